//! The browser's storage, in a real Chromium: nothing is acknowledged that is not stored, a writer that was replaced
//! is refused, and what other places remember is checked before it is believed.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDate;
use duebook::platform::ids;
use duebook::store::{
    Ack, Book, BookKind, BookMeta, BookSignal, BookState, Books, ConnectionNotice, Durability, Preferences,
    ReaderCause, Role, StoreError, Theme, WitnessFound, forget_witness, health, local_storage_works, read_witness,
    witnessed_books, write_witness,
};
use gloo_timers::future::TimeoutFuture;
use journal::append::{Durability as Reach, NotSavedReason, Outcome};
use journal::chain::{Head, SealedCommand, SealedRecord, Sealing, seal_command, verify};
use journal::checkpoint::{CHECKPOINT_VERSION, Checkpoint};
use journal::envelope::Draft;
use journal::identity::{CommandId, Hash, LedgerId, WriterId};
use journal::witness::{LastBackup, Witness};
use serde_json::json;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

struct Bench {
    books: Books,
    id: LedgerId,
}

async fn bench() -> Bench {
    let id = LedgerId::from_bytes(ids::random_128().unwrap());
    let books = Books::open_named(&format!("test-{id}"), |_| ()).await.unwrap();
    books.create(&meta(id)).await.unwrap();
    Bench { books, id }
}

fn meta(id: LedgerId) -> BookMeta {
    BookMeta::new(id, "Quarter", "EUR".parse().unwrap(), BookKind::Sample, 1)
}

fn tab() -> WriterId {
    WriterId::from_bytes(ids::random_128().unwrap())
}

type Signals = Rc<RefCell<Vec<BookSignal>>>;

impl Bench {
    fn open(&self) -> (Book, Signals) {
        let signals = Signals::default();
        let heard = Rc::clone(&signals);
        let book = Book::open(&self.books, self.id, tab(), move |signal| heard.borrow_mut().push(signal));
        (book, signals)
    }

    async fn writer(&self) -> (Book, Signals, u64) {
        let (book, signals) = self.open();
        let epoch = until_writer(&book).await;
        (book, signals, epoch)
    }

    fn command(&self, base: Head, epoch: u64, events: usize) -> SealedCommand {
        let cmd_id = CommandId::from_bytes(ids::random_128().unwrap());
        let sealing = Sealing {
            ledger_id: self.id,
            cmd_id,
            writer: WriterId::from_bytes([7; 16]),
            epoch,
            wall_ms: 1_795_000_000_000,
            tz_offset_minutes: 60,
            business_date: NaiveDate::from_ymd_opt(2026, 11, 19).unwrap(),
            app_version: "0.1.0".to_owned(),
        };
        let drafts: Vec<Draft> = (0..events)
            .map(|n| Draft::new("InvoiceIssued", &json!({"n": n, "text": "Größe \u{2028} \"<b>\""})).unwrap())
            .collect();
        seal_command(&sealing, &drafts, base).unwrap()
    }

    async fn rows(&self, book: &Book) -> Vec<SealedRecord> {
        let mut rows = Vec::new();
        book.load(1, |chunk| {
            rows.extend(chunk);
            true
        })
        .await
        .unwrap();
        rows
    }
}

async fn until(mut reached: impl FnMut() -> bool, limit_ms: u32) -> bool {
    for _ in 0..limit_ms / 10 {
        if reached() {
            return true;
        }
        TimeoutFuture::new(10).await;
    }
    reached()
}

async fn until_writer(book: &Book) -> u64 {
    until(|| matches!(book.role(), Role::Writer { .. }), 2_000).await;
    match book.role() {
        Role::Writer { epoch } => epoch,
        other => panic!("no writer: {other:?}"),
    }
}

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

/// Makes the `nth` call of `IDBObjectStore.add` for the book misbehave, once.
fn sabotage_add(id: LedgerId, nth: u32, misdeed: &str) {
    let script = format!(
        "{{ const real = IDBObjectStore.prototype.add; let calls = 0; \
         IDBObjectStore.prototype.add = function (value) {{ \
           if (value.book === '{id}' && ++calls === {nth}) {{ IDBObjectStore.prototype.add = real; {misdeed} }} \
           return real.call(this, value); }}; }}"
    );
    js_sys::eval(&script).unwrap();
}

