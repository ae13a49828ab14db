//! What an early-payment discount costs and what it settles. `discount` is a fraction (2 % is 0.02), days count from
//! the invoice date, rates per year are fractions; results in percent say so. An annual rate names its year basis.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Computed, HUNDRED, NotComputable, YearBasis, add, checked_discount, div, finite, float, mul, sub};
use crate::calendar::{Days, add_days};
use crate::money::{Money, Rounding};

/// A discount tier beside the day on which payment would come otherwise: 2/10 net 30 is 0.02, 10, 30.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscountTier {
    /// The discount, a fraction from 0 to below 1.
    pub discount: Decimal,
    /// Last day of the window.
    pub discount_day: Decimal,
    /// Day of payment without the discount.
    pub payment_day: Decimal,
}

impl DiscountTier {
    /// Days gained and the cost per period d/(1−d); a discount of zero costs nothing.
    fn days_and_cost(&self) -> Computed<(Decimal, Decimal)> {
        let discount = checked_discount(self.discount)?;
        let days = sub(self.payment_day, self.discount_day)?;
        if days <= Decimal::ZERO {
            return Err(NotComputable::NoDaysGained);
        }
        Ok((days, div(discount, sub(Decimal::ONE, discount)?, NotComputable::DiscountOutOfRange)?))
    }

    /// Simple annual cost in percent: d/(1−d) × year/(T−n).
    ///
    /// # Errors
    /// [`NotComputable::NoDaysGained`] where T ≤ n, [`NotComputable::DiscountOutOfRange`].
    pub fn simple_annual_percent(&self, year: YearBasis) -> Computed<Decimal> {
        let (days, cost) = self.days_and_cost()?;
        div(mul(mul(cost, year.days())?, HUNDRED)?, days, NotComputable::NoDaysGained)
    }

    /// Effective annual cost in percent: (1/(1−d))^(year/(T−n)) − 1.
    ///
    /// # Errors
    /// As [`DiscountTier::simple_annual_percent`].
    pub fn effective_annual_percent(&self, year: YearBasis) -> Computed<f64> {
        let (days, _) = self.days_and_cost()?;
        let periods = div(year.days(), days, NotComputable::NoDaysGained)?;
        effective_percent(self.discount, periods)
    }
}

/// Effective cost in percent of a discount granted `periods_per_year` times a year: (1/(1−d))^periods − 1.
///
/// # Errors
/// [`NotComputable::DiscountOutOfRange`], [`NotComputable::NoDaysGained`] for no periods.
pub fn effective_percent(discount: Decimal, periods_per_year: Decimal) -> Computed<f64> {
    let discount = checked_discount(discount)?;
    if periods_per_year <= Decimal::ZERO {
        return Err(NotComputable::NoDaysGained);
    }
    let growth = -(-float(discount)?).ln_1p() * float(periods_per_year)?;
    finite(growth.exp_m1() * 100.0)
}

/// The discount in percent that money at `annual_rate`, compounded, is worth over `days_gained`:
/// 1 − (1−p)(1+r)^(−days/year), with p the risk of default that early cash avoids (zero for none).
///
/// # Errors
/// [`NotComputable::RateOutOfRange`] for a rate of −100 % or less, [`NotComputable::SharesNotWhole`] for a risk
/// outside 0 to 1.
pub fn break_even_percent(
    annual_rate: Decimal,
    days_gained: Decimal,
    avoided_default: Decimal,
    year: YearBasis,
) -> Computed<f64> {
    if annual_rate <= Decimal::NEGATIVE_ONE {
        return Err(NotComputable::RateOutOfRange);
    }
    let paid = 1.0 - float(super::checked_share(avoided_default)?)?;
    let years = float(div(days_gained, year.days(), NotComputable::RateOutOfRange)?)?;
    let worth_now = paid * (-years * float(annual_rate)?.ln_1p()).exp();
    finite((1.0 - worth_now) * 100.0)
}

