//! The lateness ladder: four rungs, one filled for each bucket late, beside the words.

use leptos::prelude::*;

/// x, y and height of the rungs, in a box of 18 by 12.
const RUNGS: [(&str, &str, &str); 4] =
    [("0.5", "8", "3.5"), ("5.1", "5.5", "6"), ("9.7", "3", "8.5"), ("14.3", "0.5", "11")];

/// `bucket` 0 is not yet due, 1 to 4 are the aging buckets. The words say it without the drawing.
#[component]
pub fn LatenessLadder(
    /// Buckets late, 0 to 4.
    bucket: u8,
    /// `46 days late`, `due in 6 days`.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let rungs = RUNGS
        .into_iter()
        .enumerate()
        .map(|(rung, (x, y, height))| {
            let class = if rung < usize::from(bucket) { "on" } else { "off" };
            view! { <rect x=x y=y width="2.6" height=height class=class></rect> }
        })
        .collect_view();
    view! {
        <span class="age" data-b=bucket.min(4).to_string()>
            <svg viewBox="0 0 18 12" aria-hidden="true">{rungs}</svg>
            <span class="txt">{label}</span>
        </span>
    }
}
