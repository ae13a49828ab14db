//! The report as JSON. Amounts are decimal strings of the currency's digits; other values are numbers of two decimals,
//! with the exact value beside them.

use super::arguments::Arguments;
use super::reading::Book;
use receivables::analytics::dashboard::{Dashboard, DashboardOptions, dashboard};
use receivables::analytics::figure::{Figure, FigureInput, InputValue, Unit};
use receivables::analytics::kpis::KpiOptions;
use receivables::ledger::AsOf;
use receivables::money::{Money, Rounding};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value, json};

/// The whole report.
pub fn report(book: &Book, arguments: &Arguments) -> Value {
    let kpis = KpiOptions { window: arguments.window, ..KpiOptions::default() };
    let options = DashboardOptions { kpis, ..DashboardOptions::default() };
    let board = dashboard(&book.ledger, AsOf::at(arguments.as_of), book.currency, &options);
    let amount = |minor: i64| plain(Money::new(minor, book.currency));
    let buckets: Vec<Value> = board
        .aging
        .buckets
        .iter()
        .enumerate()
        .map(|(at, bucket)| json!({"label": board.aging.options.edges.label(at), "amount": amount(bucket.amount), "count": bucket.count}))
        .collect();
    let issues: Vec<Value> =
        book.issues.iter().map(|(line, kind, words)| json!({"line": line, "kind": kind, "message": words})).collect();
    json!({
        "as_of": arguments.as_of.to_string(),
        "currency": book.currency.code(),
        "open_total": amount(board.aging.total),
        "open_count": board.aging.count,
        "past_due_total": amount(board.aging.past_due),
        "disputed_total": amount(board.aging.disputed_total),
        "customer_credits": amount(board.credits.total),
        "buckets": buckets,
        "kpis": figures(&board),
        "issues": issues,
    })
}

fn figures(board: &Dashboard) -> Map<String, Value> {
    let cards = [&board.cards.outstanding, &board.cards.expected];
    board.kpis.iter().chain(cards).map(|figure| (figure.id.code().to_owned(), value_of(figure))).collect()
}

fn value_of(figure: &Figure) -> Value {
    let mut written = Map::new();
    match figure.value {
        Ok(value) => {
            written.insert("value".to_owned(), shown(value, figure.unit));
            written.insert("unit".to_owned(), figure.unit.code().into());
            if !matches!(figure.unit, Unit::Money(_)) {
                written.insert("exact".to_owned(), value.normalize().to_string().into());
            }
        }
        Err(reason) => {
            written.insert("not_computable".to_owned(), reason.to_string().into());
        }
    }
    written.insert("inputs".to_owned(), figure.inputs.iter().map(input).collect());
    if !figure.flags.is_empty() {
        written.insert("flags".to_owned(), figure.flags.iter().map(|flag| flag.code()).collect());
    }
    Value::Object(written)
}

fn shown(value: Decimal, unit: Unit) -> Value {
    match unit {
        Unit::Money(currency) => Money::try_from_decimal_rounded(value, currency, Rounding::HalfEven)
            .map_or(Value::Null, |money| plain(money).into()),
        Unit::Days | Unit::Percent | Unit::TimesPerYear | Unit::Points => {
            Rounding::HalfAwayFromZero.round(value, 2).to_f64().map_or(Value::Null, Value::from)
        }
    }
}

fn input(input: &FigureInput) -> Value {
    let (value, period) = match input.value {
        InputValue::Money(money) => (plain(money), None),
        InputValue::Days(days) => (Rounding::HalfAwayFromZero.round(days, 2).normalize().to_string(), None),
        InputValue::Count(count) => (count.to_string(), None),
        InputValue::Date(day) => (day.to_string(), None),
        InputValue::Percent(percent) => (percent.normalize().to_string(), None),
        InputValue::Period(period) => (format!("{}/{}", period.first, period.last), None),
        InputValue::Sales { period, amount } => (plain(amount), Some(format!("{}/{}", period.first, period.last))),
    };
    match period {
        Some(period) => json!({"id": input.id.code(), "value": value, "period": period}),
        None => json!({"id": input.id.code(), "value": value}),
    }
}

fn plain(money: Money) -> String {
    format!("{:.*}", money.currency.exponent() as usize, money.to_decimal())
}
