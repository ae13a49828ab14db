//! When open invoices are expected to be paid, from how late their customers paid so far: the baseline of every cash
//! curve.

use chrono::NaiveDate;

use super::settlement::{PaidSums, Settlements};
use super::snapshot::Snapshot;
use crate::calendar::DayNumber;
use crate::id::{CustomerId, InvoiceId};
use crate::ledger::{AsOf, Ledger};
use crate::money::Currency;

/// A customer's own lateness counts from this many paid invoices on.
pub const PAID_INVOICES_MIN: u32 = 3;

/// Where an expected lateness is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LatenessSource {
    /// The customer's own paid invoices.
    Customer,
    /// All paid invoices of the book: the customer has fewer than [`PAID_INVOICES_MIN`].
    Book,
    /// Nothing was ever paid: the due date itself.
    DueDate,
}

/// A lateness in whole days, early negative, and where it is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lateness {
    /// Days after the due date.
    pub days: i32,
    /// Where from.
    pub source: LatenessSource,
}

/// When one open invoice is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExpectedPayment {
    /// The invoice.
    pub invoice: InvoiceId,
    /// Who owes it.
    pub customer: CustomerId,
    /// What is open, in minor units.
    pub open: i64,
    /// When it is due.
    pub due: DayNumber,
    /// Due date plus lateness, and never before the day of the snapshot.
    pub expected: DayNumber,
    /// The lateness used.
    pub lateness: Lateness,
}

/// The expectation for every open invoice of one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// When it was made.
    pub as_of: AsOf,
    /// The currency of every amount.
    pub currency: Currency,
    /// The open invoices, in order of id.
    pub invoices: Vec<ExpectedPayment>,
    /// Lateness by customer id.
    pub customers: Vec<Lateness>,
    /// Lateness of the whole book.
    pub book: Lateness,
}

impl Expectation {
    /// Sum of what is expected by a day, in minor units.
    #[must_use]
    pub fn expected_by(&self, day: NaiveDate) -> i64 {
        let day = DayNumber::from(day);
        self.invoices.iter().filter(|row| row.expected <= day).map(|row| row.open).sum()
    }
}

/// The expected day of payment of every open invoice: due date plus the customer's mean lateness, weighted by amount
/// and rounded to whole days; the book's where the customer has fewer than three paid invoices; never before `as_of`.
#[must_use]
pub fn expected_pay_dates(ledger: &Ledger, as_of: AsOf, currency: Currency) -> Expectation {
    let snapshot = Snapshot::new(ledger, as_of, currency);
    expectation(&snapshot, &Settlements::new(&snapshot))
}

/// The same over a snapshot and settlements already computed.
#[must_use]
pub fn expectation(snapshot: &Snapshot<'_>, settlements: &Settlements<'_>) -> Expectation {
    expectation_from(snapshot, &settlements.by_customer())
}

/// The same over sums by customer.
pub(super) fn expectation_from(snapshot: &Snapshot<'_>, by_customer: &[PaidSums]) -> Expectation {
    let book = book_lateness(by_customer);
    let customers: Vec<Lateness> = by_customer.iter().map(|sums| customer_lateness(sums, book)).collect();
    let today = snapshot.as_of.day_number();
    let invoices = snapshot.open_rows().map(|row| {
        let lateness = customers.get(row.customer).copied().unwrap_or(book);
        ExpectedPayment {
            invoice: row.id(),
            customer: CustomerId::from_index(row.customer),
            open: row.open,
            due: row.due,
            expected: DayNumber(row.due.0.saturating_add(lateness.days)).max(today),
            lateness,
        }
    });
    let invoices = invoices.collect();
    Expectation { as_of: snapshot.as_of, currency: snapshot.currency, invoices, customers, book }
}

fn book_lateness(by_customer: &[PaidSums]) -> Lateness {
    let all = by_customer.iter().fold(PaidSums::default(), |sum, one| sum.plus(one));
    match all.lateness_rounded() {
        Some(days) => Lateness { days, source: LatenessSource::Book },
        None => Lateness { days: 0, source: LatenessSource::DueDate },
    }
}

fn customer_lateness(sums: &PaidSums, book: Lateness) -> Lateness {
    match sums.lateness_rounded() {
        Some(days) if sums.invoices >= PAID_INVOICES_MIN => Lateness { days, source: LatenessSource::Customer },
        _ => book,
    }
}
