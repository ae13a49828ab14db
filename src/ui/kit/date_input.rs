//! A day: typed in any common form, or picked in the browser's own calendar.

use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;

use super::date_text::{self, DateTextError};
use super::{Button, ButtonKind, Field, FieldIds, IconName, use_input_locale};
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
    let ids = FieldIds::new();
    let (control, described) = (ids.control.clone(), ids.clone());
    let picker = NodeRef::<html::Input>::new();
    let written = move |day: Option<NaiveDate>| day.map(locale.format_day).unwrap_or_default();
    let typed = RwSignal::new(written(value.get_untracked()));
    let fault = RwSignal::new(None::<String>);
    let read = move |text: &str| date_text::parse(text, locale.today.get_untracked(), locale.date_order, &locale.names);

    Effect::new(move |_| {
        let outside = value.get();
        if typed.with_untracked(|text| read(text).ok()) != outside {
            typed.set(written(outside));
            fault.set(None);
        }
    });

    let shown_error = Signal::derive(move || fault.get().or_else(|| error.get()));
    let leave = move || match typed.with_untracked(|text| read(text)) {
        Ok(day) => {
            typed.set(written(Some(day)));
            fault.set(None);
        }
        Err(DateTextError::Empty) if !required => fault.set(None),
        Err(why) => fault.set(Some(sentence(why))),
    };
    view! {
        <Field label ids hint error=shown_error hide_label>
            <div class="affix">
                <input
                    class="input"
                    id=control
                    type="text"
                    autocomplete="off"
                    required=required
                    prop:value=move || typed.get()
                    aria-invalid=move || shown_error.with(Option::is_some).then_some("true")
                    aria-describedby=move || {
                        described.described_by(shown_error.with(Option::is_some), hint.with(Option::is_some))
                    }
                    on:input:target=move |event| {
                        let text = event.target().value();
                        value.set(read(&text).ok());
                        typed.set(text);
                    }
                    on:blur=move |_| leave()
                />
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
                <Button kind=ButtonKind::Quiet small=true icon=IconName::Calendar icon_label=t!("kit-date-pick") on_click=move |_| show(picker) />
            </div>
        </Field>
    }
}

fn show(picker: NodeRef<html::Input>) {
    if let Some(input) = picker.get_untracked() {
        // Refused by some browsers without a recent click; the field can still be typed into.
        let _refused = input.show_picker();
    }
}
