//! What a person sets in the what-if: discount, window, take-up, cost of money, year basis. Pure; knows no ledger.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::analytics::formula::YearBasis;

/// Longest window of a discount, in days: one that reaches back further would not be in a year's invoices.
pub const WINDOW_DAYS_MAX: u32 = 365;
/// Highest cost of money, in basis points (1,000 % a year).
const COST_OF_MONEY_MAX: u32 = 100_000;
/// What the customers' own money is taken to cost where nothing else is set, in basis points.
const CUSTOMERS_MONEY_DEFAULT: BasisPoints = BasisPoints(800);

/// Hundredths of a percent: 200 is 2 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BasisPoints(pub u32);

impl BasisPoints {
    /// 100 %.
    pub const WHOLE: Self = Self(10_000);

    /// In percent: 200 is 2.
    #[must_use]
    pub fn percent(self) -> Decimal {
        Decimal::new(i64::from(self.0), 2)
    }

    /// As a fraction: 200 is 0.02.
    #[must_use]
    pub fn fraction(self) -> Decimal {
        Decimal::new(i64::from(self.0), 4)
    }

    /// From percent, to whole percents: what a slider of whole percents stands at.
    #[must_use]
    pub fn from_percent_rounded(percent: Decimal) -> Option<Self> {
        percent.round().to_u32()?.checked_mul(100).map(Self)
    }

    /// The least number of decimals that says it in percent.
    #[must_use]
    pub fn percent_decimals(self) -> u8 {
        match self.0 {
            points if points % 100 == 0 => 0,
            points if points % 10 == 0 => 1,
            _ => 2,
        }
    }

    /// From percent, exactly.
    ///
    /// # Errors
    /// [`SettingsError::TooPrecise`] below zero, beyond all bounds, or with more than two decimals.
    pub fn try_from_percent(percent: Decimal) -> Result<Self, SettingsError> {
        let points = percent.checked_mul(Decimal::ONE_HUNDRED).ok_or(SettingsError::TooPrecise)?.normalize();
        if points.scale() > 0 {
            return Err(SettingsError::TooPrecise);
        }
        points.to_u32().map(Self).ok_or(SettingsError::TooPrecise)
    }
}

/// How much of what would be paid after the window is paid in it because of the discount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeUp {
    /// The same share for every customer.
    OneShare(BasisPoints),
    /// Each customer's own share, from behaviour: see [`super::take_up`].
    PerCustomer {
        /// What the customers' own money is assumed to cost them a year: they refuse an offer that earns them less.
        customers_money: BasisPoints,
    },
}

impl TakeUp {
    /// Each customer's own share, their money taken to cost 8 % a year.
    #[must_use]
    pub const fn per_customer() -> Self {
        Self::PerCustomer { customers_money: CUSTOMERS_MONEY_DEFAULT }
    }
}

/// An early-payment discount offered to every customer, and what money costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscountSettings {
    /// The discount, below 100 %.
    pub discount: BasisPoints,
    /// Last day of the window, counted from the invoice date, inclusive; at most [`WINDOW_DAYS_MAX`].
    pub window_days: u32,
    /// Who takes it.
    pub take_up: TakeUp,
    /// What money costs the seller a year.
    pub cost_of_money: BasisPoints,
    /// Days of the year for every annual rate.
    pub year: YearBasis,
}

impl Default for DiscountSettings {
    /// 2/10 taken by 40 %, with money at 12 % of 365 days.
    fn default() -> Self {
        Self {
            discount: BasisPoints(200),
            window_days: 10,
            take_up: TakeUp::OneShare(BasisPoints(4_000)),
            cost_of_money: BasisPoints(1_200),
            year: YearBasis::Days365,
        }
    }
}

