//! The ledger: its state, and how events make it. Pure; today and the recording day are arguments.
//!
//! Commands carry intent and are refused or turned into events by [`decide()`]; [`Ledger::apply`] takes events and cannot
//! fail. Invoice status, open amounts and balances are derived from [`columns`], never stored.

pub mod columns;
pub mod command;
pub mod event;
pub mod rejection;
pub mod terms;

mod allocation;
mod apply;
mod apply_import;
mod apply_schedule;
mod apply_undo;
mod check;
mod credit_note;
mod customer;
mod decide;
mod dispute;
mod entry;
mod fingerprint;
mod import;
mod invoice;
mod knowledge;
mod merge;
mod note;
mod open_amount;
mod payment;
mod refund;
pub(crate) mod schedule;
mod together;
mod undo;
mod write_off;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use allocation::Allocation;
pub use apply::Stamp;
pub use check::LedgerFault;
pub use credit_note::CreditNote;
pub use customer::Customer;
pub use decide::{Context, decide};
pub use entry::{Change, Document, Entry, EntryKind, EntryState};
pub use fingerprint::Sink;
pub use invoice::{Invoice, InvoiceState, InvoiceStatus, Origin, line_net, totals_of};
pub use note::Note;
pub use open_amount::AsOf;
pub use payment::Payment;
pub use together::{DryRun, dry_run};
pub use write_off::WriteOff;

use crate::id::{AllocationId, CreditNoteId, CustomerId, EntryNo, InvoiceId, NoteId, PaymentId, WriteOffId};
use crate::money::{Currency, Money};
use columns::{CreditMovement, CurrencyIndex, DisputeFact, InvoiceColumns, Movements, ScheduleFact};
use event::{CreditSource, Event};
use rejection::Rejection;
use terms::Holidays;

/// A value, or the broken rule.
type Checked<T> = Result<T, Rejection>;
/// The events a command comes to, or the broken rule.
type Decision = Checked<Vec<Event>>;

/// Everything that was recorded in one book.
///
/// Invariant: vectors of things are indexed by their dense ids, and `columns` has one entry per invoice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    name: String,
    currency: Option<Currency>,
    currencies: Vec<Currency>,
    customers: Vec<Customer>,
    invoices: Vec<Invoice>,
    credit_notes: Vec<CreditNote>,
    payments: Vec<Payment>,
    allocations: Vec<Allocation>,
    write_offs: Vec<WriteOff>,
    notes: Vec<Note>,
    columns: InvoiceColumns,
    movements: Movements,
    credits: Vec<CreditMovement>,
    disputes: Vec<DisputeFact>,
    schedules: Vec<ScheduleFact>,
    /// Last number given in each of the book's own series.
    series: BTreeMap<String, u32>,
    /// Holidays by the name of their calendar, ascending.
    calendars: Vec<(String, Holidays)>,
    entries: Vec<Entry>,
    last_seq: u64,
    /// The latest day on which anything was recorded.
    last_recorded: Option<NaiveDate>,
}

