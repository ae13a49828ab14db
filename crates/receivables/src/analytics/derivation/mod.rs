//! How one figure of a customer, an invoice, a payment or a credit note comes about: its value, what that is made of, the
//! documents and entries it rests on, and what ought to hold of it, checked. Pure.

mod credit;
mod customer;
mod invoice;
mod moved;
mod subject;

pub use self::subject::Subject;

use chrono::NaiveDate;

use super::figure::{FigureInput, InputId, InputValue};
use super::formula::Computed;
use super::invariants::{Checked, Invariant};
use super::snapshot::Snapshot;
use super::timeline::TimelineFact;
use crate::calendar::DayNumber;
use crate::id::{CustomerId, EntryNo, InvoiceId};
use crate::ledger::event::CreditSource;
use crate::ledger::{AsOf, Ledger};
use crate::money::{Currency, Money};

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Derived {
    /// An amount.
    Money(Money),
    /// Whole days.
    Days(i32),
    /// A day.
    Day(NaiveDate),
}

/// Where a part of a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceDocument {
    /// An invoice.
    Invoice(InvoiceId),
    /// A payment or credit note.
    Credit(CreditSource),
    /// A customer, whose own figure goes on from there.
    Customer(CustomerId),
}

/// What of the document counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceFact {
    /// What is open on the invoice.
    Open,
    /// What was paid on the closed invoice.
    PaidOff,
    /// What moved the invoice's open amount.
    Moved(TimelineFact),
    /// The payment came, or the credit note was issued.
    Came,
    /// A part was set against the invoice.
    SetAgainst,
    /// A part was taken back from the invoice.
    TakenBack,
    /// A part was given back to the customer.
    GivenBack,
    /// What is left on the payment or credit note.
    Left,
    /// What the customer owes.
    Owes,
}

/// One part of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Where it comes from.
    pub document: SourceDocument,
    /// What of it counts.
    pub fact: SourceFact,
    /// Its business date: of the fact, or the due day of an open invoice; `None` for a customer.
    pub day: Option<DayNumber>,
    /// Days that count, where days do.
    pub days: Option<i64>,
    /// The amount that counts, in minor units.
    pub amount: i64,
    /// The entries that recorded it, in order.
    pub entries: Vec<EntryNo>,
    /// The day the last of them was recorded.
    pub recorded: Option<DayNumber>,
}

/// A figure with everything it was made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// Which figure.
    pub subject: Subject,
    /// Its value, or why there is none.
    pub value: Computed<Derived>,
    /// What it was made of.
    pub inputs: Vec<FigureInput>,
    /// The documents and entries behind it.
    pub sources: Vec<Source>,
    /// Sum of the sources' amounts, in minor units.
    pub total: i64,
    /// The currency of the amounts.
    pub currency: Currency,
    /// What ought to hold of it, and whether it does.
    pub checks: Vec<Checked>,
}

/// The derivation of a figure as of a day. `currency` is that of a customer's figures; a document has its own. `search` is
/// what the list of customers is searched for. `None` where there is no such figure on the day.
#[must_use]
pub fn derivation(
    ledger: &Ledger,
    as_of: AsOf,
    currency: Currency,
    subject: Subject,
    search: &str,
) -> Option<Derivation> {
    let seen = |currency| Snapshot::new(ledger, as_of, currency);
    // As recorded: what was taken back later is there in a view of before.
    // A draft may have been in another currency when it was looked at.
    let known = ledger.as_known(as_of);
    let own = |invoice| known.recorded_invoice(invoice).map(|invoice| invoice.currency);
    let of_source = |source| match source {
        CreditSource::Payment(id) => ledger.recorded_payment(id).map(|payment| payment.amount.currency),
        CreditSource::CreditNote(id) => ledger.recorded_credit_note(id).map(|note| note.currency),
    };
    match subject {
        Subject::InvoiceOpen(id) => invoice::open(&seen(own(id)?), id),
        Subject::InvoiceTotal(id) => invoice::total(&seen(own(id)?), id),
        Subject::InvoiceLateness(id) => invoice::lateness(&seen(own(id)?), id),
        Subject::InvoiceExpected(id) => invoice::expected(&seen(own(id)?), id),
        Subject::CreditLeft(source) => credit::left(&seen(of_source(source)?), source),
        Subject::CustomerCredit(id) => credit::of_customer(&seen(currency), id),
        Subject::AllCredits => Some(credit::all(&seen(currency))),
        Subject::CustomerOpen(id) => customer::open(&seen(currency), id),
        Subject::CustomerPastDue(id) => customer::past_due(&seen(currency), id),
        Subject::CustomerBucket(id, bucket) => customer::bucket(&seen(currency), id, bucket),
        Subject::CustomerDaysToPay(id) => customer::days_to_pay(&seen(currency), id),
        Subject::ListedOpen | Subject::ListedPastDue => Some(customer::listed(&seen(currency), subject, search)),
    }
}

impl Derivation {
    fn new(snapshot: &Snapshot<'_>, subject: Subject, value: Computed<Derived>, sources: Vec<Source>) -> Self {
        let total = sources.iter().map(|source| source.amount).sum();
        Self { subject, value, inputs: Vec::new(), sources, total, currency: snapshot.currency, checks: Vec::new() }
    }

    fn of_money(snapshot: &Snapshot<'_>, subject: Subject, minor: i64, sources: Vec<Source>) -> Self {
        let made = Self::new(snapshot, subject, Ok(Derived::Money(snapshot.money(minor))), sources);
        let adds_up = made.total == minor;
        made.checked(Invariant::SourcesAddUp, adds_up)
    }

    fn with(mut self, id: InputId, value: InputValue) -> Self {
        self.inputs.push(FigureInput { id, value });
        self
    }

    fn money(self, id: InputId, minor: i64) -> Self {
        let amount = Money::new(minor, self.currency);
        self.with(id, InputValue::Money(amount))
    }

    /// The amount where it is not zero.
    fn money_if_any(self, id: InputId, minor: i64) -> Self {
        if minor == 0 { self } else { self.money(id, minor) }
    }

    fn count(self, id: InputId, count: usize) -> Self {
        self.with(id, InputValue::Count(count))
    }

    fn date(self, id: InputId, day: DayNumber) -> Self {
        self.with(id, InputValue::Date(day.date()))
    }

    fn checked(mut self, invariant: Invariant, holds: bool) -> Self {
        self.checks.push(Checked { invariant, holds });
        self
    }

    /// The check that every figure ends with.
    fn of_a_sound_book(self, snapshot: &Snapshot<'_>) -> Self {
        self.checked(Invariant::BookAgrees, snapshot.ledger.check().is_empty())
    }
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::sample;

    #[test]
    fn a_figure_that_its_sources_do_not_make_says_so() {
        let today = "2026-11-19".parse().unwrap();
        let ledger = sample::book(today).unwrap().0;
        let snapshot = Snapshot::new(&ledger, AsOf::at(today), ledger.currency());
        let made = customer::open(&snapshot, CustomerId(0)).unwrap();
        let Ok(Derived::Money(value)) = made.value else { panic!("{:?}", made.value) };
        let holds = |minor| Derivation::of_money(&snapshot, made.subject, minor, made.sources.clone()).checks[0].holds;
        assert!(holds(value.minor));
        assert!(!holds(value.minor + 1), "one cent off");
    }
}
