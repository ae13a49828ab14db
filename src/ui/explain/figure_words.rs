//! What each figure is called, how it is computed and what counts in it, in words. Pure.

use receivables::analytics::figure::FigureId;

use crate::t;

/// The figure's name.
#[must_use]
pub fn figure_name(id: FigureId) -> String {
    match id {
        FigureId::OpenTotal => t!("figures-open-total"),
        FigureId::Outstanding => t!("figures-outstanding"),
        FigureId::PastDueTotal => t!("figures-past-due-total"),
        FigureId::ExpectedIn30Days => t!("figures-expected-in-30-days"),
        FigureId::DsoSimple30 => t!("figures-dso-simple-30"),
        FigureId::DsoSimple90 => t!("figures-dso-simple-90"),
        FigureId::DsoSimple365 => t!("figures-dso-simple-365"),
        FigureId::DsoAverage => t!("figures-dso-average"),
        FigureId::DsoRolling => t!("figures-dso-rolling"),
        FigureId::DsoCountBack => t!("figures-dso-count-back"),
        FigureId::DsoBestPossible => t!("figures-dso-best-possible"),
        FigureId::AverageDaysDelinquent => t!("figures-average-days-delinquent"),
        FigureId::Cei => t!("figures-cei"),
        FigureId::CeiCash => t!("figures-cei-cash"),
        FigureId::Turnover => t!("figures-turnover"),
        FigureId::CollectionPeriod => t!("figures-collection-period"),
        FigureId::PercentPastDue => t!("figures-percent-past-due"),
        FigureId::DaysToPayWeighted => t!("figures-days-to-pay-weighted"),
        FigureId::DaysToPay => t!("figures-days-to-pay"),
        FigureId::AverageDaysLate => t!("figures-average-days-late"),
        FigureId::MeanLateness => t!("figures-mean-lateness"),
        FigureId::BadDebtToSales => t!("figures-bad-debt-to-sales"),
        FigureId::CashToSales => t!("figures-cash-to-sales"),
        FigureId::CollectionRate => t!("figures-collection-rate"),
        FigureId::RecoveryRate => t!("figures-recovery-rate"),
        FigureId::DisputeRate => t!("figures-dispute-rate"),
        FigureId::DisputeRateAmount => t!("figures-dispute-rate-amount"),
        FigureId::ConcentrationReceivables => t!("figures-concentration-receivables"),
        FigureId::ConcentrationSales => t!("figures-concentration-sales"),
        FigureId::LargestShare => t!("figures-largest-share"),
        FigureId::TopThreeShare => t!("figures-top-three-share"),
        FigureId::PaymentScore => t!("figures-payment-score"),
    }
}

/// How it is computed, as one line.
#[must_use]
pub fn figure_formula(id: FigureId) -> String {
    match id {
        FigureId::OpenTotal => t!("figures-open-total-formula"),
        FigureId::Outstanding => t!("figures-outstanding-formula"),
        FigureId::PastDueTotal => t!("figures-past-due-total-formula"),
        FigureId::ExpectedIn30Days => t!("figures-expected-in-30-days-formula"),
        FigureId::DsoSimple30 | FigureId::DsoSimple90 | FigureId::DsoSimple365 => t!("figures-dso-simple-formula"),
        FigureId::DsoAverage => t!("figures-dso-average-formula"),
        FigureId::DsoRolling => t!("figures-dso-rolling-formula"),
        FigureId::DsoCountBack => t!("figures-dso-count-back-formula"),
        FigureId::DsoBestPossible => t!("figures-dso-best-possible-formula"),
        FigureId::AverageDaysDelinquent => t!("figures-average-days-delinquent-formula"),
        FigureId::Cei => t!("figures-cei-formula"),
        FigureId::CeiCash => t!("figures-cei-cash-formula"),
        FigureId::Turnover => t!("figures-turnover-formula"),
        FigureId::CollectionPeriod => t!("figures-collection-period-formula"),
        FigureId::PercentPastDue => t!("figures-percent-past-due-formula"),
        FigureId::DaysToPayWeighted => t!("figures-days-to-pay-weighted-formula"),
        FigureId::DaysToPay => t!("figures-days-to-pay-formula"),
        FigureId::AverageDaysLate => t!("figures-average-days-late-formula"),
        FigureId::MeanLateness => t!("figures-mean-lateness-formula"),
        FigureId::BadDebtToSales => t!("figures-bad-debt-to-sales-formula"),
        FigureId::CashToSales => t!("figures-cash-to-sales-formula"),
        FigureId::CollectionRate => t!("figures-collection-rate-formula"),
        FigureId::RecoveryRate => t!("figures-recovery-rate-formula"),
        FigureId::DisputeRate => t!("figures-dispute-rate-formula"),
        FigureId::DisputeRateAmount => t!("figures-dispute-rate-amount-formula"),
        FigureId::ConcentrationReceivables | FigureId::ConcentrationSales => t!("figures-concentration-formula"),
        FigureId::LargestShare | FigureId::TopThreeShare => t!("figures-largest-formula"),
        FigureId::PaymentScore => t!("figures-payment-score-formula"),
    }
}

/// What counts in it and what does not.
#[must_use]
pub fn figure_scope(id: FigureId) -> String {
    match id {
        FigureId::OpenTotal | FigureId::PastDueTotal | FigureId::PercentPastDue => t!("figures-scope-open"),
        FigureId::Outstanding => t!("figures-scope-outstanding"),
        FigureId::ExpectedIn30Days => t!("figures-scope-expected"),
        FigureId::DsoSimple30
        | FigureId::DsoSimple90
        | FigureId::DsoSimple365
        | FigureId::DsoAverage
        | FigureId::DsoRolling
        | FigureId::DsoBestPossible
        | FigureId::AverageDaysDelinquent => t!("figures-scope-dso"),
        FigureId::DsoCountBack => t!("figures-scope-count-back"),
        FigureId::Cei => t!("figures-scope-cei"),
        FigureId::CeiCash => t!("figures-scope-cei-cash"),
        FigureId::Turnover | FigureId::CollectionPeriod => t!("figures-scope-turnover"),
        FigureId::DaysToPayWeighted | FigureId::DaysToPay => t!("figures-scope-days-to-pay"),
        FigureId::AverageDaysLate => t!("figures-scope-days-late"),
        FigureId::MeanLateness => t!("figures-scope-lateness"),
        FigureId::BadDebtToSales => t!("figures-scope-bad-debt"),
        FigureId::CashToSales => t!("figures-scope-cash-to-sales"),
        FigureId::CollectionRate => t!("figures-scope-collection-rate"),
        FigureId::RecoveryRate => t!("figures-scope-recovery-rate"),
        FigureId::DisputeRate | FigureId::DisputeRateAmount => t!("figures-scope-disputes"),
        FigureId::ConcentrationReceivables | FigureId::LargestShare | FigureId::TopThreeShare => {
            t!("figures-scope-concentration")
        }
        FigureId::ConcentrationSales => t!("figures-scope-concentration-sales"),
        FigureId::PaymentScore => t!("figures-scope-payment-score"),
    }
}