impl Ledger {
    /// A book in which nothing was recorded yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name of the book; empty before it was opened.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The book's own currency; [`Currency::UNKNOWN`] before it was opened.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.currency.unwrap_or(Currency::UNKNOWN)
    }

    /// Whether the book was opened.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.currency.is_some()
    }

    /// Every currency that a document has, in order of first use; [`CurrencyIndex`] points here.
    #[must_use]
    pub fn currencies(&self) -> &[Currency] {
        &self.currencies
    }

    /// The index of a currency, where a document has it.
    #[must_use]
    pub fn currency_index(&self, currency: Currency) -> Option<CurrencyIndex> {
        let index = self.currencies.iter().position(|known| *known == currency)?;
        u16::try_from(index).ok().map(CurrencyIndex)
    }

    /// The currency at `index`.
    #[must_use]
    pub fn currency_at(&self, index: CurrencyIndex) -> Currency {
        self.currencies.get(usize::from(index.0)).copied().unwrap_or(Currency::UNKNOWN)
    }

    /// A customer, unless withdrawn or merged into another.
    #[must_use]
    pub fn customer(&self, id: CustomerId) -> Option<&Customer> {
        self.customers.get(id.index()).filter(|customer| customer.is_present())
    }

    /// Every customer that is neither withdrawn nor merged into another, in order of id.
    pub fn customers(&self) -> impl Iterator<Item = &Customer> {
        self.customers.iter().filter(|customer| customer.is_present())
    }

    /// A note, unless removed or withdrawn.
    #[must_use]
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.get(id.index()).filter(|note| !note.withdrawn && note.text.is_some())
    }

    /// A customer's notes, in the order written.
    pub fn notes_of(&self, customer: CustomerId) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.customer == customer && !note.withdrawn && note.text.is_some())
    }

    /// What every customer's notes say, in the order written.
    #[must_use]
    pub fn note_texts(&self) -> BTreeMap<CustomerId, Vec<&str>> {
        let mut texts: BTreeMap<CustomerId, Vec<&str>> = BTreeMap::new();
        for note in self.notes.iter().filter(|note| !note.withdrawn) {
            if let Some(text) = &note.text {
                texts.entry(note.customer).or_default().push(text);
            }
        }
        texts
    }

    /// A note as recorded, even where it was removed or withdrawn.
    #[must_use]
    pub fn recorded_note(&self, id: NoteId) -> Option<&Note> {
        self.notes.get(id.index())
    }

    /// Ids given to customers so far: columns by customer need this many places.
    #[must_use]
    pub fn customer_slots(&self) -> usize {
        self.customers.len()
    }

    /// An invoice or draft, unless withdrawn or discarded.
    #[must_use]
    pub fn invoice(&self, id: InvoiceId) -> Option<&Invoice> {
        self.invoices.get(id.index()).filter(|invoice| invoice.is_present())
    }

    /// Every invoice and draft that is not withdrawn or discarded, in order of id.
    pub fn invoices(&self) -> impl Iterator<Item = &Invoice> {
        self.invoices.iter().filter(|invoice| invoice.is_present())
    }

    /// Ids given to invoices so far: columns by invoice have this many places.
    #[must_use]
    pub fn invoice_slots(&self) -> usize {
        self.invoices.len()
    }

    /// A credit note, unless withdrawn.
    #[must_use]
    pub fn credit_note(&self, id: CreditNoteId) -> Option<&CreditNote> {
        self.credit_notes.get(id.index()).filter(|note| !note.withdrawn)
    }

    /// Every credit note that is not withdrawn.
    pub fn credit_notes(&self) -> impl Iterator<Item = &CreditNote> {
        self.credit_notes.iter().filter(|note| !note.withdrawn)
    }

    /// A payment, unless withdrawn.
    #[must_use]
    pub fn payment(&self, id: PaymentId) -> Option<&Payment> {
        self.payments.get(id.index()).filter(|payment| !payment.withdrawn)
    }

    /// Every payment that is not withdrawn.
    pub fn payments(&self) -> impl Iterator<Item = &Payment> {
        self.payments.iter().filter(|payment| !payment.withdrawn)
    }

    /// An allocation, unless withdrawn; it may have been reversed.
    #[must_use]
    pub fn allocation(&self, id: AllocationId) -> Option<&Allocation> {
        self.allocations.get(id.index()).filter(|allocation| !allocation.withdrawn)
    }

    /// An invoice as recorded, even where it was withdrawn or discarded.
    #[must_use]
    pub fn recorded_invoice(&self, id: InvoiceId) -> Option<&Invoice> {
        self.invoices.get(id.index())
    }

    /// A customer as recorded, even where it was withdrawn.
    #[must_use]
    pub fn recorded_customer(&self, id: CustomerId) -> Option<&Customer> {
        self.customers.get(id.index())
    }

    /// A payment as recorded, even where it was withdrawn.
    #[must_use]
    pub fn recorded_payment(&self, id: PaymentId) -> Option<&Payment> {
        self.payments.get(id.index())
    }

    /// A credit note as recorded, even where it was withdrawn.
    #[must_use]
    pub fn recorded_credit_note(&self, id: CreditNoteId) -> Option<&CreditNote> {
        self.credit_notes.get(id.index())
    }

    /// An allocation as recorded, even where it was withdrawn.
    #[must_use]
    pub fn recorded_allocation(&self, id: AllocationId) -> Option<&Allocation> {
        self.allocations.get(id.index())
    }

    /// A write-off as recorded, even where it was withdrawn.
    #[must_use]
    pub fn recorded_write_off(&self, id: WriteOffId) -> Option<&WriteOff> {
        self.write_offs.get(id.index())
    }

    /// Every allocation that is not withdrawn, reversed ones included.
    pub fn allocations(&self) -> impl Iterator<Item = &Allocation> {
        self.allocations.iter().filter(|allocation| !allocation.withdrawn)
    }

    /// A write-off, unless withdrawn.
    #[must_use]
    pub fn write_off(&self, id: WriteOffId) -> Option<&WriteOff> {
        self.write_offs.get(id.index()).filter(|write_off| !write_off.withdrawn)
    }

    /// Every write-off that is not withdrawn.
    pub fn write_offs(&self) -> impl Iterator<Item = &WriteOff> {
        self.write_offs.iter().filter(|write_off| !write_off.withdrawn)
    }

    /// The columns of the invoices, by dense id. Withdrawn ones are in them; their movements add up to nothing.
    #[must_use]
    pub const fn columns(&self) -> &InvoiceColumns {
        &self.columns
    }

    /// Every change of an open amount.
    #[must_use]
    pub const fn movements(&self) -> &Movements {
        &self.movements
    }

    /// Every change of what is left on payments and credit notes.
    #[must_use]
    pub fn credits(&self) -> &[CreditMovement] {
        &self.credits
    }

    /// Every opening and closing of a dispute, in the order recorded.
    #[must_use]
    pub fn disputes(&self) -> &[DisputeFact] {
        &self.disputes
    }

    /// Every accepted command, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of that number.
    #[must_use]
    pub fn entry(&self, number: EntryNo) -> Option<&Entry> {
        let index = self.entries.binary_search_by_key(&number, |entry| entry.number).ok()?;
        self.entries.get(index)
    }

    /// Sequence number of the last event applied; 0 before the first.
    #[must_use]
    pub const fn last_seq(&self) -> u64 {
        self.last_seq
    }

    /// Whose a payment or credit note is, even where it was withdrawn.
    #[must_use]
    pub fn credit_owner(&self, source: CreditSource) -> Option<CustomerId> {
        match source {
            CreditSource::Payment(id) => self.recorded_payment(id).map(|payment| payment.customer),
            CreditSource::CreditNote(id) => self.recorded_credit_note(id).map(|note| note.customer),
        }
    }

    /// Amount and currency of a credit source, unless withdrawn.
    #[must_use]
    pub fn credit_amount(&self, source: CreditSource) -> Option<(CustomerId, Money)> {
        match source {
            CreditSource::Payment(id) => self.payment(id).map(|payment| (payment.customer, payment.amount)),
            CreditSource::CreditNote(id) => {
                self.credit_note(id).map(|note| (note.customer, Money::new(note.totals.gross, note.currency)))
            }
        }
    }
}
