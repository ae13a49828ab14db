//! The hash chain: what is sealed verifies and reads back; every break is noticed, named and placed.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]
// This test alone measures time; it never runs in a browser.
#![allow(clippy::disallowed_methods)]

mod book;

use std::time::Instant;

use book::{Book, Event, LEDGER, SCHEMA, book_of, command_id, invoice, seal, seal_all, sealing};
use journal::backup::Replay;
use journal::canonical::to_canonical;
use journal::chain::{ChainBreak, Head, SealError, SealedRecord, Verifier, record_hash, salvage, seal_command, verify};
use journal::envelope::{Draft, DraftError, Record, RecordError};
use journal::identity::LedgerId;
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn bytes_are_canonical_and_carry_the_facts() {
    let sealed = seal(&sealing(3), &[invoice(5), Event::YearClosed], Head::empty(LEDGER));
    for row in &sealed.rows {
        let value: Value = serde_json::from_slice(&row.bytes).unwrap();
        assert_eq!(to_canonical(&value).unwrap().as_bytes(), row.bytes);
    }
    let second = Record::parse(&sealed.rows[1].bytes).unwrap();
    assert_eq!((second.seq, second.cmd_index, second.cmd_len), (2, 1, 2));
    assert_eq!(second.prev, sealed.rows[0].hash);
    assert_eq!(second.business_date.to_string(), "2026-09-21");
    assert_eq!(sealed.rows[1].hash, record_hash(sealed.rows[0].hash, &sealed.rows[1].bytes));
    assert_eq!(sealed.head, Head { seq: 2, hash: sealed.rows[1].hash });
}

#[test]
fn events_of_every_shape_read_back() {
    let events = vec![
        Event::BookOpened { currency: "EUR".into(), name: "a \"b\"\n\u{1F600}".into() },
        invoice(1),
        Event::PaymentReceived(-5),
        Event::MovementsRecorded { rows: vec![(1, 2), (3, i64::MIN)] },
        Event::YearClosed,
    ];
    let rows = seal_all(std::slice::from_ref(&events));
    let read: Vec<Event> = rows.iter().map(|row| Record::parse(&row.bytes).unwrap().event(&SCHEMA).unwrap()).collect();
    assert_eq!(read, events);
}

#[test]
fn what_can_not_be_sealed_is_refused() {
    let base = Head::empty(LEDGER);
    assert_eq!(seal_command(&sealing(1), &[], base), Err(SealError::NoEvents));
    assert!(matches!(Draft::new("Rate", &json!({"rate": 0.1})), Err(DraftError::Canonical(_))));
    assert!(matches!(Draft::of_event(&json!({"a": 1, "b": 2})), Err(DraftError::NotJson { .. })));
}

fn rewritten(row: &SealedRecord, change: impl Fn(&mut Value)) -> SealedRecord {
    let mut value: Value = serde_json::from_slice(&row.bytes).unwrap();
    change(&mut value);
    let bytes = to_canonical(&value).unwrap().into_bytes();
    let prev = value["prev"].as_str().unwrap().parse().unwrap();
    SealedRecord { hash: record_hash(prev, &bytes), bytes, ..row.clone() }
}

