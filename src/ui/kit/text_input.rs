//! Text, one line or several.

use leptos::html;
use leptos::prelude::*;

use super::text_line::{LineKind, TextLine};
use super::{Field, FieldIds};
use crate::platform::element::focus_id;

/// What the browser should offer to fill in or which keyboard to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TextKind {
    /// Any text.
    #[default]
    Plain,
    /// An e-mail address.
    Email,
    /// A search.
    Search,
    /// A secret, such as a backup's passphrase.
    Secret,
}

impl TextKind {
    pub(super) const fn input_type(self) -> &'static str {
        match self {
            Self::Plain => "text",
            Self::Email => "email",
            Self::Search => "search",
            Self::Secret => "password",
        }
    }
}

/// One line of text.
#[component]
pub fn TextInput(
    /// Names the field.
    #[prop(into)]
    label: Signal<String>,
    /// The text, set on every key.
    value: RwSignal<String>,
    /// What to enter.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Why it is refused.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Which kind of text.
    #[prop(optional)]
    kind: TextKind,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
    /// The label is only read out.
    #[prop(optional)]
    hide_label: bool,
    /// Shown while it is empty; never the only label.
    #[prop(optional, into)]
    placeholder: Option<String>,
    /// Texts to choose from while typing.
    #[prop(optional, into)]
    suggestions: Signal<Vec<String>>,
    /// Longest text in characters, from `bounds`.
    #[prop(optional)]
    max_length: Option<u32>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// To set the focus from outside.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
    /// When the field is left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let ids = FieldIds::new();
    let list_id = format!("{}-list", ids.control);
    let named = list_id.clone();
    let line = TextLine {
        kind: LineKind::Text(kind),
        ids: ids.clone(),
        text: value,
        hint,
        error,
        required,
        disabled,
        placeholder,
        max_length,
        list: MaybeProp::derive(move || suggestions.with(|s| !s.is_empty()).then(|| named.clone())),
        node_ref,
        on_input: Callback::new(move |text| value.set(text)),
        on_leave,
    };
    view! { <Field label ids hint error hide_label>{line.view()} {choices(list_id, suggestions)}</Field> }
}

/// The texts that the browser offers while typing.
fn choices(id: String, texts: Signal<Vec<String>>) -> impl IntoView {
    let options = move || texts.get().into_iter().map(|text| view! { <option value=text></option> }).collect_view();
    view! { <datalist id=id>{options}</datalist> }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// Names the field.
    #[prop(into)]
    label: Signal<String>,
    /// The text, set on every key.
    value: RwSignal<String>,
    /// What to enter.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Why it is refused.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Lines shown.
    #[prop(default = 3)]
    rows: u32,
    /// Longest text in characters, from `bounds`.
    #[prop(optional)]
    max_length: Option<u32>,
    /// The label is only read out.
    #[prop(optional)]
    hide_label: bool,
    /// Has the focus once it is there.
    #[prop(optional)]
    focused: bool,
) -> impl IntoView {
    let ids = FieldIds::new();
    if focused {
        let control = ids.control.clone();
        request_animation_frame(move || focus_id(&control));
    }
    let (control, described) = (ids.control.clone(), ids.clone());
    view! {
        <Field label ids hint error hide_label>
            <textarea
                class="input"
                id=control
                rows=rows
                maxlength=max_length.map(|n| n.to_string())
                prop:value=move || value.get()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || described.described_by(error.with(Option::is_some), hint.with(Option::is_some))
                on:input:target=move |event| value.set(event.target().value())
            ></textarea>
        </Field>
    }
}
