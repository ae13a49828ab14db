//! Why a backup file can't be written or trusted, with the line at fault. Pure.

use thiserror::Error;

use crate::backup::{BACKUP_BYTES_MAX, BACKUP_VERSION};
use crate::chain::ChainBreak;
use crate::envelope::RecordError;

/// What of a file's closing statement does not fit its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// The number of records.
    Count,
    /// The last record.
    Head,
    /// The replayed state.
    State,
    /// The control totals.
    Totals,
}

/// Why a file can't be written or trusted. Lines count from one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BackupError {
    /// Larger than [`BACKUP_BYTES_MAX`].
    #[error("the file has {0} bytes, more than {BACKUP_BYTES_MAX}")]
    TooLarge(usize),
    /// Not a backup of this program.
    #[error("this is not a backup file")]
    OtherFormat,
    /// Written by a newer version of the program.
    #[error("the backup was written by a newer version (format {found}, this program reads {BACKUP_VERSION})")]
    NewerFormat {
        /// The version found.
        found: u32,
    },
    /// The end is missing: the file was cut off.
    #[error("the file is cut off after line {line}")]
    Truncated {
        /// The last line that is there.
        line: usize,
    },
    /// A line is not what belongs there.
    #[error("line {line} is not readable: {detail}")]
    Line {
        /// The line.
        line: usize,
        /// What the parser met, for the log.
        detail: String,
    },
    /// The chain of records breaks.
    #[error("line {line}: {stop}")]
    Chain {
        /// The line.
        line: usize,
        /// The break.
        stop: ChainBreak,
    },
    /// An unaltered record whose event this program can't read.
    #[error("line {line}: {error}")]
    Event {
        /// The line.
        line: usize,
        /// Why.
        error: RecordError,
    },
    /// The closing statement does not fit the records.
    #[error("line {line}: {what:?} does not fit the records")]
    Footer {
        /// The line.
        line: usize,
        /// What does not fit.
        what: Mismatch,
    },
    /// A byte was changed, in a place that only the seal covers.
    #[error("the file was changed: its seal in line {line} does not fit")]
    Seal {
        /// The line of the seal.
        line: usize,
    },
    /// A part could not be put into JSON; does not happen for these types.
    #[error("not writable: {detail}")]
    NotJson {
        /// What the serializer met, for the log.
        detail: String,
    },
}
