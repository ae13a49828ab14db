//! Today: what is owed, how late it is, who to ask first, what will come in.

pub mod currency_switch;
pub mod past_banner;

mod aging_finding;
mod aging_panel;
mod aging_settings;
mod cards;
mod cash_panel;
mod links;
mod ranking;
mod ranking_panel;

use leptos::prelude::*;

use self::aging_panel::AgingPanel;
use self::cards::TodayCards;
use self::cash_panel::CashPanel;
use self::currency_switch::CurrencySwitch;
use self::past_banner::PastBanner;
use self::ranking_panel::RankingPanel;
use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{ButtonKind, EmptyState, IconName, LinkButton, Panel};
use crate::ui::layout::{PageHead, as_of};
use crate::ui::router::use_router;
use crate::ui::words::locale;

/// Today: what is owed, how late it is, who to ask first, what will come in.
#[component]
pub fn TodayPage() -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let has_invoices = Memo::new(move |_| session.with(|ledger| ledger.invoices().next().is_some()));
    let subtitle = Signal::derive(move || locale().date_long(selectors.as_of.get().day));
    let actions = move || {
        view! {
            <span class="only-wide">
                <LinkButton href=router.link(Page::NewInvoice) icon=IconName::Plus keys="N">
                    {t!("today-new-invoice")}
                </LinkButton>
            </span>
        }
    };
    view! {
        <PageHead title=t!("common-nav-today") subtitle as_of=as_of(selectors.today) actions />
        <PastBanner />
        <Show when=move || has_invoices.get() fallback=EmptyBook>
            <CurrencySwitch />
            <TodayCards />
            <div class="today">
                <RankingPanel />
                <div class="stack">
                    <AgingPanel />
                    <CashPanel />
                </div>
            </div>
        </Show>
    }
}

/// What belongs here, while there is no invoice.
#[component]
fn EmptyBook() -> impl IntoView {
    let router = use_router();
    view! {
        <Panel title=t!("common-nav-today") hide_title=true>
            <EmptyState icon=IconName::Invoice title=t!("today-empty") text=t!("today-empty-text")>
                <LinkButton href=router.link(Page::NewInvoice) kind=ButtonKind::Filled icon=IconName::Plus>
                    {t!("today-empty-action")}
                </LinkButton>
                <p class="meta">
                    <a class="link" href=router.link(Page::Import)>{t!("today-empty-import")}</a>
                </p>
            </EmptyState>
        </Panel>
    }
}
