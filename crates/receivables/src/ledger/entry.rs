//! Entries: what one accepted command did, so that it can be taken back whole and made to hold again.

use std::ops::Range;

use chrono::NaiveDate;

use super::event::{CreditSource, CustomerDetails, Event, InvoiceContent};
use super::invoice::InvoiceState;
use super::terms::{Holidays, PaymentTerms};
use super::{Ledger, Stamp};
use crate::id::{AllocationId, CreditNoteId, CustomerId, EntryNo, InvoiceId, NoteId, PaymentId, WriteOffId};

/// What an entry was about; names it in the history.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum EntryKind {
    BookOpened,
    BookRenamed,
    CustomerAdded(CustomerId),
    CustomerChanged(CustomerId),
    CustomersMerged {
        kept: CustomerId,
        absorbed: CustomerId,
    },
    NoteAdded(NoteId),
    NoteRevised(NoteId),
    NoteRemoved(NoteId),
    InvoiceDrafted(InvoiceId),
    DraftRevised(InvoiceId),
    DraftDiscarded(InvoiceId),
    InvoiceIssued(InvoiceId),
    InvoiceVoided(InvoiceId),
    CreditNoteIssued(CreditNoteId),
    PaymentRecorded(PaymentId),
    Allocated(InvoiceId),
    AllocationReversed(AllocationId),
    Refunded(CreditSource),
    WrittenOff(WriteOffId),
    WriteOffRecovered(WriteOffId),
    TermsAmended(InvoiceId),
    HolidaysSet {
        name: String,
    },
    DisputeOpened(InvoiceId),
    DisputeClosed(InvoiceId),
    Imported {
        file: String,
    },
    /// So many of the kind of the first, recorded together.
    Several {
        first: Box<EntryKind>,
        count: u32,
    },
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
    Merged { absorbed: CustomerId, before: Option<CustomerId>, after: Option<CustomerId> },
    Terms { invoice: InvoiceId, before: Box<PaymentTerms>, after: Box<PaymentTerms> },
    Holidays { name: String, before: Holidays, after: Holidays },
    Owner { document: Document, before: CustomerId, after: CustomerId },
    Note { note: NoteId, before: Option<String>, after: Option<String> },
}

/// Something that belongs to a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Document {
    Invoice(InvoiceId),
    Payment(PaymentId),
    CreditNote(CreditNoteId),
    Note(NoteId),
}

impl Document {
    /// The row that carries its version; a note's is its customer's.
    pub(super) const fn row(self, owner: CustomerId) -> Row {
        match self {
            Self::Invoice(id) => Row::Invoice(id.index()),
            Self::Payment(id) => Row::Payment(id.index()),
            Self::CreditNote(id) => Row::CreditNote(id.index()),
            Self::Note(_) => Row::Customer(owner.index()),
        }
    }
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
    Payment(PaymentId),
    CreditNote(CreditNoteId),
    Note(NoteId),
    Holidays(&'a str),
}

impl Change {
    pub(super) fn what(&self) -> Changed<'_> {
        match self {
            Self::BookName { .. } => Changed::Book,
            Self::Customer { customer, .. } => Changed::Customer(*customer),
            Self::Draft { invoice, .. }
            | Self::InvoiceState { invoice, .. }
            | Self::InvoiceNumber { invoice, .. }
            | Self::Terms { invoice, .. } => Changed::Invoice(*invoice),
            Self::Holidays { name, .. } => Changed::Holidays(name),
            Self::Series { series, .. } => Changed::Series(series),
            Self::Reversed { allocation, .. } => Changed::Allocation(*allocation),
            Self::Recovered { write_off, .. } => Changed::WriteOff(*write_off),
            Self::Merged { absorbed, .. } => Changed::Customer(*absorbed),
            Self::Note { note, .. } => Changed::Note(*note),
            Self::Owner { document, .. } => match document {
                Document::Invoice(id) => Changed::Invoice(*id),
                Document::Payment(id) => Changed::Payment(*id),
                Document::CreditNote(id) => Changed::CreditNote(*id),
                Document::Note(id) => Changed::Note(*id),
            },
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
    /// Day it was recorded: from then on it is known. Never before the entry before it, whatever the clock said.
    pub recorded_on: NaiveDate,
    /// What the clock said.
    pub(super) stamped_on: NaiveDate,
    /// Whether it holds.
    pub state: EntryState,
    /// The words given with it: why something was voided, reversed or contested, or how a dispute ended.
    pub reason: Option<String>,
    pub(super) added: Added,
    pub(super) changes: Vec<Change>,
    /// Rows that were there before and that it touched, with the event that had touched them last.
    pub(super) touched: Vec<(Row, u64)>,
}

/// A row that carries the number of the last event that touched it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    Customer(usize),
    Invoice(usize),
    CreditNote(usize),
    Payment(usize),
}

/// What an entry added, as ranges of the ledger's vectors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Added {
    pub currencies: Range<usize>,
    pub customers: Range<usize>,
    pub invoices: Range<usize>,
    pub credit_notes: Range<usize>,
    pub payments: Range<usize>,
    pub allocations: Range<usize>,
    pub write_offs: Range<usize>,
    pub movements: Range<usize>,
    pub credits: Range<usize>,
    pub disputes: Range<usize>,
    pub schedules: Range<usize>,
    pub notes: Range<usize>,
}

