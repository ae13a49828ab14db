//! Rounding, allocation of a total, currencies.

use receivables::analytics::formula::NotComputable;
use receivables::analytics::formula::allocation::{Remainder, allocate};
use receivables::money::{Currency, Rounding, split_by_largest_remainder};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;

use super::Formula;
use crate::suite::answer::{Answer, Outcome};
use crate::suite::inputs::{Inputs, decimal, decimals, malformed};

pub fn find(topic: &str) -> Option<Formula> {
    Some(match topic {
        "rounding.modes" => rounding_modes,
        "allocation.fowler" => fowler,
        "allocation.largest_remainder" => largest_remainder,
        "allocation.remainder_direction" => remainder_direction,
        "currency.minor_units" => minor_units,
        _ => return None,
    })
}

const MODES: [(&str, Rounding); 6] = [
    ("nearest_even", Rounding::HalfEven),
    ("away_from_zero", Rounding::HalfAwayFromZero),
    ("toward_zero_midpoint", Rounding::HalfTowardZero),
    ("to_zero", Rounding::TowardZero),
    ("neg_inf", Rounding::Floor),
    ("pos_inf", Rounding::Ceiling),
];

fn rounding_modes(inputs: &Inputs<'_>) -> Outcome {
    let mut answer = Answer::default();
    for (name, rounding) in MODES.into_iter().filter(|(name, _)| inputs.has(name)) {
        let rounded: Vec<Decimal> = inputs.numbers(name)?.into_iter().map(|value| rounding.round(value, 0)).collect();
        answer = answer.with(&[name], rounded);
    }
    Ok(answer)
}

fn total_and_weights(total: Option<&Value>, weights: Option<&Value>) -> Option<(i64, Vec<u64>)> {
    let total = decimal(total?)?.normalize();
    let whole = if total.scale() == 0 { total.to_i64()? } else { return None };
    Some((whole, whole_weights(&decimals(weights?)?)?))
}

/// Weights keep their proportions when all of them are multiplied until they are whole.
fn whole_weights(weights: &[Decimal]) -> Option<Vec<u64>> {
    let scale = weights.iter().map(|weight| weight.normalize().scale()).max().unwrap_or(0);
    let factor = Decimal::from(10_u64.checked_pow(scale)?);
    weights.iter().map(|weight| weight.checked_mul(factor)?.normalize().to_u64()).collect()
}

fn given(inputs: &Inputs<'_>, weights: &str) -> Result<(i64, Vec<u64>), crate::suite::answer::Problem> {
    total_and_weights(inputs.value("total").ok(), inputs.value(weights).ok())
        .ok_or_else(|| malformed(format!("total and {weights} must be numbers, the total whole")))
}

fn fowler(inputs: &Inputs<'_>) -> Outcome {
    let (total, ratios) = given(inputs, "ratios")?;
    Ok(Answer::new(&["parts"], allocate(total, &ratios, Remainder::FirstToLast)?))
}

fn largest_remainder(inputs: &Inputs<'_>) -> Outcome {
    let (total, weights) = given(inputs, "weights")?;
    if weights.iter().all(|weight| *weight == 0) {
        return Err(NotComputable::SharesNotWhole.into());
    }
    Ok(Answer::new(&["parts"], split_by_largest_remainder(total, &weights)))
}

/// A total is split into no more parts than these.
const PARTS_MAX: u64 = 1_000_000;

/// Each direction holds `[total, ratios]`, or an object with both; ratios may be a number of equal parts.
fn remainder_direction(inputs: &Inputs<'_>) -> Outcome {
    let mut answer = Answer::default();
    for (name, direction) in [("first_to_last", Remainder::FirstToLast), ("last_to_first", Remainder::LastToFirst)] {
        if !inputs.has(name) {
            continue;
        }
        let (total, ratios) = inputs.get(name, direction_case)?;
        answer = answer.with(&[name], allocate(total, &ratios, direction)?);
    }
    Ok(answer)
}

fn direction_case(value: &Value) -> Option<(i64, Vec<u64>)> {
    let (total, weights) = match value {
        Value::Array(parts) => (parts.first(), parts.get(1)),
        _ => (value.get("total"), value.get("ratios").or_else(|| value.get("weights"))),
    };
    match weights?.as_u64() {
        Some(parts) if parts <= PARTS_MAX => Some((decimal(total?)?.to_i64()?, vec![1; usize::try_from(parts).ok()?])),
        Some(_) => None,
        None => total_and_weights(total, weights),
    }
}

fn minor_units(inputs: &Inputs<'_>) -> Outcome {
    let codes = inputs.get("codes", |list| {
        list.as_array()?.iter().map(|code| code.as_str()?.parse::<Currency>().ok()).collect::<Option<Vec<_>>>()
    })?;
    let digits: Vec<_> = codes.iter().map(|code| i64::from(code.exponent())).collect();
    let answer = Answer::new(&["digits"], digits.clone());
    Ok(codes.iter().zip(digits).fold(answer, |answer, (code, digits)| answer.with_field(code.to_string(), digits)))
}
