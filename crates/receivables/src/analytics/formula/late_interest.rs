//! Interest on late payment: accrued exactly and rounded once. Rates per year or month are fractions, 0.12 is 12 %; results
//! in percent say so. Days count from the day after the due day through the day of payment.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Computed, HUNDRED, NotComputable, YearBasis, add, div, finite, float, mul, sub};
use crate::calendar::{Days, days_between};

const MONTHS: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// Days late: from the day after `due` through `paid`; none where it was paid by then.
#[must_use]
pub fn days_late(due: NaiveDate, paid: NaiveDate) -> Days {
    days_between(due, paid).max(0)
}

/// Simple interest on `principal`: P·r·days/year. Not rounded.
///
/// # Errors
/// [`NotComputable::RateOutOfRange`] for a negative rate or number of days, [`NotComputable::TooLarge`].
pub fn simple(principal: Decimal, rate: Decimal, days: Decimal, year: YearBasis) -> Computed<Decimal> {
    if rate < Decimal::ZERO || days < Decimal::ZERO {
        return Err(NotComputable::RateOutOfRange);
    }
    div(mul(mul(principal, rate)?, days)?, year.days(), NotComputable::RateOutOfRange)
}

/// Interest on a principal that payments reduce: `payments` are days after the due day and amounts, in any order. A payment
/// of a day bears interest through that day. Not rounded.
///
/// # Errors
/// As [`simple`].
pub fn declining(
    principal: Decimal,
    rate: Decimal,
    payments: &[(Decimal, Decimal)],
    days: Decimal,
    year: YearBasis,
) -> Computed<Decimal> {
    let mut payments = payments.to_vec();
    payments.sort_by_key(|(day, _)| *day);
    let (mut left, mut from, mut sum) = (principal, Decimal::ZERO, Decimal::ZERO);
    for (day, amount) in payments {
        let until = day.clamp(Decimal::ZERO, days);
        sum = add(sum, simple(left, rate, sub(until, from)?, year)?)?;
        left = sub(left, amount)?.max(Decimal::ZERO);
        from = until;
    }
    add(sum, simple(left, rate, sub(days, from)?, year)?)
}

/// Interest by the month, for whole months: P·m·months.
///
/// # Errors
/// As [`simple`].
pub fn by_month(principal: Decimal, monthly: Decimal, months: Decimal) -> Computed<Decimal> {
    if monthly < Decimal::ZERO || months < Decimal::ZERO {
        return Err(NotComputable::RateOutOfRange);
    }
    mul(mul(principal, monthly)?, months)
}

/// The yearly rate of a monthly one, without compounding.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn yearly(monthly: Decimal) -> Computed<Decimal> {
    mul(monthly, MONTHS)
}

/// What a monthly rate comes to in a year with compounding, in percent: (1+m)^12 − 1.
///
/// # Errors
/// [`NotComputable::RateOutOfRange`] for a negative rate.
pub fn effective_percent(monthly: Decimal) -> Computed<f64> {
    if monthly < Decimal::ZERO {
        return Err(NotComputable::RateOutOfRange);
    }
    finite((float(add(Decimal::ONE, monthly)?)?.powi(12) - 1.0) * 100.0)
}

/// What is charged under a policy of a rate with days of grace, or a flat sum: nothing within the grace; after it the
/// interest of every late day, and the flat sum once.
///
/// # Errors
/// As [`simple`].
pub fn after_grace(
    principal: Decimal,
    rate: Decimal,
    flat: Decimal,
    (days, grace): (Decimal, Decimal),
    year: YearBasis,
) -> Computed<Decimal> {
    if days <= grace {
        return Ok(Decimal::ZERO);
    }
    add(flat, simple(principal, rate, days, year)?)
}

/// A statutory rate in percent: a reference rate plus percentage points. Points are added, never taken as a percentage of it.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn statutory_percent(reference: Decimal, points: Decimal) -> Computed<Decimal> {
    add(reference, points)
}

/// The UK's fixed sum on a late debt (Late Payment of Commercial Debts (Interest) Act 1998, s. 5A), in pounds.
#[must_use]
pub fn uk_fixed_sum(debt: Decimal) -> Decimal {
    let sum: u32 = match debt {
        debt if debt < Decimal::from(1_000) => 40,
        debt if debt < Decimal::from(10_000) => 70,
        _ => 100,
    };
    Decimal::from(sum)
}

/// The least fixed sum of the European Union on late invoices (Directive 2011/7/EU, art. 6), in euros: for each of them.
#[must_use]
pub fn eu_fixed_sum(late_invoices: u32) -> Decimal {
    Decimal::from(40) * Decimal::from(late_invoices)
}

/// A rate per day in percent.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn daily_percent(rate: Decimal, year: YearBasis) -> Computed<Decimal> {
    div(mul(rate, HUNDRED)?, year.days(), NotComputable::RateOutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_late_is_the_day_after_the_due_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (paid, days) in [("2024-03-30", 0), ("2024-03-31", 0), ("2024-04-01", 1)] {
            assert_eq!(days_late(day("2024-03-31"), day(paid)), days, "{paid}");
        }
    }

    #[test]
    fn payments_reduce_what_bears_interest() {
        let of = |payments: &[(Decimal, Decimal)]| {
            declining(1_000.into(), number("0.12"), payments, 90.into(), YearBasis::Days365).unwrap().round_dp(2)
        };
        assert_eq!(of(&[(30.into(), 400.into())]), number("21.70"));
        assert_eq!(of(&[]), simple(1_000.into(), number("0.12"), 90.into(), YearBasis::Days365).unwrap().round_dp(2));
        // In any order; what is paid after the end, or beyond what is owed, changes nothing more.
        let halves = [(60.into(), 500.into()), (30.into(), 500.into()), (95.into(), 5.into()), (61.into(), 900.into())];
        assert_eq!(of(&halves), number("14.79"));
    }

    #[test]
    fn grace_is_all_or_nothing() {
        let of = |days: u32| {
            let days = (Decimal::from(days), Decimal::from(10));
            after_grace(1_000.into(), number("0.365"), 5.into(), days, YearBasis::Days365).unwrap()
        };
        assert_eq!((of(10), of(11)), (Decimal::ZERO, Decimal::from(16)));
    }

    #[test]
    fn what_makes_no_sense_is_no_interest() {
        let refused = Err(NotComputable::RateOutOfRange);
        assert_eq!(simple(1.into(), number("-0.1"), 1.into(), YearBasis::Days365), refused);
        assert_eq!(simple(1.into(), number("0.1"), (-1).into(), YearBasis::Days365), refused);
        assert_eq!(by_month(1.into(), number("-0.1"), 1.into()), refused);
    }
}
