//! Journal rows in IndexedDB: the one transaction that appends a command, and reading rows back byte for byte.
//! Knows places, hashes and command ids, never what an event means. Touches IndexedDB through `idb` alone.

use std::rc::Rc;

use journal::chain::{Head, SealedCommand, SealedRecord};
use journal::identity::LedgerId;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursorDirection, IdbCursorWithValue, IdbKeyRange, IdbObjectStore};

use super::idb::{Durability, Mode, Work};
use super::schema::{BOOKS, BY_COMMAND, JOURNAL, SNAPSHOTS, book_key, command_key, end_key, row_key};
use super::{BookMeta, BookState, Books, StoreError};

/// Rows read at once: enough to make the round trips cheap, few enough to keep the page answering.
pub const CHUNK_ROWS: u32 = 2_000;

/// The proof that a command is stored: given only after the strict transaction has completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ack {
    /// The end of the journal after the command.
    pub head: Head,
    /// The rows were there already: an earlier attempt had landed although its answer was lost.
    pub already_stored: bool,
    /// What the browser granted.
    pub durability: Durability,
}

/// Appends the rows of one command in one strict transaction, and answers when it has completed. The transaction
/// itself checks the writer's epoch, finds a command that is stored already, and checks that the journal still ends
/// where the writer believes; a key that exists can not be overwritten.
pub(super) async fn append(
    books: &Books,
    book: LedgerId,
    epoch: u64,
    command: &SealedCommand,
) -> Result<Ack, StoreError> {
    check_order(command)?;
    let command = Rc::new(command.clone());
    let head = command.head;
    let (already_stored, durability) = books
        .transact_once(&[BOOKS, JOURNAL], Mode::Write, |work: &Rc<Work<bool>>| {
            let metas = work.store(BOOKS)?;
            let read_meta = metas.get(&book_key(book));
            work.then(read_meta, move |work, meta| {
                check_epoch(&BookMeta::from_js(&meta)?, epoch)?;
                let journal = work.store(JOURNAL)?;
                let commands = journal.index(BY_COMMAND).map_err(|thrown| StoreError::from_exception(&thrown))?;
                let stored = commands.get_all_with_key(&command_key(book, command.cmd_id));
                work.then(stored, move |work, found| {
                    let stored = rows_of(&found)?;
                    if stored.is_empty() {
                        add_after_base(work, &journal, book, command)
                    } else {
                        // Written anew unchanged, so that this commit, and all before it, is flushed.
                        work.and(metas.put(&meta))?;
                        finish_stored(work, &stored, &command)
                    }
                })
            })
        })
        .await?;
    Ok(Ack { head, already_stored, durability })
}

/// The rows follow the base and each other, and end where the command says.
fn check_order(command: &SealedCommand) -> Result<(), StoreError> {
    let numbered = command.rows.iter().zip(command.base.seq + 1..);
    let in_order = numbered.into_iter().all(|(row, seq)| row.seq == seq && row.cmd_id == command.cmd_id);
    let ends = command.rows.last().is_some_and(|row| row_head(row) == command.head);
    if in_order && ends { Ok(()) } else { Err(StoreError::RowsOutOfOrder) }
}

fn check_epoch(meta: &BookMeta, ours: u64) -> Result<(), StoreError> {
    if meta.epoch != ours {
        return Err(StoreError::EpochFenced { ours, current: meta.epoch });
    }
    if meta.takes_entries() { Ok(()) } else { Err(StoreError::BookClosed) }
}

fn finish_stored(work: &Rc<Work<bool>>, stored: &[SealedRecord], command: &SealedCommand) -> Result<(), StoreError> {
    if stored != command.rows.as_slice() {
        return Err(StoreError::CommandConflict(command.cmd_id));
    }
    work.finish(true);
    Ok(())
}

