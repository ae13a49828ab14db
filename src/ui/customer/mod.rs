//! One customer: what is owed, how they pay, their documents and how to reach them; and the form for a new one.

mod account;
mod behaviour;
mod contact;
mod documents;
mod fields;
mod form;
mod history;
mod merge;
mod notes;
mod people;
mod receipts;

use leptos::prelude::*;
use receivables::analytics::derivation::Subject;
use receivables::id::CustomerId;
use receivables::money::Money;

use self::account::{Account, account_of};
use self::behaviour::BehaviourPanel;
use self::contact::ContactPanel;
use self::documents::DocumentsPanel;
use self::form::EditCustomer;
use self::history::HistoryPanel;
use self::merge::{DuplicateHint, MergeDialog, Merging};
use self::notes::NotesPanel;
use self::people::PeoplePanel;
use self::receipts::ReceiptsPanel;
use crate::route::{Page, StatusTab};
use crate::select::use_selectors;
use crate::session::{Session, use_session};
use crate::t;
use crate::ui::customers::{AgingBar, bucket_name};
use crate::ui::explain::explain_derived_href;
use crate::ui::invoice::read_only;
use crate::ui::kit::{Button, ButtonKind, EmptyState, ExplainLink, IconName, LinkButton, Panel, Stat, StatStrip};
use crate::ui::layout::{PageHead, as_of};
use crate::ui::router::{Router, use_router};
use crate::ui::words::money;

pub use self::form::CustomerForm;

/// One customer: balance, behaviour, documents.
#[component]
pub fn CustomerPage(
    /// Whose page.
    id: CustomerId,
) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let name =
        Memo::new(move |_| session.with(|ledger| ledger.customer(id).map(|customer| customer.details.name.clone())));
    let is_there = Memo::new(move |_| name.with(Option::is_some));
    let account = Memo::new(move |_| {
        let (as_of, currency) = (selectors.as_of.get(), selectors.currency.get());
        session.with(|ledger| account_of(ledger, as_of, currency, id))
    });
    let (editing, merging) = (RwSignal::new(false), Merging::new());
    let title = Signal::derive(move || name.get().unwrap_or_else(|| t!("customers-gone-title")));
    let actions = move || {
        view! {
            <Button
                icon=IconName::Edit
                icon_label=t!("customers-edit")
                disabled=read_only(session)
                on_click=move |_| editing.set(true)
            />
            <LinkButton href=form_link(router, Page::NewInvoice, id) icon=IconName::Plus>
                {t!("customers-new-invoice")}
            </LinkButton>
            <LinkButton href=form_link(router, Page::NewPayment, id) kind=ButtonKind::Filled>
                {t!("customers-record-payment")}
            </LinkButton>
        }
    };
    view! {
        <PageHead
            title=title
            crumb=(t!("customers-title"), router.link(Page::Customers))
            as_of=as_of(selectors.today)
            actions=move || view! { <Show when=move || is_there.get()>{actions()}</Show> }
        />
        {move || match is_there.get() {
            false => gone(session, router, id).into_any(),
            true => view! {
                <DuplicateHint id merging />
                <Figures id account />
                <div class="split">
                    <div class="stack">
                        <BehaviourPanel account />
                        <DocumentsPanel id />
                        <ReceiptsPanel id />
                        <HistoryPanel id />
                    </div>
                    <div class="stack">
                        <AgePanel id account />
                        <ContactPanel id editing merging />
                        <PeoplePanel id />
                        <NotesPanel id editing />
                    </div>
                </div>
                <EditCustomer id open=editing />
                <MergeDialog id merging />
            }
            .into_any(),
        }}
    }
}

/// The address of a form with this customer chosen.
fn form_link(router: Router, page: Page, id: CustomerId) -> Signal<String> {
    Signal::derive(move || {
        let mut to = router.route().with(|route| route.to_page(page));
        to.list.customer = Some(id);
        to.href()
    })
}

/// The invoice list with this customer's rows.
fn list_link(router: Router, id: CustomerId, status: StatusTab) -> String {
    let mut to = router.route().with(|route| route.to_page(Page::Invoices));
    to.list.customer = Some(id);
    to.list.status = status;
    to.href()
}

