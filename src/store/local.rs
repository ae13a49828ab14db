//! localStorage behind a probe: gloo-storage panics where the browser refuses it, so nothing is asked of it before a
//! write and a read were seen to work. Values are texts; what they mean is decided, and checked, by the callers.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};

use super::StoreError;

const PREFIX: &str = "duebook.";
const PROBE: &str = "duebook.probe";

/// Whether localStorage can be used. Asked before every access, because a browser may take it away.
#[must_use]
pub fn local_storage_works() -> bool {
    let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.local_storage()) else { return false };
    storage.set_item(PROBE, "1").is_ok()
        && matches!(storage.get_item(PROBE), Ok(Some(text)) if text == "1")
        && storage.remove_item(PROBE).is_ok()
}

/// Reads are possible even when the quota is used up and the probe's write fails.
fn readable() -> bool {
    let storage = web_sys::window().map(|window| window.local_storage());
    matches!(storage, Some(Ok(Some(storage))) if storage.get_item(PROBE).is_ok())
}

/// The text kept under `key`, `None` where there is none.
pub(super) fn read(key: &str) -> Result<Option<String>, StoreError> {
    if !readable() {
        return Err(unavailable());
    }
    match LocalStorage::get::<String>(full_key(key)) {
        Ok(text) => Ok(Some(text)),
        Err(StorageError::KeyNotFound(_)) => Ok(None),
        Err(error) => Err(StoreError::Unreadable { store: "localStorage", what: error.to_string() }),
    }
}

/// Keeps `text` under `key`, and sees that it is there. It reaches the disk seconds later.
pub(super) fn write(key: &str, text: &str) -> Result<(), StoreError> {
    if !readable() {
        return Err(unavailable());
    }
    let key = full_key(key);
    // The text is what fails here, and only because there is no room for it.
    LocalStorage::set(&key, text).map_err(|_| StoreError::QuotaExceeded)?;
    match LocalStorage::get::<String>(&key) {
        Ok(kept) if kept == text => Ok(()),
        _ => Err(StoreError::Unreadable { store: "localStorage", what: "a written value did not stay".to_owned() }),
    }
}

/// Forgets what is kept under `key`.
pub(super) fn delete(key: &str) {
    if readable() {
        LocalStorage::delete(full_key(key));
    }
}

/// The keys in use that begin with `start`, without the program's prefix.
pub(super) fn keys_from(start: &str) -> Vec<String> {
    if !readable() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let count = storage.length().unwrap_or(0);
    let keys = (0..count).filter_map(|index| storage.key(index).ok().flatten());
    keys.filter_map(|key| key.strip_prefix(PREFIX).filter(|key| key.starts_with(start)).map(str::to_owned)).collect()
}

fn full_key(key: &str) -> String {
    format!("{PREFIX}{key}")
}

fn unavailable() -> StoreError {
    StoreError::Unavailable("localStorage".to_owned())
}
