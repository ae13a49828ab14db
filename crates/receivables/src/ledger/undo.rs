//! Taking entries back and making them hold again.
//!
//! A withdrawal ends an entry's facts on the very days they began, recorded today: the books read as if the entry had
//! never been, while a view of what was known before still shows it. Refused where a later entry builds on it.

use std::collections::BTreeMap;

use super::entry::{Added, Change, Document, EntryKind};
use super::event::{CreditSource, EntryReinstated, EntryWithdrawn, Event};
use super::invoice::InvoiceState;
use super::open_amount::lowest_since_first;
use super::rejection::Rejection;
use super::{Decision, Entry, Ledger};
use crate::calendar::DayNumber;
use crate::id::{CustomerId, EntryNo, InvoiceId};

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
    let values_stand = last_of_each(entry.changes.iter()).all(|change| ledger.holds(change, Side::After));
    let owners_stand = entry.changes.iter().all(|change| ledger.stands(change, Side::Before, &entry.added));
    if !values_stand || !owners_stand || !ledger.are_apart(&entry.moved()) || !ledger.totals_stand(entry, -1) {
        return Err(Rejection::LaterEntryDepends { entry: number, later: None });
    }
    Ok(vec![Event::from(EntryWithdrawn { entry: number })])
}

pub(super) fn reinstate(ledger: &Ledger, number: EntryNo) -> Decision {
    let entry = ledger.entry(number).ok_or(Rejection::UnknownEntry { entry: number })?;
    if entry.is_active() {
        return Err(Rejection::NotWithdrawn { entry: number });
    }
    if let Some(later) = ledger.later_change(entry) {
        return Err(Rejection::LaterEntryDepends { entry: number, later: Some(later) });
    }
    if !ledger.is_changed_as_then(entry) {
        return Err(Rejection::LaterEntryDepends { entry: number, later: None });
    }
    let values_stand = last_of_each(entry.changes.iter().rev()).all(|change| ledger.holds(change, Side::Before));
    let owners_agree = ledger.owners_agree(entry) && ledger.is_absorbed_whole(entry);
    if !values_stand || !ledger.parents_present(entry) || !owners_agree || !ledger.totals_stand(entry, 1) {
        return Err(Rejection::LaterEntryDepends { entry: number, later: None });
    }
    Ok(vec![Event::from(EntryReinstated { entry: number })])
}

/// Of the changes of one value, the last in the order given: a series counted on twice by one entry stands at the second.
fn last_of_each<'a>(changes: impl Iterator<Item = &'a Change> + Clone) -> impl Iterator<Item = &'a Change> {
    let is_same = |one: &Change, other: &Change| {
        one.what() == other.what() && std::mem::discriminant(one) == std::mem::discriminant(other)
    };
    let later = changes.clone();
    changes
        .enumerate()
        .filter(move |(place, change)| !later.clone().skip(place + 1).any(|other| is_same(change, other)))
        .map(|(_, change)| change)
}

/// The value before a change, or after it.
#[derive(Clone, Copy)]
pub(super) enum Side {
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
                EntryKind::Reinstatement(number) => reinstated.push(number),
                EntryKind::Withdrawal(number) => match reinstated.iter().position(|one| *one == number) {
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
        let issued = entry.issued_invoices();
        let other = |index: u32| {
            let one = self.entries.get(index as usize)?;
            (index != own && one.is_active() && one.is_reversible()).then_some(one.number)
        };
        let moved = self.movements.iter().filter(|m| added.has_invoice(m.invoice) || issued.contains(&m.invoice));
        let allocated = self.credits.iter().filter(|m| added.has_source(m.source));
        let by_fact = moved.map(|m| m.entry).chain(allocated.map(|m| m.entry)).find_map(other);
        by_fact.or_else(|| self.dependent_document(entry)).or_else(|| self.later_change(entry))
    }

