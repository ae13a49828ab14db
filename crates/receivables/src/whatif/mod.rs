//! What if customers were offered an early-payment discount? Worked out over a ledger that is only read.
//!
//! [`prepare`] reads the ledger into columns, once per ledger and as-of date; [`evaluate`] answers for any settings in one
//! pass over them, with memory kept in [`Scratch`]. Amounts are exact minor units; rates are decimals, and `f64` appears
//! only in the effective rate. Two levels, each labelled:
//!
//! - **a year**, on the invoices of the last twelve months, each with its days from invoice to payment (expected where
//!   open). An invoice paid within the window anyway takes the discount: waste. Of every other one, the take-up's share
//!   is paid on the window's last day. In total this is the policy formula of
//!   [`crate::analytics::formula::discount_policy`], with u = take-up × (1 − e).
//! - **the open invoices' cash**, see [`cash_curve`].
//!
//! Discounts that were granted before are left as they are: amounts are what was and will be paid without this offer.

pub mod cash_curve;
pub mod outcome;
pub mod prepared;
pub mod settings;
pub mod take_up;

mod sums;
mod year;

use rust_decimal::Decimal;

pub use cash_curve::{After, Curve, CurvePoint, Step};
pub use outcome::{
    BreakEven, BroughtForward, CashOutcome, CustomerOutcome, Outcome, PriceOfMoney, Verdict, VerdictCounts, YearInputs,
    YearOutcome,
};
pub use prepared::{Prepared, prepare};
pub use settings::{BasisPoints, DiscountSettings, SettingsError, TakeUp, WINDOW_DAYS_MAX};
pub use take_up::{CustomerTakeUp, TakeUpSource};

use crate::analytics::formula::{Computed, NotComputable, YearBasis};
use crate::id::CustomerId;
use sums::CustomerSums;

/// Memory that evaluations share: kept between a slider's steps. Says nothing by itself.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    customers: Vec<CustomerSums>,
    /// Cash of each day without and with the discount, from the as-of date on; the last place is everything later.
    days: Vec<(i64, i64)>,
}

/// Works out what `settings` would do.
///
/// # Errors
/// [`SettingsError`] where a setting is out of range. What can't be computed says so in the outcome.
pub fn evaluate(
    prepared: &Prepared,
    settings: &DiscountSettings,
    scratch: &mut Scratch,
) -> Result<Outcome, SettingsError> {
    settings.checked().map(|settings| evaluate_checked(prepared, &settings, scratch))
}

/// Works out what settings would do that [`DiscountSettings::checked`] let pass; others are first brought into range.
#[must_use]
pub fn evaluate_checked(prepared: &Prepared, settings: &DiscountSettings, scratch: &mut Scratch) -> Outcome {
    let settings = settings.clamped();
    scratch.customers.clear();
    scratch.customers.resize(prepared.customers.len(), CustomerSums::default());
    sums::sum_year(&prepared.year, settings.window_days, &mut scratch.customers);
    for (sums, behaviour) in scratch.customers.iter_mut().zip(&prepared.customers) {
        sums.take_up = take_up::take_up_of(prepared, behaviour, sums, &settings);
    }
    let cash = cash_curve::cash_outcome(prepared, &settings, scratch);
    let rows = customer_rows(prepared, &settings, scratch);
    let year = rows.as_ref().map_err(|reason| *reason);
    let year = year.and_then(|rows| year::year_outcome(prepared, &settings, &scratch.customers, rows));
    let customers = rows.unwrap_or_default();
    Outcome { settings, as_of: prepared.as_of, currency: prepared.currency, year, cash, customers }
}

/// The customers with an invoice in the year, the best net first.
fn customer_rows(
    prepared: &Prepared,
    settings: &DiscountSettings,
    scratch: &Scratch,
) -> Computed<Vec<CustomerOutcome>> {
    let rows = scratch.customers.iter().zip(&prepared.customers).enumerate();
    let mut rows = rows
        .filter(|(_, (sums, _))| sums.invoices > 0)
        .map(|(index, (sums, behaviour))| {
            year::customer_outcome(prepared, settings, CustomerId::from_index(index), behaviour, sums)
        })
        .collect::<Computed<Vec<_>>>()?;
    rows.sort_by_key(|row| (std::cmp::Reverse(row.net.minor), row.customer));
    Ok(rows)
}

/// Days of the year as a whole number.
const fn whole_days(year: YearBasis) -> i128 {
    match year {
        YearBasis::Days360 => 360,
        YearBasis::Days365 => 365,
    }
}

/// `numerator` by a positive `denominator`, half up; the end of the range beyond it, which bounded amounts never reach.
fn rounded(numerator: i128, denominator: i128) -> i64 {
    let doubled = 2 * numerator + denominator;
    i64::try_from(doubled.div_euclid(2 * denominator)).unwrap_or(i64::MAX)
}

/// A whole number with its last `scale` digits after the point.
fn scaled(value: i128, scale: u32) -> Computed<Decimal> {
    Decimal::try_from_i128_with_scale(value, scale).map_err(|_| NotComputable::TooLarge)
}

/// `numerator` by `denominator`, to 28 digits; `reason` where that is zero.
fn ratio(numerator: i128, denominator: i128, reason: NotComputable) -> Computed<Decimal> {
    if denominator == 0 {
        return Err(reason);
    }
    scaled(numerator, 0)?.checked_div(scaled(denominator, 0)?).ok_or(NotComputable::TooLarge)
}
