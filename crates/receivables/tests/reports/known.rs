//! The second clock in cases: what was known on a day, though it was taken back, changed or contested since.

use receivables::analytics::aging::{AgingOptions, aging};
use receivables::analytics::invoice_list::{InvoiceRow, ListTab};
use receivables::analytics::snapshot::Snapshot;
use receivables::id::{CustomerId, EntryNo, InvoiceId};
use receivables::ledger::command::Command;
use receivables::ledger::event::CustomerDetails;
use receivables::ledger::{AsOf, InvoiceStatus};
use receivables::money::Currency;

use crate::book::{Book, day};

fn view(on: &str, known_on: &str) -> AsOf {
    AsOf { day: day(on), known_on: Some(day(known_on)) }
}

fn last_entry(book: &Book) -> EntryNo {
    book.ledger.entries().last().unwrap().number
}

/// An invoice of 100, issued and recorded on 1 January, due on the 31st.
fn book_with_an_invoice() -> (Book, CustomerId, InvoiceId) {
    let mut book = Book::new();
    book.today = day("2026-01-01");
    let customer = book.customer("A");
    let invoice = book.invoice(customer, "2026-01-01", 30, 10_000);
    (book, customer, invoice)
}

#[test]
fn an_issue_taken_back_was_due_as_long_as_it_was_known() {
    let (mut book, _, invoice) = book_with_an_invoice();
    let issued = last_entry(&book);
    book.today = day("2026-05-01");
    book.run(Command::Withdraw { entry: issued });
    let late = |known_on: &str| {
        let snapshot = Snapshot::new(&book.ledger, view("2026-03-01", known_on), Currency::EUR);
        aging(&snapshot, &AgingOptions::default()).past_due
    };
    assert_eq!((late("2026-04-30"), late("2026-05-01")), (10_000, 0));
    let row = InvoiceRow::of(&book.ledger, invoice, view("2026-03-01", "2026-04-30")).unwrap();
    assert_eq!((row.status, row.days_past_due, row.is_in(ListTab::PastDue)), (InvoiceStatus::Open, 29, true));
    assert_eq!(InvoiceRow::of(&book.ledger, invoice, view("2026-03-01", "2026-05-01")), None);
}

#[test]
fn a_void_was_not_known_before_it_was_recorded() {
    let (mut book, _, invoice) = book_with_an_invoice();
    book.today = day("2026-05-01");
    book.run(Command::VoidInvoice { invoice, on: day("2026-02-01"), reason: "sent twice".into() });
    let status = |known_on: &str| InvoiceRow::of(&book.ledger, invoice, view("2026-03-01", known_on)).unwrap().status;
    assert_eq!(status("2026-04-30"), InvoiceStatus::Open);
    assert_eq!(status("2026-05-01"), InvoiceStatus::Void);
}

#[test]
fn a_dispute_taken_back_and_made_to_hold_again_was_gone_between() {
    let (mut book, _, invoice) = book_with_an_invoice();
    book.today = day("2026-02-01");
    book.dispute(invoice, "2026-02-01");
    let disputed = last_entry(&book);
    book.today = day("2026-03-01");
    book.run(Command::Withdraw { entry: disputed });
    book.today = day("2026-04-01");
    book.run(Command::Reinstate { entry: disputed });
    for (known_on, expected) in [
        ("2026-01-31", false),
        ("2026-02-01", true),
        ("2026-02-28", true),
        ("2026-03-01", false),
        ("2026-03-31", false),
        ("2026-04-01", true),
    ] {
        let as_of = view("2026-05-01", known_on);
        assert_eq!(book.ledger.is_disputed(invoice, as_of), expected, "known on {known_on}");
        let snapshot = Snapshot::new(&book.ledger, as_of, Currency::EUR);
        let disputed = aging(&snapshot, &AgingOptions::default()).disputed_total;
        assert_eq!(disputed, if expected { 10_000 } else { 0 }, "known on {known_on}");
    }
}

#[test]
fn names_and_versions_are_those_of_then() {
    let (mut book, customer, _) = book_with_an_invoice();
    let before = book.ledger.clone();
    book.today = day("2026-02-01");
    let details = CustomerDetails { name: "B".into(), ..CustomerDetails::default() };
    book.run(Command::ChangeCustomer { customer, details });
    book.run(Command::RenameBook { name: "other".into() });
    book.invoice_in(Currency::USD, customer, "2026-02-01", 30, 500);
    let known = book.ledger.as_known(view("2026-02-01", "2026-01-31"));
    assert_eq!(known.customer(customer).unwrap().details.name, "A");
    assert_eq!((known.name(), known.currencies()), ("test", &[Currency::EUR][..]));
    assert_eq!(known.as_ref(), &before);
}

/// A clock that was set back makes nothing known before what it builds on: the payment entered under the wrong clock is
/// known from the day of the invoice that it pays.
#[test]
fn a_clock_set_back_makes_nothing_known_earlier() {
    let (mut book, customer, invoice) = book_with_an_invoice();
    book.today = day("2025-12-20");
    book.pay(customer, "2025-12-20", 10_000, &[]);
    book.today = day("2026-01-02");
    book.pay(customer, "2026-01-02", 500, &[(invoice, 500)]);
    let recorded: Vec<String> = book.ledger.entries().iter().map(|entry| entry.recorded_on.to_string()).collect();
    assert_eq!(recorded[3..], ["2026-01-01", "2026-01-02"]);
    let left = |known_on: &str| book.ledger.unallocated_sources(view("2026-01-02", known_on)).len();
    assert_eq!((left("2025-12-31"), left("2026-01-01")), (0, 1));
    assert_eq!(book.ledger.as_known(view("2026-01-02", "2025-12-25")).customers().count(), 0);
    assert!(!book.ledger.as_known(view("2026-01-02", "2019-12-31")).is_open());
}

#[test]
fn a_view_of_all_that_is_known_copies_nothing() {
    let (book, ..) = book_with_an_invoice();
    for as_of in [AsOf::at(day("2026-01-01")), view("2026-01-01", "2026-01-01"), view("2025-01-01", "2026-06-01")] {
        assert!(matches!(book.ledger.as_known(as_of), std::borrow::Cow::Borrowed(_)), "{as_of:?}");
    }
}
