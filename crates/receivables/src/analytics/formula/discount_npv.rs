//! Present values of granting credit or a discount: the textbook cases (Ross) of selling for cash or on credit.
//! `rate` is the required return per credit period, a fraction.

use rust_decimal::Decimal;

use super::{Computed, NotComputable, add, checked_share, div, mul, sub};

/// The default rate at which credit at the full price is worth as much as cash at a discount: d − R(1−d), a fraction.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn break_even_default(discount: Decimal, rate: Decimal) -> Computed<Decimal> {
    sub(discount, mul(rate, sub(Decimal::ONE, discount)?)?)
}

/// Switching from cash sales to one period's credit, at the same price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CreditSwitch {
    /// Price per unit.
    pub price: Decimal,
    /// Variable cost per unit.
    pub unit_cost: Decimal,
    /// Units sold per period for cash.
    pub quantity: Decimal,
    /// Units sold more on credit.
    pub added_quantity: Decimal,
    /// Required return per period.
    pub rate: Decimal,
}

/// What a switch costs and brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SwitchOutcome {
    /// Once: a period's cash sales not received, and the cost of the added units: P·Q + v·ΔQ.
    pub cost: Decimal,
    /// Every period: (P−v)·ΔQ.
    pub benefit: Decimal,
    /// Benefit / R − cost.
    pub npv: Decimal,
    /// Return required on the cost, per period: R · cost.
    pub carrying: Decimal,
    /// Benefit − carrying.
    pub net_per_period: Decimal,
}

impl CreditSwitch {
    /// Evaluates the switch.
    ///
    /// # Errors
    /// [`NotComputable::RateOutOfRange`] for a return of zero or less.
    pub fn evaluate(&self) -> Computed<SwitchOutcome> {
        let cost = add(mul(self.price, self.quantity)?, mul(self.unit_cost, self.added_quantity)?)?;
        let benefit = mul(sub(self.price, self.unit_cost)?, self.added_quantity)?;
        let npv = sub(div(benefit, positive(self.rate)?, NotComputable::RateOutOfRange)?, cost)?;
        let carrying = mul(self.rate, cost)?;
        Ok(SwitchOutcome { cost, benefit, npv, carrying, net_per_period: sub(benefit, carrying)? })
    }
}

fn positive(rate: Decimal) -> Computed<Decimal> {
    if rate <= Decimal::ZERO { Err(NotComputable::RateOutOfRange) } else { Ok(rate) }
}

/// The quantity on credit at `credit_price` that is worth as much as `quantity` for cash at `cash_price`: the Q′ with
/// [(P′−v)Q′ − (P−v)Q]/R = P·Q + v(Q′−Q).
///
/// # Errors
/// [`NotComputable::RateOutOfRange`] for a return of zero or less, or where no quantity breaks even.
pub fn break_even_quantity(
    cash_price: Decimal,
    credit_price: Decimal,
    unit_cost: Decimal,
    quantity: Decimal,
    rate: Decimal,
) -> Computed<Decimal> {
    let rate = positive(rate)?;
    // Both sides × R: (P′−v)Q′ − (P−v)Q = R·(P−v)·Q + R·v·Q′.
    let cash_side = mul(mul(sub(cash_price, unit_cost)?, quantity)?, add(Decimal::ONE, rate)?)?;
    let per_unit = sub(sub(credit_price, unit_cost)?, mul(rate, unit_cost)?)?;
    div(cash_side, positive(per_unit)?, NotComputable::RateOutOfRange)
}

/// Granting credit to a customer who, if good, comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepeatCustomer {
    /// (1−π) × present value if the customer pays − π × cost.
    pub npv: Decimal,
    /// Probability of payment at which it breaks even: cost / (present value + cost).
    pub break_even_payment: Decimal,
}

/// Evaluates credit to a repeat customer; `default` is the probability π of not being paid.
///
/// # Errors
/// [`NotComputable::SharesNotWhole`] for a probability outside 0 to 1.
pub fn grant_credit_repeat(value_if_paid: Decimal, cost: Decimal, default: Decimal) -> Computed<RepeatCustomer> {
    let default = checked_share(default)?;
    let npv = sub(mul(sub(Decimal::ONE, default)?, value_if_paid)?, mul(default, cost)?)?;
    let break_even_payment = div(cost, add(value_if_paid, cost)?, NotComputable::RateOutOfRange)?;
    Ok(RepeatCustomer { npv, break_even_payment })
}

/// Net present value of one sale on credit: −v + (1−π)·P/(1+R).
///
/// # Errors
/// [`NotComputable::SharesNotWhole`], [`NotComputable::RateOutOfRange`] for a return of −100 %.
pub fn grant_credit_once(unit_cost: Decimal, price: Decimal, default: Decimal, rate: Decimal) -> Computed<Decimal> {
    let expected = mul(sub(Decimal::ONE, checked_share(default)?)?, price)?;
    sub(div(expected, add(Decimal::ONE, rate)?, NotComputable::RateOutOfRange)?, unit_cost)
}
