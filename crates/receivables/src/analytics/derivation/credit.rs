//! What is left on payments and credit notes: on one, for one customer, in all.

use super::{Derivation, Source, SourceDocument, SourceFact, Subject};
use crate::analytics::credit_timeline::{CreditFact, CreditRow, credit_timeline};
use crate::analytics::customer_account::customer_receipts;
use crate::analytics::customer_credit::{CustomerCredit, customer_credits};
use crate::analytics::figure::InputId;
use crate::analytics::invariants::Invariant;
use crate::analytics::snapshot::Snapshot;
use crate::id::{CustomerId, EntryNo};
use crate::ledger::columns::MovementKind;
use crate::ledger::event::CreditSource;

/// Sums in minor units over the entries that hold.
#[derive(Clone, Copy, Debug, Default)]
struct Used {
    received: i64,
    allocated: i64,
    refunded: i64,
}

impl Used {
    fn add(&mut self, rows: &[CreditRow]) {
        for row in rows.iter().filter(|row| row.trace.stands) {
            match row.fact {
                CreditFact::Came => self.received += row.amount,
                CreditFact::Refunded => self.refunded -= row.amount,
                CreditFact::Allocated { .. } | CreditFact::Reversed { .. } => self.allocated -= row.amount,
            }
        }
    }

    const fn left(self) -> i64 {
        self.received - self.allocated - self.refunded
    }

    fn inputs(self, figure: Derivation) -> Derivation {
        figure
            .money(InputId::Received, self.received)
            .money(InputId::Allocated, self.allocated)
            .money_if_any(InputId::Refunded, self.refunded)
    }
}

/// What is left on one payment or credit note.
pub(super) fn left(snapshot: &Snapshot<'_>, source: CreditSource) -> Option<Derivation> {
    let ledger = &snapshot.ledger;
    ledger.credit_amount(source)?;
    let rows = credit_timeline(ledger, snapshot.as_of, source);
    let left = ledger.unallocated_amount(source, snapshot.as_of);
    let mut used = Used::default();
    used.add(&rows);
    let sources = rows.iter().filter(|row| row.trace.stands).map(|row| part(source, row)).collect();
    let figure = Derivation::of_money(snapshot, Subject::CreditLeft(source), left, sources);
    let figure = used
        .inputs(figure)
        .checked(Invariant::LeftIsReceivedLessUsed, used.left() == left)
        .checked(Invariant::InvoicesAgree, taken_off_invoices(snapshot, source) == used.allocated)
        .checked(Invariant::NothingLeftBelowZero, left >= 0);
    Some(figure.of_a_sound_book(snapshot))
}

/// What is left for one customer.
pub(super) fn of_customer(snapshot: &Snapshot<'_>, id: CustomerId) -> Option<Derivation> {
    let ledger = &snapshot.ledger;
    ledger.customer(id)?;
    let credits = customer_credits(ledger, snapshot.as_of, snapshot.currency);
    let value = credits.of_customer(id);
    let mut used = Used::default();
    let receipts = customer_receipts(ledger, snapshot.as_of, id);
    for receipt in receipts.iter().filter(|receipt| receipt.amount.currency == snapshot.currency) {
        used.add(&credit_timeline(ledger, snapshot.as_of, receipt.source));
    }
    let items = credits.items.iter().filter(|item| item.customer == id);
    let sources = items.map(|item| rest(snapshot, item)).collect();
    let figure = Derivation::of_money(snapshot, Subject::CustomerCredit(id), value, sources);
    let owners: i64 = ledger.customers().map(|customer| credits.of_customer(customer.id)).sum();
    let figure = used
        .inputs(figure)
        .checked(Invariant::LeftIsReceivedLessUsed, used.left() == value)
        .checked(Invariant::CreditsAddUp, owners == credits.total)
        .checked(Invariant::NothingLeftBelowZero, credits.items.iter().all(|item| item.amount >= 0));
    Some(figure.of_a_sound_book(snapshot))
}

/// What is left on all of them.
pub(super) fn all(snapshot: &Snapshot<'_>) -> Derivation {
    let credits = customer_credits(&snapshot.ledger, snapshot.as_of, snapshot.currency);
    let sources: Vec<Source> = credits.items.iter().map(|item| rest(snapshot, item)).collect();
    let owners: i64 = snapshot.ledger.customers().map(|customer| credits.of_customer(customer.id)).sum();
    let count = sources.len();
    Derivation::of_money(snapshot, Subject::AllCredits, credits.total, sources)
        .count(InputId::Credits, count)
        .checked(Invariant::CreditsAddUp, owners == credits.total)
        .checked(Invariant::NothingLeftBelowZero, credits.items.iter().all(|item| item.amount >= 0))
        .of_a_sound_book(snapshot)
}

/// A payment or credit note with what is left of it.
fn rest(snapshot: &Snapshot<'_>, item: &CustomerCredit) -> Source {
    let rows = credit_timeline(&snapshot.ledger, snapshot.as_of, item.source);
    let standing = || rows.iter().filter(|row| row.trace.stands);
    let mut entries: Vec<EntryNo> = standing().map(|row| row.trace.entry).collect();
    entries.sort_unstable();
    entries.dedup();
    Source {
        document: SourceDocument::Credit(item.source),
        fact: SourceFact::Left,
        day: Some(item.since),
        days: Some(i64::from(item.age_days)),
        amount: item.amount,
        entries,
        recorded: standing().map(|row| row.trace.recorded).max(),
    }
}

/// A line of the history of one.
fn part(source: CreditSource, row: &CreditRow) -> Source {
    let (document, fact) = match row.fact {
        CreditFact::Came => (SourceDocument::Credit(source), SourceFact::Came),
        CreditFact::Refunded => (SourceDocument::Credit(source), SourceFact::GivenBack),
        CreditFact::Allocated { invoice } => (SourceDocument::Invoice(invoice), SourceFact::SetAgainst),
        CreditFact::Reversed { invoice } => (SourceDocument::Invoice(invoice), SourceFact::TakenBack),
    };
    Source {
        document,
        fact,
        day: Some(row.day),
        days: None,
        amount: row.amount,
        entries: vec![row.trace.entry],
        recorded: Some(row.trace.recorded),
    }
}

/// What the invoices themselves say was taken off them by it, in minor units.
fn taken_off_invoices(snapshot: &Snapshot<'_>, source: CreditSource) -> i64 {
    let ledger = &snapshot.ledger;
    let moved = ledger.movements().iter().filter(|moved| snapshot.as_of.covers(moved.day, moved.recorded));
    let by_it = moved.filter(|moved| match moved.kind {
        MovementKind::Paid(allocation) | MovementKind::Credited(allocation) => {
            ledger.recorded_allocation(allocation).is_some_and(|made| made.source == source)
        }
        _ => false,
    });
    by_it.fold(0, |sum, moved| sum - moved.amount)
}
