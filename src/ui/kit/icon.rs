//! An icon from the sprite in `index.html`.

use leptos::prelude::*;

use super::IconName;

/// Draws an icon. It says nothing to a screen reader: the words beside it do.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
    /// Edge length in CSS pixels: 12, 14, 16 or 20.
    #[prop(default = 16)]
    size: u32,
) -> impl IntoView {
    view! {
        <svg class="icon" width=size height=size aria-hidden="true" focusable="false">
            <use href=name.href()></use>
        </svg>
    }
}
