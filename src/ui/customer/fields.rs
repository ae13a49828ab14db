//! The fields of a customer, what is typed in them, and what is wrong with it.

use leptos::prelude::*;
use std::collections::BTreeSet;

use receivables::id::CustomerId;
use receivables::ledger::Ledger;
use receivables::ledger::event::CustomerDetails;
use receivables::ledger::rejection::TextField;
use receivables::ledger::terms::{CountedFrom, DueTotals, PaymentTerms, TermsError};
use receivables::money::Rounding;
use serde::{Deserialize, Serialize};

use crate::platform::links::mail_link;
use crate::select::use_selectors;
use crate::session::{Refusal, use_session};
use crate::t;
use crate::ui::kit::{TextArea, TextInput, TextKind};
use crate::ui::terms::{Example, TermsField, terms_fault};
use crate::ui::refusal::{Place, refusal_place, refusal_text};

/// One field: its text, and why it is refused.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    text: RwSignal<String>,
    /// A text that was refused, and why: another text has no fault until it is looked at.
    refused: RwSignal<Option<(String, String)>>,
}

impl Draft {
    fn new() -> Self {
        Self { text: RwSignal::new(String::new()), refused: RwSignal::new(None) }
    }

    fn set(self, text: Option<&str>) {
        self.text.set(text.unwrap_or_default().to_owned());
        self.refused.set(None);
    }

    fn judge(self, fault: Option<String>) {
        self.refused.set(fault.map(|fault| (self.text.get_untracked(), fault)));
    }

    fn error(self) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.refused.with(|refused| {
                let (text, why) = refused.as_ref()?;
                self.text.with(|now| now == text).then(|| why.clone())
            })
        })
    }

    /// What was typed, where that is more than blanks.
    fn typed(self) -> Option<String> {
        self.text.with_untracked(|text| Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
    }
}

/// What is kept of the form on the device while it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptCustomer {
    name: String,
    email: String,
    phone: String,
    external_id: String,
    terms: String,
    note: String,
    /// Absent from what an earlier version kept.
    #[serde(default)]
    tags: String,
}

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct CustomerDraft {
    name: Draft,
    email: Draft,
    phone: Draft,
    external_id: Draft,
    terms: Draft,
    note: Draft,
    tags: Draft,
    /// A refusal that belongs to no field.
    pub form_error: RwSignal<Option<String>>,
}

impl CustomerDraft {
    /// Nothing typed yet.
    pub(super) fn new() -> Self {
        let draft = Draft::new;
        Self {
            name: draft(),
            email: draft(),
            phone: draft(),
            external_id: draft(),
            terms: draft(),
            note: draft(),
            tags: draft(),
            form_error: RwSignal::new(None),
        }
    }

    /// What is known, to be changed.
    pub(super) fn fill(self, details: &CustomerDetails) {
        self.name.set(Some(&details.name));
        self.email.set(details.email.as_deref());
        self.phone.set(details.phone.as_deref());
        self.external_id.set(details.external_id.as_deref());
        self.terms.set(details.terms.as_ref().map(ToString::to_string).as_deref());
        self.note.set(details.note.as_deref());
        self.tags.set(Some(&details.tags.join(", ")));
        self.form_error.set(None);
    }

    /// What is typed, to be kept.
    pub(super) fn kept(self) -> KeptCustomer {
        KeptCustomer {
            name: self.name.text.get(),
            email: self.email.text.get(),
            phone: self.phone.text.get(),
            external_id: self.external_id.text.get(),
            terms: self.terms.text.get(),
            note: self.note.text.get(),
            tags: self.tags.text.get(),
        }
    }

    /// Brings back what was kept.
    pub(super) fn bring_back(self, kept: &KeptCustomer) {
        self.name.set(Some(&kept.name));
        self.email.set(Some(&kept.email));
        self.phone.set(Some(&kept.phone));
        self.external_id.set(Some(&kept.external_id));
        self.terms.set(Some(&kept.terms));
        self.note.set(Some(&kept.note));
        self.tags.set(Some(&kept.tags));
        self.form_error.set(None);
    }

    fn email_is_wrong(self) -> bool {
        self.email.typed().is_some_and(|address| mail_link(&address, "", "").is_none())
    }

    /// Tells at the field what is wrong with the address.
    fn look_at_email(self) {
        self.email.judge(self.email_is_wrong().then(|| t!("customers-email-wrong")));
    }

