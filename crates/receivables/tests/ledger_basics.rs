//! The ledger through its public API: issue, pay, reverse, write off, void, undo, redo, and views on either clock.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use receivables::id::{AllocationId, CustomerId, EntryNo, InvoiceId, PaymentId};
use receivables::ledger::command::{AllocationPart, Command, RecordPayment, ReverseAllocation, WriteOffInvoice};
use receivables::ledger::event::{
    CreditSource, CustomerDetails, Event, InvoiceContent, InvoiceLine, PaymentMethod, WriteOffReason,
};
use receivables::ledger::rejection::Rejection;
use receivables::ledger::{AsOf, Context, InvoiceStatus, Ledger, Stamp, decide};
use receivables::money::{Currency, Money, Rounding};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

struct Book {
    ledger: Ledger,
    seq: u64,
}

impl Book {
    fn open() -> Self {
        let mut book = Self { ledger: Ledger::new(), seq: 0 };
        book.run("2026-01-01", Command::OpenBook { name: "Halden Studio".into(), currency: Currency::EUR }).unwrap();
        let details = CustomerDetails { name: "Kestrel".into(), ..CustomerDetails::default() };
        book.run("2026-01-01", Command::AddCustomer(details)).unwrap();
        book
    }

    fn run(&mut self, today: &str, command: Command) -> Result<EntryNo, Rejection> {
        let today = date(today);
        let events = decide(&self.ledger, &command, &Context { today })?;
        let entry = EntryNo(self.seq + 1);
        for event in events {
            self.seq += 1;
            let stored = Event::parse(event.kind(), &event.payload().unwrap().to_string()).unwrap();
            assert_eq!(stored, event);
            self.ledger.apply(&Stamp { seq: self.seq, entry, recorded_on: today }, &stored);
        }
        assert_eq!(self.ledger.check(), vec![], "after {command:?}");
        Ok(entry)
    }

    fn issue(&mut self, on: &str, price: &str) -> EntryNo {
        let content = InvoiceContent {
            customer: CustomerId(0),
            currency: Currency::EUR,
            lines: vec![InvoiceLine {
                description: "Work".into(),
                quantity: 1.into(),
                unit_price: price.parse().unwrap(),
            }],
            tax_percent: 19.into(),
            terms: "2/10 net 30".parse().unwrap(),
            rounding: Rounding::default(),
            delivered_on: None,
            reference: None,
            note: None,
        };
        self.run(on, Command::IssueNewInvoice { content, on: date(on) }).unwrap()
    }

    fn pay(&mut self, on: &str, amount: i64, parts: &[(u32, i64)]) -> Result<EntryNo, Rejection> {
        let part = |(invoice, amount): &(u32, i64)| AllocationPart {
            invoice: InvoiceId(*invoice),
            amount: *amount,
            discount: 0,
        };
        self.run(
            on,
            Command::RecordPayment(RecordPayment {
                customer: CustomerId(0),
                received_on: date(on),
                amount: Money::new(amount, Currency::EUR),
                method: PaymentMethod::BankTransfer,
                reference: None,
                note: None,
                allocations: parts.iter().map(part).collect(),
            }),
        )
    }

    fn open_on(&self, invoice: u32, day: &str) -> i64 {
        self.ledger.open_amount(InvoiceId(invoice), AsOf::at(date(day)))
    }
}

#[test]
fn an_invoice_is_issued_paid_and_reversed() {
    let mut book = Book::open();
    book.issue("2026-01-10", "100");
    let invoice = book.ledger.invoice(InvoiceId(0)).unwrap();
    assert_eq!(invoice.number.as_deref(), Some("2026-0001"));
    assert_eq!(invoice.totals().gross, 11_900);
    book.pay("2026-02-01", 15_000, &[(0, 11_900)]).unwrap();
    assert_eq!(book.open_on(0, "2026-01-31"), 11_900);
    assert_eq!(book.open_on(0, "2026-02-01"), 0);
    let source = CreditSource::Payment(PaymentId(0));
    assert_eq!(book.ledger.unallocated_amount(source, AsOf::at(date("2026-02-01"))), 3_100);
    let reverse = ReverseAllocation { allocation: AllocationId(0), on: date("2026-03-01"), reason: "bounced".into() };
    book.run("2026-03-01", Command::ReverseAllocation(reverse.clone())).unwrap();
    assert_eq!(book.open_on(0, "2026-02-15"), 0);
    assert_eq!(book.open_on(0, "2026-03-01"), 11_900);
    let again = book.run("2026-03-02", Command::ReverseAllocation(reverse));
    assert_eq!(again, Err(Rejection::AlreadyReversed { allocation: AllocationId(0) }));
}

