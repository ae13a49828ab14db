//! Entries: what one accepted command did, so that it can be taken back whole and made to hold again.

use std::ops::Range;

use chrono::NaiveDate;

use super::event::{CustomerDetails, Event, InvoiceContent};
use super::invoice::InvoiceState;
use crate::id::{AllocationId, CustomerId, EntryNo, InvoiceId, WriteOffId};

/// What an entry was about; names it in the history.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum EntryKind {
    BookOpened,
    BookRenamed,
    CustomerAdded(CustomerId),
    CustomerChanged(CustomerId),
    InvoiceDrafted(InvoiceId),
    DraftRevised(InvoiceId),
    DraftDiscarded(InvoiceId),
    InvoiceIssued(InvoiceId),
    InvoiceVoided(InvoiceId),
    CreditNoteIssued(crate::id::CreditNoteId),
    PaymentRecorded(crate::id::PaymentId),
    Allocated(InvoiceId),
    AllocationReversed(AllocationId),
    WrittenOff(WriteOffId),
    WriteOffRecovered(WriteOffId),
    DisputeOpened(InvoiceId),
    DisputeClosed(InvoiceId),
    Imported { file: String },
    Withdrawal(EntryNo),
    Reinstatement(EntryNo),
}

/// Whether an entry holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryState {
    /// It holds.
    Active,
    /// It was taken back by the named entry.
    Withdrawn(EntryNo),
}

/// A value that an entry changed in place, with what it was and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Change {
    BookName { before: String, after: String },
    Customer { customer: CustomerId, before: Box<CustomerDetails>, after: Box<CustomerDetails> },
    Draft { invoice: InvoiceId, before: Box<InvoiceContent>, after: Box<InvoiceContent> },
    InvoiceState { invoice: InvoiceId, before: Box<InvoiceState>, after: Box<InvoiceState> },
    InvoiceNumber { invoice: InvoiceId, before: Option<String>, after: Option<String> },
    Series { series: String, before: Option<u32>, after: Option<u32> },
    Reversed { allocation: AllocationId, before: Option<NaiveDate>, after: Option<NaiveDate> },
    Recovered { write_off: WriteOffId, before: i64, after: i64 },
}

/// What a [`Change`] is about. Two changes of one thing can only be taken back last first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Changed<'a> {
    Book,
    Customer(CustomerId),
    Invoice(InvoiceId),
    Series(&'a str),
    Allocation(AllocationId),
    WriteOff(WriteOffId),
}

impl Change {
    pub(super) fn what(&self) -> Changed<'_> {
        match self {
            Self::BookName { .. } => Changed::Book,
            Self::Customer { customer, .. } => Changed::Customer(*customer),
            Self::Draft { invoice, .. } | Self::InvoiceState { invoice, .. } | Self::InvoiceNumber { invoice, .. } => {
                Changed::Invoice(*invoice)
            }
            Self::Series { series, .. } => Changed::Series(series),
            Self::Reversed { allocation, .. } => Changed::Allocation(*allocation),
            Self::Recovered { write_off, .. } => Changed::WriteOff(*write_off),
        }
    }
}

/// One accepted command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number: the sequence number of its first event.
    pub number: EntryNo,
    /// What it was about.
    pub kind: EntryKind,
    /// Day it was recorded.
    pub recorded_on: NaiveDate,
    /// Whether it holds.
    pub state: EntryState,
    pub(super) added: Added,
    pub(super) changes: Vec<Change>,
}

/// What an entry added, as ranges of the ledger's vectors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Added {
    pub customers: Range<usize>,
    pub invoices: Range<usize>,
    pub credit_notes: Range<usize>,
    pub payments: Range<usize>,
    pub allocations: Range<usize>,
    pub write_offs: Range<usize>,
    pub movements: Range<usize>,
    pub credits: Range<usize>,
    pub disputes: Range<usize>,
}

impl Entry {
    /// Whether the entry holds.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.state == EntryState::Active
    }

    /// Whether it may be taken back: everything but opening the book and taking back itself.
    #[must_use]
    pub const fn is_reversible(&self) -> bool {
        !matches!(self.kind, EntryKind::BookOpened | EntryKind::Withdrawal(_) | EntryKind::Reinstatement(_))
    }
}

/// What a command is about, by its first event.
pub(super) fn kind_of(event: &Event) -> EntryKind {
    match event {
        Event::BookOpened(_) => EntryKind::BookOpened,
        Event::BookRenamed(_) => EntryKind::BookRenamed,
        Event::CustomerAdded(fact) => EntryKind::CustomerAdded(fact.customer),
        Event::CustomerDetailsChanged(fact) => EntryKind::CustomerChanged(fact.customer),
        Event::InvoiceDrafted(fact) => EntryKind::InvoiceDrafted(fact.invoice),
        Event::DraftRevised(fact) => EntryKind::DraftRevised(fact.invoice),
        Event::DraftDiscarded(fact) => EntryKind::DraftDiscarded(fact.invoice),
        Event::InvoiceIssued(fact) => EntryKind::InvoiceIssued(fact.invoice),
        Event::InvoiceVoided(fact) => EntryKind::InvoiceVoided(fact.invoice),
        Event::CreditNoteIssued(fact) => EntryKind::CreditNoteIssued(fact.credit_note),
        Event::PaymentRecorded(fact) => EntryKind::PaymentRecorded(fact.payment),
        Event::Allocated(fact) => EntryKind::Allocated(fact.invoice),
        Event::AllocationReversed(fact) => EntryKind::AllocationReversed(fact.allocation),
        Event::WrittenOff(fact) => EntryKind::WrittenOff(fact.write_off),
        Event::WriteOffRecovered(fact) => EntryKind::WriteOffRecovered(fact.write_off),
        Event::DisputeOpened(fact) => EntryKind::DisputeOpened(fact.invoice),
        Event::DisputeClosed(fact) => EntryKind::DisputeClosed(fact.invoice),
        Event::InvoicesImported(fact) => EntryKind::Imported { file: fact.file.clone() },
        Event::EntryWithdrawn(fact) => EntryKind::Withdrawal(fact.entry),
        Event::EntryReinstated(fact) => EntryKind::Reinstatement(fact.entry),
    }
}

/// A later event of a command may say better what the command was: drafting and issuing at once is an issue.
pub(super) fn sharper_kind(event: &Event) -> Option<EntryKind> {
    match event {
        Event::InvoiceIssued(fact) => Some(EntryKind::InvoiceIssued(fact.invoice)),
        _ => None,
    }
}
