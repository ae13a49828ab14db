//! The first screen of all: three ways to begin, and where data lives.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// The first screen of all: three ways to begin, and where data lives.
#[component]
pub fn FirstRunPage() -> impl IntoView {
    view! { <PageHead title="Welcome" /> }
}
