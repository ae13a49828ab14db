//! Bad debt in percent of sales: write-offs for that reason net of recoveries / credit sales × 100.

use rust_decimal::Decimal;

use super::{Computed, HUNDRED, NotComputable, div, mul, percent};

/// Bad debt in percent of credit sales.
///
/// # Errors
/// [`NotComputable::NoSales`] for sales of zero or less.
pub fn percent_of_sales(net_write_offs: Decimal, credit_sales: Decimal) -> Computed<Decimal> {
    if credit_sales <= Decimal::ZERO {
        return Err(NotComputable::NoSales);
    }
    percent(net_write_offs, credit_sales, NotComputable::NoSales)
}

/// The bad debt that a percentage of sales expects.
///
/// # Errors
/// [`NotComputable::TooLarge`].
pub fn expected_amount(credit_sales: Decimal, percent_of_sales: Decimal) -> Computed<Decimal> {
    div(mul(credit_sales, percent_of_sales)?, HUNDRED, NotComputable::NoSales)
}
