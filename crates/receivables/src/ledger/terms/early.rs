//! What an early-payment discount comes to on one invoice. Pure amounts.
//!
//! Rounded after subtracting: what is paid is round(total − discount), and the discount is the rest.

use rust_decimal::Decimal;

use super::{DiscountTax, EarlyPayment, PartialPayment};
use crate::money::{Currency, Money, Rounding};

/// The amounts of an invoice that a discount is taken from, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discountable {
    /// Before tax, without what is never discounted.
    pub net: i64,
    /// To pay.
    pub gross: i64,
    /// The part of the gross amount that is never discounted, such as a fixed tax.
    pub fixed: i64,
    /// Of all of them.
    pub currency: Currency,
    /// How fractions are rounded.
    pub rounding: Rounding,
}

/// A discount that payments within its window earn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlyDiscount {
    /// To pay without it, in minor units.
    gross: i64,
    /// What is taken off when all of it is paid in time.
    whole: i64,
    partial: PartialPayment,
    currency: Currency,
    rounding: Rounding,
}

impl EarlyDiscount {
    /// `percent` off `amounts`, as `early` says. No discount where the amounts are beyond every bound.
    #[must_use]
    pub fn new(amounts: &Discountable, percent: Decimal, early: EarlyPayment) -> Self {
        let base = match early.tax {
            DiscountTax::WhenTaken => amounts.gross.saturating_sub(amounts.fixed),
            // The tax is settled already, or stays as it is: the discount is off the net amount.
            DiscountTax::AlwaysDiscounted | DiscountTax::Never => amounts.net,
        };
        let major = |minor: i64| Money::new(minor, amounts.currency).to_decimal();
        let pays = major(amounts.gross) - major(base) * percent / Decimal::ONE_HUNDRED;
        let pays = Money::try_from_decimal_rounded(pays, amounts.currency, amounts.rounding);
        let whole = pays.map_or(0, |pays| amounts.gross.saturating_sub(pays.minor));
        let (currency, rounding) = (amounts.currency, amounts.rounding);
        Self { gross: amounts.gross, whole, partial: early.partial, currency, rounding }
    }

    /// What is taken off when all of it is paid in time, in minor units.
    #[must_use]
    pub const fn whole(&self) -> i64 {
        self.whole
    }

    /// What is paid then, in minor units.
    #[must_use]
    pub const fn pays(&self) -> i64 {
        self.gross - self.whole
    }

    /// What closing the invoice earns when `open` is open on it: its share of the discount, since earlier payments may have
    /// earned theirs or none.
    #[must_use]
    pub fn for_closing(&self, open: i64) -> i64 {
        match self.partial {
            _ if open >= self.gross => self.whole,
            PartialPayment::None => 0,
            PartialPayment::ProRata | PartialPayment::WhenClosed => {
                open - self.share(open, self.gross - self.whole, self.gross)
            }
        }
    }

    /// What a payment of `paid` earns when `open` is open: p·d/(1−d), and never more than closing the invoice does.
    #[must_use]
    pub fn earned_by(&self, paid: i64, open: i64) -> i64 {
        let closing = self.for_closing(open);
        match self.partial {
            _ if paid >= open - closing => closing.min(open.saturating_sub(paid)).max(0),
            PartialPayment::None | PartialPayment::WhenClosed => 0,
            PartialPayment::ProRata => {
                self.share(paid, self.gross, self.gross - self.whole).saturating_sub(paid).min(open - paid)
            }
        }
    }

    /// `amount` × `of` / `to`, rounded to the currency.
    fn share(&self, amount: i64, of: i64, to: i64) -> i64 {
        if to == 0 {
            return amount;
        }
        let amount = Money::new(amount, self.currency);
        let exact = amount.to_decimal() * Decimal::from(of) / Decimal::from(to);
        Money::try_from_decimal_rounded(exact, self.currency, self.rounding).map_or(amount.minor, |money| money.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(net: i64, gross: i64, fixed: i64) -> Discountable {
        Discountable { net, gross, fixed, currency: Currency::EUR, rounding: Rounding::HalfAwayFromZero }
    }

    fn early(partial: PartialPayment, tax: DiscountTax) -> EarlyPayment {
        EarlyPayment { partial, tax, grace_days: 0 }
    }

    fn of(amounts: Discountable, percent: u32, early: EarlyPayment) -> EarlyDiscount {
        EarlyDiscount::new(&amounts, percent.into(), early)
    }

    #[test]
    fn it_is_rounded_after_subtracting() {
        // 100.25 at 10 % pays 90.23, not 90.22.
        let discount = of(amounts(10_025, 10_025, 0), 10, EarlyPayment::default());
        assert_eq!(discount.whole(), 1_002);
    }

    #[test]
    fn the_tax_decides_about_its_base() {
        for (net, gross, fixed, tax, whole) in [
            (150_000, 172_500, 0, DiscountTax::WhenTaken, 17_250),
            (150_000, 172_505, 5, DiscountTax::WhenTaken, 17_250),
            (100_000, 109_000, 0, DiscountTax::AlwaysDiscounted, 10_000),
            (100_000, 110_000, 0, DiscountTax::Never, 10_000),
        ] {
            let discount = of(amounts(net, gross, fixed), 10, early(PartialPayment::ProRata, tax));
            assert_eq!(discount.whole(), whole, "{tax:?}");
        }
    }

    #[test]
    fn part_payments_earn_as_the_terms_say() {
        let at = |partial| of(amounts(114_000, 114_000, 0), 2, early(partial, DiscountTax::WhenTaken));
        let pro_rata = at(PartialPayment::ProRata);
        // 450 of 1,140 at 2 % is credited with 459.18.
        assert_eq!(pro_rata.earned_by(45_000, 114_000), 918);
        assert_eq!(pro_rata.for_closing(68_082), 1_362);
        assert_eq!(pro_rata.earned_by(68_082 - 1_362, 68_082), 1_362);
        assert_eq!(pro_rata.earned_by(68_082, 68_082), 0, "who pays all takes nothing");
        let none = at(PartialPayment::None);
        assert_eq!((none.earned_by(45_000, 114_000), none.for_closing(69_000)), (0, 0));
        assert_eq!(none.earned_by(111_720, 114_000), 2_280);
        let closed = at(PartialPayment::WhenClosed);
        assert_eq!(closed.earned_by(45_000, 114_000), 0);
        assert_eq!(closed.earned_by(67_620, 69_000), 1_380);
    }

    #[test]
    fn nobody_is_credited_with_more_than_is_open() {
        for partial in [PartialPayment::ProRata, PartialPayment::None, PartialPayment::WhenClosed] {
            let discount = of(amounts(997, 997, 0), 7, early(partial, DiscountTax::WhenTaken));
            for open in 1..=997 {
                for paid in [1, open / 2, open - 1, open] {
                    let earned = discount.earned_by(paid, open);
                    assert!(earned >= 0 && paid + earned <= open, "{partial:?}: {paid} of {open} earns {earned}");
                }
                assert!(discount.for_closing(open) < open.max(2), "{partial:?}: {open}");
            }
        }
    }
}
