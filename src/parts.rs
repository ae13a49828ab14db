//! Parts of the program that are loaded when they are first needed, so that the first load stays small (decision 0007).
//!
//! In a site built by `scripts/build` (feature `split`) each part is a file of its own, cut out of the program after it
//! was compiled: same memory, same types. In development everything is one program and every part is there at once.
//! Talks to nothing but the interface: what a part shows is made by its screens.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
#[cfg(feature = "split")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use receivables::interchange::sheet::Sheet;

use crate::route::Page;
use crate::session::{Run, Stopped, fetch_rules};
use crate::t;
use crate::ui::customer::{CustomerForm, CustomerPage};
use crate::ui::customers::CustomersPage;
use crate::ui::data::DataPage;
use crate::ui::explain::ExplainDialog;
use crate::ui::first_run::NewBookDialog;
use crate::ui::handout::{Made, made_in_steps};
use crate::ui::history::HistoryPage;
use crate::ui::import::ImportPage;
use crate::ui::invoice::InvoicePage;
use crate::ui::invoice_editor::InvoiceEditor;
use crate::ui::invoices::InvoicesPage;
use crate::ui::kit::{Button, ButtonKind, EmptyState, IconName, Skeleton, use_toasts};
use crate::ui::layout::PageHead;
use crate::ui::palette::Palette;
use crate::ui::payment::PaymentPage;
use crate::ui::payment_desk::PaymentDesk;
use crate::ui::payment_form::PaymentForm;
use crate::ui::payments::PaymentsPage;
use crate::ui::reports::ReportsPage;
use crate::ui::router::use_router;
use crate::ui::shortcuts::ShortcutSheet;
use crate::ui::today::TodayPage;
use crate::ui::what_if::WhatIfPage;

/// After a book is open, how long to wait before the parts are fetched ahead of their first use.
const AHEAD: Duration = Duration::from_millis(1_500);

/// A part of the program that has a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is owed and what to do about it.
    Today,
    /// Lists and forms of invoices, customers and payments.
    Ledger,
    /// What-if, reports, and the explanation of a figure.
    Insight,
    /// Bringing in a file.
    Import,
    /// Data and backups, and the dialogs that the first page and the frame open.
    Data,
    /// What all the others say: the rest of the catalogue.
    Words,
    /// The rules that every command is decided by.
    Rules,
    /// Making a spreadsheet. Comes ahead with the others, so that a table can be saved without the network too.
    Workbook,
}

/// What a part shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A page of its own.
    Page(Page),
    /// The explanation of the figure that the address names.
    Explanation,
    /// The two questions a new book asks, before its first invoice.
    NewBook(RwSignal<bool>),
    /// The sheet of shortcuts.
    Shortcuts(RwSignal<bool>),
    /// Searching and running from anywhere.
    Palette(RwSignal<bool>),
}

/// How far a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    NotAsked,
    Coming,
    Here,
    Failed,
}

/// The parts. Made once, at the root.
#[derive(Clone, Copy)]
pub struct Parts([RwSignal<State>; Part::ALL.len()]);

/// Declares a part: a function that fetches it, and one that shows a piece of it once it is there.
macro_rules! part {
    ($module:ident, $fetch:ident, $show:ident, |$piece:ident| $view:expr) => {
        #[cfg(feature = "split")]
        #[wasm_split($module, wasm_split_path = ::leptos::wasm_split, preload($fetch), fallible)]
        fn $show($piece: Piece) -> Result<AnyView, SplitLoaderError> {
            Ok($view)
        }

        #[cfg(not(feature = "split"))]
        async fn $fetch() -> Result<(), std::convert::Infallible> {
            Ok(())
        }

        #[cfg(not(feature = "split"))]
        async fn $show($piece: Piece) -> Result<AnyView, std::convert::Infallible> {
            Ok($view)
        }
    };
}

part!(today, fetch_today, show_today, |piece| match piece {
    Piece::Page(Page::Today) => view! { <TodayPage /> }.into_any(),
    _ => ().into_any(),
});

