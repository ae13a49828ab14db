//! How the customer pays, in a sentence, and invoice by invoice as a chart.

use std::sync::Arc;

use charts::{Drawing, Frame, KpiTrend, ReferenceLine, TrendPoint, ValueAxis, kpi_trend};
use leptos::prelude::*;
use receivables::analytics::customer_account::PaidInvoice;
use receivables::interchange::sheet::{Sheet, SheetCell};

use super::account::Account;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::handout::ChartMenu;
use crate::ui::invoice::lateness_words;
use crate::ui::kit::{ChartFigure, DrawFn, Panel, Readout};
use crate::ui::words::{day, locale};

/// Invoices drawn at most: the latest.
const DRAWN: usize = 24;
/// Fewer paid invoices than these make no line.
const LINE_FROM: usize = 2;

/// Sentence and chart.
#[component]
pub(super) fn BehaviourPanel(account: Memo<Option<Account>>) -> impl IntoView {
    let selectors = use_selectors();
    let finding = Signal::derive(move || {
        account
            .with(|account| account.as_ref().map(|account| sentence(account, selectors.today.get())))
            .unwrap_or_default()
    });
    let drawn = Memo::new(move |_| {
        account.with(|account| {
            let paid = account.as_ref().map(|account| account.paid.as_slice()).unwrap_or_default();
            paid[paid.len().saturating_sub(DRAWN)..].to_vec()
        })
    });
    let has_line = Memo::new(move |_| drawn.with(Vec::len) >= LINE_FROM);
    view! {
        <Panel title=t!("customers-behaviour") meta=t!("customers-behaviour-meta")>
            {move || match has_line.get() {
                true => chart(account, drawn, finding).into_any(),
                false => view! { <p>{move || finding.get()}</p> }.into_any(),
            }}
        </Panel>
    }
}

/// `Says net 30, pays on day 45, 15 days late. 2 of 12 invoices on time. The next payment is expected on 25 Nov.`
fn sentence(account: &Account, today: chrono::NaiveDate) -> String {
    let mut parts = Vec::new();
    match (account.agreed_days(), account.pays_on_day(), account.lateness()) {
        (None, ..) => return t!("customers-says-nothing"),
        (Some(agreed), Some(paid), Some(late)) => {
            parts.push(match late {
                0 => t!("customers-says-pays-on-time", agreed = agreed),
                late if late > 0 => t!("customers-says-pays-late", agreed = agreed, day = paid, count = late),
                early => {
                    t!("customers-says-pays-early", agreed = agreed, day = paid, count = early.saturating_neg())
                }
            });
            let paid = &account.behaviour.paid;
            parts.push(t!("customers-says-on-time", on_time = paid.on_time, count = paid.invoices));
        }
        (Some(agreed), ..) => parts.push(t!("customers-says-unpaid", agreed = agreed)),
    }
    if let Some(next) = account.next {
        parts.push(t!("customers-says-next", day = day(next, today)));
    }
    parts.join(" ")
}

fn chart(account: Memo<Option<Account>>, drawn: Memo<Vec<PaidInvoice>>, finding: Signal<String>) -> impl IntoView {
    let session = use_session();
    let number = move |paid: &PaidInvoice| {
        let found = session.with_untracked(|ledger| ledger.invoice(paid.invoice).and_then(|one| one.number.clone()));
        found.unwrap_or_default()
    };
    let readout = move |index: usize| {
        drawn.with_untracked(|drawn| match drawn.get(index) {
            None => Readout::default(),
            Some(paid) => Readout {
                title: number(paid),
                values: vec![
                    (t!("customers-chart-paid"), locale().date(paid.paid_on.date())),
                    (t!("customers-chart-days"), paid.days_to_pay.to_string()),
                    (t!("customers-chart-late"), late_of(paid)),
                ],
            },
        })
    };
    let table = move || {
        let row = move |paid: &PaidInvoice| {
            view! {
                <tr>
                    <th scope="row">{number(paid)}</th>
                    <td class="num">{locale().date(paid.paid_on.date())}</td>
                    <td class="num">{paid.days_to_pay.to_string()}</td>
                    <td class="num">{late_of(paid)}</td>
                </tr>
            }
        };
        let rows = move || drawn.with(|drawn| drawn.iter().map(row).collect_view());
        view! {
            <thead>
                <tr>
                    <th scope="col">{t!("customers-number")}</th>
                    <th scope="col" class="num">{t!("customers-chart-paid")}</th>
                    <th scope="col" class="num">{t!("customers-chart-days")}</th>
                    <th scope="col" class="num">{t!("customers-chart-late")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        }
    };
    let sheet = move |()| {
        let columns =
            [t!("customers-number"), t!("customers-chart-paid"), t!("customers-chart-days"), t!("customers-chart-late")];
        let row = |paid: &PaidInvoice| -> Vec<SheetCell> {
            let (days, late) = (SheetCell::whole(paid.days_to_pay), SheetCell::whole(paid.days_late));
            vec![number(paid).into(), paid.paid_on.date().into(), days, late]
        };
        let rows = drawn.with_untracked(|drawn| drawn.iter().map(row).collect());
        Sheet { title: t!("customers-behaviour"), columns: columns.to_vec(), rows }
    };
    let menu = move |picture: String| view! { <ChartMenu picture finding sheet /> }.into_any();
    view! {
        <ChartFigure
            finding=finding
            draw=drawing(account, drawn)
            readout=readout
            table=table
            menu=Callback::new(menu)
            height=190
        />
    }
}

fn late_of(paid: &PaidInvoice) -> String {
    match i32::try_from(paid.days_late) {
        Ok(days) if days > 0 => lateness_words(days),
        Ok(days) if days < 0 => t!("customers-days-early", count = days.saturating_neg()),
        _ => t!("customers-on-time"),
    }
}

/// The picture. Days are far below the numbers that a float holds exactly.
#[allow(clippy::cast_precision_loss)]
fn drawing(account: Memo<Option<Account>>, drawn: Memo<Vec<PaidInvoice>>) -> DrawFn {
    Arc::new(move |frame: &Frame<'_>| -> Drawing {
        let points = drawn.with(|drawn| {
            let point = |paid: &PaidInvoice| TrendPoint {
                label: locale().date_short(paid.paid_on.date()),
                value: Some(paid.days_to_pay as f64),
                compare: None,
            };
            drawn.iter().map(point).collect::<Vec<_>>()
        });
        let (agreed, usual) =
            account.with(|account| account.as_ref().map_or((None, None), |one| (one.agreed_days(), one.pays_on_day())));
        let due_label = agreed.map(|days| t!("customers-chart-due", day = days)).unwrap_or_default();
        let end_label = usual.map(|days| t!("customers-chart-usual", day = days)).unwrap_or_default();
        let reference = agreed.map(|days| ReferenceLine { value: f64::from(days), label: &due_label });
        let axis_label = |value: f64| t!("customers-chart-axis", days = locale().count(value.round() as i64));
        let axis = ValueAxis { label: &axis_label, least_step: 1.0 };
        kpi_trend(&KpiTrend { points: &points, end_label: &end_label, compare_label: "", reference, axis }, frame)
    })
}
