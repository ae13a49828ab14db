//! When the page is left, and when it comes back from the browser's cache: the last moments at which a tab can give a
//! right back. Touches the window's events alone.

use wasm_bindgen::prelude::*;
use web_sys::{Event, PageTransitionEvent};

type Listener = (&'static str, Closure<dyn FnMut(Event)>);

/// Listens for as long as it lives.
pub(super) struct PageListener {
    closures: [Listener; 2],
}

impl PageListener {
    /// Calls `hidden` when the page is left and `shown` when it returns from the browser's cache.
    pub(super) fn install(hidden: impl Fn() + 'static, shown: impl Fn() + 'static) -> Option<Self> {
        let on_hide = Closure::<dyn FnMut(Event)>::new(move |_| hidden());
        let on_show = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
                shown();
            }
        });
        let listener = Self { closures: [("pagehide", on_hide), ("pageshow", on_show)] };
        let window = web_sys::window()?;
        for (event, closure) in &listener.closures {
            window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref()).ok()?;
        }
        Some(listener)
    }
}

impl Drop for PageListener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            for (event, closure) in &self.closures {
                drop(window.remove_event_listener_with_callback(event, closure.as_ref().unchecked_ref()));
            }
        }
    }
}
