//! Dates as people write them. A text is read once into its parts; the order of day and month is applied afterwards,
//! because it belongs to the column and not to the cell. Pure: no clock, no locale.

use super::fold::folded;
use crate::calendar::add_days;
use chrono::NaiveDate;

/// The order in which day, month and year are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateOrder {
    /// 31/12/2026
    DayMonthYear,
    /// 12/31/2026
    MonthDayYear,
    /// 26-12-31; years of four digits in front need no order.
    YearMonthDay,
}

impl DateOrder {
    /// All orders.
    pub const ALL: [Self; 3] = [Self::DayMonthYear, Self::MonthDayYear, Self::YearMonthDay];

    /// The short name used on the command line and in remembered choices.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DayMonthYear => "dmy",
            Self::MonthDayYear => "mdy",
            Self::YearMonthDay => "ymd",
        }
    }

    /// The order with that short name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// A text in a date column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateText {
    /// Nothing written.
    Empty,
    /// One date whatever the order: a year of four digits in front, or the month as a word.
    Fixed(NaiveDate),
    /// A plain number that can be a date counted from another, as spreadsheets (days) and databases (seconds) keep
    /// them. A date only in a column that is one by its name.
    Counted(NaiveDate),
    /// Three numbers whose order the column has to tell.
    Numbers {
        /// The first number.
        first: u32,
        /// The second number.
        second: u32,
        /// The third number, two or four digits.
        third: u32,
        /// Whether the third has two digits only.
        short_year: bool,
        /// What stands between the numbers.
        separator: char,
    },
    /// Anything else, and dates that are on no calendar.
    NotADate,
}

impl DateText {
    /// The date in `order`; none where there is none in that order.
    #[must_use]
    pub fn in_order(self, order: DateOrder) -> Option<NaiveDate> {
        match self {
            Self::Fixed(date) | Self::Counted(date) => Some(date),
            Self::Empty | Self::NotADate => None,
            Self::Numbers { first, second, third, short_year, .. } => {
                let year =
                    |number: u32, short: bool| if short { full_year(number) } else { i32::try_from(number).ok() };
                match order {
                    DateOrder::DayMonthYear => NaiveDate::from_ymd_opt(year(third, short_year)?, second, first),
                    DateOrder::MonthDayYear => NaiveDate::from_ymd_opt(year(third, short_year)?, first, second),
                    DateOrder::YearMonthDay if short_year => NaiveDate::from_ymd_opt(full_year(first)?, second, third),
                    DateOrder::YearMonthDay => None,
                }
            }
        }
    }
}

/// Years of two digits: 70 to 99 lie in the last century.
fn full_year(short: u32) -> Option<i32> {
    match short {
        0..=69 => i32::try_from(2000 + short).ok(),
        70..=99 => i32::try_from(1900 + short).ok(),
        _ => None,
    }
}

/// Folded names of the months, whole and as usually cut, in English, German, French, Spanish, Italian, Dutch,
/// Portuguese and the Scandinavian languages.
const MONTHS: [&str; 12] = [
    " jan january januar januari janner janvier janv enero ene gennaio gen janeiro ",
    " feb february februar februari fevrier fevr fev febrero febbraio fevereiro ",
    " mar march marz maerz mrz mars marzo marts maart mrt marco ",
    " apr april avril avr abril abr aprile ",
    " may mai mayo mei maj maggio mag maio ",
    " jun june juni juin junio giugno giu junho ",
    " jul july juli juil juillet julio luglio lug julho ",
    " aug august augusti augustus aout ago agosto ",
    " sep sept september septembre septiembre set settembre setembro ",
    " oct october okt oktober octobre octubre ottobre ott outubro out ",
    " nov november novembre noviembre novembro ",
    " dec december dez dezember decembre diciembre dicembre dic dezembro ",
];

