//! Figures over a period: the DSO family, collection effectiveness, turnover. Each is a formula over [`DailyTotals`],
//! with its inputs, flags and the invoices behind it.

use chrono::NaiveDate;

use super::daily_totals::DailyTotals;
use super::figure::{Figure, FigureFlag, FigureId, InputId, InputValue, InvoiceQuery, Unit};
use super::formula::collection::{self, CeiInputs};
use super::formula::dso::{self, CountBack, MonthSales};
use super::formula::{Computed, NotComputable, YearBasis};
use crate::calendar::{Days, Period, add_days, add_months_clamped, month_end, month_start};
use crate::money::Money;
use rust_decimal::Decimal;

/// Periods shorter than this make unstable figures.
const STABLE_DAYS: Days = 30;
/// The count-back looks back this many months at most.
const COUNT_BACK_MONTHS_MAX: usize = 120;

/// Receivables and sales of one period that ends on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct PeriodFacts {
    pub period: Period,
    pub opening: Option<Money>,
    pub closing: Money,
    pub past_due: Money,
    pub not_yet_due: Money,
    pub sales: Money,
    pub cash: Money,
    pub first_day: Option<NaiveDate>,
}

impl PeriodFacts {
    pub(super) fn new(totals: &DailyTotals<'_>, last: NaiveDate, days: Days) -> Self {
        let period = Period::ending(last, days);
        let first_day = totals.first_day();
        let opening = first_day.filter(|first| *first < period.first).map(|_| totals.open(add_days(period.first, -1)));
        Self {
            period,
            opening,
            closing: totals.open(last),
            past_due: totals.past_due(last),
            not_yet_due: totals.not_yet_due(last),
            sales: totals.sales(period),
            cash: totals.cash(period),
            first_day,
        }
    }

    fn days(&self) -> Decimal {
        Decimal::from(self.period.len_days())
    }

    fn opening(&self) -> Computed<Decimal> {
        self.opening.map(Money::to_decimal).ok_or(NotComputable::NoHistory)
    }

    fn dso(&self) -> Computed<Decimal> {
        dso::simple(self.closing.to_decimal(), self.sales.to_decimal(), self.days())
    }

    fn best_possible(&self) -> Computed<Decimal> {
        dso::best_possible(self.not_yet_due.to_decimal(), self.sales.to_decimal(), self.days())
    }

    fn cei_inputs(&self) -> CeiInputs {
        CeiInputs {
            opening: self.opening.map_or(Decimal::ZERO, Money::to_decimal),
            credit_sales: self.sales.to_decimal(),
            closing_total: self.closing.to_decimal(),
            closing_current: self.not_yet_due.to_decimal(),
        }
    }

    /// The figure with the period it is over, its sales, and what makes it less sure.
    fn figure(&self, id: FigureId, unit: Unit, value: Computed<Decimal>) -> Figure {
        let period = self.period;
        let short_history = self
            .first_day
            .filter(|first| *first > period.first)
            .map(|first_sale| FigureFlag::ShortHistory { first_sale });
        let days = period.len_days();
        Figure::new(id, unit, value)
            .with(InputId::Period, InputValue::Period(period))
            .with(InputId::PeriodDays, InputValue::Days(self.days()))
            .money(InputId::CreditSales, self.sales)
            .behind(InvoiceQuery::IssuedIn(period))
            .flagged(short_history)
            .flagged((days < STABLE_DAYS).then_some(FigureFlag::ShortPeriod { days }))
    }

    pub(super) fn dso_simple(&self, id: FigureId) -> Figure {
        self.figure(id, Unit::Days, self.dso()).money(InputId::Receivables, self.closing).behind(InvoiceQuery::Open)
    }

    pub(super) fn dso_average(&self) -> Figure {
        let (closing, sales) = (self.closing.to_decimal(), self.sales.to_decimal());
        let value = self.opening().and_then(|opening| dso::average_balance(opening, closing, sales, self.days()));
        self.with_balances(self.figure(FigureId::DsoAverage, Unit::Days, value))
    }

    fn with_balances(&self, figure: Figure) -> Figure {
        let figure = match self.opening {
            Some(opening) => figure.money(InputId::OpeningReceivables, opening),
            None => figure,
        };
        figure.money(InputId::Receivables, self.closing).behind(InvoiceQuery::Open)
    }

    pub(super) fn dso_best_possible(&self) -> Figure {
        self.figure(FigureId::DsoBestPossible, Unit::Days, self.best_possible())
            .money(InputId::NotYetDue, self.not_yet_due)
            .behind(InvoiceQuery::NotYetDue)
    }

    pub(super) fn average_days_delinquent(&self) -> Figure {
        let parts = self.dso().and_then(|whole| Ok((whole, self.best_possible()?)));
        let value = parts.and_then(|(whole, best)| dso::average_days_delinquent(whole, best));
        let mut figure = self.figure(FigureId::AverageDaysDelinquent, Unit::Days, value);
        if let Ok((whole, best)) = parts {
            figure = figure
                .with(InputId::Dso, InputValue::Days(whole))
                .with(InputId::BestPossibleDso, InputValue::Days(best));
        }
        figure.money(InputId::PastDue, self.past_due).behind(InvoiceQuery::PastDue)
    }

    pub(super) fn cei(&self) -> Figure {
        let value = collection::cei_percent(&self.cei_inputs());
        self.with_balances(self.figure(FigureId::Cei, Unit::Percent, value)).money(InputId::NotYetDue, self.not_yet_due)
    }

