//! Books, backups, and what the browser promises.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// Books, backups, and what the browser promises.
#[component]
pub fn DataPage() -> impl IntoView {
    view! { <PageHead title="Data and backup" /> }
}
