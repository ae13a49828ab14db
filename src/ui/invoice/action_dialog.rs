//! The dialog of an action on an invoice: date, amount, reason; refusals stay at their field, and so does what was typed.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::bounds::NOTE_CHARS_MAX;
use receivables::id::InvoiceId;
use receivables::ledger::terms::{CountedFrom, DueTotals};
use receivables::ledger::{AsOf, Invoice};
use receivables::ledger::event::WriteOffReason;
use receivables::money::{Currency, Money};

use super::action::{Action, Entered, WRITE_OFF_REASONS, write_off_reason_words};
use super::outcome::{read_only, said_at, say_done, use_entry};
use crate::select::use_selectors;
use crate::session::{Refusal, Session};
use crate::t;
use crate::ui::kit::{
    Button, ButtonKind, Choice, DateInput, Dialog, MoneyInput, Note, Select, TextInput, Toasts, Tone,
};
use crate::ui::refusal::{Place, refusal_text};
use crate::ui::terms::{Example, TermsField, terms_said};
use crate::ui::words::money;

/// What the dialog holds while it is open.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    toasts: Toasts,
    invoice: Signal<Option<InvoiceId>>,
    action: RwSignal<Option<Action>>,
    on: RwSignal<Option<NaiveDate>>,
    amount: RwSignal<Option<Money>>,
    reason: RwSignal<String>,
    category: RwSignal<String>,
    terms: RwSignal<String>,
    tried: RwSignal<bool>,
    busy: RwSignal<bool>,
    refusal: RwSignal<Option<Refusal>>,
}

/// Opens when `action` is set, and unsets it when it is closed.
#[component]
pub fn ActionDialog(
    /// The invoice it is about.
    #[prop(into)]
    invoice: Signal<Option<InvoiceId>>,
    /// What is to be done.
    action: RwSignal<Option<Action>>,
) -> impl IntoView {
    let (session, toasts) = use_entry();
    let today = use_selectors().today;
    let form = Form {
        session,
        toasts,
        invoice,
        action,
        on: RwSignal::new(None),
        amount: RwSignal::new(None),
        reason: RwSignal::new(String::new()),
        category: RwSignal::new(String::new()),
        terms: RwSignal::new(String::new()),
        tried: RwSignal::new(false),
        busy: RwSignal::new(false),
        refusal: RwSignal::new(None),
    };
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(action) = action.get() {
            form.begin(action, today.get_untracked());
            open.set(true);
        } else {
            open.set(false);
        }
    });
    let title = move || action.get().map_or_else(String::new, |action| action.title(form.number()));
    let footer = move || {
        view! {
            <Button on_click=move |_| open.set(false)>{t!("common-cancel")}</Button>
            <Button
                kind=if action.get_untracked() == Some(Action::Void) { ButtonKind::Danger } else { ButtonKind::Filled }
                busy=form.busy
                disabled=read_only(session)
                on_click=move |_| form.send()
            >
                {action.get_untracked().map(Action::verb)}
            </Button>
        }
    };
    view! {
        <Dialog open title=Signal::derive(title) footer on_close=move |()| action.set(None)>
            {move || action.get().map(|action| fields(form, action))}
        </Dialog>
    }
}

fn fields(form: Form, action: Action) -> impl IntoView {
    let missing_amount = move || (form.tried.get() && form.amount.get().is_none()).then(|| t!("kit-money-empty"));
    let amount_said = said_at(form.refusal, |place| place == Place::Amount);
    let missing_day = move || (form.tried.get() && form.on.get().is_none()).then(|| t!("kit-date-empty"));
    let day_said = said_at(form.refusal, |place| matches!(place, Place::Date(_)));
    let reason_said = said_at(form.refusal, |place| matches!(place, Place::Text(_)));
    let form_said = move || form.refusal.get().filter(|r| is_elsewhere(r, action)).map(|r| refusal_text(&r));
    let whole = form.proposed(action);
    let amount = action.has_amount().then(|| {
        view! {
            <MoneyInput
                label=t!("invoices-field-amount")
                value=form.amount
                currency=form.currency()
                required=true
                hint=whole.map(|whole| t!("invoices-field-amount-hint", amount = money(whole)))
                error=Signal::derive(move || missing_amount().or_else(|| amount_said.get()))
            />
        }
    });
    let category = (action == Action::WriteOff).then(|| {
        let choices: Vec<Choice> = WRITE_OFF_REASONS
            .iter()
            .map(|(name, reason)| Choice::new(*name, write_off_reason_words(*reason)))
            .collect();
        view! { <Select label=t!("invoices-field-category") value=form.category choices hint=t!("invoices-field-category-hint") /> }
    });
    let terms = action.has_terms().then(|| terms_field(form));
    let reason = action.has_reason().then(|| {
        let label =
            if action == Action::CloseDispute { t!("invoices-field-outcome") } else { t!("invoices-field-reason") };
        let max_length = u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX);
        view! { <TextInput label value=form.reason required=true error=reason_said max_length /> }
    });
    view! {
        <form
            class="fields"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                form.send();
            }
        >
            <p class="t2">{action.explanation()}</p>
            {amount}
            {category}
            {terms}
            <DateInput
                label=t!("invoices-field-day")
                value=form.on
                required=true
                error=Signal::derive(move || missing_day().or_else(|| day_said.get()))
            />
            {reason}
            {move || form_said().map(|text| view! { <Note tone=Tone::Bad><p role="alert">{text}</p></Note> })}
            <button type="submit" class="vh" tabindex="-1" aria-hidden="true"></button>
        </form>
    }
}

