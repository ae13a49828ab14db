//! A number set by a slider or typed into the box beside it.

use leptos::prelude::*;

use super::dom_id;

/// A whole number in steps; show fractions through `scale` (2 with scale 1 is 0.2).
#[component]
pub fn SliderWithBox(
    /// Names the control.
    #[prop(into)]
    label: Signal<String>,
    /// The number, in units of ten to the minus `scale`.
    value: RwSignal<i64>,
    /// Smallest.
    min: i64,
    /// Largest.
    max: i64,
    /// One step of the slider.
    #[prop(default = 1)]
    step: i64,
    /// Digits after the point in the box.
    #[prop(optional)]
    scale: u32,
    /// Shown after the number: `%`, `days`.
    #[prop(into)]
    unit: String,
    /// What it means.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let id = dom_id("slider");
    let hint_id = format!("{id}-hint");
    let (unit_read, described) = (unit.clone(), hint_id.clone());
    let shown = move || written(value.get(), scale);
    let filled = move || format!("{}%", position_percent(value.get(), min, max));
    view! {
        <div class="slider">
            <label for=id.clone()>{move || label.get()}</label>
            <span class="out">
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-label=move || label.get()
                    prop:value=shown
                    on:change:target=move |event| {
                        let input = event.target();
                        match read(&input.value(), scale) {
                            Some(number) => value.set(number.clamp(min, max)),
                            None => value.notify(),
                        }
                        // The same value again changes no signal, and the box would keep what was typed.
                        input.set_value(&written(value.get_untracked(), scale));
                    }
                />
                <span aria-hidden="true">{unit}</span>
            </span>
            <input
                type="range"
                id=id
                min=min
                max=max
                step=step
                prop:value=move || value.get().to_string()
                style:--f=filled
                aria-valuetext=move || format!("{} {unit_read}", shown())
                aria-describedby=move || hint.with(Option::is_some).then(|| described.clone())
                on:input:target=move |event| {
                    if let Ok(number) = event.target().value().parse::<i64>() {
                        value.set(number);
                    }
                }
            />
            {move || hint.get().map(|text| view! { <p class="hint" id=hint_id.clone()>{text}</p> })}
        </div>
    }
}

fn written(number: i64, scale: u32) -> String {
    let unit = 10_i64.pow(scale);
    let (sign, size) = (if number < 0 { "-" } else { "" }, number.abs());
    match scale {
        0 => number.to_string(),
        _ => format!("{sign}{}.{:0width$}", size / unit, size % unit, width = scale as usize),
    }
}

fn read(text: &str, scale: u32) -> Option<i64> {
    let text = text.trim().replace(',', ".");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let fraction: String = fraction.chars().chain("000000".chars()).take(scale as usize).collect();
    format!("{whole}{fraction}").parse().ok()
}

/// How far along its track the thumb is.
fn position_percent(value: i64, min: i64, max: i64) -> i64 {
    (value - min).saturating_mul(100).checked_div(max - min).unwrap_or(0)
}
