//! The lists of invoices and payments through their public API: parts, filters, search, order, and views of the past.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use receivables::analytics::invoice_list::{InvoiceIndex, ListColumn, ListQuery, ListTab};
use receivables::analytics::payment_list::{PaymentColumn, PaymentQuery, payment_list};
use receivables::id::{CustomerId, InvoiceId};
use receivables::ledger::command::{AllocationPart, Command, OpenDispute, RecordPayment, WriteOffInvoice};
use receivables::ledger::event::{CustomerDetails, InvoiceContent, InvoiceLine, PaymentMethod, WriteOffReason};
use receivables::ledger::{AsOf, Context, InvoiceStatus, Ledger, Stamp, decide};
use receivables::money::{Currency, Money, Rounding};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn run(ledger: &mut Ledger, today: &str, command: Command) {
    let today = date(today);
    let events = decide(ledger, &command, &Context { today }).unwrap();
    let entry = receivables::id::EntryNo(ledger.last_seq() + 1);
    for event in events {
        let stamp = Stamp { seq: ledger.last_seq() + 1, entry, recorded_on: today };
        ledger.apply(&stamp, &event);
    }
}

fn content(customer: u32, price: &str, note: Option<&str>) -> InvoiceContent {
    InvoiceContent {
        customer: CustomerId(customer),
        currency: Currency::EUR,
        lines: vec![InvoiceLine {
            description: "Route planner".into(),
            quantity: 1.into(),
            unit_price: price.parse().unwrap(),
        }],
        tax_percent: 0.into(),
        terms: "net 30".parse().unwrap(),
        rounding: Rounding::default(),
        delivered_on: None,
        reference: None,
        note: note.map(str::to_owned),
    }
}

/// Kestrel: 0 late (part paid), 1 paid. Brightmoor: 2 not due and disputed, 3 written off, 4 a draft, 5 issued in the future.
fn book() -> Ledger {
    let mut ledger = Ledger::new();
    run(&mut ledger, "2026-01-01", Command::OpenBook { name: "Halden".into(), currency: Currency::EUR });
    for name in ["Kestrel Freight", "Brightmoor Dental"] {
        let details = CustomerDetails { name: name.into(), ..CustomerDetails::default() };
        run(&mut ledger, "2026-01-01", Command::AddCustomer(details));
    }
    for (day, customer, price, note) in [
        ("2026-01-10", 0, "1250.00", None),
        ("2026-01-20", 0, "80.00", None),
        ("2026-03-01", 1, "300.00", Some("Überprüft")),
        ("2026-01-05", 1, "5.00", None),
    ] {
        let command = Command::IssueNewInvoice { content: content(customer, price, note), on: date(day) };
        run(&mut ledger, day, command);
    }
    run(&mut ledger, "2026-03-01", Command::DraftInvoice(content(1, "99.00", None)));
    run(
        &mut ledger,
        "2026-03-01",
        Command::IssueNewInvoice { content: content(1, "70.00", None), on: date("2026-04-01") },
    );
    let part = |invoice, amount| AllocationPart { invoice: InvoiceId(invoice), amount, discount: 0 };
    run(
        &mut ledger,
        "2026-02-15",
        Command::RecordPayment(RecordPayment {
            customer: CustomerId(0),
            received_on: date("2026-02-15"),
            amount: Money::new(58_000, Currency::EUR),
            method: PaymentMethod::BankTransfer,
            reference: None,
            note: None,
            allocations: vec![part(0, 50_000), part(1, 8_000)],
        }),
    );
    run(
        &mut ledger,
        "2026-03-02",
        Command::WriteOff(WriteOffInvoice {
            invoice: InvoiceId(3),
            on: date("2026-03-02"),
            amount: None,
            reason: WriteOffReason::SmallBalance,
        }),
    );
    let dispute = OpenDispute { invoice: InvoiceId(2), on: date("2026-03-02"), reason: "Wrong price".into() };
    run(&mut ledger, "2026-03-02", Command::OpenDispute(dispute));
    ledger
}

