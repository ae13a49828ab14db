//! Books that arrive whole: a restored backup, the sample. Their rows are stored beside everything else, read back and
//! replayed, and only then put to use.

use std::future::Future;

use chrono::NaiveDate;
use journal::backup::{BackupError, Replay};
use journal::chain::{Head, SealedRecord, Sealing, Verifier, seal_command};
use journal::identity::{CommandId, Hash, LedgerId, WriterId};
use journal::ledger_replay::{LedgerReplay, state_hash};
use leptos::prelude::*;

use super::library::new_ledger_id;
use super::long_work::Stopped;
use super::rules::{self, Story};
use super::{BackupRefusal, Session};
use crate::platform::{clock, ids};
use crate::store::{Book, BookKind, BookMeta, BookState, CHUNK_ROWS, StoreError};

const DAY_MS: i64 = 86_400_000;

impl Session {
    /// Stores the rows of a new book, reads them back, and opens it if they replay to `state`. A book that did not arrive
    /// whole is taken away again; one that can't be stays unused, and harms nothing. `watch` is told how many rows were
    /// stored or read back.
    pub(super) async fn arrive<T: Future<Output = Result<(), Stopped>>>(
        self,
        meta: BookMeta,
        rows: impl Iterator<Item = Result<SealedRecord, BackupError>>,
        state: Hash,
        watch: impl Fn(usize) -> T,
    ) -> Result<(), BackupRefusal> {
        let books = self.books_handle().ok_or(BackupRefusal::NotOpen)?;
        let id = meta.id;
        books.create(&meta).await?;
        let head = match self.fill(id, rows, state, watch).await {
            Ok(head) => head,
            Err(refusal) => {
                let _harmless = books.discard(id).await;
                return Err(refusal);
            }
        };
        let meta = books.set_state(id, BookState::Active).await?;
        self.refresh_books().await?;
        self.open_book(meta).await?;
        // Known outside the database too from now on, as a book made here is: were it to vanish, that would be noticed.
        self.keep_witness(head);
        Ok(())
    }

    async fn fill<T: Future<Output = Result<(), Stopped>>>(
        self,
        id: LedgerId,
        mut rows: impl Iterator<Item = Result<SealedRecord, BackupError>>,
        state: Hash,
        watch: impl Fn(usize) -> T,
    ) -> Result<Head, BackupRefusal> {
        let (Some(inner), Some(books)) = (self.inner(), self.books_handle()) else {
            return Err(BackupRefusal::NotOpen);
        };
        let tab = inner.tab.get().ok_or(BackupRefusal::NotOpen)?;
        let (mut base, mut done) = (Head::empty(id), 0);
        loop {
            let chunk = rows.by_ref().take(CHUNK_ROWS as usize).collect::<Result<Vec<_>, _>>()?;
            if chunk.is_empty() {
                break;
            }
            base = books.fill(id, base, &chunk).await?;
            done += chunk.len();
            watch(done).await?;
        }
        let stored = Book::look(&books, id, tab, |_| {});
        let (mut replay, mut verifier) = (LedgerReplay::default(), Verifier::new(id));
        loop {
            let chunk = stored.load_chunk(verifier.head().seq + 1).await?;
            if chunk.is_empty() {
                break;
            }
            for (row, line) in chunk.iter().zip(verifier.head().seq + 1..) {
                let line = usize::try_from(line).unwrap_or(usize::MAX);
                let record = verifier.push_row(row).map_err(|stop| BackupError::Chain { line, stop })?;
                replay.apply(&record).map_err(|error| BackupError::Event { line, error })?;
            }
            done += chunk.len();
            watch(done).await?;
        }
        if verifier.head() != base || state_hash(&replay.into_ledger()) != state {
            return Err(BackupRefusal::NotThisBook);
        }
        Ok(base)
    }

    /// Makes the sample book and opens it. It is a book like any other, and touches no other.
    ///
    /// # Errors
    /// [`BackupRefusal`]: then there is no sample book.
    pub async fn open_sample(self) -> Result<(), BackupRefusal> {
        let listed = self.books.get_untracked();
        if let Some(there) = listed.into_iter().find(|meta| meta.kind == BookKind::Sample) {
            return Ok(self.switch_book(there.id).await?);
        }
        let today = clock::today().ok_or(BackupRefusal::NotOpen)?;
        let story = rules::sample_story(today).await.ok_or(BackupRefusal::NotLoaded)?;
        let Story { ledger, entries } = story.map_err(BackupRefusal::Sample)?;
        let id = new_ledger_id()?;
        let created = u64::try_from(clock::wall_ms()).unwrap_or(0);
        let meta = BookMeta::new(id, ledger.name(), ledger.currency(), BookKind::Sample, created).arriving(1);
        let writer = self.inner().and_then(|inner| inner.tab.get()).ok_or(BackupRefusal::NotOpen)?;
        let (mut rows, mut head) = (Vec::new(), Head::empty(id));
        for (recorded_on, entry) in entries {
            let sealing = told_on(recorded_on, today, id, writer)?;
            let drafts = entry.drafts.map_err(|error| unexpected(&error))?;
            let sealed = seal_command(&sealing, &drafts, head).map_err(|error| unexpected(&error))?;
            head = sealed.head;
            rows.extend(sealed.rows);
        }
        self.arrive(meta, rows.into_iter().map(Ok), state_hash(&ledger), |_| std::future::ready(Ok(()))).await
    }
}

/// The envelope of an entry of the story: recorded on its own day, by the clock of today moved back.
fn told_on(day: NaiveDate, today: NaiveDate, ledger_id: LedgerId, writer: WriterId) -> Result<Sealing, StoreError> {
    let random = ids::random_128().map_err(|error| StoreError::Unavailable(error.to_string()))?;
    let days_ago = today.signed_duration_since(day).num_days();
    Ok(Sealing {
        ledger_id,
        cmd_id: CommandId::from_bytes(random),
        writer,
        epoch: 1,
        wall_ms: clock::wall_ms() - days_ago * DAY_MS,
        tz_offset_minutes: clock::tz_offset_minutes(),
        business_date: day,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

fn unexpected(error: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unexpected { name: "Seal".to_owned(), message: error.to_string() }
}
