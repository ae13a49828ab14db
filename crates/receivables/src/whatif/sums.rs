//! The year's invoices summed by customer under a window: who pays within it anyway, and what could move. One pass over
//! the columns; exact whole numbers.

use super::prepared::YearColumns;
use super::take_up::CustomerTakeUp;

/// One customer's sums; amounts in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CustomerSums {
    /// Invoices of the year.
    pub invoices: u32,
    /// Their amount.
    pub sales: i64,
    /// The part of it that is paid within the window anyway.
    pub early: i64,
    /// Σ amount × days from invoice to payment.
    pub amount_days: i128,
    /// Σ amount × days that payment after the window comes after its last day.
    pub late_gain: i128,
    /// The take-up worked out for the settings.
    pub take_up: CustomerTakeUp,
    /// Discount on the customer's open invoices.
    pub open_discount: i64,
}

impl CustomerSums {
    /// What is paid after the window.
    pub const fn late(&self) -> i64 {
        self.sales - self.early
    }
}

/// Sums the year by customer into `sums`. An invoice paid in parts counts by its mean day of payment.
pub(super) fn sum_year(year: &YearColumns, window_days: u32, sums: &mut [CustomerSums]) {
    let window = i64::from(window_days);
    for ((customer, amount), amount_days) in year.customer.iter().zip(&year.amount).zip(&year.amount_days) {
        let Some(sum) = sums.get_mut(*customer as usize) else { continue };
        let gain = amount_days - window * amount;
        sum.invoices += 1;
        sum.sales += amount;
        sum.amount_days += i128::from(*amount_days);
        if gain <= 0 {
            sum.early += amount;
        } else {
            sum.late_gain += i128::from(gain);
        }
    }
}
