//! The witness: a few bytes kept in another place than the journal, which remember how far the journal reached. Pure.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::chain::Head;
use crate::identity::LedgerId;

/// The version of witness this program writes.
pub const WITNESS_VERSION: u32 = 1;

/// The last backup file that was verified by reading it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastBackup {
    /// The last record in it.
    pub seq: u64,
    /// When, milliseconds since 1970 UTC.
    pub wall_ms: i64,
}

/// What is remembered outside the journal. Written after an acknowledgement, never before, so it may lag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// The last verified backup; `null` where there never was one.
    pub backup: Option<LastBackup>,
    /// How far the journal reached.
    pub head: Head,
    /// The book.
    pub ledger_id: LedgerId,
    /// [`WITNESS_VERSION`].
    pub v: u32,
}

/// Why a text is not a witness. Something was there: to be treated as a witness that lost its memory, not as a first run.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WitnessError {
    /// Not a witness.
    #[error("not a readable witness: {detail}")]
    Malformed {
        /// What the parser met, for the log.
        detail: String,
    },
    /// Of another version.
    #[error("witness of version {found}, this program reads {WITNESS_VERSION}")]
    OtherVersion {
        /// The version found.
        found: u32,
    },
}

impl Witness {
    /// A witness of `head`.
    #[must_use]
    pub const fn new(ledger_id: LedgerId, head: Head, backup: Option<LastBackup>) -> Self {
        Self { backup, head, ledger_id, v: WITNESS_VERSION }
    }

    /// Reads a witness.
    ///
    /// # Errors
    /// [`WitnessError`].
    pub fn parse(text: &str) -> Result<Self, WitnessError> {
        let witness: Self =
            serde_json::from_str(text).map_err(|error| WitnessError::Malformed { detail: error.to_string() })?;
        if witness.v == WITNESS_VERSION { Ok(witness) } else { Err(WitnessError::OtherVersion { found: witness.v }) }
    }

    /// The witness as text.
    ///
    /// # Errors
    /// [`WitnessError::Malformed`]; does not happen for this type.
    pub fn print(&self) -> Result<String, WitnessError> {
        serde_json::to_string(self).map_err(|error| WitnessError::Malformed { detail: error.to_string() })
    }

    /// Records that are in no backup file yet.
    #[must_use]
    pub fn unbacked(&self) -> u64 {
        self.head.seq.saturating_sub(self.backup.map_or(0, |backup| backup.seq))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn it_survives_printing_and_refuses_the_rest() {
        let ledger = LedgerId::from_bytes([7; 16]);
        let head = Head { seq: 12, ..Head::empty(ledger) };
        let witness = Witness::new(ledger, head, Some(LastBackup { seq: 5, wall_ms: -1 }));
        let text = witness.print().unwrap();
        assert_eq!(Witness::parse(&text), Ok(witness));
        assert_eq!(witness.unbacked(), 7);
        assert!(matches!(Witness::parse(&text[1..]), Err(WitnessError::Malformed { .. })));
        assert!(matches!(Witness::parse(""), Err(WitnessError::Malformed { .. })));
        assert_eq!(Witness::parse(&text.replace("\"v\":1", "\"v\":2")), Err(WitnessError::OtherVersion { found: 2 }));
    }
}
