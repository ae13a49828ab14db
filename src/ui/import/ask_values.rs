//! Which comes first, day or month? And which mark stands before decimals?

use leptos::prelude::*;
use receivables::interchange::amount::DecimalMark;
use receivables::interchange::date_order::DateReading;
use receivables::interchange::date_text::DateOrder;
use receivables::interchange::{Choices, Question};

use super::desk::{Desk, Found};
use super::fact_words;
use super::questions::{LeftTag, OptionCard, question};
use crate::t;
use crate::ui::kit::Panel;
use crate::ui::words::{full_day, locale};

/// A question about the order of dates: of every column that asks, or of those written alike.
#[derive(Clone, PartialEq, Eq)]
struct DatesAsked {
    columns: Vec<usize>,
    /// Names of the columns, where the answer is for these and not for the file.
    of: Option<String>,
    sample: String,
    contradictory: bool,
    readings: Vec<DateReading>,
}

/// Day, month or year first. Columns written in different ways are asked about one by one.
#[component]
pub fn DateQuestion(desk: Desk) -> impl IntoView {
    let asked = Memo::new(move |_| desk.found.with(|found| found.as_ref().map(|found| dates_asked(found)).unwrap_or_default()));
    move || asked.get().into_iter().map(|one| date_panel(desk, one)).collect_view()
}

fn dates_asked(found: &Found) -> Vec<DatesAsked> {
    let about_dates = found.asked.iter().filter(|one| matches!(one, Question::DateOrder { .. })).count();
    let name = |column: &usize| found.survey.columns.get(*column).map(|column| column.name.clone());
    let asked = found.asked.iter().filter_map(|question| {
        let Question::DateOrder { columns, sample, contradictory, readings } = question else { return None };
        let names = || columns.iter().filter_map(name).collect::<Vec<_>>().join(", ");
        Some(DatesAsked {
            columns: columns.clone(),
            of: (about_dates > 1 || columns.len() == 1).then(names),
            sample: sample.clone(),
            contradictory: *contradictory,
            readings: readings.clone(),
        })
    });
    asked.collect()
}

fn date_panel(desk: Desk, asked: DatesAsked) -> impl IntoView {
    let by_year = asked.readings.iter().any(|reading| reading.order == DateOrder::YearMonthDay);
    let title = if by_year { t!("import-ask-dates-year") } else { t!("import-ask-dates") };
    let why = match (asked.contradictory, by_year) {
        (true, _) => t!("import-ask-dates-contradictory"),
        (false, true) => t!("import-ask-dates-why-year"),
        (false, false) => t!("import-ask-dates-why"),
    };
    let about = asked.of.as_ref().map(|columns| t!("import-ask-dates-columns", columns = columns));
    let columns = asked.columns.clone();
    let answered = move || desk.choices.with(|choices| choices.tells_order_of(&columns));
    let cards = asked.readings.iter().map(|reading| date_card(desk, &asked, reading)).collect_view();
    view! {
        <Panel
            title=title.clone()
            actions=move || view! { <LeftTag answered=Signal::derive(answered.clone()) /> }
        >
            <div class="ask">
                <p class="t2">{about} " " {why}</p>
                <fieldset class="opts">
                    <legend class="vh">{title}</legend>
                    {cards}
                </fieldset>
                <p class="hint">{t!("import-ask-remembered")}</p>
            </div>
        </Panel>
    }
}

fn date_card(desk: Desk, asked: &DatesAsked, reading: &DateReading) -> impl IntoView + use<> {
    let order = reading.order;
    let sample = asked.sample.as_str();
    let words = match reading.sample_date {
        Some(date) => t!("import-ask-dates-reading", sample = sample, date = full_day(date)),
        None => t!("import-ask-dates-no-reading", sample = sample),
    };
    let first = asked.columns.first().copied().unwrap_or_default();
    let (columns, by_column) = (asked.columns.clone(), asked.of.is_some());
    let choose = move |choices: &mut Choices| {
        if by_column {
            choices.date_orders.extend(columns.iter().map(|column| (*column, order)));
        } else {
            choices.date_order = Some(order);
        }
    };
    view! {
        <OptionCard
            name=format!("import-date-order-{first}")
            chosen=Signal::derive(move || desk.choices.with(|choices| choices.order_of(first) == Some(order)))
            on_choose=move |()| desk.choose(&choose)
            title=t!("import-ask-title", answer = fact_words::date_order(order))
            reading=words
            evidence=date_evidence(reading)
        />
    }
}

fn date_evidence(reading: &DateReading) -> String {
    let breaks = reading.steps - reading.rising.max(reading.falling);
    let order = match (reading.steps, breaks) {
        (0, _) => None,
        (steps, 0) if reading.rising == steps => Some(t!("import-evidence-rising", count = steps)),
        (steps, 0) => Some(t!("import-evidence-falling", count = steps)),
        (_, breaks) => Some(t!("import-evidence-breaks", count = breaks)),
    };
    let some = |count: usize, words: fn(usize) -> String| (count > 0).then(|| words(count));
    let parts = [
        some(reading.impossible, |count| t!("import-evidence-impossible", count = count)),
        order,
        Some(t!("import-evidence-future", count = reading.in_future)),
        some(reading.due_before_issue, |count| t!("import-evidence-due-before-issue", count = count)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Point or comma before decimals.
#[component]
pub fn DecimalQuestion(desk: Desk) -> impl IntoView {
    let asked = question(desk, |question| matches!(question, Question::DecimalMark { .. }));
    move || {
        let Some(Question::DecimalMark { sample, readings, style }) = asked.get() else { return None };
        let answered = move || desk.choices.with(|choices| choices.decimal_mark.is_some());
        let why = fact_words::decimal_why(&style);
        let cards = readings
            .into_iter()
            .map(|(mark, value)| {
                // Without zeros at its end: `1.000` as one and as a thousand must not look alike.
                let digits = |scale: u32| u8::try_from(scale.min(4)).unwrap_or(4);
                let read = value.map(|value| value.normalize()).map(|value| locale().decimal(value, digits(value.scale())));
                decimal_card(desk, mark, &sample, read, style.impossible_with(mark))
            })
            .collect_view();
        Some(view! {
            <Panel
                title=t!("import-ask-decimal")
                actions=move || view! { <LeftTag answered=Signal::derive(answered) /> }
            >
                <div class="ask">
                    <p class="t2">{why}</p>
                    <fieldset class="opts">
                        <legend class="vh">{t!("import-ask-decimal")}</legend>
                        {cards}
                    </fieldset>
                    <p class="hint">{t!("import-ask-remembered")}</p>
                </div>
            </Panel>
        })
    }
}

fn decimal_card(
    desk: Desk,
    mark: DecimalMark,
    sample: &str,
    read: Option<String>,
    impossible: usize,
) -> impl IntoView + use<> {
    let reading = match read {
        Some(read) => t!("import-ask-decimal-reading", sample = sample, value = read),
        None => t!("import-ask-decimal-no-reading", sample = sample),
    };
    view! {
        <OptionCard
            name="import-decimal-mark".to_owned()
            chosen=Signal::derive(move || desk.choices.with(|choices| choices.decimal_mark == Some(mark)))
            on_choose=move |()| desk.choose(|choices| choices.decimal_mark = Some(mark))
            title=t!("import-ask-title", answer = fact_words::decimal_mark(mark))
            reading=reading
            evidence=t!("import-evidence-amounts", count = impossible)
        />
    }
}
