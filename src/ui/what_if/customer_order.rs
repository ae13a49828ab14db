//! The order of the table by customer. Pure.

use std::cmp::Ordering;

use receivables::id::CustomerId;
use receivables::whatif::{CustomerOutcome, Verdict};

use crate::route::Sort;

/// Names of the columns in the address.
pub const CUSTOMER: &str = "customer";
/// Days to pay without the discount.
pub const DAYS: &str = "days";
/// Share of what is paid later that moves.
pub const TAKE_UP: &str = "take-up";
/// Discounts given.
pub const COST: &str = "cost";
/// Discounts given to early payers.
pub const WASTE: &str = "waste";
/// Saving less cost.
pub const NET: &str = "net";
/// Whether to offer it.
pub const VERDICT: &str = "verdict";

/// The customers in the order asked for; in the report's own, the best net first, where none or no such column is.
/// Ties keep the report's order.
#[must_use]
pub fn in_order<N: Ord>(
    rows: &[CustomerOutcome],
    sort: Option<&Sort>,
    name_of: impl Fn(CustomerId) -> N,
) -> Vec<CustomerId> {
    let Some(sort) = sort else { return rows.iter().map(|row| row.customer).collect() };
    let mut keyed: Vec<&CustomerOutcome> = rows.iter().collect();
    let ascending = |left: &CustomerOutcome, right: &CustomerOutcome| match sort.column.as_str() {
        CUSTOMER => name_of(left.customer).cmp(&name_of(right.customer)),
        DAYS => left.days_before.cmp(&right.days_before),
        TAKE_UP => left.take_up.share.cmp(&right.take_up.share),
        COST => left.cost.minor.cmp(&right.cost.minor),
        WASTE => left.waste.minor.cmp(&right.waste.minor),
        NET => left.net.minor.cmp(&right.net.minor),
        VERDICT => rank(left.verdict).cmp(&rank(right.verdict)),
        _ => Ordering::Equal,
    };
    keyed.sort_by(|left, right| {
        let order = ascending(left, right);
        if sort.descending { order.reverse() } else { order }
    });
    keyed.into_iter().map(|row| row.customer).collect()
}

const fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Offer => 0,
        Verdict::DoNotOffer => 1,
        Verdict::TooLittleData => 2,
    }
}
