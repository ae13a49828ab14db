//! A customer's figures, and those of the list of customers.

use std::collections::BTreeSet;

use super::moved::{Moved, Recorded, recorded_by_invoice};
use super::{Derivation, Derived, Source, SourceDocument, SourceFact, Subject};
use crate::analytics::aging::{AgingOptions, aging};
use crate::analytics::customer_behaviour::{customer_behaviour, customer_behaviours};
use crate::analytics::customer_list::{CustomerIndex, CustomerQuery, CustomerRow, whole_days};
use crate::analytics::figure::{InputId, InputValue};
use crate::analytics::formula::NotComputable;
use crate::analytics::invariants::Invariant;
use crate::analytics::settlement::{PaidSums, Settlements};
use crate::analytics::snapshot::{OpenRow, Snapshot};
use crate::analytics::timeline::{TimelineRow, customer_timeline};
use crate::id::{CustomerId, InvoiceId};

/// What the customer owes.
pub(super) fn open(snapshot: &Snapshot<'_>, id: CustomerId) -> Option<Derivation> {
    let behaviour = customer_behaviour(snapshot, id)?;
    let today = snapshot.as_of.day_number();
    let history = customer_timeline(&snapshot.ledger, snapshot.as_of, id);
    let sources = open_invoices(snapshot, id, &history, |_| true);
    let moved = moved_on(snapshot, &history, &sources);
    let not_yet_due: i64 =
        snapshot.open_rows().filter(|row| own(row, id) && row.due >= today).map(|row| row.open).sum();
    let buckets: i64 = buckets_of(snapshot, id).iter().sum();
    let everybody: i64 = customer_behaviours(snapshot).iter().map(|one| one.open).sum();
    let figure = Derivation::of_money(snapshot, Subject::CustomerOpen(id), behaviour.open, sources)
        .count(InputId::OpenInvoices, behaviour.open_count as usize);
    let figure = moved
        .inputs(figure)
        .money(InputId::NotYetDue, not_yet_due)
        .money(InputId::PastDue, behaviour.past_due)
        .checked(Invariant::OpenIsInvoicedLessSettled, moved.open() == behaviour.open)
        .checked(Invariant::DueAndNotDueAddUp, not_yet_due + behaviour.past_due == behaviour.open)
        .checked(Invariant::BucketsAddUp, buckets == behaviour.open)
        .checked(Invariant::CustomersAddUp, everybody == snapshot.open_total());
    Some(ended(snapshot, figure))
}

/// The part of it that is past due.
pub(super) fn past_due(snapshot: &Snapshot<'_>, id: CustomerId) -> Option<Derivation> {
    let behaviour = customer_behaviour(snapshot, id)?;
    let today = snapshot.as_of.day_number();
    let history = customer_timeline(&snapshot.ledger, snapshot.as_of, id);
    let sources = open_invoices(snapshot, id, &history, |row| row.due < today);
    let (moved, elsewhere) = (moved_on(snapshot, &history, &sources), due_elsewhere(snapshot, &sources));
    let late: i64 = buckets_of(snapshot, id).iter().skip(1).sum();
    let figure = Derivation::of_money(snapshot, Subject::CustomerPastDue(id), behaviour.past_due, sources)
        .count(InputId::OpenInvoices, behaviour.past_due_count as usize);
    let figure = moved
        .inputs(figure)
        .money_if_any(InputId::DueOnOtherDays, elsewhere)
        .checked(Invariant::OpenIsInvoicedLessSettled, moved.open() - elsewhere == behaviour.past_due)
        .checked(Invariant::BucketsAddUp, late == behaviour.past_due);
    Some(ended(snapshot, figure))
}

