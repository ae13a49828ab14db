//! May this book be written to? One pure decision over what was found at start. Touches nothing.
//!
//! The witness and the mirror are written after the journal, so they may lag and never lead. Whatever leads, or
//! tells another story, means that the journal lost something: then nothing is written until the user has decided.

use thiserror::Error;

use crate::chain::{ChainBreak, Head, genesis};
use crate::checkpoint::CheckpointFinding;
use crate::identity::{Hash, LedgerId};

/// How opening the database went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It opened.
    Opened,
    /// It could not be opened.
    Failed,
    /// Another tab with an older version keeps it.
    Blocked,
}

/// What the database holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalFinding {
    /// No book at all.
    Absent,
    /// A book whose journal verified; `head.seq` may be 0.
    Whole {
        /// The book.
        ledger_id: LedgerId,
        /// Its end.
        head: Head,
    },
    /// A book whose journal did not verify.
    Broken(ChainBreak),
}

/// What a place outside the database remembers: the witness or the mirror.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutsideFinding {
    /// Nothing was ever written there, or it was cleared.
    Absent,
    /// Something is there that can't be read.
    Unreadable,
    /// It knows a book up to `head`.
    Knows {
        /// The book.
        ledger_id: LedgerId,
        /// How far.
        head: Head,
    },
}

/// Everything found at start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BootFacts<'a> {
    /// How opening went.
    pub opening: Opening,
    /// The browser reported `dataLoss` on opening.
    pub data_loss: bool,
    /// The current book.
    pub journal: JournalFinding,
    /// The checkpoint, where there is one, compared with the journal.
    pub checkpoint: Option<CheckpointFinding>,
    /// The witness.
    pub witness: OutsideFinding,
    /// The mirror.
    pub mirror: OutsideFinding,
    /// Other books kept whole in the same database, such as the one before a restore.
    pub other_ledgers: &'a [(LedgerId, Head)],
}

/// Which outside place knows better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutsidePlace {
    /// The witness.
    Witness,
    /// The mirror.
    Mirror,
}

/// Why nothing may be written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RecoveryReason {
    /// The database could not be opened.
    #[error("the database could not be opened")]
    OpenFailed,
    /// Another tab blocks the database.
    #[error("another tab blocks the database")]
    OpenBlocked,
    /// The browser itself reported a loss.
    #[error("the browser reported a loss of data")]
    DataLossReported,
    /// The journal does not verify.
    #[error("the journal is damaged: {0}")]
    ChainBroken(ChainBreak),
    /// The database is empty though a book is known.
    #[error("the database is empty, but {place:?} knows a book")]
    Vanished {
        /// Who knows.
        place: OutsidePlace,
        /// The records it knows of; `None` where it can't be read.
        known_seq: Option<u64>,
    },
    /// Books are there but none is current.
    #[error("the database holds books but does not say which is current")]
    NoCurrentLedger,
    /// The journal ends before what is known.
    #[error("the journal ends at {journal_seq}, but {place:?} knows {known_seq} records")]
    Behind {
        /// Who knows.
        place: OutsidePlace,
        /// The journal's last record.
        journal_seq: u64,
        /// The last record known.
        known_seq: u64,
    },
    /// The journal ends before its own checkpoint.
    #[error("the journal ends before its own checkpoint")]
    BehindCheckpoint,
    /// The same book with another history.
    #[error("at record {seq} the journal is not the one {place:?} knows")]
    OtherHistory {
        /// Who knows.
        place: OutsidePlace,
        /// Where they differ.
        seq: u64,
    },
    /// Another book, which is nowhere in the database.
    #[error("{place:?} knows ledger {known}, which is not in the database")]
    OtherLedger {
        /// Who knows.
        place: OutsidePlace,
        /// The book it knows.
        known: LedgerId,
    },
}

/// What start concludes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BootVerdict {
    /// Nothing was ever recorded here, as far as anything can tell.
    FirstRun,
    /// Journal and witness agree.
    Normal,
    /// The journal is ahead of the witness, as after a killed browser; write the witness anew.
    WitnessLagged {
        /// How far the witness reached; 0 where it is absent, unreadable or of an earlier book.
        witness_seq: u64,
    },
    /// Nothing may be written until the user has decided.
    Recovery(RecoveryReason),
}

impl BootVerdict {
    /// True where writing is allowed.
    #[must_use]
    pub const fn may_write(&self) -> bool {
        !matches!(self, Self::Recovery(_))
    }
}

/// Decides. `hash_at` gives the hash of the current journal's record at a place it reaches.
///
/// Order of precedence: opening, reported loss, damaged chain, witness, mirror, checkpoint.
#[must_use]
pub fn judge(facts: &BootFacts<'_>, hash_at: &dyn Fn(u64) -> Option<Hash>) -> BootVerdict {
    match decide(facts, hash_at) {
        Ok(verdict) => verdict,
        Err(reason) => BootVerdict::Recovery(reason),
    }
}

