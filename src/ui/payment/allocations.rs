//! What a payment or credit note is set against: invoice, day, amount, and the way to reverse it.

use leptos::prelude::*;
use receivables::id::InvoiceId;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::{Allocation, AsOf, Ledger};
use receivables::ledger::event::CreditSource;

use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::invoice::{Action, ActionDialog, read_only};
use crate::ui::kit::{Button, ButtonKind, IconName, Tag};
use crate::ui::router::use_router;
use crate::ui::words::{day, money};

/// The table, reversed ones included.
#[component]
pub fn Allocations(
    /// Where the money is from.
    source: CreditSource,
) -> impl IntoView {
    let session = use_session();
    let as_of = use_selectors().as_of;
    let rows = Memo::new(move |_| session.with(|ledger| allocations_of(ledger, as_of.get(), source)));
    let action = RwSignal::new(None::<Action>);
    let invoice = RwSignal::new(None::<InvoiceId>);
    let table = move || {
        view! {
            <table class="table cards">
                <caption class="vh">{t!("payments-allocations")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("invoices-col-number")}</th>
                        <th scope="col">{t!("invoices-field-day")}</th>
                        <th scope="col" class="num">{t!("payments-alloc-amount")}</th>
                        <th scope="col" class="num">{t!("payments-alloc-discount")}</th>
                        <th scope="col"><span class="vh">{t!("invoices-act-reverse")}</span></th>
                    </tr>
                </thead>
                <tbody>{move || rows.get().into_iter().map(|allocation| row(allocation, action, invoice)).collect_view()}</tbody>
            </table>
        }
    };
    view! {
        {move || {
            if rows.with(Vec::is_empty) {
                view! { <p class="muted in-panel">{t!("payments-no-allocations")}</p> }.into_any()
            } else {
                table().into_any()
            }
        }}
        <ActionDialog invoice action />
    }
}

fn allocations_of(ledger: &Ledger, as_of: AsOf, source: CreditSource) -> Vec<Allocation> {
    let own = ledger.allocations().filter(|one| one.source == source && one.on <= as_of.day);
    own.cloned().collect()
}

/// The same to hand out.
pub(super) fn allocation_sheet(ledger: &Ledger, as_of: AsOf, source: CreditSource) -> Sheet {
    let columns = vec![
        t!("invoices-col-number"),
        t!("invoices-field-day"),
        t!("invoices-sheet-currency"),
        t!("payments-alloc-amount"),
        t!("payments-alloc-discount"),
        t!("derived-fact-taken-back"),
    ];
    let row = |one: &Allocation| {
        vec![
            SheetCell::text(ledger.invoice(one.invoice).and_then(|invoice| invoice.number.as_deref())),
            one.on.into(),
            one.amount.currency.code().into(),
            one.amount.into(),
            one.discount.into(),
            one.reversed_on.map_or(SheetCell::Empty, Into::into),
        ]
    };
    let rows = allocations_of(ledger, as_of, source).iter().map(row).collect();
    Sheet { title: t!("payments-allocations"), columns, rows }
}

fn row(
    allocation: Allocation,
    action: RwSignal<Option<Action>>,
    invoice: RwSignal<Option<InvoiceId>>,
) -> impl IntoView {
    let (session, router, today) = (use_session(), use_router(), use_selectors().today.get_untracked());
    let link = router.link(Page::Invoice(allocation.invoice));
    let number = session.with_untracked(|ledger| ledger.invoice(allocation.invoice).and_then(|i| i.number.clone()));
    let reverse = move |_| {
        invoice.set(Some(allocation.invoice));
        action.set(Some(Action::Reverse(allocation.id)));
    };
    let state = match allocation.reversed_on {
        Some(on) => view! { <Tag icon=IconName::Undo label=t!("payments-reversed-on", day = day(on, today)) /> }.into_any(),
        None => {
            view! { <Button small=true kind=ButtonKind::Quiet disabled=read_only(session) on_click=reverse>{t!("invoices-act-reverse")}</Button> }
                .into_any()
        }
    };
    let discount = (allocation.discount.minor != 0).then(|| money(allocation.discount));
    view! {
        <tr class:struck=allocation.reversed_on.is_some()>
            <th scope="row">
                <a href=move || link.get()>{number}</a>
            </th>
            <td data-l=t!("invoices-field-day")>{day(allocation.on, today)}</td>
            <td class="num" data-l=t!("payments-alloc-amount")>{money(allocation.amount)}</td>
            <td class="num" data-l=t!("payments-alloc-discount")>{discount}</td>
            <td class="num">{state}</td>
        </tr>
    }
}
