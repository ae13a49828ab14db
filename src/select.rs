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
    /// How to age, by the address.
    pub aging_options: Memo<AgingOptions>,
    /// What figures over a period are over, by the address.
    pub kpi_options: Memo<KpiOptions>,
    session: Session,
    reports: Reports,
}

/// Reports, each made when a page first asks for it: the parts of the program that compute them come with the pages.
#[derive(Clone, Copy)]
struct Reports {
    /// The root's: a report outlives the page that asked first.
    owner: StoredValue<Option<Owner>>,
    currencies: StoredValue<Option<Memo<Vec<Currency>>>>,
    dashboard: StoredValue<Option<Memo<Dashboard>>>,
    aged_invoices: StoredValue<Option<Memo<Vec<AgedInvoice>>>>,
}

impl Reports {
    fn none_yet() -> Self {
        Self {
            owner: StoredValue::new(Owner::current()),
            currencies: StoredValue::new(None),
            dashboard: StoredValue::new(None),
            aged_invoices: StoredValue::new(None),
        }
    }

    fn made<T>(self, held: StoredValue<Option<Memo<T>>>, make: impl FnOnce() -> Memo<T>) -> Memo<T>
    where
        T: Send + Sync + 'static,
    {
        if let Some(memo) = held.get_value() {
            return memo;
        }
        let memo = match self.owner.get_value() {
            Some(owner) => owner.with(make),
            None => make(),
        };
        held.set_value(Some(memo));
        memo
    }
}

impl Selectors {
    /// The currencies with a document by the day, the book's own first.
    #[must_use]
    pub fn currencies(self) -> Memo<Vec<Currency>> {
        let Self { session, as_of, reports, .. } = self;
        reports.made(reports.currencies, || {
            Memo::new(move |_| session.with(|ledger| currencies_in_use(ledger, as_of.get())))
        })
    }

    /// What Today, Reports and the explanations show.
    #[must_use]
    pub fn dashboard(self) -> Memo<Dashboard> {
        let Self { session, as_of, currency, aging_options, kpi_options, reports, .. } = self;
        reports.made(reports.dashboard, || {
            Memo::new(move |_| {
                let (aging, kpis) = (aging_options.get(), kpi_options.get());
                let options = DashboardOptions { aging, kpis, ..DashboardOptions::default() };
                session.with(|ledger| dashboard(ledger, as_of.get(), currency.get(), &options))
            })
        })
    }

    /// Every open invoice by its due date, the longest past due first, whatever the address says of the buckets.
    #[must_use]
    pub fn aged_invoices(self) -> Memo<Vec<AgedInvoice>> {
        let Self { session, as_of, currency, reports, .. } = self;
        reports.made(reports.aged_invoices, || {
            Memo::new(move |_| {
                session.with(|ledger| {
                    let snapshot = Snapshot::new(ledger, as_of.get(), currency.get());
                    aged_invoices(&snapshot, &AgingOptions::default(), AgingFilter::default())
                })
            })
        })
    }
}

/// Makes the selectors and gives them to everything below. Call once, at the root.
pub fn provide_selectors(session: Session, router: Router) -> Selectors {
    let today = session.today();
    let route = router.route();
    let as_of = Memo::new(move |_| {
        route.with(|route| AsOf { day: route.as_of.unwrap_or_else(|| today.get()), known_on: route.known_on })
    });
    let currency = Memo::new(move |_| {
        let named = route.with(|route| route.options.get(CURRENCY).and_then(|text| text.parse().ok()));
        named.unwrap_or_else(|| session.with(Ledger::currency))
    });
    let seq = Memo::new(move |_| session.with(Ledger::last_seq));
    let aging_options = Memo::new(move |_| route.with(|route| aging_options_of(&route.options)));
    let kpi_options = Memo::new(move |_| route.with(|route| kpi_options_of(&route.options)));
    let reports = Reports::none_yet();
    let selectors = Selectors { today, as_of, currency, seq, aging_options, kpi_options, session, reports };
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
