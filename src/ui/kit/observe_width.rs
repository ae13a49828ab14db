//! The width of an element on the page as a signal.

use leptos::html;
use leptos::prelude::*;

use crate::platform::width::WidthObserver;

/// The element's width in whole CSS pixels; `None` until it is on the page.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a width is never negative
pub(super) fn observe_width(node: NodeRef<html::Div>) -> RwSignal<Option<u32>> {
    let width = RwSignal::new(None);
    let take = move |pixels: f64| {
        let pixels = pixels.floor() as u32;
        if pixels > 0 && width.try_get_untracked().is_some_and(|before| before != Some(pixels)) {
            width.set(Some(pixels));
        }
    };
    // Without an observer the chart keeps the width it was first drawn at.
    let watching = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(element) = node.get() {
            watching.set_value(WidthObserver::new(&element, take));
        }
    });
    width
}
