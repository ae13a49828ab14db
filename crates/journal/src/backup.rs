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
use crate::chain::{ChainBreak, Head, SealedRecord, Verifier, reseal};
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
    fn finish(self) -> Replayed;
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EventLine<'a> {
    hash: Hash,
    #[serde(borrow)]
    record: &'a RawValue,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Footer {
    count: u64,
    head: Head,
    state: Hash,
    totals: BTreeMap<String, i64>,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: String,
    v: u32,
}

fn not_json(error: &serde_json::Error) -> BackupError {
    BackupError::NotJson { detail: error.to_string() }
}

/// Writes a book: `rows` from the first to the last, `replayed` as the live ledger has it. The chain is verified on the
/// way; that the state is right is shown by [`verify`], which the caller runs on what it reads back.
///
/// # Errors
/// [`BackupError::Chain`] where the rows do not verify: nothing is exported from a broken book.
pub fn write<'a>(
    header: &BackupHeader,
    rows: impl IntoIterator<Item = &'a SealedRecord>,
    replayed: &Replayed,
) -> Result<Vec<u8>, BackupError> {
    let mut file = serde_json::to_vec(header).map_err(|error| not_json(&error))?;
    file.push(b'\n');
    let mut verifier = Verifier::new(header.ledger_id);
    let mut line = 1;
    for row in rows {
        line += 1;
        verifier.push_row(row).map_err(|stop| BackupError::Chain { line, stop })?;
        file.extend_from_slice(b"{\"hash\":\"");
        file.extend_from_slice(row.hash.to_string().as_bytes());
        file.extend_from_slice(b"\",\"record\":");
        file.extend_from_slice(&row.bytes);
        file.extend_from_slice(b"}\n");
    }
    let head = verifier.finish().map_err(|stop| BackupError::Chain { line: line + 1, stop })?;
    let footer = Footer { count: head.seq, head, state: replayed.state, totals: replayed.totals.clone() };
    serde_json::to_writer(&mut file, &footer).map_err(|error| not_json(&error))?;
    file.push(b'\n');
    let seal = seal_line(&file);
    file.extend_from_slice(seal.as_bytes());
    Ok(file)
}

fn seal_line(before: &[u8]) -> String {
    format!("{{\"sha256\":\"{}\"}}\n", Hash::from_bytes(Sha256::digest(before).into()))
}

/// True where the last line seals every byte before it. Fast, and not enough: see [`verify`].
#[must_use]
pub fn seal_holds(bytes: &[u8]) -> bool {
    let length = seal_line(b"").len();
    bytes.len().checked_sub(length).is_some_and(|cut| bytes[cut..] == *seal_line(&bytes[..cut]).as_bytes())
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
    header: BackupHeader,
    records: Vec<BackedUpRecord<'a>>,
    head: Head,
    epoch: u64,
    replayed: Replayed,
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

/// Verifies a file by replaying it into `replay`, which starts from the empty book.
///
/// # Errors
/// [`BackupError`], naming the line.
pub fn verify<'a, R: Replay>(bytes: &'a [u8], mut replay: R) -> Result<VerifiedBackup<'a>, BackupError> {
    if bytes.len() > BACKUP_BYTES_MAX {
        return Err(BackupError::TooLarge(bytes.len()));
    }
    let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    let header = read_header(lines[0])?;
    let ends_in_seal = lines.len() >= 2 && lines[lines.len() - 2].starts_with(b"{\"sha256\":");
    if lines.len() < 4 || !lines[lines.len() - 1].is_empty() || !ends_in_seal {
        return Err(locate_cut(&lines, &header));
    }
    let footer_line = lines.len() - 2;
    if !seal_holds(bytes) {
        return Err(locate_change(&lines, &header));
    }
    let mut verifier = Verifier::new(header.ledger_id);
    let mut records = Vec::with_capacity(footer_line.saturating_sub(2));
    for (index, text) in lines[1..footer_line - 1].iter().enumerate() {
        let line = index + 2;
        let (record, backed_up) = read_event(&mut verifier, text, line)?;
        replay.apply(&record).map_err(|error| BackupError::Event { line, error })?;
        records.push(backed_up);
    }
    let head = verifier.finish().map_err(|stop| BackupError::Chain { line: footer_line, stop })?;
    let footer = read_footer(lines[footer_line - 1], footer_line)?;
    let replayed = replay.finish();
    let checks = [
        (Mismatch::Count, footer.count == records.len() as u64),
        (Mismatch::Head, footer.head == head),
        (Mismatch::State, footer.state == replayed.state),
        (Mismatch::Totals, footer.totals == replayed.totals),
    ];
    match checks.into_iter().find(|(_, holds)| !holds) {
        Some((what, _)) => Err(BackupError::Footer { line: footer_line, what }),
        None => Ok(VerifiedBackup { header, records, head, epoch: verifier.epoch(), replayed }),
    }
}