/// Folded names of the days of the week in most of these languages; they say nothing that the date does not.
const WEEKDAYS: &str = " mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun \
     sunday mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag sonnabend so sonntag lun lundi lunes \
     mardi martes mer mercredi mie miercoles jeu jeudi jue jueves ven vendredi vie viernes sam samedi sab sabado dim \
     dimanche dom domingo lunedi martedi mercoledi giovedi gio venerdi sabato domenica maandag ma dinsdag woensdag wo \
     donderdag vrijdag vr zaterdag za zondag zo segunda terca quarta quinta sexta ";

/// Folded words that fill a date cell where there is no date.
const NO_DATE: &str = " n/a na n.a. nan nat null none nil - -- – — unpaid open pending \
     offen unbezahlt impaye pendiente ";

fn is_one_of(words: &str, text: &str) -> bool {
    !text.is_empty() && !text.contains(' ') && words.contains(&format!(" {} ", folded(text)))
}

fn month_of(word: &str) -> Option<u32> {
    let wanted = format!(" {} ", folded(word));
    MONTHS.iter().position(|names| names.contains(&wanted)).and_then(|at| u32::try_from(at + 1).ok())
}

/// A part of a date text.
#[derive(Clone, Copy)]
enum Part {
    Number { value: u32, digits: usize },
    Month(u32),
}

/// The date text in `text`; a time of day behind the date is left out.
#[must_use]
pub fn read_date(text: &str) -> DateText {
    let text = text.trim();
    if text.is_empty() {
        return DateText::Empty;
    }
    if let Some(plain) = plain_numbers(text.as_bytes()) {
        return plain;
    }
    if is_one_of(NO_DATE, text) {
        return DateText::Empty;
    }
    if let Some(date) = counted(text) {
        return DateText::Counted(date);
    }
    let Some((parts, separator)) = parts_of(text) else { return DateText::NotADate };
    let fixed = |date: Option<NaiveDate>| date.map_or(DateText::NotADate, DateText::Fixed);
    let long = |value: u32, digits: usize| if digits == 4 { i32::try_from(value).ok() } else { full_year(value) };
    let ymd = |year: Option<i32>, month: u32, day: u32| year.and_then(|y| NaiveDate::from_ymd_opt(y, month, day));
    match parts {
        [Some(Part::Number { value, digits: 8 }), None, None] => {
            fixed(ymd(i32::try_from(value / 10_000).ok(), value / 100 % 100, value % 100))
        }
        [Some(first), Some(second), Some(third)] => match (first, second, third) {
            (Part::Number { value: y, digits: 4 }, Part::Number { value: m, .. }, Part::Number { value: d, .. }) => {
                fixed(ymd(i32::try_from(y).ok(), m, d))
            }
            (Part::Number { value: y, digits: 4 }, Part::Month(m), Part::Number { value: d, .. }) => {
                fixed(ymd(i32::try_from(y).ok(), m, d))
            }
            (
                Part::Number { value: d, digits: 1..=2 },
                Part::Month(m),
                Part::Number { value: y, digits: n @ (2 | 4) },
            )
            | (
                Part::Month(m),
                Part::Number { value: d, digits: 1..=2 },
                Part::Number { value: y, digits: n @ (2 | 4) },
            ) => fixed(ymd(long(y, n), m, d)),
            (
                Part::Number { value: first, digits: 1..=2 },
                Part::Number { value: second, digits: 1..=2 },
                Part::Number { value: third, digits: n @ (2 | 4) },
            ) => numbers(first, second, third, n == 2, separator),
            _ => DateText::NotADate,
        },
        _ => DateText::NotADate,
    }
}

/// The quick way for what nearly every cell is: three numbers and two equal separators, nothing else.
fn plain_numbers(text: &[u8]) -> Option<DateText> {
    if text.len() > 10 {
        return None;
    }
    let separator = *text.iter().find(|byte| !byte.is_ascii_digit())?;
    if !matches!(separator, b'/' | b'.' | b'-') {
        return None;
    }
    let (mut values, mut digits, mut at) = ([0_u32; 3], [0_usize; 3], 0);
    for byte in text {
        if byte.is_ascii_digit() {
            values[at] = values[at] * 10 + u32::from(byte - b'0');
            digits[at] += 1;
        } else if *byte == separator && at < 2 {
            at += 1;
        } else {
            return None;
        }
    }
    match digits {
        // Databases write no date as 0000-00-00.
        [4, 2, 2] | [2, 2, 4] if values == [0; 3] => Some(DateText::Empty),
        [4, 1..=2, 1..=2] => {
            let date = NaiveDate::from_ymd_opt(i32::try_from(values[0]).ok()?, values[1], values[2]);
            Some(date.map_or(DateText::NotADate, DateText::Fixed))
        }
        [1..=2, 1..=2, year @ (2 | 4)] => {
            Some(numbers(values[0], values[1], values[2], year == 2, char::from(separator)))
        }
        _ => None,
    }
}

