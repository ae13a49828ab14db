//! The editor of a new invoice or a draft.

use leptos::prelude::*;
use receivables::id::InvoiceId;

use crate::ui::layout::PageHead;

/// The editor of a new invoice or a draft.
#[component]
pub fn InvoiceEditor(draft: Option<InvoiceId>) -> impl IntoView {
    let _ = draft;
    view! { <PageHead title="New invoice" /> }
}
