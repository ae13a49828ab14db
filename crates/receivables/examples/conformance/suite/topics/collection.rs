//! Collection effectiveness, shares, payment behaviour, concentration and credit.

use receivables::analytics::formula::collection::{self, CeiInputs};
use receivables::analytics::formula::credit::{self, Exposure};
use receivables::analytics::formula::{bad_debt, concentration, days_to_pay, dispute, payment_score, promise};
use rust_decimal::Decimal;
use serde_json::Value;

use super::Formula;
use crate::suite::answer::{Answer, Outcome};
use crate::suite::inputs::{Inputs, decimal, decimals, money};

pub fn find(topic: &str) -> Option<Formula> {
    Some(match topic {
        "cei" | "cei.edge" => cei,
        "aging.percent_past_due" => percent_past_due,
        "aging.bucket_percent" => bucket_percent,
        "bad_debt_to_sales" => bad_debt_to_sales,
        "bad_debt_to_sales.inverse" => bad_debt_inverse,
        "days_to_pay.weighted" | "days_to_pay.edge" => weighted_days,
        "days_to_pay.unweighted" => plain_days,
        "dispute_rate" => dispute_rate,
        "promise_kept_rate" | "promise_kept_rate.edge" => promise_kept,
        "credit_utilisation" | "credit_utilisation.edge" => credit_utilisation,
        "concentration.hhi" => hhi,
        "concentration.edge" => concentration_of_balances,
        "payment_score.knots" | "payment_score.interpolation" | "payment_score.interpolation_early" => score_of_days,
        "payment_score.dollar_weighted" => weighted_score,
        "collection_curve.pattern" => collection_pattern,
        "collection_curve.with_discounts" => collection_with_discounts,
        _ => return None,
    })
}

fn cei(inputs: &Inputs<'_>) -> Outcome {
    let sales = if inputs.has("credit_sales") { "credit_sales" } else { "credit_sales_total" };
    let cei = CeiInputs {
        opening: inputs.number("ar_begin")?,
        credit_sales: inputs.number(sales)?,
        closing_total: inputs.number("ar_end_total")?,
        closing_current: inputs.number("ar_end_current")?,
    };
    Ok(Answer::new(&["cei"], collection::cei_percent(&cei)?))
}

fn percent_past_due(inputs: &Inputs<'_>) -> Outcome {
    let percent = collection::percent_past_due(inputs.number("ar_past_due")?, inputs.number("ar_total")?)?;
    Ok(Answer::new(&["percent_past_due", "percent"], percent))
}

fn bucket_percent(inputs: &Inputs<'_>) -> Outcome {
    let percents = collection::bucket_percents(&inputs.numbers("amounts")?)?;
    let minor = inputs
        .get("amounts", |list| list.as_array()?.iter().map(|v| Some(money(v)?.minor)).collect::<Option<Vec<_>>>())?;
    let display = collection::display_percents(&minor, 2);
    let labels = inputs.get_or("buckets", &[][..], |value| value.as_array().map(Vec::as_slice))?;
    let answer = Answer::new(&["percents", "percent", "shares"], percents.clone()).with(&["display"], display);
    Ok(labels.iter().zip(percents).fold(answer, |answer, (label, percent)| match label {
        Value::String(name) => answer.with_field(name.clone(), percent),
        other => answer.with_field(other.to_string(), percent),
    }))
}

fn bad_debt_to_sales(inputs: &Inputs<'_>) -> Outcome {
    Ok(Answer::new(
        &["percent", "ratio_pct"],
        bad_debt::percent_of_sales(inputs.number("bad_debt")?, inputs.number("sales")?)?,
    ))
}

fn bad_debt_inverse(inputs: &Inputs<'_>) -> Outcome {
    Ok(Answer::new(&["bad_debt"], bad_debt::expected_amount(inputs.number("sales")?, inputs.number("ratio_pct")?)?))
}

fn weighted_days(inputs: &Inputs<'_>) -> Outcome {
    let plain = days_to_pay::unweighted(inputs.numbers("days")?);
    let weighted = days_to_pay::weighted(inputs.pairs("amounts", "days")?);
    Ok(Answer::new(&["weighted"], weighted).with(&["unweighted"], plain))
}

fn plain_days(inputs: &Inputs<'_>) -> Outcome {
    Ok(Answer::new(&["unweighted"], days_to_pay::unweighted(inputs.numbers("days")?)?))
}

fn dispute_rate(inputs: &Inputs<'_>) -> Outcome {
    let by_count = dispute::rate_percent(inputs.number("disputed_count")?, inputs.number("invoices")?);
    let by_amount = dispute::rate_percent(inputs.number("disputed_amount")?, inputs.number("amount")?);
    Ok(Answer::new(&["by_count"], by_count).with(&["by_amount"], by_amount))
}

