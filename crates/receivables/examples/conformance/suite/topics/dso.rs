//! DSO, turnover and collection period.

use receivables::analytics::formula::collection;
use receivables::analytics::formula::dso::{self, CountBack, CountBackStop, MonthSales};
use rust_decimal::Decimal;
use serde_json::Value;

use super::Formula;
use crate::suite::answer::{Answer, Outcome};
use crate::suite::inputs::{Inputs, decimal, decimals};

pub fn find(topic: &str) -> Option<Formula> {
    Some(match topic {
        "dso.simple" | "dso.simple.edge" => simple,
        "dso.best_possible" => best_possible,
        "dso.average_days_delinquent" => average_days_delinquent,
        "dso.simple + ar_turnover.ending" => simple_and_turnover,
        "ar_turnover.average + avg_collection_period" | "ar_turnover + avg_collection_period" | "ar_turnover.edge" => {
            turnover
        }
        "dso.rolling_3_month" => rolling,
        "dso.count_back" | "dso.count_back.edge" => count_back,
        "dso.from_payment_mix" => from_payment_mix,
        "dso.cash_impact" => cash_impact,
        _ => return None,
    })
}

fn simple(inputs: &Inputs<'_>) -> Outcome {
    let days = dso::simple(inputs.number("ar_end")?, inputs.number("credit_sales")?, inputs.number("days")?)?;
    Ok(Answer::new(&["dso", "days"], days))
}

fn best_possible(inputs: &Inputs<'_>) -> Outcome {
    let (current, sales) = (inputs.number("ar_current")?, inputs.number("credit_sales")?);
    let days = dso::best_possible(current, sales, inputs.number("days")?)?;
    Ok(Answer::new(&["best_possible_dso", "best_possible", "bpdso", "dso"], days))
}

fn average_days_delinquent(inputs: &Inputs<'_>) -> Outcome {
    let days = dso::average_days_delinquent(inputs.number("dso")?, inputs.number("best_possible_dso")?)?;
    Ok(Answer::new(&["average_days_delinquent", "add"], days))
}

fn simple_and_turnover(inputs: &Inputs<'_>) -> Outcome {
    let (receivables, sales) = (inputs.number("ar_end")?, inputs.number("credit_sales")?);
    let days = dso::simple(receivables, sales, inputs.number("days")?);
    Ok(Answer::new(&["turnover"], collection::turnover(sales, receivables)).with(&["dso"], days))
}

fn turnover(inputs: &Inputs<'_>) -> Outcome {
    let receivables = inputs.number(if inputs.has("ar_average") { "ar_average" } else { "ar" })?;
    let sales = inputs.number("credit_sales")?;
    let days = inputs.get_or("days", Decimal::from(365), decimal)?;
    Ok(Answer::new(&["turnover"], collection::turnover(sales, receivables)).with(
        &["collection_days", "collection_period", "avg_collection_period", "days", "dso"],
        collection::collection_period(sales, receivables, days),
    ))
}

fn rolling(inputs: &Inputs<'_>) -> Outcome {
    let months = inputs.numbers("sales_by_month")?;
    Ok(Answer::new(&["dso"], dso::rolling(inputs.number("ar_end")?, &months, inputs.number("days")?)?)
        .with(&["months"], Decimal::from(months.len())))
}

fn month(value: &Value) -> Option<MonthSales> {
    match decimals(value)?[..] {
        [sales, days] => Some(MonthSales { sales, days }),
        _ => None,
    }
}

fn count_back(inputs: &Inputs<'_>) -> Outcome {
    let months =
        inputs.get("months_newest_first", |list| list.as_array()?.iter().map(month).collect::<Option<Vec<_>>>())?;
    Ok(match dso::count_back(inputs.number("ar_end")?, &months)? {
        CountBack::Exhausted { days } => {
            Answer::new(&["dso", "days", "days_covered"], days).with(&["unexhausted"], Decimal::ZERO)
        }
        // A lower bound is no value: a case that asks for one number gets none.
        CountBack::AtLeast { days, unexhausted, stopped_by } => Answer::new(&["dso"], Value::Null)
            .with(&["days_covered", "at_least"], days)
            .with(&["unexhausted"], unexhausted)
            .with(&["history_exhausted"], stopped_by == CountBackStop::HistoryEnds)
            .with(&["stopped_at_month_without_sales"], stopped_by == CountBackStop::MonthWithoutSales),
    })
}

fn from_payment_mix(inputs: &Inputs<'_>) -> Outcome {
    let days = dso::from_payment_mix(&inputs.pairs("shares", "days")?)?;
    let answer = Answer::new(&["dso"], days);
    if !inputs.has("annual_sales") {
        return Ok(answer);
    }
    let year = inputs.get_or("days_in_year", Decimal::from(365), decimal)?;
    Ok(answer.with(&["receivables", "ar", "ar_end"], dso::receivables_at(days, inputs.number("annual_sales")?, year)))
}

fn cash_impact(inputs: &Inputs<'_>) -> Outcome {
    let year = inputs.get_or("days", Decimal::from(365), decimal)?;
    let (before, after) = (inputs.number("dso_before")?, inputs.number("dso_after")?);
    Ok(Answer::new(
        &["cash_freed", "cash", "cash_impact"],
        dso::cash_freed(before, after, inputs.number("annual_sales")?, year)?,
    ))
}
