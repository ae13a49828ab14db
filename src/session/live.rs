//! Other tabs: becoming the writer, stepping back, and following what another tab stores.

use std::rc::Rc;

use journal::chain::ChainBreak;
use journal::ledger_replay::event_of;
use leptos::prelude::*;
use leptos::task::spawn_local;
use receivables::ledger::Ledger;

use super::{Inner, Phase, RoleNow, SaveState, Session};
use crate::store::{BookSignal, Role, StoreError};

impl Session {
    /// A signal of the book that was opened as number `opening`.
    pub(super) fn hear(self, opening: u64, signal: BookSignal) {
        let Some(inner) = self.inner() else { return };
        if inner.opening.get() != opening {
            return;
        }
        match signal {
            BookSignal::Role(_) => {
                self.settle_role();
                // What was stored between our reading and our listening was told to nobody.
                self.read_what_others_wrote();
            }
            BookSignal::Appended { .. } => self.read_what_others_wrote(),
        }
    }

    /// Asks the writing tab to step back, and takes its place.
    pub fn take_over(self) {
        let Some(book) = self.book_handle() else { return };
        spawn_local(async move {
            book.take_over().await;
            self.settle_role();
        });
    }

    /// The lock is ours: what the earlier writer stored is read before anything is written on top of it.
    pub(super) fn become_writer(self) {
        let Some(inner) = self.inner() else { return };
        if self.role.get_untracked() == RoleNow::Writer {
            return;
        }
        if inner.busy.replace(true) {
            // The queue, or another reading, is at work; it comes back here when it is done.
            return;
        }
        spawn_local(async move {
            let result = self.catch_up(&inner).await;
            inner.busy.set(false);
            match result {
                Ok(()) => {
                    // Taking the right was the first write here: from it this tab knows what the browser grants.
                    if matches!(self.save.get_untracked(), SaveState::Saved { durability: None, .. }) {
                        self.say_saved(self.with_untracked(Ledger::last_seq));
                    }
                    // The right may have gone again in the meantime.
                    if let Some(book) = self.book_handle() {
                        self.role.set(book.role().into());
                    }
                    self.work();
                }
                Err(error) => self.phase.set(Phase::StorageFailed(error)),
            }
        });
    }

    /// Reads the rows after our head, unless something is under way that will do so.
    pub(super) fn read_what_others_wrote(self) {
        let (Some(inner), Some(book)) = (self.inner(), self.book_handle()) else { return };
        match book.role() {
            Role::Writer { .. } => {
                if self.role.get_untracked() != RoleNow::Writer && inner.verifier.borrow().is_some() {
                    self.become_writer();
                }
                return;
            }
            Role::Reader(cause) => self.role.set(RoleNow::Reader(cause)),
        }
        if inner.verifier.borrow().is_none() {
            return;
        }
        if inner.busy.replace(true) {
            inner.heard_more.set(true);
            return;
        }
        inner.heard_more.set(false);
        spawn_local(async move {
            let result = self.catch_up(&inner).await;
            inner.busy.set(false);
            if let Err(error) = result {
                self.phase.set(Phase::StorageFailed(error));
            }
            if !inner.queue.borrow().is_empty() {
                self.work();
            } else if inner.heard_more.get() || matches!(book.role(), Role::Writer { .. }) {
                self.read_what_others_wrote();
            }
        });
    }

    /// Reads, verifies and applies the rows after our head.
    pub(super) async fn catch_up(self, inner: &Rc<Inner>) -> Result<(), StoreError> {
        let Some(book) = self.book_handle() else { return Ok(()) };
        let Some(from) = inner.verifier.borrow().as_ref().map(|verifier| verifier.head().seq + 1) else {
            return Ok(());
        };
        let mut arrived = Vec::new();
        book.load(from, |rows| {
            arrived.extend(rows);
            true
        })
        .await?;
        if arrived.is_empty() {
            return Ok(());
        }
        let mut stopped: Option<ChainBreak> = None;
        self.ledger.update(|ledger| {
            let mut verifier = inner.verifier.borrow_mut();
            let Some(verifier) = verifier.as_mut() else { return };
            for row in &arrived {
                let taken = verifier.push_row(row).and_then(|record| {
                    event_of(&record).map_err(|error| ChainBreak::Unreadable { seq: row.seq, error })
                });
                match taken {
                    Ok((stamp, event)) => ledger.apply(&stamp, &event),
                    Err(stop) => {
                        stopped = Some(stop);
                        return;
                    }
                }
            }
        });
        match stopped {
            Some(stop) => self.phase.set(Phase::Recovery(journal::boot::RecoveryReason::ChainBroken(stop))),
            None => self.say_saved(self.with_untracked(Ledger::last_seq)),
        }
        Ok(())
    }
}
