//! Addresses of filtered lists, as of the same day and in the same currency.

use leptos::prelude::*;
use receivables::analytics::bucket_edges::BucketEdges;

use crate::route::{AgeFilter, ListState, Page, Route};
use crate::select::CURRENCY;
use crate::ui::router::Router;

/// A page of the same day and currency as the one open.
pub(super) fn beside(route: &Route, page: Page, list: ListState) -> Route {
    let mut to = Route { list, ..route.to_page(page) };
    to.options.extend(route.options.get(CURRENCY).map(|currency| (CURRENCY.to_owned(), currency.clone())));
    to
}

/// The address of the list of invoices with a filter.
pub(super) fn invoices(router: Router, list: ListState) -> Memo<String> {
    Memo::new(move |_| router.route().with(|route| beside(route, Page::Invoices, list.clone()).href()))
}

/// A bucket of an aging by due date as a filter.
pub(super) fn age_filter(edges: &BucketEdges, position: usize) -> AgeFilter {
    let day = |day: i32| u32::try_from(day).unwrap_or(0);
    match edges.bounds(position) {
        (Some(from), to) => AgeFilter::Late { from: day(from), to: to.map(day) },
        (None, _) => AgeFilter::NotDue,
    }
}
