//! How the person's locale reads and writes amounts and days: given once by the app, used by the inputs.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::money::Money;

use super::date_text::{DateOrder, DayNames, ENGLISH_NAMES};
use super::money_text::Separators;

/// What the inputs need to know. Made once in `app.rs` from `platform`.
#[derive(Clone, Copy)]
pub struct InputLocale {
    /// Of amounts.
    pub separators: Separators,
    /// Which of day and month comes first.
    pub date_order: DateOrder,
    /// Names of months and weekdays.
    pub names: DayNames,
    /// Writes an amount into a field: without currency, with grouping.
    pub format_money: fn(Money) -> String,
    /// Writes a day into a field: `19 Nov 2026`.
    pub format_day: fn(NaiveDate) -> String,
    /// Today, by the person's clock.
    pub today: Signal<NaiveDate>,
}

/// Gives the locale to everything below.
pub fn provide_input_locale(locale: InputLocale) {
    provide_context(locale);
}

/// The locale given above; English and no today where there is none, as in a test of one part.
#[must_use]
pub fn use_input_locale() -> InputLocale {
    use_context().unwrap_or_else(|| InputLocale {
        separators: Separators::ENGLISH,
        date_order: DateOrder::DayFirst,
        names: ENGLISH_NAMES,
        format_money: |money| money.to_decimal().to_string(),
        format_day: |day| day.to_string(),
        today: Signal::stored(NaiveDate::default()),
    })
}