fn add_after_base(
    work: &Rc<Work<bool>>,
    journal: &IdbObjectStore,
    book: LedgerId,
    command: Rc<SealedCommand>,
) -> Result<(), StoreError> {
    check_end(work, journal, book, command.base, move |work, journal| {
        add_rows(work, journal, book, &command.rows)?;
        work.finish(false);
        Ok(())
    })
}

/// Goes on with `then` if the journal ends at `base`: from there on exactly that one row, or none in an empty book.
fn check_end<T: 'static>(
    work: &Rc<Work<T>>,
    journal: &IdbObjectStore,
    book: LedgerId,
    base: Head,
    then: impl FnOnce(&Rc<Work<T>>, &IdbObjectStore) -> Result<(), StoreError> + 'static,
) -> Result<(), StoreError> {
    let tail = journal.get_all_with_key_and_limit(&rows_from(book, base.seq)?, 2);
    let journal = journal.clone();
    work.then(tail, move |work, found| {
        let found = rows_of(&found)?;
        let fits = match found.as_slice() {
            [] => base == Head::empty(book),
            [row] => row_head(row) == base,
            _ => false,
        };
        if !fits {
            let found = found.last().map_or(0, |row| row.seq);
            return Err(StoreError::HeadMoved { expected: base.seq, found });
        }
        then(work, &journal)
    })
}

fn add_rows<T: 'static>(
    work: &Rc<Work<T>>,
    journal: &IdbObjectStore,
    book: LedgerId,
    rows: &[SealedRecord],
) -> Result<(), StoreError> {
    for row in rows {
        work.and(journal.add(&row_to_js(book, row)?))?;
    }
    Ok(())
}

impl Books {
    /// Adds rows of a restore to a book that is still arriving, after `base`, and answers with the new end. Any number
    /// of rows: a half-filled arriving book is no harm, it is verified before it is put to use.
    ///
    /// # Errors
    /// [`StoreError::BookClosed`] for a book in use, [`StoreError::HeadMoved`], and whatever the database met.
    pub async fn fill(&self, book: LedgerId, base: Head, rows: &[SealedRecord]) -> Result<Head, StoreError> {
        let Some(head) = rows.last().map(row_head) else { return Ok(base) };
        if !rows.iter().zip(base.seq + 1..).all(|(row, seq)| row.seq == seq) {
            return Err(StoreError::RowsOutOfOrder);
        }
        let rows: Rc<[SealedRecord]> = rows.into();
        let fill = |work: &Rc<Work<Head>>| {
            let (metas, journal) = (work.store(BOOKS)?, work.store(JOURNAL)?);
            work.then(metas.get(&book_key(book)), move |work, meta| {
                if BookMeta::from_js(&meta)?.state != BookState::Arriving {
                    return Err(StoreError::BookClosed);
                }
                check_end(work, &journal, book, base, move |work, journal| {
                    add_rows(work, journal, book, &rows)?;
                    work.finish(head);
                    Ok(())
                })
            })
        };
        self.transact_once(&[BOOKS, JOURNAL], Mode::Write, fill).await.map(|(head, _)| head)
    }

    /// Deletes a sample book, or a restore that was never put to use, with all its rows.
    ///
    /// # Errors
    /// [`StoreError::NotDiscardable`] for every other book, and whatever the database met.
    pub async fn discard(&self, book: LedgerId) -> Result<(), StoreError> {
        self.transact(&[BOOKS, JOURNAL, SNAPSHOTS], Mode::Write, |work: &Rc<Work<()>>| {
            let (metas, journal, snapshots) = (work.store(BOOKS)?, work.store(JOURNAL)?, work.store(SNAPSHOTS)?);
            work.then(metas.get(&book_key(book)), move |work, meta| {
                if !BookMeta::from_js(&meta)?.may_be_discarded() {
                    return Err(StoreError::NotDiscardable);
                }
                work.and(journal.delete(&rows_from(book, 0)?))?;
                work.and(snapshots.delete(&book_key(book)))?;
                work.and(metas.delete(&book_key(book)))?;
                work.finish(());
                Ok(())
            })
        })
        .await
    }
}

