//! Gives back what is left on a payment or credit note: the button, and the dialog that asks how much, when and why.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::bounds::NOTE_CHARS_MAX;
use receivables::ledger::command::{Command, RefundCredit};
use receivables::ledger::event::CreditSource;
use receivables::money::Money;

use crate::select::use_selectors;
use crate::session::{Refusal, Session};
use crate::t;
use crate::ui::invoice::{read_only, said_at, say_done, use_entry};
use crate::ui::kit::{
    Button, ButtonKind, DateInput, Dialog, MoneyInput, Note, SendsOnEnter, TextInput, Toasts, Tone,
};
use crate::ui::refusal::{Place, refusal_place, refusal_text};
use crate::ui::words::money;

/// What the dialog holds.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    toasts: Toasts,
    source: CreditSource,
    open: RwSignal<bool>,
    amount: RwSignal<Option<Money>>,
    on: RwSignal<Option<NaiveDate>>,
    reason: RwSignal<String>,
    tried: RwSignal<bool>,
    busy: RwSignal<bool>,
    refusal: RwSignal<Option<Refusal>>,
}

/// The button and its dialog.
#[component]
pub fn RefundButton(
    /// Where the money is.
    source: CreditSource,
    /// Who gets it back.
    name: String,
    /// What is left.
    left: Money,
) -> impl IntoView {
    let (session, toasts) = use_entry();
    let today = use_selectors().today;
    let form = Form {
        session,
        toasts,
        source,
        open: RwSignal::new(false),
        amount: RwSignal::new(None),
        on: RwSignal::new(None),
        reason: RwSignal::new(String::new()),
        tried: RwSignal::new(false),
        busy: RwSignal::new(false),
        refusal: RwSignal::new(None),
    };
    let name = StoredValue::new(name);
    let off = read_only(session);
    let begin = move |_| {
        form.amount.set(Some(left));
        form.on.set(Some(today.get_untracked()));
        form.reason.set(String::new());
        form.tried.set(false);
        form.refusal.set(None);
        form.open.set(true);
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| form.open.set(false)>{t!("common-cancel")}</Button>
            <Button kind=ButtonKind::Filled busy=form.busy disabled=off on_click=move |_| form.send(name)>
                {t!("payments-refund-do")}
            </Button>
        }
    };
    view! {
        <Button small=true disabled=off on_click=begin>{t!("payments-refund")}</Button>
        <Dialog open=form.open title=t!("payments-refund-title", amount = money(left)) footer>
            {move || form.fields(left, name)}
        </Dialog>
    }
}

impl Form {
    fn fields(self, left: Money, name: StoredValue<String>) -> impl IntoView {
        let missing = move |is_missing: bool, words: String| (self.tried.get() && is_missing).then_some(words);
        let amount_said = said_at(self.refusal, |place| place == Place::Amount);
        let day_said = said_at(self.refusal, |place| matches!(place, Place::Date(_)));
        let reason_said = said_at(self.refusal, |place| matches!(place, Place::Text(_)));
        let no_amount = move || missing(self.amount.get().is_none(), t!("kit-money-empty"));
        let no_day = move || missing(self.on.get().is_none(), t!("kit-date-empty"));
        let elsewhere = move || {
            let refusal = self.refusal.get().filter(|refusal| {
                !matches!(refusal_place(refusal), Place::Amount | Place::Date(_) | Place::Text(_))
            });
            refusal.map(|refusal| view! { <Note tone=Tone::Bad><p role="alert">{refusal_text(&refusal)}</p></Note> })
        };
        view! {
            <form
                class="fields"
                novalidate=true
                on:submit=move |event| {
                    event.prevent_default();
                    self.send(name);
                }
            >
                <p class="t2">{t!("payments-refund-text")}</p>
                <MoneyInput
                    label=t!("payments-refund-amount")
                    value=self.amount
                    currency=left.currency
                    required=true
                    hint=t!("payments-refund-hint", left = money(left))
                    error=Signal::derive(move || no_amount().or_else(|| amount_said.get()))
                />
                <DateInput
                    label=t!("payments-refund-day")
                    value=self.on
                    required=true
                    error=Signal::derive(move || no_day().or_else(|| day_said.get()))
                />
                <TextInput
                    label=t!("payments-refund-reason")
                    value=self.reason
                    required=true
                    error=reason_said
                    max_length=u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX)
                />
                {elsewhere}
                <SendsOnEnter />
            </form>
        }
    }

    fn send(self, name: StoredValue<String>) {
        self.tried.set(true);
        let (Some(amount), Some(on)) = (self.amount.get_untracked(), self.on.get_untracked()) else { return };
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let reason = self.reason.get_untracked();
        let command = Command::Refund(RefundCredit { source: self.source, on, amount: amount.minor, reason });
        self.session.dispatch(command, move |outcome| {
            self.busy.set(false);
            match outcome {
                Ok(accepted) => {
                    self.open.set(false);
                    let done = t!("payments-refund-done", amount = money(amount), name = name.get_value());
                    say_done(self.session, self.toasts, done, &accepted);
                }
                Err(refusal) => self.refusal.set(Some(refusal)),
            }
        });
    }
}
