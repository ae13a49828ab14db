//! Recording a payment, with its allocation.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// Recording a payment, with its allocation.
#[component]
pub fn PaymentForm() -> impl IntoView {
    view! { <PageHead title="Record payment" /> }
}
