//! A note across the page: an error of the device, a warning, a book that can only be read.

use leptos::prelude::*;

use super::{Icon, Tone};

/// A note. Children are its sentence and the way out. A bad one is read out at once, others when there is a pause.
#[component]
pub fn Banner(
    /// What it means.
    tone: Tone,
    /// The note.
    children: Children,
) -> impl IntoView {
    let role = if tone == Tone::Bad { "alert" } else { "status" };
    view! {
        <div class=format!("note banner {}", tone.class()) role=role>
            <Icon name=tone.icon() />
            <div class="row">{children()}</div>
        </div>
    }
}

/// The same inside a panel: not read out when it appears.
#[component]
pub fn Note(
    /// What it means.
    tone: Tone,
    /// The note.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=format!("note {}", tone.class())>
            <Icon name=tone.icon() />
            <div>{children()}</div>
        </div>
    }
}
