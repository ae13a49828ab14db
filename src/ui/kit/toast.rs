//! Toasts: what has just happened, for eight seconds, with the way to take it back.

use leptos::prelude::*;

use super::{Button, ButtonKind, IconName, announce};
use crate::t;

/// One toast.
#[derive(Clone)]
pub struct Toast {
    /// What happened: `Payment recorded`.
    pub text: String,
    /// Takes it back. Only for what can be undone.
    pub undo: Option<Callback<()>>,
}

/// The toasts on the page. Made once in `app.rs`; three at most are shown.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<(u32, Toast)>>,
    next: StoredValue<u32>,
}

const AT_MOST: usize = 3;

impl Toasts {
    /// Shows `toast`.
    pub fn show(self, toast: Toast) {
        announce(&toast.text);
        let id = self.next.try_get_value().unwrap_or_default();
        self.next.set_value(id.wrapping_add(1));
        self.shown.update(|toasts| {
            toasts.push((id, toast));
            let surplus = toasts.len().saturating_sub(AT_MOST);
            toasts.drain(..surplus);
        });
    }

    /// Shows a sentence without undo.
    pub fn say(self, text: impl Into<String>) {
        self.show(Toast { text: text.into(), undo: None });
    }

    /// Takes every toast away: what they could take back is no longer there.
    pub fn clear(self) {
        self.shown.update(Vec::clear);
    }

    fn dismiss(self, id: u32) {
        self.shown.update(|toasts| toasts.retain(|(other, _)| *other != id));
    }
}

/// Makes the toasts and gives them to everything below.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0) };
    provide_context(toasts);
    toasts
}

/// The toasts given above; in a test without an app, toasts nobody sees.
#[must_use]
pub fn use_toasts() -> Toasts {
    use_context().unwrap_or_else(|| Toasts { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0) })
}

/// Where the toasts are; part of the app frame. The bar's animation is the timer: the style sheet lets it run for
/// eight seconds and holds it while the toast is pointed at or holds the focus.
#[component]
pub fn ToastHost() -> impl IntoView {
    let toasts = use_toasts();
    let one = move |(id, toast): (u32, Toast)| {
        let undo = toast.undo.map(|undo| {
            let take_back = move |_| {
                toasts.dismiss(id);
                undo.run(());
            };
            view! {
                <button type="button" on:click=take_back>
                    {t!("common-undo")}
                    <kbd aria-hidden="true">"Ctrl Z"</kbd>
                </button>
            }
        });
        view! {
            <div class="toast">
                <span>{toast.text}</span>
                {undo}
                <Button
                    kind=ButtonKind::Quiet
                    icon=IconName::Close
                    icon_label=t!("kit-toast-dismiss")
                    on_click=move |_| toasts.dismiss(id)
                />
                <span class="left" aria-hidden="true" on:animationend=move |_| toasts.dismiss(id)></span>
            </div>
        }
    };
    view! {
        <div class="toasts" role="region" aria-label=t!("kit-toasts")>
            <For each=move || toasts.shown.get() key=|(id, _)| *id children=one />
        </div>
    }
}
