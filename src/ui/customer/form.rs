//! Adding a customer, and changing one: the page and the dialog around the same fields.

use leptos::prelude::*;
use receivables::id::CustomerId;
use receivables::ledger::command::Command;
use receivables::ledger::event::Event;
use receivables::ledger::rejection::Rejection;

use super::fields::{CustomerDraft, CustomerFields, KeptCustomer};
use crate::route::Page;
use crate::session::{Refusal, Session, use_session};
use crate::t;
use crate::ui::invoice::{read_only, say_done};
use crate::ui::keys::on_ctrl_enter;
use crate::ui::kit::{Button, ButtonKind, Dialog, DialogSize, Note, Panel, Tone, use_toasts};
use crate::ui::layout::PageHead;
use crate::ui::router::use_router;

/// The form for a new customer.
#[component]
pub fn CustomerForm() -> impl IntoView {
    let (session, router, toasts) = (use_session(), use_router(), use_toasts());
    let draft = CustomerDraft::new();
    let restored = RwSignal::new(false);
    keep_while_typing(session, draft, restored);
    let busy = RwSignal::new(false);
    let off = read_only(session);
    let save = move || {
        if busy.get_untracked() || off.get_untracked() {
            return;
        }
        let Some(details) = draft.checked() else { return };
        busy.set(true);
        let name = details.name.clone();
        session.dispatch(Command::AddCustomer(details), move |outcome| {
            busy.set(false);
            match outcome {
                Err(refusal) => draft.refuse(&refusal),
                Ok(accepted) => {
                    session.forget_form_draft(NEW);
                    say_done(session, toasts, t!("customers-added", name = name), &accepted);
                    let to = added(&accepted.events).map_or(Page::Customers, Page::Customer);
                    router.go(&router.route().with_untracked(|route| route.to_page(to)));
                }
            }
        });
    };
    on_ctrl_enter(save);
    let start_over = move || {
        draft.bring_back(&KeptCustomer::default());
        restored.set(false);
    };
    // Cancelling is a decision: what was typed goes. Any other way out keeps it.
    let cancel = move |_| {
        start_over();
        router.go(&router.route().with_untracked(|route| route.to_page(Page::Customers)));
    };
    view! {
        <PageHead
            title=t!("customers-new")
            crumb=(t!("customers-title"), router.link(Page::Customers))
            no_search=true
            subtitle=MaybeProp::derive(move || restored.get().then(|| t!("editor-restored")))
        />
        <Panel title=t!("customers-new") hide_title=true class="form-panel">
            <form class="fields" novalidate on:submit=move |event| {
                event.prevent_default();
                save();
            }>
                <CustomerFields draft own=None />
                <FormError draft off />
                <div class="form-actions">
                    <Button on_click=cancel>{t!("common-cancel")}</Button>
                    <Show when=move || restored.get()>
                        <Button on_click=move |_| start_over()>{t!("editor-start-over")}</Button>
                    </Show>
                    <Button kind=ButtonKind::Filled submit=true keys="Ctrl Enter" busy disabled=off>{t!("customers-add")}</Button>
                </div>
            </form>
        </Panel>
    }
}

/// The name under which what is typed is kept.
const NEW: &str = "customer";

/// Brings back what was typed before the page was left, and keeps what is typed from now on.
fn keep_while_typing(session: Session, draft: CustomerDraft, restored: RwSignal<bool>) {
    if let Some(kept) = session.form_draft::<KeptCustomer>(NEW) {
        draft.bring_back(&kept);
        restored.set(true);
    }
    session.keep_form_draft(NEW.to_owned(), move || Some(draft.kept()).filter(|kept| *kept != KeptCustomer::default()));
}

/// The customer that an accepted command added.
fn added(events: &[Event]) -> Option<CustomerId> {
    events.iter().find_map(|event| match event {
        Event::CustomerAdded(added) => Some(added.customer),
        _ => None,
    })
}

/// The dialog that changes a customer.
#[component]
pub(super) fn EditCustomer(id: CustomerId, open: RwSignal<bool>) -> impl IntoView {
    let (session, toasts) = (use_session(), use_toasts());
    let draft = CustomerDraft::new();
    let busy = RwSignal::new(false);
    let off = read_only(session);
    Effect::new(move |_| {
        if open.get() {
            session.with_untracked(|ledger| {
                if let Some(customer) = ledger.customer(id) {
                    draft.fill(&customer.details);
                }
            });
        }
    });
    let save = move || {
        if busy.get_untracked() || off.get_untracked() {
            return;
        }
        let Some(mut details) = draft.checked() else { return };
        details.contacts = session.with_untracked(|ledger| {
            ledger.customer(id).map(|customer| customer.details.contacts.clone()).unwrap_or_default()
        });
        busy.set(true);
        let name = details.name.clone();
        session.dispatch(Command::ChangeCustomer { customer: id, details }, move |outcome| {
            busy.set(false);
            match outcome {
                Ok(accepted) => {
                    say_done(session, toasts, t!("customers-changed", name = name), &accepted);
                    open.set(false);
                }
                // Nothing was changed: nothing is to be said.
                Err(Refusal::Rejected(Rejection::NothingToDo)) => open.set(false),
                Err(refusal) => draft.refuse(&refusal),
            }
        });
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| open.set(false)>{t!("common-cancel")}</Button>
            <Button kind=ButtonKind::Filled busy disabled=off on_click=move |_| save()>{t!("customers-save")}</Button>
        }
    };
    view! {
        <Dialog open title=t!("customers-edit-title") size=DialogSize::Narrow footer>
            <form class="fields" novalidate on:submit=move |event| {
                event.prevent_default();
                save();
            }>
                <CustomerFields draft own=Some(id) />
                <FormError draft off />
                // Enter in a field sends the form only where it has a button of its own.
                <input type="submit" class="vh" tabindex="-1" aria-hidden="true" />
            </form>
        </Dialog>
    }
}

/// What is wrong with the form as a whole.
#[component]
fn FormError(draft: CustomerDraft, off: Signal<bool>) -> impl IntoView {
    let text = move || draft.form_error.get().or_else(|| off.get().then(|| t!("errors-read-only")));
    move || text().map(|text| view! { <Note tone=Tone::Bad><span role="alert">{text}</span></Note> })
}
