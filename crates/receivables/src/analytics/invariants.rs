//! What a figure rests on, checked when it is explained: that the parts add up to the whole, that nothing is open below
//! zero, that the book agrees with itself. Pure.

use super::aging::{AgingOptions, aging};
use super::explanation::listing;
use super::figure::{Figure, InputId, InputValue, InvoiceQuery};
use super::snapshot::Snapshot;
use crate::money::Money;

/// What ought to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invariant {
    /// The invoices listed add up to the input named.
    ListedAddUp(InputId),
    /// Past due and not yet due add up to the open total.
    DueAndNotDueAddUp,
    /// The buckets of the aging add up to the open total.
    BucketsAddUp,
    /// No invoice has less than nothing open.
    NothingBelowZero,
    /// The book's own check finds nothing.
    BookAgrees,
}

/// One of them, and whether it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Which.
    pub invariant: Invariant,
    /// Whether it holds now.
    pub holds: bool,
}

/// The invariants that a figure rests on, checked on the snapshot that it was made from.
#[must_use]
pub fn checked_invariants(snapshot: &Snapshot<'_>, figure: &Figure) -> Vec<Checked> {
    let mut checks: Vec<Checked> = figure.behind.iter().filter_map(|query| listed(snapshot, figure, *query)).collect();
    let reads_open =
        |query: &InvoiceQuery| matches!(query, InvoiceQuery::Open | InvoiceQuery::PastDue | InvoiceQuery::NotYetDue);
    if figure.behind.iter().any(reads_open) {
        let open = snapshot.open_total();
        let total = |query: InvoiceQuery| listing(snapshot, query).total;
        let parts = total(InvoiceQuery::PastDue) + total(InvoiceQuery::NotYetDue);
        let buckets = aging(snapshot, &AgingOptions::default()).total_with_disputed();
        checks.push(Checked { invariant: Invariant::DueAndNotDueAddUp, holds: parts == open });
        checks.push(Checked { invariant: Invariant::BucketsAddUp, holds: buckets == open });
    }
    let nothing_below = snapshot.all_open_amounts().iter().all(|open| *open >= 0);
    checks.push(Checked { invariant: Invariant::NothingBelowZero, holds: nothing_below });
    checks.push(Checked { invariant: Invariant::BookAgrees, holds: snapshot.ledger.check().is_empty() });
    checks
}

/// The invoices listed against the input that is to be their sum, where the figure has it.
fn listed(snapshot: &Snapshot<'_>, figure: &Figure, query: InvoiceQuery) -> Option<Checked> {
    let input = match query {
        InvoiceQuery::Open => InputId::Receivables,
        InvoiceQuery::PastDue => InputId::PastDue,
        InvoiceQuery::NotYetDue => InputId::NotYetDue,
        InvoiceQuery::Paid => InputId::PaidAmount,
        InvoiceQuery::DisputedOf(_) => InputId::DisputedAmount,
        InvoiceQuery::BadDebtIn(_) => InputId::BadDebt,
        InvoiceQuery::OpenOn(_) => InputId::OpeningReceivables,
        InvoiceQuery::IssuedIn(_) | InvoiceQuery::DueIn(_) | InvoiceQuery::ExpectedBy(_) => return None,
    };
    // The score counts open invoices too, and lists them apart.
    let InputValue::Money(Money { minor, .. }) =
        figure.input(input).filter(|_| figure.input(InputId::Experiences).is_none())?
    else {
        return None;
    };
    Some(Checked { invariant: Invariant::ListedAddUp(input), holds: listing(snapshot, query).total == minor })
}
