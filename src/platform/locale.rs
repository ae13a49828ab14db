//! Figures and dates as people of a region write them, through the browser's Intl. Plain data: the formatters behind
//! it stay in `intl`. Amounts are never turned into floating point.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use receivables::money::{Currency, Money};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::intl::{self, DateStyle, NumberStyle};

/// A region's way of writing. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    tag: Arc<str>,
}

/// A number of a report that is no amount: days, percent.
pub type Number = Decimal;

/// The characters of written numbers, for reading typed ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators {
    /// Between units and decimals.
    pub decimal: char,
    /// Between thousands; `None` where the region writes none.
    pub group: Option<char>,
}

impl Locale {
    /// The way of writing of a language tag such as `de-AT`; plain English where the browser does not accept it.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        let tag = if !tag.is_empty() && intl::is_locale(tag) { tag } else { "en" };
        Self { tag: tag.into() }
    }

    /// The user's first region in which `language` is spoken, so that month names fit the text around them.
    #[must_use]
    pub fn of_browser(language: &str) -> Self {
        let languages = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
        let mut tags = languages.iter().filter_map(|tag| tag.as_string());
        let fitting = tags.find(|tag| tag.split('-').next().is_some_and(|first| first.eq_ignore_ascii_case(language)));
        Self::new(fitting.as_deref().unwrap_or(language))
    }

    /// The tag, for `lang` attributes and preferences.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// An amount with its currency: `€1,234.50`.
    #[must_use]
    pub fn money(&self, money: Money) -> String {
        let style = currency_style(money.currency, exponent(money.currency), false);
        intl::number(&self.tag, style, &money.to_decimal().to_string())
    }

    /// An amount with its currency, to whole units, for places where cents are noise: `€1,235`. Halves go away from
    /// zero.
    #[must_use]
    pub fn money_whole(&self, money: Money) -> String {
        intl::number(&self.tag, currency_style(money.currency, 0, false), &money.to_decimal().to_string())
    }

    /// An amount in three significant digits, for axes: `€1.23m`.
    #[must_use]
    pub fn money_compact(&self, money: Money) -> String {
        intl::number(&self.tag, currency_style(money.currency, 0, true), &money.to_decimal().to_string())
    }

    /// An amount without its currency, for columns that name it once: `1,234.50`.
    #[must_use]
    pub fn amount(&self, money: Money) -> String {
        let digits = exponent(money.currency);
        let style = NumberStyle::Plain { least: digits, most: digits };
        intl::number(&self.tag, style, &money.to_decimal().to_string())
    }

    /// A whole number: `12,345`.
    #[must_use]
    pub fn count(&self, number: i64) -> String {
        intl::number(&self.tag, NumberStyle::Plain { least: 0, most: 0 }, &number.to_string())
    }

    /// A number with a fixed count of decimals: `41.3`.
    #[must_use]
    pub fn decimal(&self, number: Decimal, digits: u8) -> String {
        intl::number(&self.tag, NumberStyle::Plain { least: digits, most: digits }, &number.to_string())
    }

    /// A number given in tenths, with one decimal: 413 as `41.3`.
    #[must_use]
    pub fn tenths(&self, tenths: i64) -> String {
        self.decimal(Decimal::new(tenths, 1), 1)
    }

    /// A number given in percent, with a fixed count of decimals: 12.5 as `12.5%`.
    #[must_use]
    pub fn percentage(&self, percent: Decimal, digits: u8) -> String {
        self.percent(percent / Decimal::ONE_HUNDRED, digits)
    }

    /// As [`Self::percentage`], for a statistic; `None` beyond what can be written out.
    #[must_use]
    pub fn percentage_of_statistic(&self, percent: f64, digits: u8) -> Option<String> {
        Decimal::from_f64(percent).map(|percent| self.percentage(percent, digits))
    }

    /// A number to whole units, for a sentence whose form depends on it.
    #[must_use]
    pub fn whole(&self, number: Decimal) -> i64 {
        number.round().to_i64().unwrap_or(0)
    }

    /// A ratio as a percentage with a fixed count of decimals: 0.125 as `12.5%`.
    #[must_use]
    pub fn percent(&self, ratio: Decimal, digits: u8) -> String {
        intl::number(&self.tag, NumberStyle::Percent { digits }, &ratio.to_string())
    }

    /// The day within a year known from the context: `19 Nov`.
    #[must_use]
    pub fn date_short(&self, day: NaiveDate) -> String {
        self.day(DateStyle::DayMonth, day)
    }

    /// The day with its year: `19 Nov 2026`.
    #[must_use]
    pub fn date(&self, day: NaiveDate) -> String {
        self.day(DateStyle::DayMonthYear, day)
    }

    /// [`Self::date_short`] for days in the year of `today`, [`Self::date`] for others.
    #[must_use]
    pub fn date_near(&self, day: NaiveDate, today: NaiveDate) -> String {
        if day.year() == today.year() { self.date_short(day) } else { self.date(day) }
    }

    /// The day with its weekday in full: `Thursday 19 November 2026`.
    #[must_use]
    pub fn date_long(&self, day: NaiveDate) -> String {
        self.day(DateStyle::Long, day)
    }

    /// The weekday alone: `Thu`.
    #[must_use]
    pub fn weekday(&self, day: NaiveDate) -> String {
        self.day(DateStyle::Weekday, day)
    }

    /// The month of the day with its year: `November 2026`.
    #[must_use]
    pub fn month_year(&self, day: NaiveDate) -> String {
        self.day(DateStyle::MonthYear, day)
    }

    /// The names of the twelve months, January first, in full.
    #[must_use]
    pub fn month_names(&self) -> Vec<String> {
        self.months(DateStyle::Month)
    }

    /// The names of the twelve months, January first, shortened.
    #[must_use]
    pub fn month_names_short(&self) -> Vec<String> {
        self.months(DateStyle::MonthShort)
    }

    /// A time of day, to the minute: `14:05`.
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        intl::date(&self.tag, DateStyle::Time, f64::from(time.num_seconds_from_midnight()) * 1_000.0)
            .unwrap_or_default()
    }

    /// An instant, in milliseconds since 1970 UTC, in the local time zone: `19 Nov 2026, 14:05`.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn moment(&self, wall_ms: i64) -> String {
        intl::date(&self.tag, DateStyle::Moment, wall_ms as f64).unwrap_or_default()
    }

    /// The separators of written numbers.
    #[must_use]
    pub fn separators(&self) -> Separators {
        // Spanish and others group from five digits on, hence the length.
        let part = |kind| intl::number_part(&self.tag, kind, "1234567.89").and_then(|text| text.chars().next());
        Separators { decimal: part("decimal").unwrap_or('.'), group: part("group") }
    }

    /// The currency's name: `Euro`.
    #[must_use]
    pub fn currency_name(&self, currency: Currency) -> String {
        intl::currency_name(&self.tag, currency.code()).unwrap_or_else(|| currency.code().to_owned())
    }

    #[allow(clippy::cast_precision_loss)]
    fn day(&self, style: DateStyle, day: NaiveDate) -> String {
        let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
        intl::date(&self.tag, style, midnight as f64).unwrap_or_else(|| iso(day))
    }

    fn months(&self, style: DateStyle) -> Vec<String> {
        (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2026, month, 1)).map(|day| self.day(style, day)).collect()
    }
}

/// The day for files and `datetime` attributes: `2026-11-19`.
#[must_use]
pub fn iso(day: NaiveDate) -> String {
    day.to_string()
}

fn exponent(currency: Currency) -> u8 {
    currency.exponent().to_u8().unwrap_or(2)
}

fn currency_style(currency: Currency, digits: u8, compact: bool) -> NumberStyle {
    let mut code = *b"XXX";
    code.iter_mut().zip(currency.code().bytes()).for_each(|(slot, byte)| *slot = byte);
    NumberStyle::Currency { code, digits, compact }
}
