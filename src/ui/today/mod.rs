//! Today: what is owed, how late it is, what will come in.

use leptos::prelude::*;

use crate::ui::layout::PageHead;

/// Today: what is owed, how late it is, what will come in.
#[component]
pub fn TodayPage() -> impl IntoView {
    view! { <PageHead title="Today" /> }
}
