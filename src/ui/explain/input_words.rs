//! Inputs, remarks and reasons of a figure, in words. Pure.

use receivables::analytics::figure::{FigureFlag, FigureInput, InputId, InputValue};
use receivables::analytics::formula::NotComputable;
use receivables::analytics::formula::dso::CountBackStop;
use receivables::analytics::invariants::Invariant;

use super::figure_value::{count_text, period_text};
use crate::t;
use crate::ui::words::{full_day, locale, money, true_minus};

/// What an input is.
#[must_use]
pub fn input_name(input: &FigureInput) -> String {
    match input.id {
        InputId::Receivables => t!("figures-input-receivables"),
        InputId::OpeningReceivables => t!("figures-input-opening-receivables"),
        InputId::AverageReceivables => t!("figures-input-average-receivables"),
        InputId::NotYetDue => t!("figures-input-not-yet-due"),
        InputId::PastDue => t!("figures-input-past-due"),
        InputId::CreditSales => t!("figures-input-credit-sales"),
        InputId::CashCollected => t!("figures-input-cash-collected"),
        InputId::CustomerCredits => t!("figures-input-customer-credits"),
        InputId::Period => t!("figures-input-period"),
        InputId::PeriodDays => t!("figures-input-period-days"),
        InputId::Months => t!("figures-input-months"),
        InputId::SalesOfMonth => match input.value {
            InputValue::Sales { period, .. } => t!("figures-input-sales-of-month", period = period_text(period)),
            _ => t!("figures-input-credit-sales"),
        },
        InputId::PaidInvoices => t!("figures-input-paid-invoices"),
        InputId::PaidAmount => t!("figures-input-paid-amount"),
        InputId::OpenInvoices => t!("figures-input-open-invoices"),
        InputId::Dso => t!("figures-input-dso"),
        InputId::BestPossibleDso => t!("figures-input-best-possible-dso"),
        InputId::BookLateness => t!("figures-input-book-lateness"),
        InputId::BadDebt => t!("figures-input-bad-debt"),
        InputId::FellDue => t!("figures-input-fell-due"),
        InputId::CollectedOfIt => t!("figures-input-collected-of-it"),
        InputId::IssuedInvoices => t!("figures-input-issued-invoices"),
        InputId::Invoiced => t!("figures-input-invoiced"),
        InputId::DisputedInvoices => t!("figures-input-disputed-invoices"),
        InputId::DisputedAmount => t!("figures-input-disputed-amount"),
        InputId::Customers => t!("figures-input-customers"),
        InputId::LargestBalances => t!("figures-input-largest-balances"),
        InputId::Experiences => t!("figures-input-experiences"),
        InputId::Voided => t!("derived-fact-voided"),
        InputId::Paid => t!("figures-column-paid"),
        InputId::Credited => t!("derived-fact-credited"),
        InputId::Discounts => t!("derived-input-discounts"),
        InputId::WrittenOff => t!("figures-column-written-off"),
        InputId::Lines => t!("invoices-lines"),
        InputId::Net => t!("editor-net"),
        InputId::TaxRate => t!("derived-input-tax-rate"),
        InputId::Tax => t!("derived-input-tax"),
        InputId::IssuedOn => t!("invoices-fact-issued"),
        InputId::AgreedDays => t!("derived-input-agreed-days"),
        InputId::DueOn => t!("invoices-fact-due"),
        InputId::CountedTo => t!("derived-input-counted-to"),
        InputId::DueOnOtherDays => t!("derived-input-other-days"),
        InputId::CustomerLateness => t!("derived-input-customer-lateness"),
        InputId::MeanDays => t!("derived-input-mean-days"),
        InputId::Received => t!("payments-received"),
        InputId::Allocated => t!("derived-fact-set-against"),
        InputId::Refunded => t!("derived-fact-given-back"),
        InputId::Credits => t!("derived-input-credits"),
    }
}

/// How much it is.
#[must_use]
pub fn input_value(input: &FigureInput) -> String {
    match input.value {
        InputValue::Money(amount) | InputValue::Sales { amount, .. } => money(amount),
        InputValue::Days(days) => {
            t!("figures-days", days = true_minus(&locale().decimal(days, u8::from(!days.is_integer()))))
        }
        InputValue::Count(count) => count_text(count),
        InputValue::Period(period) => period_text(period),
        InputValue::Date(day) => full_day(day),
        InputValue::Percent(percent) => {
            let digits = u8::try_from(percent.scale()).unwrap_or(u8::MAX);
            t!("figures-percent", value = locale().decimal(percent, digits))
        }
    }
}