fn decide(facts: &BootFacts<'_>, hash_at: &dyn Fn(u64) -> Option<Hash>) -> Result<BootVerdict, RecoveryReason> {
    match facts.opening {
        Opening::Opened => {}
        Opening::Failed => return Err(RecoveryReason::OpenFailed),
        Opening::Blocked => return Err(RecoveryReason::OpenBlocked),
    }
    if facts.data_loss {
        return Err(RecoveryReason::DataLossReported);
    }
    let (ledger_id, head) = match &facts.journal {
        JournalFinding::Broken(stop) => return Err(RecoveryReason::ChainBroken(stop.clone())),
        JournalFinding::Absent => return decide_absent(facts),
        JournalFinding::Whole { ledger_id, head } => (*ledger_id, *head),
    };
    let journal = Journal { ledger_id, head, hash_at, others: facts.other_ledgers };
    let witness = journal.compare(OutsidePlace::Witness, facts.witness)?;
    let mirror = journal.compare(OutsidePlace::Mirror, facts.mirror)?;
    if facts.checkpoint == Some(CheckpointFinding::Ahead) {
        return Err(RecoveryReason::BehindCheckpoint);
    }
    let nothing_outside = witness.is_none() && mirror.is_none();
    Ok(match witness {
        _ if head.seq == 0 && nothing_outside && facts.other_ledgers.is_empty() => BootVerdict::FirstRun,
        Some(seq) if seq == head.seq => BootVerdict::Normal,
        seen => BootVerdict::WitnessLagged { witness_seq: seen.unwrap_or(0) },
    })
}

fn decide_absent(facts: &BootFacts<'_>) -> Result<BootVerdict, RecoveryReason> {
    for (place, finding) in [(OutsidePlace::Witness, facts.witness), (OutsidePlace::Mirror, facts.mirror)] {
        match finding {
            OutsideFinding::Absent => {}
            OutsideFinding::Unreadable => return Err(RecoveryReason::Vanished { place, known_seq: None }),
            // A book without records that was lost is no loss.
            OutsideFinding::Knows { head, .. } if head.seq == 0 => {}
            OutsideFinding::Knows { head, .. } => {
                return Err(RecoveryReason::Vanished { place, known_seq: Some(head.seq) });
            }
        }
    }
    if !facts.other_ledgers.is_empty() {
        return Err(RecoveryReason::NoCurrentLedger);
    }
    if facts.checkpoint == Some(CheckpointFinding::Ahead) {
        return Err(RecoveryReason::BehindCheckpoint);
    }
    Ok(BootVerdict::FirstRun)
}

struct Journal<'a> {
    ledger_id: LedgerId,
    head: Head,
    hash_at: &'a dyn Fn(u64) -> Option<Hash>,
    others: &'a [(LedgerId, Head)],
}

impl Journal<'_> {
    /// How far the outside place reaches; `None` where it knows nothing of this book but nothing is lost.
    fn compare(&self, place: OutsidePlace, finding: OutsideFinding) -> Result<Option<u64>, RecoveryReason> {
        let (known, known_head) = match finding {
            OutsideFinding::Absent => return Ok(None),
            OutsideFinding::Unreadable if self.head.seq == 0 => {
                return Err(RecoveryReason::Vanished { place, known_seq: None });
            }
            OutsideFinding::Unreadable => return Ok(None),
            OutsideFinding::Knows { ledger_id, head } => (ledger_id, head),
        };
        if known != self.ledger_id {
            return self.compare_other(place, known, known_head).map(|()| None);
        }
        let known_seq = known_head.seq;
        if known_seq > self.head.seq {
            return Err(RecoveryReason::Behind { place, journal_seq: self.head.seq, known_seq });
        }
        let here = match known_seq {
            0 => Some(genesis(self.ledger_id)),
            seq if seq == self.head.seq => Some(self.head.hash),
            seq => (self.hash_at)(seq),
        };
        if here == Some(known_head.hash) {
            Ok(Some(known_seq))
        } else {
            Err(RecoveryReason::OtherHistory { place, seq: known_seq })
        }
    }

    /// An outside place may still name the book before a restore, as long as that book is kept to its end.
    fn compare_other(&self, place: OutsidePlace, known: LedgerId, known_head: Head) -> Result<(), RecoveryReason> {
        match self.others.iter().find(|(ledger_id, _)| *ledger_id == known) {
            _ if known_head.seq == 0 => Ok(()),
            Some((_, kept)) if kept.seq >= known_head.seq => Ok(()),
            Some((_, kept)) => Err(RecoveryReason::Behind { place, journal_seq: kept.seq, known_seq: known_head.seq }),
            None => Err(RecoveryReason::OtherLedger { place, known }),
        }
    }
}
