//! The append protocol: which storage step comes next, and what may be claimed about a command. Pure; the caller does
//! the storage, natively or in a browser, and reports what happened.
//!
//! *Saved* is said only after the rows were read back exactly as sealed, following an acknowledgement that they were
//! flushed. After an error nothing is assumed: an error may follow a commit, so the rows are looked for first.

use thiserror::Error;

use crate::chain::{Head, SealedCommand, SealedRecord};

/// How far an acknowledged write is known to have gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Durability {
    /// To the operating system, perhaps (`relaxed`, or the browser does not say).
    Buffered,
    /// Flushed to the device (`strict`).
    Flushed,
}

/// A completed transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ack {
    /// What the store granted, not what was asked for.
    pub durability: Durability,
}

/// Why a write did not complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AppendError {
    /// No space, or quota reached. The transaction was rolled back.
    #[error("no space is left for the book")]
    Quota,
    /// Another writer has taken over. The transaction was rolled back.
    #[error("another tab has taken over writing")]
    Fenced,
    /// A row with that place exists already. The transaction was rolled back.
    #[error("a record with that number exists already")]
    SeqTaken,
    /// The connection closed or the disk failed. Whether the rows landed is not known.
    #[error("the store failed")]
    Failed,
}

/// A read did not complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the store could not be read")]
pub struct ReadError;

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// In one transaction: compare the epoch, add all rows by their `seq`; then [`Appending::appended`].
    Append,
    /// In a new transaction, read all rows after the base's `seq`; then [`Appending::read_back`].
    ReadBack,
    /// Complete a strict write of any kind, without comparing epochs, so that all before it is flushed; then
    /// [`Appending::flushed`].
    Flush,
    /// Nothing more; say this.
    Done(Outcome),
}

/// Why a command is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSavedReason {
    /// No space.
    Quota,
    /// Another tab writes this book now; reload before going on.
    TakenOver,
    /// Acknowledged, or not, but never found when read back.
    NotReadBack,
    /// Part of it is there, or it is altered: the book needs recovery.
    Damaged,
    /// The store could not be asked.
    Unconfirmed,
}

/// What may be said about a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is there, all of it.
    Saved {
        /// The head after it.
        head: Head,
        /// Whether it was flushed; where only buffered, say so.
        durability: Durability,
    },
    /// It must not be shown as saved.
    NotSaved {
        /// Why.
        reason: NotSavedReason,
        /// True where it may be in the store all the same: verify the journal again, look for its command id, and only
        /// then retry or go on.
        may_have_landed: bool,
    },
}

/// Most attempts to append before giving up.
pub const ATTEMPTS_MAX: u8 = 3;

/// One command on its way into the store. Call [`Appending::step`], do it, report it, until [`Step::Done`].
#[derive(Clone, Debug)]
pub struct Appending<'a> {
    command: &'a SealedCommand,
    attempts: u8,
    reads_failed: u8,
    durability: Durability,
    last_error: Option<AppendError>,
    may_have_landed: bool,
    step: Step,
}

impl<'a> Appending<'a> {
    /// Begins with `command`, sealed onto the journal's present head.
    #[must_use]
    pub fn new(command: &'a SealedCommand) -> Self {
        Self {
            command,
            attempts: 0,
            reads_failed: 0,
            durability: Durability::Buffered,
            last_error: None,
            may_have_landed: false,
            step: Step::Append,
        }
    }

    /// The next step.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.step
    }

    /// The command.
    #[must_use]
    pub const fn command(&self) -> &'a SealedCommand {
        self.command
    }

    /// Reports how [`Step::Append`] went.
    pub fn appended(&mut self, result: Result<Ack, AppendError>) {
        self.attempts += 1;
        self.last_error = result.err();
        match result {
            Ok(ack) => (self.durability, self.may_have_landed) = (ack.durability, true),
            Err(AppendError::Quota | AppendError::Fenced) => {}
            Err(AppendError::SeqTaken | AppendError::Failed) => self.may_have_landed = true,
        }
        self.step = Step::ReadBack;
    }

    /// Reports how [`Step::ReadBack`] went: every row after the base, in order.
    pub fn read_back(&mut self, result: Result<&[SealedRecord], ReadError>) {
        let rows = &self.command.rows;
        self.step = match result {
            Err(ReadError) => {
                self.reads_failed += 1;
                if self.reads_failed < ATTEMPTS_MAX {
                    Step::ReadBack
                } else {
                    self.may_have_landed |= self.last_error.is_none();
                    self.not_saved(NotSavedReason::Unconfirmed)
                }
            }
            Ok(tail) if tail.starts_with(rows) => self.found(),
            Ok([]) => self.absent(),
            Ok(tail) if tail.iter().any(|row| row.cmd_id == self.command.cmd_id) => {
                self.may_have_landed = true;
                self.not_saved(NotSavedReason::Damaged)
            }
            Ok(_) => self.not_saved(NotSavedReason::TakenOver),
        };
    }

    /// Reports how [`Step::Flush`] went.
    pub fn flushed(&mut self, result: Result<Ack, AppendError>) {
        self.step = match result {
            Ok(ack) => self.saved(ack.durability),
            Err(_) => self.not_saved(NotSavedReason::Unconfirmed),
        };
    }

    fn found(&mut self) -> Step {
        self.may_have_landed = true;
        // Rows found after an error, or after a buffered acknowledgement, are committed but perhaps not flushed. After a
        // retry nobody knows which attempt stored them: the flush that was acknowledged may have been of nothing.
        if self.attempts == 1 && self.last_error.is_none() && self.durability == Durability::Flushed {
            self.saved(Durability::Flushed)
        } else {
            Step::Flush
        }
    }

    fn absent(&self) -> Step {
        match self.last_error {
            Some(AppendError::Quota) => self.not_saved(NotSavedReason::Quota),
            Some(AppendError::Fenced) => self.not_saved(NotSavedReason::TakenOver),
            Some(AppendError::SeqTaken | AppendError::Failed) | None if self.attempts < ATTEMPTS_MAX => Step::Append,
            Some(AppendError::SeqTaken | AppendError::Failed) | None => self.not_saved(NotSavedReason::NotReadBack),
        }
    }

    fn saved(&self, durability: Durability) -> Step {
        Step::Done(Outcome::Saved { head: self.command.head, durability })
    }

    const fn not_saved(&self, reason: NotSavedReason) -> Step {
        Step::Done(Outcome::NotSaved { reason, may_have_landed: self.may_have_landed })
    }
}