/// The customer's figures, side by side.
#[component]
fn Figures(id: CustomerId, account: Memo<Option<Account>>) -> impl IntoView {
    let router = use_router();
    let with =
        move |read: fn(&Account) -> String| Signal::derive(move || account.with(|account| account.as_ref().map(read)));
    view! {
        <StatStrip>
            <Stat
                label=t!("customers-open")
                value=with(|account| money(Money::new(account.behaviour.open, account.currency)))
                detail=with(|account| t!("customers-invoices", count = account.behaviour.open_count))
                href=Signal::derive(move || Some(list_link(router, id, StatusTab::Open)))
                explain_href=explain_derived_href(router, Subject::CustomerOpen(id))
            />
            <Stat
                label=t!("customers-overdue")
                value=with(|account| money(Money::new(account.behaviour.past_due, account.currency)))
                detail=with(|account| match account.behaviour.oldest_days_past_due {
                    Some(days) => t!("customers-days-at-most", count = days),
                    None => t!("customers-nothing-late"),
                })
                href=Signal::derive(move || Some(list_link(router, id, StatusTab::PastDue)))
                explain_href=explain_derived_href(router, Subject::CustomerPastDue(id))
            />
            <Stat
                label=t!("customers-credit")
                value=with(|account| money(Money::new(account.credit, account.currency)))
                detail=with(|account| match account.credit {
                    0 => t!("customers-credit-none"),
                    _ => t!("customers-credit-one"),
                })
                explain_href=explain_derived_href(router, Subject::CustomerCredit(id))
            />
            <Stat
                label=t!("customers-pays-on")
                value=Signal::derive(move || {
                    let day = account.with(|account| account.as_ref().and_then(Account::pays_on_day));
                    day.map(|day| t!("customers-day", day = day))
                })
                detail=with(|account| match account.lateness() {
                    None => t!("customers-nothing-paid"),
                    Some(0) => t!("customers-on-due-day"),
                    Some(days) if days > 0 => t!("customers-after-due", count = days),
                    Some(days) => t!("customers-before-due", count = days.saturating_neg()),
                })
                explain_href=explain_derived_href(router, Subject::CustomerDaysToPay(id))
            />
        </StatStrip>
    }
}

/// Open amounts by age.
#[component]
fn AgePanel(id: CustomerId, account: Memo<Option<Account>>) -> impl IntoView {
    let router = use_router();
    move || {
        let (buckets, currency) = account.with(|account| {
            let account = account.as_ref().filter(|account| account.behaviour.open != 0)?;
            Some((account.buckets.clone(), account.currency))
        })?;
        let row = |(bucket, amount): (usize, &i64)| {
            let class = format!("sw b{}", bucket.min(4));
            let amount = money(Money::new(*amount, currency));
            let href = explain_derived_href(router, Subject::CustomerBucket(id, bucket));
            view! {
                <dt><span class=class aria-hidden="true"></span>{bucket_name(bucket)}</dt>
                <dd><span data-figure>{amount}</span><ExplainLink href figure=bucket_name(bucket) /></dd>
            }
        };
        let rows = buckets.iter().enumerate().map(row).collect_view();
        Some(view! {
            <Panel title=t!("customers-aging")>
                <AgingBar buckets currency />
                <dl class="kv ages">{rows}</dl>
            </Panel>
        })
    }
}

/// Where there is no such customer: where everything of a merged one is, else the way back.
fn gone(session: Session, router: Router, id: CustomerId) -> impl IntoView {
    let merged = session.with(|ledger| {
        let kept = ledger.customer(ledger.merged_customer(id)).filter(|kept| kept.id != id)?;
        Some((kept.id, kept.details.name.clone()))
    });
    if let Some((kept, name)) = merged {
        return view! {
            <section class="panel">
                <EmptyState
                    icon=IconName::Customer
                    title=t!("customers-gone-merged", name = name.clone())
                    text=t!("customers-gone-merged-text")
                >
                    <LinkButton href=router.link(Page::Customer(kept))>{name}</LinkButton>
                </EmptyState>
            </section>
        }
        .into_any();
    }
    view! {
        <section class="panel">
            <EmptyState icon=IconName::Customer title=t!("customers-gone") text=t!("customers-gone-text")>
                <LinkButton href=router.link(Page::Customers)>{t!("customers-back")}</LinkButton>
            </EmptyState>
        </section>
    }
    .into_any()
}
