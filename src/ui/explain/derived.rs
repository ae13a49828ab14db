//! The explanation of a figure of one customer or document, or of the list of customers.

use leptos::prelude::*;
use receivables::analytics::derivation::{Derivation, Subject, derivation};

use super::derived_words::{formula, scope, value_text};
use super::input_words::reason_text;
use super::parts::{checks_section, inputs_section, scope_section};
use super::sources::Sources;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::router::use_router;
use crate::ui::words::full_day;

/// Everything about it; that it is not there where it is not.
#[component]
pub(super) fn DerivedExplanation(subject: Subject) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let search = Memo::new(move |_| router.route().with(|route| route.list.search.clone()));
    let made = Memo::new(move |_| {
        let (as_of, currency) = (selectors.as_of.get(), selectors.currency.get());
        session.with(|ledger| search.with(|search| derivation(ledger, as_of, currency, subject, search)))
    });
    move || match made.get() {
        Some(derivation) => explained(derivation).into_any(),
        None => view! { <p>{t!("derived-gone")}</p> }.into_any(),
    }
}

fn explained(derivation: Derivation) -> impl IntoView {
    let (subject, as_of) = (derivation.subject, use_selectors().as_of);
    let value = match value_text(&derivation) {
        Ok(text) => view! { <p class="result">{text}</p> }.into_any(),
        Err(reason) => view! {
            <p class="result none">{t!("kit-not-computable")}</p>
            <p>{reason_text(reason)}</p>
        }
        .into_any(),
    };
    let (inputs, checks) = (inputs_section(&derivation.inputs), checks_section(derivation.checks.clone()));
    view! {
        <div class="explanation">
            {value}
            <p class="formula">{formula(subject)}</p>
            <p class="meta">{move || t!("figures-as-of", day = full_day(as_of.get().day))}</p>
            {inputs}
            {scope_section(scope(subject))}
            {checks}
            <Sources derivation />
        </div>
    }
}
