//! The list of payments: what each has left, what has something left first. Pure; a screen only draws it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::amount_search::AmountSearch;
use crate::calendar::DayNumber;
use crate::id::{CustomerId, PaymentId};
use crate::ledger::event::CreditSource;
use crate::ledger::{AsOf, Ledger, Payment};
use crate::money::{Currency, Money};

/// A column to sort by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PaymentColumn {
    Received,
    Customer,
    Reference,
    Amount,
    Left,
}

/// What to show of the list, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentQuery {
    /// Only those with something left.
    pub only_unallocated: bool,
    /// Of this customer alone.
    pub customer: Option<CustomerId>,
    /// Words that customer, reference or note have, or an amount in any notation.
    pub search: String,
    /// Column, and whether the largest comes first. `None`: what has something left, then the newest.
    pub order: Option<(PaymentColumn, bool)>,
}

/// One payment as the list shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaymentRow {
    /// The payment.
    pub payment: PaymentId,
    /// Who paid.
    pub customer: CustomerId,
    /// Day it was received.
    pub received: DayNumber,
    /// What was received.
    pub amount: Money,
    /// What of it is set against no invoice on the day, in minor units.
    pub left: i64,
    /// Invoices it is set against on the day.
    pub allocations: u32,
    /// Sequence number of the last event that touched it or its customer's name.
    pub last_seq: u64,
}

/// The list, filtered and sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentList {
    /// The rows.
    pub rows: Vec<PaymentRow>,
    /// Payments received by the day, whatever the filter.
    pub count: usize,
    /// Those of them with something left.
    pub unallocated_count: usize,
    /// What the rows have left, one total per currency.
    pub left_totals: Vec<Money>,
}

/// The payments received by a day.
#[must_use]
pub fn payment_list(ledger: &Ledger, as_of: AsOf, query: &PaymentQuery) -> PaymentList {
    let known = ledger.as_known(as_of);
    let ledger = known.as_ref();
    let left: BTreeMap<CreditSource, i64> = ledger.unallocated_sources(as_of).into_iter().collect();
    let known = known_payments(ledger, as_of);
    let allocated = allocation_counts(ledger, as_of);
    let wanted = query.search.to_lowercase();
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let amount = AmountSearch::parse(&wanted);
    let mut list = PaymentList::default();
    for payment in ledger.payments().filter(|payment| known.get(payment.id.index()).copied().unwrap_or(false)) {
        let row = PaymentRow {
            payment: payment.id,
            customer: payment.customer,
            received: payment.received_on.into(),
            amount: payment.amount,
            left: left.get(&CreditSource::Payment(payment.id)).copied().unwrap_or(0),
            allocations: allocated.get(&payment.id).copied().unwrap_or(0),
            last_seq: payment.last_seq.max(ledger.customer(payment.customer).map_or(0, |customer| customer.last_seq)),
        };
        list.count += 1;
        list.unallocated_count += usize::from(row.left != 0);
        let kept = (!query.only_unallocated || row.left != 0)
            && query.customer.is_none_or(|customer| customer == row.customer)
            && (words.is_empty() || is_found(ledger, payment, &words, &amount));
        if kept {
            list.rows.push(row);
        }
    }
    sort(ledger, &mut list.rows, query.order);
    list.left_totals = left_totals(&list.rows);
    list
}

fn known_payments(ledger: &Ledger, as_of: AsOf) -> Vec<bool> {
    let mut known = Vec::new();
    for moved in ledger.credits().iter().filter(|moved| moved.is_receipt() && as_of.covers(moved.day, moved.recorded)) {
        if let CreditSource::Payment(id) = moved.source {
            if known.len() <= id.index() {
                known.resize(id.index() + 1, false);
            }
            if let Some(mark) = known.get_mut(id.index()) {
                *mark = true;
            }
        }
    }
    known
}

fn allocation_counts(ledger: &Ledger, as_of: AsOf) -> BTreeMap<PaymentId, u32> {
    let mut counts = BTreeMap::new();
    for allocation in ledger.allocations() {
        let stands = allocation.on <= as_of.day && allocation.reversed_on.is_none_or(|day| day > as_of.day);
        if let (CreditSource::Payment(id), true) = (allocation.source, stands) {
            *counts.entry(id).or_default() += 1;
        }
    }
    counts
}

fn name(ledger: &Ledger, customer: CustomerId) -> String {
    ledger.customer(customer).map(|customer| customer.details.name.to_lowercase()).unwrap_or_default()
}

fn is_found(ledger: &Ledger, payment: &Payment, words: &[&str], amount: &AmountSearch) -> bool {
    if amount.finds(payment.amount.minor, payment.amount.currency) {
        return true;
    }
    let parts = [Some(name(ledger, payment.customer)), payment.reference.clone(), payment.note.clone()];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join("\n").to_lowercase();
    words.iter().all(|word| text.contains(word))
}

fn sort(ledger: &Ledger, rows: &mut [PaymentRow], order: Option<(PaymentColumn, bool)>) {
    rows.sort_by_key(|row| (row.left == 0, Reverse(row.received), Reverse(row.payment)));
    let Some((column, descending)) = order else { return };
    match column {
        PaymentColumn::Received => rows.sort_by_key(|row| row.received),
        PaymentColumn::Amount => rows.sort_by_key(|row| row.amount.minor),
        PaymentColumn::Left => rows.sort_by_key(|row| row.left),
        PaymentColumn::Customer => rows.sort_by_cached_key(|row| name(ledger, row.customer)),
        PaymentColumn::Reference => {
            rows.sort_by_cached_key(|row| ledger.payment(row.payment).and_then(|payment| payment.reference.clone()));
        }
    }
    if descending {
        rows.reverse();
    }
}

fn left_totals(rows: &[PaymentRow]) -> Vec<Money> {
    let mut totals: BTreeMap<Currency, i64> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.left != 0) {
        *totals.entry(row.amount.currency).or_default() += row.left;
    }
    totals.into_iter().map(|(currency, minor)| Money::new(minor, currency)).collect()
}
