//! The explanation of one figure, opened by the address's `explain`: rule, formula, inputs, result.

use leptos::prelude::*;

use super::derivation::{Figure, lines};
use super::trial::Trial;
use crate::t;
use crate::ui::kit::{Button, Dialog};
use crate::ui::router::use_router;

/// The dialog. Its content follows the figures.
#[component]
pub(super) fn Explanation(trial: Trial) -> impl IntoView {
    let router = use_router();
    let figure = Memo::new(move |_| {
        let named = router.route().with(|route| route.explain.clone())?;
        Figure::ALL.into_iter().find(|figure| figure.name() == named)
    });
    let open = RwSignal::new(figure.get_untracked().is_some());
    Effect::new(move |_| {
        let asked = figure.get().is_some();
        if open.get_untracked() != asked {
            open.set(asked);
        }
    });
    let closed = move |()| {
        if figure.get_untracked().is_some() {
            router.change(|route| route.explain = None);
        }
    };
    let title = Signal::derive(move || figure.get().map(Figure::label).unwrap_or_default());
    let footer = move || view! { <Button on_click=move |_| open.set(false)>{t!("common-close")}</Button> };
    view! {
        <Dialog open title footer on_close=Callback::new(closed)>
            {move || figure.get().map(|figure| view! { <Derivation trial figure /> })}
        </Dialog>
    }
}

#[component]
fn Derivation(trial: Trial, figure: Figure) -> impl IntoView {
    let rows = move || {
        let lines = trial.outcome(|outcome| lines(figure, outcome)).unwrap_or_default();
        lines.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }).collect_view()
    };
    view! {
        <div class="derivation">
            <p>{figure.rule()}</p>
            <p class="formula">{figure.formula()}</p>
            <dl>{rows}</dl>
        </div>
    }
}
