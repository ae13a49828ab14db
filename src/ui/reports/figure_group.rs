//! A group of figures as a table: name, value or reason, the last twelve months, what to know.

use leptos::prelude::*;
use receivables::analytics::figure::{FigureFlag, FigureId};

use super::trend_panel::{TREND, chosen_figure, trend_values};
use crate::select::use_selectors;
use crate::t;
use crate::ui::explain::figure_value::figure_text;
use crate::ui::explain::figure_words::figure_name;
use crate::ui::explain::input_words::{flag_short, reason_text};
use crate::ui::explain::{explain_href, figure_of};
use crate::ui::kit::{ExplainLink, Panel, Sparkline};
use crate::ui::router::use_router;

/// The panel of one group.
#[component]
pub(super) fn FigureGroup(title: String, about: String, figures: &'static [FigureId]) -> impl IntoView {
    let rows = figures.iter().map(|id| view! { <FigureRow id=*id /> }).collect_view();
    let caption = title.clone();
    view! {
        <Panel title flush=true class="figure-group">
            <p class="meta about">{about}</p>
            <table class="table figures">
                <caption class="vh">{caption}</caption>
                <thead class="vh">
                    <tr>
                        <th scope="col">{t!("reports-column-figure")}</th>
                        <th scope="col">{t!("reports-column-trend")}</th>
                        <th scope="col">{t!("reports-column-value")}</th>
                        <th scope="col">{t!("reports-column-explain")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Panel>
    }
}

/// One figure. Its name chooses it for the trend, where it has one.
#[component]
fn FigureRow(id: FigureId) -> impl IntoView {
    let (selectors, router) = (use_selectors(), use_router());
    let figure = Memo::new(move |_| selectors.dashboard().with(|dashboard| figure_of(dashboard, id)));
    let values = Memo::new(move |_| selectors.dashboard().with(|dashboard| trend_values(&dashboard.trend, id)));
    let has_trend = Memo::new(move |_| values.with(Option::is_some));
    let trend_href = Memo::new(move |_| {
        let mut to = router.route().get();
        to.explain = None;
        to.with_option(TREND, id.code()).href()
    });
    let is_chosen = Memo::new(move |_| chosen_figure(&router.route().get()) == id);
    let name = move || {
        if has_trend.get() {
            view! {
                <a href=trend_href aria-current=move || is_chosen.get().then_some("true")>{figure_name(id)}</a>
            }
            .into_any()
        } else {
            figure_name(id).into_any()
        }
    };
    let flags = move || {
        let words = figure.with(|figure| {
            let flags = figure.iter().flat_map(|figure| &figure.flags);
            // Disputed amounts are in nearly every figure: the explanation says so, a remark on each row would not help.
            let telling = flags.filter(|flag| !matches!(flag, FigureFlag::Disputed { .. }));
            telling.map(flag_short).collect::<Vec<_>>().join(" · ")
        });
        (!words.is_empty()).then(|| view! { <span class="cell-2">{words}</span> })
    };
    let value = move || {
        figure.with(|figure| {
            figure.as_ref().map(|figure| match figure_text(figure) {
                Ok(text) => view! {
                    {text.number}
                    {text.unit.map(|unit| view! { <small class="muted">" " {unit}</small> })}
                }
                .into_any(),
                Err(reason) => view! {
                    <span class="muted">{t!("kit-not-computable")}</span>
                    <span class="cell-2 why">{reason_text(reason)}</span>
                }
                .into_any(),
            })
        })
    };
    let spark = move || {
        has_trend.get().then(|| {
            let values = Signal::derive(move || values.get().unwrap_or_default());
            view! { <Sparkline values /> }
        })
    };
    view! {
        <tr aria-current=move || (is_chosen.get() && has_trend.get()).then_some("true")>
            <th scope="row">{name} {flags}</th>
            <td class="c-spark">{spark}</td>
            <td class="num c-value">{value}</td>
            <td class="c-explain">
                <ExplainLink href=explain_href(router, id) figure=figure_name(id) />
            </td>
        </tr>
    }
}
