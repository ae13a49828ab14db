//! The timeline of one invoice: issued, paid, credited, reversed, disputed, written off, and what was taken back of it;
//! newest first.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::analytics::snapshot::Snapshot;
use receivables::analytics::timeline::{TimelineFact, TimelineRow, invoice_timeline};
use receivables::id::InvoiceId;
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::{Currency, Money};

use super::action::{Action, write_off_reason_words};
use super::outcome::read_only;
use super::trace_words::{line_of, reason_words};
use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{IconName, Timeline, TimelineLine};
use crate::ui::router::{Router, use_router};
use crate::ui::words::money;

/// The timeline. A line that can be taken back has the button for it, which sets `action`.
#[component]
pub fn InvoiceHistory(
    /// The invoice.
    id: InvoiceId,
    /// What is to be done next.
    action: RwSignal<Option<Action>>,
) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let rows = Memo::new(move |_| {
        let (as_of, today) = (selectors.as_of.get(), selectors.today.get());
        session.with(|ledger| rows(ledger, router, id, as_of, today))
    });
    let lines = Signal::derive(move || rows.with(|rows| rows.iter().map(|(line, _)| line.clone()).collect()));
    let press = move |at: usize| {
        let wanted = rows.with_untracked(|rows| rows.get(at).and_then(|(_, action)| *action));
        if wanted.is_some() {
            action.set(wanted);
        }
    };
    view! { <Timeline lines empty=t!("invoices-timeline-empty") disabled=read_only(session) on_button=press /> }
}

/// The lines, and what takes each of them back.
fn rows(
    ledger: &Ledger,
    router: Router,
    id: InvoiceId,
    as_of: AsOf,
    today: NaiveDate,
) -> Vec<(TimelineLine, Option<Action>)> {
    let Some(invoice) = ledger.invoice(id) else { return Vec::new() };
    let snapshot = Snapshot::new(ledger, as_of, invoice.currency);
    let Some(timeline) = invoice_timeline(&snapshot, id) else { return Vec::new() };
    let one = |row: &TimelineRow| {
        let action = action_of(ledger, row);
        let button = action.map(|what| match what {
            Action::Recover(_) => t!("invoices-act-recover"),
            _ => t!("invoices-act-reverse"),
        });
        (TimelineLine { button, ..history_line(ledger, router, row, invoice.currency, today) }, action)
    };
    timeline.rows.iter().rev().map(one).collect()
}

/// What takes a standing line back.
fn action_of(ledger: &Ledger, row: &TimelineRow) -> Option<Action> {
    match row.fact {
        _ if !row.trace.stands => None,
        TimelineFact::Allocated { allocation, .. } => {
            let stands = ledger.allocation(allocation).is_some_and(|known| known.reversed_on.is_none());
            stands.then_some(Action::Reverse(allocation))
        }
        TimelineFact::WrittenOff { write_off, .. } => {
            let left_off = ledger.write_off(write_off).is_some_and(|known| known.amount.minor > known.recovered.minor);
            left_off.then_some(Action::Recover(write_off))
        }
        _ => None,
    }
}

/// A line of an invoice's history in words.
#[must_use]
pub fn history_line(
    ledger: &Ledger,
    router: Router,
    row: &TimelineRow,
    currency: Currency,
    today: NaiveDate,
) -> TimelineLine {
    let amount = money(Money::new(row.amount, currency).abs());
    let left = row.trace.stands.then(|| match row.open_after {
        0 => t!("invoices-timeline-nothing-open"),
        open => t!("invoices-timeline-open-after", open = money(Money::new(open, currency))),
    });
    let line = |icon, text: String, details: [Option<String>; 2]| {
        let details = details.into_iter().flatten().collect();
        line_of(&row.trace, row.day, today, icon, text, details)
    };
    let reason = reason_words(&row.trace);
    match &row.fact {
        TimelineFact::Issued { number } => {
            line(IconName::Invoice, t!("invoices-timeline-issued", number = number.clone()), [Some(amount), None])
        }
        TimelineFact::Voided => line(IconName::Close, t!("invoices-timeline-voided"), [reason, None]),
        TimelineFact::Allocated { source, .. } => {
            let (text, page) = source_words(ledger, *source, amount);
            let href = page.filter(|_| row.trace.stands).map(|page| router.route().with(|route| route.to_page(page)).href());
            TimelineLine { href, ..line(IconName::Payment, text, [left, None]) }
        }
        TimelineFact::AllocationReversed { .. } => {
            line(IconName::Undo, t!("invoices-timeline-reversed", amount = amount), [reason, left])
        }
        TimelineFact::DiscountTaken { .. } => {
            line(IconName::Check, t!("invoices-timeline-discount", amount = amount), [left, None])
        }
        TimelineFact::DiscountReversed { .. } => {
            line(IconName::Undo, t!("invoices-timeline-discount-reversed", amount = amount), [left, None])
        }
        TimelineFact::WrittenOff { reason, .. } => {
            let text = t!("invoices-timeline-written-off", amount = amount);
            line(IconName::Trash, text, [Some(write_off_reason_words(*reason)), None])
        }
        TimelineFact::Recovered { .. } => {
            line(IconName::Redo, t!("invoices-timeline-recovered", amount = amount), [left, None])
        }
        TimelineFact::TermsAmended => line(IconName::Edit, t!("invoices-timeline-amended"), [reason, None]),
        TimelineFact::DisputeOpened => line(IconName::Flag, t!("invoices-timeline-disputed"), [reason, None]),
        TimelineFact::DisputeClosed => {
            let outcome = row.trace.reason.clone().map(|outcome| t!("invoices-timeline-outcome", outcome = outcome));
            line(IconName::Check, t!("invoices-timeline-dispute-closed"), [outcome, None])
        }
    }
}

fn source_words(ledger: &Ledger, source: CreditSource, amount: String) -> (String, Option<Page>) {
    match source {
        CreditSource::Payment(id) => (t!("invoices-timeline-paid", amount = amount), Some(Page::Payment(id))),
        CreditSource::CreditNote(id) => {
            let number = ledger.credit_note(id).map(|note| note.number.clone()).unwrap_or_default();
            (t!("invoices-timeline-credited", amount = amount, number = number), None)
        }
    }
}
