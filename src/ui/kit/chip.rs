//! Filter chips.

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::t;

/// A filter that is on, with the button that takes it off.
#[component]
pub fn Chip(
    /// What is filtered: `Over €900.00`.
    #[prop(into)]
    label: Signal<String>,
    /// Takes the filter off.
    #[prop(into)]
    on_remove: Callback<()>,
) -> impl IntoView {
    view! {
        <span class="chip on">
            {move || label.get()}
            <button type="button" aria-label=move || t!("kit-chip-remove", filter = label.get()) on:click=move |_| on_remove.run(())>
                <Icon name=IconName::Close size=12 />
            </button>
        </span>
    }
}

/// A chip that does something: adds a filter, or switches one.
#[component]
pub fn ChipButton(
    /// The words.
    #[prop(into)]
    label: Signal<String>,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Whether it is on; not a switch where left out.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// What it does.
    #[prop(into)]
    on_click: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="chip"
            class:add=icon == Some(IconName::Plus)
            class:pressed=move || pressed.get().unwrap_or(false)
            aria-pressed=move || pressed.get().map(|on| on.to_string())
            on:click=move |_| on_click.run(())
        >
            {icon.map(|name| view! { <Icon name=name size=12 /> })}
            {move || label.get()}
        </button>
    }
}
