//! Payments and credit notes with something left, in the order they are worked off, and what each says it is for. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::id::{CustomerId, InvoiceId};
use crate::ledger::event::CreditSource;
use crate::ledger::{AsOf, Ledger};
use crate::money::{Currency, Money};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unallocated {
    /// The payment or credit note.
    pub source: CreditSource,
    /// Whose it is.
    pub customer: CustomerId,
    /// Its day.
    pub on: NaiveDate,
    /// All of it.
    pub amount: Money,
    /// What is not set against an invoice, nor paid back.
    pub left: Money,
    /// How many invoices of the customer are open in its currency.
    pub open_invoices: usize,
}

/// All that have something left as of a day.
///
/// First those with an open invoice to set them against; among them credit notes before payments, each the oldest
/// first (semantics of automatic allocation).
#[must_use]
pub fn unallocated(ledger: &Ledger, as_of: AsOf) -> Vec<Unallocated> {
    let open = open_counts(ledger, as_of);
    let one = |(source, left): (CreditSource, i64)| {
        let (customer, amount) = ledger.credit_amount(source)?;
        let open_invoices = open.get(&(customer, amount.currency)).copied().unwrap_or_default();
        let left = Money::new(left, amount.currency);
        Some(Unallocated { source, customer, on: day_of(ledger, source)?, amount, left, open_invoices })
    };
    let mut all: Vec<Unallocated> = ledger.unallocated_sources(as_of).into_iter().filter_map(one).collect();
    all.sort_by_key(|one| (one.open_invoices == 0, matches!(one.source, CreditSource::Payment(_)), one.on, one.source));
    all
}

/// How many invoices each customer has open in each currency.
fn open_counts(ledger: &Ledger, as_of: AsOf) -> BTreeMap<(CustomerId, Currency), usize> {
    let mut counts = BTreeMap::new();
    for (invoice, open) in ledger.invoices().zip(ledger.open_amounts(as_of)) {
        if open > 0 {
            *counts.entry((invoice.customer, invoice.currency)).or_default() += 1;
        }
    }
    counts
}

/// The day money came in, or a credit note's own.
#[must_use]
pub fn day_of(ledger: &Ledger, source: CreditSource) -> Option<NaiveDate> {
    match source {
        CreditSource::Payment(id) => ledger.payment(id).map(|payment| payment.received_on),
        CreditSource::CreditNote(id) => ledger.credit_note(id).map(|note| note.on),
    }
}

/// What a payment or credit note says it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaidToBeFor {
    /// Its own words: reference and note of a payment, the reason of a credit note.
    pub text: String,
    /// The invoice a credit note was made from.
    pub invoice: Option<InvoiceId>,
    /// The day money came in, which decides about a discount; `None` for a credit note, which earns none.
    pub paid_on: Option<NaiveDate>,
}

/// What it says it is for.
#[must_use]
pub fn said_to_be_for(ledger: &Ledger, source: CreditSource) -> SaidToBeFor {
    match source {
        CreditSource::Payment(id) => ledger.payment(id).map_or_else(SaidToBeFor::default, |payment| {
            let words = [payment.reference.as_deref(), payment.note.as_deref()];
            let text = words.into_iter().flatten().collect::<Vec<_>>().join("\n");
            SaidToBeFor { text, invoice: None, paid_on: Some(payment.received_on) }
        }),
        CreditSource::CreditNote(id) => ledger.credit_note(id).map_or_else(SaidToBeFor::default, |note| SaidToBeFor {
            text: note.reason.clone(),
            invoice: note.invoice,
            paid_on: None,
        }),
    }
}
