//! Witnesses in localStorage: how far each book's journal reached, told by another place than the journal's.
//! It takes seconds to reach the disk, so a witness may lag behind the journal; one that is ahead of it means a loss.

use journal::boot::OutsideFinding;
use journal::identity::LedgerId;
use journal::witness::Witness;

use super::{StoreError, local};

const START: &str = "witness.";
const NAME_START: &str = "book_name.";

/// What localStorage says of a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WitnessFound {
    /// Nothing: a new book, or a browser that forgot.
    Nothing,
    /// The witness.
    Whole(Witness),
    /// Something that is not a witness of this book. To be told to the user, not to be taken for a first run.
    Corrupt(String),
    /// localStorage can't be read here.
    Unavailable,
}

impl From<&WitnessFound> for OutsideFinding {
    fn from(found: &WitnessFound) -> Self {
        match found {
            WitnessFound::Nothing | WitnessFound::Unavailable => Self::Absent,
            WitnessFound::Corrupt(_) => Self::Unreadable,
            WitnessFound::Whole(witness) => Self::Knows { ledger_id: witness.ledger_id, head: witness.head },
        }
    }
}

/// Reads the witness of `book`.
#[must_use]
pub fn read_witness(book: LedgerId) -> WitnessFound {
    match local::read(&key(book)) {
        Ok(None) => WitnessFound::Nothing,
        Ok(Some(text)) => match Witness::parse(&text) {
            Ok(witness) if witness.ledger_id == book => WitnessFound::Whole(witness),
            Ok(witness) => WitnessFound::Corrupt(format!("it is of book {}", witness.ledger_id)),
            Err(error) => WitnessFound::Corrupt(error.to_string()),
        },
        Err(StoreError::Unreadable { what, .. }) => WitnessFound::Corrupt(what),
        Err(_) => WitnessFound::Unavailable,
    }
}

/// Keeps the witness of its book; call after an acknowledgement, never before.
///
/// # Errors
/// localStorage is refused or full. The entries themselves are not in danger.
pub fn write_witness(witness: &Witness) -> Result<(), StoreError> {
    let text =
        witness.print().map_err(|error| StoreError::Unreadable { store: "localStorage", what: error.to_string() })?;
    local::write(&key(witness.ledger_id), &text)
}

/// Forgets the witness of a book, and its name: only where the person took the book out of the list, or does not miss it.
pub fn forget_witness(book: LedgerId) {
    local::delete(&key(book));
    local::delete(&name_key(book));
}

/// Keeps the name of a book beside its witness, which has none.
///
/// # Errors
/// localStorage is refused or full.
pub fn remember_name(book: LedgerId, name: &str) -> Result<(), StoreError> {
    local::write(&name_key(book), name)
}

/// The name kept of a book.
#[must_use]
pub fn remembered_name(book: LedgerId) -> Option<String> {
    local::read(&name_key(book)).ok().flatten()
}

/// Every book a witness speaks of: with an empty database beside it, the answer to 'is this a first run?'
#[must_use]
pub fn witnessed_books() -> Vec<LedgerId> {
    local::keys_from(START).iter().filter_map(|key| key[START.len()..].parse().ok()).collect()
}

fn name_key(book: LedgerId) -> String {
    format!("{NAME_START}{book}")
}

fn key(book: LedgerId) -> String {
    format!("{START}{book}")
}
