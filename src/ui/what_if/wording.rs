//! Figures of the what-if in words: estimates in whole units, signs, and why something is not computable.

use receivables::analytics::formula::{Computed, NotComputable, YearBasis};
use receivables::money::Money;
use receivables::whatif::BasisPoints;
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use crate::t;
use crate::ui::words::{locale, money_whole};

/// An estimate with its sign: `+€162`, `−€101`, `€0`.
pub(super) fn signed(amount: Money) -> String {
    let size = money_whole(amount.abs());
    match amount.minor {
        _ if is_nothing(amount) => size,
        minor if minor > 0 => format!("+{size}"),
        _ => format!("−{size}"),
    }
}

/// Whether an estimate reads as zero.
pub(super) fn is_nothing(amount: Money) -> bool {
    amount.minor == 0 || money_whole(amount.abs()) == money_whole(Money::zero(amount.currency))
}

/// A number given in percent.
pub(super) fn percent(number: Decimal, digits: u8) -> String {
    locale().percent(number / Decimal::ONE_HUNDRED, digits)
}

/// A setting in percent, with as many digits as it has.
pub(super) fn setting(points: BasisPoints) -> String {
    let digits = points.percent().normalize().scale();
    percent(points.percent(), digits.to_u8().unwrap_or(2))
}

/// A number of days, to a tenth: `50.6`.
pub(super) fn days(number: Decimal) -> String {
    locale().decimal(number, 1)
}

/// A number of days, to whole days.
pub(super) fn whole_days(number: Decimal) -> i64 {
    number.round().to_i64().unwrap_or(0)
}

/// A percentage that is a power, and so an `f64`.
pub(super) fn effective(number: Computed<f64>) -> String {
    match number.ok().and_then(Decimal::from_f64) {
        Some(number) => percent(number, 1),
        None => t!("what-if-too-large"),
    }
}

/// The days of the year.
pub(super) const fn year_days(year: YearBasis) -> i64 {
    match year {
        YearBasis::Days360 => 360,
        YearBasis::Days365 => 365,
    }
}

/// Why a figure of the what-if has no value.
pub(super) fn reason(reason: NotComputable) -> String {
    match reason {
        NotComputable::NoSales => t!("what-if-no-sales"),
        NotComputable::NoReceivables => t!("what-if-nothing-open"),
        NotComputable::NoDaysGained => t!("what-if-no-days-gained"),
        NotComputable::TooLarge => t!("what-if-too-large"),
        _ => t!("what-if-no-figure"),
    }
}
