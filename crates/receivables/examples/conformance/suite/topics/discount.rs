//! Early-payment discount: its cost, what it settles, tax, present values, policy.

use receivables::analytics::formula::discount::{self, DiscountTier};
use receivables::analytics::formula::discount_npv::{self, CreditSwitch};
use receivables::analytics::formula::discount_policy::{BreakEvenUptake, DiscountPolicy};
use receivables::analytics::formula::discount_tax::{self, DiscountTaxMode, TaxedNet};
use receivables::money::{Currency, Money, Rounding};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;

use super::Formula;
use crate::suite::answer::{Answer, Outcome};
use crate::suite::inputs::{Inputs, Read, date, decimal, malformed, money};

const ROUNDING: Rounding = Rounding::HalfAwayFromZero;

pub fn find(topic: &str) -> Option<Formula> {
    Some(match topic {
        "discount.cost.simple" => simple,
        "discount.cost.effective" => effective,
        "discount.cost.both" => both,
        "discount.cost.effective_periods" => effective_periods,
        "discount.policy_evaluation" => policy,
        "discount.break_even" => break_even,
        "discount.buyer_side" => buyer_side,
        "discount.net_of_capital" => net_of_capital,
        "discount.borrow_to_take" => borrow_to_take,
        "discount.dynamic" => dynamic,
        "discount.dynamic.rate" => dynamic_rate,
        "discount.partial_payment" => partial_payment,
        "discount.partial_payment.reduce_by" => reduce_by,
        "discount.partial_payment.reduce_to" => reduce_to,
        "discount.tax.reduced_on_take" => tax_reduced_on_take,
        "discount.tax.on_discounted_base_upfront" => tax_on_discounted_base,
        "discount.tax.multi_rate" => tax_multi_rate,
        "discount.tax.uk_ppd" => uk_prompt_payment,
        "discount.batch" => batch,
        "discount.window_end" => window_end,
        "discount.npv.break_even_default" => npv_break_even_default,
        "discount.npv.switch" => npv_switch,
        "discount.npv.break_even_quantity" => npv_break_even_quantity,
        "discount.npv.grant_credit_repeat" => npv_repeat,
        "discount.npv.grant_credit_once" => npv_once,
        _ => return None,
    })
}

fn tier(inputs: &Inputs<'_>) -> Read<DiscountTier> {
    Ok(DiscountTier {
        discount: inputs.number("d")?,
        discount_day: inputs.number("disc_day")?,
        payment_day: inputs.number("pay_day")?,
    })
}

fn simple(inputs: &Inputs<'_>) -> Outcome {
    let tier = tier(inputs)?;
    let answer = Answer::new(&["simple", "percent"], tier.simple_annual_percent(inputs.year()?)?);
    if !inputs.has("amount") {
        return Ok(answer);
    }
    let settled = discount::settle(inputs.get("amount", money)?, tier.discount, ROUNDING)?;
    Ok(answer.with(&["discount"], settled.discount).with(&["pay"], settled.pay))
}

fn effective(inputs: &Inputs<'_>) -> Outcome {
    Ok(Answer::new(&["effective", "percent"], tier(inputs)?.effective_annual_percent(inputs.year()?)?))
}

fn both(inputs: &Inputs<'_>) -> Outcome {
    let (tier, year) = (tier(inputs)?, inputs.year()?);
    let simple = tier.simple_annual_percent(year)?;
    Ok(Answer::default().with(&["simple"], simple).with(&["effective"], tier.effective_annual_percent(year)))
}

fn effective_periods(inputs: &Inputs<'_>) -> Outcome {
    let percent = discount::effective_percent(inputs.number("d")?, inputs.number("periods_per_year")?)?;
    Ok(Answer::new(&["effective", "percent"], percent))
}

