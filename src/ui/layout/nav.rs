//! The links to the pages: sidebar, and the bottom bar of phones.

use leptos::prelude::*;

use crate::route::Page;
use crate::t;
use crate::ui::kit::{Dialog, Icon, IconName};
use crate::ui::router::{Router, use_router};

/// Counts beside the links; none where `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NavCounts {
    /// Open invoices.
    pub invoices: Option<u32>,
    /// Customers.
    pub customers: Option<u32>,
    /// Payments with something unallocated.
    pub payments: Option<u32>,
}

const WORK: [Page; 6] = [Page::Today, Page::Invoices, Page::Customers, Page::Payments, Page::WhatIf, Page::Reports];
const DATA: [Page; 2] = [Page::Import, Page::Data];

const fn icon(page: Page) -> IconName {
    match page {
        Page::Invoices => IconName::Invoice,
        Page::Customers => IconName::Customer,
        Page::Payments => IconName::Payment,
        Page::WhatIf => IconName::WhatIf,
        Page::Reports => IconName::Report,
        Page::Import => IconName::Import,
        Page::Data => IconName::Data,
        _ => IconName::Clock,
    }
}

fn name(page: Page) -> String {
    match page {
        Page::Invoices => t!("common-nav-invoices"),
        Page::Customers => t!("common-nav-customers"),
        Page::Payments => t!("common-nav-payments"),
        Page::WhatIf => t!("common-nav-what-if"),
        Page::Reports => t!("common-nav-reports"),
        Page::Import => t!("common-nav-import"),
        Page::Data => t!("common-nav-data"),
        _ => t!("common-nav-today"),
    }
}

fn current(router: Router, page: Page) -> impl Fn() -> Option<&'static str> + Copy {
    move || (router.page().get().section() == page).then_some("page")
}

fn link(router: Router, page: Page, count: impl Fn() -> Option<u32> + Send + 'static) -> impl IntoView {
    view! {
        <li>
            <a href=router.link(page) title=name(page) aria-current=current(router, page)>
                <Icon name=icon(page) />
                <span>{name(page)}</span>
                {move || count().map(|n| view! { <span class="n">{t!("common-number", count = n)}</span> })}
            </a>
        </li>
    }
}

/// The two lists of links in the sidebar.
#[component]
pub(super) fn SideNav(counts: Signal<NavCounts>) -> impl IntoView {
    let router = use_router();
    let count = move |page: Page| {
        move || {
            counts.with(|counts| match page {
                Page::Invoices => counts.invoices,
                Page::Customers => counts.customers,
                Page::Payments => counts.payments,
                _ => None,
            })
        }
    };
    view! {
        <nav aria-label=t!("a11y-nav-main")>
            <ul class="nav">{WORK.map(|page| link(router, page, count(page))).collect_view()}</ul>
        </nav>
        <nav aria-label=t!("a11y-nav-data")>
            <ul class="nav">{DATA.map(|page| link(router, page, || None)).collect_view()}</ul>
        </nav>
    }
}

/// The bar at the bottom of phones.
#[component]
pub(super) fn TabBar() -> impl IntoView {
    let router = use_router();
    let more = RwSignal::new(false);
    let tab = move |page: Page| {
        view! {
            <a href=router.link(page) aria-current=current(router, page)>
                <Icon name=icon(page) size=20 />
                <span>{name(page)}</span>
            </a>
        }
    };
    let rest = move || {
        [Page::Customers, Page::Payments, Page::Reports, Page::Import, Page::Data]
            .map(|page| {
                view! {
                    <li on:click=move |_| more.set(false)>
                        <a href=router.link(page) aria-current=current(router, page)>
                            <Icon name=icon(page) />
                            <span>{name(page)}</span>
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <nav class="tabbar" aria-label=t!("a11y-nav-quick")>
            {tab(Page::Today)}
            {tab(Page::Invoices)}
            <a class="add" href=router.link(Page::NewInvoice)>
                <Icon name=IconName::Plus />
                <span>{t!("common-nav-new")}</span>
            </a>
            {tab(Page::WhatIf)}
            <button type="button" aria-haspopup="dialog" on:click=move |_| more.set(true)>
                <Icon name=IconName::More size=20 />
                <span>{t!("common-nav-more")}</span>
            </button>
        </nav>
        <Dialog open=more title=t!("common-nav-more")>
            <ul class="nav roomy">{rest()}</ul>
        </Dialog>
    }
}
