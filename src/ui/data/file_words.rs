//! Why a backup file, or the saving of one, is refused: in words, with the line at fault.

use crate::platform::files::FileError;
use crate::session::{BACKUP_BYTES_MAX, BackupError, BackupRefusal, Mismatch, StoreError};
use crate::t;

/// The sentence for a refused backup.
pub(super) fn backup_words(refusal: &BackupRefusal) -> String {
    match refusal {
        BackupRefusal::NotOpen => t!("errors-not-open"),
        BackupRefusal::Store(error) => store_words(error),
        BackupRefusal::File(error) => file_words(error),
        BackupRefusal::NotThisBook => t!("data-file-not-this-book"),
        BackupRefusal::Stopped => t!("data-stopped"),
        BackupRefusal::NotLoaded => t!("errors-not-loaded"),
        BackupRefusal::Sample(_) => t!("first-run-sample-failed"),
    }
}

/// The sentence for a storage error.
#[must_use]
pub fn store_words(error: &StoreError) -> String {
    match error {
        StoreError::QuotaExceeded => t!("data-store-full"),
        StoreError::ReadOnly => t!("data-store-busy"),
        StoreError::Superseded => t!("recovery-superseded"),
        StoreError::NewerVersion => t!("recovery-newer"),
        other => t!("recovery-store-error", detail = other.to_string()),
    }
}

fn file_words(error: &BackupError) -> String {
    match error {
        BackupError::TooLarge(_) => t!("data-file-too-large", count = BACKUP_BYTES_MAX / (1024 * 1024)),
        BackupError::OtherFormat => t!("data-file-other"),
        BackupError::NewerFormat { .. } => t!("data-file-newer"),
        BackupError::Truncated { line } => t!("data-file-cut", line = *line),
        BackupError::Line { line, .. } | BackupError::Chain { line, .. } => t!("data-file-line", line = *line),
        BackupError::Event { line, .. } => t!("data-file-event", line = *line),
        BackupError::Footer { what: Mismatch::Totals | Mismatch::State, line } => {
            t!("data-file-totals", line = *line)
        }
        BackupError::Footer { line, .. } => t!("data-file-count", line = *line),
        BackupError::Seal { line } => t!("data-file-seal", line = *line),
        BackupError::NotJson { .. } => t!("data-file-not-written"),
    }
}

/// The sentence for a file of the device.
pub(super) fn device_words(error: &FileError) -> String {
    match error {
        FileError::TooLarge { limit, .. } => t!("data-file-too-large", count = *limit / (1024 * 1024)),
        FileError::Unreadable(_) => t!("data-file-unreadable"),
        FileError::NotWritten(_) => t!("data-file-not-written"),
    }
}
