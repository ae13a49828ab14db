//! The browser's side of the routes: the address bar's fragment, the history, title and focus after a navigation.

use std::collections::BTreeMap;

use leptos::ev;
use leptos::prelude::*;

use super::kit::announce;
use crate::platform::element::{focus_id, focus_is_inside, focus_without_scrolling};
use crate::platform::{history, page};
use crate::route::{Page, Route};

/// Where the program is. Made once in `app.rs`.
#[derive(Clone, Copy)]
pub struct Router {
    route: RwSignal<Route>,
    page: Memo<Page>,
    scrolled: StoredValue<Scrolled>,
}

/// How far down each entry of the history was scrolled.
#[derive(Default)]
struct Scrolled {
    entry: u32,
    newest: u32,
    tops: BTreeMap<u32, f64>,
    /// Whether the person has gone from the page that the program began with.
    moved: bool,
}

/// Reads the address, follows it, and gives the router to everything below.
pub fn provide_router() -> Router {
    let route = RwSignal::new(Route::parse(&history::fragment()));
    let router = Router {
        route,
        page: Memo::new(move |_| route.with(|r| r.page)),
        scrolled: StoredValue::new(Scrolled::default()),
    };
    provide_context(router);
    router.mark_entry();
    let changed = window_event_listener(ev::hashchange, move |_| router.arrived());
    on_cleanup(move || changed.remove());
    router
}

/// The router given above.
///
/// Without one, as in a test of one part, it stands still at the first page.
#[must_use]
pub fn use_router() -> Router {
    use_context().unwrap_or_else(|| {
        let route = RwSignal::new(Route::default());
        Router {
            route,
            page: Memo::new(move |_| route.with(|r| r.page)),
            scrolled: StoredValue::new(Scrolled::default()),
        }
    })
}

impl Router {
    /// The whole route; for links, filters and the as-of day.
    #[must_use]
    pub fn route(self) -> Signal<Route> {
        self.route.into()
    }

    /// The page alone: changes only when another page opens.
    #[must_use]
    pub fn page(self) -> Memo<Page> {
        self.page
    }

    /// The address of another page as of the same day, for `href`.
    #[must_use]
    pub fn link(self, page: Page) -> Signal<String> {
        let route = self.route;
        Signal::derive(move || route.with(|r| r.to_page(page)).href())
    }

    /// Goes somewhere: a new entry in the history.
    pub fn go(self, to: &Route) {
        self.keep_scroll();
        history::go(&to.href());
    }

    /// Changes the address in place: for a filter typed key by key, a slider, a sort.
    pub fn replace(self, to: Route) {
        history::replace(&to.href());
        self.route.set(to);
    }

    /// Changes the route in place by a function of it.
    pub fn change(self, change: impl FnOnce(&mut Route)) {
        let mut to = self.route.get_untracked();
        change(&mut to);
        self.replace(to);
    }

    /// A page came later than its navigation: its heading takes the focus, unless the person has gone on to something.
    pub fn page_came(self) {
        if self.scrolled.with_value(|s| s.moved) {
            self.focus_lost();
        }
    }

    /// What had the focus left the page: its heading takes it.
    pub fn focus_lost(self) {
        request_animation_frame(|| {
            if !focus_is_inside("body *") {
                focus_heading();
            }
        });
    }

    /// What was worked on gave way to the next of its kind: the heading of this id takes the focus.
    pub fn part_came(self, heading: &'static str) {
        request_animation_frame(move || focus_id(heading));
    }

    fn arrived(self) {
        self.keep_scroll();
        self.scrolled.update_value(|s| s.moved = true);
        let to = Route::parse(&history::fragment());
        let before = self.route.with_untracked(|r| r.page);
        let returned = self.mark_entry();
        let another_page = to.page != before;
        if self.route.with_untracked(|r| *r != to) {
            self.route.set(to);
        }
        if !another_page && returned.is_none() {
            return;
        }
        // After the frame in which the page is drawn.
        request_animation_frame(move || {
            request_animation_frame(move || {
                page::scroll_to(returned.unwrap_or(0.0));
                if another_page {
                    focus_heading();
                }
            });
        });
    }

    fn keep_scroll(self) {
        let top = page::scrolled();
        self.scrolled.update_value(|s| {
            s.tops.insert(s.entry, top);
        });
    }

    /// Names this entry of the history in its state. Gives the scroll position where it was there before.
    fn mark_entry(self) -> Option<f64> {
        let known = history::entry_number();
        let mut top = None;
        self.scrolled.update_value(|s| match known {
            Some(entry) => {
                s.entry = entry;
                s.newest = s.newest.max(entry);
                top = s.tops.get(&entry).copied();
            }
            None => {
                s.newest += 1;
                s.entry = s.newest;
                history::number_entry(s.newest);
            }
        });
        top
    }
}

/// Focus on the heading reads it out; without a heading the title is said.
fn focus_heading() {
    if !focus_without_scrolling("main h1") {
        announce(&page::title());
    }
}
