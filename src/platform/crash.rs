//! When the program stops by a fault of its own: the static card in `index.html` says what is safe.

use std::panic;

use super::element::{set_text_in, unhide};

/// From now on a panic shows the card and logs where it was. The card is plain markup: it needs no working program.
pub fn show_crash_on_panic() {
    panic::set_hook(Box::new(|fault| {
        console_error_panic_hook::hook(fault);
        set_text_in("crash-detail", &fault.location().map(ToString::to_string).unwrap_or_default());
        unhide("crash");
    }));
}