/// The same by the simple rule on the gross amount: r × days/year, in percent.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn break_even_simple_percent(annual_rate: Decimal, days_gained: Decimal, year: YearBasis) -> Computed<Decimal> {
    mul(interest_factor(annual_rate, days_gained, year)?, HUNDRED)
}

/// r × days/year.
fn interest_factor(annual_rate: Decimal, days: Decimal, year: YearBasis) -> Computed<Decimal> {
    div(mul(annual_rate, days)?, year.days(), NotComputable::RateOutOfRange)
}

/// A buyer's choice for a year's purchases: what paying late is worth and what paying early is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuyerChoice {
    /// Interest earned by keeping the money until the net day.
    pub keep: Decimal,
    /// The discount, plus interest until the discount day.
    pub take: Decimal,
}

/// Compares a discount with keeping the money, on `annual_purchases` (simple interest on the gross amount).
///
/// # Errors
/// [`NotComputable::DiscountOutOfRange`].
pub fn buyer_choice(
    annual_purchases: Decimal,
    tier: &DiscountTier,
    rate: Decimal,
    year: YearBasis,
) -> Computed<BuyerChoice> {
    let keep = mul(annual_purchases, interest_factor(rate, tier.payment_day, year)?)?;
    let until_discount_day = mul(annual_purchases, interest_factor(rate, tier.discount_day, year)?)?;
    let discount = mul(annual_purchases, checked_discount(tier.discount)?)?;
    Ok(BuyerChoice { keep, take: add(discount, until_discount_day)? })
}

/// Whether a buyer who borrows at `borrowing_percent` gains by taking the discount: its effective cost is higher.
///
/// # Errors
/// As [`DiscountTier::effective_annual_percent`].
pub fn buyer_accepts(tier: &DiscountTier, borrowing_percent: f64, year: YearBasis) -> Computed<bool> {
    Ok(tier.effective_annual_percent(year)? > borrowing_percent)
}

/// A discount after the cost of the money that pays it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetOfCapital {
    /// d − r × days/year, in percent of the invoice.
    pub net_percent: Decimal,
    /// That × year/days, in percent a year.
    pub annualised_percent: Decimal,
}

/// What a discount leaves a buyer after the cost of capital for the days paid early.
///
/// # Errors
/// [`NotComputable::NoDaysGained`] for no days.
pub fn net_of_capital(discount: Decimal, rate: Decimal, days: Decimal, year: YearBasis) -> Computed<NetOfCapital> {
    let net = sub(checked_discount(discount)?, interest_factor(rate, days, year)?)?;
    if days <= Decimal::ZERO {
        return Err(NotComputable::NoDaysGained);
    }
    let net_percent = mul(net, HUNDRED)?;
    let annualised_percent = div(mul(net_percent, year.days())?, days, NotComputable::NoDaysGained)?;
    Ok(NetOfCapital { net_percent, annualised_percent })
}

/// Borrowing to take a discount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BorrowToTake {
    /// The discount.
    pub discount: Decimal,
    /// Simple interest on the discounted amount, for the days until the net day.
    pub interest: Decimal,
    /// Discount − interest.
    pub net: Decimal,
}

/// Gain from borrowing amount × (1−d) for `days` to take the discount.
///
/// # Errors
/// [`NotComputable::DiscountOutOfRange`].
pub fn borrow_to_take(
    amount: Decimal,
    discount: Decimal,
    rate: Decimal,
    days: Decimal,
    year: YearBasis,
) -> Computed<BorrowToTake> {
    let taken = mul(amount, checked_discount(discount)?)?;
    let interest = mul(sub(amount, taken)?, interest_factor(rate, days, year)?)?;
    Ok(BorrowToTake { discount: taken, interest, net: sub(taken, interest)? })
}

/// Rate of a dynamic discount in percent of the invoice: APR × days accelerated / year, never below zero.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn dynamic_percent(apr: Decimal, days_accelerated: Decimal, year: YearBasis) -> Computed<Decimal> {
    mul(interest_factor(apr, days_accelerated.max(Decimal::ZERO), year)?, HUNDRED)
}

