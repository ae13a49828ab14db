//! The lower part of the editor: tax rate and totals, as the ledger will count them.

use leptos::prelude::*;
use receivables::interchange::typed_invoice::TypedFault;
use receivables::money::Money;

use super::form::EditorForm;
use crate::t;
use crate::ui::invoice::said_at;
use crate::ui::kit::TextInput;
use crate::ui::refusal::Place;
use crate::ui::words::money;

/// What the invoice comes to, formatted; a dash while it can't be told.
pub fn to_pay(form: EditorForm) -> String {
    let currency = form.typed.with(|typed| typed.currency);
    form.totals
        .with(|totals| totals.totals.map_or_else(|| "–".to_owned(), |sum| money(Money::new(sum.gross, currency))))
}

/// Tax rate and totals.
#[component]
pub fn EditorTotals(form: EditorForm) -> impl IntoView {
    let currency = form.typed.with_untracked(|typed| typed.currency);
    let written = move |part: fn(receivables::ledger::event::Totals) -> i64| {
        form.totals
            .with(|totals| totals.totals.map_or_else(|| "–".to_owned(), |sum| money(Money::new(part(sum), currency))))
    };
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
                <dd>{move || written(|sum| sum.net)}</dd>
                <dt>{t!("editor-tax-sum")}</dt>
                <dd>{move || written(|sum| sum.tax)}</dd>
                <dt class="tot">{t!("editor-to-pay")}</dt>
                <dd class="tot">{move || to_pay(form)}</dd>
            </dl>
        </div>
    }
}
