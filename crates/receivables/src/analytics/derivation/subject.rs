//! Which figure is explained, and its name in an address.

use crate::id::{CreditNoteId, CustomerId, InvoiceId, PaymentId};
use crate::ledger::event::CreditSource;

/// A figure of one customer, one document, or of the list of customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// What a customer owes.
    CustomerOpen(CustomerId),
    /// The part of it that is past due.
    CustomerPastDue(CustomerId),
    /// The part of it in one bucket of the aging.
    CustomerBucket(CustomerId, usize),
    /// What is left on a customer's payments and credit notes.
    CustomerCredit(CustomerId),
    /// Mean days from issue to payment.
    CustomerDaysToPay(CustomerId),
    /// What is open on an invoice.
    InvoiceOpen(InvoiceId),
    /// What it is over: net, tax, gross.
    InvoiceTotal(InvoiceId),
    /// Days past its due day.
    InvoiceLateness(InvoiceId),
    /// The day its payment is expected.
    InvoiceExpected(InvoiceId),
    /// What is left on a payment or credit note.
    CreditLeft(CreditSource),
    /// What the customers listed owe.
    ListedOpen,
    /// The part of it that is past due.
    ListedPastDue,
    /// What is left on all payments and credit notes.
    AllCredits,
}

impl Subject {
    /// The name in an address: `customer-3-open`.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::CustomerOpen(id) => format!("customer-{}-open", id.0),
            Self::CustomerPastDue(id) => format!("customer-{}-overdue", id.0),
            Self::CustomerBucket(id, bucket) => format!("customer-{}-aging-{bucket}", id.0),
            Self::CustomerCredit(id) => format!("customer-{}-credit", id.0),
            Self::CustomerDaysToPay(id) => format!("customer-{}-days", id.0),
            Self::InvoiceOpen(id) => format!("invoice-{}-open", id.0),
            Self::InvoiceTotal(id) => format!("invoice-{}-total", id.0),
            Self::InvoiceLateness(id) => format!("invoice-{}-late", id.0),
            Self::InvoiceExpected(id) => format!("invoice-{}-expected", id.0),
            Self::CreditLeft(CreditSource::Payment(id)) => format!("payment-{}-left", id.0),
            Self::CreditLeft(CreditSource::CreditNote(id)) => format!("note-{}-left", id.0),
            Self::ListedOpen => "customers-open".to_owned(),
            Self::ListedPastDue => "customers-overdue".to_owned(),
            Self::AllCredits => "customers-credit".to_owned(),
        }
    }

    /// The figure of a name; `None` where no figure has it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let parts: Vec<&str> = code.split('-').collect();
        let number = |text: &str| text.parse::<u32>().ok();
        Some(match parts.as_slice() {
            ["customers", "open"] => Self::ListedOpen,
            ["customers", "overdue"] => Self::ListedPastDue,
            ["customers", "credit"] => Self::AllCredits,
            ["customer", id, "open"] => Self::CustomerOpen(CustomerId(number(id)?)),
            ["customer", id, "overdue"] => Self::CustomerPastDue(CustomerId(number(id)?)),
            ["customer", id, "credit"] => Self::CustomerCredit(CustomerId(number(id)?)),
            ["customer", id, "days"] => Self::CustomerDaysToPay(CustomerId(number(id)?)),
            ["customer", id, "aging", bucket] => Self::CustomerBucket(CustomerId(number(id)?), bucket.parse().ok()?),
            ["invoice", id, "open"] => Self::InvoiceOpen(InvoiceId(number(id)?)),
            ["invoice", id, "total"] => Self::InvoiceTotal(InvoiceId(number(id)?)),
            ["invoice", id, "late"] => Self::InvoiceLateness(InvoiceId(number(id)?)),
            ["invoice", id, "expected"] => Self::InvoiceExpected(InvoiceId(number(id)?)),
            ["payment", id, "left"] => Self::CreditLeft(CreditSource::Payment(PaymentId(number(id)?))),
            ["note", id, "left"] => Self::CreditLeft(CreditSource::CreditNote(CreditNoteId(number(id)?))),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn every_name_reads_back() {
        let (customer, invoice) = (CustomerId(7), InvoiceId(12));
        for subject in [
            Subject::CustomerOpen(customer),
            Subject::CustomerPastDue(customer),
            Subject::CustomerBucket(customer, 3),
            Subject::CustomerCredit(customer),
            Subject::CustomerDaysToPay(customer),
            Subject::InvoiceOpen(invoice),
            Subject::InvoiceTotal(invoice),
            Subject::InvoiceLateness(invoice),
            Subject::InvoiceExpected(invoice),
            Subject::CreditLeft(CreditSource::Payment(PaymentId(4))),
            Subject::CreditLeft(CreditSource::CreditNote(CreditNoteId(0))),
            Subject::ListedOpen,
            Subject::ListedPastDue,
            Subject::AllCredits,
        ] {
            assert_eq!(Subject::from_code(&subject.code()), Some(subject));
        }
        for nothing in ["", "customer", "customer-x-open", "customer-1-aging-", "invoice-1", "dso_average", "customers"]
        {
            assert_eq!(Subject::from_code(nothing), None, "{nothing}");
        }
    }
}
