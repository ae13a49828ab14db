//! Aging, credits, disputes, currencies and history in small books.

use super::book::{Book, day};
use receivables::analytics::aging::{Aging, AgingBasis, AgingFilter, AgingOptions, aged_invoices, aging};
use receivables::analytics::bucket_edges::BucketEdges;
use receivables::analytics::customer_credit::customer_credits;
use receivables::analytics::snapshot::{Snapshot, currencies_in_use};
use receivables::id::PaymentId;
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::Currency;

fn aged(ledger: &Ledger, on: &str, options: &AgingOptions) -> Aging {
    aging(&Snapshot::new(ledger, AsOf::at(day(on)), Currency::EUR), options)
}

fn amounts(aging: &Aging) -> Vec<i64> {
    aging.buckets.iter().map(|bucket| bucket.amount).collect()
}

#[test]
fn an_empty_book_has_empty_buckets() {
    let book = Book::new();
    let report = aged(&book.ledger, "2026-01-01", &AgingOptions::default());
    assert_eq!((report.total, report.count, report.customers.len()), (0, 0, 0));
    assert_eq!(amounts(&report), [0; 5]);
}

/// One invoice of 100.00, due on 31 January.
#[test]
fn the_day_after_the_due_date_is_the_first_day_late() {
    let mut book = Book::new();
    let customer = book.customer("A");
    book.invoice(customer, "2026-01-01", 30, 10_000);
    for (on, bucket) in [
        ("2025-12-31", None),
        ("2026-01-01", Some(0)),
        ("2026-01-31", Some(0)),
        ("2026-02-01", Some(1)),
        ("2026-03-02", Some(1)),
        ("2026-03-03", Some(2)),
        ("2026-04-01", Some(2)),
        ("2026-04-02", Some(3)),
        ("2026-05-01", Some(3)),
        ("2026-05-02", Some(4)),
        ("2030-01-01", Some(4)),
    ] {
        let report = aged(&book.ledger, on, &AgingOptions::default());
        let mut wanted = [0; 5];
        if let Some(bucket) = bucket {
            wanted[bucket] = 10_000;
        }
        assert_eq!(amounts(&report), wanted, "as of {on}");
    }
}

#[test]
fn history_is_recomputed_with_every_kind_of_change() {
    let mut book = Book::new();
    let customer = book.customer("A");
    let first = book.invoice(customer, "2026-01-01", 30, 10_000);
    let second = book.invoice(customer, "2026-01-10", 30, 5_000);
    book.pay(customer, "2026-02-10", 4_000, &[(first, 4_000)]);
    book.credit_note(customer, Some(first), "2026-02-15", 1_000);
    book.write_off(second, "2026-03-01", Some(2_000));
    book.reverse_last("2026-03-10");
    for (on, open) in [
        ("2026-01-05", 10_000),
        ("2026-01-10", 15_000),
        ("2026-02-10", 11_000),
        ("2026-02-15", 10_000),
        ("2026-03-01", 8_000),
        // The last allocation was the credit note's.
        ("2026-03-10", 9_000),
    ] {
        assert_eq!(aged(&book.ledger, on, &AgingOptions::default()).total, open, "as of {on}");
    }
}

#[test]
fn both_clocks_can_be_asked() {
    let mut book = Book::new();
    book.today = day("2026-01-01");
    let customer = book.customer("A");
    let invoice = book.invoice(customer, "2026-01-01", 30, 10_000);
    book.today = day("2026-03-01");
    book.pay(customer, "2026-02-01", 10_000, &[(invoice, 10_000)]);
    let total = |known_on: Option<&str>| {
        let as_of = AsOf { day: day("2026-02-15"), known_on: known_on.map(day) };
        aging(&Snapshot::new(&book.ledger, as_of, Currency::EUR), &AgingOptions::default()).total
    };
    assert_eq!(total(None), 0);
    assert_eq!(total(Some("2026-02-15")), 10_000, "the payment was not recorded yet");
}

