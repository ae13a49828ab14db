//! What money that came in is probably for: proposals that a person accepts or changes. Pure; nothing is recorded here.

pub mod in_full;
pub mod proposal;
