//! Opening: database, book, journal; comparing what the journal says with what other places know; then, and only then,
//! allowing entries.

use std::cell::Cell;
use std::rc::Rc;

use journal::boot::{BootFacts, BootVerdict, JournalFinding, Opening, OutsideFinding, judge};
use journal::chain::{ChainBreak, Head, Verifier};
use journal::checkpoint::{CHECKPOINT_VERSION, Checkpoint, CheckpointFinding};
use journal::identity::{Hash, LedgerId, WriterId};
use journal::ledger_replay::{event_of, state_hash};
use leptos::prelude::*;
use leptos::task::spawn_local;
use receivables::ledger::Ledger;

use super::{Inner, Phase, RoleNow, Session};
use crate::platform::ids;
use crate::store::{
    Book, BookMeta, BookState, Books, ConnectionNotice, Preferences, ReaderCause, Role, StoreError, WitnessFound,
    read_witness, witnessed_books,
};

/// What reading a journal gave.
struct Loaded {
    ledger: Ledger,
    verifier: Verifier,
    broken: Option<ChainBreak>,
    /// Hash of the record the witness names.
    hash_at_witness: Option<Hash>,
}

impl Loaded {
    /// Compares a checkpoint with what was read; the state itself is compared only where the checkpoint is of the very
    /// end, since replaying passed the other places without a hash.
    fn compare(&self, id: LedgerId, checkpoint: &Checkpoint) -> CheckpointFinding {
        let head = self.verifier.head();
        let at_end = checkpoint.head == head;
        let state = at_end.then(|| state_hash(&self.ledger));
        let hash_at = |seq: u64| (seq == head.seq).then_some(head.hash);
        match checkpoint.compare(id, head, &hash_at, state) {
            // A checkpoint of an earlier place has no hash to compare with here; it is no loss.
            CheckpointFinding::Discard if !at_end => CheckpointFinding::Holds,
            finding => finding,
        }
    }
}

impl Session {
    /// Opens the database and the book used last.
    pub(super) fn start(self) {
        spawn_local(async move {
            if let Err(error) = self.try_start().await {
                self.phase.set(Phase::StorageFailed(error));
            }
        });
    }

    async fn try_start(self) -> Result<(), StoreError> {
        let Some(inner) = self.inner() else { return Ok(()) };
        let random = ids::random_128();
        let random = random.map_err(|error| StoreError::Unavailable(error.to_string()))?;
        inner.tab.set(Some(WriterId::from_bytes(random)));
        let books = Books::open(move |notice: ConnectionNotice| self.notice.set(Some(notice))).await?;
        *inner.books.borrow_mut() = Some(books.clone());
        self.refresh_books().await?;
        self.look_for_missing().await?;
        let listed = self.books.get_untracked();
        let last = Preferences.last_book();
        let pick = listed.iter().find(|meta| Some(meta.id) == last).or_else(|| listed.first()).cloned();
        match pick {
            Some(meta) => self.open_book(meta).await,
            None => self.judge_empty(&books).await,
        }
    }

    /// Reads the list of books anew.
    pub(super) async fn refresh_books(self) -> Result<(), StoreError> {
        let Some(books) = self.books_handle() else { return Ok(()) };
        let mut listed = books.list().await?;
        listed.retain(|meta| meta.state == BookState::Active);
        listed.sort_by_key(|meta| meta.created_ms);
        self.books.set(listed);
        Ok(())
    }

    /// No book is in use: a first run, unless something outside the database knows of one.
    pub(super) async fn judge_empty(self, books: &Books) -> Result<(), StoreError> {
        let known = books.list().await?;
        let lost = witnessed_books().into_iter().filter(|id| known.iter().all(|meta| meta.id != *id));
        let witness = lost.map(outside).find(|finding| *finding != OutsideFinding::Absent);
        let facts = BootFacts {
            opening: Opening::Opened,
            data_loss: books.birth().data_loss.is_some(),
            journal: JournalFinding::Absent,
            checkpoint: None,
            witness: witness.unwrap_or(OutsideFinding::Absent),
            mirror: OutsideFinding::Absent,
            other_ledgers: &[],
        };
        self.conclude(&judge(&facts, &|_| None), Head::empty(LedgerId::from_bytes([0; 16])));
        Ok(())
    }

