//! Canonical JSON: one value, one sequence of bytes. Pure.
//!
//! Keys in the order of their UTF-8 bytes, no whitespace, whole numbers only, text as UTF-8 with JSON's shortest
//! escapes. A person with a text editor can read it, and two programs that agree on a value agree on its hash.
//! Fractions are refused rather than formatted: amounts are minor units, rates are basis points or decimal text.

use serde_json::Value;
use thiserror::Error;

/// Deepest nesting of a payload.
pub const DEPTH_MAX: usize = 64;

/// Why a value has no canonical form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CanonicalError {
    /// A number with a fraction or exponent, or outside 64 bits.
    #[error("a number is not a whole number of 64 bits")]
    NotWhole,
    /// Nested deeper than [`DEPTH_MAX`].
    #[error("nested deeper than {DEPTH_MAX} levels")]
    TooDeep,
    /// A text could not be written; does not happen for valid UTF-8.
    #[error("a text could not be written")]
    Text,
}

/// The canonical form of `value`.
///
/// # Errors
/// [`CanonicalError`] where the value has none.
pub fn to_canonical(value: &Value) -> Result<String, CanonicalError> {
    let mut out = String::new();
    write_value(value, 0, &mut out)?;
    Ok(out)
}

fn write_value(value: &Value, depth: usize, out: &mut String) -> Result<(), CanonicalError> {
    if depth > DEPTH_MAX {
        return Err(CanonicalError::TooDeep);
    }
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number) if number.is_i64() || number.is_u64() => out.push_str(&number.to_string()),
        Value::Number(_) => return Err(CanonicalError::NotWhole),
        Value::String(text) => write_text(text, out)?,
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_value(item, depth + 1, out)?;
            }
            out.push(']');
        }
        Value::Object(fields) => {
            // Sorted here, not by trusting the map: another crate may switch on serde_json's `preserve_order`.
            let mut sorted: Vec<_> = fields.iter().collect();
            sorted.sort_unstable_by(|a, b| a.0.as_bytes().cmp(b.0.as_bytes()));
            out.push('{');
            for (index, (key, item)) in sorted.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_text(key, out)?;
                out.push(':');
                write_value(item, depth + 1, out)?;
            }
            out.push('}');
        }
    }
    Ok(())
}

fn write_text(text: &str, out: &mut String) -> Result<(), CanonicalError> {
    out.push_str(&serde_json::to_string(text).map_err(|_| CanonicalError::Text)?);
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_and_nothing_is_spaced() {
        let value = json!({"b": [1, -2, null], "a": {"z": true, "é": "Zoë\n\"x\""}});
        assert_eq!(to_canonical(&value).unwrap(), r#"{"a":{"z":true,"é":"Zoë\n\"x\""},"b":[1,-2,null]}"#);
    }

    #[test]
    fn fractions_are_refused() {
        assert_eq!(to_canonical(&json!([1.5])), Err(CanonicalError::NotWhole));
        assert_eq!(to_canonical(&json!([1.0])), Err(CanonicalError::NotWhole));
        assert_eq!(to_canonical(&json!(u64::MAX)).unwrap(), u64::MAX.to_string());
        assert_eq!(to_canonical(&json!(i64::MIN)).unwrap(), i64::MIN.to_string());
    }

    #[test]
    fn depth_is_bounded() {
        let mut value = json!(1);
        for _ in 0..=DEPTH_MAX {
            value = json!([value]);
        }
        assert_eq!(to_canonical(&value), Err(CanonicalError::TooDeep));
    }
}
