//! The keys that work on every page: undo, redo, going somewhere, making something new. Single letters act only outside
//! fields; a letter typed into one is text.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use receivables::id::EntryNo;
use receivables::ledger::command::Command;

use super::entry_words::entry_words;
use super::kit::{Toasts, use_toasts};
use super::refusal::refusal_text;
use super::router::{Router, use_router};
use crate::platform::element::{focus_is_inside, takes_keys};
use crate::route::Page;
use crate::session::{Session, use_session};
use crate::t;

/// How long after G the letter of a page may come.
const PREFIX_MS: f64 = 1_500.0;

/// Listens for the keys; `shortcuts` opens the sheet of them.
pub fn provide_keys(shortcuts: RwSignal<bool>) {
    let (session, router, toasts) = (use_session(), use_router(), use_toasts());
    let prefix = StoredValue::new(None::<f64>);
    let listener = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        if event.ctrl_key() || event.meta_key() {
            undo_key(&event, session, toasts);
        } else if event.key() == "?" && !takes_keys(&event) {
            event.prevent_default();
            shortcuts.set(true);
        } else if !event.alt_key() && !takes_keys(&event) {
            letter_key(&event, router, prefix);
        }
    });
    on_cleanup(move || listener.remove());
}

fn undo_key(event: &KeyboardEvent, session: Session, toasts: Toasts) {
    if takes_keys(event) {
        return;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => {
            event.prevent_default();
            undo(session, toasts);
        }
        ("z", true) | ("y", false) => {
            event.prevent_default();
            redo(session, toasts);
        }
        _ => {}
    }
}

/// Takes the last entry back, and says which.
pub fn undo(session: Session, toasts: Toasts) {
    let what = session.with_untracked(|ledger| Some(entry_words(ledger, ledger.last_reversible()?.number)));
    session.undo(move |outcome| match outcome {
        Ok(_) => toasts.say(t!("common-undone", what = what.unwrap_or_default())),
        Err(refusal) => toasts.say(refusal_text(&refusal)),
    });
}

/// Makes the entry taken back last hold again, and says which.
pub fn redo(session: Session, toasts: Toasts) {
    let entry = session.with_untracked(|ledger| ledger.last_withdrawn().map(|entry| entry.number));
    session.redo(move |outcome| match outcome {
        // Named after the fact: an invoice has its number again then.
        Ok(_) => {
            let what = session.with_untracked(|ledger| entry.map(|entry| entry_words(ledger, entry)));
            toasts.say(t!("common-redone", what = what.unwrap_or_default()));
        }
        Err(refusal) => toasts.say(refusal_text(&refusal)),
    });
}

/// Takes one entry back, and says which.
pub fn take_back(session: Session, toasts: Toasts, entry: EntryNo) {
    let what = session.with_untracked(|ledger| entry_words(ledger, entry));
    session.dispatch(Command::Withdraw { entry }, move |outcome| match outcome {
        Ok(_) => toasts.say(t!("common-undone", what = what)),
        Err(refusal) => toasts.say(refusal_text(&refusal)),
    });
}

/// Ctrl+Enter, or the Mac's key for it, does `send` wherever the focus is but in a dialog; as long as the caller's owner
/// lives.
pub fn on_ctrl_enter(send: impl Fn() + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let asked = event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.default_prevented();
        if asked && !focus_is_inside("dialog[open]") {
            event.prevent_default();
            send();
        }
    });
    on_cleanup(move || listener.remove());
}

fn letter_key(event: &KeyboardEvent, router: Router, prefix: StoredValue<Option<f64>>) {
    let key = event.key().to_lowercase();
    let now = event.time_stamp();
    let after_g = prefix.get_value().is_some_and(|at| now - at < PREFIX_MS);
    prefix.set_value(None);
    let page = match (after_g, key.as_str()) {
        (true, "t") => Page::Today,
        (true, "i") => Page::Invoices,
        (true, "c") => Page::Customers,
        (true, "p") => Page::Payments,
        (true, "w") => Page::WhatIf,
        (true, "r") => Page::Reports,
        (false, "g") => {
            prefix.set_value(Some(now));
            return;
        }
        (false, "n") => Page::NewInvoice,
        (false, "p") => Page::NewPayment,
        _ => return,
    };
    event.prevent_default();
    let to = router.route().with_untracked(|route| route.to_page(page));
    router.go(&to);
}
