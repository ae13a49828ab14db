//! Typed access to a case's inputs; what is missing or of the wrong kind is named in the failure.

use chrono::NaiveDate;
use receivables::analytics::formula::{NotComputable, YearBasis};
use receivables::money::{Currency, Money};
use rust_decimal::Decimal;
use serde_json::{Map, Value};

use super::answer::Problem;

/// A case's inputs.
pub struct Inputs<'a>(&'a Map<String, Value>);

/// A value read, or what is wrong with the case.
pub type Read<T> = Result<T, Problem>;

/// A case that cannot be read, with the reason.
pub fn malformed(what: impl Into<String>) -> Problem {
    Problem::Malformed(what.into())
}

/// Larger numbers than this are no case of ours, and products of them would not fit a decimal.
const NUMBER_MAX: i64 = 1_000_000_000_000_000;

/// A number as an exact decimal, from its shortest text.
pub fn decimal(value: &Value) -> Option<Decimal> {
    let text = value.as_number()?.to_string();
    let number: Decimal = text.parse().ok().or_else(|| Decimal::from_scientific(&text).ok())?;
    (number.abs() <= Decimal::from(NUMBER_MAX)).then_some(number)
}

/// A list of numbers.
pub fn decimals(value: &Value) -> Option<Vec<Decimal>> {
    value.as_array()?.iter().map(decimal).collect()
}

/// A matrix of numbers, by rows.
pub fn matrix(value: &Value) -> Option<Vec<Vec<Decimal>>> {
    value.as_array()?.iter().map(decimals).collect()
}

/// A date written as `2024-03-31`.
pub fn date(value: &Value) -> Option<NaiveDate> {
    value.as_str()?.parse().ok()
}

/// An amount; the cases name no currency, so it has two decimals.
pub fn money(value: &Value) -> Option<Money> {
    Money::try_from_decimal(decimal(value)?, Currency::UNKNOWN).ok()
}

impl<'a> Inputs<'a> {
    /// The inputs of one case.
    pub const fn new(inputs: &'a Map<String, Value>) -> Self {
        Self(inputs)
    }

    /// Whether an input is given, and not as null.
    pub fn has(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|value| !value.is_null())
    }

    /// An input as it stands.
    pub fn value(&self, name: &str) -> Read<&'a Value> {
        self.0.get(name).ok_or_else(|| malformed(format!("the input {name} is missing")))
    }

    /// An input through `read`.
    pub fn get<T>(&self, name: &str, read: impl Fn(&'a Value) -> Option<T>) -> Read<T> {
        read(self.value(name)?).ok_or_else(|| malformed(format!("the input {name} cannot be read")))
    }

    /// An input through `read`, or `default` where it is not given.
    pub fn get_or<T>(&self, name: &str, default: T, read: impl Fn(&'a Value) -> Option<T>) -> Read<T> {
        if self.has(name) { self.get(name, read) } else { Ok(default) }
    }

    /// A number. One given as null stands for a figure that could not be computed, and nothing follows from it.
    pub fn number(&self, name: &str) -> Read<Decimal> {
        if self.value(name)?.is_null() {
            return Err(Problem::NotComputable(NotComputable::NoHistory));
        }
        self.get(name, decimal)
    }

    /// A number, zero where it is not given.
    pub fn number_or_zero(&self, name: &str) -> Read<Decimal> {
        self.get_or(name, Decimal::ZERO, decimal)
    }

    /// A list of numbers.
    pub fn numbers(&self, name: &str) -> Read<Vec<Decimal>> {
        self.get(name, decimals)
    }

    /// Two lists of equal length, in pairs.
    pub fn pairs(&self, left: &str, right: &str) -> Read<Vec<(Decimal, Decimal)>> {
        let (lefts, rights) = (self.numbers(left)?, self.numbers(right)?);
        if lefts.len() != rights.len() {
            return Err(malformed(format!("{left} and {right} differ in length")));
        }
        Ok(lefts.into_iter().zip(rights).collect())
    }

    /// The year basis, 365 days where it is not given.
    pub fn year(&self) -> Read<YearBasis> {
        self.get_or("year", YearBasis::Days365, |value| match value.as_i64()? {
            360 => Some(YearBasis::Days360),
            365 => Some(YearBasis::Days365),
            _ => None,
        })
    }
}
