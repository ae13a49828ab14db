//! The way from a figure to how it is computed: a small round link beside it.

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::t;

/// The link. A figure that has one is marked with `data-figure` where it is not a [`super::Stat`].
#[component]
pub fn ExplainLink(
    /// The address that opens the explanation.
    #[prop(into)]
    href: Signal<String>,
    /// What the figure is called.
    #[prop(into)]
    figure: Signal<String>,
) -> impl IntoView {
    let name = move || t!("kit-explain", figure = figure.get());
    view! {
        <a class="explain" href=href aria-label=name title=name>
            <Icon name=IconName::Question size=14 />
        </a>
    }
}
