//! Allowance for doubtful accounts: provision matrix, aging schedule, percent of sales, roll-forward.
//! Rates are fractions and stay unrounded; a sum is rounded once, by whoever shows it.

use rust_decimal::Decimal;

use super::{Computed, NotComputable, add, div, mul, sub, sum};

/// A reserve by bucket and in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserve {
    /// Amount × rate, bucket by bucket, exact.
    pub by_bucket: Vec<Decimal>,
    /// Their sum.
    pub total: Decimal,
}

/// Σ amount × rate over the buckets: provision matrix (IFRS 9), CECL pool or aging schedule. Customers' credits are
/// not among the amounts and do not reduce the reserve.
///
/// # Errors
/// [`NotComputable::UnequalLengths`].
pub fn by_bucket(amounts: &[Decimal], rates: &[Decimal]) -> Computed<Reserve> {
    if amounts.len() != rates.len() {
        return Err(NotComputable::UnequalLengths);
    }
    let by_bucket =
        amounts.iter().zip(rates).map(|(amount, rate)| mul(*amount, *rate)).collect::<Computed<Vec<_>>>()?;
    Ok(Reserve { total: sum(by_bucket.iter().copied())?, by_bucket })
}

/// Loss rate per bucket from history: what was never paid / what was still unpaid when it reached the bucket.
/// `paid` is what was paid in each bucket, the first one being on time; the last bucket's rate follows them all.
///
/// # Errors
/// [`NotComputable::EmptyBucket`] where nothing reached a bucket.
pub fn flow_loss_rates(sales: Decimal, paid: &[Decimal], never: Decimal) -> Computed<Vec<Decimal>> {
    let mut reached = sales;
    let mut rates = vec![div(never, reached, NotComputable::EmptyBucket)?];
    for amount in paid {
        reached = sub(reached, *amount)?;
        rates.push(div(never, reached, NotComputable::EmptyBucket)?);
    }
    Ok(rates)
}

/// Expense that brings the allowance to `target`: target − balance before, where a debit balance is negative.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn expense_to_target(target: Decimal, allowance_before: Decimal) -> Computed<Decimal> {
    sub(target, allowance_before)
}

/// Allowance at the end: begin + expense + recoveries − write-offs.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn roll_forward(begin: Decimal, expense: Decimal, recoveries: Decimal, write_offs: Decimal) -> Computed<Decimal> {
    sub(add(add(begin, expense)?, recoveries)?, write_offs)
}

/// Receivables at the end: begin + credit sales − collections − write-offs.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn receivables_roll_forward(
    begin: Decimal,
    sales: Decimal,
    collections: Decimal,
    write_offs: Decimal,
) -> Computed<Decimal> {
    sub(sub(add(begin, sales)?, collections)?, write_offs)
}
