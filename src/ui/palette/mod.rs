//! Search or run, from every page: customers, invoices and payments by a few letters or an amount, every page, and
//! what can be done.

mod choice;
mod commands;
mod found;

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::ledger::Ledger;
use receivables::money::Money;
use receivables::search::quick_index::QuickIndex;

use super::keys::Openers;
use super::layout::{KeepLanguage, ThemeChoice};
use super::kit::{AnswerGroup, FinderDialog, use_input_locale, use_toasts};
use super::router::use_router;
use super::words::money;
use crate::select::use_selectors;
use crate::session::{Phase, use_session};
use crate::t;
use crate::ui::kit::date_text;
use choice::Suggestion;

/// Opens with Ctrl K and with the search button of every page.
#[component]
pub fn Palette(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let (toasts, openers, theme) = (use_toasts(), expect_context::<Openers>(), expect_context::<ThemeChoice>());
    let keep = expect_context::<KeepLanguage>();
    let text = RwSignal::new(String::new());
    let is_book_open = Memo::new(move |_| session.phase().get() == Phase::Open);
    // Read when the palette first opens after an entry, not with every entry.
    let index = Memo::new(move |before: Option<&Arc<QuickIndex>>| {
        if !open.get() {
            return before.cloned().unwrap_or_default();
        }
        Arc::new(session.with(|ledger| QuickIndex::new(ledger, selectors.as_of.get())))
    });
    let read_day = day_reader(selectors.today);
    let suggestions = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        let typed = text.get();
        let commands = session.with(|ledger| {
            let commands = commands::all(ledger, &session.books().get(), session.current().get().map(|meta| meta.id));
            if is_book_open.get() { commands } else { commands::without_a_book(commands) }
        });
        let mut suggestions = commands::answering(commands, &typed);
        if is_book_open.get() {
            let (as_of, today) = (selectors.as_of.get(), selectors.today.get());
            let found = index.with(|index| session.with(|ledger| found::answering(ledger, index, &typed, as_of, today)));
            suggestions.extend(found);
            suggestions.extend(read_day(&typed).map(found::as_of));
        }
        choice::in_groups(suggestions)
    });
    let groups = Memo::new(move |_| suggestions.with(|all| groups_of(all)));
    let choose = move |at: usize| {
        let chosen = suggestions.with_untracked(|all| all.get(at).map(|suggestion| suggestion.choice.clone()));
        if let Some(choice) = chosen {
            choice::run(choice, session, router, toasts, openers, (theme, keep));
        }
    };
    let hint = move || {
        let example = money(Money::new(125_000, session.with(Ledger::currency)));
        t!("palette-hint", example = example)
    };
    view! {
        <FinderDialog
            open
            label=t!("palette-title")
            text
            groups
            on_choose=choose
            hint=Signal::derive(hint)
        />
    }
}

/// Reads a day as every field of a day does; a number alone is an amount or a number, not a day.
fn day_reader(today: Signal<NaiveDate>) -> impl Fn(&str) -> Option<NaiveDate> + Copy + Send + Sync + 'static {
    let locale = use_input_locale();
    move |text: &str| {
        let is_number = text.trim().chars().all(|letter| letter.is_ascii_digit() || letter == '.' || letter == ',');
        let looks_whole = text.trim().matches(['.', '-', '/']).count() >= 2;
        if is_number && !looks_whole {
            return None;
        }
        date_text::parse(text, today.get(), locale.date_order, &locale.names).ok()
    }
}

fn groups_of(suggestions: &[Suggestion]) -> Vec<AnswerGroup> {
    let mut groups: Vec<AnswerGroup> = Vec::new();
    for suggestion in suggestions {
        let title = suggestion.group.words();
        match groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.answers.push(suggestion.answer.clone()),
            None => groups.push(AnswerGroup { title, answers: vec![suggestion.answer.clone()] }),
        }
    }
    groups
}
