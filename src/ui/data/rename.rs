//! Another name for the open book.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::session::use_session;
use crate::t;
use crate::ui::invoice::say_done;
use crate::ui::kit::{Button, ButtonKind, Dialog, TextInput, use_toasts};
use crate::ui::refusal::refusal_text;

/// Asks for the name.
#[component]
pub(super) fn RenameDialog(open: RwSignal<bool>) -> impl IntoView {
    let (session, toasts) = (use_session(), use_toasts());
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    Effect::new(move |_| {
        if open.get() {
            name.set(session.with_untracked(|ledger| ledger.name().to_owned()));
            error.set(None);
        }
    });
    let rename = move || {
        if busy.get_untracked() {
            return;
        }
        let typed = name.with_untracked(|name| name.trim().to_owned());
        if session.with_untracked(|ledger| ledger.name() == typed) {
            return open.set(false);
        }
        busy.set(true);
        spawn_local(async move {
            match session.rename_book(&typed).await {
                Ok(accepted) => {
                    say_done(session, toasts, t!("data-renamed", name = typed), &accepted);
                    open.set(false);
                }
                Err(refusal) => error.set(Some(refusal_text(&refusal))),
            }
            busy.set(false);
        });
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| open.set(false)>{t!("common-cancel")}</Button>
            <Button kind=ButtonKind::Filled busy on_click=move |_| rename()>{t!("data-rename-do")}</Button>
        }
    };
    view! {
        <Dialog open title=t!("data-rename-title") footer>
            <form on:submit=move |event| {
                event.prevent_default();
                rename();
            }>
                <TextInput label=t!("data-book-name") value=name error=error required=true />
            </form>
        </Dialog>
    }
}
