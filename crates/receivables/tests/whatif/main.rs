//! The early-payment discount over whole ledgers: cases by hand, the ABC example, a naive reference, and properties.

mod book;
mod cases;
mod properties;
mod reference;
