//! What is said when a command did nothing: a sentence for each broken rule, with the way out, and the field it
//! belongs to.

use receivables::ledger::rejection::{DateField, Rejection, TextField};

use super::words::{full_day, money};
use crate::session::Refusal;
use crate::session::ReaderCause;
use crate::t;

/// The place in a form that a refusal belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A date.
    Date(DateField),
    /// A text.
    Text(TextField),
    /// The amount.
    Amount,
    /// The invoice's lines; the number counts from one.
    Line(Option<usize>),
    /// The tax rate.
    TaxRate,
    /// The terms.
    Terms,
    /// The customer.
    Customer,
    /// The form as a whole.
    Form,
}

/// The sentence.
#[must_use]
pub fn refusal_text(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Rejected(rejection) => rejection_text(rejection),
        Refusal::NotSaved { .. } | Refusal::Failed(_) => t!("errors-not-saved"),
        Refusal::ReadOnly(ReaderCause::NoLocks) => t!("errors-read-only-no-locks"),
        Refusal::ReadOnly(_) => t!("errors-read-only"),
        Refusal::NotLoaded => t!("errors-not-loaded"),
        Refusal::NotOpen => t!("errors-not-open"),
    }
}

/// Where it belongs.
#[must_use]
pub fn refusal_place(refusal: &Refusal) -> Place {
    let Refusal::Rejected(rejection) = refusal else { return Place::Form };
    match rejection {
        Rejection::DateOutOfBounds { field } | Rejection::DateInFuture { field, .. } => Place::Date(*field),
        Rejection::BeforeIssueDate { .. } | Rejection::BeforeAllocation { .. } | Rejection::BeforeWriteOff { .. } => {
            Place::Date(DateField::IssueDate)
        }
        Rejection::TextMissing { field } | Rejection::TextTooLong { field, .. } | Rejection::TooMany { field, .. } => {
            Place::Text(*field)
        }
        Rejection::NoLines | Rejection::TooManyLines { .. } => Place::Line(None),
        Rejection::QuantityZero { line } => Place::Line(Some(*line)),
        Rejection::TaxRateOutOfBounds => Place::TaxRate,
        Rejection::Terms(_) => Place::Terms,
        Rejection::Amount(_)
        | Rejection::AmountNotPositive
        | Rejection::TotalNotPositive
        | Rejection::AllocationExceedsOpenAmount { .. }
        | Rejection::AllocationExceedsUnallocated { .. }
        | Rejection::WriteOffExceedsOpenAmount { .. }
        | Rejection::RecoveryExceedsWriteOff { .. }
        | Rejection::CreditExceedsInvoice { .. } => Place::Amount,
        Rejection::UnknownCustomer { .. } | Rejection::OtherCustomer { .. } => Place::Customer,
        _ => Place::Form,
    }
}

fn rejection_text(rejection: &Rejection) -> String {
    match rejection {
        Rejection::NoBook | Rejection::BookAlreadyOpen => t!("errors-not-open"),
        Rejection::NothingToDo => t!("errors-nothing-to-do"),
        Rejection::UnknownCustomer { .. } => t!("errors-unknown-customer"),
        Rejection::UnknownInvoice { .. }
        | Rejection::UnknownSource { .. }
        | Rejection::UnknownAllocation { .. }
        | Rejection::UnknownWriteOff { .. }
        | Rejection::UnknownNote { .. }
        | Rejection::UnknownEntry { .. } => t!("errors-unknown"),
        Rejection::NotADraft { .. } => t!("errors-not-a-draft"),
        Rejection::InvoiceNotIssued { .. } => t!("errors-not-issued"),
        Rejection::InvoiceHasAllocations { .. } => t!("errors-has-allocations"),
        Rejection::AlreadyReversed { .. } => t!("errors-already-reversed"),
        Rejection::AmendedLater { .. } => t!("errors-amended-later"),
        Rejection::TooManyHolidays { max } => t!("errors-too-many-holidays", count = *max),
        Rejection::AlreadyDisputed { .. } => t!("errors-already-disputed"),
        Rejection::NotDisputed { .. } => t!("errors-not-disputed"),
        Rejection::OtherCustomer { .. } => t!("errors-other-customer"),
        Rejection::OtherCurrency { .. } => t!("errors-other-currency"),
        Rejection::AllocatedTwice { .. } => t!("errors-allocated-twice"),
        Rejection::NotReversible { .. } => t!("errors-not-reversible"),
        Rejection::AlreadyWithdrawn { .. } | Rejection::NotWithdrawn { .. } => t!("errors-nothing-to-do"),
        Rejection::LaterEntryDepends { .. } => t!("errors-later-entry"),
        Rejection::SameCustomer { .. } => t!("errors-same-customer"),
        Rejection::NotTogether => t!("errors-not-together"),
        Rejection::TooManyTogether { max } => t!("errors-too-many-together", count = *max),
        Rejection::ImportEmpty => t!("errors-import-empty"),
        Rejection::ImportInvoice { position, cause }
        | Rejection::ImportPayment { position, cause }
        | Rejection::ImportCreditNote { position, cause } => {
            t!("errors-import-row", row = position + 1, cause = rejection_text(cause))
        }
        Rejection::DuplicateNumber { number } => t!("errors-duplicate-number", number = number.clone()),
        other => value_text(other),
    }
}

/// Dates, texts and amounts.
fn value_text(rejection: &Rejection) -> String {
    match rejection {
        Rejection::DateOutOfBounds { .. } => t!("errors-date-bounds"),
        Rejection::DateInFuture { today, .. } => t!("errors-date-future", today = full_day(*today)),
        Rejection::BeforeIssueDate { issue_date, .. } => t!("errors-before-issue", day = full_day(*issue_date)),
        Rejection::BeforeAllocation { allocated_on } => t!("errors-before-allocation", day = full_day(*allocated_on)),
        Rejection::BeforeReceipt { received_on } => t!("errors-before-receipt", day = full_day(*received_on)),
        Rejection::BeforeWriteOff { written_off_on } => t!("errors-before-write-off", day = full_day(*written_off_on)),
        Rejection::TextMissing { .. } => t!("errors-text-missing"),
        Rejection::TextTooLong { max, .. } => t!("errors-text-long", count = *max),
        Rejection::TooMany { max, .. } => t!("errors-too-many", count = *max),
        Rejection::NoLines => t!("errors-no-lines"),
        Rejection::TooManyLines { max } => t!("errors-too-many-lines", count = *max),
        Rejection::QuantityZero { line } => t!("errors-quantity-zero", line = *line),
        Rejection::TaxRateOutOfBounds => t!("errors-tax-rate"),
        Rejection::Terms(_) => t!("errors-terms"),
        Rejection::AmountNotPositive | Rejection::TotalNotPositive => t!("errors-amount-positive"),
        Rejection::NothingOpen { .. } => t!("errors-nothing-open"),
        Rejection::AllocationExceedsOpenAmount { open, .. } | Rejection::WriteOffExceedsOpenAmount { open, .. } => {
            t!("errors-exceeds-open", open = money(*open))
        }
        Rejection::AllocationExceedsUnallocated { unallocated, .. } => {
            t!("errors-exceeds-left", left = money(*unallocated))
        }
        Rejection::RecoveryExceedsWriteOff { left, .. } => t!("errors-exceeds-left", left = money(*left)),
        Rejection::CreditExceedsInvoice { gross, .. } => t!("errors-exceeds-invoice", gross = money(*gross)),
        _ => t!("errors-amount"),
    }
}
