//! The chosen invoice beside the list: facts, actions, timeline; a draft is edited there.

use std::sync::Arc;

use leptos::prelude::*;
use receivables::analytics::invoice_list::InvoiceList;
use receivables::id::InvoiceId;

use crate::route::Route;
use crate::session::use_session;
use crate::t;
use crate::ui::invoice::{Action, ActionDialog, InvoiceActions, InvoiceFacts, InvoiceHistory, invoice_row};
use crate::ui::invoice_editor::DraftInline;
use crate::ui::kit::Peek;
use crate::ui::router::use_router;

/// The chosen invoice, or nothing where none is chosen or it is gone.
#[component]
pub fn InvoicePeek(
    /// The list beside it, for the rows above and below.
    list: Memo<Arc<InvoiceList>>,
) -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let chosen = Memo::new(move |_| router.route().with(|route| route.list.selected.map(InvoiceId)));
    let row = invoice_row(chosen.into());
    let action = RwSignal::new(None::<Action>);
    let step = move |by: isize| {
        let next = list.with_untracked(|list| {
            let at = list.rows.iter().position(|row| Some(row.invoice) == chosen.get_untracked())?;
            list.rows.get(at.checked_add_signed(by)?).map(|row| row.invoice.0)
        });
        if next.is_some() {
            router.change(|route: &mut Route| route.list.selected = next);
        }
    };
    let number = move || {
        let id = chosen.get();
        session.with(|ledger| {
            let number = id.and_then(|id| ledger.invoice(id)).and_then(|invoice| invoice.number.clone());
            number.unwrap_or_else(|| t!("invoices-page-draft"))
        })
    };
    let is_there = Memo::new(move |_| row.with(Option::is_some));
    let peek = move || {
        is_there.get().then(|| {
            view! {
                <Peek
                    title=Signal::derive(number)
                    on_previous=move |()| step(-1)
                    on_next=move |()| step(1)
                    on_close=move |()| router.change(|route: &mut Route| route.list.selected = None)
                >
                    {move || {
                        row.get()
                            .map(|row| {
                                let edit = row.issued.is_none().then(|| view! { <DraftInline id=row.invoice /> });
                                view! {
                                    <InvoiceFacts row />
                                    <InvoiceActions row action with_link=true />
                                    {edit}
                                    <h3>{t!("invoices-timeline")}</h3>
                                    <InvoiceHistory id=row.invoice action />
                                }
                            })
                    }}
                </Peek>
            }
        })
    };
    view! {
        {peek}
        <ActionDialog invoice=chosen action />
    }
}
