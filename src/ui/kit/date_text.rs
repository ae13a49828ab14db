//! Reading a day as people type it: `today`, `+14`, `fri`, `24.11`, `19 Nov`, `2026-11-19`. Pure: today is an argument.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Which number comes first in `3/4/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 3 April: most of the world.
    DayFirst,
    /// 4 March: the United States.
    MonthFirst,
}

/// Why a text is not a day. Each is one sentence in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateTextError {
    /// Nothing was typed.
    Empty,
    /// No known writing of a day.
    NotADate,
    /// A writing of a day that no calendar has, such as 30 February.
    NoSuchDay,
    /// Outside of 1970 to 2200.
    OutOfBounds,
}

/// Names of months and weekdays in one language, all in small letters; a prefix of three letters is enough.
#[derive(Clone, Copy, Debug)]
pub struct DayNames {
    /// January first.
    pub months: [&'static str; 12],
    /// Monday first.
    pub weekdays: [&'static str; 7],
    /// The words for today, tomorrow, yesterday.
    pub relative: [&'static str; 3],
}

/// English, and the fall-back of every other language.
pub const ENGLISH_NAMES: DayNames = DayNames {
    months: [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    relative: ["today", "tomorrow", "yesterday"],
};

/// German.
pub const GERMAN_NAMES: DayNames = DayNames {
    months: [
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ],
    weekdays: ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
    relative: ["heute", "morgen", "gestern"],
};

/// Reads `text` as a day.
///
/// Without a year it is the day nearest to today, so that `24.11` typed in January is last November. A weekday is the
/// next one, never today. `+14` and `-3` count days from today; `14d` and `2w` count forward.
///
/// # Errors
/// [`DateTextError`]
pub fn parse(text: &str, today: NaiveDate, order: DateOrder, names: &DayNames) -> Result<NaiveDate, DateTextError> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(DateTextError::Empty);
    }
    let day = relative_day(&text, today, names).unwrap_or_else(|| written_day(&text, today, order, names))?;
    if (1970..=2200).contains(&day.year()) { Ok(day) } else { Err(DateTextError::OutOfBounds) }
}

/// `today`, `fri`, `+14`, `2w`; `None` where it is no such form.
fn relative_day(text: &str, today: NaiveDate, names: &DayNames) -> Option<Result<NaiveDate, DateTextError>> {
    for (word, offset) in names.relative.iter().zip([0_i64, 1, -1]) {
        if *word == text || (offset == 0 && text == "t") {
            return Some(shift(today, offset));
        }
    }
    if let Some(weekday) = weekday_of(text, names) {
        let ahead =
            (7 + i64::from(weekday.num_days_from_monday()) - i64::from(today.weekday().num_days_from_monday())) % 7;
        return Some(shift(today, if ahead == 0 { 7 } else { ahead }));
    }
    let signed = match text.strip_prefix('+') {
        Some(rest) => rest.trim().parse::<i64>().ok(),
        None => text.strip_prefix(['-', '−']).and_then(|rest| rest.trim().parse::<i64>().ok()).map(|days| -days),
    };
    let counted = || {
        let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
        let number = number.trim().parse::<i64>().ok().filter(|n| *n >= 0)?;
        match unit {
            "d" => Some(number),
            "w" => number.checked_mul(7),
            _ => None,
        }
    };
    signed.or_else(counted).map(|days| shift(today, days))
}

fn shift(day: NaiveDate, days: i64) -> Result<NaiveDate, DateTextError> {
    let distance = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(distance) } else { day.checked_add_days(distance) };
    moved.ok_or(DateTextError::OutOfBounds)
}

fn weekday_of(text: &str, names: &DayNames) -> Option<Weekday> {
    let index = position_of(text, &names.weekdays)?;
    Weekday::try_from(u8::try_from(index).ok()?).ok()
}

/// Where `text`, three letters or more, begins one of `names`.
fn position_of(text: &str, names: &[&str]) -> Option<usize> {
    let text = text.trim_end_matches('.');
    (text.chars().count() >= 3).then(|| names.iter().position(|name| name.starts_with(text))).flatten()
}

/// Numbers and month names between anything else.
fn written_day(text: &str, today: NaiveDate, order: DateOrder, names: &DayNames) -> Result<NaiveDate, DateTextError> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let month_at = parts.iter().position(|part| position_of(part, &names.months).is_some());
    let numbers: Option<Vec<u32>> = parts
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != month_at)
        .map(|(_, part)| part.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok())
        .collect();
    let numbers = numbers.ok_or(DateTextError::NotADate)?;
    let month = month_at.and_then(|at| position_of(parts[at], &names.months)).and_then(|at| u32::try_from(at + 1).ok());
    match (month, numbers.as_slice()) {
        (Some(month), [day]) => nearest(*day, month, today),
        (Some(month), [day, year]) if *day <= 31 => on(full_year(*year), month, *day),
        (Some(month), [year, day]) => on(*year, month, *day),
        (None, [year, month, day]) if parts[0].len() == 4 => on(*year, *month, *day),
        (None, [first, second]) if text.len() > 2 => {
            let (day, month) = ordered(*first, *second, text, order);
            nearest(day, month, today)
        }
        (None, [first, second, year]) => {
            let (day, month) = ordered(*first, *second, text, order);
            on(full_year(*year), month, day)
        }
        (None, [plain]) if parts[0].len() == 8 => on(plain / 10_000, plain / 100 % 100, plain % 100),
        _ => Err(DateTextError::NotADate),
    }
}

