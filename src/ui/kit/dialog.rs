//! A dialog: the browser's own, which keeps the focus inside and gives it back.

use leptos::prelude::*;

use super::modal::Modal;
use super::{Button, ButtonKind, IconName, dom_id};
use crate::t;

/// What is to be filled in.
const FIRST_FIELD: &str = "dialog[open] .body :is(input, select, textarea):not([tabindex='-1'])";

/// How wide a dialog is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum DialogSize {
    /// A question or a short form.
    #[default]
    Narrow,
    /// A preview or a table.
    Wide,
}

/// Opens while `open` is true; Esc, the cross and `open.set(false)` close it. Its content exists only while it is open.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// How wide.
    #[prop(optional)]
    size: DialogSize,
    /// The buttons at its foot: the way out first, the action last.
    #[prop(optional, into)]
    footer: ViewFn,
    /// When it has been closed, however that was.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
    /// The body.
    children: ChildrenFn,
) -> impl IntoView {
    // What is to be filled in comes before the way out.
    let modal = Modal::new(open, || {}, FIRST_FIELD);
    let id = dom_id("dialog");
    let heading = id.clone();
    let closed = move |_| {
        if modal.closed()
            && let Some(tell) = on_close
        {
            tell.run(());
        }
    };
    let footer = StoredValue::new(footer);
    let children = StoredValue::new(children);
    view! {
        <dialog
            node_ref=modal.node
            class="dialog"
            class:wide=size == DialogSize::Wide
            aria-labelledby=id
            on:cancel=move |event| modal.cancel(&event)
            on:close=closed
        >
            <header>
                <h2 id=heading>{move || title.get()}</h2>
                <Button
                    kind=ButtonKind::Quiet
                    icon=IconName::Close
                    icon_label=t!("common-close")
                    on_click=move |_| open.set(false)
                />
            </header>
            <Show when=move || open.get()>
                <div class="body">{children.with_value(|body| body())}</div>
                <footer>{footer.with_value(ViewFn::run)}</footer>
            </Show>
        </dialog>
    }
}
