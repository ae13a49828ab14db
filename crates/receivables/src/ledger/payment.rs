//! Payments: money received, allocated or not. The state, and the rules for recording one.

use chrono::NaiveDate;

use super::allocation::{self, AllocationRequest};
use super::command::RecordPayment;
use super::decide::{Context, checked_amount, checked_past_date, tidy_optional};
use super::event::{CreditSource, Event, PaymentMethod, PaymentRecorded};
use super::rejection::{DateField, Rejection, TextField};
use super::{Decision, Ledger};
use crate::bounds::{NAME_CHARS_MAX, NOTE_CHARS_MAX};
use crate::id::{CustomerId, PaymentId};
use crate::money::Money;

/// Money received from a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: PaymentId,
    /// Who paid.
    pub customer: CustomerId,
    /// Day it was received.
    pub received_on: NaiveDate,
    /// What was received.
    pub amount: Money,
    /// How.
    pub method: PaymentMethod,
    /// The payer's reference.
    pub reference: Option<String>,
    /// A note of the user's.
    pub note: Option<String>,
    /// Whether it came with an imported file.
    pub imported: bool,
    /// Whether the entry that recorded it was taken back.
    pub withdrawn: bool,
    /// Sequence number of the last event that touched it.
    pub last_seq: u64,
}

pub(super) fn record(ledger: &Ledger, command: &RecordPayment, context: &Context) -> Decision {
    ledger.customer(command.customer).ok_or(Rejection::UnknownCustomer { customer: command.customer })?;
    checked_past_date(DateField::ReceivedOn, command.received_on, context.today)?;
    checked_amount(command.amount)?;
    let payment = PaymentId::from_index(ledger.payments.len());
    let mut events = vec![Event::from(PaymentRecorded {
        payment,
        customer: command.customer,
        received_on: command.received_on,
        amount: command.amount.minor,
        currency: command.amount.currency,
        method: command.method,
        reference: tidy_optional(TextField::Reference, command.reference.as_deref(), NAME_CHARS_MAX)?,
        note: tidy_optional(TextField::Note, command.note.as_deref(), NOTE_CHARS_MAX)?,
    })];
    let source = allocation::Source {
        source: CreditSource::Payment(payment),
        customer: command.customer,
        currency: command.amount.currency,
        from: command.received_on,
        available: command.amount.minor,
    };
    let requests: Vec<AllocationRequest> = command
        .allocations
        .iter()
        .map(|part| AllocationRequest { invoice: part.invoice, amount: part.amount, discount: part.discount })
        .collect();
    events.extend(allocation::allocate_all(ledger, &source, &requests, command.received_on)?);
    Ok(events)
}
