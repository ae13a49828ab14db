//! Terms in words: what they mean for the dates, and why a text is none.

use leptos::prelude::*;
use receivables::bounds::{DISCOUNT_TIERS_MAX, INSTALMENTS_MAX, NAME_CHARS_MAX, NET_DAYS_MAX};
use receivables::ledger::Ledger;
use receivables::ledger::rejection::Rejection;
use receivables::ledger::terms::{CountedFrom, DiscountWindow, PaymentTerms, TermsError};

use crate::session::Refusal;
use crate::t;
use crate::ui::words::full_day;

/// Why a text is no payment terms.
#[must_use]
pub fn terms_fault(error: TermsError) -> String {
    match error {
        TermsError::NotUnderstood => t!("errors-terms"),
        TermsError::Ambiguous { days } => t!("terms-ambiguous", days = days),
        TermsError::NetDaysOutOfBounds => t!("customers-terms-too-long", count = NET_DAYS_MAX),
        TermsError::NoSuchDay => t!("terms-no-such-day"),
        TermsError::DiscountOutOfBounds => t!("customers-terms-discount"),
        TermsError::WindowAfterDueDate => t!("customers-terms-window"),
        TermsError::TiersOutOfOrder => t!("terms-tiers", count = DISCOUNT_TIERS_MAX),
        TermsError::ShareOutOfBounds => t!("terms-share"),
        TermsError::SharesDoNotAddUp => t!("terms-shares"),
        TermsError::TooManyInstalments => t!("terms-too-many-parts", count = INSTALMENTS_MAX),
        TermsError::DiscountOnInstalments => t!("terms-discount-on-parts"),
        TermsError::InstalmentsExceedTotal => t!("terms-parts-exceed"),
        TermsError::CalendarName => t!("terms-calendar-name", count = NAME_CHARS_MAX),
    }
}

/// What terms mean for an invoice of these days: due when, and what is granted until when.
#[must_use]
pub fn terms_meaning(ledger: &Ledger, terms: &PaymentTerms, from: CountedFrom) -> String {
    let holidays = ledger.holidays(terms);
    let due = full_day(terms.due_date(from, holidays));
    if !terms.instalments.is_empty() {
        return t!("terms-parts", count = terms.instalments.len(), last = due);
    }
    match terms.windows(from, holidays).as_slice() {
        [] => t!("editor-due", due = due),
        [one] => {
            let percent = one.percent.normalize().to_string();
            t!("editor-due-discount", due = due, percent = percent, until = full_day(one.until))
        }
        several => {
            let tiers: Vec<String> = several.iter().map(tier_words).collect();
            t!("terms-due-tiers", due = due, tiers = tiers.join(", "))
        }
    }
}

/// What the ledger says against the terms, where it refused them.
#[must_use]
pub fn terms_said(refusal: RwSignal<Option<Refusal>>) -> Signal<Option<String>> {
    Signal::derive(move || match refusal.get()? {
        Refusal::Rejected(Rejection::Terms(error)) => Some(terms_fault(error)),
        _ => None,
    })
}

/// `2 % off until 10 January 2026`
fn tier_words(window: &DiscountWindow) -> String {
    t!("terms-tier", percent = window.percent.normalize().to_string(), until = full_day(window.until))
}
