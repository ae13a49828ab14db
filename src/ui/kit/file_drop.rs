//! Files chosen with a button, dropped or pasted: three ways to the same place.

use leptos::ev;
use leptos::prelude::*;

use super::{Icon, IconName, dom_id};
use crate::platform::file_list::{PickedFile, chosen_files, dropped_files, pasted_files};

/// Takes files: chosen, dropped on it, or pasted while the focus is inside.
#[component]
pub fn FileDrop(
    /// The words of the button: `Choose a file`.
    #[prop(into)]
    label: Signal<String>,
    /// What may be given: `CSV, Excel, or rows pasted from a sheet`.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// File endings, as for the browser's `accept`: `.csv,.xlsx`.
    #[prop(into)]
    accept: String,
    /// What to do with files.
    on_files: Callback<Vec<PickedFile>>,
) -> impl IntoView {
    let id = dom_id("file");
    let over = RwSignal::new(false);
    view! {
        <div
            class="drop"
            class:over=move || over.get()
            tabindex="-1"
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                event.stop_propagation();
                over.set(false);
                give(on_files, dropped_files(&event));
            }
            on:paste=move |event| {
                let files = pasted_files(&event);
                if !files.is_empty() {
                    // Whoever listens on the whole page takes it for done.
                    event.prevent_default();
                }
                give(on_files, files);
            }
        >
            <Icon name=IconName::Import size=20 />
            <input
                class="vh"
                type="file"
                id=id.clone()
                accept=accept
                on:change=move |event| give(on_files, chosen_files(&event))
            />
            <label class="btn" for=id>{move || label.get()}</label>
            {move || hint.get().map(|text| view! { <p class="hint">{text}</p> })}
        </div>
    }
}

fn give(to: Callback<Vec<PickedFile>>, files: Vec<PickedFile>) {
    if !files.is_empty() {
        to.run(files);
    }
}

/// Takes files dropped anywhere on the page, as long as the caller's owner lives.
pub fn accept_drops_anywhere(on_files: Callback<Vec<PickedFile>>) {
    let hold = window_event_listener(ev::dragover, |event| event.prevent_default());
    let drop = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        give(on_files, dropped_files(&event));
    });
    on_cleanup(move || {
        hold.remove();
        drop.remove();
    });
}
