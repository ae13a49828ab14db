//! Applying a withdrawal or reinstatement: values put back, rows marked, amounts recorded once more.

use super::columns::{CreditMovement, Movement};
use super::entry::{Added, Change, Changed, EntryState, Row};
use super::undo::Side;
use super::{Entry, Ledger, Stamp};
use crate::id::{EntryNo, NoteId};

impl Ledger {
    pub(super) fn take_back(&mut self, stamp: &Stamp, number: EntryNo) {
        let Some(entry) = self.turn_entry(number, EntryState::Withdrawn(stamp.entry)) else { return };
        for change in entry.changes.iter().rev() {
            self.put(change, Side::Before);
        }
        self.mark_withdrawn(&entry.added, true);
        self.touch_rows(&entry, stamp.seq);
        self.repeat_movements(stamp, &entry.added, -1);
    }

    pub(super) fn make_hold_again(&mut self, stamp: &Stamp, number: EntryNo) {
        let Some(entry) = self.turn_entry(number, EntryState::Active) else { return };
        for change in &entry.changes {
            self.put(change, Side::After);
        }
        self.mark_withdrawn(&entry.added, false);
        self.touch_rows(&entry, stamp.seq);
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

    /// Gives what a change is about the value on one side of it.
    pub(super) fn put(&mut self, change: &Change, side: Side) {
        let before = matches!(side, Side::Before);
        match change {
            Change::BookName { before: old, after: new } => self.name.clone_from(if before { old } else { new }),
            Change::Customer { customer, before: old, after: new } => {
                if let Some(row) = self.customers.get_mut(customer.index()) {
                    row.details.clone_from(if before { old } else { new });
                }
            }
            Change::Draft { invoice, before: old, after: new } => {
                let content = if before { old } else { new };
                self.set_content(*invoice, (**content).clone());
            }
            Change::InvoiceState { invoice, before: old, after: new } => {
                let state = if before { old } else { new };
                self.put_state(*invoice, (**state).clone());
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
            Change::Merged { absorbed, before: old, after: new } => {
                if let Some(row) = self.customers.get_mut(absorbed.index()) {
                    row.merged_into = if before { *old } else { *new };
                }
            }
            Change::Owner { document, before: old, after: new } => {
                self.set_owner(*document, if before { *old } else { *new });
            }
            Change::Terms { invoice, before: old, after: new } => {
                if let Some(row) = self.invoices.get_mut(invoice.index()) {
                    row.terms.clone_from(if before { old } else { new });
                }
            }
            Change::Holidays { name, before: old, after: new } => {
                self.put_holidays(name, if before { old } else { new });
            }
            Change::Note { note, before: old, after: new } => {
                if let Some(row) = self.notes.get_mut(note.index()) {
                    row.text.clone_from(if before { old } else { new });
                }
            }
        }
    }

    /// Marks what an entry added as withdrawn, or as there again.
    pub(super) fn mark_withdrawn(&mut self, added: &Added, withdrawn: bool) {
        for row in self.customers.get_mut(added.customers.clone()).unwrap_or_default() {
            row.withdrawn = withdrawn;
        }
        for row in self.invoices.get_mut(added.invoices.clone()).unwrap_or_default() {
            row.withdrawn = withdrawn;
        }
        for row in self.credit_notes.get_mut(added.credit_notes.clone()).unwrap_or_default() {
            row.withdrawn = withdrawn;
        }
        for row in self.payments.get_mut(added.payments.clone()).unwrap_or_default() {
            row.withdrawn = withdrawn;
        }
        for row in self.allocations.get_mut(added.allocations.clone()).unwrap_or_default() {
            row.withdrawn = withdrawn;
        }
        for row in self.write_offs.get_mut(added.write_offs.clone()).unwrap_or_default() {
            row.withdrawn = withdrawn;
        }
        for row in self.notes.get_mut(added.notes.clone()).unwrap_or_default() {
            row.withdrawn = withdrawn;
        }
        for fact in self.schedules.get_mut(added.schedules.clone()).unwrap_or_default() {
            fact.withdrawn = withdrawn;
        }
        for fact in self.disputes.get_mut(added.disputes.clone()).unwrap_or_default() {
            fact.withdrawn = withdrawn;
        }
    }

    /// Every row that an entry added or changed was touched when the entry was turned.
    fn touch_rows(&mut self, entry: &Entry, seq: u64) {
        let added = &entry.added;
        let of_note = |id: NoteId| self.notes.get(id.index()).map(|note| Row::Customer(note.customer.index()));
        let noted = self.notes.get(added.notes.clone()).unwrap_or_default().iter().filter_map(|note| of_note(note.id));
        let changed = entry.changes.iter().filter_map(|change| match change.what() {
            Changed::Customer(id) => Some(Row::Customer(id.index())),
            Changed::Invoice(id) => Some(Row::Invoice(id.index())),
            Changed::Payment(id) => Some(Row::Payment(id.index())),
            Changed::CreditNote(id) => Some(Row::CreditNote(id.index())),
            Changed::Note(id) => of_note(id),
            Changed::Book
            | Changed::Series(_)
            | Changed::Holidays(_)
            | Changed::Allocation(_)
            | Changed::WriteOff(_) => None,
        });
        let kept = entry.changes.iter().filter_map(|change| match change {
            Change::Merged { after, .. } => after.map(|id| Row::Customer(id.index())),
            _ => None,
        });
        let documents = added.invoices.clone().map(Row::Invoice).chain(added.credit_notes.clone().map(Row::CreditNote));
        let others = added.customers.clone().map(Row::Customer).chain(added.payments.clone().map(Row::Payment));
        let rows: Vec<Row> = changed.chain(kept).chain(noted).chain(documents).chain(others).collect();
        for row in rows {
            self.touch(row, seq);
        }
    }

    /// Records the entry's amounts once more, `sign` times, on their own days.
    fn repeat_movements(&mut self, stamp: &Stamp, added: &Added, sign: i64) {
        let entry = self.entry_index();
        let recorded = stamp.recorded_on.into();
        for index in added.movements.clone() {
            if let Some(moved) = self.movements.get(index) {
                self.movements.push(Movement { recorded, amount: moved.amount.saturating_mul(sign), entry, ..moved });
                self.touch(Row::Invoice(moved.invoice.index()), stamp.seq);
            }
        }
        for index in added.credits.clone() {
            if let Some(moved) = self.credits.get(index).copied() {
                self.credits.push(CreditMovement {
                    recorded,
                    amount: moved.amount.saturating_mul(sign),
                    entry,
                    ..moved
                });
            }
        }
    }

    /// Index of the entry being applied.
    pub(super) fn entry_index(&self) -> u32 {
        u32::try_from(self.entries.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }
}
