//! The sheet of all keys that work.

use leptos::prelude::*;

use super::kit::Dialog;
use crate::t;

/// Opens with `?`.
#[component]
pub fn ShortcutSheet(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let rows = || {
        [
            ("G T", t!("shortcuts-today")),
            ("G I", t!("shortcuts-invoices")),
            ("G C", t!("shortcuts-customers")),
            ("G P", t!("shortcuts-payments")),
            ("G W", t!("shortcuts-what-if")),
            ("G R", t!("shortcuts-reports")),
            ("N", t!("shortcuts-new-invoice")),
            ("P", t!("shortcuts-record-payment")),
            ("Ctrl Z", t!("shortcuts-undo")),
            ("Ctrl Shift Z", t!("shortcuts-redo")),
            ("↑ ↓ ← →", t!("shortcuts-move")),
            ("Enter", t!("shortcuts-open")),
            ("Space", t!("shortcuts-select")),
            ("Esc", t!("shortcuts-close")),
            ("?", t!("shortcuts-sheet")),
        ]
        .map(|(keys, does)| {
            let keys = keys.split(' ').map(|key| view! { <kbd>{key}</kbd> " " }).collect_view();
            view! {
                <dt class="keys">{keys}</dt>
                <dd>{does}</dd>
            }
        })
    };
    view! {
        <Dialog open title=t!("shortcuts-title")>
            <dl class="shortcuts">{rows()}</dl>
        </Dialog>
    }
}
