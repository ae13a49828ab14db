//! The browser program as a library, so that the tests in the browser reach its parts.
//!
//! Natively it has only what needs no browser (messages, routes, the reading of typed text): plain `cargo test` never
//! builds Leptos.

pub mod messages;
pub mod route;
pub mod ui;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod parts;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod select;
#[cfg(target_arch = "wasm32")]
pub mod session;
#[cfg(target_arch = "wasm32")]
pub mod store;

#[cfg(target_arch = "wasm32")]
pub use app::start;
