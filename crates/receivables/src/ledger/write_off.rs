//! Write-offs and recoveries: the state, and the rules.

use chrono::NaiveDate;

use super::command::{RecoverWriteOff, WriteOffInvoice};
use super::decide::{Context, checked_amount, checked_past_date};
use super::event::{WriteOffReason, WriteOffRecovered, WrittenOff};
use super::invoice::InvoiceState;
use super::rejection::{DateField, Rejection};
use super::{Decision, Ledger};
use crate::id::{InvoiceId, WriteOffId};
use crate::money::Money;

/// An open amount given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteOff {
    /// Its id.
    pub id: WriteOffId,
    /// The invoice.
    pub invoice: InvoiceId,
    /// Day it counts from.
    pub on: NaiveDate,
    /// What was given up.
    pub amount: Money,
    /// What of it was recovered since.
    pub recovered: Money,
    /// Why.
    pub reason: WriteOffReason,
    /// Whether the entry that made it was taken back.
    pub withdrawn: bool,
}

/// Writes off `amount`, or all that is open where there is none.
pub(super) fn write_off(ledger: &Ledger, command: &WriteOffInvoice, context: &Context) -> Decision {
    let id = command.invoice;
    let invoice = ledger.invoice(id).ok_or(Rejection::UnknownInvoice { invoice: id })?;
    let InvoiceState::Issued { issue_date, .. } = invoice.state else {
        return Err(Rejection::InvoiceNotIssued { invoice: id });
    };
    checked_past_date(DateField::WrittenOffOn, command.on, context.today)?;
    if command.on < issue_date {
        return Err(Rejection::BeforeIssueDate { invoice: id, issue_date });
    }
    let open = ledger.lowest_open_from(id, command.on);
    let amount = command.amount.unwrap_or(open);
    if open <= 0 {
        return Err(Rejection::NothingOpen { invoice: id });
    }
    checked_amount(Money::new(amount, invoice.currency))?;
    if amount > open {
        return Err(Rejection::WriteOffExceedsOpenAmount {
            invoice: id,
            open: Money::new(open, invoice.currency),
            requested: Money::new(amount, invoice.currency),
        });
    }
    let write_off = WriteOffId::from_index(ledger.write_offs.len());
    Ok(vec![WrittenOff { write_off, invoice: id, on: command.on, amount, reason: command.reason }.into()])
}

pub(super) fn recover(ledger: &Ledger, command: &RecoverWriteOff, context: &Context) -> Decision {
    let id = command.write_off;
    let write_off = ledger.write_off(id).ok_or(Rejection::UnknownWriteOff { write_off: id })?;
    checked_past_date(DateField::RecoveredOn, command.on, context.today)?;
    if command.on < write_off.on {
        return Err(Rejection::BeforeWriteOff { written_off_on: write_off.on });
    }
    let left = write_off.amount.minor - write_off.recovered.minor;
    let currency = write_off.amount.currency;
    let amount = command.amount.unwrap_or(left);
    checked_amount(Money::new(amount, currency))?;
    if amount > left {
        return Err(Rejection::RecoveryExceedsWriteOff {
            left: Money::new(left, currency),
            requested: Money::new(amount, currency),
        });
    }
    Ok(vec![WriteOffRecovered { write_off: id, on: command.on, amount }.into()])
}
