//! Books that are gone or shorter than they were: which, and the ways out of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_words::store_words;
use crate::session::{Found, MissingBook, Phase, use_session};
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Dialog, Note, Panel, Tone, use_toasts};

/// What a person should know of such a book.
#[must_use]
pub fn missing_words(book: &MissingBook) -> String {
    let name = name_words(book);
    match (book.found, book.known_seq) {
        (Found::Gone, Some(known)) => t!("missing-gone", name = name, count = known),
        (Found::Gone, None) => t!("missing-gone-unreadable", name = name),
        (Found::Shorter { seq: 0 }, known) => t!("missing-empty", name = name, count = known.unwrap_or(0)),
        (Found::Shorter { seq }, known) => t!("missing-shorter", name = name, ends = seq, known = known.unwrap_or(0)),
        (Found::OtherHistory, known) => t!("missing-other", name = name, known = known.unwrap_or(0)),
    }
}

fn name_words(book: &MissingBook) -> String {
    book.name.clone().unwrap_or_else(|| t!("missing-name-unknown"))
}

/// The list, with the ways out; nothing where no book is missed.
#[component]
pub(super) fn MissingPanel(
    /// Opens the way in for a backup file.
    restoring: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    let missing = Memo::new(move |_| session.missing_books());
    let asked = RwSignal::new(None::<MissingBook>);
    let asking = RwSignal::new(false);
    let one = move |book: MissingBook| {
        let words = missing_words(&book);
        let ask = move |_| {
            asked.set(Some(book.clone()));
            asking.set(true);
        };
        // Where no book is open the panel for restoring stands on the page itself.
        let may_restore = move || session.phase().get() == Phase::Open;
        view! {
            <Note tone=Tone::Bad>
                <p>{words}</p>
                <p class="acts">
                    <Show when=may_restore>
                        <Button small=true on_click=move |_| restoring.set(true)>{t!("missing-restore")}</Button>
                    </Show>
                    <Button small=true on_click=ask>{t!("missing-give-up")}</Button>
                </p>
            </Note>
        }
    };
    view! {
        <Show when=move || !missing.with(Vec::is_empty)>
            <Panel title=t!("missing-title")>
                <div class="stack">
                    {move || missing.get().into_iter().map(one).collect_view()}
                    <p class="t2">{t!("missing-text")}</p>
                </div>
            </Panel>
        </Show>
        <GiveUpDialog open=asking book=asked />
    }
}

/// Asks before the last trace of a book goes.
#[component]
fn GiveUpDialog(open: RwSignal<bool>, book: RwSignal<Option<MissingBook>>) -> impl IntoView {
    let (session, toasts) = (use_session(), use_toasts());
    let name = move || book.with(|book| book.as_ref().map(name_words).unwrap_or_default());
    let give_up = move |_| {
        let Some(id) = book.with_untracked(|book| book.as_ref().map(|book| book.id)) else { return };
        let forgotten = untrack(name);
        open.set(false);
        spawn_local(async move {
            match session.give_up_book(id).await {
                Ok(()) => toasts.say(t!("missing-forgotten", name = forgotten)),
                Err(error) => toasts.say(store_words(&error)),
            }
        });
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| open.set(false)>{t!("missing-keep")}</Button>
            <Button kind=ButtonKind::Danger on_click=give_up>{t!("missing-forget")}</Button>
        }
    };
    view! {
        <Dialog open title=Signal::derive(move || t!("missing-ask", name = name())) footer>
            <p>{t!("missing-ask-text")}</p>
        </Dialog>
    }
}
