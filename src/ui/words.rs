//! Figures and days in words, as the person's region writes them: the one place where screens get them from.

use std::cell::RefCell;

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::money::Money;

use super::kit::date_text::{DateOrder, ENGLISH_NAMES, GERMAN_NAMES};
use super::kit::money_text::Separators;
use super::kit::{InputLocale, provide_input_locale};
use crate::messages::{self, Language};
use crate::platform::locale::Locale;

thread_local! {
    static CURRENT: RefCell<Option<Locale>> = const { RefCell::new(None) };
}

/// The region's way of writing, in the language the program speaks.
#[must_use]
pub fn locale() -> Locale {
    CURRENT.with(|cell| {
        let mut current = cell.borrow_mut();
        current.get_or_insert_with(|| Locale::of_browser(messages::current().language().tag())).clone()
    })
}

/// An amount with its currency: `€1,234.50`.
#[must_use]
pub fn money(amount: Money) -> String {
    true_minus(&locale().money(amount))
}

/// An amount in whole units, for estimates: `€1,235`.
#[must_use]
pub fn money_whole(amount: Money) -> String {
    true_minus(&locale().money_whole(amount))
}

/// A short amount for axes: `€20K`.
#[must_use]
pub fn money_compact(amount: Money) -> String {
    true_minus(&locale().money_compact(amount))
}

/// A written number with the minus sign of typography in place of the hyphen.
#[must_use]
pub fn true_minus(number: &str) -> String {
    number.replace('-', "−")
}

/// A day as `19 Nov`, with the year where it is not this one.
#[must_use]
pub fn day(date: NaiveDate, today: NaiveDate) -> String {
    locale().date_near(date, today)
}

/// A day with its year: `19 Nov 2026`.
#[must_use]
pub fn full_day(date: NaiveDate) -> String {
    locale().date(date)
}

/// Tells the inputs how the region writes.
pub fn provide_inputs(today: Signal<NaiveDate>) {
    let written = locale().separators();
    let separators = Separators { decimal: written.decimal, group: written.group.unwrap_or('\u{a0}') };
    let month_first = locale().tag().eq_ignore_ascii_case("en-US");
    provide_input_locale(InputLocale {
        separators,
        date_order: if month_first { DateOrder::MonthFirst } else { DateOrder::DayFirst },
        names: match messages::current().language() {
            Language::English => ENGLISH_NAMES,
            Language::German => GERMAN_NAMES,
        },
        format_money: |amount| locale().amount(amount),
        format_day: full_day,
        today,
    });
}