#[wasm_bindgen_test]
async fn a_full_disk_in_the_middle_of_a_command_leaves_nothing_of_it() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let first = bench.command(Head::empty(bench.id), epoch, 2);
    book.append(&first).await.unwrap();
    let second = bench.command(first.head, epoch, 5);
    sabotage_add(bench.id, 3, "throw new DOMException('', 'QuotaExceededError');");
    assert_eq!(book.append(&second).await, Err(StoreError::QuotaExceeded));
    assert_eq!(bench.rows(&book).await, first.rows);
    // When there is room again the same command is stored.
    assert_eq!(book.append(&second).await.map(|ack| ack.already_stored), Ok(false));
    assert_eq!(bench.rows(&book).await, [first.rows, second.rows].concat());
}

#[wasm_bindgen_test]
async fn a_connection_lost_within_a_command_is_reopened_and_the_command_stored_once() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let first = bench.command(Head::empty(bench.id), epoch, 4);
    sabotage_add(bench.id, 3, "this.transaction.abort();");
    let saved = |head| Outcome::Saved { head, durability: Reach::Flushed };
    let saving = book.save(&first).await;
    assert_eq!(saving.outcome, saved(first.head));
    assert!(matches!(saving.complaint, Some(StoreError::ConnectionLost(_))));
    let second = bench.command(first.head, epoch, 1);
    js_sys::eval(
        "{ const real = IDBDatabase.prototype.transaction; let left = 2; \
         IDBDatabase.prototype.transaction = function (...a) { \
           if (--left === 0) IDBDatabase.prototype.transaction = real; \
           throw new DOMException('closing', 'InvalidStateError'); }; }",
    )
    .unwrap();
    assert_eq!(book.save(&second).await.outcome, saved(second.head));
    assert_eq!(bench.rows(&book).await, [first.rows, second.rows].concat());
}

/// Runs `tamper` on the value given to the first `IDBObjectStore.add` for the book.
fn tamper_with_row(id: LedgerId, tamper: &str) {
    sabotage_add(id, 1, &format!("const changed = {{ ...value }}; {tamper}; return real.call(this, changed);"));
}

#[wasm_bindgen_test]
async fn a_store_that_says_yes_and_keeps_something_else_is_not_believed() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let command = bench.command(Head::empty(bench.id), epoch, 2);
    tamper_with_row(bench.id, "changed.bytes = new Uint8Array([1])");
    // One attempt sees nothing wrong: only reading back does.
    let saving = book.save(&command).await;
    let damaged = Outcome::NotSaved { reason: NotSavedReason::Damaged, may_have_landed: true };
    assert_eq!(saving.outcome, damaged);
}

#[wasm_bindgen_test]
async fn a_full_disk_is_reported_at_once_and_a_replaced_writer_too() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let command = bench.command(Head::empty(bench.id), epoch, 2);
    sabotage_add(bench.id, 2, "throw new DOMException('', 'QuotaExceededError');");
    let saving = book.save(&command).await;
    assert_eq!(saving.outcome, Outcome::NotSaved { reason: NotSavedReason::Quota, may_have_landed: false });
    assert_eq!(saving.complaint, Some(StoreError::QuotaExceeded));
    bench.books.claim_epoch(bench.id).await.unwrap();
    let saving = book.save(&command).await;
    assert_eq!(saving.outcome, Outcome::NotSaved { reason: NotSavedReason::TakenOver, may_have_landed: false });
    assert_eq!(bench.rows(&book).await, []);
}

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
async fn a_connection_that_stays_lost_is_reported_and_nothing_is_claimed() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    js_sys::eval(
        "window.realTransaction = IDBDatabase.prototype.transaction; \
         IDBDatabase.prototype.transaction = function () { throw new DOMException('lost', 'UnknownError'); };",
    )
    .unwrap();
    let command = bench.command(Head::empty(bench.id), epoch, 1);
    let saving = book.save(&command).await;
    js_sys::eval("IDBDatabase.prototype.transaction = window.realTransaction;").unwrap();
    assert!(matches!(saving.outcome, Outcome::NotSaved { reason: NotSavedReason::Unconfirmed, .. }), "{saving:?}");
    assert!(matches!(saving.complaint, Some(StoreError::ConnectionLost(_))));
    assert_eq!(bench.rows(&book).await, []);
    // The same command is saved when the connection is back.
    let saved = Outcome::Saved { head: command.head, durability: Reach::Flushed };
    assert_eq!(book.save(&command).await.outcome, saved);
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

