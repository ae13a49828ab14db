//! Late charges: interest by the day and the month, statutory rates and fixed sums.

use chrono::NaiveDate;
use receivables::analytics::formula::late_interest;
use receivables::analytics::formula::reference_rate::{BANK_OF_ENGLAND, HalfYear, RateTable, UK_POINTS, uk_percent};
use receivables::analytics::formula::{NotComputable, YearBasis};
use receivables::calendar::days_between;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;

use super::Formula;
use crate::suite::answer::{Answer, Outcome, Problem};
use crate::suite::inputs::{Inputs, Read, date, decimal, malformed};

pub fn find(topic: &str) -> Option<Formula> {
    Some(match topic {
        "late.uk.daily" => daily,
        "late.uk.simple" | "late.de.simple_act365" | "late.de.simple_30_360" => simple,
        "late.uk.simple+fixed" => simple_and_fixed,
        "late.uk.fixed_sum" => fixed_sums,
        "late.uk.reference_rate_table" => reference_table,
        "late.uk.rate_fixing" => rate_fixing,
        "late.eu.rate" => |inputs| statutory(inputs, "ecb_main_refi", "margin"),
        "late.de.rate_b2b" => |inputs| statutory(inputs, "base", "margin_pp"),
        "late.de.rate" => business_and_consumer,
        "late.eu.daily_rate_pct" => daily_percent,
        "late.eu.fixed_sum" => eu_fixed_sum,
        "late.de.percent_vs_points" => percent_or_points,
        "late.de.split_on_rate_change" => split_by_rate,
        "late.us.monthly_simple" => by_month,
        "late.us.daily_from_monthly" => daily_from_monthly,
        "late.us.effective" => effective,
        "late.us.grace" => grace,
        "late.partial_payment" => declining,
        "late.edge" => around_the_due_day,
        _ => return None,
    })
}

/// Rounded once, at the end.
fn rounded(amount: Decimal) -> Decimal {
    receivables::money::Rounding::HalfAwayFromZero.round(amount, 2)
}

fn interest(inputs: &Inputs<'_>) -> Read<Decimal> {
    let (principal, rate) = (inputs.number("principal")?, inputs.number("rate")?);
    Ok(rounded(late_interest::simple(principal, rate, inputs.number("days")?, inputs.year()?)?))
}

fn simple(inputs: &Inputs<'_>) -> Outcome {
    Ok(Answer::new(&["interest"], interest(inputs)?))
}

fn daily(inputs: &Inputs<'_>) -> Outcome {
    let (principal, rate) = (inputs.number("principal")?, inputs.number("rate")?);
    Ok(Answer::new(&["daily"], rounded(late_interest::simple(principal, rate, Decimal::ONE, inputs.year()?)?)))
}

fn simple_and_fixed(inputs: &Inputs<'_>) -> Outcome {
    let (interest, fixed) = (interest(inputs)?, late_interest::uk_fixed_sum(inputs.number("principal")?));
    Ok(Answer::new(&["interest"], interest).with(&["fixed"], fixed).with(&["total"], interest + fixed))
}

fn fixed_sums(inputs: &Inputs<'_>) -> Outcome {
    let debts = inputs.numbers("debt")?;
    Ok(Answer::new(&["fixed"], debts.into_iter().map(late_interest::uk_fixed_sum).collect::<Vec<_>>()))
}

fn half_year(value: &Value) -> Option<HalfYear> {
    let (year, half) = value.as_str()?.split_once('H')?;
    let is_second = match half {
        "1" => false,
        "2" => true,
        _ => return None,
    };
    Some(HalfYear { year: year.parse().ok()?, is_second })
}

fn reference_table(inputs: &Inputs<'_>) -> Outcome {
    let halves = inputs
        .get("half_year_first_late_day", |list| list.as_array()?.iter().map(half_year).collect::<Option<Vec<_>>>())?;
    let table: RateTable = BANK_OF_ENGLAND;
    let rates =
        halves.into_iter().map(|half| table.rate(half).map(|rate| rate + UK_POINTS).ok_or(NotComputable::NoHistory));
    Ok(Answer::new(&["rates"], rates.collect::<Vec<Result<Decimal, _>>>()))
}

fn rate_fixing(inputs: &Inputs<'_>) -> Outcome {
    let first_late: NaiveDate = inputs.get("first_late_day", date)?;
    let rate = uk_percent(first_late).ok_or(Problem::NotComputable(NotComputable::NoHistory))?;
    // The table must know what the case says of the day before the half-year.
    if rate - UK_POINTS != inputs.number("base_on_2017_06_30")? {
        return Err(malformed("the table has another base rate"));
    }
    Ok(Answer::new(&["rate"], rate))
}

fn statutory(inputs: &Inputs<'_>, reference: &str, points: &str) -> Outcome {
    let points = inputs.number(points)?;
    let rates = inputs.numbers(reference)?.into_iter().map(|rate| late_interest::statutory_percent(rate, points));
    Ok(Answer::new(&["rates"], rates.collect::<Vec<_>>()))
}

fn business_and_consumer(inputs: &Inputs<'_>) -> Outcome {
    let base = inputs.number("base")?;
    let with = |points: &str| Ok::<_, Problem>(late_interest::statutory_percent(base, inputs.number(points)?)?);
    Ok(Answer::new(&["b2b"], with("b2b_pp_then")?).with(&["consumer"], with("consumer_pp")?))
}

