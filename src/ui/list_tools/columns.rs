//! Which columns of a list are shown. The address names those that are not.

use leptos::prelude::*;

use crate::route::Route;
use crate::t;
use crate::ui::kit::{IconName, MenuButton, MenuItem};
use crate::ui::router::{Router, use_router};

/// Page setting that holds the columns left out, by their names, with a point between them.
const HIDDEN: &str = "hide";

/// The classes of a table that leave its hidden columns out: `hide-due hide-total`.
#[must_use]
pub fn hidden_columns(router: Router) -> Signal<String> {
    let hidden = Memo::new(move |_| router.route().with(hidden_of));
    Signal::derive(move || hidden.with(|all| all.iter().map(|key| format!("hide-{key}")).collect::<Vec<_>>().join(" ")))
}

fn hidden_of(route: &Route) -> Vec<String> {
    let text = route.options.get(HIDDEN).map_or("", String::as_str);
    // What is no name of a column must not become one of a class.
    let is_name = |key: &&str| !key.is_empty() && key.chars().all(|letter| letter.is_ascii_lowercase());
    text.split('.').filter(is_name).map(str::to_owned).collect()
}

fn switch(router: Router, key: &str) {
    router.change(|route| {
        let mut hidden = hidden_of(route);
        match hidden.iter().position(|other| other == key) {
            Some(at) => drop(hidden.remove(at)),
            None => hidden.push(key.to_owned()),
        }
        if hidden.is_empty() {
            route.options.remove(HIDDEN);
        } else {
            route.options.insert(HIDDEN.to_owned(), hidden.join("."));
        }
    });
}

/// The menu. What identifies a row is always shown, and not in it.
#[component]
pub fn ColumnMenu(
    /// The columns that may be left out: their names in the address and their headings.
    columns: Vec<(&'static str, String)>,
) -> impl IntoView {
    let router = use_router();
    let item = |(key, title): (&'static str, String)| {
        let shown = Memo::new(move |_| router.route().with(|route| !hidden_of(route).iter().any(|hidden| hidden == key)));
        let mut item = MenuItem::new(IconName::Columns, title, move || switch(router, key));
        item.checked = Some(shown.into());
        item
    };
    let items: Vec<MenuItem> = columns.into_iter().map(item).collect();
    // A phone shows cards, which have no columns.
    view! {
        <span class="only-wide">
            <MenuButton label=t!("list-columns") icon=IconName::Columns items />
        </span>
    }
}