    /// A later active entry that changed something that this one changes.
    fn later_change(&self, entry: &Entry) -> Option<EntryNo> {
        let touches = |change: &Change| entry.changes.iter().any(|own| own.what() == change.what());
        let later = self.entries.iter().rev().take_while(|one| one.number > entry.number);
        let mut touching = later.filter(|one| one.is_active() && one.changes.iter().any(touches));
        touching.next().map(|one| one.number)
    }

    /// An active entry, other than this one, that added a document of a customer whom this one added, or changed
    /// something that it added.
    fn dependent_document(&self, entry: &Entry) -> Option<EntryNo> {
        let added = &entry.added;
        let issued = entry.issued_invoices();
        let founded = |id: InvoiceId| added.has_invoice(id) || issued.contains(&id);
        let others =
            || self.entries.iter().filter(|one| one.number != entry.number && one.is_active() && one.is_reversible());
        others()
            .find(|one| {
                let invoices = self.invoices.get(one.added.invoices.clone()).unwrap_or_default();
                let payments = self.payments.get(one.added.payments.clone()).unwrap_or_default();
                let notes = self.credit_notes.get(one.added.credit_notes.clone()).unwrap_or_default();
                let disputes = self.disputes.get(one.added.disputes.clone()).unwrap_or_default();
                let written = self.notes.get(one.added.notes.clone()).unwrap_or_default();
                invoices.iter().any(|row| added.customers.contains(&row.customer.index()) && row.is_present())
                    || payments.iter().any(|row| added.customers.contains(&row.customer.index()))
                    || notes.iter().any(|row| added.customers.contains(&row.customer.index()))
                    || written.iter().any(|row| added.customers.contains(&row.customer.index()))
                    || notes.iter().any(|row| row.invoice.is_some_and(founded))
                    || disputes.iter().any(|row| founded(row.invoice))
                    || one.changes.iter().any(|change| added.owns(change))
            })
            .map(|one| one.number)
    }

    /// Whether of the earlier entries that changed the same things those hold now that held when this one was recorded:
    /// an invoice is not issued again with lines that it did not have.
    fn is_changed_as_then(&self, entry: &Entry) -> bool {
        let touches = |change: &Change| entry.changes.iter().any(|own| own.what() == change.what());
        let earlier = self.entries.iter().take_while(|one| one.number < entry.number);
        let mut touching = earlier.filter(|one| one.changes.iter().any(touches));
        touching.all(|one| one.is_active() == self.was_active(one.number, entry.number))
    }

    /// Whether an entry held when the entry `then` was recorded.
    fn was_active(&self, number: EntryNo, then: EntryNo) -> bool {
        let before = self.entries.iter().take_while(|one| one.number < then);
        let turns = before.filter_map(|one| match one.kind {
            EntryKind::Withdrawal(turned) if turned == number => Some(false),
            EntryKind::Reinstatement(turned) if turned == number => Some(true),
            _ => None,
        });
        turns.last().unwrap_or(true)
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
            Change::Merged { absorbed, before, after } => {
                self.customers.get(absorbed.index()).is_some_and(|row| row.merged_into == *pick(side, before, after))
            }
            Change::Owner { document, before, after } => self.owner(*document) == Some(*pick(side, before, after)),
            Change::Terms { invoice, before, after } => {
                self.invoices.get(invoice.index()).is_some_and(|row| row.terms == **pick(side, before, after))
            }
            Change::Holidays { name, before, after } => self.calendar(name) == pick(side, before, after),
            Change::Note { note, before, after } => {
                self.notes.get(note.index()).is_some_and(|row| row.text == *pick(side, before, after))
            }
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
        let noted = self.notes.get(added.notes.clone()).unwrap_or_default().iter().map(|row| row.customer);
        let mut customers = owners.chain(payers).chain(credited).chain(noted);
        let customers_there = customers.all(|id| added.customers.contains(&id.index()) || self.customer(id).is_some());
        let notes = self.credit_notes.get(added.credit_notes.clone()).unwrap_or_default().iter();
        let credited_invoices = notes.filter_map(|note| note.invoice);
        let moved = added.movements.clone().filter_map(|index| self.movements.get(index)).map(|m| m.invoice);
        let disputed = self.disputes.get(added.disputes.clone()).unwrap_or_default().iter().map(|fact| fact.invoice);
        let issued = entry.issued_invoices();
        let invoices_there = moved
            .chain(disputed)
            .chain(credited_invoices)
            .all(|id| added.has_invoice(id) || issued.contains(&id) || self.is_issued_before(id, entry.number));
        let mut credits = self.credits.get(added.credits.clone()).unwrap_or_default().iter();
        let sources_there = credits.all(|m| added.has_source(m.source) || self.credit_amount(m.source).is_some());
        let owners_there = entry.changes.iter().all(|change| self.stands(change, Side::After, added));
        customers_there && invoices_there && sources_there && owners_there
    }

