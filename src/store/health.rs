//! What this browser promises about the stored entries, as far as it says. Touches `navigator.storage` alone.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::{Birth, Books, Durability, local_storage_works};

/// Below this quota a Chromium or Firefox window is private: they give such windows a share of memory only. A hint.
const PRIVATE_QUOTA_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// Space used and granted, in bytes. Browsers round and pad both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpaceEstimate {
    /// Bytes in use.
    pub usage: u64,
    /// Bytes the browser would grant.
    pub quota: u64,
}

/// What the browser promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// Granted for the latest write; `None` before the first.
    pub durability: Option<Durability>,
    /// Whether the browser promised not to evict the data on its own; `None` where it does not say.
    pub persisted: Option<bool>,
    /// Space; `None` where the browser does not say. A quota that runs out may be far smaller than the one named here.
    pub space: Option<SpaceEstimate>,
    /// The space suggests a private window, whose data ends with it.
    pub private_window_suspected: bool,
    /// Whether the witness can be kept.
    pub witness_possible: bool,
    /// How the database was found.
    pub birth: Birth,
}

/// Asks the browser.
pub async fn health(books: &Books) -> Health {
    let space = estimate().await;
    Health {
        durability: books.durability(),
        persisted: answer(storage_manager().and_then(|manager| manager.persisted().ok())).await,
        space,
        private_window_suspected: space.is_some_and(|space| space.quota < PRIVATE_QUOTA_BYTES),
        witness_possible: local_storage_works(),
        birth: books.birth(),
    }
}

/// Asks the browser not to evict the data on its own; some ask the user. `None` where it has no such promise.
pub async fn request_persistence() -> Option<bool> {
    answer(storage_manager().and_then(|manager| manager.persist().ok())).await
}

async fn estimate() -> Option<SpaceEstimate> {
    let promise = storage_manager()?.estimate().ok()?;
    let estimate = JsFuture::from(promise).await.ok()?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let bytes = |key: &str| {
        let number = js_sys::Reflect::get(&estimate, &key.into()).ok()?.as_f64()?;
        Some(number as u64)
    };
    Some(SpaceEstimate { usage: bytes("usage")?, quota: bytes("quota")? })
}

async fn answer(promise: Option<js_sys::Promise>) -> Option<bool> {
    JsFuture::from(promise?).await.ok()?.as_bool()
}

/// Absent outside secure contexts, where web-sys would hand out an undefined object.
fn storage_manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = js_sys::Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    manager.is_object().then(|| manager.unchecked_into())
}
