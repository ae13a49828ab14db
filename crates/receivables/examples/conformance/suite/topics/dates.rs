//! Civil dates and day counts.

use chrono::NaiveDate;
use receivables::analytics::formula::day_count;
use receivables::calendar;
use receivables::calendar::business_day::{self, Adjustment};
use serde_json::Value;

use super::Formula;
use crate::suite::answer::{Answer, Outcome};
use crate::suite::inputs::{Inputs, Read, date};

pub fn find(topic: &str) -> Option<Formula> {
    Some(match topic {
        "dates.add_months_clamp" => add_months,
        "dates.business_day_adjust (Sat/Sun calendar)" | "dates.business_day_adjust" => adjust,
        "day_count.30_360_bond_basis" => bond_basis,
        "day_count.30E_360" => eurobond,
        "day_count.30E_360_ISDA" => eurobond_isda,
        _ => return None,
    })
}

fn add_months(inputs: &Inputs<'_>) -> Outcome {
    let cases = inputs.get("cases", |list| {
        let case = |pair: &Value| Some((date(pair.get(0)?)?, i32::try_from(pair.get(1)?.as_i64()?).ok()?));
        list.as_array()?.iter().map(case).collect::<Option<Vec<_>>>()
    })?;
    let moved: Vec<_> = cases.into_iter().map(|(day, months)| calendar::add_months_clamped(day, months)).collect();
    Ok(Answer::new(&["dates"], moved))
}

fn adjustment(name: &str) -> Option<Adjustment> {
    Some(match name {
        "none" => Adjustment::None,
        "following" => Adjustment::Following,
        "modified_following" => Adjustment::ModifiedFollowing,
        "preceding" => Adjustment::Preceding,
        "modified_preceding" => Adjustment::ModifiedPreceding,
        _ => return None,
    })
}

fn adjust(inputs: &Inputs<'_>) -> Outcome {
    let cases = inputs.get("cases", |list| {
        let case = |pair: &Value| Some((adjustment(pair.get(0)?.as_str()?)?, date(pair.get(1)?)?));
        list.as_array()?.iter().map(case).collect::<Option<Vec<_>>>()
    })?;
    let adjusted: Vec<_> =
        cases.into_iter().map(|(rule, day)| business_day::adjust(day, rule, business_day::is_weekday)).collect();
    Ok(Answer::new(&["dates"], adjusted))
}

fn day_counts(inputs: &Inputs<'_>, count: impl Fn(NaiveDate, NaiveDate) -> i64) -> Outcome {
    let pairs = inputs.get("pairs", |list| {
        let pair = |pair: &Value| Some((date(pair.get(0)?)?, date(pair.get(1)?)?));
        list.as_array()?.iter().map(pair).collect::<Option<Vec<_>>>()
    })?;
    Ok(Answer::new(&["days"], pairs.into_iter().map(|(from, to)| count(from, to)).collect::<Vec<_>>()))
}

fn bond_basis(inputs: &Inputs<'_>) -> Outcome {
    day_counts(inputs, day_count::thirty_360_bond)
}

fn eurobond(inputs: &Inputs<'_>) -> Outcome {
    day_counts(inputs, day_count::thirty_e_360)
}

fn eurobond_isda(inputs: &Inputs<'_>) -> Outcome {
    let termination: Read<NaiveDate> = inputs.get("termination", date);
    let termination = termination?;
    day_counts(inputs, |from, to| day_count::thirty_e_360_isda(from, to, termination))
}
