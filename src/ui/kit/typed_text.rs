//! A value typed as text: read on every key, written out when the field is left, which is also when a fault is told.

use leptos::html;
use leptos::prelude::*;

use super::text_line::{LineKind, TextLine};
use super::{Field, FieldIds};

/// The text of a value, and why it is none.
#[derive(Clone, Copy)]
pub(super) struct TypedText {
    text: RwSignal<String>,
    fault: RwSignal<Option<String>>,
    required: bool,
    on_input: Callback<String>,
    on_leave: Callback<()>,
}

impl TypedText {
    /// Keeps text and `value` together; the value is `None` while `read` can't read the text, and `read` says why.
    /// A field that is not `required` may be left empty.
    pub(super) fn new<T: Copy + PartialEq + Send + Sync + 'static>(
        value: RwSignal<Option<T>>,
        required: bool,
        read: Callback<String, Result<T, String>>,
        write: Callback<T, String>,
    ) -> Self {
        let written = move |value: Option<T>| value.map(|value| write.run(value)).unwrap_or_default();
        let text = RwSignal::new(written(value.get_untracked()));
        let fault = RwSignal::new(None);

        // A value set from outside is written out; one that the text already means is left as typed.
        Effect::new(move |_| {
            let outside = value.get();
            if read.run(text.get_untracked()).ok() != outside {
                text.set(written(outside));
                fault.set(None);
            }
        });

        let on_input = Callback::new(move |typed: String| {
            let meant = read.run(typed.clone());
            // What was told once stays until it is mended, and no longer.
            if fault.with_untracked(Option::is_some) {
                fault.set(meant.as_ref().err().cloned());
            }
            value.set(meant.ok());
            text.set(typed);
        });
        let on_leave = Callback::new(move |()| match read.run(text.get_untracked()) {
            Ok(value) => {
                text.set(written(Some(value)));
                fault.set(None);
            }
            Err(_) if !required && text.with_untracked(|text| text.trim().is_empty()) => fault.set(None),
            Err(why) => fault.set(Some(why)),
        });
        Self { text, fault, required, on_input, on_leave }
    }

    /// Whether there is text that cannot be read as the `value`; an empty field has none.
    pub(super) fn is_unread<T: Copy + Send + Sync + 'static>(self, value: RwSignal<Option<T>>) -> bool {
        value.with(Option::is_none) && self.text.with(|text| !text.trim().is_empty())
    }
}

/// The field of a typed value; its own faults in reading come before the `error` of the screen.
#[component]
pub(super) fn TypedField(
    label: Signal<String>,
    typed: TypedText,
    kind: LineKind,
    hint: MaybeProp<String>,
    error: MaybeProp<String>,
    hide_label: bool,
    #[prop(optional)] disabled: Signal<bool>,
    #[prop(optional)] node_ref: NodeRef<html::Input>,
    /// What stands at the end of the line: a unit, a button.
    affix: AnyView,
) -> impl IntoView {
    let TypedText { text, fault, required, on_input, on_leave } = typed;
    let ids = FieldIds::new();
    let error = MaybeProp::from(Signal::derive(move || fault.get().or_else(|| error.get())));
    let line = TextLine {
        kind,
        ids: ids.clone(),
        text,
        hint,
        error,
        required,
        disabled,
        placeholder: None,
        max_length: None,
        list: MaybeProp::default(),
        node_ref,
        on_input,
        on_leave: Some(on_leave),
    };
    view! {
        <Field label ids hint error hide_label>
            <div class="affix">{line.view()} {affix}</div>
        </Field>
    }
}
