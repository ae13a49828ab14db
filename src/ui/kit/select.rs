//! One of several, in the browser's own list.

use leptos::prelude::*;

use super::{Field, FieldIds};

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the value becomes.
    pub value: String,
    /// The words shown.
    pub label: String,
}

impl Choice {
    /// A choice of `value`, shown as `label`.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// One of several. The value is that of the choice; a value that is no choice shows the first.
#[component]
pub fn Select(
    /// Names the field.
    #[prop(into)]
    label: Signal<String>,
    /// The value of the choice made.
    value: RwSignal<String>,
    /// What there is to choose.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What it means.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Why it is refused.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The label is only read out.
    #[prop(optional)]
    hide_label: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let ids = FieldIds::new();
    let (control, described) = (ids.control.clone(), ids.clone());
    let options = move || {
        let chosen = value.get();
        choices
            .get()
            .into_iter()
            .map(|choice| {
                let selected = choice.value == chosen;
                view! { <option value=choice.value prop:selected=selected>{choice.label}</option> }
            })
            .collect_view()
    };
    view! {
        <Field label ids hint error hide_label>
            <select
                class="input"
                id=control
                disabled=move || disabled.get()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || described.described_by(error.with(Option::is_some), hint.with(Option::is_some))
                on:change:target=move |event| value.set(event.target().value())
            >
                {options}
            </select>
        </Field>
    }
}
