//! Concentration of receivables or sales on few customers.

use rust_decimal::Decimal;

use super::{Computed, HUNDRED, NotComputable, add, div, mul, sum};

/// Herfindahl-Hirschman index of shares in percent: Σ share², 0 to 10,000.
///
/// # Errors
/// [`NotComputable::NoReceivables`] without a share.
pub fn hhi_of_percents(shares_percent: &[Decimal]) -> Computed<Decimal> {
    if shares_percent.is_empty() {
        return Err(NotComputable::NoReceivables);
    }
    shares_percent.iter().try_fold(Decimal::ZERO, |total, share| add(total, mul(*share, *share)?))
}

/// The index from balances. Customers in credit are left out: there is no exposure to them.
///
/// # Errors
/// [`NotComputable::NoReceivables`] where no balance is positive.
pub fn hhi(balances: &[Decimal]) -> Computed<Decimal> {
    let total = sum(positive(balances))?;
    let shares = positive(balances)
        .map(|balance| div(mul(balance, HUNDRED)?, total, NotComputable::NoReceivables))
        .collect::<Computed<Vec<_>>>()?;
    hhi_of_percents(&shares)
}

/// Number of equally large customers that would give this index: 10,000 / HHI.
///
/// # Errors
/// [`NotComputable::NoReceivables`] for an index of zero.
pub fn effective_customers(hhi: Decimal) -> Computed<Decimal> {
    div(HUNDRED * HUNDRED, hhi, NotComputable::NoReceivables)
}

/// Share of the `n` largest balances in percent; 100 where there are no more than `n`.
///
/// # Errors
/// As [`hhi`].
pub fn top_percent(balances: &[Decimal], n: usize) -> Computed<Decimal> {
    let mut largest: Vec<Decimal> = positive(balances).collect();
    largest.sort_unstable_by(|left, right| right.cmp(left));
    let total = sum(largest.iter().copied())?;
    let top = sum(largest.into_iter().take(n))?;
    super::percent(top, total, NotComputable::NoReceivables)
}

fn positive(balances: &[Decimal]) -> impl Iterator<Item = Decimal> + '_ {
    balances.iter().copied().filter(|balance| *balance > Decimal::ZERO)
}
