//! What an early-payment discount would do: assumptions on sliders, the answer, the cash curve, the customers.
//!
//! The assumptions live in the address; the figures are `receivables::whatif`'s, worked out again on every input.

pub mod address;
pub mod customer_order;

#[cfg(target_arch = "wasm32")]
mod assumptions;
#[cfg(target_arch = "wasm32")]
mod curve;
#[cfg(target_arch = "wasm32")]
mod customers;
#[cfg(target_arch = "wasm32")]
mod derivation;
#[cfg(target_arch = "wasm32")]
mod explain;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod stats;
#[cfg(target_arch = "wasm32")]
mod trial;
#[cfg(target_arch = "wasm32")]
mod verdict;
#[cfg(target_arch = "wasm32")]
mod wording;

#[cfg(target_arch = "wasm32")]
pub use page::WhatIfPage;
