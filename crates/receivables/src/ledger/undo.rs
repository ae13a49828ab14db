//! Taking entries back and making them hold again.
//!
//! A withdrawal ends an entry's facts on the very days they began, recorded today: the books read as if the entry had
//! never been, while a view of what was known before still shows it. Refused where a later entry builds on it.

use std::collections::BTreeMap;

use super::columns::{CreditMovement, Movement};
use super::entry::{Added, Change, EntryState};
use super::event::{CreditSource, EntryReinstated, EntryWithdrawn, Event};
use super::open_amount::lowest_since_first;
use super::rejection::Rejection;
use super::{Decision, Entry, Ledger, Stamp};
use crate::calendar::DayNumber;
use crate::id::{EntryNo, InvoiceId};

pub(super) fn withdraw(ledger: &Ledger, number: EntryNo) -> Decision {
    let entry = ledger.entry(number).ok_or(Rejection::UnknownEntry { entry: number })?;
    if !entry.is_reversible() {
        return Err(Rejection::NotReversible { entry: number });
    }
    if !entry.is_active() {
        return Err(Rejection::AlreadyWithdrawn { entry: number });
    }
    if let Some(later) = ledger.dependent_entry(entry) {
        return Err(Rejection::LaterEntryDepends { entry: number, later: Some(later) });
    }
    let values_stand = entry.changes.iter().rev().all(|change| ledger.holds(change, Side::After));
    if !values_stand || !ledger.totals_stand(entry, -1) {
        return Err(Rejection::LaterEntryDepends { entry: number, later: None });
    }
    Ok(vec![Event::from(EntryWithdrawn { entry: number })])
}

