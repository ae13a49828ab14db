//! When the program stops by a fault of its own: the static card in `index.html` says what is safe.

use std::panic;

/// From now on a panic shows the card and logs where it was. The card is plain markup: it needs no working program.
pub fn show_crash_on_panic() {
    panic::set_hook(Box::new(|fault| {
        console_error_panic_hook::hook(fault);
        let Some(page) = web_sys::window().and_then(|window| window.document()) else { return };
        if let Some(place) = page.get_element_by_id("crash-detail") {
            place.set_text_content(fault.location().map(ToString::to_string).as_deref());
        }
        if let Some(card) = page.get_element_by_id("crash") {
            let _ = card.remove_attribute("hidden");
        }
    }));
}
