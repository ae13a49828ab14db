//! Which currency are amounts in that name none, and which book does the file go into?

use leptos::prelude::*;
use receivables::bounds::NAME_CHARS_MAX;
use receivables::interchange::Question;
use receivables::money::Currency;

use super::desk::{Desk, Target};
use super::questions::{OptionCard, question};
use crate::session::{BookKind, Phase};
use crate::t;
use crate::ui::first_run::OFFERED;
use crate::ui::kit::{Choice, Panel, Segmented, TextInput};
use crate::ui::words::locale;

fn offered() -> Signal<Vec<String>> {
    Signal::stored(OFFERED.map(str::to_owned).to_vec())
}

/// Name and currency of the book that is made for the file, where one is.
#[component]
pub fn BookPanel(desk: Desk) -> impl IntoView {
    let first = Memo::new(move |_| desk.session.phase().get() == Phase::FirstRun);
    let sample = Memo::new(move |_| {
        desk.session.current().with(|book| book.as_ref().is_some_and(|book| book.kind == BookKind::Sample))
    });
    let shown = Memo::new(move |_| first.get() || sample.get());
    let makes = Memo::new(move |_| desk.makes_book());
    view! {
        <Show when=move || shown.get()>
            <Panel title=t!("import-book")>
                <div class="ask">
                    <Show when=move || !first.get()><TargetChoice desk /></Show>
                    <Show when=move || makes.get()><NewBookFields desk /></Show>
                </div>
            </Panel>
        </Show>
    }
}

/// While the sample is open: a book of one's own, or the sample.
#[component]
fn TargetChoice(desk: Desk) -> impl IntoView {
    let value = RwSignal::new(if untrack(|| desk.makes_book()) { "new" } else { "this" }.to_owned());
    Effect::new(move |_| {
        let target = if value.get() == "new" { Target::NewBook } else { Target::ThisBook };
        if untrack(|| desk.makes_book()) != (target == Target::NewBook) {
            desk.target.set(Some(target));
            // The other book proposes another currency.
            desk.choose(|choices| choices.currency = None);
        }
    });
    let choices = vec![Choice::new("new", t!("import-book-new")), Choice::new("this", t!("import-book-sample"))];
    view! { <Segmented label=t!("import-book-which") value choices show_label=true /> }
}

#[component]
fn NewBookFields(desk: Desk) -> impl IntoView {
    let asked = question(desk, |question| matches!(question, Question::Currency { .. }));
    let parsed = move || desk.book_currency.with(|code| code.parse::<Currency>());
    Effect::new(move |_| {
        if let (Ok(currency), Some(_)) = (parsed(), asked.get())
            && desk.choices.with_untracked(|choices| choices.currency) != Some(currency)
        {
            desk.choose(|choices| choices.currency = Some(currency));
        }
    });
    let error = Signal::derive(move || {
        (desk.book_currency.with(|code| code.trim().len() >= 3) && parsed().is_err())
            .then(|| t!("first-run-currency-error"))
    });
    let hint = Signal::derive(move || {
        Some(if asked.with(Option::is_some) { t!("import-book-currency-file") } else { t!("first-run-currency-hint") })
    });
    view! {
        <TextInput
            label=t!("first-run-book-name")
            value=desk.book_name
            hint=t!("first-run-book-name-hint")
            required=true
            max_length=u32::try_from(NAME_CHARS_MAX).unwrap_or(u32::MAX)
        />
        <TextInput
            label=t!("first-run-currency")
            value=desk.book_currency
            hint
            error
            suggestions=offered()
            required=true
            max_length=3
        />
    }
}

/// Which currency, where a book is open.
#[component]
pub fn CurrencyQuestion(desk: Desk) -> impl IntoView {
    let asked = question(desk, |question| matches!(question, Question::Currency { .. }));
    let makes = Memo::new(move |_| desk.makes_book());
    let of_book = Memo::new(move |_| desk.session.with(|ledger| ledger.currency()));
    move || {
        let Some(Question::Currency { suggestion }) = asked.get() else { return None };
        if makes.get() {
            return None;
        }
        let book = of_book.get();
        let suggested = suggestion.filter(|currency| *currency != book);
        Some(view! {
            <Panel title=t!("import-ask-currency")>
                <div class="ask">
                    <p class="t2">{t!("import-ask-currency-why")}</p>
                    <fieldset class="opts">
                        <legend class="vh">{t!("import-ask-currency")}</legend>
                        {card(desk, book, t!("import-currency-book"))}
                        {suggested.map(|currency| card(desk, currency, t!("import-currency-sign")))}
                        <OtherCurrency desk named=vec![Some(book), suggested] />
                    </fieldset>
                    <p class="hint">{t!("import-ask-remembered")}</p>
                </div>
            </Panel>
        })
    }
}

fn card(desk: Desk, currency: Currency, why: String) -> impl IntoView {
    view! {
        <OptionCard
            name="import-currency".to_owned()
            chosen=Signal::derive(move || desk.choices.with(|choices| choices.currency == Some(currency)))
            on_choose=move |()| desk.choose(|choices| choices.currency = Some(currency))
            title=currency.to_string()
            reading=locale().currency_name(currency)
            evidence=why
        />
    }
}

/// Any other currency, typed.
#[component]
fn OtherCurrency(desk: Desk, named: Vec<Option<Currency>>) -> impl IntoView {
    let now = desk.choices.with_untracked(|choices| choices.currency);
    let other = now.filter(|_| !named.contains(&now));
    let code = RwSignal::new(other.map(|currency| currency.to_string()).unwrap_or_default());
    Effect::new(move |_| {
        if let Ok(currency) = code.get().parse::<Currency>()
            && desk.choices.with_untracked(|choices| choices.currency) != Some(currency)
        {
            desk.choose(|choices| choices.currency = Some(currency));
        }
    });
    view! {
        <TextInput
            label=t!("import-currency-other")
            value=code
            hint=t!("import-currency-other-hint")
            suggestions=offered()
            max_length=3
        />
    }
}