fn ids(ledger: &Ledger, day: &str, query: &ListQuery) -> Vec<u32> {
    let list = InvoiceIndex::new(ledger, AsOf::at(date(day)), true).list(query);
    list.rows.iter().map(|row| row.invoice.0).collect()
}

fn tab(tab: ListTab) -> ListQuery {
    ListQuery { tab, ..ListQuery::default() }
}

#[test]
fn every_invoice_is_in_its_parts() {
    let ledger = book();
    for (part, expected) in [
        (ListTab::Open, vec![0, 2]),
        (ListTab::PastDue, vec![0]),
        // The fourth was written off: nobody paid it.
        (ListTab::Paid, vec![1]),
        (ListTab::Drafts, vec![4]),
        (ListTab::All, vec![4, 5, 2, 1, 0, 3]),
    ] {
        assert_eq!(ids(&ledger, "2026-03-10", &tab(part)), expected, "{part:?}");
    }
    let list = InvoiceIndex::new(&ledger, AsOf::at(date("2026-03-10")), true).list(&ListQuery::default());
    let counts = [ListTab::Open, ListTab::PastDue, ListTab::Paid, ListTab::Drafts, ListTab::All];
    assert_eq!(counts.map(|part| list.counts.of(part)), [2, 1, 1, 1, 6]);
    assert_eq!(list.open_totals, [Money::new(105_000, Currency::EUR)]);
    let late = list.rows[0];
    assert_eq!((late.status, late.days_past_due, late.open), (InvoiceStatus::PartPaid, 29, 75_000));
    assert!(list.rows[1].disputed && list.rows[1].days_past_due < 0);
}

#[test]
fn the_search_finds_number_customer_note_line_and_amount() {
    let ledger = book();
    for (search, expected) in [
        ("kestrel", vec![1, 0]),
        ("FREIGHT kes", vec![1, 0]),
        ("überprüft", vec![2]),
        ("2026-0003", vec![2]),
        ("1.250", vec![0]),
        ("1,250.00", vec![0]),
        ("750", vec![0]),
        ("80", vec![1]),
        ("route dental", vec![4, 5, 2, 3]),
        ("nobody", vec![]),
    ] {
        let query = ListQuery { search: search.into(), ..tab(ListTab::All) };
        assert_eq!(ids(&ledger, "2026-03-10", &query), expected, "{search}");
    }
}

#[test]
fn filters_narrow_rows_and_counts_alike() {
    let ledger = book();
    let index = InvoiceIndex::new(&ledger, AsOf::at(date("2026-03-10")), true);
    let late = index.list(&ListQuery { lateness: Some((Some(1), Some(30))), ..tab(ListTab::Open) });
    assert_eq!((late.rows.len(), late.counts.open, late.counts.all, late.unfiltered), (1, 1, 1, 2));
    let not_due = index.list(&ListQuery { lateness: Some((None, Some(0))), ..tab(ListTab::Open) });
    assert_eq!(not_due.rows[0].invoice, InvoiceId(2));
    let customer = index.list(&ListQuery { customer: Some(CustomerId(0)), ..tab(ListTab::All) });
    assert_eq!((customer.rows.len(), customer.counts.paid), (2, 1));
}

#[test]
fn every_column_sorts_both_ways() {
    let ledger = book();
    for (column, ascending) in [
        (ListColumn::Number, vec![4, 0, 1, 2, 3, 5]),
        (ListColumn::Gross, vec![3, 5, 1, 4, 2, 0]),
        (ListColumn::Issued, vec![3, 0, 1, 2, 5, 4]),
    ] {
        let sorted = |descending| {
            ids(&ledger, "2026-03-10", &ListQuery { order: Some((column, descending)), ..tab(ListTab::All) })
        };
        assert_eq!(sorted(false), ascending, "{column:?}");
        let reversed: Vec<u32> = ascending.into_iter().rev().collect();
        assert_eq!(sorted(true), reversed, "{column:?}");
    }
    let by_customer = ListQuery { order: Some((ListColumn::Customer, false)), ..tab(ListTab::Open) };
    assert_eq!(ids(&ledger, "2026-03-10", &by_customer), [2, 0]);
}

