//! What a file to restore from holds: a backup, or what the crash card saved. Reading it changes nothing.

use journal::backup::{BACKUP_FORMAT, BACKUP_VERSION, BackupError, BackupHeader, Replay, write};
use journal::crash_file::{self, SavedBook};
use journal::envelope::Record;
use journal::ledger_replay::{LedgerReplay, replayed};

use super::Session;
use super::backups::{BackupRefusal, verified_in_steps};
use super::long_work::Run;
use crate::platform::clock;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileContents {
    /// Books that were verified.
    pub books: Vec<Restorable>,
    /// Books that can't be restored: what they are called, and why not.
    pub refused: Vec<(String, BackupRefusal)>,
}

/// A book in a file, verified, and not restored yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restorable {
    /// What it holds.
    pub preview: RestorePreview,
    /// It as a backup file.
    pub bytes: Vec<u8>,
}

/// What a book in a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestorePreview {
    /// Name of the book.
    pub name: String,
    /// Records.
    pub records: u64,
    /// When the backup was made, milliseconds since 1970; `None` for what the crash card saved.
    pub created_ms: Option<i64>,
    /// Customers, invoices and payments in it.
    pub customers: usize,
    /// Issued invoices and drafts.
    pub invoices: usize,
    /// Payments.
    pub payments: usize,
    /// Open amounts by currency, in minor units.
    pub totals: std::collections::BTreeMap<String, i64>,
}

impl Session {
    /// Reads and verifies a file without changing anything.
    ///
    /// # Errors
    /// [`BackupRefusal::File`] where it is no file of ours, or a backup that does not verify. A book of the crash card's
    /// file that does not verify is told beside the others.
    pub async fn read_to_restore(bytes: Vec<u8>, run: Run) -> Result<FileContents, BackupRefusal> {
        if !crash_file::is_crash_file(&bytes) {
            let preview = preview_of(&bytes, true, run).await?;
            return Ok(FileContents { books: vec![Restorable { preview, bytes }], refused: Vec::new() });
        }
        let mut contents = FileContents::default();
        let is_own = |book: &SavedBook| book.named.as_ref().is_none_or(|named| named.kind != "sample");
        for book in crash_file::read(&bytes)?.into_iter().filter(is_own) {
            match as_backup(&book, run).await {
                Err(BackupRefusal::Stopped) => return Err(BackupRefusal::Stopped),
                Ok(restorable) => contents.books.push(restorable),
                Err(refusal) => contents.refused.push((name_of(&book), refusal)),
            }
        }
        Ok(contents)
    }
}

fn name_of(book: &SavedBook) -> String {
    book.named.as_ref().map_or_else(|| book.id.to_string(), |named| named.name.clone())
}

/// The stored rows as a backup file: verified on the way, as every other.
async fn as_backup(book: &SavedBook, run: Run) -> Result<Restorable, BackupRefusal> {
    let mut replay = LedgerReplay::default();
    for row in &book.rows {
        let line = usize::try_from(row.seq).unwrap_or(usize::MAX);
        let read = Record::parse(&row.bytes).and_then(|record| replay.apply(&record));
        read.map_err(|error| BackupError::Event { line, error })?;
    }
    let ledger = replay.into_ledger();
    let header = BackupHeader {
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        // The newest name is the journal's own.
        book_name: ledger.name().to_owned(),
        created_ms: clock::wall_ms(),
        currency: ledger.currency().to_string(),
        format: BACKUP_FORMAT.to_owned(),
        ledger_id: book.id,
        v: BACKUP_VERSION,
    };
    let bytes = write(&header, &book.rows, &replayed(&ledger))?;
    Ok(Restorable { preview: preview_of(&bytes, false, run).await?, bytes })
}

async fn preview_of(bytes: &[u8], is_dated: bool, run: Run) -> Result<RestorePreview, BackupRefusal> {
    let (verified, replay) = verified_in_steps(bytes, |done, of| run.turn(done, of)).await?;
    let ledger = replay.into_ledger();
    let header = verified.header();
    Ok(RestorePreview {
        name: header.book_name.clone(),
        records: verified.head().seq,
        created_ms: is_dated.then_some(header.created_ms),
        customers: ledger.customers().count(),
        invoices: ledger.invoices().count(),
        payments: ledger.payments().count(),
        totals: ledger.control_totals(),
    })
}