/// The terms, as they come to on the invoice.
fn terms_field(form: Form) -> impl IntoView {
        let example = form.example();
        let from = example.map(|example| example.from);
        let said = terms_said(form.refusal);
        view! {
            <TermsField
                label=t!("editor-terms")
                value=form.terms
                from=Signal::stored(from)
                example=Signal::stored(example)
                tried=form.tried
                error=said
            />
        }
}

/// Whether a refusal belongs to none of the fields shown.
fn is_elsewhere(refusal: &Refusal, action: Action) -> bool {
    match crate::ui::refusal::refusal_place(refusal) {
        Place::Date(_) => false,
        Place::Amount => !action.has_amount(),
        Place::Text(_) => !action.has_reason(),
        Place::Terms => !action.has_terms(),
        _ => true,
    }
}

impl Form {
    fn begin(self, action: Action, today: NaiveDate) {
        self.on.set(Some(today));
        self.amount.set(self.proposed(action));
        self.reason.set(String::new());
        self.category.set(WRITE_OFF_REASONS[0].0.to_owned());
        let terms = self.document(|invoice| invoice.terms.to_string());
        self.terms.set(terms.unwrap_or_default());
        self.tried.set(false);
        self.refusal.set(None);
    }

    fn document<T>(self, read: impl FnOnce(&Invoice) -> T) -> Option<T> {
        let id = self.invoice.get_untracked()?;
        self.session.with_untracked(|ledger| ledger.invoice(id).map(read))
    }

    /// The invoice as its terms are shown for it.
    fn example(self) -> Option<Example> {
        self.document(|invoice| {
            let issued = invoice.issue_date()?;
            let (totals, currency, rounding) = (invoice.totals(), invoice.currency, invoice.rounding);
            let from = CountedFrom { issued, received: invoice.delivered_on };
            Some(Example {
                from,
                totals: DueTotals { net: totals.net, gross: totals.gross, currency, rounding },
                is_made_up: false,
            })
        })?
    }

    fn number(self) -> String {
        let id = self.invoice.get();
        self.session.with(|ledger| {
            id.and_then(|id| ledger.invoice(id)).and_then(|invoice| invoice.number.clone()).unwrap_or_default()
        })
    }

    fn currency(self) -> Currency {
        let id = self.invoice.get_untracked();
        self.session.with_untracked(|ledger| {
            id.and_then(|id| ledger.invoice(id)).map_or_else(|| ledger.currency(), |invoice| invoice.currency)
        })
    }

    fn proposed(self, action: Action) -> Option<Money> {
        let id = self.invoice.get_untracked()?;
        // All that is recorded, on whatever day: what is left today and later.
        self.session.with_untracked(|ledger| action.proposed(ledger, id, AsOf::at(NaiveDate::MAX)))
    }

    fn send(self) {
        let (Some(action), Some(id)) = (self.action.get_untracked(), self.invoice.get_untracked()) else { return };
        self.tried.set(true);
        let Some(on) = self.on.get_untracked() else { return };
        if self.busy.get_untracked() || (action.has_amount() && self.amount.get_untracked().is_none()) {
            return;
        }
        let category = self.category.with_untracked(|name| {
            let known = WRITE_OFF_REASONS.iter().find(|(known, _)| known == name);
            known.map_or(WriteOffReason::BadDebt, |(_, reason)| *reason)
        });
        let terms = self.terms.get_untracked();
        let entered =
            Entered { on, amount: self.amount.get_untracked(), reason: self.reason.get_untracked(), category, terms };
        let Some(command) = self.session.with_untracked(|ledger| action.command(ledger, id, entered)) else { return };
        self.busy.set(true);
        let number = untrack(move || self.number());
        self.session.dispatch(command, move |outcome| {
            self.busy.set(false);
            match outcome {
                Ok(accepted) => {
                    self.action.set(None);
                    say_done(self.session, self.toasts, action.done(number), &accepted);
                }
                Err(refusal) => self.refusal.set(Some(refusal)),
            }
        });
    }
}
