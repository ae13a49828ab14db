//! The year by customer: what the discount would do with each, and whether to offer it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use receivables::id::CustomerId;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::whatif::{CustomerOutcome, TakeUpSource, Verdict, YearOutcome};

use super::customer_order::{COST, CUSTOMER, DAYS, NET, TAKE_UP, VERDICT, WASTE, in_order};
use super::trial::Trial;
use super::wording::{is_nothing, percent, signed, whole_days};
use crate::route::{Page, Sort};
use crate::session::use_session;
use crate::t;
use crate::ui::handout::SheetMenu;
use crate::ui::kit::{Column, IconName, Panel, RowKey, Tag, Tone, WindowedTable};
use crate::ui::router::use_router;
use crate::ui::words::money_whole;

/// The panel of the table.
#[component]
pub(super) fn ByCustomer(trial: Trial) -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let sort = Memo::new(move |_| router.route().with(|route| route.list.sort.clone()));
    let name_of = move |id: CustomerId| session.with(|ledger| ledger.customer(id).map(|c| c.details.name.clone()));
    // Every row shows figures that follow the sliders: all of them are new with each outcome.
    let shown = Memo::new(move |before: Option<&Shown>| {
        let version = before.map_or(0, |before| before.version + 1);
        let sort = sort.get();
        let order = trial.outcome(|outcome| in_order(&outcome.customers, sort.as_ref(), name_of)).unwrap_or_default();
        Shown { version, order }
    });
    let rows = Memo::new(move |_| {
        shown.with(|shown| shown.order.iter().map(|id| RowKey { id: id.0, version: shown.version }).collect::<Vec<_>>())
    });
    let places = Memo::new(move |_| {
        let place = |(place, row): (usize, &CustomerOutcome)| (row.customer.0, place);
        trial
            .outcome(|outcome| outcome.customers.iter().enumerate().map(place).collect::<BTreeMap<_, _>>())
            .unwrap_or_default()
    });
    let cells = Callback::new(move |id: u32| {
        let row = untrack(|| {
            let place = places.with(|places| places.get(&id).copied())?;
            trial.outcome(|outcome| outcome.customers.get(place).cloned()).flatten()
        });
        let href = router.route().with_untracked(|route| route.to_page(Page::Customer(CustomerId(id))).href());
        row.map(|row| cells(&row, untrack(|| name_of(row.customer)).unwrap_or_default(), href)).into_any()
    });
    let sheet = move |()| untrack(|| customer_sheet(trial, &shown.get().order, name_of));
    let actions = move || view! { <SheetMenu sheet icon_only=true /> };
    let change_sort = move |sort: Sort| router.change(|route| route.list.sort = Some(sort));
    view! {
        <Panel title=t!("what-if-by-customer") meta=t!("what-if-by-customer-meta") actions flush=true>
            <div class="by-customer">
                <WindowedTable
                    label=t!("what-if-by-customer")
                    columns=columns()
                    rows
                    cells
                    sort=MaybeProp::derive(move || sort.get())
                    on_sort=Callback::new(change_sort)
                    on_open=Callback::new(move |id| {
                        let to = router.route().with_untracked(|route| route.to_page(Page::Customer(CustomerId(id))));
                        router.go(&to);
                    })
                    class="cards c3 what-if-customers"
                    foot=move || view! { {move || trial.year(foot)} }
                />
            </div>
        </Panel>
    }
}

/// The order of the table, and the number of the outcome it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    version: u64,
    order: Vec<CustomerId>,
}

fn columns() -> Vec<Column> {
    let column = |key, title, class| Column { key, title, class, sortable: true };
    vec![
        column(CUSTOMER, t!("what-if-customer"), "c-name"),
        column(DAYS, t!("what-if-days-column"), "num"),
        column(TAKE_UP, t!("what-if-take-up"), "num"),
        column(COST, t!("what-if-cost-column"), "num"),
        column(WASTE, t!("what-if-waste-column"), "num"),
        column(NET, t!("what-if-net-column"), "num"),
        column(VERDICT, t!("what-if-verdict"), "c-v"),
    ]
}

