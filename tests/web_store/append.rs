//! Appending: what was acknowledged is stored, and nothing else is.

use crate::bench::{bench, futures_join, until_writer};
use duebook::store::{Ack, Durability, StoreError};
use journal::chain::{Head, verify};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn what_was_acknowledged_is_read_back_byte_for_byte() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    assert_eq!(book.head().await, Ok(Head::empty(bench.id)));
    let first = bench.command(Head::empty(bench.id), epoch, 3);
    let ack = book.append(&first).await.unwrap();
    assert_eq!(ack, Ack { head: first.head, already_stored: false, durability: Durability::Strict });
    let second = bench.command(first.head, epoch, 1);
    book.append(&second).await.unwrap();
    let rows = bench.rows(&book).await;
    assert_eq!(rows, [first.rows, second.rows].concat());
    assert_eq!(verify(bench.id, &rows), Ok(second.head));
    assert_eq!(book.head().await, Ok(second.head));
    assert_eq!(bench.books.durability(), Some(Durability::Strict));
}

#[wasm_bindgen_test]
async fn a_journal_longer_than_a_chunk_is_read_whole() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let long = bench.command(Head::empty(bench.id), epoch, 4_500);
    book.append(&long).await.unwrap();
    let mut chunks = Vec::new();
    book.load(1, |rows| {
        chunks.push(rows.len());
        true
    })
    .await
    .unwrap();
    assert_eq!(chunks, [2_000, 2_000, 500]);
    assert_eq!(bench.rows(&book).await, long.rows);
    let mut stopped = 0;
    book.load(1_001, |rows| {
        stopped += rows.len();
        assert_eq!(rows[0].seq, 1_001);
        false
    })
    .await
    .unwrap();
    assert_eq!(stopped, 2_000);
}

#[wasm_bindgen_test]
async fn a_retry_of_a_stored_command_is_acknowledged_and_stored_once() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let command = bench.command(Head::empty(bench.id), epoch, 2);
    book.append(&command).await.unwrap();
    let again = book.append(&command).await.unwrap();
    assert!(again.already_stored);
    assert_eq!(again.head, command.head);
    assert_eq!(bench.rows(&book).await, command.rows);

    let mut changed = command.clone();
    changed.rows[1].bytes.push(b' ');
    assert_eq!(book.append(&changed).await, Err(StoreError::CommandConflict(command.cmd_id)));
    assert_eq!(bench.rows(&book).await, command.rows);
}

#[wasm_bindgen_test]
async fn a_command_on_another_end_of_the_journal_is_refused() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let empty = Head::empty(bench.id);
    let first = bench.command(empty, epoch, 1);
    book.append(&first).await.unwrap();
    // The same place again, a gap, another history with the same number, and an end that is not the last row.
    let same_place = bench.command(empty, epoch, 1);
    assert_eq!(book.append(&same_place).await, Err(StoreError::HeadMoved { expected: 0, found: 1 }));
    let gap = bench.command(Head { seq: 5, ..first.head }, epoch, 1);
    assert_eq!(book.append(&gap).await, Err(StoreError::HeadMoved { expected: 5, found: 0 }));
    let spliced = bench.command(same_place.head, epoch, 1);
    assert_eq!(book.append(&spliced).await, Err(StoreError::HeadMoved { expected: 1, found: 1 }));
    let second = bench.command(first.head, epoch, 1);
    book.append(&second).await.unwrap();
    let middle = bench.command(first.head, epoch, 1);
    assert_eq!(book.append(&middle).await, Err(StoreError::HeadMoved { expected: 1, found: 2 }));
    assert_eq!(bench.rows(&book).await, [first.rows, second.rows].concat());
}

#[wasm_bindgen_test]
async fn rows_that_do_not_follow_each_other_are_refused_before_anything_is_written() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let mut command = bench.command(Head::empty(bench.id), epoch, 3);
    command.rows.remove(1);
    assert_eq!(book.append(&command).await, Err(StoreError::RowsOutOfOrder));
    command.rows.clear();
    assert_eq!(book.append(&command).await, Err(StoreError::RowsOutOfOrder));
    assert_eq!(book.head().await, Ok(Head::empty(bench.id)));
}

#[wasm_bindgen_test]
async fn a_replaced_writer_is_refused_by_its_epoch_alone() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let first = bench.command(Head::empty(bench.id), epoch, 1);
    book.append(&first).await.unwrap();
    // Another writer took over without this one noticing: as after a stolen lock in a frozen tab.
    assert_eq!(bench.books.claim_epoch(bench.id).await, Ok(epoch + 1));
    let late = bench.command(first.head, epoch, 1);
    assert_eq!(book.append(&late).await, Err(StoreError::EpochFenced { ours: epoch, current: epoch + 1 }));
    assert_eq!(bench.rows(&book).await, first.rows);
    assert_eq!(book.append(&late).await, Err(StoreError::ReadOnly));
    // The control: under a current epoch the very same command is stored, so nothing else had refused it.
    until_writer(&book).await;
    assert_eq!(book.append(&late).await.map(|ack| ack.head), Ok(late.head));
}

#[wasm_bindgen_test]
async fn of_two_commands_on_one_end_exactly_one_is_stored() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let mut base = Head::empty(bench.id);
    for _ in 0..20 {
        let (one, other) = (bench.command(base, epoch, 2), bench.command(base, epoch, 3));
        let (first, second) = futures_join(book.append(&one), book.append(&other)).await;
        assert_eq!(first.map(|ack| ack.head), Ok(one.head));
        assert!(matches!(second, Err(StoreError::HeadMoved { expected, .. }) if expected == base.seq));
        base = one.head;
    }
    assert_eq!(verify(bench.id, &bench.rows(&book).await), Ok(base));
}
