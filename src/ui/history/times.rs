//! The time of day of each entry in sight: read from the stored records when it is first looked at.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use leptos::prelude::*;
use leptos::task::spawn_local;
use receivables::id::EntryNo;

use crate::session::{LedgerId, Session, first_of_block};

/// What was read so far.
#[derive(Clone, Copy)]
pub(super) struct Times {
    session: Session,
    known: RwSignal<BTreeMap<EntryNo, NaiveTime>>,
    /// The book they are of.
    book: StoredValue<Option<LedgerId>>,
    /// Of each block that was asked for, the newest entry there was then.
    asked: StoredValue<BTreeMap<u64, Option<EntryNo>>>,
}

impl Times {
    pub(super) fn new(session: Session) -> Self {
        let (known, book) = (RwSignal::new(BTreeMap::new()), StoredValue::new(None));
        Self { session, known, book, asked: StoredValue::new(BTreeMap::new()) }
    }

    /// The time of `entry`, once it is known. An entry that can't be read shows its day alone.
    pub(super) fn of(self, entry: EntryNo) -> Option<NaiveTime> {
        self.ask(entry);
        self.known.with(|known| known.get(&entry).copied())
    }

    fn open_book(self) -> Option<LedgerId> {
        self.session.current().with_untracked(|current| current.as_ref().map(|meta| meta.id))
    }

    fn ask(self, entry: EntryNo) {
        let (book, block) = (self.open_book(), first_of_block(entry));
        let newest = self.session.with_untracked(|ledger| ledger.entries().last().map(|last| last.number));
        if self.book.get_value() != book {
            self.book.set_value(book);
            self.asked.set_value(BTreeMap::new());
            self.known.update_untracked(BTreeMap::clear);
        }
        // The last block grows: it is read once more for an entry that was not there before.
        let is_new = self.asked.with_value(|asked| asked.get(&block).is_none_or(|reached| *reached < Some(entry)));
        if !is_new {
            return;
        }
        self.asked.update_value(|asked| {
            asked.insert(block, newest);
        });
        spawn_local(async move {
            let Ok(times) = self.session.recorded_times(block).await else { return };
            if self.open_book() == book {
                self.known.try_update(|known| known.extend(times));
            }
        });
    }
}
