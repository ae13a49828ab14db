//! The left side: payments and credit notes with something left.

use std::collections::BTreeMap;

use leptos::prelude::*;
use receivables::analytics::derivation::Subject;
use receivables::ledger::event::CreditSource;
use receivables::ledger::Ledger;
use receivables::matching::unallocated::{Unallocated, said_to_be_for};
use receivables::money::{Currency, Money};

use crate::route::desk::desk_route;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::explain::explain_derived_href;
use crate::ui::kit::{Button, ButtonKind, ExplainLink, Icon, IconName, Panel};
use crate::ui::router::use_router;
use crate::ui::words::{day, money};

/// Shown before "Show all".
const SHOWN: usize = 100;

/// The list; each is a link that puts it on the desk.
#[component]
pub(super) fn Sources(all: Memo<Vec<Unallocated>>, chosen: Signal<Option<CreditSource>>) -> impl IntoView {
    let every = RwSignal::new(false);
    let count = Memo::new(move |_| all.with(Vec::len));
    let shown = move || {
        let most = if every.get() { usize::MAX } else { SHOWN };
        all.with(|all| all.iter().take(most).cloned().collect::<Vec<_>>())
    };
    let sum = Signal::derive(move || all.with(|all| sums(all)).into_iter().map(money).collect::<Vec<_>>().join(" · "));
    let href = explain_derived_href(use_router(), Subject::AllCredits);
    let total = move || {
        view! {
            <span class="with-explain meta">
                <span data-figure>{move || sum.get()}</span>
                <ExplainLink href figure=t!("customers-credit") />
            </span>
        }
    };
    let more = move || {
        (!every.get() && count.get() > SHOWN).then(|| {
            view! {
                <p class="in-panel">
                    <Button small=true kind=ButtonKind::Quiet on_click=move |_| every.set(true)>
                        {t!("desk-show-all", count = count.get())}
                    </Button>
                </p>
            }
        })
    };
    view! {
        <Panel title=t!("desk-sources") actions=total flush=true class="desk-sources">
            <nav aria-label=t!("desk-sources")>
                <ul>
                    <For
                        each=shown
                        key=|one| (one.source, one.left.minor, one.open_invoices)
                        children=move |one| view! { <Source one chosen /> }
                    />
                </ul>
            </nav>
            {more}
        </Panel>
    }
}

fn sums(all: &[Unallocated]) -> Vec<Money> {
    let mut sums: BTreeMap<Currency, i64> = BTreeMap::new();
    for one in all {
        let sum = sums.entry(one.left.currency).or_default();
        *sum = sum.saturating_add(one.left.minor);
    }
    sums.into_iter().map(|(currency, minor)| Money::new(minor, currency)).collect()
}

/// What a payment or credit note is called: `Payment, 19 Nov`, `Credit note CN-1, 19 Nov`.
pub(super) fn called(ledger: &Ledger, one: &Unallocated, today: chrono::NaiveDate) -> String {
    let on = day(one.on, today);
    match one.source {
        CreditSource::Payment(_) => t!("desk-payment", day = on),
        CreditSource::CreditNote(id) => {
            let number = ledger.credit_note(id).map(|note| note.number.clone()).unwrap_or_default();
            t!("desk-note", number = number, day = on)
        }
    }
}

#[component]
fn Source(one: Unallocated, chosen: Signal<Option<CreditSource>>) -> impl IntoView {
    let (session, router, today) = (use_session(), use_router(), use_selectors().today);
    let source = one.source;
    let (name, what, text) = session.with_untracked(|ledger| {
        let name = ledger.customer(one.customer).map(|customer| customer.details.name.clone()).unwrap_or_default();
        (name, called(ledger, &one, today.get_untracked()), said_to_be_for(ledger, source).text)
    });
    let icon = match source {
        CreditSource::Payment(_) => IconName::Payment,
        CreditSource::CreditNote(_) => IconName::Invoice,
    };
    let href = move || router.route().with(|route| desk_route(route, Some(source)).href());
    let is_chosen = move || (chosen.get() == Some(source)).then_some("true");
    view! {
        <li>
            <a href=href aria-current=is_chosen>
                <span class="who">{name}</span>
                <span class="num">{money(one.left)}</span>
                <span class="what"><Icon name=icon size=14 />{what}</span>
                <span class="open">{t!("desk-open-count", count = one.open_invoices)}</span>
                {(!text.is_empty()).then(|| view! { <span class="said">{text}</span> })}
            </a>
        </li>
    }
}
