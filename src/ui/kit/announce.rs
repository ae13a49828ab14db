//! Sentences for a screen reader alone, through the live region of the app frame.

use leptos::prelude::*;

/// Says a sentence when there is a pause. Nothing happens where the frame is not mounted.
pub fn announce(text: &str) {
    let Some(region) = document().get_element_by_id(ANNOUNCER_ID) else { return };
    // The same sentence twice is only read twice when the text differs.
    let again = region.text_content().is_some_and(|before| before == text);
    region.set_text_content(Some(&if again { format!("{text}\u{a0}") } else { text.to_owned() }));
}

const ANNOUNCER_ID: &str = "announcer";

/// The live region; part of the app frame, once.
#[component]
pub fn Announcer() -> impl IntoView {
    view! { <div class="vh" id=ANNOUNCER_ID role="status" aria-live="polite"></div> }
}
