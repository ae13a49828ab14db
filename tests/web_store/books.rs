//! The list of books, restores, checkpoints, and what localStorage remembers.

use crate::bench::{Bench, bench, meta};
use duebook::platform::ids;
use duebook::store::{
    BookKind, BookMeta, BookState, Durability, Preferences, StoreError, Theme, WitnessFound, forget_witness, health,
    local_storage_works, read_witness, witnessed_books, write_witness,
};
use journal::chain::Head;
use journal::checkpoint::{CHECKPOINT_VERSION, Checkpoint};
use journal::identity::{Hash, LedgerId};
use journal::witness::{LastBackup, Witness};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_restored_book_is_filled_in_pieces_and_a_real_one_is_never_deleted() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let first = bench.command(Head::empty(bench.id), epoch, 3);
    let base = Head::empty(bench.id);
    // In use already: nothing is filled in.
    assert_eq!(bench.books.fill(bench.id, base, &first.rows).await, Err(StoreError::BookClosed));
    bench.books.set_state(bench.id, BookState::Arriving).await.unwrap();
    let middle = Head { seq: 2, hash: first.rows[1].hash };
    assert_eq!(bench.books.fill(bench.id, base, &first.rows[..2]).await, Ok(middle));
    assert!(matches!(bench.books.fill(bench.id, base, &first.rows[..2]).await, Err(StoreError::HeadMoved { .. })));
    assert_eq!(bench.books.fill(bench.id, middle, &first.rows[2..]).await, Ok(first.head));
    assert_eq!(bench.rows(&book).await, first.rows);

    let real = LedgerId::from_bytes(ids::random_128().unwrap());
    let meta = BookMeta::new(real, "Mine", "EUR".parse().unwrap(), BookKind::Real, 1);
    bench.books.create(&meta).await.unwrap();
    assert_eq!(bench.books.discard(real).await, Err(StoreError::NotDiscardable));
    assert_eq!(bench.books.discard(bench.id).await, Ok(()));
    assert_eq!(bench.books.list().await.map(|list| list.len()), Ok(1));
    assert_eq!(bench.rows(&book).await, []);
}

#[wasm_bindgen_test]
async fn a_checkpoint_comes_back() {
    let bench = bench().await;
    assert_eq!(bench.books.read_checkpoint(bench.id).await, Ok(None));
    let checkpoint = Checkpoint {
        epoch: 3,
        head: Head { seq: 9, ..Head::empty(bench.id) },
        ledger_id: bench.id,
        state: Hash::from_bytes([5; 32]),
        v: CHECKPOINT_VERSION,
    };
    bench.books.write_checkpoint(bench.id, &checkpoint).await.unwrap();
    assert_eq!(bench.books.read_checkpoint(bench.id).await, Ok(Some(checkpoint)));
}

#[wasm_bindgen_test]
async fn books_do_not_reach_into_each_other_and_a_switch_is_one_step() {
    let bench = bench().await;
    let other = LedgerId::from_bytes(ids::random_128().unwrap());
    bench.books.create(&meta(other).arriving(4)).await.unwrap();
    let (book, _, epoch) = bench.writer().await;
    let command = bench.command(Head::empty(bench.id), epoch, 2);
    book.append(&command).await.unwrap();
    let neighbour = Bench { books: bench.books.clone(), id: other };
    let (second, _, second_epoch) = neighbour.writer().await;
    assert_eq!(second_epoch, 5);
    assert_eq!(second.head().await, Ok(Head::empty(other)));
    assert_eq!(second.append(&command).await, Err(StoreError::HeadMoved { expected: 0, found: 0 }));

    let missing = LedgerId::from_bytes([9; 16]);
    assert_eq!(bench.books.switch(bench.id, missing).await, Err(StoreError::BookMissing));
    assert_eq!(bench.books.get(bench.id).await.unwrap().state, BookState::Active);
    bench.books.switch(bench.id, other).await.unwrap();
    assert_eq!(bench.books.get(bench.id).await.unwrap().state, BookState::ReplacedBy(other));
    assert_eq!(bench.books.get(other).await.unwrap().state, BookState::Active);
    let closed = bench.command(command.head, epoch, 1);
    assert_eq!(book.append(&closed).await, Err(StoreError::BookClosed));
    assert_eq!(bench.rows(&book).await, command.rows);
}

