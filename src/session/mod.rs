//! The session: the one open book, and the only place from which its ledger changes.
//!
//! A command waits in the queue, is decided against the ledger as the command before it left it, is stored, and only
//! then applied: nothing is shown that is not durably stored. Talks to `store` and `platform` and to the pure crates;
//! knows no screen.

mod arrival;
mod backups;
mod boot;
mod dispatch;
mod form_drafts;
mod health;
mod library;
mod live;
mod long_work;
mod missing;
mod recorded;
mod remembered;
mod restoring;
mod rules;
mod saved_views;
mod today;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use chrono::NaiveDate;
use journal::chain::Verifier;
use journal::identity::WriterId;
use journal::witness::LastBackup;
use leptos::prelude::*;
use receivables::id::EntryNo;
use receivables::ledger::Ledger;
use receivables::ledger::command::Command;
use receivables::ledger::event::Event;
use receivables::ledger::rejection::Rejection;

use crate::store::{Book, Books, Role};

pub use crate::store::{BookKind, BookMeta, ConnectionNotice, ReaderCause, StoreError};

pub use journal::append::NotSavedReason;
pub use journal::boot::{OutsidePlace, RecoveryReason};
pub use journal::identity::LedgerId;

pub use journal::backup::{BACKUP_BYTES_MAX, BackupError, Mismatch};

pub use backups::{BackupFile, BackupRefusal};
pub use long_work::{LongWork, Run, Stopped};
pub use missing::{Found, MissingBook};
pub use recorded::first_of_block;
pub use restoring::{FileContents, Restorable, RestorePreview};
pub use rules::fetch_rules;

pub use health::{BookHealth, ChainCheck, Durability, Health, SpaceEstimate, WitnessNow};

/// Where the session stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Opening; so many entries were read so far.
    Opening {
        /// Records read.
        read: u64,
    },
    /// There is no book yet.
    FirstRun,
    /// A book is open.
    Open,
    /// Something is missing or damaged: nothing is written until the user has decided.
    Recovery(RecoveryReason),
    /// The browser's storage does not work.
    StorageFailed(StoreError),
}

/// What is true of the entry made last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything up to this record is stored.
    Saved {
        /// Number of the last record.
        seq: u64,
        /// What the browser granted for it; `None` where this tab has written nothing yet, and so does not know.
        durability: Option<Durability>,
    },
    /// An entry is on its way.
    Saving,
    /// The last entry was not stored.
    NotSaved(NotSavedReason),
}

/// A command that was stored and applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Names it for undo.
    pub entry: EntryNo,
    /// Its events.
    pub events: Rc<[Event]>,
}

/// Why a command did nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It breaks a rule.
    Rejected(Rejection),
    /// It could not be stored.
    NotSaved {
        /// What may be said of it.
        reason: NotSavedReason,
        /// What storage complained about last.
        cause: Option<StoreError>,
    },
    /// Storage or the browser failed before anything was written.
    Failed(StoreError),
    /// This tab may not write.
    ReadOnly(ReaderCause),
    /// The rules could not be fetched: nothing was decided.
    NotLoaded,
    /// No book is open, or it is being recovered.
    NotOpen,
}

/// What a command came to.
pub type Outcome = Result<Accepted, Refusal>;

struct Job {
    command: Command,
    done: Box<dyn FnOnce(Outcome)>,
}

/// What the session holds that is no plain data.
struct Inner {
    books: RefCell<Option<Books>>,
    book: RefCell<Option<Rc<Book>>>,
    verifier: RefCell<Option<Verifier>>,
    queue: RefCell<VecDeque<Job>>,
    /// A command, or a reading of another tab's entries, is under way.
    busy: Cell<bool>,
    /// Another tab stored something while this one was busy: there may be more to read.
    heard_more: Cell<bool>,
    /// Grows with every book opened, so that a late answer for an earlier one is dropped.
    opening: Cell<u64>,
    tab: Cell<Option<WriterId>>,
}

