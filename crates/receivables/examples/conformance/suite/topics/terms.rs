//! Payment terms: due days, windows of discounts, instalments.

use chrono::NaiveDate;
use receivables::ledger::terms::{
    CountedFrom, Discountable, DueTotals, EarlyDiscount, Holidays, Instalment, PaymentDays, PaymentTerms, Share, When,
};
use receivables::money::{Currency, Money, Rounding};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;

use super::Formula;
use crate::suite::answer::{Answer, Outcome};
use crate::suite::inputs::{Inputs, Read, date, decimal, malformed, money};

pub fn find(topic: &str) -> Option<Formula> {
    Some(match topic {
        "terms.net0" | "terms.net_n" => net_days,
        "terms.EOM" => end_of_month,
        "terms.net_n_EOM (month end first, then n days)" => month_end_first,
        "terms.day_1_following_month (1 MFI)" | "terms.k_MFI" => day_of_next_month,
        "terms.net_n_then_next_day_k" => then_day,
        "terms.payment_days" => payment_days,
        "terms.prox" => typed_due,
        "terms.d/n net m EOM" | "terms.ROG" | "terms.multi_tier" => typed_discount,
        "terms.instalments_sequential" => sequential,
        "terms.instalments_amounts" => amounts,
        "terms.instalments_rounding" => rounded,
        _ => return None,
    })
}

fn due(when: When) -> impl Fn(NaiveDate) -> NaiveDate {
    move |day| PaymentTerms::due(when).due_date(day.into(), Holidays::NONE)
}

/// One date, or each of a list.
fn each_invoice_date(inputs: &Inputs<'_>, due: impl Fn(NaiveDate) -> NaiveDate) -> Outcome {
    if !inputs.value("invoice")?.is_array() {
        return Ok(Answer::new(&["due", "net_due"], due(inputs.get("invoice", date)?)));
    }
    Ok(Answer::new(&["due", "net_due"], invoices(inputs)?.into_iter().map(due).collect::<Vec<_>>()))
}

fn invoices(inputs: &Inputs<'_>) -> Read<Vec<NaiveDate>> {
    inputs.get("invoice", |list| list.as_array()?.iter().map(date).collect())
}

fn count(inputs: &Inputs<'_>, name: &str) -> Read<u32> {
    inputs.number_or_zero(name)?.to_u32().ok_or_else(|| malformed(format!("{name} is no number of days")))
}

fn day(inputs: &Inputs<'_>, name: &str, missing: u8) -> Read<u8> {
    inputs.get_or(name, missing, |value| u8::try_from(value.as_u64()?).ok())
}

fn days_of(value: &Value) -> Option<PaymentDays> {
    let days: Option<Vec<u8>> = value.as_array()?.iter().map(|day| u8::try_from(day.as_u64()?).ok()).collect();
    PaymentDays::try_new(&days?).ok()
}

fn net_days(inputs: &Inputs<'_>) -> Outcome {
    each_invoice_date(inputs, due(When::Days(count(inputs, "n")?)))
}

fn end_of_month(inputs: &Inputs<'_>) -> Outcome {
    each_invoice_date(inputs, due(When::MonthEndThenDays(0)))
}

fn month_end_first(inputs: &Inputs<'_>) -> Outcome {
    each_invoice_date(inputs, due(When::MonthEndThenDays(count(inputs, "n")?)))
}

fn day_of_next_month(inputs: &Inputs<'_>) -> Outcome {
    each_invoice_date(inputs, due(When::DayOfNextMonth { days: 0, day: day(inputs, "k", 1)? }))
}

fn then_day(inputs: &Inputs<'_>) -> Outcome {
    let on = PaymentDays::try_new(&[day(inputs, "k", 0)?]).map_err(|error| malformed(error.to_string()))?;
    each_invoice_date(inputs, due(When::DaysThenPaymentDay { days: count(inputs, "n")?, on }))
}

fn payment_days(inputs: &Inputs<'_>) -> Outcome {
    let cases = inputs.get("cases", |list| {
        let case = |one: &Value| {
            let days = u32::try_from(one.get(1)?.as_u64()?).ok()?;
            Some(due(When::DaysThenPaymentDay { days, on: days_of(one.get(2)?)? })(date(one.get(0)?)?))
        };
        list.as_array()?.iter().map(case).collect::<Option<Vec<_>>>()
    })?;
    Ok(Answer::new(&["due"], cases))
}

fn typed(inputs: &Inputs<'_>) -> Read<PaymentTerms> {
    inputs.get("terms", |text| text.as_str()?.parse().ok())
}

fn typed_due(inputs: &Inputs<'_>) -> Outcome {
    let terms = typed(inputs)?;
    each_invoice_date(inputs, |day| terms.due_date(day.into(), Holidays::NONE))
}

