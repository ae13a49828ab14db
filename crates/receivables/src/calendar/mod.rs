//! Civil dates: month ends, clamped month arithmetic, periods. No time zone and no clock: today is always an argument.

pub mod business_day;

use chrono::{Datelike, Days as ChronoDays, Months, NaiveDate};

/// A signed number of days.
pub type Days = i64;

/// Days from `from` to `to`; negative when `to` is earlier.
#[must_use]
pub fn days_between(from: NaiveDate, to: NaiveDate) -> Days {
    to.signed_duration_since(from).num_days()
}

/// `date` plus `days`, which may be negative; the calendar's end where it would leave the calendar.
#[must_use]
pub fn add_days(date: NaiveDate, days: Days) -> NaiveDate {
    let moved = if days >= 0 {
        date.checked_add_days(ChronoDays::new(days.unsigned_abs()))
    } else {
        date.checked_sub_days(ChronoDays::new(days.unsigned_abs()))
    };
    moved.unwrap_or(if days >= 0 { NaiveDate::MAX } else { NaiveDate::MIN })
}

/// `date` plus `months`, clamped to the end of the month it lands in: 31 January plus one month is 28 or 29 February.
#[must_use]
pub fn add_months_clamped(date: NaiveDate, months: i32) -> NaiveDate {
    let step = Months::new(months.unsigned_abs());
    let moved = if months >= 0 { date.checked_add_months(step) } else { date.checked_sub_months(step) };
    moved.unwrap_or(if months >= 0 { NaiveDate::MAX } else { NaiveDate::MIN })
}

/// First day of the month of `date`.
#[must_use]
pub fn month_start(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

/// Last day of the month of `date`.
#[must_use]
pub fn month_end(date: NaiveDate) -> NaiveDate {
    add_days(add_months_clamped(month_start(date), 1), -1)
}

/// A day as a whole number: days since 1970-01-01, negative before. What hot loops compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayNumber(pub i32);

const EPOCH_FROM_CE: i32 = 719_163;

impl From<NaiveDate> for DayNumber {
    fn from(date: NaiveDate) -> Self {
        Self(date.num_days_from_ce() - EPOCH_FROM_CE)
    }
}

impl DayNumber {
    /// A day later than every day there is.
    pub const FAR_FUTURE: Self = Self(i32::MAX);

    /// The date of this day; the calendar's last day where it lies beyond it.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0.checked_add(EPOCH_FROM_CE).and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or(NaiveDate::MAX)
    }
}

/// A period of whole days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

impl Period {
    /// The `days` days that end on and include `last`.
    #[must_use]
    pub fn ending(last: NaiveDate, days: Days) -> Self {
        Self { first: add_days(last, 1 - days), last }
    }

    /// The calendar month of `date`, whole.
    #[must_use]
    pub fn month_of(date: NaiveDate) -> Self {
        Self { first: month_start(date), last: month_end(date) }
    }

    /// Number of days in the period; zero when it is empty.
    #[must_use]
    pub fn len_days(&self) -> Days {
        (days_between(self.first, self.last) + 1).max(0)
    }

    /// Whether `date` lies in the period.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn months_clamp_from_the_original_day() {
        for (from, months, to) in [
            ("2014-01-31", 1, "2014-02-28"),
            ("2020-01-31", 1, "2020-02-29"),
            ("2014-01-01", 13, "2015-02-01"),
            ("2014-03-31", -1, "2014-02-28"),
        ] {
            assert_eq!(add_months_clamped(date(from), months), date(to), "{from} {months:+}");
        }
    }

    #[test]
    fn day_numbers_round_trip() {
        for text in ["1970-01-01", "1969-12-31", "2012-02-29", "2199-12-31"] {
            assert_eq!(DayNumber::from(date(text)).date(), date(text));
        }
        assert_eq!(DayNumber::from(date("1970-01-02")), DayNumber(1));
    }

    #[test]
    fn a_period_ending_counts_its_last_day() {
        let period = Period::ending(date("2012-03-31"), 30);
        assert_eq!(period.first, date("2012-03-02"));
        assert_eq!(period.len_days(), 30);
        assert_eq!(month_end(date("2012-02-10")), date("2012-02-29"));
    }
}
