//! The keys that work on every page, by the table in `keymap`, and what they do. Keys pressed in a dialog are the dialog's.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use receivables::id::EntryNo;
use receivables::ledger::command::Command;

use super::entry_words::entry_words;
use super::keymap::{Deed, Press, deed_of, is_prefix};
use super::kit::{Toasts, use_toasts};
use super::refusal::refusal_text;
use super::router::{Router, use_router};
use crate::platform::element::{focus_is_inside, takes_keys};
use crate::route::Page;
use crate::session::{Session, use_session};
use crate::t;

/// How long after G the letter of a page may come.
const PREFIX_MS: f64 = 1_500.0;

/// What the keys and the palette open.
#[derive(Clone, Copy)]
pub struct Openers {
    /// The palette.
    pub palette: RwSignal<bool>,
    /// The sheet of shortcuts.
    pub sheet: RwSignal<bool>,
    /// Whether letters alone act.
    pub letters: RwSignal<bool>,
}

/// Listens for the keys.
pub fn provide_keys(openers: Openers) {
    provide_context(openers);
    let (session, router, toasts) = (use_session(), use_router(), use_toasts());
    let prefix = StoredValue::new(None::<f64>);
    let listener = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.is_composing() || focus_is_inside("dialog[open]") {
            return;
        }
        let now = event.time_stamp();
        let after_g = prefix.get_value().is_some_and(|at| now - at < PREFIX_MS);
        let (press, letters) = (press_of(&event, after_g), openers.letters.get_untracked());
        prefix.set_value(is_prefix(&press, letters).then_some(now));
        if let Some(deed) = deed_of(&press, letters) {
            event.prevent_default();
            act(deed, openers, session, router, toasts);
        }
    });
    on_cleanup(move || listener.remove());
}

fn press_of(event: &KeyboardEvent, after_g: bool) -> Press {
    Press {
        key: event.key(),
        command: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
        in_field: takes_keys(event),
        after_g,
    }
}

/// Does what a key stands for.
pub fn act(deed: Deed, openers: Openers, session: Session, router: Router, toasts: Toasts) {
    let page = match deed {
        Deed::Palette => return openers.palette.set(true),
        Deed::Sheet => return openers.sheet.set(true),
        Deed::Undo => return undo(session, toasts),
        Deed::Redo => return redo(session, toasts),
        Deed::GoToday => Page::Today,
        Deed::GoInvoices => Page::Invoices,
        Deed::GoCustomers => Page::Customers,
        Deed::GoPayments => Page::Payments,
        Deed::GoDesk => Page::PaymentDesk,
        Deed::GoWhatIf => Page::WhatIf,
        Deed::GoReports => Page::Reports,
        Deed::NewInvoice => Page::NewInvoice,
        Deed::RecordPayment => Page::NewPayment,
    };
    router.go(&router.route().with_untracked(|route| route.to_page(page)));
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
