//! Amounts as people write them: `1.234,56 €`, `(12.50)`, `$-142.85`, `1'234.56`, `1,23,456.78`. Pure and exact.

use super::currency_sign::{CurrencyMark, read_mark};
use crate::bounds::AMOUNT_MINOR_MAX;
use crate::money::Currency;
use rust_decimal::Decimal;

/// The character before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecimalMark {
    /// `1,234.56`
    Point,
    /// `1.234,56`
    Comma,
}

impl DecimalMark {
    /// The character itself.
    #[must_use]
    pub const fn char(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    /// The other mark, which may then group digits.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

/// What a text says about the decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberShape {
    /// Nothing written.
    Empty,
    /// A number without point or comma, or with groups that say nothing.
    Plain,
    /// Only this mark makes sense of it.
    Decided(DecimalMark),
    /// One point or comma before exactly three digits: `1.234`.
    Ambiguous,
    /// Not a number.
    NotANumber,
}

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// All digits with the sign, without the mark.
    pub mantissa: i128,
    /// Digits after the mark.
    pub scale: u32,
    /// The currency sign or code beside it.
    pub mark: Option<CurrencyMark>,
}

/// An amount in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minor {
    /// Signed minor units.
    pub minor: i64,
    /// Whether decimals beyond the currency's were rounded away, half away from zero.
    pub rounded: bool,
}

impl Amount {
    /// The amount in minor units of `currency`; none where it is beyond the bounds.
    #[must_use]
    pub fn to_minor(self, currency: Currency) -> Option<Minor> {
        let digits = currency.exponent();
        let (value, rounded) = if self.scale <= digits {
            (self.mantissa.checked_mul(10_i128.checked_pow(digits - self.scale)?)?, false)
        } else {
            let divisor = 10_i128.checked_pow(self.scale - digits)?;
            let (quotient, rest) = (self.mantissa / divisor, self.mantissa % divisor);
            let up = i128::from(rest.abs() * 2 >= divisor) * self.mantissa.signum();
            (quotient + up, rest != 0)
        };
        let minor = i64::try_from(value).ok().filter(|minor| minor.abs() <= AMOUNT_MINOR_MAX)?;
        Some(Minor { minor, rounded })
    }

    /// The number as a decimal; none where it has too many digits.
    #[must_use]
    pub fn to_decimal(self) -> Option<Decimal> {
        Decimal::try_from_i128_with_scale(self.mantissa, self.scale).ok()
    }
}

/// A text cut into its number and what stands around it.
struct Cut<'a> {
    body: &'a str,
    negative: bool,
    mark: Option<CurrencyMark>,
}

/// Digits, points, commas, spaces and apostrophes between the first and the last digit, and the signs around.
fn cut(text: &str) -> Option<Cut<'_>> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let mut start = text.find(is_digit)?;
    let end = text.rfind(is_digit)? + 1;
    let mut before = text.get(..start)?;
    if before.ends_with(['.', ',']) && !before.trim_end_matches(['.', ',']).ends_with(char::is_alphabetic) {
        start -= 1;
        before = text.get(..start)?;
    }
    let mut after = text.get(end..)?.trim();
    // "12,-", "12.-" and "12/-" mean "and no cents".
    for none in [",-", ".-", ",--", ",–", ".–", ".—", ",—", "/-", "/="] {
        after = if after == none { "" } else { after };
    }
    let mut negative = false;
    let mut letters = String::new();
    for (side, letter) in before.chars().map(|l| (0, l)).chain(after.chars().map(|l| (1, l))) {
        match letter {
            '-' | '−' | '–' | '(' if side == 0 => negative = true,
            '-' | '−' | '–' | ')' if side == 1 => negative = true,
            '+' if side == 0 => {}
            _ if letter.is_whitespace() => {}
            _ => letters.push(letter),
        }
    }
    if before.contains('(') != after.contains(')') {
        return None;
    }
    let (letters, credit) = side_of_account(&letters);
    let mark = if letters.is_empty() { None } else { Some(read_mark(letters)?) };
    Some(Cut { body: text.get(start..end)?, negative: negative || credit, mark })
}

