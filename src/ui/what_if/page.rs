//! The page: what there is to see for a book, or that there is nothing yet.

use leptos::prelude::*;

use super::assumptions::Assumptions;
use super::curve::CashPanel;
use super::customers::ByCustomer;
use super::explain::Explanation;
use super::trial::Trial;
use super::verdict::Verdict;
use crate::route::Page;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{ButtonKind, EmptyState, IconName, LinkButton};
use crate::ui::layout::{PageHead, as_of};
use crate::ui::router::use_router;
use crate::ui::words::full_day;

/// What an early-payment discount would do.
#[component]
pub fn WhatIfPage() -> impl IntoView {
    let trial = Trial::new();
    let nothing = Memo::new(move |_| trial.year(|_| ()).is_none() && trial.cash(|_| ()).is_none());
    view! {
        <PageHead
            title=t!("common-nav-what-if")
            subtitle=t!("what-if-subtitle")
            as_of=as_of(trial.selectors.today)
        />
        {move || match nothing.get() {
            true => view! { <Nothing trial /> }.into_any(),
            false => view! { <Tried trial /> }.into_any(),
        }}
    }
}

#[component]
fn Tried(trial: Trial) -> impl IntoView {
    let has_customers = Memo::new(move |_| trial.outcome(|outcome| !outcome.customers.is_empty()).unwrap_or(false));
    view! {
        <div class="wi">
            <Assumptions trial />
            <div class="stack">
                <Verdict trial />
                <CashPanel trial />
                <Show when=move || has_customers.get()>
                    <ByCustomer trial />
                </Show>
            </div>
        </div>
        <Explanation trial />
    }
}

/// A book, or a past day of it, without a year's invoices and without open ones.
#[component]
fn Nothing(trial: Trial) -> impl IntoView {
    let router = use_router();
    let session = use_session();
    let back = Signal::derive(move || router.route().get().with_as_of(None).href());
    let bring = move || {
        view! {
            <LinkButton kind=ButtonKind::Filled href=router.link(Page::Import)>{t!("what-if-empty-action")}</LinkButton>
        }
        .into_any()
    };
    move || {
        let (day, today) = (trial.selectors.as_of.get().day, trial.selectors.today.get());
        let latest = session.with(|ledger| ledger.invoices().filter_map(|invoice| invoice.issue_date()).max());
        let earlier = latest.filter(|latest| *latest < day);
        let (title, text, action) = match earlier {
            Some(latest) => {
                let to = router.route().get().with_as_of(Some(latest)).href();
                let action = view! {
                    <LinkButton kind=ButtonKind::Filled href=to>{t!("what-if-old-action", day = full_day(latest))}</LinkButton>
                };
                (t!("what-if-old"), Some(t!("what-if-old-text", day = full_day(latest))), action.into_any())
            }
            None if day != today => {
                let action = view! { <LinkButton href=back>{t!("common-as-of-today")}</LinkButton> };
                (t!("what-if-empty-day", day = full_day(day)), None, action.into_any())
            }
            None => (t!("what-if-empty"), Some(t!("what-if-empty-text")), bring()),
        };
        view! {
            <section class="panel">
                <EmptyState icon=IconName::WhatIf title text>{action}</EmptyState>
            </section>
        }
    }
}