fn daily_percent(inputs: &Inputs<'_>) -> Outcome {
    Ok(Answer::new(&["percent"], late_interest::daily_percent(inputs.number("rate")?, inputs.year()?)?))
}

fn eu_fixed_sum(inputs: &Inputs<'_>) -> Outcome {
    let count = inputs.number("late_invoices")?.to_u32().ok_or_else(|| malformed("late_invoices is no count"))?;
    Ok(Answer::new(&["fixed"], late_interest::eu_fixed_sum(count)))
}

fn percent_or_points(inputs: &Inputs<'_>) -> Outcome {
    let (base, margin) = (inputs.number("base")?, inputs.number("margin")?);
    // What the rate would be if the points were a percentage of the base: the mistake that the case is about.
    let misread = base * (Decimal::ONE + margin / Decimal::ONE_HUNDRED);
    Ok(Answer::new(&["points"], late_interest::statutory_percent(base, margin)?).with(&["percent_reading"], misread))
}

/// A rate for each half-year: interest of the days in each, rounded once.
fn split_by_rate(inputs: &Inputs<'_>) -> Outcome {
    let principal = inputs.number("principal")?;
    let (from, to): (NaiveDate, NaiveDate) = (inputs.get("from_", date)?, inputs.get("to", date)?);
    let change = NaiveDate::from_ymd_opt(2023, 12, 31).ok_or_else(|| malformed("no such day"))?;
    let days = |from: NaiveDate, to: NaiveDate| Decimal::from(days_between(from, to).max(0));
    let year = YearBasis::Days365;
    let before = late_interest::simple(principal, inputs.number("rate_2023h2")?, days(from, change.min(to)), year)?;
    let after = late_interest::simple(principal, inputs.number("rate_2024h1")?, days(change.max(from), to), year)?;
    Ok(Answer::new(&["interest"], rounded(before + after)))
}

fn by_month(inputs: &Inputs<'_>) -> Outcome {
    let (monthly, months) = (inputs.number("monthly")?, inputs.number("months")?);
    Ok(Answer::new(&["interest"], rounded(late_interest::by_month(inputs.number("principal")?, monthly, months)?)))
}

fn daily_from_monthly(inputs: &Inputs<'_>) -> Outcome {
    let rate = late_interest::yearly(inputs.number("monthly")?)?;
    let (principal, days) = (inputs.number("principal")?, inputs.number("days")?);
    Ok(Answer::new(&["interest"], rounded(late_interest::simple(principal, rate, days, inputs.year()?)?)))
}

fn effective(inputs: &Inputs<'_>) -> Outcome {
    let monthly = inputs.number("monthly")?;
    let apr = late_interest::yearly(monthly)? * Decimal::ONE_HUNDRED;
    Ok(Answer::new(&["apr"], apr).with(&["ear"], late_interest::effective_percent(monthly)?))
}

fn grace(inputs: &Inputs<'_>) -> Outcome {
    let (principal, rate) = (inputs.number("principal")?, inputs.number_or_zero("apr")?);
    let (flat, grace) = (inputs.number_or_zero("flat")?, inputs.number_or_zero("grace")?);
    let days = inputs.get("days_after_due", |value| match value {
        Value::Array(list) => list.iter().map(decimal).collect(),
        one => decimal(one).map(|day| vec![day]),
    })?;
    let charged = |day: Decimal| {
        late_interest::after_grace(principal, rate, flat, (day, grace), inputs.year().unwrap_or(YearBasis::Days365))
            .map(rounded)
    };
    let charges: Vec<Result<Decimal, NotComputable>> = days.into_iter().map(charged).collect();
    Ok(match charges.as_slice() {
        [one] => Answer::new(&["charge", "interest"], *one),
        _ => Answer::new(&["charge", "interest"], charges),
    })
}

fn declining(inputs: &Inputs<'_>) -> Outcome {
    let payments = inputs.get("events", |list| {
        let event = |event: &Value| Some((decimal(event.get(0)?)?, decimal(event.get(1)?)?));
        list.as_array()?.iter().map(event).collect::<Option<Vec<_>>>()
    })?;
    let (principal, rate, days) = (inputs.number("principal")?, inputs.number("rate")?, inputs.number("total_days")?);
    let interest = late_interest::declining(principal, rate, &payments, days, inputs.year()?)?;
    Ok(Answer::new(&["interest"], rounded(interest)))
}

fn around_the_due_day(inputs: &Inputs<'_>) -> Outcome {
    let due: NaiveDate = inputs.get("due", date)?;
    let paid = inputs.get("paid", |list| list.as_array()?.iter().map(date).collect::<Option<Vec<_>>>())?;
    let (principal, rate, year) = (inputs.number("principal")?, inputs.number("rate")?, inputs.year()?);
    let one = |paid: NaiveDate| {
        let days = Decimal::from(late_interest::days_late(due, paid));
        late_interest::simple(principal, rate, days, year).map(rounded)
    };
    Ok(Answer::new(&["interest"], paid.into_iter().map(one).collect::<Vec<_>>()))
}