/// Day and month; points always mean day first, and a number above 12 is a day.
fn ordered(first: u32, second: u32, text: &str, order: DateOrder) -> (u32, u32) {
    let month_first = order == DateOrder::MonthFirst && !text.contains('.');
    let swapped = (month_first || second > 12) && first <= 12;
    if swapped { (second, first) } else { (first, second) }
}

const fn full_year(year: u32) -> u32 {
    if year < 100 { 2000 + year } else { year }
}

fn on(year: u32, month: u32, day: u32) -> Result<NaiveDate, DateTextError> {
    let year = i32::try_from(year).map_err(|_| DateTextError::OutOfBounds)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateTextError::NoSuchDay)
}

/// The year that puts day and month nearest to today.
fn nearest(day: u32, month: u32, today: NaiveDate) -> Result<NaiveDate, DateTextError> {
    let candidates = [-1, 0, 1].into_iter().filter_map(|y| NaiveDate::from_ymd_opt(today.year() + y, month, day));
    candidates.min_by_key(|d| d.signed_duration_since(today).num_days().abs()).ok_or(DateTextError::NoSuchDay)
}

#[cfg(test)]
mod test {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    /// A Thursday.
    fn read(text: &str) -> Result<NaiveDate, DateTextError> {
        parse(text, day("2026-11-19"), DateOrder::DayFirst, &ENGLISH_NAMES)
    }

    #[test]
    fn typed_days_are_read() {
        for (text, expected) in [
            ("today", "2026-11-19"),
            ("T", "2026-11-19"),
            ("tomorrow", "2026-11-20"),
            ("yesterday", "2026-11-18"),
            ("fri", "2026-11-20"),
            ("Thursday", "2026-11-26"),
            ("wed", "2026-11-25"),
            ("+14", "2026-12-03"),
            ("-3", "2026-11-16"),
            ("14d", "2026-12-03"),
            ("2w", "2026-12-03"),
            ("24.11", "2026-11-24"),
            ("24.11.", "2026-11-24"),
            ("24/11", "2026-11-24"),
            ("3/4", "2027-04-03"),
            ("10.1.", "2027-01-10"),
            ("24.11.27", "2027-11-24"),
            ("24/11/2027", "2027-11-24"),
            ("11/24/2027", "2027-11-24"),
            ("2027-03-01", "2027-03-01"),
            ("20270301", "2027-03-01"),
            ("19 Nov", "2026-11-19"),
            ("19 november 2025", "2025-11-19"),
            ("Nov 19, 2025", "2025-11-19"),
            ("19th nov", "2026-11-19"),
            ("29 Feb 2028", "2028-02-29"),
        ] {
            assert_eq!(read(text), Ok(day(expected)), "{text}");
        }
    }

    #[test]
    fn the_order_is_the_locales_but_points_are_day_first() {
        let us = |text| parse(text, day("2026-11-19"), DateOrder::MonthFirst, &ENGLISH_NAMES);
        assert_eq!(us("3/4/2026"), Ok(day("2026-03-04")));
        assert_eq!(us("24/11/2026"), Ok(day("2026-11-24")));
        assert_eq!(us("3.4.2026"), Ok(day("2026-04-03")));
    }

    #[test]
    fn what_is_not_a_day_is_named() {
        use DateTextError::{Empty, NoSuchDay, NotADate, OutOfBounds};
        for (text, error) in [
            ("", Empty),
            ("soon", NotADate),
            ("12", NotADate),
            ("1.2.3.4", NotADate),
            ("31.11", NoSuchDay),
            ("2026-02-30", NoSuchDay),
            ("1.1.1850", OutOfBounds),
            ("+999999999999", OutOfBounds),
            ("99999999999999999999", NotADate),
        ] {
            assert_eq!(read(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn no_text_can_stop_it() {
        for text in ["ü", "é.", "+", "-", "d", "w", "1ü", "漢字", "29 feb", "0.0", "00000000", "may may", "nov"] {
            let _ = read(text);
        }
        assert_eq!(read("nov"), Err(DateTextError::NotADate));
    }
}
