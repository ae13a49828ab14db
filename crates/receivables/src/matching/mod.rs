//! What probably belongs together: money that came in and invoices, two records of one customer. Proposals that a person
//! accepts or changes; pure, nothing is recorded here.

pub mod in_full;
pub mod likely_duplicates;
pub mod named;
pub mod proposal;
pub mod unallocated;
