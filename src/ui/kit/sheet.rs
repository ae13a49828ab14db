//! The side-peek: one row's detail beside the list, without leaving it. A sheet from below on phones.

use leptos::prelude::*;

use super::{Button, ButtonKind, IconName, dom_id};
use crate::t;

/// Detail beside a list. It is no dialog: the list stays in use.
#[component]
pub fn Peek(
    /// The heading: the document's number.
    #[prop(into)]
    title: Signal<String>,
    /// To the row above.
    #[prop(optional, into)]
    on_previous: Option<Callback<()>>,
    /// To the row below.
    #[prop(optional, into)]
    on_next: Option<Callback<()>>,
    /// Closes it.
    #[prop(into)]
    on_close: Callback<()>,
    /// The detail.
    children: Children,
) -> impl IntoView {
    let id = dom_id("peek");
    let heading = id.clone();
    let step = |label: String, icon: IconName, to: Callback<()>| {
        view! { <Button kind=ButtonKind::Quiet small=true icon=icon icon_label=label on_click=move |_| to.run(()) /> }
    };
    view! {
        <aside
            class="panel peek"
            aria-labelledby=id
            on:keydown=move |event| {
                if event.key() == "Escape" && !event.default_prevented() {
                    on_close.run(());
                }
            }
        >
            <header>
                <h2 id=heading>{move || title.get()}</h2>
                <span class="hk">
                    {on_previous.map(|to| step(t!("kit-peek-previous"), IconName::ChevronUp, to))}
                    {on_next.map(|to| step(t!("kit-peek-next"), IconName::ChevronDown, to))}
                    {step(t!("common-close"), IconName::Close, on_close)}
                </span>
            </header>
            <div class="body">{children()}</div>
        </aside>
    }
}
