//! A whole number with its unit: days, basis points, a count.

use leptos::prelude::*;

use super::text_line::LineKind;
use super::typed_text::{TypedField, TypedText};
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
    let read = Callback::new(move |text: String| {
        let number = text.trim().parse::<i64>().ok().filter(|n| (min..=max).contains(n));
        number.ok_or_else(|| t!("kit-number-bounds", min = min, max = max))
    });
    let typed = TypedText::new(value, false, read, Callback::new(|number: i64| number.to_string()));
    let affix = unit.map(|unit| view! { <span class="unit">{unit}</span> }).into_any();
    view! { <TypedField label typed kind=LineKind::WholeNumber hint error hide_label affix /> }
}