/// What to know before trusting a figure.
#[must_use]
pub fn flag_text(flag: &FigureFlag) -> String {
    match flag {
        FigureFlag::ShortHistory { first_sale } => t!("figures-flag-short-history", day = full_day(*first_sale)),
        FigureFlag::ShortPeriod { days } => t!("figures-flag-short-period", days = *days),
        FigureFlag::AtLeast { unexplained, stopped_by } => {
            let rest = money(*unexplained);
            match stopped_by {
                CountBackStop::HistoryEnds => t!("figures-flag-at-least-history", rest = rest),
                CountBackStop::MonthWithoutSales => t!("figures-flag-at-least-month", rest = rest),
            }
        }
        FigureFlag::RunningMonthJoined => t!("figures-flag-running-month"),
        FigureFlag::FewerMonths { used } => t!("figures-flag-fewer-months", count = *used),
        FigureFlag::Disputed { amount } => t!("figures-flag-disputed", amount = money(*amount)),
        FigureFlag::BookLatenessUsed { invoices } => t!("figures-flag-book-lateness", count = *invoices),
    }
}

/// A remark in two or three words, beside the figure.
#[must_use]
pub fn flag_short(flag: &FigureFlag) -> String {
    match flag {
        FigureFlag::ShortHistory { .. } => t!("figures-flag-short-history-short"),
        FigureFlag::ShortPeriod { .. } => t!("figures-flag-short-period-short"),
        FigureFlag::AtLeast { .. } => t!("figures-flag-at-least-short"),
        FigureFlag::RunningMonthJoined => t!("figures-flag-running-month-short"),
        FigureFlag::FewerMonths { .. } => t!("figures-flag-fewer-months-short"),
        FigureFlag::Disputed { .. } => t!("figures-flag-disputed-short"),
        FigureFlag::BookLatenessUsed { .. } => t!("figures-flag-book-lateness-short"),
    }
}

/// Why there is no figure.
#[must_use]
pub fn reason_text(reason: NotComputable) -> String {
    match reason {
        NotComputable::NoSales => t!("figures-reason-no-sales"),
        NotComputable::NoReceivables => t!("figures-reason-no-receivables"),
        NotComputable::NothingFellDue => t!("figures-reason-nothing-fell-due"),
        NotComputable::TooFewExperiences => t!("figures-reason-too-few-experiences"),
        NotComputable::NoHistory => t!("figures-reason-no-history"),
        NotComputable::NoPaidInvoices => t!("figures-reason-no-paid-invoices"),
        NotComputable::NoInvoices => t!("figures-reason-no-invoices"),
        NotComputable::NoMaturedPromises => t!("figures-reason-no-matured-promises"),
        NotComputable::NoCreditLimit => t!("figures-reason-no-credit-limit"),
        NotComputable::EmptyBucket => t!("figures-reason-empty-bucket"),
        NotComputable::NoDaysGained => t!("figures-reason-no-days-gained"),
        NotComputable::DiscountOutOfRange => t!("figures-reason-discount-out-of-range"),
        NotComputable::SharesNotWhole => t!("figures-reason-shares-not-whole"),
        NotComputable::RateOutOfRange => t!("figures-reason-rate-out-of-range"),
        NotComputable::UnequalLengths => t!("figures-reason-unequal-lengths"),
        NotComputable::NeverAbsorbed => t!("figures-reason-never-absorbed"),
        NotComputable::TooLarge => t!("figures-reason-too-large"),
    }
}

/// What a figure rests on.
#[must_use]
pub fn invariant_text(invariant: Invariant) -> String {
    match invariant {
        Invariant::ListedAddUp(input) => {
            let name = input_name(&FigureInput { id: input, value: InputValue::Count(0) });
            t!("figures-invariant-listed", name = name)
        }
        Invariant::DueAndNotDueAddUp => t!("figures-invariant-due"),
        Invariant::BucketsAddUp => t!("figures-invariant-buckets"),
        Invariant::BucketsAndDisputedAddUp => t!("derived-holds-buckets-disputed"),
        Invariant::NothingBelowZero => t!("figures-invariant-below-zero"),
        Invariant::BookAgrees => t!("figures-invariant-book"),
        Invariant::SourcesAddUp => t!("derived-holds-sources"),
        Invariant::OpenIsInvoicedLessSettled => t!("derived-holds-open"),
        Invariant::GrossIsIssued => t!("derived-holds-gross"),
        Invariant::LinesAddUp => t!("derived-holds-lines"),
        Invariant::NetAndTaxAddUp => t!("derived-holds-tax"),
        Invariant::CreditsAgree => t!("derived-holds-credits-agree"),
        Invariant::InvoicesAgree => t!("derived-holds-invoices-agree"),
        Invariant::DueFollowsTerms => t!("derived-holds-terms"),
        Invariant::MeanIsOfSources => t!("derived-holds-mean"),
        Invariant::ExpectedFollowsLateness => t!("derived-holds-expected"),
        Invariant::CustomersAddUp => t!("derived-holds-customers"),
        Invariant::CreditsAddUp => t!("derived-holds-credits"),
        Invariant::LeftIsReceivedLessUsed => t!("derived-holds-left"),
        Invariant::NothingLeftBelowZero => t!("derived-holds-left-zero"),
    }
}
