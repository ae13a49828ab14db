//! The timeline of one invoice: issued, paid, credited, reversed, disputed, written off; newest first.

use leptos::prelude::*;
use receivables::analytics::snapshot::Snapshot;
use receivables::analytics::timeline::{TimelineFact, TimelineRow, invoice_timeline};
use receivables::calendar::DayNumber;
use receivables::id::InvoiceId;
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::{Currency, Money};

use super::action::{Action, write_off_reason_words};
use super::outcome::read_only;
use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Icon, IconName};
use crate::ui::router::use_router;
use crate::ui::words::{day, full_day, money};

/// One line as shown.
#[derive(Clone, PartialEq)]
struct Line {
    icon: IconName,
    text: String,
    detail: Option<String>,
    day: DayNumber,
    /// The payment it came from.
    source: Option<Page>,
    /// What takes it back.
    action: Option<Action>,
}

/// The timeline. A line that can be taken back has the button for it, which sets `action`.
#[component]
pub fn InvoiceHistory(
    /// The invoice.
    id: InvoiceId,
    /// What is to be done next.
    action: RwSignal<Option<Action>>,
) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let lines = Memo::new(move |_| session.with(|ledger| lines(ledger, id, selectors.as_of.get())));
    let off = read_only(session);
    let one = move |line: Line| {
        let (date, today) = (line.day.date(), selectors.today.get());
        let text = match line.source {
            Some(page) => {
                let link = router.link(page);
                view! { <a href=move || link.get()>{line.text}</a> }.into_any()
            }
            None => line.text.into_any(),
        };
        let button = line.action.map(|what| {
            let words = if matches!(what, Action::Recover(_)) {
                t!("invoices-act-recover")
            } else {
                t!("invoices-act-reverse")
            };
            view! {
                <Button kind=ButtonKind::Text disabled=off on_click=move |_| action.set(Some(what))>{words}</Button>
            }
        });
        view! {
            <li>
                <span class="ic"><Icon name=line.icon size=12 /></span>
                <p>
                    {text}
                    {line.detail.map(|detail| view! { <small>{detail}</small> })}
                    {button}
                </p>
                <time datetime=date.to_string() title=full_day(date)>{day(date, today)}</time>
            </li>
        }
    };
    move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p class="muted">{t!("invoices-timeline-empty")}</p> }.into_any();
        }
        view! { <ol class="timeline">{lines.into_iter().map(one).collect_view()}</ol> }.into_any()
    }
}

fn lines(ledger: &Ledger, id: InvoiceId, as_of: AsOf) -> Vec<Line> {
    let Some(invoice) = ledger.invoice(id) else { return Vec::new() };
    let snapshot = Snapshot::new(ledger, as_of, invoice.currency);
    let Some(timeline) = invoice_timeline(&snapshot, id) else { return Vec::new() };
    let number = invoice.number.clone().unwrap_or_default();
    timeline.rows.iter().rev().map(|row| line(ledger, row, &number, invoice.currency)).collect()
}

fn line(ledger: &Ledger, row: &TimelineRow, number: &str, currency: Currency) -> Line {
    let amount = money(Money::new(row.amount, currency).abs());
    let left = t!("invoices-timeline-open-after", open = money(Money::new(row.open_after, currency)));
    let plain = |icon, text| Line { icon, text, detail: Some(left.clone()), day: row.day, source: None, action: None };
    match row.fact {
        TimelineFact::Issued => Line {
            detail: Some(amount),
            ..plain(IconName::Invoice, t!("invoices-timeline-issued", number = number.to_owned()))
        },
        TimelineFact::Voided => Line { detail: None, ..plain(IconName::Close, t!("invoices-timeline-voided")) },
        TimelineFact::Allocated { allocation, source } => {
            let standing = ledger.allocation(allocation).is_some_and(|known| known.reversed_on.is_none());
            let (text, source) = source_words(ledger, source, amount);
            let action = standing.then_some(Action::Reverse(allocation));
            Line { source, action, ..plain(IconName::Payment, text) }
        }
        TimelineFact::AllocationReversed { .. } => {
            plain(IconName::Undo, t!("invoices-timeline-reversed", amount = amount))
        }
        TimelineFact::DiscountTaken { .. } => plain(IconName::Check, t!("invoices-timeline-discount", amount = amount)),
        TimelineFact::DiscountReversed { .. } => {
            plain(IconName::Undo, t!("invoices-timeline-discount-reversed", amount = amount))
        }
        TimelineFact::WrittenOff { write_off, reason } => {
            let left_off = ledger.write_off(write_off).is_some_and(|known| known.amount.minor > known.recovered.minor);
            Line {
                detail: Some(write_off_reason_words(reason)),
                action: left_off.then_some(Action::Recover(write_off)),
                ..plain(IconName::Trash, t!("invoices-timeline-written-off", amount = amount))
            }
        }
        TimelineFact::Recovered { .. } => plain(IconName::Redo, t!("invoices-timeline-recovered", amount = amount)),
        TimelineFact::DisputeOpened => Line { detail: None, ..plain(IconName::Flag, t!("invoices-timeline-disputed")) },
        TimelineFact::DisputeClosed => {
            Line { detail: None, ..plain(IconName::Check, t!("invoices-timeline-dispute-closed")) }
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
