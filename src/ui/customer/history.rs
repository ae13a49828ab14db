//! The timelines of all of a customer's invoices in one; newest first.

use leptos::prelude::*;
use receivables::analytics::timeline::{TimelineFact, TimelineRow, customer_timeline};
use receivables::id::CustomerId;
use receivables::ledger::Ledger;

use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::invoice::history_line;
use crate::ui::kit::{Button, ButtonKind, Panel, Timeline, TimelineLine};
use crate::ui::router::{Router, use_router};

/// Shown before "Show all".
const SHOWN: usize = 8;

/// The newest lines, and a way to the others.
#[component]
pub(super) fn HistoryPanel(id: CustomerId) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let all = RwSignal::new(false);
    let rows = Memo::new(move |_| session.with(|ledger| customer_timeline(ledger, selectors.as_of.get(), id)));
    let count = Memo::new(move |_| rows.with(Vec::len));
    let has_more = Memo::new(move |_| !all.get() && count.get() > SHOWN);
    let lines = Memo::new(move |_| {
        let most = if all.get() { usize::MAX } else { SHOWN };
        let today = selectors.today.get();
        rows.with(|rows| {
            let newest = rows.iter().rev().take(most);
            session.with(|ledger| newest.map(|row| line(ledger, router, row, today)).collect::<Vec<_>>())
        })
    });
    view! {
        <Panel title=t!("invoices-timeline")>
            <Timeline lines empty=t!("invoices-timeline-empty") />
            <Show when=move || has_more.get()>
                <Button kind=ButtonKind::Text on_click=move |_| all.set(true)>
                    {move || t!("customers-timeline-all", count = count.get())}
                </Button>
            </Show>
        </Panel>
    }
}

/// The line of an invoice's history, with the invoice that it is about.
fn line(ledger: &Ledger, router: Router, row: &TimelineRow, today: chrono::NaiveDate) -> TimelineLine {
    let currency = ledger.columns().currency.get(row.invoice.index()).map(|index| ledger.currency_at(*index));
    let mut line = history_line(ledger, router, row, currency.unwrap_or(ledger.currency()), today);
    let invoice = ledger.invoice(row.invoice);
    if let Some(number) = invoice.and_then(|invoice| invoice.number.clone()) {
        // The line of its issue names it already.
        if !matches!(row.fact, TimelineFact::Issued { .. }) {
            line.details.insert(0, t!("invoices-timeline-of", number = number));
        }
        line.details = vec![line.details.join(" · ")];
        let page = router.route().with(|route| route.to_page(Page::Invoice(row.invoice))).href();
        line.href = row.trace.stands.then_some(page);
    }
    line
}
