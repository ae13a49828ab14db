//! The what-if written a second time, the plain way: invoice by invoice through the ledger's things, in decimals, with no
//! columns and nothing shared. Slow, and meant to be read.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use receivables::calendar::{add_days, add_months_clamped, days_between};
use receivables::id::{CustomerId, InvoiceId};
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, Invoice, Ledger};
use receivables::whatif::{DiscountSettings, TakeUp};
use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
use rust_decimal::prelude::ToPrimitive;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub sales: i64,
    pub early: i64,
    pub moved: i64,
    pub cost: i64,
    pub waste: i64,
    pub saving: i64,
    pub share: Decimal,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reference {
    pub customers: BTreeMap<CustomerId, Row>,
    pub discount: i64,
    pub waste: i64,
    pub moved: i64,
    /// Cash by day, without and with.
    pub cash: BTreeMap<NaiveDate, (i64, i64)>,
}

struct Facts<'a> {
    invoice: &'a Invoice,
    issued: NaiveDate,
    due: NaiveDate,
    open: i64,
    payments: Vec<(NaiveDate, i64)>,
}

impl Facts<'_> {
    fn paid(&self) -> i64 {
        self.payments.iter().map(|(_, amount)| amount).sum()
    }

    fn is_closed(&self) -> bool {
        self.open == 0 && self.paid() > 0
    }
}

fn facts(ledger: &Ledger, as_of: AsOf) -> Vec<Facts<'_>> {
    let payments = |id: InvoiceId| {
        let allocations = ledger.allocations().filter(|one| one.invoice == id && one.on <= as_of.day);
        let paid =
            allocations.filter(|one| matches!(one.source, CreditSource::Payment(_)) && one.reversed_on.is_none());
        paid.map(|one| (one.on, one.amount.minor)).collect()
    };
    let fact = |invoice| {
        let invoice: &Invoice = invoice;
        let open = ledger.open_amount(invoice.id, as_of);
        let payments = payments(invoice.id);
        Facts { invoice, issued: invoice.issue_date().unwrap(), due: invoice.due_date().unwrap(), open, payments }
    };
    ledger.invoices().filter(|invoice| invoice.issue_date().is_some()).map(fact).collect()
}

fn whole(value: Decimal) -> i64 {
    value.round_dp_with_strategy(0, MidpointAwayFromZero).to_i64().unwrap()
}