impl Added {
    /// Nothing yet, at the ends of the ledger's vectors.
    fn none_yet(ledger: &Ledger) -> Self {
        let here = |len: usize| len..len;
        Self {
            currencies: here(ledger.currencies.len()),
            customers: here(ledger.customers.len()),
            invoices: here(ledger.invoices.len()),
            credit_notes: here(ledger.credit_notes.len()),
            payments: here(ledger.payments.len()),
            allocations: here(ledger.allocations.len()),
            write_offs: here(ledger.write_offs.len()),
            movements: here(ledger.movements.len()),
            credits: here(ledger.credits.len()),
            disputes: here(ledger.disputes.len()),
            schedules: here(ledger.schedules.len()),
            notes: here(ledger.notes.len()),
        }
    }
}

impl Ledger {
    /// Begins the entry of an event, or goes on with it.
    pub(super) fn enter(&mut self, stamp: &Stamp, stamped_on: NaiveDate, event: &Event) {
        match self.entries.last_mut() {
            Some(entry) if entry.number == stamp.entry => {
                if let Some(kind) = grown_kind(&entry.kind, event) {
                    entry.kind = kind;
                }
            }
            _ => self.entries.push(Entry {
                number: stamp.entry,
                kind: kind_of(event),
                recorded_on: stamp.recorded_on,
                stamped_on,
                state: EntryState::Active,
                reason: None,
                added: Added::none_yet(self),
                changes: Vec::new(),
                touched: Vec::new(),
            }),
        }
        if let (Some(entry), Some(reason)) = (self.entries.last_mut(), reason_of(event)) {
            entry.reason = Some(reason.to_owned());
        }
    }

    /// Ends the ranges of the last entry where the vectors end now.
    pub(super) fn close_ranges(&mut self) {
        let end = Added::none_yet(self);
        let Some(Added {
            currencies,
            customers,
            invoices,
            credit_notes,
            payments,
            allocations,
            write_offs,
            movements,
            credits,
            disputes,
            schedules,
            notes,
        }) = self.entries.last_mut().map(|entry| &mut entry.added)
        else {
            return;
        };
        currencies.end = end.currencies.end;
        customers.end = end.customers.end;
        invoices.end = end.invoices.end;
        credit_notes.end = end.credit_notes.end;
        payments.end = end.payments.end;
        allocations.end = end.allocations.end;
        write_offs.end = end.write_offs.end;
        movements.end = end.movements.end;
        credits.end = end.credits.end;
        disputes.end = end.disputes.end;
        schedules.end = end.schedules.end;
        notes.end = end.notes.end;
    }

    /// Notes that the event `seq` touched a row.
    pub(super) fn touch(&mut self, row: Row, seq: u64) {
        let Some(place) = self.version_mut(row) else { return };
        let before = std::mem::replace(place, seq);
        // A row of the entry's own goes with the entry, and only the first touch tells what was before it.
        if let Some(entry) = self.entries.last_mut().filter(|entry| before < entry.number.0) {
            entry.touched.push((row, before));
        }
    }

    /// The number of the last event that touched a row.
    pub(super) fn version_mut(&mut self, row: Row) -> Option<&mut u64> {
        match row {
            Row::Customer(index) => self.customers.get_mut(index).map(|row| &mut row.last_seq),
            Row::Invoice(index) => self.invoices.get_mut(index).map(|row| &mut row.last_seq),
            Row::CreditNote(index) => self.credit_notes.get_mut(index).map(|row| &mut row.last_seq),
            Row::Payment(index) => self.payments.get_mut(index).map(|row| &mut row.last_seq),
        }
    }
}

impl Entry {
    /// The number that it gave to an invoice, where it issued it.
    #[must_use]
    pub fn number_given_to(&self, wanted: InvoiceId) -> Option<&str> {
        self.changes.iter().find_map(|change| match change {
            Change::InvoiceNumber { invoice, after, .. } if *invoice == wanted => after.as_deref(),
            _ => None,
        })
    }

