//! Reading an amount as people type or paste it: `1.234,56 €`, `1,234.56`, `EUR 1 234`, `(12.50)`, `12-`. Pure.

use receivables::money::{Currency, Money, MoneyError};

/// How the person's locale writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators {
    /// Before the fraction: `.` in English, `,` in German.
    pub decimal: char,
    /// Between groups of digits: `,` in English, `.` in German, a narrow space in French.
    pub group: char,
}

impl Separators {
    /// `1,234.56`
    pub const ENGLISH: Self = Self { decimal: '.', group: ',' };
    /// `1.234,56`
    pub const GERMAN: Self = Self { decimal: ',', group: '.' };
}

/// Why a text is not an amount. Each is one sentence in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyTextError {
    /// Nothing was typed.
    Empty,
    /// It is not a number.
    NotANumber,
    /// It names another currency than the field's.
    OtherCurrency,
    /// More digits after the point than the currency has.
    TooManyDecimals {
        /// Digits allowed.
        allowed: u32,
    },
    /// Beyond the largest amount the book keeps.
    TooLarge,
}

/// Reads `text` as an amount in `currency`.
///
/// Where only one kind of separator occurs once and exactly three digits follow it (`1.234`), it could be either; then
/// the locale decides, and an amount with too many decimals is refused rather than read a thousand times too large.
/// Where it cannot be a group (`12.5`), it is the decimal one whatever the locale says, because that is what a pasted
/// bank line means.
///
/// # Errors
/// [`MoneyTextError`]
pub fn parse(text: &str, currency: Currency, locale: Separators) -> Result<Money, MoneyTextError> {
    let (negative, digits) = strip_decoration(text, currency)?;
    if digits.is_empty() {
        return Err(if text.trim().is_empty() { MoneyTextError::Empty } else { MoneyTextError::NotANumber });
    }
    let plain = to_plain(&digits, locale).ok_or(MoneyTextError::NotANumber)?;
    let money = Money::parse_plain(&plain, currency).map_err(|error| match error {
        MoneyError::TooManyDecimals { allowed, .. } => MoneyTextError::TooManyDecimals { allowed },
        MoneyError::OutOfBounds => MoneyTextError::TooLarge,
        _ if plain.len() > 20 => MoneyTextError::TooLarge,
        _ => MoneyTextError::NotANumber,
    })?;
    Ok(if negative { -money } else { money })
}

/// Takes sign, currency sign and spaces off: whether the amount is negative, and what is left.
fn strip_decoration(text: &str, currency: Currency) -> Result<(bool, String), MoneyTextError> {
    let text = text.trim();
    let (bracketed, text) = match text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    let mut letters = String::new();
    let mut digits = String::new();
    let (mut minuses, mut signs_allowed_here) = (0, true);
    for c in text.chars() {
        match c {
            '0'..='9' | '.' | ',' | '\'' | '’' => {
                digits.push(if c == '’' { '\'' } else { c });
                signs_allowed_here = false;
            }
            '-' | '−' | '–' => {
                minuses += 1;
                if !signs_allowed_here && !text.ends_with(c) {
                    return Err(MoneyTextError::NotANumber);
                }
            }
            '+' if signs_allowed_here => {}
            c if c.is_whitespace() => {}
            c if c.is_alphabetic() || "€$£¥₹".contains(c) => letters.push(c),
            _ => return Err(MoneyTextError::NotANumber),
        }
    }
    if minuses > 1 || (bracketed && minuses > 0) {
        return Err(MoneyTextError::NotANumber);
    }
    if !digits.is_empty() {
        check_currency(&letters, currency)?;
    }
    Ok((bracketed || minuses == 1, digits))
}

fn check_currency(letters: &str, currency: Currency) -> Result<(), MoneyTextError> {
    let named = match letters {
        "" => return Ok(()),
        "€" => "EUR",
        "£" => "GBP",
        "₹" => "INR",
        // Several currencies share these signs.
        "$" if matches!(currency.code(), "USD" | "CAD" | "AUD" | "NZD" | "HKD" | "SGD") => return Ok(()),
        "¥" if matches!(currency.code(), "JPY" | "CNY") => return Ok(()),
        "$" | "¥" => return Err(MoneyTextError::OtherCurrency),
        code if code.eq_ignore_ascii_case(currency.code()) => return Ok(()),
        code if code.parse::<Currency>().is_ok() => return Err(MoneyTextError::OtherCurrency),
        _ => return Err(MoneyTextError::NotANumber),
    };
    if named == currency.code() { Ok(()) } else { Err(MoneyTextError::OtherCurrency) }
}

