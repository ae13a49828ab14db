//! Rules that give a day: so many days after another one, a month's end, a day of the month. Pure dates.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::TermsError;
use crate::bounds::NET_DAYS_MAX;
use crate::calendar::{add_days, add_months_clamped, month_end, month_start};

/// The days that terms count from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedFrom {
    /// Day of the invoice.
    pub issued: NaiveDate,
    /// Day the goods or the work were received, where it is known. Where it is not, the day of the invoice stands in.
    pub received: Option<NaiveDate>,
}

impl From<NaiveDate> for CountedFrom {
    fn from(issued: NaiveDate) -> Self {
        Self { issued, received: None }
    }
}

impl CountedFrom {
    fn receipt(self) -> NaiveDate {
        self.received.unwrap_or(self.issued)
    }
}

/// Days of the month on which somebody pays, such as the 5th and the 20th. At least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PaymentDays(u32);

impl PaymentDays {
    /// The days, 1 to 31, in any order.
    ///
    /// # Errors
    /// [`TermsError::NoSuchDay`] for none at all, and for a day that no month has.
    pub fn try_new(days: &[u8]) -> Result<Self, TermsError> {
        let mask = days.iter().try_fold(0_u32, |mask, day| (1..=31).contains(day).then(|| mask | 1 << (day - 1)));
        mask.filter(|mask| *mask != 0).map(Self).ok_or(TermsError::NoSuchDay)
    }

    /// The days, ascending.
    pub fn days(self) -> impl Iterator<Item = u8> {
        (1..=31).filter(move |day| self.0 >> (day - 1) & 1 == 1)
    }

    /// The first of them on or after `from`. A day that the month does not have is its last.
    fn next(self, from: NaiveDate) -> NaiveDate {
        let in_month = |month: NaiveDate| self.days().map(move |day| day_of_month(month, day));
        let months = (0..2).map(|ahead| add_months_clamped(month_start(from), ahead));
        months.flat_map(in_month).find(|day| *day >= from).unwrap_or(from)
    }
}

/// When something is due. Months are clamped to their end, each time from the day counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// So many days after the invoice date: `net 30`; 0 is on receipt.
    Days(u32),
    /// So many days after the goods were received: `net 30 ROG`.
    DaysAfterReceipt(u32),
    /// The end of the month, and then so many days: `EOM+45`; 0 is `EOM`.
    MonthEndThenDays(u32),
    /// So many days, and then the end of that month: `45d>EOM`.
    DaysThenMonthEnd(u32),
    /// So many days, and then a day of the month that follows: `10 MFI`, `30d>10 MFI`.
    DayOfNextMonth {
        /// Days first.
        days: u32,
        /// Day of the month, 1 to 31.
        day: u8,
    },
    /// So many days, and then the next of some days of the month: `30d>5/20`.
    DaysThenPaymentDay {
        /// Days first.
        days: u32,
        /// The days on which is paid.
        on: PaymentDays,
    },
    /// Cash on delivery.
    OnDelivery,
    /// Cash in advance: before the work begins.
    InAdvance,
    /// Cash with order.
    WithOrder,
}

impl When {
    /// The day.
    #[must_use]
    pub fn day(self, from: CountedFrom) -> NaiveDate {
        let after = |days: u32| add_days(from.issued, i64::from(days));
        match self {
            Self::Days(days) => after(days),
            Self::DaysAfterReceipt(days) => add_days(from.receipt(), i64::from(days)),
            Self::MonthEndThenDays(days) => add_days(month_end(from.issued), i64::from(days)),
            Self::DaysThenMonthEnd(days) => month_end(after(days)),
            Self::DayOfNextMonth { days, day } => day_of_month(add_months_clamped(month_start(after(days)), 1), day),
            Self::DaysThenPaymentDay { days, on } => on.next(after(days)),
            Self::OnDelivery => from.receipt(),
            Self::InAdvance | Self::WithOrder => from.issued,
        }
    }

    /// Whether nothing is lent: paid for before or when it is handed over.
    #[must_use]
    pub const fn is_cash(self) -> bool {
        matches!(self, Self::OnDelivery | Self::InAdvance | Self::WithOrder)
    }

