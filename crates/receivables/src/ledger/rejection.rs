//! Why a command is refused. Each names the broken rule with what is needed to say it at the field.
//!
//! Precedence: the thing must exist, be in the right state and belong together; then dates; then texts; then amounts.

use chrono::NaiveDate;

use super::event::CreditSource;
use super::terms::TermsError;
use crate::id::{AllocationId, CustomerId, EntryNo, InvoiceId, NoteId, WriteOffId};
use crate::money::{Money, MoneyError};

/// A text that a person enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum TextField {
    BookName,
    CustomerName,
    ExternalId,
    Email,
    Phone,
    Note,
    Reference,
    Reason,
    LineDescription,
    ContactName,
    ContactRole,
    Tag,
    InvoiceNumber,
    FileName,
    CalendarName,
}

/// A date that a person enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum DateField {
    IssueDate,
    DueDate,
    VoidedOn,
    CreditNoteDate,
    ReceivedOn,
    AllocatedOn,
    ReversedOn,
    WrittenOffOn,
    RecoveredOn,
    DisputedOn,
    RefundedOn,
    NotedOn,
    AmendedOn,
    DeliveredOn,
    Holiday,
}

/// Why a command is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)]
pub enum Rejection {
    #[error("no book is open")]
    NoBook,
    #[error("a book is open already")]
    BookAlreadyOpen,
    #[error("a later amendment of the terms is recorded already")]
    AmendedLater { invoice: InvoiceId },
    #[error("a calendar has at most {max} days")]
    TooManyHolidays { max: usize },
    #[error("nothing would change")]
    NothingToDo,
    #[error("there is no such customer")]
    UnknownCustomer { customer: CustomerId },
    #[error("there is no such invoice")]
    UnknownInvoice { invoice: InvoiceId },
    #[error("there is no such payment or credit note")]
    UnknownSource { credit_source: CreditSource },
    #[error("there is no such allocation")]
    UnknownAllocation { allocation: AllocationId },
    #[error("there is no such write-off")]
    UnknownWriteOff { write_off: WriteOffId },
    #[error("there is no such note")]
    UnknownNote { note: NoteId },
    #[error("a customer can't be merged with itself")]
    SameCustomer { customer: CustomerId },
    #[error("there is no such entry")]
    UnknownEntry { entry: EntryNo },
    #[error("the invoice is not a draft")]
    NotADraft { invoice: InvoiceId },
    #[error("the invoice is not issued, or void")]
    InvoiceNotIssued { invoice: InvoiceId },
    #[error("a payment or credit note is allocated to the invoice, or part of it is written off")]
    InvoiceHasAllocations { invoice: InvoiceId },
    #[error("the allocation was reversed already")]
    AlreadyReversed { allocation: AllocationId },
    #[error("the invoice is disputed already")]
    AlreadyDisputed { invoice: InvoiceId },
    #[error("the invoice is not disputed on that day")]
    NotDisputed { invoice: InvoiceId },
    #[error("the invoice belongs to another customer")]
    OtherCustomer { invoice: InvoiceId },
    #[error("the invoice is in another currency")]
    OtherCurrency { invoice: InvoiceId },
    #[error("the invoice is named twice")]
    AllocatedTwice { invoice: InvoiceId },
    #[error("the date is out of bounds")]
    DateOutOfBounds { field: DateField },
    #[error("the date lies in the future")]
    DateInFuture { field: DateField, today: NaiveDate },
    #[error("the date is before the invoice's date, {issue_date}")]
    BeforeIssueDate { invoice: InvoiceId, issue_date: NaiveDate },
    #[error("the date is before the allocation, {allocated_on}")]
    BeforeAllocation { allocated_on: NaiveDate },
    #[error("the date is before the write-off, {written_off_on}")]
    BeforeWriteOff { written_off_on: NaiveDate },
    #[error("the date is before the payment or credit note, {received_on}")]
    BeforeReceipt { received_on: NaiveDate },
    #[error("the text is missing")]
    TextMissing { field: TextField },
    #[error("the text is longer than {max} characters")]
    TextTooLong { field: TextField, max: usize },
    #[error("more than {max} of them")]
    TooMany { field: TextField, max: usize },
    #[error("the invoice has no line")]
    NoLines,
    #[error("more than {max} lines")]
    TooManyLines { max: usize },
    #[error("line {line}: the quantity is zero")]
    QuantityZero { line: usize },
    #[error("the tax rate is not between 0 and 100 %")]
    TaxRateOutOfBounds,
    #[error("terms: {0}")]
    Terms(TermsError),
    #[error("amount: {0}")]
    Amount(MoneyError),
    #[error("the amount is not more than zero")]
    AmountNotPositive,
    #[error("the invoice's total is not more than zero")]
    TotalNotPositive,
    #[error("nothing is open on the invoice")]
    NothingOpen { invoice: InvoiceId },
    #[error("{requested} is more than the open {open}")]
    AllocationExceedsOpenAmount { invoice: InvoiceId, open: Money, requested: Money },
    #[error("{requested} is more than the {unallocated} left")]
    AllocationExceedsUnallocated { unallocated: Money, requested: Money },
    #[error("{requested} is more than the open {open}")]
    WriteOffExceedsOpenAmount { invoice: InvoiceId, open: Money, requested: Money },
    #[error("{requested} is more than the {left} written off")]
    RecoveryExceedsWriteOff { left: Money, requested: Money },
    #[error("more than the invoice's total, {gross}")]
    CreditExceedsInvoice { invoice: InvoiceId, gross: Money },
    #[error("these can't be recorded as one entry")]
    NotTogether,
    #[error("more than {max} at once")]
    TooManyTogether { max: usize },
    #[error("nothing is in the import")]
    ImportEmpty,
    #[error("row {position} of the import's invoices: {cause}")]
    ImportInvoice { position: usize, cause: Box<Rejection> },
    #[error("row {position} of the import's payments: {cause}")]
    ImportPayment { position: usize, cause: Box<Rejection> },
    #[error("row {position} of the import's credit notes: {cause}")]
    ImportCreditNote { position: usize, cause: Box<Rejection> },
    #[error("the number {number} is there already")]
    DuplicateNumber { number: String },
    #[error("this entry can't be taken back")]
    NotReversible { entry: EntryNo },
    #[error("the entry was taken back already")]
    AlreadyWithdrawn { entry: EntryNo },
    #[error("the entry was not taken back")]
    NotWithdrawn { entry: EntryNo },
    #[error("a later entry builds on it: take that back first")]
    LaterEntryDepends { entry: EntryNo, later: Option<EntryNo> },
}
