//! Finding customers, invoices and payments through the public API: what answers, in which order, and views of the past.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)] // the words of other scenarios
mod scenario;

use receivables::id::{CustomerId, EntryNo, InvoiceId, PaymentId};
use receivables::ledger::command::Command;
use receivables::ledger::{AsOf, Context, Ledger, Stamp, decide};
use receivables::search::quick_index::{QuickIndex, Subject};
use scenario::{customer, date, eur, issue, open_book, part, pay, work};

fn run(ledger: &mut Ledger, today: &str, command: &Command) {
    let today = date(today);
    let events = decide(ledger, command, &Context { today }).unwrap();
    let entry = EntryNo(ledger.last_seq() + 1);
    for event in events {
        let stamp = Stamp { seq: ledger.last_seq() + 1, entry, recorded_on: today };
        ledger.apply(&stamp, &event);
    }
}

/// Harbour Nine owes invoice 1 of two; Kestrel owes none, has a payment with 50.00 left, and a draft.
fn book() -> Ledger {
    let mut ledger = Ledger::new();
    run(&mut ledger, "2026-01-01", &open_book());
    run(&mut ledger, "2026-01-01", &customer("Harbour Nine Hôtels"));
    run(&mut ledger, "2026-01-01", &customer("Kestrel Harvest"));
    run(&mut ledger, "2026-01-10", &issue(work(0, 1_250), "2026-01-10"));
    run(&mut ledger, "2026-02-10", &issue(work(0, 990), "2026-02-10"));
    let mut noted = work(1, 700);
    noted.note = Some("For the harbour gate".into());
    run(&mut ledger, "2026-02-11", &issue(noted, "2026-02-11"));
    run(&mut ledger, "2026-03-01", &pay(0, "2026-03-01", eur(125_000), vec![part(0, 125_000)]));
    run(&mut ledger, "2026-03-02", &pay(1, "2026-03-02", eur(75_000), vec![part(2, 70_000)]));
    run(&mut ledger, "2026-03-03", &Command::DraftInvoice(work(1, 42)));
    ledger
}

fn found(text: &str, day: &str) -> Vec<Subject> {
    let index = QuickIndex::new(&book(), AsOf::at(date(day)));
    index.find(text, 10).into_iter().map(|hit| hit.subject).collect()
}

const CUSTOMER: fn(u32) -> Subject = |id| Subject::Customer(CustomerId(id));
const INVOICE: fn(u32) -> Subject = |id| Subject::Invoice(InvoiceId(id));
const PAYMENT: fn(u32) -> Subject = |id| Subject::Payment(PaymentId(id));

#[test]
fn customers_come_first_then_what_is_open_then_payments() {
    let expected = [CUSTOMER(0), CUSTOMER(1), INVOICE(1), INVOICE(3), INVOICE(2), INVOICE(0), PAYMENT(0), PAYMENT(1)];
    assert_eq!(found("har", "2026-03-31"), expected);
    // The open one before the paid one, although both answer alike; the note alone answers least.
    assert_eq!(found("harbour", "2026-03-31"), [CUSTOMER(0), INVOICE(1), INVOICE(0), INVOICE(2), PAYMENT(0)]);
}

#[test]
fn numbers_amounts_and_abbreviations_are_found() {
    assert_eq!(found("2026-0002", "2026-03-31"), [INVOICE(1)]);
    for text in ["1.250", "1,250.00", "€1 250"] {
        assert_eq!(found(text, "2026-03-31"), [INVOICE(0), PAYMENT(0)], "{text}");
    }
    // What is left of a payment is an amount too.
    assert_eq!(found("50.00", "2026-03-31"), [PAYMENT(1)]);
    assert_eq!(found("hotels nine", "2026-03-31").first(), Some(&CUSTOMER(0)));
    assert_eq!(found("hrbr", "2026-03-31").first(), Some(&CUSTOMER(0)));
    assert_eq!(found("gate", "2026-03-31"), [INVOICE(2)]);
}

#[test]
fn nothing_typed_or_nothing_there_finds_nothing() {
    for text in ["", "  ", "zebra", "harbour zebra"] {
        assert_eq!(found(text, "2026-03-31"), [], "{text}");
    }
}

#[test]
fn the_past_shows_nothing_of_what_came_later() {
    assert_eq!(found("990", "2026-02-09"), []);
    assert_eq!(found("harbour", "2026-02-09"), [CUSTOMER(0), INVOICE(0)]);
}

#[test]
fn what_a_customer_owes_is_at_hand() {
    let index = QuickIndex::new(&book(), AsOf::at(date("2026-03-31")));
    assert_eq!(index.owed(CustomerId(0)), [eur(99_000)]);
    assert_eq!(index.owed(CustomerId(1)), []);
    let index = QuickIndex::new(&book(), AsOf::at(date("2026-01-31")));
    assert_eq!(index.owed(CustomerId(0)), [eur(125_000)]);
}

#[test]
fn no_more_than_asked_for_of_each_kind() {
    let index = QuickIndex::new(&book(), AsOf::at(date("2026-03-31")));
    let hits = index.find("har", 1);
    assert_eq!(hits.iter().map(|hit| hit.subject).collect::<Vec<_>>(), [CUSTOMER(0), INVOICE(1), PAYMENT(0)]);
}
