//! The answer, first: what the discount brings, what it costs, with whom it pays.

use leptos::prelude::*;
use receivables::analytics::snapshot::currencies_in_use;
use receivables::money::Currency;
use receivables::whatif::{Outcome, YearOutcome};

use super::stats::Stats;
use super::trial::Trial;
use super::wording::{is_nothing, percent, reason, whole_days};
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Note, Tone};
use crate::ui::words::{full_day, money_whole};

/// The answer in up to three parts; the middle one stands out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    lead: String,
    strong: String,
    rest: String,
}

impl Answer {
    /// As one text.
    pub(super) fn spoken(&self) -> String {
        [&self.lead, &self.strong, &self.rest].map(String::as_str).join(" ")
    }
}

/// What the outcome says.
pub(super) fn answer(outcome: &Outcome) -> Answer {
    match &outcome.year {
        Ok(year) => Answer { lead: brings(year), strong: costs(year), rest: pays_with(year) },
        Err(why) => Answer { strong: reason(*why), ..Answer::default() },
    }
}

fn brings(year: &YearOutcome) -> String {
    let days = year.brought_forward.days.map(whole_days);
    match days {
        Ok(count) if year.brought_forward.amount.minor > 0 => {
            t!("what-if-brings", percent = percent(year.moved_percent, 0), count = count)
        }
        _ => t!("what-if-brings-nothing"),
    }
}

fn costs(year: &YearOutcome) -> String {
    let size = money_whole(year.net.abs());
    if is_nothing(year.net) {
        if is_nothing(year.cost) { t!("what-if-costs-nothing") } else { t!("what-if-earns-its-cost") }
    } else if year.net.minor > 0 {
        t!("what-if-earns", amount = size)
    } else {
        t!("what-if-costs", amount = size)
    }
}

fn pays_with(year: &YearOutcome) -> String {
    let counts = year.verdicts;
    let pays = t!("what-if-pays-with", offer = counts.offer, count = counts.total());
    match counts.too_little_data {
        0 => pays,
        few => format!("{pays} {}", t!("what-if-few-data", count = few)),
    }
}

/// The answer and the year's figures.
#[component]
pub(super) fn Verdict(trial: Trial) -> impl IntoView {
    let said = Memo::new(move |_| trial.outcome(answer).unwrap_or_default());
    let short =
        Memo::new(move |_| trial.year(|year| year.inputs.history_is_short.then_some(year.inputs.period)).flatten());
    let session = use_session();
    let others = Memo::new(move |_| {
        let (as_of, own) = (trial.selectors.as_of.get(), trial.selectors.currency.get());
        let used = session.with(|ledger| currencies_in_use(ledger, as_of));
        let others: Vec<&str> = used.iter().filter(|used| **used != own).map(Currency::code).collect();
        (!others.is_empty()).then(|| others.join(", "))
    });
    view! {
        <section class="panel verdict" aria-labelledby="what-if-answer">
            <h2 class="say" id="what-if-answer">
                {move || said.with(|said| said.lead.clone())} " " <strong>{move || said.with(|said| said.strong.clone())}</strong>
                " " {move || said.with(|said| said.rest.clone())}
            </h2>
            {move || {
                short
                    .get()
                    .map(|period| {
                        let text = t!("what-if-short-history", from = full_day(period.first), to = full_day(period.last));
                        view! { <Note tone=Tone::Info>{text}</Note> }
                    })
            }}
            {move || {
                others
                    .get()
                    .map(|others| {
                        let currency = trial.selectors.currency.get();
                        let text = t!("what-if-other-currencies", currency = currency.code(), others = others);
                        view! { <Note tone=Tone::Info>{text}</Note> }
                    })
            }}
            <Stats trial />
        </section>
    }
}
