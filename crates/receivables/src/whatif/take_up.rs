//! Which share of what a customer would pay after the window is paid in it because of the discount.
//!
//! The rule, own and deliberately plain: a customer takes the discount on the share of its money that came **by the due
//! date** so far. Who keeps the date they were given has the money and the routine to keep an earlier one for a price;
//! who does not, has not. Nothing is taken where the offer earns the customer no more than its own money costs (assumed,
//! a setting): the simple annual rate d/(1−d) × year/(T−n) over the days the customer would give up. Customers with
//! fewer than three paid invoices have the book's share.

use super::prepared::{Behaviour, Prepared};
use super::settings::{BasisPoints, DiscountSettings, TakeUp};
use super::sums::CustomerSums;
use super::whole_days;
use crate::analytics::expectation::PAID_INVOICES_MIN;

/// Where a take-up is from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TakeUpSource {
    /// The one share that was set.
    Setting,
    /// The customer's own punctual share.
    Customer,
    /// The book's, as the customer has fewer than three paid invoices.
    Book,
    /// None: the discount earns the customer no more than its own money costs.
    NotWorthIt,
    /// None: nothing was ever paid.
    #[default]
    NoHistory,
}

/// A customer's take-up, and where it is from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CustomerTakeUp {
    /// Share of the amount that would be paid after the window.
    pub share: BasisPoints,
    /// Where from.
    pub source: TakeUpSource,
}

/// The take-up of one customer, given its sums of the year.
pub(super) fn take_up_of(
    prepared: &Prepared,
    behaviour: &Behaviour,
    sums: &CustomerSums,
    settings: &DiscountSettings,
) -> CustomerTakeUp {
    let customers_money = match settings.take_up {
        TakeUp::OneShare(share) => return CustomerTakeUp { share, source: TakeUpSource::Setting },
        TakeUp::PerCustomer { customers_money } => customers_money,
    };
    let own = behaviour.punctual.filter(|_| behaviour.paid_invoices >= PAID_INVOICES_MIN);
    let found = own
        .map(|share| (share, TakeUpSource::Customer))
        .or(prepared.book_punctual.map(|share| (share, TakeUpSource::Book)));
    let Some((share, source)) = found else { return CustomerTakeUp::default() };
    if is_worth_it(sums, settings, customers_money) {
        CustomerTakeUp { share, source }
    } else {
        CustomerTakeUp { share: BasisPoints(0), source: TakeUpSource::NotWorthIt }
    }
}

/// Whether d/(1−d) × year/(T−n) is above the cost of the customer's money; without anything to move it is moot, and so.
fn is_worth_it(sums: &CustomerSums, settings: &DiscountSettings, customers_money: BasisPoints) -> bool {
    let whole = i128::from(BasisPoints::WHOLE.0);
    let discount = i128::from(settings.discount.0);
    let earned = discount * whole_days(settings.year) * i128::from(sums.late()) * whole;
    let given_up = i128::from(customers_money.0) * (whole - discount) * sums.late_gain;
    sums.late_gain == 0 || earned > given_up
}
