//! What was found about the file, in one line, and a panel to say otherwise.

use std::sync::Arc;

use leptos::prelude::*;
use receivables::bounds::NET_DAYS_MAX;
use receivables::interchange::amount::DecimalMark;
use receivables::interchange::date_text::DateOrder;
use receivables::interchange::decode::Encoding;
use receivables::interchange::delimiter::Delimiter;
use receivables::interchange::number_style::NumberBasis;
use receivables::interchange::{Choices, DEFAULT_NET_DAYS, RowLayout};

use super::desk::{Desk, Found};
use super::fact_words as words;
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Choice, NumberInput, Select};

/// The facts, and behind `Change` the evidence and the choice for each.
#[component]
pub fn FactsPanel(desk: Desk) -> impl IntoView {
    let changing = RwSignal::new(false);
    let facts = move || desk.found.get().map(|found| facts_of(&found));
    view! {
        <section class="panel wide" aria-label=t!("import-facts")>
            <div class="body facts">
                {facts}
                <Button
                    kind=ButtonKind::Quiet
                    small=true
                    expanded=changing
                    on_click=move |_| changing.update(|open| *open = !*open)
                >
                    {t!("import-change")}
                </Button>
            </div>
            <Show when=move || changing.get()>
                <ChangeFields desk />
            </Show>
        </section>
    }
}

fn facts_of(found: &Found) -> impl IntoView + use<> {
    let (table, survey) = (&found.table, &found.survey);
    let numbers = &survey.numbers;
    let sample = numbers.sample.as_deref().filter(|_| numbers.basis != NumberBasis::NoMarks);
    let read = sample.and_then(|sample| words::amount_read(sample, numbers.mark, survey.currency));
    let decimals = match (sample, read) {
        _ if found.asks_decimals() => view! { <span title=words::decimal_why(numbers)>{t!("import-decimal-asked")}</span> }.into_any(),
        (Some(sample), Some(read)) => view! {
            <span title=words::decimal_why(numbers)>
                {words::decimal_mark(numbers.mark)} ", " <b>{sample.to_owned()}</b> " " {t!("import-is-amount", amount = read)}
            </span>
        }
        .into_any(),
        _ => view! { <span title=words::decimal_why(numbers)>{words::decimal_mark(numbers.mark)}</span> }.into_any(),
    };
    let dates = words::dates(survey).map(|text| view! { <span title=words::dates_why(survey)>{text}</span> });
    let header = (table.header_line != 1)
        .then(|| view! { <span title=words::header_why(table.header_basis)>{words::header(table)}</span> });
    let recalled = found.recalled.then(|| view! { <span>{t!("import-recalled")}</span> });
    view! {
        <span>{t!("import-rows", count = table.row_count())}</span>
        <span title=words::delimiter_why(&table.delimiter)>{words::delimiter(table.delimiter.delimiter)}</span>
        {decimals}
        {dates}
        <span title=words::encoding_why(table.encoding_evidence)>{words::encoding(table.encoding)}</span>
        <span title=words::layout_why(&survey.layout)>{words::layout(survey.layout.layout)}</span>
        {header}
        {recalled}
    }
}

/// One choice: `as found` or one of `all`.
fn choice_field<T: Copy + PartialEq + Send + Sync + 'static>(
    desk: Desk,
    label: String,
    all: Vec<(T, String)>,
    read: fn(&Choices) -> Option<T>,
    write: fn(&mut Choices, Option<T>),
    why: impl Fn(&Found) -> String + Send + Sync + 'static,
) -> impl IntoView {
    let place = |all: &[(T, String)], value: Option<T>| {
        value.and_then(|value| all.iter().position(|(one, _)| *one == value)).map(|at| at.to_string())
    };
    let mut choices = vec![Choice::new("", t!("import-as-found"))];
    choices.extend(all.iter().enumerate().map(|(at, (_, words))| Choice::new(at.to_string(), words.clone())));
    let values: Arc<Vec<(T, String)>> = Arc::new(all);
    let value = RwSignal::new(place(&values, desk.choices.with_untracked(read)).unwrap_or_default());
    let shown = Arc::clone(&values);
    Effect::new(move |_| value.set(place(&shown, desk.choices.with(read)).unwrap_or_default()));
    Effect::new(move |_| {
        let chosen = value.get().parse::<usize>().ok().and_then(|at| values.get(at)).map(|(value, _)| *value);
        if desk.choices.with_untracked(read) != chosen {
            desk.choose(|choices| write(choices, chosen));
        }
    });
    let hint = Signal::derive(move || desk.found.get().map(|found| why(&found)));
    view! { <Select label value choices=Signal::stored(choices) hint /> }
}

