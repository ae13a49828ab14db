//! What a figure of a customer or document is called, how it is computed and what counts in it, in words. Pure.

use receivables::analytics::derivation::{Derivation, Derived, Subject};
use receivables::analytics::formula::NotComputable;
use receivables::id::{CustomerId, InvoiceId};
use receivables::ledger::Ledger;
use receivables::ledger::event::CreditSource;

use crate::t;
use crate::ui::customers::bucket_name;
use crate::ui::invoice::lateness_words;
use crate::ui::words::{full_day, money};

/// Its name, with whose or which it is of.
pub(super) fn title(ledger: &Ledger, subject: Subject) -> String {
    let name = |id: CustomerId| ledger.customer(id).map(|customer| customer.details.name.clone()).unwrap_or_default();
    let number = |id: InvoiceId| {
        let number = ledger.invoice(id).and_then(|invoice| invoice.number.clone());
        number.unwrap_or_else(|| t!("customers-draft"))
    };
    match subject {
        Subject::CustomerOpen(id) => t!("derived-customer-open", name = name(id)),
        Subject::CustomerPastDue(id) => t!("derived-customer-overdue", name = name(id)),
        Subject::CustomerBucket(id, bucket) => {
            t!("derived-customer-bucket", name = name(id), bucket = bucket_name(bucket))
        }
        Subject::CustomerCredit(id) => t!("derived-customer-credit", name = name(id)),
        Subject::CustomerDaysToPay(id) => t!("derived-customer-days", name = name(id)),
        Subject::InvoiceOpen(id) => t!("derived-invoice-open", number = number(id)),
        Subject::InvoiceTotal(id) => t!("derived-invoice-total", number = number(id)),
        Subject::InvoiceLateness(id) => t!("derived-invoice-late", number = number(id)),
        Subject::InvoiceExpected(id) => t!("derived-invoice-expected", number = number(id)),
        Subject::CreditLeft(CreditSource::Payment(_)) => t!("derived-payment-left"),
        Subject::CreditLeft(CreditSource::CreditNote(id)) => {
            let number = ledger.credit_note(id).map(|note| note.number.clone()).unwrap_or_default();
            t!("derived-note-left", number = number)
        }
        Subject::ListedOpen => t!("derived-listed-open"),
        Subject::ListedPastDue => t!("derived-listed-overdue"),
        Subject::AllCredits => t!("derived-all-credits"),
    }
}

/// How it is computed, as one line.
pub(super) fn formula(subject: Subject) -> String {
    match subject {
        Subject::CustomerOpen(_) | Subject::InvoiceOpen(_) => t!("derived-open-formula"),
        Subject::CustomerPastDue(_) => t!("derived-overdue-formula"),
        Subject::CustomerBucket(..) => t!("derived-bucket-formula"),
        Subject::CustomerCredit(_) | Subject::CreditLeft(_) => t!("derived-left-formula"),
        Subject::CustomerDaysToPay(_) => t!("derived-days-formula"),
        Subject::InvoiceTotal(_) => t!("derived-total-formula"),
        Subject::InvoiceLateness(_) => t!("derived-late-formula"),
        Subject::InvoiceExpected(_) => t!("derived-expected-formula"),
        Subject::ListedOpen | Subject::ListedPastDue => t!("derived-listed-formula"),
        Subject::AllCredits => t!("derived-credits-formula"),
    }
}

/// What counts in it and what does not.
pub(super) fn scope(subject: Subject) -> String {
    match subject {
        Subject::CustomerOpen(_) => t!("derived-customer-open-scope"),
        Subject::InvoiceOpen(_) => t!("derived-invoice-open-scope"),
        Subject::CustomerPastDue(_) | Subject::CustomerBucket(..) => t!("derived-overdue-scope"),
        Subject::CustomerCredit(_) | Subject::CreditLeft(_) | Subject::AllCredits => t!("derived-left-scope"),
        Subject::CustomerDaysToPay(_) => t!("figures-scope-days-to-pay"),
        Subject::InvoiceTotal(_) => t!("derived-total-scope"),
        Subject::InvoiceLateness(_) => t!("derived-late-scope"),
        Subject::InvoiceExpected(_) => t!("derived-expected-scope"),
        Subject::ListedOpen | Subject::ListedPastDue => t!("derived-listed-scope"),
    }
}

/// Its value as the page shows it.
pub(super) fn value_text(derivation: &Derivation) -> Result<String, NotComputable> {
    Ok(match (derivation.value?, derivation.subject) {
        (Derived::Money(amount), _) => money(amount),
        (Derived::Days(days), Subject::InvoiceLateness(_)) => lateness_words(days),
        (Derived::Days(days), _) => t!("customers-day", day = days),
        (Derived::Day(day), _) => full_day(day),
    })
}
