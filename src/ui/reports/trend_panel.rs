//! One figure over the last twelve months: a finding in words, the line, the same as a table.

use std::sync::Arc;

use charts::{Drawing, Frame, KpiTrend, TrendPoint as Spot, ValueAxis, kpi_trend};
use leptos::prelude::*;
use receivables::analytics::figure::{Figure, FigureId, Unit};
use receivables::analytics::kpis::KpiOptions;
use receivables::analytics::trend::{Trend, TrendPoint};
use receivables::interchange::sheet::{Sheet, SheetCell};

use crate::route::Route;
use crate::select::use_selectors;
use crate::t;
use crate::ui::explain::figure_value::{axis_text, chart_amount, chart_value, figure_or_reason};
use crate::ui::explain::figure_words::figure_name;
use crate::ui::handout::ChartMenu;
use crate::ui::kit::{ChartFigure, DrawFn, Panel, Readout};
use crate::ui::router::use_router;
use crate::ui::words::{full_day, locale, money};

/// Page setting that holds the figure of the trend.
pub(super) const TREND: &str = "trend";

/// The figure of the trend, by the address.
pub(super) fn chosen_figure(route: &Route) -> FigureId {
    let code = route.options.get(TREND);
    let named = code.and_then(|code| FigureId::ALL.iter().find(|id| id.code() == code));
    named.copied().unwrap_or(FigureId::DsoSimple90)
}

/// One month of a figure.
#[derive(Clone, Debug, PartialEq)]
struct Month {
    /// `Nov`.
    short: String,
    /// The day it is as of.
    on: chrono::NaiveDate,
    /// The same in words: `22 Nov 2026`.
    day: String,
    /// The value or the reason, in words.
    text: String,
    /// The value as it is, where there is one, and its height in the chart.
    exact: SheetCell,
    value: Option<f64>,
    /// What it is compared with: as it is, and its height.
    compare_exact: SheetCell,
    compare: Option<f64>,
    /// The same in words.
    compare_text: Option<String>,
}

/// Height, text and value of a figure at one point; `None` where it has no trend.
fn at(point: &TrendPoint, id: FigureId) -> Option<(Option<f64>, String, SheetCell)> {
    let of_money = |amount: receivables::money::Money| {
        Some((Some(chart_amount(amount.minor, amount.currency)), money(amount), SheetCell::Amount(amount)))
    };
    match id {
        FigureId::OpenTotal => of_money(point.open),
        FigureId::PastDueTotal => of_money(point.past_due),
        _ => point.figure(id).map(|figure| (chart_value(figure), figure_or_reason(figure), exact(figure))),
    }
}

fn exact(figure: &Figure) -> SheetCell {
    figure.value.map_or(SheetCell::Empty, SheetCell::Number)
}

/// The values of a figure by month; `None` where it has no trend.
pub(super) fn trend_values(trend: &Trend, id: FigureId) -> Option<Vec<Option<f64>>> {
    let values: Option<Vec<_>> = trend.points.iter().map(|point| at(point, id).map(|(value, ..)| value)).collect();
    values.filter(|values| !values.is_empty())
}

fn months(trend: &Trend, id: FigureId, options: &KpiOptions) -> Vec<Month> {
    // Best possible is over the same days as this one simple DSO, and only with it a fair comparison.
    let compared = (id == options.window.dso_simple()).then_some(FigureId::DsoBestPossible);
    let names = locale().month_names_short();
    let month_name = |point: &TrendPoint| {
        let month = chrono::Datelike::month0(&point.day) as usize;
        names.get(month).cloned().unwrap_or_default()
    };
    let points = trend.points.iter().filter_map(|point| {
        let (value, text, exact_value) = at(point, id)?;
        let other: Option<&Figure> = compared.and_then(|id| point.figure(id));
        Some(Month {
            short: month_name(point),
            on: point.day,
            day: full_day(point.day),
            text,
            exact: exact_value,
            value,
            compare_exact: other.map_or(SheetCell::Empty, exact),
            compare: other.and_then(chart_value),
            compare_text: other.map(figure_or_reason),
        })
    });
    points.collect()
}

fn unit_of(trend: &Trend, id: FigureId) -> Unit {
    let last = trend.points.last();
    let figure = last.and_then(|point| point.figure(id)).map(|figure| figure.unit);
    figure.or(last.map(|point| Unit::Money(point.open.currency))).unwrap_or(Unit::Days)
}

