//! What a figure of a customer, an invoice, a payment or a credit note is explained by is the figure itself, on every day
//! and whatever was taken back, and all that ought to hold of it holds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use receivables::analytics::aging::{AgingOptions, aging};
use receivables::analytics::customer_behaviour::customer_behaviours;
use receivables::analytics::customer_credit::customer_credits;
use receivables::analytics::customer_list::{CustomerIndex, CustomerQuery};
use receivables::analytics::derivation::{Derivation, Derived, Subject, derivation};
use receivables::analytics::expectation::expected_pay_dates;
use receivables::analytics::figure::InputId;
use receivables::analytics::invariants::Invariant;
use receivables::analytics::invoice_list::InvoiceRow;
use receivables::analytics::snapshot::{Snapshot, currencies_in_use};
use receivables::id::{CustomerId, InvoiceId};
use receivables::ledger::command::Command;
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::{Currency, Money};
use receivables::sample;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sample_book() -> Ledger {
    sample::book(day("2026-11-19")).unwrap().0
}

fn views() -> Vec<AsOf> {
    let known = AsOf { day: day("2026-10-31"), known_on: Some(day("2026-09-15")) };
    let days = ["2026-11-19", "2026-07-31", "2025-12-31", "2024-01-01", "2027-03-01"];
    days.into_iter().map(|text| AsOf::at(day(text))).chain([known]).collect()
}

/// The derivation, once everything that it says ought to hold was found to hold.
fn sound(ledger: &Ledger, as_of: AsOf, currency: Currency, subject: Subject) -> Option<Derivation> {
    let made = derivation(ledger, as_of, currency, subject, "")?;
    for check in &made.checks {
        assert!(check.holds, "{} on {as_of:?}: {:?}", subject.code(), check.invariant);
    }
    assert!(made.checks.len() > 1, "{}", subject.code());
    assert_eq!(made.total, made.sources.iter().map(|source| source.amount).sum::<i64>());
    for source in made.sources.iter().filter(|source| source.day.is_some()) {
        assert!(!source.entries.is_empty() && source.recorded.is_some(), "{}: {source:?}", subject.code());
        assert!(source.entries.iter().all(|entry| ledger.entry(*entry).is_some()));
    }
    Some(made)
}

fn amount(made: &Derivation) -> i64 {
    match made.value {
        Ok(Derived::Money(money)) => money.minor,
        other => panic!("{other:?}"),
    }
}

fn customers_agree(ledger: &Ledger, as_of: AsOf, currency: Currency) -> usize {
    let snapshot = Snapshot::new(ledger, as_of, currency);
    let (credits, report) = (customer_credits(ledger, as_of, currency), aging(&snapshot, &AgingOptions::default()));
    let index = CustomerIndex::new(&snapshot, &AgingOptions::default());
    let behaviours = customer_behaviours(&snapshot);
    let mut seen = 0;
    for customer in snapshot.ledger.customers().map(|customer| customer.id) {
        let shown = behaviours[customer.index()];
        let value = |subject| amount(&sound(ledger, as_of, currency, subject).unwrap());
        assert_eq!(value(Subject::CustomerOpen(customer)), shown.open);
        assert_eq!(value(Subject::CustomerPastDue(customer)), shown.past_due);
        assert_eq!(value(Subject::CustomerCredit(customer)), credits.of_customer(customer));
        let days = sound(ledger, as_of, currency, Subject::CustomerDaysToPay(customer)).unwrap();
        let row = index.row(customer).unwrap();
        assert_eq!(days.value.ok(), row.pays_on_day.map(Derived::Days));
        for (bucket, minor) in row.buckets.iter().enumerate() {
            assert_eq!(value(Subject::CustomerBucket(customer, bucket)), *minor);
        }
        seen += 1;
    }
    let list = index.list(&CustomerQuery::default());
    let value = |subject| amount(&sound(ledger, as_of, currency, subject).unwrap());
    assert_eq!((value(Subject::ListedOpen), report.total), (list.open.minor, list.open.minor));
    assert_eq!(value(Subject::ListedPastDue), list.past_due.minor);
    assert_eq!(value(Subject::AllCredits), credits.total);
    seen
}

fn invoices_agree(ledger: &Ledger, as_of: AsOf) -> usize {
    let known = ledger.as_known(as_of);
    let mut seen = 0;
    for invoice in known.invoices() {
        let (id, currency) = (invoice.id, invoice.currency);
        let Some(row) = InvoiceRow::of(ledger, id, as_of) else { continue };
        let explained = |subject| sound(ledger, as_of, currency, subject);
        assert_eq!(amount(&explained(Subject::InvoiceOpen(id)).unwrap()), row.open, "{id:?} {as_of:?}");
        let total = explained(Subject::InvoiceTotal(id)).unwrap();
        assert_eq!(amount(&total), row.gross, "{id:?} {as_of:?}");
        let expected = expected_pay_dates(ledger, as_of, currency);
        let expected = expected.invoices.iter().find(|one| one.invoice == id);
        let late = explained(Subject::InvoiceLateness(id));
        assert_eq!(late.map(|one| one.value), (row.open != 0).then_some(Ok(Derived::Days(row.days_past_due))));
        let due = explained(Subject::InvoiceExpected(id));
        assert_eq!(due.map(|one| one.value), expected.map(|one| Ok(Derived::Day(one.expected.date()))));
        seen += 1;
    }
    seen
}

