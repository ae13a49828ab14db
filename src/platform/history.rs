//! The fragment of the address, and the entries of the browser's history, each of which can be given a number.

use wasm_bindgen::JsValue;
use web_sys::{History, Location};

fn location() -> Option<Location> {
    Some(web_sys::window()?.location())
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// The fragment, with its `#`; empty where there is none.
#[must_use]
pub fn fragment() -> String {
    location().and_then(|location| location.hash().ok()).unwrap_or_default()
}

/// Goes to another fragment: a new entry.
pub fn go(fragment: &str) {
    if let Some(location) = location() {
        // Fails only for a fragment that is no text; ours is.
        let _ = location.set_hash(fragment);
    }
}

/// Changes the fragment of this entry, which keeps its number.
pub fn replace(fragment: &str) {
    if let Some(history) = history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(fragment));
    }
}

/// The number given to this entry.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // written below, from a u32
pub fn entry_number() -> Option<u32> {
    history()?.state().ok()?.as_f64().map(|number| number as u32)
}

/// Gives this entry a number, to be known again by after going back to it.
pub fn number_entry(number: u32) {
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from_f64(f64::from(number)), "");
    }
}
