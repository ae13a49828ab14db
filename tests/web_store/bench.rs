//! What the tests of storage share: a database of their own, sealed commands, waiting, and making the browser fail.

use chrono::NaiveDate;
use duebook::platform::ids;
use duebook::store::{Book, BookKind, BookMeta, BookSignal, Books, Role};
use gloo_timers::future::TimeoutFuture;
use journal::chain::{Head, SealedCommand, SealedRecord, Sealing, seal_command};
use journal::envelope::Draft;
use journal::identity::{CommandId, LedgerId, WriterId};
use serde_json::json;
use std::cell::RefCell;
use std::rc::Rc;

pub struct Bench {
    pub books: Books,
    pub id: LedgerId,
}

pub async fn bench() -> Bench {
    let id = LedgerId::from_bytes(ids::random_128().unwrap());
    let books = Books::open_named(&format!("test-{id}"), |_| ()).await.unwrap();
    books.create(&meta(id)).await.unwrap();
    Bench { books, id }
}

pub fn meta(id: LedgerId) -> BookMeta {
    BookMeta::new(id, "Quarter", "EUR".parse().unwrap(), BookKind::Sample, 1)
}

fn tab() -> WriterId {
    WriterId::from_bytes(ids::random_128().unwrap())
}

pub type Signals = Rc<RefCell<Vec<BookSignal>>>;

impl Bench {
    pub fn open(&self) -> (Book, Signals) {
        let signals = Signals::default();
        let heard = Rc::clone(&signals);
        let book = Book::open(&self.books, self.id, tab(), move |signal| heard.borrow_mut().push(signal));
        (book, signals)
    }

    pub async fn writer(&self) -> (Book, Signals, u64) {
        let (book, signals) = self.open();
        let epoch = until_writer(&book).await;
        (book, signals, epoch)
    }

    pub fn command(&self, base: Head, epoch: u64, events: usize) -> SealedCommand {
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

    pub async fn rows(&self, book: &Book) -> Vec<SealedRecord> {
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

pub async fn until(mut reached: impl FnMut() -> bool, limit_ms: u32) -> bool {
    for _ in 0..limit_ms / 10 {
        if reached() {
            return true;
        }
        TimeoutFuture::new(10).await;
    }
    reached()
}

pub async fn until_writer(book: &Book) -> u64 {
    until(|| matches!(book.role(), Role::Writer { .. }), 2_000).await;
    match book.role() {
        Role::Writer { epoch } => epoch,
        other => panic!("no writer: {other:?}"),
    }
}

/// Makes the `nth` call of `IDBObjectStore.add` for the book misbehave, once.
pub fn sabotage_add(id: LedgerId, nth: u32, misdeed: &str) {
    let script = format!(
        "{{ const real = IDBObjectStore.prototype.add; let calls = 0; \
         IDBObjectStore.prototype.add = function (value) {{ \
           if (value.book === '{id}' && ++calls === {nth}) {{ IDBObjectStore.prototype.add = real; {misdeed} }} \
           return real.call(this, value); }}; }}"
    );
    js_sys::eval(&script).unwrap();
}

/// Runs `tamper` on the value given to the first `IDBObjectStore.add` for the book.
pub fn tamper_with_row(id: LedgerId, tamper: &str) {
    sabotage_add(id, 1, &format!("const changed = {{ ...value }}; {tamper}; return real.call(this, changed);"));
}

pub async fn futures_join<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
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
