//! Whether offering an early-payment discount pays: the seller's side, on a year's sales.
//!
//! Saving = S·u·(T−n)/Y·r, cost = S·d·(u+e): S annual credit sales, u the share that pays early because of the offer,
//! e the share that pays by then anyway and takes the discount too, T the day of payment otherwise, n the discount
//! day, r the annual cost of money, Y the days of the year. Source: ABC example (formulas §6); e is our own.

use rust_decimal::Decimal;

use super::{Computed, NotComputable, YearBasis, add, checked_discount, checked_share, div, mul, sub};

/// An offer and the sales it is made on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscountPolicy {
    /// Credit sales of a year.
    pub annual_sales: Decimal,
    /// The discount, a fraction.
    pub discount: Decimal,
    /// Day on which customers pay without it.
    pub days_before: Decimal,
    /// Last day of the window.
    pub discount_day: Decimal,
    /// Share of sales that moves to the discount day.
    pub uptake: Decimal,
    /// Share of sales that is paid by the discount day already.
    pub early_already: Decimal,
    /// Annual cost of money, a fraction.
    pub cost_of_money: Decimal,
    /// Days of the year.
    pub year: YearBasis,
}

/// What an offer does in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PolicyOutcome {
    /// Receivables without the offer.
    pub receivables_before: Decimal,
    /// Receivables with it.
    pub receivables_after: Decimal,
    /// DSO without the offer, in days.
    pub dso_before: Decimal,
    /// DSO with it, in days.
    pub dso_after: Decimal,
    /// Cost of money saved.
    pub saving: Decimal,
    /// Discounts granted.
    pub cost: Decimal,
    /// The part of the cost that goes to those who pay early anyway.
    pub waste: Decimal,
    /// Saving − cost.
    pub net: Decimal,
}

/// The take-up at which an offer breaks even.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEvenUptake {
    /// It pays from this share of sales on; above 1 − e it cannot be reached.
    At(Decimal),
    /// Each discount costs at least what it saves, whatever the take-up.
    NeverPays,
}

impl DiscountPolicy {
    fn days_gained(&self) -> Computed<Decimal> {
        let days = sub(self.days_before, self.discount_day)?;
        if days <= Decimal::ZERO { Err(NotComputable::NoDaysGained) } else { Ok(days) }
    }

    /// Evaluates the offer.
    ///
    /// # Errors
    /// [`NotComputable::NoDaysGained`] where T ≤ n, [`NotComputable::DiscountOutOfRange`],
    /// [`NotComputable::SharesNotWhole`] where u or e is no share, or both together exceed the whole.
    pub fn evaluate(&self) -> Computed<PolicyOutcome> {
        let discount = checked_discount(self.discount)?;
        let (uptake, early) = (checked_share(self.uptake)?, checked_share(self.early_already)?);
        let takers = checked_share(add(uptake, early)?)?;
        let gained = self.days_gained()?;
        let dso_before = sub(self.days_before, mul(early, gained)?)?;
        let dso_after = sub(self.days_before, mul(takers, gained)?)?;
        let receivables = |dso| div(mul(self.annual_sales, dso)?, self.year.days(), NotComputable::RateOutOfRange);
        let (receivables_before, receivables_after) = (receivables(dso_before)?, receivables(dso_after)?);
        let saving = mul(sub(receivables_before, receivables_after)?, self.cost_of_money)?;
        let cost = mul(mul(self.annual_sales, discount)?, takers)?;
        let waste = mul(mul(self.annual_sales, discount)?, early)?;
        let net = sub(saving, cost)?;
        Ok(PolicyOutcome { receivables_before, receivables_after, dso_before, dso_after, saving, cost, waste, net })
    }

    /// Break-even take-up u* = d·e / ((T−n)·r/Y − d), zero where nobody pays early already.
    ///
    /// # Errors
    /// As [`DiscountPolicy::evaluate`].
    pub fn break_even_uptake(&self) -> Computed<BreakEvenUptake> {
        let discount = checked_discount(self.discount)?;
        let early = checked_share(self.early_already)?;
        let worth =
            div(mul(self.days_gained()?, self.cost_of_money)?, self.year.days(), NotComputable::RateOutOfRange)?;
        let margin = sub(worth, discount)?;
        if margin <= Decimal::ZERO {
            return Ok(BreakEvenUptake::NeverPays);
        }
        div(mul(discount, early)?, margin, NotComputable::RateOutOfRange).map(BreakEvenUptake::At)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn abc() -> DiscountPolicy {
        DiscountPolicy {
            annual_sales: Decimal::from(50_000_000),
            discount: Decimal::new(1, 2),
            days_before: Decimal::from(57),
            discount_day: Decimal::from(7),
            uptake: Decimal::new(2, 1),
            early_already: Decimal::ZERO,
            cost_of_money: Decimal::new(6, 2),
            year: YearBasis::Days365,
        }
    }

    #[test]
    fn the_abc_company_loses_by_its_offer() {
        let outcome = abc().evaluate().unwrap();
        let whole = |value: Decimal| value.round().to_string();
        assert_eq!(whole(outcome.receivables_before), "7808219");
        assert_eq!(whole(outcome.receivables_after), "6438356");
        assert_eq!(whole(outcome.saving), "82192");
        assert_eq!(outcome.cost, Decimal::from(100_000));
        assert_eq!(whole(outcome.net), "-17808");
        assert_eq!((outcome.dso_before, outcome.dso_after), (Decimal::from(57), Decimal::from(47)));
        assert_eq!(abc().break_even_uptake(), Ok(BreakEvenUptake::NeverPays));
    }

    #[test]
    fn at_the_break_even_uptake_nothing_is_gained_or_lost() {
        let mut policy =
            DiscountPolicy { cost_of_money: Decimal::new(15, 2), early_already: Decimal::new(1, 1), ..abc() };
        let Ok(BreakEvenUptake::At(uptake)) = policy.break_even_uptake() else { panic!("pays at some take-up") };
        assert!(uptake > Decimal::ZERO);
        policy.uptake = uptake;
        let outcome = policy.evaluate().unwrap();
        assert!(outcome.net.abs() < Decimal::new(1, 9), "{}", outcome.net);
        assert_eq!(outcome.waste, Decimal::from(50_000));
    }

    #[test]
    fn shares_beyond_the_whole_are_refused() {
        let policy = DiscountPolicy { early_already: Decimal::new(9, 1), ..abc() };
        assert_eq!(policy.evaluate(), Err(NotComputable::SharesNotWhole));
        assert_eq!(
            DiscountPolicy { days_before: Decimal::from(7), ..abc() }.evaluate(),
            Err(NotComputable::NoDaysGained)
        );
    }
}
