//! Early-payment discount and tax on one document. Tax rounds once per rate; fixed taxes (an amount per unit) are
//! never discounted. Sources: Odoo's three modes; UK rule since 1 April 2015 (VAT on what is actually received).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::discount::settle;
use super::{Computed, NotComputable, mul};
use crate::money::{Currency, Money, Rounding};

/// What a discount does to the tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscountTaxMode {
    /// The tax is invoiced in full and reduced only when the discount is taken.
    #[default]
    ReducedWhenTaken,
    /// The tax is always worked out on the discounted net.
    OnDiscountedBase,
    /// The discount is on the net alone; the tax stays.
    NeverReduced,
}

/// A net amount and its tax rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxedNet {
    /// Net amount.
    pub net: Money,
    /// Tax rate, a fraction.
    pub rate: Decimal,
}

/// A document with a discount offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscountOffer {
    /// Tax on the document as invoiced, fixed taxes included.
    pub tax: Money,
    /// Total as invoiced.
    pub total: Money,
    /// What settles it inside the window.
    pub pay: Money,
    /// The part of the discount on the net.
    pub discount_net: Money,
    /// The part of the discount on the tax.
    pub discount_tax: Money,
}

/// Works out a document of `currency` with `nets`, a `fixed_tax` and a discount.
///
/// # Errors
/// [`NotComputable::DiscountOutOfRange`]; [`NotComputable::TooLarge`] also for unlike currencies.
pub fn offer(
    currency: Currency,
    nets: &[TaxedNet],
    fixed_tax: Money,
    discount: Decimal,
    mode: DiscountTaxMode,
    rounding: Rounding,
) -> Computed<DiscountOffer> {
    let net = add_all(currency, nets.iter().map(|line| line.net))?;
    let net_after = settle(net, discount, rounding)?.pay;
    let base_share = if mode == DiscountTaxMode::OnDiscountedBase { Decimal::ONE - discount } else { Decimal::ONE };
    let rate_tax = tax_by_rate(currency, nets, base_share, rounding)?;
    let tax = plus(rate_tax, fixed_tax)?;
    let total = plus(net, tax)?;
    let pay = match mode {
        DiscountTaxMode::ReducedWhenTaken => plus(settle(plus(net, rate_tax)?, discount, rounding)?.pay, fixed_tax)?,
        DiscountTaxMode::OnDiscountedBase | DiscountTaxMode::NeverReduced => plus(net_after, tax)?,
    };
    let discount_net = plus(net, -net_after)?;
    let discount_tax = plus(plus(total, -pay)?, -discount_net)?;
    Ok(DiscountOffer { tax, total, pay, discount_net, discount_tax })
}

/// Tax of `nets`, each base × `base_share`, rounded once per rate.
fn tax_by_rate(currency: Currency, nets: &[TaxedNet], base_share: Decimal, rounding: Rounding) -> Computed<Money> {
    let mut bases: BTreeMap<Decimal, Money> = BTreeMap::new();
    for line in nets {
        let base = bases.entry(line.rate).or_insert(Money::zero(currency));
        *base = plus(*base, line.net)?;
    }
    let taxes = bases
        .into_iter()
        .map(|(rate, base)| base.times_rounded(mul(rate, base_share)?, rounding).map_err(|_| NotComputable::TooLarge))
        .collect::<Computed<Vec<_>>>()?;
    add_all(currency, taxes)
}

fn plus(left: Money, right: Money) -> Computed<Money> {
    left.checked_add(right).map_err(|_| NotComputable::TooLarge)
}

fn add_all(currency: Currency, amounts: impl IntoIterator<Item = Money>) -> Computed<Money> {
    amounts.into_iter().try_fold(Money::zero(currency), plus)
}

/// A UK invoice with a prompt-payment discount: full VAT as invoiced, VAT on what is received if it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UkPromptPayment {
    /// VAT as invoiced.
    pub vat_full: Money,
    /// VAT if the discount is taken.
    pub vat_if_taken: Money,
    /// Total as invoiced.
    pub pay_full: Money,
    /// What settles it inside the window.
    pub pay_if_taken: Money,
}

/// Works out a UK prompt-payment discount.
///
/// # Errors
/// As [`offer`].
pub fn uk_prompt_payment(net: Money, vat: Decimal, discount: Decimal, rounding: Rounding) -> Computed<UkPromptPayment> {
    let vat_on = |base: Money| base.times_rounded(vat, rounding).map_err(|_| NotComputable::TooLarge);
    let net_if_taken = settle(net, discount, rounding)?.pay;
    let (vat_full, vat_if_taken) = (vat_on(net)?, vat_on(net_if_taken)?);
    Ok(UkPromptPayment {
        vat_full,
        vat_if_taken,
        pay_full: plus(net, vat_full)?,
        pay_if_taken: plus(net_if_taken, vat_if_taken)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eur(text: &str) -> Money {
        Money::parse_plain(text, Currency::EUR).unwrap()
    }

    fn offered(net: &str, fixed: &str, mode: DiscountTaxMode) -> DiscountOffer {
        let nets = [TaxedNet { net: eur(net), rate: Decimal::new(15, 2) }];
        offer(Currency::EUR, &nets, eur(fixed), Decimal::new(1, 1), mode, Rounding::default()).unwrap()
    }

    #[test]
    fn the_three_modes_differ() {
        let taken = offered("50", "0.05", DiscountTaxMode::ReducedWhenTaken);
        assert_eq!((taken.total, taken.pay), (eur("57.55"), eur("51.80")));
        let always = offered("1000", "0", DiscountTaxMode::OnDiscountedBase);
        assert_eq!((always.tax, always.total, always.pay), (eur("135"), eur("1135"), eur("1035")));
        let never = offered("1000", "0", DiscountTaxMode::NeverReduced);
        assert_eq!((never.pay, never.discount_net, never.discount_tax), (eur("1050"), eur("100"), eur("0")));
    }
}
