//! Which comes first, day or month? And which mark stands before decimals?

use leptos::prelude::*;
use receivables::interchange::Question;
use receivables::interchange::amount::DecimalMark;
use receivables::interchange::date_order::DateReading;

use super::desk::Desk;
use super::fact_words;
use super::questions::{LeftTag, OptionCard, question};
use crate::t;
use crate::ui::kit::Panel;
use crate::ui::words::{full_day, locale};

/// Day or month first.
#[component]
pub fn DateQuestion(desk: Desk) -> impl IntoView {
    let asked = question(desk, |question| matches!(question, Question::DateOrder { .. }));
    move || {
        let Some(Question::DateOrder { sample, contradictory, readings, .. }) = asked.get() else { return None };
        let answered = move || desk.choices.with(|choices| choices.date_order.is_some());
        let cards = readings.into_iter().map(|reading| date_card(desk, &sample, &reading)).collect_view();
        let why = if contradictory { t!("import-ask-dates-contradictory") } else { t!("import-ask-dates-why") };
        Some(view! {
            <Panel
                title=t!("import-ask-dates")
                actions=move || view! { <LeftTag desk answered=Signal::derive(answered) /> }
            >
                <div class="ask">
                    <p class="t2">{why}</p>
                    <fieldset class="opts">
                        <legend class="vh">{t!("import-ask-dates")}</legend>
                        {cards}
                    </fieldset>
                    <p class="hint">{t!("import-ask-remembered")}</p>
                </div>
            </Panel>
        })
    }
}

fn date_card(desk: Desk, sample: &str, reading: &DateReading) -> impl IntoView + use<> {
    let order = reading.order;
    let words = match reading.sample_date {
        Some(date) => t!("import-ask-dates-reading", sample = sample, date = full_day(date)),
        None => t!("import-ask-dates-no-reading", sample = sample),
    };
    view! {
        <OptionCard
            name="import-date-order".to_owned()
            chosen=Signal::derive(move || desk.choices.with(|choices| choices.date_order == Some(order)))
            on_choose=move |()| desk.choose(|choices| choices.date_order = Some(order))
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
                let digits = |scale: u32| u8::try_from(scale.min(4)).unwrap_or(4);
                let read = value.map(|value| locale().decimal(value, digits(value.scale())));
                decimal_card(desk, mark, &sample, read, style.impossible_with(mark))
            })
            .collect_view();
        Some(view! {
            <Panel
                title=t!("import-ask-decimal")
                actions=move || view! { <LeftTag desk answered=Signal::derive(answered) /> }
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
