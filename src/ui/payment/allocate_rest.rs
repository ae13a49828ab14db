//! Sets what is left on a payment or credit note against invoices: the proposal, to be changed, and the button.

use leptos::prelude::*;
use receivables::id::CustomerId;
use receivables::ledger::command::{Allocate, Command};
use receivables::ledger::event::CreditSource;
use receivables::money::Money;

use super::allocation_state::{AllocationState, Given};
use super::allocation_table::AllocationTable;
use crate::select::use_selectors;
use crate::session::Refusal;
use crate::t;
use crate::ui::invoice::{read_only, say_done, use_entry};
use crate::ui::kit::{Button, ButtonKind, Note, Panel, Tone};
use crate::ui::refusal::refusal_text;

/// The panel.
#[component]
pub fn AllocateRest(
    /// Where the money is from.
    source: CreditSource,
    /// Whose it is.
    customer: CustomerId,
    /// What is left.
    left: Money,
) -> impl IntoView {
    let (session, toasts) = use_entry();
    let today = use_selectors().today;
    let given = Signal::derive(move || Given {
        customer: Some(customer),
        currency: left.currency,
        on: Some(today.get()),
        amount: left.minor,
        meant: None,
    });
    let state = AllocationState::new(given);
    let (busy, refusal) = (RwSignal::new(false), RwSignal::new(None::<Refusal>));
    let nothing_set = Memo::new(move |_| state.parts().is_empty());
    let send = move |_| {
        let allocations = untrack(move || state.parts());
        busy.set(true);
        let command = Command::Allocate(Allocate { source, on: today.get_untracked(), allocations });
        session.dispatch(command, move |outcome| {
            busy.set(false);
            match outcome {
                Ok(accepted) => say_done(session, toasts, t!("payments-done-allocated"), &accepted),
                Err(refused) => refusal.set(Some(refused)),
            }
        });
    };
    let said = move || refusal.get().map(|refusal| refusal_text(&refusal));
    view! {
        <Panel title=t!("payments-allocate-rest")>
            <div class="fields">
                <AllocationTable state refusal />
                {move || said().map(|text| view! { <Note tone=Tone::Bad><p role="alert">{text}</p></Note> })}
                <p>
                    <Button
                        kind=ButtonKind::Filled
                        busy
                        disabled=Signal::derive(move || nothing_set.get() || read_only(session).get())
                        on_click=send
                    >
                        {t!("payments-allocate")}
                    </Button>
                </p>
            </div>
        </Panel>
    }
}
