//! Dispute rate: the disputed among the invoices issued, by number and by amount. Source: KPI Depot.

use rust_decimal::Decimal;

use super::{Computed, NotComputable, percent};

/// Disputed in percent of all, for counts or for amounts. An invoice disputed twice counts once.
///
/// # Errors
/// [`NotComputable::NoInvoices`] where nothing was issued.
pub fn rate_percent(disputed: Decimal, issued: Decimal) -> Computed<Decimal> {
    percent(disputed, issued, NotComputable::NoInvoices)
}
