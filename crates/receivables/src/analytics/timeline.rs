//! The history of one invoice, or of all of a customer's: what moved the open amount, what was contested, on which day,
//! recorded when, for which reason. What was taken back stays in it, and counts for nothing.

use std::collections::BTreeMap;

use super::snapshot::Snapshot;
use super::trace::{Trace, Traces};
use crate::calendar::DayNumber;
use crate::id::{AllocationId, CustomerId, InvoiceId, WriteOffId};
use crate::ledger::columns::{Movement, MovementKind, ScheduleOrigin};
use crate::ledger::event::{CreditSource, WriteOffReason};
use crate::ledger::{AsOf, Ledger};

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimelineFact {
    /// Issued: the gross amount became owed.
    Issued {
        /// The number it was given then, or came with.
        number: String,
    },
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
    /// It has other terms from that day on.
    TermsAmended,
    /// The customer contests it from that day on.
    DisputeOpened,
    /// The dispute is over.
    DisputeClosed,
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// The invoice.
    pub invoice: InvoiceId,
    /// Business date.
    pub day: DayNumber,
    /// What happened.
    pub fact: TimelineFact,
    /// Change of the open amount, in minor units; 0 for disputes and terms.
    pub amount: i64,
    /// Open on the invoice after it, in minor units; what was taken back changes nothing.
    pub open_after: i64,
    /// The entry that recorded it, and whether that holds.
    pub trace: Trace,
}

/// The history, by business date; facts of the same day in the order recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceTimeline {
    /// The invoice.
    pub invoice: InvoiceId,
    /// Its lines.
    pub rows: Vec<TimelineRow>,
    /// What is open after the last line, in minor units.
    pub open: i64,
}

/// The history of an invoice until the day of the snapshot; `None` where there is no such invoice.
#[must_use]
pub fn invoice_timeline(snapshot: &Snapshot<'_>, invoice: InvoiceId) -> Option<InvoiceTimeline> {
    snapshot.ledger.invoice(invoice)?;
    let rows = rows_of(&snapshot.ledger, snapshot.as_of, |id| id == invoice);
    let open = rows.last().map_or(0, |row| row.open_after);
    Some(InvoiceTimeline { invoice, rows, open })
}

/// The histories of all of a customer's invoices in one, those in other currencies too, until the day of the view.
#[must_use]
pub fn customer_timeline(ledger: &Ledger, as_of: AsOf, customer: CustomerId) -> Vec<TimelineRow> {
    let known = ledger.as_known(as_of);
    let owners = &known.columns().customer;
    rows_of(&known, as_of, |id| owners.get(id.index()) == Some(&customer))
}

/// The histories of all invoices in one, until the day of the view.
pub(super) fn book_timeline(ledger: &Ledger, as_of: AsOf) -> Vec<TimelineRow> {
    rows_of(&ledger.as_known(as_of), as_of, |_| true)
}

fn rows_of(ledger: &Ledger, as_of: AsOf, wanted: impl Fn(InvoiceId) -> bool) -> Vec<TimelineRow> {
    let (traces, day) = (Traces::of(ledger), as_of.day_number());
    let moved = ledger.movements().iter().filter(|moved| wanted(moved.invoice) && moved.day <= day);
    let mut rows: Vec<TimelineRow> = moved.filter_map(|moved| row(ledger, &traces, &moved)).collect();
    let disputes = ledger.disputes().iter().filter(|fact| wanted(fact.invoice) && fact.day <= day);
    rows.extend(disputes.filter_map(|fact| {
        Some(TimelineRow {
            invoice: fact.invoice,
            day: fact.day,
            fact: if fact.disputed { TimelineFact::DisputeOpened } else { TimelineFact::DisputeClosed },
            amount: 0,
            open_after: 0,
            trace: traces.get(fact.entry)?,
        })
    }));
    let amended = ledger.schedule_facts().iter().filter(|fact| fact.origin == ScheduleOrigin::Amendment);
    let amended = amended.filter(|fact| wanted(fact.invoice) && fact.day <= day);
    rows.extend(amended.filter_map(|fact| {
        Some(TimelineRow {
            invoice: fact.invoice,
            day: fact.day,
            fact: TimelineFact::TermsAmended,
            amount: 0,
            open_after: 0,
            trace: traces.get(fact.entry)?,
        })
    }));
    rows.sort_by_key(|row| (row.day, row.trace.entry));
    let mut open: BTreeMap<InvoiceId, i64> = BTreeMap::new();
    for row in &mut rows {
        let open = open.entry(row.invoice).or_default();
        *open += if row.trace.stands { row.amount } else { 0 };
        row.open_after = *open;
    }
    rows
}

/// `None` for the movements by which an entry was taken back: they are no facts of their own.
fn row(ledger: &Ledger, traces: &Traces<'_>, moved: &Movement) -> Option<TimelineRow> {
    let trace = traces.get(moved.entry)?;
    let taken_back = moved.amount > 0;
    let fact = match moved.kind {
        MovementKind::Issued => TimelineFact::Issued { number: number_then(ledger, moved)? },
        MovementKind::Voided => TimelineFact::Voided,
        MovementKind::Paid(allocation) | MovementKind::Credited(allocation) if taken_back => {
            TimelineFact::AllocationReversed { allocation }
        }
        MovementKind::Paid(allocation) | MovementKind::Credited(allocation) => {
            TimelineFact::Allocated { allocation, source: ledger.recorded_allocation(allocation)?.source }
        }
        MovementKind::DiscountTaken(allocation) if taken_back => TimelineFact::DiscountReversed { allocation },
        MovementKind::DiscountTaken(allocation) => TimelineFact::DiscountTaken { allocation },
        MovementKind::WrittenOff(write_off) if taken_back => TimelineFact::Recovered { write_off },
        MovementKind::WrittenOff(write_off) => {
            TimelineFact::WrittenOff { write_off, reason: ledger.recorded_write_off(write_off)?.reason }
        }
    };
    Some(TimelineRow { invoice: moved.invoice, day: moved.day, fact, amount: moved.amount, open_after: 0, trace })
}

/// The number that the invoice was issued with then; it may be another's since, if that issue was taken back.
fn number_then(ledger: &Ledger, moved: &Movement) -> Option<String> {
    let given = ledger.entries().get(moved.entry as usize)?.number_given_to(moved.invoice);
    let number = given.or_else(|| ledger.recorded_invoice(moved.invoice)?.number.as_deref());
    Some(number.unwrap_or_default().to_owned())
}