    fn typed_terms(self) -> Result<Option<PaymentTerms>, TermsError> {
        let terms = self.terms.typed().map(|text| text.parse::<PaymentTerms>().and_then(PaymentTerms::checked));
        terms.transpose()
    }

    /// Tells at the field what is wrong with the terms.
    fn look_at_terms(self) {
        self.terms.judge(self.typed_terms().err().map(terms_fault));
    }

    /// The details typed, without people: those have a panel of their own. `None` where a field is wrong: it says so itself then.
    pub(super) fn checked(self) -> Option<CustomerDetails> {
        let name = self.name.typed();
        self.name.judge(name.is_none().then(|| t!("customers-name-missing")));
        self.look_at_email();
        self.look_at_terms();
        self.form_error.set(None);
        let (Some(name), false, Ok(terms)) = (name, self.email_is_wrong(), self.typed_terms()) else { return None };
        let (email, phone) = (self.email.typed(), self.phone.typed());
        let (external_id, note) = (self.external_id.typed(), self.note.typed());
        let tags = self.tags.typed().unwrap_or_default().split(',').map(str::to_owned).collect();
        Some(CustomerDetails { name, email, phone, external_id, note, terms, tags, contacts: Vec::new() })
    }

    /// Shows a refusal at its field.
    pub(super) fn refuse(self, refusal: &Refusal) {
        let text = Some(refusal_text(refusal));
        match refusal_place(refusal) {
            Place::Text(TextField::CustomerName) => self.name.judge(text),
            Place::Text(TextField::Email) => self.email.judge(text),
            Place::Text(TextField::Phone) => self.phone.judge(text),
            Place::Text(TextField::ExternalId) => self.external_id.judge(text),
            Place::Text(TextField::Note) => self.note.judge(text),
            Place::Text(TextField::Tag) => self.tags.judge(text),
            Place::Terms => self.terms.judge(text),
            _ => self.form_error.set(text),
        }
    }
}

/// The tags in use, in the order of the alphabet.
fn known_tags(ledger: &Ledger) -> Vec<String> {
    let tags: BTreeSet<&String> = ledger.customers().flat_map(|customer| &customer.details.tags).collect();
    tags.into_iter().cloned().collect()
}

/// The fields. `own` is the customer being changed.
#[component]
pub(super) fn CustomerFields(draft: CustomerDraft, own: Option<CustomerId>) -> impl IntoView {
    let session = use_session();
    let same_name = Memo::new(move |_| {
        let typed = draft.name.text.with(|name| name.trim().to_lowercase());
        session.with(|ledger| {
            let others = ledger.customers().filter(|customer| Some(customer.id) != own);
            others.into_iter().any(|customer| customer.details.name.to_lowercase() == typed)
        })
    });
    let name_hint = Signal::derive(move || same_name.get().then(|| t!("customers-name-twice")));
    // What the terms come to is shown on an invoice of today.
    let today = use_selectors().today;
    let from = Signal::derive(move || Some(CountedFrom::from(today.get())));
    let example = Signal::derive(move || {
        let currency = session.with(Ledger::currency);
        let whole = 1_000 * currency.minor_per_major();
        let totals = DueTotals { net: whole, gross: whole, currency, rounding: Rounding::default() };
        Some(Example { from: today.get().into(), totals, is_made_up: true })
    });
    let terms_hint = t!("customers-terms-hint");
    let tags = Signal::derive(move || session.with(known_tags));
    view! {
        <TextInput label=t!("customers-name") value=draft.name.text error=draft.name.error() hint=name_hint required=true />
        <div class="pair">
            <TextInput
                label=t!("customers-email")
                kind=TextKind::Email
                value=draft.email.text
                error=draft.email.error()
                on_leave=move |()| draft.look_at_email()
            />
            <TextInput label=t!("customers-phone") value=draft.phone.text error=draft.phone.error() />
        </div>
        <div class="pair">
            <TermsField
                label=t!("customers-terms")
                value=draft.terms.text
                from
                example
                empty_hint=terms_hint
                tried=Signal::stored(false)
                error=draft.terms.error()
            />
            <TextInput
                label=t!("customers-external-id")
                value=draft.external_id.text
                error=draft.external_id.error()
                hint=t!("customers-external-id-hint")
            />
        </div>
        <TextInput
            label=t!("customers-tags")
            value=draft.tags.text
            error=draft.tags.error()
            hint=t!("customers-tags-hint")
            suggestions=tags
        />
        <TextArea label=t!("customers-note") value=draft.note.text error=draft.note.error() hint=t!("customers-note-hint") />
    }
}
