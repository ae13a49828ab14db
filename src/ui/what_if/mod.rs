//! What an early-payment discount would do.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// What an early-payment discount would do.
#[component]
pub fn WhatIfPage() -> impl IntoView {
    view! { <PageHead title="What-if" /> }
}
