//! Sets what is left on a payment or credit note against invoices: the proposal, to be changed, and the button.
//!
//! What somebody made of the proposal is kept on the device until it is recorded, or proposed again.

use leptos::prelude::*;
use receivables::id::{CustomerId, InvoiceId};
use receivables::ledger::command::{Allocate, AllocationPart, Command};
use receivables::ledger::event::CreditSource;
use receivables::matching::unallocated::said_to_be_for;
use receivables::money::Money;
use serde::{Deserialize, Serialize};

use super::allocation_state::{AllocationState, Given};
use super::allocation_table::AllocationTable;
use crate::route::desk::credit_code;
use crate::select::use_selectors;
use crate::session::{Refusal, Session};
use crate::t;
use crate::ui::invoice::{read_only, say_done, use_entry};
use crate::ui::keys::on_ctrl_enter;
use crate::ui::kit::{Button, ButtonKind, Note, Tone};
use crate::ui::refusal::refusal_text;

/// A proposal that somebody changed, as it is kept: what there was to allocate, and the parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    left: i64,
    /// Invoice, amount and discount, in minor units.
    parts: Vec<(u32, i64, i64)>,
}

fn kept_parts(session: Session, form: &str, left: i64) -> Vec<AllocationPart> {
    // Of another amount it means nothing any more.
    let kept = session.form_draft::<Kept>(form).filter(|kept| kept.left == left);
    let part =
        |(invoice, amount, discount)| AllocationPart { invoice: InvoiceId(invoice), amount, discount };
    kept.map(|kept| kept.parts.into_iter().map(part).collect()).unwrap_or_default()
}

/// The proposal as it is, or as somebody left it; what they make of it is kept under the name in `form`.
fn state_of(
    session: Session,
    source: CreditSource,
    customer: CustomerId,
    left: Money,
    form: StoredValue<String>,
) -> AllocationState {
    let today = use_selectors().today;
    let said = session.with_untracked(|ledger| said_to_be_for(ledger, source));
    let given = Signal::derive(move || Given {
        customer: Some(customer),
        currency: left.currency,
        on: Some(today.get()),
        amount: left.minor,
        said: said.clone(),
    });
    let state = AllocationState::new(given, kept_parts(session, &form.get_value(), left.minor));
    session.keep_form_draft(form.get_value(), move || {
        let part = |part: AllocationPart| (part.invoice.0, part.amount, part.discount);
        state.changed.get().then(|| Kept { left: left.minor, parts: state.parts().into_iter().map(part).collect() })
    });
    state
}

/// The table and the button.
#[component]
pub fn AllocateRest(
    /// Where the money is from.
    source: CreditSource,
    /// Whose it is.
    customer: CustomerId,
    /// What is left.
    left: Money,
    /// What comes after it is recorded.
    #[prop(optional, into)]
    then: Option<Callback<()>>,
    /// Beside the button.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    let (session, toasts) = use_entry();
    let today = use_selectors().today;
    let form = StoredValue::new(format!("allocate-{}", credit_code(source)));
    let state = state_of(session, source, customer, left, form);
    let (busy, refusal) = (RwSignal::new(false), RwSignal::new(None::<Refusal>));
    let off = read_only(session);
    // With something that can't be read it stays on: the answer says what is to be mended.
    let is_off = Memo::new(move |_| off.get() || (state.parts().is_empty() && state.unread.with(|unread| unread.is_empty())));
    let send = move || {
        if busy.get_untracked() || is_off.get_untracked() || !state.may_be_recorded() {
            return;
        }
        let allocations = untrack(move || state.parts());
        busy.set(true);
        refusal.set(None);
        let command = Command::Allocate(Allocate { source, on: today.get_untracked(), allocations });
        session.dispatch(command, move |outcome| {
            busy.set(false);
            match outcome {
                Ok(accepted) => {
                    session.forget_form_draft(&form.get_value());
                    say_done(session, toasts, t!("payments-done-allocated"), &accepted);
                    if let Some(then) = then {
                        then.run(());
                    }
                }
                Err(refused) => refusal.set(Some(refused)),
            }
        });
    };
    on_ctrl_enter(send);
    let said = move || refusal.get().map(|refusal| refusal_text(&refusal));
    view! {
        <div class="fields">
            <AllocationTable state refusal />
            {move || said().map(|text| view! { <Note tone=Tone::Bad><p role="alert">{text}</p></Note> })}
            <div class="acts">
                <Button
                    kind=ButtonKind::Filled
                    keys="Ctrl Enter"
                    busy
                    disabled=Signal::derive(move || is_off.get())
                    on_click=move |_| send()
                >
                    {t!("payments-allocate")}
                </Button>
                {actions.run()}
            </div>
        </div>
    }
}
