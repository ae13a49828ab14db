//! Credit notes: the way to reduce an issued invoice. The state, and the rules for issuing one.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::allocation::{self, AllocationRequest};
use super::command::IssueCreditNote;
use super::decide::{Context, checked_amount, checked_past_date, required_text};
use super::event::{CreditNoteIssued, CreditSource, Event, OwnNumber, Totals};
use super::invoice::{InvoiceState, Origin, next_number};
use super::rejection::{DateField, Rejection, TextField};
use super::{Checked, Decision, Ledger};
use crate::bounds::NOTE_CHARS_MAX;
use crate::id::{CreditNoteId, CustomerId, InvoiceId};
use crate::money::{Currency, Money, Rounding};

/// An amount a customer no longer owes, or is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditNote {
    /// Its id.
    pub id: CreditNoteId,
    /// Its number: ours, or its own where it was imported.
    pub number: String,
    /// Whose credit it is.
    pub customer: CustomerId,
    /// The invoice it was made from.
    pub invoice: Option<InvoiceId>,
    /// Its day.
    pub on: NaiveDate,
    /// Its currency.
    pub currency: Currency,
    /// Its amounts, positive.
    pub totals: Totals,
    /// Why.
    pub reason: String,
    /// Whether it came with an imported file.
    pub imported: bool,
    /// Whether the entry that recorded it was taken back.
    pub withdrawn: bool,
    /// Sequence number of the last event that touched it.
    pub last_seq: u64,
}

/// A credit note of a gross amount; made from an invoice it carries that invoice's tax rate and is allocated to it at
/// once up to what is open.
pub(super) fn issue(ledger: &Ledger, command: &IssueCreditNote, context: &Context) -> Decision {
    ledger.customer(command.customer).ok_or(Rejection::UnknownCustomer { customer: command.customer })?;
    checked_past_date(DateField::CreditNoteDate, command.on, context.today)?;
    checked_amount(command.gross)?;
    let net_share = match command.invoice {
        Some(id) => net_share_of(ledger, command, id)?,
        None => Decimal::ONE,
    };
    let reason = required_text(TextField::Reason, &command.reason, NOTE_CHARS_MAX)?;
    let credit_note = CreditNoteId::from_index(ledger.credit_notes.len());
    let mut events = vec![Event::from(CreditNoteIssued {
        credit_note,
        number: credit_note_number(ledger, command.on),
        customer: command.customer,
        invoice: command.invoice,
        on: command.on,
        currency: command.gross.currency,
        totals: split_gross(command.gross, net_share)?,
        reason,
    })];
    if let Some(invoice) = command.invoice {
        let open = ledger.lowest_open_from(invoice, command.on);
        if open > 0 {
            let source = allocation::Source {
                source: CreditSource::CreditNote(credit_note),
                customer: command.customer,
                currency: command.gross.currency,
                from: command.on,
                available: command.gross.minor,
            };
            let request = AllocationRequest { invoice, amount: open.min(command.gross.minor), discount: 0 };
            events.extend(allocation::allocate_all(ledger, &source, &[request], command.on)?);
        }
    }
    Ok(events)
}

/// The part of the invoice's gross that is net of tax; an imported invoice knows its amounts, not its rate.
fn net_share_of(ledger: &Ledger, command: &IssueCreditNote, id: InvoiceId) -> Checked<Decimal> {
    let invoice = ledger.invoice(id).ok_or(Rejection::UnknownInvoice { invoice: id })?;
    let InvoiceState::Issued { issue_date, totals, .. } = invoice.state else {
        return Err(Rejection::InvoiceNotIssued { invoice: id });
    };
    if invoice.customer != command.customer {
        return Err(Rejection::OtherCustomer { invoice: id });
    }
    if invoice.currency != command.gross.currency {
        return Err(Rejection::OtherCurrency { invoice: id });
    }
    if command.on < issue_date {
        return Err(Rejection::BeforeIssueDate { invoice: id, issue_date });
    }
    if command.gross.minor > totals.gross {
        return Err(Rejection::CreditExceedsInvoice { invoice: id, gross: Money::new(totals.gross, invoice.currency) });
    }
    Ok(match invoice.origin {
        Origin::Own => Decimal::ONE_HUNDRED / (Decimal::ONE_HUNDRED + invoice.tax_percent),
        Origin::Imported => Decimal::from(totals.net) / Decimal::from(totals.gross.max(1)),
    })
}

fn split_gross(gross: Money, net_share: Decimal) -> Checked<Totals> {
    let net = gross.times_rounded(net_share, Rounding::HalfAwayFromZero).map_err(Rejection::Amount)?;
    Ok(Totals { net: net.minor, tax: gross.minor - net.minor, gross: gross.minor })
}

fn credit_note_number(ledger: &Ledger, on: NaiveDate) -> OwnNumber {
    next_number(ledger, "CN", on)
}
