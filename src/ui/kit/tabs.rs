//! Tabs as links: each tab is an address, so that it can be shared and the back button works.

use leptos::prelude::*;

/// One tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// The words.
    pub label: String,
    /// How many things are behind it.
    pub count: Option<String>,
    /// Where it leads.
    pub href: String,
    /// Whether it is the open one.
    pub current: bool,
}

/// A row of tabs.
#[component]
pub fn Tabs(
    /// What the tabs choose; read out.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
) -> impl IntoView {
    let links = move || {
        tabs.get()
            .into_iter()
            .map(|tab| {
                view! {
                    <a href=tab.href aria-current=tab.current.then_some("true")>
                        {tab.label}
                        {tab.count.map(|count| view! { <span class="n">{count}</span> })}
                    </a>
                }
            })
            .collect_view()
    };
    view! { <nav class="tabs" aria-label=move || label.get()>{links}</nav> }
}