pub(super) fn reinstate(ledger: &Ledger, number: EntryNo) -> Decision {
    let entry = ledger.entry(number).ok_or(Rejection::UnknownEntry { entry: number })?;
    if entry.is_active() {
        return Err(Rejection::NotWithdrawn { entry: number });
    }
    let values_stand = entry.changes.iter().all(|change| ledger.holds(change, Side::Before));
    if !values_stand || !ledger.parents_present(entry) || !ledger.totals_stand(entry, 1) {
        return Err(Rejection::LaterEntryDepends { entry: number, later: None });
    }
    Ok(vec![Event::from(EntryReinstated { entry: number })])
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

impl Ledger {
    /// The most recent entry that undo would take back, if there is one.
    #[must_use]
    pub fn last_reversible(&self) -> Option<&Entry> {
        self.entries.iter().rev().find(|entry| entry.is_active() && entry.is_reversible())
    }

    /// The entry that redo would make hold again: the last one withdrawn, while nothing else was recorded since.
    #[must_use]
    pub fn last_withdrawn(&self) -> Option<&Entry> {
        // Walk back over withdrawals and reinstatements only: what they leave withdrawn last is what redo brings back.
        let mut reinstated = Vec::new();
        for entry in self.entries.iter().rev() {
            match entry.kind {
                super::EntryKind::Reinstatement(number) => reinstated.push(number),
                super::EntryKind::Withdrawal(number) => match reinstated.iter().position(|one| *one == number) {
                    Some(position) => {
                        reinstated.remove(position);
                    }
                    None => return self.entry(number).filter(|entry| !entry.is_active()),
                },
                _ => return None,
            }
        }
        None
    }

    /// An active entry, other than this one, with facts on what this one added.
    fn dependent_entry(&self, entry: &Entry) -> Option<EntryNo> {
        let own = self.entries.binary_search_by_key(&entry.number, |one| one.number).ok()?;
        let own = u32::try_from(own).ok()?;
        let added = &entry.added;
        let other = |index: u32| {
            let one = self.entries.get(index as usize)?;
            (index != own && one.is_active() && one.is_reversible()).then_some(one.number)
        };
        let moved = self.movements.iter().filter(|m| added.invoices.contains(&m.invoice.index()));
        let allocated = self.credits.iter().filter(|m| added.has_source(m.source));
        let by_fact = moved.map(|m| m.entry).chain(allocated.map(|m| m.entry)).find_map(other);
        by_fact.or_else(|| self.dependent_document(entry))
    }

    /// An active entry, other than this one, that added a document of a customer whom this one added, or changed
    /// something that it added.
    fn dependent_document(&self, entry: &Entry) -> Option<EntryNo> {
        let added = &entry.added;
        let others =
            || self.entries.iter().filter(|one| one.number != entry.number && one.is_active() && one.is_reversible());
        others()
            .find(|one| {
                let invoices = self.invoices.get(one.added.invoices.clone()).unwrap_or_default();
                let payments = self.payments.get(one.added.payments.clone()).unwrap_or_default();
                let notes = self.credit_notes.get(one.added.credit_notes.clone()).unwrap_or_default();
                let disputes = self.disputes.get(one.added.disputes.clone()).unwrap_or_default();
                invoices.iter().any(|row| added.customers.contains(&row.customer.index()) && row.is_present())
                    || payments.iter().any(|row| added.customers.contains(&row.customer.index()))
                    || notes.iter().any(|row| added.customers.contains(&row.customer.index()))
                    || disputes.iter().any(|row| added.invoices.contains(&row.invoice.index()))
                    || one.changes.iter().any(|change| added.owns(change))
            })
            .map(|one| one.number)
    }

    /// Whether the value that `change` is about is now the one on `side`.
    fn holds(&self, change: &Change, side: Side) -> bool {
        fn pick<'a, T>(side: Side, before: &'a T, after: &'a T) -> &'a T {
            match side {
                Side::Before => before,
                Side::After => after,
            }
        }
        match change {
            Change::BookName { before, after } => self.name == *pick(side, before, after),
            Change::Customer { customer, before, after } => {
                self.customers.get(customer.index()).is_some_and(|row| row.details == **pick(side, before, after))
            }
            Change::Draft { invoice, before, after } => {
                self.invoices.get(invoice.index()).is_some_and(|row| row.content() == **pick(side, before, after))
            }
            Change::InvoiceState { invoice, before, after } => {
                self.invoices.get(invoice.index()).is_some_and(|row| row.state == **pick(side, before, after))
            }
            Change::InvoiceNumber { invoice, before, after } => {
                self.invoices.get(invoice.index()).is_some_and(|row| row.number == *pick(side, before, after))
            }
            Change::Series { series, before, after } => self.series.get(series).copied() == *pick(side, before, after),
            Change::Reversed { allocation, before, after } => self
                .allocations
                .get(allocation.index())
                .is_some_and(|row| row.reversed_on == *pick(side, before, after)),
            Change::Recovered { write_off, before, after } => self
                .write_offs
                .get(write_off.index())
                .is_some_and(|row| row.recovered.minor == *pick(side, before, after)),
        }
    }

    /// Whether everything that the entry's facts refer to, and that it did not add itself, is there.
    fn parents_present(&self, entry: &Entry) -> bool {
        let added = &entry.added;
        let invoices = self.invoices.get(added.invoices.clone()).unwrap_or_default();
        let owners = invoices.iter().map(|row| row.customer);
        let payers = self.payments.get(added.payments.clone()).unwrap_or_default().iter().map(|row| row.customer);
        let credited =
            self.credit_notes.get(added.credit_notes.clone()).unwrap_or_default().iter().map(|row| row.customer);
        let mut customers = owners.chain(payers).chain(credited);
        let customers_there = customers.all(|id| added.customers.contains(&id.index()) || self.customer(id).is_some());
        let mut moved = added.movements.clone().filter_map(|index| self.movements.get(index));
        let invoices_there =
            moved.all(|m| added.invoices.contains(&m.invoice.index()) || self.invoice(m.invoice).is_some());
        let mut credits = self.credits.get(added.credits.clone()).unwrap_or_default().iter();
        let sources_there = credits.all(|m| added.has_source(m.source) || self.credit_amount(m.source).is_some());
        let mut disputes = self.disputes.get(added.disputes.clone()).unwrap_or_default().iter();
        let disputed_there =
            disputes.all(|d| added.invoices.contains(&d.invoice.index()) || self.invoice(d.invoice).is_some());
        customers_there && invoices_there && sources_there && disputed_there
    }

    /// Whether no open or unallocated amount would be negative on any day once the entry's amounts were added `sign`
    /// times.
    fn totals_stand(&self, entry: &Entry, sign: i64) -> bool {
        let mut invoices: BTreeMap<InvoiceId, Vec<(DayNumber, i64)>> = BTreeMap::new();
        let mut sources: BTreeMap<CreditSource, Vec<(DayNumber, i64)>> = BTreeMap::new();
        for moved in entry.added.movements.clone().filter_map(|index| self.movements.get(index)) {
            invoices.entry(moved.invoice).or_default().push((moved.day, sign * moved.amount));
        }
        for moved in self.credits.get(entry.added.credits.clone()).unwrap_or_default() {
            sources.entry(moved.source).or_default().push((moved.day, sign * moved.amount));
        }
        for moved in self.movements.iter() {
            if let Some(rows) = invoices.get_mut(&moved.invoice) {
                rows.push((moved.day, moved.amount));
            }
        }
        for moved in &self.credits {
            if let Some(rows) = sources.get_mut(&moved.source) {
                rows.push((moved.day, moved.amount));
            }
        }
        let all = invoices.into_values().chain(sources.into_values());
        all.into_iter().all(|rows| lowest_since_first(rows) >= 0)
    }

    pub(super) fn take_back(&mut self, stamp: &Stamp, number: EntryNo) {
        let Some(entry) = self.turn_entry(number, EntryState::Withdrawn(stamp.entry)) else { return };
        for change in entry.changes.iter().rev() {
            self.put(stamp.seq, change, Side::Before);
        }
        self.mark_withdrawn(&entry.added, true, stamp);
        self.repeat_movements(stamp, &entry.added, -1);
    }

    pub(super) fn make_hold_again(&mut self, stamp: &Stamp, number: EntryNo) {
        let Some(entry) = self.turn_entry(number, EntryState::Active) else { return };
        for change in &entry.changes {
            self.put(stamp.seq, change, Side::After);
        }
        self.mark_withdrawn(&entry.added, false, stamp);
        self.repeat_movements(stamp, &entry.added, 1);
    }

    /// Gives an entry another state and returns a copy of it; `None` where there is none or it has that state.
    fn turn_entry(&mut self, number: EntryNo, state: EntryState) -> Option<Entry> {
        let index = self.entries.binary_search_by_key(&number, |entry| entry.number).ok()?;
        let entry = self.entries.get_mut(index)?;
        if entry.is_active() == (state == EntryState::Active) {
            return None;
        }
        entry.state = state;
        Some(entry.clone())
    }

    fn put(&mut self, seq: u64, change: &Change, side: Side) {
        let before = matches!(side, Side::Before);
        match change {
            Change::BookName { before: old, after: new } => self.name.clone_from(if before { old } else { new }),
            Change::Customer { customer, before: old, after: new } => {
                if let Some(row) = self.customers.get_mut(customer.index()) {
                    row.details.clone_from(if before { old } else { new });
                    row.last_seq = seq;
                }
            }
            Change::Draft { invoice, before: old, after: new } => {
                let content = if before { old } else { new };
                self.set_content(seq, *invoice, (**content).clone());
            }
            Change::InvoiceState { invoice, before: old, after: new } => {
                let state = if before { old } else { new };
                self.put_state(seq, *invoice, (**state).clone());
            }
            Change::InvoiceNumber { invoice, before: old, after: new } => {
                if let Some(row) = self.invoices.get_mut(invoice.index()) {
                    row.number.clone_from(if before { old } else { new });
                }
            }
            Change::Series { series, before: old, after: new } => match if before { old } else { new } {
                Some(last) => {
                    self.series.insert(series.clone(), *last);
                }
                None => {
                    self.series.remove(series);
                }
            },
            Change::Reversed { allocation, before: old, after: new } => {
                if let Some(row) = self.allocations.get_mut(allocation.index()) {
                    row.reversed_on = if before { *old } else { *new };
                }
            }
            Change::Recovered { write_off, before: old, after: new } => {
                if let Some(row) = self.write_offs.get_mut(write_off.index()) {
                    row.recovered.minor = if before { *old } else { *new };
                }
            }
        }
    }

    fn mark_withdrawn(&mut self, added: &Added, withdrawn: bool, stamp: &Stamp) {
        let seq = stamp.seq;
        for row in self.customers.get_mut(added.customers.clone()).unwrap_or_default() {
            (row.withdrawn, row.last_seq) = (withdrawn, seq);
        }
        for row in self.invoices.get_mut(added.invoices.clone()).unwrap_or_default() {
            (row.withdrawn, row.last_seq) = (withdrawn, seq);
        }
        for row in self.credit_notes.get_mut(added.credit_notes.clone()).unwrap_or_default() {
            (row.withdrawn, row.last_seq) = (withdrawn, seq);
        }
        for row in self.payments.get_mut(added.payments.clone()).unwrap_or_default() {
            (row.withdrawn, row.last_seq) = (withdrawn, seq);
        }
        for row in self.allocations.get_mut(added.allocations.clone()).unwrap_or_default() {
            row.withdrawn = withdrawn;
        }
        for row in self.write_offs.get_mut(added.write_offs.clone()).unwrap_or_default() {
            row.withdrawn = withdrawn;
        }
        let ended = if withdrawn { stamp.recorded_on.into() } else { DayNumber::FAR_FUTURE };
        for fact in self.disputes.get_mut(added.disputes.clone()).unwrap_or_default() {
            fact.withdrawn = ended;
        }
    }

    /// Records the entry's amounts once more, `sign` times, on their own days.
    fn repeat_movements(&mut self, stamp: &Stamp, added: &Added, sign: i64) {
        let entry = u32::try_from(self.entries.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let recorded = stamp.recorded_on.into();
        for index in added.movements.clone() {
            if let Some(moved) = self.movements.get(index) {
                self.movements.push(Movement { recorded, amount: sign * moved.amount, entry, ..moved });
                if let Some(row) = self.invoices.get_mut(moved.invoice.index()) {
                    row.last_seq = stamp.seq;
                }
            }
        }
        for index in added.credits.clone() {
            if let Some(moved) = self.credits.get(index).copied() {
                self.credits.push(CreditMovement { recorded, amount: sign * moved.amount, entry, ..moved });
            }
        }
    }
}

impl Added {
    fn has_source(&self, source: CreditSource) -> bool {
        match source {
            CreditSource::Payment(id) => self.payments.contains(&id.index()),
            CreditSource::CreditNote(id) => self.credit_notes.contains(&id.index()),
        }
    }

    /// Whether the change is of something that was added here.
    fn owns(&self, change: &Change) -> bool {
        match change {
            Change::BookName { .. } | Change::Series { .. } => false,
            Change::Customer { customer, .. } => self.customers.contains(&customer.index()),
            Change::Draft { invoice, .. }
            | Change::InvoiceState { invoice, .. }
            | Change::InvoiceNumber { invoice, .. } => self.invoices.contains(&invoice.index()),
            Change::Reversed { allocation, .. } => self.allocations.contains(&allocation.index()),
            Change::Recovered { write_off, .. } => self.write_offs.contains(&write_off.index()),
        }
    }
}
