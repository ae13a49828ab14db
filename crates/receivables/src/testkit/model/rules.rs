//! Which rules a command breaks: all of them, in no order, by the names of the rejections.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::record::gross_of;
use super::world::{ModelInvoice, World};
use super::{BrokenRules, ReferenceModel};
use crate::id::{CustomerId, InvoiceId};
use crate::ledger::command::{AllocationPart, AmendTerms, Command, IssueCreditNote, RefundCredit};
use crate::ledger::event::InvoiceContent;
use crate::money::Currency;

const AMOUNT_MAX: i64 = 9_999_999_999_999;

/// The rules broken so far, with what they are asked of.
pub(super) struct Judge<'a> {
    pub(super) world: &'a World,
    pub(super) today: NaiveDate,
    broken: BrokenRules,
}

pub(super) fn broken(model: &ReferenceModel, command: &Command, today: NaiveDate) -> BrokenRules {
    let world = model.world(None);
    let mut judge = Judge { world: &world, today, broken: BTreeSet::new() };
    match command {
        Command::Withdraw { entry } => judge.turn(model, entry.0, false),
        Command::Reinstate { entry } => judge.turn(model, entry.0, true),
        Command::OpenBook { .. } => judge.when(!model.entries.is_empty(), "BookAlreadyOpen"),
        Command::Import(import) => judge.import(import),
        Command::Together(commands) => return together(model, commands, today),
        _ => judge.document(command),
    }
    judge.broken
}

/// One after the other, each in the book that those before it leave; the first that breaks a rule tells.
fn together(model: &ReferenceModel, commands: &[Command], today: NaiveDate) -> BrokenRules {
    let mut ahead = model.clone();
    let kinds: BTreeSet<_> = commands.iter().map(|command| (kind(command), words(command))).collect();
    match commands.first() {
        None => return BTreeSet::from(["NothingToDo"]),
        Some(first) if kinds.len() > 1 || kind(first) == "other" => return BTreeSet::from(["NotTogether"]),
        Some(_) => {}
    }
    let number = model.entries.last().map_or(0, |entry| entry.number) + 1;
    for (place, command) in (0..).zip(commands) {
        let broken = ahead.broken_rules(command, today);
        if !broken.is_empty() {
            return broken;
        }
        ahead.record(number + place, command, today);
    }
    BTreeSet::new()
}

const fn kind(command: &Command) -> &'static str {
    match command {
        Command::IssueInvoice { .. } => "issue",
        Command::DiscardDraft { .. } => "discard",
        Command::VoidInvoice { .. } => "void",
        Command::RecordPayment(_) => "payment",
        Command::WriteOff(_) => "write-off",
        Command::OpenDispute(_) => "dispute",
        Command::CloseDispute(_) => "close",
        _ => "other",
    }
}

fn words(command: &Command) -> &str {
    match command {
        Command::VoidInvoice { reason, .. } => reason.trim(),
        Command::OpenDispute(one) => one.reason.trim(),
        Command::CloseDispute(one) => one.outcome.trim(),
        _ => "",
    }
}