#[test]
fn nothing_is_allocated_twice() {
    let mut book = Book::open();
    book.issue("2026-01-10", "100");
    let eur = |minor| Money::new(minor, Currency::EUR);
    assert_eq!(
        book.pay("2026-02-01", 20_000, &[(0, 11_901)]),
        Err(Rejection::AllocationExceedsOpenAmount {
            invoice: InvoiceId(0),
            open: eur(11_900),
            requested: eur(11_901)
        })
    );
    assert_eq!(
        book.pay("2026-02-01", 100, &[(0, 101)]),
        Err(Rejection::AllocationExceedsUnallocated { unallocated: eur(100), requested: eur(101) })
    );
}

#[test]
fn undo_ends_facts_on_the_day_they_began_and_what_was_known_stays() {
    let mut book = Book::open();
    book.issue("2026-01-10", "100");
    let paid = book.pay("2026-02-01", 11_900, &[(0, 11_900)]).unwrap();
    book.run("2026-02-05", Command::Withdraw { entry: paid }).unwrap();
    assert_eq!(book.open_on(0, "2026-02-03"), 11_900);
    let known = AsOf { day: date("2026-02-03"), known_on: Some(date("2026-02-04")) };
    assert_eq!(book.ledger.open_amount(InvoiceId(0), known), 0);
    assert_eq!(book.ledger.last_withdrawn().map(|entry| entry.number), Some(paid));
    book.run("2026-02-06", Command::Reinstate { entry: paid }).unwrap();
    assert_eq!(book.open_on(0, "2026-02-03"), 0);
    assert!(book.ledger.payment(PaymentId(0)).is_some());
}

#[test]
fn undo_is_refused_where_a_later_entry_builds_on_it() {
    let mut book = Book::open();
    let issued = book.issue("2026-01-10", "100");
    let paid = book.pay("2026-02-01", 11_900, &[(0, 11_900)]).unwrap();
    let refused = book.run("2026-02-02", Command::Withdraw { entry: issued });
    assert_eq!(refused, Err(Rejection::LaterEntryDepends { entry: issued, later: Some(paid) }));
    book.run("2026-02-02", Command::Withdraw { entry: paid }).unwrap();
    book.run("2026-02-02", Command::Withdraw { entry: issued }).unwrap();
    assert!(book.ledger.invoice(InvoiceId(0)).is_none());
    book.issue("2026-02-03", "50");
    let number = book.ledger.invoice(InvoiceId(1)).and_then(|invoice| invoice.number.clone());
    assert_eq!(number.as_deref(), Some("2026-0001"), "the number of an issue taken back is given again: no gap");
}

#[test]
fn a_write_off_leaves_receivables() {
    let mut book = Book::open();
    book.issue("2026-01-10", "100");
    let on = date("2026-05-01");
    let off = WriteOffInvoice { invoice: InvoiceId(0), on, amount: None, reason: WriteOffReason::BadDebt };
    book.run("2026-05-01", Command::WriteOff(off)).unwrap();
    let invoice = book.ledger.invoice(InvoiceId(0)).unwrap();
    assert_eq!(book.ledger.status_given(invoice, 0, AsOf::at(on)), InvoiceStatus::WrittenOff);
    assert_eq!(book.open_on(0, "2026-04-30"), 11_900);
    assert_eq!(book.open_on(0, "2026-05-01"), 0);
}

#[test]
fn a_void_keeps_its_number() {
    let mut book = Book::open();
    book.issue("2026-01-10", "100");
    let void = Command::VoidInvoice { invoice: InvoiceId(0), on: date("2026-01-11"), reason: "wrong".into() };
    book.run("2026-01-11", void).unwrap();
    book.issue("2026-01-12", "100");
    assert_eq!(book.ledger.invoice(InvoiceId(1)).unwrap().number.as_deref(), Some("2026-0002"));
    assert_eq!(book.open_on(0, "2026-01-11"), 0);
}
