//! Views of a list that the person gave a name, kept on this device for the open book. A view is an address.

use leptos::prelude::*;

use super::Session;
use crate::store::Preferences;

impl Session {
    /// The views of a list: their names and addresses, in the order they were saved.
    #[must_use]
    pub fn saved_views(self, list: &str) -> Vec<(String, String)> {
        let book = self.current.with_untracked(|current| current.as_ref().map(|meta| meta.id));
        book.map(|book| Preferences.views(book, list)).unwrap_or_default()
    }

    /// Keeps the views of a list; whether this device could.
    pub fn keep_views(self, list: &str, views: &[(String, String)]) -> bool {
        let book = self.current.with_untracked(|current| current.as_ref().map(|meta| meta.id));
        book.is_some_and(|book| Preferences.set_views(book, list, views).is_ok())
    }
}
