//! An amount. Reads what people type or paste, and says at once what it cannot read.

use leptos::html;
use leptos::prelude::*;
use receivables::money::{Currency, Money};

use super::money_text::{self, MoneyTextError};
use super::{Field, FieldIds, use_input_locale};
use crate::t;

/// The sentence for an amount that cannot be read.
fn sentence(error: MoneyTextError, currency: Currency) -> String {
    match error {
        MoneyTextError::Empty => t!("kit-money-empty"),
        MoneyTextError::NotANumber => t!("kit-money-not-a-number"),
        MoneyTextError::OtherCurrency => t!("kit-money-other-currency", currency = currency.code()),
        MoneyTextError::TooManyDecimals { allowed } => {
            t!("kit-money-decimals", count = allowed, currency = currency.code())
        }
        MoneyTextError::TooLarge => t!("kit-money-too-large"),
    }
}

/// An amount in one currency. The value is `None` while the text cannot be read; leaving the field writes the amount out.
#[component]
pub fn MoneyInput(
    /// Names the field.
    #[prop(into)]
    label: Signal<String>,
    /// The amount.
    value: RwSignal<Option<Money>>,
    /// Its currency.
    #[prop(into)]
    currency: Signal<Currency>,
    /// What to enter, or what it means.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Why it is refused; its own faults in reading come before.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
    /// The label is only read out.
    #[prop(optional)]
    hide_label: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// To set the focus from outside.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let locale = use_input_locale();
    let ids = FieldIds::new();
    let (control, described) = (ids.control.clone(), ids.clone());
    let written = move |money: Option<Money>| money.map(locale.format_money).unwrap_or_default();
    let typed = RwSignal::new(written(value.get_untracked()));
    let fault = RwSignal::new(None::<String>);
    let read = move |text: &str| money_text::parse(text, currency.get_untracked(), locale.separators);

    // A value set from outside is written out; one that the text already means is left as typed.
    Effect::new(move |_| {
        let outside = value.get();
        if typed.with_untracked(|text| read(text).ok()) != outside {
            typed.set(written(outside));
            fault.set(None);
        }
    });

    let shown_error = Signal::derive(move || fault.get().or_else(|| error.get()));
    let leave = move || match typed.with_untracked(|text| read(text)) {
        Ok(money) => {
            typed.set(written(Some(money)));
            fault.set(None);
        }
        Err(MoneyTextError::Empty) if !required => fault.set(None),
        Err(why) => fault.set(Some(sentence(why, currency.get_untracked()))),
    };
    view! {
        <Field label ids hint error=shown_error hide_label>
            <div class="affix">
                <input
                    node_ref=node_ref
                    class="input num"
                    id=control
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    required=required
                    disabled=move || disabled.get()
                    prop:value=move || typed.get()
                    aria-invalid=move || shown_error.with(Option::is_some).then_some("true")
                    aria-describedby=move || {
                        described.described_by(shown_error.with(Option::is_some), hint.with(Option::is_some))
                    }
                    on:input:target=move |event| {
                        let text = event.target().value();
                        value.set(read(&text).ok());
                        typed.set(text);
                    }
                    on:blur=move |_| leave()
                />
                <span class="unit" aria-hidden="true">{move || currency.get().code().to_owned()}</span>
            </div>
        </Field>
    }
}
