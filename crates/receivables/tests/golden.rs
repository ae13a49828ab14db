//! The log that version 1 wrote is read for ever, and comes to the same figures for ever.
//!
//! The file is never regenerated. A new kind of event goes into a new file beside it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use receivables::id::{CreditNoteId, CustomerId, EntryNo, InvoiceId, PaymentId};
use receivables::ledger::event::{CreditSource, Event, PaymentMethod};
use receivables::ledger::{AsOf, InvoiceStatus, Ledger, Stamp};
use receivables::money::Rounding;
use serde_json::Value;

const LOG: &str = include_str!("golden/ledger_v1.jsonl");
/// Kinds that came later, each as a journal of its own.
const REFUNDS: &str = include_str!("golden/ledger_v1_refunds.jsonl");
const CUSTOMERS: &str = include_str!("golden/ledger_v1_customers.jsonl");
const TERMS: &str = include_str!("golden/ledger_v1_terms.jsonl");

/// Every kind of event that there is. Adding one to the ledger without adding it here fails to compile below.
const KINDS: [&str; 27] = [
    "BookOpened",
    "BookRenamed",
    "CustomerAdded",
    "CustomerDetailsChanged",
    "InvoiceDrafted",
    "DraftRevised",
    "DraftDiscarded",
    "InvoiceIssued",
    "InvoiceVoided",
    "CreditNoteIssued",
    "PaymentRecorded",
    "Allocated",
    "AllocationReversed",
    "WrittenOff",
    "WriteOffRecovered",
    "DisputeOpened",
    "DisputeClosed",
    "InvoicesImported",
    "EntryWithdrawn",
    "EntryReinstated",
    "CreditRefunded",
    "CustomersMerged",
    "NoteAdded",
    "NoteRevised",
    "NoteRemoved",
    "TermsAmended",
    "HolidaysSet",
];

/// Place in [`KINDS`]; no wildcard, so that a new kind must be placed.
fn place(event: &Event) -> usize {
    match event {
        Event::BookOpened(_) => 0,
        Event::BookRenamed(_) => 1,
        Event::CustomerAdded(_) => 2,
        Event::CustomerDetailsChanged(_) => 3,
        Event::InvoiceDrafted(_) => 4,
        Event::DraftRevised(_) => 5,
        Event::DraftDiscarded(_) => 6,
        Event::InvoiceIssued(_) => 7,
        Event::InvoiceVoided(_) => 8,
        Event::CreditNoteIssued(_) => 9,
        Event::PaymentRecorded(_) => 10,
        Event::Allocated(_) => 11,
        Event::AllocationReversed(_) => 12,
        Event::WrittenOff(_) => 13,
        Event::WriteOffRecovered(_) => 14,
        Event::DisputeOpened(_) => 15,
        Event::DisputeClosed(_) => 16,
        Event::InvoicesImported(_) => 17,
        Event::EntryWithdrawn(_) => 18,
        Event::EntryReinstated(_) => 19,
        Event::CreditRefunded(_) => 20,
        Event::CustomersMerged(_) => 21,
        Event::NoteAdded(_) => 22,
        Event::NoteRevised(_) => 23,
        Event::NoteRemoved(_) => 24,
        Event::TermsAmended(_) => 25,
        Event::HolidaysSet(_) => 26,
    }
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read() -> Vec<(Stamp, Event, Value)> {
    lines_of(LOG)
}

fn all() -> Vec<(Stamp, Event, Value)> {
    [LOG, REFUNDS, CUSTOMERS, TERMS].into_iter().flat_map(lines_of).collect()
}

fn lines_of(log: &str) -> Vec<(Stamp, Event, Value)> {
    let lines = log.lines().map(|line| {
        let row: Value = serde_json::from_str(line).unwrap();
        let stamp = Stamp {
            seq: row["seq"].as_u64().unwrap(),
            entry: EntryNo(row["entry"].as_u64().unwrap()),
            recorded_on: date(row["recorded_on"].as_str().unwrap()),
        };
        let payload = row["payload"].clone();
        let event = Event::parse(row["kind"].as_str().unwrap(), &payload.to_string());
        (stamp, event.unwrap_or_else(|error| panic!("line {}: {error}", stamp.seq)), payload)
    });
    lines.collect()
}

fn ledger() -> Ledger {
    let mut ledger = Ledger::new();
    for (stamp, event, _) in read() {
        ledger.apply(&stamp, &event);
    }
    ledger
}

/// Whether everything in `old` is in `new` with the same value: fields may be added, never lost or changed.
fn is_kept(old: &Value, new: &Value) -> bool {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            old.iter().all(|(key, value)| new.get(key).is_some_and(|one| is_kept(value, one)))
        }
        (Value::Array(old), Value::Array(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| is_kept(old, new))
        }
        (old, new) => old == new,
    }
}

