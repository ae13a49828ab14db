//! The browser program as a library, so that the tests in the browser reach its parts.
//!
//! It exists for `wasm32` alone: natively it is empty, and plain `cargo test` never builds Leptos.

#[cfg(target_arch = "wasm32")]
mod app;

#[cfg(target_arch = "wasm32")]
pub use app::start;
