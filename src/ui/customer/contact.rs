//! How the customer is reached, on which terms, and the user's own note.

use leptos::prelude::*;
use receivables::id::CustomerId;
use receivables::ledger::event::CustomerDetails;

use crate::platform::links::{mail_link, telephone_link};
use crate::session::{Session, use_session};
use crate::t;
use crate::ui::invoice::read_only;
use crate::ui::kit::{Button, ButtonKind, Panel};

fn details(session: Session, id: CustomerId) -> Memo<CustomerDetails> {
    Memo::new(move |_| {
        session.with(|ledger| ledger.customer(id).map(|customer| customer.details.clone())).unwrap_or_default()
    })
}

fn edit_button(session: Session, editing: RwSignal<bool>, words: String) -> impl IntoView {
    view! {
        <Button kind=ButtonKind::Quiet small=true disabled=read_only(session) on_click=move |_| editing.set(true)>
            {words}
        </Button>
    }
}

/// Address, telephone, number and terms.
#[component]
pub(super) fn ContactPanel(id: CustomerId, editing: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let details = details(session, id);
    let unknown = || view! { <span class="muted">{t!("customers-unknown")}</span> }.into_any();
    let email = move || match details.with(|details| details.email.clone()) {
        None => unknown(),
        Some(address) => match mail_link(&address, "", "") {
            Some(link) => view! { <a href=link>{address}</a> }.into_any(),
            None => address.into_any(),
        },
    };
    let phone = move || match details.with(|details| details.phone.clone()) {
        None => unknown(),
        Some(number) => match telephone_link(&number) {
            Some(link) => view! { <a href=link>{number}</a> }.into_any(),
            None => number.into_any(),
        },
    };
    let terms = move || match details.with(|details| details.terms) {
        None => unknown(),
        Some(terms) => terms.to_string().into_any(),
    };
    let external = move || match details.with(|details| details.external_id.clone()) {
        None => unknown(),
        Some(number) => number.into_any(),
    };
    view! {
        <Panel title=t!("customers-contact") actions=move || edit_button(session, editing, t!("customers-edit-contact"))>
            <dl class="kv">
                <dt>{t!("customers-email")}</dt>
                <dd>{email}</dd>
                <dt>{t!("customers-phone")}</dt>
                <dd>{phone}</dd>
                <dt>{t!("customers-terms")}</dt>
                <dd>{terms}</dd>
                <dt>{t!("customers-external-id")}</dt>
                <dd>{external}</dd>
            </dl>
        </Panel>
    }
}

/// The note.
#[component]
pub(super) fn NotePanel(id: CustomerId, editing: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let details = details(session, id);
    let note = move || match details.with(|details| details.note.clone()) {
        Some(note) => view! { <p class="note-text">{note}</p> }.into_any(),
        None => view! { <p class="muted">{t!("customers-no-note")}</p> }.into_any(),
    };
    view! {
        <Panel title=t!("customers-note") actions=move || edit_button(session, editing, t!("customers-edit-note"))>
            {note}
        </Panel>
    }
}
