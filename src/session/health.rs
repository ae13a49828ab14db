//! What is known of the open book's safety: what the browser promises, what other places say of the journal, and a
//! check of every stored record. Measured when asked; nothing is written.

use journal::chain::{ChainBreak, Verifier};
use journal::identity::LedgerId;
use leptos::prelude::*;
use receivables::ledger::Ledger;

use super::{BackupRefusal, Session};
use crate::platform::clock;
use crate::store::{WitnessFound, health, read_witness, request_persistence};

pub use crate::store::{Durability, Health, SpaceEstimate};

/// What the record kept apart from the journal says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WitnessNow {
    /// It names the journal's last record.
    Agrees,
    /// It names an earlier record: it is written a moment after the journal.
    Behind {
        /// The record it names.
        seq: u64,
    },
    /// It names a record that this tab has not seen.
    Ahead {
        /// The record it names.
        seq: u64,
    },
    /// There is none.
    Missing,
    /// It can't be read.
    Damaged,
    /// The browser keeps nothing apart here.
    Unavailable,
}

/// What reading the whole stored journal came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainCheck {
    /// Every record fits the one before it.
    Whole {
        /// Records read.
        records: u64,
        /// When the last one was written, milliseconds since 1970.
        last_wall_ms: Option<i64>,
    },
    /// A record does not fit.
    Broken {
        /// Records that do.
        good: u64,
        /// What is wrong with the next.
        stop: ChainBreak,
    },
}

/// One measurement of the open book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookHealth {
    /// What the browser promises.
    pub browser: Health,
    /// What the record kept apart says.
    pub witness: WitnessNow,
    /// What the stored journal came to.
    pub chain: ChainCheck,
    /// When it was measured, milliseconds since 1970.
    pub measured_ms: i64,
}

impl Session {
    /// Reads and verifies every stored record of the open book, and asks the browser what it promises.
    ///
    /// # Errors
    /// [`BackupRefusal::NotOpen`], or what reading met.
    pub async fn measure_health(self) -> Result<BookHealth, BackupRefusal> {
        let id = self.ledger_id().ok_or(BackupRefusal::NotOpen)?;
        let books = self.books_handle().ok_or(BackupRefusal::NotOpen)?;
        let chain = self.check_chain(id).await?;
        let browser = health(&books).await;
        let seq = self.with_untracked(Ledger::last_seq);
        Ok(BookHealth { browser, witness: witness_now(id, seq), chain, measured_ms: clock::wall_ms() })
    }

    async fn check_chain(self, id: LedgerId) -> Result<ChainCheck, BackupRefusal> {
        let book = self.book_handle().ok_or(BackupRefusal::NotOpen)?;
        let mut verifier = Verifier::new(id);
        let (mut broken, mut last_wall_ms) = (None, None);
        book.load(1, |rows| {
            for row in &rows {
                match verifier.push_row(row) {
                    Ok(record) => last_wall_ms = Some(record.wall_ms),
                    Err(stop) => {
                        broken = Some(stop);
                        return false;
                    }
                }
            }
            true
        })
        .await?;
        let records = verifier.head().seq;
        Ok(match broken.or_else(|| verifier.finish().err()) {
            Some(stop) => ChainCheck::Broken { good: records, stop },
            None => ChainCheck::Whole { records, last_wall_ms },
        })
    }

    /// Asks the browser not to drop the data on its own. `None` where it has no such promise.
    pub async fn ask_persistence(self) -> Option<bool> {
        request_persistence().await
    }

    /// Records of a book, and how many of them are in no backup file, as far as the record kept apart says.
    #[must_use]
    pub fn witnessed(self, id: LedgerId) -> Option<(u64, u64)> {
        if self.ledger_id() == Some(id) {
            let seq = self.with_untracked(Ledger::last_seq);
            let backed_up = self.backup.get_untracked().map_or(0, |backup| backup.seq);
            return Some((seq, seq.saturating_sub(backed_up)));
        }
        match read_witness(id) {
            WitnessFound::Whole(witness) => Some((witness.head.seq, witness.unbacked())),
            _ => None,
        }
    }
}

fn witness_now(id: LedgerId, seq: u64) -> WitnessNow {
    match read_witness(id) {
        WitnessFound::Whole(witness) if witness.head.seq == seq => WitnessNow::Agrees,
        WitnessFound::Whole(witness) if witness.head.seq < seq => WitnessNow::Behind { seq: witness.head.seq },
        WitnessFound::Whole(witness) => WitnessNow::Ahead { seq: witness.head.seq },
        WitnessFound::Nothing => WitnessNow::Missing,
        WitnessFound::Corrupt(_) => WitnessNow::Damaged,
        WitnessFound::Unavailable => WitnessNow::Unavailable,
    }
}
