//! What a file says, before anything is compared with a ledger. Pure data.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::verdict::{RowVerdict, VerdictCounts};
use crate::ledger::event::{InvoiceLine, Totals};
use crate::money::Currency;

/// A customer of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftCustomer {
    /// What told it from others: its id, or its name with case and accents put aside.
    pub key: String,
    /// Its name; its id or mail address where the file has no name.
    pub name: String,
    /// Its number in the other system.
    pub external_id: Option<String>,
    /// Its mail address.
    pub email: Option<String>,
    /// Documents it occurs on.
    pub documents: u32,
}

/// Where a due date came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueSource {
    /// Its own column.
    File,
    /// Terms in the file, this many days.
    Terms(u32),
    /// The net days chosen for the import.
    NetDays(u32),
}

/// An invoice of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftInvoice {
    /// Rows of the table it was made of.
    pub rows: Vec<u32>,
    /// Position of the customer among the draft's customers.
    pub customer: usize,
    /// Its own number, leading zeros kept.
    pub number: String,
    /// Day of issue.
    pub issue_date: NaiveDate,
    /// Day of issue in the other order of day and month, where that is still a question.
    pub issue_date_otherwise: Option<NaiveDate>,
    /// Day it is due.
    pub due_date: NaiveDate,
    /// Where that came from.
    pub due_source: DueSource,
    /// Currency of its amounts.
    pub currency: Currency,
    /// Its amounts in minor units; gross is above zero. Where the file tells no tax, net is gross.
    pub totals: Totals,
    /// Whether the file tells net or tax.
    pub tax_known: bool,
    /// Its lines, where the file has any that add up.
    pub lines: Vec<InvoiceLine>,
    /// Whether the customer contests it.
    pub disputed: bool,
    /// The customer's reference.
    pub reference: Option<String>,
    /// A note.
    pub note: Option<String>,
}

/// A credit note of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftCreditNote {
    /// Rows of the table it was made of.
    pub rows: Vec<u32>,
    /// Position of the customer.
    pub customer: usize,
    /// Its own number.
    pub number: String,
    /// Its day.
    pub on: NaiveDate,
    /// Its day in the other order of day and month, where that is still a question.
    pub on_otherwise: Option<NaiveDate>,
    /// Currency.
    pub currency: Currency,
    /// Its amounts in minor units, positive.
    pub totals: Totals,
}

/// A payment of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftPayment {
    /// Position of the invoice it pays.
    pub invoice: usize,
    /// Day it came in.
    pub on: NaiveDate,
    /// Minor units of the invoice's currency; above zero, may exceed the invoice.
    pub amount: i64,
}

/// Sums of one currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CurrencyTotals {
    /// Invoices.
    pub invoices: usize,
    /// Their gross, minor units.
    pub invoiced: i64,
    /// Payments.
    pub payments: usize,
    /// Their amounts, minor units.
    pub paid: i64,
    /// Credit notes.
    pub credit_notes: usize,
    /// Their gross, minor units.
    pub credited: i64,
}

/// Everything a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportDraft {
    /// The customers, in order of first mention.
    pub customers: Vec<DraftCustomer>,
    /// The invoices, in order of their first row.
    pub invoices: Vec<DraftInvoice>,
    /// The credit notes.
    pub credit_notes: Vec<DraftCreditNote>,
    /// The payments.
    pub payments: Vec<DraftPayment>,
    /// One verdict per row of the table.
    pub rows: Vec<RowVerdict>,
}

impl ImportDraft {
    /// How many rows have which verdict.
    #[must_use]
    pub fn counts(&self) -> VerdictCounts {
        VerdictCounts::of(&self.rows)
    }

    /// Sums by currency, over all documents whether to be checked or not.
    #[must_use]
    pub fn totals(&self) -> BTreeMap<Currency, CurrencyTotals> {
        let mut totals = BTreeMap::<Currency, CurrencyTotals>::new();
        for invoice in &self.invoices {
            let sums = totals.entry(invoice.currency).or_default();
            sums.invoices += 1;
            sums.invoiced += invoice.totals.gross;
        }
        for note in &self.credit_notes {
            let sums = totals.entry(note.currency).or_default();
            sums.credit_notes += 1;
            sums.credited += note.totals.gross;
        }
        for payment in &self.payments {
            if let Some(invoice) = self.invoices.get(payment.invoice) {
                let sums = totals.entry(invoice.currency).or_default();
                sums.payments += 1;
                sums.paid += payment.amount;
            }
        }
        totals
    }
}
