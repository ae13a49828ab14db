//! The page: what there is to see for a book, or that there is nothing yet.

use leptos::prelude::*;

use super::assumptions::Assumptions;
use super::curve::CashPanel;
use super::customers::ByCustomer;
use super::explain::Explanation;
use super::trial::Trial;
use super::verdict::Verdict;
use crate::route::Page;
use crate::t;
use crate::ui::kit::{ButtonKind, EmptyState, IconName, LinkButton};
use crate::ui::layout::PageHead;
use crate::ui::router::use_router;

/// What an early-payment discount would do.
#[component]
pub fn WhatIfPage() -> impl IntoView {
    let trial = Trial::new();
    let nothing = Memo::new(move |_| trial.year(|_| ()).is_none() && trial.cash(|_| ()).is_none());
    view! {
        <PageHead
            title=t!("common-nav-what-if")
            subtitle=t!("what-if-subtitle")
            as_of_today=trial.selectors.today
        />
        {move || match nothing.get() {
            true => view! { <Nothing /> }.into_any(),
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

/// A book, or a day, without a year's invoices and without open ones.
#[component]
fn Nothing() -> impl IntoView {
    let router = use_router();
    view! {
        <section class="panel">
            <EmptyState icon=IconName::WhatIf title=t!("what-if-empty") text=t!("what-if-empty-text")>
                <LinkButton kind=ButtonKind::Filled href=router.link(Page::Import)>
                    {t!("what-if-empty-action")}
                </LinkButton>
            </EmptyState>
        </section>
    }
}
