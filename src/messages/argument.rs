//! What a message can be given: a number, which chooses the plural form, or a text. Pure.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A value for a placeable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A count or another whole number.
    Number(i64),
    /// A text, already formatted.
    Text(String),
}

impl Argument {
    /// As Fluent takes it. Counts stay far below the 2^53 where an `f64` stops being exact.
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn into_fluent(self) -> FluentValue<'static> {
        match self {
            Self::Number(number) => FluentValue::from(number as f64),
            Self::Text(text) => FluentValue::String(Cow::Owned(text)),
        }
    }
}

macro_rules! from_number {
    ($($number:ty),+) => {$(
        impl From<$number> for Argument {
            fn from(number: $number) -> Self {
                i64::try_from(number).map_or_else(|_| Self::Text(number.to_string()), Self::Number)
            }
        }
    )+};
}

from_number!(i16, i32, i64, u16, u32, u64, usize);

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
