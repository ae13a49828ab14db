//! How a figure comes about: formula, inputs, remarks, what it rests on and the documents behind it, in a dialog that the
//! address opens (`?explain=` and the figure's code) on any page. Figures of the book, buckets of the aging, and figures of
//! one customer or document share it.

pub mod figure_value;
pub mod figure_words;
pub mod input_words;

mod behind;
pub mod bucket;
mod derived;
mod derived_words;
mod parts;
mod source_words;
mod sources;

use leptos::prelude::*;
use receivables::analytics::dashboard::Dashboard;
use receivables::analytics::derivation::Subject as Derived;
use receivables::analytics::figure::{Figure, FigureId};
use receivables::analytics::invariants::checked_invariants;
use receivables::analytics::snapshot::Snapshot;

use self::behind::{Behind, ListedInvoices};
use self::bucket::BucketExplanation;
use self::derived::DerivedExplanation;
use self::figure_value::figure_text;
use self::figure_words::{figure_formula, figure_name, figure_scope};
use self::input_words::{flag_text, reason_text};
use self::parts::{checks_section, inputs_section, scope_section};
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Dialog, DialogSize, Note, Tone};
use crate::ui::router::{Router, use_router};
use crate::ui::words::full_day;

/// Before the position of an aging bucket in the address.
const BUCKET: &str = "aging-";
/// In the place of the position, for all of them.
const ALL_BUCKETS: &str = "all";

/// What is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    Figure(FigureId),
    /// A bucket of the aging as the address sets it up, by its position; `None` for all of them.
    Bucket(Option<usize>),
    /// A figure of a customer or document, or of the list of customers.
    Derived(Derived),
}

fn subject_of(code: &str) -> Option<Subject> {
    if let Some(position) = code.strip_prefix(BUCKET) {
        let position = if position == ALL_BUCKETS { Ok(None) } else { position.parse().map(Some) };
        return position.ok().map(Subject::Bucket);
    }
    let figure = FigureId::ALL.iter().find(|id| id.code() == code).map(|id| Subject::Figure(*id));
    figure.or_else(|| Derived::from_code(code).map(Subject::Derived))
}

/// The address that explains a figure over the page that is open.
#[must_use]
pub fn explain_href(router: Router, id: FigureId) -> Memo<String> {
    href_of(router, id.code().to_owned())
}

/// The address that lists the invoices of every aging bucket over the page that is open.
#[must_use]
pub fn explain_buckets_href(router: Router) -> Memo<String> {
    href_of(router, format!("{BUCKET}{ALL_BUCKETS}"))
}

/// The address that lists the invoices of an aging bucket over the page that is open.
#[must_use]
pub fn explain_bucket_href(router: Router, position: usize) -> Memo<String> {
    href_of(router, format!("{BUCKET}{position}"))
}

/// The address that explains a figure of a customer or document over the page that is open.
#[must_use]
pub fn explain_derived_href(router: Router, subject: Derived) -> Memo<String> {
    href_of(router, subject.code())
}

fn href_of(router: Router, code: String) -> Memo<String> {
    Memo::new(move |_| {
        let mut to = router.route().get();
        to.explain = Some(code.clone());
        to.href()
    })
}

/// A figure of the dashboard, whether it is a card or one of the list.
#[must_use]
pub fn figure_of(dashboard: &Dashboard, id: FigureId) -> Option<Figure> {
    match id {
        FigureId::Outstanding => Some(dashboard.cards.outstanding.clone()),
        FigureId::ExpectedIn30Days => Some(dashboard.cards.expected.clone()),
        _ => dashboard.kpi(id).cloned(),
    }
}

/// The dialog. Stands once in the page; a code that names nothing opens nothing.
#[component]
pub fn ExplainDialog() -> impl IntoView {
    let (session, router, selectors) = (use_session(), use_router(), use_selectors());
    let subject = Memo::new(move |_| router.route().with(|route| route.explain.as_deref().and_then(subject_of)));
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(subject.get().is_some()));
    let closed = Callback::new(move |()| {
        if router.route().with_untracked(|route| route.explain.is_some()) {
            router.change(|route| route.explain = None);
        }
    });
    let title = Signal::derive(move || match subject.get() {
        Some(Subject::Figure(id)) => figure_name(id),
        Some(Subject::Bucket(position)) => bucket::title(selectors, position),
        Some(Subject::Derived(subject)) => session.with(|ledger| derived_words::title(ledger, subject)),
        None => String::new(),
    });
    let body = move || match subject.get() {
        Some(Subject::Figure(id)) => view! { <Explanation id /> }.into_any(),
        Some(Subject::Bucket(position)) => view! { <BucketExplanation position /> }.into_any(),
        Some(Subject::Derived(subject)) => view! { <DerivedExplanation subject /> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <Dialog open title size=DialogSize::Wide on_close=closed>
            {body}
        </Dialog>
    }
}

/// Everything about one figure.
#[component]
fn Explanation(id: FigureId) -> impl IntoView {
    let selectors = use_selectors();
    let figure = Memo::new(move |_| selectors.dashboard().with(|dashboard| figure_of(dashboard, id)));
    let value = move || figure.with(|figure| figure.as_ref().map(value_line));
    let flags = move || {
        let texts = figure.with(|figure| {
            figure.as_ref().map(|figure| figure.flags.iter().map(flag_text).collect::<Vec<_>>()).unwrap_or_default()
        });
        texts.into_iter().map(|text| view! { <Note tone=Tone::Info>{text}</Note> }).collect_view()
    };
    let inputs = move || figure.with(|figure| figure.as_ref().map(|figure| inputs_section(&figure.inputs)));
    let session = use_session();
    let invariants = move || {
        let checks = session.with(|ledger| {
            let snapshot = Snapshot::new(ledger, selectors.as_of.get(), selectors.currency.get());
            figure.with(|figure| figure.as_ref().map(|figure| checked_invariants(&snapshot, figure)))
        });
        checks_section(checks.unwrap_or_default())
    };
    let behind = Memo::new(move |_| {
        figure.with(|figure| figure.as_ref().map(|figure| figure.behind.clone()).unwrap_or_default())
    });
    view! {
        <div class="explanation">
            {value}
            <p class="formula">{figure_formula(id)}</p>
            <p class="meta">{move || t!("figures-as-of", day = full_day(selectors.as_of.get().day))}</p>
            {flags}
            {inputs}
            {scope_section(figure_scope(id))}
            {invariants}
            {move || {
                behind.get().into_iter().map(|query| view! { <ListedInvoices of=Behind::Query(query) /> }).collect_view()
            }}
        </div>
    }
}

fn value_line(figure: &Figure) -> AnyView {
    match figure_text(figure) {
        Ok(text) => view! {
            <p class="result">
                {text.number} {text.unit.map(|unit| view! { <small>" " {unit}</small> })}
            </p>
        }
        .into_any(),
        Err(reason) => view! {
            <p class="result none">{t!("kit-not-computable")}</p>
            <p>{reason_text(reason)}</p>
        }
        .into_any(),
    }
}