fn policy(inputs: &Inputs<'_>) -> Outcome {
    let policy = DiscountPolicy {
        annual_sales: inputs.number("annual_sales")?,
        discount: inputs.number("discount")?,
        days_before: inputs.number("days_before")?,
        discount_day: inputs.number("days_disc")?,
        uptake: inputs.number("uptake")?,
        early_already: inputs.number_or_zero("early_already")?,
        cost_of_money: inputs.number("finance_rate")?,
        year: inputs.year()?,
    };
    let outcome = policy.evaluate()?;
    let uptake = match policy.break_even_uptake()? {
        BreakEvenUptake::At(share) => Some(share),
        BreakEvenUptake::NeverPays => None,
    };
    let answer = Answer::new(&["net", "net_benefit"], outcome.net)
        .with(&["ar_before", "ar_old", "receivables_before"], outcome.receivables_before)
        .with(&["ar_after", "ar_new", "receivables_after"], outcome.receivables_after)
        .with(&["ar_reduction", "cash_freed", "ar_change"], outcome.receivables_before - outcome.receivables_after)
        .with(&["dso_before", "dso_old"], outcome.dso_before)
        .with(&["dso_after", "dso_new", "dso"], outcome.dso_after)
        .with(&["saving", "savings", "finance_saving", "interest_saving"], outcome.saving)
        .with(&["cost", "discount_cost"], outcome.cost)
        .with(&["waste"], outcome.waste);
    Ok(match uptake {
        Some(share) => answer.with(&["break_even_uptake"], share),
        None => answer.with(&["break_even_uptake"], Value::Null),
    })
}

fn break_even(inputs: &Inputs<'_>) -> Outcome {
    let (rate, days, year) = (inputs.number("finance_rate")?, inputs.number("days_saved")?, inputs.year()?);
    let exact = discount::break_even_percent(rate, days, inputs.number_or_zero("default")?, year)?;
    Ok(Answer::new(&["exact_pv"], exact)
        .with(&["simple_on_gross"], discount::break_even_simple_percent(rate, days, year)))
}

fn buyer_side(inputs: &Inputs<'_>) -> Outcome {
    let tier = DiscountTier {
        discount: inputs.number("d")?,
        discount_day: inputs.number("disc_days")?,
        payment_day: inputs.number("days")?,
    };
    let choice = discount::buyer_choice(inputs.number("annual")?, &tier, inputs.number("rate")?, inputs.year()?)?;
    Ok(Answer::default().with(&["keep"], choice.keep).with(&["take"], choice.take))
}

fn net_of_capital(inputs: &Inputs<'_>) -> Outcome {
    let net =
        discount::net_of_capital(inputs.number("d")?, inputs.number("rate")?, inputs.number("days")?, inputs.year()?)?;
    Ok(Answer::new(&["net_pct"], net.net_percent).with(&["annualised"], net.annualised_percent))
}

fn borrow_to_take(inputs: &Inputs<'_>) -> Outcome {
    let (amount, rate) = (inputs.number("amount")?, inputs.number("rate")?);
    let loan = discount::borrow_to_take(amount, inputs.number("d")?, rate, inputs.number("days")?, inputs.year()?)?;
    Ok(Answer::new(&["net"], loan.net).with(&["interest"], loan.interest).with(&["discount"], loan.discount))
}

fn dynamic(inputs: &Inputs<'_>) -> Outcome {
    let (amount, apr) = (inputs.get("amount", money)?, inputs.number("apr")?);
    let settled = discount::dynamic(amount, apr, inputs.number("days_accelerated")?, inputs.year()?, ROUNDING)?;
    Ok(Answer::new(&["discount"], settled.discount).with(&["pay"], settled.pay))
}

fn dynamic_rate(inputs: &Inputs<'_>) -> Outcome {
    let percent = discount::dynamic_percent(inputs.number("apr")?, inputs.number("days")?, inputs.year()?)?;
    Ok(Answer::new(&["percent", "pct", "rate_pct", "discount_pct"], percent))
}