    /// Whether it recorded a payment.
    #[must_use]
    pub fn recorded_payment(&self, payment: PaymentId) -> bool {
        self.added.payments.contains(&payment.index()) && !matches!(self.kind, EntryKind::Imported { .. })
    }

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

/// The words given with an event.
fn reason_of(event: &Event) -> Option<&str> {
    match event {
        Event::InvoiceVoided(fact) => Some(&fact.reason),
        Event::AllocationReversed(fact) => Some(&fact.reason),
        Event::CreditRefunded(fact) => Some(&fact.reason),
        Event::TermsAmended(fact) => Some(&fact.reason),
        Event::DisputeOpened(fact) => Some(&fact.reason),
        Event::DisputeClosed(fact) => Some(&fact.outcome),
        _ => None,
    }
}

/// What a command is about, by its first event.
fn kind_of(event: &Event) -> EntryKind {
    match event {
        Event::BookOpened(_) => EntryKind::BookOpened,
        Event::BookRenamed(_) => EntryKind::BookRenamed,
        Event::CustomerAdded(fact) => EntryKind::CustomerAdded(fact.customer),
        Event::CustomerDetailsChanged(fact) => EntryKind::CustomerChanged(fact.customer),
        Event::CustomersMerged(fact) => EntryKind::CustomersMerged { kept: fact.kept, absorbed: fact.absorbed },
        Event::NoteAdded(fact) => EntryKind::NoteAdded(fact.note),
        Event::NoteRevised(fact) => EntryKind::NoteRevised(fact.note),
        Event::NoteRemoved(fact) => EntryKind::NoteRemoved(fact.note),
        Event::InvoiceDrafted(fact) => EntryKind::InvoiceDrafted(fact.invoice),
        Event::DraftRevised(fact) => EntryKind::DraftRevised(fact.invoice),
        Event::DraftDiscarded(fact) => EntryKind::DraftDiscarded(fact.invoice),
        Event::InvoiceIssued(fact) => EntryKind::InvoiceIssued(fact.invoice),
        Event::InvoiceVoided(fact) => EntryKind::InvoiceVoided(fact.invoice),
        Event::CreditNoteIssued(fact) => EntryKind::CreditNoteIssued(fact.credit_note),
        Event::PaymentRecorded(fact) => EntryKind::PaymentRecorded(fact.payment),
        Event::Allocated(fact) => EntryKind::Allocated(fact.invoice),
        Event::AllocationReversed(fact) => EntryKind::AllocationReversed(fact.allocation),
        Event::CreditRefunded(fact) => EntryKind::Refunded(fact.source),
        Event::WrittenOff(fact) => EntryKind::WrittenOff(fact.write_off),
        Event::WriteOffRecovered(fact) => EntryKind::WriteOffRecovered(fact.write_off),
        Event::TermsAmended(fact) => EntryKind::TermsAmended(fact.invoice),
        Event::HolidaysSet(fact) => EntryKind::HolidaysSet { name: fact.name.clone() },
        Event::DisputeOpened(fact) => EntryKind::DisputeOpened(fact.invoice),
        Event::DisputeClosed(fact) => EntryKind::DisputeClosed(fact.invoice),
        Event::InvoicesImported(fact) => EntryKind::Imported { file: fact.file.clone() },
        Event::EntryWithdrawn(fact) => EntryKind::Withdrawal(fact.entry),
        Event::EntryReinstated(fact) => EntryKind::Reinstatement(fact.entry),
    }
}

/// What an entry is about once a later event of it is known: drafting and issuing at once is an issue, and a second fact
/// of the kind that began it makes it several.
fn grown_kind(kind: &EntryKind, event: &Event) -> Option<EntryKind> {
    let next = kind_of(event);
    let is_same = |known: &EntryKind| std::mem::discriminant(known) == std::mem::discriminant(&next);
    match kind {
        EntryKind::InvoiceDrafted(_) if matches!(next, EntryKind::InvoiceIssued(_)) => Some(next),
        EntryKind::Several { first, count } if is_same(first) => {
            Some(EntryKind::Several { first: first.clone(), count: count + 1 })
        }
        // Others come in parts, and are one thing all the same.
        EntryKind::InvoiceIssued(_)
        | EntryKind::DraftDiscarded(_)
        | EntryKind::InvoiceVoided(_)
        | EntryKind::PaymentRecorded(_)
        | EntryKind::WrittenOff(_)
        | EntryKind::DisputeOpened(_)
        | EntryKind::DisputeClosed(_)
            if is_same(kind) =>
        {
            Some(EntryKind::Several { first: Box::new(kind.clone()), count: 2 })
        }
        _ => None,
    }
}