fn lateness(facts: &[&Facts<'_>]) -> Option<i64> {
    let (mut amount, mut weighted) = (Decimal::ZERO, Decimal::ZERO);
    for (fact, (on, paid)) in facts.iter().flat_map(|fact| fact.payments.iter().map(move |payment| (fact, payment))) {
        amount += Decimal::from(*paid);
        weighted += Decimal::from(*paid) * Decimal::from(days_between(fact.due, *on));
    }
    (!amount.is_zero()).then(|| whole(weighted / amount))
}

fn punctual(facts: &[&Facts<'_>]) -> Option<Decimal> {
    let paid: i64 = facts.iter().map(|fact| fact.paid()).sum();
    let on_time = facts.iter().filter(|fact| fact.payments.iter().all(|(on, _)| *on <= fact.due));
    let on_time: i64 = on_time.map(|fact| fact.paid()).sum();
    let share = |part: i64, all: i64| {
        (Decimal::from(part) / Decimal::from(all)).round_dp_with_strategy(4, MidpointAwayFromZero)
    };
    (paid > 0).then(|| share(on_time, paid))
}

pub fn reference(ledger: &Ledger, as_of: AsOf, settings: &DiscountSettings) -> Reference {
    let facts = facts(ledger, as_of);
    let closed: Vec<&Facts<'_>> = facts.iter().filter(|fact| fact.is_closed()).collect();
    let own = |customer: CustomerId| -> Vec<&Facts<'_>> {
        closed.iter().copied().filter(|fact| fact.invoice.customer == customer).collect()
    };
    let or_book = |customer: CustomerId| if own(customer).len() >= 3 { own(customer) } else { closed.clone() };
    let expected =
        |fact: &Facts<'_>| add_days(fact.due, lateness(&or_book(fact.invoice.customer)).unwrap_or(0)).max(as_of.day);
    let mut result = Reference::default();
    for customer in ledger.customers().map(|customer| customer.id) {
        let mine: Vec<&Facts<'_>> = facts.iter().filter(|fact| fact.invoice.customer == customer).collect();
        let behaviour = punctual(&or_book(customer));
        if let Some(row) = row(&mine, behaviour, expected, as_of, settings) {
            result.customers.insert(customer, row);
        }
    }
    for fact in facts.iter().filter(|fact| fact.open > 0) {
        let share = result.customers.get(&fact.invoice.customer).map_or(Decimal::ZERO, |row| row.share);
        offer(fact, share, expected(fact), as_of, settings, &mut result);
    }
    result
}

fn row(
    facts: &[&Facts<'_>],
    behaviour: Option<Decimal>,
    expected: impl Fn(&Facts<'_>) -> NaiveDate,
    as_of: AsOf,
    settings: &DiscountSettings,
) -> Option<Row> {
    let first = add_days(add_months_clamped(as_of.day, -12), 1);
    let (window, mut row) = (Decimal::from(settings.window_days), Row::default());
    let (mut late, mut gain) = (Decimal::ZERO, Decimal::ZERO);
    for fact in facts.iter().filter(|fact| first <= fact.issued && fact.paid() + fact.open > 0) {
        let amount = Decimal::from(fact.paid() + fact.open);
        let days_of = |on: NaiveDate| Decimal::from(days_between(fact.issued, on));
        let paid: Decimal = fact.payments.iter().map(|(on, paid)| Decimal::from(*paid) * days_of(*on)).sum();
        let amount_days = paid + Decimal::from(fact.open) * days_of(expected(fact));
        row.sales += fact.paid() + fact.open;
        if amount_days <= window * amount {
            row.early += fact.paid() + fact.open;
        } else {
            late += amount;
            gain += amount_days - window * amount;
        }
    }
    let (discount, year) = (settings.discount.fraction(), settings.year.days());
    row.share = match settings.take_up {
        TakeUp::OneShare(share) => share.fraction(),
        TakeUp::PerCustomer { customers_money } => {
            let gives_up = customers_money.fraction() * gain * (Decimal::ONE - discount);
            let is_worth_it = late.is_zero() || discount * year * late > gives_up;
            behaviour.filter(|_| is_worth_it).unwrap_or_default()
        }
    };
    row.moved = whole(late * row.share);
    row.waste = whole(Decimal::from(row.early) * discount);
    row.cost = row.waste + whole(Decimal::from(row.moved) * discount);
    row.saving = whole(gain * row.share * settings.cost_of_money.fraction() / year);
    (row.sales > 0).then_some(row)
}

fn offer(
    fact: &Facts<'_>,
    share: Decimal,
    expected: NaiveDate,
    as_of: AsOf,
    settings: &DiscountSettings,
    result: &mut Reference,
) {
    let until = add_days(fact.issued, i64::from(settings.window_days));
    let is_early = expected <= until;
    let taken = match (until < as_of.day, is_early) {
        (true, _) => 0,
        (false, true) => fact.open,
        (false, false) => whole(Decimal::from(fact.open) * share),
    };
    let pays = whole(Decimal::from(taken) * (Decimal::ONE - settings.discount.fraction()));
    result.discount += taken - pays;
    if is_early {
        result.waste += taken - pays;
    } else {
        result.moved += taken;
    }
    result.cash.entry(expected).or_default().0 += fact.open;
    result.cash.entry(expected).or_default().1 += fact.open - taken;
    result.cash.entry(if taken > 0 { until.min(expected) } else { expected }).or_default().1 += pays;
}
