//! One open book: who may write it, appending to it, reading it.
//!
//! At most one tab is the writer. It holds the book's Web Lock and has taken a new epoch; the others read, hear of new
//! entries, and wait in the lock's queue, so that one of them becomes the writer when the writer's tab closes.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use futures_channel::oneshot;
use gloo_timers::callback::Timeout;
use journal::chain::{Head, SealedCommand, SealedRecord};
use journal::identity::{LedgerId, WriterId};
use wasm_bindgen_futures::spawn_local;

use super::channel::{Channel, Message};
use super::lock::{Asking, LockNews, LockRequest};
use super::page::PageListener;
use super::rows::{self, Ack, CHUNK_ROWS};
use super::saving::{self, Saving};
use super::{Books, Durability, StoreError};

/// How long the present writer is given to step back before its lock is taken.
pub const TAKE_OVER_WAIT_MS: u32 = 3_000;

/// Why a tab may only read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReaderCause {
    /// The answer is not known yet.
    Asking,
    /// Another tab is the writer.
    OtherTab,
    /// Another tab took over from this one.
    TakenOver,
    /// The page is being hidden or closed.
    PageHidden,
    /// The browser has no Web Locks, so that nothing guards against a second writer: such a browser may not write.
    NoLocks,
    /// The epoch could not be taken.
    Failed(StoreError),
}

/// What this tab may do with the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// Append, under this epoch.
    Writer {
        /// The epoch to seal records with.
        epoch: u64,
    },
    /// Read alone.
    Reader(ReaderCause),
}

/// What a book tells its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookSignal {
    /// The role changed. A new writer reads the rows after its head before it writes: the old one may have appended.
    Role(Role),
    /// Another tab stored rows, up to about this place: read them from the database.
    Appended {
        /// Place named by the other tab; not verified.
        seq: u64,
    },
}

/// One open book. Dropping it gives up the writer's right.
pub struct Book {
    inner: Rc<Inner>,
}

struct Inner {
    books: Books,
    id: LedgerId,
    tab: WriterId,
    signals: Box<dyn Fn(BookSignal)>,
    role: RefCell<Role>,
    request: RefCell<Option<LockRequest>>,
    // Counts requests: news of an earlier one, or an epoch taken for it, means nothing any more.
    request_no: Cell<u64>,
    channel: RefCell<Option<Channel>>,
    appending: Cell<u32>,
    step_back_due: Cell<bool>,
    waiting: RefCell<Vec<oneshot::Sender<()>>>,
    page: RefCell<Option<PageListener>>,
    // A book that was not asked for writing is not asked for when the page comes back either.
    wants_to_write: Cell<bool>,
}

impl Book {
    /// Opens the book and asks to be its writer. The role comes as a signal; until then the tab reads. `tab` is this
    /// tab's random id, the one its records carry as writer.
    #[must_use]
    pub fn open(books: &Books, id: LedgerId, tab: WriterId, signals: impl Fn(BookSignal) + 'static) -> Self {
        let book = Self::look(books, id, tab, signals);
        book.ask_to_write();
        book
    }

    /// Opens the book to read it, and writes nothing: becoming the writer takes a new epoch, which is written.
    #[must_use]
    pub fn look(books: &Books, id: LedgerId, tab: WriterId, signals: impl Fn(BookSignal) + 'static) -> Self {
        let inner = Rc::new(Inner {
            books: books.clone(),
            id,
            tab,
            signals: Box::new(signals),
            role: RefCell::new(Role::Reader(ReaderCause::Asking)),
            request: RefCell::new(None),
            request_no: Cell::new(0),
            channel: RefCell::new(None),
            appending: Cell::new(0),
            step_back_due: Cell::new(false),
            waiting: RefCell::new(Vec::new()),
            page: RefCell::new(None),
            wants_to_write: Cell::new(false),
        });
        let weak = Rc::downgrade(&inner);
        *inner.channel.borrow_mut() = Channel::open(&inner.resource_name(), move |message| {
            if let Some(inner) = weak.upgrade() {
                inner.hear(message);
            }
        });
        let (hidden, shown) = (Rc::downgrade(&inner), Rc::downgrade(&inner));
        *inner.page.borrow_mut() = PageListener::install(
            move || hidden.upgrade().iter().for_each(Inner::page_hidden),
            move || shown.upgrade().iter().for_each(Inner::page_shown),
        );
        Self { inner }
    }

