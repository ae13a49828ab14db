//! A year of the offer, by customer and in total. Sums are exact; each customer's amounts are rounded half up to minor
//! units once, and the totals are the sums of the customers.

use rust_decimal::Decimal;

use super::outcome::{
    BreakEven, BroughtForward, CustomerOutcome, PriceOfMoney, Verdict, VerdictCounts, YearInputs, YearOutcome,
};
use super::prepared::{Behaviour, Prepared};
use super::settings::{BasisPoints, DiscountSettings};
use super::sums::CustomerSums;
use super::{ratio, rounded, scaled, whole_days};
use crate::analytics::expectation::PAID_INVOICES_MIN;
use crate::analytics::formula::discount::DiscountTier;
use crate::analytics::formula::discount_policy::{BreakEvenUptake, DiscountPolicy};
use crate::analytics::formula::{Computed, NotComputable};
use crate::id::CustomerId;
use crate::money::Money;

const WHOLE: i128 = BasisPoints::WHOLE.0 as i128;

/// One customer's row.
pub(super) fn customer_outcome(
    prepared: &Prepared,
    settings: &DiscountSettings,
    customer: CustomerId,
    behaviour: &Behaviour,
    sums: &CustomerSums,
) -> Computed<CustomerOutcome> {
    let money = |minor| Money::new(minor, prepared.currency);
    let share = i128::from(sums.take_up.share.0);
    let discount = i128::from(settings.discount.0);
    let (sales, late) = (i128::from(sums.sales), i128::from(sums.late()));
    let moved = rounded(late * share, WHOLE);
    let waste = rounded(i128::from(sums.early) * discount, WHOLE);
    let cost = waste + rounded(i128::from(moved) * discount, WHOLE);
    let saved_money = sums.late_gain * share * i128::from(settings.cost_of_money.0);
    let saving = rounded(saved_money, WHOLE * WHOLE * whole_days(settings.year));
    let net = saving - cost;
    let verdict = match behaviour.paid_invoices {
        0..PAID_INVOICES_MIN => Verdict::TooLittleData,
        _ if net > 0 => Verdict::Offer,
        _ => Verdict::DoNotOffer,
    };
    Ok(CustomerOutcome {
        customer,
        invoices: sums.invoices,
        paid_invoices: behaviour.paid_invoices,
        sales: money(sums.sales),
        early: money(sums.early),
        moved: money(moved),
        days_before: of_sales(sums.amount_days, sales)?,
        days_after: of_sales(sums.amount_days * WHOLE - sums.late_gain * share, sales * WHOLE)?,
        take_up: sums.take_up,
        taken_percent: of_sales((i128::from(sums.early) * WHOLE + late * share) * 100, sales * WHOLE)?,
        cost: money(cost),
        waste: money(waste),
        saving: money(saving),
        net: money(net),
        open_discount: money(sums.open_discount),
        verdict,
    })
}

/// Exact sums over all customers. Those with a take-up in them are in ten-thousandths.
#[derive(Default)]
struct Totals {
    sales: i128,
    late: i128,
    late_gain: i128,
    amount_days: i128,
    moved: i128,
    moved_gain: i128,
}

impl Totals {
    fn of(sums: &[CustomerSums]) -> Self {
        let mut totals = Self::default();
        for one in sums {
            let share = i128::from(one.take_up.share.0);
            let late = i128::from(one.late());
            totals.sales += i128::from(one.sales);
            totals.late += late;
            totals.late_gain += one.late_gain;
            totals.amount_days += one.amount_days;
            totals.moved += late * share;
            totals.moved_gain += one.late_gain * share;
        }
        totals
    }

    /// Mean days gained by what moves; by everything late where nothing moves.
    fn days_gained(&self) -> Computed<Decimal> {
        let (gain, amount) = if self.moved > 0 { (self.moved_gain, self.moved) } else { (self.late_gain, self.late) };
        ratio(gain, amount, NotComputable::NoDaysGained)
    }
}

