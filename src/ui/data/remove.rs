//! Taking the open book out of the list. Names the book, and what would be out of reach.

use leptos::prelude::*;

use super::books::remove_book;
use crate::session::{BookKind, use_session};
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Checkbox, Dialog, Note, Panel, Tone, use_toasts};

/// The panel and its dialog. A sample goes with one click, in the list of books: it has no panel.
#[component]
pub(super) fn RemovePanel() -> impl IntoView {
    let session = use_session();
    let asking = RwSignal::new(false);
    let name = Memo::new(move |_| session.with(|ledger| ledger.name().to_owned()));
    let is_real = Memo::new(move |_| {
        session.current().with(|current| current.as_ref().is_some_and(|meta| meta.kind == BookKind::Real))
    });
    let loss = move || {
        let (invoices, payments) = session.with(|ledger| (ledger.invoices().count(), ledger.payments().count()));
        t!("data-remove-loss", name = name.get(), invoices = invoices, payments = payments)
    };
    move || {
        is_real.get().then(|| {
            view! {
                <Panel title=t!("data-remove-title")>
                    <div class="stack">
                        <p class="t2">{loss}</p>
                        <p>
                            <Button kind=ButtonKind::Danger on_click=move |_| asking.set(true)>
                                {move || t!("data-remove", name = name.get())}
                            </Button>
                        </p>
                    </div>
                </Panel>
                <RemoveDialog open=asking name />
            }
        })
    }
}

/// Asks only for what can't be undone here: entries in no backup file have to be given up by name.
#[component]
fn RemoveDialog(open: RwSignal<bool>, name: Memo<String>) -> impl IntoView {
    let (session, toasts) = (use_session(), use_toasts());
    let given_up = RwSignal::new(false);
    let lost = Memo::new(move |_| session.unbacked());
    let blocked = Signal::derive(move || lost.get() > 0 && !given_up.get());
    let remove = move |_| {
        if let Some(meta) = session.current().get_untracked() {
            remove_book(session, toasts, &meta);
            open.set(false);
        }
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| open.set(false)>{t!("data-keep")}</Button>
            <Button kind=ButtonKind::Danger disabled=blocked on_click=remove>
                {move || t!("data-remove", name = name.get())}
            </Button>
        }
    };
    view! {
        <Dialog
            open
            title=Signal::derive(move || t!("data-remove-ask", name = name.get()))
            on_close=move |()| given_up.set(false)
            footer
        >
            <p>{t!("data-remove-way-back")}</p>
            {move || {
                let count = lost.get();
                (count > 0).then(|| view! {
                    <Note tone=Tone::Bad><p>{t!("data-remove-unbacked", count = count)}</p></Note>
                    <Checkbox label=t!("data-remove-accept", count = count) value=given_up />
                })
            }}
        </Dialog>
    }
}
