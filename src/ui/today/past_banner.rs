//! Says that a page shows another day than today, with the way back.

use leptos::prelude::*;

use crate::select::use_selectors;
use crate::t;
use crate::ui::kit::{Banner, Button, Tone};
use crate::ui::router::use_router;
use crate::ui::words::full_day;

/// Nothing while the figures are of today.
#[component]
pub fn PastBanner() -> impl IntoView {
    let (selectors, router) = (use_selectors(), use_router());
    let words = Memo::new(move |_| {
        let (as_of, today) = (selectors.as_of.get(), selectors.today.get());
        let day = full_day(as_of.day);
        if let Some(known) = as_of.known_on {
            return Some(t!("today-known", known = full_day(known), day = day));
        }
        match as_of.day.cmp(&today) {
            std::cmp::Ordering::Less => Some(t!("today-past", day = day)),
            std::cmp::Ordering::Greater => Some(t!("today-future", day = day)),
            std::cmp::Ordering::Equal => None,
        }
    });
    move || {
        words.get().map(|words| {
            view! {
                <div class="past-banner">
                    <Banner tone=Tone::Info>
                        <span>{words}</span>
                        <Button
                            small=true
                            on_click=move |_| {
                                router.change(|route| {
                                    route.as_of = None;
                                    route.known_on = None;
                                });
                            }
                        >
                            {t!("common-as-of-today")}
                        </Button>
                    </Banner>
                </div>
            }
        })
    }
}
