//! The documents of a ledger as a file may hold them again. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::draft::{DraftCreditNote, DraftInvoice};
use crate::id::{CreditNoteId, CustomerId, InvoiceId};
use crate::ledger::{AsOf, InvoiceState, Ledger};

/// What a ledger holds that a file may hold again.
pub(super) struct KnownDocuments<'a> {
    pub(super) invoices: BTreeMap<(CustomerId, &'a str), InvoiceId>,
    pub(super) credit_notes: BTreeMap<(CustomerId, &'a str), CreditNoteId>,
    /// What was ever set against each invoice, reversed allocations included: the same file brings none of it again.
    ever_settled: Vec<i64>,
    ledger: &'a Ledger,
}

impl<'a> KnownDocuments<'a> {
    pub(super) fn of(ledger: &'a Ledger) -> Self {
        let invoices = ledger
            .invoices()
            .filter_map(|invoice| Some(((invoice.customer, invoice.number.as_deref()?), invoice.id)))
            .collect();
        let credit_notes = ledger.credit_notes().map(|note| ((note.customer, note.number.as_str()), note.id)).collect();
        let open = ledger.open_amounts(AsOf::at(NaiveDate::MAX));
        let mut ever_settled = vec![0_i64; ledger.invoice_slots()];
        for allocation in ledger.allocations() {
            if let Some(place) = ever_settled.get_mut(allocation.invoice.index()) {
                *place += allocation.amount.minor + allocation.discount.minor;
            }
        }
        for invoice in ledger.invoices() {
            if let Some(place) = ever_settled.get_mut(invoice.id.index()) {
                let settled = invoice.totals().gross - open.get(invoice.id.index()).copied().unwrap_or(0);
                *place = (*place).max(settled);
            }
        }
        Self { invoices, credit_notes, ever_settled, ledger }
    }

    /// Same day, currency and amount.
    pub(super) fn is_same(&self, id: InvoiceId, wanted: &DraftInvoice) -> bool {
        self.ledger.invoice(id).is_some_and(|known| {
            known.issue_date() == Some(wanted.issue_date)
                && known.currency == wanted.currency
                && known.totals().gross == wanted.totals.gross
        })
    }

    /// Same day, currency and amount.
    pub(super) fn is_same_note(&self, id: CreditNoteId, wanted: &DraftCreditNote) -> bool {
        self.ledger.credit_note(id).is_some_and(|known| {
            known.on == wanted.on && known.currency == wanted.currency && known.totals.gross == wanted.totals.gross
        })
    }

    /// What of a payment is not in the ledger yet.
    pub(super) fn payment_missing(&self, id: InvoiceId, wanted: &DraftInvoice, paid: i64) -> i64 {
        let issued = self.ledger.invoice(id).is_some_and(|known| matches!(known.state, InvoiceState::Issued { .. }));
        let settled = self.ever_settled.get(id.index()).copied().unwrap_or(0);
        if issued { paid.min(wanted.totals.gross) - settled } else { 0 }
    }
}