/// Book-keeping programs write credits as `12.50 CR`.
fn side_of_account(letters: &str) -> (&str, bool) {
    match letters {
        "CR" | "Cr" | "cr" => ("", true),
        "DR" | "Dr" | "dr" => ("", false),
        _ => (letters, false),
    }
}

fn is_group_only(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\'' | '’')
}

/// What `text` says about the decimal mark of its file.
#[must_use]
pub fn number_shape(text: &str) -> NumberShape {
    let text = text.trim();
    if text.is_empty() || text == "-" || text == "–" {
        return NumberShape::Empty;
    }
    let Some(cut) = cut(text) else { return NumberShape::NotANumber };
    let shape = body_shape(cut.body);
    let readable = [DecimalMark::Point, DecimalMark::Comma].iter().any(|mark| read_body(cut.body, *mark).is_some());
    if readable { shape } else { NumberShape::NotANumber }
}

fn body_shape(body: &str) -> NumberShape {
    let of = |letter: char| if letter == ',' { DecimalMark::Comma } else { DecimalMark::Point };
    let mut marks = body.char_indices().filter(|(_, letter)| matches!(letter, '.' | ','));
    let Some((first_at, first)) = marks.next() else { return NumberShape::Plain };
    let Some((_, last)) = marks.next_back() else {
        let before = body.get(..first_at).unwrap_or_default();
        let digits_after = body.len() - first_at - 1;
        let says_nothing = digits_after == 3
            && (1..=3).contains(&before.len())
            && !before.starts_with('0')
            && before.bytes().all(|byte| byte.is_ascii_digit());
        return if says_nothing { NumberShape::Ambiguous } else { NumberShape::Decided(of(first)) };
    };
    if first == last { NumberShape::Decided(of(first).other()) } else { NumberShape::Decided(of(last)) }
}

/// `text` read with `mark` before its decimals; none where that does not make a number. Nothing written is none too.
#[must_use]
pub fn read_amount(text: &str, mark: DecimalMark) -> Option<Amount> {
    let cut = cut(text.trim())?;
    let (digits, scale) = read_body(cut.body, mark)?;
    Some(Amount { mantissa: if cut.negative { -digits } else { digits }, scale, mark: cut.mark })
}

/// Value and decimals of the digits in `body`.
fn read_body(body: &str, mark: DecimalMark) -> Option<(i128, u32)> {
    let (whole, decimals) = match body.split_once(mark.char()) {
        Some((whole, decimals)) => (whole, decimals),
        None => (body, ""),
    };
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) || !grouped_well(whole, mark.other().char()) {
        return None;
    }
    let mut value = 0_i128;
    for digit in whole.chars().chain(decimals.chars()).filter_map(|letter| letter.to_digit(10)) {
        value = value.checked_mul(10)?.checked_add(i128::from(digit))?;
    }
    Some((value, u32::try_from(decimals.len()).ok()?))
}

