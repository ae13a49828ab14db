//! The history of one payment or credit note: that it came, what it was set against, and what was taken back. Pure.

use super::trace::{Trace, Traces};
use crate::calendar::DayNumber;
use crate::id::InvoiceId;
use crate::ledger::event::CreditSource;
use crate::ledger::{AsOf, Ledger};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreditFact {
    /// The money came, or the credit note was issued.
    Came,
    /// A part was set against an invoice.
    Allocated {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// A part was given back to the customer.
    Refunded,
    /// A part was taken back from an invoice.
    Reversed {
        /// The invoice.
        invoice: InvoiceId,
    },
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditRow {
    /// Business date.
    pub day: DayNumber,
    /// What happened.
    pub fact: CreditFact,
    /// Change of what is left, in minor units.
    pub amount: i64,
    /// Left after it, in minor units; what was taken back changes nothing.
    pub left_after: i64,
    /// The entry that recorded it, and whether that holds.
    pub trace: Trace,
}

/// The history until the day of the view, by business date; empty where there is no such payment or credit note.
#[must_use]
pub fn credit_timeline(ledger: &Ledger, as_of: AsOf, source: CreditSource) -> Vec<CreditRow> {
    let known = ledger.as_known(as_of);
    if known.credit_amount(source).is_none() {
        return Vec::new();
    }
    let traces = Traces::of(&known);
    let moved = known.credits().iter().filter(|moved| moved.source == source && moved.day <= as_of.day_number());
    let mut rows: Vec<CreditRow> = moved
        .filter_map(|moved| {
            let fact = match moved.invoice {
                None if moved.is_refund => CreditFact::Refunded,
                None => CreditFact::Came,
                Some(invoice) if moved.amount > 0 => CreditFact::Reversed { invoice },
                Some(invoice) => CreditFact::Allocated { invoice },
            };
            let trace = traces.get(moved.entry)?;
            Some(CreditRow { day: moved.day, fact, amount: moved.amount, left_after: 0, trace })
        })
        .collect();
    rows.sort_by_key(|row| (row.day, row.trace.entry));
    let mut left = 0;
    for row in &mut rows {
        left += if row.trace.stands { row.amount } else { 0 };
        row.left_after = left;
    }
    rows
}