#[test]
fn every_break_is_named_and_placed() {
    // Commands of 1, 2, 3, 1, 2, 3 records: 1 | 2 3 | 4 5 6 | 7 | 8 9 | 10 11 12
    let rows = book_of(12);
    let id = |number| command_id(number);
    let without = |gone: usize| {
        let mut cut = rows.clone();
        cut.remove(gone);
        cut
    };
    let with = |at: usize, row: SealedRecord| {
        let mut changed = rows.clone();
        changed[at] = row;
        changed
    };
    let mut swapped = rows.clone();
    swapped.swap(4, 5);
    let mut doubled = rows.clone();
    doubled.insert(3, rows[2].clone());
    let mut flipped = rows[6].clone();
    flipped.bytes[10] ^= 1;
    let mut wrong_hash = rows[6].clone();
    wrong_hash.hash = rows[5].hash;
    let mut wrong_command = rows[6].clone();
    wrong_command.cmd_id = id(99);
    let other_past = book_of(6).into_iter().chain(seal(&sealing(80), &[invoice(0)], Head::empty(LEDGER)).rows);
    let mut spliced: Vec<_> = other_past.collect();
    spliced[6].seq = 7;
    let mut foreign_sealing = sealing(4);
    foreign_sealing.ledger_id = LedgerId::from_bytes([9; 16]);
    let mut foreign = seal(&foreign_sealing, &[invoice(6)], Head::empty(foreign_sealing.ledger_id)).rows[0].clone();
    foreign.seq = 7;
    let newer = rewritten(&rows[6], |value| value["v"] = json!(2));
    let torn_json = SealedRecord { bytes: b"{".to_vec(), hash: record_hash(rows[5].hash, b"{"), ..rows[6].clone() };
    let renumbered = rewritten(&rows[6], |value| value["seq"] = json!(70));

    let table: Vec<(&str, Vec<SealedRecord>, ChainBreak)> = vec![
        ("first gone", without(0), ChainBreak::Missing { seq: 1, found: 2 }),
        ("middle gone", without(4), ChainBreak::Missing { seq: 5, found: 6 }),
        ("end of command gone", without(11), ChainBreak::HalfCommand { seq: 12, cmd_id: id(6) }),
        ("swapped", swapped, ChainBreak::Missing { seq: 5, found: 6 }),
        ("doubled", doubled, ChainBreak::OutOfOrder { seq: 4, found: 3 }),
        ("flipped bit", with(6, flipped), ChainBreak::Altered { seq: 7 }),
        ("wrong hash", with(6, wrong_hash), ChainBreak::Altered { seq: 7 }),
        ("wrong command column", with(6, wrong_command), ChainBreak::RowDisagrees { seq: 7 }),
        ("other history", spliced, ChainBreak::Spliced { seq: 7 }),
        ("foreign", with(6, foreign.clone()), ChainBreak::ForeignLedger { seq: 7, found: foreign_sealing.ledger_id }),
        (
            "newer version",
            with(6, newer),
            ChainBreak::Unreadable { seq: 7, error: RecordError::NewerVersion { found: 2 } },
        ),
        ("renumbered within", with(6, renumbered), ChainBreak::RowDisagrees { seq: 7 }),
    ];
    for (name, broken, expected) in table {
        assert_eq!(verify(LEDGER, &broken), Err(expected.clone()), "{name}");
        let salvaged = salvage(LEDGER, &broken);
        assert_eq!(salvaged.stopped_by, Some(expected), "{name}");
        assert_eq!(verify(LEDGER, &broken[..salvaged.rows]), Ok(salvaged.head), "{name}");
    }
    assert!(matches!(verify(LEDGER, &with(6, torn_json)), Err(ChainBreak::Unreadable { seq: 7, .. })));
    assert_eq!(verify(LEDGER, &rows), Ok(Head { seq: 12, hash: rows[11].hash }));
    assert_eq!(verify(LEDGER, &[]), Ok(Head::empty(LEDGER)));
}

#[test]
fn commands_are_whole_and_come_once_and_epochs_never_fall() {
    let first = seal(&sealing(1), &[invoice(1), invoice(2)], Head::empty(LEDGER));
    let chained = |number: u64, epoch: u64, base: Head| {
        let mut facts = sealing(number);
        facts.epoch = epoch;
        seal(&facts, &[invoice(9)], base)
    };
    let join = |a: &[SealedRecord], b: &[SealedRecord]| [a, b].concat();

    let again = chained(1, 1, first.head);
    let expected = ChainBreak::RepeatedCommand { seq: 3, first_seq: 1, cmd_id: command_id(1) };
    assert_eq!(verify(LEDGER, &join(&first.rows, &again.rows)), Err(expected));

    let after_half = chained(2, 1, Head { seq: 1, hash: first.rows[0].hash });
    let expected = ChainBreak::HalfCommand { seq: 2, cmd_id: command_id(1) };
    assert_eq!(verify(LEDGER, &join(&first.rows[..1], &after_half.rows)), Err(expected));

    let lower = chained(2, 0, first.head);
    let expected = ChainBreak::EpochFell { seq: 3, found: 0, reached: 1 };
    assert_eq!(verify(LEDGER, &join(&first.rows, &lower.rows)), Err(expected));

    let tail_only = seal(&sealing(1), &[invoice(1), invoice(2)], Head::empty(LEDGER));
    let second = rewritten(&tail_only.rows[0], |value| value["cmd_index"] = json!(1));
    assert_eq!(verify(LEDGER, &[second]), Err(ChainBreak::HalfCommand { seq: 1, cmd_id: command_id(1) }));
}

