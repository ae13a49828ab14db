//! The import itself: the book where it needs one, then one command; what follows is said in a toast with its undo.

use leptos::prelude::*;
use leptos::task::spawn_local;
use receivables::ledger::command::Command;
use receivables::money::Currency;

use super::desk::{Desk, Target, lasting};
use crate::route::{Page, Route, StatusTab};
use crate::session::{BookKind, Refusal};
use crate::t;
use crate::ui::keys::take_back;
use crate::ui::kit::{Toast, Toasts};
use crate::ui::refusal::refusal_text;
use crate::ui::router::Router;

/// Where it goes on from, and where it is said.
#[derive(Clone, Copy)]
pub struct Place {
    /// Leads to what was imported.
    pub router: Router,
    /// Says it.
    pub toasts: Toasts,
}

/// Imports what the plan says. Refused, everything stays as it is.
pub fn commit(desk: Desk, place: Place) {
    if desk.committing.get_untracked() {
        return;
    }
    desk.committing.set(true);
    desk.refused.set(None);
    spawn_local(async move {
        if let Err(refusal) = store(desk, place).await {
            desk.refused.set(Some(refusal_text(&refusal)));
        }
        desk.committing.set(false);
    });
}

async fn store(desk: Desk, place: Place) -> Result<(), Refusal> {
    let (Some(found), Some(plan)) = (desk.found.get_untracked(), untrack(|| desk.plan.get())) else { return Ok(()) };
    if untrack(|| desk.makes_book()) {
        let currency = desk.book_currency.with_untracked(|code| code.parse::<Currency>());
        let name = desk.book_name.get_untracked();
        desk.session.create_book(name.trim(), currency.unwrap_or(Currency::UNKNOWN), BookKind::Real).await?;
        // Should the import itself be refused, the next attempt goes into the book that is there now.
        desk.target.set(Some(Target::ThisBook));
    }
    let accepted = desk.session.execute(Command::Import(plan.command.clone())).await?;
    desk.session.remember_import_choices(&found.survey.signature, &found.choices);
    let command = &plan.command;
    let text = match (command.invoices.len(), command.credit_notes.len()) {
        (0, 0) => t!("import-done-payments", count = command.payments.len()),
        (0, notes) => t!("import-done-credit-notes", count = notes),
        (invoices, _) => t!("import-done-invoices", count = invoices),
    };
    desk.clear();
    let undo = lasting(|| Callback::new(move |()| take_back(desk.session, place.toasts, accepted.entry)));
    place.toasts.show(Toast { text, undo: Some(undo) });
    let mut to = Route::from(Page::Invoices);
    to.list.status = StatusTab::All;
    place.router.go(&to);
    Ok(())
}