fn credits_agree(ledger: &Ledger, as_of: AsOf) -> usize {
    let known = ledger.as_known(as_of);
    let payments = known.payments().map(|payment| CreditSource::Payment(payment.id));
    let notes = known.credit_notes().map(|note| CreditSource::CreditNote(note.id));
    let mut seen = 0;
    for source in payments.chain(notes) {
        let Some(made) = sound(ledger, as_of, ledger.currency(), Subject::CreditLeft(source)) else { continue };
        assert_eq!(amount(&made), known.unallocated_amount(source, as_of));
        seen += 1;
    }
    seen
}

#[test]
fn what_is_explained_is_what_is_shown() {
    let ledger = sample_book();
    let mut seen = (0, 0, 0);
    for as_of in views() {
        for currency in currencies_in_use(&ledger, as_of) {
            seen.0 += customers_agree(&ledger, as_of, currency);
        }
        seen.1 += invoices_agree(&ledger, as_of);
        seen.2 += credits_agree(&ledger, as_of);
    }
    assert!(seen.0 > 50 && seen.1 > 300 && seen.2 > 200, "{seen:?}");
}

#[test]
fn what_was_taken_back_is_no_source() {
    let today = day("2026-11-19");
    let mut ledger = sample_book();
    let as_of = AsOf::at(today);
    let paid = ledger.allocations().filter(|one| one.reversed_on.is_none()).last().unwrap().clone();
    let entry = ledger.entries().iter().rev().find(|entry| match paid.source {
        CreditSource::Payment(id) => entry.recorded_payment(id),
        CreditSource::CreditNote(_) => false,
    });
    let entry = entry.unwrap().number;
    let subject = Subject::InvoiceOpen(paid.invoice);
    let before = sound(&ledger, as_of, ledger.currency(), subject).unwrap();
    assert!(before.sources.iter().any(|source| source.entries.contains(&entry)));
    let context = receivables::ledger::Context { today };
    for event in receivables::ledger::decide(&ledger, &Command::Withdraw { entry }, &context).unwrap() {
        let seq = ledger.last_seq() + 1;
        let stamp = receivables::ledger::Stamp { seq, entry: receivables::id::EntryNo(seq), recorded_on: today };
        ledger.apply(&stamp, &event);
    }
    let after = sound(&ledger, as_of, ledger.currency(), subject).unwrap();
    assert!(after.sources.iter().all(|source| !source.entries.contains(&entry)));
    assert!(amount(&after) > amount(&before));
    assert_eq!(invoices_agree(&ledger, as_of), ledger.invoices().count());
}

#[test]
fn the_list_is_explained_as_it_is_searched() {
    let ledger = sample_book();
    let as_of = AsOf::at(day("2026-11-19"));
    let currency = ledger.currency();
    let snapshot = Snapshot::new(&ledger, as_of, currency);
    let index = CustomerIndex::new(&snapshot, &AgingOptions::default());
    let list = index.list(&CustomerQuery { search: "a".to_owned(), order: None });
    let made = derivation(&ledger, as_of, currency, Subject::ListedOpen, "a").unwrap();
    assert_eq!(made.value, Ok(Derived::Money(list.open)));
    let found = index.list(&CustomerQuery { search: "no such customer".to_owned(), order: None });
    let made = derivation(&ledger, as_of, currency, Subject::ListedOpen, "no such customer").unwrap();
    assert_eq!(made.value, Ok(Derived::Money(found.open)));
    assert!(made.checks.iter().all(|check| check.invariant != Invariant::CustomersAddUp), "only of the whole list");
}

#[test]
fn inputs_make_the_figure() {
    let ledger = sample_book();
    let as_of = AsOf::at(day("2026-11-19"));
    for invoice in ledger.invoices().filter(|invoice| invoice.issue_date().is_some()) {
        let made = sound(&ledger, as_of, invoice.currency, Subject::InvoiceOpen(invoice.id)).unwrap();
        let input = |id: InputId| match made.inputs.iter().find(|input| input.id == id).map(|input| input.value) {
            Some(receivables::analytics::figure::InputValue::Money(money)) => money.minor,
            _ => 0,
        };
        let off = [InputId::Voided, InputId::Paid, InputId::Credited, InputId::Discounts, InputId::WrittenOff];
        assert_eq!(input(InputId::Invoiced) - off.map(input).iter().sum::<i64>(), amount(&made));
    }
}

#[test]
fn nothing_is_explained_that_is_not_there() {
    let ledger = sample_book();
    let as_of = AsOf::at(day("2026-11-19"));
    let none = |subject| derivation(&ledger, as_of, ledger.currency(), subject, "").is_none();
    assert!(none(Subject::CustomerOpen(CustomerId(9_999))) && none(Subject::InvoiceOpen(InvoiceId(99_999))));
    let first = ledger.invoices().next().unwrap().id;
    let early = AsOf::at(day("2001-01-01"));
    let made = derivation(&ledger, early, ledger.currency(), Subject::InvoiceOpen(first), "").unwrap();
    assert_eq!(made.value, Ok(Derived::Money(Money::new(0, ledger.currency()))));
    assert_eq!(made.sources, []);
}
