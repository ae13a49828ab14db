//! Backup files: writing one from the stored journal, counting one only after it was read back, restoring into a new book.

use std::future::Future;

use journal::backup::{
    BACKUP_FORMAT, BACKUP_VERSION, BackupError, BackupHeader, VerifiedBackup, Verifying, Writing, restored,
};
use journal::chain::{Head, SealedRecord, Verifier};
use journal::ledger_replay::{LedgerReplay, replayed};
use journal::witness::LastBackup;
use leptos::prelude::*;
use receivables::ledger::rejection::Rejection;

use super::library::new_ledger_id;
use super::long_work::{Run, Stopped};
use super::{Phase, Session};
use crate::platform::clock;
use crate::store::{BookKind, BookMeta, StoreError};

/// Records read between two turns of the browser: some milliseconds of work.
pub(super) const RECORDS_A_STEP: usize = 1_000;

/// A backup file that was written from the stored journal and verified, but not yet seen outside the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupFile {
    /// A name for it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The last record in it.
    pub seq: u64,
}

/// Why there is no backup, or no restored book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupRefusal {
    /// No book is open.
    NotOpen,
    /// Storage failed.
    Store(StoreError),
    /// The file or the journal does not verify.
    File(BackupError),
    /// What was read back is of another book or of another state.
    NotThisBook,
    /// The person has stopped it.
    Stopped,
    /// What tells the sample's story could not be fetched.
    NotLoaded,
    /// The sample's story can't be told from today.
    Sample(Rejection),
}

impl From<Stopped> for BackupRefusal {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

impl From<StoreError> for BackupRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<BackupError> for BackupRefusal {
    fn from(error: BackupError) -> Self {
        Self::File(error)
    }
}

impl Session {
    /// Writes a backup file from what is stored, and verifies it by replaying it. `run` is told how far it is.
    ///
    /// # Errors
    /// [`BackupRefusal`]; a book in recovery gives its raw rows by [`Self::raw_rows`] instead.
    pub async fn write_backup(self, run: Run) -> Result<BackupFile, BackupRefusal> {
        let meta = self.current.get_untracked().ok_or(BackupRefusal::NotOpen)?;
        if self.phase.get_untracked() != Phase::Open {
            return Err(BackupRefusal::NotOpen);
        }
        let header = BackupHeader {
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            book_name: self.with_untracked(|ledger| ledger.name().to_owned()),
            created_ms: clock::wall_ms(),
            currency: meta.currency.to_string(),
            format: BACKUP_FORMAT.to_owned(),
            ledger_id: meta.id,
            v: BACKUP_VERSION,
        };
        let bytes = self.written(&header, run).await?;
        let (verified, _) = verified_in_steps(&bytes, |done, of| run.turn(of + done, 2 * of)).await?;
        let seq = verified.head().seq;
        let day = clock::today().map(|day| day.to_string()).unwrap_or_default();
        let name = format!("duebook-{}-{day}-{seq}.jsonl", file_stem(&header.book_name));
        Ok(BackupFile { name, bytes, seq })
    }

    /// The stored rows as a file. Writing takes a moment in which entries may be made: rows are read until they are those
    /// that the ledger shows.
    async fn written(self, header: &BackupHeader, run: Run) -> Result<Vec<u8>, BackupRefusal> {
        let book = self.book_handle().ok_or(BackupRefusal::NotOpen)?;
        let mut writing = Writing::begin(header)?;
        run.turn(0, 1).await?;
        loop {
            let rows = book.load_chunk(writing.head().seq + 1).await?;
            if self.ledger_id() != Some(header.ledger_id) {
                return Err(BackupRefusal::NotOpen);
            }
            for row in &rows {
                writing.push(row)?;
            }
            let shown = self.head().map_or(0, |head| head.seq);
            let written = writing.head().seq;
            // Rows that are shown and no longer stored are no reason to wait: the verification tells.
            if written == shown || (rows.is_empty() && written < shown) {
                return Ok(writing.finish(&self.with_untracked(replayed))?);
            }
            // More than is shown was written by another tab; what it wrote reaches this ledger in a moment.
            let of = usize::try_from(2 * shown).unwrap_or(usize::MAX);
            run.turn(usize::try_from(written.min(shown)).unwrap_or(0), of).await?;
        }
    }

