//! Who owes most and is latest, with the reasons and one step for each.

use leptos::prelude::*;

use super::links;
use super::ranking::{RankRow, rank_rows};
use crate::route::{ListState, Page};
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{ButtonKind, EmptyState, IconName, LatenessLadder, LinkButton, Panel};
use crate::ui::router::use_router;

/// The panel.
#[component]
pub(super) fn RankingPanel() -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let rows = Memo::new(move |_| {
        session.with(|ledger| {
            selectors
                .dashboard()
                .with(|dashboard| selectors.aged_invoices().with(|aged| rank_rows(ledger, dashboard, aged)))
        })
    });
    let meta = Signal::derive(move || {
        let all = selectors.dashboard().with(|dashboard| dashboard.aging.customers.len());
        (all > 0).then(|| t!("today-rank-meta", count = rows.with(Vec::len), all = all))
    });
    let places = move || rows.get().into_iter().enumerate();
    let all_open = links::invoices(router, ListState::default());
    view! {
        <Panel title=t!("today-rank") meta flush=true class="chase">
            <Show
                when=move || rows.with(|rows| !rows.is_empty())
                fallback=|| view! { <EmptyState icon=IconName::Check title=t!("today-rank-nobody") /> }
            >
                <ol>
                    <For
                        each=places
                        key=|(place, row)| (*place == 0, row.clone())
                        children=|(place, row)| view! { <Ranked row is_first=place == 0 /> }
                    />
                </ol>
                <p class="more">
                    <a href=all_open>{t!("today-rank-all")}</a>
                </p>
            </Show>
        </Panel>
    }
}

/// One customer. The first has the filled button of the page.
#[component]
fn Ranked(row: RankRow, is_first: bool) -> impl IntoView {
    let router = use_router();
    let kind = if is_first && row.is_late { ButtonKind::Filled } else { ButtonKind::Outline };
    let of_customer = move |page: Page| {
        let list = ListState { customer: Some(row.customer), ..ListState::default() };
        Signal::derive(move || router.route().with(|route| links::beside(route, page, list.clone()).href()))
    };
    let (step, to) = match (row.is_late, row.opens) {
        (true, _) => (t!("today-rank-record-payment"), of_customer(Page::NewPayment)),
        (false, Some(invoice)) => (t!("today-rank-open-invoice"), router.link(Page::Invoice(invoice))),
        (false, None) => (t!("today-rank-open-invoices"), of_customer(Page::Invoices)),
    };
    view! {
        <li>
            <div class="what">
                <p class="who">
                    <a href=router.link(Page::Customer(row.customer))>{row.name}</a>
                    <span>{row.invoices}</span>
                </p>
                <p class="act">{row.habit}</p>
                {(!row.known.is_empty()).then(|| view! { <p class="why">{row.known}</p> })}
            </div>
            <span class="amt">
                <b>{row.amount}</b>
                <LatenessLadder bucket=row.bucket label=row.lateness />
            </span>
            <LinkButton href=to kind small=true>
                {step}
            </LinkButton>
        </li>
    }
}
