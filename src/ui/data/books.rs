//! The books of this browser: opening another, making a new one, renaming the open one, removing a sample.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_words::store_words;
use super::rename::RenameDialog;
use crate::route::Page;
use crate::session::{BookKind, BookMeta, Session, use_session};
use crate::t;
use crate::ui::first_run::NewBookDialog;
use crate::ui::invoice::read_only;
use crate::ui::kit::{Button, ButtonKind, IconName, Panel, Tag, Toasts, Tone, use_toasts};

/// The list.
#[component]
pub(super) fn BooksPanel() -> impl IntoView {
    let (session, toasts) = (use_session(), use_toasts());
    let (naming, renaming) = (RwSignal::new(false), RwSignal::new(false));
    let rows = move || {
        let current = session.current().get().map(|meta| meta.id);
        let row = |meta: BookMeta| {
            let is_current = Some(meta.id) == current;
            row(session, toasts, meta, is_current, renaming)
        };
        session.books().get().into_iter().map(row).collect_view()
    };
    let is_empty = Memo::new(move |_| session.books().with(Vec::is_empty));
    let new_button = move || {
        view! {
            <Button small=true icon=IconName::Plus on_click=move |_| naming.set(true)>{t!("data-new-book")}</Button>
        }
    };
    view! {
        <Panel title=t!("data-books") actions=new_button>
            <Show when=move || !is_empty.get() fallback=|| view! { <p class="muted">{t!("data-no-books")}</p> }>
                <ul class="books">{rows}</ul>
            </Show>
        </Panel>
        <NewBookDialog open=naming then=Page::Today />
        <RenameDialog open=renaming />
    }
}

fn row(
    session: Session,
    toasts: Toasts,
    meta: BookMeta,
    is_current: bool,
    renaming: RwSignal<bool>,
) -> impl IntoView + use<> {
    let (id, name) = (meta.id, meta.name.clone());
    let is_sample = meta.kind == BookKind::Sample;
    let about = match meta.kind {
        BookKind::Sample => t!("common-book-sample"),
        BookKind::Real => t!("common-book-in", currency = meta.currency.to_string()),
    };
    let open = move |_| {
        spawn_local(async move {
            if let Err(error) = session.switch_book(id).await {
                toasts.say(store_words(&error));
            }
        });
    };
    let remove = move |_| remove_book(session, toasts, &meta);
    view! {
        <li>
            <span class="names">
                <b>{name.clone()}</b>
                <small>{about}</small>
            </span>
            <span class="acts">
                {is_current.then(|| view! { <Tag tone=Tone::Good label=t!("data-book-open") /> })}
                {is_current.then(|| {
                    view! {
                        <Button small=true disabled=read_only(session) on_click=move |_| renaming.set(true)>
                            {t!("data-rename")}
                        </Button>
                    }
                })}
                {(!is_current).then(|| view! { <Button small=true on_click=open>{t!("data-open-book", name = name.clone())}</Button> })}
                {is_sample.then(|| {
                    view! {
                        <Button kind=ButtonKind::Danger small=true on_click=remove>{t!("data-remove-sample")}</Button>
                    }
                })}
            </span>
        </li>
    }
}

/// Takes a book out of the list and says so.
pub(super) fn remove_book(session: Session, toasts: Toasts, meta: &BookMeta) {
    let (id, name) = (meta.id, meta.name.clone());
    spawn_local(async move {
        match session.withdraw_book(id).await {
            Ok(()) => toasts.say(t!("data-removed", name = name)),
            Err(error) => toasts.say(store_words(&error)),
        }
    });
}
