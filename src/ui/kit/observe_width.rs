//! The width of an element on the page, followed through a `ResizeObserver`.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

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
    let watching = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        take(element.get_bounding_client_rect().width());
        let changed = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            if let Ok(entry) = entries.get(0).dyn_into::<web_sys::ResizeObserverEntry>() {
                take(entry.content_rect().width());
            }
        });
        // Without an observer the chart keeps the width it was first drawn at.
        if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            observer.observe(&element);
            watching.set_value(Some((observer, changed)));
        }
    });
    on_cleanup(move || {
        watching.try_update_value(|held| {
            if let Some((observer, _)) = held.take() {
                observer.disconnect();
            }
        });
    });
    width
}
