//! The backup file: a whole book as lines of JSON, readable without this program. Pure: bytes in, bytes out.
//!
//! ```text
//! {"app_version":…,"book_name":…,"created_ms":…,"currency":…,"format":"duebook-backup","ledger_id":…,"v":1}
//! {"hash":…,"record":{…}}                 one line a record, the record's bytes exactly as hashed
//! {"count":…,"head":{…},"state":…,"totals":{…}}
//! {"sha256":…}                            over every byte before this line
//! ```
//! The last line must be these bytes exactly, so no byte of the file is without cover. *Verified* means: seal, chain,
//! count and head hold, and replaying the records gives the state and the totals the file states.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

pub use crate::backup_error::{BackupError, Mismatch};
pub use crate::backup_reading::{Verifying, verify};
use crate::chain::{Head, SealedRecord, Verifier, reseal};
use crate::envelope::{DraftError, Record, RecordError};
use crate::identity::{Hash, LedgerId};

/// What the header's `format` says.
pub const BACKUP_FORMAT: &str = "duebook-backup";
/// The version of file this program writes and the newest it reads.
pub const BACKUP_VERSION: u32 = 1;
/// Largest file taken, in bytes.
pub const BACKUP_BYTES_MAX: usize = 256 * 1024 * 1024;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackupHeader {
    /// Version of the program that wrote the file.
    pub app_version: String,
    /// The book's name.
    pub book_name: String,
    /// When, milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// The book's currency, ISO 4217.
    pub currency: String,
    /// [`BACKUP_FORMAT`].
    pub format: String,
    /// The book.
    pub ledger_id: LedgerId,
    /// [`BACKUP_VERSION`].
    pub v: u32,
}

/// What replaying a book's records gives, as the ledger computes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replayed {
    /// Hash of the state.
    pub state: Hash,
    /// Control totals in minor units by currency code, such as the sum of open amounts.
    pub totals: BTreeMap<String, i64>,
}

/// A replay from the empty book: implemented over the ledger, which this crate does not know.
pub trait Replay {
    /// Applies the next record.
    ///
    /// # Errors
    /// [`RecordError`] where its event can't be read.
    fn apply(&mut self, record: &Record<'_>) -> Result<(), RecordError>;

    /// The result.
    fn finish(&self) -> Replayed;
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EventLine<'a> {
    pub(crate) hash: Hash,
    #[serde(borrow)]
    pub(crate) record: &'a RawValue,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Footer {
    pub(crate) count: u64,
    pub(crate) head: Head,
    pub(crate) state: Hash,
    pub(crate) totals: BTreeMap<String, i64>,
}

fn not_json(error: &serde_json::Error) -> BackupError {
    BackupError::NotJson { detail: error.to_string() }
}

/// Writes a book: `rows` from the first to the last, `replayed` as the live ledger has it. See [`Writing`].
///
/// # Errors
/// [`BackupError::Chain`] where the rows do not verify: nothing is exported from a broken book.
pub fn write<'a>(
    header: &BackupHeader,
    rows: impl IntoIterator<Item = &'a SealedRecord>,
    replayed: &Replayed,
) -> Result<Vec<u8>, BackupError> {
    let mut writing = Writing::begin(header)?;
    for row in rows {
        writing.push(row)?;
    }
    writing.finish(replayed)
}

/// A backup file in the making, row by row, so that a long book need not be written at one go. The chain is verified on
/// the way; that the state is right is shown by [`verify`], which the caller runs on what it reads back.
#[derive(Clone, Debug)]
pub struct Writing {
    file: Vec<u8>,
    /// Over the bytes before `sealed`.
    seal: Sha256,
    sealed: usize,
    verifier: Verifier,
    line: usize,
}

impl Writing {
    /// A file with its header.
    ///
    /// # Errors
    /// [`BackupError::NotJson`].
    pub fn begin(header: &BackupHeader) -> Result<Self, BackupError> {
        let mut file = serde_json::to_vec(header).map_err(|error| not_json(&error))?;
        file.push(b'\n');
        Ok(Self { file, seal: Sha256::new(), sealed: 0, verifier: Verifier::new(header.ledger_id), line: 1 })
    }

    /// The last record that was pushed.
    #[must_use]
    pub fn head(&self) -> Head {
        self.verifier.head()
    }

