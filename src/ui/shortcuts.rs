//! The sheet of all keys that work, printed from the table that the listener obeys.

use leptos::prelude::*;

use super::deeds::{deed_keys, deed_words};
use super::keymap::{Deed, KEYMAP};
use super::keys::Openers;
use super::kit::{Checkbox, Dialog};
use crate::platform::page::command_key;
use crate::t;

/// Opens with `?`.
#[component]
pub fn ShortcutSheet(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let letters = expect_context::<Openers>().letters;
    let rows = || {
        let mut deeds: Vec<Deed> = KEYMAP.iter().map(|(_, deed)| *deed).collect();
        deeds.dedup();
        let everywhere = deeds.into_iter().map(|deed| (deed_keys(deed), deed_words(deed)));
        everywhere.chain(local_keys()).map(|(keys, does)| row(&keys, does)).collect_view()
    };
    view! {
        <Dialog open title=t!("shortcuts-title")>
            <dl class="shortcuts">{rows()}</dl>
            <Checkbox label=t!("shortcuts-letters") value=letters />
        </Dialog>
    }
}

/// Keys that belong to one part of a page: a table, a form, a field.
fn local_keys() -> Vec<(Vec<String>, String)> {
    let keys = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    vec![
        (keys(&["/"]), t!("shortcuts-filter")),
        (keys(&["↑", "↓", "←", "→"]), t!("shortcuts-move")),
        (keys(&["Enter"]), t!("shortcuts-open")),
        (keys(&["Space"]), t!("shortcuts-select")),
        (keys(&[command_key(), "Enter"]), t!("shortcuts-commit")),
        (keys(&["Esc"]), t!("shortcuts-close")),
    ]
}

fn row(keys: &[String], does: String) -> impl IntoView + use<> {
    let keys = keys.iter().map(|key| view! { <kbd>{key.clone()}</kbd> " " }).collect_view();
    view! {
        <dt class="keys">{keys}</dt>
        <dd>{does}</dd>
    }
}