#[test]
fn verification_goes_on_from_a_checkpoint() {
    let rows = book_of(12);
    let mut whole = Verifier::new(LEDGER);
    rows[..6].iter().for_each(|row| drop(whole.push_row(row).unwrap()));
    assert!(whole.is_between_commands());
    assert_eq!(whole.first_seq_of(command_id(3)), Some(4));
    let mut tail = Verifier::resume(LEDGER, whole.head(), whole.epoch());
    rows[6..].iter().for_each(|row| drop(tail.push_row(row).unwrap()));
    assert_eq!(tail.finish(), verify(LEDGER, &rows));
}

#[test]
fn a_refused_row_leaves_the_verifier_where_it_was() {
    let rows = book_of(4);
    let mut verifier = Verifier::new(LEDGER);
    let mut wrong = rows[0].clone();
    wrong.cmd_id = command_id(99);
    assert!(verifier.push_row(&wrong).is_err());
    rows[..3].iter().for_each(|row| drop(verifier.push_row(row).unwrap()));
    assert_eq!(verifier.finish().unwrap().seq, 3);
}

/// Events of 1,000 rows, as an import writes them: ten times as many may take about ten times as long (a hundred times
/// would be quadratic). Measured against itself, so that a slow machine does not fail it.
#[test]
fn opening_is_linear_in_size() {
    let time = |events: usize| {
        let rows: Vec<(u32, i64)> = (0..1_000).map(|row| (row, 100_000_000_000 - i64::from(row))).collect();
        let commands = vec![vec![Event::MovementsRecorded { rows: rows.clone() }]; events];
        let sealed = seal_all(&commands);
        let start = Instant::now();
        let mut verifier = Verifier::new(LEDGER);
        let mut state = Book::default();
        for row in &sealed {
            state.apply(&verifier.push_row(row).unwrap()).unwrap();
        }
        verifier.finish().unwrap();
        start.elapsed()
    };
    time(10);
    let best = |events| (0..3).map(|_| time(events)).min().unwrap();
    let (small, large) = (best(40), best(400));
    assert!(large < small * 40, "10 times the records took {large:?} after {small:?}");
}

proptest! {
    #[test]
    fn any_changed_byte_of_any_row_is_noticed(count in 1_usize..8, pick in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let mut rows = book_of(count);
        let at = pick.index(rows.iter().map(|row| row.bytes.len()).sum());
        let mut left = at;
        for row in &mut rows {
            if left < row.bytes.len() {
                row.bytes[left] ^= 1 << bit;
                break;
            }
            left -= row.bytes.len();
        }
        prop_assert!(verify(LEDGER, &rows).is_err());
    }

    #[test]
    fn a_cut_anywhere_is_salvaged_to_whole_commands(lengths in prop::collection::vec(1_usize..5, 1..8), cut in any::<prop::sample::Index>()) {
        let commands: Vec<Vec<Event>> =
            lengths.iter().map(|length| (0..*length as u64).map(invoice).collect()).collect();
        let rows = seal_all(&commands);
        let kept = cut.index(rows.len() + 1);
        let salvaged = salvage(LEDGER, &rows[..kept]);
        let mut boundaries = vec![0];
        lengths.iter().for_each(|length| boundaries.push(boundaries[boundaries.len() - 1] + length));
        let expected = boundaries.iter().copied().filter(|end| *end <= kept).max().unwrap();
        prop_assert_eq!(salvaged.rows, expected);
        prop_assert_eq!(salvaged.stopped_by.is_none(), boundaries.contains(&kept));
    }

    #[test]
    fn reading_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Record::parse(&bytes);
        let mut row = book_of(1).remove(0);
        row.bytes = bytes;
        prop_assert!(verify(LEDGER, &[row]).is_err());
    }
}
