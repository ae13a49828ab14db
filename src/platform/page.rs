//! The page as a whole: its title, its theme, how far it is scrolled, loading it anew.

use web_sys::{Document, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The title of the window.
#[must_use]
pub fn title() -> String {
    document().map(|document| document.title()).unwrap_or_default()
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Puts the page into a theme, or into the system's.
pub fn set_theme(name: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // Neither can fail: the attribute's name is well formed.
    let _ = match name {
        None => root.remove_attribute("data-theme"),
        Some(name) => root.set_attribute("data-theme", name),
    };
}

/// Says which language the page is in.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The attribute's name is well formed.
        let _never = root.set_attribute("lang", tag);
    }
}

/// The languages of the browser's owner, the preferred one first.
#[must_use]
pub fn languages() -> Vec<String> {
    let languages = window().map(|window| window.navigator().languages()).unwrap_or_default();
    languages.iter().filter_map(|tag| tag.as_string()).collect()
}

/// Runs what waits for the browser, before the interface is there to do so.
pub fn run(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        // Refused only while the page is being left anyway.
        let _refused = window.location().reload();
    }
}

/// Opens the browser's own dialog for paper.
pub fn print() {
    if let Some(window) = window() {
        // Refused only where printing is turned off by the device's owner: then the browser says so.
        let _refused = window.print();
    }
}

/// The height of what is in sight, in CSS pixels.
#[must_use]
pub fn height() -> f64 {
    window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(800.0)
}

/// How far down the page is scrolled, in CSS pixels.
#[must_use]
pub fn scrolled() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Scrolls to a place measured from the top of the page, at its left edge.
pub fn scroll_to(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Scrolls down from where the page is; up by a negative distance.
pub fn scroll_by(distance: f64) {
    if let Some(window) = window() {
        window.scroll_by_with_x_and_y(0.0, distance);
    }
}

/// What the keyboard calls the key of commands: `Ctrl`, or the sign on an Apple one.
#[must_use]
pub fn command_key() -> &'static str {
    let platform = window().and_then(|window| window.navigator().platform().ok()).unwrap_or_default();
    if ["Mac", "iPhone", "iPad"].iter().any(|name| platform.starts_with(name)) { "⌘" } else { "Ctrl" }
}
