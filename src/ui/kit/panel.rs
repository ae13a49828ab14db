//! A sheet of paper on the desk.

use leptos::prelude::*;

use super::dom_id;

/// A section with a heading. Children are its body.
#[component]
pub fn Panel(
    /// The heading, an `h2`.
    #[prop(into)]
    title: Signal<String>,
    /// The heading is only read out.
    #[prop(optional)]
    hide_title: bool,
    /// Small print at the right of the heading.
    #[prop(optional, into)]
    meta: MaybeProp<String>,
    /// Buttons at the right of the heading.
    #[prop(optional, into)]
    actions: ViewFn,
    /// No padding: a table or list goes to the edges.
    #[prop(optional)]
    flush: bool,
    /// A class of the screen's own.
    #[prop(optional)]
    class: &'static str,
    /// The body.
    children: Children,
) -> impl IntoView {
    let id = dom_id("panel");
    let heading = id.clone();
    view! {
        <section class=format!("panel {class}") aria-labelledby=id>
            <header class:vh=hide_title>
                <h2 id=heading>{move || title.get()}</h2>
                {move || meta.get().map(|text| view! { <span class="meta">{text}</span> })}
                {actions.run()}
            </header>
            <div class:body=!flush>{children()}</div>
        </section>
    }
}
