//! Which invoices money is set against, while that is being decided: the proposal, and what a person made of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::id::{CustomerId, InvoiceId};
use receivables::ledger::Ledger;
use receivables::ledger::command::AllocationPart;
use receivables::matching::named::named_among;
use receivables::matching::proposal::{
    OpenFor, OpenInvoice, ProposalBasis, left_over, named_first, open_invoices, propose,
};
use receivables::matching::unallocated::SaidToBeFor;
use receivables::money::{Currency, Money};

use crate::session::use_session;

/// What the proposal is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Who paid.
    pub customer: Option<CustomerId>,
    /// In which currency.
    pub currency: Currency,
    /// The day it is set against the invoices.
    pub on: Option<NaiveDate>,
    /// What there is to set against invoices, in minor units.
    pub amount: i64,
    /// What it is said to be for.
    pub said: SaidToBeFor,
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

impl AllocationLine {
    /// What stays open of the invoice, in minor units; negative where too much is set against it.
    pub const fn open_after(&self) -> i64 {
        self.open.open.saturating_sub(self.amount).saturating_sub(self.discount)
    }
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
    /// The open invoices it is said to be for.
    pub named: Memo<Vec<InvoiceId>>,
    /// Somebody changed the proposal: it is no longer made anew with the amount.
    pub changed: RwSignal<bool>,
    /// Invoices beside which something is written that is no amount.
    pub unread: RwSignal<BTreeSet<InvoiceId>>,
    /// It was to be recorded while something could not be read.
    pub stopped: RwSignal<bool>,
}

impl AllocationState {
    /// Proposes, and goes on proposing while what it is made from changes and nobody has changed the proposal. With
    /// `kept`, what somebody made of it earlier is there instead, as far as those invoices are still open.
    pub fn new(given: Signal<Given>, kept: Vec<AllocationPart>) -> Self {
        let session = use_session();
        let open = Memo::new(move |_| {
            let wanted = given.with(|given| {
                let (customer, on) = given.customer.zip(given.on)?;
                Some(OpenFor { customer, currency: given.currency, on, paid_on: given.said.paid_on })
            });
            wanted.map(|wanted| session.with(|ledger| open_invoices(ledger, wanted))).unwrap_or_default()
        });
        let said = Memo::new(move |_| given.with(|given| given.said.clone()));
        let named = Memo::new(move |_| {
            open.with(|open| said.with(|said| session.with(|ledger| named_in(ledger, open, said))))
        });
        let (lines, basis, changed) = (RwSignal::new(Vec::new()), RwSignal::new(None), RwSignal::new(false));
        let (unread, stopped) = (RwSignal::new(BTreeSet::new()), RwSignal::new(false));
        let state = Self { given, lines, basis, named, changed, unread, stopped };
        let amount = Memo::new(move |_| given.with(|given| given.amount));
        Effect::new(move |before: Option<Vec<OpenInvoice>>| {
            let open = open.get();
            let listed = named.with(|named| named_first(open.clone(), named));
            let amount = amount.get();
            // Another customer or day: what was set against the invoices before means nothing any more.
            let same_invoices = before.as_ref() == Some(&open);
            if !same_invoices {
                state.changed.set(false);
            }
            if !(same_invoices && state.changed.get_untracked()) {
                state.apply(amount, &listed);
            }
            if before.is_none() {
                state.restore(&kept);
            }
            open
        });
        state
    }

    fn apply(self, amount: i64, open: &[OpenInvoice]) {
        let proposal = self.named.with_untracked(|named| propose(amount, open, named));
        let part = |invoice: &OpenInvoice| proposal.parts.iter().find(|part| part.invoice == invoice.invoice);
        let lines = open.iter().map(|invoice| AllocationLine {
            open: *invoice,
            amount: part(invoice).map_or(0, |part| part.amount),
            discount: part(invoice).map_or(0, |part| part.discount),
        });
        self.lines.set(lines.collect());
        self.basis.set(Some(proposal.basis));
    }

    fn restore(self, kept: &[AllocationPart]) {
        let is_open = |part: &AllocationPart| {
            self.lines.with_untracked(|lines| lines.iter().any(|line| line.open.invoice == part.invoice))
        };
        if kept.is_empty() || !kept.iter().all(is_open) {
            return;
        }
        self.changed.set(true);
        self.lines.update(|lines| {
            for line in lines {
                let part = kept.iter().find(|part| part.invoice == line.open.invoice);
                line.amount = part.map_or(0, |part| part.amount);
                line.discount = part.map_or(0, |part| part.discount);
            }
        });
    }

    /// Proposes anew, whatever was changed.
    pub fn propose_again(self) {
        self.changed.set(false);
        let open: Vec<OpenInvoice> = self.lines.with_untracked(|lines| lines.iter().map(|line| line.open).collect());
        let listed = self.named.with_untracked(|named| named_first(open, named));
        self.apply(self.given.with_untracked(|given| given.amount), &listed);
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

    /// Whether it can be recorded. Where something can't be read it can't, and that is said from then on.
    pub fn may_be_recorded(self) -> bool {
        let is_read = self.unread.with_untracked(BTreeSet::is_empty);
        self.stopped.set(!is_read);
        is_read
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
        let (amount, currency) = self.given.with(|given| (given.amount, given.currency));
        Money::new(left_over(amount, &self.parts()), currency)
    }
}

/// The open invoices that the words name, or that the credit was made from.
fn named_in(ledger: &Ledger, open: &[OpenInvoice], said: &SaidToBeFor) -> Vec<InvoiceId> {
    let numbers = open.iter().map(|open| ledger.invoice(open.invoice).and_then(|one| one.number.as_deref()));
    let named = named_among(&said.text, numbers);
    let is_meant = |(open, is_named): (&OpenInvoice, bool)| {
        (is_named || said.invoice == Some(open.invoice)).then_some(open.invoice)
    };
    open.iter().zip(named).filter_map(is_meant).collect()
}
