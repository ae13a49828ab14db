//! A log as version 1 wrote it, kept for ever: it must verify, read and replay to the same state in every later version.
#![allow(clippy::unwrap_used, missing_docs)]

mod book;

use book::{Book, Event, LEDGER, invoice, replay_blindly, seal_all};
use chrono::NaiveDate;
use journal::backup::{verify, write};
use journal::chain::record_hash;
use journal::envelope::Record;

/// Never edited. A new version of the format gets a new file beside it.
const V1: &[u8] = include_bytes!("golden/v1.jsonl");
const V1_HEAD: &str = "01c75cfb725f4929e0a4d14ca3fbeb749c3e0e9c3b6aaada4bc1fe8eafc805ef";
const V1_STATE: &str = "fa729193d3251335471e1643261e0b246f1994a6cd3c7ed2c712700cc923c69c";

fn commands() -> Vec<Vec<Event>> {
    vec![
        vec![Event::BookOpened { currency: "EUR".into(), name: "Zoë & Söhne".into() }],
        vec![invoice(1), invoice(2), invoice(3)],
        vec![Event::PaymentReceived(10_001)],
        vec![Event::MovementsRecorded { rows: vec![(0, 125), (1, -125), (2, 0)] }, Event::PaymentReceived(-1)],
        vec![Event::InvoiceIssued {
            number: "\"quoted\"\n\t\\ \u{1F4D2}".into(),
            customer: u32::MAX,
            gross_minor: 9_999_999_999_999,
            due: NaiveDate::from_ymd_opt(2028, 2, 29).unwrap(),
        }],
        vec![Event::MovementsRecorded { rows: vec![] }],
        vec![invoice(8), Event::PaymentReceived(10_008)],
        vec![Event::YearClosed],
    ]
}

#[test]
fn version_1_still_opens() {
    let backup = verify(V1, Book::default()).unwrap();
    assert_eq!(backup.head().seq, 12);
    assert_eq!(backup.head().hash.to_string(), V1_HEAD);
    assert_eq!(backup.replayed().state.to_string(), V1_STATE);
    assert_eq!(backup.replayed().totals["EUR"], 10_000_000_020_005);
    for record in backup.records() {
        let read = Record::parse(record.bytes).unwrap();
        assert_eq!(record_hash(read.prev, record.bytes), record.hash);
    }
}

/// As long as version 1 is what is written, the same book gives the same bytes.
#[test]
fn the_present_version_writes_the_same_bytes() {
    let rows = seal_all(&commands());
    assert!(rows.iter().all(|row| Record::parse(&row.bytes).unwrap().ledger_id == LEDGER));
    let written = write(&book::header(), &rows, &replay_blindly(&rows).replayed()).unwrap();
    if std::env::var_os("WRITE_GOLDEN").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/new.jsonl"), &written).unwrap();
    }
    assert_eq!(String::from_utf8(written).unwrap(), String::from_utf8_lossy(V1));
}
