//! The frame of every input: label above, hint or error below, both named to the control.

use leptos::prelude::*;

use super::{Icon, IconName, dom_id};

/// The ids that tie a control to its label, hint and error.
#[derive(Clone, Debug)]
pub struct FieldIds {
    /// Of the control.
    pub control: String,
    /// Of the hint.
    pub hint: String,
    /// Of the error.
    pub error: String,
}

impl FieldIds {
    /// New ids for one field.
    #[must_use]
    pub fn new() -> Self {
        let control = dom_id("field");
        Self { hint: format!("{control}-hint"), error: format!("{control}-error"), control }
    }

    /// For `aria-describedby`: the error while there is one, else the hint.
    #[must_use]
    pub fn described_by(&self, has_error: bool, has_hint: bool) -> Option<String> {
        match (has_error, has_hint) {
            (true, _) => Some(self.error.clone()),
            (false, true) => Some(self.hint.clone()),
            (false, false) => None,
        }
    }
}

impl Default for FieldIds {
    fn default() -> Self {
        Self::new()
    }
}

/// Label, control, hint, error. For a control of your own; the inputs of the kit are fields already.
#[component]
pub fn Field(
    /// Names the control.
    #[prop(into)]
    label: Signal<String>,
    /// The ids; give `ids.control` to the control.
    ids: FieldIds,
    /// What to enter, or what was understood.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Why it is refused, and the way out.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The label is only read out.
    #[prop(optional)]
    hide_label: bool,
    /// The control.
    children: Children,
) -> impl IntoView {
    let (hint_id, error_id) = (ids.hint, ids.error);
    let shown_hint = move || hint.get().filter(|_| error.with(Option::is_none));
    view! {
        <div class="field">
            <label for=ids.control class:vh=hide_label>
                {move || label.get()}
            </label>
            {children()}
            {move || shown_hint().map(|text| view! { <p class="hint" id=hint_id.clone()>{text}</p> })}
            {move || {
                error
                    .get()
                    .map(|text| {
                        view! {
                            <p class="err" id=error_id.clone()>
                                <Icon name=IconName::Warning size=12 />
                                <span>{text}</span>
                            </p>
                        }
                    })
            }}
        </div>
    }
}
