//! A thin layer over IndexedDB: open a connection, run one transaction, learn its true end.
//!
//! Why our own: docs/decisions/0003-indexeddb-layer.md. The rule kept here is that every request of a transaction is
//! issued from the function that starts it or from the success callback of an earlier request, and that the only
//! thing ever awaited is the transaction's end; a foreign await inside would end it early.
//! May touch IndexedDB and timers, knows nothing of books.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_channel::oneshot;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};
use web_sys::{IdbVersionChangeEvent, Window};

use super::StoreError;

/// How long an open may stay silent before the user is told that something holds it up.
const OPEN_STALL_MS: u32 = 1_800;

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase` with the three-argument `transaction`, which web-sys hides behind an unstable flag.
    #[wasm_bindgen(js_name = IDBDatabase)]
    type DurableDatabase;
    #[wasm_bindgen(catch, method, js_name = transaction)]
    fn transaction_with_options(
        this: &DurableDatabase,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
    /// `IDBTransaction` with its `durability` attribute.
    #[wasm_bindgen(js_name = IDBTransaction)]
    type DurableTransaction;
    #[wasm_bindgen(method, getter)]
    fn durability(this: &DurableTransaction) -> Option<String>;
}

/// What the browser says about flushing a committed transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Flushed to the disk before the acknowledgement.
    Strict,
    /// Handed to the operating system only.
    Relaxed,
    /// The browser does not say (it predates the attribute); such browsers flushed always.
    Unstated,
}

/// What happens to a connection from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionNotice {
    /// Opening waits for another tab that keeps an older version open.
    UpgradeBlocked,
    /// Opening has not answered in time, without saying why.
    OpenStalled,
    /// The browser closed the connection (data cleared, storage process gone).
    Lost,
    /// Another tab upgrades or deletes the database; this connection finished its work and closed.
    Superseded,
}

/// Receives the notices of a connection.
pub type NoticeSink = Rc<dyn Fn(ConnectionNotice)>;

/// How the database was found when it was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Birth {
    /// No database was there: this open created it.
    pub created: bool,
    /// The browser's own words about data it dropped, if it admitted to any.
    pub data_loss: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Open,
    Lost,
    Superseded,
}

/// Whether a transaction writes. A writing transaction is always strict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    Write,
}

/// Builds or upgrades the object stores; gets the database and the version found, 0 for a new one.
pub(super) type Upgrade = fn(&IdbDatabase, u32) -> Result<(), JsValue>;

/// An open connection. Dropping it closes it; transactions under way still finish.
pub(super) struct Connection {
    db: IdbDatabase,
    fate: Rc<Cell<Fate>>,
    birth: Birth,
    _handlers: [Callback; 2],
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.db.set_onversionchange(None);
        self.db.set_onclose(None);
        self.db.close();
    }
}

impl Connection {
    /// Opens the database, creating or upgrading it. Waits for as long as another tab blocks the upgrade: `notices`
    /// hears of that within two seconds.
    pub(super) async fn open(
        name: &str,
        version: u32,
        upgrade: Upgrade,
        notices: NoticeSink,
    ) -> Result<Self, StoreError> {
        let request =
            factory()?.open_with_u32(name, version).map_err(|thrown| StoreError::from_open_exception(&thrown))?;
        let birth = Rc::new(RefCell::new(Birth::default()));
        let on_upgrade = upgrade_handler(&request, upgrade, Rc::clone(&birth));
        request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
        let blocked_notices = Rc::clone(&notices);
        let on_blocked = Closure::<dyn FnMut(Event)>::new(move |_| blocked_notices(ConnectionNotice::UpgradeBlocked));
        request.set_onblocked(Some(on_blocked.as_ref().unchecked_ref()));
        let stall_notices = Rc::clone(&notices);
        let stall = Timeout::new(OPEN_STALL_MS, move || stall_notices(ConnectionNotice::OpenStalled));

        let settled = request_end(&request).await;
        drop(stall);
        request.set_onupgradeneeded(None);
        request.set_onblocked(None);
        settled.map_err(|thrown| StoreError::from_open_exception(&thrown))?;
        let db = request
            .result()
            .and_then(JsCast::dyn_into::<IdbDatabase>)
            .map_err(|thrown| StoreError::from_open_exception(&thrown))?;
        let birth = birth.borrow().clone();
        Ok(Self::adopt(db, birth, notices))
    }

    fn adopt(db: IdbDatabase, birth: Birth, notices: NoticeSink) -> Self {
        let fate = Rc::new(Cell::new(Fate::Open));
        let (change_fate, change_db, change_notices) = (Rc::clone(&fate), db.clone(), Rc::clone(&notices));
        let on_version_change = Closure::<dyn FnMut(Event)>::new(move |_| {
            change_fate.set(Fate::Superseded);
            // `close` lets the transactions under way finish, and then makes room for the upgrade.
            change_db.close();
            change_notices(ConnectionNotice::Superseded);
        });
        let close_fate = Rc::clone(&fate);
        let on_close = Closure::<dyn FnMut(Event)>::new(move |_| {
            close_fate.set(Fate::Lost);
            notices(ConnectionNotice::Lost);
        });
        db.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        db.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        Self { db, fate, birth, _handlers: [on_version_change, on_close] }
    }

    /// How the database was found.
    pub(super) fn birth(&self) -> &Birth {
        &self.birth
    }

    /// Runs one transaction over `stores`. `work` issues the first requests; the callbacks it gives to
    /// [`Work::then`] issue the rest. Resolves only on the transaction's `complete` event, with the value given to
    /// [`Work::finish`]; an error returned by any of them aborts the transaction and is what the caller gets.
    pub(super) async fn transact<T: 'static>(
        &self,
        stores: &[&str],
        mode: Mode,
        work: impl FnOnce(&Rc<Work<T>>) -> Result<(), StoreError>,
    ) -> Result<(T, Durability), StoreError> {
        match self.fate.get() {
            Fate::Open => {}
            Fate::Lost => return Err(StoreError::ConnectionLost("closed by the browser".to_owned())),
            Fate::Superseded => return Err(StoreError::Superseded),
        }
        let tx = self.begin(stores, mode)?;
        let running =
            Rc::new(Running { tx: tx.clone(), refusal: RefCell::new(None), callbacks: RefCell::new(Vec::new()) });
        let unit = Rc::new(Work { running: Rc::clone(&running), output: RefCell::new(None) });
        let end = running.watch_end();
        if let Err(refusal) = work(&unit) {
            running.refuse(refusal);
        }
        let completed = end.await.unwrap_or(false);
        running.callbacks.borrow_mut().clear();
        if completed {
            let output = unit.output.borrow_mut().take();
            let durability = match tx.unchecked_ref::<DurableTransaction>().durability().as_deref() {
                Some("strict") => Durability::Strict,
                Some(_) => Durability::Relaxed,
                None => Durability::Unstated,
            };
            return output.map(|output| (output, durability)).ok_or_else(|| StoreError::Unexpected {
                name: "no result".to_owned(),
                message: "the transaction completed without one".to_owned(),
            });
        }
        Err(running.failure(self.fate.get()))
    }

    fn begin(&self, stores: &[&str], mode: Mode) -> Result<IdbTransaction, StoreError> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let options = Object::new();
        let mode = match mode {
            Mode::Read => "readonly",
            Mode::Write => {
                // The default is not flushed to the disk: a power cut would take acknowledged entries back.
                Reflect::set(&options, &"durability".into(), &"strict".into())
                    .map_err(|thrown| StoreError::from_exception(&thrown))?;
                "readwrite"
            }
        };
        self.db
            .unchecked_ref::<DurableDatabase>()
            .transaction_with_options(&names, mode, &options)
            .map_err(|thrown| StoreError::from_exception(&thrown))
    }
}

type Callback = Closure<dyn FnMut(Event)>;

/// One transaction under way, whatever it gives: compiled once.
struct Running {
    tx: IdbTransaction,
    refusal: RefCell<Option<StoreError>>,
    // They hold the work that holds this; `transact` empties the list when the transaction has ended.
    callbacks: RefCell<Vec<Callback>>,
}

/// The work of one transaction, and what it gives.
pub(super) struct Work<T> {
    running: Rc<Running>,
    output: RefCell<Option<T>>,
}

impl<T: 'static> Work<T> {
    /// One object store of this transaction.
    pub(super) fn store(&self, name: &str) -> Result<IdbObjectStore, StoreError> {
        self.running.tx.object_store(name).map_err(|thrown| StoreError::from_exception(&thrown))
    }

    /// Runs `next` with the result of `request`. A failed request aborts the transaction by itself.
    pub(super) fn then(
        self: &Rc<Self>,
        request: Result<IdbRequest, JsValue>,
        next: impl FnOnce(&Rc<Self>, JsValue) -> Result<(), StoreError> + 'static,
    ) -> Result<(), StoreError> {
        let unit = Rc::clone(self);
        self.running.then(request, Box::new(move |value| next(&unit, value)))
    }

    /// Issues a request whose result does not matter, only that it succeeds.
    pub(super) fn and(&self, request: Result<IdbRequest, JsValue>) -> Result<(), StoreError> {
        request.map(drop).map_err(|thrown| StoreError::from_exception(&thrown))
    }

    /// The value the caller gets if, and only if, the transaction completes.
    pub(super) fn finish(&self, output: T) {
        *self.output.borrow_mut() = Some(output);
    }
}

impl Running {
    fn then(
        self: &Rc<Self>,
        request: Result<IdbRequest, JsValue>,
        next: Box<dyn FnOnce(JsValue) -> Result<(), StoreError>>,
    ) -> Result<(), StoreError> {
        let request = request.map_err(|thrown| StoreError::from_exception(&thrown))?;
        let (running, answer) = (Rc::clone(self), request.clone());
        let mut next = Some(next);
        let callback = Closure::<dyn FnMut(Event)>::new(move |_| {
            let Some(next) = next.take() else { return };
            if let Err(refusal) = answer.result().map_err(|thrown| StoreError::from_exception(&thrown)).and_then(next) {
                running.refuse(refusal);
            }
        });
        request.set_onsuccess(Some(callback.as_ref().unchecked_ref()));
        self.callbacks.borrow_mut().push(callback);
        Ok(())
    }

    fn refuse(&self, refusal: StoreError) {
        self.refusal.borrow_mut().get_or_insert(refusal);
        // It throws only where the transaction has ended already, and then `complete` or `abort` has told us.
        drop(self.tx.abort());
    }

    fn watch_end(self: &Rc<Self>) -> oneshot::Receiver<bool> {
        let (sender, receiver) = oneshot::channel();
        let sender = Rc::new(Cell::new(Some(sender)));
        for (completed, event) in [(true, "complete"), (false, "abort")] {
            let sender = Rc::clone(&sender);
            let callback = Closure::<dyn FnMut(Event)>::new(move |_| {
                if let Some(sender) = sender.take() {
                    let _ = sender.send(completed);
                }
            });
            let handler = Some(callback.as_ref().unchecked_ref());
            if event == "complete" {
                self.tx.set_oncomplete(handler);
            } else {
                self.tx.set_onabort(handler);
            }
            self.callbacks.borrow_mut().push(callback);
        }
        receiver
    }

    fn failure(&self, fate: Fate) -> StoreError {
        if let Some(refusal) = self.refusal.borrow_mut().take() {
            return refusal;
        }
        match (fate, self.tx.error()) {
            (Fate::Superseded, _) => StoreError::Superseded,
            // A full disk shows only here: the requests succeed, the commit does not.
            (_, Some(exception)) => StoreError::from_exception(&exception),
            (_, None) => StoreError::ConnectionLost("the transaction was aborted by the browser".to_owned()),
        }
    }
}

fn factory() -> Result<IdbFactory, StoreError> {
    web_sys::window()
        .ok_or_else(|| StoreError::Unavailable("no window".to_owned()))
        .and_then(|window: Window| {
            window.indexed_db().map_err(|thrown| match StoreError::from_exception(&thrown) {
                StoreError::Unavailable(what) => StoreError::Unavailable(what),
                other => StoreError::Unavailable(other.to_string()),
            })
        })
        .and_then(|factory| factory.ok_or_else(|| StoreError::Unavailable("no IndexedDB".to_owned())))
}

fn upgrade_handler(request: &IdbOpenDbRequest, upgrade: Upgrade, birth: Rc<RefCell<Birth>>) -> Callback {
    let request = request.clone();
    Closure::new(move |event: Event| {
        let change: &IdbVersionChangeEvent = event.unchecked_ref();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let found = change.old_version() as u32;
        let text = |key: &str| Reflect::get(change, &key.into()).ok().and_then(|value| value.as_string());
        // Chromium alone says this; elsewhere the properties are absent and only the witness can tell.
        let data_loss = text("dataLoss")
            .filter(|loss| loss != "none")
            .map(|loss| format!("{loss}: {}", text("dataLossMessage").unwrap_or_default()));
        *birth.borrow_mut() = Birth { created: found == 0, data_loss };
        let done = request.result().and_then(|db| upgrade(db.unchecked_ref(), found));
        if done.is_err()
            && let Some(tx) = request.transaction()
        {
            drop(tx.abort());
        }
    })
}

/// The end of a lone request.
async fn request_end(request: &IdbRequest) -> Result<(), JsValue> {
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(Cell::new(Some(sender)));
    let handlers = [true, false].map(|succeeded| {
        let sender = Rc::clone(&sender);
        Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            if !succeeded {
                event.prevent_default();
            }
            if let Some(sender) = sender.take() {
                let _ = sender.send(succeeded);
            }
        })
    });
    request.set_onsuccess(Some(handlers[0].as_ref().unchecked_ref()));
    request.set_onerror(Some(handlers[1].as_ref().unchecked_ref()));
    let succeeded = receiver.await.unwrap_or(false);
    request.set_onsuccess(None);
    request.set_onerror(None);
    if succeeded {
        return Ok(());
    }
    Err(request.error().ok().flatten().map_or(JsValue::NULL, JsValue::from))
}
