//! Whether an answer is the expected one, within the case's tolerance: one number for all, one per field, or relative.

use receivables::analytics::formula::NotComputable;
use serde_json::Value;

use super::answer::Answer;

/// Room for the last bits of a floating-point number, relative to the expected value.
const FLOAT_SLACK: f64 = 1e-12;

/// Compares; the error is what was computed instead, in words.
pub fn matches(answer: &Result<Answer, NotComputable>, expected: &Value, tolerance: &Value) -> Result<(), String> {
    let answer = match answer {
        Err(_) if is_nothing(expected) => return Ok(()),
        Err(reason) => return Err(format!("not computable ({reason})")),
        Ok(answer) => answer,
    };
    let Value::Object(wanted) = expected else {
        return match &answer.main {
            None => Err(Value::Object(answer.fields.clone()).to_string()),
            Some(main) if same(main, expected, Tolerance::read(tolerance)) => Ok(()),
            Some(main) => Err(shown(main)),
        };
    };
    let mut wrong = Vec::new();
    for (name, value) in wanted {
        match answer.fields.get(name) {
            None => wrong.push(format!("no {name}")),
            Some(computed) if same(computed, value, Tolerance::of_field(tolerance, name)) => {}
            Some(computed) => wrong.push(format!("{name} {}", shown(computed))),
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join(", ")) }
}

/// Null, or an object or a list of nulls: no field of a figure that cannot be computed can be.
fn is_nothing(expected: &Value) -> bool {
    match expected {
        Value::Object(fields) => !fields.is_empty() && fields.values().all(Value::is_null),
        Value::Array(values) => !values.is_empty() && values.iter().all(Value::is_null),
        other => other.is_null(),
    }
}

fn shown(value: &Value) -> String {
    if value.is_null() { "not computable".to_owned() } else { value.to_string() }
}

#[derive(Clone, Copy)]
struct Tolerance {
    absolute: f64,
    relative: f64,
}

impl Tolerance {
    fn read(value: &Value) -> Self {
        let exact = Self { absolute: 0.0, relative: 0.0 };
        match value {
            Value::Number(number) => Self { absolute: number.as_f64().unwrap_or(0.0), ..exact },
            Value::Object(parts) => {
                let part = |names: &[&str]| names.iter().find_map(|name| parts.get(*name)?.as_f64());
                let of_field = if parts.len() == 1 { parts.values().next().and_then(Value::as_f64) } else { None };
                match (part(&["abs", "absolute"]), part(&["rel", "relative"])) {
                    (None, None) => Self { absolute: of_field.unwrap_or(0.0), ..exact },
                    (absolute, relative) => {
                        Self { absolute: absolute.unwrap_or(0.0), relative: relative.unwrap_or(0.0) }
                    }
                }
            }
            Value::String(text) => {
                let percent = text.split_whitespace().find_map(|word| word.strip_suffix('%')?.parse::<f64>().ok());
                let number = text.split_whitespace().find_map(|word| word.parse().ok()).unwrap_or(0.0);
                if let Some(percent) = percent {
                    Self { relative: percent / 100.0, ..exact }
                } else if text.contains("rel") {
                    Self { relative: number, ..exact }
                } else {
                    Self { absolute: number, ..exact }
                }
            }
            _ => exact,
        }
    }

    fn of_field(value: &Value, name: &str) -> Self {
        Self::read(value.as_object().and_then(|fields| fields.get(name)).unwrap_or(value))
    }

    fn allows(self, computed: f64, expected: f64) -> bool {
        let slack = FLOAT_SLACK * expected.abs().max(1.0);
        (computed - expected).abs() <= self.absolute + self.relative * expected.abs() + slack
    }
}

fn same(computed: &Value, expected: &Value, tolerance: Tolerance) -> bool {
    match (computed, expected) {
        (Value::Array(computed), Value::Array(expected)) => {
            computed.len() == expected.len() && computed.iter().zip(expected).all(|(c, e)| same(c, e, tolerance))
        }
        (Value::Object(computed), Value::Object(expected)) => {
            expected.iter().all(|(name, e)| computed.get(name).is_some_and(|c| same(c, e, tolerance)))
        }
        (Value::Number(computed), Value::Number(expected)) => {
            computed.as_f64().zip(expected.as_f64()).is_some_and(|(c, e)| tolerance.allows(c, e))
        }
        _ => computed == expected,
    }
}
