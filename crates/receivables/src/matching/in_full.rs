//! The payment that settles one invoice to the cent. Pure.

use chrono::NaiveDate;

use crate::id::InvoiceId;
use crate::ledger::Ledger;
use crate::ledger::command::{AllocationPart, Command, RecordPayment};
use crate::ledger::event::PaymentMethod;
use crate::ledger::rejection::Rejection;
use crate::money::Money;

/// A payment of all that is open on an invoice from a day on, set against it.
///
/// # Errors
/// [`Rejection::UnknownInvoice`]; [`Rejection::NothingOpen`] where there is nothing to pay.
pub fn paid_in_full(
    ledger: &Ledger,
    invoice: InvoiceId,
    received_on: NaiveDate,
    method: PaymentMethod,
) -> Result<Command, Rejection> {
    let document = ledger.invoice(invoice).ok_or(Rejection::UnknownInvoice { invoice })?;
    let amount = ledger.lowest_open_from(invoice, received_on.max(document.issue_date().unwrap_or(received_on)));
    if amount <= 0 {
        return Err(Rejection::NothingOpen { invoice });
    }
    Ok(Command::RecordPayment(RecordPayment {
        customer: document.customer,
        received_on,
        amount: Money::new(amount, document.currency),
        method,
        reference: None,
        note: None,
        allocations: vec![AllocationPart { invoice, amount, discount: 0 }],
    }))
}
