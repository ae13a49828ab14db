//! Days sales outstanding and its relatives, in days. Receivables are gross open amounts; sales are net credit sales
//! of the same tax treatment. Sources: Oracle HFM and JD Edwards (count-back, rolling), criskco (best possible, ADD).

use rust_decimal::Decimal;

use super::{Computed, NotComputable, add, checked_share, div, mul, sub, sum};

/// Simple DSO: receivables / credit sales × days. Negative where customers' credits exceed what they owe.
///
/// # Errors
/// [`NotComputable::NoSales`] where sales are zero or less, also when nothing is owed: 0/0 is not zero days.
pub fn simple(receivables: Decimal, credit_sales: Decimal, days: Decimal) -> Computed<Decimal> {
    if credit_sales <= Decimal::ZERO {
        return Err(NotComputable::NoSales);
    }
    div(mul(receivables, days)?, credit_sales, NotComputable::NoSales)
}

/// Best-possible DSO: what is not yet past due / credit sales × days. Disputed amounts not yet due stay in.
///
/// # Errors
/// As [`simple`].
pub fn best_possible(current_receivables: Decimal, credit_sales: Decimal, days: Decimal) -> Computed<Decimal> {
    simple(current_receivables, credit_sales, days)
}

/// Average days delinquent: DSO − best-possible DSO.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn average_days_delinquent(dso: Decimal, best_possible_dso: Decimal) -> Computed<Decimal> {
    sub(dso, best_possible_dso)
}

/// DSO on the average balance: (opening + closing)/2 / credit sales × days.
///
/// # Errors
/// As [`simple`].
pub fn average_balance(opening: Decimal, closing: Decimal, credit_sales: Decimal, days: Decimal) -> Computed<Decimal> {
    let average = div(add(opening, closing)?, Decimal::TWO, NotComputable::NoReceivables)?;
    simple(average, credit_sales, days)
}

/// Rolling DSO over the months given: receivables × days of those months / their sales. Fewer months than wanted are
/// used as they are; the caller labels the figure with their number.
///
/// # Errors
/// [`NotComputable::NoHistory`] without a month, else as [`simple`].
pub fn rolling(receivables: Decimal, sales_by_month: &[Decimal], days: Decimal) -> Computed<Decimal> {
    if sales_by_month.is_empty() {
        return Err(NotComputable::NoHistory);
    }
    simple(receivables, sum(sales_by_month.iter().copied())?, days)
}

/// One month of credit sales for the count-back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSales {
    /// Credit sales of the month.
    pub sales: Decimal,
    /// Days of the month; for the running month, the days elapsed.
    pub days: Decimal,
}

/// Result of the count-back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountBack {
    /// The receivables are explained by the sales of this many days.
    Exhausted {
        /// The DSO, in days.
        days: Decimal,
    },
    /// The sales known explain only a part: the DSO is at least this.
    AtLeast {
        /// Days counted.
        days: Decimal,
        /// Receivables left unexplained.
        unexhausted: Decimal,
        /// Why the count stopped.
        stopped_by: CountBackStop,
    },
}

/// Why a count-back could not finish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountBackStop {
    /// No earlier month is known.
    HistoryEnds,
    /// A month with no sales, or with more returns than sales.
    MonthWithoutSales,
}

