//! Figures of the what-if in words: estimates in whole units, signs, and why something is not computable.

use receivables::analytics::formula::{Computed, NotComputable, YearBasis};
use receivables::money::Money;
use receivables::whatif::BasisPoints;

use crate::platform::locale::Number;
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
pub(super) fn percent(number: Number, digits: u8) -> String {
    locale().percentage(number, digits)
}

/// A number of days, to a tenth: `50.6`.
pub(super) fn days(number: Number) -> String {
    locale().decimal(number, 1)
}

/// A number of days, to whole days.
pub(super) fn whole_days(number: Number) -> i64 {
    locale().whole(number)
}

/// A setting in percent, with as many digits as it has.
pub(super) fn setting(points: BasisPoints) -> String {
    locale().percentage(points.percent(), points.percent_decimals())
}

/// A percentage that is a power, and so an `f64`.
pub(super) fn effective(number: Computed<f64>) -> String {
    let written = number.ok().and_then(|number| locale().percentage_of_statistic(number, 1));
    written.unwrap_or_else(|| t!("what-if-too-large"))
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