/// What a discount takes off an amount and what is left to pay; the two add up to the amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// The discount.
    pub discount: Money,
    /// What is paid.
    pub pay: Money,
}

/// `amount` less `discount`, rounded after subtracting: 100.25 at 10 % pays 90.23, not 90.22.
///
/// # Errors
/// [`NotComputable::DiscountOutOfRange`], [`NotComputable::TooLarge`].
pub fn settle(amount: Money, discount: Decimal, rounding: Rounding) -> Computed<Settlement> {
    let keep = sub(Decimal::ONE, checked_discount(discount)?)?;
    let pay = amount.times_rounded(keep, rounding).map_err(|_| NotComputable::TooLarge)?;
    let discount = amount.checked_sub(pay).map_err(|_| NotComputable::TooLarge)?;
    Ok(Settlement { discount, pay })
}

/// A dynamic (sliding-scale) discount: amount × APR × days accelerated / year, the discount rounded once.
///
/// # Errors
/// [`NotComputable::DiscountOutOfRange`] where it would take the whole amount, [`NotComputable::TooLarge`].
pub fn dynamic(
    amount: Money,
    apr: Decimal,
    days_accelerated: Decimal,
    year: YearBasis,
    rounding: Rounding,
) -> Computed<Settlement> {
    let rate = div(dynamic_percent(apr, days_accelerated, year)?, HUNDRED, NotComputable::RateOutOfRange)?;
    let discount = amount.times_rounded(checked_discount(rate)?, rounding).map_err(|_| NotComputable::TooLarge)?;
    let pay = amount.checked_sub(discount).map_err(|_| NotComputable::TooLarge)?;
    Ok(Settlement { discount, pay })
}

/// Several invoices settled together: each rounded by itself, then added.
///
/// # Errors
/// As [`settle`]; [`NotComputable::TooLarge`] also for unlike currencies, [`NotComputable::NoInvoices`] for none.
pub fn settle_batch(amounts: &[Money], discount: Decimal, rounding: Rounding) -> Computed<Settlement> {
    let mut total: Option<Settlement> = None;
    for amount in amounts {
        let one = settle(*amount, discount, rounding)?;
        total = Some(match total {
            None => one,
            Some(so_far) => Settlement {
                discount: so_far.discount.checked_add(one.discount).map_err(|_| NotComputable::TooLarge)?,
                pay: so_far.pay.checked_add(one.pay).map_err(|_| NotComputable::TooLarge)?,
            },
        });
    }
    total.ok_or(NotComputable::NoInvoices)
}

/// What a part payment inside the window settles, pro rata.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialSettlement {
    /// What the invoice is reduced by: payment / (1−d), at most what is open.
    pub credit: Money,
    /// The discount in it.
    pub discount: Money,
    /// What stays open.
    pub open: Money,
    /// What was paid beyond the invoice: customer credit.
    pub overpaid: Money,
}

/// Settles `payment` against `open`: within the window it earns p·d/(1−d), outside it nothing.
///
/// # Errors
/// [`NotComputable::DiscountOutOfRange`]; [`NotComputable::TooLarge`] also for unlike currencies.
pub fn settle_partially(
    open: Money,
    payment: Money,
    discount: Decimal,
    in_window: bool,
    rounding: Rounding,
) -> Computed<PartialSettlement> {
    let too_large = |_| NotComputable::TooLarge;
    let rate = if in_window { checked_discount(discount)? } else { Decimal::ZERO };
    let full = settle(open, rate, rounding)?;
    let excess = payment.checked_sub(full.pay).map_err(too_large)?;
    if excess.minor >= 0 {
        let nothing = Money::zero(open.currency);
        return Ok(PartialSettlement { credit: open, discount: full.discount, open: nothing, overpaid: excess });
    }
    let exact = div(payment.to_decimal(), sub(Decimal::ONE, rate)?, NotComputable::DiscountOutOfRange)?;
    let credit = Money::try_from_decimal_rounded(exact, open.currency, rounding).map_err(too_large)?;
    Ok(PartialSettlement {
        credit,
        discount: credit.checked_sub(payment).map_err(too_large)?,
        open: open.checked_sub(credit).map_err(too_large)?,
        overpaid: Money::zero(open.currency),
    })
}

