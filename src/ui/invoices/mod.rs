//! All invoices: filter, sort, look at one beside the list.

mod bulk;
mod filters;
mod list_query;
mod peek;
pub mod sheet;
mod table;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use receivables::analytics::invoice_list::{InvoiceIndex, InvoiceList};

use crate::route::{ListState, Page, Route, StatusTab};
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::handout::SheetMenu;
use crate::ui::kit::{Button, ButtonKind, EmptyState, IconName, LinkButton, Tab, Tabs};
use crate::ui::list_tools::{ColumnMenu, ViewMenu};
use crate::ui::layout::{PageHead, as_of};
use crate::ui::router::use_router;
use bulk::BulkBar;
use filters::InvoiceFilters;
use list_query::{query_of, tab_of, tab_words};
use peek::InvoicePeek;
use sheet::invoice_sheet;
use table::{InvoiceTable, choosable};

/// All invoices: filter, sort, look at one beside the list.
#[component]
pub fn InvoicesPage() -> impl IntoView {
    let (session, router, selectors) = (use_session(), use_router(), use_selectors());
    let index = Memo::new(move |_| {
        let is_now = router.route().with(|route| route.as_of.is_none());
        Arc::new(session.with(|ledger| InvoiceIndex::new(ledger, selectors.as_of.get(), is_now)))
    });
    let query = Memo::new(move |_| router.route().with(|route| query_of(&route.list)));
    let list = Memo::new(move |_| Arc::new(query.with(|query| index.with(|index| index.list(query)))));
    let new_invoice = router.link(Page::NewInvoice);
    let status = Memo::new(move |_| router.route().with(|route| route.list.status));
    let label = Signal::derive(move || t!("invoices-table", part = tab_words(status.get())));
    let is_empty = Memo::new(move |_| list.with(|list| list.rows.is_empty()));
    let ticked = RwSignal::new(BTreeSet::new());
    let body = move || {
        if is_empty.get() { nothing(list).into_any() } else { view! { <InvoiceTable index list label ticked /> }.into_any() }
    };
    view! {
        <PageHead
            title=t!("invoices-title")
            as_of=as_of(selectors.today)
            actions=move || {
                view! {
                    // On a phone the bar at the bottom has it.
                    <span class="only-wide">
                        <LinkButton href=new_invoice kind=ButtonKind::Filled icon=IconName::Plus keys="N">
                            {t!("invoices-new")}
                        </LinkButton>
                    </span>
                }
            }
        />
        <div class="list-peek">
            <section class="panel list" aria-label=t!("invoices-title")>
                <StatusTabs list status />
                <div class="list-head">
                    <InvoiceFilters />
                    <Tools list label />
                </div>
                <BulkBar list selected=ticked />
                {body}
            </section>
            <InvoicePeek list />
        </div>
    }
}

/// What can be done with the list as it is shown.
#[component]
fn Tools(list: Memo<Arc<InvoiceList>>, label: Signal<String>) -> impl IntoView {
    let (session, selectors) = (use_session(), use_selectors());
    let sheet = move |()| {
        let today = selectors.today.get_untracked();
        session.with_untracked(|ledger| {
            list.with_untracked(|list| invoice_sheet(ledger, list, label.get_untracked(), today))
        })
    };
    view! {
        <div class="list-do">
            <ColumnMenu columns=choosable() />
            <ViewMenu list="invoices" />
            <SheetMenu sheet />
        </div>
    }
}

/// The tabs with the number of invoices behind each, under the same filters.
#[component]
fn StatusTabs(list: Memo<Arc<InvoiceList>>, status: Memo<StatusTab>) -> impl IntoView {
    let router = use_router();
    let tabs = Memo::new(move |_| {
        let counts = list.with(|list| list.counts);
        let one = |tab: StatusTab| {
            let mut to = router.route().get();
            to.list = ListState { status: tab, selected: None, sort: None, ..to.list };
            Tab {
                label: tab_words(tab),
                count: Some(t!("common-number", count = counts.of(tab_of(tab)))),
                href: to.href(),
                current: status.get() == tab,
            }
        };
        StatusTab::ALL.map(one).to_vec()
    });
    view! { <Tabs label=t!("invoices-tabs") tabs /> }
}

/// What is said where no row is: why, and the way on.
fn nothing(list: Memo<Arc<InvoiceList>>) -> impl IntoView {
    let router = use_router();
    let filtered = list.with_untracked(|list| list.unfiltered > 0);
    let new_invoice = router.link(Page::NewInvoice);
    let clear = move |_| {
        router.change(|route: &mut Route| {
            route.list = ListState { status: route.list.status, ..ListState::default() };
        });
    };
    if filtered {
        return view! {
            <EmptyState icon=IconName::Filter title=t!("invoices-none-found") text=t!("invoices-none-found-text")>
                <Button on_click=clear>{t!("invoices-clear-filters")}</Button>
            </EmptyState>
        }
        .into_any();
    }
    let status = router.route().with_untracked(|route| route.list.status);
    let (title, text) = match status {
        StatusTab::Open => (t!("invoices-none-open"), t!("invoices-none-open-text")),
        StatusTab::PastDue => (t!("invoices-none-late"), t!("invoices-none-late-text")),
        StatusTab::Paid => (t!("invoices-none-paid"), t!("invoices-none-paid-text")),
        StatusTab::Drafts => (t!("invoices-none-drafts"), t!("invoices-none-drafts-text")),
        StatusTab::All => (t!("invoices-none"), t!("invoices-none-open-text")),
    };
    view! {
        <EmptyState icon=IconName::Invoice title text>
            <LinkButton href=new_invoice>{t!("invoices-new")}</LinkButton>
        </EmptyState>
    }
    .into_any()
}
