//! Everything the Today screen shows, in one call: open amounts, daily totals and settlements are computed once.

use super::aging::{Aging, AgingOptions, aging};
use super::cash_curve::{CashWeek, cash_weeks};
use super::customer_behaviour::{CustomerBehaviour, behaviours_from};
use super::customer_credit::{CustomerCredits, customer_credits};
use super::daily_totals::DailyTotals;
use super::expectation::{Expectation, LatenessSource, expectation_from};
use super::figure::{Figure, FigureFlag, FigureId, InputId, InputValue, InvoiceQuery};
use super::kpis::{KpiOptions, kpis_from};
use super::ranking::{RankedCustomer, ranking_from};
use super::settlement::{PaidSums, Settlements};
use super::snapshot::Snapshot;
use super::trend::{Trend, TrendOptions, trend_from};
use crate::calendar::{Days, add_days};
use crate::ledger::{AsOf, Ledger};
use crate::money::Currency;
use rust_decimal::Decimal;

/// How far the card 'expected' looks ahead.
const EXPECTED_DAYS: Days = 30;

/// What to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DashboardOptions {
    /// How to age.
    pub aging: AgingOptions,
    /// What the figures are over.
    pub kpis: KpiOptions,
    /// Months of the trend.
    pub months: u32,
    /// Weeks of the cash curve.
    pub weeks: usize,
    /// Customers in the ranking.
    pub ranked: usize,
}

impl Default for DashboardOptions {
    fn default() -> Self {
        Self { aging: AgingOptions::default(), kpis: KpiOptions::default(), months: 12, weeks: 13, ranked: 10 }
    }
}

/// The cards on top.
#[derive(Clone, Debug, PartialEq)]
pub struct Cards {
    /// Open total less customers' credits; both are inputs.
    pub outstanding: Figure,
    /// Past due.
    pub past_due: Figure,
    /// Expected within 30 days.
    pub expected: Figure,
    /// Days late at payment, weighted by amount.
    pub days_late: Figure,
}

/// The report.
#[derive(Clone, Debug, PartialEq)]
pub struct Dashboard {
    /// When.
    pub as_of: AsOf,
    /// The currency of every amount.
    pub currency: Currency,
    /// The cards.
    pub cards: Cards,
    /// The aging.
    pub aging: Aging,
    /// Customers' credits.
    pub credits: CustomerCredits,
    /// Who owes most and is latest.
    pub ranking: Vec<RankedCustomer>,
    /// Every customer by id: what they owe and how they pay.
    pub behaviours: Vec<CustomerBehaviour>,
    /// Expected cash.
    pub cash_weeks: Vec<CashWeek>,
    /// The expectation behind it.
    pub expectation: Expectation,
    /// Every figure.
    pub kpis: Vec<Figure>,
    /// Figures by month.
    pub trend: Trend,
}

impl Dashboard {
    /// A figure of `kpis`.
    #[must_use]
    pub fn kpi(&self, id: FigureId) -> Option<&Figure> {
        self.kpis.iter().find(|figure| figure.id == id)
    }
}

/// The dashboard of a ledger as of a day, in one currency.
#[must_use]
pub fn dashboard(ledger: &Ledger, as_of: AsOf, currency: Currency, options: &DashboardOptions) -> Dashboard {
    dashboard_of(&Snapshot::new(ledger, as_of, currency), options)
}

/// The dashboard of a snapshot.
#[must_use]
pub fn dashboard_of(snapshot: &Snapshot<'_>, options: &DashboardOptions) -> Dashboard {
    let totals = DailyTotals::new(snapshot);
    let settlements = Settlements::new(snapshot);
    let by_customer = settlements.by_customer();
    let paid = by_customer.iter().fold(PaidSums::NOTHING, |sum, one| sum.plus(one));
    let behaviours = behaviours_from(snapshot, &settlements, &by_customer);
    let expectation = expectation_from(snapshot, &by_customer);
    let credits = customer_credits(&snapshot.ledger, snapshot.as_of, snapshot.currency);
    let kpis = kpis_from(&totals, &settlements, &paid, &options.kpis);
    let trend = trend_from(&totals, &settlements, &TrendOptions { months: options.months, kpis: options.kpis });
    Dashboard {
        as_of: snapshot.as_of,
        currency: snapshot.currency,
        cards: cards(snapshot, &totals, &credits, &expectation, &paid),
        aging: aging(snapshot, &options.aging),
        ranking: ranking_from(snapshot, &behaviours, options.ranked),
        cash_weeks: cash_weeks(&expectation, options.weeks),
        credits,
        behaviours,
        expectation,
        kpis,
        trend,
    }
}

fn cards(
    snapshot: &Snapshot<'_>,
    totals: &DailyTotals<'_>,
    credits: &CustomerCredits,
    expectation: &Expectation,
    paid: &PaidSums,
) -> Cards {
    let [_, _, days_late, _] = super::kpis::payment_figures(snapshot, paid);
    Cards {
        outstanding: outstanding(snapshot, totals, credits),
        past_due: super::kpis::past_due_total(totals),
        expected: expected(snapshot, expectation),
        days_late,
    }
}

fn outstanding(snapshot: &Snapshot<'_>, totals: &DailyTotals<'_>, credits: &CustomerCredits) -> Figure {
    let open = totals.open(snapshot.as_of.day);
    Figure::of_money(FigureId::Outstanding, snapshot.money(open.minor - credits.total))
        .money(InputId::Receivables, open)
        .money(InputId::CustomerCredits, snapshot.money(credits.total))
        .count(InputId::OpenInvoices, snapshot.open_invoice_count())
        .behind(InvoiceQuery::Open)
}

/// What the baseline expects within 30 days.
#[must_use]
pub fn expected(snapshot: &Snapshot<'_>, expectation: &Expectation) -> Figure {
    let by = add_days(snapshot.as_of.day, EXPECTED_DAYS);
    let within = expectation.invoices.iter().filter(|row| row.expected <= by.into());
    let by_book = within.clone().filter(|row| row.lateness.source != LatenessSource::Customer).count();
    let amount = within.clone().map(|row| row.open).sum();
    Figure::of_money(FigureId::ExpectedIn30Days, snapshot.money(amount))
        .count(InputId::OpenInvoices, within.count())
        .with(InputId::BookLateness, InputValue::Days(Decimal::from(expectation.book.days)))
        .behind(InvoiceQuery::ExpectedBy(by))
        .flagged((by_book > 0).then_some(FigureFlag::BookLatenessUsed { invoices: by_book }))
}
