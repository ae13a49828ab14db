//! Which currency the figures are in, where the book has more than one: unlike currencies are never added up.

use leptos::prelude::*;

use crate::select::{CURRENCY, use_selectors};
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Tab, Tabs};
use crate::ui::router::use_router;

/// A tab for each currency; nothing where there is one only.
#[component]
pub fn CurrencySwitch() -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let tabs = Memo::new(move |_| {
        let (shown, own) = (selectors.currency.get(), session.with(receivables::ledger::Ledger::currency));
        let mut currencies = selectors.currencies().get();
        if !currencies.contains(&shown) {
            currencies.push(shown);
        }
        let tab = |currency: receivables::money::Currency| {
            let mut to = router.route().get();
            to.explain = None;
            if currency == own {
                to.options.remove(CURRENCY);
            } else {
                to.options.insert(CURRENCY.to_owned(), currency.to_string());
            }
            Tab { label: currency.to_string(), count: None, href: to.href(), current: currency == shown }
        };
        currencies.into_iter().map(tab).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || { tabs.with(|tabs| tabs.len() > 1) }>
            <div class="currencies">
                <Tabs label=t!("today-currencies") tabs />
            </div>
        </Show>
    }
}