/// Three numbers are a date text where at least one order makes a date of them.
fn numbers(first: u32, second: u32, third: u32, short_year: bool, separator: char) -> DateText {
    let read = DateText::Numbers { first, second, third, short_year, separator };
    if DateOrder::ALL.into_iter().any(|order| read.in_order(order).is_some()) { read } else { DateText::NotADate }
}

/// The date in a count of days since the end of 1899 (`45296`, with a time of day `45296.5`) or of seconds or
/// thousandths since 1970. Only counts of five, ten and thirteen digits: these are years from 1970 to 2099.
fn counted(text: &str) -> Option<NaiveDate> {
    let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(rest) || !(rest.is_empty() || whole.len() == 5) || text.ends_with(['.', ',']) {
        return None;
    }
    let count: i64 = whole.parse().ok()?;
    let days_since_1970 = match whole.len() {
        5 => count - DAYS_FROM_1899_TO_1970,
        10 => count / 86_400,
        13 => count / 86_400_000,
        _ => return None,
    };
    (0..DAYS_FROM_1970_TO_2100).contains(&days_since_1970).then(|| add_days(NaiveDate::default(), days_since_1970))
}

/// Spreadsheets count from 30 December 1899.
const DAYS_FROM_1899_TO_1970: i64 = 25_569;
const DAYS_FROM_1970_TO_2100: i64 = 47_482;

/// What stands behind or between the parts of a date: `4th`, `1er`, `15 de mayo`, `2026年3月4日`.
fn says_nothing(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th" | "er" | "de" | "del" | "年" | "月" | "日" | "년" | "월" | "일")
}

/// Up to three parts of `text` and the first separator; none where something else stands between or behind them.
fn parts_of(text: &str) -> Option<([Option<Part>; 3], char)> {
    let mut parts = [None; 3];
    let mut count = 0;
    let mut separator = ' ';
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if count == 3 || (count == 1 && matches!(parts[0], Some(Part::Number { digits: 8, .. }))) {
            let behind = rest.trim_start_matches(['日', '일']);
            return (behind.is_empty() || is_time_of_day(behind)).then_some((parts, separator));
        }
        let same_kind = |other: char| other.is_ascii_digit() == letter.is_ascii_digit() && other.is_alphanumeric();
        if letter.is_alphanumeric() {
            let end = rest.find(|other: char| !same_kind(other)).unwrap_or(rest.len());
            let (word, tail) = rest.split_at(end);
            rest = tail;
            if letter.is_ascii_digit() {
                if word.len() > 8 {
                    return None;
                }
                parts[count] = Some(Part::Number { value: word.parse().ok()?, digits: word.len() });
                count += 1;
            } else if let Some(month) = month_of(word) {
                parts[count] = Some(Part::Month(month));
                count += 1;
            } else if !(says_nothing(word) || count == 0 && is_one_of(WEEKDAYS, word)) {
                return None;
            }
        } else if matches!(letter, '/' | '.' | '-' | ',' | '\'' | '’') || letter.is_whitespace() {
            if count == 1 && separator == ' ' {
                separator = letter;
            }
            rest = rest.get(letter.len_utf8()..)?;
        } else {
            return None;
        }
    }
    Some((parts, separator))
}

