//! The reports over ledgers made by commands: scenarios with expected figures, properties against naive recomputation,
//! and the public sample with figures worked out elsewhere.

mod book;
mod explained;
mod figures;
mod ibm;
mod properties;
mod report_program;
mod scenarios;
