//! All figures with their trends, each explained.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// All figures with their trends, each explained.
#[component]
pub fn ReportsPage() -> impl IntoView {
    view! { <PageHead title="Reports" /> }
}
