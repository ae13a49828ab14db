//! The model's facts: what an accepted command said, with the days it counts from.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::ledger::event::{CreditSource, CustomerDetails, InvoiceContent};
use crate::ledger::terms::PaymentTerms;
use crate::money::Currency;

#[derive(Clone, Debug)]
pub(super) enum Fact {
    Book {
        name: String,
    },
    Customer {
        id: u32,
        details: CustomerDetails,
    },
    CustomerChanged {
        id: u32,
        details: CustomerDetails,
    },
    /// What one customer has is another's: the drafts and invoices, payments and credit notes, and remarks named.
    Merged {
        kept: u32,
        absorbed: u32,
        invoices: Vec<u32>,
        sources: Vec<CreditSource>,
        remarks: Vec<u32>,
    },
    /// A note in a customer's log.
    Remark {
        id: u32,
        customer: u32,
        text: String,
    },
    /// What the note says now; `None` once it is gone.
    RemarkChanged {
        id: u32,
        text: Option<String>,
    },
    Draft {
        id: u32,
        content: InvoiceContent,
    },
    Revised {
        id: u32,
        content: InvoiceContent,
    },
    Discarded {
        id: u32,
    },
    Issued {
        id: u32,
        on: NaiveDate,
        due: NaiveDate,
        gross: i64,
        series: String,
        sequence: u32,
        starts_series: bool,
    },
    Imported {
        id: u32,
        customer: u32,
        currency: Currency,
        number: String,
        on: NaiveDate,
        due: NaiveDate,
        gross: i64,
    },
    Voided {
        id: u32,
        on: NaiveDate,
        gross: i64,
        reason: String,
    },
    Credit {
        source: CreditSource,
        customer: u32,
        currency: Currency,
        on: NaiveDate,
        amount: i64,
    },
    /// The number of a credit note, and what it was made from.
    Note {
        source: CreditSource,
        invoice: Option<u32>,
        number: String,
        own: Option<(String, u32, bool)>,
        customer: u32,
    },
    Allocate {
        id: u32,
        source: CreditSource,
        invoice: u32,
        on: NaiveDate,
        amount: i64,
        discount: i64,
    },
    Reverse {
        id: u32,
        on: NaiveDate,
        reason: String,
    },
    Refund {
        source: CreditSource,
        on: NaiveDate,
        amount: i64,
    },
    WriteOff {
        id: u32,
        invoice: u32,
        on: NaiveDate,
        amount: i64,
    },
    Recover {
        id: u32,
        on: NaiveDate,
        amount: i64,
    },
    Amended {
        id: u32,
        on: NaiveDate,
        due: NaiveDate,
        terms: PaymentTerms,
        reason: String,
    },
    Holidays {
        name: String,
        days: BTreeSet<NaiveDate>,
    },
    Dispute {
        invoice: u32,
        on: NaiveDate,
        disputed: bool,
        /// Why, or what it came to; an imported one has none.
        reason: Option<String>,
    },
}

impl Fact {
    pub(super) const fn customer_added(&self) -> bool {
        matches!(self, Self::Customer { .. })
    }

    pub(super) const fn invoice_added(&self) -> bool {
        matches!(self, Self::Draft { .. } | Self::Imported { .. })
    }

    /// What the fact changes in place: such changes are taken back last first.
    pub(super) fn changes(&self) -> Vec<String> {
        match self {
            Self::Book { .. } => vec!["book".to_owned()],
            Self::CustomerChanged { id, .. } => vec![format!("customer {id}")],
            Self::RemarkChanged { id, .. } => vec![format!("remark {id}")],
            Self::Merged { absorbed, invoices, sources, remarks, .. } => {
                let invoices = invoices.iter().map(|id| format!("invoice {id}"));
                let sources = sources.iter().map(|source| format!("source {source:?}"));
                let remarks = remarks.iter().map(|id| format!("remark {id}"));
                std::iter::once(format!("customer {absorbed}")).chain(invoices).chain(sources).chain(remarks).collect()
            }
            Self::Holidays { name, .. } => vec![format!("holidays {name}")],
            Self::Revised { id, .. } | Self::Discarded { id } | Self::Voided { id, .. } | Self::Amended { id, .. } => {
                vec![format!("invoice {id}")]
            }
            Self::Issued { id, series, .. } => vec![format!("invoice {id}"), format!("series {series}")],
            Self::Note { own: Some((series, ..)), .. } => vec![format!("series {series}")],
            Self::Reverse { id, .. } => vec![format!("allocation {id}")],
            Self::Recover { id, .. } => vec![format!("write-off {id}")],
            _ => Vec::new(),
        }
    }
}
