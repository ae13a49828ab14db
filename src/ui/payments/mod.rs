//! All payments, unallocated ones first.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// All payments, unallocated ones first.
#[component]
pub fn PaymentsPage() -> impl IntoView {
    view! { <PageHead title="Payments" /> }
}
