//! The open invoices' cash with the discount and without: finding, chart with cursor, legend, table.

use std::sync::Arc;

use charts::{CashCurve, CashSeries, DateTick, Drawing, Frame, ValueAxis, cash_curve};
use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::money::{Currency, Money};
use receivables::whatif::{CashOutcome, Curve, CurvePoint, Step};

use super::assumptions::Either;
use super::trial::Trial;
use super::wording::{setting, signed};
use crate::t;
use crate::ui::explain::figure_value::chart_amount;
use crate::ui::handout::ChartMenu;
use crate::ui::kit::{ChartFigure, DrawFn, Panel, Readout};
use crate::ui::words::{day, full_day, locale, money_whole};

/// The panel of the cash curve.
#[component]
pub(super) fn CashPanel(trial: Trial) -> impl IntoView {
    let has_cash = Memo::new(move |_| trial.cash(|_| ()).is_some());
    let actions = move || {
        view! {
            <Either
                label=t!("what-if-step")
                choices=[t!("what-if-weeks"), t!("what-if-months")]
                second=Signal::derive(move || trial.step.get() == Step::Months)
                on_choose=Callback::new(move |second: bool| {
                    trial.set_step(if second { Step::Months } else { Step::Weeks });
                })
            />
        }
    };
    view! {
        <Panel title=t!("what-if-cash") actions>
            {move || match has_cash.get() {
                true => view! { <Figure trial /> }.into_any(),
                false => view! { <p class="t2">{t!("what-if-nothing-open")}</p> }.into_any(),
            }}
        </Panel>
    }
}

#[component]
fn Figure(trial: Trial) -> impl IntoView {
    let draw: DrawFn = Arc::new(move |frame| drawing(trial, frame));
    let readout = Callback::new(move |index: usize| {
        let point = curve(trial, |curve| curve.points.get(index).copied()).flatten();
        point.map(|point| said_at(trial, point)).unwrap_or_default()
    });
    let reach = move || {
        trial.cash(|cash| {
            let amount = money_whole(cash.reachable);
            t!("what-if-reach", within = cash.reachable_invoices, count = cash.invoices, amount = amount)
        })
    };
    let words = Signal::derive(move || trial.cash(|cash| finding(cash, trial)).unwrap_or_default());
    let menu = move |picture: String| {
        view! { <ChartMenu picture finding=words sheet=move |()| untrack(|| curve_sheet(trial)) /> }.into_any()
    };
    view! {
        <ChartFigure
            finding=words
            draw
            readout
            table=move || table(trial)
            legend=move || legend(trial)
            menu=Callback::new(menu)
        />
        <p class="hint">{reach}</p>
    }
}

fn curve<T>(trial: Trial, read: impl FnOnce(&Curve) -> T) -> Option<T> {
    let step = trial.step.get();
    trial.cash(|cash| read(cash.curve(step)))
}

fn finding(cash: &CashOutcome, trial: Trial) -> String {
    let less = money_whole(cash.discount);
    match cash.curve(trial.step.get()).greatest_lead() {
        Some(point) => t!(
            "what-if-cash-finding",
            amount = money_whole(trial.money(point.lead())),
            day = day(point.day, trial.selectors.today.get()),
            less = less,
        ),
        None if cash.discount.minor > 0 => t!("what-if-cash-later", less = less),
        None => t!("what-if-cash-same"),
    }
}

fn said_at(trial: Trial, point: CurvePoint) -> Readout {
    let amount = |minor| money_whole(trial.money(minor));
    Readout {
        title: full_day(point.day),
        values: vec![
            (t!("what-if-with"), amount(point.with)),
            (t!("what-if-as-today"), amount(point.without)),
            (t!("what-if-sooner"), signed(trial.money(point.lead()))),
        ],
    }
}

