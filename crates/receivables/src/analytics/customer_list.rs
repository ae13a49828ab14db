//! The list of customers: what each owes on a day and how they usually pay, filtered and sorted. Pure; a screen only
//! draws it.
//!
//! [`CustomerIndex::new`] reads the ledger once an entry or a day; [`CustomerIndex::list`] filters and sorts with every
//! key that is typed.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::aging::{AgingOptions, aging};
use super::customer_behaviour::{CustomerBehaviour, customer_behaviours};
use super::snapshot::Snapshot;
use crate::id::CustomerId;
use crate::ledger::Customer;
use crate::money::{Currency, Money};

/// A column to sort by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CustomerColumn {
    Name,
    Open,
    PastDue,
    Oldest,
    Lateness,
}

/// What to show of the list, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerQuery {
    /// Words that name, e-mail, telephone, number or note have.
    pub search: String,
    /// Column, and whether the largest comes first; what is open, the largest first, where `None`.
    pub order: Option<(CustomerColumn, bool)>,
}

/// One customer as the list shows it. Amounts in minor units of the list's currency.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CustomerRow {
    /// Who.
    pub customer: CustomerId,
    /// What is open.
    pub open: i64,
    /// Open invoices.
    pub open_count: u32,
    /// The part of `open` that is past due.
    pub past_due: i64,
    /// Days past due of the oldest open invoice; `None` where none is past due.
    pub oldest_days_past_due: Option<i32>,
    /// Days from issue to due, the mean of the invoices issued; `None` without an invoice.
    pub agreed_days: Option<i32>,
    /// Days from issue to payment, the mean by amount; `None` where nothing was paid yet.
    pub pays_on_day: Option<i32>,
    /// Days after the due date, the mean by amount, early negative; `None` where nothing was paid yet.
    pub lateness: Option<i32>,
    /// Open amounts by aging bucket, not yet due first. Empty where nothing is open.
    pub buckets: Vec<i64>,
    /// Sequence number of the last change of the customer itself.
    pub last_seq: u64,
}

/// The list, filtered and sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerList {
    /// The rows.
    pub rows: Vec<CustomerRow>,
    /// How many there are without a filter.
    pub unfiltered: usize,
    /// What the rows owe.
    pub open: Money,
    /// The part of it that is past due.
    pub past_due: Money,
}

/// Every customer as of a day, with what can be searched and sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerIndex {
    currency: Currency,
    rows: Vec<CustomerRow>,
    names: Vec<String>,
    texts: Vec<String>,
}

impl CustomerIndex {
    /// Reads every customer of the snapshot's ledger.
    #[must_use]
    pub fn new(snapshot: &Snapshot<'_>, options: &AgingOptions) -> Self {
        let behaviours = customer_behaviours(snapshot);
        let aging = aging(snapshot, options);
        let places: BTreeMap<CustomerId, usize> =
            aging.customers.iter().enumerate().map(|(place, row)| (row.customer, place)).collect();
        let notes = snapshot.ledger.note_texts();
        let mut index = Self { currency: snapshot.currency, rows: Vec::new(), names: Vec::new(), texts: Vec::new() };
        for customer in snapshot.ledger.customers() {
            let Some(behaviour) = behaviours.get(customer.id.index()) else { continue };
            let buckets = places.get(&customer.id).map(|place| aging.customer_buckets(*place).to_vec());
            index.rows.push(row(customer, behaviour, buckets.unwrap_or_default()));
            index.names.push(customer.details.name.to_lowercase());
            index.texts.push(searched_text(customer, notes.get(&customer.id).map_or(&[], Vec::as_slice)));
        }
        index
    }

    /// The row of one customer.
    #[must_use]
    pub fn row(&self, customer: CustomerId) -> Option<&CustomerRow> {
        let at = self.rows.binary_search_by_key(&customer, |row| row.customer).ok()?;
        self.rows.get(at)
    }

    /// Filters and sorts.
    #[must_use]
    pub fn list(&self, query: &CustomerQuery) -> CustomerList {
        let wanted = query.search.to_lowercase();
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let has = |at: &usize| self.texts.get(*at).is_some_and(|text| words.iter().all(|word| text.contains(word)));
        let mut shown: Vec<usize> = (0..self.rows.len()).filter(has).collect();
        let (column, descending) = query.order.unwrap_or((CustomerColumn::Open, true));
        shown.sort_by(|left, right| self.compare(*left, *right, column, descending));
        let rows: Vec<CustomerRow> = shown.into_iter().filter_map(|at| self.rows.get(at).cloned()).collect();
        let total = |amount: fn(&CustomerRow) -> i64| Money::new(rows.iter().map(amount).sum(), self.currency);
        let (open, past_due) = (total(|row| row.open), total(|row| row.past_due));
        CustomerList { rows, unfiltered: self.rows.len(), open, past_due }
    }

