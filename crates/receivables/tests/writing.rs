//! What helps while an invoice is written: items of before, and what to look at twice.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)] // the words of other scenarios
mod scenario;

use receivables::analytics::invoice_warnings::{InvoiceWarning, invoice_warnings};
use receivables::analytics::past_items::past_items;
use receivables::id::{CustomerId, EntryNo, InvoiceId};
use receivables::ledger::command::Command;
use receivables::ledger::event::{InvoiceContent, InvoiceLine};
use receivables::ledger::{Context, Ledger, Stamp, decide};
use receivables::money::Currency;
use scenario::{customer, date, eur, issue, open_book, work};

fn run(ledger: &mut Ledger, today: &str, command: &Command) {
    let today = date(today);
    let events = decide(ledger, command, &Context { today }).unwrap();
    let entry = EntryNo(ledger.last_seq() + 1);
    for event in events {
        ledger.apply(&Stamp { seq: ledger.last_seq() + 1, entry, recorded_on: today }, &event);
    }
}

fn selling(customer: u32, items: &[(&str, i64)]) -> InvoiceContent {
    let line = |(name, price): &(&str, i64)| InvoiceLine {
        description: (*name).into(),
        quantity: 1.into(),
        unit_price: (*price).into(),
    };
    InvoiceContent { lines: items.iter().map(line).collect(), ..work(customer, 1) }
}

/// Kestrel: design at 80, then 90; artwork. Brightmoor: design at 100 later; a draft; dollars.
fn book() -> Ledger {
    let mut ledger = Ledger::new();
    run(&mut ledger, "2026-01-01", &open_book());
    run(&mut ledger, "2026-01-01", &customer("Kestrel"));
    run(&mut ledger, "2026-01-01", &customer("Brightmoor"));
    run(&mut ledger, "2026-01-10", &issue(selling(0, &[("Design", 80)]), "2026-01-10"));
    run(&mut ledger, "2026-02-10", &issue(selling(0, &[("Design", 90), ("Artwork", 40)]), "2026-02-10"));
    run(&mut ledger, "2026-03-10", &issue(selling(1, &[("Design", 100), ("Hosting", 10)]), "2026-03-10"));
    run(&mut ledger, "2026-03-11", &Command::DraftInvoice(selling(1, &[("Secret", 1)])));
    let dollars = InvoiceContent { currency: Currency::USD, ..selling(1, &[("Travel", 5)]) };
    run(&mut ledger, "2026-03-12", &issue(dollars, "2026-03-12"));
    ledger
}

#[test]
fn the_customers_own_items_come_first_with_the_customers_own_price() {
    let ledger = book();
    let named = |customer: Option<u32>| -> Vec<(String, i64, bool)> {
        let items = past_items(&ledger, customer.map(CustomerId), Currency::EUR);
        items
            .into_iter()
            .map(|item| (item.description, i64::try_from(item.unit_price.mantissa()).unwrap(), item.is_own))
            .collect()
    };
    assert_eq!(
        named(Some(0)),
        [("Artwork".into(), 40, true), ("Design".into(), 90, true), ("Hosting".into(), 10, false)]
    );
    let all: Vec<String> = named(None).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(all.len(), 3, "no drafts, no other currency: {all:?}");
    assert_eq!(named(Some(1))[0].1, 100);
}

#[test]
fn an_invoice_is_looked_at_twice_where_something_is_unusual() {
    let ledger = book();
    let items = past_items(&ledger, Some(CustomerId(0)), Currency::EUR);
    let warned = |content: &InvoiceContent, on: &str, today: &str| {
        invoice_warnings(&ledger, content, date(on), date(today), &items)
    };
    // 130.00 again within 45 days; nothing else is late yet on 12 February but January's 80.00.
    let again = selling(0, &[("Design", 90), ("Artwork", 40)]);
    assert_eq!(
        warned(&again, "2026-02-12", "2026-02-12"),
        [InvoiceWarning::LooksLike(InvoiceId(1)), InvoiceWarning::CustomerLate(eur(8_000))]
    );
    assert_eq!(warned(&again, "2026-03-28", "2026-02-05"), [], "46 days later it is another one, and nothing is late");
    let dearer = selling(0, &[("Artwork", 45), ("Hosting", 12)]);
    assert_eq!(
        warned(&dearer, "2026-02-05", "2026-02-05"),
        [InvoiceWarning::OtherPrice { line: 0, last: 40.into() }],
        "what others paid is no measure"
    );
    let old = selling(0, &[("Artwork", 40)]);
    assert_eq!(warned(&old, "2025-12-01", "2026-02-05"), [InvoiceWarning::DuePast(date("2025-12-31"))]);
}