part!(ledger, fetch_ledger, show_ledger, |piece| match piece {
    Piece::Page(Page::Invoices) => view! { <InvoicesPage /> }.into_any(),
    Piece::Page(Page::NewInvoice) => view! { <InvoiceEditor draft=None /> }.into_any(),
    Piece::Page(Page::Invoice(id)) => view! { <InvoicePage id /> }.into_any(),
    Piece::Page(Page::EditInvoice(id)) => view! { <InvoiceEditor draft=Some(id) /> }.into_any(),
    Piece::Page(Page::Customers) => view! { <CustomersPage /> }.into_any(),
    Piece::Page(Page::NewCustomer) => view! { <CustomerForm /> }.into_any(),
    Piece::Page(Page::Customer(id)) => view! { <CustomerPage id /> }.into_any(),
    Piece::Page(Page::Payments) => view! { <PaymentsPage /> }.into_any(),
    Piece::Page(Page::PaymentDesk) => view! { <PaymentDesk /> }.into_any(),
    Piece::Page(Page::NewPayment) => view! { <PaymentForm /> }.into_any(),
    Piece::Page(Page::Payment(id)) => view! { <PaymentPage id /> }.into_any(),
    _ => ().into_any(),
});

part!(insight, fetch_insight, show_insight, |piece| match piece {
    Piece::Page(Page::WhatIf) => view! { <WhatIfPage /> }.into_any(),
    Piece::Page(Page::Reports) => view! { <ReportsPage /> }.into_any(),
    Piece::Explanation => view! { <ExplainDialog /> }.into_any(),
    _ => ().into_any(),
});

part!(import, fetch_import, show_import, |piece| match piece {
    Piece::Page(Page::Import) => view! { <ImportPage /> }.into_any(),
    _ => ().into_any(),
});

part!(data, fetch_data, show_data, |piece| match piece {
    Piece::Page(Page::Data) => view! { <DataPage /> }.into_any(),
    Piece::Page(Page::History) => view! { <HistoryPage /> }.into_any(),
    Piece::NewBook(open) => view! { <NewBookDialog open then=Page::NewInvoice /> }.into_any(),
    Piece::Shortcuts(open) => view! { <ShortcutSheet open /> }.into_any(),
    Piece::Palette(open) => view! { <Palette open /> }.into_any(),
    _ => ().into_any(),
});

/// Makes a spreadsheet, in steps.
#[cfg(feature = "split")]
#[wasm_split(workbook, wasm_split_path = ::leptos::wasm_split, preload(fetch_workbook), fallible)]
fn make_workbook(sheet: Sheet, made_on: NaiveDate, run: Run) -> Result<Making, SplitLoaderError> {
    Ok(Box::pin(made_in_steps(sheet, made_on, run)))
}

#[cfg(not(feature = "split"))]
async fn fetch_workbook() -> Result<(), std::convert::Infallible> {
    Ok(())
}

#[cfg(not(feature = "split"))]
async fn make_workbook(sheet: Sheet, made_on: NaiveDate, run: Run) -> Result<Making, std::convert::Infallible> {
    Ok(Box::pin(made_in_steps(sheet, made_on, run)))
}

/// Boxed, so that what makes the file stays in the part that makes it.
type Making = Pin<Box<dyn Future<Output = Result<Made, Stopped>>>>;

/// A table as a spreadsheet file; `None` where the part that makes it can't be fetched.
pub async fn workbook_bytes(sheet: Sheet, made_on: NaiveDate, run: Run) -> Option<Result<Made, Stopped>> {
    Some(make_workbook(sheet, made_on, run).await.ok()?.await)
}

/// Fetches what the parts say. In development the catalogue is whole.
async fn fetch_words() -> bool {
    #[cfg(feature = "split")]
    if crate::messages::current().language() == crate::messages::Language::default() {
        match crate::platform::later_words::words_of(crate::messages::Language::default().tag()).await {
            Some(words) => crate::messages::learn(&words),
            None => return false,
        }
    }
    // Another language came whole, before anything was shown.
    true
}

impl Part {
    const ALL: [Self; 8] =
        [Self::Today, Self::Ledger, Self::Insight, Self::Import, Self::Data, Self::Words, Self::Rules, Self::Workbook];

    async fn fetch(self) -> bool {
        match self {
            Self::Today => fetch_today().await.is_ok(),
            Self::Ledger => fetch_ledger().await.is_ok(),
            Self::Insight => fetch_insight().await.is_ok(),
            Self::Import => fetch_import().await.is_ok(),
            Self::Data => fetch_data().await.is_ok(),
            Self::Words => fetch_words().await,
            Self::Rules => fetch_rules().await,
            Self::Workbook => fetch_workbook().await.is_ok(),
        }
    }

