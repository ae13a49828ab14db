//! Exact money: a whole number of minor units in an ISO 4217 currency. Every division names its rounding.

use std::fmt;
use std::str::FromStr;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::bounds::AMOUNT_MINOR_MAX;

/// An ISO 4217 currency by its three capital letters. `XXX` stands for "no currency known".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// Currencies whose minor unit is not a hundredth (ISO 4217 list one).
const EXPONENTS: &[(&[u8; 3], u32)] = &[
    (b"BHD", 3),
    (b"BIF", 0),
    (b"CLF", 4),
    (b"CLP", 0),
    (b"DJF", 0),
    (b"GNF", 0),
    (b"IQD", 3),
    (b"ISK", 0),
    (b"JOD", 3),
    (b"JPY", 0),
    (b"KMF", 0),
    (b"KRW", 0),
    (b"KWD", 3),
    (b"LYD", 3),
    (b"OMR", 3),
    (b"PYG", 0),
    (b"RWF", 0),
    (b"TND", 3),
    (b"UGX", 0),
    (b"UYI", 0),
    (b"UYW", 4),
    (b"VND", 0),
    (b"VUV", 0),
    (b"XAF", 0),
    (b"XOF", 0),
    (b"XPF", 0),
];

/// Why a text is no currency or amount.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// A currency is three letters.
    #[error("a currency is three letters, such as EUR")]
    NotACurrency,
    /// The text is not a decimal number.
    #[error("not a number")]
    NotANumber,
    /// More decimals than the currency has.
    #[error("{currency} has {allowed} decimal places")]
    TooManyDecimals {
        /// The currency.
        currency: Currency,
        /// Digits after the point that it has.
        allowed: u32,
    },
    /// Beyond [`AMOUNT_MINOR_MAX`].
    #[error("the amount is too large")]
    OutOfBounds,
    /// Two currencies met in one sum.
    #[error("{left} and {right} cannot be added")]
    CurrencyMismatch {
        /// Currency of the left operand.
        left: Currency,
        /// Currency of the right operand.
        right: Currency,
    },
}

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");
    /// The pound sterling.
    pub const GBP: Self = Self(*b"GBP");
    /// The US dollar.
    pub const USD: Self = Self(*b"USD");
    /// No currency known.
    pub const UNKNOWN: Self = Self(*b"XXX");

    /// Digits after the decimal point (ISO 4217 exponent); two where the list has no entry.
    #[must_use]
    pub fn exponent(self) -> u32 {
        EXPONENTS.iter().find(|(code, _)| **code == self.0).map_or(2, |(_, digits)| *digits)
    }

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Minor units in one major unit: 100 for EUR, 1 for JPY.
    #[must_use]
    pub fn minor_per_major(self) -> i64 {
        10_i64.pow(self.exponent())
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let code: [u8; 3] =
            text.trim().to_ascii_uppercase().into_bytes().try_into().map_err(|_| MoneyError::NotACurrency)?;
        if code.iter().all(u8::is_ascii_uppercase) { Ok(Self(code)) } else { Err(MoneyError::NotACurrency) }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// How a fraction of a minor unit is dropped. Stored on the document it was used for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// Half away from zero, the commercial rule: 6.5 becomes 7, -6.5 becomes -7.
    #[default]
    HalfAwayFromZero,
    /// Half to even: 6.5 becomes 6, 7.5 becomes 8.
    HalfEven,
    /// Half toward zero: 6.5 becomes 6.
    HalfTowardZero,
    /// Toward zero: -6.8 becomes -6.
    TowardZero,
    /// Toward negative infinity.
    Floor,
    /// Toward positive infinity.
    Ceiling,
}

impl Rounding {
    const fn strategy(self) -> RoundingStrategy {
        match self {
            Self::HalfAwayFromZero => RoundingStrategy::MidpointAwayFromZero,
            Self::HalfEven => RoundingStrategy::MidpointNearestEven,
            Self::HalfTowardZero => RoundingStrategy::MidpointTowardZero,
            Self::TowardZero => RoundingStrategy::ToZero,
            Self::Floor => RoundingStrategy::ToNegativeInfinity,
            Self::Ceiling => RoundingStrategy::ToPositiveInfinity,
        }
    }

    /// `value` with `digits` digits after the point.
    #[must_use]
    pub fn round(self, value: Decimal, digits: u32) -> Decimal {
        value.round_dp_with_strategy(digits, self.strategy())
    }
}

