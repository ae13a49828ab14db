//! What the aging shows, as a sentence.

use receivables::analytics::aging::Aging;
use receivables::money::Money;

use crate::t;
use crate::ui::words::money;

/// The sentence over the bar.
pub(super) fn finding(aging: &Aging) -> String {
    let total = money(Money::new(aging.total, aging.currency));
    let oldest = aging.customers.iter().map(|row| row.oldest_days_past_due).max().unwrap_or(0);
    if aging.count == 0 {
        t!("today-aging-nothing")
    } else if aging.past_due == 0 {
        t!("today-aging-none-late", total = total)
    } else if aging.past_due == aging.total {
        t!("today-aging-all-late", total = total, days = oldest)
    } else {
        let late = money(Money::new(aging.past_due, aging.currency));
        t!("today-aging-some-late", late = late, total = total, days = oldest)
    }
}
