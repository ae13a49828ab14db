//! One bucket of the aging, or all of them: its invoices, however the buckets are set up.

use leptos::prelude::*;
use receivables::analytics::aging::{AgingBasis, AgingOptions};
use receivables::analytics::invariants::checked_bucket;
use receivables::analytics::snapshot::Snapshot;
use receivables::money::Money;

use super::behind::{Behind, ListedInvoices};
use super::parts::{checks_section, scope_section};
use crate::select::{Selectors, use_selectors};
use crate::session::use_session;
use crate::t;
use crate::ui::words::{full_day, money};

/// The name of a bucket: `Not yet due`, `1–30 days`, `91 days and more`.
#[must_use]
pub fn bucket_name(options: &AgingOptions, position: usize) -> String {
    match (options.edges.bounds(position), options.basis) {
        ((Some(first), Some(last)), _) if first == last => t!("figures-bucket-day", day = first),
        ((Some(first), Some(last)), _) => t!("figures-bucket-days", first = first, last = last),
        ((Some(first), None), _) => t!("figures-bucket-more", first = first),
        ((None, _), AgingBasis::DueDate) => t!("figures-bucket-not-due"),
        ((None, _), AgingBasis::InvoiceDate) => t!("figures-bucket-new"),
    }
}

/// The name of the bucket at a position, or of all of them, as the address sets the buckets up.
pub(super) fn title(selectors: Selectors, position: Option<usize>) -> String {
    let options = selectors.aging_options.get();
    position.map_or_else(
        || t!("figures-buckets-title"),
        |position| t!("figures-bucket-title", bucket = bucket_name(&options, position)),
    )
}

/// The bucket's invoices and how they were chosen.
#[component]
pub(super) fn BucketExplanation(position: Option<usize>) -> impl IntoView {
    let (session, selectors) = (use_session(), use_selectors());
    let amount = move || {
        selectors.dashboard().with(|dashboard| {
            let aging = &dashboard.aging;
            let amount = position.map_or(Some(aging.total), |position| Some(aging.buckets.get(position)?.amount))?;
            Some(money(Money::new(amount, dashboard.currency)))
        })
    };
    let chosen = move || {
        let options = selectors.aging_options.get();
        let basis = match options.basis {
            AgingBasis::DueDate => t!("figures-bucket-by-due-date"),
            AgingBasis::InvoiceDate => t!("figures-bucket-by-invoice-date"),
        };
        let disputed = if options.include_disputed {
            t!("figures-bucket-with-disputed")
        } else {
            t!("figures-bucket-without-disputed")
        };
        format!("{basis} {disputed}")
    };
    let checks = move || {
        let (options, as_of, currency) =
            (selectors.aging_options.get(), selectors.as_of.get(), selectors.currency.get());
        session.with(|ledger| {
            checks_section(checked_bucket(&Snapshot::new(ledger, as_of, currency), &options, position))
        })
    };
    let formula = position.map_or_else(|| t!("derived-buckets-formula"), |_| t!("derived-bucket-formula"));
    view! {
        <div class="explanation">
            <p class="result">{amount}</p>
            <p class="formula">{formula}</p>
            <p class="meta">{move || t!("figures-as-of", day = full_day(selectors.as_of.get().day))}</p>
            {move || scope_section(chosen())}
            {checks}
            <ListedInvoices of=Behind::Bucket(position) />
        </div>
    }
}