#[wasm_bindgen_test]
async fn books_are_listed_renamed_and_made_once() {
    let bench = bench().await;
    assert_eq!(bench.books.rename(bench.id, "  North  ").await.unwrap().name, "North");
    let again = meta(bench.id);
    assert!(bench.books.create(&again).await.is_err());
    let list = bench.books.list().await.unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(bench.books.create(&list[0]).await, Ok(()));
    assert_eq!(bench.books.get(LedgerId::from_bytes([1; 16])).await, Err(StoreError::BookMissing));
    assert_eq!(bench.books.rename(LedgerId::from_bytes([1; 16]), "x").await, Err(StoreError::BookMissing));
}

#[wasm_bindgen_test]
fn a_witness_comes_back_and_a_corrupt_one_is_not_believed() {
    let id = LedgerId::from_bytes(ids::random_128().unwrap());
    assert!(local_storage_works());
    assert_eq!(read_witness(id), WitnessFound::Nothing);
    let head = Head { seq: 12, ..Head::empty(id) };
    let witness = Witness::new(id, head, Some(LastBackup { seq: 7, wall_ms: 5 }));
    write_witness(&witness).unwrap();
    assert_eq!(read_witness(id), WitnessFound::Whole(witness));
    assert!(witnessed_books().contains(&id));

    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    let key = format!("duebook.witness.{id}");
    let whole = storage.get_item(&key).unwrap().unwrap();
    let foreign = Witness::new(LedgerId::from_bytes([3; 16]), head, None).print().unwrap();
    let foreign = serde_json::to_string(&foreign).unwrap();
    for broken in ["", "{", "null", "\"{}\"", &whole[..whole.len() / 2], &whole.replace("12", "-12"), &foreign] {
        storage.set_item(&key, broken).unwrap();
        assert!(matches!(read_witness(id), WitnessFound::Corrupt(_)), "{broken}");
    }
    forget_witness(id);
    assert_eq!(read_witness(id), WitnessFound::Nothing);
}

#[wasm_bindgen_test]
fn preferences_are_checked_when_read() {
    let (prefs, id) = (Preferences, LedgerId::from_bytes(ids::random_128().unwrap()));
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    prefs.set_theme(Theme::Dark).unwrap();
    assert_eq!(prefs.theme(), Theme::Dark);
    storage.set_item("duebook.theme", "\"\\\"purple\\\"\"").unwrap();
    assert_eq!(prefs.theme(), Theme::System);
    prefs.set_last_book(id).unwrap();
    assert_eq!(prefs.last_book(), Some(id));
    prefs.set_locale(Some("de-AT")).unwrap();
    assert_eq!(prefs.locale().as_deref(), Some("de-AT"));
    prefs.set_locale(Some("<script>")).unwrap();
    assert_eq!(prefs.locale(), None);
    prefs.set_import_mapping("Date;Amount", &vec![1_u8, 2]).unwrap();
    assert_eq!(prefs.import_mapping("Date;Amount"), Some(vec![1_u8, 2]));
    assert_eq!(prefs.import_mapping::<Vec<u8>>("Date;Sum"), None);
    prefs.set_draft(id, "payment", &"12.50").unwrap();
    assert_eq!(prefs.draft(id, "payment"), Some("12.50".to_owned()));
    prefs.clear_draft(id, "payment");
    assert_eq!(prefs.draft::<String>(id, "payment"), None);
    assert_eq!(prefs.set_draft(id, "payment", &"x".repeat(70_000)), Err(StoreError::QuotaExceeded));
}

#[wasm_bindgen_test]
async fn the_health_report_names_what_was_granted() {
    let bench = bench().await;
    let report = health(&bench.books).await;
    assert_eq!(report.durability, Some(Durability::Strict));
    assert!(report.persisted.is_some() && report.witness_possible && report.birth.created);
    assert!(report.space.is_some_and(|space| space.quota > 0));
}
