//! The root of the interface: makes the session, the selectors and everything else that is shared, and shows the page
//! that the address names. Keep things out of here.

use leptos::prelude::*;
use receivables::ledger::{AsOf, Ledger};

use crate::messages::{self, Language};
use crate::parts::{Part, Parts, Piece, dialog_of, page_of, provide_parts};
use crate::platform::crash::show_crash_on_panic;
use crate::platform::page;
use crate::route::Page;
use crate::select::{Selectors, provide_selectors};
use crate::session::{Phase, Session, provide_session, use_session};
use crate::store::{self, Preferences};
use crate::ui::first_run::FirstRunPage;
use crate::ui::keys::{self, Openers};
use crate::ui::kit::{Skeleton, Toasts, announce, provide_toasts};
use crate::ui::layout::{
    AppFrame, FrameActions, KeepLanguage, NavCounts, PageHead, Theme, ThemeChoice, provide_frame_actions,
};
use crate::ui::recovery::RecoveryPage;
use crate::ui::router::{Router, provide_router, use_router};
use crate::ui::{status, words};

/// Starts the program: called once, by `main`.
pub fn start() {
    show_crash_on_panic();
    let language = language();
    if language == Language::default() {
        return mount_to_body(App);
    }
    page::run(async move {
        speak(language).await;
        mount_to_body(App);
    });
}

/// The language chosen, else the first of the browser's that the program speaks.
fn language() -> Language {
    let wanted = Preferences.language().into_iter().chain(page::languages());
    wanted.filter_map(|tag| Language::of_tag(&tag)).next().unwrap_or_default()
}

/// Speaks another language than the built-in one; where it does not come, that one stays.
async fn speak(language: Language) {
    #[cfg(feature = "split")]
    let fetched = crate::platform::later_words::words_of(language.tag()).await;
    #[cfg(not(feature = "split"))]
    let fetched = Some(String::new());
    if let Some(words) = fetched {
        messages::speak(language, &words);
        page::set_language(language.tag());
    }
}

/// The whole program.
#[component]
fn App() -> impl IntoView {
    let parts = provide_parts();
    let toasts = provide_toasts();
    let router = provide_router();
    let session = provide_session();
    let selectors = provide_selectors(session, router);
    words::provide_inputs(selectors.today);
    let (palette, sheet) = (RwSignal::new(false), RwSignal::new(false));
    provide_frame_actions(FrameActions {
        on_search: Callback::new(move |()| palette.set(true)),
        on_shortcuts: Callback::new(move |()| sheet.set(true)),
    });
    keys::provide_keys(Openers { palette, sheet, letters: kept_letters() });
    let theme = kept_theme();
    provide_context(ThemeChoice(theme));
    provide_context(KeepLanguage(Callback::new(|language: Language| {
        // Where it can't be kept, the browser's language is spoken.
        let _refused = Preferences.set_language(language.tag());
    })));
    clear_toasts_with_their_book(session, toasts);
    fetch_parts(parts, session, router);
    view! {
        <AppFrame
            book=Memo::new(move |_| status::book(session))
            counts=Memo::new(move |_| counts(session, selectors))
            saved=Memo::new(move |_| status::saved(session))
            theme
            banners=ViewFn::from(status::banners)
        >
            <Current />
            <Explained />
        </AppFrame>
        {dialog_of(Part::Data, Piece::Shortcuts(sheet), sheet.into())}
        {dialog_of(Part::Data, Piece::Palette(palette), palette.into())}
    }
}

/// The explanation of a figure, over whichever page is open.
#[component]
fn Explained() -> impl IntoView {
    let (phase, route) = (use_session().phase(), use_router().route());
    let wanted = Memo::new(move |_| phase.get() == Phase::Open && route.with(|route| route.explain.is_some()));
    let is_open = Memo::new(move |_| phase.get() == Phase::Open);
    view! {
        <Show when=move || is_open.get()>{dialog_of(Part::Insight, Piece::Explanation, wanted.into())}</Show>
    }
}

/// A toast offers to take back an entry of the book that was open when it came: with another book it has to go.
fn clear_toasts_with_their_book(session: Session, toasts: Toasts) {
    let book = Memo::new(move |_| session.current().with(|meta| meta.as_ref().map(|meta| meta.id)));
    Effect::new(move |before: Option<_>| {
        let now = book.get();
        if before.is_some_and(|before| before != now) {
            toasts.clear();
            // What was said last may name something of the other book.
            announce("");
        }
        now
    });
}

