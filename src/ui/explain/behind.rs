//! The invoices behind a figure, as a table with links. Long lists are shown in parts.

use leptos::prelude::*;
use receivables::analytics::explanation::{ListedAmount, ListedDay, ListedInvoice, Listing, bucket_listing, listing};
use receivables::analytics::figure::InvoiceQuery;
use receivables::analytics::snapshot::Snapshot;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::Ledger;
use receivables::money::{Currency, Money};

use super::figure_value::period_text;
use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::handout::SheetMenu;
use crate::ui::kit::{Button, ButtonKind};
use crate::ui::router::use_router;
use crate::ui::words::{full_day, money};

/// Rows shown at first.
pub(super) const FIRST: usize = 25;
/// Rows that come with each click.
pub(super) const MORE: usize = 200;

/// Which invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// Those that answer a figure's question.
    Query(InvoiceQuery),
    /// Those of one bucket of the aging, or of all of them.
    Bucket(Option<usize>),
}

fn heading(of: Behind, count: usize) -> String {
    match of {
        Behind::Query(InvoiceQuery::Open) => t!("figures-behind-open", count = count),
        Behind::Query(InvoiceQuery::PastDue) => t!("figures-behind-past-due", count = count),
        Behind::Query(InvoiceQuery::NotYetDue) => t!("figures-behind-not-yet-due", count = count),
        Behind::Query(InvoiceQuery::IssuedIn(period)) => {
            t!("figures-behind-issued", count = count, period = period_text(period))
        }
        Behind::Query(InvoiceQuery::OpenOn(day)) => t!("figures-behind-open-on", count = count, day = full_day(day)),
        Behind::Query(InvoiceQuery::DueIn(period)) => {
            t!("figures-behind-due-in", count = count, period = period_text(period))
        }
        Behind::Query(InvoiceQuery::DisputedOf(_)) => t!("figures-behind-disputed", count = count),
        Behind::Query(InvoiceQuery::BadDebtIn(_)) => t!("figures-behind-bad-debt", count = count),
        Behind::Query(InvoiceQuery::Paid) => t!("figures-behind-paid", count = count),
        Behind::Query(InvoiceQuery::ExpectedBy(day)) => {
            t!("figures-behind-expected", count = count, day = full_day(day))
        }
        Behind::Bucket(_) => t!("figures-behind-bucket", count = count),
    }
}

fn day_heading(day: ListedDay) -> String {
    match day {
        ListedDay::Issued => t!("figures-column-issued"),
        ListedDay::Expected => t!("figures-column-expected"),
        ListedDay::Paid => t!("figures-column-paid-on"),
    }
}

fn amount_heading(amount: ListedAmount) -> String {
    match amount {
        ListedAmount::Open | ListedAmount::OpenThen => t!("figures-column-open"),
        ListedAmount::WrittenOff => t!("figures-column-written-off"),
        ListedAmount::Gross => t!("figures-column-gross"),
        ListedAmount::Paid => t!("figures-column-paid"),
    }
}

/// One row as text.
struct RowText {
    number: String,
    href: String,
    customer: String,
    day: String,
    due: String,
    amount: String,
}

