//! The books of this browser: opening the database, listing, creating and renaming books, switching to a restored one.
//! Keeps one connection, reopens it when the browser breaks it. Touches IndexedDB through `idb` alone.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use journal::chain::Head;
use journal::identity::LedgerId;

use super::idb::{Birth, Connection, ConnectionNotice, Durability, Mode, Work};
use super::schema::{BOOKS, DATABASE, VERSION, book_key, upgrade};
use super::{BookMeta, BookState, NoticeSink, StoreError, rows};

/// How often a lost connection is reopened before a write counts as not saved.
const ATTEMPTS: u32 = 3;

/// The database of this browser, shared by every open book. Cheap to clone.
#[derive(Clone)]
pub struct Books {
    shared: Rc<Shared>,
}

struct Shared {
    name: String,
    notices: NoticeSink,
    connection: RefCell<Option<Rc<Connection>>>,
    first_birth: RefCell<Birth>,
    granted: Cell<Option<Durability>>,
    // Once data was seen to be gone, nothing may be written before the user has decided what to do.
    condemned: RefCell<Option<StoreError>>,
}

impl Books {
    /// Opens the program's database. `notices` hears of blocked upgrades and lost connections, from the first
    /// moment on.
    ///
    /// # Errors
    /// What opening met: no storage, a damaged store, a newer version.
    pub async fn open(notices: impl Fn(ConnectionNotice) + 'static) -> Result<Self, StoreError> {
        Self::open_named(DATABASE, notices).await
    }

