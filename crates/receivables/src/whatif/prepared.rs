//! What the what-if needs of a ledger, in columns: read once per ledger and as-of date, so that a slider's step touches
//! neither the ledger nor memory of its own.

use super::settings::BasisPoints;
use crate::analytics::expectation::{Expectation, ExpectedPayment, expectation};
use crate::analytics::settlement::Settlements;
use crate::analytics::snapshot::Snapshot;
use crate::calendar::{DayNumber, Period, add_days, add_months_clamped};
use crate::id::CustomerId;
use crate::ledger::{AsOf, Ledger};
use crate::money::Currency;

/// Months of invoices a year's effect is worked out on.
const YEAR_MONTHS: i32 = 12;

/// A ledger as of a day in one currency, ready for [`super::evaluate`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// When.
    pub as_of: AsOf,
    /// The currency of every amount.
    pub currency: Currency,
    /// The twelve months that end on the as-of date: invoices issued in them make the year.
    pub period: Period,
    /// Whether the first invoice lies in the period: the "year" is then shorter than a year.
    pub history_is_short: bool,
    pub(super) year: YearColumns,
    pub(super) open: OpenColumns,
    pub(super) customers: Vec<Behaviour>,
    /// The book's share of punctual money; `None` where nothing was ever paid.
    pub(super) book_punctual: Option<BasisPoints>,
}

/// The invoices of the last twelve months that were or will be paid, one entry each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct YearColumns {
    /// Index of the customer.
    pub customer: Vec<u32>,
    /// Paid so far and still open, in minor units: gross less credit notes, discounts granted and write-offs.
    pub amount: Vec<i64>,
    /// That amount × days from invoice to payment, actual where paid and expected where open.
    pub amount_days: Vec<i64>,
}

/// The open invoices, one entry each. Days are counted from the as-of date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OpenColumns {
    /// Index of the customer.
    pub customer: Vec<u32>,
    /// Open amount in minor units.
    pub amount: Vec<i64>,
    /// Day of issue, zero or negative.
    pub issued: Vec<i32>,
    /// Expected day of payment, zero or positive.
    pub expected: Vec<i32>,
}

/// How a customer paid so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Behaviour {
    /// Closed invoices with a payment.
    pub paid_invoices: u32,
    /// Share of the money paid on them that came by the due date; `None` where nothing was paid.
    pub punctual: Option<BasisPoints>,
}

/// Reads the ledger as of a day, in one currency.
#[must_use]
pub fn prepare(ledger: &Ledger, as_of: AsOf, currency: Currency) -> Prepared {
    let snapshot = Snapshot::new(ledger, as_of, currency);
    let settlements = Settlements::new(&snapshot);
    let expected = expectation(&snapshot, &settlements);
    let first = add_days(add_months_clamped(as_of.day, -YEAR_MONTHS), 1);
    let period = Period { first, last: as_of.day };
    let (year, first_issue) = year_columns(&snapshot, &settlements, &expected, period);
    let (customers, book_punctual) = behaviours(&snapshot, &settlements);
    Prepared {
        as_of,
        currency,
        period,
        history_is_short: first_issue.is_none_or(|day| day > period.first.into()),
        year,
        open: open_columns(&snapshot, &expected),
        customers,
        book_punctual,
    }
}

/// The year's invoices, and the day of the first invoice of all.
fn year_columns(
    snapshot: &Snapshot<'_>,
    settlements: &Settlements<'_>,
    expected: &Expectation,
    period: Period,
) -> (YearColumns, Option<DayNumber>) {
    let columns = snapshot.ledger.columns();
    let mut amounts = vec![(0_i64, 0_i64); columns.issue_day.len()];
    for (invoice, paid) in settlements.with_payment() {
        if let Some(place) = amounts.get_mut(invoice.index()) {
            *place = (paid.paid, paid.amount_days);
        }
    }
    for row in owed(expected) {
        let issued = columns.issue_day.get(row.invoice.index()).copied().unwrap_or(row.due);
        if let Some(place) = amounts.get_mut(row.invoice.index()) {
            place.0 += row.open;
            place.1 += row.open * i64::from(row.expected.0.saturating_sub(issued.0));
        }
    }
    let (first, last) = (DayNumber::from(period.first), DayNumber::from(period.last));
    let mut year = YearColumns::default();
    let mut first_issue = None;
    for ((issued, customer), (amount, amount_days)) in columns.issue_day.iter().zip(&columns.customer).zip(amounts) {
        if amount <= 0 {
            continue;
        }
        first_issue = Some(first_issue.map_or(*issued, |day: DayNumber| day.min(*issued)));
        if first <= *issued && *issued <= last {
            year.customer.push(customer.0);
            year.amount.push(amount);
            year.amount_days.push(amount_days);
        }
    }
    (year, first_issue)
}

/// What is owed and by when it is expected; amounts that are open the other way are none.
fn owed(expected: &Expectation) -> impl Iterator<Item = &ExpectedPayment> {
    expected.invoices.iter().filter(|row| row.open > 0)
}

fn open_columns(snapshot: &Snapshot<'_>, expected: &Expectation) -> OpenColumns {
    let today = snapshot.as_of.day_number();
    let issue_days = &snapshot.ledger.columns().issue_day;
    let mut open = OpenColumns::default();
    for row in owed(expected) {
        let issued = issue_days.get(row.invoice.index()).copied().unwrap_or(today);
        open.customer.push(row.customer.0);
        open.amount.push(row.open);
        open.issued.push(issued.0.saturating_sub(today.0));
        open.expected.push(row.expected.0.saturating_sub(today.0));
    }
    open
}

/// How every customer paid, and the book's punctual share.
fn behaviours(snapshot: &Snapshot<'_>, settlements: &Settlements<'_>) -> (Vec<Behaviour>, Option<BasisPoints>) {
    let customers = &snapshot.ledger.columns().customer;
    let mut sums = vec![(0_u32, 0_i128, 0_i128); snapshot.ledger.customer_slots()];
    for (invoice, paid) in settlements.paid_invoices() {
        let customer = customers.get(invoice.index()).copied().unwrap_or(CustomerId(0));
        if let Some((count, punctual, all)) = sums.get_mut(customer.index()) {
            *count += 1;
            *all += i128::from(paid.paid);
            if paid.amount_late == 0 {
                *punctual += i128::from(paid.paid);
            }
        }
    }
    let (punctual, all) = sums.iter().fold((0, 0), |sum, one| (sum.0 + one.1, sum.1 + one.2));
    let behaviour =
        |(paid_invoices, punctual, all): (u32, i128, i128)| Behaviour { paid_invoices, punctual: share(punctual, all) };
    (sums.into_iter().map(behaviour).collect(), share(punctual, all))
}

/// `part` of `whole`, rounded half up to basis points.
fn share(part: i128, whole: i128) -> Option<BasisPoints> {
    if whole <= 0 {
        return None;
    }
    let points = (2 * part * i128::from(BasisPoints::WHOLE.0) + whole) / (2 * whole);
    u32::try_from(points).ok().map(BasisPoints)
}
