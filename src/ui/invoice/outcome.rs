//! What is said after a command: a toast with Undo where it was accepted, the refusal where it belongs in a form.

use leptos::prelude::*;
use receivables::ledger::command::Command;

use crate::session::{Accepted, Refusal, RoleNow, Session, use_session};
use crate::ui::kit::{Toast, Toasts, use_toasts};
use crate::ui::keys::take_back;
use crate::ui::refusal::{Place, refusal_place, refusal_text};

/// Says what was done, with the way back: Undo withdraws that entry, whatever came after it.
pub fn say_done(session: Session, toasts: Toasts, text: String, accepted: &Accepted) {
    let entry = accepted.entry;
    let undo = Callback::new(move |()| take_back(session, toasts, entry));
    toasts.show(Toast { text, undo: Some(undo) });
}

/// Does one command and says so; a refusal is said too. For buttons that have no form.
pub fn do_and_say(session: Session, toasts: Toasts, command: Command, done: String) {
    session.dispatch(command, move |outcome| match outcome {
        Ok(accepted) => say_done(session, toasts, done, &accepted),
        Err(refusal) => toasts.say(refusal_text(&refusal)),
    });
}

/// The session and the toasts, which every form needs.
#[must_use]
pub fn use_entry() -> (Session, Toasts) {
    (use_session(), use_toasts())
}

/// Whether this tab may only read: buttons that enter something are off then, and the banner says why.
#[must_use]
pub fn read_only(session: Session) -> Signal<bool> {
    Signal::derive(move || matches!(session.role().get(), RoleNow::Reader(_)))
}

/// The sentence of a refusal at one place of a form, where it belongs there.
pub fn said_at(refusal: RwSignal<Option<Refusal>>, belongs: fn(Place) -> bool) -> Signal<Option<String>> {
    Signal::derive(move || {
        refusal.with(|refusal| refusal.as_ref().filter(|r| belongs(refusal_place(r))).map(refusal_text))
    })
}