#[test]
fn every_kind_is_in_the_golden_log() {
    let there: BTreeSet<usize> = all().iter().map(|(_, event, _)| place(event)).collect();
    let missing: Vec<&str> = (0..KINDS.len()).filter(|at| !there.contains(at)).map(|at| KINDS[at]).collect();
    assert_eq!(missing, Vec::<&str>::new());
    for (_, event, _) in all() {
        assert_eq!(event.kind(), KINDS[place(&event)]);
    }
}

#[test]
fn what_is_read_is_written_back_with_nothing_lost() {
    for (stamp, event, payload) in all() {
        let written = event.payload().unwrap();
        assert!(is_kept(&payload, &written), "line {}:\n{payload}\n{written}", stamp.seq);
        assert_eq!(Event::parse(event.kind(), &written.to_string()).unwrap(), event);
    }
}

#[test]
fn the_golden_log_comes_to_the_same_figures() {
    let ledger = ledger();
    assert_eq!(ledger.check(), vec![]);
    for (invoice, day, known_on, open) in [
        (0, "2026-01-04", None, 0),
        (0, "2026-01-05", None, 130_870),
        (0, "2026-01-14", None, 0),
        (1, "2026-01-10", None, 60_000),
        (1, "2026-01-20", None, 20_000),
        (1, "2026-01-20", Some("2026-01-20"), 60_000),
        (1, "2026-02-01", None, 60_000),
        (1, "2026-02-02", None, 50_000),
        (1, "2026-03-01", None, 0),
        (1, "2026-04-30", None, 0),
        (1, "2026-04-30", Some("2026-04-17"), 20_000),
        (3, "2026-01-12", None, 25_000),
        (3, "2026-01-13", None, 0),
        (4, "2025-11-01", None, 1_190),
        (4, "2025-12-15", None, 690),
        (4, "2025-12-15", Some("2026-04-14"), 0),
        (4, "2026-04-20", None, 630),
        (5, "2026-04-20", None, 5_000),
    ] {
        let as_of = AsOf { day: date(day), known_on: known_on.map(date) };
        assert_eq!(ledger.open_amount(InvoiceId(invoice), as_of), open, "invoice {invoice}, {as_of:?}");
    }
    for (source, day, left) in [
        (CreditSource::Payment(PaymentId(0)), "2026-01-14", 0),
        (CreditSource::Payment(PaymentId(1)), "2026-01-20", 30_000),
        (CreditSource::Payment(PaymentId(1)), "2026-02-01", 70_000),
        (CreditSource::CreditNote(CreditNoteId(0)), "2026-02-02", 0),
        (CreditSource::CreditNote(CreditNoteId(1)), "2026-02-03", 5_000),
        (CreditSource::CreditNote(CreditNoteId(2)), "2026-01-03", 200),
        (CreditSource::Payment(PaymentId(2)), "2026-01-01", 0),
        (CreditSource::Payment(PaymentId(3)), "2026-01-04", 100),
    ] {
        assert_eq!(ledger.unallocated_amount(source, AsOf::at(date(day))), left, "{source:?} on {day}");
    }
}