    /// As [`Self::open`], with a database of another name: tests keep apart from each other this way.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub async fn open_named(name: &str, notices: impl Fn(ConnectionNotice) + 'static) -> Result<Self, StoreError> {
        let notices: NoticeSink = Rc::new(notices);
        let connection = Connection::open(name, VERSION, upgrade, Rc::clone(&notices)).await?;
        let birth = connection.birth().clone();
        Ok(Self {
            shared: Rc::new(Shared {
                name: name.to_owned(),
                notices,
                connection: RefCell::new(Some(Rc::new(connection))),
                first_birth: RefCell::new(birth),
                granted: Cell::new(None),
                condemned: RefCell::new(None),
            }),
        })
    }

    /// How the database was found at the first open: a created one beside a witness that knows a ledger is a loss.
    #[must_use]
    pub fn birth(&self) -> Birth {
        self.shared.first_birth.borrow().clone()
    }

    /// What the browser granted for the latest acknowledged write, `None` before the first.
    #[must_use]
    pub fn durability(&self) -> Option<Durability> {
        self.shared.granted.get()
    }

    /// Every book, in the order of their ids.
    ///
    /// # Errors
    /// What reading met; a record that cannot be read is an error too, never skipped.
    pub async fn list(&self) -> Result<Vec<BookMeta>, StoreError> {
        self.transact(&[BOOKS], Mode::Read, |work: &Rc<Work<Vec<BookMeta>>>| {
            let books = work.store(BOOKS)?;
            work.then(books.get_all(), |work, values| {
                let values = js_sys::Array::from(&values);
                work.finish(values.iter().map(|value| BookMeta::from_js(&value)).collect::<Result<_, _>>()?);
                Ok(())
            })
        })
        .await
    }

    /// One book.
    ///
    /// # Errors
    /// [`StoreError::BookMissing`] and what reading met.
    pub async fn get(&self, id: LedgerId) -> Result<BookMeta, StoreError> {
        self.transact(&[BOOKS], Mode::Read, |work: &Rc<Work<BookMeta>>| {
            let books = work.store(BOOKS)?;
            work.then(books.get(&book_key(id)), |work, value| {
                work.finish(BookMeta::from_js(&value)?);
                Ok(())
            })
        })
        .await
    }

    /// The end of a book's journal, without opening the book; the empty head where it has no rows.
    ///
    /// # Errors
    /// What reading met.
    pub async fn head(&self, id: LedgerId) -> Result<Head, StoreError> {
        rows::head(self, id).await
    }

    /// Stores a new book. A repetition with the same record changes nothing.
    ///
    /// # Errors
    /// What writing met; an id that another record holds already is refused by the database.
    pub async fn create(&self, meta: &BookMeta) -> Result<(), StoreError> {
        self.transact(&[BOOKS], Mode::Write, |work: &Rc<Work<()>>| {
            let (books, meta) = (work.store(BOOKS)?, meta.clone());
            let same = books.get(&book_key(meta.id));
            work.then(same, move |work, found| {
                if found.is_undefined() || BookMeta::from_js(&found)? != meta {
                    work.and(books.add(&meta.to_js()?))?;
                }
                work.finish(());
                Ok(())
            })
        })
        .await
    }

    /// Gives the book another name.
    ///
    /// # Errors
    /// [`StoreError::BookMissing`] and what writing met.
    pub async fn rename(&self, id: LedgerId, name: &str) -> Result<BookMeta, StoreError> {
        let name: String = name.trim().chars().take(super::MAX_BOOK_NAME).collect();
        self.change(id, move |meta| meta.name.clone_from(&name)).await
    }

    /// Puts the book to use, or out of it. No journal row is touched.
    ///
    /// # Errors
    /// [`StoreError::BookMissing`] and what writing met.
    pub async fn set_state(&self, id: LedgerId, state: BookState) -> Result<BookMeta, StoreError> {
        self.change(id, move |meta| meta.state = state.clone()).await
    }

    /// Puts `new` to use in the place of `old`, both in one transaction.
    ///
    /// # Errors
    /// [`StoreError::BookMissing`] and what writing met; then neither has changed.
    pub async fn switch(&self, old: LedgerId, new: LedgerId) -> Result<(), StoreError> {
        self.transact(&[BOOKS], Mode::Write, |work: &Rc<Work<()>>| {
            edit(work, old, move |meta| meta.state = BookState::ReplacedBy(new), |_, _| {})?;
            edit(work, new, |meta| meta.state = BookState::Active, |work, _| work.finish(()))
        })
        .await
    }

    /// Takes a new writer epoch for the book: from now on every older writer is refused.
    ///
    /// # Errors
    /// [`StoreError::BookMissing`] and what writing met.
    pub async fn claim_epoch(&self, id: LedgerId) -> Result<u64, StoreError> {
        self.change(id, |meta| meta.epoch += 1).await.map(|meta| meta.epoch)
    }

    /// Completes a strict write that changes nothing, so that all before it is flushed too.
    pub(super) async fn flush(&self, id: LedgerId) -> Result<Durability, StoreError> {
        let touch = |work: &Rc<Work<()>>| edit(work, id, |_| (), |work, _| work.finish(()));
        self.transact_once(&[BOOKS], Mode::Write, touch).await.map(|(_, durability)| durability)
    }

    async fn change(
        &self,
        id: LedgerId,
        change: impl Fn(&mut BookMeta) + Clone + 'static,
    ) -> Result<BookMeta, StoreError> {
        self.transact(&[BOOKS], Mode::Write, |work: &Rc<Work<BookMeta>>| {
            edit(work, id, change.clone(), |work, meta| work.finish(meta))
        })
        .await
    }

    /// Runs one transaction, reopening a lost connection up to three times. Safe only for work that may be repeated.
    pub(super) async fn transact<T: 'static>(
        &self,
        stores: &[&str],
        mode: Mode,
        work: impl Fn(&Rc<Work<T>>) -> Result<(), StoreError>,
    ) -> Result<T, StoreError> {
        let mut last = StoreError::ConnectionLost(String::new());
        for _ in 0..ATTEMPTS {
            match self.transact_once(stores, mode, &work).await {
                Err(error @ (StoreError::OpenFailed(_) | StoreError::ConnectionLost(_))) => last = error,
                settled => return settled.map(|(output, _)| output),
            }
        }
        Err(last)
    }

    /// Runs one transaction once, over a fresh connection if the last one was lost; with what the browser granted.
    pub(super) async fn transact_once<T: 'static>(
        &self,
        stores: &[&str],
        mode: Mode,
        work: impl FnOnce(&Rc<Work<T>>) -> Result<(), StoreError>,
    ) -> Result<(T, Durability), StoreError> {
        let connection = self.connection().await?;
        let settled = connection.transact(stores, mode, work).await;
        match &settled {
            Ok((_, durability)) if mode == Mode::Write => self.shared.granted.set(Some(*durability)),
            Err(error) if error.is_connection_lost() => self.forget(&connection),
            _ => {}
        }
        settled
    }

    async fn connection(&self) -> Result<Rc<Connection>, StoreError> {
        if let Some(loss) = self.shared.condemned.borrow().as_ref() {
            return Err(loss.clone());
        }
        if let Some(connection) = self.shared.connection.borrow().as_ref() {
            return Ok(Rc::clone(connection));
        }
        let notices = Rc::clone(&self.shared.notices);
        let connection = Rc::new(Connection::open(&self.shared.name, VERSION, upgrade, notices).await?);
        // This page has seen the database before: an empty one in its place means that the browser dropped it, and
        // writing into it would hide that.
        let birth = connection.birth();
        if birth.created || birth.data_loss.is_some() {
            let what =
                birth.data_loss.clone().unwrap_or_else(|| "the database vanished while it was in use".to_owned());
            let loss = StoreError::DataLost(what);
            *self.shared.condemned.borrow_mut() = Some(loss.clone());
            return Err(loss);
        }
        *self.shared.connection.borrow_mut() = Some(Rc::clone(&connection));
        Ok(connection)
    }

    fn forget(&self, connection: &Rc<Connection>) {
        let mut current = self.shared.connection.borrow_mut();
        if current.as_ref().is_some_and(|held| Rc::ptr_eq(held, connection)) {
            *current = None;
        }
    }
}

/// Reads one book's record, changes it and puts it back, inside the transaction `work`.
fn edit<T: 'static>(
    work: &Rc<Work<T>>,
    id: LedgerId,
    change: impl FnOnce(&mut BookMeta) + 'static,
    then: impl FnOnce(&Rc<Work<T>>, BookMeta) + 'static,
) -> Result<(), StoreError> {
    let books = work.store(BOOKS)?;
    work.then(books.get(&book_key(id)), move |work, value| {
        let mut meta = BookMeta::from_js(&value)?;
        change(&mut meta);
        work.and(books.put(&meta.to_js()?))?;
        then(work, meta);
        Ok(())
    })
}
