//! The due days of an invoice and what is due on each. Pure.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::{CountedFrom, Holidays, Instalment, PaymentTerms, Share, TermsError};
use crate::calendar::business_day::adjust;
use crate::money::{Currency, Money, Rounding, split_by_largest_remainder};

/// A part of an invoice and its due day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DuePart {
    /// Day it is due.
    pub due: NaiveDate,
    /// Minor units of the invoice's currency.
    pub amount: i64,
}

/// What there is to split, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueTotals {
    /// Before tax.
    pub net: i64,
    /// To pay.
    pub gross: i64,
    /// Of both.
    pub currency: Currency,
    /// How fractions are rounded.
    pub rounding: Rounding,
}

impl PaymentTerms {
    /// The day on which the last part is due.
    #[must_use]
    pub fn due_date(&self, from: CountedFrom, holidays: &Holidays) -> NaiveDate {
        self.days(from, holidays).into_iter().max().unwrap_or(from.issued)
    }

    /// The parts by their due day, the earliest first; they add up to the total. A single one where there are no
    /// instalments.
    ///
    /// # Errors
    /// [`TermsError::InstalmentsExceedTotal`]; [`TermsError::ShareOutOfBounds`] for an amount that the currency can't have.
    pub fn schedule(
        &self,
        from: CountedFrom,
        holidays: &Holidays,
        totals: &DueTotals,
    ) -> Result<Vec<DuePart>, TermsError> {
        let amounts = if self.instalments.is_empty() { vec![totals.gross] } else { self.amounts(totals)? };
        let days = self.days(from, holidays);
        let mut parts: Vec<DuePart> =
            days.into_iter().zip(amounts).map(|(due, amount)| DuePart { due, amount }).collect();
        parts.sort_by_key(|part| part.due);
        Ok(parts)
    }

    /// The due day of each instalment, in their order; the one due day where there are none.
    fn days(&self, from: CountedFrom, holidays: &Holidays) -> Vec<NaiveDate> {
        let adjusted = |day| adjust(day, self.adjustment, |day| holidays.is_business_day(day));
        if self.instalments.is_empty() {
            return vec![adjusted(self.due.day(from))];
        }
        // Each counts from the day before its business-day adjustment, so that adjustments do not pile up.
        let mut from = from;
        let mut next = |one: &Instalment| {
            let day = one.when.day(from);
            if self.sequential {
                from = CountedFrom::from(day);
            }
            adjusted(day)
        };
        self.instalments.iter().map(&mut next).collect()
    }

    fn amounts(&self, totals: &DueTotals) -> Result<Vec<i64>, TermsError> {
        if self.instalments.iter().all(|one| one.share != Share::Balance) {
            return Ok(split_by_largest_remainder(totals.gross, &self.weights()));
        }
        let fixed: Vec<Option<i64>> =
            self.instalments.iter().map(|one| fixed_amount(one, totals)).collect::<Result<_, _>>()?;
        let taken = fixed.iter().flatten().try_fold(0_i64, |sum, amount| sum.checked_add(*amount));
        let balance = taken.and_then(|taken| totals.gross.checked_sub(taken)).filter(|balance| *balance >= 0);
        let balance = balance.ok_or(TermsError::InstalmentsExceedTotal)?;
        Ok(fixed.into_iter().map(|amount| amount.unwrap_or(balance)).collect())
    }

    /// The percentages as whole numbers of the same proportion.
    fn weights(&self) -> Vec<u64> {
        let percents = self.instalments.iter().map(|one| match one.share {
            Share::Percent(percent) => percent,
            Share::PercentOfNet(_) | Share::Amount(_) | Share::Balance => Decimal::ZERO,
        });
        percents.map(|percent| (percent * Decimal::from(1_000_000)).round().to_u64().unwrap_or(0)).collect()
    }
}

/// The instalment's amount; `None` for the balance.
fn fixed_amount(one: &Instalment, totals: &DueTotals) -> Result<Option<i64>, TermsError> {
    let part_of =
        |minor: i64, percent: Decimal| Money::new(minor, totals.currency).to_decimal() * percent / Decimal::ONE_HUNDRED;
    let exact = match one.share {
        Share::Percent(percent) => part_of(totals.gross, percent),
        Share::PercentOfNet(percent) => part_of(totals.net, percent),
        Share::Amount(amount) => amount,
        Share::Balance => return Ok(None),
    };
    let rounded = match one.round_to {
        Some(unit) => totals.rounding.round(exact / unit, 0) * unit,
        None => exact,
    };
    let money = Money::try_from_decimal_rounded(rounded, totals.currency, totals.rounding);
    money.map(|money| Some(money.minor)).map_err(|_| TermsError::ShareOutOfBounds)
}
