//! Allocations: a part of a payment or credit note set against an invoice. The state, and the rules.

use chrono::NaiveDate;

use super::command::{Allocate, ReverseAllocation};
use super::decide::{Context, checked_past_date, required_text};
use super::event::{Allocated, AllocationReversed, CreditSource};
use super::invoice::InvoiceState;
use super::rejection::{DateField, Rejection, TextField};
use super::{Checked, Decision, Ledger};
use crate::bounds::NOTE_CHARS_MAX;
use crate::id::{AllocationId, CustomerId, InvoiceId};
use crate::money::{Currency, Money};

/// A part of a payment or credit note set against an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// Its id.
    pub id: AllocationId,
    /// Where the money is from.
    pub source: CreditSource,
    /// Where it goes.
    pub invoice: InvoiceId,
    /// Day it counts from.
    pub on: NaiveDate,
    /// What was allocated.
    pub amount: Money,
    /// Discount granted with it, in the same currency.
    pub discount: Money,
    /// Day it was reversed on.
    pub reversed_on: Option<NaiveDate>,
    /// Whether the entry that made it was taken back.
    pub withdrawn: bool,
}

/// What an allocation takes from.
pub(super) struct Source {
    pub source: CreditSource,
    pub customer: CustomerId,
    pub currency: Currency,
    /// Nothing can be allocated before this day.
    pub from: NaiveDate,
    /// Minor units left on it, at the lowest from the allocation's day on.
    pub available: i64,
}

/// One wanted allocation, in minor units.
pub(super) struct AllocationRequest {
    pub invoice: InvoiceId,
    pub amount: i64,
    pub discount: i64,
}

pub(super) fn allocate(ledger: &Ledger, command: &Allocate, context: &Context) -> Decision {
    let (customer, amount) =
        ledger.credit_amount(command.source).ok_or(Rejection::UnknownSource { credit_source: command.source })?;
    checked_past_date(DateField::AllocatedOn, command.on, context.today)?;
    let from = ledger.credit_source_date(command.source).unwrap_or(command.on);
    let source = Source {
        source: command.source,
        customer,
        currency: amount.currency,
        from,
        available: ledger.lowest_unallocated_from(command.source, command.on.max(from)),
    };
    let requests: Vec<AllocationRequest> = command
        .allocations
        .iter()
        .map(|part| AllocationRequest { invoice: part.invoice, amount: part.amount, discount: part.discount })
        .collect();
    if requests.is_empty() {
        return Err(Rejection::NothingToDo);
    }
    allocate_all(ledger, &source, &requests, command.on)
}

/// Allocates `requests` in order, each on the latest of `on`, the source's day and the invoice's issue date.
pub(super) fn allocate_all(
    ledger: &Ledger,
    source: &Source,
    requests: &[AllocationRequest],
    on: NaiveDate,
) -> Decision {
    let mut left = source.available;
    let mut events = Vec::with_capacity(requests.len());
    for (index, request) in requests.iter().enumerate() {
        if requests[..index].iter().any(|earlier| earlier.invoice == request.invoice) {
            return Err(Rejection::AllocatedTwice { invoice: request.invoice });
        }
        let day = checked_target(ledger, source, request, on)?;
        if request.amount > left {
            return Err(Rejection::AllocationExceedsUnallocated {
                unallocated: Money::new(left, source.currency),
                requested: Money::new(request.amount, source.currency),
            });
        }
        left -= request.amount;
        let allocation = AllocationId::from_index(ledger.allocations.len() + index);
        events.push(
            Allocated {
                allocation,
                source: source.source,
                invoice: request.invoice,
                on: day,
                amount: request.amount,
                discount: request.discount,
            }
            .into(),
        );
    }
    Ok(events)
}

/// The day of the allocation, or why the invoice can't take it.
fn checked_target(ledger: &Ledger, source: &Source, request: &AllocationRequest, on: NaiveDate) -> Checked<NaiveDate> {
    let id = request.invoice;
    let invoice = ledger.invoice(id).ok_or(Rejection::UnknownInvoice { invoice: id })?;
    let InvoiceState::Issued { issue_date, .. } = invoice.state else {
        return Err(Rejection::InvoiceNotIssued { invoice: id });
    };
    if invoice.customer != source.customer {
        return Err(Rejection::OtherCustomer { invoice: id });
    }
    if invoice.currency != source.currency {
        return Err(Rejection::OtherCurrency { invoice: id });
    }
    if request.amount <= 0 || request.discount < 0 {
        return Err(Rejection::AmountNotPositive);
    }
    let day = on.max(source.from).max(issue_date);
    let open = ledger.lowest_open_from(id, day);
    let requested = request.amount.saturating_add(request.discount);
    if requested > open {
        return Err(Rejection::AllocationExceedsOpenAmount {
            invoice: id,
            open: Money::new(open.max(0), invoice.currency),
            requested: Money::new(requested, invoice.currency),
        });
    }
    Ok(day)
}

pub(super) fn reverse(ledger: &Ledger, command: &ReverseAllocation, context: &Context) -> Decision {
    let id = command.allocation;
    let allocation = ledger.allocation(id).ok_or(Rejection::UnknownAllocation { allocation: id })?;
    if allocation.reversed_on.is_some() {
        return Err(Rejection::AlreadyReversed { allocation: id });
    }
    checked_past_date(DateField::ReversedOn, command.on, context.today)?;
    if command.on < allocation.on {
        return Err(Rejection::BeforeAllocation { allocated_on: allocation.on });
    }
    let reason = required_text(TextField::Reason, &command.reason, NOTE_CHARS_MAX)?;
    Ok(vec![AllocationReversed { allocation: id, on: command.on, reason }.into()])
}
