//! The right side: what is on the desk, and the open invoices it can be set against.

use leptos::prelude::*;
use receivables::analytics::derivation::Subject;
use receivables::ledger::event::CreditSource;
use receivables::matching::unallocated::{Unallocated, said_to_be_for};

use super::{after, go_on};
use super::sources::called;
use crate::route::desk::desk_route;
use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::explain::explain_derived_href;
use crate::ui::kit::{ButtonKind, EmptyState, ExplainLink, IconName, LinkButton, Panel};
use crate::ui::payment::{AllocateRest, Allocations, RefundButton};
use crate::ui::router::use_router;
use crate::ui::words::money;

/// The id of the heading.
pub(super) const CHOSEN_HEADING: &str = "desk-chosen";

/// One payment or credit note with its proposal.
#[component]
pub(super) fn Chosen(source: Unallocated, all: Memo<Vec<Unallocated>>) -> impl IntoView {
    let (session, router, today) = (use_session(), use_router(), use_selectors().today);
    let Unallocated { source: credit, customer, amount, left, .. } = source;
    let (name, what, text, is_used) = session.with_untracked(|ledger| {
        let name = ledger.customer(customer).map(|one| one.details.name.clone()).unwrap_or_default();
        let what = called(ledger, &source, today.get_untracked());
        let is_used = ledger.allocations().any(|one| one.source == credit);
        (name, what, said_to_be_for(ledger, credit).text, is_used)
    });
    let to_customer = router.link(Page::Customer(customer));
    let to_list = move || router.route().with(|route| desk_route(route, None).href());
    // What came after it stays the next one when it is used up and leaves the list.
    let next = Memo::new(move |before: Option<&Option<CreditSource>>| {
        let is_listed = all.with(|all| all.iter().any(|one| one.source == credit));
        if is_listed { all.with(|all| after(all, credit)) } else { before.copied().flatten() }
    });
    let href = explain_derived_href(router, Subject::CreditLeft(credit));
    let whole = (left != amount).then(|| t!("desk-of-whole", amount = money(amount)));
    let payer = name.clone();
    let actions = move || {
        let skip = move || {
            let href = Signal::derive(move || router.route().with(|route| desk_route(route, next.get()).href()));
            next.get().is_some().then(|| view! { <LinkButton href kind=ButtonKind::Quiet>{t!("desk-later")}</LinkButton> })
        };
        view! {
            {skip}
            <RefundButton source=credit name=payer.clone() left />
        }
    };
    view! {
        <a class="crumb desk-back" href=to_list>{t!("desk-back")}</a>
        <section class="panel desk-chosen" aria-labelledby=CHOSEN_HEADING>
            <header>
                <h2 id=CHOSEN_HEADING tabindex="-1">{t!("desk-chosen", what = what, name = name.clone())}</h2>
            </header>
            <div class="body fields">
                <p class="with-explain">
                    <strong class="big" data-figure>{money(left)}</strong>
                    <ExplainLink href figure=t!("customers-credit") />
                    <span class="t2">{t!("desk-left")} {whole.map(|whole| format!(" {whole}"))}</span>
                </p>
                <p class="t2">
                    <a href=move || to_customer.get()>{name}</a>
                    {source_link(credit)}
                </p>
                {(!text.is_empty()).then(|| view! { <p class="desk-said">{text}</p> })}
                <AllocateRest source=credit customer left then=Callback::new(move |()| go_on(router, next.get_untracked())) actions />
            </div>
        </section>
        {is_used
            .then(|| {
                view! {
                    <Panel title=t!("payments-allocations") flush=true>
                        <Allocations source=credit />
                    </Panel>
                }
            })}
    }
}

/// The page of a payment; a credit note has none.
fn source_link(credit: CreditSource) -> Option<impl IntoView> {
    let CreditSource::Payment(id) = credit else { return None };
    let link = use_router().link(Page::Payment(id));
    Some(view! { " · " <a href=move || link.get()>{t!("desk-to-payment")}</a> })
}

/// What the address asks for has nothing left.
#[component]
pub(super) fn Gone(source: CreditSource) -> impl IntoView {
    let router = use_router();
    let rest = Signal::derive(move || router.route().with(|route| desk_route(route, None).href()));
    view! {
        <section class="panel desk-chosen">
            <EmptyState icon=IconName::Check title=t!("desk-gone-title") text=t!("desk-gone-text")>
                <p class="acts">
                    <LinkButton href=rest>{t!("desk-back")}</LinkButton>
                    {source_link(source)}
                </p>
            </EmptyState>
        </section>
        <Panel title=t!("payments-allocations") flush=true>
            <Allocations source />
        </Panel>
    }
}
