//! Reference rates of statutory interest: dated tables with their source. A rate of a period that is not in the table is
//! refused, never guessed. They are data: a book may hold newer ones.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

/// A half-year: January to June, or July to December.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfYear {
    /// The year.
    pub year: i32,
    /// Whether it is the second one.
    pub is_second: bool,
}

impl HalfYear {
    /// The one that a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), is_second: day.month() > 6 }
    }

    /// The one before.
    #[must_use]
    pub const fn before(self) -> Self {
        if self.is_second { Self { is_second: false, ..self } } else { Self { year: self.year - 1, is_second: true } }
    }
}

/// A table of rates in percent by half-year, ascending.
#[derive(Clone, Copy, Debug)]
pub struct RateTable {
    /// Who sets the rate.
    pub source: &'static str,
    /// First half-year.
    first: HalfYear,
    /// Hundredths of a percent, one for each half-year.
    rates: &'static [i32],
}

impl RateTable {
    /// The rate of a half-year in percent; `None` before the table begins and after it ends.
    #[must_use]
    pub fn rate(&self, half: HalfYear) -> Option<Decimal> {
        let halves = (half.year - self.first.year) * 2 + i32::from(half.is_second) - i32::from(self.first.is_second);
        let rate = self.rates.get(usize::try_from(halves).ok()?)?;
        Some(Decimal::new(i64::from(*rate), 2))
    }

    /// The last half-year that the table has.
    #[must_use]
    pub fn last(&self) -> HalfYear {
        let mut half = self.first;
        for _ in 1..self.rates.len() {
            half = if half.is_second {
                HalfYear { year: half.year + 1, is_second: false }
            } else {
                HalfYear { is_second: true, ..half }
            };
        }
        half
    }
}

/// Bank Rate on the last day before each half-year, which fixes the interest of a debt that falls late in it
/// (The Late Payment of Commercial Debts (Rate of Interest) (No. 3) Order 2002, art. 4).
pub const BANK_OF_ENGLAND: RateTable = RateTable {
    source: "Bank of England, Bank Rate on 30 June and 31 December",
    first: HalfYear { year: 2017, is_second: true },
    rates: &[25, 50, 50, 75, 75, 75, 10, 10, 10, 25, 125, 350, 500, 525],
};

/// Points that the United Kingdom adds.
pub const UK_POINTS: Decimal = Decimal::from_parts(8, 0, 0, false, 0);

/// The UK's rate in percent for a debt whose first late day is `first_late`: fixed for that debt.
#[must_use]
pub fn uk_percent(first_late: NaiveDate) -> Option<Decimal> {
    BANK_OF_ENGLAND.rate(HalfYear::of(first_late)).map(|rate| rate + UK_POINTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_debt_keeps_the_rate_of_the_half_year_it_falls_late_in() {
        for (first_late, percent) in
            [("2017-07-01", "8.25"), ("2017-11-15", "8.25"), ("2018-01-01", "8.5"), ("2024-06-30", "13.25")]
        {
            assert_eq!(uk_percent(day(first_late)), percent.parse().ok(), "{first_late}");
        }
    }

    #[test]
    fn a_rate_that_is_not_known_is_not_guessed() {
        assert_eq!(uk_percent(day("2017-06-30")), None);
        assert_eq!(uk_percent(day("2024-07-01")), None);
        assert_eq!(BANK_OF_ENGLAND.last(), HalfYear { year: 2024, is_second: false });
        assert_eq!(HalfYear::of(day("2024-01-01")).before(), HalfYear { year: 2023, is_second: true });
    }
}
