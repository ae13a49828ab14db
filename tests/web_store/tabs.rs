//! Several tabs: one writes, the others read, and the right moves safely.

use crate::bench::{bench, until, until_writer};
use duebook::store::{BookSignal, ReaderCause, Role, StoreError};
use gloo_timers::future::TimeoutFuture;
use journal::chain::Head;
use wasm_bindgen_test::wasm_bindgen_test;

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
async fn a_page_that_is_left_gives_its_right_back_and_asks_again_on_return() {
    let bench = bench().await;
    let (book, _, epoch) = bench.writer().await;
    let window = web_sys::window().unwrap();
    window.dispatch_event(&web_sys::Event::new("pagehide").unwrap()).unwrap();
    assert_eq!(book.role(), Role::Reader(ReaderCause::PageHidden));
    let command = bench.command(Head::empty(bench.id), epoch, 1);
    assert_eq!(book.append(&command).await, Err(StoreError::ReadOnly));
    // A first showing is not a return.
    window.dispatch_event(&web_sys::Event::new("pageshow").unwrap()).unwrap();
    assert_eq!(book.role(), Role::Reader(ReaderCause::PageHidden));
    js_sys::eval("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").unwrap();
    assert_eq!(until_writer(&book).await, epoch + 1);
}
