//! The ledger's numbers in columns: what the reports' loops run over. Movements are only added; the columns of invoices
//! hold what is known now, and [`super::Ledger::as_known`] puts back what was known on an earlier day.

use super::terms::DuePart;
use crate::calendar::DayNumber;
use crate::id::{AllocationId, CustomerId, InvoiceId, WriteOffId};
use crate::ledger::event::CreditSource;

/// Index of a currency in [`super::Ledger::currencies`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CurrencyIndex(pub u16);

/// One entry per invoice, drafts included, in order of id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvoiceColumns {
    /// Who owes it.
    pub customer: Vec<CustomerId>,
    /// Its currency.
    pub currency: Vec<CurrencyIndex>,
    /// Day of issue; [`DayNumber::FAR_FUTURE`] for a draft.
    pub issue_day: Vec<DayNumber>,
    /// Due day; [`DayNumber::FAR_FUTURE`] for a draft.
    pub due_day: Vec<DayNumber>,
    /// Gross amount in minor units; 0 for a draft.
    pub gross: Vec<i64>,
}

impl InvoiceColumns {
    /// Those of the first `count` invoices.
    pub(super) fn first(&self, count: usize) -> Self {
        Self {
            customer: first(&self.customer, count),
            currency: first(&self.currency, count),
            issue_day: first(&self.issue_day, count),
            due_day: first(&self.due_day, count),
            gross: first(&self.gross, count),
        }
    }
}

/// The first `count` of `all`; all of them where there are fewer.
pub(super) fn first<T: Clone>(all: &[T], count: usize) -> Vec<T> {
    all.get(..count).unwrap_or(all).to_vec()
}

/// What moved an invoice's open amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MovementKind {
    /// Issued: the gross amount became owed.
    Issued,
    /// Voided.
    Voided,
    /// A payment was allocated.
    Paid(AllocationId),
    /// A credit note was allocated.
    Credited(AllocationId),
    /// A discount was granted with an allocation.
    DiscountTaken(AllocationId),
    /// Written off, or recovered from a write-off (then positive).
    WrittenOff(WriteOffId),
}

/// Every change of every invoice's open amount: the open amount as of a day is the sum of the movements dated on or
/// before it; as known on a day, of those recorded on or before that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Movements {
    /// The invoice.
    pub invoice: Vec<InvoiceId>,
    /// Business date.
    pub day: Vec<DayNumber>,
    /// Day it was recorded.
    pub recorded: Vec<DayNumber>,
    /// Signed minor units: positive is owed.
    pub amount: Vec<i64>,
    /// What it was.
    pub kind: Vec<MovementKind>,
    /// Index of the entry that recorded it in [`super::Ledger::entries`].
    pub entry: Vec<u32>,
    /// By invoice the sum of all of them, where the invoice was there before them.
    pub(super) sums: Vec<i64>,
    /// The latest business date, and the latest day of recording.
    pub(super) last: Option<(DayNumber, DayNumber)>,
}

/// One row of [`Movements`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Movement {
    pub invoice: InvoiceId,
    pub day: DayNumber,
    pub recorded: DayNumber,
    pub amount: i64,
    pub kind: MovementKind,
    pub entry: u32,
}

impl Movements {
    /// Number of movements.
    #[must_use]
    pub fn len(&self) -> usize {
        self.invoice.len()
    }

