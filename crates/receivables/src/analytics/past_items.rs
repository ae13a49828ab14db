//! What was sold before, and for how much: to write an invoice's lines from. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::id::CustomerId;
use crate::ledger::{InvoiceState, Ledger};
use crate::money::Currency;

/// Items offered at most.
const ITEMS_MAX: usize = 200;

/// One thing that was sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastItem {
    /// What it was called.
    pub description: String,
    /// What one of it cost the last time.
    pub unit_price: Decimal,
    /// The day of that invoice.
    pub last_on: NaiveDate,
    /// Whether that invoice was the customer's.
    pub is_own: bool,
}

/// The items of issued invoices in one currency, each once by its description, with its last price: the customer's own
/// first, then the newest. An item that the customer had has the customer's price, whatever others paid since.
#[must_use]
pub fn past_items(ledger: &Ledger, customer: Option<CustomerId>, currency: Currency) -> Vec<PastItem> {
    let mut items: BTreeMap<&str, PastItem> = BTreeMap::new();
    for invoice in ledger.invoices().filter(|invoice| invoice.currency == currency) {
        let InvoiceState::Issued { issue_date, .. } = invoice.state else { continue };
        let is_own = Some(invoice.customer) == customer;
        for line in invoice.lines.iter().filter(|line| !line.description.is_empty()) {
            let item = PastItem {
                description: line.description.clone(),
                unit_price: line.unit_price,
                last_on: issue_date,
                is_own,
            };
            let newer = |known: &PastItem| (is_own, issue_date) >= (known.is_own, known.last_on);
            if items.get(line.description.as_str()).is_none_or(newer) {
                items.insert(&line.description, item);
            }
        }
    }
    let mut items: Vec<PastItem> = items.into_values().collect();
    items.sort_by_key(|item| std::cmp::Reverse((item.is_own, item.last_on)));
    items.truncate(ITEMS_MAX);
    items
}
