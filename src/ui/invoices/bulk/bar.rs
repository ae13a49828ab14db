//! The bar over the list while rows are ticked: how many, what is open on them, what can be done.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use receivables::analytics::invoice_list::{InvoiceList, InvoiceRow, open_totals};

use super::bulk_action::BulkAction;
use super::dialog::BulkDialog;
use crate::session::use_session;
use crate::t;
use crate::ui::invoice::read_only;
use crate::ui::kit::{Button, ButtonKind};
use crate::ui::words::money;

/// The bar. What is ticked but not shown any more does not count.
#[component]
pub(in crate::ui::invoices) fn BulkBar(
    /// The list.
    list: Memo<Arc<InvoiceList>>,
    /// The ids ticked.
    selected: RwSignal<BTreeSet<u32>>,
) -> impl IntoView {
    let action = RwSignal::new(None::<BulkAction>);
    let chosen = Memo::new(move |_| {
        selected.with(|ids| {
            let is_ticked = |row: &&InvoiceRow| ids.contains(&row.invoice.0);
            list.with(|list| list.rows.iter().filter(is_ticked).copied().collect::<Vec<_>>())
        })
    });
    let off = read_only(use_session());
    let buttons = move || {
        let suits = |action: &BulkAction| chosen.with(|rows| rows.iter().any(|row| action.suits(row)));
        let button = |what: BulkAction| {
            view! { <Button small=true disabled=off on_click=move |_| action.set(Some(what))>{what.verb()}</Button> }
        };
        BulkAction::ALL.into_iter().filter(suits).map(button).collect_view()
    };
    let totals = move || {
        let totals = chosen.with(|rows| open_totals(rows));
        totals.into_iter().map(money).collect::<Vec<_>>().join(" · ")
    };
    let is_any = Memo::new(move |_| chosen.with(|rows| !rows.is_empty()));
    view! {
        <Show when=move || is_any.get()>
            <div class="bulk" role="group" aria-label=t!("invoices-bulk")>
                <b>{move || t!("invoices-bulk-count", count = chosen.with(Vec::len))}</b>
                <span class="t2">{totals}</span>
                <span class="b">
                    {buttons}
                    <Button kind=ButtonKind::Quiet small=true on_click=move |_| selected.set(BTreeSet::new())>
                        {t!("invoices-bulk-clear")}
                    </Button>
                </span>
            </div>
        </Show>
        <BulkDialog chosen action selected />
    }
}
