//! The open invoices' cash by day, with the discount and without. Each invoice comes at its expected day; where its
//! window is still open, the take-up's share comes on the window's last day, less the discount, never later than it
//! would come anyway. Who is expected within the window takes the discount on the whole invoice: that is waste.

use chrono::NaiveDate;

use super::outcome::{BroughtForward, CashOutcome};
use super::prepared::{OpenColumns, Prepared};
use super::settings::{BasisPoints, DiscountSettings};
use super::sums::CustomerSums;
use super::{Scratch, ratio, scaled};
use crate::analytics::formula::{Computed, NotComputable};
use crate::calendar::{add_days, add_months_clamped, days_between};
use crate::money::Money;

/// Weeks of the weekly curve.
pub const WEEKS: i64 = 13;
/// Months of the monthly curve, and of the daily one.
pub const MONTHS: i32 = 12;

/// How the cash curve is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Thirteen weeks.
    #[default]
    Weeks,
    /// Twelve months.
    Months,
}

/// Cash expected up to and including a day, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurvePoint {
    /// The day.
    pub day: NaiveDate,
    /// Without the discount.
    pub without: i64,
    /// With it.
    pub with: i64,
}

impl CurvePoint {
    /// How much more is in with the discount; negative where less is.
    #[must_use]
    pub const fn lead(&self) -> i64 {
        self.with - self.without
    }
}

/// A cumulative cash curve from the as-of date on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    /// One point per step; the first is the as-of date.
    pub points: Vec<CurvePoint>,
    /// What comes after the last point, in minor units.
    pub after: After,
}

/// What comes after a curve's last point, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct After {
    pub without: i64,
    pub with: i64,
}

impl Curve {
    /// The first point with the greatest lead; `None` where the discount never leads.
    #[must_use]
    pub fn greatest_lead(&self) -> Option<CurvePoint> {
        let leading = self.points.iter().copied().filter(|point| point.lead() > 0);
        leading.reduce(|best, point| if point.lead() > best.lead() { point } else { best })
    }
}

/// What happens to one open invoice: the discounted part and the rest. All in minor units.
struct Split {
    /// Face amount that takes the discount.
    taken: i64,
    /// What is paid for it.
    pays: i64,
}

/// `share` of `amount`, and what is paid for it. The two shares add up to the amount, by largest remainder with ties to
/// the discounted one; what is paid is rounded half up after subtracting. Amounts within bounds fit, times 10,000.
fn split(amount: i64, share: BasisPoints, discount: BasisPoints) -> Split {
    let whole = i64::from(BasisPoints::WHOLE.0);
    let of = |amount: i64, points: u32| (amount * i64::from(points) + whole / 2) / whole;
    let taken = of(amount, share.0);
    Split { taken, pays: of(taken, BasisPoints::WHOLE.0.saturating_sub(discount.0)) }
}

/// Sums over the open invoices, in minor units.
#[derive(Default)]
struct OpenSums {
    open: i64,
    reachable: i64,
    reachable_invoices: u32,
    discount: i64,
    waste: i64,
    moved: i64,
    moved_days: i128,
}

/// Works out the cash curves; the take-up of every customer is in `scratch` already, its discounts are added there.
pub(super) fn cash_outcome(
    prepared: &Prepared,
    settings: &DiscountSettings,
    scratch: &mut Scratch,
) -> Computed<CashOutcome> {
    let horizon = days_between(prepared.as_of.day, add_months_clamped(prepared.as_of.day, MONTHS));
    let horizon = usize::try_from(horizon).unwrap_or(0);
    scratch.reset_days(horizon + 2);
    if prepared.open.amount.is_empty() {
        return Err(NotComputable::NoReceivables);
    }
    let sums = spread(&prepared.open, settings, scratch, horizon);
    let money = |minor| Money::new(minor, prepared.currency);
    let days = cumulative(prepared.as_of.day, &scratch.days[..=horizon]);
    let week_days = (0..=WEEKS).map(|week| add_days(prepared.as_of.day, 7 * week));
    let month_days = (0..=MONTHS).map(|month| add_months_clamped(prepared.as_of.day, month));
    let totals = After { without: sums.open, with: sums.open - sums.discount };
    Ok(CashOutcome {
        open: money(sums.open),
        invoices: u32::try_from(prepared.open.amount.len()).unwrap_or(u32::MAX),
        reachable: money(sums.reachable),
        reachable_invoices: sums.reachable_invoices,
        discount: money(sums.discount),
        waste: money(sums.waste),
        brought_forward: BroughtForward {
            amount: money(sums.moved),
            days: ratio(sums.moved_days, i128::from(sums.moved), NotComputable::NoDaysGained),
            amount_days: scaled(sums.moved_days, prepared.currency.exponent())?,
        },
        weeks: cut(&days, week_days, totals),
        months: cut(&days, month_days, totals),
        days,
    })
}

