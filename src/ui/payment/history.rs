//! The timeline of one payment or credit note: received, set against invoices, taken back; newest first.

use leptos::prelude::*;
use receivables::analytics::credit_timeline::{CreditFact, CreditRow, credit_timeline};
use receivables::id::InvoiceId;
use receivables::ledger::Ledger;
use receivables::ledger::event::CreditSource;
use receivables::money::{Currency, Money};

use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::invoice::{line_of, reason_words};
use crate::ui::kit::{IconName, Timeline, TimelineLine};
use crate::ui::router::{Router, use_router};
use crate::ui::words::money;

/// The timeline.
#[component]
pub fn CreditHistory(
    /// The payment or credit note.
    source: CreditSource,
) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let lines = Memo::new(move |_| {
        let (as_of, today) = (selectors.as_of.get(), selectors.today.get());
        session.with(|ledger| {
            let Some((_, amount)) = ledger.credit_amount(source) else { return Vec::new() };
            let one = |row: &CreditRow| line(ledger, router, row, amount.currency, today);
            credit_timeline(ledger, as_of, source).iter().rev().map(one).collect()
        })
    });
    view! { <Timeline lines empty=t!("invoices-timeline-empty") /> }
}

fn line(
    ledger: &Ledger,
    router: Router,
    row: &CreditRow,
    currency: Currency,
    today: chrono::NaiveDate,
) -> TimelineLine {
    let amount = money(Money::new(row.amount, currency).abs());
    let number = |id: InvoiceId| ledger.invoice(id).and_then(|invoice| invoice.number.clone()).unwrap_or_default();
    let left = t!("payments-timeline-left-after", left = money(Money::new(row.left_after, currency)));
    let (icon, text, invoice) = match row.fact {
        CreditFact::Came => (IconName::Payment, t!("payments-timeline-came", amount = amount), None),
        CreditFact::Refunded => (IconName::ArrowRight, t!("payments-timeline-refunded", amount = amount), None),
        CreditFact::Allocated { invoice } => {
            let text = t!("payments-timeline-allocated", amount = amount, number = number(invoice));
            (IconName::Check, text, Some(invoice))
        }
        CreditFact::Reversed { invoice } => {
            let text = t!("payments-timeline-reversed", amount = amount, number = number(invoice));
            (IconName::Undo, text, Some(invoice))
        }
    };
    let details = reason_words(&row.trace).into_iter().chain(row.trace.stands.then_some(left)).collect();
    let href = invoice.filter(|_| row.trace.stands).map(|id| router.route().with(|route| route.to_page(Page::Invoice(id))).href());
    TimelineLine { href, ..line_of(&row.trace, row.day, today, icon, text, details) }
}