fn cells(row: &CustomerOutcome, name: String, href: String) -> impl IntoView + use<> {
    let sign = if row.net.minor > 0 && !is_nothing(row.net) { "num strong pos" } else { "num strong" };
    let full_name = name.clone();
    view! {
        <td role="gridcell" class="c-name full">
            <a href=href tabindex="-1" title=full_name>{name}</a>
        </td>
        <td role="gridcell" class="num" data-l=t!("what-if-days-column")>
            {whole_days(row.days_before)} <span class="muted">" → "</span> {whole_days(row.days_after)}
        </td>
        <td role="gridcell" class="num" data-l=t!("what-if-take-up") title=source(row.take_up.source)>
            {percent(row.take_up.share.percent(), 0)}
        </td>
        <td role="gridcell" class="num" data-l=t!("what-if-cost")>{money_whole(row.cost)}</td>
        <td role="gridcell" class="num" data-l=t!("what-if-waste")>{money_whole(row.waste)}</td>
        <td role="gridcell" class=sign data-l=t!("what-if-net")>{signed(row.net)}</td>
        <td role="gridcell" class="c-v">{tag(row.verdict)}</td>
    }
}

/// Where a customer's take-up is from.
fn source(source: TakeUpSource) -> String {
    match source {
        TakeUpSource::Setting => t!("what-if-source-setting"),
        TakeUpSource::Customer => t!("what-if-source-customer"),
        TakeUpSource::Book => t!("what-if-source-book"),
        TakeUpSource::NotWorthIt => t!("what-if-source-not-worth-it"),
        TakeUpSource::NoHistory => t!("what-if-source-no-history"),
    }
}

fn tag(verdict: Verdict) -> impl IntoView {
    match verdict {
        Verdict::Offer => view! { <Tag tone=Tone::Good label=t!("what-if-offer") /> }.into_any(),
        Verdict::DoNotOffer => view! { <Tag icon=IconName::Close label=t!("what-if-do-not-offer") /> }.into_any(),
        Verdict::TooLittleData => {
            view! { <Tag icon=IconName::Question label=t!("what-if-too-little-data") /> }.into_any()
        }
    }
}

fn foot(year: &YearOutcome) -> impl IntoView + use<> {
    let take_up = year.take_up_percent.map_or_else(|_| t!("what-if-none"), |share| percent(share, 0));
    view! {
        <td role="gridcell" class="c-name full">{t!("what-if-all", count = year.verdicts.total())}</td>
        <td role="gridcell" class="num" data-l=t!("what-if-days-column")>
            {whole_days(year.days_to_pay_before)} " → " {whole_days(year.days_to_pay_after)}
        </td>
        <td role="gridcell" class="num" data-l=t!("what-if-take-up")>{take_up}</td>
        <td role="gridcell" class="num" data-l=t!("what-if-cost")>{money_whole(year.cost)}</td>
        <td role="gridcell" class="num" data-l=t!("what-if-waste")>{money_whole(year.waste)}</td>
        <td role="gridcell" class="num" data-l=t!("what-if-net")>{signed(year.net)}</td>
        <td role="gridcell" class="c-v"></td>
    }
}

/// The table to hand out, in the order shown.
fn customer_sheet(trial: Trial, order: &[CustomerId], name_of: impl Fn(CustomerId) -> Option<String>) -> Sheet {
    let columns = vec![
        t!("what-if-customer"),
        t!("what-if-sheet-days-before"),
        t!("what-if-sheet-days-after"),
        t!("what-if-sheet-take-up"),
        t!("invoices-sheet-currency"),
        t!("what-if-cost-column"),
        t!("what-if-waste-column"),
        t!("what-if-net-column"),
    ];
    let cells = |row: &CustomerOutcome| {
        vec![
            SheetCell::text(name_of(row.customer).as_deref()),
            SheetCell::Number(row.days_before.round_dp(1)),
            SheetCell::Number(row.days_after.round_dp(1)),
            SheetCell::Number(row.take_up.share.percent().round_dp(1)),
            row.cost.currency.code().into(),
            row.cost.into(),
            row.waste.into(),
            row.net.into(),
        ]
    };
    let rows = trial.outcome(|outcome| {
        let of = |id: &CustomerId| outcome.customers.iter().find(|row| row.customer == *id);
        order.iter().filter_map(of).map(cells).collect()
    });
    Sheet { title: t!("what-if-by-customer"), columns, rows: rows.unwrap_or_default() }
}
