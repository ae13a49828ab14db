//! The facts of one invoice: what is open, how late it is, whose it is, its dates and terms. For the page and the peek.

use leptos::prelude::*;
use receivables::analytics::derivation::Subject;
use receivables::analytics::expectation::expected_pay_dates;
use receivables::analytics::invoice_list::InvoiceRow;
use receivables::id::InvoiceId;
use receivables::ledger::terms::CountedFrom;
use receivables::ledger::{InvoiceStatus, Ledger};

use super::status_words::{gross_of, lateness, open_of, status_tag};
use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::explain::explain_derived_href;
use crate::ui::kit::ExplainLink;
use crate::ui::router::use_router;
use crate::ui::words::{day, full_day, money};

/// The row of an invoice on the day of the address; `None` where it is not there then.
pub fn invoice_row(id: Signal<Option<InvoiceId>>) -> Memo<Option<InvoiceRow>> {
    let (session, as_of) = (use_session(), use_selectors().as_of);
    Memo::new(move |_| session.with(|ledger| InvoiceRow::of(ledger, id.get()?, as_of.get())))
}

/// Customer, open amount, lateness, and the list of facts.
#[component]
pub fn InvoiceFacts(
    /// The invoice as of the day.
    row: InvoiceRow,
) -> impl IntoView {
    let session = use_session();
    let (router, today) = (use_router(), use_selectors().today.get_untracked());
    let link = router.link(Page::Customer(row.customer));
    let name = session.with_untracked(|ledger| {
        ledger.customer(row.customer).map(|customer| customer.details.name.clone()).unwrap_or_default()
    });
    let is_draft = row.issued.is_none();
    let amount = if is_draft { money(gross_of(&row)) } else { money(open_of(&row)) };
    let beside =
        if is_draft { t!("invoices-draft-total") } else { t!("invoices-open-of", gross = money(gross_of(&row))) };
    let rows = session.with_untracked(|ledger| written_facts(ledger, &row));
    let explained = if is_draft { Subject::InvoiceTotal(row.invoice) } else { Subject::InvoiceOpen(row.invoice) };
    let called = if is_draft { t!("invoices-draft-total") } else { t!("customers-open") };
    let late = (row.open != 0).then(|| {
        let href = explain_derived_href(router, Subject::InvoiceLateness(row.invoice));
        view! { <ExplainLink href figure=t!("invoices-sheet-days-late") /> }
    });
    view! {
        <p>
            <a href=move || link.get()>{name}</a>
        </p>
        <p class="big">
            <span data-figure>{amount}</span>
            " "
            <small>{beside}</small>
            <ExplainLink href=explain_derived_href(router, explained) figure=called />
        </p>
        <p class="peek-state">
            <span class="with-explain">{lateness(&row, today)} {late}</span>
            {status_tag(&row, today)}
        </p>
        <dl class="kv">
            {rows
                .into_iter()
                .map(|(name, value, title)| view! { <dt>{name}</dt><dd title=title>{value}</dd> })
                .collect_view()}
            <ExpectedDay row />
        </dl>
    }
}

/// When the payment is expected, while something is open.
#[component]
fn ExpectedDay(row: InvoiceRow) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let expected = Memo::new(move |_| {
        if row.open == 0 {
            return None;
        }
        let all = session.with(|ledger| expected_pay_dates(ledger, selectors.as_of.get(), row.currency));
        all.invoices.iter().find(|one| one.invoice == row.invoice).map(|one| one.expected.date())
    });
    move || {
        expected.get().map(|date| {
            let href = explain_derived_href(router, Subject::InvoiceExpected(row.invoice));
            view! {
                <dt>{t!("figures-column-expected")}</dt>
                <dd title=full_day(date)>
                    <span data-figure>{day(date, selectors.today.get())}</span>
                    <ExplainLink href figure=t!("figures-column-expected") />
                </dd>
            }
        })
    }
}

/// Name, value, and what a pointer shows on it.
type WrittenFact = (String, String, Option<String>);

fn written_facts(ledger: &Ledger, row: &InvoiceRow) -> Vec<WrittenFact> {
    let Some(invoice) = ledger.invoice(row.invoice) else { return Vec::new() };
    let today = use_selectors().today.get_untracked();
    let mut facts = Vec::new();
    let mut dated = |name: String, date: chrono::NaiveDate| facts.push((name, day(date, today), Some(full_day(date))));
    if let (Some(issued), Some(due)) = (invoice.issue_date(), invoice.due_date()) {
        dated(t!("invoices-fact-issued"), issued);
        dated(t!("invoices-fact-due"), due);
        let from = CountedFrom { issued, received: invoice.delivered_on };
        let until = invoice.terms.discount_until(from, ledger.holidays(&invoice.terms));
        if let Some(until) = until.filter(|_| row.status == InvoiceStatus::Open) {
            dated(t!("invoices-fact-discount-until"), until);
        }
    }
    if let Some(delivered) = invoice.delivered_on {
        dated(t!("editor-delivered"), delivered);
    }
    facts.push((t!("invoices-fact-terms"), invoice.terms.to_string(), None));
    if let Some(reference) = &invoice.reference {
        facts.push((t!("invoices-fact-reference"), reference.clone(), None));
    }
    if let Some(note) = &invoice.note {
        facts.push((t!("invoices-fact-note"), note.clone(), None));
    }
    facts
}
