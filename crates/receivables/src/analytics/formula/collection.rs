//! Collection effectiveness, turnover and shares of the aging. Rates in percent, periods in days.
//! Sources: CRF (CEI), Gaviti (sales of the whole period), standard texts (turnover).

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Computed, HUNDRED, NotComputable, add, div, mul, percent, sub, sum};
use crate::money::split_by_largest_remainder;

/// What the collection effectiveness index is made of; all amounts of the same currency and tax treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CeiInputs {
    /// Receivables at the start of the period.
    pub opening: Decimal,
    /// Credit sales of the whole period, never divided by its months.
    pub credit_sales: Decimal,
    /// Receivables at its end.
    pub closing_total: Decimal,
    /// The part of them not yet past due.
    pub closing_current: Decimal,
}

impl CeiInputs {
    /// What could have been collected: opening + sales − closing current.
    fn collectable(&self) -> Computed<Decimal> {
        let collectable = sub(add(self.opening, self.credit_sales)?, self.closing_current)?;
        if collectable <= Decimal::ZERO { Err(NotComputable::NothingFellDue) } else { Ok(collectable) }
    }
}

/// Collection effectiveness index in percent: (opening + sales − closing total) / (opening + sales − closing current).
/// Write-offs and credit notes count as collected; show [`cei_cash_percent`] beside it.
///
/// # Errors
/// [`NotComputable::NothingFellDue`] where nothing could have been collected.
pub fn cei_percent(inputs: &CeiInputs) -> Computed<Decimal> {
    let collected = sub(add(inputs.opening, inputs.credit_sales)?, inputs.closing_total)?;
    percent(collected, inputs.collectable()?, NotComputable::NothingFellDue)
}

/// The index with cash alone: cash collected / (opening + sales − closing current), in percent.
///
/// # Errors
/// As [`cei_percent`].
pub fn cei_cash_percent(cash_collected: Decimal, inputs: &CeiInputs) -> Computed<Decimal> {
    percent(cash_collected, inputs.collectable()?, NotComputable::NothingFellDue)
}

/// Receivables turnover: credit sales / receivables, times per period. Give the average or the closing balance.
///
/// # Errors
/// [`NotComputable::NoReceivables`] for a balance of zero or less.
pub fn turnover(credit_sales: Decimal, receivables: Decimal) -> Computed<Decimal> {
    if receivables <= Decimal::ZERO {
        return Err(NotComputable::NoReceivables);
    }
    div(credit_sales, receivables, NotComputable::NoReceivables)
}

/// A turnover per period as times per year: × days in the year / days of the period.
///
/// # Errors
/// [`NotComputable::NoHistory`] for a period of no days.
pub fn annualised_turnover(turnover: Decimal, period_days: Decimal, year_days: Decimal) -> Computed<Decimal> {
    div(mul(turnover, year_days)?, period_days, NotComputable::NoHistory)
}

/// Average collection period in days: days / turnover, that is receivables × days / credit sales. Zero where nothing
/// is owed: a cash business collects at once, though it has no turnover.
///
/// # Errors
/// [`NotComputable::NoSales`] for sales of zero or less.
pub fn collection_period(credit_sales: Decimal, receivables: Decimal, days: Decimal) -> Computed<Decimal> {
    super::dso::simple(receivables, credit_sales, days)
}

/// Past due in percent of all receivables.
///
/// # Errors
/// [`NotComputable::NoReceivables`] for a total of zero or less.
pub fn percent_past_due(past_due: Decimal, total: Decimal) -> Computed<Decimal> {
    if total <= Decimal::ZERO { Err(NotComputable::NoReceivables) } else { share_percent(past_due, total) }
}

fn share_percent(part: Decimal, total: Decimal) -> Computed<Decimal> {
    percent(part, total, NotComputable::NoReceivables)
}

/// Each bucket in percent of their sum, exact.
///
/// # Errors
/// [`NotComputable::NoReceivables`] for a sum of zero or less.
pub fn bucket_percents(buckets: &[Decimal]) -> Computed<Vec<Decimal>> {
    let total = sum(buckets.iter().copied())?;
    buckets.iter().map(|bucket| percent_past_due(*bucket, total)).collect()
}

