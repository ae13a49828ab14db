//! Yes or no.

use leptos::prelude::*;

/// A box with its sentence after it.
#[component]
pub fn Checkbox(
    /// The sentence.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    value: RwSignal<bool>,
    /// What it does, in small print.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input
                class="check"
                type="checkbox"
                prop:checked=move || value.get()
                disabled=move || disabled.get()
                on:change:target=move |event| value.set(event.target().checked())
            />
            <span>{move || label.get()} {move || hint.get().map(|text| view! { <small>{text}</small> })}</span>
        </label>
    }
}
