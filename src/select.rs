//! Selectors: what the screens show, as memos over the session's ledger, each made once and named as the report it wraps.
//! They follow the ledger and the address (as-of day, day of knowledge, currency), and write nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::analytics::aging::{AgedInvoice, AgingBasis, AgingFilter, AgingOptions, aged_invoices};
use receivables::analytics::bucket_edges::BucketEdges;
use receivables::analytics::dashboard::{Dashboard, DashboardOptions, dashboard};
use receivables::analytics::kpis::{KpiOptions, Window};
use receivables::analytics::snapshot::{Snapshot, currencies_in_use};
use receivables::ledger::{AsOf, Ledger};
use receivables::money::Currency;

use crate::session::Session;
use crate::ui::router::Router;

/// Page setting that holds the day of knowledge.
pub const KNOWN_ON: &str = "known";
/// Page setting that holds the currency of the figures.
pub const CURRENCY: &str = "currency";
/// Page setting that holds the last days of the aging buckets: `30.60.90`.
pub const EDGES: &str = "edges";
/// Page setting that holds the day that aging counts from; `issued` is the invoice date, else the due date.
pub const BASIS: &str = "basis";
/// Page setting that leaves disputed amounts out of the buckets where it is `out`.
pub const DISPUTED: &str = "disputed";
/// Page setting that holds the days that figures over a period are of: `30`, `90` or `365`.
pub const WINDOW: &str = "window";

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
    /// The currencies with a document by the day, the book's own first.
    pub currencies: Memo<Vec<Currency>>,
    /// How to age, by the address.
    pub aging_options: Memo<AgingOptions>,
    /// What figures over a period are over, by the address.
    pub kpi_options: Memo<KpiOptions>,
    /// What Today, Reports and the explanations show.
    pub dashboard: Memo<Dashboard>,
    /// Every open invoice by its due date, the longest past due first, whatever the address says of the buckets.
    pub aged_invoices: Memo<Vec<AgedInvoice>>,
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
    let currencies = Memo::new(move |_| session.with(|ledger| currencies_in_use(ledger, as_of.get())));
    let aging_options = Memo::new(move |_| route.with(|route| aging_options_of(&route.options)));
    let kpi_options = Memo::new(move |_| route.with(|route| kpi_options_of(&route.options)));
    let dashboard = Memo::new(move |_| {
        let options =
            DashboardOptions { aging: aging_options.get(), kpis: kpi_options.get(), ..DashboardOptions::default() };
        session.with(|ledger| dashboard(ledger, as_of.get(), currency.get(), &options))
    });
    let aged_invoices = Memo::new(move |_| {
        session.with(|ledger| {
            let snapshot = Snapshot::new(ledger, as_of.get(), currency.get());
            aged_invoices(&snapshot, &AgingOptions::default(), AgingFilter::default())
        })
    });
    let selectors =
        Selectors { today, as_of, currency, seq, currencies, aging_options, kpi_options, dashboard, aged_invoices };
    provide_context(selectors);
    selectors
}

fn aging_options_of(options: &BTreeMap<String, String>) -> AgingOptions {
    let is = |name: &str, value: &str| options.get(name).is_some_and(|text| text == value);
    AgingOptions {
        basis: if is(BASIS, "issued") { AgingBasis::InvoiceDate } else { AgingBasis::DueDate },
        edges: options.get(EDGES).and_then(|text| edges_of(text)).unwrap_or_default(),
        include_disputed: !is(DISPUTED, "out"),
    }
}

fn edges_of(text: &str) -> Option<BucketEdges> {
    let days: Option<Vec<i32>> = text.split('.').map(|day| day.parse().ok()).collect();
    BucketEdges::try_new(&days?).ok()
}

fn kpi_options_of(options: &BTreeMap<String, String>) -> KpiOptions {
    let days = options.get(WINDOW).and_then(|text| text.parse().ok());
    let window = Window::ALL.into_iter().find(|window| Some(window.days()) == days).unwrap_or_default();
    KpiOptions { window, ..KpiOptions::default() }
}

/// The selectors that `app.rs` provided.
///
/// # Panics
/// Where none were provided, which is a defect of the program.
#[must_use]
pub fn use_selectors() -> Selectors {
    expect_context()
}
