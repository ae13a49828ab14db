//! The dispute flag of an invoice: when it was opened and closed.

use chrono::NaiveDate;

use super::columns::DisputeFact;
use super::command::{CloseDispute, OpenDispute};
use super::decide::{Context, checked_past_date, required_text};
use super::event::{DisputeClosed, DisputeOpened};
use super::invoice::InvoiceState;
use super::rejection::{DateField, Rejection, TextField};
use super::{AsOf, Decision, Ledger};
use crate::bounds::NOTE_CHARS_MAX;
use crate::calendar::DayNumber;
use crate::id::InvoiceId;

impl DisputeFact {
    /// Whether it stands and had begun on that day.
    fn counts_on(&self, day: DayNumber) -> bool {
        self.day <= day && !self.withdrawn
    }
}

impl Ledger {
    /// Whether the customer contested the invoice on that day.
    #[must_use]
    pub fn is_disputed(&self, invoice: InvoiceId, as_of: AsOf) -> bool {
        let known = self.as_known(as_of);
        let facts = known.disputes.iter().filter(|fact| fact.invoice == invoice && fact.counts_on(as_of.day.into()));
        facts.max_by_key(|fact| fact.day).is_some_and(|fact| fact.disputed)
    }

    /// Whether the invoice is disputed on that day or any later one.
    fn is_disputed_from(&self, invoice: InvoiceId, from: NaiveDate) -> bool {
        let later =
            |fact: &&DisputeFact| fact.invoice == invoice && fact.disputed && fact.day > from.into() && !fact.withdrawn;
        self.is_disputed(invoice, AsOf::at(from)) || self.disputes.iter().any(|fact| later(&fact))
    }

    /// For each invoice, whether it was disputed on that day; indexed by id.
    #[must_use]
    pub fn disputed_invoices(&self, as_of: AsOf) -> Vec<bool> {
        let mut disputed = vec![false; self.invoices.len()];
        let known = self.as_known(as_of);
        let mut facts: Vec<_> = known.disputes.iter().filter(|fact| fact.counts_on(as_of.day.into())).collect();
        // The latest day decides; on one day what was recorded last.
        facts.sort_by_key(|fact| fact.day);
        for fact in facts {
            if let Some(flag) = disputed.get_mut(fact.invoice.index()) {
                *flag = fact.disputed;
            }
        }
        disputed
    }
}

pub(super) fn open(ledger: &Ledger, command: &OpenDispute, context: &Context) -> Decision {
    let id = command.invoice;
    let invoice = ledger.invoice(id).ok_or(Rejection::UnknownInvoice { invoice: id })?;
    let InvoiceState::Issued { issue_date, .. } = invoice.state else {
        return Err(Rejection::InvoiceNotIssued { invoice: id });
    };
    checked_past_date(DateField::DisputedOn, command.on, context.today)?;
    if command.on < issue_date {
        return Err(Rejection::BeforeIssueDate { invoice: id, issue_date });
    }
    if ledger.is_disputed_from(id, command.on) {
        return Err(Rejection::AlreadyDisputed { invoice: id });
    }
    let reason = required_text(TextField::Reason, &command.reason, NOTE_CHARS_MAX)?;
    Ok(vec![DisputeOpened { invoice: id, on: command.on, reason }.into()])
}

pub(super) fn close(ledger: &Ledger, command: &CloseDispute, context: &Context) -> Decision {
    let id = command.invoice;
    ledger.invoice(id).ok_or(Rejection::UnknownInvoice { invoice: id })?;
    checked_past_date(DateField::DisputedOn, command.on, context.today)?;
    if !ledger.is_disputed(id, AsOf::at(command.on)) {
        return Err(Rejection::NotDisputed { invoice: id });
    }
    let outcome = required_text(TextField::Reason, &command.outcome, NOTE_CHARS_MAX)?;
    Ok(vec![DisputeClosed { invoice: id, on: command.on, outcome }.into()])
}
