//! Ids for the page's elements, so that labels, hints and errors can name the control they belong to.

use std::cell::Cell;

thread_local! {
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// An id no other element has: `prefix-17`.
#[must_use]
pub fn dom_id(prefix: &str) -> String {
    NEXT.with(|next| {
        let number = next.get();
        next.set(number.wrapping_add(1));
        format!("{prefix}-{number}")
    })
}
