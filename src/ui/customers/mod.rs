//! All customers, by what they owe.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// All customers, by what they owe.
#[component]
pub fn CustomersPage() -> impl IntoView {
    view! { <PageHead title="Customers" /> }
}