fn drawing(trial: Trial, frame: &Frame<'_>) -> Drawing {
    let (currency, today) = (trial.selectors.currency.get(), trial.selectors.today.get());
    let points = curve(trial, |curve| curve.points.clone()).unwrap_or_default();
    let series = |read: fn(&CurvePoint) -> i64| -> Vec<f64> {
        points.iter().map(|point| chart_amount(read(point), currency)).collect()
    };
    let (with, without) = (series(|point| point.with), series(|point| point.without));
    let label = |at: NaiveDate| if at == today { t!("what-if-today") } else { day(at, today) };
    let ticks: Vec<DateTick> =
        points.iter().enumerate().map(|(index, point)| DateTick { index, label: label(point.day) }).collect();
    let (with_name, without_name) = (t!("what-if-with-short"), t!("what-if-as-today-short"));
    let data = CashCurve {
        with: CashSeries { label: &with_name, values: &with },
        without: Some(CashSeries { label: &without_name, values: &without }),
        range: None,
        ticks: &ticks,
        waypoint: None,
        axis: ValueAxis { label: &|value| axis_label(value, currency), least_step: 1.0 },
    };
    cash_curve(&data, frame)
}

/// A tick of the axis, given in major units.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)] // ticks are whole and far below 2^53
fn axis_label(value: f64, currency: Currency) -> String {
    let minor = (value * currency.minor_per_major() as f64).round() as i64;
    locale().money_compact(Money::new(minor, currency))
}

fn legend(trial: Trial) -> impl IntoView {
    let with = move || {
        let settings = trial.settings.get();
        t!("what-if-legend-with", percent = setting(settings.discount), count = settings.window_days)
    };
    view! {
        <div class="legend">
            <span>{key("c-accent")}{with}</span>
            <span>{key("c-compare")}{t!("what-if-as-today-short")}</span>
        </div>
    }
}

/// A piece of a line as the chart has it.
fn key(role: &'static str) -> impl IntoView {
    view! {
        <svg class="ch" viewBox="0 0 20 10" aria-hidden="true">
            <path class=format!("ch-l {role}") stroke-width="2" d="M1 5h18" />
        </svg>
    }
}

fn table(trial: Trial) -> impl IntoView {
    let rows = move || {
        let (points, after) = curve(trial, |curve| (curve.points.clone(), curve.after))?;
        let end = points.last().map(|last| (last.without + after.without, last.with + after.with));
        let row = |name: String, without: i64, with: i64| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="num">{money_whole(trial.money(without))}</td>
                    <td class="num">{money_whole(trial.money(with))}</td>
                    <td class="num">{signed(trial.money(with - without))}</td>
                </tr>
            }
        };
        let end = end.map(|(without, with)| row(t!("what-if-in-the-end"), without, with));
        let points = points.iter().map(|point| row(full_day(point.day), point.without, point.with)).collect_view();
        Some((points, end))
    };
    view! {
        <thead>
            <tr>
                <th scope="col">{t!("what-if-by")}</th>
                <th scope="col" class="num">{t!("what-if-as-today")}</th>
                <th scope="col" class="num">{t!("what-if-with")}</th>
                <th scope="col" class="num">{t!("what-if-sooner")}</th>
            </tr>
        </thead>
        <tbody>{rows}</tbody>
    }
}

/// The same to hand out.
fn curve_sheet(trial: Trial) -> Sheet {
    let amount = |minor: i64| SheetCell::from(trial.money(minor));
    let columns = vec![
        t!("what-if-by"),
        t!("invoices-sheet-currency"),
        t!("what-if-as-today"),
        t!("what-if-with"),
        t!("what-if-sooner"),
    ];
    let currency = trial.selectors.currency.get();
    let row = |point: &CurvePoint| {
        vec![point.day.into(), currency.code().into(), amount(point.without), amount(point.with), amount(point.lead())]
    };
    let rows = curve(trial, |curve| curve.points.iter().map(row).collect()).unwrap_or_default();
    Sheet { title: t!("what-if-cash"), columns, rows }
}