/// Each bucket in percent with `digits` decimals, by largest remainder, so that what is shown adds up to 100.
///
/// # Errors
/// As [`bucket_percents`]; [`NotComputable::SharesNotWhole`] for a negative bucket.
pub fn display_percents(buckets_minor: &[i64], digits: u32) -> Computed<Vec<Decimal>> {
    let weights: Vec<u64> = buckets_minor
        .iter()
        .map(|minor| u64::try_from(*minor).map_err(|_| NotComputable::SharesNotWhole))
        .collect::<Computed<_>>()?;
    if weights.iter().all(|weight| *weight == 0) {
        return Err(NotComputable::NoReceivables);
    }
    let scale = 10_i64.checked_pow(digits).ok_or(NotComputable::TooLarge)?;
    let whole = (HUNDRED * Decimal::from(scale)).to_i64().ok_or(NotComputable::TooLarge)?;
    Ok(split_by_largest_remainder(whole, &weights).into_iter().map(|part| Decimal::new(part, digits)).collect())
}

/// Collection rate in percent: collected on invoices that fell due in the period / what fell due.
///
/// # Errors
/// [`NotComputable::NothingFellDue`].
pub fn collection_rate_percent(collected: Decimal, fell_due: Decimal) -> Computed<Decimal> {
    percent(collected, fell_due, NotComputable::NothingFellDue)
}

/// Recovery rate in percent: collected / outstanding at the start.
///
/// # Errors
/// [`NotComputable::NoReceivables`].
pub fn recovery_rate_percent(collected: Decimal, outstanding_at_start: Decimal) -> Computed<Decimal> {
    percent(collected, outstanding_at_start, NotComputable::NoReceivables)
}

/// Cash collected in percent of credit sales; above 100 in a shrinking business.
///
/// # Errors
/// [`NotComputable::NoSales`].
pub fn cash_to_sales_percent(cash_collected: Decimal, credit_sales: Decimal) -> Computed<Decimal> {
    percent(cash_collected, credit_sales, NotComputable::NoSales)
}

/// Cash by period from a billing and a pattern of shares (40 % now, 50 % next month ...); what the pattern leaves out
/// is never collected.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn collection_pattern(billing: Decimal, pattern: &[Decimal]) -> Computed<Vec<Decimal>> {
    pattern.iter().map(|share| mul(billing, *share)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn write_offs_collect_nothing_in_cash() {
        let [opening, credit_sales, closing_total, closing_current] = [500, 700, 220, 200].map(Decimal::from);
        let inputs = CeiInputs { opening, credit_sales, closing_total, closing_current };
        assert_eq!(cei_percent(&inputs), Ok(Decimal::from(98)));
        // Of the 980 that went, 80 were written off.
        assert_eq!(cei_cash_percent(Decimal::from(900), &inputs), Ok(Decimal::from(90)));
        let nothing_due = CeiInputs { closing_current: Decimal::from(1200), ..inputs };
        assert_eq!(cei_cash_percent(Decimal::ONE, &nothing_due), Err(NotComputable::NothingFellDue));
    }

    #[test]
    fn what_is_shown_adds_up() {
        let shown = display_percents(&[1, 1, 1], 1).unwrap();
        assert_eq!(shown, [334, 333, 333].map(|tenths| Decimal::new(tenths, 1)));
        assert_eq!(display_percents(&[0, 0], 1), Err(NotComputable::NoReceivables));
        assert_eq!(display_percents(&[5, -1], 1), Err(NotComputable::SharesNotWhole));
    }

    #[test]
    fn a_quarter_turns_over_four_times_a_year() {
        let quarter = turnover(Decimal::from(300), Decimal::from(100)).unwrap();
        let year = annualised_turnover(quarter, Decimal::from(90), Decimal::from(360));
        assert_eq!(year, Ok(Decimal::from(12)));
        assert_eq!(turnover(Decimal::from(300), Decimal::from(-1)), Err(NotComputable::NoReceivables));
    }
}
