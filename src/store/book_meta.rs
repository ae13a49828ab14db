//! What is known of a book beside its journal: its name, currency, kind, writer epoch and whether it is still in use.
//! Pure, apart from the browser's JSON used to turn a stored object into checked fields.

use journal::identity::LedgerId;
use receivables::money::Currency;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::StoreError;
use super::schema::BOOKS;

/// The longest book name, in characters.
pub const MAX_BOOK_NAME: usize = 120;

/// What a book is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookKind {
    /// The user's own entries.
    Real,
    /// Invented entries to look around in; may be thrown away at any time.
    Sample,
}

/// Whether a book is in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookState {
    /// Being filled by a restore or import; not shown until that has been verified.
    Arriving,
    /// In use.
    Active,
    /// Taken out of the list by the user; its journal is kept.
    Withdrawn,
    /// A restored book took its place; its journal is kept.
    ReplacedBy(LedgerId),
}

/// The stored record of a book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookMeta {
    /// Identity, the same as in every envelope of the journal.
    pub id: LedgerId,
    /// Name given by the user.
    pub name: String,
    /// Home currency.
    pub currency: Currency,
    /// Real or sample.
    pub kind: BookKind,
    /// In use or not.
    pub state: BookState,
    /// When the book was made, in milliseconds since 1970, for display alone.
    pub created_ms: u64,
    /// Grows by one whenever a tab becomes the book's writer; an older writer's epoch is refused.
    pub epoch: u64,
}

impl BookMeta {
    /// A new, empty book in use.
    #[must_use]
    pub fn new(id: LedgerId, name: &str, currency: Currency, kind: BookKind, created_ms: u64) -> Self {
        let name = name.trim().chars().take(MAX_BOOK_NAME).collect();
        Self { id, name, currency, kind, state: BookState::Active, created_ms, epoch: 0 }
    }

    /// The same book, hidden until [`super::Books::switch`] or [`super::Books::set_state`] puts it to use.
    /// `epoch_reached` is the highest epoch among the records it will be filled with: epochs never fall along a chain.
    #[must_use]
    pub fn arriving(self, epoch_reached: u64) -> Self {
        Self { state: BookState::Arriving, epoch: epoch_reached, ..self }
    }

    /// Whether the book may be deleted: its entries are invented, or it never was in use.
    #[must_use]
    pub fn may_be_discarded(&self) -> bool {
        self.kind == BookKind::Sample || self.state == BookState::Arriving
    }

    /// Whether entries may be appended.
    #[must_use]
    pub fn takes_entries(&self) -> bool {
        matches!(self.state, BookState::Active | BookState::Arriving)
    }

    pub(super) fn to_js(&self) -> Result<JsValue, StoreError> {
        let text = serde_json::to_string(self).map_err(|error| unreadable(&error))?;
        js_sys::JSON::parse(&text).map_err(|thrown| StoreError::from_exception(&thrown))
    }

    pub(super) fn from_js(value: &JsValue) -> Result<Self, StoreError> {
        if value.is_undefined() {
            return Err(StoreError::BookMissing);
        }
        let text = js_sys::JSON::stringify(value).map_err(|thrown| StoreError::from_exception(&thrown))?;
        serde_json::from_str(&String::from(text)).map_err(|error| unreadable(&error))
    }
}

fn unreadable(error: &serde_json::Error) -> StoreError {
    StoreError::Unreadable { store: BOOKS, what: error.to_string() }
}
