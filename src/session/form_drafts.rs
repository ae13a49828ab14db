//! What is being typed into a form, kept on this device so that a closed tab loses nothing. It is no entry of the book.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Session;
use crate::store::Preferences;

impl Session {
    /// What was typed into a form of the open book and never recorded.
    #[must_use]
    pub fn form_draft<D: DeserializeOwned>(self, form: &str) -> Option<D> {
        Preferences.draft(self.current.with_untracked(|current| current.as_ref().map(|meta| meta.id))?, form)
    }

    /// Keeps what is being typed. Tells whether it could.
    pub fn keep_form_draft<D: Serialize>(self, form: &str, draft: &D) -> bool {
        let book = self.current.with_untracked(|current| current.as_ref().map(|meta| meta.id));
        book.is_some_and(|book| Preferences.set_draft(book, form, draft).is_ok())
    }

    /// Forgets it: it was recorded, or thrown away.
    pub fn forget_form_draft(self, form: &str) {
        if let Some(book) = self.current.with_untracked(|current| current.as_ref().map(|meta| meta.id)) {
            Preferences.clear_draft(book, form);
        }
    }
}
