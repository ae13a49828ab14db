//! Receivables, sales and cash of one currency by day, in one pass over the movements: what every figure over a period
//! reads, so that no period needs a pass of its own.

use chrono::NaiveDate;

use super::dated_moves::DatedMove;
use super::snapshot::Snapshot;
use crate::calendar::{DayNumber, Period};
use crate::ledger::columns::MovementKind;
use crate::ledger::event::CreditSource;
use crate::money::Money;

/// Totals by day, as known at the snapshot. Days before the first movement hold nothing.
#[derive(Clone, Debug)]
pub struct DailyTotals<'a> {
    snapshot: &'a Snapshot<'a>,
    first: DayNumber,
    /// Running sums by day since `first`.
    days: Vec<Running>,
}

/// Running sums up to and including a day.
#[derive(Clone, Copy, Debug, Default)]
struct Running {
    open: i64,
    past_due: i64,
    sales: i64,
    cash: i64,
}

impl<'a> DailyTotals<'a> {
    /// One pass over the movements and one over the credits.
    #[must_use]
    pub fn new(snapshot: &'a Snapshot<'a>) -> Self {
        let Some((first, last)) = range(snapshot) else {
            return Self { snapshot, first: snapshot.as_of.day_number(), days: Vec::new() };
        };
        let mut days = vec![Running::default(); usize::try_from(last.0 - first.0).unwrap_or(0) + 1];
        let place = |day: DayNumber| usize::try_from(day.0.saturating_sub(first.0)).unwrap_or(0);
        snapshot.each_move(|moved| {
            if let Some(slot) = days.get_mut(place(moved.day)) {
                slot.open += moved.amount;
                match moved.kind {
                    Some(MovementKind::Issued | MovementKind::Voided) => slot.sales += moved.amount,
                    Some(MovementKind::Paid(_)) => slot.cash -= moved.amount,
                    Some(MovementKind::Credited(_) | MovementKind::DiscountTaken(_) | MovementKind::WrittenOff(_))
                    | None => {}
                }
            }
            if let Some(slot) = days.get_mut(place(late_from(&moved))) {
                slot.past_due += moved.amount;
            }
        });
        subtract_credit_notes(snapshot, first, last, &mut days);
        let mut sum = Running::default();
        for day in &mut days {
            sum = Running {
                open: sum.open + day.open,
                past_due: sum.past_due + day.past_due,
                sales: sum.sales + day.sales,
                cash: sum.cash + day.cash,
            };
            *day = sum;
        }
        Self { snapshot, first, days }
    }

    fn until(&self, day: NaiveDate) -> Running {
        let Ok(index) = usize::try_from(DayNumber::from(day).0.saturating_sub(self.first.0)) else {
            return Running::default();
        };
        self.days.get(index).or(self.days.last()).copied().unwrap_or_default()
    }

    /// Open total at the end of a day.
    #[must_use]
    pub fn open(&self, day: NaiveDate) -> Money {
        self.snapshot.money(self.until(day).open)
    }

    /// The part of it that was past due.
    #[must_use]
    pub fn past_due(&self, day: NaiveDate) -> Money {
        self.snapshot.money(self.until(day).past_due)
    }

    /// The part of it that was not past due.
    #[must_use]
    pub fn not_yet_due(&self, day: NaiveDate) -> Money {
        let running = self.until(day);
        self.snapshot.money(running.open - running.past_due)
    }

    /// Net credit sales of a period: issued less voided less credit notes, with tax as the receivables have it.
    #[must_use]
    pub fn sales(&self, period: Period) -> Money {
        self.snapshot.money(self.until(period.last).sales - self.before(period).sales)
    }

    /// Payments set against invoices in a period, less what was taken back.
    #[must_use]
    pub fn cash(&self, period: Period) -> Money {
        self.snapshot.money(self.until(period.last).cash - self.before(period).cash)
    }

    fn before(&self, period: Period) -> Running {
        period.first.pred_opt().map(|day| self.until(day)).unwrap_or_default()
    }

    /// The first day with anything; `None` in an empty book.
    #[must_use]
    pub fn first_day(&self) -> Option<NaiveDate> {
        (!self.days.is_empty()).then(|| self.first.date())
    }

    /// The snapshot it was made from.
    #[must_use]
    pub const fn snapshot(&self) -> &'a Snapshot<'a> {
        self.snapshot
    }
}

/// First and last day that hold anything of the currency by the day of the snapshot.
fn range(snapshot: &Snapshot<'_>) -> Option<(DayNumber, DayNumber)> {
    let credits = credit_notes(snapshot).map(|(day, _)| (day, day));
    let (mut first, mut last) = (DayNumber::FAR_FUTURE, DayNumber(i32::MIN));
    let mut take = |from: DayNumber, until: DayNumber| {
        first = first.min(from);
        last = last.max(until);
    };
    snapshot.each_move(|moved| take(moved.day, late_from(&moved)));
    credits.for_each(|(day, _)| take(day, day));
    (first <= last).then(|| (first, last.min(snapshot.as_of.day_number())))
}

/// The day from which what was moved is past due, or no longer: the one after its due day, or the day of the move itself.
fn late_from(moved: &DatedMove) -> DayNumber {
    DayNumber(moved.day.0.max(moved.due.0.saturating_add(1)))
}

/// Day and amount of every credit note of the currency, and of every one withdrawn.
fn credit_notes<'a>(snapshot: &'a Snapshot<'_>) -> impl Iterator<Item = (DayNumber, i64)> + 'a {
    let is_note = |source: CreditSource| matches!(source, CreditSource::CreditNote(_));
    let index = snapshot.currency_index();
    let credits = snapshot.ledger.credits().iter();
    credits
        .filter(move |moved| moved.is_receipt() && is_note(moved.source) && Some(moved.currency) == index)
        .filter(|moved| snapshot.as_of.covers(moved.day, moved.recorded))
        .map(|moved| (moved.day, moved.amount))
}

fn subtract_credit_notes(snapshot: &Snapshot<'_>, first: DayNumber, last: DayNumber, days: &mut [Running]) {
    for (day, amount) in credit_notes(snapshot).filter(|(day, _)| *day <= last) {
        let index = usize::try_from(day.0.saturating_sub(first.0)).unwrap_or(0);
        if let Some(slot) = days.get_mut(index) {
            slot.sales -= amount;
        }
    }
}
