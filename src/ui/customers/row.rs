//! One row of the list of customers.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;
use receivables::analytics::bucket_edges::BucketEdges;
use receivables::analytics::customer_list::CustomerRow;
use receivables::ledger::AsOf;
use receivables::money::{Currency, Money};

use super::aging_bar::AgingBar;
use crate::route::Page;
use crate::session::Session;
use crate::t;
use crate::ui::invoice::lateness_words;
use crate::ui::kit::{Column, LatenessLadder};
use crate::ui::router::Router;
use crate::ui::words::money;

/// The columns that may be left out.
pub(super) fn choosable() -> Vec<(&'static str, String)> {
    columns().into_iter().filter(|column| column.key != "name").map(|column| (column.key, column.title)).collect()
}

/// The columns, in the order of the cells.
pub(super) fn columns() -> Vec<Column> {
    let column = |key, title, class, sortable| Column { key, title, class, sortable };
    vec![
        column("name", t!("customers-name"), "c-name", true),
        column("aging", t!("customers-aging"), "c-bar", false),
        column("open", t!("customers-open"), "num c-amt", true),
        column("overdue", t!("customers-overdue"), "num c-over", true),
        column("oldest", t!("customers-oldest"), "c-old", true),
        column("usual", t!("customers-usual"), "c-use", true),
    ]
}

/// Changes whenever the row shows something else.
pub(super) fn version(row: &CustomerRow, as_of: AsOf, currency: Currency) -> u64 {
    let mut hasher = DefaultHasher::new();
    (row, as_of, currency.code()).hash(&mut hasher);
    hasher.finish()
}

/// The cells of one row.
pub(super) fn cells(session: Session, router: Router, row: &CustomerRow, currency: Currency) -> impl IntoView + use<> {
    let customer = row.customer;
    let (name, tags) = session
        .with_untracked(|ledger| {
            ledger.customer(customer).map(|found| (found.details.name.clone(), found.details.tags.join(" · ")))
        })
        .unwrap_or_default();
    let amount = |minor: i64| if minor == 0 { "–".to_owned() } else { money(Money::new(minor, currency)) };
    let (open, past_due) = (amount(row.open), amount(row.past_due));
    let oldest =
        row.oldest_days_past_due.map(|days| view! { <LatenessLadder bucket=rung(days) label=lateness_words(days) /> });
    let usual = usual_words(row);
    let (title, usual_title) = (name.clone(), usual.clone());
    view! {
        <td role="gridcell" class="c-name">
            <a href=router.link(Page::Customer(customer)) tabindex="-1" title=title>{name}</a>
            {(!tags.is_empty()).then(|| view! { <span class="meta" title=tags.clone()>{tags.clone()}</span> })}
        </td>
        <td role="gridcell" class="c-bar"><AgingBar buckets=row.buckets.clone() currency /></td>
        <td role="gridcell" class="num c-amt">{open}</td>
        <td role="gridcell" class="num c-over" data-l=t!("customers-overdue")>{past_due}</td>
        <td role="gridcell" class="c-old">{oldest}</td>
        <td role="gridcell" class="c-use" title=usual_title>{usual}</td>
    }
}

/// The rung of the lateness ladder for days past due: the aging bucket.
fn rung(days: i32) -> u8 {
    u8::try_from(BucketEdges::default().bucket_of(days)).unwrap_or(4)
}

/// `net 30, pays day 45`.
fn usual_words(row: &CustomerRow) -> String {
    match (row.agreed_days, row.pays_on_day) {
        (Some(agreed), Some(day)) => t!("customers-usual-pays", agreed = agreed, day = day),
        (Some(agreed), None) => t!("customers-usual-unpaid", agreed = agreed),
        (None, _) => t!("customers-usual-nothing"),
    }
}
