//! When were invoices paid that the file calls paid without a day?

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::interchange::UndatedPayment;

use super::desk::Desk;
use super::questions::{LeftTag, OptionCard};
use crate::t;
use crate::ui::kit::{DateInput, Panel};

const GROUP: &str = "import-undated";

/// What to do with payments without a day.
#[component]
pub fn UndatedQuestion(desk: Desk) -> impl IntoView {
    let count = Memo::new(move |_| desk.found.with(|found| found.as_ref().map_or(0, |found| found.undated)));
    let asks = Memo::new(move |_| count.get() > 0);
    let answered = move || desk.choices.with(|choices| choices.undated_payments.is_some());
    let day = RwSignal::new(Some(desk.session.today().get_untracked()));
    Effect::new(move |_| {
        let Some(day) = day.get() else { return };
        let now = desk.choices.with_untracked(|choices| choices.undated_payments);
        if matches!(now, Some(UndatedPayment::On(before)) if before != day) {
            desk.choose(|choices| choices.undated_payments = Some(UndatedPayment::On(day)));
        }
    });
    move || {
        asks.get().then(|| {
            view! {
                <Panel
                    title=t!("import-ask-undated")
                    actions=move || view! { <LeftTag answered=Signal::derive(answered) /> }
                >
                    <div class="ask">
                        <p class="t2">{move || t!("import-ask-undated-why", count = count.get())}</p>
                        <fieldset class="opts">
                            <legend class="vh">{t!("import-ask-undated")}</legend>
                            {card(desk, UndatedPayment::OnDueDate, t!("import-undated-due"), t!("import-undated-due-means"))}
                            {card(desk, UndatedPayment::OnIssueDate, t!("import-undated-issue"), t!("import-undated-issue-means"))}
                            {card(desk, UndatedPayment::LeaveOpen, t!("import-undated-open"), t!("import-undated-open-means"))}
                            {one_day(desk, day)}
                        </fieldset>
                    </div>
                </Panel>
            }
        })
    }
}

fn card(desk: Desk, answer: UndatedPayment, title: String, means: String) -> impl IntoView {
    view! {
        <OptionCard
            name=GROUP.to_owned()
            chosen=Signal::derive(move || desk.choices.with(|choices| choices.undated_payments == Some(answer)))
            on_choose=move |()| desk.choose(|choices| choices.undated_payments = Some(answer))
            title
            evidence=means
        />
    }
}

fn one_day(desk: Desk, day: RwSignal<Option<NaiveDate>>) -> impl IntoView {
    let chosen = Memo::new(move |_| {
        desk.choices.with(|choices| matches!(choices.undated_payments, Some(UndatedPayment::On(_))))
    });
    let choose = move |()| {
        let on = day.get_untracked().unwrap_or_else(|| desk.session.today().get_untracked());
        desk.choose(|choices| choices.undated_payments = Some(UndatedPayment::On(on)));
    };
    view! {
        <OptionCard
            name=GROUP.to_owned()
            chosen
            on_choose=choose
            title=t!("import-undated-day")
            evidence=t!("import-undated-day-means")
        />
        <Show when=move || chosen.get()>
            <DateInput label=t!("import-undated-day-label") value=day required=true />
        </Show>
    }
}