#[component]
fn ChangeFields(desk: Desk) -> impl IntoView {
    let encodings = [Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be];
    let marks = [DecimalMark::Point, DecimalMark::Comma];
    view! {
        <div class="body imp-change">
            {choice_field(desk, t!("import-choice-encoding"), named(&encodings, words::encoding),
                |choices| choices.encoding, |choices, value| choices.encoding = value,
                |found| words::encoding_why(found.table.encoding_evidence))}
            {choice_field(desk, t!("import-choice-delimiter"), named(&Delimiter::ALL, words::delimiter),
                |choices| choices.delimiter, |choices, value| choices.delimiter = value,
                |found| words::delimiter_why(&found.table.delimiter))}
            {choice_field(desk, t!("import-choice-decimal"), named(&marks, words::decimal_mark),
                |choices| choices.decimal_mark, |choices, value| choices.decimal_mark = value,
                |found| words::decimal_why(&found.survey.numbers))}
            {choice_field(desk, t!("import-choice-dates"), named(&DateOrder::ALL, words::date_order),
                |choices| choices.date_order, set_date_order,
                |found| words::dates_why(&found.survey))}
            {choice_field(desk, t!("import-choice-layout"), named(&RowLayout::ALL, words::layout),
                |choices| choices.layout, |choices, value| choices.layout = value,
                |found| words::layout_why(&found.survey.layout))}
            <HeaderLine desk />
            <NetDays desk />
        </div>
    }
}

/// What is said for the file takes the place of what was said for its columns.
fn set_date_order(choices: &mut Choices, order: Option<DateOrder>) {
    choices.date_order = order;
    choices.date_orders.clear();
}

fn named<T: Copy>(all: &[T], words: fn(T) -> String) -> Vec<(T, String)> {
    all.iter().map(|one| (*one, words(*one))).collect()
}

/// The line of the column names, 0 for none.
#[component]
fn HeaderLine(desk: Desk) -> impl IntoView {
    let line = move || desk.found.with_untracked(|found| found.as_ref().map(|found| found.table.header_line));
    let value = RwSignal::new(line().map(i64::from));
    Effect::new(move |_| {
        let Some(chosen) = value.get().and_then(|line| u32::try_from(line).ok()) else { return };
        let now = desk.choices.with_untracked(|choices| choices.header_line).or_else(line);
        if now != Some(chosen) {
            desk.choose(|choices| choices.header_line = Some(chosen));
        }
    });
    let hint = Signal::derive(move || {
        let why = desk.found.get().map(|found| words::header_why(found.table.header_basis));
        why.map(|why| t!("import-choice-header-hint", why = why))
    });
    view! { <NumberInput label=t!("import-choice-header") value min=0 max=1_000 hint /> }
}

/// Days to pay where the file tells no due date.
#[component]
fn NetDays(desk: Desk) -> impl IntoView {
    let now = move || desk.choices.with_untracked(|choices| choices.net_days).unwrap_or(DEFAULT_NET_DAYS);
    let value = RwSignal::new(Some(i64::from(now())));
    Effect::new(move |_| {
        let Some(chosen) = value.get().and_then(|days| u32::try_from(days).ok()) else { return };
        if now() != chosen {
            desk.choose(|choices| choices.net_days = Some(chosen));
        }
    });
    view! {
        <NumberInput
            label=t!("import-choice-net-days")
            value
            min=0
            max=i64::from(NET_DAYS_MAX)
            unit=t!("import-days")
            hint=t!("import-choice-net-days-hint")
        />
    }
}
