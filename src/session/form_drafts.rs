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

    /// Keeps what is being typed for as long as the form is open: `typed` gives it, or `None` while it says no more than
    /// what is recorded already. Where the device keeps nothing the form still works; only a closed tab would lose it.
    pub fn keep_form_draft<D: Serialize>(self, form: String, typed: impl Fn() -> Option<D> + 'static) {
        let book = self.current.with_untracked(|current| current.as_ref().map(|meta| meta.id));
        Effect::new(move |_| match (typed(), book) {
            (Some(draft), Some(book)) => drop(Preferences.set_draft(book, &form, &draft)),
            _ => self.forget_form_draft(&form),
        });
    }

    /// Forgets it: it was recorded, or thrown away.
    pub fn forget_form_draft(self, form: &str) {
        if let Some(book) = self.current.with_untracked(|current| current.as_ref().map(|meta| meta.id)) {
            Preferences.clear_draft(book, form);
        }
    }
}
