//! A checkpoint: what the state was at a place of the journal. A cache and nothing more: wrong means replay. Pure.

use serde::{Deserialize, Serialize};

use crate::chain::Head;
use crate::identity::{Hash, LedgerId};

/// The version of checkpoint this program writes. Any other is discarded.
pub const CHECKPOINT_VERSION: u32 = 1;

/// The state's hash after the record at `head`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// Highest epoch up to `head`; where verification goes on from.
    pub epoch: u64,
    /// The place: the last record of a command.
    pub head: Head,
    /// The book.
    pub ledger_id: LedgerId,
    /// Hash of the state there, as the caller computes it.
    pub state: Hash,
    /// [`CHECKPOINT_VERSION`].
    pub v: u32,
}

/// What to do with a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckpointFinding {
    /// It agrees with the journal.
    Holds,
    /// It is of another book, version or history, or of another state: discard it and replay from the beginning.
    Discard,
    /// It names a record the journal does not reach, though the record was written before it: rows were lost.
    Ahead,
}

impl Checkpoint {
    /// Compares with a journal of `ledger_id` that ends at `head`; `hash_at` gives the hash of its record at a place,
    /// `state` the hash of the state replayed to the checkpoint's place, where the caller replayed one.
    #[must_use]
    pub fn compare(
        &self,
        ledger_id: LedgerId,
        head: Head,
        hash_at: &dyn Fn(u64) -> Option<Hash>,
        state: Option<Hash>,
    ) -> CheckpointFinding {
        if self.v != CHECKPOINT_VERSION || self.ledger_id != ledger_id {
            return CheckpointFinding::Discard;
        }
        if self.head.seq > head.seq {
            return CheckpointFinding::Ahead;
        }
        let expected = if self.head.seq == 0 { Some(crate::chain::genesis(ledger_id)) } else { hash_at(self.head.seq) };
        let same_history = expected == Some(self.head.hash);
        let same_state = state.is_none_or(|state| state == self.state);
        if same_history && same_state { CheckpointFinding::Holds } else { CheckpointFinding::Discard }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(byte: u8) -> Hash {
        Hash::from_bytes([byte; 32])
    }

    #[test]
    fn every_disagreement_has_its_finding() {
        let (ledger, other) = (LedgerId::from_bytes([1; 16]), LedgerId::from_bytes([2; 16]));
        let head = Head { seq: 9, hash: hash(9) };
        let hash_at = |seq: u64| u8::try_from(seq).ok().map(hash);
        let good = Checkpoint {
            v: CHECKPOINT_VERSION,
            ledger_id: ledger,
            epoch: 1,
            head: Head { seq: 5, hash: hash(5) },
            state: hash(50),
        };
        let ahead = Checkpoint { head: Head { seq: 10, hash: hash(10) }, ..good };
        let elsewhere = Checkpoint { head: Head { seq: 5, hash: hash(6) }, ..good };
        let table = [
            (good, Some(hash(50)), CheckpointFinding::Holds),
            (good, None, CheckpointFinding::Holds),
            (good, Some(hash(51)), CheckpointFinding::Discard),
            (elsewhere, None, CheckpointFinding::Discard),
            (Checkpoint { ledger_id: other, ..good }, None, CheckpointFinding::Discard),
            (Checkpoint { v: CHECKPOINT_VERSION + 1, ..ahead }, None, CheckpointFinding::Discard),
            (Checkpoint { head: Head::empty(ledger), ..good }, None, CheckpointFinding::Holds),
            (ahead, None, CheckpointFinding::Ahead),
        ];
        for (row, (checkpoint, state, expected)) in table.into_iter().enumerate() {
            assert_eq!(checkpoint.compare(ledger, head, &hash_at, state), expected, "row {row}");
        }
    }
}
