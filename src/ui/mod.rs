//! The interface. A screen may read selectors, hold a local draft and dispatch; it computes no money.
//!
//! `kit` is the set of parts, `layout` the frame around every page, and there is one folder per screen, named as its
//! route. Only the reading of typed text in `kit` exists natively.

pub mod kit;

#[cfg(target_arch = "wasm32")]
pub mod layout;
#[cfg(target_arch = "wasm32")]
pub mod router;
