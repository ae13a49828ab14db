//! Use of a credit limit: (receivables + open orders − unapplied credits) / limit × 100.

use rust_decimal::Decimal;

use super::{Computed, NotComputable, add, percent, sub};

/// What a customer owes or is about to owe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exposure {
    /// Open amount of the customer's invoices.
    pub receivables: Decimal,
    /// Orders accepted and not yet invoiced.
    pub open_orders: Decimal,
    /// Payments and credit notes not yet allocated.
    pub unapplied_credits: Decimal,
}

/// Credit utilisation in percent; above 100 is over the limit. `limit` is `None` for unlimited.
///
/// # Errors
/// [`NotComputable::NoCreditLimit`] for no limit, and for a limit of zero, which means stop.
pub fn utilisation_percent(exposure: &Exposure, limit: Option<Decimal>) -> Computed<Decimal> {
    let limit = limit.filter(|limit| *limit > Decimal::ZERO).ok_or(NotComputable::NoCreditLimit)?;
    let used = sub(add(exposure.receivables, exposure.open_orders)?, exposure.unapplied_credits)?;
    percent(used, limit, NotComputable::NoCreditLimit)
}
