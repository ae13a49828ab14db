//! The browser's storage, in a real Chromium: nothing is acknowledged that is not stored, a writer that was replaced
//! is refused, and what other places remember is checked before it is believed.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod append;
mod bench;
mod books;
mod failures;
mod tabs;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
