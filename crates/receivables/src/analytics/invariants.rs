//! What a figure rests on, checked when it is explained: that the parts add up to the whole, that nothing is open below
//! zero, that the book agrees with itself. Pure.

use super::aging::{AgingOptions, aging};
use super::explanation::{bucket_listing, listing};
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
    /// The buckets and what is contested add up to the open total.
    BucketsAndDisputedAddUp,
    /// No invoice has less than nothing open.
    NothingBelowZero,
    /// The documents and entries listed add up to the figure.
    SourcesAddUp,
    /// Open is invoiced less voided, paid, credited, discounted and written off.
    OpenIsInvoicedLessSettled,
    /// The gross amount is what was issued.
    GrossIsIssued,
    /// The lines add up to the net amount.
    LinesAddUp,
    /// Net and tax add up to gross.
    NetAndTaxAddUp,
    /// Payments and credit notes say of themselves what the invoice says of them.
    CreditsAgree,
    /// Invoices say of themselves what the payment or credit note says of them.
    InvoicesAgree,
    /// The due day is the invoice date and the terms.
    DueFollowsTerms,
    /// The mean is that of the invoices listed.
    MeanIsOfSources,
    /// The expected day is the due day and the lateness, and not before the day of the view.
    ExpectedFollowsLateness,
    /// All customers add up to the book.
    CustomersAddUp,
    /// What is left for each customer adds up to all that is left.
    CreditsAddUp,
    /// Left is received less set against invoices and given back.
    LeftIsReceivedLessUsed,
    /// Nothing less than nothing is left on a payment or credit note.
    NothingLeftBelowZero,
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

/// What one bucket of the aging rests on, as the aging is set up; its total, where no bucket is named.
#[must_use]
pub fn checked_bucket(snapshot: &Snapshot<'_>, options: &AgingOptions, bucket: Option<usize>) -> Vec<Checked> {
    let report = aging(snapshot, options);
    let listed = bucket_listing(snapshot, options, bucket).total;
    let amount = bucket.map_or(Some(report.total), |bucket| Some(report.buckets.get(bucket)?.amount)).unwrap_or(0);
    let buckets: i64 = report.buckets.iter().map(|bucket| bucket.amount).sum();
    let left_out = if options.include_disputed { 0 } else { report.disputed_total };
    let whole = if options.include_disputed { Invariant::BucketsAddUp } else { Invariant::BucketsAndDisputedAddUp };
    let nothing_below = snapshot.all_open_amounts().iter().all(|open| *open >= 0);
    vec![
        Checked { invariant: Invariant::SourcesAddUp, holds: listed == amount },
        Checked { invariant: whole, holds: buckets + left_out == snapshot.open_total() },
        Checked { invariant: Invariant::NothingBelowZero, holds: nothing_below },
        Checked { invariant: Invariant::BookAgrees, holds: snapshot.ledger.check().is_empty() },
    ]
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

#[cfg(test)]
mod test {
    use super::*;
    use crate::analytics::aging::AgingBasis;
    use crate::ledger::AsOf;
    use crate::sample;

    #[test]
    fn every_bucket_holds_however_it_is_set_up() {
        let today = "2026-11-19".parse().unwrap();
        let ledger = sample::book(today).unwrap().0;
        let snapshot = Snapshot::new(&ledger, AsOf::at(today), ledger.currency());
        for basis in [AgingBasis::DueDate, AgingBasis::InvoiceDate] {
            for include_disputed in [true, false] {
                let options = AgingOptions { basis, include_disputed, ..AgingOptions::default() };
                let count = aging(&snapshot, &options).buckets.len();
                for bucket in (0..count).map(Some).chain([None]) {
                    for check in checked_bucket(&snapshot, &options, bucket) {
                        assert!(check.holds, "{options:?} {bucket:?}: {:?}", check.invariant);
                    }
                }
            }
        }
    }
}
