//! The durable facts. Everything here is written to disk and must be read for ever: fields are added as optional, never
//! renamed or removed, and a change of meaning is a new kind. No other module holds types that are stored, but for the
//! scalars these are made of (ids, currency, rounding, terms).

mod imported;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::terms::{DuePart, PaymentTerms};
use crate::id::{AllocationId, CreditNoteId, CustomerId, EntryNo, InvoiceId, NoteId, PaymentId, WriteOffId};
use crate::money::{Currency, Rounding};
pub use imported::{ImportedAllocation, ImportedCreditNote, ImportedInvoice, ImportedPayment};

macro_rules! payloads {
    ($($(#[$doc:meta])* $kind:ident { $($(#[$field_meta:meta])* $field:ident : $field_type:ty),* $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            #[allow(missing_docs)]
            pub struct $kind { $($(#[$field_meta])* pub $field: $field_type),* }
        )+
    };
}

macro_rules! event_enum {
    ($($kind:ident),+ $(,)?) => {
        /// A fact of the ledger. Applying one cannot fail.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Event { $($kind($kind)),+ }

        impl Event {
            /// Name of the kind, as stored.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$kind(_) => stringify!($kind)),+ }
            }

            /// The payload, as stored.
            ///
            /// # Errors
            /// Where serde_json refuses, which no payload of ours makes it do.
            pub fn payload(&self) -> serde_json::Result<serde_json::Value> {
                match self { $(Self::$kind(payload) => serde_json::to_value(payload)),+ }
            }

            /// Reads a stored event back.
            ///
            /// # Errors
            /// [`EventError`] for a kind this version does not know and for a payload that does not fit its kind.
            pub fn parse(kind: &str, payload: &str) -> Result<Self, EventError> {
                match kind {
                    $(stringify!($kind) => Ok(Self::$kind(serde_json::from_str(payload)?)),)+
                    _ => Err(EventError::UnknownKind(kind.to_owned())),
                }
            }
        }

        $(impl From<$kind> for Event {
            fn from(payload: $kind) -> Self { Self::$kind(payload) }
        })+
    };
}

/// Why a stored event can't be read by this version.
#[derive(Debug, thiserror::Error)]
pub enum EventError {
    /// Written by a later version of the program.
    #[error("unknown kind of event: {0}")]
    UnknownKind(String),
    /// The payload does not fit the kind.
    #[error("payload does not fit: {0}")]
    Payload(#[from] serde_json::Error),
}

/// One line of an invoice: quantity times unit price, rounded to the currency, is its net amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceLine {
    /// What was delivered.
    pub description: String,
    /// How much of it.
    #[serde(with = "rust_decimal::serde::str")]
    pub quantity: Decimal,
    /// Price of one, in major units, net of tax.
    #[serde(with = "rust_decimal::serde::str")]
    pub unit_price: Decimal,
}

/// What an invoice says, apart from its number and dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceContent {
    /// Who owes it.
    pub customer: CustomerId,
    /// Currency of every amount on it.
    pub currency: Currency,
    /// The lines; at least one on an issued invoice.
    pub lines: Vec<InvoiceLine>,
    /// Tax on the net total, in percent.
    #[serde(with = "rust_decimal::serde::str")]
    pub tax_percent: Decimal,
    /// Payment terms.
    pub terms: PaymentTerms,
    /// How line and tax amounts are rounded.
    #[serde(default)]
    pub rounding: Rounding,
    /// Day on which the goods or the work were handed over; terms may count from it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub delivered_on: Option<NaiveDate>,
    /// The customer's own reference, such as an order number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reference: Option<String>,
    /// A note printed on the invoice.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
}

/// Net, tax and gross of a document, in minor units of its currency; net plus tax is gross.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Before tax.
    pub net: i64,
    /// Tax.
    pub tax: i64,
    /// What is owed.
    pub gross: i64,
}

/// A number given from one of the book's own series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnNumber {
    /// The series, such as `2026`.
    pub series: String,
    /// Position in the series, from 1, without gaps.
    pub sequence: u32,
    /// As printed.
    pub text: String,
}

/// What the money set against an invoice came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditSource {
    /// A payment.
    Payment(PaymentId),
    /// A credit note.
    CreditNote(CreditNoteId),
}

/// How a payment came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentMethod {
    /// Bank transfer.
    #[default]
    BankTransfer,
    /// Card.
    Card,
    /// Cheque or lockbox.
    Cheque,
    /// Cash.
    Cash,
    /// Direct debit.
    DirectDebit,
    /// Another way.
    Other,
}

/// Why an amount was written off. Only `BadDebt` counts as bad debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WriteOffReason {
    /// It will not be paid.
    BadDebt,
    /// Too small to chase.
    SmallBalance,
    /// Kept back by a bank.
    BankCharge,
    /// Let go to keep the customer.
    Goodwill,
}