    /// Rows without a value come last in either direction; equal ones are in the order of their names.
    fn compare(&self, left: usize, right: usize, column: CustomerColumn, descending: bool) -> Ordering {
        let (Some(a), Some(b)) = (self.rows.get(left), self.rows.get(right)) else { return Ordering::Equal };
        let turned = |order: Ordering| if descending { order.reverse() } else { order };
        let by_name = self.names.get(left).cmp(&self.names.get(right));
        let order = match column {
            CustomerColumn::Name => turned(by_name),
            CustomerColumn::Open => turned(a.open.cmp(&b.open)),
            CustomerColumn::PastDue => turned(a.past_due.cmp(&b.past_due)),
            CustomerColumn::Oldest => missing_last(a.oldest_days_past_due, b.oldest_days_past_due, turned),
            CustomerColumn::Lateness => missing_last(a.lateness, b.lateness, turned),
        };
        order.then(by_name).then(a.customer.cmp(&b.customer))
    }
}

fn missing_last(a: Option<i32>, b: Option<i32>, turned: impl Fn(Ordering) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => turned(a.cmp(&b)),
        (a, b) => a.is_none().cmp(&b.is_none()),
    }
}

fn row(customer: &Customer, behaviour: &CustomerBehaviour, buckets: Vec<i64>) -> CustomerRow {
    CustomerRow {
        customer: customer.id,
        open: behaviour.open,
        open_count: behaviour.open_count,
        past_due: behaviour.past_due,
        oldest_days_past_due: behaviour.oldest_days_past_due,
        agreed_days: behaviour.agreed_days().and_then(whole_days),
        pays_on_day: behaviour.days_to_pay().ok().and_then(whole_days),
        lateness: behaviour.paid.lateness_rounded(),
        buckets,
        last_seq: customer.last_seq,
    }
}

/// Days rounded to whole ones, halves away from zero.
#[must_use]
pub fn whole_days(days: Decimal) -> Option<i32> {
    days.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i32()
}

fn searched_text(customer: &Customer, notes: &[&str]) -> String {
    let details = &customer.details;
    let parts = std::iter::once(details.name.as_str()).chain(details.texts()).chain(notes.iter().copied());
    parts.collect::<Vec<_>>().join("\n").to_lowercase()
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::ledger::AsOf;
    use crate::sample;

    fn index() -> CustomerIndex {
        let today = "2026-11-19".parse().unwrap();
        let (ledger, _) = sample::book(today).unwrap();
        let snapshot = Snapshot::new(&ledger, AsOf::at(today), ledger.currency());
        CustomerIndex::new(&snapshot, &AgingOptions::default())
    }

    fn ordered(column: CustomerColumn, descending: bool) -> Vec<CustomerRow> {
        index().list(&CustomerQuery { order: Some((column, descending)), ..CustomerQuery::default() }).rows
    }

    #[test]
    fn rows_add_up_to_the_aging_report() {
        let today = "2026-11-19".parse().unwrap();
        let (ledger, _) = sample::book(today).unwrap();
        let snapshot = Snapshot::new(&ledger, AsOf::at(today), ledger.currency());
        let report = aging(&snapshot, &AgingOptions::default());
        let list = index().list(&CustomerQuery::default());
        assert_eq!((list.open.minor, list.past_due.minor), (report.total, report.past_due));
        for row in &list.rows {
            assert_eq!(row.buckets.iter().sum::<i64>(), row.open);
            assert_eq!(row.buckets.iter().skip(1).sum::<i64>(), row.past_due);
        }
        assert_eq!(list.rows.len(), list.unfiltered);
        assert!(list.rows.windows(2).all(|two| two[0].open >= two[1].open), "the largest first");
    }

    #[test]
    fn customers_without_a_value_are_last_both_ways() {
        for descending in [false, true] {
            let oldest: Vec<_> =
                ordered(CustomerColumn::Oldest, descending).iter().map(|row| row.oldest_days_past_due).collect();
            let known = oldest.iter().take_while(|days| days.is_some()).count();
            assert!(known > 1 && oldest[known..].iter().all(Option::is_none), "{oldest:?}");
            let sorted = oldest[..known].is_sorted_by(|a, b| if descending { a >= b } else { a <= b });
            assert!(sorted, "{oldest:?}");
        }
    }

    #[test]
    fn search_looks_at_every_word_in_any_order() {
        let all = ordered(CustomerColumn::Name, false);
        let first = index().names.iter().min().cloned().unwrap();
        let turned: Vec<&str> = first.split(' ').rev().collect();
        let found = index().list(&CustomerQuery { search: turned.join("  ").to_uppercase(), order: None });
        assert!(found.rows.iter().any(|row| row.customer == all[0].customer));
        assert!(found.rows.len() < found.unfiltered);
        assert_eq!(index().list(&CustomerQuery { search: "no such thing".into(), order: None }).rows, []);
    }

    #[test]
    fn days_are_rounded_away_from_zero() {
        assert_eq!(whole_days(Decimal::new(445, 1)), Some(45));
        assert_eq!(whole_days(Decimal::new(-445, 1)), Some(-45));
    }
}
