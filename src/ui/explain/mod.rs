//! How a figure comes about: formula, inputs, remarks and the invoices behind it, in a dialog that the address opens
//! (`?explain=` and the figure's code) on any page.

pub mod figure_value;
pub mod figure_words;
pub mod input_words;

mod behind;
pub mod bucket;

use leptos::prelude::*;
use receivables::analytics::dashboard::Dashboard;
use receivables::analytics::figure::{Figure, FigureId};
use receivables::analytics::invariants::{Checked, checked_invariants};
use receivables::analytics::snapshot::Snapshot;

use self::behind::{Behind, ListedInvoices};
use self::bucket::BucketExplanation;
use self::figure_value::figure_text;
use self::figure_words::{figure_formula, figure_name, figure_scope};
use self::input_words::{flag_text, input_name, input_value, invariant_text, reason_text};
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Dialog, DialogSize, IconName, Note, Tag, Tone};
use crate::ui::router::{Router, use_router};
use crate::ui::words::full_day;

/// Before the position of an aging bucket in the address.
const BUCKET: &str = "aging-";

/// What is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    Figure(FigureId),
    /// A bucket of the aging as the address sets it up, by its position.
    Bucket(usize),
}

fn subject_of(code: &str) -> Option<Subject> {
    if let Some(position) = code.strip_prefix(BUCKET) {
        return position.parse().ok().map(Subject::Bucket);
    }
    FigureId::ALL.iter().find(|id| id.code() == code).map(|id| Subject::Figure(*id))
}

/// The address that explains a figure over the page that is open.
#[must_use]
pub fn explain_href(router: Router, id: FigureId) -> Memo<String> {
    href_of(router, id.code().to_owned())
}

/// The address that lists the invoices of an aging bucket over the page that is open.
#[must_use]
pub fn explain_bucket_href(router: Router, position: usize) -> Memo<String> {
    href_of(router, format!("{BUCKET}{position}"))
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
    let (router, selectors) = (use_router(), use_selectors());
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
        None => String::new(),
    });
    let body = move || match subject.get() {
        Some(Subject::Figure(id)) => view! { <Explanation id /> }.into_any(),
        Some(Subject::Bucket(position)) => view! { <BucketExplanation position /> }.into_any(),
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
    let inputs = move || {
        let rows = figure.with(|figure| {
            let inputs = figure.iter().flat_map(|figure| &figure.inputs);
            inputs.map(|input| (input_name(input), input_value(input))).collect::<Vec<_>>()
        });
        rows.into_iter().map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> }).collect_view()
    };
    let session = use_session();
    let invariants = move || {
        let checks = session.with(|ledger| {
            let snapshot = Snapshot::new(ledger, selectors.as_of.get(), selectors.currency.get());
            figure.with(|figure| figure.as_ref().map(|figure| checked_invariants(&snapshot, figure)))
        });
        checks.unwrap_or_default().into_iter().map(invariant_line).collect_view()
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
            <section>
                <h3>{t!("figures-inputs")}</h3>
                <dl class="kv">{inputs}</dl>
            </section>
            <section>
                <h3>{t!("figures-scope")}</h3>
                <p>{figure_scope(id)}</p>
            </section>
            <section>
                <h3>{t!("figures-invariants")}</h3>
                <ul class="invariants">{invariants}</ul>
            </section>
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

/// One thing that the figure rests on, and whether it holds; said in words too.
fn invariant_line(check: Checked) -> impl IntoView {
    let (tone, icon, word) = match check.holds {
        true => (Tone::Good, IconName::Check, t!("figures-invariant-holds")),
        false => (Tone::Bad, IconName::Warning, t!("figures-invariant-broken")),
    };
    view! {
        <li>
            <Tag tone icon label=word />
            <span>{invariant_text(check.invariant)}</span>
        </li>
    }
}
