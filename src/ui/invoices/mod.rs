//! All invoices: filter, sort, look at one beside the list.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// All invoices: filter, sort, look at one beside the list.
#[component]
pub fn InvoicesPage() -> impl IntoView {
    view! { <PageHead title="Invoices" /> }
}
