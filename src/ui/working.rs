//! How far a piece of work of a screen is, and the way to stop it.

use leptos::prelude::*;

use crate::session::LongWork;
use crate::ui::kit::Progress;

/// A bar while something is being done.
#[component]
pub fn Working(
    /// What is being done.
    work: LongWork,
    /// What it is called.
    label: String,
) -> impl IntoView {
    let is_busy = Memo::new(move |_| work.is_busy());
    let stop = Callback::new(move |()| work.stop());
    move || {
        is_busy.get().then(|| {
            view! { <Progress label=label.clone() done=Signal::derive(move || work.thousandths()) on_cancel=stop /> }
        })
    }
}
