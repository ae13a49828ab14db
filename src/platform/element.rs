//! Elements of the page: where an event happened, where the focus is and goes, what text stands in them. What is asked of
//! an element that has left the page does nothing.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, FocusOptions, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn element_of(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The element named by `selector` that an event happened in.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok().flatten()
}

/// Whether an event happened inside an element that `selector` names.
#[must_use]
pub fn is_inside(event: &Event, selector: &str) -> bool {
    closest(event, selector).is_some()
}

/// Whether a key goes into a field or an open dialog: then it is no shortcut.
#[must_use]
pub fn takes_keys(event: &KeyboardEvent) -> bool {
    target(event).and_then(|target| target.dyn_into::<HtmlElement>().ok()).is_some_and(|target| {
        target.is_content_editable()
            || matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || is_inside(event, "dialog[open]")
    })
}

/// Clicks the first element that `selector` names inside the one an event happened on; whether there was one.
pub fn click_inside(event: &Event, selector: &str) -> bool {
    let found = target(event).and_then(|target| target.query_selector(selector).ok().flatten());
    found.and_then(|element| element.dyn_into::<HtmlElement>().ok()).is_some_and(|element| {
        element.click();
        true
    })
}

/// Whether the focus is inside an element that `selector` names.
#[must_use]
pub fn focus_is_inside(selector: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Gives the focus to the element of an id.
pub fn focus_id(id: &str) {
    if let Some(element) = element_of(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _gone = element.focus();
    }
}

/// Gives the focus to the first element that `selector` names, and leaves the page where it is scrolled to; whether
/// there was one.
pub fn focus_without_scrolling(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _gone = element.focus_with_options(&options);
    true
}

/// Scrolls what is around the element of an id as little as shows it.
pub fn show_nearest(id: &str) {
    if let Some(element) = element_of(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The text in the element of an id.
#[must_use]
pub fn text_in(id: &str) -> Option<String> {
    element_of(id)?.text_content()
}

/// Puts text into the element of an id.
pub fn set_text_in(id: &str, text: &str) {
    if let Some(element) = element_of(id) {
        element.set_text_content(Some(text));
    }
}

/// Shows the element of an id that was marked as hidden.
pub fn unhide(id: &str) {
    if let Some(element) = element_of(id) {
        let _gone = element.remove_attribute("hidden");
    }
}

/// From the window's left edge to the element's, in CSS pixels.
#[must_use]
pub fn left_edge(element: &Element) -> f64 {
    element.get_bounding_client_rect().left()
}
