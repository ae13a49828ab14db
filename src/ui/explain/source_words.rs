//! The documents and entries behind a figure, in words. Pure.

use receivables::analytics::derivation::{Source, SourceDocument, SourceFact, Subject};
use receivables::analytics::timeline::TimelineFact;
use receivables::id::EntryNo;
use receivables::ledger::Ledger;
use receivables::ledger::event::CreditSource;

use crate::route::{Page, Route};
use crate::t;
use crate::ui::words::full_day;

/// Entries named at most; the others are counted.
const NAMED: usize = 4;

/// What of a document counts.
pub(super) fn fact_text(fact: &SourceFact) -> String {
    match fact {
        SourceFact::Open | SourceFact::Owes => t!("figures-column-open"),
        SourceFact::PaidOff => t!("figures-column-paid"),
        SourceFact::Came => t!("payments-received"),
        SourceFact::SetAgainst => t!("derived-fact-set-against"),
        SourceFact::GivenBack => t!("derived-fact-given-back"),
        SourceFact::Left => t!("customers-credit"),
        SourceFact::TakenBack => t!("derived-fact-taken-back"),
        SourceFact::Moved(moved) => moved_text(moved),
    }
}

fn moved_text(fact: &TimelineFact) -> String {
    match fact {
        TimelineFact::Issued { .. } => t!("figures-column-issued"),
        TimelineFact::Voided => t!("derived-fact-voided"),
        TimelineFact::Allocated { source: CreditSource::Payment(_), .. } => t!("figures-column-paid"),
        TimelineFact::Allocated { source: CreditSource::CreditNote(_), .. } => t!("derived-fact-credited"),
        TimelineFact::AllocationReversed { .. } => t!("derived-fact-taken-back"),
        TimelineFact::DiscountTaken { .. } => t!("derived-fact-discount"),
        TimelineFact::DiscountReversed { .. } => t!("derived-fact-discount-back"),
        TimelineFact::WrittenOff { .. } => t!("figures-column-written-off"),
        TimelineFact::Recovered { .. } => t!("derived-fact-recovered"),
        // These move no amount and are no source.
        TimelineFact::TermsAmended | TimelineFact::DisputeOpened | TimelineFact::DisputeClosed => String::new(),
    }
}

/// The document's name: its number, or what it is and of which day.
pub(super) fn document_text(ledger: &Ledger, document: SourceDocument) -> String {
    match document {
        SourceDocument::Invoice(id) => {
            ledger.invoice(id).and_then(|invoice| invoice.number.clone()).unwrap_or_default()
        }
        SourceDocument::Customer(id) => {
            ledger.customer(id).map(|customer| customer.details.name.clone()).unwrap_or_default()
        }
        SourceDocument::Credit(CreditSource::Payment(id)) => {
            let on = ledger.recorded_payment(id).map(|payment| full_day(payment.received_on));
            t!("customers-payment-from", day = on.unwrap_or_default())
        }
        SourceDocument::Credit(CreditSource::CreditNote(id)) => {
            let note = ledger.recorded_credit_note(id);
            let number = note.map(|note| note.number.clone()).unwrap_or_default();
            t!("customers-credit-note", number = number, day = note.map(|note| full_day(note.on)).unwrap_or_default())
        }
    }
}

/// Where the document is, as of the same day; `None` for one without a page. A customer's own figure is open there.
pub(super) fn href_of(here: &Route, subject: Subject, document: SourceDocument) -> Option<String> {
    let to = match document {
        SourceDocument::Invoice(id) => here.to_page(Page::Invoice(id)),
        SourceDocument::Credit(CreditSource::Payment(id)) => here.to_page(Page::Payment(id)),
        SourceDocument::Credit(CreditSource::CreditNote(_)) => return None,
        SourceDocument::Customer(id) => {
            let own = if subject == Subject::ListedPastDue { Subject::CustomerPastDue(id) } else { Subject::CustomerOpen(id) };
            let mut to = here.to_page(Page::Customer(id));
            to.explain = Some(own.code());
            to.options.clone_from(&here.options);
            to
        }
    };
    Some(to.href())
}

/// The entries by their numbers, and the day the last was recorded.
pub(super) fn entries_text(source: &Source) -> String {
    let mut words: Vec<String> = named_entries(source).map(entry_text).collect();
    words.extend(more_entries(source));
    match recorded_text(source) {
        Some(recorded) => format!("{}, {recorded}", words.join(", ")),
        None => String::new(),
    }
}

/// The entries that are named.
pub(super) fn named_entries(source: &Source) -> impl Iterator<Item = EntryNo> + '_ {
    source.entries.iter().take(NAMED).copied()
}

/// One entry by its number.
pub(super) fn entry_text(entry: EntryNo) -> String {
    t!("derived-entry", number = entry.0)
}

/// How many entries are not named, where there are any.
pub(super) fn more_entries(source: &Source) -> Option<String> {
    let more = source.entries.len().checked_sub(NAMED).filter(|more| *more > 0)?;
    Some(t!("derived-entries-more", count = more))
}

/// The day the last entry was recorded.
pub(super) fn recorded_text(source: &Source) -> Option<String> {
    source.recorded.map(|recorded| t!("derived-recorded", day = full_day(recorded.date())))
}

/// What the days of a figure's sources are; `None` where no days count.
pub(super) fn days_heading(subject: Subject) -> Option<String> {
    match subject {
        Subject::CustomerDaysToPay(_) => Some(t!("customers-chart-days")),
        Subject::CustomerPastDue(_)
        | Subject::CustomerOpen(_)
        | Subject::CustomerBucket(..)
        | Subject::InvoiceExpected(_)
        | Subject::ListedOpen
        | Subject::ListedPastDue => Some(t!("invoices-sheet-days-late")),
        Subject::CustomerCredit(_) | Subject::AllCredits => Some(t!("derived-column-age")),
        Subject::InvoiceOpen(_) | Subject::InvoiceTotal(_) | Subject::InvoiceLateness(_) | Subject::CreditLeft(_) => None,
    }
}

/// What the day of a figure's sources is.
pub(super) fn day_heading(subject: Subject) -> String {
    match subject {
        Subject::CustomerOpen(_) | Subject::CustomerPastDue(_) | Subject::CustomerBucket(..) => {
            t!("figures-column-due")
        }
        Subject::CustomerDaysToPay(_) | Subject::InvoiceExpected(_) => t!("figures-column-paid-on"),
        _ => t!("derived-column-day"),
    }
}
