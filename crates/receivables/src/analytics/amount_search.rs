//! Amounts searched for as people write them: `1.250`, `1,250.00`, `€1 250`, `1250,5`. Pure.

use crate::money::Currency;

/// What a searched text means as an amount: one reading, or two where `1.250` could be either.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmountSearch {
    readings: Vec<Reading>,
}

/// Digits before the decimal mark, and after it where there was one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reading {
    whole: i64,
    decimals: Option<String>,
}

impl AmountSearch {
    /// Reads `text`; a text that is no amount finds none.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let kept: String = text.chars().filter(|c| !is_decoration(*c)).collect();
        let is_number = kept.chars().any(|c| c.is_ascii_digit())
            && kept.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
        if !is_number {
            return Self::default();
        }
        let last = kept.rfind(['.', ',']);
        let readings = match last {
            None => vec![(kept.as_str(), None)],
            Some(at) => {
                let (head, tail) = (&kept[..at], &kept[at + 1..]);
                let mark = kept[at..].chars().next().unwrap_or('.');
                let repeated = head.contains(mark);
                let both = head.contains(['.', ',']) && !repeated;
                match tail.len() {
                    _ if repeated => vec![(kept.as_str(), None)],
                    3 if !both => vec![(kept.as_str(), None), (head, Some(tail))],
                    _ => vec![(head, Some(tail))],
                }
            }
        };
        Self { readings: readings.into_iter().filter_map(|(whole, decimals)| Reading::new(whole, decimals)).collect() }
    }

    /// Whether an amount of `minor` units is meant. Without decimals every amount of that many whole units is.
    #[must_use]
    pub fn finds(&self, minor: i64, currency: Currency) -> bool {
        self.readings.iter().any(|reading| reading.finds(minor.saturating_abs(), currency))
    }

    /// Whether the text is no amount.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }
}

impl Reading {
    fn new(whole: &str, decimals: Option<&str>) -> Option<Self> {
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        let whole = if digits.is_empty() { 0 } else { digits.parse().ok()? };
        Some(Self { whole, decimals: decimals.filter(|text| !text.is_empty()).map(str::to_owned) })
    }

    fn finds(&self, minor: i64, currency: Currency) -> bool {
        let per_major = currency.minor_per_major();
        if minor / per_major != self.whole {
            return false;
        }
        let Some(decimals) = &self.decimals else { return true };
        let places = currency.exponent() as usize;
        let written = format!("{:0places$}", minor % per_major);
        let written = if places == 0 { "" } else { written.as_str() };
        // `12.5` finds 12.50 while it is being typed on to 12.55; a zero more than the currency has changes nothing.
        written.starts_with(decimals.as_str()) || decimals.trim_end_matches('0') == written.trim_end_matches('0')
    }
}

fn is_decoration(c: char) -> bool {
    c.is_whitespace() || "€$£¥₹'’-−".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_notation_finds_the_amount() {
        for text in
            ["1250", "1.250", "1,250", "1,250.00", "1.250,00", "1 250", "€1'250.0", "1250,00", "-1250", "1,250."]
        {
            assert!(AmountSearch::parse(text).finds(125_000, Currency::EUR), "{text}");
        }
        for text in ["1.25", "12500", "1250.01", "125", "x1250", "", "2026-0125x"] {
            assert!(!AmountSearch::parse(text).finds(125_000, Currency::EUR), "{text}");
        }
    }

    #[test]
    fn decimals_narrow_and_their_absence_does_not() {
        assert!(AmountSearch::parse("12").finds(1_255, Currency::EUR));
        assert!(AmountSearch::parse("12.5").finds(1_255, Currency::EUR));
        assert!(!AmountSearch::parse("12.56").finds(1_255, Currency::EUR));
        assert!(AmountSearch::parse("1.234.567,89").finds(123_456_789, Currency::EUR));
        assert!(AmountSearch::parse("1.234.567").finds(123_456_700, Currency::EUR));
    }

    #[test]
    fn other_exponents_are_respected() {
        let (yen, dinar) = ("JPY".parse().unwrap(), "KWD".parse().unwrap());
        assert!(AmountSearch::parse("1,250").finds(1_250, yen));
        assert!(AmountSearch::parse("1.250").finds(1_250, dinar));
        assert!(!AmountSearch::parse("1.251").finds(1_250, dinar));
    }
}
