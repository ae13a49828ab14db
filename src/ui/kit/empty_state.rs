//! What is shown where nothing is: a sentence and one action.

use leptos::prelude::*;

use super::{Icon, IconName};

/// Says what belongs here. Children are the one action.
#[component]
pub fn EmptyState(
    /// An icon above the sentence.
    icon: IconName,
    /// What belongs here.
    #[prop(into)]
    title: Signal<String>,
    /// How it gets here.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// The action.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon size=20 />
            <p class="strong">{move || title.get()}</p>
            {move || text.get().map(|text| view! { <p class="t2">{text}</p> })}
            {children.map(|action| action())}
        </div>
    }
}