/// The payment that reduces an invoice by `reduction` inside the window: × (1−d).
///
/// # Errors
/// As [`settle`].
pub fn payment_to_reduce_by(reduction: Money, discount: Decimal, rounding: Rounding) -> Computed<Money> {
    settle(reduction, discount, rounding).map(|settled| settled.pay)
}

/// The payment that reduces an invoice of `open` to `target` inside the window: (open − target) × (1−d).
///
/// # Errors
/// As [`settle`]; [`NotComputable::NoReceivables`] where no more than the target is open.
pub fn payment_to_reduce_to(open: Money, target: Money, discount: Decimal, rounding: Rounding) -> Computed<Money> {
    let reduction = open.checked_sub(target).map_err(|_| NotComputable::TooLarge)?;
    if reduction.minor < 0 {
        return Err(NotComputable::NoReceivables);
    }
    payment_to_reduce_by(reduction, discount, rounding)
}

/// Last day of the window, inclusive: the day after the invoice date is day 1.
#[must_use]
pub fn window_end(invoice_date: NaiveDate, discount_days: Days) -> NaiveDate {
    add_days(invoice_date, discount_days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn eur(text: &str) -> Money {
        Money::parse_plain(text, Currency::EUR).unwrap()
    }

    #[test]
    fn a_full_payment_in_the_window_closes_the_invoice() {
        let rate = Decimal::new(10, 2);
        let settled = settle_partially(eur("100.25"), eur("90.23"), rate, true, Rounding::default()).unwrap();
        assert_eq!((settled.credit, settled.open, settled.overpaid), (eur("100.25"), eur("0"), eur("0")));
        let late = settle_partially(eur("100.25"), eur("90.23"), rate, false, Rounding::default()).unwrap();
        assert_eq!((late.credit, late.discount, late.open), (eur("90.23"), eur("0"), eur("10.02")));
    }

    #[test]
    fn what_is_paid_beyond_the_invoice_is_credit() {
        let settled = settle_partially(eur("100"), eur("99"), Decimal::new(2, 2), true, Rounding::default()).unwrap();
        assert_eq!((settled.discount, settled.overpaid), (eur("2"), eur("1")));
    }

    #[test]
    fn a_tier_without_days_gained_has_no_rate() {
        let tier = |discount, payment_day| DiscountTier { discount, discount_day: Decimal::TEN, payment_day };
        let two = Decimal::new(2, 2);
        assert_eq!(tier(two, Decimal::TEN).simple_annual_percent(YearBasis::Days365), Err(NotComputable::NoDaysGained));
        let free = tier(Decimal::ZERO, Decimal::from(30));
        assert_eq!(free.simple_annual_percent(YearBasis::Days365), Ok(Decimal::ZERO));
        assert_eq!(free.effective_annual_percent(YearBasis::Days365), Ok(0.0));
        let whole = tier(Decimal::ONE, Decimal::from(30));
        assert_eq!(whole.effective_annual_percent(YearBasis::Days365), Err(NotComputable::DiscountOutOfRange));
    }

    #[test]
    fn default_risk_raises_the_break_even() {
        let without =
            break_even_percent(Decimal::new(6, 2), Decimal::from(50), Decimal::ZERO, YearBasis::Days365).unwrap();
        let with =
            break_even_percent(Decimal::new(6, 2), Decimal::from(50), Decimal::new(1, 2), YearBasis::Days365).unwrap();
        assert!((without - 0.795).abs() < 0.001 && (with - 1.787).abs() < 0.001, "{without} {with}");
    }
}
