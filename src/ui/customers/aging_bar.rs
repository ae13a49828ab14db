//! A small bar of one customer's open amounts by aging bucket. It says the same in words.

use leptos::prelude::*;
use receivables::money::{Currency, Money};

use crate::t;
use crate::ui::words::money;

/// Open amounts by aging bucket, not yet due first, in minor units of `currency`. Buckets below zero have no width.
#[component]
pub fn AgingBar(
    /// The amounts.
    buckets: Vec<i64>,
    /// Their currency.
    currency: Currency,
) -> impl IntoView {
    let positive = |amount: &i64| (*amount).max(0);
    let total: i64 = buckets.iter().map(positive).sum();
    if total == 0 {
        return None;
    }
    let words = buckets
        .iter()
        .enumerate()
        .filter(|(_, amount)| **amount != 0)
        .map(|(bucket, amount)| format!("{} {}", bucket_name(bucket), money(Money::new(*amount, currency))))
        .collect::<Vec<_>>()
        .join(", ");
    let parts = buckets
        .iter()
        .enumerate()
        .filter(|(_, amount)| **amount > 0)
        .map(|(bucket, amount)| {
            let share = (i128::from(*amount) * 1_000 / i128::from(total)).max(1).to_string();
            view! { <i class=format!("b{}", bucket.min(4)) style:flex-grow=share></i> }
        })
        .collect_view();
    Some(view! { <div class="agebar mini" role="img" aria-label=words.clone() title=words>{parts}</div> })
}

/// The words for a bucket, not yet due first.
#[must_use]
pub fn bucket_name(bucket: usize) -> String {
    match bucket {
        0 => t!("customers-bucket-not-due"),
        1 => t!("customers-bucket-1"),
        2 => t!("customers-bucket-2"),
        3 => t!("customers-bucket-3"),
        _ => t!("customers-bucket-4"),
    }
}