/// The list, with how many there are and what they add up to.
#[component]
pub(super) fn ListedInvoices(of: Behind) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let listed = Memo::new(move |_| {
        session.with(|ledger| {
            let snapshot = Snapshot::new(ledger, selectors.as_of.get(), selectors.currency.get());
            match of {
                Behind::Query(query) => listing(&snapshot, query),
                Behind::Bucket(position) => bucket_listing(&snapshot, &selectors.aging_options.get(), position),
            }
        })
    });
    let shown = RwSignal::new(FIRST);
    let row_text = move |ledger: &Ledger, row: &ListedInvoice| {
        let invoice = ledger.invoice(row.invoice);
        let customer = ledger.customer(row.customer);
        RowText {
            number: invoice.and_then(|invoice| invoice.number.clone()).unwrap_or_default(),
            href: router.route().with_untracked(|route| route.to_page(Page::Invoice(row.invoice)).href()),
            customer: customer.map(|customer| customer.details.name.clone()).unwrap_or_default(),
            day: full_day(row.day.date()),
            due: full_day(row.due.date()),
            amount: money(Money::new(row.amount, selectors.currency.get_untracked())),
        }
    };
    let rows = move || {
        let count = shown.get();
        listed.with(|listed| {
            session.with_untracked(|ledger| {
                listed.rows.iter().take(count).map(|row| view_of(row_text(ledger, row), listed)).collect_view()
            })
        })
    };
    let left = move || listed.with(|listed| listed.rows.len()).saturating_sub(shown.get());
    let total = move || money(Money::new(listed.with(|listed| listed.total), selectors.currency.get()));
    let head = move || listed.with(head_of);
    let sheet = move |()| {
        let currency = selectors.currency.get_untracked();
        session.with_untracked(|ledger| listed.with_untracked(|listed| listed_sheet(ledger, of, listed, currency)))
    };
    view! {
        <section class="behind">
            <div class="behind-head">
                <h3>{move || heading(of, listed.with(|listed| listed.rows.len()))}</h3>
                <Show when=move || listed.with(|listed| !listed.rows.is_empty())>
                    <SheetMenu sheet />
                </Show>
            </div>
            <Show when=move || listed.with(|listed| !listed.rows.is_empty())>
                <table class="table cards">
                    <caption class="vh">{move || heading(of, listed.with(|listed| listed.rows.len()))}</caption>
                    <thead>{head}</thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" class="full" colspan="4">{t!("figures-total")}</th>
                            <td class="num">{total}</td>
                        </tr>
                    </tfoot>
                </table>
            </Show>
            {move || more(left().min(MORE), shown)}
        </section>
    }
}

fn head_of(listed: &Listing) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="col">{t!("figures-column-number")}</th>
            <th scope="col">{t!("figures-column-customer")}</th>
            <th scope="col">{day_heading(listed.day)}</th>
            <th scope="col">{t!("figures-column-due")}</th>
            <th scope="col" class="num">{amount_heading(listed.amount)}</th>
        </tr>
    }
}

/// The button that shows the next rows, where there are any.
pub(super) fn more(next: usize, shown: RwSignal<usize>) -> Option<impl IntoView> {
    let show = move |_| shown.update(|shown| *shown += MORE);
    (next > 0).then(|| {
        view! {
            <Button kind=ButtonKind::Quiet small=true on_click=show>{t!("figures-show-more", count = next)}</Button>
        }
    })
}

fn view_of(row: RowText, listed: &Listing) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row"><a href=row.href>{row.number}</a></th>
            <td class="full" data-l=t!("figures-column-customer")>{row.customer}</td>
            <td class="nowrap" data-l=day_heading(listed.day)>{row.day}</td>
            <td class="nowrap" data-l=t!("figures-column-due")>{row.due}</td>
            <td class="num" data-l=amount_heading(listed.amount)>{row.amount}</td>
        </tr>
    }
}

/// All of them to hand out.
fn listed_sheet(ledger: &Ledger, of: Behind, listed: &Listing, currency: Currency) -> Sheet {
    let columns = vec![
        t!("figures-column-number"),
        t!("figures-column-customer"),
        day_heading(listed.day),
        t!("figures-column-due"),
        t!("invoices-sheet-currency"),
        amount_heading(listed.amount),
    ];
    let row = |row: &ListedInvoice| {
        let customer = ledger.customer(row.customer).map(|customer| customer.details.name.as_str());
        vec![
            SheetCell::text(ledger.invoice(row.invoice).and_then(|invoice| invoice.number.as_deref())),
            SheetCell::text(customer),
            row.day.date().into(),
            row.due.date().into(),
            currency.code().into(),
            Money::new(row.amount, currency).into(),
        ]
    };
    Sheet { title: heading(of, listed.rows.len()), columns, rows: listed.rows.iter().map(row).collect() }
}
