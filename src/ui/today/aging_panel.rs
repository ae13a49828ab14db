//! The aging: a bar with its finding, a row for each bucket that leads to its invoices, and what is not netted.

use std::sync::Arc;

use charts::{AgingShare, Drawing, Frame, aging_bar};
use leptos::prelude::*;
use receivables::analytics::aging::{Aging, AgingBasis};
use receivables::analytics::formula::collection::display_percents;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::event::CreditSource;
use receivables::money::Money;

use super::aging_finding::finding;
use super::aging_settings::AgingSettings;
use super::links;
use crate::route::{ListState, Page};
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::explain::bucket::bucket_name;
use crate::ui::explain::{explain_bucket_href, explain_buckets_href};
use crate::ui::explain::figure_value::chart_amount;
use crate::ui::handout::ChartMenu;
use crate::ui::kit::{ChartFigure, DrawFn, ExplainLink, Panel, Readout};
use crate::ui::router::use_router;
use crate::ui::words::{locale, money};

/// Buckets that have a colour of their own.
const COLOURS: usize = 5;

/// One bucket as text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct BucketText {
    name: String,
    count: i64,
    amount: String,
    share: String,
    /// Its invoices are those of a filter of the list; else its explanation lists them.
    as_filter: bool,
}

fn bucket_texts(aging: &Aging) -> Vec<BucketText> {
    let amounts: Vec<i64> = aging.buckets.iter().map(|bucket| bucket.amount).collect();
    let shares = display_percents(&amounts, 0).unwrap_or_default();
    let rows = aging.buckets.iter().enumerate().map(|(position, bucket)| BucketText {
        name: bucket_name(&aging.options, position),
        count: i64::from(bucket.count),
        amount: money(Money::new(bucket.amount, aging.currency)),
        share: shares
            .get(position)
            .map_or_else(|| "–".to_owned(), |share| t!("figures-percent", value = locale().decimal(*share, 0))),
        as_filter: aging.options.basis == AgingBasis::DueDate && aging.options.include_disputed,
    });
    rows.collect()
}

/// The panel.
#[component]
pub(super) fn AgingPanel() -> impl IntoView {
    let (selectors, router) = (use_selectors(), use_router());
    let aging = Memo::new(move |_| selectors.dashboard().with(|dashboard| dashboard.aging.clone()));
    let texts = Memo::new(move |_| aging.with(bucket_texts));
    let meta = Signal::derive(move || {
        let options = selectors.aging_options.get();
        match (options.basis, options.include_disputed) {
            (AgingBasis::DueDate, true) => t!("today-aging-due-with"),
            (AgingBasis::DueDate, false) => t!("today-aging-due-without"),
            (AgingBasis::InvoiceDate, true) => t!("today-aging-issued-with"),
            (AgingBasis::InvoiceDate, false) => t!("today-aging-issued-without"),
        }
    });
    let draw: DrawFn = Arc::new(move |frame: &Frame<'_>| aging.with(|aging| bar(aging, frame)));
    let readout = Callback::new(move |index: usize| {
        let text = texts.with(|texts| texts.get(index).cloned());
        text.map(|text| Readout { title: text.name, values: vec![(t!("figures-column-open"), text.amount)] })
            .unwrap_or_default()
    });
    let finding = Memo::new(move |_| aging.with(finding));
    let sheet = move |()| aging.with_untracked(aging_sheet);
    let menu = move |picture: String| view! { <ChartMenu picture finding sheet /> }.into_any();
    view! {
        <Panel title=t!("today-aging") meta class="aging">
            <ChartFigure finding draw readout menu=Callback::new(menu) height=20 />
            <table class="buckets">
                <caption class="vh">{t!("today-aging-caption")}</caption>
                <thead class="vh">
                    <tr>
                        <th scope="col">{t!("today-aging-age")}</th>
                        <th scope="col">{t!("figures-input-open-invoices")}</th>
                        <th scope="col">{t!("figures-column-open")}</th>
                        <th scope="col">{t!("today-aging-share")}</th>
                        <th scope="col">{t!("reports-column-explain")}</th>
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        let rows = texts.get().into_iter().enumerate();
                        rows.map(|(position, text)| view! { <BucketRow position text /> }).collect_view()
                    }}
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{t!("figures-total")}</th>
                        <td class="num muted">{move || locale().count(aging.with(|aging| i64::from(aging.count)))}</td>
                        <td class="num">{move || aging.with(|aging| money(Money::new(aging.total, aging.currency)))}</td>
                        <td></td>
                        <td class="c-explain">
                            <ExplainLink href=explain_buckets_href(router) figure=t!("figures-total") />
                        </td>
                    </tr>
                </tfoot>
            </table>
            <LeftOut />
            <Credits />
            <AgingSettings />
        </Panel>
    }
}