    /// The same, or why it can't be.
    ///
    /// # Errors
    /// [`TermsError::NetDaysOutOfBounds`], [`TermsError::NoSuchDay`].
    pub fn checked(self) -> Result<Self, TermsError> {
        let days = match self {
            Self::Days(days)
            | Self::DaysAfterReceipt(days)
            | Self::MonthEndThenDays(days)
            | Self::DaysThenMonthEnd(days)
            | Self::DayOfNextMonth { days, .. }
            | Self::DaysThenPaymentDay { days, .. } => days,
            Self::OnDelivery | Self::InAdvance | Self::WithOrder => 0,
        };
        if days > NET_DAYS_MAX {
            return Err(TermsError::NetDaysOutOfBounds);
        }
        match self {
            Self::DayOfNextMonth { day, .. } if !(1..=31).contains(&day) => Err(TermsError::NoSuchDay),
            _ => Ok(self),
        }
    }
}

/// `day` of the month of `date`; the month's last where it has no such day.
fn day_of_month(date: NaiveDate, day: u8) -> NaiveDate {
    date.with_day(u32::from(day)).unwrap_or_else(|| month_end(date))
}

/// As it is typed where a tier, an instalment or net days name it: `30`, `EOM+45`, `45d>EOM`, `10 MFI`, `30 ROG`.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Days(days) => write!(f, "{days}"),
            Self::DaysAfterReceipt(days) => write!(f, "{days} ROG"),
            Self::MonthEndThenDays(0) => f.write_str("EOM"),
            Self::MonthEndThenDays(days) => write!(f, "EOM+{days}"),
            Self::DaysThenMonthEnd(days) => write!(f, "{days}d>EOM"),
            Self::DayOfNextMonth { days: 0, day } => write!(f, "{day} MFI"),
            Self::DayOfNextMonth { days, day } => write!(f, "{days}d>{day} MFI"),
            Self::DaysThenPaymentDay { days, on } => {
                write!(f, "{days}d>")?;
                let mut days = on.days().enumerate();
                days.try_for_each(|(at, day)| write!(f, "{}{day}", if at == 0 { "" } else { "/" }))
            }
            Self::OnDelivery => f.write_str("COD"),
            Self::InAdvance => f.write_str("CIA"),
            Self::WithOrder => f.write_str("CWO"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn payment_day(days: u32, on: &[u8]) -> When {
        When::DaysThenPaymentDay { days, on: PaymentDays::try_new(on).unwrap() }
    }

    #[test]
    fn each_rule_gives_its_day() {
        for (rule, issued, due) in [
            (When::Days(30), "2022-01-15", "2022-02-14"),
            (When::MonthEndThenDays(0), "2019-01-31", "2019-01-31"),
            (When::MonthEndThenDays(45), "2019-01-15", "2019-03-17"),
            (When::DaysThenMonthEnd(45), "2019-01-15", "2019-03-31"),
            (When::DaysThenMonthEnd(30), "2024-04-22", "2024-05-31"),
            (When::DayOfNextMonth { days: 0, day: 1 }, "2019-01-31", "2019-02-01"),
            (When::DayOfNextMonth { days: 0, day: 31 }, "2020-02-29", "2020-03-31"),
            (When::DayOfNextMonth { days: 0, day: 29 }, "2024-05-23", "2024-06-29"),
            (When::DayOfNextMonth { days: 30, day: 31 }, "2023-12-12", "2024-02-29"),
            (payment_day(31, &[15]), "2019-01-31", "2019-03-15"),
            (payment_day(5, &[5]), "2020-01-01", "2020-02-05"),
            (payment_day(0, &[20, 15]), "2020-01-18", "2020-01-20"),
            (payment_day(0, &[15, 20]), "2020-01-25", "2020-02-15"),
            (payment_day(0, &[31]), "2019-02-10", "2019-02-28"),
            (When::OnDelivery, "2024-05-01", "2024-05-01"),
        ] {
            assert_eq!(rule.day(date(issued).into()), date(due), "{rule} of {issued}");
        }
    }

    #[test]
    fn a_receipt_counts_where_it_is_known() {
        let from = CountedFrom { issued: date("2023-07-10"), received: Some(date("2023-11-14")) };
        assert_eq!(When::DaysAfterReceipt(10).day(from), date("2023-11-24"));
        assert_eq!(When::OnDelivery.day(from), date("2023-11-14"));
        assert_eq!(When::DaysAfterReceipt(10).day(from.issued.into()), date("2023-07-20"));
    }

    #[test]
    fn what_no_month_has_is_refused() {
        assert_eq!(PaymentDays::try_new(&[]), Err(TermsError::NoSuchDay));
        assert_eq!(PaymentDays::try_new(&[5, 32]), Err(TermsError::NoSuchDay));
        assert_eq!(When::DayOfNextMonth { days: 0, day: 0 }.checked(), Err(TermsError::NoSuchDay));
        assert_eq!(When::DaysThenMonthEnd(731).checked(), Err(TermsError::NetDaysOutOfBounds));
    }
}
