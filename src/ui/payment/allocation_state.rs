//! Which invoices money is set against, while that is being decided: the proposal, and what a person made of it.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::id::{CustomerId, InvoiceId};
use receivables::ledger::command::AllocationPart;
use receivables::matching::proposal::{OpenInvoice, ProposalBasis, left_over, meant_first, open_invoices, propose};
use receivables::money::{Currency, Money};

use crate::session::use_session;

/// What the proposal is made from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Given {
    /// Who paid.
    pub customer: Option<CustomerId>,
    /// In which currency.
    pub currency: Currency,
    /// The day it came in.
    pub on: Option<NaiveDate>,
    /// What there is to set against invoices, in minor units.
    pub amount: i64,
    /// The invoice that is meant.
    pub meant: Option<InvoiceId>,
}

/// One open invoice, and what is set against it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AllocationLine {
    pub open: OpenInvoice,
    /// Minor units.
    pub amount: i64,
    /// Minor units.
    pub discount: i64,
}

/// The state. Cheap to copy.
#[derive(Clone, Copy)]
pub struct AllocationState {
    /// What the proposal is made from.
    pub given: Signal<Given>,
    /// One line for each open invoice.
    pub lines: RwSignal<Vec<AllocationLine>>,
    /// Why the proposal is as it is.
    pub basis: RwSignal<Option<ProposalBasis>>,
    /// Somebody changed the proposal: it is no longer made anew with the amount.
    pub changed: RwSignal<bool>,
}

impl AllocationState {
    /// Proposes, and goes on proposing while what it is made from changes and nobody has changed the proposal.
    pub fn new(given: Signal<Given>) -> Self {
        let session = use_session();
        let state =
            Self { given, lines: RwSignal::new(Vec::new()), basis: RwSignal::new(None), changed: RwSignal::new(false) };
        let open = Memo::new(move |_| {
            let Given { customer, currency, on, meant, .. } = given.get();
            let (Some(customer), Some(on)) = (customer, on) else { return Vec::new() };
            meant_first(session.with(|ledger| open_invoices(ledger, customer, currency, on)), meant)
        });
        let amount = Memo::new(move |_| given.with(|given| given.amount));
        Effect::new(move |before: Option<Vec<OpenInvoice>>| {
            let open = open.get();
            let amount = amount.get();
            // Another customer or day: what was set against the invoices before means nothing any more.
            let same_invoices = before.as_ref() == Some(&open);
            if !same_invoices {
                state.changed.set(false);
            }
            if !(same_invoices && state.changed.get_untracked()) {
                state.apply(amount, &open);
            }
            open
        });
        state
    }

    fn apply(self, amount: i64, open: &[OpenInvoice]) {
        let proposal = propose(amount, open);
        let part = |invoice: &OpenInvoice| proposal.parts.iter().find(|part| part.invoice == invoice.invoice);
        let lines = open.iter().map(|invoice| AllocationLine {
            open: *invoice,
            amount: part(invoice).map_or(0, |part| part.amount),
            discount: part(invoice).map_or(0, |part| part.discount),
        });
        self.lines.set(lines.collect());
        self.basis.set(Some(proposal.basis));
    }

    /// Proposes anew, whatever was changed.
    pub fn propose_again(self) {
        self.changed.set(false);
        let open: Vec<OpenInvoice> = self.lines.with_untracked(|lines| lines.iter().map(|line| line.open).collect());
        self.apply(self.given.with_untracked(|given| given.amount), &open);
    }

    /// Sets one line to what a person typed.
    pub fn change(self, invoice: InvoiceId, change: impl FnOnce(&mut AllocationLine)) {
        self.changed.set(true);
        self.lines.update(|lines| {
            if let Some(line) = lines.iter_mut().find(|line| line.open.invoice == invoice) {
                change(line);
            }
        });
    }

    /// The parts, for the command.
    pub fn parts(self) -> Vec<AllocationPart> {
        self.lines.with(|lines| {
            let set = lines.iter().filter(|line| line.amount != 0 || line.discount != 0);
            set.map(|line| AllocationPart { invoice: line.open.invoice, amount: line.amount, discount: line.discount })
                .collect()
        })
    }

    /// What stays unallocated; negative where more is set than there is.
    pub fn left(self) -> Money {
        let given = self.given.get();
        Money::new(left_over(given.amount, &self.parts()), given.currency)
    }
}
