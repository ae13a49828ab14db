//! The figures of a book as of a day: every one with its inputs. Pure.

use super::daily_totals::DailyTotals;
use super::figure::{Figure, FigureFlag, FigureId, InputId, InvoiceQuery, Unit};
use super::formula::Computed;
use super::period_figures::{self, PeriodFacts};
use super::ratio_figures::{RatioFacts, RowDays, bad_debt_of, disputed_of, open_on, payment_score};
use super::settlement::{PaidSums, Settlements};
use super::snapshot::{OpenRow, Snapshot};
use crate::calendar::{DayNumber, Days, Period};
use crate::id::InvoiceId;
use rust_decimal::Decimal;

/// Length of the period that figures over a period are of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Window {
    /// 30 days.
    Days30,
    /// 90 days.
    #[default]
    Days90,
    /// 365 days.
    Days365,
}

impl Window {
    /// All windows.
    pub const ALL: [Self; 3] = [Self::Days30, Self::Days90, Self::Days365];

    /// The days.
    #[must_use]
    pub const fn days(self) -> Days {
        match self {
            Self::Days30 => 30,
            Self::Days90 => 90,
            Self::Days365 => 365,
        }
    }

    /// The simple DSO over these days.
    #[must_use]
    pub const fn dso_simple(self) -> FigureId {
        match self {
            Self::Days30 => FigureId::DsoSimple30,
            Self::Days90 => FigureId::DsoSimple90,
            Self::Days365 => FigureId::DsoSimple365,
        }
    }
}

/// What the figures are to be over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KpiOptions {
    /// Period of every figure over a period but the three simple DSOs, which have theirs in their names.
    pub window: Window,
    /// Calendar months of the rolling DSO.
    pub rolling_months: usize,
}

impl Default for KpiOptions {
    fn default() -> Self {
        Self { window: Window::default(), rolling_months: 3 }
    }
}

/// Every figure, in the order of [`FigureId::ALL`], without those about expectations.
#[must_use]
pub fn kpis(snapshot: &Snapshot<'_>, options: &KpiOptions) -> Vec<Figure> {
    let settlements = Settlements::new(snapshot);
    kpis_from(&DailyTotals::new(snapshot), &settlements, &settlements.summed(|_, _| true), options)
}

/// The same from totals already made.
pub(super) fn kpis_from(
    totals: &DailyTotals<'_>,
    settlements: &Settlements<'_>,
    paid: &PaidSums,
    options: &KpiOptions,
) -> Vec<Figure> {
    let day = totals.snapshot().as_of.day;
    let over = |days: Days| PeriodFacts::new(totals, day, days);
    let facts = over(options.window.days());
    let mut figures = vec![open_total(totals), past_due_total(totals)];
    figures.extend(Window::ALL.map(|window| over(window.days()).dso_simple(window.dso_simple())));
    figures.extend([
        facts.dso_average(),
        period_figures::dso_rolling(totals, day, options.rolling_months),
        period_figures::dso_count_back(totals, day),
        facts.dso_best_possible(),
        facts.average_days_delinquent(),
        facts.cei(),
        facts.cei_cash(),
        facts.turnover(),
        facts.collection_period(),
        period_figures::percent_past_due(totals, day),
    ]);
    figures.extend(payment_figures(totals.snapshot(), paid));
    figures.extend(RatioFacts::new(totals.snapshot(), facts.period).figures(totals));
    figures.push(payment_score(totals.snapshot(), settlements));
    let disputed = disputed_flag(totals.snapshot());
    for figure in figures.iter_mut().filter(|figure| figure.behind.contains(&InvoiceQuery::Open)) {
        figure.flags.extend(disputed);
    }
    figures
}

fn disputed_flag(snapshot: &Snapshot<'_>) -> Option<FigureFlag> {
    let disputed = super::aging::disputed_flags(snapshot);
    let rows = snapshot.open_rows().filter(|row| disputed.get(row.index).copied().unwrap_or(false));
    let amount: i64 = rows.map(|row| row.open).sum();
    (amount != 0).then(|| FigureFlag::Disputed { amount: snapshot.money(amount) })
}

