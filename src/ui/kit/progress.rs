//! How far a long piece of work is, and the way to stop it.

use leptos::prelude::*;

use super::{Button, dom_id};
use crate::t;

/// A bar with its words. Show it only when the work takes longer than 400 ms.
#[component]
pub fn Progress(
    /// What is being done: `Reading 12,000 rows`.
    #[prop(into)]
    label: Signal<String>,
    /// Done so far, in thousandths; `None` while nobody knows.
    #[prop(into)]
    done: Signal<Option<u32>>,
    /// Stops the work.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let id = dom_id("progress");
    view! {
        <div class="progress">
            <span id=id.clone() role="status">{move || label.get()}</span>
            <progress aria-labelledby=id max="1000" value=move || done.get().map(|d| d.min(1_000).to_string())></progress>
            {on_cancel
                .map(|cancel| {
                    view! { <Button small=true on_click=move |_| cancel.run(())>{t!("common-cancel")}</Button> }
                })}
        </div>
    }
}
