//! The early-payment discount over whole ledgers: cases by hand, the ABC example, a naive reference, and properties.
#![allow(clippy::unwrap_used, clippy::panic, reason = "functions beside the tests are tests too")]

mod book;
mod cases;
mod properties;
mod reference;
