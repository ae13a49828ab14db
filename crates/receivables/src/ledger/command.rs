//! What a person wants done. Intent only: nothing here is stored; [`super::decide()`] turns it into events or refuses it.

use chrono::NaiveDate;

use super::event::{CreditSource, CustomerDetails, InvoiceContent, InvoiceLine, PaymentMethod, Totals, WriteOffReason};
use super::terms::PaymentTerms;
use crate::id::{AllocationId, CustomerId, EntryNo, InvoiceId, NoteId, WriteOffId};
use crate::money::{Currency, Money};

/// One wish, accepted or refused whole.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Command {
    OpenBook {
        name: String,
        currency: Currency,
    },
    RenameBook {
        name: String,
    },
    AddCustomer(CustomerDetails),
    ChangeCustomer {
        customer: CustomerId,
        details: CustomerDetails,
    },
    /// Two records of one and the same: `kept` gets what `absorbed` has, and what it lacks of its details.
    MergeCustomers {
        kept: CustomerId,
        absorbed: CustomerId,
    },
    /// Writes something down about a customer, under a day.
    AddNote {
        customer: CustomerId,
        on: NaiveDate,
        text: String,
    },
    ReviseNote {
        note: NoteId,
        text: String,
    },
    RemoveNote {
        note: NoteId,
    },
    DraftInvoice(InvoiceContent),
    ReviseDraft {
        invoice: InvoiceId,
        content: InvoiceContent,
    },
    DiscardDraft {
        invoice: InvoiceId,
    },
    /// Issues a draft on a day; it gets its number.
    IssueInvoice {
        invoice: InvoiceId,
        on: NaiveDate,
    },
    /// Drafts and issues in one step, one undo.
    IssueNewInvoice {
        content: InvoiceContent,
        on: NaiveDate,
    },
    VoidInvoice {
        invoice: InvoiceId,
        on: NaiveDate,
        reason: String,
    },
    IssueCreditNote(IssueCreditNote),
    RecordPayment(RecordPayment),
    Allocate(Allocate),
    ReverseAllocation(ReverseAllocation),
    /// Gives back what is left on a payment or credit note.
    Refund(RefundCredit),
    WriteOff(WriteOffInvoice),
    RecoverWriteOff(RecoverWriteOff),
    AmendTerms(AmendTerms),
    /// Gives a holiday calendar these days; without any, there is no such calendar.
    SetHolidays {
        name: String,
        days: Vec<NaiveDate>,
    },
    OpenDispute(OpenDispute),
    CloseDispute(CloseDispute),
    /// Brings in what a file held.
    Import(Import),
    /// Several of one kind and with one reason as one entry, accepted or refused whole.
    Together(Vec<Command>),
    /// Takes an entry back (undo).
    Withdraw {
        entry: EntryNo,
    },
    /// Makes a withdrawn entry hold again (redo).
    Reinstate {
        entry: EntryNo,
    },
}

/// A credit note of `gross`; made from an invoice it takes that invoice's tax rate.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct IssueCreditNote {
    pub customer: CustomerId,
    pub invoice: Option<InvoiceId>,
    pub on: NaiveDate,
    pub gross: Money,
    pub reason: String,
}

/// Money that came in, and what of it is set against which invoice at once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct RecordPayment {
    pub customer: CustomerId,
    pub received_on: NaiveDate,
    pub amount: Money,
    pub method: PaymentMethod,
    pub reference: Option<String>,
    pub note: Option<String>,
    pub allocations: Vec<AllocationPart>,
}

/// Minor units set against one invoice, and the discount granted with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct AllocationPart {
    pub invoice: InvoiceId,
    pub amount: i64,
    pub discount: i64,
}

/// Sets what is left on a payment or credit note against invoices.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Allocate {
    pub source: CreditSource,
    pub on: NaiveDate,
    pub allocations: Vec<AllocationPart>,
}

/// Takes an allocation back on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ReverseAllocation {
    pub allocation: AllocationId,
    pub on: NaiveDate,
    pub reason: String,
}

/// Pays out what no invoice has of a payment or credit note.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct RefundCredit {
    pub source: CreditSource,
    pub on: NaiveDate,
    /// Minor units of the source's currency.
    pub amount: i64,
    pub reason: String,
}

/// Gives up an open amount: all of it where `amount` is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct WriteOffInvoice {
    pub invoice: InvoiceId,
    pub on: NaiveDate,
    /// Minor units.
    pub amount: Option<i64>,
    pub reason: WriteOffReason,
}

/// Makes a written-off amount owed again: all that is left of it where `amount` is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct RecoverWriteOff {
    pub write_off: WriteOffId,
    pub on: NaiveDate,
    /// Minor units.
    pub amount: Option<i64>,
}

/// An issued invoice has other terms from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct AmendTerms {
    pub invoice: InvoiceId,
    pub on: NaiveDate,
    pub terms: PaymentTerms,
    pub reason: String,
}

/// The customer contests an invoice from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct OpenDispute {
    pub invoice: InvoiceId,
    pub on: NaiveDate,
    pub reason: String,
}

/// The dispute of an invoice is over from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CloseDispute {
    pub invoice: InvoiceId,
    pub on: NaiveDate,
    pub outcome: String,
}

/// What of a file is to be brought in. References between its parts are positions in its own lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// Name of the file, for the history.
    pub file: String,
    /// Customers that are not in the ledger yet.
    pub customers: Vec<CustomerDetails>,
    /// Invoices to add.
    pub invoices: Vec<ImportInvoice>,
    /// Credit notes to add.
    pub credit_notes: Vec<ImportCreditNote>,
    /// Payments to add.
    pub payments: Vec<ImportPayment>,
}

/// A thing of an import that is either in the ledger already or new in the same import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportRef<Id> {
    /// In the ledger.
    Known(Id),
    /// At this position of the import's own list.
    New(usize),
}

/// An invoice to import.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ImportInvoice {
    pub customer: ImportRef<CustomerId>,
    pub number: String,
    pub issue_date: NaiveDate,
    pub due_date: NaiveDate,
    pub currency: Currency,
    pub totals: Totals,
    pub lines: Vec<InvoiceLine>,
    pub disputed: bool,
    pub reference: Option<String>,
    pub note: Option<String>,
}

/// A credit note to import; it waits unallocated.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ImportCreditNote {
    pub customer: ImportRef<CustomerId>,
    pub number: String,
    pub on: NaiveDate,
    pub currency: Currency,
    pub totals: Totals,
}

/// A payment of an import. What exceeds the invoice's open amount stays unallocated.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ImportPayment {
    pub invoice: ImportRef<InvoiceId>,
    pub received_on: NaiveDate,
    /// Minor units of the invoice's currency.
    pub amount: i64,
}
