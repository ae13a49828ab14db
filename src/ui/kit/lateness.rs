//! The lateness ladder: four rungs, one filled for each bucket late, beside the words.

use leptos::prelude::*;

/// The rungs one after the other, in a box of 18 by 12.
const RUNGS: &str = "M.5 8h2.6v3.5H.5zM5.1 5.5h2.6v6H5.1zM9.7 3h2.6v8.5H9.7zM14.3.5h2.6v11h-2.6z";
/// Where the drawing of each rung ends: so many are filled, the rest are outlines.
const ENDS: [usize; 5] = [0, 17, 36, 55, RUNGS.len()];

/// `bucket` 0 is not yet due, 1 to 4 are the aging buckets. The words say it without the drawing.
#[component]
pub fn LatenessLadder(
    /// Buckets late, 0 to 4.
    bucket: u8,
    /// `46 days late`, `due in 6 days`.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    // Two paths, not four boxes: a list draws one ladder a row.
    let (on, off) = RUNGS.split_at(ENDS[usize::from(bucket.min(4))]);
    view! {
        <span class="age" data-b=bucket.min(4).to_string()>
            <svg viewBox="0 0 18 12" aria-hidden="true"><path class="on" d=on></path><path d=off></path></svg>
            <span class="txt">{label}</span>
        </span>
    }
}
