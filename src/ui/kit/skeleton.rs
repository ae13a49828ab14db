//! Grey lines in the place of what is being read.

use leptos::prelude::*;

use crate::t;

/// `lines` grey lines of a row's height.
#[component]
pub fn Skeleton(
    /// How many.
    #[prop(default = 3)]
    lines: u32,
) -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="vh">{t!("kit-loading")}</span>
            {(0..lines).map(|_| view! { <i></i> }).collect_view()}
        </div>
    }
}
