//! One of two to four, all in sight.

use leptos::prelude::*;

use super::{Choice, dom_id};

/// A row of choices of which one is on. Arrow keys move between them, as in any group of radio buttons.
#[component]
pub fn Segmented(
    /// Names the group; read out.
    #[prop(into)]
    label: Signal<String>,
    /// The value of the choice made.
    value: RwSignal<String>,
    /// What there is to choose; fixed.
    choices: Vec<Choice>,
    /// The label is shown above.
    #[prop(optional)]
    show_label: bool,
) -> impl IntoView {
    let name = dom_id("seg");
    let label_id = format!("{name}-label");
    let options = choices
        .into_iter()
        .map(|choice| {
            let (name, own, mine) = (name.clone(), choice.value.clone(), choice.value.clone());
            view! {
                <label>
                    <input
                        type="radio"
                        name=name
                        value=choice.value
                        prop:checked=move || value.with(|v| *v == mine)
                        on:change=move |_| value.set(own.clone())
                    />
                    <span>{choice.label}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="field">
            <span class="label" id=label_id.clone() class:vh=!show_label>{move || label.get()}</span>
            <div class="seg" role="radiogroup" aria-labelledby=label_id>{options}</div>
        </div>
    }
}
