//! How much of a limit is used.

use leptos::prelude::*;

/// A bar of up to three parts, in thousandths of the whole bar; what is over the limit is hatched.
#[component]
pub fn Meter(
    /// Says the same in words: `€9,630.00 of €12,000.00 used`.
    #[prop(into)]
    label: Signal<String>,
    /// Used already.
    #[prop(into)]
    used: Signal<u32>,
    /// Used by what is being entered now.
    #[prop(optional, into)]
    added: Signal<u32>,
    /// Over the limit.
    #[prop(optional, into)]
    over: Signal<u32>,
) -> impl IntoView {
    let width = |part: Signal<u32>| move || format!("{}%", f64::from(part.get().min(1_000)) / 10.0);
    view! {
        <div class="meter" role="img" aria-label=move || label.get()>
            <i style:width=width(used)></i>
            <i class="new" style:width=width(added)></i>
            <i class="over" style:width=width(over)></i>
        </div>
    }
}