/// The buckets to hand out, with their sum.
fn aging_sheet(aging: &Aging) -> Sheet {
    let columns = vec![
        t!("today-aging-age"),
        t!("figures-input-open-invoices"),
        t!("invoices-sheet-currency"),
        t!("figures-column-open"),
    ];
    let row = |name: String, count: u32, amount: i64| -> Vec<SheetCell> {
        let amount = Money::new(amount, aging.currency);
        vec![name.into(), SheetCell::whole(count), aging.currency.code().into(), amount.into()]
    };
    let buckets = aging.buckets.iter().enumerate();
    let mut rows: Vec<_> =
        buckets.map(|(at, one)| row(bucket_name(&aging.options, at), one.count, one.amount)).collect();
    rows.push(row(t!("figures-total"), aging.count, aging.total));
    Sheet { title: t!("today-aging"), columns, rows }
}

fn bar(aging: &Aging, frame: &Frame<'_>) -> Drawing {
    let shares: Vec<AgingShare> = aging
        .buckets
        .iter()
        .enumerate()
        .map(|(at, bucket)| AgingShare {
            label: aging.options.edges.label(at),
            amount_label: String::new(),
            amount: chart_amount(bucket.amount, aging.currency),
        })
        .collect();
    aging_bar(&shares, frame)
}

/// One bucket: its name leads to its invoices.
#[component]
fn BucketRow(position: usize, text: BucketText) -> impl IntoView {
    let (selectors, router) = (use_selectors(), use_router());
    let href = if text.as_filter {
        let edges = selectors.aging_options.get_untracked().edges;
        let bucket = Some(links::age_filter(&edges, position));
        links::invoices(router, ListState { bucket, ..ListState::default() })
    } else {
        explain_bucket_href(router, position)
    };
    let (explain, name) = (explain_bucket_href(router, position), text.name.clone());
    let swatch = format!("sw b{}", position.min(COLOURS - 1));
    view! {
        <tr>
            <th scope="row">
                <a href=href>
                    <span class=swatch aria-hidden="true"></span>
                    {text.name}
                </a>
            </th>
            <td class="num muted">{locale().count(text.count)}</td>
            <td class="num" data-figure>{text.amount}</td>
            <td class="num muted">{text.share}</td>
            <td class="c-explain"><ExplainLink href=explain figure=name /></td>
        </tr>
    }
}

/// What is disputed: in the buckets, or left out of them.
#[component]
fn LeftOut() -> impl IntoView {
    let selectors = use_selectors();
    move || {
        selectors.dashboard().with(|dashboard| {
            let aging = &dashboard.aging;
            let amount = money(Money::new(aging.disputed_total, aging.currency));
            (aging.disputed_total != 0).then(|| {
                let words = if aging.options.include_disputed {
                    t!("today-aging-disputed-in", amount = amount)
                } else {
                    t!("today-aging-disputed-out", amount = amount)
                };
                view! { <p class="meta credit">{words}</p> }
            })
        })
    }
}

/// Credits of customers: never in a bucket, each with the way to allocate it.
#[component]
fn Credits() -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    move || {
        selectors.dashboard().with(|dashboard| {
            let credits = &dashboard.credits;
            let first = credits.items.first()?;
            let amount = money(Money::new(credits.total, credits.currency));
            let name = session.with(|ledger| ledger.customer(first.customer).map(|one| one.details.name.clone()));
            let same = credits.items.iter().all(|item| item.customer == first.customer);
            let words = match name.filter(|_| same) {
                Some(name) => t!("today-credit", amount = amount, name = name),
                None => t!("today-credits", amount = amount, count = credits.items.len()),
            };
            let page = match (first.source, credits.items.len()) {
                (CreditSource::Payment(id), 1) => Page::Payment(id),
                _ => Page::Payments,
            };
            Some(view! {
                <p class="meta credit">
                    {words} " "
                    <a href=router.link(page)>{t!("today-credit-allocate")}</a>
                </p>
            })
        })
    }
}