    /// Whether an invoice is issued, and by an entry before `number`. What was taken back and issued again since is another
    /// fact: what an older entry says of the invoice was not said of that one.
    fn is_issued_before(&self, id: InvoiceId, number: EntryNo) -> bool {
        let mut earlier = self.entries.iter().take_while(|one| one.number < number).filter(|one| one.is_active());
        let is_imported = |one: &Entry| matches!(one.kind, EntryKind::Imported { .. }) && one.added.has_invoice(id);
        let is_founded = earlier.any(|one| is_imported(one) || one.issued_invoices().contains(&id));
        is_founded && self.invoice(id).is_some_and(|invoice| invoice.issue_date().is_some())
    }

    /// Whether the thing that `change` is about is there or was added with it, and so is what its value on `side` names.
    fn stands(&self, change: &Change, side: Side, added: &Added) -> bool {
        if added.owns(change) {
            return true;
        }
        let is_kept = |id: &InvoiceId| self.invoices.get(id.index()).is_some_and(|row| !row.withdrawn);
        match change {
            Change::BookName { .. } | Change::Series { .. } | Change::Holidays { .. } => true,
            Change::Customer { customer, .. } => self.customer(*customer).is_some(),
            Change::Draft { invoice, before, after } => {
                let content = match side {
                    Side::Before => before,
                    Side::After => after,
                };
                is_kept(invoice) && self.customer(content.customer).is_some()
            }
            Change::InvoiceState { invoice, .. }
            | Change::InvoiceNumber { invoice, .. }
            | Change::Terms { invoice, .. } => {
                let owner = self.invoices.get(invoice.index()).map(|row| row.customer);
                is_kept(invoice) && owner.is_some_and(|id| self.customer(id).is_some())
            }
            Change::Reversed { allocation, .. } => self.allocation(*allocation).is_some(),
            Change::Recovered { write_off, .. } => self.write_off(*write_off).is_some(),
            Change::Merged { absorbed, after, .. } => {
                let named = if matches!(side, Side::After) { *after } else { None };
                let is_kept = named.is_none_or(|id| self.customer(id).is_some());
                is_kept && self.recorded_customer(*absorbed).is_some_and(|row| !row.withdrawn)
            }
            Change::Owner { document, .. } => self.is_kept(*document),
            Change::Note { note, .. } => {
                let written = self.notes.get(note.index()).filter(|row| !row.withdrawn);
                written.is_some_and(|row| self.customer(row.customer).is_some())
            }
        }
    }

    fn is_kept(&self, document: Document) -> bool {
        match document {
            Document::Invoice(id) => self.invoice(id).is_some(),
            Document::Payment(id) => self.payment(id).is_some(),
            Document::CreditNote(id) => self.credit_note(id).is_some(),
            Document::Note(id) => self.notes.get(id.index()).is_some_and(|row| !row.withdrawn),
        }
    }

    /// Whether what the entry set against invoices, or credited them with, is of the customers who owe those.
    fn owners_agree(&self, entry: &Entry) -> bool {
        let added = &entry.added;
        let debtor = |id: InvoiceId| self.owner(Document::Invoice(id));
        let mut allocated = self.allocations.get(added.allocations.clone()).unwrap_or_default().iter();
        let mut notes = self.credit_notes.get(added.credit_notes.clone()).unwrap_or_default().iter();
        allocated.all(|row| self.credit_owner(row.source) == debtor(row.invoice))
            && notes.all(|row| row.invoice.is_none_or(|id| debtor(id) == Some(row.customer)))
    }

