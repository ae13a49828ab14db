//! The file that the crash card hands out: everything a browser has stored, as lines of JSON. Pure: bytes in, books out.
//!
//! ```text
//! {"store":"books","row":{"id":…,"name":…,"currency":…,"kind":"real",…}}
//! {"store":"journal","row":{"book":…,"seq":…,"cmd":…,"hash":…,"bytes":"{…}"}}     the record's bytes as text
//! ```
//! It is made by `boot.js`, which knows nothing of books, where the program could not run. Nothing in it is trusted: each
//! book becomes the rows of its journal, and those are verified like every other.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::backup::{BACKUP_BYTES_MAX, BackupError};
use crate::chain::SealedRecord;
use crate::identity::{CommandId, Hash, LedgerId};

/// A book as it was stored; nothing of it is verified yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedBook {
    /// The book.
    pub id: LedgerId,
    /// Its name and kind; `None` where only its journal was there.
    pub named: Option<SavedName>,
    /// Its journal, in order.
    pub rows: Vec<SealedRecord>,
}

/// What was stored of a book beside its journal.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SavedName {
    /// Its name.
    pub name: String,
    /// `real` or `sample`.
    pub kind: String,
    /// `active`, or what else has become of it: a copy that is `arriving` may not be whole.
    pub state: serde_json::Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    store: &'a str,
    #[serde(borrow)]
    row: &'a RawValue,
}

#[derive(Deserialize)]
struct BookRow {
    id: LedgerId,
    #[serde(flatten)]
    named: SavedName,
}

#[derive(Deserialize)]
struct JournalRow {
    book: LedgerId,
    seq: u64,
    cmd: CommandId,
    hash: Hash,
    bytes: String,
}

/// Whether these bytes begin as such a file does. Whether they are one is told by [`read`].
#[must_use]
pub fn is_crash_file(bytes: &[u8]) -> bool {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    serde_json::from_slice::<Line<'_>>(first).is_ok()
}

/// The books in it, in the order of their ids. Left out are those without a journal, and copies that never arrived.
///
/// # Errors
/// [`BackupError::TooLarge`]; [`BackupError::Line`] names the first line that is not what belongs there.
pub fn read(bytes: &[u8]) -> Result<Vec<SavedBook>, BackupError> {
    if bytes.len() > BACKUP_BYTES_MAX {
        return Err(BackupError::TooLarge(bytes.len()));
    }
    let mut books: BTreeMap<LedgerId, SavedBook> = BTreeMap::new();
    let lines = bytes.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !line.is_empty());
    for (at, line) in lines {
        read_line(line, &mut books).map_err(|error| BackupError::Line { line: at + 1, detail: error.to_string() })?;
    }
    let is_arriving = |book: &SavedBook| book.named.as_ref().is_some_and(|named| named.state == "arriving");
    let mut books: Vec<SavedBook> =
        books.into_values().filter(|book| !book.rows.is_empty() && !is_arriving(book)).collect();
    for book in &mut books {
        book.rows.sort_by_key(|row| row.seq);
    }
    Ok(books)
}

fn read_line(line: &[u8], books: &mut BTreeMap<LedgerId, SavedBook>) -> Result<(), serde_json::Error> {
    let Line { store, row } = serde_json::from_slice(line)?;
    let empty = |id| SavedBook { id, named: None, rows: Vec::new() };
    match store {
        "books" => {
            let BookRow { id, named } = serde_json::from_str(row.get())?;
            books.entry(id).or_insert_with(|| empty(id)).named = Some(named);
        }
        "journal" => {
            let JournalRow { book, seq, cmd, hash, bytes } = serde_json::from_str(row.get())?;
            let row = SealedRecord { seq, hash, cmd_id: cmd, bytes: bytes.into_bytes() };
            books.entry(book).or_insert_with(|| empty(book)).rows.push(row);
        }
        // What later versions may store beside them belongs to no book's journal.
        _ => {}
    }
    Ok(())
}
