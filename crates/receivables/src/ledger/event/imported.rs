//! The durable facts of an import: what a file held, as it was taken in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{InvoiceLine, Totals};
use crate::id::{AllocationId, CreditNoteId, CustomerId, InvoiceId, PaymentId};
use crate::money::Currency;

/// An invoice made elsewhere. It keeps its own number and stands outside our series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedInvoice {
    /// Its id here.
    pub invoice: InvoiceId,
    /// Who owes it.
    pub customer: CustomerId,
    /// Its own number.
    pub number: String,
    /// Day it was issued.
    pub issue_date: NaiveDate,
    /// Day it is due.
    pub due_date: NaiveDate,
    /// Currency of its amounts.
    pub currency: Currency,
    /// Its amounts.
    pub totals: Totals,
    /// Its lines, where the file had any.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub lines: Vec<InvoiceLine>,
    /// Whether the file called it disputed; then it is from its issue date on.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub disputed: bool,
    /// The customer's reference.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reference: Option<String>,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
}

/// A credit note made elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedCreditNote {
    /// Its id here.
    pub credit_note: CreditNoteId,
    /// Whose credit it is.
    pub customer: CustomerId,
    /// Its own number.
    pub number: String,
    /// Its day.
    pub on: NaiveDate,
    /// Currency.
    pub currency: Currency,
    /// Its amounts, positive.
    pub totals: Totals,
}

/// A payment found in an imported file, and what of it was set against an invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedPayment {
    /// Its id here.
    pub payment: PaymentId,
    /// Who paid.
    pub customer: CustomerId,
    /// Day it was received.
    pub received_on: NaiveDate,
    /// What was paid, in minor units.
    pub amount: i64,
    /// Currency.
    pub currency: Currency,
    /// The allocation made from it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub allocation: Option<ImportedAllocation>,
}

/// The allocation of an imported payment; its day is the later of payment and invoice date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedAllocation {
    /// Its id here.
    pub allocation: AllocationId,
    /// The invoice it goes to.
    pub invoice: InvoiceId,
    /// Its day.
    pub on: NaiveDate,
    /// Minor units set against the invoice.
    pub amount: i64,
}
