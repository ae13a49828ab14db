//! Stat cards: one figure each, in a strip of up to four.

use leptos::prelude::*;

use super::ExplainLink;
use crate::t;

/// The strip around the cards.
#[component]
pub fn StatStrip(
    /// Inside a panel: no own edge, smaller figures.
    #[prop(optional)]
    flat: bool,
    /// The cards.
    children: Children,
) -> impl IntoView {
    view! { <div class="stats" class:flat=flat>{children()}</div> }
}

/// One figure. `value` of `None` reads "Not computable"; say why in `detail`.
#[component]
pub fn Stat(
    /// What it is.
    #[prop(into)]
    label: Signal<String>,
    /// The figure, formatted.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// After the figure, smaller: `days`, `→ 33`.
    #[prop(optional, into)]
    unit: MaybeProp<String>,
    /// Range, comparison, or why it is not computable.
    #[prop(optional, into)]
    detail: MaybeProp<String>,
    /// Where a click leads: the filtered list.
    #[prop(optional, into)]
    href: MaybeProp<String>,
    /// The address that opens the explanation of this figure.
    #[prop(optional, into)]
    explain_href: MaybeProp<String>,
) -> impl IntoView {
    let figure = move || match value.get() {
        Some(text) => view! {
            <span class="v">{text} {unit.get().map(|unit| view! { <small>" " {unit}</small> })}</span>
        }
        .into_any(),
        None => view! { <span class="v none">{t!("kit-not-computable")}</span> }.into_any(),
    };
    let body = move || {
        view! {
            <span class="k">{label.get()}</span>
            {figure}
            {detail.get().map(|text| view! { <span class="d">{text}</span> })}
        }
    };
    view! {
        <div class="stat-cell">
            {move || match href.get() {
                Some(to) => view! { <a class="stat" href=to>{body}</a> }.into_any(),
                None => view! { <div class="stat">{body}</div> }.into_any(),
            }}
            {move || explain_href.get().map(|href| view! { <ExplainLink href figure=label /> })}
        </div>
    }
}
