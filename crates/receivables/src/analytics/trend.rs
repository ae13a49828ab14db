//! Figures at the ends of the last months, and as of the day itself. All from one set of daily totals.

use chrono::NaiveDate;

use super::daily_totals::DailyTotals;
use super::figure::{Figure, FigureId};
use super::formula::payment_score::ScoreSums;
use super::kpis::{KpiOptions, Window};
use super::period_figures::{self, PeriodFacts};
use super::ratio_figures::{RatioFacts, add_paid, score_figure};
use super::settlement::{PaidSums, Settlements};
use super::snapshot::Snapshot;
use crate::calendar::{DayNumber, Days, Period, add_months_clamped, month_end, month_start};
use crate::money::Money;

/// What to show by month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TrendOptions {
    /// Months, the one of the day included.
    pub months: u32,
    /// What its figures are over.
    pub kpis: KpiOptions,
}

impl Default for TrendOptions {
    fn default() -> Self {
        Self { months: 12, kpis: KpiOptions::default() }
    }
}

/// One month's end, or the day itself in the running month.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPoint {
    /// The day it is as of.
    pub day: NaiveDate,
    /// The days of its month until then.
    pub period: Period,
    /// Whether the month is not over.
    pub is_partial: bool,
    /// Open total at the end of the day.
    pub open: Money,
    /// The part of it that was past due.
    pub past_due: Money,
    /// Net credit sales of the month.
    pub sales: Money,
    /// Payments set against invoices in the month.
    pub cash: Money,
    /// Invoices closed in the month with a payment: how they were paid.
    pub paid: PaidSums,
    dso_simple: [Figure; 3],
    others: [Figure; 14],
    ratios: [Figure; 10],
    score: Figure,
}

impl TrendPoint {
    /// A figure as of the day of the point; `None` for those that are no trend. Figures about paid invoices are over
    /// the invoices closed in the month.
    #[must_use]
    pub fn figure(&self, id: FigureId) -> Option<&Figure> {
        self.dso_simple
            .iter()
            .chain(&self.others)
            .chain(&self.ratios)
            .chain([&self.score])
            .find(|figure| figure.id == id)
    }
}

/// The report: months from the oldest to the newest. Months before the first invoice are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The points.
    pub points: Vec<TrendPoint>,
}

/// The trend of a snapshot.
#[must_use]
pub fn trend(snapshot: &Snapshot<'_>, options: &TrendOptions) -> Trend {
    trend_from(&DailyTotals::new(snapshot), &Settlements::new(snapshot), options)
}

/// The same from totals already made. What is closed by the snapshot's day counts as closed in the month of its last
/// movement.
pub(super) fn trend_from(totals: &DailyTotals<'_>, settlements: &Settlements<'_>, options: &TrendOptions) -> Trend {
    let as_of = totals.snapshot().as_of.day;
    let periods = months(totals, as_of, options.months);
    let mut paid = vec![(PaidSums::default(), ScoreSums::default()); periods.len()];
    let starts: Vec<DayNumber> = periods.iter().map(|period| period.first.into()).collect();
    for (_, row) in settlements.paid_invoices() {
        let after = starts.partition_point(|start| *start <= row.last_moved);
        if let Some(sums) = after.checked_sub(1).and_then(|month| paid.get_mut(month)) {
            sums.0.add(row);
            add_paid(&mut sums.1, row);
        }
    }
    let points = periods.into_iter().zip(paid).map(|(period, paid)| point(totals, period, &paid, &options.kpis));
    Trend { points: points.collect() }
}

fn months(totals: &DailyTotals<'_>, as_of: NaiveDate, count: u32) -> Vec<Period> {
    let Some(first_day) = totals.first_day() else { return Vec::new() };
    let offsets = (0..i32::try_from(count).unwrap_or(i32::MAX)).rev();
    offsets
        .map(|offset| month_start(add_months_clamped(month_start(as_of), -offset)))
        .map(|first| Period { first, last: month_end(first).min(as_of) })
        .filter(|period| first_day <= period.last)
        .collect()
}

fn point(
    totals: &DailyTotals<'_>,
    period: Period,
    (paid, scores): &(PaidSums, ScoreSums),
    options: &KpiOptions,
) -> TrendPoint {
    let day = period.last;
    let over = |days: Days| PeriodFacts::new(totals, day, days);
    let facts = over(options.window.days());
    let [weighted, plain, late, signed] = super::kpis::payment_figures(totals.snapshot(), paid);
    TrendPoint {
        day,
        period,
        is_partial: day != month_end(day),
        open: totals.open(day),
        past_due: totals.past_due(day),
        sales: totals.sales(period),
        cash: totals.cash(period),
        paid: *paid,
        dso_simple: Window::ALL.map(|window| over(window.days()).dso_simple(window.dso_simple())),
        others: [
            period_figures::dso_count_back(totals, day),
            facts.dso_best_possible(),
            facts.average_days_delinquent(),
            facts.cei(),
            period_figures::percent_past_due(totals, day),
            weighted,
            plain,
            late,
            signed,
            facts.dso_average(),
            period_figures::dso_rolling(totals, day, options.rolling_months),
            facts.cei_cash(),
            facts.turnover(),
            facts.collection_period(),
        ],
        ratios: RatioFacts::new(totals.snapshot(), facts.period).figures(totals),
        score: score_figure(totals.snapshot(), scores),
    }
}