/// Why settings can't be evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// A discount of 100 % or more.
    #[error("a discount is below 100 %")]
    DiscountOutOfRange,
    /// A window beyond [`WINDOW_DAYS_MAX`].
    #[error("a window has at most {WINDOW_DAYS_MAX} days")]
    WindowOutOfRange,
    /// A share above 100 %.
    #[error("a take-up is at most 100 %")]
    TakeUpOutOfRange,
    /// A cost of money, the seller's or the customers', above 1,000 % a year.
    #[error("a cost of money is at most 1000 % a year")]
    CostOfMoneyOutOfRange,
    /// Not a whole number of hundredths of a percent from 0 up.
    #[error("percentages have at most two decimals and are not negative")]
    TooPrecise,
}

impl DiscountSettings {
    /// The same settings, or why they can't be evaluated.
    ///
    /// # Errors
    /// Every [`SettingsError`] but [`SettingsError::TooPrecise`].
    pub fn checked(self) -> Result<Self, SettingsError> {
        if self.discount >= BasisPoints::WHOLE {
            return Err(SettingsError::DiscountOutOfRange);
        }
        if self.window_days > WINDOW_DAYS_MAX {
            return Err(SettingsError::WindowOutOfRange);
        }
        let customers_money = match self.take_up {
            TakeUp::OneShare(share) if share > BasisPoints::WHOLE => return Err(SettingsError::TakeUpOutOfRange),
            TakeUp::OneShare(_) => BasisPoints(0),
            TakeUp::PerCustomer { customers_money } => customers_money,
        };
        if self.cost_of_money.max(customers_money).0 > COST_OF_MONEY_MAX {
            return Err(SettingsError::CostOfMoneyOutOfRange);
        }
        Ok(self)
    }

    /// The nearest settings in range: themselves, where they are.
    #[must_use]
    pub fn clamped(self) -> Self {
        let money = |points: BasisPoints| BasisPoints(points.0.min(COST_OF_MONEY_MAX));
        let take_up = match self.take_up {
            TakeUp::OneShare(share) => TakeUp::OneShare(share.min(BasisPoints::WHOLE)),
            TakeUp::PerCustomer { customers_money } => TakeUp::PerCustomer { customers_money: money(customers_money) },
        };
        Self {
            discount: BasisPoints(self.discount.0.min(BasisPoints::WHOLE.0 - 1)),
            window_days: self.window_days.min(WINDOW_DAYS_MAX),
            take_up,
            cost_of_money: money(self.cost_of_money),
            year: self.year,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_read_exactly() {
        for (percent, points) in [
            ("2", Ok(BasisPoints(200))),
            ("0.25", Ok(BasisPoints(25))),
            ("100", Ok(BasisPoints::WHOLE)),
            ("0.005", Err(SettingsError::TooPrecise)),
            ("-1", Err(SettingsError::TooPrecise)),
        ] {
            assert_eq!(BasisPoints::try_from_percent(percent.parse().unwrap()), points, "{percent} %");
        }
        assert_eq!(BasisPoints(25).percent().to_string(), "0.25");
        assert_eq!(BasisPoints(25).fraction().to_string(), "0.0025");
    }

    #[test]
    fn settings_out_of_range_say_which() {
        let fine = DiscountSettings::default();
        for (settings, result) in [
            (fine, Ok(fine)),
            (DiscountSettings { discount: BasisPoints::WHOLE, ..fine }, Err(SettingsError::DiscountOutOfRange)),
            (DiscountSettings { window_days: 366, ..fine }, Err(SettingsError::WindowOutOfRange)),
            (
                DiscountSettings { take_up: TakeUp::OneShare(BasisPoints(10_001)), ..fine },
                Err(SettingsError::TakeUpOutOfRange),
            ),
            (
                DiscountSettings { cost_of_money: BasisPoints(100_001), ..fine },
                Err(SettingsError::CostOfMoneyOutOfRange),
            ),
            (
                DiscountSettings { take_up: TakeUp::PerCustomer { customers_money: BasisPoints(100_001) }, ..fine },
                Err(SettingsError::CostOfMoneyOutOfRange),
            ),
        ] {
            assert_eq!(settings.checked(), result);
            assert_eq!(settings.clamped() == settings, result.is_ok());
            assert_eq!(settings.clamped().checked(), Ok(settings.clamped()));
        }
    }
}