    /// Opens a book in place of the one that is open, once that has finished what it was at.
    pub(super) async fn open_book(self, meta: BookMeta) -> Result<(), StoreError> {
        let Some(inner) = self.inner() else { return Ok(()) };
        // An entry on its way would otherwise be applied to the wrong ledger.
        until_idle(&inner).await?;
        let opened = self.open_now(&inner, meta).await;
        if let Err(error) = &opened {
            self.phase.set(Phase::StorageFailed(error.clone()));
        }
        opened
    }

    async fn open_now(self, inner: &Rc<Inner>, meta: BookMeta) -> Result<(), StoreError> {
        let (Some(books), Some(tab)) = (self.books_handle(), inner.tab.get()) else { return Ok(()) };
        inner.opening.set(inner.opening.get() + 1);
        let opening = inner.opening.get();
        self.phase.set(Phase::Opening { read: 0 });
        self.role.set(RoleNow::Reader(ReaderCause::Asking));
        // The old handle goes first: its lock is free before the new one is asked for.
        drop(inner.book.borrow_mut().take());
        *inner.verifier.borrow_mut() = None;
        let book = Rc::new(Book::look(&books, meta.id, tab, move |signal| self.hear(opening, signal)));
        *inner.book.borrow_mut() = Some(Rc::clone(&book));
        let witness = read_witness(meta.id);
        let known_seq = match &witness {
            WitnessFound::Whole(witness) => witness.head.seq,
            _ => 0,
        };
        let loaded = self.load(&book, known_seq).await?;
        if inner.opening.get() != opening {
            return Ok(());
        }
        let checkpoint = books.read_checkpoint(meta.id).await.unwrap_or(None);
        let checkpoint = checkpoint.map(|one| loaded.compare(meta.id, &one));
        let verdict = verdict(&books, meta.id, &loaded, checkpoint, &witness, known_seq);
        let head = loaded.verifier.head();
        if let WitnessFound::Whole(witness) = &witness {
            self.backup.set(witness.backup);
        } else {
            self.backup.set(None);
        }
        self.ledger.set(loaded.ledger);
        *inner.verifier.borrow_mut() = Some(loaded.verifier);
        self.current.set(Some(meta.clone()));
        // A preference that can't be kept only means that another book opens next time.
        let _refused = Preferences.set_last_book(meta.id);
        self.say_saved(head.seq);
        self.conclude(&verdict, head);
        self.settle_role();
        if verdict.may_write() {
            self.keep_name();
            book.ask_to_write();
            self.keep_checkpoint(&books, meta.id, head).await;
        }
        Ok(())
    }

    /// Notes what state the journal came to, for the next start to compare with.
    async fn keep_checkpoint(self, books: &Books, ledger_id: LedgerId, head: Head) {
        let Some(epoch) = self.inner().and_then(|inner| inner.verifier.borrow().as_ref().map(Verifier::epoch)) else {
            return;
        };
        let state = self.with_untracked(state_hash);
        let checkpoint = Checkpoint { epoch, head, ledger_id, state, v: CHECKPOINT_VERSION };
        // A cache: without it the next start only compares less.
        let _lost = books.write_checkpoint(ledger_id, &checkpoint).await;
    }

