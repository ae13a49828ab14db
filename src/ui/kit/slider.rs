//! A number set by a slider or typed into the box beside it.

use leptos::prelude::*;

use super::scaled_text::{read_scaled, write_scaled};
use super::{Icon, IconName, dom_id, use_input_locale};
use crate::t;

/// Which numbers there are, in units of ten to the minus `scale`: 250 with scale 2 is 2.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberRange {
    /// The slider's left end.
    pub min: i64,
    /// The slider's right end.
    pub max: i64,
    /// One step of the slider.
    pub step: i64,
    /// Smallest and largest that may be typed; may reach beyond the slider.
    pub typed: (i64, i64),
    /// Digits after the point.
    pub scale: u32,
}

/// A number changed while it is dragged or typed.
///
/// A text that is no number of the range changes nothing, stays in the box, and is refused when the box is left.
#[component]
pub fn SliderWithBox(
    /// Names the control.
    #[prop(into)]
    label: Signal<String>,
    /// The number.
    #[prop(into)]
    value: Signal<i64>,
    /// Another number was set.
    #[prop(into)]
    on_input: Callback<i64>,
    /// Which numbers there are.
    range: NumberRange,
    /// Shown after the number: `%`, `days`.
    #[prop(into)]
    unit: String,
    /// What it means.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let id = dom_id("slider");
    let hint_id = format!("{id}-hint");
    let (unit_read, hint_told) = (unit.clone(), hint_id.clone());
    let entry = Entry::new(value, on_input, range);
    view! {
        <div class="slider">
            <label for=id.clone()>{move || label.get()}</label>
            {number_box(entry, label, unit, format!("{id}-error"))}
            <input
                type="range"
                id=id
                min=range.min
                max=range.max
                step=range.step
                prop:value=move || value.get().to_string()
                style:--f=move || format!("{}%", range.position_percent(value.get()))
                aria-valuetext=move || format!("{} {unit_read}", entry.written(value.get()))
                aria-describedby=move || hint.with(Option::is_some).then(|| hint_told.clone())
                on:input:target=move |event| {
                    if let Ok(number) = event.target().value().parse::<i64>() {
                        on_input.run(number);
                    }
                }
            />
            {move || hint.get().map(|text| view! { <p class="hint" id=hint_id.clone()>{text}</p> })}
        </div>
    }
}

/// The box beside the slider, and below it why its text is refused.
fn number_box(entry: Entry, label: Signal<String>, unit: String, error_id: String) -> impl IntoView {
    let error_told = error_id.clone();
    let refused = entry.refused;
    view! {
        <span class="out" class:bad=move || refused.get()>
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-label=move || t!("kit-slider-typed", label = label.get())
                aria-invalid=move || refused.get().then_some("true")
                aria-describedby=move || refused.get().then(|| error_told.clone())
                prop:value=move || entry.shown()
                on:input:target=move |event| entry.typed(event.target().value())
                on:change=move |_| entry.left()
                on:blur=move |_| entry.left()
            />
            <span aria-hidden="true">{unit}</span>
        </span>
        {move || {
            refused
                .get()
                .then(|| {
                    view! {
                        <p class="err" id=error_id.clone()>
                            <Icon name=IconName::Warning size=12 />
                            <span>{entry.refusal()}</span>
                        </p>
                    }
                })
        }}
    }
}

/// The text of the box beside the number.
#[derive(Clone, Copy)]
struct Entry {
    value: Signal<i64>,
    on_input: Callback<i64>,
    range: NumberRange,
    decimal: char,
    /// The text while it is being typed, and after that as long as it is refused.
    text: RwSignal<Option<String>>,
    refused: RwSignal<bool>,
}

impl Entry {
    fn new(value: Signal<i64>, on_input: Callback<i64>, range: NumberRange) -> Self {
        let decimal = use_input_locale().separators.decimal;
        let entry = Self { value, on_input, range, decimal, text: RwSignal::new(None), refused: RwSignal::new(false) };
        Effect::new(move |_| {
            let outside = value.get();
            if entry.kept_text(|text| entry.read(text) != Some(outside)) {
                entry.text.set(None);
                entry.refused.set(false);
            }
        });
        entry
    }

    /// Whether there is a text of which `holds` is true.
    fn kept_text(self, holds: impl FnOnce(&str) -> bool) -> bool {
        // Nothing is left of it where the page went while the box had the focus.
        self.text.try_with_untracked(|text| text.as_deref().is_some_and(holds)).unwrap_or(false)
    }

    fn read(self, text: &str) -> Option<i64> {
        let (min, max) = self.range.typed;
        read_scaled(text, self.range.scale).filter(|number| (min..=max).contains(number))
    }

    fn written(self, number: i64) -> String {
        write_scaled(number, self.range.scale, self.decimal)
    }

    fn shown(self) -> String {
        self.text.get().unwrap_or_else(|| self.written(self.value.get()))
    }

    fn typed(self, text: String) {
        if let Some(number) = self.read(&text) {
            self.refused.set(false);
            self.on_input.run(number);
        }
        self.text.set(Some(text));
    }

    fn left(self) {
        let bad = self.kept_text(|text| self.read(text).is_none());
        self.refused.set(bad);
        if !bad {
            self.text.set(None);
        }
    }

    fn refusal(self) -> String {
        let (min, max) = self.range.typed;
        let (min, max) = (self.written(min), self.written(max));
        match self.range.scale {
            0 => t!("kit-number-bounds", min = min, max = max),
            digits => t!("kit-slider-bounds", min = min, max = max, count = digits),
        }
    }
}

impl NumberRange {
    /// How far along the track the thumb is; at an end where the number lies beyond it.
    fn position_percent(self, value: i64) -> i64 {
        let (along, length) = (value.clamp(self.min, self.max) - self.min, self.max - self.min);
        along.saturating_mul(100).checked_div(length).unwrap_or(0)
    }
}
