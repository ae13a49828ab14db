//! Moves a date off a day on which no bank works. Which days those are is the caller's to say.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::{Days, add_days};

/// Rule for a date that is no business day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Adjustment {
    /// The date stays.
    #[default]
    None,
    /// The next business day.
    Following,
    /// The next one in the same month, else the one before.
    ModifiedFollowing,
    /// The business day before.
    Preceding,
    /// The one before in the same month, else the next one.
    ModifiedPreceding,
}

/// Longest run of days off that is stepped over; a calendar with none but days off leaves the date as it is.
const DAYS_OFF_MAX: usize = 60;

/// Whether the day is Monday to Friday.
#[must_use]
pub fn is_weekday(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// `date` by `rule`, with `is_business_day` telling the business days.
#[must_use]
pub fn adjust(date: NaiveDate, rule: Adjustment, is_business_day: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    let nearest = |step: Days| {
        let mut days = std::iter::successors(Some(date), |day| Some(add_days(*day, step))).take(DAYS_OFF_MAX);
        days.find(|day| is_business_day(*day)).unwrap_or(date)
    };
    let in_same_month = |day: NaiveDate| (day.year(), day.month()) == (date.year(), date.month());
    let modified =
        |first: Days| Some(nearest(first)).filter(|day| in_same_month(*day)).unwrap_or_else(|| nearest(-first));
    match rule {
        Adjustment::None => date,
        Adjustment::Following => nearest(1),
        Adjustment::ModifiedFollowing => modified(1),
        Adjustment::Preceding => nearest(-1),
        Adjustment::ModifiedPreceding => modified(-1),
    }
}
