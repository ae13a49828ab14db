//! The reports over ledgers made by commands: scenarios with expected figures, properties against naive recomputation,
//! and the public sample with figures worked out elsewhere.
#![allow(clippy::unwrap_used, reason = "a test may panic, and so may what makes its book")]

mod book;
mod explained;
mod figures;
mod histories;
mod ibm;
mod known;
mod properties;
mod report_program;
mod scenarios;
