//! The buttons of one invoice: what can be done with it as it stands.

use leptos::prelude::*;
use receivables::analytics::invoice_list::InvoiceRow;
use receivables::ledger::InvoiceStatus;

use super::action::Action;
use super::outcome::read_only;
use crate::route::Page;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Button, ButtonKind, IconName, LinkButton};
use crate::ui::router::use_router;

/// Setting of the payment form's address: the invoice that is to be paid.
pub const FOR_INVOICE: &str = "invoice";

/// The buttons. All but links open the dialog, by setting `action`.
#[component]
pub fn InvoiceActions(
    /// The invoice as of the day.
    row: InvoiceRow,
    /// What is to be done next.
    action: RwSignal<Option<Action>>,
    /// Also the way to the invoice's own page.
    #[prop(optional)]
    with_link: bool,
) -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let off = read_only(session);
    let pay = Signal::derive(move || {
        let mut to = router.route().with(|route| route.to_page(Page::NewPayment));
        to.list.customer = Some(row.customer);
        to.with_option(FOR_INVOICE, row.invoice.0.to_string()).href()
    });
    let edit = router.link(Page::EditInvoice(row.invoice));
    let page = router.link(Page::Invoice(row.invoice));
    let is_open = row.open > 0;
    let is_draft = row.issued.is_none();
    let is_void = row.status == InvoiceStatus::Void;
    let offered = [
        (Action::OpenDispute, is_open && !row.disputed),
        (Action::CloseDispute, row.disputed),
        (Action::CreditNote, !is_draft && !is_void),
        (Action::AmendTerms, is_open),
        (Action::WriteOff, is_open),
        (Action::Void, is_open && row.open == row.gross),
    ];
    let buttons = offered
        .into_iter()
        .filter(|(_, fits)| *fits)
        .map(|(what, _)| {
            view! { <Button small=with_link disabled=off on_click=move |_| action.set(Some(what))>{what.verb()}</Button> }
        })
        .collect_view();
    view! {
        <div class="acts">
            {is_open
                .then(|| view! { <LinkButton href=pay kind=ButtonKind::Filled small=with_link>{t!("invoices-record-payment")}</LinkButton> })}
            {is_draft
                .then(|| {
                    view! {
                        <LinkButton href=edit kind=ButtonKind::Filled icon=IconName::Edit small=with_link>
                            {t!("invoices-edit-draft")}
                        </LinkButton>
                    }
                })}
            {with_link.then(|| view! { <LinkButton href=page small=true>{t!("invoices-open-page")}</LinkButton> })}
            {buttons}
        </div>
    }
}
