//! Days on which nothing is paid: weekends, and the holidays of a calendar. Which they are is the user's data.

use chrono::NaiveDate;

use crate::calendar::business_day::is_weekday;

/// The holidays of one calendar, ascending, each once. Saturdays and Sundays are no business days in any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays(Vec<NaiveDate>);

impl Holidays {
    /// No day but the weekends.
    pub const NONE: &'static Self = &Self(Vec::new());

    /// As an event lists them, which is in order and each once: nothing is sorted where a book is read.
    pub(crate) const fn listed(days: Vec<NaiveDate>) -> Self {
        Self(days)
    }

    /// Whether something can be paid on that day.
    #[must_use]
    pub fn is_business_day(&self, day: NaiveDate) -> bool {
        is_weekday(day) && !self.0.contains(&day)
    }

    /// The days, ascending.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<NaiveDate> for Holidays {
    fn from_iter<I: IntoIterator<Item = NaiveDate>>(days: I) -> Self {
        let mut days: Vec<NaiveDate> = days.into_iter().collect();
        days.sort_unstable();
        days.dedup();
        Self(days)
    }
}
