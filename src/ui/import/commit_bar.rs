//! What the import adds, the one button that does it, and why it can't be pressed.

use leptos::prelude::*;
use receivables::interchange::ImportPlan;
use receivables::money::Money;

use super::blocked::{blocked, reason};
use super::commit::{Place, commit};
use super::desk::Desk;
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Note, Tone, dom_id, use_toasts};
use crate::ui::router::use_router;
use crate::ui::words::money;

/// The foot of the preview.
#[component]
pub fn CommitBar(desk: Desk) -> impl IntoView {
    let why_id = dom_id("import-why-not");
    let place = Place { router: use_router(), toasts: use_toasts() };
    let stop = Memo::new(move |_| blocked(desk));
    let is_sure = move || desk.found.with(|found| found.as_ref().is_none_or(|found| !found.asks_decimals()));
    let sums = move || desk.plan.with(|plan| plan.as_ref().map(|plan| adds(plan, is_sure())).unwrap_or_default());
    let words = move || desk.plan.with(|plan| plan.as_ref().map_or_else(|| t!("import-do"), |plan| action(plan)));
    let refused = move || desk.refused.get().map(|text| view! { <Note tone=Tone::Bad>{text}</Note> });
    view! {
        <div class="imp-refused" role="alert">{refused}</div>
        <div class="barfoot">
            <span class="grow">{sums}</span>
            <Button on_click=move |_| desk.clear()>{t!("common-cancel")}</Button>
            <Button
                kind=ButtonKind::Filled
                disabled=Signal::derive(move || stop.with(Option::is_some))
                busy=desk.committing
                described_by=why_id.clone()
                on_click=move |_| commit(desk, place)
            >
                {words}
            </Button>
            <span class="hint" id=why_id>{move || stop.get().map(reason)}</span>
        </div>
    }
}

/// What the button does, by what there is to import.
fn action(plan: &ImportPlan) -> String {
    let command = &plan.command;
    match (command.invoices.len(), command.credit_notes.len(), command.payments.len()) {
        (0, 0, 0) => t!("import-do"),
        (0, 0, payments) => t!("import-do-payments", count = payments),
        (0, notes, _) => t!("import-do-credit-notes", count = notes),
        (invoices, ..) => t!("import-do-invoices", count = invoices),
    }
}

/// What is added, in a sentence; without the amount where it is not sure yet.
fn adds(plan: &ImportPlan, is_sure: bool) -> String {
    if plan.is_empty() {
        return t!("import-adds-nothing");
    }
    let amounts = plan.totals.iter().map(|(currency, sums)| money(Money::new(sums.invoiced, *currency)));
    let amounts = amounts.collect::<Vec<_>>().join(", ");
    let sum = |of: fn(&receivables::interchange::CurrencyTotals) -> usize| plan.totals.values().map(of).sum::<usize>();
    let invoices = sum(|sums| sums.invoices);
    let (payments, notes) = (sum(|sums| sums.payments), sum(|sums| sums.credit_notes));
    let parts = [
        (invoices > 0).then(|| t!("import-part-invoices", count = invoices)),
        (payments > 0).then(|| t!("import-part-payments", count = payments)),
        (notes > 0).then(|| t!("import-part-credit-notes", count = notes)),
    ];
    let parts = parts.into_iter().flatten().reduce(|before, last| t!("import-parts", before = before, last = last));
    let parts = parts.unwrap_or_default();
    if invoices == 0 || !is_sure {
        return t!("import-adds-without-invoices", parts = parts);
    }
    t!("import-adds", amounts = amounts, parts = parts)
}
