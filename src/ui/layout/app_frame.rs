//! The frame itself. What it shows comes from the app; it knows no ledger.

use leptos::prelude::*;

use super::nav::{NavCounts, SideNav, TabBar};
use super::page_head::use_frame_actions;
use super::theme::{Theme, ThemeSwitch, follow_theme};
use crate::platform::element::focus_id;
use crate::route::Page;
use crate::t;
use crate::ui::kit::{Announcer, Button, ButtonKind, Icon, IconName, ToastHost, Tone};
use crate::ui::router::use_router;

/// The book that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// Its name.
    pub name: String,
    /// In small print: `Book in EUR`, `Sample book`.
    pub detail: String,
}

/// What the person may rely on, in the sidebar's foot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Good when everything shown is stored.
    pub tone: Tone,
    /// `Saved #1,482`
    pub title: String,
    /// `On this device. Backup 3 days ago, 27 entries since`
    pub detail: String,
}

/// The frame. Children are the page, beginning with a `PageHead`.
#[component]
pub fn AppFrame(
    /// The book that is open.
    #[prop(into)]
    book: Signal<Book>,
    /// Counts beside the links.
    #[prop(into)]
    counts: Signal<NavCounts>,
    /// The saved indicator.
    #[prop(into)]
    saved: Signal<Saved>,
    /// Light or dark.
    theme: RwSignal<Theme>,
    /// Banners across the page: an error of the store, a read-only tab.
    #[prop(optional, into)]
    banners: ViewFn,
    /// The page.
    children: Children,
) -> impl IntoView {
    follow_theme(theme.into());
    let router = use_router();
    let actions = use_frame_actions();
    let initial =
        move || book.with(|b| b.name.chars().next().map(|c| c.to_uppercase().to_string()).unwrap_or_default());
    view! {
        // A button and not a link: `#main` would be an address.
        <button type="button" class="skip btn" on:click=move |_| focus_id("main")>{t!("a11y-skip")}</button>
        <div class="app">
            <header class="side">
                <a class="book" href=router.link(Page::Data) title=move || book.with(|b| b.name.clone())>
                    <span class="mark" aria-hidden="true">{initial}</span>
                    <span class="names">
                        <b>{move || book.with(|b| b.name.clone())}</b>
                        <small>{move || book.with(|b| b.detail.clone())}</small>
                    </span>
                </a>
                <SideNav counts />
                <div class="side-foot">
                    <SavedIndicator saved />
                    <div class="side-tools">
                        <ThemeSwitch theme />
                        <Button kind=ButtonKind::Quiet small=true keys="?" on_click=move |_| actions.on_shortcuts.run(())>
                            {t!("common-shortcuts")}
                        </Button>
                    </div>
                </div>
            </header>
            <main class="main" id="main" tabindex="-1">
                <div class="banner-host">{banners.run()}</div>
                {children()}
            </main>
        </div>
        <TabBar />
        <ToastHost />
        <Announcer />
    }
}

/// What is stored and how old the last backup is. A link to the page that says more.
#[component]
fn SavedIndicator(saved: Signal<Saved>) -> impl IntoView {
    let router = use_router();
    let tone = Memo::new(move |_| saved.with(|s| s.tone));
    let icon = move || match tone.get() {
        Tone::Plain => view! { <Icon name=IconName::Clock /> },
        tone => view! { <Icon name=tone.icon() /> },
    };
    view! {
        <a class=move || format!("saved {}", tone.get().class()) href=router.link(Page::Data) title=move || saved.with(|s| s.title.clone())>
            {icon}
            <span>{move || saved.with(|s| s.title.clone())}</span>
            <small>{move || saved.with(|s| s.detail.clone())}</small>
        </a>
    }
}
