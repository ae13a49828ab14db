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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_customer_needs_three_experiences() {
        let prompt = (Decimal::from(100), Decimal::ZERO);
        assert_eq!(of_customer(&[prompt, prompt]), Err(NotComputable::TooFewExperiences));
        assert_eq!(of_customer(&[prompt, prompt, prompt]), Ok(Decimal::from(80)));
        assert_eq!(weighted_mean(&[]), Err(NotComputable::TooFewExperiences));
    }
}
