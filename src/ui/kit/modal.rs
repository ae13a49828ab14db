//! The browser's own modal dialog, opened and closed by a signal.

use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;

use crate::platform::element::focus_without_scrolling;

/// A dialog's element and the signal that says whether it is open.
#[derive(Clone, Copy)]
pub(super) struct Modal {
    pub node: NodeRef<html::Dialog>,
    pub open: RwSignal<bool>,
}

impl Modal {
    /// Shows the dialog while the signal says so; `before` runs each time before it is shown, and `first` gets the focus.
    pub fn new(open: RwSignal<bool>, before: impl Fn() + 'static, first: &'static str) -> Self {
        let node = NodeRef::<html::Dialog>::new();
        Effect::new(move |_| {
            let Some(dialog) = node.get() else { return };
            match (open.get(), dialog.open()) {
                (true, false) => {
                    before();
                    // Refused only for a dialog that has left the page: then there is nothing to show.
                    drop(dialog.show_modal());
                    // The body is there a frame later.
                    request_animation_frame(move || {
                        let _none_in_it = focus_without_scrolling(first);
                    });
                }
                (false, true) => dialog.close(),
                _ => {}
            }
        });
        Self { node, open }
    }

    /// Esc: the signal follows at once, so that what opens the dialog again right after it does.
    pub fn cancel(self, event: &Event) {
        // A file field in the dialog tells of its own cancelling in the same way.
        if event.target() == event.current_target() {
            event.prevent_default();
            self.open.set(false);
        }
    }

    /// The browser says that the dialog was closed; whether it still is. It says so late: it may be open again by then.
    pub fn closed(self) -> bool {
        let is_open = self.node.get_untracked().is_some_and(|dialog| dialog.open());
        if !is_open {
            self.open.set(false);
        }
        !is_open
    }
}
