//! Checkpoints: the state's hash after a record, kept so that a later start can tell whether replaying gave the same
//! state. A cache: losing one costs nothing but that comparison. Touches IndexedDB through `idb` alone.

use std::rc::Rc;

use journal::checkpoint::Checkpoint;
use journal::identity::LedgerId;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use super::idb::{Mode, Work};
use super::schema::{SNAPSHOTS, book_key};
use super::{Books, StoreError};

impl Books {
    /// The book's checkpoint; `None` where there is none, or none that can be read.
    ///
    /// # Errors
    /// Whatever the database met.
    pub async fn read_checkpoint(&self, book: LedgerId) -> Result<Option<Checkpoint>, StoreError> {
        self.transact(&[SNAPSHOTS], Mode::Read, |work: &Rc<Work<Option<Checkpoint>>>| {
            let snapshots = work.store(SNAPSHOTS)?;
            work.then(snapshots.get(&book_key(book)), |work, value| {
                let text = Reflect::get(&value, &"checkpoint".into()).ok().and_then(|text| text.as_string());
                work.finish(text.and_then(|text| serde_json::from_str(&text).ok()));
                Ok(())
            })
        })
        .await
    }

    /// Keeps the book's checkpoint in place of the one before.
    ///
    /// # Errors
    /// Whatever the database met.
    pub async fn write_checkpoint(&self, book: LedgerId, checkpoint: &Checkpoint) -> Result<(), StoreError> {
        let unreadable =
            |error: serde_json::Error| StoreError::Unreadable { store: SNAPSHOTS, what: error.to_string() };
        let text = serde_json::to_string(checkpoint).map_err(unreadable)?;
        self.transact(&[SNAPSHOTS], Mode::Write, |work: &Rc<Work<()>>| {
            let object = Object::new();
            for (key, value) in [("book", book_key(book)), ("checkpoint", JsValue::from_str(&text))] {
                Reflect::set(&object, &key.into(), &value).map_err(|thrown| StoreError::from_exception(&thrown))?;
            }
            work.and(work.store(SNAPSHOTS)?.put(&object))?;
            work.finish(());
            Ok(())
        })
        .await
    }
}
