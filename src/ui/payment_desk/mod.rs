//! What came in and is not allocated beside what is open: one after the other, each with its proposal.

mod chosen;
mod sources;

use leptos::prelude::*;
use receivables::ledger::AsOf;
use receivables::ledger::event::CreditSource;
use receivables::matching::unallocated::{Unallocated, unallocated};

use crate::route::Page;
use crate::route::desk::{asked_for, desk_route};
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{ButtonKind, EmptyState, IconName, LinkButton};
use crate::ui::layout::PageHead;
use crate::ui::router::{Router, use_router};
use chosen::{CHOSEN_HEADING, Chosen, Gone};
use sources::Sources;

/// Both sides: sources at the left, the chosen one and what is open at the right. It is about today: money is not
/// allocated in the past.
#[component]
pub fn PaymentDesk() -> impl IntoView {
    let (session, router, today) = (use_session(), use_router(), use_selectors().today);
    let all = Memo::new(move |_| session.with(|ledger| unallocated(ledger, AsOf::at(today.get()))));
    let asked = Memo::new(move |_| router.route().with(asked_for));
    let chosen = Memo::new(move |_| all.with(|all| on_the_desk(all, asked.get())));
    let payments = router.link(Page::Payments);
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let panel = move || match (chosen.get(), asked.get()) {
        (Some(source), _) => view! { <Chosen source all /> }.into_any(),
        (None, Some(source)) => view! { <Gone source /> }.into_any(),
        (None, None) => ().into_any(),
    };
    view! {
        <PageHead title=t!("desk-title") crumb=(t!("payments-title"), payments) />
        <Show when=move || !is_empty.get() || asked.get().is_some() fallback=move || nothing(router)>
            <div class="desk" class:is-chosen=move || asked.get().is_some()>
                <Sources all chosen=Signal::derive(move || chosen.get().map(|chosen| chosen.source)) />
                <div class="stack">{panel}</div>
            </div>
        </Show>
    }
}

/// What the address asks for, else the first.
fn on_the_desk(all: &[Unallocated], asked: Option<CreditSource>) -> Option<Unallocated> {
    match asked {
        Some(asked) => all.iter().find(|one| one.source == asked).cloned(),
        None => all.first().cloned(),
    }
}

/// The one after `source`, the first after the last; `None` where there is no other.
fn after(all: &[Unallocated], source: CreditSource) -> Option<CreditSource> {
    let at = all.iter().position(|one| one.source == source)?;
    let next = all.get(at + 1).or_else(|| all.first())?.source;
    (next != source).then_some(next)
}

/// Goes on to the next one; the focus goes to its heading, so that the keyboard stays where the work is.
fn go_on(router: Router, next: Option<CreditSource>) {
    router.replace(router.route().with_untracked(|route| desk_route(route, next)));
    router.part_came(CHOSEN_HEADING);
}

fn nothing(router: Router) -> impl IntoView {
    let (payments, record) = (router.link(Page::Payments), router.link(Page::NewPayment));
    view! {
        <section class="panel">
            <EmptyState icon=IconName::Check title=t!("desk-empty-title") text=t!("desk-empty-text")>
                <p class="acts">
                    <LinkButton href=record kind=ButtonKind::Filled>{t!("invoices-record-payment")}</LinkButton>
                    <LinkButton href=payments>{t!("payments-to-list")}</LinkButton>
                </p>
            </EmptyState>
        </section>
    }
}
