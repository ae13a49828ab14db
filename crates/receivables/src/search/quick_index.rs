//! Every customer, invoice and payment of a ledger, ready to be found with each key that is typed. Pure.
//!
//! [`QuickIndex::new`] reads the ledger once an entry or a day; [`QuickIndex::find`] goes through its texts with every key.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::text_match::Typed;
use crate::analytics::amount_search::AmountSearch;
use crate::id::{CustomerId, InvoiceId, PaymentId};
use crate::interchange::fold::folded;
use crate::ledger::event::CreditSource;
use crate::ledger::{AsOf, Invoice, Ledger, Payment};
use crate::money::{Currency, Money};

/// Points of an amount that is exactly what was typed.
const AMOUNT_POINTS: u32 = 70;
/// Payments are looked for least: an invoice that answers alike comes first.
const PAYMENT_LESS: u32 = 25;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Subject {
    Customer(CustomerId),
    Invoice(InvoiceId),
    Payment(PaymentId),
}

/// One thing that answers, and how well: the higher the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub subject: Subject,
    /// From 1 to 100.
    pub score: u32,
}

/// One thing that can be found.
#[derive(Clone, Debug, PartialEq)]
struct Record {
    subject: Subject,
    /// Folded: number and name.
    title: String,
    /// Folded: references, notes, lines, addresses.
    small_print: String,
    amounts: [Option<Money>; 2],
    /// Whether it is still being waited for: open, or not allocated whole.
    pending: bool,
}

/// Everything that can be found, as of a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuickIndex {
    records: Vec<Record>,
    /// What each customer owes, by currency, in minor units.
    owed: BTreeMap<CustomerId, BTreeMap<Currency, i64>>,
}

impl QuickIndex {
    /// Reads the ledger as of a day. What came later, or was not known then, can't be found.
    #[must_use]
    pub fn new(ledger: &Ledger, as_of: AsOf) -> Self {
        let known = ledger.as_known(as_of);
        let ledger = known.as_ref();
        let open = ledger.open_amounts(as_of);
        let open_of = |invoice: &Invoice| open.get(invoice.id.index()).copied().unwrap_or(0);
        let mut owed: BTreeMap<CustomerId, BTreeMap<Currency, i64>> = BTreeMap::new();
        let mut records = Vec::with_capacity(ledger.invoice_slots());
        let present =
            |invoice: &&Invoice| invoice.issue_date().is_none_or(|day| day <= as_of.day) && invoice.is_present();
        for invoice in ledger.invoices().filter(present) {
            let open = open_of(invoice);
            if open != 0 {
                *owed.entry(invoice.customer).or_default().entry(invoice.currency).or_default() += open;
            }
            records.push(invoice_record(ledger, invoice, open));
        }
        let notes = ledger.note_texts();
        let said = |customer: CustomerId| notes.get(&customer).into_iter().flatten().copied();
        records.extend(ledger.customers().map(|customer| Record {
            subject: Subject::Customer(customer.id),
            title: folded(&customer.details.name),
            small_print: folded(&customer.details.texts().chain(said(customer.id)).collect::<Vec<_>>().join("\n")),
            amounts: [None, None],
            pending: owed.contains_key(&customer.id),
        }));
        let left: BTreeMap<CreditSource, i64> = ledger.unallocated_sources(as_of).into_iter().collect();
        let received = ledger.payments().filter(|payment| payment.received_on <= as_of.day);
        records.extend(received.map(|payment| {
            let left = left.get(&CreditSource::Payment(payment.id)).copied().unwrap_or(0);
            payment_record(ledger, payment, left)
        }));
        Self { records, owed }
    }

    /// What a customer owes on the day, one amount a currency; empty where nothing is open.
    #[must_use]
    pub fn owed(&self, customer: CustomerId) -> Vec<Money> {
        let owed = self.owed.get(&customer).into_iter().flatten();
        owed.map(|(currency, minor)| Money::new(*minor, *currency)).collect()
    }

    /// The best of each kind that answer, at most `limit` of a kind: customers, invoices, payments, each best first, and
    /// among equals what is still waited for, then the newest. Nothing typed finds nothing.
    #[must_use]
    pub fn find(&self, text: &str, limit: usize) -> Vec<Hit> {
        let (typed, amount) = (Typed::new(text), AmountSearch::parse(text));
        if typed.is_empty() {
            return Vec::new();
        }
        let mut kinds: [Vec<(Hit, bool)>; 3] = Default::default();
        for record in &self.records {
            let Some(score) = record.score(&typed, &amount) else { continue };
            let kind = match record.subject {
                Subject::Customer(_) => 0,
                Subject::Invoice(_) => 1,
                Subject::Payment(_) => 2,
            };
            if let Some(hits) = kinds.get_mut(kind) {
                hits.push((Hit { subject: record.subject, score }, record.pending));
            }
        }
        kinds.into_iter().flat_map(|hits| best(hits, limit)).collect()
    }
}

impl Record {
    fn score(&self, typed: &Typed, amount: &AmountSearch) -> Option<u32> {
        let by_text = typed.score_with(&self.title, &self.small_print);
        let is_amount = self.amounts.iter().flatten().any(|money| amount.finds(money.minor, money.currency));
        let score = by_text.max(is_amount.then_some(AMOUNT_POINTS))?;
        Some(match self.subject {
            Subject::Payment(_) => score.saturating_sub(PAYMENT_LESS).max(1),
            Subject::Customer(_) | Subject::Invoice(_) => score,
        })
    }
}

fn best(mut hits: Vec<(Hit, bool)>, limit: usize) -> impl Iterator<Item = Hit> {
    hits.sort_by_key(|(hit, pending)| Reverse((hit.score, *pending, hit.subject)));
    hits.into_iter().map(|(hit, _)| hit).take(limit)
}

fn name_of(ledger: &Ledger, customer: CustomerId) -> &str {
    ledger.customer(customer).map_or("", |customer| customer.details.name.as_str())
}

fn invoice_record(ledger: &Ledger, invoice: &Invoice, open: i64) -> Record {
    let number = invoice.number.as_deref().unwrap_or_default();
    let lines = invoice.lines.iter().map(|line| line.description.as_str());
    let small = [invoice.reference.as_deref(), invoice.note.as_deref()].into_iter().flatten().chain(lines);
    Record {
        subject: Subject::Invoice(invoice.id),
        title: folded(&format!("{number} {}", name_of(ledger, invoice.customer))),
        small_print: folded(&small.collect::<Vec<_>>().join("\n")),
        amounts: [Some(invoice.gross()), (open != 0).then(|| Money::new(open, invoice.currency))],
        pending: open != 0,
    }
}

fn payment_record(ledger: &Ledger, payment: &Payment, left: i64) -> Record {
    let small = [payment.reference.as_deref(), payment.note.as_deref()].into_iter().flatten();
    Record {
        subject: Subject::Payment(payment.id),
        title: folded(name_of(ledger, payment.customer)),
        small_print: folded(&small.collect::<Vec<_>>().join("\n")),
        amounts: [Some(payment.amount), (left != 0).then(|| Money::new(left, payment.amount.currency))],
        pending: left != 0,
    }
}
