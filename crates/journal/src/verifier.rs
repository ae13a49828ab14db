//! Reading a journal back: one pass, one hash and one parse a record, typed breaks that name the place. Pure.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::chain::{Head, SealedRecord, record_hash};
use crate::envelope::{Record, RecordError};
use crate::identity::{CommandId, Hash, LedgerId};

/// Where and how a journal stops being whole. `seq` is the place at which it was noticed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ChainBreak {
    /// The record at `seq` is not there; the next found is `found`.
    #[error("record {seq} is missing (found {found} in its place)")]
    Missing {
        /// The place that is empty.
        seq: u64,
        /// The record found instead.
        found: u64,
    },
    /// A record came again or late, where `seq` was due.
    #[error("record {found} stands where record {seq} belongs")]
    OutOfOrder {
        /// The place that was due.
        seq: u64,
        /// The record found there.
        found: u64,
    },
    /// The bytes or the hash of the record are not those that were written.
    #[error("record {seq} was altered")]
    Altered {
        /// The record.
        seq: u64,
    },
    /// An unaltered record, but its predecessor is another one: histories were mixed.
    #[error("record {seq} follows another history")]
    Spliced {
        /// The record.
        seq: u64,
    },
    /// The record belongs to another book.
    #[error("record {seq} belongs to ledger {found}")]
    ForeignLedger {
        /// The record.
        seq: u64,
        /// Its book.
        found: LedgerId,
    },
    /// The row's columns do not say what its record says.
    #[error("the row of record {seq} does not agree with the record")]
    RowDisagrees {
        /// The row.
        seq: u64,
    },
    /// The writer's epoch fell: a fenced writer got through.
    #[error("record {seq} was written at epoch {found}, after epoch {reached}")]
    EpochFell {
        /// The record.
        seq: u64,
        /// Its epoch.
        found: u64,
        /// The epoch reached before it.
        reached: u64,
    },
    /// A command is not there as a whole.
    #[error("command {cmd_id} is incomplete at record {seq}")]
    HalfCommand {
        /// Where it should begin or go on.
        seq: u64,
        /// The command.
        cmd_id: CommandId,
    },
    /// A command is there twice.
    #[error("command {cmd_id} of record {first_seq} is repeated at record {seq}")]
    RepeatedCommand {
        /// The repetition.
        seq: u64,
        /// Its first record.
        first_seq: u64,
        /// The command.
        cmd_id: CommandId,
    },
    /// An unaltered record this program can't read.
    #[error("record {seq}: {error}")]
    Unreadable {
        /// The record.
        seq: u64,
        /// Why.
        error: RecordError,
    },
}

#[derive(Clone, Copy, Debug)]
struct OpenCommand {
    cmd_id: CommandId,
    next_index: u32,
    length: u32,
}

/// Verifies a journal record by record: one hash and one parse each, memory for the command ids only.
#[derive(Clone, Debug)]
pub struct Verifier {
    ledger_id: LedgerId,
    head: Head,
    epoch: u64,
    open: Option<OpenCommand>,
    commands: BTreeMap<CommandId, u64>,
}

impl Verifier {
    /// From the beginning of `ledger_id`.
    #[must_use]
    pub fn new(ledger_id: LedgerId) -> Self {
        Self::resume(ledger_id, Head::empty(ledger_id), 0)
    }

    /// From a head verified before, which ended a command, reached at `epoch`. Commands before it are not known, so a
    /// repetition of one of them is not noticed; a scrub from the beginning notices.
    #[must_use]
    pub fn resume(ledger_id: LedgerId, head: Head, epoch: u64) -> Self {
        Self { ledger_id, head, epoch, open: None, commands: BTreeMap::new() }
    }

    /// The head reached; possibly within a command.
    #[must_use]
    pub fn head(&self) -> Head {
        self.head
    }

    /// The highest epoch met. A new writer's must be higher.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// True between commands.
    #[must_use]
    pub fn is_between_commands(&self) -> bool {
        self.open.is_none()
    }

    /// The first record of `cmd_id`, if the command was met: how a retry learns that it had landed.
    #[must_use]
    pub fn first_seq_of(&self, cmd_id: CommandId) -> Option<u64> {
        self.commands.get(&cmd_id).copied()
    }