/// Count-back (exhaustion) DSO: from the newest month back, whole months while the balance covers their sales, then
/// the fraction of the next. Nothing receivable is zero days. A month without sales stops the count and is flagged.
///
/// # Errors
/// [`NotComputable::NoHistory`] without a month, [`NotComputable::NoReceivables`] for a negative balance.
pub fn count_back(receivables: Decimal, newest_first: &[MonthSales]) -> Computed<CountBack> {
    if newest_first.is_empty() {
        return Err(NotComputable::NoHistory);
    }
    if receivables < Decimal::ZERO {
        return Err(NotComputable::NoReceivables);
    }
    let (mut left, mut days) = (receivables, Decimal::ZERO);
    for month in newest_first {
        if left.is_zero() {
            return Ok(CountBack::Exhausted { days });
        }
        if month.sales <= Decimal::ZERO {
            return Ok(CountBack::AtLeast { days, unexhausted: left, stopped_by: CountBackStop::MonthWithoutSales });
        }
        if left < month.sales {
            let part = div(mul(left, month.days)?, month.sales, NotComputable::NoSales)?;
            return Ok(CountBack::Exhausted { days: add(days, part)? });
        }
        days = add(days, month.days)?;
        left = sub(left, month.sales)?;
    }
    if left.is_zero() {
        Ok(CountBack::Exhausted { days })
    } else {
        Ok(CountBack::AtLeast { days, unexhausted: left, stopped_by: CountBackStop::HistoryEnds })
    }
}

/// DSO expected from how customers pay: Σ share × day, with pairs of (share, day of payment).
///
/// # Errors
/// [`NotComputable::SharesNotWhole`] unless the shares are fractions that add up to 1.
pub fn from_payment_mix(mix: &[(Decimal, Decimal)]) -> Computed<Decimal> {
    let mut whole = Decimal::ZERO;
    let mut days = Decimal::ZERO;
    for (share, day) in mix {
        whole = add(whole, checked_share(*share)?)?;
        days = add(days, mul(*share, *day)?)?;
    }
    // A third written with six digits still counts as a third.
    if (whole - Decimal::ONE).abs() > Decimal::new(1, 5) { Err(NotComputable::SharesNotWhole) } else { Ok(days) }
}

/// Receivables that a DSO ties up: DSO × annual credit sales / days in the year.
///
/// # Errors
/// [`NotComputable::RateOutOfRange`] for a year of no days.
pub fn receivables_at(dso: Decimal, annual_credit_sales: Decimal, days_in_year: Decimal) -> Computed<Decimal> {
    div(mul(dso, annual_credit_sales)?, days_in_year, NotComputable::RateOutOfRange)
}

/// Cash freed by a lower DSO: (before − after) × annual credit sales / days in the year; negative where it rises.
///
/// # Errors
/// As [`receivables_at`].
pub fn cash_freed(before: Decimal, after: Decimal, annual_sales: Decimal, days_in_year: Decimal) -> Computed<Decimal> {
    receivables_at(sub(before, after)?, annual_sales, days_in_year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn average_days_delinquent_is_the_past_due_share() {
        let [total, current, sales, days] = [1_200_000, 800_000, 10_000_000, 365].map(Decimal::from);
        let dso = simple(total, sales, days).unwrap();
        let best = best_possible(current, sales, days).unwrap();
        assert_eq!(average_days_delinquent(dso, best), simple(total - current, sales, days));
        assert_eq!(average_balance(total, current, sales, days), Ok(Decimal::new(365, 1)));
    }

    #[test]
    fn numbers_beyond_a_decimal_are_an_answer_not_a_panic() {
        assert_eq!(simple(Decimal::MAX, Decimal::ONE, Decimal::TWO), Err(NotComputable::TooLarge));
    }

    #[test]
    fn the_count_back_says_why_it_stopped() {
        let month = |sales: i64| MonthSales { sales: Decimal::from(sales), days: Decimal::from(30) };
        let stop = |months: &[MonthSales]| match count_back(Decimal::from(50), months) {
            Ok(CountBack::AtLeast { stopped_by, .. }) => Some(stopped_by),
            _ => None,
        };
        assert_eq!(stop(&[month(20)]), Some(CountBackStop::HistoryEnds));
        assert_eq!(stop(&[month(20), month(0), month(90)]), Some(CountBackStop::MonthWithoutSales));
        assert_eq!(stop(&[month(20), month(30), month(0)]), None);
        assert_eq!(count_back(Decimal::ONE, &[]), Err(NotComputable::NoHistory));
    }
}
