//! The controls: discount, window, take-up, cost of money, year.

use leptos::prelude::*;
use receivables::analytics::formula::YearBasis;
use receivables::whatif::{BasisPoints, DiscountSettings, TakeUp, WINDOW_DAYS_MAX};

use super::trial::Trial;
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Choice, NumberRange, Panel, Segmented, SliderWithBox};

/// The take-up where neither a setting nor the customers give one: 40 %.
const TAKE_UP: BasisPoints = BasisPoints(4_000);

/// A range of percentages in basis points: the slider's right end, its step, the largest that may be typed.
const fn percentages(max: i64, step: i64, typed_max: i64) -> NumberRange {
    NumberRange { min: 0, max, step, typed: (0, typed_max), scale: 2 }
}

/// The panel of the assumptions.
#[component]
pub(super) fn Assumptions(trial: Trial) -> impl IntoView {
    let settings = trial.settings;
    let actions = move || {
        let reset = move |_| trial.reset();
        view! { <Button kind=ButtonKind::Quiet small=true on_click=reset>{t!("what-if-reset")}</Button> }
    };
    let percent = move |read: fn(&DiscountSettings) -> BasisPoints| {
        Signal::derive(move || settings.with(|settings| i64::from(read(settings).0)))
    };
    let days = NumberRange { min: 1, max: 30, step: 1, typed: (0, i64::from(WINDOW_DAYS_MAX)), scale: 0 };
    view! {
        <Panel title=t!("what-if-assumptions") class="ctl" actions>
            // A dragged slider may be let go just before a link is followed: the address must not be behind then.
            <div class="body-in" on:focusout=move |_| trial.write_address()>
                <SliderWithBox
                    label=t!("what-if-discount")
                    value=percent(|settings| settings.discount)
                    on_input=set_percent(trial, |settings, points| settings.discount = points)
                    range=percentages(500, 25, 9_999)
                    unit="%"
                />
                <SliderWithBox
                    label=t!("what-if-window")
                    value=Signal::derive(move || settings.with(|settings| i64::from(settings.window_days)))
                    on_input=Callback::new(move |days: i64| {
                        let Ok(window_days) = u32::try_from(days) else { return };
                        trial.set(|settings| settings.window_days = window_days);
                    })
                    range=days
                    unit=t!("what-if-unit-days")
                    hint=t!("what-if-window-hint")
                />
                <TakeUpControl trial />
                <SliderWithBox
                    label=t!("what-if-cost-of-money")
                    value=percent(|settings| settings.cost_of_money)
                    on_input=set_percent(trial, |settings, points| settings.cost_of_money = points)
                    range=percentages(2_400, 50, 100_000)
                    unit=t!("what-if-unit-percent-a-year")
                    hint=t!("what-if-cost-of-money-hint")
                />
                <YearControl trial />
                <p class="hint">{t!("what-if-copy")}</p>
            </div>
        </Panel>
    }
}

/// Sets one percentage of the settings.
fn set_percent(trial: Trial, set: fn(&mut DiscountSettings, BasisPoints)) -> Callback<i64> {
    Callback::new(move |points: i64| {
        let Ok(points) = u32::try_from(points) else { return };
        trial.set(|settings| set(settings, BasisPoints(points)));
    })
}

/// One share for all, or each customer's own. Moving the slider sets one share.
#[component]
fn TakeUpControl(trial: Trial) -> impl IntoView {
    let settings = trial.settings;
    let own = Memo::new(move |_| matches!(settings.with(|s| s.take_up), TakeUp::PerCustomer { .. }));
    let share = Memo::new(move |_| match settings.with(|s| s.take_up) {
        TakeUp::OneShare(share) => i64::from(share.0),
        TakeUp::PerCustomer { .. } => mean_share(trial).map_or(0, |share| i64::from(share.0)),
    });
    let customers_money = Signal::derive(move || match settings.with(|s| s.take_up) {
        TakeUp::PerCustomer { customers_money } => i64::from(customers_money.0),
        TakeUp::OneShare(_) => 0,
    });
    let choose = move |own: bool| {
        let share = mean_share(trial).unwrap_or(TAKE_UP);
        trial.set(|settings| {
            settings.take_up = if own { TakeUp::per_customer() } else { TakeUp::OneShare(share) };
        });
    };
    let hint = move || Some(if own.get() { t!("what-if-take-up-own-hint") } else { t!("what-if-take-up-hint") });
    view! {
        <div class="take-up">
            <SliderWithBox
                label=t!("what-if-take-up")
                value=share
                on_input=set_percent(trial, |settings, share| settings.take_up = TakeUp::OneShare(share))
                range=percentages(10_000, 100, 10_000)
                unit="%"
                hint=MaybeProp::derive(hint)
            />
            <Either
                label=t!("what-if-take-up-of")
                choices=[t!("what-if-take-up-own"), t!("what-if-take-up-one")]
                second=Signal::derive(move || !own.get())
                on_choose=Callback::new(move |second: bool| choose(!second))
            />
            <Show when=move || own.get()>
                <SliderWithBox
                    label=t!("what-if-customers-money")
                    value=customers_money
                    on_input=set_percent(
                        trial,
                        |settings, customers_money| settings.take_up = TakeUp::PerCustomer { customers_money },
                    )
                    range=percentages(2_400, 50, 100_000)
                    unit=t!("what-if-unit-percent-a-year")
                    hint=t!("what-if-customers-money-hint")
                />
            </Show>
        </div>
    }
}

/// The mean of the customers' shares, as the year has it, in whole percents as the slider has them.
fn mean_share(trial: Trial) -> Option<BasisPoints> {
    let percent = trial.year(|year| year.take_up_percent).and_then(Result::ok)?;
    BasisPoints::from_percent_rounded(percent)
}

#[component]
fn YearControl(trial: Trial) -> impl IntoView {
    let settings = trial.settings;
    view! {
        <Either
            label=t!("what-if-year")
            show_label=true
            choices=[t!("what-if-year-days", count = 365), t!("what-if-year-days", count = 360)]
            second=Signal::derive(move || settings.with(|s| s.year == YearBasis::Days360))
            on_choose=Callback::new(move |second: bool| {
                trial.set(|settings| settings.year = if second { YearBasis::Days360 } else { YearBasis::Days365 });
            })
        />
    }
}

/// One of two. The choice is a signal of the screen; this keeps the control's own in step with it.
#[component]
pub(super) fn Either(
    #[prop(into)] label: String,
    choices: [String; 2],
    #[prop(into)] second: Signal<bool>,
    on_choose: Callback<bool>,
    #[prop(optional)] show_label: bool,
) -> impl IntoView {
    let text = |second: bool| if second { "second" } else { "first" }.to_owned();
    let value = RwSignal::new(text(second.get_untracked()));
    Effect::new(move |_| value.set(text(second.get())));
    Effect::new(move |before: Option<()>| {
        let chosen = value.with(|value| value == "second");
        if before.is_some() && chosen != second.get_untracked() {
            on_choose.run(chosen);
        }
    });
    let choices =
        choices.into_iter().zip([false, true]).map(|(label, second)| Choice::new(text(second), label)).collect();
    view! { <Segmented label value choices show_label /> }
}
