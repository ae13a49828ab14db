//! Which period the figures over a period are of; it is in the address.

use leptos::prelude::*;
use receivables::analytics::kpis::Window;

use crate::select::{WINDOW, use_selectors};
use crate::t;
use crate::ui::kit::{Choice, Segmented};
use crate::ui::router::use_router;

/// 30, 90 or 365 days.
#[component]
pub(super) fn ReportSettings() -> impl IntoView {
    let (selectors, router) = (use_selectors(), use_router());
    let days = Memo::new(move |_| selectors.kpi_options.get().window.days().to_string());
    let chosen = RwSignal::new(days.get_untracked());
    // The address decides; a choice goes there and comes back.
    Effect::new(move |_| {
        let days = days.get();
        if chosen.get_untracked() != days {
            chosen.set(days);
        }
    });
    Effect::new(move |_| {
        let choice = chosen.get();
        if choice != days.get_untracked() {
            router.change(|route| drop(route.options.insert(WINDOW.to_owned(), choice)));
        }
    });
    let choices = Window::ALL
        .into_iter()
        .map(|window| Choice::new(window.days().to_string(), t!("reports-window-days", days = window.days())))
        .collect::<Vec<_>>();
    view! {
        <div class="report-settings">
            <Segmented label=t!("reports-window") value=chosen choices show_label=true />
            <p class="meta">{t!("reports-window-hint")}</p>
        </div>
    }
}