/// The year's totals; `rows` are the customers.
///
/// # Errors
/// `NoSales` where nothing was invoiced.
pub(super) fn year_outcome(
    prepared: &Prepared,
    settings: &DiscountSettings,
    sums: &[CustomerSums],
    rows: &[CustomerOutcome],
) -> Computed<YearOutcome> {
    let totals = Totals::of(sums);
    if totals.sales <= 0 {
        return Err(NotComputable::NoSales);
    }
    let money = |minor| Money::new(minor, prepared.currency);
    let total = |of: fn(&CustomerOutcome) -> Money| money(rows.iter().map(|row| of(row).minor).sum());
    let inputs = inputs(prepared, settings, &totals, rows);
    let (cost, saving) = (total(|row| row.cost), total(|row| row.saving));
    let mut verdicts = VerdictCounts::default();
    rows.iter().for_each(|row| verdicts.count(row.verdict));
    let (year, days_whole) = (whole_days(settings.year), totals.amount_days * WHOLE);
    let days_after = days_whole - totals.moved_gain;
    let early = (totals.sales - totals.late) * WHOLE;
    Ok(YearOutcome {
        days_to_pay_before: of_sales(totals.amount_days, totals.sales)?,
        days_to_pay_after: of_sales(days_after, totals.sales * WHOLE)?,
        receivables_before: money(rounded(totals.amount_days, year)),
        receivables_after: money(rounded(days_after, WHOLE * year)),
        moved_percent: of_sales(totals.moved * 100, totals.sales * WHOLE)?,
        take_up_percent: ratio(totals.moved * 100, totals.late * WHOLE, NotComputable::NoDaysGained),
        taken_percent: of_sales((early + totals.moved) * 100, totals.sales * WHOLE)?,
        brought_forward: BroughtForward {
            amount: inputs.moved,
            days: ratio(totals.moved_gain, totals.moved, NotComputable::NoDaysGained),
            amount_days: scaled(totals.moved_gain, prepared.currency.exponent() + 4)?,
        },
        cost,
        waste: total(|row| row.waste),
        saving,
        net: money(saving.minor - cost.minor),
        price: price(settings, totals.days_gained()),
        break_even: break_even(&inputs.policy),
        verdicts,
        inputs,
    })
}

/// By an amount of sales.
fn of_sales(numerator: i128, sales: i128) -> Computed<Decimal> {
    ratio(numerator, sales, NotComputable::NoSales)
}

fn inputs(prepared: &Prepared, settings: &DiscountSettings, totals: &Totals, rows: &[CustomerOutcome]) -> YearInputs {
    let total =
        |of: fn(&CustomerOutcome) -> Money| Money::new(rows.iter().map(|row| of(row).minor).sum(), prepared.currency);
    let (sales, early) = (total(|row| row.sales), total(|row| row.early));
    YearInputs {
        period: prepared.period,
        history_is_short: prepared.history_is_short,
        invoices: rows.iter().map(|row| row.invoices).sum(),
        sales,
        early,
        late: Money::new(sales.minor - early.minor, prepared.currency),
        moved: total(|row| row.moved),
        policy: policy(settings, totals, sales),
    }
}

fn policy(settings: &DiscountSettings, totals: &Totals, sales: Money) -> Computed<DiscountPolicy> {
    let window = Decimal::from(settings.window_days);
    let days_before = totals.days_gained()?.checked_add(window).ok_or(NotComputable::TooLarge)?;
    // As the rest of the late share, so that a take-up of everything adds up to exactly one.
    let late_share = of_sales(totals.late * WHOLE, totals.sales * WHOLE)?;
    Ok(DiscountPolicy {
        annual_sales: sales.to_decimal(),
        discount: settings.discount.fraction(),
        days_before,
        discount_day: window,
        uptake: of_sales(totals.moved, totals.sales * WHOLE)?,
        early_already: Decimal::ONE - late_share,
        cost_of_money: settings.cost_of_money.fraction(),
        year: settings.year,
    })
}

fn price(settings: &DiscountSettings, days_gained: Computed<Decimal>) -> Computed<PriceOfMoney> {
    let days = days_gained?;
    let tier = DiscountTier { discount: settings.discount.fraction(), discount_day: Decimal::ZERO, payment_day: days };
    Ok(PriceOfMoney {
        simple_percent: tier.simple_annual_percent(settings.year)?,
        effective_percent: tier.effective_annual_percent(settings.year),
        days,
        year: settings.year,
    })
}

fn break_even(policy: &Computed<DiscountPolicy>) -> Computed<BreakEven> {
    let policy = policy.as_ref().map_err(|reason| *reason)?;
    let BreakEvenUptake::At(uptake) = policy.break_even_uptake()? else { return Ok(BreakEven::NeverPays) };
    let late_share = Decimal::ONE - policy.early_already;
    let percent = |part: Decimal| part.checked_mul(Decimal::ONE_HUNDRED).ok_or(NotComputable::TooLarge);
    let take_up_percent = percent(uptake.checked_div(late_share).ok_or(NotComputable::NoDaysGained)?)?;
    Ok(if take_up_percent > Decimal::ONE_HUNDRED {
        BreakEven::OutOfReach { take_up_percent }
    } else {
        BreakEven::At { take_up_percent, share_of_sales_percent: percent(uptake)? }
    })
}
