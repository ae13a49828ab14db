//! The whole-ledger check: what must hold of every ledger that was made by decided commands, whatever they were.

use super::Ledger;
use super::columns::{CreditMovement, MovementKind};
use super::event::CreditSource;
use super::invoice::InvoiceState;
use super::open_amount::lowest_since_first;
use crate::calendar::DayNumber;
use crate::id::InvoiceId;
use std::collections::BTreeMap;

/// A rule that the ledger breaks: a defect of the program or of the stored journal, never of the user.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)]
pub enum LedgerFault {
    #[error("the columns are not as long as the invoices")]
    ColumnsOutOfStep,
    #[error("invoice {invoice:?}: open amount {lowest} on some day")]
    OpenAmountNegative { invoice: InvoiceId, lowest: i64 },
    #[error("{source_of:?}: {lowest} left on some day")]
    UnallocatedNegative { source_of: CreditSource, lowest: i64 },
    #[error("invoice {invoice:?}: the movements do not begin with its gross amount")]
    IssueOutOfStep { invoice: InvoiceId },
    #[error("invoice {invoice:?}: issued without a number")]
    NumberMissing { invoice: InvoiceId },
    #[error("the number {number} was given twice")]
    NumberTwice { number: String },
    #[error("series {series}: number {sequence} is missing")]
    NumberGap { series: String, sequence: u32 },
    #[error("allocated amounts and the sources they are taken from differ by {difference}")]
    AllocationsOutOfStep { difference: i64 },
}

impl Ledger {
    /// Every broken rule; none, in a sound ledger.
    #[must_use]
    pub fn check(&self) -> Vec<LedgerFault> {
        let mut faults = Vec::new();
        let slots = self.invoices.len();
        let columns = [self.columns.customer.len(), self.columns.issue_day.len(), self.columns.gross.len()];
        if columns.iter().any(|len| *len != slots) {
            faults.push(LedgerFault::ColumnsOutOfStep);
        }
        self.check_open(&mut faults);
        self.check_credits(&mut faults);
        self.check_numbers(&mut faults);
        faults
    }

    fn check_open(&self, faults: &mut Vec<LedgerFault>) {
        let mut issued = vec![0_i64; self.invoices.len()];
        for moved in self.movements.iter().filter(|moved| moved.kind == MovementKind::Issued) {
            if let Some(place) = issued.get_mut(moved.invoice.index()) {
                *place += moved.amount;
            }
        }
        for (index, lowest) in self.lowest_open_amounts().into_iter().enumerate() {
            let invoice = InvoiceId::from_index(index);
            if lowest < 0 {
                faults.push(LedgerFault::OpenAmountNegative { invoice, lowest });
            }
            let expected = self.invoice(invoice).map_or(0, |row| match row.state {
                InvoiceState::Issued { totals, .. } | InvoiceState::Voided { totals, .. } => totals.gross,
                InvoiceState::Draft | InvoiceState::Discarded => 0,
            });
            if issued.get(index) != Some(&expected) {
                faults.push(LedgerFault::IssueOutOfStep { invoice });
            }
        }
    }

    fn check_credits(&self, faults: &mut Vec<LedgerFault>) {
        let mut by_source: BTreeMap<CreditSource, Vec<(DayNumber, i64)>> = BTreeMap::new();
        for moved in &self.credits {
            by_source.entry(moved.source).or_default().push((moved.day, moved.amount));
        }
        for (source_of, rows) in by_source {
            let lowest = lowest_since_first(rows);
            if lowest < 0 {
                faults.push(LedgerFault::UnallocatedNegative { source_of, lowest });
            }
        }
        let settled: i64 = self
            .movements
            .iter()
            .filter(|moved| matches!(moved.kind, MovementKind::Paid(_) | MovementKind::Credited(_)))
            .map(|moved| moved.amount)
            .sum();
        let taken: i64 = self.credits.iter().filter(|m: &&CreditMovement| !m.is_receipt).map(|m| m.amount).sum();
        if settled != taken {
            faults.push(LedgerFault::AllocationsOutOfStep { difference: settled - taken });
        }
    }

    fn check_numbers(&self, faults: &mut Vec<LedgerFault>) {
        let mut given: BTreeMap<&str, InvoiceId> = BTreeMap::new();
        for invoice in self.invoices() {
            if invoice.issue_date().is_none() || invoice.origin == super::Origin::Imported {
                continue;
            }
            match invoice.number.as_deref() {
                None => faults.push(LedgerFault::NumberMissing { invoice: invoice.id }),
                Some(number) => {
                    if given.insert(number, invoice.id).is_some() {
                        faults.push(LedgerFault::NumberTwice { number: number.to_owned() });
                    }
                }
            }
        }
        let notes: Vec<&str> = self.credit_notes().filter(|n| !n.imported).map(|n| n.number.as_str()).collect();
        for (series, last) in &self.series {
            let number = |sequence: u32| format!("{series}-{sequence:04}");
            let there = |sequence: u32| {
                let text = number(sequence);
                given.contains_key(text.as_str()) || notes.contains(&text.as_str())
            };
            let first = (1..=*last).find(|sequence| there(*sequence)).unwrap_or(*last);
            let gap = (first..=*last).find(|sequence| !there(*sequence));
            if let Some(sequence) = gap {
                faults.push(LedgerFault::NumberGap { series: series.clone(), sequence });
            }
        }
    }
}