/// What the line shows, as a sentence.
fn finding(id: FigureId, months: &[Month]) -> String {
    let name = figure_name(id);
    let Some(last) = months.last() else { return t!("reports-trend-nothing", name = name) };
    let known = months.iter().rev().skip(1).find(|month| month.value.is_some());
    match (last.value, known) {
        (Some(_), Some(before)) => t!(
            "reports-trend-finding",
            name = name,
            value = last.text.clone(),
            day = last.day.clone(),
            before = before.text.clone(),
            beforeday = before.day.clone()
        ),
        (Some(_), None) => t!("reports-trend-first", name = name, value = last.text.clone(), day = last.day.clone()),
        (None, _) => t!("reports-trend-none", name = name, day = last.day.clone(), reason = last.text.clone()),
    }
}

fn draw_months(months: &[Month], unit: Unit, frame: &Frame<'_>) -> Drawing {
    let points: Vec<Spot> = months
        .iter()
        .map(|month| Spot { label: month.short.clone(), value: month.value, compare: month.compare })
        .collect();
    let end_label = months.iter().rev().find(|month| month.value.is_some()).map_or("", |month| &month.text);
    let compares = months.iter().any(|month| month.compare.is_some());
    let compare_label = if compares { t!("reports-trend-best-possible") } else { String::new() };
    let label = |value: f64| axis_text(value, unit);
    let data = KpiTrend {
        points: &points,
        end_label,
        compare_label: &compare_label,
        reference: None,
        axis: ValueAxis { label: &label, least_step: 0.0 },
    };
    kpi_trend(&data, frame)
}

/// The panel of the chosen figure.
#[component]
pub(super) fn TrendPanel() -> impl IntoView {
    let (selectors, router) = (use_selectors(), use_router());
    let id = Memo::new(move |_| chosen_figure(&router.route().get()));
    let points = Memo::new(move |_| {
        selectors.dashboard().with(|dashboard| months(&dashboard.trend, id.get(), &selectors.kpi_options.get()))
    });
    let unit = Memo::new(move |_| selectors.dashboard().with(|dashboard| UnitNow(unit_of(&dashboard.trend, id.get()))));
    let draw: DrawFn =
        Arc::new(move |frame: &Frame<'_>| points.with(|months| draw_months(months, unit.get().0, frame)));
    let readout = Callback::new(move |index: usize| {
        let month = points.with_untracked(|months| months.get(index).cloned());
        month.map(|month| said(id.get_untracked(), month)).unwrap_or_default()
    });
    let sentence = Memo::new(move |_| points.with(|months| finding(id.get(), months)));
    let sheet = move |()| points.with_untracked(|months| month_sheet(id.get_untracked(), months));
    let menu = move |picture: String| view! { <ChartMenu picture finding=sentence sheet /> }.into_any();
    view! {
        <Panel title=Signal::derive(move || figure_name(id.get())) meta=t!("reports-trend-meta") class="trend">
            <ChartFigure
                finding=sentence
                draw
                readout
                height=200
                table=move || move || twin(id.get(), &points.get())
                menu=Callback::new(menu)
            />
        </Panel>
    }
}

/// A unit, as a memo keeps it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct UnitNow(Unit);

fn said(id: FigureId, month: Month) -> Readout {
    let mut values = vec![(figure_name(id), month.text)];
    values.extend(month.compare_text.map(|text| (t!("reports-trend-best-possible"), text)));
    Readout { title: month.day, values }
}

/// The same as a table.
fn twin(id: FigureId, months: &[Month]) -> AnyView {
    let compares = months.iter().any(|month| month.compare_text.is_some());
    let row = |month: &Month| {
        view! {
            <tr>
                <th scope="row">{month.day.clone()}</th>
                <td class="num">{month.text.clone()}</td>
                {compares.then(|| view! { <td class="num">{month.compare_text.clone()}</td> })}
            </tr>
        }
    };
    view! {
        <thead>
            <tr>
                <th scope="col">{t!("reports-trend-day")}</th>
                <th scope="col" class="num">{figure_name(id)}</th>
                {compares.then(|| view! { <th scope="col" class="num">{t!("reports-trend-best-possible")}</th> })}
            </tr>
        </thead>
        <tbody>{months.iter().map(row).collect_view()}</tbody>
    }
    .into_any()
}

/// The same to hand out. A month that can't be computed says why in the last column.
fn month_sheet(id: FigureId, months: &[Month]) -> Sheet {
    let columns =
        vec![t!("reports-trend-day"), figure_name(id), t!("reports-trend-best-possible"), t!("reports-sheet-shown")];
    let row = |month: &Month| {
        vec![month.on.into(), month.exact.clone(), month.compare_exact.clone(), month.text.clone().into()]
    };
    Sheet { title: figure_name(id), columns, rows: months.iter().map(row).collect() }
}
