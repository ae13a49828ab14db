//! One invoice: amounts, lines, timeline, what can be done with it. Its parts are shown beside the list too.

mod action;
mod action_bar;
mod action_dialog;
mod facts;
mod history;
mod lines;
pub mod outcome;
pub mod status_words;
mod trace_words;

use leptos::prelude::*;
use receivables::analytics::invoice_list::InvoiceRow;
use receivables::id::InvoiceId;

pub use action::{Action, WRITE_OFF_REASONS, write_off_reason_words};
pub use action_bar::{FOR_INVOICE, InvoiceActions};
pub use action_dialog::ActionDialog;
pub use facts::{InvoiceFacts, invoice_row};
pub use history::{InvoiceHistory, history_line};
pub use outcome::{do_and_say, read_only, said_at, say_done, use_entry};
pub use status_words::{gross_of, lateness, lateness_words, open_of, status_label, status_tag};
pub use trace_words::{line_of, reason_words};

use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::handout::SheetMenu;
use crate::ui::kit::{EmptyState, IconName, LinkButton, Panel};
use crate::ui::layout::{PageHead, as_of};
use crate::ui::router::use_router;
use lines::{InvoiceLines, line_sheet};

/// One invoice: amounts, timeline, what can be done with it.
#[component]
pub fn InvoicePage(
    /// The invoice.
    id: InvoiceId,
) -> impl IntoView {
    let (session, router, selectors) = (use_session(), use_router(), use_selectors());
    let row = invoice_row(Signal::stored(Some(id)));
    let action = RwSignal::new(None::<Action>);
    let title = Memo::new(move |_| {
        let number = session.with(|ledger| ledger.invoice(id).map(|invoice| invoice.number.clone()));
        match number {
            Some(Some(number)) => t!("invoices-page-title", number = number),
            Some(None) => t!("invoices-page-draft"),
            None => t!("invoices-page-gone"),
        }
    });
    let list = router.link(Page::Invoices);
    view! {
        <PageHead title crumb=(t!("invoices-title"), list) as_of=as_of(selectors.today) />
        {move || match row.get() {
            Some(row) => full(id, row, action).into_any(),
            None => {
                view! {
                    <EmptyState icon=IconName::Invoice title=t!("invoices-gone-title") text=t!("invoices-gone-text")>
                        <LinkButton href=list>{t!("invoices-to-list")}</LinkButton>
                    </EmptyState>
                }
                    .into_any()
            }
        }}
        <ActionDialog invoice=Signal::stored(Some(id)) action />
    }
}

fn full(id: InvoiceId, row: InvoiceRow, action: RwSignal<Option<Action>>) -> impl IntoView {
    let session = use_session();
    let has_lines =
        session.with_untracked(|ledger| ledger.invoice(id).is_some_and(|invoice| !invoice.lines.is_empty()));
    let sheet = move |()| session.with_untracked(|ledger| ledger.invoice(id).map(line_sheet)).unwrap_or_default();
    let actions = move || has_lines.then(|| view! { <SheetMenu sheet /> });
    view! {
        <div class="ed">
            <div class="stack">
                <Panel title=t!("invoices-panel-facts") hide_title=true class="peek-like">
                    <InvoiceFacts row />
                    <InvoiceActions row action />
                </Panel>
                <Panel title=t!("invoices-lines") actions=actions>
                    <InvoiceLines id />
                </Panel>
            </div>
            <Panel title=t!("invoices-timeline")>
                <InvoiceHistory id action />
            </Panel>
        </div>
    }
}
