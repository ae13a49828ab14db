//! All payments, unallocated ones first, and the credit notes that have something left.

mod credit_notes;
mod sheet;
mod table;

use leptos::prelude::*;
use receivables::analytics::payment_list::{PaymentColumn, PaymentList, PaymentQuery, payment_list};
use receivables::ledger::AsOf;

use crate::route::{ListState, Page, Route, Sort};
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::handout::SheetMenu;
use crate::ui::kit::{Button, ButtonKind, ChipButton, EmptyState, IconName, LinkButton, TextInput, TextKind};
use crate::ui::list_tools::{ColumnMenu, ViewMenu};
use crate::ui::layout::{PageHead, as_of};
use crate::ui::router::use_router;
use credit_notes::CreditNotesLeft;
use sheet::payment_sheet;
use table::{PaymentTable, choosable};

/// Setting of the address: only payments with something left.
const ONLY_LEFT: &str = "left";

/// The columns by their names in the address.
const COLUMNS: [(&str, PaymentColumn); 5] = [
    ("received", PaymentColumn::Received),
    ("customer", PaymentColumn::Customer),
    ("reference", PaymentColumn::Reference),
    ("amount", PaymentColumn::Amount),
    ("left", PaymentColumn::Left),
];

fn query_of(route: &Route) -> PaymentQuery {
    let column = |sort: &Sort| COLUMNS.iter().find(|(name, _)| *name == sort.column).map(|(_, column)| *column);
    PaymentQuery {
        only_unallocated: route.options.contains_key(ONLY_LEFT),
        customer: route.list.customer,
        search: route.list.search.clone(),
        order: route.list.sort.as_ref().and_then(|sort| Some((column(sort)?, sort.descending))),
    }
}

/// All payments, unallocated ones first.
#[component]
pub fn PaymentsPage() -> impl IntoView {
    let (session, router, selectors) = (use_session(), use_router(), use_selectors());
    let query = Memo::new(move |_| router.route().with(query_of));
    let list = Memo::new(move |_| {
        query.with(|query| session.with(|ledger| payment_list(ledger, selectors.as_of.get(), query)))
    });
    let is_empty = Memo::new(move |_| list.with(|list| list.rows.is_empty()));
    let (new_payment, desk) = (router.link(Page::NewPayment), router.link(Page::PaymentDesk));
    let waiting = Memo::new(move |_| {
        session.with(|ledger| ledger.unallocated_sources(AsOf::at(selectors.today.get())).len())
    });
    let to_desk = move || {
        (waiting.get() > 0).then(|| {
            view! { <LinkButton href=desk keys="G A">{t!("desk-go-count", count = waiting.get())}</LinkButton> }
        })
    };
    view! {
        <PageHead
            title=t!("payments-title")
            as_of=as_of(selectors.today)
            actions=move || {
                view! {
                    {to_desk}
                    <LinkButton href=new_payment kind=ButtonKind::Filled icon=IconName::Plus keys="P">
                        {t!("invoices-record-payment")}
                    </LinkButton>
                }
            }
        />
        <div class="stack">
            <CreditNotesLeft />
            <section class="panel list" aria-label=t!("payments-title")>
                <div class="list-head">
                    <Filters list />
                </div>
                {move || if is_empty.get() { nothing(list).into_any() } else { view! { <PaymentTable list /> }.into_any() }}
            </section>
        </div>
    }
}

#[component]
fn Filters(list: Memo<PaymentList>) -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let only_left = Memo::new(move |_| router.route().with(|route| route.options.contains_key(ONLY_LEFT)));
    let typed = RwSignal::new(router.route().with_untracked(|route| route.list.search.clone()));
    let wanted = Memo::new(move |_| router.route().with(|route| route.list.search.clone()));
    Effect::new(move |_| {
        let outside = wanted.get();
        if typed.with_untracked(|typed| *typed != outside) {
            typed.set(outside);
        }
    });
    Effect::new(move |_| {
        let typed = typed.get();
        if wanted.with_untracked(|wanted| *wanted != typed) {
            router.change(|route: &mut Route| route.list.search = typed);
        }
    });
    let switch = move |()| {
        router.change(|route: &mut Route| {
            if route.options.remove(ONLY_LEFT).is_none() {
                route.options.insert(ONLY_LEFT.to_owned(), "1".to_owned());
            }
        });
    };
    let label = Signal::derive(move || t!("payments-only-left", count = list.with(|list| list.unallocated_count)));
    let sheet =
        move |()| session.with_untracked(|ledger| list.with_untracked(|list| payment_sheet(ledger, list)));
    view! {
        <div class="chips" role="group" aria-label=t!("invoices-filters")>
            <TextInput
                label=t!("payments-search")
                hide_label=true
                kind=TextKind::Search
                placeholder=t!("payments-search-hint")
                value=typed
            />
            <ChipButton label pressed=MaybeProp::derive(move || Some(only_left.get())) on_click=switch />
        </div>
        <div class="list-do">
            <ColumnMenu columns=choosable() />
            <ViewMenu list="payments" />
            <SheetMenu sheet />
        </div>
    }
}

fn nothing(list: Memo<PaymentList>) -> impl IntoView {
    let router = use_router();
    let new_payment = router.link(Page::NewPayment);
    if list.with_untracked(|list| list.count > 0) {
        let clear = move |_| {
            router.change(|route: &mut Route| {
                route.list = ListState::default();
                route.options.remove(ONLY_LEFT);
            });
        };
        return view! {
            <EmptyState icon=IconName::Filter title=t!("payments-none-found")>
                <Button on_click=clear>{t!("invoices-clear-filters")}</Button>
            </EmptyState>
        }
        .into_any();
    }
    view! {
        <EmptyState icon=IconName::Payment title=t!("payments-none") text=t!("payments-none-text")>
            <LinkButton href=new_payment>{t!("invoices-record-payment")}</LinkButton>
        </EmptyState>
    }
    .into_any()
}
