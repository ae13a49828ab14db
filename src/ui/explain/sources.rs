//! The documents and entries behind a figure of one customer or document, as a table with links, to hand out too. Long
//! lists are shown in parts.

use leptos::prelude::*;
use receivables::analytics::derivation::{Derivation, Source, SourceDocument};
use receivables::id::EntryNo;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::Ledger;
use receivables::money::Money;

use super::behind::{FIRST, MORE, more};
use super::derived_words::title;
use super::source_words::{
    day_heading, days_heading, document_text, entries_text, entry_text, fact_text, href_of, more_entries, named_entries,
    recorded_text,
};
use crate::route::Page;
use crate::session::use_session;
use crate::t;
use crate::ui::handout::SheetMenu;
use crate::ui::router::use_router;
use crate::ui::words::{full_day, locale, money, true_minus};

/// The table, with what its rows add up to.
#[component]
pub(super) fn Sources(derivation: Derivation) -> impl IntoView {
    let session = use_session();
    let count = derivation.sources.len();
    let derivation = StoredValue::new(derivation);
    let shown = RwSignal::new(FIRST);
    let rows = move || {
        let most = shown.get();
        derivation.with_value(|derivation| {
            session.with_untracked(|ledger| {
                derivation.sources.iter().take(most).map(|source| row(ledger, derivation, source)).collect_view()
            })
        })
    };
    let sheet = move |()| session.with_untracked(|ledger| derivation.with_value(|made| source_sheet(ledger, made)));
    view! {
        <section class="behind">
            <div class="behind-head">
                <h3>{t!("derived-sources", count = count)}</h3>
                {(count > 0).then(|| view! { <SheetMenu sheet /> })}
            </div>
            {(count > 0).then(|| view! {
                <table class="table cards">
                    {derivation.with_value(head)}
                    <tbody>{rows}</tbody>
                    {derivation.with_value(foot)}
                </table>
            })}
            {move || more(count.saturating_sub(shown.get()).min(MORE), shown)}
        </section>
    }
}

/// Whether the sources have entries of their own; customers have theirs one step further.
fn has_entries(derivation: &Derivation) -> bool {
    !derivation.sources.iter().any(|source| matches!(source.document, SourceDocument::Customer(_)))
}

fn head(derivation: &Derivation) -> impl IntoView + use<> {
    let has_entries = has_entries(derivation);
    let days = days_heading(derivation.subject);
    view! {
        <thead>
            <tr>
                <th scope="col">{t!("derived-column-document")}</th>
                <th scope="col">{t!("derived-column-fact")}</th>
                {has_entries.then(|| view! { <th scope="col">{day_heading(derivation.subject)}</th> })}
                {days.map(|days| view! { <th scope="col" class="num">{days}</th> })}
                {has_entries.then(|| view! { <th scope="col">{t!("derived-column-entries")}</th> })}
                <th scope="col" class="num">{t!("customers-amount")}</th>
            </tr>
        </thead>
    }
}

fn foot(derivation: &Derivation) -> impl IntoView + use<> {
    let columns = 2 + 2 * usize::from(has_entries(derivation)) + usize::from(days_heading(derivation.subject).is_some());
    let total = money(Money::new(derivation.total, derivation.currency));
    view! {
        <tfoot>
            <tr>
                <th scope="row" class="full" colspan=columns.to_string()>{t!("figures-total")}</th>
                <td class="num">{total}</td>
            </tr>
        </tfoot>
    }
}

fn row(ledger: &Ledger, derivation: &Derivation, source: &Source) -> impl IntoView + use<> {
    let (subject, has_entries) = (derivation.subject, has_entries(derivation));
    let name = document_text(ledger, source.document);
    let href = use_router().route().with_untracked(|here| href_of(here, subject, source.document));
    let document = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let day = source.day.map(|day| full_day(day.date())).unwrap_or_default();
    let number = |days: i64| true_minus(&locale().count(days));
    let days = days_heading(subject).map(|heading| {
        view! { <td class="num" data-l=heading>{source.days.map(number)}</td> }
    });
    view! {
        <tr>
            <th scope="row">{document}</th>
            <td data-l=t!("derived-column-fact")>{fact_text(&source.fact)}</td>
            {has_entries.then(|| view! { <td class="nowrap" data-l=day_heading(subject)>{day}</td> })}
            {days}
            {has_entries.then(|| view! { <td class="t2" data-l=t!("derived-column-entries")>{entries(source)}</td> })}
            <td class="num" data-l=t!("customers-amount")>{money(Money::new(source.amount, derivation.currency))}</td>
        </tr>
    }
}

/// The entries of a source, each with the way to its place in the history.
fn entries(source: &Source) -> impl IntoView + use<> {
    let link = |entry: EntryNo| {
        let mut to = use_router().route().with_untracked(|here| here.to_page(Page::History));
        to.list.selected = u32::try_from(entry.0).ok();
        view! { <a href=to.href()>{entry_text(entry)}</a>", " }
    };
    let recorded = recorded_text(source);
    let links = recorded.is_some().then(|| named_entries(source).map(link).collect_view());
    let more = more_entries(source).filter(|_| recorded.is_some()).map(|more| format!("{more}, "));
    view! { <span>{links}{more}{recorded}</span> }
}

/// All of them to hand out.
fn source_sheet(ledger: &Ledger, derivation: &Derivation) -> Sheet {
    let columns = vec![
        t!("derived-column-document"),
        t!("derived-column-fact"),
        day_heading(derivation.subject),
        days_heading(derivation.subject).unwrap_or_else(|| t!("derived-column-days")),
        t!("derived-column-entries"),
        t!("invoices-sheet-currency"),
        t!("customers-amount"),
    ];
    let row = |source: &Source| {
        vec![
            document_text(ledger, source.document).into(),
            fact_text(&source.fact).into(),
            source.day.map_or(SheetCell::Empty, |day| day.date().into()),
            source.days.map_or(SheetCell::Empty, SheetCell::whole),
            entries_text(source).into(),
            derivation.currency.code().into(),
            Money::new(source.amount, derivation.currency).into(),
        ]
    };
    Sheet { title: title(ledger, derivation.subject), columns, rows: derivation.sources.iter().map(row).collect() }
}
