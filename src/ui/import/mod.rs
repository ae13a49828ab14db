//! Bringing invoices in from a file.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// Bringing invoices in from a file.
#[component]
pub fn ImportPage() -> impl IntoView {
    view! { <PageHead title="Import" /> }
}
