//! What can be done with an issued invoice: which fields it asks for, and the command it comes to.

use chrono::NaiveDate;
use receivables::id::{AllocationId, InvoiceId, WriteOffId};
use receivables::ledger::command::{
    AmendTerms, CloseDispute, Command, IssueCreditNote, OpenDispute, RecoverWriteOff, ReverseAllocation, WriteOffInvoice,
};
use receivables::ledger::event::WriteOffReason;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::Money;

use crate::t;

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Action {
    WriteOff,
    Recover(WriteOffId),
    OpenDispute,
    CloseDispute,
    CreditNote,
    AmendTerms,
    Void,
    Reverse(AllocationId),
}

/// What was entered.
#[derive(Clone, Debug)]
pub struct Entered {
    /// The business date.
    pub on: NaiveDate,
    /// The amount, where the action asks for one.
    pub amount: Option<Money>,
    /// The reason, where it asks for one in words.
    pub reason: String,
    /// The reason of a write-off.
    pub category: WriteOffReason,
    /// The terms as typed, where it asks for them.
    pub terms: String,
}

impl Action {
    /// Heading of its dialog.
    pub fn title(self, number: String) -> String {
        match self {
            Self::WriteOff => t!("invoices-act-write-off-title", number = number),
            Self::Recover(_) => t!("invoices-act-recover-title", number = number),
            Self::OpenDispute => t!("invoices-act-dispute-title", number = number),
            Self::CloseDispute => t!("invoices-act-close-dispute-title", number = number),
            Self::CreditNote => t!("invoices-act-credit-title", number = number),
            Self::AmendTerms => t!("invoices-act-amend-title", number = number),
            Self::Void => t!("invoices-act-void-title", number = number),
            Self::Reverse(_) => t!("invoices-act-reverse-title", number = number),
        }
    }

    /// What it does, for who has never done it.
    pub fn explanation(self) -> String {
        match self {
            Self::WriteOff => t!("invoices-act-write-off-text"),
            Self::Recover(_) => t!("invoices-act-recover-text"),
            Self::OpenDispute => t!("invoices-act-dispute-text"),
            Self::CloseDispute => t!("invoices-act-close-dispute-text"),
            Self::CreditNote => t!("invoices-act-credit-text"),
            Self::AmendTerms => t!("invoices-act-amend-text"),
            Self::Void => t!("invoices-act-void-text"),
            Self::Reverse(_) => t!("invoices-act-reverse-text"),
        }
    }

    /// Words of its button.
    pub fn verb(self) -> String {
        match self {
            Self::WriteOff => t!("invoices-act-write-off"),
            Self::Recover(_) => t!("invoices-act-recover"),
            Self::OpenDispute => t!("invoices-act-dispute"),
            Self::CloseDispute => t!("invoices-act-close-dispute"),
            Self::CreditNote => t!("invoices-act-credit"),
            Self::AmendTerms => t!("invoices-act-amend"),
            Self::Void => t!("invoices-act-void"),
            Self::Reverse(_) => t!("invoices-act-reverse"),
        }
    }

    /// What is said when it is done.
    pub fn done(self, number: String) -> String {
        match self {
            Self::WriteOff => t!("invoices-done-write-off", number = number),
            Self::Recover(_) => t!("invoices-done-recover", number = number),
            Self::OpenDispute => t!("invoices-done-dispute", number = number),
            Self::CloseDispute => t!("invoices-done-close-dispute", number = number),
            Self::CreditNote => t!("invoices-done-credit", number = number),
            Self::AmendTerms => t!("invoices-done-amend", number = number),
            Self::Void => t!("invoices-done-void", number = number),
            Self::Reverse(_) => t!("invoices-done-reverse", number = number),
        }
    }

    /// Whether it asks for an amount.
    pub const fn has_amount(self) -> bool {
        matches!(self, Self::WriteOff | Self::Recover(_) | Self::CreditNote)
    }

    /// Whether it asks for terms.
    pub const fn has_terms(self) -> bool {
        matches!(self, Self::AmendTerms)
    }

    /// Whether it asks for a reason in words.
    pub const fn has_reason(self) -> bool {
        !matches!(self, Self::WriteOff | Self::Recover(_))
    }

    /// The amount that is proposed: all there is.
    pub fn proposed(self, ledger: &Ledger, invoice: InvoiceId, as_of: AsOf) -> Option<Money> {
        let document = ledger.invoice(invoice)?;
        let open = Money::new(ledger.open_amount(invoice, as_of), document.currency);
        match self {
            Self::WriteOff => Some(open),
            Self::CreditNote if open.minor > 0 => Some(open),
            Self::CreditNote => Some(document.gross()),
            Self::Recover(id) => {
                let write_off = ledger.write_off(id)?;
                write_off.amount.checked_sub(write_off.recovered).ok()
            }
            _ => None,
        }
    }

    /// The command; `None` where the invoice is gone or an amount is missing.
    pub fn command(self, ledger: &Ledger, invoice: InvoiceId, entered: Entered) -> Option<Command> {
        let Entered { on, amount, reason, category, terms } = entered;
        Some(match self {
            Self::WriteOff => {
                Command::WriteOff(WriteOffInvoice { invoice, on, amount: Some(amount?.minor), reason: category })
            }
            Self::Recover(write_off) => {
                Command::RecoverWriteOff(RecoverWriteOff { write_off, on, amount: Some(amount?.minor) })
            }
            Self::OpenDispute => Command::OpenDispute(OpenDispute { invoice, on, reason }),
            Self::CloseDispute => Command::CloseDispute(CloseDispute { invoice, on, outcome: reason }),
            Self::CreditNote => Command::IssueCreditNote(IssueCreditNote {
                customer: ledger.invoice(invoice)?.customer,
                invoice: Some(invoice),
                on,
                gross: amount?,
                reason,
            }),
            Self::AmendTerms => {
                Command::AmendTerms(AmendTerms { invoice, on, terms: terms.parse().ok()?, reason })
            }
            Self::Void => Command::VoidInvoice { invoice, on, reason },
            Self::Reverse(allocation) => Command::ReverseAllocation(ReverseAllocation { allocation, on, reason }),
        })
    }
}

/// The reasons of a write-off, in the order shown, by their names in the form.
pub const WRITE_OFF_REASONS: [(&str, WriteOffReason); 4] = [
    ("bad-debt", WriteOffReason::BadDebt),
    ("small-balance", WriteOffReason::SmallBalance),
    ("bank-charge", WriteOffReason::BankCharge),
    ("goodwill", WriteOffReason::Goodwill),
];

/// A write-off's reason in words.
pub fn write_off_reason_words(reason: WriteOffReason) -> String {
    match reason {
        WriteOffReason::BadDebt => t!("invoices-reason-bad-debt"),
        WriteOffReason::SmallBalance => t!("invoices-reason-small-balance"),
        WriteOffReason::BankCharge => t!("invoices-reason-bank-charge"),
        WriteOffReason::Goodwill => t!("invoices-reason-goodwill"),
    }
}
