//! The grid of invoices: its columns and cells.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use receivables::analytics::invoice_list::{InvoiceIndex, InvoiceList, InvoiceRow};
use receivables::calendar::DayNumber;
use receivables::id::InvoiceId;

use super::list_query::version;
use crate::route::{Page, Route};
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::invoice::{gross_of, lateness, open_of, status_tag};
use crate::ui::list_tools::hidden_columns;
use crate::ui::kit::{Column, RowKey, WindowedTable};
use crate::ui::router::use_router;
use crate::ui::words::{day, money};

/// The columns that may be left out.
pub(super) fn choosable() -> Vec<(&'static str, String)> {
    let always = ["number", "customer"];
    columns().into_iter().filter(|column| !always.contains(&column.key)).map(|column| (column.key, column.title)).collect()
}

fn columns() -> Vec<Column> {
    let column = |key, title, class| Column { key, title, class, sortable: true };
    vec![
        column("number", t!("invoices-col-number"), "c-no"),
        column("customer", t!("invoices-col-customer"), "c-cust"),
        column("late", t!("invoices-col-lateness"), "c-age"),
        column("issued", t!("invoices-col-issued"), "c-due c-day"),
        column("due", t!("invoices-col-due"), "c-exp c-day"),
        column("total", t!("invoices-col-total"), "num c-tot"),
        column("open", t!("invoices-col-open"), "num c-amt"),
        column("status", t!("invoices-col-status"), "c-st"),
    ]
}

/// The grid. A click on a row, or Enter beside the number, shows it beside the list.
#[component]
pub fn InvoiceTable(
    /// Every invoice as of the day.
    index: Memo<Arc<InvoiceIndex>>,
    /// The rows to show.
    list: Memo<Arc<InvoiceList>>,
    /// Names the grid.
    #[prop(into)]
    label: Signal<String>,
    /// The ids ticked.
    ticked: RwSignal<BTreeSet<u32>>,
) -> impl IntoView {
    let router = use_router();
    let rows = Memo::new(move |_| {
        list.with(|list| {
            list.rows.iter().map(|row| RowKey { id: row.invoice.0, version: version(row) }).collect::<Vec<_>>()
        })
    });
    let cells = Callback::new(move |id: u32| {
        let row = index.with_untracked(|index| index.row(InvoiceId(id)).copied());
        row.map_or_else(|| ().into_any(), |row| cells_of(&row))
    });
    let selected = Memo::new(move |_| router.route().with(|route| route.list.selected));
    let sort = Memo::new(move |_| router.route().with(|route| route.list.sort.clone()));
    let foot = move || {
        list.with(|list| {
            let totals = list.open_totals.iter().map(|total| money(*total)).collect::<Vec<_>>().join(" · ");
            let words = t!("invoices-foot", shown = list.rows.len(), count = list.unfiltered);
            view! {
                <td role="gridcell" class="tl" colspan="3">{words}</td>
                <td role="gridcell" class="c-age"></td>
                <td role="gridcell" class="c-due"></td>
                <td role="gridcell" class="c-exp"></td>
                <td role="gridcell" class="c-tot"></td>
                <td role="gridcell" class="num c-amt">{totals}</td>
                <td role="gridcell" class="c-st"></td>
            }
        })
    };
    view! {
        <WindowedTable
            label
            columns=columns()
            rows
            cells
            sort=MaybeProp::derive(move || sort.get())
            on_sort=move |sort| router.change(|route: &mut Route| route.list.sort = Some(sort))
            selected=ticked
            active=MaybeProp::derive(move || selected.get())
            on_open=move |id| router.change(|route: &mut Route| route.list.selected = Some(id))
            more_classes=hidden_columns(router)
            foot=ViewFn::from(move || foot)
        />
    }
}

fn cells_of(row: &InvoiceRow) -> AnyView {
    let (session, router) = (use_session(), use_router());
    let today = use_selectors().today.get_untracked();
    let (number, customer) = session.with_untracked(|ledger| {
        let number = ledger.invoice(row.invoice).and_then(|invoice| invoice.number.clone());
        let customer = ledger.customer(row.customer).map(|customer| customer.details.name.clone());
        (number.unwrap_or_else(|| t!("invoices-no-number")), customer.unwrap_or_default())
    });
    let page = router.route().with_untracked(|route| route.to_page(Page::Invoice(row.invoice)).href());
    // Few elements and no `<time>`: a fast scroll makes hundreds of rows a second.
    let date = |shown: Option<DayNumber>| shown.map(|shown| day(shown.date(), today));
    let name = customer.clone();
    view! {
        <td role="gridcell" class="c-no"><a href=page tabindex="-1">{number}</a></td>
        <td role="gridcell" class="c-cust" title=name>{customer}</td>
        <td role="gridcell" class="c-age">{lateness(row, today)}</td>
        <td role="gridcell" class="c-due c-day t2">{date(row.issued)}</td>
        <td role="gridcell" class="c-exp c-day t2" data-l=t!("invoices-col-due")>{date(row.due)}</td>
        <td role="gridcell" class="num c-tot t2">{money(gross_of(row))}</td>
        <td role="gridcell" class="num c-amt">{open_cell(row)}</td>
        <td role="gridcell" class="c-st">{status_tag(row, today)}</td>
    }
    .into_any()
}

/// What is open. A card on a phone has no total: there a closed invoice shows that in its place, beside its status.
fn open_cell(row: &InvoiceRow) -> AnyView {
    let open = money(open_of(row));
    if row.open != 0 {
        return open.into_any();
    }
    view! {
        <span class="in-table">{open}</span>
        <span class="in-card">{money(gross_of(row))}</span>
    }
    .into_any()
}
