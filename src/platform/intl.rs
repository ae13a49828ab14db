//! The browser's Intl formatters, made once for each use and kept. Amounts go in as decimal text, so that they are
//! exact. Where a formatter can't be made the plain text comes back: an unformatted figure is better than none.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<NumberFormat, JsValue>;
    // js-sys takes a float here; text is what keeps amounts exact.
    #[wasm_bindgen(catch, method)]
    fn format(this: &NumberFormat, decimal: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(catch, method, js_name = formatToParts)]
    fn format_to_parts(this: &NumberFormat, decimal: &str) -> Result<Array, JsValue>;

    #[derive(Clone)]
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn format(this: &DateTimeFormat, ms: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NumberStyle {
    /// With a currency's sign and this many decimals.
    Currency { code: [u8; 3], digits: u8, compact: bool },
    /// With at least and at most this many decimals.
    Plain { least: u8, most: u8 },
    /// A ratio as a percentage with this many decimals.
    Percent { digits: u8 },
}

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DateStyle {
    /// 19 Nov
    DayMonth,
    /// 19 Nov 2026
    DayMonthYear,
    /// Thursday 19 November 2026
    Long,
    /// Thu
    Weekday,
    /// November
    Month,
    /// Nov
    MonthShort,
    /// November 2026
    MonthYear,
    /// 14:05
    Time,
    /// 19 Nov 2026, 14:05, in the local time zone
    Moment,
}

type Cache<Style, Format> = RefCell<BTreeMap<(Arc<str>, Style), Option<Format>>>;

thread_local! {
    static NUMBERS: Cache<NumberStyle, NumberFormat> = const { RefCell::new(BTreeMap::new()) };
    static DATES: Cache<DateStyle, DateTimeFormat> = const { RefCell::new(BTreeMap::new()) };
}

/// Whether the browser accepts the tag as a locale at all.
pub(super) fn is_locale(tag: &str) -> bool {
    NumberFormat::new(tag, &Object::new()).is_ok()
}

/// The number written in the style.
pub(super) fn number(tag: &Arc<str>, style: NumberStyle, decimal: &str) -> String {
    number_format(tag, style).and_then(|format| format.format(decimal).ok()).unwrap_or_else(|| decimal.to_owned())
}

/// The text of the first part of this kind (`decimal`, `group`) in a written number.
pub(super) fn number_part(tag: &Arc<str>, kind: &str, decimal: &str) -> Option<String> {
    let format = number_format(tag, NumberStyle::Plain { least: 0, most: 2 })?;
    let parts = format.format_to_parts(decimal).ok()?;
    let text = |part: &JsValue, key: &str| Reflect::get(part, &key.into()).ok().and_then(|value| value.as_string());
    let part = parts.iter().find(|part| text(part, "type").as_deref() == Some(kind))?;
    text(&part, "value")
}

/// The instant written in the style; `None` where there is no formatter for it.
pub(super) fn date(tag: &Arc<str>, style: DateStyle, ms: f64) -> Option<String> {
    let format = DATES.with_borrow_mut(|kept| {
        kept.entry((Arc::clone(tag), style))
            .or_insert_with(|| DateTimeFormat::new(tag, &date_options(style)).ok())
            .clone()
    });
    format?.format(ms).ok()
}

/// A currency's name in the language.
pub(super) fn currency_name(tag: &str, code: &str) -> Option<String> {
    DisplayNames::new(tag, &options(&[("type", "currency".into())])).ok()?.of(code).ok()?
}

fn number_format(tag: &Arc<str>, style: NumberStyle) -> Option<NumberFormat> {
    NUMBERS.with_borrow_mut(|kept| {
        kept.entry((Arc::clone(tag), style))
            .or_insert_with(|| NumberFormat::new(tag, &number_options(style)).ok())
            .clone()
    })
}

fn number_options(style: NumberStyle) -> Object {
    let digits = |least: u8, most: u8| {
        [("minimumFractionDigits", JsValue::from(least)), ("maximumFractionDigits", JsValue::from(most))]
    };
    let mut fields: Vec<(&str, JsValue)> = Vec::with_capacity(5);
    match style {
        NumberStyle::Currency { code, digits: most, compact } => {
            let code = String::from_utf8_lossy(&code).into_owned();
            fields.extend([("style", "currency".into()), ("currency", code.into())]);
            if compact {
                fields.extend([("notation", "compact".into()), ("maximumSignificantDigits", 3.into())]);
            } else {
                fields.extend(digits(most, most));
            }
        }
        NumberStyle::Plain { least, most } => fields.extend(digits(least, most)),
        NumberStyle::Percent { digits: most } => {
            fields.push(("style", "percent".into()));
            fields.extend(digits(most, most));
        }
    }
    options(&fields)
}

fn date_options(style: DateStyle) -> Object {
    let fields: &[(&str, &str)] = match style {
        DateStyle::DayMonth => &[("day", "numeric"), ("month", "short")],
        DateStyle::DayMonthYear => &[("day", "numeric"), ("month", "short"), ("year", "numeric")],
        DateStyle::Long => &[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")],
        DateStyle::Weekday => &[("weekday", "short")],
        DateStyle::Month => &[("month", "long")],
        DateStyle::MonthShort => &[("month", "short")],
        DateStyle::MonthYear => &[("month", "long"), ("year", "numeric")],
        DateStyle::Time => &[("timeStyle", "short")],
        DateStyle::Moment => &[("dateStyle", "medium"), ("timeStyle", "short")],
    };
    let mut fields: Vec<(&str, JsValue)> = fields.iter().map(|(key, value)| (*key, (*value).into())).collect();
    if style != DateStyle::Moment {
        // Calendar days are handed over as midnight UTC, a time of day as that of the first of all days; any other zone could turn one into its neighbour.
        fields.push(("timeZone", "UTC".into()));
    }
    options(&fields)
}

fn options(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in fields {
        // Setting a property of a fresh plain object does not fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}
