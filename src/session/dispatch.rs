//! The queue: one command at a time is decided, stored and applied.

use std::rc::Rc;

use chrono::NaiveDate;
use journal::append::Durability as Reach;
use journal::chain::{SealedCommand, Sealing, seal_command};
use journal::envelope::Draft;
use journal::identity::CommandId;
use journal::witness::Witness;
use leptos::prelude::*;
use leptos::task::spawn_local;
use receivables::id::EntryNo;
use receivables::ledger::command::Command;
use receivables::ledger::event::Event;
use receivables::ledger::{Context, Ledger, Stamp};

use super::rules::{self, Decided};
use super::{Accepted, Durability, Inner, Job, Outcome, Phase, Refusal, RoleNow, SaveState, Session};
use crate::platform::{clock, ids};
use crate::store::{Book, ReaderCause, Role, StoreError, write_witness};

/// How long a command waits for this tab to learn whether it may write.
const ROLE_WAIT_MS: u32 = 3_000;
const ROLE_LOOK_MS: u32 = 10;

impl Session {
    /// Asks for a command. `done` is called once it was stored and applied, or refused.
    pub fn dispatch(self, command: Command, done: impl FnOnce(Outcome) + 'static) {
        let Some(inner) = self.inner() else { return };
        inner.queue.borrow_mut().push_back(Job { command, done: Box::new(done) });
        self.work();
    }

    /// As [`Self::dispatch`], as a future.
    pub async fn execute(self, command: Command) -> Outcome {
        let (answer, waiting) = futures_channel::oneshot::channel();
        self.dispatch(command, move |outcome| {
            // The asker may be gone: then nobody wants the answer.
            let _gone = answer.send(outcome);
        });
        waiting.await.unwrap_or(Err(Refusal::NotOpen))
    }

    /// Takes back the last entry that can be.
    pub fn undo(self, done: impl FnOnce(Outcome) + 'static) {
        match self.with_untracked(|ledger| ledger.last_reversible().map(|entry| entry.number)) {
            Some(entry) => self.dispatch(Command::Withdraw { entry }, done),
            None => done(Err(Refusal::Rejected(receivables::ledger::rejection::Rejection::NothingToDo))),
        }
    }

    /// Makes the entry taken back last hold again.
    pub fn redo(self, done: impl FnOnce(Outcome) + 'static) {
        match self.with_untracked(|ledger| ledger.last_withdrawn().map(|entry| entry.number)) {
            Some(entry) => self.dispatch(Command::Reinstate { entry }, done),
            None => done(Err(Refusal::Rejected(receivables::ledger::rejection::Rejection::NothingToDo))),
        }
    }

    /// Works the queue off, unless that is under way.
    pub(super) fn work(self) {
        let Some(inner) = self.inner() else { return };
        if inner.busy.replace(true) {
            return;
        }
        spawn_local(async move {
            while let Some(job) = next_job(&inner) {
                let outcome = self.run(&inner, &job.command).await;
                (job.done)(outcome);
            }
            inner.busy.set(false);
            self.read_what_others_wrote();
        });
    }

    async fn run(self, inner: &Rc<Inner>, command: &Command) -> Outcome {
        if self.phase.get_untracked() != Phase::Open {
            return Err(Refusal::NotOpen);
        }
        let Some(book) = self.book_handle() else { return Err(Refusal::NotOpen) };
        let epoch = match known_role(&book).await {
            Role::Writer { epoch } => epoch,
            Role::Reader(cause) => return Err(Refusal::ReadOnly(cause)),
        };
        if self.role.get_untracked() != RoleNow::Writer {
            // The right has just come: what the writer before stored is read before anything is decided on top of it.
            self.catch_up(inner).await.map_err(Refusal::Failed)?;
            if self.phase.get_untracked() != Phase::Open {
                return Err(Refusal::NotOpen);
            }
        }
        let context = Context { today: local_day().map_err(Refusal::Failed)? };
        let verdict = rules::decided(self, command.clone(), context).await.ok_or(Refusal::NotLoaded)?;
        let Decided { events, drafts } = verdict.map_err(Refusal::Rejected)?;
        let sealed = seal(inner, &book, epoch, context.today, drafts).map_err(Refusal::Failed)?;
        self.save.set(SaveState::Saving);
        let saving = book.save(&sealed).await;
        match saving.outcome {
            journal::append::Outcome::Saved { durability, .. } => {
                self.take_in(inner, &sealed, &events, context);
                self.say_saved_as(&sealed, durability);
                Ok(Accepted { entry: EntryNo(sealed.base.seq + 1), events: events.into() })
            }
            journal::append::Outcome::NotSaved { reason, .. } => {
                self.save.set(SaveState::NotSaved(reason));
                self.after_failure(inner, &sealed)
                    .await
                    .unwrap_or(Err(Refusal::NotSaved { reason, cause: saving.complaint }))
            }
        }
    }

