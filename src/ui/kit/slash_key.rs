//! The key that reaches a page's search field.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::platform::element::focus_is_inside;

/// `/` gives the focus to the field, wherever it is but in a field or a dialog; as long as the caller's owner lives.
pub fn focus_on_slash(field: NodeRef<html::Input>) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let is_text = focus_is_inside("input, textarea, select, dialog");
        if event.key() == "/" && !is_text && !event.ctrl_key() && !event.meta_key() && !event.default_prevented() {
            event.prevent_default();
            if let Some(input) = field.get_untracked() {
                // Fails only for an element that has left the page.
                let _gone = input.focus();
            }
        }
    });
    on_cleanup(move || listener.remove());
}
