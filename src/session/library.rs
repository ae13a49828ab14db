//! The books of this browser: making one, switching, renaming, taking one out of the list.

use journal::chain::Head;
use journal::identity::LedgerId;
use journal::witness::Witness;
use leptos::prelude::*;
use receivables::ledger::command::Command;
use receivables::money::Currency;

use super::boot::is_idle;
use super::{Outcome, Phase, Refusal, Session};
use crate::platform::{clock, ids};
use crate::store::{BookKind, BookMeta, BookState, Preferences, StoreError, forget_witness, write_witness};

impl Session {
    /// Makes a book, opens it and records its name and currency.
    pub async fn create_book(self, name: &str, currency: Currency, kind: BookKind) -> Outcome {
        let books = self.books_handle().ok_or(Refusal::NotOpen)?;
        let id = new_ledger_id().map_err(Refusal::Failed)?;
        let created = u64::try_from(clock::wall_ms()).unwrap_or(0);
        let meta = BookMeta::new(id, name, currency, kind, created);
        books.create(&meta).await.map_err(Refusal::Failed)?;
        // From now on the book is known outside the database too: were it to vanish, that would be noticed. Where
        // localStorage is refused, the health page tells.
        let _refused = write_witness(&Witness::new(id, Head::empty(id), None));
        self.refresh_books().await.map_err(Refusal::Failed)?;
        self.open_book(meta).await.map_err(Refusal::Failed)?;
        self.writer_ready().await;
        self.execute(Command::OpenBook { name: name.to_owned(), currency }).await
    }

    /// Opens another book.
    ///
    /// # Errors
    /// What reading met. A book is not switched while an entry is on its way: [`StoreError::ReadOnly`].
    pub async fn switch_book(self, id: LedgerId) -> Result<(), StoreError> {
        let (Some(inner), Some(books)) = (self.inner(), self.books_handle()) else { return Ok(()) };
        if !is_idle(&inner) {
            return Err(StoreError::ReadOnly);
        }
        let meta = books.get(id).await?;
        self.open_book(meta).await
    }

    /// Gives the open book another name, in the journal and in the list.
    pub async fn rename_book(self, name: &str) -> Outcome {
        let accepted = self.execute(Command::RenameBook { name: name.to_owned() }).await?;
        if let (Some(books), Some(id)) = (self.books_handle(), self.ledger_id()) {
            let meta = books.rename(id, name).await.map_err(Refusal::Failed)?;
            self.current.set(Some(meta));
            self.keep_name();
            self.refresh_books().await.map_err(Refusal::Failed)?;
        }
        Ok(accepted)
    }

    /// Takes a book out of the list. Its journal stays in the database; its witness is forgotten, since nobody misses it,
    /// and so is what was typed for it and never recorded.
    ///
    /// # Errors
    /// What writing met.
    pub async fn withdraw_book(self, id: LedgerId) -> Result<(), StoreError> {
        let Some(books) = self.books_handle() else { return Ok(()) };
        books.set_state(id, BookState::Withdrawn).await?;
        forget_witness(id);
        Preferences.clear_drafts(id);
        self.refresh_books().await?;
        if self.ledger_id() == Some(id) {
            match self.books.get_untracked().first().cloned() {
                Some(next) => self.open_book(next).await?,
                None => self.close(),
            }
        }
        Ok(())
    }

    fn close(self) {
        let Some(inner) = self.inner() else { return };
        inner.opening.set(inner.opening.get() + 1);
        drop(inner.book.borrow_mut().take());
        *inner.verifier.borrow_mut() = None;
        self.ledger.set(receivables::ledger::Ledger::new());
        self.current.set(None);
        self.phase.set(Phase::FirstRun);
    }

    /// Waits until this tab is the writer of a book that no other tab can know yet.
    async fn writer_ready(self) {
        for _ in 0..200 {
            if self.role.get_untracked() == super::RoleNow::Writer {
                return;
            }
            gloo_timers::future::TimeoutFuture::new(10).await;
        }
    }
}

pub(super) fn new_ledger_id() -> Result<LedgerId, StoreError> {
    let random = ids::random_128().map_err(|error| StoreError::Unavailable(error.to_string()))?;
    Ok(LedgerId::from_bytes(random))
}