/// A handle to the session. Cheap to copy; made once in `app.rs`.
#[derive(Clone, Copy)]
pub struct Session {
    ledger: RwSignal<Ledger>,
    phase: RwSignal<Phase>,
    save: RwSignal<SaveState>,
    role: RwSignal<RoleNow>,
    notice: RwSignal<Option<ConnectionNotice>>,
    current: RwSignal<Option<BookMeta>>,
    books: RwSignal<Vec<BookMeta>>,
    missing: RwSignal<Vec<MissingBook>>,
    backup: RwSignal<Option<LastBackup>>,
    today: Signal<NaiveDate>,
    inner: StoredValue<Rc<Inner>, LocalStorage>,
}

/// What this tab may do, as a signal holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleNow {
    /// It writes.
    Writer,
    /// It only reads.
    Reader(ReaderCause),
}

impl From<Role> for RoleNow {
    fn from(role: Role) -> Self {
        match role {
            Role::Writer { .. } => Self::Writer,
            Role::Reader(cause) => Self::Reader(cause),
        }
    }
}

/// Makes the session and hands it to everything below. Call once, at the root.
pub fn provide_session() -> Session {
    let inner = Rc::new(Inner {
        books: RefCell::new(None),
        book: RefCell::new(None),
        verifier: RefCell::new(None),
        queue: RefCell::new(VecDeque::new()),
        busy: Cell::new(false),
        heard_more: Cell::new(false),
        opening: Cell::new(0),
        tab: Cell::new(None),
    });
    let session = Session {
        ledger: RwSignal::new(Ledger::new()),
        phase: RwSignal::new(Phase::Opening { read: 0 }),
        save: RwSignal::new(SaveState::Saved { seq: 0, durability: None }),
        role: RwSignal::new(RoleNow::Reader(ReaderCause::Asking)),
        notice: RwSignal::new(None),
        current: RwSignal::new(None),
        books: RwSignal::new(Vec::new()),
        missing: RwSignal::new(Vec::new()),
        backup: RwSignal::new(None),
        today: today::follow_today(),
        inner: StoredValue::new_local(inner),
    };
    provide_context(session);
    session.start();
    session
}

/// The session that `app.rs` provided.
///
/// # Panics
/// Where none was provided, which is a defect of the program.
#[must_use]
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// Reads the ledger; the caller runs again when it changes.
    pub fn with<T>(self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.ledger.with(read)
    }

    /// Reads the ledger as it is now.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.ledger.with_untracked(read)
    }

    /// Where the session stands.
    #[must_use]
    pub fn phase(self) -> Signal<Phase> {
        self.phase.into()
    }

    /// What is true of the last entry.
    #[must_use]
    pub fn save_state(self) -> Signal<SaveState> {
        self.save.into()
    }

    /// What this tab may do.
    #[must_use]
    pub fn role(self) -> Signal<RoleNow> {
        self.role.into()
    }

    /// What the database last told, if anything.
    #[must_use]
    pub fn notice(self) -> Signal<Option<ConnectionNotice>> {
        self.notice.into()
    }

    /// The open book's record.
    #[must_use]
    pub fn current(self) -> Signal<Option<BookMeta>> {
        self.current.into()
    }

    /// Every book in use.
    #[must_use]
    pub fn books(self) -> Signal<Vec<BookMeta>> {
        self.books.into()
    }

    /// The last backup file that was read back and found whole.
    #[must_use]
    pub fn last_backup(self) -> Signal<Option<LastBackup>> {
        self.backup.into()
    }

    /// The person's local date.
    #[must_use]
    pub const fn today(self) -> Signal<NaiveDate> {
        self.today
    }

    /// Records that are in no backup file.
    #[must_use]
    pub fn unbacked(self) -> u64 {
        let seq = self.ledger.with(Ledger::last_seq);
        seq.saturating_sub(self.backup.get().map_or(0, |backup| backup.seq))
    }

    fn inner(self) -> Option<Rc<Inner>> {
        self.inner.try_get_value()
    }

    /// What is true of everything up to `seq`, by what the browser granted this tab last: a write that is flushed flushes
    /// what was written before it.
    fn say_saved(self, seq: u64) {
        let durability = self.books_handle().and_then(|books| books.durability());
        self.save.set(SaveState::Saved { seq, durability });
    }

    fn books_handle(self) -> Option<Books> {
        self.inner()?.books.borrow().clone()
    }

    fn book_handle(self) -> Option<Rc<Book>> {
        self.inner()?.book.borrow().clone()
    }

    fn ledger_id(self) -> Option<LedgerId> {
        self.book_handle().map(|book| book.id())
    }
}
