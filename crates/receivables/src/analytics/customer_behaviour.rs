//! How a customer pays: "says net 30, pays on day 45". Pure; one pass for all customers.

use rust_decimal::Decimal;

use super::formula::Computed;
use super::settlement::{PaidSums, Settlements};
use super::snapshot::Snapshot;
use crate::calendar::DayNumber;
use crate::id::CustomerId;

/// What one customer owes and how they paid so far. Amounts in minor units of the snapshot's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomerBehaviour {
    /// Who.
    pub customer: CustomerId,
    /// Invoices issued by the day, void ones included.
    pub invoices: u32,
    /// What is open.
    pub open: i64,
    /// Open invoices.
    pub open_count: u32,
    /// The part of `open` that is past due.
    pub past_due: i64,
    /// Invoices past due.
    pub past_due_count: u32,
    /// Days past due of the oldest open invoice; `None` where none is past due.
    pub oldest_days_past_due: Option<i32>,
    /// How closed invoices were paid.
    pub paid: PaidSums,
    /// Day of the last payment on any invoice.
    pub last_payment: Option<DayNumber>,
    /// Sum over the issued invoices of the days from issue to due.
    net_days: i64,
}

impl CustomerBehaviour {
    const fn nothing(customer: CustomerId) -> Self {
        Self {
            customer,
            invoices: 0,
            open: 0,
            open_count: 0,
            past_due: 0,
            past_due_count: 0,
            oldest_days_past_due: None,
            paid: PaidSums::NOTHING,
            last_payment: None,
            net_days: 0,
        }
    }

    /// Mean days from issue to due of the invoices issued: what the terms say. `None` without an invoice.
    #[must_use]
    pub fn agreed_days(&self) -> Option<Decimal> {
        (self.invoices > 0).then(|| Decimal::from(self.net_days) / Decimal::from(self.invoices))
    }

    /// Mean days from issue to payment, weighted by amount: what the customer does.
    ///
    /// # Errors
    /// Without a closed invoice that was paid, as all the means here.
    pub fn days_to_pay(&self) -> Computed<Decimal> {
        self.paid.days_to_pay_weighted()
    }

    /// Mean days after the due date, weighted by amount; early is negative.
    ///
    /// # Errors
    /// As [`CustomerBehaviour::days_to_pay`].
    pub fn lateness(&self) -> Computed<Decimal> {
        self.paid.lateness()
    }

    /// Share of closed invoices paid by their due date, in percent.
    ///
    /// # Errors
    /// As [`CustomerBehaviour::days_to_pay`].
    pub fn on_time_percent(&self) -> Computed<Decimal> {
        self.paid.on_time_percent()
    }
}

/// One customer.
#[must_use]
pub fn customer_behaviour(snapshot: &Snapshot<'_>, customer: CustomerId) -> Option<CustomerBehaviour> {
    snapshot.ledger.customer(customer)?;
    customer_behaviours(snapshot).get(customer.index()).copied()
}

/// Every customer, by id; those that were withdrawn have nothing.
#[must_use]
pub fn customer_behaviours(snapshot: &Snapshot<'_>) -> Vec<CustomerBehaviour> {
    let settlements = Settlements::new(snapshot);
    behaviours_from(snapshot, &settlements, &settlements.by_customer())
}

/// The same from settlements already made.
pub(super) fn behaviours_from(
    snapshot: &Snapshot<'_>,
    settlements: &Settlements<'_>,
    by_customer: &[PaidSums],
) -> Vec<CustomerBehaviour> {
    let today = snapshot.as_of.day_number();
    let slots = 0..snapshot.ledger.customer_slots();
    let mut rows: Vec<CustomerBehaviour> =
        slots.map(|index| CustomerBehaviour::nothing(CustomerId::from_index(index))).collect();
    for (row, paid) in rows.iter_mut().zip(by_customer) {
        row.paid = *paid;
    }
    count_issued(snapshot, settlements, &mut rows);
    for open in snapshot.open_rows() {
        let Some(row) = rows.get_mut(open.customer) else { continue };
        row.open += open.open;
        row.open_count += u32::from(open.is_first);
        if open.due < today {
            let days = today.0 - open.due.0;
            row.past_due += open.open;
            // The first part is due first: where any is past due, it is.
            row.past_due_count += u32::from(open.is_first);
            row.oldest_days_past_due = row.oldest_days_past_due.max(Some(days));
        }
    }
    let customers = &snapshot.ledger.columns().customer;
    for (id, settlement) in settlements.with_payment() {
        if let Some(row) = customers.get(id.index()).and_then(|customer| rows.get_mut(customer.index())) {
            row.last_payment = row.last_payment.max(Some(settlement.last_paid));
        }
    }
    rows
}

fn count_issued(snapshot: &Snapshot<'_>, settlements: &Settlements<'_>, rows: &mut [CustomerBehaviour]) {
    let columns = snapshot.ledger.columns();
    for id in settlements.issued() {
        let index = id.index();
        let (Some(issued), Some(due)) = (columns.issue_day.get(index), columns.due_day.get(index)) else { continue };
        if let Some(row) = columns.customer.get(index).and_then(|customer| rows.get_mut(customer.index())) {
            row.invoices += 1;
            row.net_days += i64::from(due.0.saturating_sub(issued.0));
        }
    }
}
