//! The questions only a person can answer: each with its readings and what speaks for them. Answers stay in sight and
//! can be changed.

use leptos::prelude::*;
use receivables::interchange::Question;

use super::ask_columns::MissingColumns;
use super::ask_currency::{BookPanel, CurrencyQuestion};
use super::ask_customers::SameCustomers;
use super::ask_payments::UndatedQuestion;
use super::ask_values::{DateQuestion, DecimalQuestion};
use super::desk::Desk;
use crate::t;
use crate::ui::kit::{Tag, Tone};

/// Everything there is to answer, in the order that helps most.
#[component]
pub fn Questions(desk: Desk) -> impl IntoView {
    view! {
        <div class="stack imp-questions">
            <BookPanel desk />
            <MissingColumns desk />
            <DateQuestion desk />
            <DecimalQuestion desk />
            <CurrencyQuestion desk />
            <UndatedQuestion desk />
            <SameCustomers desk />
        </div>
    }
}

/// The question of a kind, as long as the file raises it. Changes only when the question itself does.
pub fn question(desk: Desk, is_kind: fn(&Question) -> bool) -> Memo<Option<Question>> {
    Memo::new(move |_| {
        desk.found.with(|found| found.as_ref().and_then(|found| found.asked.iter().find(|one| is_kind(one)).cloned()))
    })
}

/// Whether a question is answered, beside its heading.
#[component]
pub fn LeftTag(#[prop(into)] answered: Signal<bool>) -> impl IntoView {
    move || {
        if answered.get() {
            view! { <Tag tone=Tone::Good label=t!("import-answered") /> }
        } else {
            view! { <Tag tone=Tone::Warn label=t!("import-unanswered") /> }
        }
    }
}

/// One answer: its reading, and what speaks for or against it.
#[component]
pub fn OptionCard(
    /// Name of the group of answers.
    name: String,
    /// Whether it is the answer now.
    #[prop(into)]
    chosen: Signal<bool>,
    /// It becomes the answer.
    #[prop(into)]
    on_choose: Callback<()>,
    /// The answer in a word.
    #[prop(into)]
    title: String,
    /// What it means for the file.
    #[prop(optional, into)]
    reading: Option<String>,
    /// What speaks for or against it.
    #[prop(optional, into)]
    evidence: Option<String>,
) -> impl IntoView {
    view! {
        <label class="opt">
            <input type="radio" name=name prop:checked=move || chosen.get() on:change=move |_| on_choose.run(()) />
            <span><b>{title}</b> {reading.map(|reading| format!(" {reading}"))}</span>
            {evidence.map(|evidence| view! { <small>{evidence}</small> })}
        </label>
    }
}
