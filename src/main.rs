//! The browser program. Natively it is an empty stub, so that plain `cargo test` never builds Leptos.

fn main() {}
