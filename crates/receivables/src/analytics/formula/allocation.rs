//! Splits of a total by ratios where the leftover units go round in order. Not the rule of this program, which is
//! `money::split_by_largest_remainder`; it is here to reproduce amounts that other systems (moneyphp, dinero) split.

use super::{Computed, NotComputable};

/// Where the units left over after rounding down go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remainder {
    /// One each, from the first part on (Fowler).
    FirstToLast,
    /// One each, from the last part back.
    LastToFirst,
}

/// Splits `total` minor units by `ratios`, each share rounded toward zero; parts with a ratio of zero stay zero.
///
/// # Errors
/// [`NotComputable::SharesNotWhole`] where no ratio is above zero, [`NotComputable::TooLarge`].
pub fn allocate(total: i64, ratios: &[u64], remainder: Remainder) -> Computed<Vec<i64>> {
    let whole: i128 = ratios.iter().map(|ratio| i128::from(*ratio)).sum();
    if whole == 0 {
        return Err(NotComputable::SharesNotWhole);
    }
    let share = |ratio: &u64| {
        let exact = i128::from(total).checked_mul(i128::from(*ratio)).ok_or(NotComputable::TooLarge)?;
        i64::try_from(exact / whole).map_err(|_| NotComputable::TooLarge)
    };
    let mut parts = ratios.iter().map(share).collect::<Computed<Vec<_>>>()?;
    let mut left = total - parts.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..ratios.len()).filter(|part| ratios[*part] > 0).collect();
    if remainder == Remainder::LastToFirst {
        order.reverse();
    }
    // Less than one unit was cut off each share, so one round is enough.
    for part in order {
        parts[part] += left.signum();
        left -= left.signum();
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftover_units_go_round_in_order() {
        assert_eq!(allocate(100, &[2, 3, 6], Remainder::FirstToLast), Ok(vec![19, 27, 54]));
        assert_eq!(allocate(5, &[1, 1, 1], Remainder::LastToFirst), Ok(vec![1, 2, 2]));
        assert_eq!(allocate(-5, &[70, 30], Remainder::FirstToLast), Ok(vec![-4, -1]));
        assert_eq!(allocate(5, &[0, 0], Remainder::FirstToLast), Err(NotComputable::SharesNotWhole));
        assert_eq!(allocate(1, &[0, 5], Remainder::FirstToLast), Ok(vec![0, 1]));
    }
}