/// The page that the address names, or what stands in its place until a book is open.
#[component]
fn Current() -> impl IntoView {
    let session = use_session();
    let page = use_router().page();
    let opening = Memo::new(move |_| matches!(session.phase().get(), Phase::Opening { .. }));
    let standing = Memo::new(move |_| match session.phase().get() {
        Phase::Opening { .. } | Phase::Open => Standing::Open,
        Phase::FirstRun => Standing::FirstRun,
        Phase::Recovery(_) => Standing::Recovery,
        Phase::StorageFailed(_) => Standing::Failed,
    });
    move || match (opening.get(), standing.get()) {
        (true, _) => view! { <PageHead title=crate::t!("common-opening") no_search=true /><Skeleton /> }.into_any(),
        // A first file may be imported, and a backup restored, before there is a book.
        (_, Standing::FirstRun) if matches!(page.get(), Page::Import | Page::Data) => show(page.get()),
        (_, Standing::FirstRun) => view! { <FirstRunPage /> }.into_any(),
        // The way out leads there: a backup is restored into a new book, and nothing is written to the damaged one.
        (_, Standing::Recovery) if page.get() == Page::Data => show(Page::Data),
        (_, Standing::Recovery | Standing::Failed) => view! { <RecoveryPage /> }.into_any(),
        (_, Standing::Open) => show(page.get()),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Open,
    FirstRun,
    Recovery,
    Failed,
}

fn show(page: Page) -> AnyView {
    match part_of(page) {
        Some(part) => page_of(part, page),
        None => view! { <PageHead title=crate::t!("common-not-found") no_search=true /> }.into_any(),
    }
}

/// The part of the program that a page is in.
fn part_of(page: Page) -> Option<Part> {
    Some(match page {
        Page::NotFound => return None,
        Page::Today => Part::Today,
        Page::WhatIf | Page::Reports => Part::Insight,
        Page::Import => Part::Import,
        Page::Data | Page::History => Part::Data,
        Page::Invoices
        | Page::NewInvoice
        | Page::Invoice(_)
        | Page::EditInvoice(_)
        | Page::Customers
        | Page::NewCustomer
        | Page::Customer(_)
        | Page::Payments
        | Page::NewPayment
        | Page::PaymentDesk
        | Page::Payment(_) => Part::Ledger,
    })
}

/// Fetches the page's part while its book is being read, and the others once it is open. Without a book nothing is
/// fetched before it is asked for: a first visit loads what it shows.
fn fetch_parts(parts: Parts, session: Session, router: Router) {
    let (has_book, phase) = (Memo::new(move |_| session.current().with(Option::is_some)), session.phase());
    Effect::new(move |_| {
        if let (true, Some(part)) = (has_book.get(), part_of(router.page().get_untracked())) {
            parts.ask(part);
        }
    });
    let is_open = Memo::new(move |_| phase.get() == Phase::Open);
    Effect::new(move |_| {
        if is_open.get() {
            parts.fetch_ahead();
        }
    });
}

/// Open invoices, customers, and payments with something unallocated.
fn counts(session: Session, selectors: Selectors) -> NavCounts {
    if session.phase().get() != Phase::Open {
        return NavCounts::default();
    }
    let as_of = AsOf::at(selectors.today.get());
    let count = |number: usize| u32::try_from(number).ok().filter(|number| *number > 0);
    session.with(|ledger: &Ledger| {
        let open = ledger.open_amounts(as_of).into_iter().filter(|open| *open > 0).count();
        NavCounts {
            invoices: count(open),
            customers: count(ledger.customers().count()),
            payments: count(ledger.unallocated_sources(as_of).len()),
        }
    })
}

/// The theme chosen, kept for the next visit.
fn kept_theme() -> RwSignal<Theme> {
    let theme = RwSignal::new(match Preferences.theme() {
        store::Theme::Light => Theme::Light,
        store::Theme::Dark => Theme::Dark,
        store::Theme::System => Theme::System,
    });
    Effect::new(move |_| {
        let chosen = match theme.get() {
            Theme::Light => store::Theme::Light,
            Theme::Dark => store::Theme::Dark,
            Theme::System => store::Theme::System,
        };
        // Where it can't be kept, the next visit begins with the system's.
        let _refused = Preferences.set_theme(chosen);
    });
    theme
}

/// Whether letters alone are shortcuts, kept for the next visit.
fn kept_letters() -> RwSignal<bool> {
    let letters = RwSignal::new(Preferences.letter_keys());
    Effect::new(move |before: Option<bool>| {
        let on = letters.get();
        if before.is_some_and(|before| before != on) {
            // Where it can't be kept, the next visit begins with letters on.
            let _refused = Preferences.set_letter_keys(on);
        }
        on
    });
    letters
}
