//! One customer: balance, behaviour, documents.

use leptos::prelude::*;
use receivables::id::CustomerId;

use crate::ui::layout::PageHead;

/// One customer: balance, behaviour, documents.
#[component]
pub fn CustomerPage(id: CustomerId) -> impl IntoView {
    let _ = id;
    view! { <PageHead title="Customer" /> }
}

/// The form for a new customer.
#[component]
pub fn CustomerForm() -> impl IntoView {
    view! { <PageHead title="New customer" /> }
}