fn read_header(text: &[u8]) -> Result<BackupHeader, BackupError> {
    let only: FormatOnly = serde_json::from_slice(text).map_err(|_| BackupError::OtherFormat)?;
    if only.format != BACKUP_FORMAT {
        return Err(BackupError::OtherFormat);
    }
    if only.v > BACKUP_VERSION {
        return Err(BackupError::NewerFormat { found: only.v });
    }
    serde_json::from_slice(text).map_err(|error| BackupError::Line { line: 1, detail: error.to_string() })
}

fn read_event<'a>(
    verifier: &mut Verifier,
    text: &'a [u8],
    line: usize,
) -> Result<(Record<'a>, BackedUpRecord<'a>), BackupError> {
    let event: EventLine<'a> =
        serde_json::from_slice(text).map_err(|error| BackupError::Line { line, detail: error.to_string() })?;
    let bytes = event.record.get().as_bytes();
    let due = verifier.head().seq + 1;
    let pushed = verifier.push(due, event.hash, bytes).map_err(|stop| {
        // The file has no column for the place. Where the record itself names another one, say which is missing.
        match Record::parse(bytes) {
            Ok(record) if record.seq > due => ChainBreak::Missing { seq: due, found: record.seq },
            Ok(record) if record.seq < due => ChainBreak::OutOfOrder { seq: due, found: record.seq },
            _ => stop,
        }
    });
    let record = pushed.map_err(|stop| BackupError::Chain { line, stop })?;
    Ok((record, BackedUpRecord { hash: event.hash, bytes }))
}

fn read_footer(text: &[u8], line: usize) -> Result<Footer, BackupError> {
    serde_json::from_slice(text).map_err(|error| BackupError::Line { line, detail: error.to_string() })
}

/// The seal does not hold: the first line that shows why, or the seal's own.
fn locate_change(lines: &[&[u8]], header: &BackupHeader) -> BackupError {
    let footer_line = lines.len() - 2;
    let mut verifier = Verifier::new(header.ledger_id);
    for (index, text) in lines[1..footer_line - 1].iter().enumerate() {
        if let Err(error) = read_event(&mut verifier, text, index + 2) {
            return error;
        }
    }
    if let Err(stop) = verifier.finish() {
        return BackupError::Chain { line: footer_line, stop };
    }
    match read_footer(lines[footer_line - 1], footer_line) {
        Err(error) => error,
        Ok(footer) if footer.head != verifier.head() => BackupError::Footer { line: footer_line, what: Mismatch::Head },
        Ok(footer) if footer.count != verifier.head().seq => {
            BackupError::Footer { line: footer_line, what: Mismatch::Count }
        }
        Ok(_) => BackupError::Seal { line: footer_line + 1 },
    }
}

/// There is no seal at the end: damage before the end is named first, otherwise the file was cut.
fn locate_cut(lines: &[&[u8]], header: &BackupHeader) -> BackupError {
    let mut verifier = Verifier::new(header.ledger_id);
    for (index, text) in lines.iter().enumerate().skip(1) {
        match read_event(&mut verifier, text, index + 1) {
            Ok(_) => {}
            Err(error @ BackupError::Chain { .. }) => return error,
            Err(_) => return BackupError::Truncated { line: index },
        }
    }
    BackupError::Truncated { line: lines.len() }
}

/// The records of a verified file as a new book `ledger_id`: every record at its place with its facts (event, command,
/// clock, day, writer, epoch) unchanged, chained anew, each with a note of the record it came from. Numbers keep their
/// meaning and replaying gives the same state.
///
/// # Errors
/// [`BackupError::Line`] where a record can't be written; does not happen after verification.
pub fn restore(backup: &VerifiedBackup<'_>, ledger_id: LedgerId) -> Result<Vec<SealedRecord>, BackupError> {
    let mut head = Head::empty(ledger_id);
    let mut rows = Vec::with_capacity(backup.records.len());
    for (index, backed_up) in backup.records.iter().enumerate() {
        let unreadable = |detail: String| BackupError::Line { line: index + 2, detail };
        let record = Record::parse(backed_up.bytes).map_err(|error| unreadable(error.to_string()))?;
        let row = reseal(&record, backed_up.hash, ledger_id, &mut head)
            .map_err(|error: DraftError| unreadable(error.to_string()))?;
        rows.push(row);
    }
    Ok(rows)
}
