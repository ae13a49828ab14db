//! The root of the interface: installs the panic hook and mounts the program into the page.

use leptos::prelude::*;

/// Starts the program: called once, by `main`.
pub fn start() {
    console_error_panic_hook::set_once();
    mount_to_body(App);
}

/// The whole program.
#[component]
fn App() -> impl IntoView {
    view! {
        <main id="main">
            <h1 tabindex="-1">"Duebook"</h1>
        </main>
    }
}