#[test]
fn the_golden_log_comes_to_the_same_statuses() {
    let ledger = ledger();
    for (invoice, day, status) in [
        (0, "2026-01-04", InvoiceStatus::Draft),
        (0, "2026-01-05", InvoiceStatus::Open),
        (0, "2026-01-14", InvoiceStatus::Paid),
        (1, "2026-01-20", InvoiceStatus::PartPaid),
        (1, "2026-03-01", InvoiceStatus::WrittenOff),
        (3, "2026-01-12", InvoiceStatus::Open),
        (3, "2026-01-13", InvoiceStatus::Void),
        (4, "2026-01-01", InvoiceStatus::PartPaid),
        (5, "2026-01-02", InvoiceStatus::Open),
        (6, "2026-04-20", InvoiceStatus::Draft),
    ] {
        let as_of = AsOf::at(date(day));
        let row = ledger.invoice(InvoiceId(invoice)).unwrap();
        let open = ledger.open_amount(row.id, as_of);
        assert_eq!(ledger.status_given(row, open, as_of), status, "invoice {invoice} on {day}");
    }
    for (invoice, day, disputed) in [
        (1, "2026-04-01", false),
        (1, "2026-04-02", true),
        (1, "2026-04-10", false),
        (4, "2025-11-01", true),
        (5, "2026-01-02", false),
    ] {
        assert_eq!(ledger.is_disputed(InvoiceId(invoice), AsOf::at(date(day))), disputed, "invoice {invoice}, {day}");
    }
}

#[test]
fn the_golden_log_names_the_same_things() {
    let ledger = ledger();
    assert_eq!(ledger.name(), "Halden Studio Ltd");
    assert!(ledger.invoice(InvoiceId(2)).is_none(), "discarded");
    let numbers: Vec<&str> = ledger.invoices().filter_map(|one| one.number.as_deref()).collect();
    assert_eq!(numbers, ["2026-0001", "2026-0002", "2026-0003", "R-7", "R-8"]);
    let names: Vec<&str> = ledger.customers().map(|one| one.details.name.as_str()).collect();
    assert_eq!(names, ["Norrvik Logistics AB", "Pellworth Cycles Ltd", "Tarn & Fell Outdoor Ltd"]);
    let terms: Vec<String> = ledger.invoices().take(2).map(|one| one.terms.to_string()).collect();
    assert_eq!(terms, ["2/10 net 30", "net 14"]);
    let roundings: Vec<Rounding> = ledger.invoices().map(|one| one.rounding).collect();
    for rounding in [
        Rounding::HalfAwayFromZero,
        Rounding::HalfEven,
        Rounding::HalfTowardZero,
        Rounding::TowardZero,
        Rounding::Floor,
        Rounding::Ceiling,
    ] {
        assert!(roundings.contains(&rounding), "{rounding:?}");
    }
    let methods: Vec<PaymentMethod> = ledger.payments().map(|one| one.method).collect();
    for method in [
        PaymentMethod::BankTransfer,
        PaymentMethod::Card,
        PaymentMethod::Cheque,
        PaymentMethod::Cash,
        PaymentMethod::DirectDebit,
        PaymentMethod::Other,
    ] {
        assert!(methods.contains(&method), "{method:?}");
    }
    assert_eq!(ledger.invoice(InvoiceId(0)).unwrap().totals().gross, 130_870);
}

/// Backup files and checkpoints of earlier versions hold a hash of this stream: it never changes for the same journal,
/// whatever the ledger keeps besides. Disputes taken back and clocks set back are in it too.
#[test]
fn the_golden_log_comes_to_the_same_bytes() {
    let mut ledger = ledger();
    assert_eq!(summed(&ledger), 17_162_759_170_342_019_084);
    let turn = |kind: &str, entry: u64| Event::parse(kind, &format!("{{\"entry\":{entry}}}")).unwrap();
    for (recorded_on, event) in [
        ("2026-05-02", turn("EntryWithdrawn", 26)),
        ("2026-05-01", turn("EntryReinstated", 26)),
        ("2026-04-30", turn("EntryWithdrawn", 26)),
        ("2026-05-03", turn("EntryWithdrawn", 33)),
    ] {
        let seq = ledger.last_seq() + 1;
        ledger.apply(&Stamp { seq, entry: EntryNo(seq), recorded_on: date(recorded_on) }, &event);
    }
    assert_eq!(summed(&ledger), 9_578_744_881_695_590_976);
}