fn partial_payment(inputs: &Inputs<'_>) -> Outcome {
    let in_window = if inputs.has("last_discount") && inputs.has("paid") {
        inputs.get("paid", date)? <= inputs.get("last_discount", date)?
    } else {
        true
    };
    let (open, payment) = (inputs.get("invoice", money)?, inputs.get("payment", money)?);
    let settled = discount::settle_partially(open, payment, inputs.number("d")?, in_window, ROUNDING)?;
    Ok(Answer::new(&["credit"], settled.credit)
        .with(&["discount"], settled.discount)
        .with(&["balance", "open"], settled.open)
        .with(&["overpaid"], settled.overpaid)
        .with(&["in_window"], in_window))
}

fn reduce_by(inputs: &Inputs<'_>) -> Outcome {
    let pay = discount::payment_to_reduce_by(inputs.get("reduce_by", money)?, inputs.number("d")?, ROUNDING)?;
    Ok(Answer::new(&["pay", "payment"], pay))
}

fn reduce_to(inputs: &Inputs<'_>) -> Outcome {
    let (open, target) = (inputs.get("invoice", money)?, inputs.get("reduce_to", money)?);
    let pay = discount::payment_to_reduce_to(open, target, inputs.number("d")?, ROUNDING)?;
    Ok(Answer::new(&["pay", "payment"], pay))
}

fn tax_mode(inputs: &Inputs<'_>, default: DiscountTaxMode) -> Read<DiscountTaxMode> {
    let mode = inputs.get_or("mode", "", Value::as_str)?;
    Ok(match mode {
        _ if mode.contains("never") => DiscountTaxMode::NeverReduced,
        _ if mode.contains("always") => DiscountTaxMode::OnDiscountedBase,
        _ if mode.contains("taken") => DiscountTaxMode::ReducedWhenTaken,
        "" => default,
        other => return Err(malformed(format!("the mode {other:?} is unknown"))),
    })
}

fn tax_offer(inputs: &Inputs<'_>, nets: &[TaxedNet], default: DiscountTaxMode) -> Outcome {
    let fixed = inputs.get_or("fixed_tax", Money::zero(Currency::UNKNOWN), money)?;
    let mode = tax_mode(inputs, default)?;
    let offer = discount_tax::offer(Currency::UNKNOWN, nets, fixed, inputs.number("d")?, mode, ROUNDING)?;
    Ok(Answer::new(&["pay"], offer.pay)
        .with(&["total"], offer.total)
        .with(&["tax"], offer.tax)
        .with(&["discount_net"], offer.discount_net)
        .with(&["discount_tax"], offer.discount_tax))
}

fn one_net(inputs: &Inputs<'_>) -> Read<TaxedNet> {
    Ok(TaxedNet { net: inputs.get("net", money)?, rate: inputs.number("tax")? })
}

fn tax_reduced_on_take(inputs: &Inputs<'_>) -> Outcome {
    tax_offer(inputs, &[one_net(inputs)?], DiscountTaxMode::ReducedWhenTaken)
}

fn tax_on_discounted_base(inputs: &Inputs<'_>) -> Outcome {
    tax_offer(inputs, &[one_net(inputs)?], DiscountTaxMode::OnDiscountedBase)
}

fn taxed_net(value: &Value) -> Option<TaxedNet> {
    match value.as_array()?.as_slice() {
        [net, rate] => Some(TaxedNet { net: money(net)?, rate: decimal(rate)? }),
        _ => None,
    }
}

fn tax_multi_rate(inputs: &Inputs<'_>) -> Outcome {
    let nets = inputs.get("lines", |list| list.as_array()?.iter().map(taxed_net).collect::<Option<Vec<_>>>())?;
    tax_offer(inputs, &nets, DiscountTaxMode::ReducedWhenTaken)
}

