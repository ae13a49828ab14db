//! Files from a button, from dropping, or pasted text: three ways to the same place.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{DragEvent, File, FileList};

use super::{Icon, IconName, dom_id};

fn files_of(list: Option<FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)).collect()
}

/// Takes files. Text pasted while the focus is inside comes as `on_text`.
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
    /// More than one at a time.
    #[prop(optional)]
    multiple: bool,
    /// What to do with files.
    #[prop(into)]
    on_files: Callback<Vec<File>>,
    /// What to do with pasted text.
    #[prop(optional, into)]
    on_text: Option<Callback<String>>,
) -> impl IntoView {
    let id = dom_id("file");
    let over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let files = files_of(input.files());
        // The same file chosen again is a change again.
        input.set_value("");
        give(on_files, files);
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        over.set(false);
        give(on_files, files_of(event.data_transfer().and_then(|data| data.files())));
    };
    let pasted = move |event: ev::Event| {
        use leptos::wasm_bindgen::JsCast;
        let Some(data) = event.dyn_ref::<leptos::web_sys::ClipboardEvent>().and_then(|e| e.clipboard_data()) else {
            return;
        };
        let files = files_of(data.files());
        let text = data.get_data("text/plain").unwrap_or_default();
        match on_text {
            _ if !files.is_empty() => give(on_files, files),
            Some(take) if !text.is_empty() => take.run(text),
            _ => {}
        }
    };
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
            on:drop=dropped
            on:paste=move |event| pasted(event.into())
        >
            <Icon name=IconName::Import size=20 />
            <input node_ref=input class="vh" type="file" id=id.clone() accept=accept multiple=multiple on:change=chosen />
            <label class="btn" for=id>{move || label.get()}</label>
            {move || hint.get().map(|text| view! { <p class="hint">{text}</p> })}
        </div>
    }
}

fn give(to: Callback<Vec<File>>, files: Vec<File>) {
    if !files.is_empty() {
        to.run(files);
    }
}

/// Takes files dropped anywhere on the page, as long as the caller's owner lives.
pub fn accept_drops_anywhere(on_files: Callback<Vec<File>>) {
    let hold = window_event_listener(ev::dragover, |event| event.prevent_default());
    let drop = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        give(on_files, files_of(event.data_transfer().and_then(|data| data.files())));
    });
    on_cleanup(move || {
        hold.remove();
        drop.remove();
    });
}
