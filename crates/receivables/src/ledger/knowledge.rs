//! What was known on an earlier day: the ledger as a replay of the entries recorded until then would make it.
//!
//! Recorded days never go back, so those entries are a beginning of the journal. The later ones are taken off the end, the
//! last first; each has what it needs for that: what it added, the values it changed, and the rows it touched. A report
//! about an earlier knowledge is then a report about another ledger, and no loop of any report knows of a second clock.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::columns::first;
use super::entry::EntryKind;
use super::undo::Side;
use super::{AsOf, Entry, EntryState, Ledger};
use crate::id::EntryNo;

impl Ledger {
    /// The ledger as it was known at the view's day of knowledge; itself where nothing was recorded later.
    #[must_use]
    pub fn as_known(&self, as_of: AsOf) -> Cow<'_, Self> {
        match as_of.known_on {
            Some(day) if self.last_recorded.is_some_and(|last| last > day) => Cow::Owned(self.rewound_to(day)),
            _ => Cow::Borrowed(self),
        }
    }

    fn rewound_to(&self, day: NaiveDate) -> Self {
        let kept = self.entries.partition_point(|entry| entry.recorded_on <= day);
        // What opened the book has no value before it, so a book that was not known is a new one.
        let Some(later) = self.entries.get(kept).filter(|_| kept > 0) else { return Self::new() };
        let mut then = self.beginning(kept, later);
        for entry in self.entries.iter().skip(kept).rev() {
            then.take_off(self, entry);
        }
        // Values put back on the way may have brought a currency that came later.
        then.currencies.truncate(later.added.currencies.start);
        then
    }

    /// What was added by the first `kept` entries, as it is now; `later` is the first of the others.
    fn beginning(&self, kept: usize, later: &Entry) -> Self {
        let added = &later.added;
        Self {
            name: self.name.clone(),
            currency: self.currency,
            currencies: first(&self.currencies, added.currencies.start),
            customers: first(&self.customers, added.customers.start),
            invoices: first(&self.invoices, added.invoices.start),
            credit_notes: first(&self.credit_notes, added.credit_notes.start),
            payments: first(&self.payments, added.payments.start),
            allocations: first(&self.allocations, added.allocations.start),
            write_offs: first(&self.write_offs, added.write_offs.start),
            columns: self.columns.first(added.invoices.start),
            movements: self.movements.first(added.movements.start, added.invoices.start),
            credits: first(&self.credits, added.credits.start),
            disputes: first(&self.disputes, added.disputes.start),
            schedules: first(&self.schedules, added.schedules.start),
            notes: first(&self.notes, added.notes.start),
            series: self.series.clone(),
            calendars: self.calendars.clone(),
            entries: first(&self.entries, kept),
            last_seq: later.number.0.saturating_sub(1),
            last_recorded: self.entries.get(kept.saturating_sub(1)).map(|entry| entry.recorded_on),
        }
    }

    /// Puts back what an entry of `whole` changed in what was there before it.
    fn take_off(&mut self, whole: &Self, entry: &Entry) {
        match entry.kind {
            EntryKind::Withdrawal(number) => self.turn_back(whole, number, EntryState::Active),
            EntryKind::Reinstatement(number) => {
                if let Some(by) = whole.withdrawer_before(number, entry.number) {
                    self.turn_back(whole, number, EntryState::Withdrawn(by));
                }
            }
            _ => {
                for change in entry.changes.iter().rev() {
                    self.put(change, Side::Before);
                }
            }
        }
        for (row, before) in &entry.touched {
            if let Some(place) = self.version_mut(*row) {
                *place = *before;
            }
        }
    }

    /// Gives an entry the state that it had before it was turned.
    fn turn_back(&mut self, whole: &Self, number: EntryNo, state: EntryState) {
        let Some(turned) = whole.entry(number) else { return };
        if let Ok(index) = self.entries.binary_search_by_key(&number, |entry| entry.number)
            && let Some(entry) = self.entries.get_mut(index)
        {
            entry.state = state;
        }
        if state == EntryState::Active {
            for change in &turned.changes {
                self.put(change, Side::After);
            }
            self.mark_withdrawn(&turned.added, false);
        } else {
            for change in turned.changes.iter().rev() {
                self.put(change, Side::Before);
            }
            self.mark_withdrawn(&turned.added, true);
        }
    }

    /// The entry that took `number` back last, before the entry `then`.
    fn withdrawer_before(&self, number: EntryNo, then: EntryNo) -> Option<EntryNo> {
        let earlier = self.entries.iter().rev().skip_while(|entry| entry.number >= then);
        let mut by = earlier.filter(|entry| entry.kind == EntryKind::Withdrawal(number));
        by.next().map(|entry| entry.number)
    }
}
