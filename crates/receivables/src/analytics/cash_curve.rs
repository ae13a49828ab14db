//! Expected cash by week and by day, cumulated: the baseline of the cash curve.

use chrono::NaiveDate;

use super::expectation::Expectation;
use crate::calendar::{Period, add_days};

/// One week of the curve. Amounts in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashWeek {
    /// Its seven days; the first week begins on the day of the snapshot.
    pub period: Period,
    /// Expected in these days.
    pub expected: i64,
    /// Expected by the end of them.
    pub cumulated: i64,
    /// Invoices behind `expected`.
    pub count: u32,
}

/// Expected cash of the next weeks. What is past due and expected at once is in the first one; what is expected after
/// the last one is in none.
#[must_use]
pub fn cash_weeks(expectation: &Expectation, weeks: usize) -> Vec<CashWeek> {
    let today = expectation.as_of.day;
    let start = |week: usize| add_days(today, 7 * i64::try_from(week).unwrap_or(i64::MAX / 14));
    let mut rows: Vec<CashWeek> = (0..weeks)
        .map(|week| CashWeek { period: week_from(start(week)), expected: 0, cumulated: 0, count: 0 })
        .collect();
    let first = expectation.as_of.day_number();
    for payment in &expectation.invoices {
        let days = payment.expected.0.saturating_sub(first.0);
        if let Some(row) = usize::try_from(days / 7).ok().and_then(|week| rows.get_mut(week)) {
            row.expected += payment.open;
            row.count += 1;
        }
    }
    let mut cumulated = 0;
    for row in &mut rows {
        cumulated += row.expected;
        row.cumulated = cumulated;
    }
    rows
}

/// What is expected by the end of each day from the snapshot's own on, in minor units: `days` running sums.
#[must_use]
pub fn cash_days(expectation: &Expectation, days: usize) -> Vec<i64> {
    let first = expectation.as_of.day_number();
    let mut sums = vec![0_i64; days];
    for payment in &expectation.invoices {
        let offset = payment.expected.0.saturating_sub(first.0);
        if let Some(sum) = usize::try_from(offset).ok().and_then(|day| sums.get_mut(day)) {
            *sum += payment.open;
        }
    }
    let mut cumulated = 0;
    for sum in &mut sums {
        cumulated += *sum;
        *sum = cumulated;
    }
    sums
}

fn week_from(first: NaiveDate) -> Period {
    Period { first, last: add_days(first, 6) }
}
