//! What can be done with many invoices at once, and the command each of them comes to.

use chrono::NaiveDate;
use receivables::analytics::invoice_list::InvoiceRow;
use receivables::id::InvoiceId;
use receivables::ledger::Ledger;
use receivables::ledger::command::{Command, OpenDispute, WriteOffInvoice};
use receivables::ledger::event::{PaymentMethod, WriteOffReason};
use receivables::ledger::rejection::Rejection;
use receivables::matching::in_full::paid_in_full;

use crate::t;

/// One thing to do with all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BulkAction {
    Pay,
    WriteOff,
    Dispute,
    Issue,
    Discard,
}

/// What was entered for all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entered {
    /// The business date.
    pub(super) on: NaiveDate,
    /// Why, where it is asked.
    pub(super) reason: String,
    /// Why it is written off.
    pub(super) category: WriteOffReason,
}

impl BulkAction {
    pub(super) const ALL: [Self; 5] = [Self::Pay, Self::WriteOff, Self::Dispute, Self::Issue, Self::Discard];

    /// Whether it can mean anything for an invoice as it stands.
    pub(super) const fn suits(self, row: &InvoiceRow) -> bool {
        match self {
            Self::Pay | Self::WriteOff => row.open > 0,
            Self::Dispute => row.open > 0 && !row.disputed,
            Self::Issue | Self::Discard => row.issued.is_none(),
        }
    }

    /// Words of its button.
    pub(super) fn verb(self) -> String {
        match self {
            Self::Pay => t!("invoices-bulk-pay"),
            Self::WriteOff => t!("invoices-act-write-off"),
            Self::Dispute => t!("invoices-act-dispute"),
            Self::Issue => t!("invoices-bulk-issue"),
            Self::Discard => t!("invoices-bulk-discard"),
        }
    }

    /// Heading of its dialog.
    pub(super) fn title(self, count: usize) -> String {
        match self {
            Self::Pay => t!("invoices-bulk-pay-title", count = count),
            Self::WriteOff => t!("invoices-bulk-write-off-title", count = count),
            Self::Dispute => t!("invoices-bulk-dispute-title", count = count),
            Self::Issue => t!("invoices-bulk-issue-title", count = count),
            Self::Discard => t!("invoices-bulk-discard-title", count = count),
        }
    }

    /// What it does, for who has never done it.
    pub(super) fn explanation(self) -> String {
        match self {
            Self::Pay => t!("invoices-bulk-pay-text"),
            Self::WriteOff => t!("invoices-bulk-write-off-text"),
            Self::Dispute => t!("invoices-bulk-dispute-text"),
            Self::Issue => t!("invoices-bulk-issue-text"),
            Self::Discard => t!("invoices-bulk-discard-text"),
        }
    }

    /// What is said when it is done.
    pub(super) fn done(self, count: usize) -> String {
        match self {
            Self::Pay => t!("invoices-bulk-pay-done", count = count),
            Self::WriteOff => t!("invoices-bulk-write-off-done", count = count),
            Self::Dispute => t!("invoices-bulk-dispute-done", count = count),
            Self::Issue => t!("invoices-bulk-issue-done", count = count),
            Self::Discard => t!("invoices-bulk-discard-done", count = count),
        }
    }

    /// Whether it asks for a day.
    pub(super) const fn has_day(self) -> bool {
        !matches!(self, Self::Discard)
    }

    /// The command for one invoice.
    pub(super) fn command(self, ledger: &Ledger, invoice: InvoiceId, entered: &Entered) -> Result<Command, Rejection> {
        let (on, reason) = (entered.on, entered.reason.clone());
        Ok(match self {
            Self::Pay => paid_in_full(ledger, invoice, on, PaymentMethod::default())?,
            Self::WriteOff => {
                Command::WriteOff(WriteOffInvoice { invoice, on, amount: None, reason: entered.category })
            }
            Self::Dispute => Command::OpenDispute(OpenDispute { invoice, on, reason }),
            Self::Issue => Command::IssueInvoice { invoice, on },
            Self::Discard => Command::DiscardDraft { invoice },
        })
    }
}