    /// Reads and verifies the whole journal, telling how far it is.
    async fn load(self, book: &Book, known_seq: u64) -> Result<Loaded, StoreError> {
        let mut loaded =
            Loaded { ledger: Ledger::new(), verifier: Verifier::new(book.id()), broken: None, hash_at_witness: None };
        let read = Cell::new(0);
        book.load(1, |rows| {
            for row in &rows {
                if row.seq == known_seq {
                    loaded.hash_at_witness = Some(row.hash);
                }
                if let Err(stop) = take_row(&mut loaded, row) {
                    loaded.broken = Some(stop);
                    return false;
                }
                read.set(row.seq);
            }
            self.phase.set(Phase::Opening { read: read.get() });
            true
        })
        .await?;
        if loaded.broken.is_none()
            && let Err(stop) = loaded.verifier.finish()
        {
            loaded.broken = Some(stop);
        }
        Ok(loaded)
    }

    fn conclude(self, verdict: &BootVerdict, head: Head) {
        match verdict {
            BootVerdict::Recovery(reason) => self.phase.set(Phase::Recovery(reason.clone())),
            BootVerdict::FirstRun if self.book_handle().is_none() => self.phase.set(Phase::FirstRun),
            BootVerdict::FirstRun | BootVerdict::Normal => self.phase.set(Phase::Open),
            BootVerdict::WitnessLagged { .. } => {
                self.phase.set(Phase::Open);
                self.keep_witness(head);
            }
        }
    }

    /// Takes the role the lock has given, after reading what an earlier writer left.
    pub(super) fn settle_role(self) {
        let (Some(inner), Some(book)) = (self.inner(), self.book_handle()) else { return };
        match book.role() {
            Role::Writer { .. } if inner.verifier.borrow().is_some() => self.become_writer(),
            Role::Writer { .. } => {}
            Role::Reader(cause) => self.role.set(RoleNow::Reader(cause)),
        }
    }
}

fn take_row(loaded: &mut Loaded, row: &journal::chain::SealedRecord) -> Result<(), ChainBreak> {
    let record = loaded.verifier.push_row(row)?;
    let (stamp, event) = event_of(&record).map_err(|error| ChainBreak::Unreadable { seq: row.seq, error })?;
    loaded.ledger.apply(&stamp, &event);
    Ok(())
}

fn verdict(
    books: &Books,
    id: LedgerId,
    loaded: &Loaded,
    checkpoint: Option<CheckpointFinding>,
    witness: &WitnessFound,
    known_seq: u64,
) -> BootVerdict {
    let head = loaded.verifier.head();
    let journal = match &loaded.broken {
        Some(stop) => JournalFinding::Broken(stop.clone()),
        None => JournalFinding::Whole { ledger_id: id, head },
    };
    let facts = BootFacts {
        opening: Opening::Opened,
        data_loss: books.birth().data_loss.is_some(),
        journal,
        checkpoint,
        witness: finding(witness),
        mirror: OutsideFinding::Absent,
        other_ledgers: &[],
    };
    let at_witness = loaded.hash_at_witness;
    judge(&facts, &move |seq| if seq == known_seq { at_witness } else { None })
}

fn outside(id: LedgerId) -> OutsideFinding {
    finding(&read_witness(id))
}

fn finding(witness: &WitnessFound) -> OutsideFinding {
    match witness {
        WitnessFound::Whole(witness) => OutsideFinding::Knows { ledger_id: witness.ledger_id, head: witness.head },
        WitnessFound::Corrupt(_) => OutsideFinding::Unreadable,
        WitnessFound::Nothing | WitnessFound::Unavailable => OutsideFinding::Absent,
    }
}

/// Waits until nothing is under way; a store that does not answer for ten seconds is not waited for.
async fn until_idle(inner: &Inner) -> Result<(), StoreError> {
    for _ in 0..500 {
        if is_idle(inner) {
            return Ok(());
        }
        gloo_timers::future::TimeoutFuture::new(20).await;
    }
    Err(StoreError::ReadOnly)
}

/// Whether nothing is under way that a change of book would tear apart.
pub(super) fn is_idle(inner: &Inner) -> bool {
    !inner.busy.get() && inner.queue.borrow().is_empty()
}