/// Puts every open invoice on its days.
fn spread(open: &OpenColumns, settings: &DiscountSettings, scratch: &mut Scratch, horizon: usize) -> OpenSums {
    let window = i32::try_from(settings.window_days).unwrap_or(i32::MAX);
    let mut sums = OpenSums::default();
    let rows = open.customer.iter().zip(&open.amount).zip(open.issued.iter().zip(&open.expected));
    for ((customer, amount), (issued, expected)) in rows {
        let (amount, expected, window_end) = (*amount, *expected, issued.saturating_add(window));
        sums.open += amount;
        scratch.add(horizon, expected, amount, 0);
        if window_end < 0 {
            scratch.add(horizon, expected, 0, amount);
            continue;
        }
        sums.reachable += amount;
        sums.reachable_invoices += 1;
        let customer = *customer as usize;
        let is_early = expected <= window_end;
        let share = if is_early { BasisPoints::WHOLE } else { scratch.share_of(customer) };
        let Split { taken, pays } = split(amount, share, settings.discount);
        sums.discount += taken - pays;
        if is_early {
            sums.waste += taken - pays;
        } else {
            sums.moved += taken;
            sums.moved_days += i128::from(taken) * i128::from(expected - window_end);
        }
        if let Some(sum) = scratch.customers.get_mut(customer) {
            sum.open_discount += taken - pays;
        }
        scratch.add(horizon, window_end.min(expected), 0, pays);
        scratch.add(horizon, expected, 0, amount - taken);
    }
    sums
}

fn cumulative(first: NaiveDate, days: &[(i64, i64)]) -> Vec<CurvePoint> {
    let mut so_far = (0, 0);
    let running = days.iter().map(|(without, with)| {
        so_far = (so_far.0 + without, so_far.1 + with);
        so_far
    });
    first.iter_days().zip(running).map(|(day, (without, with))| CurvePoint { day, without, with }).collect()
}

/// The points of `days` on the wanted dates.
fn cut(days: &[CurvePoint], wanted: impl Iterator<Item = NaiveDate>, totals: After) -> Curve {
    let first = days.first().map(|point| point.day);
    let point = |day: NaiveDate| {
        let index = usize::try_from(days_between(first?, day)).ok()?;
        days.get(index).copied()
    };
    let points: Vec<CurvePoint> = wanted.filter_map(point).collect();
    let (without, with) = points.last().map_or((0, 0), |last| (last.without, last.with));
    Curve { points, after: After { without: totals.without - without, with: totals.with - with } }
}

impl Scratch {
    fn reset_days(&mut self, len: usize) {
        self.days.clear();
        self.days.resize(len, (0, 0));
    }

    /// Adds cash on a day from the as-of date; what lies beyond the horizon is kept in one last place.
    fn add(&mut self, horizon: usize, day: i32, without: i64, with: i64) {
        let index = usize::try_from(day).unwrap_or(0).min(horizon + 1);
        if let Some(place) = self.days.get_mut(index) {
            place.0 += without;
            place.1 += with;
        }
    }

    fn share_of(&self, customer: usize) -> BasisPoints {
        self.customers.get(customer).map_or(BasisPoints(0), |sums: &CustomerSums| sums.take_up.share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_discounted_share_rounds_after_subtracting() {
        for (amount, share, discount, taken, pays) in [
            (10_025, 10_000, 1_000, 10_025, 9_023),
            (10_000, 4_000, 200, 4_000, 3_920),
            (1, 5_000, 200, 1, 1),
            (1, 4_999, 200, 0, 0),
            (3, 5_000, 0, 2, 2),
            (9_999_999_999_999, 10_000, 9_999, 9_999_999_999_999, 1_000_000_000),
        ] {
            let got = split(amount, BasisPoints(share), BasisPoints(discount));
            assert_eq!((got.taken, got.pays), (taken, pays), "{amount} at {share}, {discount}");
        }
    }
}