fn uk_prompt_payment(inputs: &Inputs<'_>) -> Outcome {
    let (net, vat) = (inputs.get("net", money)?, inputs.number("vat")?);
    let offer = discount_tax::uk_prompt_payment(net, vat, inputs.number("d")?, ROUNDING)?;
    Ok(Answer::default()
        .with(&["vat_full"], offer.vat_full)
        .with(&["vat_if_taken"], offer.vat_if_taken)
        .with(&["pay_full"], offer.pay_full)
        .with(&["pay_if_taken"], offer.pay_if_taken))
}

fn batch(inputs: &Inputs<'_>) -> Outcome {
    let rate = Decimal::ONE + inputs.number_or_zero("tax")?;
    let nets = inputs.get("amounts", |list| list.as_array()?.iter().map(money).collect::<Option<Vec<_>>>())?;
    let gross = nets.into_iter().map(|net| net.times_rounded(rate, ROUNDING)).collect::<Result<Vec<_>, _>>();
    let gross = gross.map_err(|error| malformed(error.to_string()))?;
    let settled = discount::settle_batch(&gross, inputs.number("d")?, ROUNDING)?;
    Ok(Answer::new(&["pay"], settled.pay).with(&["discount"], settled.discount))
}

fn window_end(inputs: &Inputs<'_>) -> Outcome {
    let days = inputs.number("disc_days")?.to_i64().ok_or_else(|| malformed("disc_days is no number of days"))?;
    let given = inputs.value("invoice_date")?;
    if given.is_array() {
        let dates = inputs.get("invoice_date", |list| list.as_array()?.iter().map(date).collect::<Option<Vec<_>>>())?;
        let ends: Vec<_> = dates.into_iter().map(|day| discount::window_end(day, days)).collect();
        return Ok(Answer::new(&["last_day"], ends));
    }
    let end = discount::window_end(inputs.get("invoice_date", date)?, days);
    Ok(Answer::new(&["last_day", "discount_last", "last_discount", "window_end"], end))
}

fn npv_break_even_default(inputs: &Inputs<'_>) -> Outcome {
    Ok(Answer::new(&["default"], discount_npv::break_even_default(inputs.number("d")?, inputs.number("R")?)?))
}

fn npv_switch(inputs: &Inputs<'_>) -> Outcome {
    let switch = CreditSwitch {
        price: inputs.number("P")?,
        unit_cost: inputs.number("v")?,
        quantity: inputs.number("Q")?,
        added_quantity: inputs.number("dQ")?,
        rate: inputs.number("R")?,
    };
    let outcome = switch.evaluate()?;
    Ok(Answer::new(&["npv"], outcome.npv)
        .with(&["cost"], outcome.cost)
        .with(&["monthly_benefit"], outcome.benefit)
        .with(&["carrying"], outcome.carrying)
        .with(&["net_monthly"], outcome.net_per_period))
}

fn npv_break_even_quantity(inputs: &Inputs<'_>) -> Outcome {
    let (cash_price, credit_price) = (inputs.number("P")?, inputs.number("P2")?);
    let (unit_cost, quantity) = (inputs.number("v")?, inputs.number("Q")?);
    let units = discount_npv::break_even_quantity(cash_price, credit_price, unit_cost, quantity, inputs.number("R")?)?;
    Ok(Answer::new(&["quantity"], units).with(&["added_quantity", "dQ"], units - quantity))
}

fn npv_repeat(inputs: &Inputs<'_>) -> Outcome {
    let value = inputs.number("pv_if_pays")?;
    let outcome = discount_npv::grant_credit_repeat(value, inputs.number("cost")?, inputs.number("default")?)?;
    Ok(Answer::new(&["npv"], outcome.npv).with(&["breakeven_p"], outcome.break_even_payment))
}

fn npv_once(inputs: &Inputs<'_>) -> Outcome {
    let (cost, price) = (inputs.number("v")?, inputs.number("P")?);
    Ok(Answer::new(
        &["npv"],
        discount_npv::grant_credit_once(cost, price, inputs.number("default")?, inputs.number("R")?)?,
    ))
}