/// Whether `rest`, behind a date, is a time of day such as ` 01:13`, `T01:13:00Z` or ` 1:13 PM UTC`.
fn is_time_of_day(rest: &str) -> bool {
    let time = rest.trim_start_matches(['T', ' ', ',', '.', '\u{a0}', '\u{202f}']);
    let after_date = rest.starts_with(['T', ' ', ',', '.', '\u{a0}', '\u{202f}']);
    after_date
        && (time.is_empty() || time.contains(':'))
        && time.chars().all(|c| c.is_ascii_digit() || ":.+-Zz AaPpMmUTCGuh\u{a0}\u{202f}".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_that_need_no_order() {
        for (text, expected) in [
            ("2026-03-04", "2026-03-04"),
            ("2026/3/4", "2026-03-04"),
            ("20260304", "2026-03-04"),
            ("2017-01-28 01:13", "2017-01-28"),
            ("2017-01-28T01:13:05.123Z", "2017-01-28"),
            ("4 Mar 2026", "2026-03-04"),
            ("Mar 4, 2026", "2026-03-04"),
            ("March 4th, 2026", "2026-03-04"),
            ("4. März 2026", "2026-03-04"),
            ("4-Mrz-26", "2026-03-04"),
            ("1er février 2026", "2026-02-01"),
            ("15 de diciembre de 2026", "2026-12-15"),
            ("31 août 2026", "2026-08-31"),
            ("2026-Mar-04", "2026-03-04"),
            ("Wed, 4 Mar 2026", "2026-03-04"),
            ("Mittwoch, 4. März 2026", "2026-03-04"),
            ("mercredi 4 mars 2026", "2026-03-04"),
            ("Sat Mar 14 2026", "2026-03-14"),
            ("4 marzo 2026", "2026-03-04"),
            ("4 mrt 2026", "2026-03-04"),
            ("lunedì 4 maggio 2026", "2026-05-04"),
            ("4 de março de 2026", "2026-03-04"),
            ("2026年3月4日", "2026-03-04"),
            ("2026. 3. 4.", "2026-03-04"),
        ] {
            assert_eq!(read_date(text), DateText::Fixed(expected.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn dates_that_need_one() {
        let read = read_date("04/03/2026");
        assert_eq!(read.in_order(DateOrder::DayMonthYear), "2026-03-04".parse().ok());
        assert_eq!(read.in_order(DateOrder::MonthDayYear), "2026-04-03".parse().ok());
        assert_eq!(read.in_order(DateOrder::YearMonthDay), None);
        let short = read_date("26.3.04");
        assert_eq!(short.in_order(DateOrder::DayMonthYear), "2004-03-26".parse().ok());
        assert_eq!(short.in_order(DateOrder::MonthDayYear), None);
        assert_eq!(short.in_order(DateOrder::YearMonthDay), "2026-03-04".parse().ok());
        assert_eq!(read_date("6/1/2026 0:00").in_order(DateOrder::MonthDayYear), "2026-06-01".parse().ok());
        assert_eq!(read_date("1/1/99").in_order(DateOrder::DayMonthYear), "1999-01-01".parse().ok());
    }

    #[test]
    fn counts_of_days_and_seconds() {
        for (text, expected) in [
            ("46085", "2026-03-04"),
            ("46085.75", "2026-03-04"),
            ("46085,0", "2026-03-04"),
            ("25569", "1970-01-01"),
            ("73050", "2099-12-31"),
            ("1772582400", "2026-03-04"),
            ("1772582400000", "2026-03-04"),
        ] {
            assert_eq!(read_date(text), DateText::Counted(expected.parse().unwrap()), "{text}");
        }
        for text in ["25568", "73051", "460850", "46085.", "46,085", "-46085", "9999999999", "177258240"] {
            assert!(!matches!(read_date(text), DateText::Counted(_)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in
            ["2026-02-30", "31/31/2026", "12.50", "1,234", "March", "0031", "2026-13-01 foo", "1.234.567", "Wed"]
        {
            assert_eq!(read_date(text), DateText::NotADate, "{text}");
        }
        for text in ["  ", "n/a", "N/A", "NULL", "-", "–", "0000-00-00", "unpaid"] {
            assert_eq!(read_date(text), DateText::Empty, "{text}");
        }
    }
}
