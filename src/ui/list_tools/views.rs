//! Views: filters, order and columns of a list under a name of the person's own.

use leptos::prelude::*;

use crate::route::Route;
use crate::session::{Session, use_session};
use crate::t;
use crate::ui::kit::{
    Button, ButtonKind, Dialog, IconName, MenuButton, MenuItem, SendsOnEnter, TextInput, Toasts, use_toasts,
};
use crate::ui::router::{Router, use_router};

/// Longest name of a view, in characters.
const NAME_MAX: u32 = 60;

/// The views of one list, and the dialog that names and removes them.
#[derive(Clone, Copy)]
struct Views {
    list: &'static str,
    session: Session,
    router: Router,
    toasts: Toasts,
    all: RwSignal<Vec<(String, String)>>,
    open: RwSignal<bool>,
    name: RwSignal<String>,
}

impl Views {
    fn keep(self, changed: Vec<(String, String)>) {
        if self.session.keep_views(self.list, &changed) {
            self.all.set(changed);
        } else {
            self.toasts.say(t!("list-view-not-kept"));
        }
    }

    fn save(self) {
        let wanted = self.name.get_untracked().trim().to_owned();
        if wanted.is_empty() {
            return;
        }
        let mut changed = self.all.get_untracked();
        changed.retain(|(known, _)| *known != wanted);
        changed.push((wanted.clone(), self.router.route().with_untracked(view_address)));
        self.keep(changed);
        self.open.set(false);
        self.toasts.say(t!("list-view-saved", name = wanted));
    }

    fn remove(self, gone: &str) {
        let mut changed = self.all.get_untracked();
        changed.retain(|(known, _)| known != gone);
        self.keep(changed);
    }

    fn items(self) -> Vec<MenuItem> {
        let go = |(name, address): (String, String)| {
            MenuItem::new(IconName::Filter, name, move || {
                let to = self.router.route().with_untracked(|here| Route::parse(&address).at_the_time_of(here));
                self.router.go(&to);
            })
        };
        let mut items: Vec<MenuItem> = self.all.get().into_iter().map(go).collect();
        items.push(MenuItem::new(IconName::Edit, t!("list-view-edit"), move || {
            self.name.set(String::new());
            self.open.set(true);
        }));
        items
    }

    fn footer(self) -> impl IntoView {
        view! {
            <Button on_click=move |_| self.open.set(false)>{t!("common-close")}</Button>
            <Button
                kind=ButtonKind::Filled
                disabled=Signal::derive(move || self.name.with(|name| name.trim().is_empty()))
                on_click=move |_| self.save()
            >
                {t!("list-view-save")}
            </Button>
        }
    }

    fn row(self, name: String) -> impl IntoView {
        let label = t!("list-view-remove", name = name.clone());
        let gone = name.clone();
        view! {
            <li>
                <span>{name}</span>
                <Button
                    kind=ButtonKind::Quiet
                    small=true
                    icon=IconName::Trash
                    icon_label=label
                    on_click=move |_| self.remove(&gone)
                />
            </li>
        }
    }
}

/// The menu of a list's views, and the dialog that names and removes them.
#[component]
pub fn ViewMenu(
    /// The list, by a short name of letters.
    list: &'static str,
) -> impl IntoView {
    let session = use_session();
    let views = Views {
        list,
        session,
        router: use_router(),
        toasts: use_toasts(),
        all: RwSignal::new(session.saved_views(list)),
        open: RwSignal::new(false),
        name: RwSignal::new(String::new()),
    };
    let rows = move || views.all.get().into_iter().map(|(name, _)| views.row(name)).collect_view();
    view! {
        <MenuButton label=t!("list-views") icon=IconName::Filter items=Signal::derive(move || views.items()) />
        <Dialog open=views.open title=t!("list-views") footer=move || views.footer()>
            <p class="t2">{t!("list-view-text")}</p>
            <form on:submit=move |event| {
                event.prevent_default();
                views.save();
            }>
                <TextInput label=t!("list-view-name") value=views.name max_length=NAME_MAX />
                <SendsOnEnter />
            </form>
            <ul class="saved-views">{rows}</ul>
        </Dialog>
    }
}

/// What of an address is the view: not the day, the row beside the list or an open explanation.
fn view_address(route: &Route) -> String {
    let mut view = route.clone();
    view.as_of = None;
    view.known_on = None;
    view.explain = None;
    view.list.selected = None;
    view.href()
}
