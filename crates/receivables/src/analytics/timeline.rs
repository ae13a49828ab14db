//! The history of one invoice: what moved its open amount, what was contested, on which day, recorded when.

use super::snapshot::Snapshot;
use crate::calendar::DayNumber;
use crate::id::{AllocationId, InvoiceId, WriteOffId};
use crate::ledger::columns::{Movement, MovementKind};
use crate::ledger::event::{CreditSource, WriteOffReason};
use crate::ledger::{EntryKind, Ledger};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineFact {
    /// Issued: the gross amount became owed.
    Issued,
    /// Voided.
    Voided,
    /// A payment or credit note was set against it.
    Allocated {
        /// The allocation.
        allocation: AllocationId,
        /// Where the money is from.
        source: CreditSource,
    },
    /// An allocation was taken back.
    AllocationReversed {
        /// The allocation.
        allocation: AllocationId,
    },
    /// A discount was granted.
    DiscountTaken {
        /// The allocation it came with.
        allocation: AllocationId,
    },
    /// A discount was taken back with its allocation.
    DiscountReversed {
        /// The allocation it came with.
        allocation: AllocationId,
    },
    /// Written off.
    WrittenOff {
        /// The write-off.
        write_off: WriteOffId,
        /// Why.
        reason: WriteOffReason,
    },
    /// Owed again after a write-off.
    Recovered {
        /// The write-off.
        write_off: WriteOffId,
    },
    /// The customer contests it from that day on.
    DisputeOpened,
    /// The dispute is over.
    DisputeClosed,
}

/// One line of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// Business date.
    pub day: DayNumber,
    /// Day it was recorded.
    pub recorded: DayNumber,
    /// What happened.
    pub fact: TimelineFact,
    /// Change of the open amount, in minor units; 0 for disputes.
    pub amount: i64,
    /// Open after it, in minor units.
    pub open_after: i64,
}

/// The history, by business date; facts of the same day in the order recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceTimeline {
    /// The invoice.
    pub invoice: InvoiceId,
    /// Its lines. Entries taken back are not in it.
    pub rows: Vec<TimelineRow>,
    /// What is open after the last line, in minor units.
    pub open: i64,
}

/// The history of an invoice until the day of the snapshot; `None` where there is no such invoice.
#[must_use]
pub fn invoice_timeline(snapshot: &Snapshot<'_>, invoice: InvoiceId) -> Option<InvoiceTimeline> {
    let ledger = snapshot.ledger.as_ref();
    ledger.invoice(invoice)?;
    // Taking an entry back repeats its movements with the other sign, in an entry of its own: neither is a fact.
    let standing = |entry: u32| {
        let entry = ledger.entries().get(entry as usize);
        let is_fact = |kind: &EntryKind| !matches!(kind, EntryKind::Withdrawal(_) | EntryKind::Reinstatement(_));
        entry.is_some_and(|entry| entry.is_active() && is_fact(&entry.kind))
    };
    let moved = ledger.movements().iter().filter(|moved| moved.invoice == invoice && standing(moved.entry));
    let moved = moved.filter(|moved| snapshot.as_of.covers(moved.day, moved.recorded));
    let disputes = ledger.disputes().iter().filter(|fact| fact.invoice == invoice);
    let disputes = disputes.filter(|fact| snapshot.as_of.covers(fact.day, fact.recorded) && !fact.withdrawn);
    let mut rows: Vec<TimelineRow> = moved.filter_map(|moved| row(ledger, &moved)).collect();
    rows.extend(disputes.map(|fact| TimelineRow {
        day: fact.day,
        recorded: fact.recorded,
        fact: if fact.disputed { TimelineFact::DisputeOpened } else { TimelineFact::DisputeClosed },
        amount: 0,
        open_after: 0,
    }));
    rows.sort_by_key(|row| (row.day, row.recorded));
    let mut open = 0;
    for row in &mut rows {
        open += row.amount;
        row.open_after = open;
    }
    Some(InvoiceTimeline { invoice, rows, open })
}

fn row(ledger: &Ledger, moved: &Movement) -> Option<TimelineRow> {
    let taken_back = moved.amount > 0;
    let fact = match moved.kind {
        MovementKind::Issued => TimelineFact::Issued,
        MovementKind::Voided => TimelineFact::Voided,
        MovementKind::Paid(allocation) | MovementKind::Credited(allocation) if taken_back => {
            TimelineFact::AllocationReversed { allocation }
        }
        MovementKind::Paid(allocation) | MovementKind::Credited(allocation) => {
            TimelineFact::Allocated { allocation, source: ledger.allocation(allocation)?.source }
        }
        MovementKind::DiscountTaken(allocation) if taken_back => TimelineFact::DiscountReversed { allocation },
        MovementKind::DiscountTaken(allocation) => TimelineFact::DiscountTaken { allocation },
        MovementKind::WrittenOff(write_off) if taken_back => TimelineFact::Recovered { write_off },
        MovementKind::WrittenOff(write_off) => {
            TimelineFact::WrittenOff { write_off, reason: ledger.write_off(write_off)?.reason }
        }
    };
    Some(TimelineRow { day: moved.day, recorded: moved.recorded, fact, amount: moved.amount, open_after: 0 })
}
