//! Sentences for a screen reader alone, through the live region of the app frame.

use leptos::prelude::*;

use crate::platform::element::{set_text_in, text_in};

/// Says a sentence when there is a pause. Nothing happens where the frame is not mounted.
pub fn announce(text: &str) {
    // The same sentence twice is only read twice when the text differs.
    let again = text_in(ANNOUNCER_ID).is_some_and(|before| before == text);
    set_text_in(ANNOUNCER_ID, &if again { format!("{text}\u{a0}") } else { text.to_owned() });
}

const ANNOUNCER_ID: &str = "announcer";

/// The live region; part of the app frame, once.
#[component]
pub fn Announcer() -> impl IntoView {
    view! { <div class="vh" id=ANNOUNCER_ID role="status" aria-live="polite"></div> }
}