/// Digits with separators to `1234.56`.
fn to_plain(digits: &str, locale: Separators) -> Option<String> {
    let decimal = decimal_separator(digits, locale);
    let (whole, fraction) = match decimal.and_then(|sep| digits.rsplit_once(sep)) {
        Some((whole, fraction)) => (whole, fraction),
        None => (digits, ""),
    };
    if !fraction.chars().all(|c| c.is_ascii_digit()) || !groups_are_well_formed(whole) {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    match (whole.is_empty(), fraction.is_empty()) {
        (true, true) => None,
        (true, false) => Some(format!("0.{fraction}")),
        (false, true) => Some(whole),
        (false, false) => Some(format!("{whole}.{fraction}")),
    }
}

fn decimal_separator(digits: &str, locale: Separators) -> Option<char> {
    let last_point = digits.rfind('.');
    let last_comma = digits.rfind(',');
    match (last_point, last_comma) {
        (None, None) => None,
        // Both occur: the later one is before the fraction.
        (Some(point), Some(comma)) => Some(if point > comma { '.' } else { ',' }),
        (Some(at), None) | (None, Some(at)) => {
            let separator = if last_point.is_some() { '.' } else { ',' };
            let once = digits.matches(separator).count() == 1;
            let after = digits.len() - at - 1;
            let could_be_group = after == 3 && at > 0 && at <= 3 && !digits.starts_with('0');
            match (once, could_be_group) {
                (false, _) => None,
                (true, false) => Some(separator),
                (true, true) => (separator == locale.decimal).then_some(separator),
            }
        }
    }
}

/// `1,234,567`, `12,34,567` and `1234` are; `1,2,3` is not.
fn groups_are_well_formed(whole: &str) -> bool {
    let groups: Vec<&str> = whole.split(|c: char| !c.is_ascii_digit()).collect();
    let Some((last, before)) = groups.split_last() else { return true };
    if before.is_empty() {
        return true;
    }
    let separators: Vec<char> = whole.chars().filter(|c| !c.is_ascii_digit()).collect();
    last.len() == 3
        && separators.windows(2).all(|pair| pair[0] == pair[1])
        && before.iter().enumerate().all(|(n, g)| (1..=3).contains(&g.len()) && (n == 0 || g.len() >= 2))
}

#[cfg(test)]
mod test {
    use super::*;

    fn eur(text: &str, locale: Separators) -> Result<i64, MoneyTextError> {
        parse(text, Currency::EUR, locale).map(|money| money.minor)
    }

    #[test]
    fn amounts_are_read_in_every_common_writing() {
        for (text, minor) in [
            ("1.234,56 €", 123_456),
            ("1,234.56", 123_456),
            ("€1,234.56", 123_456),
            ("EUR 1 234,56", 123_456),
            ("1\u{a0}234,56\u{202f}€", 123_456),
            ("1'234.50", 123_450),
            ("1’234.50", 123_450),
            ("1.234.567", 123_456_700),
            ("12,34,567.89", 123_456_789),
            ("12.5", 1_250),
            ("12,5", 1_250),
            (",50", 50),
            (".5", 50),
            ("0", 0),
            ("007", 700),
            ("-12.50", -1_250),
            ("−12.50", -1_250),
            ("12.50-", -1_250),
            ("(12.50)", -1_250),
            ("€ -3", -300),
            ("+3", 300),
        ] {
            assert_eq!(eur(text, Separators::ENGLISH), Ok(minor), "{text}");
            assert_eq!(eur(text, Separators::GERMAN), Ok(minor), "{text}");
        }
    }

    #[test]
    fn the_locale_decides_where_a_separator_could_be_either() {
        let too_many = Err(MoneyTextError::TooManyDecimals { allowed: 2 });
        assert_eq!(eur("1,234", Separators::ENGLISH), Ok(123_400));
        assert_eq!(eur("1,234", Separators::GERMAN), too_many);
        assert_eq!(eur("1.234", Separators::GERMAN), Ok(123_400));
        assert_eq!(eur("1.234", Separators::ENGLISH), too_many);
        assert_eq!(eur("0.125", Separators::GERMAN), too_many);
    }

    #[test]
    fn what_is_not_an_amount_is_named() {
        use MoneyTextError::{Empty, NotANumber, OtherCurrency, TooLarge, TooManyDecimals};
        for (text, error) in [
            ("", Empty),
            ("  ", Empty),
            ("€", NotANumber),
            ("abc", NotANumber),
            ("twelve", NotANumber),
            ("1,2,3", NotANumber),
            ("1.234,567.89", NotANumber),
            ("1-2", NotANumber),
            ("--3", NotANumber),
            ("1/2", NotANumber),
            ("$5", OtherCurrency),
            ("5 USD", OtherCurrency),
            ("1.2345", TooManyDecimals { allowed: 2 }),
            ("99999999999999999999999999999999", TooLarge),
            ("9999999999999999.00", TooLarge),
        ] {
            assert_eq!(eur(text, Separators::ENGLISH), Err(error), "{text:?}");
        }
    }

    #[test]
    fn a_currency_without_cents_has_none() {
        let jpy: Currency = "JPY".parse().unwrap();
        assert_eq!(parse("¥12,000", jpy, Separators::ENGLISH), Ok(Money::new(12_000, jpy)));
        assert_eq!(parse("12.5", jpy, Separators::ENGLISH), Err(MoneyTextError::TooManyDecimals { allowed: 0 }));
    }

    #[test]
    fn a_formatted_amount_is_read_back() {
        for minor in (0..5_000_000).step_by(997) {
            for locale in [Separators::ENGLISH, Separators::GERMAN] {
                let (whole, cents) = (minor / 100, minor % 100);
                let mut grouped = whole.to_string();
                if whole >= 1_000 {
                    grouped.insert(grouped.len() - 3, locale.group);
                }
                assert_eq!(eur(&format!("{grouped}{}{cents:02}", locale.decimal), locale), Ok(minor));
            }
        }
    }
}