/// The end of the book's journal; the ledger's empty head where it has no rows.
pub(super) async fn head(books: &Books, book: LedgerId) -> Result<Head, StoreError> {
    books
        .transact(&[JOURNAL], Mode::Read, |work: &Rc<Work<Head>>| {
            let journal = work.store(JOURNAL)?;
            let backwards =
                journal.open_cursor_with_range_and_direction(&rows_from(book, 0)?, IdbCursorDirection::Prev);
            work.then(backwards, move |work, cursor| {
                let head = match cursor.dyn_ref::<IdbCursorWithValue>() {
                    Some(cursor) => {
                        let value = cursor.value().map_err(|thrown| StoreError::from_exception(&thrown))?;
                        row_head(&row_from_js(&value)?)
                    }
                    None => Head::empty(book),
                };
                work.finish(head);
                Ok(())
            })
        })
        .await
}

/// Up to `limit` rows from place `from` on, in order.
pub(super) async fn chunk(
    books: &Books,
    book: LedgerId,
    from: u64,
    limit: u32,
) -> Result<Vec<SealedRecord>, StoreError> {
    books
        .transact(&[JOURNAL], Mode::Read, |work: &Rc<Work<Vec<SealedRecord>>>| {
            let journal = work.store(JOURNAL)?;
            work.then(journal.get_all_with_key_and_limit(&rows_from(book, from)?, limit), |work, found| {
                work.finish(rows_of(&found)?);
                Ok(())
            })
        })
        .await
}

fn row_head(row: &SealedRecord) -> Head {
    Head { seq: row.seq, hash: row.hash }
}

#[allow(clippy::cast_precision_loss)]
fn row_to_js(book: LedgerId, row: &SealedRecord) -> Result<JsValue, StoreError> {
    let object = Object::new();
    let fields: [(&str, JsValue); 5] = [
        ("book", book_key(book)),
        ("seq", JsValue::from_f64(row.seq as f64)),
        ("cmd", row.cmd_id.to_string().into()),
        ("hash", row.hash.to_string().into()),
        ("bytes", Uint8Array::from(row.bytes.as_slice()).into()),
    ];
    for (key, value) in fields {
        Reflect::set(&object, &key.into(), &value).map_err(|thrown| StoreError::from_exception(&thrown))?;
    }
    Ok(object.into())
}

fn row_from_js(value: &JsValue) -> Result<SealedRecord, StoreError> {
    let unreadable = |what: &str| StoreError::Unreadable { store: JOURNAL, what: what.to_owned() };
    let field = |key: &str| Reflect::get(value, &key.into()).map_err(|_| unreadable(key));
    let text = |key: &str| field(key)?.as_string().ok_or_else(|| unreadable(key));
    let bytes = field("bytes")?.dyn_into::<Uint8Array>().map_err(|_| unreadable("bytes"))?.to_vec();
    let seq = field("seq")?.as_f64().and_then(seq_of).ok_or_else(|| unreadable("seq"))?;
    let cmd_id = text("cmd")?.parse().map_err(|_| unreadable("cmd"))?;
    let hash = text("hash")?.parse().map_err(|_| unreadable("hash"))?;
    Ok(SealedRecord { seq, hash, cmd_id, bytes })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn seq_of(number: f64) -> Option<u64> {
    let exact = number.fract() == 0.0 && (0.0..=9_007_199_254_740_991.0).contains(&number);
    exact.then_some(number as u64)
}

fn rows_of(values: &JsValue) -> Result<Vec<SealedRecord>, StoreError> {
    Array::from(values).iter().map(|value| row_from_js(&value)).collect()
}

fn rows_from(book: LedgerId, from: u64) -> Result<JsValue, StoreError> {
    IdbKeyRange::bound(&row_key(book, from), &end_key(book))
        .map(JsValue::from)
        .map_err(|thrown| StoreError::from_exception(&thrown))
}
