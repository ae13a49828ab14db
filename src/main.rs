//! The browser program. Natively it is an empty stub, so that plain `cargo test` never builds Leptos.

#[cfg(target_arch = "wasm32")]
fn main() {
    duebook::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
