//! The way in: a file chosen, dropped anywhere, or rows pasted; what went wrong with the last one; how far the reading is.

use leptos::ev;
use leptos::prelude::*;
use receivables::interchange::FileRefusal;

use super::desk::{Cause, Desk, Reached, SourceFile};
use super::{problem_words, reading};
use crate::platform::file_list::{PickedFile, pasted_files, pasted_text, pastes_into_field};
use crate::t;
use crate::ui::kit::{
    Button, ButtonKind, FileDrop, Note, Panel, Progress, TextArea, Toasts, Tone, accept_drops_anywhere, use_toasts,
};

/// What the browser's file dialog offers first.
pub const ACCEPT: &str = ".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain";

/// Takes the first of some files; a file at a time is imported.
pub fn take_first(desk: Desk, toasts: Toasts, mut picked: impl Iterator<Item = PickedFile>) {
    let Some(first) = picked.next() else { return };
    let more = picked.count();
    if more > 0 {
        toasts.say(t!("import-one-at-a-time", file = first.name(), count = more));
    }
    reading::open(desk, first);
}

/// Takes rows that were pasted.
pub fn take_text(desk: Desk, text: String) {
    desk.take(SourceFile { name: t!("import-pasted-name"), bytes: text.into_bytes() });
}

/// Files dropped, and rows or files pasted, anywhere on the page.
pub fn accept_anywhere(desk: Desk) {
    let toasts = use_toasts();
    accept_drops_anywhere(Callback::new(move |files: Vec<_>| take_first(desk, toasts, files.into_iter())));
    let pasted = window_event_listener(ev::paste, move |event| {
        if event.default_prevented() || pastes_into_field(&event) {
            return;
        }
        let files = pasted_files(&event);
        if !files.is_empty() {
            take_first(desk, toasts, files.into_iter());
        } else if let Some(text) = pasted_text(&event) {
            take_text(desk, text);
        }
    });
    on_cleanup(move || pasted.remove());
}

/// The empty page.
#[component]
pub fn StartPanel(desk: Desk) -> impl IntoView {
    let toasts = use_toasts();
    let pasting = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    let on_files = Callback::new(move |files: Vec<_>| take_first(desk, toasts, files.into_iter()));
    let read = move |_| {
        let rows = text.get_untracked();
        if !rows.trim().is_empty() {
            take_text(desk, rows);
        }
    };
    view! {
        <Panel title=t!("import-start-title") hide_title=true>
            <div class="stack">
                <FileDrop label=t!("import-choose") hint=t!("import-start-hint") accept=ACCEPT on_files />
                <div class="imp-paste">
                    <Button
                        kind=ButtonKind::Quiet
                        expanded=pasting
                        on_click=move |_| pasting.update(|open| *open = !*open)
                    >
                        {t!("import-paste-open")}
                    </Button>
                    <Show when=move || pasting.get()>
                        <TextArea label=t!("import-paste-label") value=text hint=t!("import-paste-hint") rows=6 />
                        <Button disabled=Signal::derive(move || text.with(|text| text.trim().is_empty())) on_click=read>
                            {t!("import-paste-read")}
                        </Button>
                    </Show>
                </div>
                <p class="hint">{t!("import-start-promise")}</p>
            </div>
        </Panel>
    }
}

/// What went wrong with the last file, and the way out.
#[component]
pub fn ProblemNote(desk: Desk) -> impl IntoView {
    let problem = move || {
        let problem = desk.problem.get()?;
        let all_the_same = matches!(problem.cause, Cause::Refused(FileRefusal::NotInvoices(_)));
        let (file, choices) = (problem.file.clone(), problem.choices.clone());
        let read_it = move |_| {
            if let Some(file) = file.clone() {
                let mut choices = choices.clone();
                choices.as_invoices = true;
                reading::start(desk, file, choices);
            }
        };
        Some(view! {
            <div class="imp-problem" role="alert">
                <Note tone=Tone::Bad>
                    <p class="strong">{problem.name} ": " {problem_words::heading(&problem.cause)}</p>
                    <p>{problem_words::way_out(&problem.cause)}</p>
                    {all_the_same
                        .then(|| view! { <Button small=true on_click=read_it>{t!("import-read-all-the-same")}</Button> })}
                </Note>
            </div>
        })
    };
    view! { {problem} }
}

/// How far the reading is, with the way to stop it. Comes into sight when it takes a while.
#[component]
pub fn ReadingBar(desk: Desk) -> impl IntoView {
    let working = Memo::new(move |_| desk.progress.with(Option::is_some));
    let label = Signal::derive(move || match desk.progress.get() {
        None | Some(Reached { rows: 0, .. }) => t!("import-reading"),
        Some(Reached { rows, of: None, .. }) => t!("import-reading-rows", count = rows),
        Some(Reached { rows, of: Some(of), .. }) => t!("import-checking-rows", count = rows, total = of),
    });
    let done = Signal::derive(move || desk.progress.get().and_then(|reached| reached.done));
    view! {
        <Show when=move || working.get()>
            <div class="imp-wait">
                <Progress label done on_cancel=Callback::new(move |()| desk.cancel()) />
            </div>
        </Show>
    }
}