    /// Asks to be the writer, once what is stored was found to be whole.
    pub fn ask_to_write(&self) {
        self.inner.wants_to_write.set(true);
        self.inner.ask(Asking::IfFree);
    }

    /// The book's id.
    #[must_use]
    pub fn id(&self) -> LedgerId {
        self.inner.id
    }

    /// What this tab may do now.
    #[must_use]
    pub fn role(&self) -> Role {
        self.inner.role.borrow().clone()
    }

    /// Saves one command: appends, reads back, tries again where that is safe. The one way to save.
    pub async fn save(&self, command: &SealedCommand) -> Saving {
        saving::save(self, command).await
    }

    /// One attempt at storing one command; [`Self::save`] is what calls it. `Ok` only after the strict transaction has
    /// completed; after any error nothing of the command was stored, or, where the connection broke, the same command
    /// may be tried again as it is.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] without the writer's right, [`StoreError::EpochFenced`] when it was lost unnoticed,
    /// and whatever the database met.
    pub async fn append(&self, command: &SealedCommand) -> Result<Ack, StoreError> {
        let Role::Writer { epoch } = self.role() else { return Err(StoreError::ReadOnly) };
        let inner = &self.inner;
        let underway = Underway::new(&inner.appending);
        let result = rows::append(&inner.books, inner.id, epoch, command).await;
        drop(underway);
        match &result {
            Ok(ack) => inner.tell(Message::Appended { seq: ack.head.seq }),
            Err(StoreError::EpochFenced { .. }) => inner.step_back(ReaderCause::TakenOver),
            Err(_) => {}
        }
        if inner.step_back_due.get() && inner.appending.get() == 0 {
            inner.step_back(ReaderCause::TakenOver);
        }
        result
    }

    /// The end of the stored journal.
    ///
    /// # Errors
    /// Whatever the database met.
    pub async fn head(&self) -> Result<Head, StoreError> {
        rows::head(&self.inner.books, self.inner.id).await
    }

    /// Up to [`CHUNK_ROWS`] rows from place `from` on, in order; fewer mean that the end was reached.
    ///
    /// # Errors
    /// Whatever the database met.
    pub async fn load_chunk(&self, from: u64) -> Result<Vec<SealedRecord>, StoreError> {
        self.read_rows(from, CHUNK_ROWS).await
    }

    pub(super) async fn read_rows(&self, from: u64, limit: u32) -> Result<Vec<SealedRecord>, StoreError> {
        rows::chunk(&self.inner.books, self.inner.id, from, limit).await
    }

    pub(super) async fn flush(&self) -> Result<Durability, StoreError> {
        self.inner.books.flush(self.inner.id).await
    }

    /// Reads all rows from place `from` on and gives them to `each`, chunk by chunk, until it answers `false`.
    ///
    /// # Errors
    /// Whatever the database met.
    pub async fn load(&self, from: u64, mut each: impl FnMut(Vec<SealedRecord>) -> bool) -> Result<(), StoreError> {
        let mut next = from;
        loop {
            let rows = self.load_chunk(next).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            next = last.seq + 1;
            let more = rows.len() == CHUNK_ROWS as usize;
            if !each(rows) || !more {
                return Ok(());
            }
        }
    }

    /// Asks the writing tab to step back, gives it three seconds, then takes its lock. Answers with the role reached;
    /// the signal comes too.
    pub async fn take_over(&self) -> Role {
        if matches!(self.role(), Role::Writer { .. }) {
            return self.role();
        }
        let inner = &self.inner;
        if inner.request.borrow().is_none() {
            inner.ask(Asking::Queued);
        }
        inner.tell(Message::StepBack { asker: inner.tab });
        inner.role_or_timeout().await;
        if !matches!(self.role(), Role::Writer { .. }) {
            inner.ask(Asking::Steal);
            inner.role_or_timeout().await;
        }
        self.role()
    }
}

impl Drop for Book {
    fn drop(&mut self) {
        self.inner.next_request_no();
        self.inner.page.borrow_mut().take();
        self.inner.channel.borrow_mut().take();
        self.inner.request.borrow_mut().take();
    }
}

impl Inner {
    fn resource_name(&self) -> String {
        format!("duebook:{}", self.id)
    }