    /// Adds the next row.
    ///
    /// # Errors
    /// [`BackupError::Chain`].
    pub fn push(&mut self, row: &SealedRecord) -> Result<(), BackupError> {
        self.line += 1;
        self.verifier.push_row(row).map_err(|stop| BackupError::Chain { line: self.line, stop })?;
        self.file.extend_from_slice(b"{\"hash\":\"");
        self.file.extend_from_slice(row.hash.to_string().as_bytes());
        self.file.extend_from_slice(b"\",\"record\":");
        self.file.extend_from_slice(&row.bytes);
        self.file.extend_from_slice(b"}\n");
        self.seal_so_far();
        Ok(())
    }

    /// The file, which ends with what the rows replay to and the seal.
    ///
    /// # Errors
    /// [`BackupError::Chain`] where the last command is not whole.
    pub fn finish(mut self, replayed: &Replayed) -> Result<Vec<u8>, BackupError> {
        let head = self.verifier.finish().map_err(|stop| BackupError::Chain { line: self.line + 1, stop })?;
        let footer = Footer { count: head.seq, head, state: replayed.state, totals: replayed.totals.clone() };
        serde_json::to_writer(&mut self.file, &footer).map_err(|error| not_json(&error))?;
        self.file.push(b'\n');
        self.seal_so_far();
        self.file.extend_from_slice(seal_line(self.seal).as_bytes());
        Ok(self.file)
    }

    fn seal_so_far(&mut self) {
        self.seal.update(&self.file[self.sealed..]);
        self.sealed = self.file.len();
    }
}

fn seal_line(before: Sha256) -> String {
    format!("{{\"sha256\":\"{}\"}}\n", Hash::from_bytes(before.finalize().into()))
}

/// True where the last line seals every byte before it. Fast, and not enough: see [`verify`].
#[must_use]
pub fn seal_holds(bytes: &[u8]) -> bool {
    let length = seal_line(Sha256::new()).len();
    let is_sealed = |cut: usize| bytes[cut..] == *seal_line(Sha256::new_with_prefix(&bytes[..cut])).as_bytes();
    bytes.len().checked_sub(length).is_some_and(is_sealed)
}

/// A record in a verified file.
#[derive(Clone, Copy, Debug)]
pub struct BackedUpRecord<'a> {
    /// Its hash.
    pub hash: Hash,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// A file that was verified; there is no other way to make one.
#[derive(Clone, Debug)]
pub struct VerifiedBackup<'a> {
    pub(crate) header: BackupHeader,
    pub(crate) records: Vec<BackedUpRecord<'a>>,
    pub(crate) head: Head,
    pub(crate) epoch: u64,
    pub(crate) replayed: Replayed,
}

impl<'a> VerifiedBackup<'a> {
    /// The header.
    #[must_use]
    pub fn header(&self) -> &BackupHeader {
        &self.header
    }

    /// The records, in order.
    #[must_use]
    pub fn records(&self) -> &[BackedUpRecord<'a>] {
        &self.records
    }

    /// The book's end.
    #[must_use]
    pub fn head(&self) -> Head {
        self.head
    }

    /// The highest epoch in it. A writer of the restored book must begin higher.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// What the records replay to.
    #[must_use]
    pub fn replayed(&self) -> &Replayed {
        &self.replayed
    }
}

/// The records of a verified file as a new book `ledger_id`: every record at its place with its facts (event, command,
/// clock, day, writer, epoch) unchanged, chained anew, each with a note of the record it came from. Numbers keep their
/// meaning and replaying gives the same state. One after the other, so that a long book need not be made at one go.
///
/// An item is [`BackupError::Line`] where a record can't be written; does not happen after verification.
pub fn restored<'b>(
    backup: &'b VerifiedBackup<'_>,
    ledger_id: LedgerId,
) -> impl Iterator<Item = Result<SealedRecord, BackupError>> + use<'b> {
    let mut head = Head::empty(ledger_id);
    backup.records.iter().zip(2..).map(move |(backed_up, line)| {
        let unreadable = |detail: String| BackupError::Line { line, detail };
        let record = Record::parse(backed_up.bytes).map_err(|error| unreadable(error.to_string()))?;
        reseal(&record, backed_up.hash, ledger_id, &mut head).map_err(|error: DraftError| unreadable(error.to_string()))
    })
}

/// All of [`restored`].
///
/// # Errors
/// [`BackupError::Line`].
pub fn restore(backup: &VerifiedBackup<'_>, ledger_id: LedgerId) -> Result<Vec<SealedRecord>, BackupError> {
    restored(backup, ledger_id).collect()
}
