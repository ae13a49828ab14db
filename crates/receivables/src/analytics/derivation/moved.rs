//! What moved invoices' open amounts, summed by kind over the entries that hold, and the entries themselves.

use std::collections::BTreeMap;

use super::{Derivation, Source, SourceDocument, SourceFact};
use crate::analytics::figure::InputId;
use crate::analytics::timeline::{TimelineFact, TimelineRow};
use crate::calendar::DayNumber;
use crate::id::{AllocationId, EntryNo, InvoiceId};
use crate::ledger::Ledger;
use crate::ledger::event::CreditSource;

/// Sums in minor units; what was taken off is positive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Moved {
    pub issued: i64,
    pub voided: i64,
    pub paid: i64,
    pub credited: i64,
    pub discounts: i64,
    pub written_off: i64,
}

impl Moved {
    /// Over the lines that hold.
    pub(super) fn of<'a>(ledger: &Ledger, rows: impl Iterator<Item = &'a TimelineRow>) -> Self {
        let mut sums = Self::default();
        for row in rows.filter(|row| row.trace.stands) {
            let is_payment = |allocation: AllocationId| {
                let made = ledger.recorded_allocation(allocation);
                made.is_some_and(|made| matches!(made.source, CreditSource::Payment(_)))
            };
            match row.fact {
                TimelineFact::Issued { .. } => sums.issued += row.amount,
                TimelineFact::Voided => sums.voided -= row.amount,
                TimelineFact::Allocated { allocation, .. } | TimelineFact::AllocationReversed { allocation } => {
                    *(if is_payment(allocation) { &mut sums.paid } else { &mut sums.credited }) -= row.amount;
                }
                TimelineFact::DiscountTaken { .. } | TimelineFact::DiscountReversed { .. } => {
                    sums.discounts -= row.amount;
                }
                TimelineFact::WrittenOff { .. } | TimelineFact::Recovered { .. } => sums.written_off -= row.amount,
                TimelineFact::TermsAmended | TimelineFact::DisputeOpened | TimelineFact::DisputeClosed => {}
            }
        }
        sums
    }

    /// What is open by these sums.
    pub(super) const fn open(&self) -> i64 {
        self.issued - self.voided - self.paid - self.credited - self.discounts - self.written_off
    }

    /// As inputs of a figure, those of nothing left out.
    pub(super) fn inputs(&self, figure: Derivation) -> Derivation {
        figure
            .money(InputId::Invoiced, self.issued)
            .money_if_any(InputId::Voided, self.voided)
            .money_if_any(InputId::Paid, self.paid)
            .money_if_any(InputId::Credited, self.credited)
            .money_if_any(InputId::Discounts, self.discounts)
            .money_if_any(InputId::WrittenOff, self.written_off)
    }
}

/// The entries behind an invoice, in order, and the day the last was recorded.
#[derive(Clone, Debug, Default)]
pub(super) struct Recorded {
    pub entries: Vec<EntryNo>,
    pub on: Option<DayNumber>,
}

/// The entries that hold, by invoice.
pub(super) fn recorded_by_invoice(rows: &[TimelineRow]) -> BTreeMap<InvoiceId, Recorded> {
    let mut found: BTreeMap<InvoiceId, Recorded> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.trace.stands && row.amount != 0) {
        let recorded = found.entry(row.invoice).or_default();
        if !recorded.entries.contains(&row.trace.entry) {
            recorded.entries.push(row.trace.entry);
        }
        recorded.on = recorded.on.max(Some(row.trace.recorded));
    }
    found
}

/// A line of an invoice's history as a part of its open amount; `None` where it moved nothing or does not hold.
pub(super) fn source_of(row: &TimelineRow) -> Option<Source> {
    (row.trace.stands && row.amount != 0).then(|| Source {
        document: match row.fact {
            TimelineFact::Allocated { source, .. } => SourceDocument::Credit(source),
            _ => SourceDocument::Invoice(row.invoice),
        },
        fact: SourceFact::Moved(row.fact.clone()),
        day: Some(row.day),
        days: None,
        amount: row.amount,
        entries: vec![row.trace.entry],
        recorded: Some(row.trace.recorded),
    })
}
