//! Web Locks: one exclusive lock a book, held for as long as its guard lives. Touches `navigator.locks` alone.
//!
//! The browser frees a lock when its tab closes or crashes. A lock is not a fence: a tab whose lock was stolen goes on
//! running, and only the epoch checked by the append stops it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    /// `LockManager`, which web-sys hides behind an unstable flag.
    type LockManager;
    #[wasm_bindgen(catch, method, js_name = request)]
    fn request(this: &LockManager, name: &str, options: &Object, granted: &JsValue) -> Result<Promise, JsValue>;
}

/// How a lock is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asking {
    /// Only if nobody holds it.
    IfFree,
    /// Wait for as long as it takes.
    Queued,
    /// Take it from whoever holds it.
    Steal,
}

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LockNews {
    /// This page holds the lock now.
    Granted,
    /// Somebody else holds it (answer to [`Asking::IfFree`] alone).
    Taken,
    /// Another tab stole the lock, or the browser took it away.
    Stolen,
}

/// One request for a lock. Dropping it releases the lock, or lets it pass when its turn comes.
pub(super) struct LockRequest {
    state: Rc<State>,
}

#[derive(Default)]
struct State {
    abandoned: Cell<bool>,
    // Present while the lock is held: calling it ends the promise the browser waits for.
    release: RefCell<Option<Function>>,
}

impl Drop for LockRequest {
    fn drop(&mut self) {
        self.state.abandoned.set(true);
        if let Some(release) = self.state.release.borrow_mut().take() {
            // The resolve function of a promise does not throw.
            drop(release.call0(&JsValue::UNDEFINED));
        }
    }
}

impl LockRequest {
    /// Asks for the lock `name`; `None` where the browser has no Web Locks. `news` is called for what happens, never
    /// from within this function.
    pub(super) fn start(name: &str, asking: Asking, news: impl Fn(LockNews) + 'static) -> Option<Self> {
        let manager = manager()?;
        let state = Rc::new(State::default());
        let news = Rc::new(news);
        let options = Object::new();
        let option = match asking {
            Asking::IfFree => Some("ifAvailable"),
            Asking::Queued => None,
            Asking::Steal => Some("steal"),
        };
        if let Some(option) = option {
            Reflect::set(&options, &option.into(), &JsValue::TRUE).ok()?;
        }
        let granted = on_granted(Rc::clone(&state), Rc::clone(&news));
        let ended = manager.request(name, &options, &granted).ok()?;
        let watched = Rc::clone(&state);
        spawn_local(async move {
            let rejected = JsFuture::from(ended).await.is_err();
            watched.release.borrow_mut().take();
            if rejected && !watched.abandoned.get() {
                news(LockNews::Stolen);
            }
        });
        Some(Self { state })
    }
}

/// The callback the browser runs when the request's turn has come: its promise is how long the lock is held.
fn on_granted(state: Rc<State>, news: Rc<impl Fn(LockNews) + 'static>) -> JsValue {
    Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            defer(state, news, LockNews::Taken);
            return JsValue::UNDEFINED;
        }
        if state.abandoned.get() {
            return JsValue::UNDEFINED;
        }
        let holder = Rc::clone(&state);
        let held = Promise::new(&mut |resolve, _reject| {
            *holder.release.borrow_mut() = Some(resolve);
        });
        defer(state, news, LockNews::Granted);
        held.into()
    })
}

/// Tells the news from a task of its own: the listener may drop this very request.
fn defer(state: Rc<State>, news: Rc<impl Fn(LockNews) + 'static>, what: LockNews) {
    spawn_local(async move {
        if !state.abandoned.get() {
            news(what);
        }
    });
}

fn manager() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}
