//! A button with a menu of things to do: the ARIA menu button. Esc, a choice and leaving it close it.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use super::{Icon, IconName, dom_id};
use crate::platform::element::{focus_id, focus_is_inside, is_inside};

/// One thing to do.
#[derive(Clone)]
pub struct MenuItem {
    /// Before its words.
    pub icon: IconName,
    /// A verb with an object.
    pub label: String,
    /// What it does.
    pub on_choose: Callback<()>,
    /// Whether it is on, where it is a switch: then the menu stays open.
    pub checked: Option<Signal<bool>>,
}

impl MenuItem {
    /// Something to do.
    #[must_use]
    pub fn new(icon: IconName, label: impl Into<String>, on_choose: impl Fn() + Send + Sync + 'static) -> Self {
        Self { icon, label: label.into(), on_choose: Callback::new(move |()| on_choose()), checked: None }
    }
}

/// The button and its menu. The label is shown on wide pages and read out on all.
#[component]
pub fn MenuButton(
    /// The words of the button.
    #[prop(into)]
    label: Signal<String>,
    /// Before them.
    icon: IconName,
    /// Only the icon is shown.
    #[prop(optional)]
    icon_only: bool,
    /// What there is to do.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
) -> impl IntoView {
    let id = dom_id("menu");
    let menu = Menu { id: StoredValue::new(id.clone()), open: RwSignal::new(false), items };
    let beside = window_event_listener(ev::pointerdown, move |event| {
        let own = menu.id.with_value(|id| format!("#{id}-root"));
        if menu.open.get_untracked() && !is_inside(&event, &own) {
            menu.open.set(false);
        }
    });
    on_cleanup(move || beside.remove());
    let list = move || {
        items.get().into_iter().enumerate().map(|(at, item)| menu.item(at, item)).collect_view()
    };
    let class = if icon_only { "btn quiet sm icon" } else { "btn quiet sm" };
    view! {
        <span class="menu" id=format!("{id}-root") on:keydown=move |event| menu.key_pressed(&event) on:focusout=move |_| menu.left()>
            <button
                type="button"
                class=class
                id=format!("{id}-button")
                aria-haspopup="menu"
                aria-expanded=move || menu.open.get().to_string()
                aria-label=move || icon_only.then(|| label.get())
                title=move || icon_only.then(|| label.get())
                on:click=move |_| if menu.open.get_untracked() { menu.open.set(false) } else { menu.show(0) }
            >
                <Icon name=icon size=14 />
                {(!icon_only).then_some(move || label.get())}
            </button>
            <Show when=move || menu.open.get()>
                <ul role="menu" aria-label=move || label.get()>{list}</ul>
            </Show>
        </span>
    }
}

#[derive(Clone, Copy)]
struct Menu {
    id: StoredValue<String>,
    open: RwSignal<bool>,
    items: Signal<Vec<MenuItem>>,
}

impl Menu {
    fn item_id(self, at: usize) -> String {
        self.id.with_value(|id| format!("{id}-{at}"))
    }

    /// Opens with the focus on an item.
    fn show(self, at: usize) {
        self.open.set(true);
        request_animation_frame(move || focus_id(&self.item_id(at)));
    }

    fn item(self, at: usize, item: MenuItem) -> impl IntoView {
        let checked = item.checked;
        let choose = move |_| {
            if checked.is_none() {
                self.close();
            }
            item.on_choose.run(());
        };
        let role = if checked.is_some() { "menuitemcheckbox" } else { "menuitem" };
        let mark = move |checked: Signal<bool>| {
            view! { <span class="on">{move || checked.get().then(|| view! { <Icon name=IconName::Check /> })}</span> }
        };
        view! {
            <li role="none">
                <button
                    type="button"
                    role=role
                    tabindex="-1"
                    id=self.item_id(at)
                    aria-checked=checked.map(|checked| move || checked.get().to_string())
                    on:click=choose
                >
                    <Icon name=item.icon />
                    {item.label}
                    {checked.map(mark)}
                </button>
            </li>
        }
    }

    fn close(self) {
        self.open.set(false);
        focus_id(&self.id.with_value(|id| format!("{id}-button")));
    }

    /// The focus went elsewhere, as Tab does.
    fn left(self) {
        request_animation_frame(move || {
            let own = self.id.try_with_value(|id| format!("#{id}-root"));
            if own.is_some_and(|own| focus_is_inside("body *") && !focus_is_inside(&own)) {
                self.open.set(false);
            }
        });
    }

    fn key_pressed(self, event: &KeyboardEvent) {
        let is_open = self.open.get_untracked();
        let count = self.items.with_untracked(Vec::len);
        let at = (0..count).find(|at| is_inside(event, &format!("[id='{}']", self.item_id(*at))));
        let last = count.saturating_sub(1);
        let next = match (event.key().as_str(), is_open, at) {
            ("Escape", true, _) => {
                event.prevent_default();
                event.stop_propagation();
                return self.close();
            }
            ("ArrowDown", false, _) => 0,
            ("ArrowUp", false, _) | ("End", true, _) => last,
            ("ArrowDown", true, at) => at.map_or(0, |at| if at == last { 0 } else { at + 1 }),
            ("ArrowUp", true, at) => at.map_or(last, |at| at.checked_sub(1).unwrap_or(last)),
            ("Home", true, _) => 0,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        self.show(next);
    }
}
