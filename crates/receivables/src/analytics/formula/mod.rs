//! The formulas of credit control as small functions over plain numbers. They know no ledger, no clock and no locale.
//!
//! Amounts, rates and days are [`Decimal`], so that ratios are exact to 28 digits; `f64` appears only where a power is
//! taken. What cannot be computed says why ([`NotComputable`]); it is never zero, infinite or NaN.
//!
//! Units: a rate or share in a parameter is a fraction (0.02 is 2 %); a result in percent has `percent` in its name.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

pub mod allocation;
pub mod bad_debt;
pub mod collection;
pub mod concentration;
pub mod credit;
pub mod day_count;
pub mod days_to_pay;
pub mod discount;
pub mod discount_npv;
pub mod discount_policy;
pub mod discount_tax;
pub mod dispute;
pub mod dso;
pub mod late_interest;
pub mod payment_score;
pub mod promise;
pub mod reference_rate;
pub mod reserve;
pub mod roll_rate;

/// Why a figure has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum NotComputable {
    /// No credit sales in the period.
    #[error("no credit sales in the period")]
    NoSales,
    /// No receivables to relate to.
    #[error("no receivables")]
    NoReceivables,
    /// Nothing fell due in the period, so nothing could have been collected.
    #[error("nothing fell due in the period")]
    NothingFellDue,
    /// Fewer payment experiences than a score needs.
    #[error("too few payment experiences")]
    TooFewExperiences,
    /// No month of history, or no balance before the period.
    #[error("no history")]
    NoHistory,
    /// No paid invoice to average over.
    #[error("no paid invoices")]
    NoPaidInvoices,
    /// No invoice was issued.
    #[error("no invoices")]
    NoInvoices,
    /// No promise has matured.
    #[error("no promise has matured")]
    NoMaturedPromises,
    /// A credit limit of zero (stop) or none at all (unlimited).
    #[error("no credit limit to relate to")]
    NoCreditLimit,
    /// No balance stood in the bucket.
    #[error("nothing stood in the bucket")]
    EmptyBucket,
    /// The discount day is not before the day of payment.
    #[error("the discount brings no payment forward")]
    NoDaysGained,
    /// A discount of 100 % or more, or below zero.
    #[error("a discount is at least 0 % and below 100 %")]
    DiscountOutOfRange,
    /// Shares that should make up a whole do not, or lie outside 0 to 1.
    #[error("the shares do not make up a whole")]
    SharesNotWhole,
    /// A rate that makes the formula meaningless, such as a return of zero per period.
    #[error("the rate is out of range")]
    RateOutOfRange,
    /// Two lists that belong together have different lengths.
    #[error("two lists differ in length")]
    UnequalLengths,
    /// A chain of states in which some balance would never leave.
    #[error("some balance would never leave its states")]
    NeverAbsorbed,
    /// A number beyond what can be represented.
    #[error("the numbers are too large")]
    TooLarge,
}

/// A figure, or the reason why there is none.
pub type Computed<T> = Result<T, NotComputable>;

/// One hundred.
const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// Days in a year for a rate per year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum YearBasis {
    /// 360 days, the money market's year.
    Days360,
    /// 365 days, also in leap years.
    #[default]
    Days365,
}

impl YearBasis {
    /// The number of days.
    #[must_use]
    pub fn days(self) -> Decimal {
        match self {
            Self::Days360 => Decimal::from(360),
            Self::Days365 => Decimal::from(365),
        }
    }
}

fn add(left: Decimal, right: Decimal) -> Computed<Decimal> {
    left.checked_add(right).ok_or(NotComputable::TooLarge)
}

fn sub(left: Decimal, right: Decimal) -> Computed<Decimal> {
    left.checked_sub(right).ok_or(NotComputable::TooLarge)
}

fn mul(left: Decimal, right: Decimal) -> Computed<Decimal> {
    left.checked_mul(right).ok_or(NotComputable::TooLarge)
}

/// `left` by `right`; `reason` where `right` is zero.
fn div(left: Decimal, right: Decimal, reason: NotComputable) -> Computed<Decimal> {
    if right.is_zero() { Err(reason) } else { left.checked_div(right).ok_or(NotComputable::TooLarge) }
}

fn sum(values: impl IntoIterator<Item = Decimal>) -> Computed<Decimal> {
    values.into_iter().try_fold(Decimal::ZERO, add)
}

/// `part` in percent of `whole`; `reason` where `whole` is zero.
fn percent(part: Decimal, whole: Decimal, reason: NotComputable) -> Computed<Decimal> {
    div(mul(part, HUNDRED)?, whole, reason)
}

fn float(value: Decimal) -> Computed<f64> {
    value.to_f64().ok_or(NotComputable::TooLarge)
}

fn finite(value: f64) -> Computed<f64> {
    if value.is_finite() { Ok(value) } else { Err(NotComputable::TooLarge) }
}

/// A discount as a fraction: at least 0, below 1.
fn checked_discount(discount: Decimal) -> Computed<Decimal> {
    if discount.is_sign_negative() && !discount.is_zero() || discount >= Decimal::ONE {
        Err(NotComputable::DiscountOutOfRange)
    } else {
        Ok(discount)
    }
}

/// A share as a fraction from 0 to 1.
fn checked_share(share: Decimal) -> Computed<Decimal> {
    if share < Decimal::ZERO || share > Decimal::ONE { Err(NotComputable::SharesNotWhole) } else { Ok(share) }
}
