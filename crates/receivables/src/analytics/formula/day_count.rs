//! Day counts for interest by year fractions: the ISDA 30/360 family. Actual days are `calendar::days_between`.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Days, add_days};

/// Days between two dates of a calendar with 30-day months, whose days of month have been adjusted already.
fn in_months_of_thirty(from: NaiveDate, from_day: u32, to: NaiveDate, to_day: u32) -> Days {
    let years = i64::from(to.year()) - i64::from(from.year());
    let months = i64::from(to.month()) - i64::from(from.month());
    360 * years + 30 * months + i64::from(to_day) - i64::from(from_day)
}

/// 30/360 bond basis: day 31 of the start counts as 30, day 31 of the end only where the start's day is 30 or 31.
#[must_use]
pub fn thirty_360_bond(from: NaiveDate, to: NaiveDate) -> Days {
    let from_day = from.day().min(30);
    let to_day = if from_day == 30 { to.day().min(30) } else { to.day() };
    in_months_of_thirty(from, from_day, to, to_day)
}

/// 30E/360 (Eurobond basis): day 31 counts as 30 on both sides.
#[must_use]
pub fn thirty_e_360(from: NaiveDate, to: NaiveDate) -> Days {
    in_months_of_thirty(from, from.day().min(30), to, to.day().min(30))
}

/// 30E/360 ISDA: the last day of any month counts as 30, except that an end in February that is the `termination`
/// date keeps its day.
#[must_use]
pub fn thirty_e_360_isda(from: NaiveDate, to: NaiveDate, termination: NaiveDate) -> Days {
    let from_day = if is_month_end(from) { 30 } else { from.day() };
    let keeps_day = to.month() == 2 && to == termination;
    let to_day = if is_month_end(to) && !keeps_day { 30 } else { to.day() };
    in_months_of_thirty(from, from_day, to, to_day)
}

fn is_month_end(date: NaiveDate) -> bool {
    add_days(date, 1).day() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_february_tells_them_apart() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let far = date("2030-01-31");
        for (from, to, counts) in
            [("2006-08-31", "2007-02-28", (178, 178, 180)), ("2007-02-28", "2007-08-31", (183, 182, 180))]
        {
            let (from, to) = (date(from), date(to));
            let got = (thirty_360_bond(from, to), thirty_e_360(from, to), thirty_e_360_isda(from, to, far));
            assert_eq!(got, counts, "{from} to {to}");
        }
    }
}
