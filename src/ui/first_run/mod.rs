//! The first screen of all: three ways to begin, and where data lives.

mod new_book;

use leptos::prelude::*;
use leptos::task::spawn_local;

pub use self::new_book::NewBookDialog;
pub use self::new_book::{OFFERED, likely_currency};
use crate::platform::file_list::{PickedFile, chosen_files, hand_over};
use crate::platform::page;
use crate::parts::{Part, Piece, dialog_of};
use crate::route::Page;
use crate::session::use_session;
use crate::t;
use crate::ui::import::ACCEPT;
use crate::ui::kit::{Button, Icon, IconName, Note, Tone, accept_drops_anywhere};
use crate::ui::layout::LanguageChoice;
use crate::ui::router::use_router;

/// Three doors and a way back from a backup.
#[component]
pub fn FirstRunPage() -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let naming = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let open_page = move |page: Page| router.go(&page.into());
    let open_sample = move |_| {
        busy.set(true);
        failed.set(false);
        // Before, not after: by the time the book is open the person may have gone somewhere else.
        open_page(Page::Today);
        spawn_local(async move {
            failed.set(session.open_sample().await.is_err());
            busy.set(false);
        });
    };
    let bring = move |files: Vec<PickedFile>| {
        if let Some(file) = files.into_iter().next() {
            hand_over(file);
            open_page(Page::Import);
        }
    };
    accept_drops_anywhere(Callback::new(bring));
    Effect::new(move |_| page::set_title(&t!("common-window-title", page = t!("first-run-window"))));
    view! {
        <div class="first">
            <div class="in">
                <div>
                    <p class="brand"><span class="mark" aria-hidden="true">"D"</span>"Duebook"</p>
                    <h1 tabindex="-1">{t!("first-run-title")}</h1>
                    <p class="lead">{t!("first-run-lead")}</p>
                </div>
                <div class="three">
                    <Door icon=IconName::Import title=t!("first-run-import-title") text=t!("first-run-import-text")>
                        <span class="row">
                            <label class="btn primary filebtn">
                                <input class="vh" type="file" accept=ACCEPT on:change=move |event| bring(chosen_files(&event)) />
                                {t!("first-run-import-action")}
                            </label>
                            <a class="link" href=router.link(Page::Import)>{t!("first-run-import-paste")}</a>
                        </span>
                    </Door>
                    <Door icon=IconName::WhatIf title=t!("first-run-sample-title") text=t!("first-run-sample-text")>
                        <Button busy on_click=open_sample>{t!("first-run-sample-action")}</Button>
                    </Door>
                    <Door icon=IconName::Invoice title=t!("first-run-new-title") text=t!("first-run-new-text")>
                        <Button on_click=move |_| naming.set(true)>{t!("first-run-new-action")}</Button>
                    </Door>
                </div>
                {move || failed.get().then(|| view! { <Note tone=Tone::Bad>{t!("first-run-sample-failed")}</Note> })}
                <p class="meta">
                    {t!("first-run-backup")} " "
                    <a class="link" href=router.link(Page::Data)>{t!("first-run-restore")}</a>
                </p>
                <LanguageChoice />
            </div>
        </div>
        {dialog_of(Part::Data, Piece::NewBook(naming), naming.into())}
    }
}

/// One way to begin. Children are its button.
#[component]
fn Door(icon: IconName, title: String, text: String, children: Children) -> impl IntoView {
    view! {
        <section class="door">
            <Icon name=icon size=20 />
            <h2>{title}</h2>
            <p>{text}</p>
            {children()}
        </section>
    }
}
