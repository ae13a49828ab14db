//! Histories in cases: reasons are shown, and what was taken back stays, struck out, with when.

use receivables::analytics::credit_timeline::{CreditFact, credit_timeline};
use receivables::analytics::snapshot::Snapshot;
use receivables::analytics::timeline::{TimelineFact, TimelineRow, customer_timeline, invoice_timeline};
use receivables::analytics::trace::Turn;
use receivables::id::{AllocationId, CustomerId, EntryNo, InvoiceId};
use receivables::ledger::AsOf;
use receivables::ledger::command::Command;
use receivables::ledger::event::CreditSource;
use receivables::money::Currency;

use crate::book::{Book, day};

const END: &str = "2026-12-31";

fn book_with_an_invoice() -> (Book, CustomerId, InvoiceId) {
    let mut book = Book::new();
    book.today = day("2026-01-01");
    let customer = book.customer("A");
    let invoice = book.invoice(customer, "2026-01-01", 30, 10_000);
    (book, customer, invoice)
}

fn last_entry(book: &Book) -> EntryNo {
    book.ledger.entries().last().unwrap().number
}

fn rows(book: &Book, invoice: InvoiceId) -> Vec<TimelineRow> {
    let snapshot = Snapshot::new(&book.ledger, AsOf::at(day(END)), Currency::EUR);
    invoice_timeline(&snapshot, invoice).unwrap().rows
}

#[test]
fn reasons_are_in_the_history() {
    let (mut book, customer, invoice) = book_with_an_invoice();
    book.today = day("2026-03-01");
    book.dispute(invoice, "2026-02-01");
    book.settle_dispute(invoice, "2026-02-10");
    let payment = book.pay(customer, "2026-02-15", 4_000, &[(invoice, 4_000)]);
    book.reverse_last("2026-02-20");
    let twice = book.invoice(customer, "2026-02-01", 30, 700);
    book.run(Command::VoidInvoice { invoice: twice, on: day("2026-02-25"), reason: "sent twice".into() });
    let reasons: Vec<(TimelineFact, Option<String>, i64)> =
        rows(&book, invoice).into_iter().map(|row| (row.fact, row.trace.reason, row.open_after)).collect();
    let allocation = AllocationId(0);
    let source = CreditSource::Payment(payment);
    let said = |text: &str| Some(text.to_owned());
    assert_eq!(
        reasons,
        [
            (TimelineFact::Issued { number: "2026-0001".into() }, None, 10_000),
            (TimelineFact::DisputeOpened, said("short"), 10_000),
            (TimelineFact::DisputeClosed, said("agreed"), 10_000),
            (TimelineFact::Allocated { allocation, source }, None, 6_000),
            (TimelineFact::AllocationReversed { allocation }, said("bounced"), 10_000),
        ]
    );
    let voided = rows(&book, twice).pop().unwrap();
    assert_eq!((voided.fact, voided.trace.reason, voided.open_after), (TimelineFact::Voided, said("sent twice"), 0));
    let received = credit_timeline(&book.ledger, AsOf::at(day(END)), source);
    let received: Vec<(CreditFact, Option<String>, i64)> =
        received.into_iter().map(|row| (row.fact, row.trace.reason, row.left_after)).collect();
    assert_eq!(
        received,
        [
            (CreditFact::Came, None, 4_000),
            (CreditFact::Allocated { invoice }, None, 0),
            (CreditFact::Reversed { invoice }, said("bounced"), 4_000),
        ]
    );
    let all = customer_timeline(&book.ledger, AsOf::at(day(END)), customer);
    let of = |id: InvoiceId| all.iter().filter(|row| row.invoice == id).cloned().collect::<Vec<_>>();
    assert_eq!((of(invoice), of(twice)), (rows(&book, invoice), rows(&book, twice)));
    assert!(all.is_sorted_by_key(|row| (row.day, row.trace.entry)));
}

#[test]
fn what_was_taken_back_stays_with_when_and_counts_for_nothing() {
    let (mut book, customer, invoice) = book_with_an_invoice();
    book.today = day("2026-02-01");
    book.pay(customer, "2026-02-01", 4_000, &[(invoice, 4_000)]);
    let paid = last_entry(&book);
    book.today = day("2026-02-05");
    book.run(Command::Withdraw { entry: paid });
    let row = rows(&book, invoice).pop().unwrap();
    assert_eq!((row.amount, row.open_after, row.trace.stands), (-4_000, 10_000, false));
    assert_eq!(row.trace.turns, [Turn { on: day("2026-02-05").into(), holds: false }]);
    book.today = day("2026-02-07");
    book.run(Command::Reinstate { entry: paid });
    let row = rows(&book, invoice).pop().unwrap();
    assert_eq!((row.open_after, row.trace.stands), (6_000, true));
    let turns: Vec<(String, bool)> =
        row.trace.turns.iter().map(|turn| (turn.on.date().to_string(), turn.holds)).collect();
    assert_eq!(turns, [("2026-02-05".to_owned(), false), ("2026-02-07".to_owned(), true)]);
    assert_eq!(rows(&book, invoice).len(), 2, "taking back and making hold again are no lines of their own");
}

#[test]
fn an_issue_taken_back_keeps_the_number_it_had() {
    let mut book = Book::new();
    let customer = book.customer("A");
    let first = book.invoice(customer, "2026-01-01", 30, 10_000);
    let content = book.ledger.invoice(first).unwrap().content();
    book.run(Command::DraftInvoice(content));
    let draft = InvoiceId(1);
    book.run(Command::IssueInvoice { invoice: draft, on: day("2026-01-02") });
    let issued = last_entry(&book);
    book.run(Command::Withdraw { entry: issued });
    let history = rows(&book, draft);
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].fact, TimelineFact::Issued { number: "2026-0002".into() });
    assert!(!history[0].trace.stands);
    assert_eq!(book.ledger.invoice(draft).unwrap().number, None);
}

#[test]
fn a_dispute_taken_back_is_shown_as_such() {
    let (mut book, _, invoice) = book_with_an_invoice();
    book.today = day("2026-02-01");
    book.dispute(invoice, "2026-02-01");
    let disputed = last_entry(&book);
    book.run(Command::Withdraw { entry: disputed });
    let row = rows(&book, invoice).pop().unwrap();
    assert_eq!(
        (row.fact, row.trace.reason.as_deref(), row.trace.stands),
        (TimelineFact::DisputeOpened, Some("short"), false)
    );
}
