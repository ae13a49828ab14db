//! Reading a backup file: every line verified, the records replayed. Pure: bytes in, books out.

use serde::Deserialize;

use crate::backup::{
    BACKUP_BYTES_MAX, BACKUP_FORMAT, BACKUP_VERSION, BackedUpRecord, BackupError, BackupHeader, EventLine, Footer,
    Mismatch, Replay, VerifiedBackup, seal_holds,
};
use crate::chain::{ChainBreak, Verifier};
use crate::envelope::Record;

#[derive(Deserialize)]
struct FormatOnly {
    format: String,
    v: u32,
}

/// Verifies a file by replaying it into `replay`, which starts from the empty book. See [`Verifying`].
///
/// # Errors
/// [`BackupError`], naming the line.
pub fn verify<R: Replay>(bytes: &[u8], replay: R) -> Result<VerifiedBackup<'_>, BackupError> {
    let mut verifying = Verifying::begin(bytes, replay)?;
    verifying.step(usize::MAX)?;
    Ok(verifying.finish()?.0)
}

/// A verification under way, so that a long file need not be read at one go. The order of its steps is the caller's
/// business, their outcome is not: nothing is verified before [`Self::finish`] says so.
#[derive(Debug)]
pub struct Verifying<'a, R> {
    lines: Vec<&'a [u8]>,
    header: BackupHeader,
    verifier: Verifier,
    records: Vec<BackedUpRecord<'a>>,
    replay: R,
}

impl<'a, R: Replay> Verifying<'a, R> {
    /// Checks header and seal. `replay` starts from the empty book.
    ///
    /// # Errors
    /// [`BackupError`]: where the seal does not hold, the line that shows why.
    pub fn begin(bytes: &'a [u8], replay: R) -> Result<Self, BackupError> {
        if bytes.len() > BACKUP_BYTES_MAX {
            return Err(BackupError::TooLarge(bytes.len()));
        }
        let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
        let header = read_header(lines[0])?;
        // Without the seal at its place the file's last line was not written, or not written by this program.
        let ends_in_seal = lines.len() >= 2 && lines[lines.len() - 2].starts_with(b"{\"sha256\":");
        if lines.len() < 4 || !lines[lines.len() - 1].is_empty() || !ends_in_seal {
            return Err(locate_cut(&lines, &header));
        }
        if !seal_holds(bytes) {
            return Err(locate_change(&lines, &header));
        }
        let verifier = Verifier::new(header.ledger_id);
        let records = Vec::with_capacity(lines.len() - 4);
        Ok(Self { lines, header, verifier, records, replay })
    }

    /// Reads up to `count` more records. Answers whether there are more.
    ///
    /// # Errors
    /// [`BackupError`], naming the line.
    pub fn step(&mut self, count: usize) -> Result<bool, BackupError> {
        let (done, of) = self.reached();
        for index in done..of.min(done.saturating_add(count)) {
            let line = index + 2;
            let (record, backed_up) = read_event(&mut self.verifier, self.lines[index + 1], line)?;
            self.replay.apply(&record).map_err(|error| BackupError::Event { line, error })?;
            self.records.push(backed_up);
        }
        Ok(self.records.len() < of)
    }

    /// Records read, of how many.
    #[must_use]
    pub fn reached(&self) -> (usize, usize) {
        (self.records.len(), self.lines.len() - 4)
    }

    /// The verified file, and what its records were replayed into. Reads what no step has read.
    ///
    /// # Errors
    /// [`BackupError`], naming the line.
    pub fn finish(mut self) -> Result<(VerifiedBackup<'a>, R), BackupError> {
        self.step(usize::MAX)?;
        let footer_line = self.lines.len() - 2;
        let head = self.verifier.finish().map_err(|stop| BackupError::Chain { line: footer_line, stop })?;
        let footer = read_footer(self.lines[footer_line - 1], footer_line)?;
        let replayed = self.replay.finish();
        let checks = [
            (Mismatch::Count, footer.count == self.records.len() as u64),
            (Mismatch::Head, footer.head == head),
            (Mismatch::State, footer.state == replayed.state),
            (Mismatch::Totals, footer.totals == replayed.totals),
        ];
        if let Some((what, _)) = checks.into_iter().find(|(_, holds)| !holds) {
            return Err(BackupError::Footer { line: footer_line, what });
        }
        let (header, records, epoch) = (self.header, self.records, self.verifier.epoch());
        Ok((VerifiedBackup { header, records, head, epoch, replayed }, self.replay))
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
