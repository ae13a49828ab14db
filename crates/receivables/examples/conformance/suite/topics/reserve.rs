//! Reserves, roll rates.

use receivables::analytics::formula::{Computed, reserve, roll_rate};
use receivables::money::Rounding;
use rust_decimal::Decimal;

use super::Formula;
use crate::suite::answer::{Answer, Outcome};
use crate::suite::inputs::{Inputs, Read, matrix};

pub fn find(topic: &str) -> Option<Formula> {
    Some(match topic {
        "reserve.provision_matrix" | "reserve.cecl" => matrix_reserve,
        "reserve.flow_rate_matrix" => flow_rates,
        "reserve.aging_schedule" => aging_schedule,
        "reserve.aging_schedule + existing credit balance" => aging_schedule_with_balance,
        "reserve.roll_forward" => roll_forward,
        "reserve.percent_of_sales" => percent_of_sales,
        "reserve.aging_target" => aging_target,
        "reserve.edge" => with_customer_credit,
        "roll_rate" => roll,
        "roll_rate.absorbing_markov" => absorbing,
        _ => return None,
    })
}

fn matrix_reserve(inputs: &Inputs<'_>) -> Outcome {
    let reserve = reserve::by_bucket(&inputs.numbers("gross")?, &inputs.numbers("loss_rate")?)?;
    Ok(Answer::new(&["total"], reserve.total).with(&["by_bucket", "rows"], reserve.by_bucket))
}

fn flow_rates(inputs: &Inputs<'_>) -> Outcome {
    let paid = ["paid_on_time", "paid_1_30", "paid_31_60", "paid_61_90"].map(|name| inputs.number(name));
    let paid = paid.into_iter().collect::<Read<Vec<_>>>()?;
    let rates = reserve::flow_loss_rates(inputs.number("sales")?, &paid, inputs.number("never")?)?;
    let reserve = reserve::by_bucket(&inputs.numbers("ageing")?, &rates)?;
    Ok(Answer::new(&["total"], reserve.total)
        .with(&["by_bucket", "ecl", "rows"], reserve.by_bucket)
        .with(&["loss_rate", "loss_rates", "rates"], rates))
}

fn aging_schedule(inputs: &Inputs<'_>) -> Outcome {
    let reserve = reserve::by_bucket(&inputs.numbers("amounts")?, &inputs.numbers("rates")?)?;
    Ok(Answer::new(&["total", "total_exact", "required"], reserve.total)
        .with(&["rows", "by_bucket"], reserve.by_bucket)
        .with(&["total_printed", "total_rounded"], Rounding::HalfAwayFromZero.round(reserve.total, 0)))
}

fn aging_schedule_with_balance(inputs: &Inputs<'_>) -> Outcome {
    let target = reserve::by_bucket(&inputs.numbers("amounts")?, &inputs.numbers("rates")?)?;
    let before = inputs.number("allowance_existing_credit")?;
    Ok(Answer::new(&["expense", "adjustment", "entry"], reserve::expense_to_target(target.total, before)?)
        .with(&["required", "target", "total", "allowance", "allowance_end"], target.total)
        .with(&["rows", "by_bucket"], target.by_bucket))
}

fn roll_forward(inputs: &Inputs<'_>) -> Outcome {
    let (sales, write_offs) = (inputs.number("credit_sales")?, inputs.number("write_offs")?);
    let begin = inputs.number("allowance_begin")?;
    let collections = inputs.number("collections")?;
    let receivables = reserve::receivables_roll_forward(inputs.number("ar_begin")?, sales, collections, write_offs)?;
    let target = reserve::by_bucket(&inputs.numbers("ageing")?, &inputs.numbers("rates")?)?.total;
    let before = reserve::roll_forward(begin, Decimal::ZERO, inputs.number_or_zero("recoveries")?, write_offs)?;
    let of_sales = reserve::by_bucket(&[sales], &[inputs.number("pct_sales")?])?.total;
    let end_of_sales = reserve::roll_forward(before, of_sales, Decimal::ZERO, Decimal::ZERO)?;
    Ok(Answer::default()
        .with(&["ar_end"], receivables)
        .with(&["allowance_end_aging"], target)
        .with(&["expense_aging"], reserve::expense_to_target(target, before))
        .with(&["expense_pct_sales"], of_sales)
        .with(&["allowance_end_pct_sales"], end_of_sales))
}

/// The allowance before the entry: a credit balance, or a debit balance as a negative one.
fn allowance_before(inputs: &Inputs<'_>) -> Read<Decimal> {
    Ok(inputs.number_or_zero("allowance_before_credit")? - inputs.number_or_zero("allowance_before_debit")?)
}

fn net_realisable(inputs: &Inputs<'_>, answer: Answer, allowance: Decimal) -> Outcome {
    if !inputs.has("ar") {
        return Ok(answer);
    }
    let net = reserve::receivables_roll_forward(inputs.number("ar")?, Decimal::ZERO, Decimal::ZERO, allowance);
    Ok(answer.with(&["nrv"], net))
}

fn percent_of_sales(inputs: &Inputs<'_>) -> Outcome {
    let expense = reserve::by_bucket(&[inputs.number("net_credit_sales")?], &[inputs.number("rate")?])?.total;
    let allowance = reserve::roll_forward(allowance_before(inputs)?, expense, Decimal::ZERO, Decimal::ZERO)?;
    net_realisable(inputs, Answer::new(&["expense"], expense).with(&["allowance"], allowance), allowance)
}

fn aging_target(inputs: &Inputs<'_>) -> Outcome {
    let target = inputs.number("target")?;
    let expense = reserve::expense_to_target(target, allowance_before(inputs)?)?;
    net_realisable(inputs, Answer::new(&["expense"], expense).with(&["allowance", "target"], target), target)
}

fn with_customer_credit(inputs: &Inputs<'_>) -> Outcome {
    // The customers' credit is read and left alone: it does not reduce the reserve.
    let credit = inputs.number_or_zero("customer_credit")?;
    let reserve = reserve::by_bucket(&inputs.numbers("bucket_gross")?, &inputs.numbers("rates")?)?;
    Ok(Answer::new(&["reserve", "total"], reserve.total)
        .with(&["by_bucket"], reserve.by_bucket)
        .with(&["customer_credit", "customer_credits"], credit))
}

fn roll(inputs: &Inputs<'_>) -> Outcome {
    Ok(Answer::new(
        &["percent", "roll_rate"],
        roll_rate::roll_percent(inputs.number("rolled")?, inputs.number("bucket_start")?)?,
    ))
}

fn absorbing(inputs: &Inputs<'_>) -> Outcome {
    const PAID: usize = 0;
    const BAD: usize = 1;
    let absorbed = roll_rate::absorption(&inputs.get("Q", matrix)?, &inputs.get("R_paid_bad", matrix)?)?;
    let balances = if inputs.has("balances") {
        inputs.numbers("balances")?
    } else {
        // A month's sales enter in the first state.
        let mut entering = vec![Decimal::ZERO; absorbed.len()];
        if let Some(first) = entering.first_mut() {
            *first = inputs.number("monthly_sales")?;
        }
        entering
    };
    let ends_in = |state: usize| -> Computed<Decimal> { roll_rate::expected_in_end_state(&balances, &absorbed, state) };
    let chance = |state: usize| absorbed.iter().filter_map(|row| row.get(state).copied()).collect::<Vec<_>>();
    Ok(Answer::new(&["p_bad"], chance(BAD))
        .with(&["p_paid"], chance(PAID))
        .with(&["bad"], ends_in(BAD))
        .with(&["paid"], ends_in(PAID)))
}