    /// The last record that the ledger shows.
    fn head(self) -> Option<Head> {
        self.inner().and_then(|inner| inner.verifier.borrow().as_ref().map(Verifier::head))
    }

    /// Counts a backup that was read back from outside the browser, if it is of this book and its history.
    ///
    /// # Errors
    /// [`BackupRefusal`]: then nothing is counted.
    pub async fn count_backup(self, read_back: &[u8], run: Run) -> Result<LastBackup, BackupRefusal> {
        let id = self.ledger_id().ok_or(BackupRefusal::NotOpen)?;
        let (verified, _) = verified_in_steps(read_back, |done, of| run.turn(done, of)).await?;
        let head = verified.head();
        let fits = verified.header().ledger_id == id && self.has_record(head).await?;
        // Reading takes a moment, in which another book may have been opened.
        if !fits || self.ledger_id() != Some(id) {
            return Err(BackupRefusal::NotThisBook);
        }
        let newest = self.backup.get_untracked().filter(|known| known.seq > head.seq);
        let backup = newest.unwrap_or(LastBackup { seq: head.seq, wall_ms: clock::wall_ms() });
        self.backup.set(Some(backup));
        if let Some(head) = self.head() {
            self.keep_witness(head);
        }
        Ok(backup)
    }

    async fn has_record(self, head: journal::chain::Head) -> Result<bool, BackupRefusal> {
        let book = self.book_handle().ok_or(BackupRefusal::NotOpen)?;
        let rows = book.load_chunk(head.seq).await?;
        Ok(rows.first().is_some_and(|row| row.seq == head.seq && row.hash == head.hash))
    }

    /// Every stored row of the open book, as it is, verified or not.
    ///
    /// # Errors
    /// What reading met.
    pub async fn raw_rows(self) -> Result<Vec<SealedRecord>, BackupRefusal> {
        let book = self.book_handle().ok_or(BackupRefusal::NotOpen)?;
        let mut all = Vec::new();
        book.load(1, |rows| {
            all.extend(rows);
            true
        })
        .await?;
        Ok(all)
    }

    /// Restores a backup file into a new book and opens it. Every other book stays as it is.
    ///
    /// # Errors
    /// [`BackupRefusal`]; a book that did not arrive whole is never put to use, and taken away again.
    pub async fn restore_backup(self, bytes: &[u8], run: Run) -> Result<(), BackupRefusal> {
        let (verified, _) = verified_in_steps(bytes, |done, of| run.turn(done, 3 * of)).await?;
        let id = new_ledger_id()?;
        let header = verified.header();
        let currency = header.currency.parse().unwrap_or(receivables::money::Currency::UNKNOWN);
        let created = u64::try_from(clock::wall_ms()).unwrap_or(0);
        let meta = BookMeta::new(id, &header.book_name, currency, BookKind::Real, created).arriving(verified.epoch());
        let count = verified.records().len();
        let watch = |done: usize| run.turn(count + done, 3 * count);
        self.arrive(meta, restored(&verified, id), verified.replayed().state, watch).await?;
        let record_at = |seq: u64| {
            let index = usize::try_from(seq.checked_sub(1)?).ok()?;
            verified.records().get(index).map(|record| record.hash)
        };
        Ok(self.note_restored(header.ledger_id, record_at).await?)
    }
}

/// Verifies a file in steps. `turn` is told how many records were read, of how many.
pub(super) async fn verified_in_steps<'a, T: Future<Output = Result<(), Stopped>>>(
    bytes: &'a [u8],
    turn: impl Fn(usize, usize) -> T,
) -> Result<(VerifiedBackup<'a>, LedgerReplay), BackupRefusal> {
    let mut verifying = Verifying::begin(bytes, LedgerReplay::default())?;
    loop {
        let (done, of) = verifying.reached();
        turn(done, of).await?;
        if !verifying.step(RECORDS_A_STEP)? {
            break;
        }
    }
    Ok(verifying.finish()?)
}

/// The part of a file name that comes from the book: letters and digits, everything else a hyphen.
fn file_stem(name: &str) -> String {
    let stem: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(40).collect();
    let stem = stem.trim_matches('-').to_lowercase();
    if stem.is_empty() { "book".to_owned() } else { stem }
}
