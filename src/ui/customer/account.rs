//! What the page shows of one customer, read from the reports at once.

use chrono::NaiveDate;
use receivables::analytics::aging::{AgingOptions, aging};
use receivables::analytics::customer_account::{PaidInvoice, paid_invoices};
use receivables::analytics::customer_behaviour::{CustomerBehaviour, customer_behaviour};
use receivables::analytics::customer_credit::customer_credits;
use receivables::analytics::customer_list::whole_days;
use receivables::analytics::expectation::expectation;
use receivables::analytics::settlement::Settlements;
use receivables::analytics::snapshot::Snapshot;
use receivables::id::CustomerId;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::Currency;

/// One customer as of a day, in one currency.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Account {
    /// Balance and behaviour.
    pub behaviour: CustomerBehaviour,
    /// What is left on payments and credit notes, in minor units.
    pub credit: i64,
    /// Open amounts by aging bucket, in minor units; empty where nothing is open.
    pub buckets: Vec<i64>,
    /// The day on which the next payment is expected.
    pub next: Option<NaiveDate>,
    /// The closed invoices, in the order they were paid.
    pub paid: Vec<PaidInvoice>,
    /// The currency of the amounts.
    pub currency: Currency,
}

impl Account {
    /// Mean days from issue to payment.
    pub(super) fn pays_on_day(&self) -> Option<i32> {
        self.behaviour.days_to_pay().ok().and_then(whole_days)
    }

    /// Mean days after the due date, early negative.
    pub(super) fn lateness(&self) -> Option<i32> {
        self.behaviour.paid.lateness_rounded()
    }

    /// Mean days from issue to due.
    pub(super) fn agreed_days(&self) -> Option<i32> {
        self.behaviour.agreed_days().and_then(whole_days)
    }
}

/// Reads it. `None` where the customer is not there.
pub(super) fn account_of(ledger: &Ledger, as_of: AsOf, currency: Currency, id: CustomerId) -> Option<Account> {
    let snapshot = Snapshot::new(ledger, as_of, currency);
    let behaviour = customer_behaviour(&snapshot, id)?;
    let aging = aging(&snapshot, &AgingOptions::default());
    let place = aging.customers.iter().position(|row| row.customer == id);
    let expected = expectation(&snapshot, &Settlements::new(&snapshot));
    let next = expected.invoices.iter().filter(|row| row.customer == id && row.open > 0).map(|row| row.expected).min();
    Some(Account {
        behaviour,
        credit: customer_credits(ledger, as_of, currency).of_customer(id),
        buckets: place.map(|place| aging.customer_buckets(place).to_vec()).unwrap_or_default(),
        next: next.map(|day| day.date()),
        paid: paid_invoices(&snapshot, id),
        currency,
    })
}