#[test]
fn a_look_at_the_past_shows_what_was_true_then() {
    let ledger = book();
    let index = InvoiceIndex::new(&ledger, AsOf::at(date("2026-02-01")), false);
    let list = index.list(&tab(ListTab::All));
    let then: Vec<(u32, InvoiceStatus, i64)> =
        list.rows.iter().map(|row| (row.invoice.0, row.status, row.open)).collect();
    assert_eq!(
        then,
        [
            (4, InvoiceStatus::Draft, 0),
            (1, InvoiceStatus::Open, 8_000),
            (0, InvoiceStatus::Open, 125_000),
            (3, InvoiceStatus::Open, 500)
        ]
    );
    let known = AsOf { day: date("2026-03-10"), known_on: Some(date("2026-01-15")) };
    let known = InvoiceIndex::new(&ledger, known, false).list(&tab(ListTab::Open));
    // Invoice 3 was entered after entries of 1 March by a clock that said 5 January: it is known from 1 March on.
    assert_eq!(known.rows.iter().map(|row| (row.invoice.0, row.open)).collect::<Vec<_>>(), [(0, 125_000)]);
    let known = AsOf { day: date("2026-03-10"), known_on: Some(date("2026-03-01")) };
    let known = InvoiceIndex::new(&ledger, known, false).list(&tab(ListTab::Open));
    let open: Vec<(u32, i64)> = known.rows.iter().map(|row| (row.invoice.0, row.open)).collect();
    assert_eq!(open, [(3, 500), (0, 75_000), (2, 30_000)]);
}

fn pay(ledger: &mut Ledger, day: &str, minor: i64, reference: &str) {
    run(
        ledger,
        day,
        Command::RecordPayment(RecordPayment {
            customer: CustomerId(1),
            received_on: date(day),
            amount: Money::new(minor, Currency::EUR),
            method: PaymentMethod::Cash,
            reference: Some(reference.into()),
            note: None,
            allocations: vec![],
        }),
    );
}

#[test]
fn payments_with_something_left_come_first() {
    let mut ledger = book();
    pay(&mut ledger, "2026-01-20", 12_000, "advance");
    let ids = |day: &str, query: &PaymentQuery| {
        let list = payment_list(&ledger, AsOf::at(date(day)), query);
        list.rows.iter().map(|row| (row.payment.0, row.left, row.allocations)).collect::<Vec<_>>()
    };
    assert_eq!(ids("2026-03-10", &PaymentQuery::default()), [(1, 12_000, 0), (0, 0, 2)]);
    let by_amount = PaymentQuery { order: Some((PaymentColumn::Amount, true)), ..PaymentQuery::default() };
    assert_eq!(ids("2026-03-10", &by_amount), [(0, 0, 2), (1, 12_000, 0)]);
    assert_eq!(ids("2026-02-01", &PaymentQuery::default()), [(1, 12_000, 0)]);
    for (search, expected) in [("580", 0), ("kestrel", 0), ("ADVANCE", 1), ("120,00", 1)] {
        let query = PaymentQuery { search: search.into(), ..PaymentQuery::default() };
        assert_eq!(ids("2026-03-10", &query).iter().map(|row| row.0).collect::<Vec<_>>(), [expected], "{search}");
    }
    let list = payment_list(&ledger, AsOf::at(date("2026-03-10")), &PaymentQuery::default());
    assert_eq!((list.count, list.unallocated_count), (2, 1));
    assert_eq!(list.left_totals, [Money::new(12_000, Currency::EUR)]);
}