impl Judge<'_> {
    pub(super) fn when(&mut self, is_broken: bool, rule: &'static str) {
        if is_broken {
            self.broken.insert(rule);
        }
    }

    fn document(&mut self, command: &Command) {
        match command {
            Command::RenameBook { name } => {
                self.text(name);
                self.when(name.trim() == self.world.book, "NothingToDo");
            }
            Command::AddCustomer(details) => self.text(&details.name),
            Command::ChangeCustomer { customer, details } => {
                self.customer(*customer);
                self.text(&details.name);
                self.when(self.world.customers.get(&customer.0) == Some(details), "NothingToDo");
            }
            Command::MergeCustomers { kept, absorbed } => {
                self.customer(*kept);
                self.customer(*absorbed);
                self.when(kept == absorbed, "SameCustomer");
            }
            Command::AddNote { customer, on, text } => {
                self.customer(*customer);
                self.past(*on);
                self.text(text);
            }
            Command::ReviseNote { note, text } => {
                let said = self.remark(note.0);
                self.text(text);
                self.when(said.as_deref() == Some(text.trim()), "NothingToDo");
            }
            Command::RemoveNote { note } => {
                self.remark(note.0);
            }
            Command::DraftInvoice(content) => self.content(content),
            Command::ReviseDraft { invoice, content } => {
                let same = self.draft(*invoice).is_some_and(|old| old.content.as_ref() == Some(content));
                self.content(content);
                self.when(same, "NothingToDo");
            }
            Command::DiscardDraft { invoice } => {
                self.draft(*invoice);
            }
            Command::IssueInvoice { invoice, on } => {
                if let Some(content) = self.draft(*invoice).and_then(|one| one.content) {
                    self.issue(&content, *on);
                }
            }
            Command::IssueNewInvoice { content, on } => {
                self.content(content);
                self.issue(content, *on);
            }
            Command::VoidInvoice { invoice, on, reason } => {
                self.text(reason);
                if let Some((issued, gross)) = self.issued_by(*invoice, *on).and_then(|one| one.issued) {
                    self.when(self.world.least_open(invoice.0, issued) != gross, "InvoiceHasAllocations");
                }
                self.past(*on);
            }
            _ => self.settlement(command),
        }
    }

    fn settlement(&mut self, command: &Command) {
        match command {
            Command::IssueCreditNote(note) => self.credit_note(note),
            Command::RecordPayment(payment) => {
                self.customer(payment.customer);
                self.past(payment.received_on);
                self.amount(payment.amount.minor);
                let (customer, currency) = (payment.customer.0, payment.amount.currency);
                let on = payment.received_on;
                self.allocations(customer, currency, payment.amount.minor, on, &payment.allocations);
            }
            Command::Allocate(wanted) => {
                self.past(wanted.on);
                self.when(wanted.allocations.is_empty(), "NothingToDo");
                match self.world.sources.get(&wanted.source).copied() {
                    None => self.when(true, "UnknownSource"),
                    Some((customer, currency, from, _)) => {
                        let on = wanted.on.max(from);
                        let left = self.world.least_left(wanted.source, on);
                        self.allocations(customer, currency, left, on, &wanted.allocations);
                    }
                }
            }
            Command::ReverseAllocation(wanted) => {
                self.past(wanted.on);
                self.text(&wanted.reason);
                match self.world.allocations.get(&wanted.allocation.0) {
                    None => self.when(true, "UnknownAllocation"),
                    Some(row) => {
                        let (is_reversed, is_early) = (row.is_reversed, wanted.on < row.on);
                        self.when(is_reversed, "AlreadyReversed");
                        self.when(is_early, "BeforeAllocation");
                    }
                }
            }
            Command::Refund(wanted) => self.refund(wanted),
            Command::WriteOff(wanted) => {
                self.past(wanted.on);
                if self.issued_by(wanted.invoice, wanted.on).is_some() {
                    let open = self.world.least_open(wanted.invoice.0, wanted.on);
                    self.when(open <= 0, "NothingOpen");
                    self.amount(wanted.amount.unwrap_or(1));
                    self.when(wanted.amount.is_some_and(|amount| amount > open), "WriteOffExceedsOpenAmount");
                }
            }
            Command::RecoverWriteOff(wanted) => {
                self.past(wanted.on);
                match self.world.write_offs.get(&wanted.write_off.0).copied() {
                    None => self.when(true, "UnknownWriteOff"),
                    Some(row) => {
                        let amount = wanted.amount.unwrap_or(row.left);
                        self.when(wanted.on < row.on, "BeforeWriteOff");
                        self.amount(amount);
                        self.when(amount > row.left, "RecoveryExceedsWriteOff");
                    }
                }
            }
            _ => self.dispute(command),
        }
    }

    fn refund(&mut self, wanted: &RefundCredit) {
        self.past(wanted.on);
        self.text(&wanted.reason);
        self.amount(wanted.amount);
        match self.world.sources.get(&wanted.source).copied() {
            None => self.when(true, "UnknownSource"),
            Some((_, _, from, _)) => {
                let left = self.world.least_left(wanted.source, wanted.on.max(from));
                self.when(wanted.on < from, "BeforeReceipt");
                self.when(wanted.amount > left, "AllocationExceedsUnallocated");
            }
        }
    }

    fn dispute(&mut self, command: &Command) {
        match command {
            Command::OpenDispute(wanted) => {
                self.past(wanted.on);
                self.text(&wanted.reason);
                if self.issued_by(wanted.invoice, wanted.on).is_some() {
                    self.when(self.world.is_disputed_from(wanted.invoice.0, wanted.on), "AlreadyDisputed");
                }
            }
            Command::AmendTerms(wanted) => self.amend(wanted),
            Command::SetHolidays { name, days } => {
                self.text(name);
                self.when(days.iter().any(|day| !in_bounds(*day)), "DateOutOfBounds");
                let now = self.world.holidays.get(name.trim()).cloned().unwrap_or_default();
                self.when(now == days.iter().copied().collect(), "NothingToDo");
            }
            Command::CloseDispute(wanted) => {
                self.past(wanted.on);
                self.text(&wanted.outcome);
                self.when(!self.world.invoices.contains_key(&wanted.invoice.0), "UnknownInvoice");
                self.when(!self.world.is_disputed(wanted.invoice.0, wanted.on), "NotDisputed");
            }
            _ => {}
        }
    }

    fn amend(&mut self, wanted: &AmendTerms) {
        self.past(wanted.on);
        self.text(&wanted.reason);
        let Some(invoice) = self.issued_by(wanted.invoice, wanted.on) else { return };
        self.when(invoice.amended.iter().any(|(on, _)| *on > wanted.on), "AmendedLater");
        self.when(invoice.terms.as_ref() == Some(&wanted.terms), "NothingToDo");
    }

    fn turn(&mut self, model: &ReferenceModel, number: u64, holds: bool) {
        let Some(position) = model.entries.iter().position(|entry| entry.number == number) else {
            return self.when(true, "UnknownEntry");
        };
        let entry = &model.entries[position];
        let is_same = entry.holds() == holds;
        self.when(entry.is_final && !holds, "NotReversible");
        self.when(is_same, if holds { "NotWithdrawn" } else { "AlreadyWithdrawn" });
        if is_same || entry.is_final {
            return;
        }
        let own: BTreeSet<String> = entry.facts.iter().flat_map(super::Fact::changes).collect();
        let later = model.entries[position + 1..].iter().filter(|one| one.holds()).flat_map(|one| &one.facts);
        let is_overwritten = later.flat_map(super::Fact::changes).any(|changed| own.contains(&changed));
        // What the entry changed must be as it found it: the same earlier changes hold as did then.
        let shares =
            |one: &&super::Recorded| one.facts.iter().flat_map(super::Fact::changes).any(|one| own.contains(&one));
        let mut earlier = model.entries[..position].iter().filter(shares);
        let is_otherwise = holds && earlier.any(|one| one.holds() != one.held_then(number));
        let world = model.world_if(number, holds);
        // Nobody is merged again into a customer that is another's by now.
        let is_gone = |fact: &super::Fact| matches!(fact, super::Fact::Merged { kept, .. } if !world.customers.contains_key(kept));
        let is_kept_gone = holds && entry.facts.iter().any(is_gone);
        self.when(is_overwritten || is_otherwise || is_kept_gone || !world.is_sound(), "LaterEntryDepends");
    }

    fn credit_note(&mut self, note: &IssueCreditNote) {
        self.customer(note.customer);
        self.past(note.on);
        self.amount(note.gross.minor);
        self.text(&note.reason);
        let Some(id) = note.invoice else { return };
        if let Some(invoice) = self.issued_by(id, note.on) {
            self.when(invoice.customer != note.customer.0, "OtherCustomer");
            self.when(invoice.currency != note.gross.currency, "OtherCurrency");
            let gross = invoice.issued.map_or(0, |(_, gross)| gross);
            self.when(note.gross.minor > gross, "CreditExceedsInvoice");
        }
    }

    fn allocations(&mut self, customer: u32, currency: Currency, left: i64, on: NaiveDate, parts: &[AllocationPart]) {
        let mut left = left;
        let mut seen = BTreeSet::new();
        for part in parts {
            self.when(!seen.insert(part.invoice), "AllocatedTwice");
            self.when(part.amount <= 0 || part.discount < 0, "AmountNotPositive");
            self.when(part.amount > left, "AllocationExceedsUnallocated");
            left = left.saturating_sub(part.amount);
            let Some(invoice) = self.issued(part.invoice) else { continue };
            self.when(invoice.customer != customer, "OtherCustomer");
            self.when(invoice.currency != currency, "OtherCurrency");
            let from = invoice.issued.map_or(on, |(issued, _)| issued.max(on));
            let wanted = part.amount.saturating_add(part.discount);
            self.when(wanted > self.world.least_open(part.invoice.0, from), "AllocationExceedsOpenAmount");
        }
    }

    fn customer(&mut self, id: CustomerId) {
        self.when(!self.world.customers.contains_key(&id.0), "UnknownCustomer");
    }

    fn remark(&mut self, id: u32) -> Option<String> {
        let said = self.world.remarks.get(&id).and_then(|(_, text)| text.clone());
        self.when(said.is_none(), "UnknownNote");
        said
    }

    fn draft(&mut self, id: InvoiceId) -> Option<ModelInvoice> {
        let invoice = self.world.invoices.get(&id.0).cloned();
        self.when(invoice.is_none(), "UnknownInvoice");
        let invoice = invoice?;
        self.when(invoice.issued.is_some(), "NotADraft");
        invoice.issued.is_none().then_some(invoice)
    }

    fn issued(&mut self, id: InvoiceId) -> Option<ModelInvoice> {
        let invoice = self.world.invoices.get(&id.0).cloned();
        self.when(invoice.is_none(), "UnknownInvoice");
        let invoice = invoice?;
        let is_owed = invoice.issued.is_some() && !invoice.is_void;
        self.when(!is_owed, "InvoiceNotIssued");
        is_owed.then_some(invoice)
    }

    fn issued_by(&mut self, id: InvoiceId, on: NaiveDate) -> Option<ModelInvoice> {
        let invoice = self.issued(id)?;
        self.when(invoice.issued.is_some_and(|(issued, _)| on < issued), "BeforeIssueDate");
        Some(invoice)
    }

    fn content(&mut self, content: &InvoiceContent) {
        self.customer(content.customer);
        self.when(content.lines.iter().any(|line| line.quantity.is_zero()), "QuantityZero");
        for line in &content.lines {
            self.text(&line.description);
        }
        let tax_fits = content.tax_percent >= Decimal::ZERO && content.tax_percent <= Decimal::ONE_HUNDRED;
        self.when(!tax_fits, "TaxRateOutOfBounds");
    }

    fn issue(&mut self, content: &InvoiceContent, on: NaiveDate) {
        let due = on + chrono::Days::new(u64::from(content.terms.net_days().unwrap_or(0)));
        self.when(!in_bounds(on) || !in_bounds(due), "DateOutOfBounds");
        self.when(content.lines.is_empty(), "NoLines");
        self.when(gross_of(content) <= 0, "TotalNotPositive");
    }

    fn past(&mut self, on: NaiveDate) {
        self.when(!in_bounds(on), "DateOutOfBounds");
        self.when(on > self.today, "DateInFuture");
    }

    pub(super) fn text(&mut self, text: &str) {
        self.when(text.trim().is_empty(), "TextMissing");
    }

    fn amount(&mut self, amount: i64) {
        self.when(amount <= 0, "AmountNotPositive");
        self.when(amount > AMOUNT_MAX, "Amount");
    }
}

pub(super) fn is_amount(amount: i64) -> bool {
    (1..=AMOUNT_MAX).contains(&amount)
}

pub(super) fn in_bounds(on: NaiveDate) -> bool {
    (1970..=2199).contains(&on.year())
}
