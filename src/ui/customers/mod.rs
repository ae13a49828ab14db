//! All customers: what each owes, how late, and how they usually pay. Search, sort and currency are in the address.

mod aging_bar;
mod filters;
mod row;
mod sheet;

use leptos::prelude::*;
use receivables::analytics::aging::AgingOptions;
use receivables::analytics::customer_credit::customer_credits;
use receivables::analytics::customer_list::{CustomerColumn, CustomerIndex, CustomerList, CustomerQuery};
use receivables::analytics::derivation::Subject;
use receivables::analytics::snapshot::Snapshot;
use receivables::money::Money;

pub use self::aging_bar::{AgingBar, bucket_name};

use self::filters::CustomerFilters;
use crate::route::{ListState, Page};
use crate::select::{Selectors, use_selectors};
use crate::session::{Session, use_session};
use crate::t;
use crate::ui::explain::explain_derived_href;
use crate::ui::kit::{ButtonKind, EmptyState, IconName, LinkButton, RowKey, Stat, StatStrip, WindowedTable};
use crate::ui::list_tools::hidden_columns;
use crate::ui::layout::{PageHead, as_of};
use crate::ui::router::{Router, use_router};
use crate::ui::words::money;

/// All customers, by what they owe.
#[component]
pub fn CustomersPage() -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let index = customer_index(session, selectors);
    let query = Memo::new(move |_| router.route().with(|route| query_of(&route.list)));
    let list = Memo::new(move |_| index.with(|index| query.with(|query| index.list(query))));
    let is_empty = Memo::new(move |_| list.with(|list| list.unfiltered == 0));
    view! {
        <PageHead
            title=t!("customers-title")
            as_of=as_of(selectors.today)
            actions=move || {
                view! {
                    <LinkButton href=router.link(Page::NewCustomer) kind=ButtonKind::Filled icon=IconName::Plus>
                        {t!("customers-new")}
                    </LinkButton>
                }
            }
        />
        {move || match is_empty.get() {
            true => nobody(router).into_any(),
            false => view! {
                <Totals session selectors list />
                <section class="panel list customers" aria-label=t!("customers-title")>
                    <CustomerFilters list />
                    <Customers index list />
                </section>
            }
            .into_any(),
        }}
    }
}

fn customer_index(session: Session, selectors: Selectors) -> Memo<CustomerIndex> {
    Memo::new(move |_| {
        let (as_of, currency) = (selectors.as_of.get(), selectors.currency.get());
        session.with(|ledger| CustomerIndex::new(&Snapshot::new(ledger, as_of, currency), &AgingOptions::default()))
    })
}

/// The columns by their names in the address.
const COLUMNS: [(&str, CustomerColumn); 5] = [
    ("name", CustomerColumn::Name),
    ("open", CustomerColumn::Open),
    ("overdue", CustomerColumn::PastDue),
    ("oldest", CustomerColumn::Oldest),
    ("usual", CustomerColumn::Lateness),
];

fn query_of(list: &ListState) -> CustomerQuery {
    let order = list.sort.as_ref().and_then(|sort| {
        let (_, column) = COLUMNS.into_iter().find(|(name, _)| *name == sort.column)?;
        Some((column, sort.descending))
    });
    CustomerQuery { search: list.search.clone(), order }
}

