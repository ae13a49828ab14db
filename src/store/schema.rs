//! The layout of the database and how older layouts are brought to it. A new version number is for new object stores
//! only: what a journal row means is versioned inside the row.
//!
//! ```text
//! books      key id             one object a book: name, currency, kind, epoch, state
//! journal    key [book, seq]    one object a row: the exact bytes of the envelope, its hash, its command
//!            by_command [book, cmd]
//! snapshots  key book           caches of replayed state; losing them costs time, nothing else
//! ```
//! One database holds all books, so that switching from a replaced book to its successor is one transaction; every
//! journal key begins with the book, so that no book's write can reach another's rows.

use journal::identity::{CommandId, LedgerId};
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbObjectStoreParameters};

/// The database of the program.
pub const DATABASE: &str = "duebook";
/// The layout's version.
pub const VERSION: u32 = 1;

pub(super) const BOOKS: &str = "books";
pub(super) const JOURNAL: &str = "journal";
pub(super) const SNAPSHOTS: &str = "snapshots";
pub(super) const BY_COMMAND: &str = "by_command";

/// Brings a database of layout `found` (0: none) to [`VERSION`].
pub(super) fn upgrade(db: &IdbDatabase, found: u32) -> Result<(), JsValue> {
    if found < 1 {
        let by_path = |path: &JsValue| {
            let parameters = IdbObjectStoreParameters::new();
            parameters.set_key_path(path);
            parameters
        };
        db.create_object_store_with_optional_parameters(BOOKS, &by_path(&"id".into()))?;
        db.create_object_store_with_optional_parameters(SNAPSHOTS, &by_path(&"book".into()))?;
        let row_key = strings(&["book", "seq"]);
        let journal = db.create_object_store_with_optional_parameters(JOURNAL, &by_path(row_key.as_ref()))?;
        journal.create_index_with_str_sequence(BY_COMMAND, strings(&["book", "cmd"]).as_ref())?;
    }
    Ok(())
}

/// The key of a book.
pub(super) fn book_key(book: LedgerId) -> JsValue {
    book.to_string().into()
}

/// The key of one journal row.
#[allow(clippy::cast_precision_loss)]
pub(super) fn row_key(book: LedgerId, seq: u64) -> JsValue {
    Array::of2(&book_key(book), &JsValue::from_f64(seq as f64)).into()
}

/// A key above every row of the book: arrays sort after numbers.
pub(super) fn end_key(book: LedgerId) -> JsValue {
    Array::of2(&book_key(book), &Array::new()).into()
}

/// The key of a command in the index.
pub(super) fn command_key(book: LedgerId, cmd: CommandId) -> JsValue {
    strings(&[&book.to_string(), &cmd.to_string()]).into()
}

fn strings(values: &[&str]) -> Array {
    values.iter().map(|value| JsString::from(*value).unchecked_into::<JsValue>()).collect()
}