    /// The piece, of a part that is there.
    fn show(self, piece: Piece) -> Option<AnyView> {
        match self {
            Self::Today => at_once(show_today(piece))?.ok(),
            Self::Ledger => at_once(show_ledger(piece))?.ok(),
            Self::Insight => at_once(show_insight(piece))?.ok(),
            Self::Import => at_once(show_import(piece))?.ok(),
            Self::Data => at_once(show_data(piece))?.ok(),
            Self::Words | Self::Rules | Self::Workbook => None,
        }
    }
}

/// What a future gives that has nothing left to wait for.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// Makes the record of the parts and gives it to everything below. Call once, at the root.
pub fn provide_parts() -> Parts {
    let parts = Parts(Part::ALL.map(|_| RwSignal::new(State::NotAsked)));
    provide_context(parts);
    parts
}

impl Parts {
    fn own_state(self, part: Part) -> RwSignal<State> {
        self.0[part as usize]
    }

    /// How far a part is with what it says.
    fn state(self, part: Part) -> Memo<State> {
        let (own, words) = (self.own_state(part), self.own_state(Part::Words));
        Memo::new(move |_| match (own.get(), words.get()) {
            (State::Failed, _) | (_, State::Failed) => State::Failed,
            (State::Here, State::Here) => State::Here,
            (State::NotAsked, _) => State::NotAsked,
            _ => State::Coming,
        })
    }

    /// Fetches a part and the words, unless they are here or on their way.
    pub fn ask(self, part: Part) {
        self.ask_alone(Part::Words);
        self.ask_alone(part);
    }

    fn ask_alone(self, part: Part) {
        let state = self.own_state(part);
        if matches!(state.get_untracked(), State::NotAsked | State::Failed) {
            state.set(State::Coming);
            spawn_local(async move {
                state.set(if part.fetch().await { State::Here } else { State::Failed });
            });
        }
    }

    /// Fetches every part after a little while, so that no page has to wait for its own later.
    pub fn fetch_ahead(self) {
        set_timeout(
            move || {
                for part in Part::ALL {
                    self.ask(part);
                }
            },
            AHEAD,
        );
    }
}

/// A page of a part: itself as soon as its part is there, until then grey lines, or why it does not come.
pub fn page_of(part: Part, page: Page) -> AnyView {
    let (parts, router) = (expect_context::<Parts>(), use_router());
    let state = parts.state(part);
    parts.ask(part);
    Effect::new(move |waited: Option<bool>| {
        let waits = matches!(state.get(), State::NotAsked | State::Coming);
        if !waits && waited == Some(true) {
            router.page_came();
        }
        waits
    });
    let show = move || match state.get() {
        State::Here => part.show(Piece::Page(page)).unwrap_or_else(|| ().into_any()),
        State::Failed => missing(parts, part),
        State::NotAsked | State::Coming => coming(),
    };
    show.into_any()
}

/// A dialog of a part, from when `wanted` first says so. It opens and closes by itself; where its part does not come,
/// that is said.
pub fn dialog_of(part: Part, dialog: Piece, wanted: Signal<bool>) -> AnyView {
    let (parts, toasts) = (expect_context::<Parts>(), use_toasts());
    let state = parts.state(part);
    Effect::new(move |_| {
        if wanted.get() {
            parts.ask(part);
        }
    });
    Effect::new(move |_| {
        if state.get() == State::Failed && wanted.get_untracked() {
            toasts.say(t!("common-part-missing-title"));
        }
    });
    let here =
        Memo::new(move |before: Option<&bool>| before == Some(&true) || (wanted.get() && state.get() == State::Here));
    let show = move || if here.get() { part.show(dialog).unwrap_or_else(|| ().into_any()) } else { ().into_any() };
    show.into_any()
}

fn coming() -> AnyView {
    view! { <PageHead title=t!("common-loading") no_search=true /><Skeleton /> }.into_any()
}

fn missing(parts: Parts, part: Part) -> AnyView {
    view! {
        <PageHead title=t!("common-part-missing") no_search=true />
        <EmptyState icon=IconName::Warning title=t!("common-part-missing-title") text=t!("common-part-missing-text")>
            <Button kind=ButtonKind::Filled on_click=move |_| parts.ask(part)>{t!("common-part-retry")}</Button>
        </EmptyState>
    }
    .into_any()
}
