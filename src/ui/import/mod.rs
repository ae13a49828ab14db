//! Bringing invoices in from a file: choose it, check what was found, import it as one step that can be taken back.

mod ask_columns;
mod ask_currency;
mod ask_customers;
mod ask_payments;
mod ask_values;
mod blocked;
mod columns;
mod commit;
mod commit_bar;
mod desk;
mod fact_words;
mod facts;
mod field_words;
mod found;
mod keep_decisions;
mod notes;
mod preview;
mod preview_row;
mod problem_words;
mod questions;
mod reading;
mod start;
mod verdict_words;

use leptos::prelude::*;

use self::columns::ColumnsPanel;
use self::desk::{Desk, import_desk};
use self::facts::FactsPanel;
use self::notes::FileNotes;
use self::preview::PreviewPanel;
use self::questions::Questions;
pub use self::start::ACCEPT;
use self::start::{ProblemNote, ReadingBar, StartPanel, accept_anywhere, take_first};
use crate::platform::file_list::{chosen_files, take_handed_over};
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Icon, IconName, use_toasts};
use crate::ui::layout::PageHead;
use crate::ui::router::use_router;

/// Bringing invoices in from a file.
#[component]
pub fn ImportPage() -> impl IntoView {
    let (desk, router) = (import_desk(use_session()), use_router());
    accept_anywhere(desk);
    let has_file = Memo::new(move |_| desk.found.with(Option::is_some));
    // The button that had the focus goes with the first step: the heading, beside it the file's name, is read out then.
    Effect::new(move |before: Option<bool>| {
        let now = has_file.get();
        if now && before == Some(false) {
            router.focus_lost();
        }
        now
    });
    if let Some(file) = take_handed_over() {
        reading::open(desk, file);
    }
    let name = Signal::derive(move || desk.found.with(|found| found.as_ref().map(|found| found.file.name.clone())));
    view! {
        <PageHead
            title=t!("common-nav-import")
            subtitle=name
            no_search=true
            actions=move || view! { <Steps desk /> <Show when=move || has_file.get()><AnotherFile desk /></Show> }
        />
        <div class="imp">
            <div class="wide imp-top"><ProblemNote desk /><ReadingBar desk /></div>
            <Show when=move || has_file.get() fallback=move || view! { <div class="wide"><StartPanel desk /></div> }>
                <FactsPanel desk />
                <Questions desk />
                <ColumnsPanel desk />
                <FileNotes desk />
                <PreviewPanel desk />
            </Show>
        </div>
    }
}

/// Where the person is: file, check, import.
#[component]
fn Steps(desk: Desk) -> impl IntoView {
    let now = move || match (desk.found.with(Option::is_some), desk.committing.get()) {
        (false, _) => 1,
        (true, false) => 2,
        (true, true) => 3,
    };
    let step = move |number: usize, words: String| {
        let mark = move || {
            if now() > number {
                view! { <Icon name=IconName::Check size=14 /> }.into_any()
            } else {
                view! { <b aria-hidden="true">{number}</b> }.into_any()
            }
        };
        view! {
            <li
                class:now=move || now() == number
                class:done=move || number < now()
                aria-current=move || (now() == number).then_some("step")
            >
                {mark}
                {words}
            </li>
        }
    };
    view! {
        <ol class="steps" aria-label=t!("import-steps")>
            {step(1, t!("import-step-file"))} {step(2, t!("import-step-check"))} {step(3, t!("import-step-import"))}
        </ol>
    }
}

/// Puts another file in the place of this one, once it has been read.
#[component]
fn AnotherFile(desk: Desk) -> impl IntoView {
    let toasts = use_toasts();
    view! {
        <label class="btn filebtn">
            <input
                class="vh"
                type="file"
                accept=ACCEPT
                on:change=move |event| take_first(desk, toasts, chosen_files(&event).into_iter())
            />
            {t!("import-another")}
        </label>
    }
}
