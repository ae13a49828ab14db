//! Selectors: what the screens show, as memos over the session's ledger, each made once and named as the report it wraps.
//! They follow the ledger and the address (as-of day, day of knowledge, currency), and write nothing.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::Currency;

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
    let today = session.today();
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