/// The sums of the rows shown, side by side.
#[component]
fn Totals(session: Session, selectors: Selectors, list: Memo<CustomerList>) -> impl IntoView {
    let router = use_router();
    let explain = move |subject| explain_derived_href(router, subject);
    let credits = Memo::new(move |_| {
        let (as_of, currency) = (selectors.as_of.get(), selectors.currency.get());
        session.with(|ledger| customer_credits(ledger, as_of, currency))
    });
    let owing = move || list.with(|list| list.rows.iter().filter(|row| row.open != 0).count());
    let late = move || list.with(|list| list.rows.iter().filter(|row| row.past_due != 0).count());
    let credit_count = move || credits.with(|credits| credits.items.len());
    let credit = move || credits.with(|credits| money(Money::new(credits.total, credits.currency)));
    view! {
        <StatStrip>
            <Stat
                label=t!("customers-open")
                value=Signal::derive(move || Some(list.with(|list| money(list.open))))
                detail=Signal::derive(move || Some(t!("customers-owing", count = owing())))
                explain_href=explain(Subject::ListedOpen)
            />
            <Stat
                label=t!("customers-overdue")
                value=Signal::derive(move || Some(list.with(|list| money(list.past_due))))
                detail=Signal::derive(move || Some(t!("customers-late", count = late())))
                explain_href=explain(Subject::ListedPastDue)
            />
            <Stat
                label=t!("customers-credit")
                value=Signal::derive(move || Some(credit()))
                detail=Signal::derive(move || Some(t!("customers-credit-detail", count = credit_count())))
                explain_href=explain(Subject::AllCredits)
            />
        </StatStrip>
    }
}

#[component]
fn Customers(index: Memo<CustomerIndex>, list: Memo<CustomerList>) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let keys = Memo::new(move |_| {
        let (as_of, currency) = (selectors.as_of.get(), selectors.currency.get());
        list.with(|list| {
            let key = |row| RowKey { id: row_id(row), version: row::version(row, as_of, currency) };
            list.rows.iter().map(key).collect::<Vec<_>>()
        })
    });
    let cells = move |id: u32| {
        let currency = selectors.currency.get_untracked();
        let found = index.with_untracked(|index| index.row(receivables::id::CustomerId(id)).cloned());
        match found {
            Some(found) => row::cells(session, router, &found, currency).into_any(),
            None => ().into_any(),
        }
    };
    let sort = Signal::derive(move || router.route().with(|route| route.list.sort.clone()));
    let open = move |id: u32| {
        let to = router.route().with_untracked(|route| route.to_page(Page::Customer(receivables::id::CustomerId(id))));
        router.go(&to);
    };
    let foot = move || {
        view! {
            <td role="gridcell" class="c-name">{move || t!("customers-count", count = list.with(|list| list.rows.len()))}</td>
            <td role="gridcell" class="c-bar"></td>
            <td role="gridcell" class="num c-amt">{move || list.with(|list| money(list.open))}</td>
            <td role="gridcell" class="num c-over" data-l=t!("customers-overdue")>
                {move || list.with(|list| money(list.past_due))}
            </td>
            <td role="gridcell" class="c-old"></td>
            <td role="gridcell" class="c-use"></td>
        }
    };
    let is_empty = Memo::new(move |_| list.with(|list| list.rows.is_empty()));
    view! {
        <Show when=move || !is_empty.get() fallback=move || nothing_found(router)>
            <WindowedTable
                label=t!("customers-title")
                columns=row::columns()
                rows=keys
                cells=cells
                sort=sort
                on_sort=move |sort| router.change(|route| route.list.sort = Some(sort))
                on_open=open
                class="customer-table"
                more_classes=hidden_columns(router)
                foot=move || foot()
            />
        </Show>
    }
}

fn row_id(row: &receivables::analytics::customer_list::CustomerRow) -> u32 {
    row.customer.0
}

fn nothing_found(router: Router) -> impl IntoView {
    view! {
        <EmptyState icon=IconName::Search title=t!("customers-none-found") text=t!("customers-none-found-text")>
            <crate::ui::kit::Button on_click=move |_| {
                router.change(|route| route.list.search.clear());
            }>{t!("customers-show-all")}</crate::ui::kit::Button>
        </EmptyState>
    }
}

fn nobody(router: Router) -> impl IntoView {
    view! {
        <section class="panel">
            <EmptyState icon=IconName::Customer title=t!("customers-empty") text=t!("customers-empty-text")>
                <LinkButton href=router.link(Page::Import)>{t!("customers-import")}</LinkButton>
            </EmptyState>
        </section>
    }
}