pub(super) fn open_total(totals: &DailyTotals<'_>) -> Figure {
    let snapshot = totals.snapshot();
    Figure::of_money(FigureId::OpenTotal, totals.open(snapshot.as_of.day))
        .count(InputId::OpenInvoices, snapshot.open_invoice_count())
        .behind(InvoiceQuery::Open)
}

pub(super) fn past_due_total(totals: &DailyTotals<'_>) -> Figure {
    let snapshot = totals.snapshot();
    let today = snapshot.as_of.day_number();
    Figure::of_money(FigureId::PastDueTotal, totals.past_due(snapshot.as_of.day))
        .count(InputId::OpenInvoices, open_ids(snapshot, |row| row.due < today).len())
        .behind(InvoiceQuery::PastDue)
}

/// The figures about how closed invoices were paid.
pub(super) fn payment_figures(snapshot: &Snapshot<'_>, paid: &PaidSums) -> [Figure; 4] {
    let figure = |id: FigureId, value: Computed<Decimal>| {
        Figure::new(id, Unit::Days, value)
            .count(InputId::PaidInvoices, paid.invoices as usize)
            .money(InputId::PaidAmount, snapshot.money(paid.paid))
            .behind(InvoiceQuery::Paid)
    };
    [
        figure(FigureId::DaysToPayWeighted, paid.days_to_pay_weighted()),
        figure(FigureId::DaysToPay, paid.days_to_pay()),
        figure(FigureId::AverageDaysLate, paid.days_late()),
        figure(FigureId::MeanLateness, paid.lateness()),
    ]
}

/// The invoices behind a figure, in order of id.
#[must_use]
pub fn invoices_behind(snapshot: &Snapshot<'_>, query: InvoiceQuery) -> Vec<InvoiceId> {
    let today = snapshot.as_of.day_number();
    match query {
        InvoiceQuery::Open => open_ids(snapshot, |_| true),
        InvoiceQuery::PastDue => open_ids(snapshot, |row| row.due < today),
        InvoiceQuery::NotYetDue => open_ids(snapshot, |row| row.due >= today),
        InvoiceQuery::IssuedIn(period) => issued_in(snapshot, period),
        InvoiceQuery::OpenOn(day) => open_on(snapshot, day).into_iter().map(|(id, _)| id).collect(),
        InvoiceQuery::DueIn(period) => within(snapshot, &snapshot.ledger.columns().due_day, period),
        InvoiceQuery::DisputedOf(period) => disputed_of(snapshot, &RowDays::of(period)),
        InvoiceQuery::BadDebtIn(period) => bad_debt_of(snapshot, period).into_iter().map(|(id, _)| id).collect(),
        InvoiceQuery::Paid => Settlements::new(snapshot).paid_invoices().map(|(id, _)| id).collect(),
        InvoiceQuery::ExpectedBy(day) => {
            let expected = super::expectation::expectation(snapshot, &Settlements::new(snapshot));
            let by = day.into();
            expected.invoices.iter().filter(|row| row.expected <= by).map(|row| row.invoice).collect()
        }
    }
}

/// The invoices of the open rows that `wanted` picks, each once.
fn open_ids(snapshot: &Snapshot<'_>, wanted: impl Fn(&OpenRow) -> bool) -> Vec<InvoiceId> {
    let mut ids: Vec<InvoiceId> = snapshot.open_rows().filter(wanted).map(|row| row.id()).collect();
    ids.dedup();
    ids
}

fn issued_in(snapshot: &Snapshot<'_>, period: Period) -> Vec<InvoiceId> {
    within(snapshot, &snapshot.ledger.columns().issue_day, period)
}

/// The invoices whose day in a column is in a period.
fn within(snapshot: &Snapshot<'_>, days: &[DayNumber], period: Period) -> Vec<InvoiceId> {
    let (first, last) = (DayNumber::from(period.first), DayNumber::from(period.last));
    days.iter()
        .enumerate()
        .filter(|(index, day)| first <= **day && **day <= last && snapshot.holds(*index))
        .map(|(index, _)| InvoiceId::from_index(index))
        .filter(|id| snapshot.ledger.invoice(*id).is_some())
        .collect()
}
