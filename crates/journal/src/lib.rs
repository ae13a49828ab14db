//! Pure durability: envelope, canonical JSON, hash chain, boot verdict, backup format, migration. Touches no browser.
//!
//! # What this crate does not do
//! It stores nothing and knows no clock and no randomness: ids and times are arguments. Only [`ledger_replay`] knows the ledger;
//! elsewhere payloads are any serde type. So everything that decides whether a book may be trusted runs natively under test.
//!
//! # Where to start
//! [`chain::seal_command`] turns drafts into rows, [`append::Appending`] says which storage step comes next and what
//! may be claimed of it, [`chain::Verifier`] reads rows back, [`boot::judge`] says whether writing is allowed, and
//! [`backup`] carries a book out of the browser and back.

pub mod append;
pub mod backup;
mod backup_error;
mod backup_reading;
pub mod boot;
pub mod canonical;
pub mod chain;
pub mod checkpoint;
pub mod crash_file;
pub mod envelope;
#[cfg(any(test, feature = "testkit"))]
pub mod fault_store;
pub mod identity;
pub mod ledger_replay;
pub mod migrate;
pub mod missing;
mod tagged;
mod verifier;
pub mod witness;