/// FNV-1a over the ledger's stream.
fn summed(ledger: &Ledger) -> u64 {
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    ledger.stream_to(&mut |piece: &[u8]| {
        for byte in piece {
            sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    });
    sum
}

#[test]
fn the_golden_refunds_come_to_the_same_figures() {
    let mut ledger = Ledger::new();
    for (stamp, event, _) in lines_of(REFUNDS) {
        ledger.apply(&stamp, &event);
    }
    assert_eq!(ledger.check(), vec![]);
    let left = |day: &str, source| ledger.unallocated_amount(source, AsOf::at(date(day)));
    let payment = CreditSource::Payment(PaymentId(0));
    assert_eq!(
        [left("2026-03-09", payment), left("2026-03-10", payment), left("2026-03-20", payment)],
        [50_000, 30_000, 10_000]
    );
    assert_eq!(left("2026-03-20", CreditSource::CreditNote(CreditNoteId(0))), 0);
    assert_eq!(ledger.entries().iter().filter(|entry| !entry.is_active()).count(), 1);
}

#[test]
fn the_golden_log_of_customers_comes_to_the_same() {
    let mut ledger = Ledger::new();
    for (stamp, event, _) in lines_of(CUSTOMERS) {
        ledger.apply(&stamp, &event);
    }
    assert_eq!(ledger.check(), vec![]);
    let there: Vec<(u32, Option<&str>)> =
        ledger.customers().map(|one| (one.id.0, one.details.external_id.as_deref())).collect();
    assert_eq!(there, [(0, Some("D-7"))]);
    let kept = ledger.customer(CustomerId(0)).unwrap();
    let people: Vec<&str> = kept.details.contacts.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(people, ["Ines Vogt", "Tom"]);
    assert_eq!(kept.details.tags, ["retail", "monthly"]);
    let notes: Vec<(&str, &str)> = ["2026-03-02", "2026-03-01"]
        .into_iter()
        .zip(ledger.notes_of(CustomerId(0)).filter_map(|one| one.text.as_deref()))
        .collect();
    assert_eq!(notes, [("2026-03-02", "Wants invoices by post"), ("2026-03-01", "Called: will pay on Friday")]);
    assert_eq!(ledger.payment(PaymentId(0)).unwrap().customer, CustomerId(0));
    assert_eq!(ledger.merged_customer(CustomerId(1)), CustomerId(0));
    let before = ledger.as_known(AsOf { day: date("2026-03-31"), known_on: Some(date("2026-03-05")) });
    assert_eq!(before.payment(PaymentId(0)).unwrap().customer, CustomerId(1));
    assert_eq!(before.customers().count(), 2);
}

#[test]
fn the_golden_terms_are_due_as_they_were() {
    let mut ledger = Ledger::new();
    for (stamp, event, _) in lines_of(TERMS) {
        ledger.apply(&stamp, &event);
    }
    assert_eq!(ledger.check(), vec![]);
    let parts = |invoice: u32, day: &str| -> Vec<(String, i64)> {
        let as_of = AsOf::at(date(day));
        let row = ledger.invoice(InvoiceId(invoice)).unwrap();
        let open = ledger.open_amount(row.id, as_of);
        ledger.open_parts(row, open, as_of).into_iter().map(|part| (part.due.to_string(), part.amount)).collect()
    };
    let text = |rows: &[(&str, i64)]| rows.iter().map(|(day, amount)| ((*day).to_owned(), *amount)).collect::<Vec<_>>();
    let four = text(&[("2026-03-02", 10_000), ("2026-03-31", 36_000), ("2026-04-15", 20_000), ("2026-05-20", 54_000)]);
    assert_eq!(parts(0, "2026-03-05"), four);
    assert_eq!(parts(1, "2026-03-18"), text(&[("2026-05-02", 120_000)]), "before it was amended");
    assert_eq!(parts(1, "2026-03-19"), text(&[("2026-06-01", 120_000)]));
    let terms: Vec<String> = ledger.invoices().map(|one| one.terms.to_string()).collect();
    assert_eq!(
        terms,
        [
            "10% of net@0 then 30%@10d>EOM then 200~50@EOM+15 then balance@30d>5/20",
            "net 90",
            "2/0 COD [partial none, tax always]",
            "CIA",
            "CWO"
        ]
    );
    assert_eq!(
        ledger.calendars().map(|(name, days)| (name, days.days().count())).collect::<Vec<_>>(),
        [("Bavaria", 2)]
    );
}
