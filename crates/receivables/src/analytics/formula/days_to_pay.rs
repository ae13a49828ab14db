//! Days to pay, plain and weighted by amount. Closed invoices only: credit notes and write-offs are left out by the
//! caller, and the age of open invoices is shown separately, or the survivors flatter the figure.

use rust_decimal::Decimal;

use super::{Computed, NotComputable, add, div, mul};

/// Weighted days to pay: Σ amount × days / Σ amount, over pairs of (amount, days).
///
/// # Errors
/// [`NotComputable::NoPaidInvoices`] where there is none or the amounts cancel out.
pub fn weighted(paid: impl IntoIterator<Item = (Decimal, Decimal)>) -> Computed<Decimal> {
    let (mut amounts, mut products) = (Decimal::ZERO, Decimal::ZERO);
    for (amount, days) in paid {
        amounts = add(amounts, amount)?;
        products = add(products, mul(amount, days)?)?;
    }
    div(products, amounts, NotComputable::NoPaidInvoices)
}

/// Plain mean of the days.
///
/// # Errors
/// [`NotComputable::NoPaidInvoices`] where there is none.
pub fn unweighted(days: impl IntoIterator<Item = Decimal>) -> Computed<Decimal> {
    let (mut count, mut total) = (Decimal::ZERO, Decimal::ZERO);
    for day in days {
        count = add(count, Decimal::ONE)?;
        total = add(total, day)?;
    }
    div(total, count, NotComputable::NoPaidInvoices)
}

/// Average days delinquent from invoices: Σ amount × max(0, days past due at payment) / Σ amount, over pairs of
/// (amount, signed days after the due date). None late is zero.
///
/// # Errors
/// As [`weighted`].
pub fn average_days_late(paid: impl IntoIterator<Item = (Decimal, Decimal)>) -> Computed<Decimal> {
    weighted(paid.into_iter().map(|(amount, days)| (amount, days.max(Decimal::ZERO))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn early_payments_are_not_negative_lateness() {
        let paid = [(100, -5), (300, 8)].map(|(amount, days)| (Decimal::from(amount), Decimal::from(days)));
        assert_eq!(average_days_late(paid), Ok(Decimal::from(6)));
        assert_eq!(average_days_late([(Decimal::ONE, Decimal::from(-5))]), Ok(Decimal::ZERO));
        assert_eq!(average_days_late([]), Err(NotComputable::NoPaidInvoices));
    }
}
