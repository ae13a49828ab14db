//! Customers' credits: what is left on payments and credit notes, each with its age. Never inside an aging bucket and
//! never netted across customers.

use std::collections::BTreeMap;

use crate::calendar::DayNumber;
use crate::id::CustomerId;
use crate::ledger::event::CreditSource;
use crate::ledger::{AsOf, Ledger};
use crate::money::Currency;

/// What is left on one payment or credit note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomerCredit {
    /// The payment or credit note.
    pub source: CreditSource,
    /// Whose it is.
    pub customer: CustomerId,
    /// The day it came.
    pub since: DayNumber,
    /// Days since then.
    pub age_days: i32,
    /// What is left, in minor units.
    pub amount: i64,
}

/// All credits of one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerCredits {
    /// When.
    pub as_of: AsOf,
    /// The currency of every amount.
    pub currency: Currency,
    /// Sum, in minor units.
    pub total: i64,
    /// One line per payment or credit note that has something left, the oldest first.
    pub items: Vec<CustomerCredit>,
}

impl CustomerCredits {
    /// What is left for one customer, in minor units.
    #[must_use]
    pub fn of_customer(&self, customer: CustomerId) -> i64 {
        self.items.iter().filter(|item| item.customer == customer).map(|item| item.amount).sum()
    }
}

/// The credits as of a day.
#[must_use]
pub fn customer_credits(ledger: &Ledger, as_of: AsOf, currency: Currency) -> CustomerCredits {
    let known = ledger.as_known(as_of);
    let ledger = known.as_ref();
    let index = ledger.currency_index(currency);
    let mut left: BTreeMap<CreditSource, CustomerCredit> = BTreeMap::new();
    let mut taken = SourceSums::default();
    let moved = ledger.credits().iter().filter(|moved| Some(moved.currency) == index);
    for moved in moved.filter(|moved| as_of.covers(moved.day, moved.recorded)) {
        taken.add(moved.source, moved.amount);
    }
    let received = ledger.credits().iter().filter(|moved| moved.is_receipt() && Some(moved.currency) == index);
    for moved in received.filter(|moved| as_of.covers(moved.day, moved.recorded)) {
        let amount = taken.of(moved.source);
        if amount != 0 {
            let age_days = as_of.day_number().0.saturating_sub(moved.day.0);
            let (source, since) = (moved.source, moved.day);
            let Some(customer) = ledger.credit_owner(source) else { continue };
            left.insert(source, CustomerCredit { source, customer, since, age_days, amount });
        }
    }
    let mut items: Vec<CustomerCredit> = left.into_values().collect();
    items.sort_by_key(|item| (item.since, item.source));
    CustomerCredits { as_of, currency, total: items.iter().map(|item| item.amount).sum(), items }
}

/// Sums by payment and by credit note, in columns by their dense ids.
#[derive(Default)]
struct SourceSums {
    payments: Vec<i64>,
    credit_notes: Vec<i64>,
}

impl SourceSums {
    fn add(&mut self, source: CreditSource, amount: i64) {
        let (column, index) = match source {
            CreditSource::Payment(id) => (&mut self.payments, id.index()),
            CreditSource::CreditNote(id) => (&mut self.credit_notes, id.index()),
        };
        if column.len() <= index {
            column.resize(index + 1, 0);
        }
        if let Some(place) = column.get_mut(index) {
            *place += amount;
        }
    }

    fn of(&self, source: CreditSource) -> i64 {
        let place = match source {
            CreditSource::Payment(id) => self.payments.get(id.index()),
            CreditSource::CreditNote(id) => self.credit_notes.get(id.index()),
        };
        place.copied().unwrap_or(0)
    }
}
