//! Books that are gone, or shorter than the records kept apart remember, whichever book is opened. Looking opens nothing and
//! writes nothing; what is remembered of a book goes only where the person says so.

use journal::chain::Head;
use journal::identity::LedgerId;
use journal::missing::{Stored, Witnessed, missing_books};
use leptos::prelude::*;

use super::{Phase, Session};
use crate::store::{
    BookState, Books, StoreError, WitnessFound, forget_witness, read_witness, remember_name, remembered_name,
    witnessed_books,
};

pub use journal::missing::Found;

/// A book that is not all there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingBook {
    /// The book.
    pub id: LedgerId,
    /// Its name, where anything remembers it.
    pub name: Option<String>,
    /// The last record known of; `None` where what is remembered can't be read.
    pub known_seq: Option<u64>,
    /// What there is instead.
    pub found: Found,
}

impl Session {
    /// The books that are not all there, but for the open one, which is judged on its own.
    #[must_use]
    pub fn missing_books(self) -> Vec<MissingBook> {
        let open = self.current.with(|current| current.as_ref().map(|meta| meta.id));
        self.missing.with(|missing| missing.iter().filter(|book| Some(book.id) != open).cloned().collect())
    }

    /// Compares every record kept apart with what the database has of its book.
    pub(super) async fn look_for_missing(self) -> Result<(), StoreError> {
        let Some(books) = self.books_handle() else { return Ok(()) };
        // Read before the list: another tab makes a book first and its record afterwards, and appends in that order too.
        let witnessed: Vec<Witnessed> = witnessed_books().into_iter().filter_map(witness_of).collect();
        let listed = books.list().await?;
        let mut stored = Vec::with_capacity(listed.len());
        for meta in &listed {
            let is_asked = meta.state == BookState::Active && witnessed.iter().any(|one| one.ledger_id == meta.id);
            let head = if is_asked { Some(end_of(&books, meta.id).await?) } else { None };
            stored.push(Stored { ledger_id: meta.id, head });
        }
        let name = |id: LedgerId| {
            let listed = listed.iter().find(|meta| meta.id == id).map(|meta| meta.name.clone());
            listed.or_else(|| remembered_name(id)).filter(|name| !name.is_empty())
        };
        let missing = missing_books(&witnessed, &stored).into_iter().map(|one| MissingBook {
            id: one.ledger_id,
            name: name(one.ledger_id),
            known_seq: one.known_seq,
            found: one.found,
        });
        self.missing.set(missing.collect());
        Ok(())
    }

    /// The person does not miss a book: what is remembered of it goes, and what is left of it leaves the list. No row of
    /// its journal is touched.
    ///
    /// # Errors
    /// What the database met; then everything is remembered as before.
    pub async fn give_up_book(self, id: LedgerId) -> Result<(), StoreError> {
        let Some(books) = self.books_handle() else { return Ok(()) };
        if books.list().await?.iter().any(|meta| meta.id == id) {
            books.set_state(id, BookState::Withdrawn).await?;
        }
        forget_witness(id);
        self.refresh_books().await?;
        self.look_for_missing().await?;
        // Where the loss was all that the start had to tell, it is judged anew.
        if self.book_handle().is_none() && matches!(self.phase.get_untracked(), Phase::Recovery(_)) {
            self.judge_empty(&books).await?;
        }
        Ok(())
    }

    /// A backup file of a lost book was restored: where it reaches as far as anything remembers, nothing is missing any
    /// more. `record_at` gives the hash of a record of the file.
    pub(super) async fn note_restored(
        self,
        id: LedgerId,
        record_at: impl Fn(u64) -> Option<journal::identity::Hash>,
    ) -> Result<(), StoreError> {
        let is_gone =
            self.missing.with_untracked(|all| all.iter().any(|book| book.id == id && book.found == Found::Gone));
        if let (true, WitnessFound::Whole(witness)) = (is_gone, read_witness(id))
            && record_at(witness.head.seq) == Some(witness.head.hash)
        {
            forget_witness(id);
        }
        self.look_for_missing().await
    }

    /// Keeps the open book's name apart from the database, so that it can be told whose loss it would be.
    pub(super) fn keep_name(self) {
        if let Some(meta) = self.current.get_untracked() {
            // Without it a lost book has no name, and is missed all the same.
            let _refused = remember_name(meta.id, &meta.name);
        }
    }
}

fn witness_of(ledger_id: LedgerId) -> Option<Witnessed> {
    match read_witness(ledger_id) {
        WitnessFound::Whole(witness) => Some(Witnessed { ledger_id, head: Some(witness.head) }),
        WitnessFound::Corrupt(_) => Some(Witnessed { ledger_id, head: None }),
        WitnessFound::Nothing | WitnessFound::Unavailable => None,
    }
}

/// The end of a stored journal; a last row that can't be read counts as none.
async fn end_of(books: &Books, id: LedgerId) -> Result<Head, StoreError> {
    match books.head(id).await {
        Err(StoreError::Unreadable { .. }) => Ok(Head::empty(id)),
        settled => settled,
    }
}
