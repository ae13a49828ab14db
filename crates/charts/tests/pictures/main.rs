//! Tests of the drawn pictures: golden files, properties that hold for any data, and a second backend.

// Helpers of a test may fail it, too.
#![allow(clippy::expect_used, clippy::panic)]

mod any_backend;
mod golden;
mod properties;
mod samples;
