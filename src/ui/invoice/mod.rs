//! One invoice: amounts, timeline, what can be done with it.

use leptos::prelude::*;
use receivables::id::InvoiceId;

use crate::ui::layout::PageHead;

/// One invoice: amounts, timeline, what can be done with it.
#[component]
pub fn InvoicePage(id: InvoiceId) -> impl IntoView {
    let _ = id;
    view! { <PageHead title="Invoice" /> }
}