    /// After an error the command may have landed all the same: the journal itself is asked before anything else is
    /// decided on top of it.
    async fn after_failure(self, inner: &Rc<Inner>, sealed: &SealedCommand) -> Option<Outcome> {
        self.catch_up(inner).await.ok()?;
        let landed = inner.verifier.borrow().as_ref()?.first_seq_of(sealed.cmd_id)?;
        self.say_saved(self.with_untracked(Ledger::last_seq));
        Some(Ok(Accepted { entry: EntryNo(landed), events: Rc::new([]) }))
    }

    fn take_in(self, inner: &Inner, sealed: &SealedCommand, events: &[Event], context: Context) {
        if let Some(verifier) = inner.verifier.borrow_mut().as_mut() {
            for row in &sealed.rows {
                // Rows sealed a moment ago onto the verifier's own head: the push can't fail, and a scrub would tell.
                let _record = verifier.push_row(row);
            }
        }
        let entry = EntryNo(sealed.base.seq + 1);
        self.ledger.update(|ledger| {
            for (row, event) in sealed.rows.iter().zip(events) {
                ledger.apply(&Stamp { seq: row.seq, entry, recorded_on: context.today }, event);
            }
        });
        self.keep_witness(sealed.head);
    }

    /// Says that a command is stored, and no more of it than its own transaction was granted.
    fn say_saved_as(self, sealed: &SealedCommand, reached: Reach) {
        let granted = match reached {
            Reach::Flushed => Durability::Strict,
            Reach::Buffered => match self.books_handle().and_then(|books| books.durability()) {
                Some(Durability::Relaxed) => Durability::Relaxed,
                // Not flushed, whatever a later transaction was granted: this one did not say.
                _ => Durability::Unstated,
            },
        };
        self.save.set(SaveState::Saved { seq: sealed.head.seq, durability: Some(granted) });
    }

    pub(super) fn keep_witness(self, head: journal::chain::Head) {
        if let Some(ledger_id) = self.ledger_id() {
            // localStorage may be refused: the entries are safe without, and the health page tells.
            let _refused = write_witness(&Witness::new(ledger_id, head, self.backup.get_untracked()));
        }
    }
}

/// The role, once it is known: a command given while the lock is being asked for waits for the answer.
async fn known_role(book: &Book) -> Role {
    for _ in 0..ROLE_WAIT_MS / ROLE_LOOK_MS {
        if book.role() != Role::Reader(ReaderCause::Asking) {
            break;
        }
        gloo_timers::future::TimeoutFuture::new(ROLE_LOOK_MS).await;
    }
    book.role()
}

/// The user's local date; without one nothing may be dated.
fn local_day() -> Result<NaiveDate, StoreError> {
    clock::today().ok_or_else(|| StoreError::Unexpected {
        name: "Clock".to_owned(),
        message: "the browser's clock gives no date".to_owned(),
    })
}

fn next_job(inner: &Inner) -> Option<Job> {
    inner.queue.borrow_mut().pop_front()
}

fn seal(
    inner: &Inner,
    book: &Book,
    epoch: u64,
    today: NaiveDate,
    drafts: Result<Vec<Draft>, String>,
) -> Result<SealedCommand, StoreError> {
    let unexpected = |name: &str, message: String| StoreError::Unexpected { name: name.to_owned(), message };
    let drafts = drafts.map_err(|error| unexpected("DraftError", error))?;
    let random = ids::random_128().map_err(|error| unexpected("RandomError", error.to_string()))?;
    let base = inner.verifier.borrow().as_ref().map(journal::chain::Verifier::head);
    let (Some(base), Some(writer)) = (base, inner.tab.get()) else {
        return Err(StoreError::BookMissing);
    };
    let sealing = Sealing {
        ledger_id: book.id(),
        cmd_id: CommandId::from_bytes(random),
        writer,
        epoch,
        wall_ms: clock::wall_ms(),
        tz_offset_minutes: clock::tz_offset_minutes(),
        business_date: today,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    seal_command(&sealing, &drafts, base).map_err(|error| unexpected("SealError", error.to_string()))
}
