//! What an invoice is called, and how late it is, in words and shapes: the same in the list, beside it and on its page.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::analytics::bucket_edges::BucketEdges;
use receivables::analytics::invoice_list::InvoiceRow;
use receivables::ledger::InvoiceStatus;
use receivables::money::Money;

use crate::t;
use crate::ui::kit::{IconName, LatenessLadder, Tag, Tone};
use crate::ui::words::day;

/// `46 days late`, `due in 6 days`.
#[must_use]
pub fn lateness_words(days_past_due: i32) -> String {
    match days_past_due {
        0 => t!("invoices-due-today"),
        late if late > 0 => t!("invoices-days-late", days = i64::from(late)),
        early => t!("invoices-due-in", days = -i64::from(early)),
    }
}

/// The ladder with its words for an open invoice; for any other when it was issued.
#[must_use]
pub fn lateness(row: &InvoiceRow, today: NaiveDate) -> AnyView {
    if row.open == 0 {
        let issued = row.issued.filter(|_| row.status != InvoiceStatus::Draft);
        let text = issued.map(|issued| t!("invoices-issued-on", day = day(issued.date(), today)));
        return view! { <span class="muted">{text.unwrap_or_else(|| "–".to_owned())}</span> }.into_any();
    }
    let bucket = u8::try_from(BucketEdges::default().bucket_of(row.days_past_due)).unwrap_or(u8::MAX);
    view! { <LatenessLadder bucket label=lateness_words(row.days_past_due) /> }.into_any()
}

/// The status as a word and a shape; tinted where somebody has to act.
#[must_use]
pub fn status_tag(row: &InvoiceRow, today: NaiveDate) -> AnyView {
    let (tone, icon, label) = status(row, today);
    view! { <Tag tone icon label /> }.into_any()
}

/// The status as a word.
#[must_use]
pub fn status_label(row: &InvoiceRow, today: NaiveDate) -> String {
    status(row, today).2
}

fn status(row: &InvoiceRow, today: NaiveDate) -> (Tone, IconName, String) {
    if row.disputed {
        return (Tone::Warn, IconName::Flag, t!("invoices-status-disputed"));
    }
    if row.upcoming && row.status != InvoiceStatus::Void {
        let from = row.issued.map_or_else(String::new, |issued| day(issued.date(), today));
        return (Tone::Info, IconName::Calendar, t!("invoices-status-upcoming", day = from));
    }
    match row.status {
        InvoiceStatus::Draft => (Tone::Plain, IconName::Draft, t!("invoices-status-draft")),
        InvoiceStatus::Open => (Tone::Plain, IconName::Sent, t!("invoices-status-open")),
        InvoiceStatus::PartPaid => (Tone::Info, IconName::Payment, t!("invoices-status-part-paid")),
        InvoiceStatus::Paid => (Tone::Plain, IconName::Check, t!("invoices-status-paid")),
        InvoiceStatus::WrittenOff => (Tone::Bad, IconName::Trash, t!("invoices-status-written-off")),
        InvoiceStatus::Void => (Tone::Plain, IconName::Close, t!("invoices-status-void")),
    }
}

/// The open amount.
#[must_use]
pub const fn open_of(row: &InvoiceRow) -> Money {
    Money::new(row.open, row.currency)
}

/// The gross amount.
#[must_use]
pub const fn gross_of(row: &InvoiceRow) -> Money {
    Money::new(row.gross, row.currency)
}