async fn futures_join<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    let (mut a, mut b) = (Box::pin(a), Box::pin(b));
    let (mut first, mut second) = (None, None);
    std::future::poll_fn(move |cx| {
        if first.is_none()
            && let std::task::Poll::Ready(value) = a.as_mut().poll(cx)
        {
            first = Some(value);
        }
        if second.is_none()
            && let std::task::Poll::Ready(value) = b.as_mut().poll(cx)
        {
            second = Some(value);
        }
        match (first.take(), second.take()) {
            (Some(a), Some(b)) => std::task::Poll::Ready((a, b)),
            (a, b) => {
                (first, second) = (a, b);
                std::task::Poll::Pending
            }
        }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_second_tab_reads_knows_why_and_hears_of_entries() {
    let bench = bench().await;
    let (writer, _, epoch) = bench.writer().await;
    let (reader, heard) = bench.open();
    assert_eq!(reader.role(), Role::Reader(ReaderCause::Asking));
    assert!(until(|| reader.role() == Role::Reader(ReaderCause::OtherTab), 2_000).await);
    let command = bench.command(Head::empty(bench.id), epoch, 2);
    assert_eq!(reader.append(&command).await, Err(StoreError::ReadOnly));
    writer.append(&command).await.unwrap();
    assert!(until(|| heard.borrow().contains(&BookSignal::Appended { seq: 2 }), 2_000).await);
    assert_eq!(bench.rows(&reader).await, command.rows);
}

#[wasm_bindgen_test]
async fn when_the_writer_leaves_the_reader_becomes_the_writer_by_itself() {
    let bench = bench().await;
    let (writer, _, epoch) = bench.writer().await;
    let (reader, heard) = bench.open();
    assert!(until(|| reader.role() == Role::Reader(ReaderCause::OtherTab), 2_000).await);
    drop(writer);
    let next = until_writer(&reader).await;
    assert_eq!(next, epoch + 1);
    assert!(heard.borrow().contains(&BookSignal::Role(Role::Writer { epoch: next })));
}

#[wasm_bindgen_test]
async fn taking_over_moves_the_right_and_nothing_is_written_twice() {
    let bench = bench().await;
    let (old, old_heard, epoch) = bench.writer().await;
    let first = bench.command(Head::empty(bench.id), epoch, 1);
    old.append(&first).await.unwrap();
    let (new, _) = bench.open();
    assert!(until(|| new.role() == Role::Reader(ReaderCause::OtherTab), 2_000).await);
    let Role::Writer { epoch: taken } = new.take_over().await else { panic!("not taken over") };
    assert!(taken > epoch);
    assert_eq!(old.role(), Role::Reader(ReaderCause::TakenOver));
    assert!(old_heard.borrow().contains(&BookSignal::Role(Role::Reader(ReaderCause::TakenOver))));
    let late = bench.command(first.head, epoch, 1);
    assert_eq!(old.append(&late).await, Err(StoreError::ReadOnly));
    let second = bench.command(first.head, taken, 1);
    new.append(&second).await.unwrap();
    // And back again, when the new one closes.
    drop(new);
    assert!(until_writer(&old).await > taken);
    assert_eq!(bench.rows(&old).await, [first.rows, second.rows].concat());
}

#[wasm_bindgen_test]
async fn a_writer_that_does_not_answer_is_replaced_after_three_seconds() {
    let bench = bench().await;
    // A lock held by nobody who listens: as a tab that hangs.
    let name = format!("duebook:{}", bench.id);
    let held =
        js_sys::eval(&format!("navigator.locks.request('{name}', () => new Promise(() => 0)).catch(() => 0); 1"));
    assert!(held.is_ok());
    let (book, _) = bench.open();
    assert!(until(|| book.role() == Role::Reader(ReaderCause::OtherTab), 2_000).await);
    let start = js_sys::Date::now();
    assert!(matches!(book.take_over().await, Role::Writer { .. }));
    let waited = js_sys::Date::now() - start;
    assert!((2_900.0..5_000.0).contains(&waited), "waited {waited} ms");
}

#[wasm_bindgen_test]
async fn messages_that_are_not_ours_change_nothing() {
    let bench = bench().await;
    let (book, heard, _) = bench.writer().await;
    let before = heard.borrow().len();
    let channel = web_sys::BroadcastChannel::new(&format!("duebook:{}", bench.id)).unwrap();
    let long = format!("{{\"kind\":\"appended\",\"seq\":1{}}}", " ".repeat(500));
    for text in ["", "{}", "null", "{\"kind\":\"step_back\"}", "{\"kind\":\"appended\",\"seq\":-1}", &long] {
        channel.post_message(&text.into()).unwrap();
    }
    channel.post_message(&js_sys::Object::new()).unwrap();
    TimeoutFuture::new(100).await;
    assert_eq!(heard.borrow().len(), before);
    assert!(matches!(book.role(), Role::Writer { .. }));
    // The control: a well-formed one is heard.
    channel.post_message(&"{\"kind\":\"appended\",\"seq\":9}".into()).unwrap();
    assert!(until(|| heard.borrow().contains(&BookSignal::Appended { seq: 9 }), 1_000).await);
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
async fn a_reopened_database_is_known_and_a_vanished_one_takes_no_entry() {
    let id = LedgerId::from_bytes(ids::random_128().unwrap());
    let name = format!("test-{id}");
    let notices = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&notices);
    let books = Books::open_named(&name, move |notice| heard.borrow_mut().push(notice)).await.unwrap();
    assert!(books.birth().created);
    books.create(&meta(id)).await.unwrap();
    let second = Books::open_named(&name, |_| ()).await.unwrap();
    assert!(!second.birth().created && second.birth().data_loss.is_none());
    // Another tab deletes the database: this one makes room and refuses everything from then on.
    drop(second);
    let factory = web_sys::window().unwrap().indexed_db().unwrap().unwrap();
    factory.delete_database(&name).unwrap();
    assert!(until(|| notices.borrow().contains(&ConnectionNotice::Superseded), 2_000).await);
    assert_eq!(books.create(&meta(id)).await, Err(StoreError::Superseded));
    assert_eq!(books.list().await, Err(StoreError::Superseded));
}

#[wasm_bindgen_test]
async fn a_newer_database_is_refused_and_an_upgrade_that_waits_is_told() {
    let id = LedgerId::from_bytes(ids::random_128().unwrap());
    let name = format!("test-{id}");
    let open = format!(
        "new Promise((done, failed) => {{ const r = indexedDB.open('{name}', 99); \
         r.onsuccess = () => {{ window['db{id}'] = r.result; done(1); }}; r.onerror = failed; }})"
    );
    wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(js_sys::eval(&open).unwrap())).await.unwrap();
    let refused = Books::open_named(&name, |_| ()).await;
    assert_eq!(refused.err(), Some(StoreError::NewerVersion));

    // That connection ignores `versionchange`, so deleting waits, and so does an open behind it: it is told of.
    let factory = web_sys::window().unwrap().indexed_db().unwrap().unwrap();
    factory.delete_database(&name).unwrap();
    let notices = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&notices);
    let opened = Rc::new(RefCell::new(None));
    let done = Rc::clone(&opened);
    wasm_bindgen_futures::spawn_local(async move {
        let books = Books::open_named(&name, move |notice| heard.borrow_mut().push(notice)).await;
        *done.borrow_mut() = Some(books.is_ok());
    });
    assert!(until(|| !notices.borrow().is_empty(), 2_000).await, "told within two seconds");
    assert_eq!(*opened.borrow(), None);
    js_sys::eval(&format!("window['db{id}'].close()")).unwrap();
    assert!(until(|| *opened.borrow() == Some(true), 1_000).await, "goes on within a second");
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
