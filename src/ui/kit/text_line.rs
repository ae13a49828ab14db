//! The `<input>` of every field with one line of text: plain data in, one shape of view out.

use leptos::html;
use leptos::prelude::*;

use super::{FieldIds, TextKind};

/// What is typed into a line: decides its class, its type, and the keyboard of a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    Text(TextKind),
    Day,
    Amount,
    WholeNumber,
}

impl LineKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Text(_) | Self::Day => "input",
            Self::Amount | Self::WholeNumber => "input num",
        }
    }

    const fn input_type(self) -> &'static str {
        match self {
            Self::Text(kind) => kind.input_type(),
            Self::Day | Self::Amount | Self::WholeNumber => "text",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Text(_) | Self::Day => None,
            Self::Amount => Some("decimal"),
            Self::WholeNumber => Some("numeric"),
        }
    }

    const fn spellcheck(self) -> Option<&'static str> {
        match self {
            Self::Text(TextKind::Plain) => Some("true"),
            Self::Text(_) => Some("false"),
            Self::Day | Self::Amount | Self::WholeNumber => None,
        }
    }
}

/// One line of text in a field.
pub(super) struct TextLine {
    pub(super) kind: LineKind,
    pub(super) ids: FieldIds,
    pub(super) text: RwSignal<String>,
    pub(super) hint: MaybeProp<String>,
    pub(super) error: MaybeProp<String>,
    pub(super) required: bool,
    pub(super) disabled: Signal<bool>,
    pub(super) placeholder: Option<String>,
    pub(super) max_length: Option<u32>,
    /// The id of a `<datalist>` to choose from.
    pub(super) list: MaybeProp<String>,
    pub(super) node_ref: NodeRef<html::Input>,
    pub(super) on_input: Callback<String>,
    pub(super) on_leave: Option<Callback<()>>,
}

impl TextLine {
    pub(super) fn view(self) -> impl IntoView {
        let Self { kind, ids, text, hint, error, disabled, list, on_input, on_leave, .. } = self;
        view! {
            <input
                node_ref=self.node_ref
                class=kind.class()
                id=ids.control.clone()
                type=kind.input_type()
                inputmode=kind.input_mode()
                autocomplete="off"
                spellcheck=kind.spellcheck()
                placeholder=self.placeholder
                maxlength=self.max_length.map(|n| n.to_string())
                required=self.required
                list=move || list.get()
                disabled=move || disabled.get()
                prop:value=move || text.get()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || ids.described_by(error.with(Option::is_some), hint.with(Option::is_some))
                on:input:target=move |event| on_input.run(event.target().value())
                // An entry can take the page away while the field has the focus: then there is nobody left to hear it.
                on:blur=move |_| on_leave.and_then(|left| left.try_run(())).unwrap_or_default()
            />
        }
    }
}
