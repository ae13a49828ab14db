//! The width of an element, as the browser tells of its changes.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Tells of every change of an element's width until it is dropped.
pub struct WidthObserver {
    observer: ResizeObserver,
    _changed: Closure<dyn FnMut(Array)>,
}

impl WidthObserver {
    /// Tells the width now and after every change, in CSS pixels. `None` where the browser has no such observer: then
    /// only the width now is told.
    pub fn new(element: &Element, tell: impl Fn(f64) + 'static) -> Option<Self> {
        tell(element.get_bounding_client_rect().width());
        let changed = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
                tell(entry.content_rect().width());
            }
        });
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _changed: changed })
    }
}

impl Drop for WidthObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
