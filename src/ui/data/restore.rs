//! Restoring a backup file, or what the crash card saved: first what it holds, then a new book. Every other book stays as
//! it is.

use leptos::prelude::*;
use leptos::task::spawn_local;
use receivables::money::{Currency, Money};

use super::backup::LIMIT;
use super::file_words::{backup_words, device_words};
use crate::platform::file_list::PickedFile;
use crate::route::Page;
use crate::session::{BackupRefusal, FileContents, LongWork, Restorable, Session, use_session};
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Dialog, FileDrop, Note, Panel, Progress, Tone, use_toasts};
use crate::ui::router::use_router;
use crate::ui::words::{locale, money};

/// A file that was read and verified, waiting for the word.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Ready {
    file: String,
    contents: FileContents,
}

/// What is shown.
#[derive(Clone, Copy)]
struct Restoring {
    ready: RwSignal<Option<Ready>>,
    refused: RwSignal<Option<String>>,
    work: LongWork,
}

impl Restoring {
    fn new() -> Self {
        Self { ready: RwSignal::new(None), refused: RwSignal::new(None), work: LongWork::new() }
    }

    fn reset(self) {
        self.work.stop();
        self.ready.set(None);
        self.refused.set(None);
    }

    fn take(self, file: PickedFile) {
        self.reset();
        let run = self.work.begin();
        spawn_local(async move {
            match file.read(LIMIT).await {
                Err(error) => self.refused.set(Some(device_words(&error))),
                Ok(bytes) => match Session::read_to_restore(bytes, run).await {
                    Err(BackupRefusal::Stopped) => return,
                    Ok(contents) => self.ready.set(Some(Ready { file: file.name(), contents })),
                    Err(refusal) => self.refused.set(Some(backup_words(&refusal))),
                },
            }
            run.end();
        });
    }
}

/// The dialog, for a browser that has a book.
#[component]
pub(super) fn RestoreDialog(open: RwSignal<bool>) -> impl IntoView {
    let state = Restoring::new();
    view! {
        <Dialog open title=t!("data-restore-title") on_close=move |()| state.reset()>
            <RestoreBody state done=Callback::new(move |()| open.set(false)) />
        </Dialog>
    }
}

/// The same as a panel, for a browser without a book.
#[component]
pub(super) fn RestorePanel() -> impl IntoView {
    let state = Restoring::new();
    view! {
        <Panel title=t!("data-restore-title")>
            <RestoreBody state done=Callback::new(|()| ()) />
        </Panel>
    }
}

#[component]
fn RestoreBody(state: Restoring, done: Callback<()>) -> impl IntoView {
    let refused = move || {
        state.refused.get().map(|text| {
            view! {
                <Note tone=Tone::Bad><p role="alert">{text}</p><p class="t2">{t!("data-restore-refused")}</p></Note>
            }
        })
    };
    let is_busy = Memo::new(move |_| state.work.is_busy());
    view! {
        <div class="stack">
            <p class="t2">{t!("data-restore-text")}</p>
            {refused}
            {move || match state.ready.get() {
                _ if is_busy.get() => view! { <Working state /> }.into_any(),
                Some(ready) => view! { <Contents ready state done /> }.into_any(),
                None => view! {
                    <FileDrop
                        label=t!("data-choose-file")
                        hint=t!("data-choose-hint")
                        accept=".jsonl"
                        on_files=Callback::new(move |files: Vec<_>| {
                            files.into_iter().take(1).for_each(|file| state.take(file));
                        })
                    />
                }
                .into_any(),
            }}
        </div>
    }
}

/// How far reading the file, or making the book, is.
#[component]
fn Working(state: Restoring) -> impl IntoView {
    let is_restoring = state.ready.with_untracked(Option::is_some);
    let label = if is_restoring { t!("data-restore-making") } else { t!("data-restore-reading") };
    view! {
        <Progress
            label
            done=Signal::derive(move || state.work.thousandths())
            on_cancel=Callback::new(move |()| state.work.stop())
        />
    }
}

/// The books in the file, and those that can't be restored from it.
#[component]
fn Contents(ready: Ready, state: Restoring, done: Callback<()>) -> impl IntoView {
    let Ready { file, contents: FileContents { books, refused } } = ready;
    let is_empty = books.is_empty() && refused.is_empty();
    let has_several = books.len() > 1;
    let refusal = |(name, refusal): (String, BackupRefusal)| {
        let why = backup_words(&refusal);
        view! { <Note tone=Tone::Bad><p role="alert">{t!("data-restore-not-this", name = name, why = why)}</p></Note> }
    };
    let book = move |book| view! { <Preview book state done /> };
    view! {
        <p class="meta">{file}</p>
        {is_empty.then(|| view! { <p role="alert">{t!("data-restore-no-book")}</p> })}
        {has_several.then(|| view! { <p class="t2">{t!("data-restore-several")}</p> })}
        {books.into_iter().map(book).collect_view()}
        {refused.into_iter().map(refusal).collect_view()}
        <div class="form-actions">
            <Button on_click=move |_| state.reset()>{t!("data-other-file")}</Button>
        </div>
    }
}

/// What a book in the file holds, and the word that restores it.
#[component]
fn Preview(book: Restorable, state: Restoring, done: Callback<()>) -> impl IntoView {
    let (session, router, toasts) = (use_session(), use_router(), use_toasts());
    let Restorable { bytes, preview } = book;
    let name = preview.name.clone();
    let restore = move |_| {
        let run = state.work.begin();
        let (bytes, name) = (bytes.clone(), name.clone());
        spawn_local(async move {
            let result = session.restore_backup(&bytes, run).await;
            run.end();
            match result {
                Err(BackupRefusal::Stopped) => toasts.say(t!("data-restore-refused")),
                Ok(()) => {
                    toasts.say(t!("data-restored", name = name));
                    state.reset();
                    // The page that asked may have gone with the book that was open.
                    let _gone = done.try_run(());
                    router.go(&Page::Today.into());
                }
                Err(refusal) => {
                    state.ready.set(None);
                    state.refused.set(Some(backup_words(&refusal)));
                }
            }
        });
    };
    let totals = preview.totals.iter().map(|(code, minor)| {
        let currency = code.parse().unwrap_or(Currency::UNKNOWN);
        money(Money::new(*minor, currency))
    });
    let totals = totals.collect::<Vec<_>>().join(" · ");
    let count = |number: usize| locale().count(i64::try_from(number).unwrap_or(i64::MAX));
    let made = preview.created_ms.map(|made| {
        view! { <dt>{t!("data-preview-made")}</dt><dd>{locale().moment(made)}</dd> }
    });
    view! {
        <dl class="kv preview">
            <dt>{t!("data-preview-name")}</dt>
            <dd><b>{preview.name.clone()}</b></dd>
            {made}
            <dt>{t!("data-preview-entries")}</dt>
            <dd>{locale().count(preview.records.cast_signed())}</dd>
            <dt>{t!("data-preview-customers")}</dt>
            <dd>{count(preview.customers)}</dd>
            <dt>{t!("data-preview-invoices")}</dt>
            <dd>{count(preview.invoices)}</dd>
            <dt>{t!("data-preview-payments")}</dt>
            <dd>{count(preview.payments)}</dd>
            <dt>{t!("data-preview-open")}</dt>
            <dd>{totals}</dd>
        </dl>
        <div class="form-actions">
            <Button kind=ButtonKind::Filled on_click=restore>{t!("data-restore-new")}</Button>
        </div>
    }
}
