//! One entry in words and its cells.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::id::{CustomerId, EntryNo};
use receivables::ledger::{Entry, EntryKind, Ledger};

use crate::route::{Page, Route};
use super::times::Times;
use crate::t;
use crate::ui::entry_words::entry_words;
use crate::ui::kit::{IconName, Tag};
use crate::ui::router::Router;
use crate::ui::words::{day, full_day, locale};

/// What can be done with an entry.
#[derive(Clone, Copy)]
pub(super) struct Deeds {
    /// When entries were recorded.
    pub(super) times: Times,
    /// This tab only reads.
    pub(super) off: Signal<bool>,
    pub(super) take_back: Callback<EntryNo>,
    pub(super) do_again: Callback<EntryNo>,
}

/// What an entry did, with a capital letter.
pub(super) fn words_of(ledger: &Ledger, entry: &Entry) -> String {
    let name = |id: CustomerId| ledger.recorded_customer(id).map(|customer| customer.details.name.clone()).unwrap_or_default();
    match &entry.kind {
        EntryKind::BookOpened => t!("history-of-book"),
        EntryKind::Withdrawal(number) => t!("history-of-withdrawal", what = entry_words(ledger, *number)),
        EntryKind::Reinstatement(number) => t!("history-of-reinstatement", what = entry_words(ledger, *number)),
        EntryKind::CustomerAdded(id) => t!("history-added-customer", name = name(*id)),
        EntryKind::CustomerChanged(id) => t!("history-changed-customer", name = name(*id)),
        _ => capitalised(&entry_words(ledger, entry.number)),
    }
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Where an entry leads: what it was about.
fn page_of(ledger: &Ledger, entry: &Entry) -> Option<Page> {
    let page = match &entry.kind {
        EntryKind::CustomerAdded(id) | EntryKind::CustomerChanged(id) => ledger.customer(*id).map(|_| Page::Customer(*id)),
        EntryKind::CustomersMerged { kept, .. } => ledger.customer(*kept).map(|_| Page::Customer(*kept)),
        EntryKind::NoteAdded(id) | EntryKind::NoteRevised(id) | EntryKind::NoteRemoved(id) => {
            ledger.recorded_note(*id).map(|note| Page::Customer(note.customer))
        }
        EntryKind::InvoiceIssued(id)
        | EntryKind::InvoiceVoided(id)
        | EntryKind::Allocated(id)
        | EntryKind::TermsAmended(id)
        | EntryKind::DisputeOpened(id)
        | EntryKind::DisputeClosed(id) => ledger.invoice(*id).map(|_| Page::Invoice(*id)),
        EntryKind::PaymentRecorded(id) => ledger.payment(*id).map(|_| Page::Payment(*id)),
        EntryKind::WrittenOff(id) | EntryKind::WriteOffRecovered(id) => {
            ledger.write_off(*id).map(|write_off| Page::Invoice(write_off.invoice))
        }
        EntryKind::AllocationReversed(id) => ledger.allocation(*id).map(|one| Page::Invoice(one.invoice)),
        _ => None,
    };
    page.filter(|_| entry.is_active())
}

/// The cells of one entry.
pub(super) fn cells(
    ledger: &Ledger,
    entry: &Entry,
    today: NaiveDate,
    router: Router,
    deeds: Deeds,
) -> impl IntoView + use<> {
    let (number, words) = (entry.number, words_of(ledger, entry));
    let title = words.clone();
    let what = match page_of(ledger, entry) {
        Some(page) => view! { <a href=router.link(page) tabindex="-1">{words}</a> }.into_any(),
        None if entry.is_active() => words.into_any(),
        None => view! { <s>{words}</s> }.into_any(),
    };
    let state = match (entry.is_active(), entry.is_reversible()) {
        (false, _) => view! { <Tag icon=IconName::Undo label=t!("history-gone") /> }.into_any(),
        (true, true) => view! { <Tag icon=IconName::Check label=t!("history-holds") /> }.into_any(),
        (true, false) => ().into_any(),
    };
    let button = match (entry.is_active(), entry.is_reversible()) {
        (true, true) => Some((t!("history-take-back"), deeds.take_back)),
        (false, _) => Some((t!("history-do-again"), deeds.do_again)),
        (true, false) => None,
    };
    let button = button.map(|(label, deed)| {
        // The grid is one tab stop; Enter on the cell presses it.
        view! {
            <button
                type="button"
                class="btn quiet sm"
                tabindex="-1"
                aria-disabled=move || deeds.off.get().then_some("true")
                on:click=move |_| {
                    if !deeds.off.get_untracked() {
                        deed.run(number);
                    }
                }
            >
                {label}
            </button>
        }
    });
    let on = entry.recorded_on;
    let then = Route { as_of: Some(on), known_on: Some(on), ..Route::from(Page::Today) };
    let reason = entry.reason.clone().map(|reason| view! { <small class="t2">" " {reason}</small> });
    view! {
        <td role="gridcell" class="num c-no t2" data-l=t!("history-number")>{t!("common-number", count = number.0)}</td>
        <td role="gridcell" class="c-name full" title=title>{what} {reason}</td>
        <td role="gridcell" class="c-day t2" title=full_day(on)>
            {day(on, today)}
            {move || deeds.times.of(number).map(|time| view! { <small class="t3 time">" " {locale().time(time)}</small> })}
        </td>
        <td role="gridcell" class="c-st">{state}</td>
        <td role="gridcell" class="c-do">{button}</td>
        <td role="gridcell" class="c-then">
            <a class="btn quiet sm" href=then.href() tabindex="-1">{t!("history-then")}</a>
        </td>
    }
}
