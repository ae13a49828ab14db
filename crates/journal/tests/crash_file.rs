//! The crash card's file: what was stored comes back byte for byte; what is no such file is told with its line.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod book;

use book::{LEDGER, book_of, header, replay_blindly};
use journal::backup::{BackupError, verify, write};
use journal::chain::SealedRecord;
use journal::crash_file::{SavedName, is_crash_file, read};
use serde_json::json;

fn lines_of(rows: &[SealedRecord]) -> Vec<String> {
    let name = json!({"store": "books", "row": {
        "id": LEDGER.to_string(), "name": "Halden Studio", "currency": "EUR", "kind": "real", "state": "active",
        "created_ms": 1, "epoch": 3,
    }});
    let row = |row: &SealedRecord| {
        json!({"store": "journal", "row": {
            "book": LEDGER.to_string(), "seq": row.seq, "cmd": row.cmd_id.to_string(), "hash": row.hash.to_string(),
            "bytes": String::from_utf8(row.bytes.clone()).unwrap(),
        }})
        .to_string()
    };
    [name.to_string()].into_iter().chain(rows.iter().map(row)).collect()
}

fn file_of(lines: &[String]) -> Vec<u8> {
    format!("{}\n", lines.join("\n")).into_bytes()
}

#[test]
fn a_book_comes_back_as_it_was_stored_and_makes_a_backup() {
    let rows = book_of(60);
    let mut lines = lines_of(&rows);
    lines.push(json!({"store": "something_newer", "row": {"any": 1}}).to_string());
    // In whatever order.
    lines[1..=60].reverse();
    let file = file_of(&lines);
    assert!(is_crash_file(&file));
    let books = read(&file).unwrap();
    assert_eq!(books.len(), 1);
    let named = SavedName { name: "Halden Studio".into(), kind: "real".into(), state: "active".into() };
    assert_eq!((books[0].id, &books[0].named, &books[0].rows), (LEDGER, &Some(named), &rows));
    let backup = write(&header(), &books[0].rows, &replay_blindly(&rows).replayed()).unwrap();
    assert!(verify(&backup, book::Book::default()).is_ok());
}

#[test]
fn a_changed_or_missing_row_is_found_by_the_chain() {
    let rows = book_of(20);
    let lines = lines_of(&rows);
    for broken in [
        lines.iter().enumerate().filter(|(at, _)| *at != 7).map(|(_, line)| line.clone()).collect::<Vec<_>>(),
        lines.iter().map(|line| line.replacen("\\\"cmd_index\\\":0", "\\\"cmd_index\\\":1", 1)).collect(),
    ] {
        assert_ne!(broken, lines);
        let books = read(&file_of(&broken)).unwrap();
        let written = write(&header(), &books[0].rows, &replay_blindly(&rows).replayed());
        assert!(matches!(written, Err(BackupError::Chain { .. })), "{written:?}");
    }
}

#[test]
fn a_journal_without_its_name_is_a_book_and_a_name_without_a_journal_is_none() {
    let lines = lines_of(&book_of(5));
    let books = read(&file_of(&lines[1..])).unwrap();
    assert_eq!((books[0].named.clone(), books[0].rows.len()), (None, 5));
    assert_eq!(read(&file_of(&lines[..1])).unwrap(), []);
    let arriving: Vec<String> = lines.iter().map(|line| line.replace("\"active\"", "\"arriving\"")).collect();
    assert_ne!(arriving, lines);
    assert_eq!(read(&file_of(&arriving)).unwrap(), [], "a copy that never arrived");
}

#[test]
fn a_line_that_is_something_else_is_named() {
    let mut lines = lines_of(&book_of(5));
    lines[3] = lines[3][..lines[3].len() / 2].to_owned();
    assert!(matches!(read(&file_of(&lines)), Err(BackupError::Line { line: 4, .. })));
    for other in ["", "Number,Amount\n1,2\n", "{\"format\":\"duebook-backup\",\"v\":1}\n"] {
        assert!(!is_crash_file(other.as_bytes()), "{other:?}");
    }
}
