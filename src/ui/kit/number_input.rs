//! A whole number with its unit: days, basis points, a count.

use leptos::prelude::*;

use super::{Field, FieldIds};
use crate::t;

/// A whole number between two bounds. The value is `None` while the text is no such number.
#[component]
pub fn NumberInput(
    /// Names the field.
    #[prop(into)]
    label: Signal<String>,
    /// The number.
    value: RwSignal<Option<i64>>,
    /// Smallest allowed.
    #[prop(default = 0)]
    min: i64,
    /// Largest allowed.
    #[prop(default = 1_000_000)]
    max: i64,
    /// Shown after it: `days`.
    #[prop(optional, into)]
    unit: Option<String>,
    /// What to enter.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Why it is refused.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The label is only read out.
    #[prop(optional)]
    hide_label: bool,
) -> impl IntoView {
    let ids = FieldIds::new();
    let (control, described) = (ids.control.clone(), ids.clone());
    let typed = RwSignal::new(value.get_untracked().map(|n| n.to_string()).unwrap_or_default());
    let fault = RwSignal::new(None::<String>);
    let read = move |text: &str| text.trim().parse::<i64>().ok().filter(|n| (min..=max).contains(n));
    Effect::new(move |_| {
        let outside = value.get();
        if typed.with_untracked(|text| read(text)) != outside {
            typed.set(outside.map(|n| n.to_string()).unwrap_or_default());
            fault.set(None);
        }
    });
    let shown_error = Signal::derive(move || fault.get().or_else(|| error.get()));
    let leave = move || {
        let bad = typed.with_untracked(|text| !text.trim().is_empty() && read(text).is_none());
        fault.set(bad.then(|| t!("kit-number-bounds", min = min, max = max)));
    };
    view! {
        <Field label ids hint error=shown_error hide_label>
            <div class="affix">
                <input
                    class="input num"
                    id=control
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=move || typed.get()
                    aria-invalid=move || shown_error.with(Option::is_some).then_some("true")
                    aria-describedby=move || {
                        described.described_by(shown_error.with(Option::is_some), hint.with(Option::is_some))
                    }
                    on:input:target=move |event| {
                        let text = event.target().value();
                        value.set(read(&text));
                        typed.set(text);
                    }
                    on:blur=move |_| leave()
                />
                {unit.map(|unit| view! { <span class="unit">{unit}</span> })}
            </div>
        </Field>
    }
}