/// An amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units: cents for EUR, yen for JPY. Negative amounts are owed the other way.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// `minor` minor units of `currency`.
    #[must_use]
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in `currency`.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The amount in major units, exact.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.minor, self.currency.exponent())
    }

    /// `value` major units, rounded to the currency's digits.
    ///
    /// # Errors
    /// [`MoneyError::OutOfBounds`] where the amount is beyond the bounds.
    pub fn try_from_decimal_rounded(
        value: Decimal,
        currency: Currency,
        rounding: Rounding,
    ) -> Result<Self, MoneyError> {
        let per_major = Decimal::from(currency.minor_per_major());
        let scaled = value.checked_mul(per_major).ok_or(MoneyError::OutOfBounds)?;
        let minor = rounding.round(scaled, 0).to_i64().ok_or(MoneyError::OutOfBounds)?;
        if minor.abs() > AMOUNT_MINOR_MAX { Err(MoneyError::OutOfBounds) } else { Ok(Self { minor, currency }) }
    }

    /// `value` major units, refused where it has more digits than the currency.
    ///
    /// # Errors
    /// [`MoneyError::TooManyDecimals`] or [`MoneyError::OutOfBounds`].
    pub fn try_from_decimal(value: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        if value.normalize().scale() > currency.exponent() {
            return Err(MoneyError::TooManyDecimals { currency, allowed: currency.exponent() });
        }
        Self::try_from_decimal_rounded(value, currency, Rounding::TowardZero)
    }

    /// Reads a plain decimal text such as `1249.50`; a point, no grouping.
    ///
    /// # Errors
    /// As [`Money::try_from_decimal`], and [`MoneyError::NotANumber`].
    pub fn parse_plain(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let value = Decimal::from_str(text.trim()).map_err(|_| MoneyError::NotANumber)?;
        Self::try_from_decimal(value, currency)
    }

    /// Sum in the same currency.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`] for unlike currencies, [`MoneyError::OutOfBounds`] on overflow.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::OutOfBounds)?;
        Ok(Self { minor, currency: self.currency })
    }

    /// Difference in the same currency.
    ///
    /// # Errors
    /// As [`Money::checked_add`].
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.checked_add(-other)
    }

    /// This amount times `rate` (0.19 is 19 %), rounded once.
    ///
    /// # Errors
    /// [`MoneyError::OutOfBounds`].
    pub fn times_rounded(self, rate: Decimal, rounding: Rounding) -> Result<Self, MoneyError> {
        let product = self.to_decimal().checked_mul(rate).ok_or(MoneyError::OutOfBounds)?;
        Self::try_from_decimal_rounded(product, self.currency, rounding)
    }

    /// The amount without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self { minor: self.minor.abs(), currency: self.currency }
    }

    fn same_currency(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::CurrencyMismatch { left: self.currency, right: other.currency })
        }
    }
}

impl std::ops::Neg for Money {
    type Output = Self;

    fn neg(self) -> Self {
        Self { minor: -self.minor, currency: self.currency }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.*} {}", self.currency.exponent() as usize, self.to_decimal(), self.currency)
    }
}

/// Splits `total` minor units over `weights` by largest remainder: the parts add up to `total`, each is within one
/// unit of its exact share, ties go to the lower index. A negative total is split by its absolute value.
///
/// All weights zero, or no weight: everything goes to the first part (none, when there is no part).
#[must_use]
pub fn split_by_largest_remainder(total: i64, weights: &[u64]) -> Vec<i64> {
    let weight_sum: u128 = weights.iter().map(|w| u128::from(*w)).sum();
    if weight_sum == 0 {
        return weights.iter().enumerate().map(|(i, _)| if i == 0 { total } else { 0 }).collect();
    }
    let amount = u128::from(total.unsigned_abs());
    let mut parts: Vec<u128> = weights.iter().map(|w| amount * u128::from(*w) / weight_sum).collect();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|&i| std::cmp::Reverse(amount * u128::from(weights[i]) % weight_sum));
    let left_over = amount - parts.iter().sum::<u128>();
    for &i in by_remainder.iter().take(usize::try_from(left_over).unwrap_or(usize::MAX)) {
        parts[i] += 1;
    }
    let sign = total.signum();
    parts.into_iter().map(|part| sign * i64::try_from(part).unwrap_or(i64::MAX)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn currencies_know_their_digits() {
        for (code, digits) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("XXX", 2)] {
            assert_eq!(code.parse::<Currency>().unwrap().exponent(), digits, "{code}");
        }
        assert_eq!("eur".parse(), Ok(Currency::EUR));
        assert_eq!("E1R".parse::<Currency>(), Err(MoneyError::NotACurrency));
    }

    #[test]
    fn amounts_are_read_exactly() {
        assert_eq!(Money::parse_plain("1249.5", Currency::EUR), Ok(Money::new(124_950, Currency::EUR)));
        assert_eq!(Money::parse_plain("-0.01", Currency::EUR), Ok(Money::new(-1, Currency::EUR)));
        let yen = "JPY".parse().unwrap();
        assert_eq!(Money::parse_plain("10.5", yen), Err(MoneyError::TooManyDecimals { currency: yen, allowed: 0 }));
        assert_eq!(Money::parse_plain("99999999999999", Currency::EUR), Err(MoneyError::OutOfBounds));
        assert_eq!(Money::new(-123_456, Currency::EUR).to_string(), "-1234.56 EUR");
    }

    #[test]
    fn unlike_currencies_are_never_added() {
        let sum = Money::new(1, Currency::EUR).checked_add(Money::new(1, Currency::USD));
        assert_eq!(sum, Err(MoneyError::CurrencyMismatch { left: Currency::EUR, right: Currency::USD }));
    }

    #[test]
    fn largest_remainder_splits() {
        for (total, weights, parts) in [
            (5, &[70, 30][..], vec![4, 1]),
            (5, &[30, 70], vec![2, 3]),
            (800, &[1, 1, 1], vec![267, 267, 266]),
            (34, &[1, 1, 1, 1], vec![9, 9, 8, 8]),
            (100, &[2, 3, 6], vec![18, 27, 55]),
            (-5, &[70, 30], vec![-4, -1]),
            (7, &[0, 0], vec![7, 0]),
        ] {
            assert_eq!(split_by_largest_remainder(total, weights), parts, "{total} over {weights:?}");
        }
    }

    proptest! {
        #[test]
        fn a_split_adds_up_and_is_fair(total in -1_000_000_000_i64..1_000_000_000, weights in prop::collection::vec(0_u64..10_000, 1..20)) {
            let parts = split_by_largest_remainder(total, &weights);
            prop_assert_eq!(parts.iter().sum::<i64>(), total);
            let sum: u64 = weights.iter().sum();
            if sum > 0 {
                for (part, weight) in parts.iter().zip(&weights) {
                    let exact = i128::from(total) * i128::from(*weight);
                    let off = i128::from(*part) * i128::from(sum) - exact;
                    prop_assert!(off.abs() < i128::from(sum), "part {} of weight {}", part, weight);
                }
            }
        }
    }
}