payloads! {
    /// The book exists, with its own currency. The first event of every journal.
    BookOpened { name: String, currency: Currency }
    /// The book has another name.
    BookRenamed { name: String }
    /// A customer exists.
    CustomerAdded { customer: CustomerId, details: CustomerDetails }
    /// The customer's details are now these, with what they were.
    CustomerDetailsChanged { customer: CustomerId, details: CustomerDetails }
    /// What one customer had is another's now: two records of one and the same. The absorbed one is gone.
    CustomersMerged { kept: CustomerId, absorbed: CustomerId }
    /// A note stands in a customer's log, under a day.
    NoteAdded { note: NoteId, customer: CustomerId, on: NaiveDate, text: String }
    /// A note says something else.
    NoteRevised { note: NoteId, text: String }
    /// A note was thrown away.
    NoteRemoved { note: NoteId }
    /// A draft exists.
    InvoiceDrafted { invoice: InvoiceId, content: InvoiceContent }
    /// A draft says something else.
    DraftRevised { invoice: InvoiceId, content: InvoiceContent }
    /// A draft was thrown away.
    DraftDiscarded { invoice: InvoiceId }
    /// A draft became an invoice: it has a number and is owed.
    InvoiceIssued {
        invoice: InvoiceId, number: OwnNumber, issue_date: NaiveDate, due_date: NaiveDate, totals: Totals,
        /// What is due when, where it is paid in instalments; `due_date` is the last of their days.
        #[serde(skip_serializing_if = "Vec::is_empty", default)] parts: Vec<DuePart>,
    }
    /// An issued invoice is void; its number stays. `amount` is what was open and is no longer owed.
    InvoiceVoided { invoice: InvoiceId, on: NaiveDate, amount: i64, reason: String }
    /// A credit note exists. It reduces nothing until it is allocated.
    CreditNoteIssued {
        credit_note: CreditNoteId, number: OwnNumber, customer: CustomerId,
        #[serde(skip_serializing_if = "Option::is_none", default)] invoice: Option<InvoiceId>,
        on: NaiveDate, currency: Currency, totals: Totals, reason: String,
    }
    /// Money came in.
    PaymentRecorded {
        payment: PaymentId, customer: CustomerId, received_on: NaiveDate, amount: i64, currency: Currency,
        #[serde(default)] method: PaymentMethod,
        #[serde(skip_serializing_if = "Option::is_none", default)] reference: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none", default)] note: Option<String>,
    }
    /// A part of a payment or credit note was set against an invoice, with the discount granted for it.
    Allocated { allocation: AllocationId, source: CreditSource, invoice: InvoiceId, on: NaiveDate, amount: i64, discount: i64 }
    /// An allocation was taken back on a day: the invoice is open again by it, the source unallocated.
    AllocationReversed { allocation: AllocationId, on: NaiveDate, reason: String }
    /// A part of a payment or credit note that no invoice had was given back.
    CreditRefunded { source: CreditSource, on: NaiveDate, amount: i64, reason: String }
    /// An open amount was given up.
    WrittenOff { write_off: WriteOffId, invoice: InvoiceId, on: NaiveDate, amount: i64, reason: WriteOffReason }
    /// A written-off amount is owed again.
    WriteOffRecovered { write_off: WriteOffId, on: NaiveDate, amount: i64 }
    /// An issued invoice has other terms from a day on. `parts` are its due days by them.
    TermsAmended { invoice: InvoiceId, on: NaiveDate, terms: PaymentTerms, parts: Vec<DuePart>, reason: String }
    /// A holiday calendar has these days; without any, there is no such calendar.
    HolidaysSet { name: String, days: Vec<NaiveDate> }
    /// The customer contests an invoice.
    DisputeOpened { invoice: InvoiceId, on: NaiveDate, reason: String }
    /// The dispute is over.
    DisputeClosed { invoice: InvoiceId, on: NaiveDate, outcome: String }
    /// Part of a file was imported. An import of many rows is several of these, one command.
    InvoicesImported {
        file: String, part: u32, parts: u32,
        #[serde(skip_serializing_if = "Vec::is_empty", default)] customers: Vec<CustomerAdded>,
        #[serde(skip_serializing_if = "Vec::is_empty", default)] invoices: Vec<ImportedInvoice>,
        #[serde(skip_serializing_if = "Vec::is_empty", default)] credit_notes: Vec<ImportedCreditNote>,
        #[serde(skip_serializing_if = "Vec::is_empty", default)] payments: Vec<ImportedPayment>,
    }
    /// An entry was taken back as if it had never been: its facts end on the day they began; its record stays.
    EntryWithdrawn { entry: EntryNo }
    /// A withdrawn entry holds again.
    EntryReinstated { entry: EntryNo }
}

event_enum!(
    BookOpened,
    BookRenamed,
    CustomerAdded,
    CustomerDetailsChanged,
    CustomersMerged,
    NoteAdded,
    NoteRevised,
    NoteRemoved,
    InvoiceDrafted,
    DraftRevised,
    DraftDiscarded,
    InvoiceIssued,
    InvoiceVoided,
    CreditNoteIssued,
    PaymentRecorded,
    Allocated,
    AllocationReversed,
    CreditRefunded,
    WrittenOff,
    WriteOffRecovered,
    TermsAmended,
    HolidaysSet,
    DisputeOpened,
    DisputeClosed,
    InvoicesImported,
    EntryWithdrawn,
    EntryReinstated,
);

/// Who a customer is and how they are reached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerDetails {
    /// Name, as on the invoice.
    pub name: String,
    /// Number of the customer in another system.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub external_id: Option<String>,
    /// E-mail address for invoices.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub email: Option<String>,
    /// Telephone number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub phone: Option<String>,
    /// A note of the user's own.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
    /// Terms of this customer's new invoices.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub terms: Option<PaymentTerms>,
    /// The people there.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub contacts: Vec<Contact>,
    /// Words of the user's own to group customers by, each once.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub tags: Vec<String>,
}

/// A person at a customer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Name of the person.
    pub name: String,
    /// What they do there, such as accounts payable.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub role: Option<String>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub email: Option<String>,
    /// Telephone number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub phone: Option<String>,
}
