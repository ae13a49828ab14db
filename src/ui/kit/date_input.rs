//! A day: typed in any common form, or picked in the browser's own calendar.

use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;

use super::date_text::{self, DateTextError};
use super::text_line::LineKind;
use super::typed_text::{TypedField, TypedText};
use super::{Button, ButtonKind, IconName, InputLocale, use_input_locale};
use crate::t;

fn sentence(error: DateTextError) -> String {
    match error {
        DateTextError::Empty => t!("kit-date-empty"),
        DateTextError::NotADate => t!("kit-date-not-a-date"),
        DateTextError::NoSuchDay => t!("kit-date-no-such-day"),
        DateTextError::OutOfBounds => t!("kit-date-out-of-bounds"),
    }
}

/// A day. Types: `today`, `fri`, `+14`, `24.11`. The value is `None` while the text cannot be read.
#[component]
pub fn DateInput(
    /// Names the field.
    #[prop(into)]
    label: Signal<String>,
    /// The day.
    value: RwSignal<Option<NaiveDate>>,
    /// What to enter, or what it means.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Why it is refused.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
    /// The label is only read out.
    #[prop(optional)]
    hide_label: bool,
) -> impl IntoView {
    let locale = use_input_locale();
    let read = Callback::new(move |text: String| {
        date_text::parse(&text, locale.today.get_untracked(), locale.date_order, &locale.names).map_err(sentence)
    });
    let typed = TypedText::new(value, required, read, Callback::new(locale.format_day));
    let affix = calendar(value).into_any();
    view! { <TypedField label typed kind=LineKind::Day hint error hide_label affix /> }
}

/// A day as typed on a line of its own, in any notation that the date field takes.
///
/// # Errors
/// The sentence that says why it is none.
pub fn read_day(text: &str, locale: InputLocale) -> Result<NaiveDate, String> {
    date_text::parse(text, locale.today.get_untracked(), locale.date_order, &locale.names).map_err(sentence)
}

/// The browser's own calendar, and the button that opens it.
fn calendar(value: RwSignal<Option<NaiveDate>>) -> impl IntoView {
    let picker = NodeRef::<html::Input>::new();
    view! {
        <input
            node_ref=picker
            class="picker"
            type="date"
            tabindex="-1"
            aria-hidden="true"
            prop:value=move || value.get().map(|day| day.to_string()).unwrap_or_default()
            on:change:target=move |event| {
                if let Ok(day) = event.target().value().parse::<NaiveDate>() {
                    value.set(Some(day));
                }
            }
        />
        <Button
            kind=ButtonKind::Quiet
            small=true
            icon=IconName::Calendar
            icon_label=t!("kit-date-pick")
            on_click=move |_| show(picker)
        />
    }
}

fn show(picker: NodeRef<html::Input>) {
    if let Some(input) = picker.get_untracked() {
        // Refused by some browsers without a recent click; the field can still be typed into.
        let _refused = input.show_picker();
    }
}
