//! A store in memory that fails on purpose, from one seed. For tests only; in memory, touches nothing.
//!
//! It models what was seen of real browser stores: writes that are not flushed and vanish, torn writes, a write that
//! happens twice, stale reads, a full disk, an error after the commit, a success that stored nothing, another writer.

use crate::append::{Ack, AppendError, Appending, Durability, Outcome, ReadError, Step};
use crate::chain::{SealedCommand, SealedRecord};

/// What a store of rows must offer. The browser's does the same asynchronously.
pub trait AppendStore {
    /// Adds `rows` in one transaction by their `seq`, if the writer's epoch is still `expected_epoch`.
    ///
    /// # Errors
    /// [`AppendError`].
    fn append(&mut self, expected_epoch: u64, first_seq: u64, rows: &[SealedRecord]) -> Result<Ack, AppendError>;

    /// Completes a strict write, so that everything committed before it is flushed.
    ///
    /// # Errors
    /// [`AppendError`].
    fn flush(&mut self) -> Result<Ack, AppendError>;

    /// All rows, in order of `seq`.
    ///
    /// # Errors
    /// [`ReadError`].
    fn load_all(&mut self) -> Result<Vec<SealedRecord>, ReadError>;
}

/// One fault, hitting one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Power fails before the operation; what was not flushed is lost.
    PowerCutBefore,
    /// Power fails after the operation committed and before it was flushed or acknowledged.
    PowerCutAfter,
    /// Power fails within the write: only the first rows are on the disk.
    TornWrite,
    /// The write stores its first rows only and reports success.
    ShortWrite,
    /// The request is delivered twice.
    Duplicate,
    /// The read shows the store as it was before the last write.
    StaleRead,
    /// The read fails.
    ReadFails,
    /// No space.
    Quota,
    /// The write commits, then reports an error.
    ErrorAfterCommit,
    /// The write reports an error and stores nothing.
    ErrorBefore,
    /// The write reports success and stores nothing.
    SuccessWithoutData,
    /// Another writer takes over first.
    TakenOver,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 12] = [
        Self::PowerCutBefore,
        Self::PowerCutAfter,
        Self::TornWrite,
        Self::ShortWrite,
        Self::Duplicate,
        Self::StaleRead,
        Self::ReadFails,
        Self::Quota,
        Self::ErrorAfterCommit,
        Self::ErrorBefore,
        Self::SuccessWithoutData,
        Self::TakenOver,
    ];
}

/// The store.
#[derive(Clone, Debug)]
pub struct FaultStore {
    flushed: Vec<SealedRecord>,
    buffered: Vec<SealedRecord>,
    before_last_write: Vec<SealedRecord>,
    epoch: u64,
    durability: Durability,
    faults_per_mille: u64,
    random: u64,
    next: Option<Fault>,
    dead: bool,
}

impl FaultStore {
    /// An empty store that grants `durability` and lets about `faults_per_mille` of its operations fail, from `seed`.
    #[must_use]
    pub fn seeded(seed: u64, faults_per_mille: u64, durability: Durability) -> Self {
        Self {
            flushed: Vec::new(),
            buffered: Vec::new(),
            before_last_write: Vec::new(),
            epoch: 1,
            durability,
            faults_per_mille,
            random: seed,
            next: None,
            dead: false,
        }
    }

    /// Lets the next operation it can hit suffer `fault`.
    pub fn inject(&mut self, fault: Fault) {
        self.next = Some(fault);
    }

    /// The epoch a writer must hold.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// True after a power cut, until [`FaultStore::power_up`].
    #[must_use]
    pub fn is_dead(&self) -> bool {
        self.dead
    }

    /// Cuts the power: what was not flushed is lost.
    pub fn cut_power(&mut self) {
        self.buffered.clear();
        self.before_last_write.clone_from(&self.flushed);
        self.dead = true;
    }

    /// Starts again with what is on the disk.
    pub fn power_up(&mut self) {
        self.dead = false;
        self.next = None;
    }

    /// What is really there, flushed or not, whatever reads claim.
    #[must_use]
    pub fn truth(&self) -> Vec<SealedRecord> {
        self.flushed.iter().chain(&self.buffered).cloned().collect()
    }

    /// Keeps the first `rows` only: a recovery the user agreed to.
    pub fn recover_to(&mut self, rows: usize) {
        self.flushed = self.truth();
        self.flushed.truncate(rows);
        self.buffered.clear();
        self.before_last_write.clone_from(&self.flushed);
    }