/// The part of it in one bucket.
pub(super) fn bucket(snapshot: &Snapshot<'_>, id: CustomerId, bucket: usize) -> Option<Derivation> {
    let behaviour = customer_behaviour(snapshot, id)?;
    let (buckets, edges) = (buckets_of(snapshot, id), AgingOptions::default().edges);
    let amount = buckets.get(bucket).copied()?;
    let today = snapshot.as_of.day_number();
    let history = customer_timeline(&snapshot.ledger, snapshot.as_of, id);
    let sources = open_invoices(snapshot, id, &history, |row| edges.bucket_of(today.0 - row.due.0) == bucket);
    let (moved, elsewhere) = (moved_on(snapshot, &history, &sources), due_elsewhere(snapshot, &sources));
    let count = sources.len();
    let figure = Derivation::of_money(snapshot, Subject::CustomerBucket(id, bucket), amount, sources)
        .count(InputId::OpenInvoices, count);
    let figure = moved
        .inputs(figure)
        .money_if_any(InputId::DueOnOtherDays, elsewhere)
        .checked(Invariant::OpenIsInvoicedLessSettled, moved.open() - elsewhere == amount)
        .checked(Invariant::BucketsAddUp, buckets.iter().sum::<i64>() == behaviour.open);
    Some(ended(snapshot, figure))
}

/// Mean days from issue to payment.
pub(super) fn days_to_pay(snapshot: &Snapshot<'_>, id: CustomerId) -> Option<Derivation> {
    let behaviour = customer_behaviour(snapshot, id)?;
    let mean = behaviour.days_to_pay();
    let value = mean.and_then(|days| whole_days(days).map(Derived::Days).ok_or(NotComputable::TooLarge));
    let customers = &snapshot.ledger.columns().customer;
    let is_own = |invoice: InvoiceId| customers.get(invoice.index()) == Some(&id);
    let sources = paid_invoices(snapshot, &customer_timeline(&snapshot.ledger, snapshot.as_of, id), is_own, |row| {
        row.amount_days.div_euclid(row.paid)
    });
    let mut sums = PaidSums::NOTHING;
    for (_, row) in Settlements::new(snapshot).paid_invoices().filter(|(invoice, _)| is_own(*invoice)) {
        sums.add(row);
    }
    let count = sources.len();
    let made = Derivation::new(snapshot, Subject::CustomerDaysToPay(id), value, sources);
    let total = made.total;
    let made = made
        .count(InputId::PaidInvoices, count)
        .money(InputId::PaidAmount, total)
        .checked(Invariant::SourcesAddUp, total == behaviour.paid.paid)
        .checked(Invariant::MeanIsOfSources, sums.days_to_pay_weighted() == mean);
    let made = match mean {
        Ok(days) => made.with(InputId::MeanDays, InputValue::Days(days.round_dp(2))),
        Err(_) => made,
    };
    Some(made.of_a_sound_book(snapshot))
}

/// What the customers listed owe, or the part of it that is past due.
pub(super) fn listed(snapshot: &Snapshot<'_>, subject: Subject, search: &str) -> Derivation {
    let index = CustomerIndex::new(snapshot, &AgingOptions::default());
    let list = index.list(&CustomerQuery { search: search.to_owned(), order: None });
    let is_late = subject == Subject::ListedPastDue;
    let amount = |row: &CustomerRow| if is_late { row.past_due } else { row.open };
    let sources: Vec<Source> =
        list.rows.iter().filter(|row| amount(row) != 0).map(|row| owes(row, amount(row))).collect();
    let value = if is_late { list.past_due.minor } else { list.open.minor };
    let count = sources.len();
    let made = Derivation::of_money(snapshot, subject, value, sources).count(InputId::Customers, count);
    let made = if list.rows.len() == list.unfiltered {
        let today = snapshot.as_of.day_number();
        let whole: i64 = snapshot.open_rows().filter(|row| !is_late || row.due < today).map(|row| row.open).sum();
        made.checked(Invariant::CustomersAddUp, whole == value)
    } else {
        made
    };
    ended(snapshot, made)
}

