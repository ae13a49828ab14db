//! Roll rates between aging buckets, and where a chain of them ends. Matrices are exact rationals in [`Decimal`].

use rust_decimal::Decimal;

use super::{Computed, NotComputable, add, div, mul, percent, sub};

/// What rolled into the next bucket, in percent of what stood in the bucket a step before.
///
/// # Errors
/// [`NotComputable::EmptyBucket`].
pub fn roll_percent(rolled: Decimal, bucket_at_start: Decimal) -> Computed<Decimal> {
    percent(rolled, bucket_at_start, NotComputable::EmptyBucket)
}

/// Absorption probabilities B = (I−Q)⁻¹R of a chain: row i, column k is the chance that a balance in state i ends in
/// end state k. `between` is Q (states × states), `ends` is R (states × end states).
///
/// # Errors
/// [`NotComputable::UnequalLengths`] for matrices that do not fit, [`NotComputable::NeverAbsorbed`] where some
/// balance would stay for ever.
pub fn absorption(between: &[Vec<Decimal>], ends: &[Vec<Decimal>]) -> Computed<Vec<Vec<Decimal>>> {
    let states = between.len();
    let columns = ends.first().map_or(0, Vec::len);
    if ends.len() != states
        || between.iter().any(|row| row.len() != states)
        || ends.iter().any(|row| row.len() != columns)
    {
        return Err(NotComputable::UnequalLengths);
    }
    let mut left = Vec::with_capacity(states);
    for (i, row) in between.iter().enumerate() {
        let identity_less =
            |(j, value): (usize, &Decimal)| sub(if i == j { Decimal::ONE } else { Decimal::ZERO }, *value);
        left.push(row.iter().enumerate().map(identity_less).collect::<Computed<Vec<_>>>()?);
    }
    solve(left, ends.to_vec())
}

/// Gauss-Jordan elimination with the largest pivot: X with left·X = right.
fn solve(mut left: Vec<Vec<Decimal>>, mut right: Vec<Vec<Decimal>>) -> Computed<Vec<Vec<Decimal>>> {
    let size = left.len();
    for column in 0..size {
        let pivot = (column..size).max_by_key(|row| left[*row][column].abs()).ok_or(NotComputable::NeverAbsorbed)?;
        if left[pivot][column].abs() < Decimal::new(1, 12) {
            return Err(NotComputable::NeverAbsorbed);
        }
        left.swap(column, pivot);
        right.swap(column, pivot);
        let divisor = left[column][column];
        for value in left[column].iter_mut().chain(right[column].iter_mut()) {
            *value = div(*value, divisor, NotComputable::NeverAbsorbed)?;
        }
        let (pivot_left, pivot_right) = (left[column].clone(), right[column].clone());
        for row in (0..size).filter(|row| *row != column) {
            let factor = left[row][column];
            subtract_scaled(&mut left[row], &pivot_left, factor)?;
            subtract_scaled(&mut right[row], &pivot_right, factor)?;
        }
    }
    Ok(right)
}

fn subtract_scaled(row: &mut [Decimal], pivot: &[Decimal], factor: Decimal) -> Computed<()> {
    for (value, pivot_value) in row.iter_mut().zip(pivot) {
        *value = sub(*value, mul(*pivot_value, factor)?)?;
    }
    Ok(())
}

/// Σ balance × probability for one end state.
///
/// # Errors
/// [`NotComputable::UnequalLengths`].
pub fn expected_in_end_state(balances: &[Decimal], absorbed: &[Vec<Decimal>], end_state: usize) -> Computed<Decimal> {
    if balances.len() != absorbed.len() {
        return Err(NotComputable::UnequalLengths);
    }
    balances.iter().zip(absorbed).try_fold(Decimal::ZERO, |total, (balance, row)| {
        let chance = row.get(end_state).copied().ok_or(NotComputable::UnequalLengths)?;
        add(total, mul(*balance, chance)?)
    })
}
