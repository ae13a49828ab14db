//! The lower part of the editor: tax rate and totals, as the ledger will count them.

use leptos::prelude::*;
use receivables::interchange::typed_invoice::{TypedFault, TypedLine};
use receivables::ledger::event::Totals;
use receivables::money::Money;

use super::form::EditorForm;
use crate::t;
use crate::ui::invoice::said_at;
use crate::ui::kit::TextInput;
use crate::ui::refusal::Place;
use crate::ui::words::money;

/// What the invoice comes to, formatted; a dash while it can't be told.
pub fn to_pay(form: EditorForm) -> String {
    written(form, |sum| sum.gross)
}

/// A line whose text can't be read may come to anything: no total is told then.
fn written(form: EditorForm, part: fn(Totals) -> i64) -> String {
    let currency = form.typed.with(|typed| typed.currency);
    let sum = form.totals.with(|totals| totals.totals).filter(|_| !has_unreadable_line(form));
    sum.map_or_else(|| "–".to_owned(), |sum| money(Money::new(part(sum), currency)))
}

fn has_unreadable_line(form: EditorForm) -> bool {
    let typed = |line: usize, text: fn(&TypedLine) -> &String| {
        form.typed.with(|typed| typed.lines.get(line).is_some_and(|line| !text(line).trim().is_empty()))
    };
    form.faults.with(|faults| {
        faults.iter().any(|fault| match *fault {
            TypedFault::Quantity { line } => typed(line, |line| &line.quantity),
            TypedFault::UnitPrice { line } => typed(line, |line| &line.unit_price),
            _ => false,
        })
    })
}

/// Tax rate and totals.
#[component]
pub fn EditorTotals(form: EditorForm) -> impl IntoView {
    let said = said_at(form.refusal, |place| place == Place::TaxRate);
    let fault =
        move || form.faults.with(|faults| faults.contains(&TypedFault::TaxPercent)).then(|| t!("errors-tax-rate"));
    view! {
        <div class="sums">
            <div class="tax">
                <TextInput
                    label=t!("editor-tax")
                    value=form.tax
                    hint=t!("editor-tax-hint")
                    error=Signal::derive(move || fault().or_else(|| said.get()))
                />
            </div>
            <dl class="totals" aria-live="polite">
                <dt>{t!("editor-net")}</dt>
                <dd>{move || written(form, |sum| sum.net)}</dd>
                <dt>{t!("editor-tax-sum")}</dt>
                <dd>{move || written(form, |sum| sum.tax)}</dd>
                <dt class="tot">{t!("editor-to-pay")}</dt>
                <dd class="tot">{move || to_pay(form)}</dd>
            </dl>
        </div>
    }
}