    /// Takes the next record and gives it back, read. After an error the verifier stands where it stood before.
    ///
    /// # Errors
    /// [`ChainBreak`].
    pub fn push<'a>(&mut self, seq: u64, hash: Hash, bytes: &'a [u8]) -> Result<Record<'a>, ChainBreak> {
        let due = self.head.seq + 1;
        if seq > due {
            return Err(ChainBreak::Missing { seq: due, found: seq });
        }
        if seq < due {
            return Err(ChainBreak::OutOfOrder { seq: due, found: seq });
        }
        if record_hash(self.head.hash, bytes) != hash {
            return Err(self.explain_hash(seq, hash, bytes));
        }
        let record = Record::parse(bytes).map_err(|error| ChainBreak::Unreadable { seq, error })?;
        if record.ledger_id != self.ledger_id {
            return Err(ChainBreak::ForeignLedger { seq, found: record.ledger_id });
        }
        if record.prev != self.head.hash {
            return Err(ChainBreak::Spliced { seq });
        }
        if record.seq != seq {
            return Err(ChainBreak::RowDisagrees { seq });
        }
        if record.epoch < self.epoch {
            return Err(ChainBreak::EpochFell { seq, found: record.epoch, reached: self.epoch });
        }
        self.open = self.join_command(&record)?;
        self.commands.entry(record.cmd_id).or_insert(seq);
        self.epoch = record.epoch;
        self.head = Head { seq, hash };
        Ok(record)
    }

    /// As [`Verifier::push`], for a whole row: its command column is compared too.
    ///
    /// # Errors
    /// [`ChainBreak`].
    pub fn push_row<'a>(&mut self, row: &'a SealedRecord) -> Result<Record<'a>, ChainBreak> {
        let before = (self.head, self.epoch, self.open);
        let record = self.push(row.seq, row.hash, &row.bytes)?;
        if record.cmd_id == row.cmd_id {
            return Ok(record);
        }
        if record.cmd_index == 0 {
            self.commands.remove(&record.cmd_id);
        }
        (self.head, self.epoch, self.open) = before;
        Err(ChainBreak::RowDisagrees { seq: row.seq })
    }

    /// The head, if the journal ends with a whole command.
    ///
    /// # Errors
    /// [`ChainBreak::HalfCommand`].
    pub fn finish(&self) -> Result<Head, ChainBreak> {
        match self.open {
            None => Ok(self.head),
            Some(open) => Err(ChainBreak::HalfCommand { seq: self.head.seq + 1, cmd_id: open.cmd_id }),
        }
    }

    fn join_command(&self, record: &Record<'_>) -> Result<Option<OpenCommand>, ChainBreak> {
        let (seq, cmd_id) = (record.seq, record.cmd_id);
        let length = record.cmd_len;
        match self.open {
            Some(open) if open.cmd_id != cmd_id => return Err(ChainBreak::HalfCommand { seq, cmd_id: open.cmd_id }),
            Some(open) if open.next_index != record.cmd_index || open.length != length => {
                return Err(ChainBreak::HalfCommand { seq, cmd_id });
            }
            Some(_) => {}
            None => {
                if let Some(&first_seq) = self.commands.get(&cmd_id) {
                    return Err(ChainBreak::RepeatedCommand { seq, first_seq, cmd_id });
                }
                if record.cmd_index != 0 || length == 0 {
                    return Err(ChainBreak::HalfCommand { seq, cmd_id });
                }
            }
        }
        let next_index = record.cmd_index + 1;
        Ok((next_index < length).then_some(OpenCommand { cmd_id, next_index, length }))
    }

    /// A hash that does not fit has three causes worth telling apart.
    fn explain_hash(&self, seq: u64, hash: Hash, bytes: &[u8]) -> ChainBreak {
        match Record::parse(bytes) {
            Ok(record) if record_hash(record.prev, bytes) == hash && record.prev != self.head.hash => {
                if record.ledger_id == self.ledger_id {
                    ChainBreak::Spliced { seq }
                } else {
                    ChainBreak::ForeignLedger { seq, found: record.ledger_id }
                }
            }
            _ => ChainBreak::Altered { seq },
        }
    }
}

/// Verifies a whole journal from its beginning.
///
/// # Errors
/// The first [`ChainBreak`].
pub fn verify<'a>(ledger_id: LedgerId, rows: impl IntoIterator<Item = &'a SealedRecord>) -> Result<Head, ChainBreak> {
    let mut verifier = Verifier::new(ledger_id);
    for row in rows {
        verifier.push_row(row)?;
    }
    verifier.finish()
}

/// The longest beginning of a journal that consists of whole, verified commands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvage {
    /// Its head.
    pub head: Head,
    /// Its number of rows.
    pub rows: usize,
    /// What stopped it; `None` where the journal is whole.
    pub stopped_by: Option<ChainBreak>,
}

/// Finds what of a damaged journal can be trusted. The state replayed from it is that before or after a command.
#[must_use]
pub fn salvage(ledger_id: LedgerId, rows: &[SealedRecord]) -> Salvage {
    let mut verifier = Verifier::new(ledger_id);
    let mut salvage = Salvage { head: verifier.head(), rows: 0, stopped_by: None };
    for (index, row) in rows.iter().enumerate() {
        if let Err(stop) = verifier.push_row(row) {
            return Salvage { stopped_by: Some(stop), ..salvage };
        }
        if verifier.is_between_commands() {
            (salvage.head, salvage.rows) = (verifier.head(), index + 1);
        }
    }
    salvage.stopped_by = verifier.finish().err();
    salvage
}
