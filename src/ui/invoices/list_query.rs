//! The address of the list and the query it stands for, both ways.

use receivables::analytics::invoice_list::{InvoiceRow, ListColumn, ListQuery, ListTab};

use crate::route::{AgeFilter, ListState, Sort, StatusTab};
use crate::t;

/// The columns by their names in the address.
const COLUMNS: [(&str, ListColumn); 8] = [
    ("number", ListColumn::Number),
    ("customer", ListColumn::Customer),
    ("late", ListColumn::Lateness),
    ("issued", ListColumn::Issued),
    ("due", ListColumn::Due),
    ("total", ListColumn::Gross),
    ("open", ListColumn::Open),
    ("status", ListColumn::Status),
];

/// The buckets that can be filtered by: the default edges of the aging.
pub const AGES: [AgeFilter; 5] = [
    AgeFilter::NotDue,
    AgeFilter::Late { from: 1, to: Some(30) },
    AgeFilter::Late { from: 31, to: Some(60) },
    AgeFilter::Late { from: 61, to: Some(90) },
    AgeFilter::Late { from: 91, to: None },
];

/// What the address asks for. A column it does not know is as if none was named.
#[must_use]
pub fn query_of(state: &ListState) -> ListQuery {
    let column = |sort: &Sort| COLUMNS.iter().find(|(name, _)| *name == sort.column).map(|(_, column)| *column);
    ListQuery {
        tab: tab_of(state.status),
        lateness: state.bucket.map(lateness_of),
        customer: state.customer,
        search: state.search.clone(),
        order: state.sort.as_ref().and_then(|sort| Some((column(sort)?, sort.descending))),
    }
}

/// The part of the list that a tab shows.
#[must_use]
pub const fn tab_of(status: StatusTab) -> ListTab {
    match status {
        StatusTab::Open => ListTab::Open,
        StatusTab::PastDue => ListTab::PastDue,
        StatusTab::Paid => ListTab::Paid,
        StatusTab::Drafts => ListTab::Drafts,
        StatusTab::All => ListTab::All,
    }
}

fn lateness_of(age: AgeFilter) -> (Option<i32>, Option<i32>) {
    let days = |days: u32| i32::try_from(days).unwrap_or(i32::MAX);
    match age {
        AgeFilter::NotDue => (None, Some(0)),
        AgeFilter::Late { from, to } => (Some(days(from)), to.map(days)),
    }
}

/// The words of a tab.
#[must_use]
pub fn tab_words(status: StatusTab) -> String {
    match status {
        StatusTab::Open => t!("invoices-tab-open"),
        StatusTab::PastDue => t!("invoices-tab-past-due"),
        StatusTab::Paid => t!("invoices-tab-paid"),
        StatusTab::Drafts => t!("invoices-tab-drafts"),
        StatusTab::All => t!("invoices-tab-all"),
    }
}

/// The words of a bucket: `31–60 days late`.
#[must_use]
pub fn age_words(age: AgeFilter) -> String {
    match age {
        AgeFilter::NotDue => t!("invoices-age-not-due"),
        AgeFilter::Late { from, to: Some(to) } => {
            t!("invoices-age-between", from = i64::from(from), to = i64::from(to))
        }
        AgeFilter::Late { from, to: None } => t!("invoices-age-from", from = i64::from(from)),
    }
}

/// The version of a row: changes with whatever the row shows.
#[must_use]
pub fn version(row: &InvoiceRow) -> u64 {
    let parts = [
        row.last_seq,
        row.open.unsigned_abs(),
        u64::from(row.days_past_due.unsigned_abs()) * 2 + u64::from(row.days_past_due < 0),
        row.status as u64 * 4 + u64::from(row.disputed) * 2 + u64::from(row.upcoming),
    ];
    // FNV-1a over whole words: equal rows have equal versions, and a collision costs a row that is drawn late.
    parts.iter().fold(0xcbf2_9ce4_8422_2325, |hash, part| (hash ^ part).wrapping_mul(0x0100_0000_01b3))
}