/// Threes from the right, or three and then twos as in India; one kind of separator.
fn grouped_well(whole: &str, other_mark: char) -> bool {
    let mut separator = None;
    let mut groups = [0_usize; 24];
    let mut last = 0;
    for letter in whole.chars() {
        if letter.is_ascii_digit() {
            groups[last] += 1;
            continue;
        }
        if !(letter == other_mark || is_group_only(letter)) || separator.is_some_and(|one| one != letter) {
            return false;
        }
        separator = Some(letter);
        last += 1;
        if last == groups.len() {
            return false;
        }
    }
    if last == 0 {
        return true;
    }
    let (head, middle, tail) = (groups[0], &groups[1..last], groups[last]);
    let threes = (1..=3).contains(&head) && middle.iter().all(|count| *count == 3);
    let twos = (1..=2).contains(&head) && middle.iter().all(|count| *count == 2);
    tail == 3 && (threes || twos)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cents(text: &str, mark: DecimalMark) -> Option<i64> {
        read_amount(text, mark)?.to_minor(Currency::EUR).map(|minor| minor.minor)
    }

    #[test]
    fn numbers_of_many_places_are_read() {
        use DecimalMark::{Comma, Point};
        for (text, mark, expected) in [
            ("1.234,56", Comma, Some(123_456)),
            ("1,234.56", Point, Some(123_456)),
            ("1 234,56", Comma, Some(123_456)),
            ("1\u{202f}234,56\u{a0}€", Comma, Some(123_456)),
            ("1'234.56", Point, Some(123_456)),
            ("1,23,456.78", Point, Some(12_345_678)),
            ("₹1,23,456.78", Point, Some(12_345_678)),
            ("$-142.85", Point, Some(-14_285)),
            ("-$142.85", Point, Some(-14_285)),
            ("(12.50)", Point, Some(-1_250)),
            ("12.50-", Point, Some(-1_250)),
            ("−60,00 €", Comma, Some(-6_000)),
            ("EUR 12", Point, Some(1_200)),
            ("12 EUR", Comma, Some(1_200)),
            ("$13.50 ", Point, Some(1_350)),
            (".5", Point, Some(50)),
            ("12,-", Comma, Some(1_200)),
            ("Rs. 1,20,000/-", Point, Some(12_000_000)),
            ("12.50 CR", Point, Some(-1_250)),
            ("1.234", Comma, Some(123_400)),
            ("0.125", Point, Some(13)),
            ("12,34.56", Point, None),
            ("1.234,56", Point, None),
            ("12-34", Point, None),
            ("(12.50", Point, None),
            ("Total", Point, None),
            ("3 pipes", Point, None),
            ("", Point, None),
        ] {
            assert_eq!(cents(text, mark), expected, "{text:?} {mark:?}");
        }
    }

    #[test]
    fn shapes_say_what_they_can() {
        use DecimalMark::{Comma, Point};
        for (text, shape) in [
            ("1.234,56", NumberShape::Decided(Comma)),
            ("1,234.56", NumberShape::Decided(Point)),
            ("1.234.567", NumberShape::Decided(Comma)),
            ("1,23,456", NumberShape::Decided(Point)),
            ("12.5", NumberShape::Decided(Point)),
            ("0,125", NumberShape::Decided(Comma)),
            ("1234.567", NumberShape::Decided(Point)),
            ("1 234.567", NumberShape::Decided(Point)),
            ("1.234", NumberShape::Ambiguous),
            ("€ 12,345", NumberShape::Ambiguous),
            ("1 234", NumberShape::Plain),
            ("77", NumberShape::Plain),
            ("-", NumberShape::Empty),
            ("1.2.3.4", NumberShape::NotANumber),
            ("abc", NumberShape::NotANumber),
        ] {
            assert_eq!(number_shape(text), shape, "{text:?}");
        }
    }

    #[test]
    fn decimals_beyond_the_currency_are_rounded_and_said() {
        let amount = read_amount("10.005", DecimalMark::Point).unwrap();
        assert_eq!(amount.to_minor(Currency::EUR), Some(Minor { minor: 1_001, rounded: true }));
        assert_eq!(amount.to_minor("KWD".parse().unwrap()), Some(Minor { minor: 10_005, rounded: false }));
        let long = read_amount("12.5000000", DecimalMark::Point).unwrap();
        assert_eq!(long.to_minor(Currency::EUR), Some(Minor { minor: 1_250, rounded: false }));
        let huge = read_amount("99999999999999999999999", DecimalMark::Point).unwrap();
        assert_eq!(huge.to_minor(Currency::EUR), None);
    }
}
