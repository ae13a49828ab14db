//! The customer's invoices: the open ones, or all.

use leptos::prelude::*;
use receivables::analytics::invoice_list::{InvoiceIndex, InvoiceRow, ListQuery, ListTab};
use receivables::id::{CustomerId, InvoiceId};

use crate::route::{Page, StatusTab};
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::handout::SheetMenu;
use crate::ui::invoice::{gross_of, lateness, open_of, status_tag};
use crate::ui::invoices::sheet::invoice_sheet;
use crate::ui::kit::{Column, Panel, RowKey, Tab, Tabs, WindowedTable};
use crate::ui::router::use_router;
use crate::ui::words::{day, money};

/// The list, with a tab for the open ones and one for all.
#[component]
pub(super) fn DocumentsPanel(id: CustomerId) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let index = Memo::new(move |_| {
        let as_of = selectors.as_of.get();
        session.with(|ledger| InvoiceIndex::new(ledger, as_of, as_of.day == selectors.today.get()))
    });
    let status = Memo::new(move |_| router.route().with(|route| route.list.status));
    let list = Memo::new(move |_| {
        let tab = if status.get() == StatusTab::All { ListTab::All } else { ListTab::Open };
        index.with(|index| index.list(&ListQuery { tab, customer: Some(id), ..ListQuery::default() }))
    });
    let tabs = Signal::derive(move || {
        let counts = list.with(|list| list.counts);
        let tab = |label: String, count: usize, to: StatusTab| {
            let mut route = router.route().get();
            route.list.status = to;
            let current = (status.get() == StatusTab::All) == (to == StatusTab::All);
            Tab { label, count: Some(t!("common-number", count = count)), href: route.href(), current }
        };
        vec![
            tab(t!("customers-tab-open"), counts.open, StatusTab::Open),
            tab(t!("customers-tab-all"), counts.all, StatusTab::All),
        ]
    });
    let row_of = move |invoice: u32| {
        list.with_untracked(|list| list.rows.iter().find(|row| row.invoice == InvoiceId(invoice)).copied())
    };
    let open =
        move |invoice: u32| router.go(&router.route().with_untracked(|r| r.to_page(page_of(row_of(invoice), invoice))));
    let cells = move |invoice: u32| row_of(invoice).map(cells).into_any();
    let keys = Memo::new(move |_| list.with(|list| list.rows.iter().map(key).collect::<Vec<_>>()));
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let foot = move || {
        let totals = move || {
            list.with(|list| list.open_totals.iter().map(|total| money(*total)).collect::<Vec<_>>().join(" · "))
        };
        view! {
            <td role="gridcell" class="c-no">{t!("customers-total")}</td>
            <td role="gridcell" class="c-age"></td>
            <td role="gridcell" class="c-due"></td>
            <td role="gridcell" class="c-st"></td>
            <td role="gridcell" class="c-gross"></td>
            <td role="gridcell" class="num c-amt">{totals}</td>
        }
    };
    let sheet = move |()| {
        let today = selectors.today.get_untracked();
        session.with_untracked(|ledger| {
            let name = ledger.customer(id).map(|customer| customer.details.name.clone()).unwrap_or_default();
            list.with_untracked(|list| invoice_sheet(ledger, list, t!("customers-documents-of", name = name), today))
        })
    };
    let actions = move || (!is_empty.get()).then(|| view! { <SheetMenu sheet /> });
    view! {
        <Panel title=t!("customers-documents") flush=true class="list" actions=move || actions>
            <Tabs label=t!("customers-documents") tabs=tabs />
            <Show when=move || !is_empty.get() fallback=move || nothing(index, id)>
                <WindowedTable
                    label=t!("customers-documents")
                    columns=columns()
                    rows=keys
                    cells=cells
                    on_open=open
                    class="document-table"
                    foot=foot
                />
            </Show>
        </Panel>
    }
}

fn columns() -> Vec<Column> {
    let column = |key, title, class| Column { key, title, class, sortable: false };
    vec![
        column("number", t!("customers-number"), "c-no"),
        column("lateness", t!("customers-lateness"), "c-age"),
        column("due", t!("customers-due"), "num c-due"),
        column("status", t!("customers-status"), "c-st"),
        column("gross", t!("customers-gross"), "num c-gross"),
        column("open", t!("customers-open"), "num c-amt"),
    ]
}

/// The row's own change and what a day makes of it.
fn key(row: &InvoiceRow) -> RowKey {
    let days = u64::from(row.days_past_due.cast_unsigned());
    RowKey { id: row.invoice.0, version: (row.last_seq << 20) ^ days ^ row.open.cast_unsigned().rotate_left(32) }
}

fn page_of(row: Option<InvoiceRow>, invoice: u32) -> Page {
    match row.is_some_and(|row| row.issued.is_none()) {
        true => Page::EditInvoice(InvoiceId(invoice)),
        false => Page::Invoice(InvoiceId(invoice)),
    }
}

fn cells(row: InvoiceRow) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let today = selectors.today.get_untracked();
    let number = session.with_untracked(|ledger| ledger.invoice(row.invoice).and_then(|one| one.number.clone()));
    let due = row.due.map(|due| day(due.date(), today));
    let open = if row.open == 0 { "–".to_owned() } else { money(open_of(&row)) };
    view! {
        <td role="gridcell" class="c-no">
            <a href=router.link(page_of(Some(row), row.invoice.0)) tabindex="-1">
                {number.unwrap_or_else(|| t!("customers-draft"))}
            </a>
        </td>
        <td role="gridcell" class="c-age">{lateness(&row, today)}</td>
        <td role="gridcell" class="num c-due" data-l=t!("customers-due")>{due}</td>
        <td role="gridcell" class="c-st">{status_tag(&row, today)}</td>
        <td role="gridcell" class="num c-gross">{money(gross_of(&row))}</td>
        <td role="gridcell" class="num c-amt">{open}</td>
    }
}

/// Nothing is open, or there is no invoice at all.
fn nothing(index: Memo<InvoiceIndex>, id: CustomerId) -> impl IntoView {
    let none = move || {
        let all = ListQuery { tab: ListTab::All, customer: Some(id), ..ListQuery::default() };
        index.with(|index| index.list(&all).rows.is_empty())
    };
    view! {
        <p class="body muted">
            {move || if none() { t!("customers-no-invoices") } else { t!("customers-nothing-open") }}
        </p>
    }
}
