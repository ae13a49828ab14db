//! A payment score of 20 to 100 from days beyond terms, weighted by amount. Knots as published by D&B for its own
//! score, whose name this one does not carry; between the knots it is linear.

use rust_decimal::Decimal;

use super::{Computed, NotComputable, add, days_to_pay, div, mul, sub};

/// (days beyond terms, score): 30 days early is 100, prompt 80, 120 days late 20.
pub const KNOTS: [(i64, i64); 9] =
    [(-30, 100), (-20, 90), (0, 80), (15, 70), (22, 60), (30, 50), (60, 40), (90, 30), (120, 20)];

/// Fewest experiences a customer's score needs.
pub const EXPERIENCES_MIN: usize = 3;

/// Score of one payment made `days_beyond_terms` after its due date; the end knots' scores beyond them.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn of_days(days_beyond_terms: Decimal) -> Computed<Decimal> {
    let mut previous: Option<(Decimal, Decimal)> = None;
    for (days, score) in KNOTS.map(|(days, score)| (Decimal::from(days), Decimal::from(score))) {
        if days_beyond_terms <= days {
            return match previous {
                None => Ok(score),
                Some(before) => between(before, (days, score), days_beyond_terms),
            };
        }
        previous = Some((days, score));
    }
    previous.map(|(_, score)| score).ok_or(NotComputable::NoHistory)
}

fn between(from: (Decimal, Decimal), to: (Decimal, Decimal), at: Decimal) -> Computed<Decimal> {
    let rise = mul(sub(to.1, from.1)?, sub(at, from.0)?)?;
    add(from.1, div(rise, sub(to.0, from.0)?, NotComputable::NoHistory)?)
}

/// Amount-weighted mean of the scores, over pairs of (amount, days beyond terms), however few.
///
/// # Errors
/// [`NotComputable::TooFewExperiences`] for none, or amounts that add up to zero.
pub fn weighted_mean(experiences: &[(Decimal, Decimal)]) -> Computed<Decimal> {
    let scored =
        experiences.iter().map(|(amount, days)| Ok((*amount, of_days(*days)?))).collect::<Computed<Vec<_>>>()?;
    days_to_pay::weighted(scored).map_err(|reason| match reason {
        NotComputable::NoPaidInvoices => NotComputable::TooFewExperiences,
        other => other,
    })
}

/// A customer's score: [`weighted_mean`] of paid invoices and of open ones past due, at their age.
///
/// # Errors
/// [`NotComputable::TooFewExperiences`] below [`EXPERIENCES_MIN`].
pub fn of_customer(experiences: &[(Decimal, Decimal)]) -> Computed<Decimal> {
    if experiences.len() < EXPERIENCES_MIN {
        return Err(NotComputable::TooFewExperiences);
    }
    weighted_mean(experiences)
}

/// The sums that a weighted mean of many scores needs, exact: within two knots a score is a line, so that the amounts and
/// the products of amount and days are enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScoreSums {
    count: usize,
    /// Below the first knot, between each two, above the last: amount, and amount times days.
    segments: [(i128, i128); KNOTS.len() + 1],
}

impl ScoreSums {
    /// Adds one experience of an `amount` above zero, and that amount times its days beyond terms.
    pub fn add(&mut self, amount: i64, amount_days: i128) {
        let amount = i128::from(amount);
        if amount <= 0 {
            return;
        }
        let segment = KNOTS.iter().take_while(|(days, _)| amount_days > i128::from(*days) * amount).count();
        if let Some((amounts, products)) = self.segments.get_mut(segment) {
            *amounts += amount;
            *products += amount_days;
        }
        self.count += 1;
    }

    /// Experiences added.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Their amounts, added up.
    #[must_use]
    pub fn amount(&self) -> i128 {
        self.segments.iter().map(|(amount, _)| amount).sum()
    }

    /// The mean score, weighted by amount.
    ///
    /// # Errors
    /// [`NotComputable::TooFewExperiences`] below [`EXPERIENCES_MIN`].
    pub fn mean(&self) -> Computed<Decimal> {
        if self.count < EXPERIENCES_MIN {
            return Err(NotComputable::TooFewExperiences);
        }
        let mut total = Decimal::ZERO;
        for (segment, (amount, products)) in self.segments.iter().enumerate() {
            let (amount, products) = (whole(*amount)?, whole(*products)?);
            total = add(total, scored(segment, amount, products)?)?;
        }
        div(total, whole(self.amount())?, NotComputable::TooFewExperiences)
    }
}

/// Amount times score of everything in one segment.
fn scored(segment: usize, amount: Decimal, amount_days: Decimal) -> Computed<Decimal> {
    let knot = |at: usize| KNOTS.get(at).map(|(days, score)| (Decimal::from(*days), Decimal::from(*score)));
    match (segment.checked_sub(1).and_then(knot), knot(segment)) {
        (Some((from, low)), Some((to, high))) => {
            let slope = div(sub(high, low)?, sub(to, from)?, NotComputable::NoHistory)?;
            let beyond = sub(amount_days, mul(from, amount)?)?;
            add(mul(low, amount)?, mul(slope, beyond)?)
        }
        (Some((_, score)), None) | (None, Some((_, score))) => mul(score, amount),
        (None, None) => Ok(Decimal::ZERO),
    }
}

fn whole(number: i128) -> Computed<Decimal> {
    Decimal::try_from_i128_with_scale(number, 0).map_err(|_| NotComputable::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_give_the_mean_of_the_single_scores() {
        let experiences =
            [(100, -45), (250, -30), (40, -20), (77, -3), (1, 0), (900, 7), (33, 29), (5, 60), (64, 119), (8, 400)];
        let mut sums = ScoreSums::default();
        for (amount, days) in experiences {
            sums.add(amount, i128::from(amount) * days);
        }
        let pairs = experiences
            .map(|(amount, days)| (Decimal::from(amount), Decimal::try_from_i128_with_scale(days, 0).unwrap()));
        assert_eq!(sums.mean().unwrap().round_dp(20), weighted_mean(&pairs).unwrap().round_dp(20));
        assert_eq!((sums.count(), sums.amount()), (10, 1_478));
    }

    #[test]
    fn a_customer_needs_three_experiences() {
        let prompt = (Decimal::from(100), Decimal::ZERO);
        assert_eq!(of_customer(&[prompt, prompt]), Err(NotComputable::TooFewExperiences));
        assert_eq!(of_customer(&[prompt, prompt, prompt]), Ok(Decimal::from(80)));
        assert_eq!(weighted_mean(&[]), Err(NotComputable::TooFewExperiences));
    }
}
