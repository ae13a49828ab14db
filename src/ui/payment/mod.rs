//! One payment: its facts, what it is set against, what is left of it. The parts for allocating are the form's too.

mod allocate_rest;
mod allocation_state;
mod allocation_table;
mod allocations;
mod history;
mod method_words;
mod refund;

use leptos::prelude::*;
use receivables::analytics::derivation::Subject;
use receivables::id::PaymentId;
use receivables::ledger::command::Command;
use receivables::ledger::event::CreditSource;
use receivables::ledger::Payment;
use receivables::money::Money;

pub use allocate_rest::AllocateRest;
pub use allocation_state::{AllocationState, Given};
pub use allocation_table::AllocationTable;
pub use allocations::Allocations;
pub use refund::RefundButton;
pub use method_words::{method_choices, method_named, method_words};

use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::explain::explain_derived_href;
use crate::ui::handout::SheetMenu;
use crate::ui::invoice::{do_and_say, read_only, use_entry};
use crate::ui::kit::{Button, ButtonKind, EmptyState, ExplainLink, IconName, LinkButton, Panel};
use crate::ui::layout::{PageHead, as_of};
use crate::ui::router::use_router;
use crate::ui::words::{full_day, money};
use allocations::allocation_sheet;
use history::CreditHistory;

/// One payment.
#[component]
pub fn PaymentPage(
    /// The payment.
    id: PaymentId,
) -> impl IntoView {
    let (session, router, selectors) = (use_session(), use_router(), use_selectors());
    let source = CreditSource::Payment(id);
    let payment = Memo::new(move |_| session.with(|ledger| ledger.payment(id).cloned()));
    let left = Memo::new(move |_| session.with(|ledger| ledger.unallocated_amount(source, selectors.as_of.get())));
    let list = router.link(Page::Payments);
    let title = Memo::new(move |_| {
        payment.get().map_or_else(
            || t!("payments-page-gone"),
            |payment| t!("payments-page-title", amount = money(payment.amount)),
        )
    });
    let rest = move || {
        let payment = payment.get()?;
        let left = Money::new(left.get(), payment.amount.currency);
        (left.minor > 0).then(|| rest_panel(source, &payment, left))
    };
    let sheet = move |()| {
        session.with_untracked(|ledger| allocation_sheet(ledger, selectors.as_of.get_untracked(), source))
    };
    view! {
        <PageHead title crumb=(t!("payments-title"), list) as_of=as_of(selectors.today) />
        {move || match payment.get() {
            None => {
                view! {
                    <EmptyState icon=IconName::Payment title=t!("payments-gone-title") text=t!("payments-gone-text")>
                        <LinkButton href=list>{t!("payments-to-list")}</LinkButton>
                    </EmptyState>
                }
                    .into_any()
            }
            Some(payment) => {
                view! {
                    <div class="ed">
                        <div class="stack">
                            <Panel
                                title=t!("payments-allocations")
                                flush=true
                                actions=move || view! { <SheetMenu sheet /> }
                            >
                                <Allocations source />
                            </Panel>
                            {rest}
                            <Panel title=t!("invoices-timeline")>
                                <CreditHistory source />
                            </Panel>
                        </div>
                        <Panel title=t!("invoices-panel-facts") hide_title=true class="peek-like">
                            {move || facts(&payment, Money::new(left.get(), payment.amount.currency))}
                            <TakeBack id />
                        </Panel>
                    </div>
                }
                    .into_any()
            }
        }}
    }
}

/// What is left of it, to allocate or give back.
fn rest_panel(source: CreditSource, payment: &Payment, left: Money) -> impl IntoView + use<> {
    let customer = payment.customer;
    let name = use_session()
        .with_untracked(|ledger| ledger.customer(customer).map(|one| one.details.name.clone()))
        .unwrap_or_default();
    view! {
        <Panel title=t!("payments-allocate-rest")>
            <AllocateRest
                source
                customer
                left
                actions=move || view! { <RefundButton source name=name.clone() left /> }
            />
        </Panel>
    }
}

fn facts(payment: &Payment, left: Money) -> impl IntoView + use<> {
    let (session, router) = (use_session(), use_router());
    let customer = router.link(Page::Customer(payment.customer));
    let name = session.with_untracked(|ledger| {
        ledger.customer(payment.customer).map(|customer| customer.details.name.clone()).unwrap_or_default()
    });
    let state = if left.minor == 0 { t!("payments-all-allocated") } else { t!("payments-left", amount = money(left)) };
    let href = explain_derived_href(router, Subject::CreditLeft(CreditSource::Payment(payment.id)));
    let optional = [
        (t!("payments-reference"), payment.reference.clone()),
        (t!("invoices-fact-note"), payment.note.clone()),
        (t!("payments-origin"), payment.imported.then(|| t!("payments-imported"))),
    ];
    let optional = optional.into_iter().filter_map(|(name, value)| Some(view! { <dt>{name}</dt><dd>{value?}</dd> }));
    view! {
        <p>
            <a href=move || customer.get()>{name}</a>
        </p>
        <p class="big">{money(payment.amount)}</p>
        <p class="t2 with-explain"><span data-figure>{state}</span> <ExplainLink href figure=t!("customers-credit") /></p>
        <dl class="kv">
            <dt>{t!("payments-received")}</dt>
            <dd>{full_day(payment.received_on)}</dd>
            <dt>{t!("payments-method")}</dt>
            <dd>{method_words(payment.method)}</dd>
            {optional.collect_view()}
        </dl>
    }
}

/// Takes the whole entry back: for a payment that was recorded by mistake.
#[component]
fn TakeBack(id: PaymentId) -> impl IntoView {
    let (session, toasts) = use_entry();
    let entry = Memo::new(move |_| {
        session.with(|ledger| {
            let made = ledger.entries().iter().find(|entry| entry.recorded_payment(id));
            made.map(|entry| entry.number)
        })
    });
    move || {
        entry.get().map(|entry| {
            let act = move |_| do_and_say(session, toasts, Command::Withdraw { entry }, t!("payments-done-taken-back"));
            view! {
                <div class="acts">
                    <Button kind=ButtonKind::Danger small=true disabled=read_only(session) on_click=act>
                        {t!("payments-take-back")}
                    </Button>
                </div>
                <p class="meta">{t!("payments-take-back-text")}</p>
            }
        })
    }
}