    pub(super) fn cei_cash(&self) -> Figure {
        let value = collection::cei_cash_percent(self.cash.to_decimal(), &self.cei_inputs());
        self.with_balances(self.figure(FigureId::CeiCash, Unit::Percent, value))
            .money(InputId::CashCollected, self.cash)
            .money(InputId::NotYetDue, self.not_yet_due)
    }

    fn average_receivables(&self) -> Computed<Decimal> {
        let both = self.opening()?.checked_add(self.closing.to_decimal()).ok_or(NotComputable::TooLarge)?;
        Ok(both / Decimal::TWO)
    }

    pub(super) fn turnover(&self) -> Figure {
        let per_period =
            self.average_receivables().and_then(|average| collection::turnover(self.sales.to_decimal(), average));
        let year = YearBasis::Days365.days();
        let value = per_period.and_then(|times| collection::annualised_turnover(times, self.days(), year));
        self.with_balances(self.figure(FigureId::Turnover, Unit::TimesPerYear, value))
    }

    pub(super) fn collection_period(&self) -> Figure {
        let average = self.average_receivables();
        let value =
            average.and_then(|average| collection::collection_period(self.sales.to_decimal(), average, self.days()));
        self.with_balances(self.figure(FigureId::CollectionPeriod, Unit::Days, value))
    }
}

/// Past due in percent of receivables.
pub(super) fn percent_past_due(totals: &DailyTotals<'_>, day: NaiveDate) -> Figure {
    let (past_due, total) = (totals.past_due(day), totals.open(day));
    let value = collection::percent_past_due(past_due.to_decimal(), total.to_decimal());
    Figure::new(FigureId::PercentPastDue, Unit::Percent, value)
        .money(InputId::PastDue, past_due)
        .money(InputId::Receivables, total)
        .behind(InvoiceQuery::PastDue)
        .behind(InvoiceQuery::Open)
}

/// Calendar months back from the one of `last`, newest first, down to the first month with a movement; the newest has
/// its days until `last` only.
fn months_back(totals: &DailyTotals<'_>, last: NaiveDate, wanted: usize) -> Vec<Period> {
    let Some(first_day) = totals.first_day() else { return Vec::new() };
    let mut months = Vec::new();
    let mut month = Period { first: month_start(last), last };
    while months.len() < wanted && first_day <= month.last {
        months.push(month);
        let before = add_months_clamped(month.first, -1);
        month = Period { first: before, last: month_end(before) };
    }
    months
}

/// DSO over the last `wanted` calendar months, the running one until `day`.
pub(super) fn dso_rolling(totals: &DailyTotals<'_>, day: NaiveDate, wanted: usize) -> Figure {
    let months = months_back(totals, day, wanted);
    let sales: Vec<Decimal> = months.iter().map(|month| totals.sales(*month).to_decimal()).collect();
    let days = months.iter().map(Period::len_days).sum::<Days>();
    let value = dso::rolling(totals.open(day).to_decimal(), &sales, Decimal::from(days));
    let mut figure = Figure::new(FigureId::DsoRolling, Unit::Days, value)
        .money(InputId::Receivables, totals.open(day))
        .count(InputId::Months, months.len())
        .with(InputId::PeriodDays, InputValue::Days(Decimal::from(days)))
        .behind(InvoiceQuery::Open);
    for period in &months {
        figure = with_month(figure, *period, totals.sales(*period));
    }
    if let (Some(newest), Some(oldest)) = (months.first(), months.last()) {
        figure = figure.behind(InvoiceQuery::IssuedIn(Period { first: oldest.first, last: newest.last }));
    }
    figure.flagged((months.len() < wanted).then_some(FigureFlag::FewerMonths { used: months.len() }))
}

fn with_month(figure: Figure, period: Period, amount: Money) -> Figure {
    figure.with(InputId::SalesOfMonth, InputValue::Sales { period, amount })
}

/// Count-back DSO, from the running month's days so far back. Where the running month has no sales yet, its days count
/// with the month before: nothing sold in four days is not a month without sales.
pub(super) fn dso_count_back(totals: &DailyTotals<'_>, day: NaiveDate) -> Figure {
    let mut months = months_back(totals, day, COUNT_BACK_MONTHS_MAX);
    let is_running = day != month_end(day);
    let joined =
        is_running && months.len() > 1 && totals.sales(Period { first: month_start(day), last: day }).minor == 0;
    if joined {
        months.remove(0);
        if let Some(newest) = months.first_mut() {
            newest.last = day;
        }
    }
    let sales = months
        .iter()
        .map(|month| MonthSales { sales: totals.sales(*month).to_decimal(), days: Decimal::from(month.len_days()) });
    let receivables = totals.open(day);
    let counted = dso::count_back(receivables.to_decimal(), &sales.collect::<Vec<_>>());
    let (value, flag) = match counted {
        Ok(CountBack::Exhausted { days }) => (Ok(days), None),
        Ok(CountBack::AtLeast { days, unexhausted, stopped_by }) => {
            let unexplained = Money::try_from_decimal(unexhausted, receivables.currency).unwrap_or(receivables);
            (Ok(days), Some(FigureFlag::AtLeast { unexplained, stopped_by }))
        }
        Err(reason) => (Err(reason), None),
    };
    let mut figure = Figure::new(FigureId::DsoCountBack, Unit::Days, value)
        .money(InputId::Receivables, receivables)
        .behind(InvoiceQuery::Open)
        .flagged(flag)
        .flagged(joined.then_some(FigureFlag::RunningMonthJoined));
    let mut left = receivables.minor;
    for period in &months {
        if left <= 0 {
            break;
        }
        let sales = totals.sales(*period);
        left -= sales.minor;
        figure = with_month(figure, *period, sales);
    }
    figure
}