fn promise_kept(inputs: &Inputs<'_>) -> Outcome {
    let kept = inputs.number_or_zero("kept_full_on_time")?;
    let by_count = promise::kept_percent(kept, inputs.number("promises_matured")?)?;
    let paid = inputs.number_or_zero("amount_paid_by_promise_date")?;
    let by_amount = promise::kept_percent(paid, inputs.number_or_zero("amount_promised")?);
    Ok(Answer::new(&["by_count"], by_count).with(&["by_amount"], by_amount))
}

fn credit_utilisation(inputs: &Inputs<'_>) -> Outcome {
    let exposure = Exposure {
        receivables: inputs.number("ar_balance")?,
        open_orders: inputs.number_or_zero("open_orders")?,
        unapplied_credits: inputs.number_or_zero("unapplied_credits")?,
    };
    let limit = inputs.get("limit", |value| if value.is_null() { Some(None) } else { decimal(value).map(Some) })?;
    Ok(Answer::new(&["percent", "utilisation"], credit::utilisation_percent(&exposure, limit)?))
}

fn hhi(inputs: &Inputs<'_>) -> Outcome {
    let hhi = concentration::hhi_of_percents(&inputs.numbers("shares_pct")?)?;
    Ok(Answer::new(&["hhi"], hhi).with(&["effective_customers"], concentration::effective_customers(hhi)))
}

fn concentration_of_balances(inputs: &Inputs<'_>) -> Outcome {
    let balances = inputs.numbers("balances")?;
    let hhi = concentration::hhi(&balances)?;
    Ok(Answer::new(&["hhi"], hhi)
        .with(&["effective_customers"], concentration::effective_customers(hhi))
        .with(&["top_1", "top1"], concentration::top_percent(&balances, 1))
        .with(&["top_3", "top3"], concentration::top_percent(&balances, 3))
        .with(&["top_5", "top5"], concentration::top_percent(&balances, 5)))
}

fn score_of_days(inputs: &Inputs<'_>) -> Outcome {
    let given = inputs.value("days_beyond_terms")?;
    if let Some(days) = decimal(given) {
        return Ok(Answer::new(&["score"], payment_score::of_days(days)?));
    }
    let scores: Vec<_> = inputs.get("days_beyond_terms", decimals)?.into_iter().map(payment_score::of_days).collect();
    Ok(Answer::new(&["scores"], scores))
}

fn weighted_score(inputs: &Inputs<'_>) -> Outcome {
    Ok(Answer::new(&["score"], payment_score::weighted_mean(&inputs.pairs("amounts", "days_beyond_terms")?)?))
}

fn collection_pattern(inputs: &Inputs<'_>) -> Outcome {
    if inputs.has("billing") {
        let cash = collection::collection_pattern(inputs.number("billing")?, &inputs.numbers("pattern")?)?;
        return Ok(Answer::new(&["collections", "cash"], cash));
    }
    // Cash sales are one more share of the total, those on credit a pattern of the rest.
    let cash_share = inputs.number("cash_share")?;
    let mut shares = vec![cash_share];
    shares.extend(inputs.numbers("credit_pattern")?.into_iter().map(|share| share * (Decimal::ONE - cash_share)));
    let by_period = collection::collection_pattern(inputs.number("total_sales")?, &shares)?;
    let credit = by_period[1..].to_vec();
    Ok(Answer::new(&["collections"], by_period.clone()).with(&["cash"], by_period[0]).with(&["credit"], credit))
}

fn collection_with_discounts(inputs: &Inputs<'_>) -> Outcome {
    let kept = |discount: &str| inputs.number(discount).map(|rate| Decimal::ONE - rate);
    let newest = [inputs.number("same_month")? * kept("same_month_disc")?];
    let previous = [inputs.number("next_month_disc_window")? * kept("next_disc")?, inputs.number("next_month_rest")?];
    let of_month = |sales: &str, shares: &[Decimal]| -> Result<Decimal, _> {
        let parts = collection::collection_pattern(inputs.number(sales)?, shares)?;
        Ok::<_, crate::suite::answer::Problem>(parts.into_iter().sum())
    };
    let march = of_month("sales_mar", &newest)?;
    let february = of_month("sales_feb", &previous)?;
    let january = of_month("sales_jan", &[inputs.number("second_month")?])?;
    Ok(Answer::new(&["total", "month_total", "march_total"], march + february + january)
        .with(&["same_month", "march", "mar", "from_mar", "sales_mar", "from_march"], march)
        .with(&["next_month", "february", "feb", "from_feb", "sales_feb", "from_february"], february)
        .with(&["second_month", "january", "jan", "from_jan", "sales_jan", "from_january"], january))
}
