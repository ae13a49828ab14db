//! The invoices behind a figure, as its explanation lists them: with the day and the amount that count for it. Pure.

use std::collections::BTreeMap;

use super::aging::{AgingFilter, AgingOptions, aged_invoices};
use super::expectation::expectation;
use super::figure::InvoiceQuery;
use super::kpis::invoices_behind;
use super::ratio_figures::{bad_debt_of, open_on};
use super::settlement::Settlements;
use super::snapshot::Snapshot;
use crate::calendar::DayNumber;
use crate::id::{CustomerId, InvoiceId};

/// Which amount of an invoice is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListedAmount {
    /// What is open on it.
    Open,
    /// What was invoiced.
    Gross,
    /// What was paid on it.
    Paid,
    /// What was open on it on the day asked for.
    OpenThen,
    /// What was written off on it as bad debt, less what was recovered.
    WrittenOff,
}

/// Which day of an invoice is listed beside its due date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListedDay {
    /// The invoice date.
    Issued,
    /// When it is expected to be paid.
    Expected,
    /// When the last payment came.
    Paid,
}

/// One invoice behind a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedInvoice {
    /// The invoice.
    pub invoice: InvoiceId,
    /// Who owes it.
    pub customer: CustomerId,
    /// The day that [`Listing::day`] names.
    pub day: DayNumber,
    /// When it is due.
    pub due: DayNumber,
    /// The amount that [`Listing::amount`] names, in minor units.
    pub amount: i64,
}

/// The invoices behind one part of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Which amount the rows have.
    pub amount: ListedAmount,
    /// Which day the rows have.
    pub day: ListedDay,
    /// The invoices, the earliest due first.
    pub rows: Vec<ListedInvoice>,
    /// Sum of the rows' amounts, in minor units.
    pub total: i64,
}

/// The invoices that answer a question, with what of each counts.
#[must_use]
pub fn listing(snapshot: &Snapshot<'_>, query: InvoiceQuery) -> Listing {
    let (amount, day) = match query {
        InvoiceQuery::Open | InvoiceQuery::PastDue | InvoiceQuery::NotYetDue => (ListedAmount::Open, ListedDay::Issued),
        InvoiceQuery::IssuedIn(_) | InvoiceQuery::DueIn(_) | InvoiceQuery::DisputedOf(_) => {
            (ListedAmount::Gross, ListedDay::Issued)
        }
        InvoiceQuery::OpenOn(_) => (ListedAmount::OpenThen, ListedDay::Issued),
        InvoiceQuery::BadDebtIn(_) => (ListedAmount::WrittenOff, ListedDay::Issued),
        InvoiceQuery::Paid => (ListedAmount::Paid, ListedDay::Paid),
        InvoiceQuery::ExpectedBy(_) => (ListedAmount::Open, ListedDay::Expected),
    };
    if let Some(rows) = open_parts_listed(snapshot, query) {
        return listed(amount, day, rows);
    }
    let columns = snapshot.ledger.columns();
    let days = listed_days(snapshot, day);
    let amounts: BTreeMap<InvoiceId, i64> = match query {
        InvoiceQuery::OpenOn(day) => open_on(snapshot, day).into_iter().collect(),
        InvoiceQuery::BadDebtIn(period) => bad_debt_of(snapshot, period).into_iter().collect(),
        _ => BTreeMap::new(),
    };
    let row = |invoice: InvoiceId| {
        let index = invoice.index();
        let issued = columns.issue_day.get(index).copied()?;
        let (day, paid) = days.get(&invoice).copied().unwrap_or((issued, 0));
        Some(ListedInvoice {
            invoice,
            customer: columns.customer.get(index).copied()?,
            day,
            due: columns.due_day.get(index).copied()?,
            amount: match amount {
                ListedAmount::Open => snapshot.open_amount(invoice),
                ListedAmount::Gross => columns.gross.get(index).copied()?,
                ListedAmount::Paid => paid,
                ListedAmount::WrittenOff | ListedAmount::OpenThen => amounts.get(&invoice).copied().unwrap_or(0),
            },
        })
    };
    listed(amount, day, invoices_behind(snapshot, query).into_iter().filter_map(row).collect())
}

fn listed(amount: ListedAmount, day: ListedDay, mut rows: Vec<ListedInvoice>) -> Listing {
    rows.sort_by_key(|row| (row.due, row.invoice));
    Listing { amount, day, total: rows.iter().map(|row| row.amount).sum(), rows }
}

/// What is open by its due days, for the queries that ask for those: an invoice paid in instalments is listed with those
/// of its parts that are meant. `None` for every other query.
fn open_parts_listed(snapshot: &Snapshot<'_>, query: InvoiceQuery) -> Option<Vec<ListedInvoice>> {
    let today = snapshot.as_of.day_number();
    let issue_days = &snapshot.ledger.columns().issue_day;
    let parts = |wanted: &dyn Fn(DayNumber) -> bool| {
        let rows = snapshot.open_rows().filter(|row| wanted(row.due)).filter_map(|row| {
            let (customer, day) = (CustomerId::from_index(row.customer), issue_days.get(row.index).copied()?);
            Some(ListedInvoice { invoice: row.id(), customer, day, due: row.due, amount: row.open })
        });
        Some(rows.collect())
    };
    match query {
        InvoiceQuery::Open => parts(&|_| true),
        InvoiceQuery::PastDue => parts(&|due| due < today),
        InvoiceQuery::NotYetDue => parts(&|due| due >= today),
        InvoiceQuery::ExpectedBy(day) => {
            let expected = expectation(snapshot, &Settlements::new(snapshot));
            let rows =
                expected.invoices.into_iter().filter(|row| row.expected <= day.into()).map(|row| ListedInvoice {
                    invoice: row.invoice,
                    customer: row.customer,
                    day: row.expected,
                    due: row.due,
                    amount: row.open,
                });
            Some(rows.collect())
        }
        _ => None,
    }
}

/// The invoices in one bucket of an aging, or in all of them where none is named: they add up to the bucket, or to the
/// aging's total, whatever its options.
#[must_use]
pub fn bucket_listing(snapshot: &Snapshot<'_>, options: &AgingOptions, bucket: Option<usize>) -> Listing {
    let (columns, today) = (snapshot.ledger.columns(), snapshot.as_of.day_number());
    let aged = aged_invoices(snapshot, options, AgingFilter { bucket, customer: None });
    let rows = aged.into_iter().filter_map(|row| {
        let index = row.invoice.index();
        Some(ListedInvoice {
            invoice: row.invoice,
            customer: row.customer,
            day: columns.issue_day.get(index).copied()?,
            due: DayNumber(today.0.saturating_sub(row.days_past_due)),
            amount: row.open,
        })
    });
    let rows: Vec<ListedInvoice> = rows.collect();
    let total = rows.iter().map(|row| row.amount).sum();
    Listing { amount: ListedAmount::Open, day: ListedDay::Issued, rows, total }
}

/// The day of every invoice, and what was paid on it, where they are not in the columns.
fn listed_days(snapshot: &Snapshot<'_>, day: ListedDay) -> BTreeMap<InvoiceId, (DayNumber, i64)> {
    match day {
        ListedDay::Issued | ListedDay::Expected => BTreeMap::new(),
        ListedDay::Paid => {
            let settlements = Settlements::new(snapshot);
            settlements.paid_invoices().map(|(id, row)| (id, (row.last_paid, row.paid))).collect()
        }
    }
}
