//! Something is missing or damaged: what, and the ways on.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// Something is missing or damaged: what, and the ways on.
#[component]
pub fn RecoveryPage() -> impl IntoView {
    view! { <PageHead title="Recovery" /> }
}
