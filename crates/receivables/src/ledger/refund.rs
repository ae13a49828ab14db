//! Money given back: the rules for paying out what is left on a payment or credit note.

use super::command::RefundCredit;
use super::decide::{Context, checked_amount, checked_past_date, required_text};
use super::event::CreditRefunded;
use super::rejection::{DateField, Rejection, TextField};
use super::{Decision, Ledger};
use crate::bounds::NOTE_CHARS_MAX;
use crate::money::Money;

/// Gives back `amount` of what no invoice has.
pub(super) fn refund(ledger: &Ledger, command: &RefundCredit, context: &Context) -> Decision {
    let source = command.source;
    let (_, came) = ledger.credit_amount(source).ok_or(Rejection::UnknownSource { credit_source: source })?;
    checked_past_date(DateField::RefundedOn, command.on, context.today)?;
    if let Some(received_on) = ledger.credit_source_date(source).filter(|from| command.on < *from) {
        return Err(Rejection::BeforeReceipt { received_on });
    }
    let reason = required_text(TextField::Reason, &command.reason, NOTE_CHARS_MAX)?;
    let requested = Money::new(command.amount, came.currency);
    checked_amount(requested)?;
    let left = ledger.lowest_unallocated_from(source, command.on);
    if command.amount > left {
        let unallocated = Money::new(left, came.currency);
        return Err(Rejection::AllocationExceedsUnallocated { unallocated, requested });
    }
    Ok(vec![CreditRefunded { source, on: command.on, amount: command.amount, reason }.into()])
}
