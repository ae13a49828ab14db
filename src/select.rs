//! Selectors: what the screens show, as memos over the session's ledger, each made once and named as the report it wraps.
//! They follow the ledger and the address (as-of day, day of knowledge, currency), and write nothing.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::Currency;

use crate::platform::clock;
use crate::session::Session;
use crate::ui::router::Router;

/// Page setting that holds the day of knowledge.
pub const KNOWN_ON: &str = "known";
/// Page setting that holds the currency of the figures.
pub const CURRENCY: &str = "currency";

/// The selectors. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Selectors {
    /// The person's local date.
    pub today: Signal<NaiveDate>,
    /// The day the figures are of, on both clocks.
    pub as_of: Memo<AsOf>,
    /// The currency of the figures: the book's own, unless the address names another.
    pub currency: Memo<Currency>,
    /// Number of the last record: changes with every entry.
    pub seq: Memo<u64>,
}

/// Makes the selectors and gives them to everything below. Call once, at the root.
pub fn provide_selectors(session: Session, router: Router) -> Selectors {
    let today = follow_today();
    let route = router.route();
    let as_of = Memo::new(move |_| {
        route.with(|route| AsOf {
            day: route.as_of.unwrap_or_else(|| today.get()),
            known_on: route.options.get(KNOWN_ON).and_then(|text| text.parse().ok()),
        })
    });
    let currency = Memo::new(move |_| {
        let named = route.with(|route| route.options.get(CURRENCY).and_then(|text| text.parse().ok()));
        named.unwrap_or_else(|| session.with(Ledger::currency))
    });
    let seq = Memo::new(move |_| session.with(Ledger::last_seq));
    let selectors = Selectors { today, as_of, currency, seq };
    provide_context(selectors);
    selectors
}

/// The selectors that `app.rs` provided.
///
/// # Panics
/// Where none were provided, which is a defect of the program.
#[must_use]
pub fn use_selectors() -> Selectors {
    expect_context()
}

/// Today, asked for again at midnight and whenever the page is looked at again: a laptop sleeps through midnights.
fn follow_today() -> Signal<NaiveDate> {
    let today = RwSignal::new(clock::today().unwrap_or_default());
    let look = move || {
        if let Some(now) = clock::today()
            && now != today.get_untracked()
        {
            today.set(now);
        }
    };
    let seen = window_event_listener(leptos::ev::focus, move |_| look());
    on_cleanup(move || seen.remove());
    wait_for_tomorrow(look);
    today.into()
}

fn wait_for_tomorrow(look: impl Fn() + Copy + 'static) {
    let wait = std::time::Duration::from_millis(u64::from(clock::ms_until_tomorrow()));
    set_timeout(
        move || {
            look();
            wait_for_tomorrow(look);
        },
        wait,
    );
}