#[test]
fn disputed_amounts_stay_in_and_can_be_taken_out() {
    let mut book = Book::new();
    let customer = book.customer("A");
    let contested = book.invoice(customer, "2026-01-01", 30, 10_000);
    book.invoice(customer, "2026-01-01", 30, 500);
    book.dispute(contested, "2026-02-01");
    book.settle_dispute(contested, "2026-03-01");
    let without = AgingOptions { include_disputed: false, ..AgingOptions::default() };
    for (on, disputed) in [("2026-01-31", 0), ("2026-02-01", 10_000), ("2026-02-28", 10_000), ("2026-03-01", 0)] {
        let with = aged(&book.ledger, on, &AgingOptions::default());
        assert_eq!((with.total, with.disputed_total), (10_500, disputed), "as of {on}");
        assert_eq!(with.total_without_disputed(), 10_500 - disputed);
        let less = aged(&book.ledger, on, &without);
        assert_eq!((less.total, less.disputed_total), (10_500 - disputed, disputed), "as of {on}");
        assert_eq!(less.total_with_disputed(), 10_500);
        assert_eq!(less.customers.iter().map(|row| row.disputed).sum::<i64>(), disputed);
    }
}

#[test]
fn credits_are_lines_of_their_own_with_their_age() {
    let mut book = Book::new();
    let customer = book.customer("A");
    let invoice = book.invoice(customer, "2026-01-01", 30, 10_000);
    book.pay(customer, "2026-01-20", 12_000, &[(invoice, 9_000)]);
    book.credit_note(customer, None, "2026-01-25", 700);
    let at = |on: &str| customer_credits(&book.ledger, AsOf::at(day(on)), Currency::EUR);
    assert_eq!(at("2026-01-19").items, []);
    let credits = at("2026-02-01");
    let lines: Vec<(CreditSource, i64, i32)> =
        credits.items.iter().map(|item| (item.source, item.amount, item.age_days)).collect();
    let payment = CreditSource::Payment(PaymentId(0));
    assert_eq!(lines[0], (payment, 3_000, 12));
    assert_eq!((lines.len(), lines[1].1, lines[1].2), (2, 700, 7));
    assert_eq!((credits.total, credits.of_customer(customer)), (3_700, 3_700));
    // Never netted: the invoice is open in full.
    assert_eq!(aged(&book.ledger, "2026-02-01", &AgingOptions::default()).total, 1_000);
    book.allocate(payment, "2026-02-02", invoice, 1_000, 0);
    assert_eq!(customer_credits(&book.ledger, AsOf::at(day("2026-02-02")), Currency::EUR).total, 2_700);
}

#[test]
fn currencies_are_never_added() {
    let mut book = Book::new();
    let customer = book.customer("A");
    book.invoice_in(Currency::USD, customer, "2026-01-01", 30, 10_000);
    book.invoice_in(Currency::USD, customer, "2026-01-02", 30, 1);
    book.invoice(customer, "2026-01-01", 30, 500);
    let total = |currency: Currency| {
        let snapshot = Snapshot::new(&book.ledger, AsOf::at(day("2026-02-15")), currency);
        let report = aging(&snapshot, &AgingOptions::default());
        assert_eq!(report.total, snapshot.open_total());
        report.total
    };
    assert_eq!((total(Currency::EUR), total(Currency::USD), total(Currency::GBP)), (500, 10_001, 0));
    assert_eq!(currencies_in_use(&book.ledger, AsOf::at(day("2026-02-15"))), [Currency::EUR, Currency::USD]);
    assert_eq!(currencies_in_use(&book.ledger, AsOf::at(day("2025-02-15"))), []);
}

#[test]
fn the_basis_and_the_edges_are_the_users() {
    let mut book = Book::new();
    let customer = book.customer("A");
    let invoice = book.invoice(customer, "2026-01-01", 60, 10_000);
    let edges = BucketEdges::try_new(&[7, 45]).unwrap();
    let options = AgingOptions { basis: AgingBasis::InvoiceDate, edges, include_disputed: true };
    for (on, bucket) in [("2026-01-01", 0), ("2026-01-08", 1), ("2026-01-09", 2), ("2026-02-15", 2), ("2026-02-16", 3)]
    {
        let report = aged(&book.ledger, on, &options);
        assert_eq!(report.buckets[bucket].amount, 10_000, "as of {on}");
        assert_eq!(report.past_due, 0, "not past due, whatever the basis");
        let snapshot = Snapshot::new(&book.ledger, AsOf::at(day(on)), Currency::EUR);
        let rows = aged_invoices(&snapshot, &options, AgingFilter { bucket: Some(bucket), customer: Some(customer) });
        assert_eq!(rows.iter().map(|row| row.invoice).collect::<Vec<_>>(), [invoice]);
        assert_eq!(aged_invoices(&snapshot, &options, AgingFilter { bucket: Some(4), customer: None }), []);
    }
}