fn owes(row: &CustomerRow, amount: i64) -> Source {
    Source {
        document: SourceDocument::Customer(row.customer),
        fact: SourceFact::Owes,
        day: None,
        days: row.oldest_days_past_due.map(i64::from),
        amount,
        entries: Vec::new(),
        recorded: None,
    }
}

/// Closed invoices with what was paid on each, and the days that `days` reads of it.
pub(super) fn paid_invoices(
    snapshot: &Snapshot<'_>,
    history: &[TimelineRow],
    is_wanted: impl Fn(InvoiceId) -> bool,
    days: impl Fn(&crate::analytics::settlement::Settlement) -> i64,
) -> Vec<Source> {
    let mut recorded = recorded_by_invoice(history);
    let settlements = Settlements::new(snapshot);
    let paid = settlements.paid_invoices().filter(|(invoice, _)| is_wanted(*invoice));
    let mut sources: Vec<Source> = paid
        .map(|(invoice, row)| {
            let Recorded { entries, on } = recorded.remove(&invoice).unwrap_or_default();
            Source {
                document: SourceDocument::Invoice(invoice),
                fact: SourceFact::PaidOff,
                day: Some(row.last_paid),
                days: Some(days(row)),
                amount: row.paid,
                entries,
                recorded: on,
            }
        })
        .collect();
    sources.sort_by_key(|source| std::cmp::Reverse(source.day));
    sources
}

fn own(row: &OpenRow, id: CustomerId) -> bool {
    row.customer == id.index()
}

/// The customer's open invoices that `wanted` picks, the earliest due first.
fn open_invoices(
    snapshot: &Snapshot<'_>,
    id: CustomerId,
    history: &[TimelineRow],
    wanted: impl Fn(&OpenRow) -> bool,
) -> Vec<Source> {
    let (recorded, today) = (recorded_by_invoice(history), snapshot.as_of.day_number());
    let rows = snapshot.open_rows().filter(|row| own(row, id) && wanted(row));
    let mut sources: Vec<Source> = rows
        .map(|row| {
            let Recorded { entries, on } = recorded.get(&row.id()).cloned().unwrap_or_default();
            Source {
                document: SourceDocument::Invoice(row.id()),
                fact: SourceFact::Open,
                day: Some(row.due),
                days: Some(i64::from(today.0.saturating_sub(row.due.0))),
                amount: row.open,
                entries,
                recorded: on,
            }
        })
        .collect();
    sources.sort_by_key(|source| source.day);
    sources
}

/// The invoices listed, each once.
fn listed_invoices(sources: &[Source]) -> BTreeSet<InvoiceId> {
    let ids = sources.iter().filter_map(|source| match source.document {
        SourceDocument::Invoice(id) => Some(id),
        _ => None,
    });
    ids.collect()
}

/// What is open on the invoices listed beyond the parts that are listed: other instalments.
fn due_elsewhere(snapshot: &Snapshot<'_>, sources: &[Source]) -> i64 {
    let whole: i64 = listed_invoices(sources).into_iter().map(|id| snapshot.open_amount(id)).sum();
    whole - sources.iter().map(|source| source.amount).sum::<i64>()
}

/// What moved the invoices listed.
fn moved_on(snapshot: &Snapshot<'_>, history: &[TimelineRow], sources: &[Source]) -> Moved {
    let listed = listed_invoices(sources);
    Moved::of(&snapshot.ledger, history.iter().filter(|row| listed.contains(&row.invoice)))
}

fn buckets_of(snapshot: &Snapshot<'_>, id: CustomerId) -> Vec<i64> {
    let aging = aging(snapshot, &AgingOptions::default());
    let place = aging.customers.iter().position(|row| row.customer == id);
    place.map(|place| aging.customer_buckets(place).to_vec()).unwrap_or_default()
}

fn ended(snapshot: &Snapshot<'_>, figure: Derivation) -> Derivation {
    let nothing_below = snapshot.all_open_amounts().iter().all(|open| *open >= 0);
    figure.checked(Invariant::NothingBelowZero, nothing_below).of_a_sound_book(snapshot)
}
