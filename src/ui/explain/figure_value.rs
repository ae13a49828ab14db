//! The values of figures as text and as heights in a chart.

use receivables::analytics::figure::{Figure, FigureId, Unit};
use receivables::analytics::formula::NotComputable;
use receivables::calendar::Period;
use receivables::money::{Currency, Money};

use crate::t;
use crate::ui::words::{full_day, locale, money, money_compact, money_whole, true_minus};

/// A value as it is shown: the number, and its unit where that is no part of the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueText {
    /// `€1,234.50`, `41.3`, `44.3 %`.
    pub number: String,
    /// `days`, `times a year`.
    pub unit: Option<String>,
}

impl ValueText {
    /// Number and unit as one text.
    #[must_use]
    pub fn joined(self) -> String {
        match self.unit {
            Some(unit) => format!("{} {unit}", self.number),
            None => self.number,
        }
    }
}

/// The value with one decimal, amounts to the cent, estimates in whole units.
///
/// # Errors
/// Where the figure is not computable.
pub fn figure_text(figure: &Figure) -> Result<ValueText, NotComputable> {
    rounded_text(figure, 1)
}

/// The value with this many decimals, amounts as in [`figure_text`].
///
/// # Errors
/// Where the figure is not computable.
pub fn rounded_text(figure: &Figure, digits: u8) -> Result<ValueText, NotComputable> {
    let value = figure.value?;
    let number = true_minus(&locale().decimal(value, digits));
    Ok(match figure.unit {
        Unit::Days => ValueText { number, unit: Some(t!("figures-unit-days")) },
        Unit::TimesPerYear => ValueText { number, unit: Some(t!("figures-unit-times-per-year")) },
        Unit::Points => ValueText { number, unit: Some(t!("figures-unit-points")) },
        Unit::Percent => ValueText { number: t!("figures-percent", value = number), unit: None },
        Unit::Money(currency) => {
            let is_estimate = figure.id == FigureId::ExpectedIn30Days;
            let format = if is_estimate { money_whole } else { money };
            let amount = Money::try_from_decimal(value, currency);
            ValueText { number: amount.map_or(number, format), unit: None }
        }
    })
}

/// The value or the reason why there is none, as one text.
#[must_use]
pub fn figure_or_reason(figure: &Figure) -> String {
    match figure_text(figure) {
        Ok(text) => text.joined(),
        Err(reason) => super::input_words::reason_text(reason),
    }
}

/// The height of a figure in a chart; a picture needs no more than a float holds.
#[must_use]
pub fn chart_value(figure: &Figure) -> Option<f64> {
    figure.value.ok().and_then(|value| f64::try_from(value).ok())
}

/// Major units of an amount, for a chart.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "heights in a picture")]
pub fn chart_amount(minor: i64, currency: Currency) -> f64 {
    minor as f64 / currency.minor_per_major() as f64
}

/// A tick of a chart's axis.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "ticks are round numbers")]
pub fn axis_text(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Money(currency) => {
            money_compact(Money::new((value * currency.minor_per_major() as f64).round() as i64, currency))
        }
        Unit::Percent => t!("figures-percent", value = short(value)),
        Unit::Days => t!("figures-axis-days", days = short(value)),
        Unit::Points => short(value),
        Unit::TimesPerYear => t!("figures-axis-times", times = short(value)),
    }
}

/// At most two decimals, without zeros at the end.
fn short(value: f64) -> String {
    let text = format!("{value:.2}");
    true_minus(text.trim_end_matches('0').trim_end_matches('.'))
}

/// `25 Aug 2026 to 22 Nov 2026`.
#[must_use]
pub fn period_text(period: Period) -> String {
    t!("figures-period", first = full_day(period.first), last = full_day(period.last))
}

/// A count with grouping.
#[must_use]
pub fn count_text(count: usize) -> String {
    locale().count(i64::try_from(count).unwrap_or(i64::MAX))
}
