//! What becomes of a row and why, in words.

use receivables::interchange::{CheckReason, PlanVerdict, RefusalReason, SkipReason};

use super::field_words::field;
use crate::t;
use crate::ui::kit::{IconName, Tone};

/// The tag of a verdict.
pub fn tag(verdict: &PlanVerdict) -> (Tone, IconName, String) {
    match verdict {
        PlanVerdict::New => (Tone::Good, IconName::Plus, t!("import-verdict-new")),
        PlanVerdict::NewCreditNote => (Tone::Info, IconName::Undo, t!("import-verdict-credit-note")),
        PlanVerdict::NewToCheck(_) => (Tone::Warn, IconName::Warning, t!("import-verdict-check")),
        PlanVerdict::Held(_) | PlanVerdict::SameCustomer(_) => {
            (Tone::Warn, IconName::Question, t!("import-verdict-waits"))
        }
        PlanVerdict::LeftOut => (Tone::Plain, IconName::Close, t!("import-verdict-left-out")),
        PlanVerdict::AlreadyHere(_) | PlanVerdict::CreditNoteAlreadyHere(_) => {
            (Tone::Plain, IconName::Check, t!("import-verdict-already-here"))
        }
        PlanVerdict::PaymentAdded { .. } => (Tone::Good, IconName::Payment, t!("import-verdict-payment")),
        PlanVerdict::Differs(_) | PlanVerdict::CreditNoteDiffers(_) => {
            (Tone::Warn, IconName::Warning, t!("import-verdict-differs"))
        }
        PlanVerdict::Refused(_) => (Tone::Bad, IconName::Close, t!("import-verdict-refused")),
        PlanVerdict::Skipped(_) => (Tone::Plain, IconName::ArrowRight, t!("import-verdict-skipped")),
    }
}

/// Why a row is refused. Also the last column of the file of refused rows.
pub fn refused(reason: RefusalReason) -> String {
    match reason {
        RefusalReason::NumberMissing => t!("import-refused-number"),
        RefusalReason::CustomerMissing => t!("import-refused-customer"),
        RefusalReason::IssueDateMissing => t!("import-refused-issue-date"),
        RefusalReason::DateUnreadable(of) => t!("import-refused-date", field = field(of)),
        RefusalReason::DateOutOfBounds(of) => t!("import-refused-date-bounds", field = field(of)),
        RefusalReason::AmountMissing => t!("import-refused-amount-missing"),
        RefusalReason::AmountUnreadable(of) => t!("import-refused-amount", field = field(of)),
        RefusalReason::AmountTooLarge => t!("import-refused-amount-large"),
        RefusalReason::CurrencyUnknown => t!("import-refused-currency"),
        RefusalReason::NumberTwice { first_line } => t!("import-refused-twice", line = first_line),
        RefusalReason::TextTooLong(of) => t!("import-refused-long", field = field(of)),
        RefusalReason::UnclosedQuote => t!("import-refused-quote"),
    }
}

/// What should be looked at.
pub fn checked(reasons: &[CheckReason]) -> String {
    reasons.iter().map(|reason| check(*reason)).collect::<Vec<_>>().join(" ")
}

fn check(reason: CheckReason) -> String {
    match reason {
        CheckReason::PaidWithoutDate => t!("import-check-paid-without-date"),
        CheckReason::SettledInFuture => t!("import-check-settled-in-future"),
        CheckReason::IssuedInFuture => t!("import-check-issued-in-future"),
        CheckReason::DueBeforeIssue => t!("import-check-due-before-issue"),
        CheckReason::SettledBeforeIssue => t!("import-check-settled-before-issue"),
        CheckReason::DueDateUnreadable => t!("import-check-due-date"),
        CheckReason::PaidAndOpenDisagree => t!("import-check-paid-and-open"),
        CheckReason::PaidMoreThanTotal => t!("import-check-paid-more"),
        CheckReason::NetAndTaxDisagree => t!("import-check-net-and-tax"),
        CheckReason::LinesDisagree => t!("import-check-lines"),
        CheckReason::AmountRounded => t!("import-check-rounded"),
        CheckReason::RaggedRow => t!("import-check-ragged"),
        CheckReason::DisputedUnclear => t!("import-check-disputed"),
        CheckReason::TaxNotInFile => t!("import-check-tax"),
        CheckReason::PaidBelowZero => t!("import-check-paid-below-zero"),
        CheckReason::StateDisagrees => t!("import-check-state"),
        CheckReason::WriteOffLeftOut => t!("import-check-write-off"),
        CheckReason::NumberAtOtherCustomer => t!("import-check-other-customer"),
    }
}

/// Why a row is passed over.
pub fn skipped(reason: SkipReason) -> String {
    match reason {
        SkipReason::TotalsRow => t!("import-skipped-totals"),
        SkipReason::TextRow => t!("import-skipped-text"),
        SkipReason::HeaderAgain => t!("import-skipped-header"),
        SkipReason::Draft => t!("import-skipped-draft"),
        SkipReason::Void => t!("import-skipped-void"),
        SkipReason::ZeroTotal => t!("import-skipped-zero"),
        SkipReason::NotAnInvoice => t!("import-skipped-not-invoice"),
        SkipReason::CreditUsed => t!("import-skipped-credit-used"),
    }
}
