//! The person's date, followed past midnights: the one input from the clock that figures depend on.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::platform::clock;

/// Today, asked for again at midnight and whenever the page is looked at again: a laptop sleeps through midnights.
pub(super) fn follow_today() -> Signal<NaiveDate> {
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
