//! An amount. Reads what people type or paste, and says at once what it cannot read.

use leptos::html;
use leptos::prelude::*;
use receivables::money::{Currency, Money};

use super::money_text::{self, MoneyTextError};
use super::text_line::LineKind;
use super::typed_text::{TypedField, TypedText};
use super::use_input_locale;
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
    /// Follows whether there is text that cannot be read.
    #[prop(optional)]
    unread: Option<RwSignal<bool>>,
    /// To set the focus from outside.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let locale = use_input_locale();
    let read = Callback::new(move |text: String| {
        let currency = currency.get_untracked();
        money_text::parse(&text, currency, locale.separators).map_err(|why| sentence(why, currency))
    });
    let typed = TypedText::new(value, required, read, Callback::new(locale.format_money));
    if let Some(unread) = unread {
        Effect::new(move |_| unread.set(typed.is_unread(value)));
    }
    let affix = view! { <span class="unit" aria-hidden="true">{move || currency.get().code().to_owned()}</span> };
    let affix = affix.into_any();
    view! { <TypedField label typed kind=LineKind::Amount hint error hide_label disabled node_ref affix /> }
}