    fn ask(self: &Rc<Self>, asking: Asking) {
        let weak = Rc::downgrade(self);
        let request_no = self.next_request_no();
        let request = LockRequest::start(&self.resource_name(), asking, move |news| {
            if let Some(inner) = weak.upgrade().filter(|inner| inner.request_no.get() == request_no) {
                inner.lock_news(news);
            }
        });
        let known = request.is_some();
        // The old request goes after the new one stands, so that no third tab slips in between.
        let old = std::mem::replace(&mut *self.request.borrow_mut(), request);
        drop(old);
        if !known {
            self.become_role(Role::Reader(ReaderCause::NoLocks));
        }
    }

    fn next_request_no(&self) -> u64 {
        self.request_no.set(self.request_no.get() + 1);
        self.request_no.get()
    }

    fn lock_news(self: &Rc<Self>, news: LockNews) {
        match news {
            LockNews::Granted => {
                let inner = Rc::clone(self);
                spawn_local(async move { inner.claim().await });
            }
            LockNews::Taken => {
                self.become_role(Role::Reader(ReaderCause::OtherTab));
                self.ask(Asking::Queued);
            }
            LockNews::Stolen => self.step_back(ReaderCause::TakenOver),
        }
    }

    /// The lock is ours: fence off every earlier writer, then write.
    async fn claim(self: Rc<Self>) {
        let request_no = self.request_no.get();
        let claimed = self.books.claim_epoch(self.id).await;
        match claimed {
            // Given away, or the page hidden, while the epoch was being taken: a later grant takes the next one.
            _ if self.request_no.get() != request_no => {}
            Ok(epoch) => {
                self.become_role(Role::Writer { epoch });
                self.tell(Message::Writing { epoch });
            }
            Err(error) => {
                self.request.borrow_mut().take();
                self.become_role(Role::Reader(ReaderCause::Failed(error)));
            }
        }
    }

    /// Gives the lock back and waits in its queue again.
    fn step_back(self: &Rc<Self>, cause: ReaderCause) {
        self.step_back_due.set(false);
        self.become_role(Role::Reader(cause));
        self.ask(Asking::Queued);
    }

    fn hear(self: &Rc<Self>, message: Message) {
        let writes = matches!(*self.role.borrow(), Role::Writer { .. });
        match message {
            Message::Appended { seq } => (self.signals)(BookSignal::Appended { seq }),
            Message::StepBack { asker } if writes && asker != self.tab => {
                if self.appending.get() == 0 {
                    self.step_back(ReaderCause::TakenOver);
                } else {
                    self.step_back_due.set(true);
                }
            }
            Message::Writing { epoch } => {
                let older = matches!(*self.role.borrow(), Role::Writer { epoch: ours } if ours < epoch);
                if older {
                    self.step_back(ReaderCause::TakenOver);
                }
            }
            Message::StepBack { .. } => {}
        }
    }

    fn become_role(&self, role: Role) {
        if *self.role.borrow() == role {
            return;
        }
        (*self.role.borrow_mut()).clone_from(&role);
        if matches!(role, Role::Writer { .. }) {
            for waiter in self.waiting.borrow_mut().drain(..) {
                let _ = waiter.send(());
            }
        }
        (self.signals)(BookSignal::Role(role));
    }

    fn tell(&self, message: Message) {
        if let Some(channel) = self.channel.borrow().as_ref() {
            channel.tell(message);
        }
    }

    /// Waits until this tab writes, three seconds at most.
    async fn role_or_timeout(self: &Rc<Self>) {
        let (sender, receiver) = oneshot::channel();
        self.waiting.borrow_mut().push(sender);
        let inner = Rc::downgrade(self);
        // Dropping the senders ends the wait.
        let timeout = Timeout::new(TAKE_OVER_WAIT_MS, move || {
            if let Some(inner) = Weak::upgrade(&inner) {
                inner.waiting.borrow_mut().clear();
            }
        });
        // An error means that the time is over, which the caller sees from the role.
        let _ = receiver.await;
        drop(timeout);
    }

    fn page_hidden(self: &Rc<Self>) {
        self.next_request_no();
        self.request.borrow_mut().take();
        self.become_role(Role::Reader(ReaderCause::PageHidden));
    }

    fn page_shown(self: &Rc<Self>) {
        if self.wants_to_write.get() && self.request.borrow().is_none() {
            self.ask(Asking::IfFree);
        }
    }
}

/// Counts an append under way, even if its future is dropped.
struct Underway<'a>(&'a Cell<u32>);

impl<'a> Underway<'a> {
    fn new(count: &'a Cell<u32>) -> Self {
        count.set(count.get() + 1);
        Self(count)
    }
}

impl Drop for Underway<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}
