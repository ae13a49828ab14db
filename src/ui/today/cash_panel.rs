//! What will come in: open invoices by the day they are expected, running up over ninety days. The baseline alone, as
//! a mean: no range is drawn that nobody computed.

use std::sync::Arc;

use charts::{CashCurve, CashSeries, DateTick, Drawing, Frame, ValueAxis, Waypoint, cash_curve};
use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::analytics::cash_curve::{CashWeek, cash_days};
use receivables::analytics::dashboard::Dashboard;
use receivables::analytics::figure::Unit;
use receivables::calendar::add_days;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::money::{Currency, Money};

use crate::select::use_selectors;
use crate::t;
use crate::ui::explain::figure_value::{axis_text, chart_amount, count_text, period_text};
use crate::ui::handout::ChartMenu;
use crate::ui::kit::{ChartFigure, DrawFn, Panel, Readout};
use crate::ui::words::{day, money_whole};

/// Days of the curve after the first.
const DAYS: usize = 90;
/// The day the first card is about.
const SOON: usize = 30;
/// Days between labels of the time axis.
const TICK: usize = 15;

/// The curve and all it needs to be written about.
#[derive(Clone, Debug, PartialEq)]
struct Curve {
    first: NaiveDate,
    today: NaiveDate,
    currency: Currency,
    /// Expected by the end of each day, in minor units.
    sums: Vec<i64>,
    /// Everything open, in minor units.
    open: i64,
    weeks: Vec<CashWeek>,
}

impl Curve {
    fn new(dashboard: &Dashboard, today: NaiveDate) -> Self {
        Self {
            first: dashboard.as_of.day,
            today,
            currency: dashboard.currency,
            sums: cash_days(&dashboard.expectation, DAYS + 1),
            open: dashboard.aging.total_with_disputed(),
            weeks: dashboard.cash_weeks.clone(),
        }
    }

    fn date(&self, index: usize) -> String {
        let date = add_days(self.first, i64::try_from(index).unwrap_or(0));
        if date == self.today { t!("today-cash-today") } else { day(date, self.today) }
    }

    fn by(&self, index: usize) -> String {
        self.amount(self.sums.get(index).copied().unwrap_or(0))
    }

    fn amount(&self, minor: i64) -> String {
        money_whole(Money::new(minor, self.currency))
    }

    fn finding(&self) -> String {
        if self.open == 0 {
            return t!("today-cash-nothing");
        }
        let (soon, later) = (self.by(SOON), self.by(DAYS));
        t!("today-cash-finding", soon = soon, soonday = self.date(SOON), later = later, laterday = self.date(DAYS))
    }

    fn draw(&self, frame: &Frame<'_>) -> Drawing {
        let values: Vec<f64> = self.sums.iter().map(|sum| chart_amount(*sum, self.currency)).collect();
        let ticks: Vec<DateTick> =
            (0..=DAYS).step_by(TICK).map(|index| DateTick { index, label: self.date(index) }).collect();
        let waypoint = Waypoint { index: SOON, label: self.by(SOON) };
        let label = |value: f64| axis_text(value, Unit::Money(self.currency));
        let data = CashCurve {
            with: CashSeries { label: "", values: &values },
            without: None,
            range: None,
            ticks: &ticks,
            waypoint: (self.open != 0).then_some(&waypoint),
            axis: ValueAxis { label: &label, least_step: 1.0 },
        };
        cash_curve(&data, frame)
    }

    fn readout(&self, index: usize) -> Readout {
        Readout { title: self.date(index), values: vec![(t!("today-cash-by-then"), self.by(index))] }
    }
}

/// The panel.
#[component]
pub(super) fn CashPanel() -> impl IntoView {
    let selectors = use_selectors();
    let curve = Memo::new(move |_| selectors.dashboard().with(|dashboard| Curve::new(dashboard, selectors.today.get())));
    let draw: DrawFn = Arc::new(move |frame: &Frame<'_>| curve.with(|curve| curve.draw(frame)));
    let readout = Callback::new(move |index: usize| curve.with_untracked(|curve| curve.readout(index)));
    let finding = Memo::new(move |_| curve.with(Curve::finding));
    let sheet = move |()| curve.with_untracked(week_sheet);
    let menu = move |picture: String| view! { <ChartMenu picture finding sheet /> }.into_any();
    let has_cash = Memo::new(move |_| curve.with(|curve| curve.open != 0));
    view! {
        <Panel title=t!("today-cash") meta=t!("today-cash-meta") class="cash">
            // A line along zero would say no more than the sentence.
            <Show when=move || has_cash.get() fallback=move || view! { <p>{move || finding.get()}</p> }>
                <ChartFigure
                    finding
                    draw=draw.clone()
                    readout
                    height=190
                    table=move || move || weeks(&curve.get())
                    menu=Callback::new(menu)
                />
                <p class="meta">{t!("today-cash-note")}</p>
            </Show>
        </Panel>
    }
}

/// The same by week.
fn weeks(curve: &Curve) -> AnyView {
    let row = |week: &CashWeek| {
        view! {
            <tr>
                <th scope="row">{period_text(week.period)}</th>
                <td class="num">{count_text(week.count as usize)}</td>
                <td class="num">{curve.amount(week.expected)}</td>
                <td class="num">{curve.amount(week.cumulated)}</td>
            </tr>
        }
    };
    view! {
        <thead>
            <tr>
                <th scope="col">{t!("today-cash-week")}</th>
                <th scope="col" class="num">{t!("figures-input-open-invoices")}</th>
                <th scope="col" class="num">{t!("figures-column-expected")}</th>
                <th scope="col" class="num">{t!("today-cash-by-then")}</th>
            </tr>
        </thead>
        <tbody>{curve.weeks.iter().map(row).collect_view()}</tbody>
    }
    .into_any()
}

/// The same to hand out.
fn week_sheet(curve: &Curve) -> Sheet {
    let amount = |minor: i64| SheetCell::from(Money::new(minor, curve.currency));
    let columns = vec![
        t!("today-cash-from"),
        t!("today-cash-to"),
        t!("figures-input-open-invoices"),
        t!("invoices-sheet-currency"),
        t!("figures-column-expected"),
        t!("today-cash-by-then"),
    ];
    let row = |week: &CashWeek| {
        vec![
            week.period.first.into(),
            week.period.last.into(),
            SheetCell::whole(week.count),
            curve.currency.code().into(),
            amount(week.expected),
            amount(week.cumulated),
        ]
    };
    Sheet { title: t!("today-cash"), columns, rows: curve.weeks.iter().map(row).collect() }
}
