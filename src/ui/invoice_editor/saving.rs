//! Saving and issuing: the new customer first where there is one, then the draft or the invoice.

use leptos::prelude::*;
use leptos::task::spawn_local;
use receivables::id::{CustomerId, InvoiceId};
use receivables::ledger::command::Command;
use receivables::ledger::event::{CustomerDetails, Event, InvoiceContent};

use super::form::{EditorForm, customer_named, decimal_mark};
use crate::session::{Accepted, Outcome};
use crate::t;
use crate::ui::invoice::say_done;
use crate::ui::kit::Toasts;

/// What is to become of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// It stays a draft.
    Keep,
    /// It becomes an invoice.
    Issue,
}

/// Saves or issues, and then goes on with the invoice. What is refused stays in the form, at its field.
pub fn save(form: EditorForm, goal: Goal, toasts: Toasts, then: impl FnOnce(InvoiceId) + 'static) {
    if form.busy.get_untracked() {
        return;
    }
    form.tried.set(true);
    form.refusal.set(None);
    let name = form.customer_name.get_untracked().trim().to_owned();
    let is_new_customer = form.customer.get_untracked().is_none() && !name.is_empty();
    let mut typed = form.typed.get_untracked();
    if is_new_customer {
        // Stands in until the ledger has given the customer's id: the other faults are said before anything is recorded.
        typed.customer = Some(CustomerId(u32::MAX));
    }
    let (Ok(content), Some(on)) = (typed.content(decimal_mark()), form.on.get_untracked()) else { return };
    if goal == Goal::Issue && content.lines.is_empty() {
        form.refusal.set(Some(crate::session::Refusal::Rejected(receivables::ledger::rejection::Rejection::NoLines)));
        return;
    }
    form.busy.set(true);
    let forget = form.forgetting();
    spawn_local(async move {
        let outcome = async {
            let customer = if is_new_customer { add_customer(form, name).await? } else { content.customer };
            record(form, InvoiceContent { customer, ..content }, on, goal).await
        };
        let outcome = outcome.await;
        form.busy.set(false);
        match outcome {
            Ok((accepted, id)) => {
                forget();
                say_done(form.session, toasts, done_words(form, id, goal), &accepted);
                then(id);
            }
            Err(refusal) => form.refusal.set(Some(refusal)),
        }
    });
}

async fn add_customer(form: EditorForm, name: String) -> Result<CustomerId, crate::session::Refusal> {
    let email = Some(form.email.get_untracked()).filter(|email| !email.trim().is_empty());
    let details = CustomerDetails { name: name.clone(), email, ..CustomerDetails::default() };
    form.session.execute(Command::AddCustomer(details)).await?;
    let id = form.session.with_untracked(|ledger| customer_named(ledger, &name));
    id.ok_or(crate::session::Refusal::NotOpen)
}

async fn record(
    form: EditorForm,
    content: InvoiceContent,
    on: chrono::NaiveDate,
    goal: Goal,
) -> Result<(Accepted, InvoiceId), crate::session::Refusal> {
    let session = form.session;
    let Some(invoice) = form.draft else {
        let command = match goal {
            Goal::Keep => Command::DraftInvoice(content),
            Goal::Issue => Command::IssueNewInvoice { content, on },
        };
        return session.execute(command).await.map(|accepted| {
            let id = made(&accepted).unwrap_or_else(|| {
                session.with_untracked(|ledger| InvoiceId::from_index(ledger.invoice_slots().saturating_sub(1)))
            });
            (accepted, id)
        });
    };
    let unchanged =
        session.with_untracked(|ledger| ledger.invoice(invoice).is_some_and(|known| known.content() == content));
    let revised: Option<Outcome> = match (unchanged, goal) {
        (true, Goal::Issue) => None,
        _ => Some(session.execute(Command::ReviseDraft { invoice, content }).await),
    };
    match (revised.transpose()?, goal) {
        (Some(accepted), Goal::Keep) => Ok((accepted, invoice)),
        _ => session.execute(Command::IssueInvoice { invoice, on }).await.map(|accepted| (accepted, invoice)),
    }
}

/// The invoice that the events made.
fn made(accepted: &Accepted) -> Option<InvoiceId> {
    accepted.events.iter().find_map(|event| match event {
        Event::InvoiceDrafted(fact) => Some(fact.invoice),
        _ => None,
    })
}

fn done_words(form: EditorForm, id: InvoiceId, goal: Goal) -> String {
    let number = form.session.with_untracked(|ledger| ledger.invoice(id).and_then(|invoice| invoice.number.clone()));
    match (goal, number) {
        (Goal::Issue, Some(number)) => t!("editor-done-issued", number = number),
        _ => t!("editor-done-saved"),
    }
}
