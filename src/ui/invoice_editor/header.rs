//! The upper part of the editor: customer, dates, terms, reference, note.

use leptos::prelude::*;
use receivables::analytics::aging::{AgingOptions, aging};
use receivables::analytics::snapshot::Snapshot;
use receivables::bounds::{NAME_CHARS_MAX, NOTE_CHARS_MAX};
use receivables::ledger::AsOf;
use receivables::ledger::rejection::{DateField, TextField};
use receivables::money::Money;

use super::form::EditorForm;
use crate::select::use_selectors;
use crate::t;
use crate::ui::invoice::{lateness_words, said_at};
use crate::ui::kit::{DateInput, TextInput, TextKind};
use crate::ui::refusal::Place;
use crate::ui::terms::{TermsField, terms_said};
use crate::ui::words::money;

/// The fields.
#[component]
pub fn EditorHeader(form: EditorForm) -> impl IntoView {
    let day_said =
        said_at(form.refusal, |place| matches!(place, Place::Date(DateField::IssueDate | DateField::DueDate)));
    let missing_day = move || (form.tried.get() && form.on.get().is_none()).then(|| t!("kit-date-empty"));
    let delivered_said = said_at(form.refusal, |place| place == Place::Date(DateField::DeliveredOn));
    let reference_said = said_at(form.refusal, |place| place == Place::Text(TextField::Reference));
    let note_said = said_at(form.refusal, |place| place == Place::Text(TextField::Note));
    let name_max = u32::try_from(NAME_CHARS_MAX).unwrap_or(u32::MAX);
    let note_max = u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX);
    view! {
        <div class="form">
            <div class="w2"><CustomerField form /></div>
            <DateInput
                label=t!("editor-issued")
                value=form.on
                required=true
                hint=t!("editor-issued-hint")
                error=Signal::derive(move || missing_day().or_else(|| day_said.get()))
            />
            <DateInput
                label=t!("editor-delivered")
                value=form.delivered
                hint=t!("editor-delivered-hint")
                error=delivered_said
            />
            <div class="w2"><EditorTerms form /></div>
            <div class="w2">
                <TextInput label=t!("editor-reference") value=form.reference error=reference_said max_length=name_max />
            </div>
            <div class="w2">
                <TextInput label=t!("editor-note") value=form.note error=note_said max_length=note_max />
            </div>
        </div>
    }
}

/// The customer by name, and the e-mail address where the name is nobody's yet.
#[component]
fn CustomerField(form: EditorForm) -> impl IntoView {
    let today = use_selectors().today;
    let names = Memo::new(move |_| {
        form.session.with(|ledger| {
            let mut names: Vec<String> = ledger.customers().map(|customer| customer.details.name.clone()).collect();
            names.sort_by_key(|name| name.to_lowercase());
            names
        })
    });
    let is_new =
        Memo::new(move |_| form.customer.get().is_none() && form.customer_name.with(|name| !name.trim().is_empty()));
    let hint = Memo::new(move |_| match form.customer.get() {
        Some(customer) => form.session.with(|ledger| {
            let snapshot = Snapshot::new(ledger, AsOf::at(today.get()), ledger.currency());
            let report = aging(&snapshot, &AgingOptions::default());
            let open = report.customers.iter().find(|row| row.customer == customer);
            open.map_or_else(
                || t!("editor-customer-nothing-open"),
                |row| {
                    let late = lateness_words(row.oldest_days_past_due);
                    t!("editor-customer-open", open = money(Money::new(row.total, ledger.currency())), late = late)
                },
            )
        }),
        None if is_new.get() => t!("editor-customer-new"),
        None => t!("editor-customer-hint"),
    });
    let said = said_at(form.refusal, |place| matches!(place, Place::Customer | Place::Text(TextField::CustomerName)));
    let missing = move || {
        let empty = form.customer_name.with(|name| name.trim().is_empty());
        (form.tried.get() && empty).then(|| t!("errors-unknown-customer"))
    };
    // The customer's own terms come with the customer, but never over terms that somebody typed for this one.
    let own_terms = move |id| form.session.with_untracked(|ledger| ledger.customer(id)?.details.terms.clone());
    Effect::new(move |before: Option<Option<_>>| {
        let now = form.customer.get();
        if before.is_some_and(|before| before != now)
            && let Some(terms) = now.and_then(own_terms)
        {
            form.terms.set(terms.to_string());
        }
        now
    });
    view! {
        <TextInput
            label=t!("editor-customer")
            value=form.customer_name
            suggestions=Signal::derive(move || names.get())
            required=true
            hint=MaybeProp::derive(move || Some(hint.get()))
            error=Signal::derive(move || missing().or_else(|| said.get()))
        />
        {move || {
            is_new
                .get()
                .then(|| {
                    view! {
                        <div class="new-customer">
                            <TextInput label=t!("editor-customer-email") kind=TextKind::Email value=form.email />
                        </div>
                    }
                })
        }}
    }
}

/// The terms, with what they come to on this invoice.
#[component]
fn EditorTerms(form: EditorForm) -> impl IntoView {
    let from = Memo::new(move |_| form.counted_from());
    let example = Memo::new(move |_| form.example());
    let said = terms_said(form.refusal);
    view! {
        <TermsField
            label=t!("editor-terms")
            value=form.terms
            from
            example
            tried=form.tried
            error=said
        />
    }
}
