//! Failures injected into the browser, and databases that vanish, block or are newer.

use std::cell::RefCell;
use std::rc::Rc;

use duebook::platform::ids;
use duebook::store::{Books, ConnectionNotice, StoreError};
use journal::append::Durability as Reach;
use journal::append::{NotSavedReason, Outcome};
use journal::chain::Head;
use journal::identity::LedgerId;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{bench, meta, sabotage_add, tamper_with_row, until};

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
