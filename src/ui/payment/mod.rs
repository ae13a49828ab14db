//! One payment and its allocations.

use leptos::prelude::*;
use receivables::id::PaymentId;

use crate::ui::layout::PageHead;

/// One payment and its allocations.
#[component]
pub fn PaymentPage(id: PaymentId) -> impl IntoView {
    let _ = id;
    view! { <PageHead title="Payment" /> }
}
