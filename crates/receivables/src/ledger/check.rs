//! The whole-ledger check: what must hold of every ledger that was made by decided commands, whatever they were.

use super::Ledger;
use super::columns::MovementKind;
use super::event::CreditSource;
use super::invoice::{InvoiceState, sequence_in};
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
    #[error("invoice {invoice:?}: something is settled on it, but it is not there")]
    InvoiceMissing { invoice: InvoiceId },
    #[error("invoice {invoice:?}: more is open on some day than was ever owed")]
    OpenAmountAboveGross { invoice: InvoiceId },
    #[error("{source_of:?}: more is left on some day than ever came")]
    UnallocatedAboveAmount { source_of: CreditSource },
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
                *place = place.saturating_add(moved.amount);
            }
        }
        self.check_settled(faults);
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

    /// What was settled is never less than nothing: a reversal or recovery undoes no more than there was.
    fn check_settled(&self, faults: &mut Vec<LedgerFault>) {
        let mut by_invoice: BTreeMap<InvoiceId, Vec<(DayNumber, i64)>> = BTreeMap::new();
        for moved in self.movements.iter().filter(|moved| moved.kind != MovementKind::Issued) {
            by_invoice.entry(moved.invoice).or_default().push((moved.day, moved.amount.saturating_neg()));
        }
        for (invoice, rows) in by_invoice {
            if lowest_since_first(rows) < 0 {
                faults.push(LedgerFault::OpenAmountAboveGross { invoice });
            }
            if self.invoices.get(invoice.index()).is_none_or(|row| row.id != invoice) {
                faults.push(LedgerFault::InvoiceMissing { invoice });
            }
        }
        let mut by_source: BTreeMap<CreditSource, Vec<(DayNumber, i64)>> = BTreeMap::new();
        for moved in self.credits.iter().filter(|moved| !moved.is_receipt()) {
            by_source.entry(moved.source).or_default().push((moved.day, moved.amount.saturating_neg()));
        }
        for (source_of, rows) in by_source {
            if lowest_since_first(rows) < 0 {
                faults.push(LedgerFault::UnallocatedAboveAmount { source_of });
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
        let settles = |kind: MovementKind| matches!(kind, MovementKind::Paid(_) | MovementKind::Credited(_));
        let settled: i128 = self.movements.iter().filter(|m| settles(m.kind)).map(|m| i128::from(m.amount)).sum();
        let taken: i128 = self.credits.iter().filter(|m| m.invoice.is_some()).map(|m| i128::from(m.amount)).sum();
        if settled != taken {
            let difference = i64::try_from(settled - taken).unwrap_or(i64::MAX);
            faults.push(LedgerFault::AllocationsOutOfStep { difference });
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
        let notes = self.credit_notes().filter(|note| !note.imported).map(|note| note.number.as_str());
        let own: Vec<&str> = given.keys().copied().chain(notes).collect();
        for (series, last) in &self.series {
            let mut there: Vec<u32> = own.iter().filter_map(|number| sequence_in(series, number)).collect();
            there.sort_unstable();
            if there.last() != Some(last) {
                faults.push(LedgerFault::NumberGap { series: series.clone(), sequence: *last });
            }
            if let Some(pair) = there.windows(2).find(|pair| pair[1].saturating_sub(pair[0]) > 1) {
                faults.push(LedgerFault::NumberGap { series: series.clone(), sequence: pair[0].saturating_add(1) });
            }
        }
    }
}
