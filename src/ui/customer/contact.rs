//! How the customer is reached, on which terms, and the words they are grouped by.

use leptos::prelude::*;
use receivables::id::CustomerId;
use receivables::ledger::event::CustomerDetails;

use super::merge::{MergeButton, Merging};
use crate::platform::links::{mail_link, telephone_link};
use crate::route::Page;
use crate::session::{Session, use_session};
use crate::t;
use crate::ui::invoice::read_only;
use crate::ui::kit::{Button, ButtonKind, Panel};
use crate::ui::router::use_router;

/// The details of a customer, as they are.
pub(super) fn details(session: Session, id: CustomerId) -> Memo<CustomerDetails> {
    Memo::new(move |_| {
        session.with(|ledger| ledger.customer(id).map(|customer| customer.details.clone())).unwrap_or_default()
    })
}

/// Opens the dialog of the details.
pub(super) fn edit_button(session: Session, editing: RwSignal<bool>, words: String) -> impl IntoView {
    view! {
        <Button kind=ButtonKind::Quiet small=true disabled=read_only(session) on_click=move |_| editing.set(true)>
            {words}
        </Button>
    }
}

/// An address as a link that writes to it.
pub(super) fn mail(address: String) -> AnyView {
    match mail_link(&address, "", "") {
        Some(link) => view! { <a href=link>{address}</a> }.into_any(),
        None => address.into_any(),
    }
}

/// A telephone number as a link that calls it.
pub(super) fn telephone(number: String) -> AnyView {
    match telephone_link(&number) {
        Some(link) => view! { <a href=link>{number}</a> }.into_any(),
        None => number.into_any(),
    }
}

/// Address, telephone, number, terms and tags.
#[component]
pub(super) fn ContactPanel(id: CustomerId, editing: RwSignal<bool>, merging: Merging) -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let details = details(session, id);
    let unknown = || view! { <span class="muted">{t!("customers-unknown")}</span> }.into_any();
    let email = move || details.with(|details| details.email.clone()).map_or_else(unknown, mail);
    let phone = move || details.with(|details| details.phone.clone()).map_or_else(unknown, telephone);
    let terms = move || match details.with(|details| details.terms.clone()) {
        None => unknown(),
        Some(terms) => terms.to_string().into_any(),
    };
    let external = move || match details.with(|details| details.external_id.clone()) {
        None => unknown(),
        Some(number) => number.into_any(),
    };
    let has_tags = Memo::new(move |_| details.with(|details| !details.tags.is_empty()));
    // A tag leads to the customers that have it.
    let tags = move || {
        let link = |tag: String| {
            let mut to = router.route().with(|route| route.to_page(Page::Customers));
            to.list.search.clone_from(&tag);
            view! { <a class="chip" href=to.href()>{tag}</a> }
        };
        let tags = details.with(|details| details.tags.clone());
        view! { <span class="tags">{tags.into_iter().map(link).collect_view()}</span> }
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
                <Show when=move || has_tags.get()>
                    <dt>{t!("customers-tags")}</dt>
                    <dd>{tags}</dd>
                </Show>
            </dl>
            <p class="merge"><MergeButton merging /></p>
        </Panel>
    }
}
