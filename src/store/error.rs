//! What can go wrong in storage, as one typed enum. The words the user reads come from the message catalogue;
//! `Display` here is for developers and logs. Touches nothing but the browser's exception objects.

use journal::identity::CommandId;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why storage could not do what was asked. Nothing was saved when a write returns one of these.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The browser offers no storage here, or refuses access to it (blocked cookies, some private modes).
    #[error("storage is not available: {0}")]
    Unavailable(String),
    /// The browser has a database but could not open it (damaged files, full disk).
    #[error("the database could not be opened: {0}")]
    OpenFailed(String),
    /// The disk or the browser's quota is full.
    #[error("the storage quota is used up")]
    QuotaExceeded,
    /// The connection broke, and reopening it did not help within the allowed attempts.
    #[error("the connection to the database was lost: {0}")]
    ConnectionLost(String),
    /// The browser says it dropped stored data, or the database came back empty while this page was using it.
    #[error("the browser lost stored data: {0}")]
    DataLost(String),
    /// This tab closed its connection because another tab upgrades or deletes the database.
    #[error("another tab upgraded the database; this tab must be reloaded")]
    Superseded,
    /// The database was written by a newer version of the program.
    #[error("the database belongs to a newer version of the program")]
    NewerVersion,
    /// Another writer took over: the write carried an epoch that is no longer the book's.
    #[error("writer epoch {ours} was fenced off by epoch {current}")]
    EpochFenced {
        /// The epoch the write was made under.
        ours: u64,
        /// The epoch stored with the book.
        current: u64,
    },
    /// This tab is not the writer of the book.
    #[error("this tab may only read the book")]
    ReadOnly,
    /// The stored journal does not end where the writer believed: rows were added or lost in between.
    #[error("the journal does not end at {expected} but at {found}, or that row is another one")]
    HeadMoved {
        /// Number of the last row the writer knew, 0 for an empty book.
        expected: u64,
        /// Number of the last row found near that place, 0 where there is none.
        found: u64,
    },
    /// The command id is stored already, with other bytes.
    #[error("command {0} is stored already with other content")]
    CommandConflict(CommandId),
    /// No book of this id is stored.
    #[error("no such book")]
    BookMissing,
    /// The book was withdrawn or replaced and takes no more entries.
    #[error("the book is closed for writing")]
    BookClosed,
    /// Only a sample, or a restore that was never put to use, may be deleted.
    #[error("the book holds real entries and is not deleted")]
    NotDiscardable,
    /// The rows of one command must be non-empty and numbered without gaps.
    #[error("the rows of a command must follow each other, starting after the head")]
    RowsOutOfOrder,
    /// A stored record has not the shape this program writes.
    #[error("a stored record of `{store}` cannot be read: {what}")]
    Unreadable {
        /// The object store or key it was read from.
        store: &'static str,
        /// What was wrong with it.
        what: String,
    },
    /// Anything else the browser reported.
    #[error("unexpected storage error {name}: {message}")]
    Unexpected {
        /// The exception's name.
        name: String,
        /// The exception's message.
        message: String,
    },
}

impl StoreError {
    /// Whether a fresh connection may cure it.
    #[must_use]
    pub fn is_connection_lost(&self) -> bool {
        matches!(self, Self::ConnectionLost(_))
    }

    /// The error an exception means while a connection is in use.
    pub(super) fn from_exception(value: &JsValue) -> Self {
        let (name, message) = name_and_message(value);
        match name.as_str() {
            "QuotaExceededError" => Self::QuotaExceeded,
            // Chromium names a dead backing store Unknown, a closed connection InvalidState, and WebKit's lost
            // storage process either of these; an abort nobody asked for comes with a forced close.
            "UnknownError" | "InvalidStateError" | "AbortError" | "TransactionInactiveError" => {
                Self::ConnectionLost(format!("{name}: {message}"))
            }
            "VersionError" => Self::NewerVersion,
            "SecurityError" | "NotAllowedError" => Self::Unavailable(message),
            _ => Self::Unexpected { name, message },
        }
    }

    /// The error an exception means while a connection is being opened: a broken store is not a lost connection.
    pub(super) fn from_open_exception(value: &JsValue) -> Self {
        match Self::from_exception(value) {
            Self::ConnectionLost(what) => Self::OpenFailed(what),
            other => other,
        }
    }
}

fn name_and_message(value: &JsValue) -> (String, String) {
    if let Some(exception) = value.dyn_ref::<DomException>() {
        (exception.name(), exception.message())
    } else if let Some(error) = value.dyn_ref::<js_sys::Error>() {
        (error.name().into(), error.message().into())
    } else {
        ("unknown".to_owned(), value.as_string().unwrap_or_default())
    }
}
