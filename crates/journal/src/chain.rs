//! The hash chain: what a hash covers, and sealing commands into rows. Pure. Reading back is in `verifier`.
//!
//! `hash(n) = SHA-256("ar1" ‖ hash(n-1) ‖ bytes(n))`, and the hash before the first record is
//! `SHA-256("ar1-genesis" ‖ ledger id)`, so that not even the first record of one book fits another.
//! The records of a command are neighbours; each carries its place (`cmd_index`) and their number (`cmd_len`), so that
//! half a command is visible wherever the journal was cut.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::envelope::{Draft, DraftError, Origin, RECORD_VERSION, Record};
use crate::identity::{CommandId, Hash, LedgerId, WriterId};
pub use crate::verifier::{ChainBreak, Salvage, Verifier, salvage, verify};

/// The end of a journal: its last record's place and hash. `seq` 0 is the empty journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Hash of the last record, or [`genesis`] of the ledger.
    pub hash: Hash,
    /// Place of the last record; 0 where there is none.
    pub seq: u64,
}

impl Head {
    /// The head of the empty journal of `ledger_id`.
    #[must_use]
    pub fn empty(ledger_id: LedgerId) -> Self {
        Self { seq: 0, hash: genesis(ledger_id) }
    }
}

/// The hash before the first record of `ledger_id`.
#[must_use]
pub fn genesis(ledger_id: LedgerId) -> Hash {
    let mut digest = Sha256::new();
    digest.update(b"ar1-genesis");
    digest.update(ledger_id.as_bytes());
    Hash::from_bytes(digest.finalize().into())
}

/// The hash of a record with `bytes` after a record with hash `prev`.
#[must_use]
pub fn record_hash(prev: Hash, bytes: &[u8]) -> Hash {
    let mut digest = Sha256::new();
    digest.update(b"ar1");
    digest.update(prev.as_bytes());
    digest.update(bytes);
    Hash::from_bytes(digest.finalize().into())
}

/// A record ready for a store: what one row holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedRecord {
    /// Place in the journal; the row's key.
    pub seq: u64,
    /// The record's hash.
    pub hash: Hash,
    /// The command it belongs to; an index of the row.
    pub cmd_id: CommandId,
    /// The record, canonical JSON.
    pub bytes: Vec<u8>,
}

/// The facts all records of a command share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealing {
    /// The book.
    pub ledger_id: LedgerId,
    /// The command; made once, kept through every retry.
    pub cmd_id: CommandId,
    /// The writing tab.
    pub writer: WriterId,
    /// The writer's epoch.
    pub epoch: u64,
    /// The clock, milliseconds since 1970 UTC.
    pub wall_ms: i64,
    /// Offset from UTC, minutes east.
    pub tz_offset_minutes: i32,
    /// The local day.
    pub business_date: NaiveDate,
    /// The program's version.
    pub app_version: String,
}

/// All records of one command, and the head after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedCommand {
    /// The command.
    pub cmd_id: CommandId,
    /// The head it was sealed onto.
    pub base: Head,
    /// The head after it.
    pub head: Head,
    /// Its records, in order; at least one.
    pub rows: Vec<SealedRecord>,
}

/// Why a command can't be sealed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SealError {
    /// A command without events changes nothing and is not recorded.
    #[error("a command without events is not recorded")]
    NoEvents,
    /// More events than a command can number.
    #[error("a command of {0} events is too long")]
    TooManyEvents(usize),
    /// An event can't be written.
    #[error(transparent)]
    Draft(#[from] DraftError),
}

/// Seals the events of one command onto `base`.
///
/// # Errors
/// [`SealError`]; nothing is sealed then.
pub fn seal_command(sealing: &Sealing, drafts: &[Draft], base: Head) -> Result<SealedCommand, SealError> {
    if drafts.is_empty() {
        return Err(SealError::NoEvents);
    }
    let cmd_len = u32::try_from(drafts.len()).map_err(|_| SealError::TooManyEvents(drafts.len()))?;
    let mut head = base;
    let mut rows = Vec::with_capacity(drafts.len());
    for (cmd_index, draft) in (0_u32..).zip(drafts) {
        let record = Record {
            app_version: Cow::Borrowed(&sealing.app_version),
            business_date: sealing.business_date,
            cmd_id: sealing.cmd_id,
            cmd_index,
            cmd_len,
            epoch: sealing.epoch,
            kind: Cow::Borrowed(draft.kind()),
            ledger_id: sealing.ledger_id,
            origin: None,
            payload: draft.payload(),
            prev: head.hash,
            seq: head.seq + 1,
            tz_offset_minutes: sealing.tz_offset_minutes,
            v: RECORD_VERSION,
            wall_ms: sealing.wall_ms,
            writer: sealing.writer,
        };
        rows.push(seal(&record, &mut head)?);
    }
    Ok(SealedCommand { cmd_id: sealing.cmd_id, base, head, rows })
}

/// Seals `old`, a record of another ledger with hash `hash`, onto `head` of `ledger_id`: same place, same facts, new
/// chain, with a note of where it came from.
pub(crate) fn reseal(
    old: &Record<'_>,
    hash: Hash,
    ledger_id: LedgerId,
    head: &mut Head,
) -> Result<SealedRecord, DraftError> {
    let origin = Some(Origin { hash, ledger_id: old.ledger_id });
    let record = Record { ledger_id, origin, prev: head.hash, seq: head.seq + 1, ..old.clone() };
    seal(&record, head)
}

fn seal(record: &Record<'_>, head: &mut Head) -> Result<SealedRecord, DraftError> {
    let bytes = record.to_bytes()?;
    let hash = record_hash(head.hash, &bytes);
    *head = Head { seq: record.seq, hash };
    Ok(SealedRecord { seq: record.seq, hash, cmd_id: record.cmd_id, bytes })
}
