//! The receivables core: an event-sourced ledger and the reports over it.
//!
//! # What this crate does not do
//! It knows no clock, no randomness, no locale, no storage and no user interface. Today, ids and
//! everything else that changes from call to call are arguments. Money is exact.
//!
//! # Where to start
//! `ledger` holds the state, the commands and the events; `analytics` the reports as pure functions;
//! `whatif` scenarios over a ledger that is never changed; `interchange` turns files into drafts.

pub mod analytics;
pub mod bounds;
pub mod calendar;
pub mod id;
pub mod interchange;
pub mod ledger;
pub mod matching;
pub mod money;
pub mod sample;
pub mod search;
#[cfg(feature = "testkit")]
pub mod testkit;
pub mod whatif;
