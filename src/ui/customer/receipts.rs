//! What the customer paid: payments and credit notes, with what is left to allocate.

use leptos::prelude::*;
use receivables::analytics::customer_account::{CustomerReceipt, customer_receipts};
use receivables::id::CustomerId;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::Ledger;
use receivables::ledger::event::CreditSource;

use crate::route::Page;
use crate::route::desk::desk_route;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::handout::SheetMenu;
use crate::ui::kit::{Button, ButtonKind, Panel};
use crate::ui::router::{Router, use_router};
use crate::ui::words::{day, money};

/// Shown before "Show all".
const SHOWN: usize = 8;

/// The newest first.
#[component]
pub(super) fn ReceiptsPanel(id: CustomerId) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let receipts = Memo::new(move |_| {
        let as_of = selectors.as_of.get();
        session.with(|ledger| customer_receipts(ledger, as_of, id))
    });
    let all = RwSignal::new(false);
    let count = Memo::new(move |_| receipts.with(Vec::len));
    let has_any = Memo::new(move |_| count.get() > 0);
    let has_more = Memo::new(move |_| !all.get() && count.get() > SHOWN);
    let rows = move || {
        let most = if all.get() { usize::MAX } else { SHOWN };
        let today = selectors.today.get();
        let number = |receipt: &CustomerReceipt| match receipt.source {
            CreditSource::Payment(_) => None,
            CreditSource::CreditNote(id) => {
                session.with(|ledger| ledger.credit_note(id).map(|note| note.number.clone()))
            }
        };
        receipts.with(|receipts| {
            let row = |receipt: &CustomerReceipt| row(router, receipt, number(receipt), today);
            receipts.iter().take(most).map(row).collect_view()
        })
    };
    let table = move || {
        view! {
            <table class="table cards">
                <caption class="vh">{t!("customers-payments")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("customers-receipt")}</th>
                        <th scope="col" class="num">{t!("customers-amount")}</th>
                        <th scope="col" class="num">{t!("customers-left")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <Show when=move || has_more.get()>
                <p class="body">
                    <Button kind=ButtonKind::Text on_click=move |_| all.set(true)>
                        {move || t!("customers-receipts-all", count = count.get())}
                    </Button>
                </p>
            </Show>
        }
    };
    let sheet = move |()| {
        session.with_untracked(|ledger| receipts.with_untracked(|receipts| receipt_sheet(ledger, id, receipts)))
    };
    let actions = move || has_any.get().then(|| view! { <SheetMenu sheet /> });
    view! {
        <Panel title=t!("customers-payments") flush=true actions=move || actions>
            <Show when=move || has_any.get() fallback=|| view! { <p class="body muted">{t!("customers-no-payments")}</p> }>
                {table()}
            </Show>
        </Panel>
    }
}

fn row(
    router: Router,
    receipt: &CustomerReceipt,
    number: Option<String>,
    today: chrono::NaiveDate,
) -> impl IntoView + use<> {
    let on = receipt.on.date();
    let name = match receipt.source {
        CreditSource::Payment(id) => {
            view! { <a href=router.link(Page::Payment(id))>{t!("customers-payment-from", day = day(on, today))}</a> }
                .into_any()
        }
        CreditSource::CreditNote(_) => {
            t!("customers-credit-note", number = number.unwrap_or_default(), day = day(on, today)).into_any()
        }
    };
    let source = receipt.source;
    let desk = move || router.route().with(|route| desk_route(route, Some(source)).href());
    let left = match receipt.left.minor {
        0 => "–".into_any(),
        _ => view! { <a href=desk title=t!("desk-go")>{money(receipt.left)}</a> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row" class="full">{name}</th>
            <td class="num" data-l=t!("customers-amount")>{money(receipt.amount)}</td>
            <td class="num" data-l=t!("customers-left")>{left}</td>
        </tr>
    }
}

/// All of them to hand out.
fn receipt_sheet(ledger: &Ledger, id: CustomerId, receipts: &[CustomerReceipt]) -> Sheet {
    let columns = vec![
        t!("customers-receipt"),
        t!("payments-received"),
        t!("payments-reference"),
        t!("invoices-sheet-currency"),
        t!("customers-amount"),
        t!("payments-sheet-left"),
    ];
    let row = |receipt: &CustomerReceipt| {
        let (what, reference) = match receipt.source {
            CreditSource::Payment(id) => {
                (t!("customers-sheet-payment"), ledger.payment(id).and_then(|payment| payment.reference.clone()))
            }
            CreditSource::CreditNote(id) => {
                (t!("customers-sheet-note"), ledger.credit_note(id).map(|note| note.number.clone()))
            }
        };
        vec![
            what.into(),
            receipt.on.date().into(),
            SheetCell::text(reference.as_deref()),
            receipt.amount.currency.code().into(),
            receipt.amount.into(),
            receipt.left.into(),
        ]
    };
    let name = ledger.customer(id).map(|customer| customer.details.name.clone()).unwrap_or_default();
    Sheet { title: t!("customers-payments-of", name = name), columns, rows: receipts.iter().map(row).collect() }
}