    /// Whether an absorbed customer has nothing that the merger did not move: such came to it after that was taken back.
    fn is_absorbed_whole(&self, entry: &Entry) -> bool {
        let moved = entry.moved();
        entry.changes.iter().all(|change| match change {
            Change::Merged { absorbed, .. } => self.documents_of(*absorbed).iter().all(|one| moved.contains(one)),
            _ => true,
        })
    }

    /// Whether no open or unallocated amount would be negative on any day once the entry's amounts were added `sign`
    /// times.
    fn totals_stand(&self, entry: &Entry, sign: i64) -> bool {
        let mut invoices: BTreeMap<InvoiceId, Vec<(DayNumber, i64)>> = BTreeMap::new();
        let mut sources: BTreeMap<CreditSource, Vec<(DayNumber, i64)>> = BTreeMap::new();
        for moved in entry.added.movements.clone().filter_map(|index| self.movements.get(index)) {
            invoices.entry(moved.invoice).or_default().push((moved.day, moved.amount.saturating_mul(sign)));
        }
        for moved in self.credits.get(entry.added.credits.clone()).unwrap_or_default() {
            sources.entry(moved.source).or_default().push((moved.day, moved.amount.saturating_mul(sign)));
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
}

impl Entry {
    /// What a merger gave to another customer.
    fn moved(&self) -> Vec<Document> {
        let moved = self.changes.iter().filter_map(|change| match change {
            Change::Owner { document, .. } => Some(*document),
            _ => None,
        });
        moved.collect()
    }

    /// The invoices that the entry issued, whether or not it also drafted them.
    fn issued_invoices(&self) -> Vec<InvoiceId> {
        let is_issued = |state: &InvoiceState| matches!(state, InvoiceState::Issued { .. });
        let issued = self.changes.iter().filter_map(|change| match change {
            // An amendment of the terms changes the due day of what is issued already.
            Change::InvoiceState { invoice, before, after } if is_issued(after) && !is_issued(before) => Some(*invoice),
            _ => None,
        });
        issued.collect()
    }
}

impl Added {
    fn has_invoice(&self, id: InvoiceId) -> bool {
        self.invoices.contains(&id.index())
    }

    fn has_source(&self, source: CreditSource) -> bool {
        match source {
            CreditSource::Payment(id) => self.payments.contains(&id.index()),
            CreditSource::CreditNote(id) => self.credit_notes.contains(&id.index()),
        }
    }

    /// Whether the change is of something that was added here.
    fn owns(&self, change: &Change) -> bool {
        match change {
            Change::BookName { .. } | Change::Series { .. } | Change::Holidays { .. } => false,
            Change::Customer { customer, .. } => self.customers.contains(&customer.index()),
            Change::Draft { invoice, .. }
            | Change::InvoiceState { invoice, .. }
            | Change::InvoiceNumber { invoice, .. }
            | Change::Terms { invoice, .. } => self.invoices.contains(&invoice.index()),
            Change::Reversed { allocation, .. } => self.allocations.contains(&allocation.index()),
            Change::Recovered { write_off, .. } => self.write_offs.contains(&write_off.index()),
            Change::Merged { absorbed, after, .. } => {
                let has = |id: &CustomerId| self.customers.contains(&id.index());
                has(absorbed) || after.as_ref().is_some_and(has)
            }
            Change::Owner { document, .. } => match document {
                Document::Invoice(id) => self.invoices.contains(&id.index()),
                Document::Payment(id) => self.payments.contains(&id.index()),
                Document::CreditNote(id) => self.credit_notes.contains(&id.index()),
                Document::Note(id) => self.notes.contains(&id.index()),
            },
            Change::Note { note, .. } => self.notes.contains(&note.index()),
        }
    }
}