/// Windows, due day, and what each of the payments settles.
fn typed_discount(inputs: &Inputs<'_>) -> Outcome {
    let terms = typed(inputs)?;
    let received = inputs.get_or("received", None, |value| date(value).map(Some))?;
    let from = CountedFrom { issued: inputs.get("invoice", date)?, received };
    let windows = terms.windows(from, Holidays::NONE);
    let last = windows.first().map(|window| window.until).ok_or_else(|| malformed("no discount"))?;
    let answer =
        Answer::default().with(&["discount_last"], last).with(&["net_due"], terms.due_date(from, Holidays::NONE));
    if !inputs.has("amount") {
        return Ok(answer);
    }
    let amount = inputs.get("amount", money)?;
    let paid_on = inputs.get_or("paid", vec![last], |list| list.as_array()?.iter().map(date).collect())?;
    let pays: Vec<Money> = paid_on.into_iter().map(|day| pays(&terms, from, amount, day)).collect();
    Ok(match pays.as_slice() {
        [one] => answer.with(&["pay"], *one),
        _ => answer.with(&["pay"], pays),
    })
}

fn pays(terms: &PaymentTerms, from: CountedFrom, amount: Money, paid_on: NaiveDate) -> Money {
    let percent = terms.percent_on(from, Holidays::NONE, paid_on).unwrap_or(Decimal::ZERO);
    let (net, gross, currency) = (amount.minor, amount.minor, amount.currency);
    let amounts = Discountable { net, gross, fixed: 0, currency, rounding: Rounding::HalfAwayFromZero };
    let early = EarlyDiscount::new(&amounts, percent, terms.early);
    Money::new(gross - early.for_closing(gross), currency)
}

fn sequential(inputs: &Inputs<'_>) -> Outcome {
    let on = |name: &str| inputs.get(name, days_of);
    let half = |on: PaymentDays| Instalment {
        share: Share::Percent(Decimal::from(50)),
        when: When::DaysThenPaymentDay { days: 0, on },
        round_to: None,
    };
    let instalments = vec![half(on("first_days")?), half(on("second_days")?)];
    let terms = PaymentTerms { instalments, sequential: true, ..PaymentTerms::net(0) };
    let totals = totals(Money::new(100, Currency::UNKNOWN), Money::new(100, Currency::UNKNOWN));
    let days = |issued: NaiveDate| -> Read<Vec<NaiveDate>> {
        let parts = terms.schedule(issued.into(), Holidays::NONE, &totals);
        Ok(parts.map_err(|error| malformed(error.to_string()))?.into_iter().map(|part| part.due).collect())
    };
    let rows = invoices(inputs)?.into_iter().map(days).collect::<Read<Vec<_>>>()?;
    Ok(Answer::new(&["due"], rows))
}

const fn totals(net: Money, gross: Money) -> DueTotals {
    let (currency, rounding) = (gross.currency, Rounding::HalfAwayFromZero);
    DueTotals { net: net.minor, gross: gross.minor, currency, rounding }
}

/// `0.5`, `"10% of net"` or `"balance"`.
fn share(value: &Value) -> Option<Share> {
    let percent = decimal(value).map(|part| Share::Percent(part * Decimal::ONE_HUNDRED));
    percent.or_else(|| {
        let terms: PaymentTerms = format!("{}@0, balance@0", value.as_str()?).parse().ok()?;
        terms.instalments.first().map(|one| one.share)
    })
}

fn split(inputs: &Inputs<'_>, totals: &DueTotals, round_to: Option<Decimal>) -> Outcome {
    let shares = inputs.get("split", |list| {
        let read = |one: &Value| if one.as_str() == Some("balance") { Some(Share::Balance) } else { share(one) };
        list.as_array()?.iter().map(read).collect::<Option<Vec<_>>>()
    })?;
    let with_days = shares.into_iter().zip(0..);
    let instalments = with_days.map(|(share, days)| Instalment { share, when: When::Days(days), round_to }).collect();
    let terms = PaymentTerms { instalments, ..PaymentTerms::net(0) };
    let terms = terms.checked().map_err(|error| malformed(error.to_string()))?;
    let parts = terms.schedule(NaiveDate::default().into(), Holidays::NONE, totals);
    let parts = parts.map_err(|error| malformed(error.to_string()))?;
    let amounts = parts.into_iter().map(|part| Money::new(part.amount, totals.currency));
    Ok(Answer::new(&["amounts"], amounts.collect::<Vec<_>>()))
}

fn amounts(inputs: &Inputs<'_>) -> Outcome {
    let net = inputs.get("net", money)?;
    let tax = net.times_rounded(inputs.number("tax")?, Rounding::HalfAwayFromZero);
    let gross = tax.and_then(|tax| net.checked_add(tax)).map_err(|error| malformed(error.to_string()))?;
    split(inputs, &totals(net, gross), None)
}

fn rounded(inputs: &Inputs<'_>) -> Outcome {
    let total = inputs.get("total", money)?;
    split(inputs, &totals(total, total), Some(inputs.number("round_to")?))
}