    /// Whether nothing ever moved.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.invoice.is_empty()
    }

    /// The movement at `index`, where there is one.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<Movement> {
        Some(Movement {
            invoice: *self.invoice.get(index)?,
            day: *self.day.get(index)?,
            recorded: *self.recorded.get(index)?,
            amount: *self.amount.get(index)?,
            kind: *self.kind.get(index)?,
            entry: *self.entry.get(index)?,
        })
    }

    /// All of them, in the order in which they were recorded.
    pub fn iter(&self) -> impl Iterator<Item = Movement> + '_ {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// The first `count` of them, with places for the sums of `invoices`.
    pub(super) fn first(&self, count: usize, invoices: usize) -> Self {
        let mut then = Self {
            invoice: first(&self.invoice, count),
            day: first(&self.day, count),
            recorded: first(&self.recorded, count),
            amount: first(&self.amount, count),
            kind: first(&self.kind, count),
            entry: first(&self.entry, count),
            sums: vec![0; invoices],
            last: None,
        };
        for index in 0..then.len() {
            if let Some(movement) = then.get(index) {
                then.add_up(&movement);
            }
        }
        then
    }

    /// Keeps the sums in step. What is set against an invoice is never more than its gross amount, which is bounded: no
    /// book that passes its check comes near an overflow.
    fn add_up(&mut self, movement: &Movement) {
        if let Some(sum) = self.sums.get_mut(movement.invoice.index()) {
            *sum = sum.wrapping_add(movement.amount);
        }
        let (day, recorded) = self.last.unwrap_or((movement.day, movement.recorded));
        self.last = Some((day.max(movement.day), recorded.max(movement.recorded)));
    }

    /// The sum of all movements by invoice, where a view of these days covers every one of them.
    pub(super) fn whole_sums(&self, day: DayNumber, known: DayNumber) -> Option<&[i64]> {
        let covers = self.last.is_none_or(|(last_day, last_known)| last_day <= day && last_known <= known);
        covers.then_some(&self.sums)
    }

    pub(super) fn push(&mut self, movement: Movement) {
        self.add_up(&movement);
        self.invoice.push(movement.invoice);
        self.day.push(movement.day);
        self.recorded.push(movement.recorded);
        self.amount.push(movement.amount);
        self.kind.push(movement.kind);
        self.entry.push(movement.entry);
    }
}

/// One change of what is left on a payment or credit note: positive when it came, negative when it was allocated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CreditMovement {
    /// The payment or credit note.
    pub source: CreditSource,
    /// Its currency.
    pub currency: CurrencyIndex,
    /// Business date.
    pub day: DayNumber,
    /// Day it was recorded.
    pub recorded: DayNumber,
    /// Signed minor units.
    pub amount: i64,
    /// The invoice that it was set against, or taken back from; `None` where the payment or credit note itself came, and
    /// where a part of it was given back.
    pub invoice: Option<InvoiceId>,
    /// Whether a part of it was given back to the customer.
    pub is_refund: bool,
    /// Index of the entry that recorded it.
    pub entry: u32,
}

impl CreditMovement {
    /// Whether the payment or credit note itself came (or was withdrawn), not an allocation or refund of it.
    #[must_use]
    pub const fn is_receipt(&self) -> bool {
        self.invoice.is_none() && !self.is_refund
    }
}

/// A dispute was opened or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisputeFact {
    /// The invoice.
    pub invoice: InvoiceId,
    /// Business date.
    pub day: DayNumber,
    /// Day it was recorded.
    pub recorded: DayNumber,
    /// Whether the invoice is disputed from that day on.
    pub disputed: bool,
    /// Whether the entry that recorded it was taken back.
    pub withdrawn: bool,
    /// Index of the entry that recorded it.
    pub entry: u32,
}

/// Where due days come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScheduleOrigin {
    /// The invoice was issued with instalments.
    Issue,
    /// Its terms were amended.
    Amendment,
}

/// What an invoice's due days are from a day on, where they are not the one it was issued with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduleFact {
    /// The invoice.
    pub invoice: InvoiceId,
    /// Business date from which it holds.
    pub day: DayNumber,
    /// The due day before the first of an invoice's facts.
    pub due_before: DayNumber,
    /// The parts, the earliest due first.
    pub parts: Vec<DuePart>,
    /// Where they come from.
    pub origin: ScheduleOrigin,
    /// Index of the entry that recorded it.
    pub entry: u32,
    /// Whether the entry that recorded it was taken back.
    pub withdrawn: bool,
}
