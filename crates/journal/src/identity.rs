//! Identifiers and hashes: fixed-length bytes with exactly one textual form, lower-case hexadecimal. Pure values.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// Why a text is not an identifier or a hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum HexError {
    /// The text has another length than the identifier.
    #[error("expected {expected} hexadecimal digits, found {found} bytes")]
    Length {
        /// Digits an identifier of this kind has.
        expected: usize,
        /// Bytes found.
        found: usize,
    },
    /// A byte is not one of `0-9a-f`. Capitals are refused so that a value has one form only.
    #[error("byte {at} is not a lower-case hexadecimal digit")]
    Digit {
        /// Offset of the byte, from zero.
        at: usize,
    },
}

fn nibble(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

fn decode<const N: usize>(text: &str) -> Result<[u8; N], HexError> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return Err(HexError::Length { expected: 2 * N, found: digits.len() });
    }
    let mut bytes = [0_u8; N];
    for (index, pair) in digits.chunks_exact(2).enumerate() {
        let high = nibble(pair[0]).ok_or(HexError::Digit { at: 2 * index })?;
        let low = nibble(pair[1]).ok_or(HexError::Digit { at: 2 * index + 1 })?;
        bytes[index] = high << 4 | low;
    }
    Ok(bytes)
}

fn encode<const N: usize>(bytes: &[u8; N]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(2 * N);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

macro_rules! hex_value {
    ($(#[$doc:meta])+ $name:ident, $length:literal) => {
        $(#[$doc])+
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $length]);

        impl $name {
            /// The value with these bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; $length]) -> Self {
                Self(bytes)
            }

            /// The bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; $length] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&encode(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), encode(&self.0))
            }
        }

        impl FromStr for $name {
            type Err = HexError;

            fn from_str(text: &str) -> Result<Self, HexError> {
                decode(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&encode(&self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(HexVisitor).map(Self)
            }
        }
    };
}

struct HexVisitor<const N: usize>;

impl<const N: usize> Visitor<'_> for HexVisitor<N> {
    type Value = [u8; N];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} lower-case hexadecimal digits", 2 * N)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<[u8; N], E> {
        decode(text).map_err(E::custom)
    }
}

hex_value! {
    /// One book's history. 128 random bits, given by the caller; a restored book gets a new one.
    LedgerId, 16
}
hex_value! {
    /// One command. 128 random bits, made once before the first attempt, so that a retry can be recognised.
    CommandId, 16
}
hex_value! {
    /// The tab or worker that wrote a record. 128 random bits, made when it starts.
    WriterId, 16
}
hex_value! {
    /// A SHA-256 digest.
    Hash, 32
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_value_has_exactly_one_textual_form() {
        let id = LedgerId::from_bytes([0xab; 16]);
        assert_eq!(id.to_string(), "ab".repeat(16));
        assert_eq!("ab".repeat(16).parse(), Ok(id));
        assert_eq!("AB".repeat(16).parse::<LedgerId>(), Err(HexError::Digit { at: 0 }));
        assert_eq!("ab".parse::<LedgerId>(), Err(HexError::Length { expected: 32, found: 2 }));
        assert_eq!(serde_json::from_str::<LedgerId>(&serde_json::to_string(&id).unwrap()).unwrap(), id);
    }
}