    /// SplitMix64, from the constants of its reference implementation.
    fn draw(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.draw() % (bound.max(1) as u64)).unwrap_or(0)
    }

    fn fault(&mut self, possible: &[Fault]) -> Option<Fault> {
        if let Some(fault) = self.next.filter(|fault| possible.contains(fault)) {
            self.next = None;
            return Some(fault);
        }
        if self.draw() % 1_000 >= self.faults_per_mille {
            return None;
        }
        let index = self.below(Fault::ALL.len());
        Some(Fault::ALL[index]).filter(|fault| possible.contains(fault))
    }

    fn commit(&mut self, rows: &[SealedRecord]) -> Result<(), AppendError> {
        let taken = self.flushed.iter().chain(&self.buffered).any(|old| rows.iter().any(|row| row.seq == old.seq));
        if taken {
            return Err(AppendError::SeqTaken);
        }
        self.before_last_write = self.truth();
        self.buffered.extend_from_slice(rows);
        Ok(())
    }

    fn sync(&mut self) {
        self.flushed.append(&mut self.buffered);
    }

    fn acknowledge(&mut self) -> Ack {
        if self.durability == Durability::Flushed {
            self.sync();
        }
        Ack { durability: self.durability }
    }

    /// The first rows of a write, at least one less than all; alone on the disk even where flushing is not granted.
    fn some_of<'a>(&mut self, rows: &'a [SealedRecord]) -> &'a [SealedRecord] {
        let kept = self.below(rows.len());
        &rows[..kept]
    }
}

impl AppendStore for FaultStore {
    fn append(&mut self, expected_epoch: u64, first_seq: u64, rows: &[SealedRecord]) -> Result<Ack, AppendError> {
        if self.dead {
            return Err(AppendError::Failed);
        }
        debug_assert!(rows.first().is_some_and(|row| row.seq == first_seq));
        let fault = self.fault(&Fault::ALL);
        if fault == Some(Fault::TakenOver) {
            self.epoch += 1;
        }
        if expected_epoch != self.epoch {
            return Err(AppendError::Fenced);
        }
        match fault {
            Some(Fault::PowerCutBefore) => {
                self.cut_power();
                Err(AppendError::Failed)
            }
            Some(Fault::PowerCutAfter) => {
                self.commit(rows)?;
                // The disk may have got the rows on its own before the power failed.
                if self.below(2) == 0 {
                    self.sync();
                }
                self.cut_power();
                Err(AppendError::Failed)
            }
            Some(Fault::TornWrite) => {
                let part = self.some_of(rows);
                self.commit(part)?;
                self.sync();
                self.cut_power();
                Err(AppendError::Failed)
            }
            Some(Fault::ShortWrite) => {
                let part = self.some_of(rows);
                self.commit(part)?;
                Ok(self.acknowledge())
            }
            Some(Fault::Duplicate) => {
                self.commit(rows)?;
                self.acknowledge();
                self.commit(rows)?;
                Ok(self.acknowledge())
            }
            Some(Fault::Quota) => Err(AppendError::Quota),
            Some(Fault::ErrorAfterCommit) => {
                self.commit(rows)?;
                Err(AppendError::Failed)
            }
            Some(Fault::ErrorBefore) => Err(AppendError::Failed),
            Some(Fault::SuccessWithoutData) => Ok(Ack { durability: self.durability }),
            None | Some(Fault::StaleRead | Fault::ReadFails | Fault::TakenOver) => {
                self.commit(rows)?;
                Ok(self.acknowledge())
            }
        }
    }

    fn flush(&mut self) -> Result<Ack, AppendError> {
        if self.dead {
            return Err(AppendError::Failed);
        }
        match self.fault(&[Fault::PowerCutBefore, Fault::Quota, Fault::ErrorBefore]) {
            Some(Fault::PowerCutBefore) => {
                self.cut_power();
                Err(AppendError::Failed)
            }
            Some(Fault::Quota) => Err(AppendError::Quota),
            Some(_) => Err(AppendError::Failed),
            None => Ok(self.acknowledge()),
        }
    }

    fn load_all(&mut self) -> Result<Vec<SealedRecord>, ReadError> {
        if self.dead {
            return Err(ReadError);
        }
        match self.fault(&[Fault::StaleRead, Fault::ReadFails, Fault::PowerCutBefore]) {
            Some(Fault::StaleRead) => Ok(self.before_last_write.clone()),
            Some(Fault::PowerCutBefore) => {
                self.cut_power();
                Err(ReadError)
            }
            Some(_) => Err(ReadError),
            None => Ok(self.truth()),
        }
    }
}

/// Carries `command` through the protocol against `store`.
pub fn drive<S: AppendStore>(store: &mut S, epoch: u64, command: &SealedCommand) -> Outcome {
    let mut appending = Appending::new(command);
    loop {
        match appending.step() {
            Step::Append => appending.appended(store.append(epoch, command.base.seq + 1, &command.rows)),
            Step::Flush => appending.flushed(store.flush()),
            Step::ReadBack => {
                let all = store.load_all();
                let tail: Result<Vec<_>, _> =
                    all.map(|rows| rows.into_iter().filter(|row| row.seq > command.base.seq).collect());
                appending.read_back(tail.as_deref().map_err(|error| *error));
            }
            Step::Done(outcome) => return outcome,
        }
    }
}
