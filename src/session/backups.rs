//! Backup files: writing one from the stored journal, counting one only after it was read back, restoring into a new book.

use journal::backup::{BACKUP_FORMAT, BACKUP_VERSION, BackupError, BackupHeader, restore, verify, write};
use journal::chain::SealedRecord;
use journal::ledger_replay::{LedgerReplay, replayed};
use journal::witness::LastBackup;
use leptos::prelude::*;
use receivables::ledger::rejection::Rejection;

use super::library::new_ledger_id;
use super::{Phase, Session};
use crate::platform::clock;
use crate::store::{Book, BookKind, BookMeta, StoreError};

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
    /// What tells the sample's story could not be fetched.
    NotLoaded,
    /// The sample's story can't be told from today.
    Sample(Rejection),
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
    /// Writes a backup file from what is stored, and verifies it by replaying it.
    ///
    /// # Errors
    /// [`BackupRefusal`]; a book in recovery gives its raw rows by [`Self::raw_rows`] instead.
    pub async fn write_backup(self) -> Result<BackupFile, BackupRefusal> {
        let meta = self.current.get_untracked().ok_or(BackupRefusal::NotOpen)?;
        if self.phase.get_untracked() != Phase::Open {
            return Err(BackupRefusal::NotOpen);
        }
        let rows = self.raw_rows().await?;
        let now = clock::wall_ms();
        let header = BackupHeader {
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            book_name: self.with_untracked(|ledger| ledger.name().to_owned()),
            created_ms: now,
            currency: meta.currency.to_string(),
            format: BACKUP_FORMAT.to_owned(),
            ledger_id: meta.id,
            v: BACKUP_VERSION,
        };
        let stated = self.with_untracked(replayed);
        let bytes = write(&header, &rows, &stated)?;
        let seq = verify(&bytes, LedgerReplay::default())?.head().seq;
        let day = clock::today().map(|day| day.to_string()).unwrap_or_default();
        let name = format!("duebook-{}-{day}-{seq}.jsonl", file_stem(&header.book_name));
        Ok(BackupFile { name, bytes, seq })
    }

    /// Counts a backup that was read back from outside the browser, if it is of this book and its history.
    ///
    /// # Errors
    /// [`BackupRefusal`]: then nothing is counted.
    pub async fn count_backup(self, read_back: &[u8]) -> Result<LastBackup, BackupRefusal> {
        let id = self.ledger_id().ok_or(BackupRefusal::NotOpen)?;
        let verified = verify(read_back, LedgerReplay::default())?;
        let head = verified.head();
        let fits = verified.header().ledger_id == id && self.has_record(head).await?;
        // Reading takes a moment, in which another book may have been opened.
        if !fits || self.ledger_id() != Some(id) {
            return Err(BackupRefusal::NotThisBook);
        }
        let newest = self.backup.get_untracked().filter(|known| known.seq > head.seq);
        let backup = newest.unwrap_or(LastBackup { seq: head.seq, wall_ms: clock::wall_ms() });
        self.backup.set(Some(backup));
        if let Some(head) = self.inner().and_then(|inner| inner.verifier.borrow().as_ref().map(|one| one.head())) {
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
        self.rows_of(&book).await
    }

    pub(super) async fn rows_of(self, book: &Book) -> Result<Vec<SealedRecord>, BackupRefusal> {
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
    /// [`BackupRefusal`]; a book that did not arrive whole is never put to use.
    pub async fn restore_backup(self, bytes: &[u8]) -> Result<(), BackupRefusal> {
        let verified = verify(bytes, LedgerReplay::default())?;
        let id = new_ledger_id()?;
        let header = verified.header();
        let currency = header.currency.parse().unwrap_or(receivables::money::Currency::UNKNOWN);
        let created = u64::try_from(clock::wall_ms()).unwrap_or(0);
        let meta = BookMeta::new(id, &header.book_name, currency, BookKind::Real, created).arriving(verified.epoch());
        let rows = restore(&verified, id)?;
        self.arrive(meta, &rows, verified.replayed().state).await?;
        let record_at = |seq: u64| {
            let index = usize::try_from(seq.checked_sub(1)?).ok()?;
            verified.records().get(index).map(|record| record.hash)
        };
        Ok(self.note_restored(header.ledger_id, record_at).await?)
    }
}

/// The part of a file name that comes from the book: letters and digits, everything else a hyphen.
fn file_stem(name: &str) -> String {
    let stem: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(40).collect();
    let stem = stem.trim_matches('-').to_lowercase();
    if stem.is_empty() { "book".to_owned() } else { stem }
}
