//! The grid of payments.

use leptos::prelude::*;
use receivables::analytics::payment_list::{PaymentList, PaymentRow};
use receivables::money::Money;

use crate::route::{Page, Route};
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::list_tools::hidden_columns;
use crate::ui::kit::{Column, IconName, RowKey, Tag, Tone, WindowedTable};
use crate::ui::payment::method_words;
use crate::ui::router::use_router;
use crate::ui::words::{day, full_day, money};

/// The columns that may be left out.
pub(super) fn choosable() -> Vec<(&'static str, String)> {
    let always = ["received", "customer"];
    columns().into_iter().filter(|column| !always.contains(&column.key)).map(|column| (column.key, column.title)).collect()
}

fn columns() -> Vec<Column> {
    let column = |key, title, class| Column { key, title, class, sortable: true };
    vec![
        column("received", t!("payments-received"), "c-no"),
        column("customer", t!("invoices-col-customer"), "c-cust"),
        column("reference", t!("payments-reference"), "c-exp wide"),
        Column { key: "method", title: t!("payments-method"), class: "c-due wide", sortable: false },
        column("left", t!("payments-col-state"), "c-st"),
        column("amount", t!("payments-amount"), "num c-amt"),
    ]
}

/// The grid; a click on a row opens its page.
#[component]
pub fn PaymentTable(list: Memo<PaymentList>) -> impl IntoView {
    let router = use_router();
    let rows = Memo::new(move |_| {
        let key = |row: &PaymentRow| RowKey {
            id: row.payment.0,
            version: row.last_seq.wrapping_mul(31).wrapping_add(row.left.unsigned_abs()),
        };
        list.with(|list| list.rows.iter().map(key).collect::<Vec<_>>())
    });
    let cells = Callback::new(move |id: u32| {
        let row = list.with_untracked(|list| list.rows.iter().find(|row| row.payment.0 == id).copied());
        row.map_or_else(|| ().into_any(), |row| cells_of(&row))
    });
    let sort = Memo::new(move |_| router.route().with(|route| route.list.sort.clone()));
    let open = move |id: u32| {
        let to = router.route().with_untracked(|route| route.to_page(Page::Payment(receivables::id::PaymentId(id))));
        router.go(&to);
    };
    let foot = move || {
        list.with(|list| {
            let left = list.left_totals.iter().map(|total| money(*total)).collect::<Vec<_>>().join(" · ");
            let words = t!("payments-foot", shown = list.rows.len(), count = list.count);
            view! {
                <td role="gridcell" class="tl" colspan="2">{words}</td>
                <td role="gridcell" class="c-exp wide"></td>
                <td role="gridcell" class="c-due wide"></td>
                <td role="gridcell" class="c-st">
                    {(!left.is_empty()).then(|| t!("payments-left", amount = left))}
                </td>
                <td role="gridcell" class="num c-amt"></td>
            }
        })
    };
    view! {
        <WindowedTable
            label=t!("payments-title")
            columns=columns()
            rows
            cells
            sort=MaybeProp::derive(move || sort.get())
            on_sort=move |sort| router.change(|route: &mut Route| route.list.sort = Some(sort))
            on_open=open
            class="grid-table pay-table"
            more_classes=hidden_columns(router)
            foot=ViewFn::from(move || foot)
        />
    }
}

fn cells_of(row: &PaymentRow) -> AnyView {
    let (session, router) = (use_session(), use_router());
    let today = use_selectors().today.get_untracked();
    let (name, reference, method) = session.with_untracked(|ledger| {
        let name = ledger.customer(row.customer).map(|customer| customer.details.name.clone()).unwrap_or_default();
        let payment = ledger.payment(row.payment);
        (name, payment.and_then(|p| p.reference.clone()).unwrap_or_default(), payment.map(|p| method_words(p.method)))
    });
    let received = row.received.date();
    let page = router.route().with_untracked(|route| route.to_page(Page::Payment(row.payment)).href());
    let left = Money::new(row.left, row.amount.currency);
    let state = match (row.left, row.allocations) {
        (0, count) => {
            view! { <Tag icon=IconName::Check label=t!("payments-state-allocated", count = count) /> }.into_any()
        }
        _ => view! { <Tag tone=Tone::Warn icon=IconName::Payment label=t!("payments-left", amount = money(left)) /> }
            .into_any(),
    };
    let title = reference.clone();
    view! {
        <td role="gridcell" class="c-no">
            <a href=page tabindex="-1" title=full_day(received)>{day(received, today)}</a>
        </td>
        <td role="gridcell" class="c-cust">{name}</td>
        <td role="gridcell" class="c-exp wide t2" title=title>{reference}</td>
        <td role="gridcell" class="c-due wide t2">{method}</td>
        <td role="gridcell" class="c-st">{state}</td>
        <td role="gridcell" class="num c-amt">{money(row.amount)}</td>
    }
    .into_any()
}
