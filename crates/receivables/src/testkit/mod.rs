//! For tests and benches only (feature `testkit`): a seeded generator of ledgers, and a naive model to compare with.

mod dice;
mod generate;
mod model;

pub use dice::Dice;
pub use generate::{generated_import, generated_ledger, generated_today};
pub use model::{BrokenRules, ModelLine, ReferenceModel};
