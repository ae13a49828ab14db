//! The year's figures, each with a link to its explanation.

use leptos::prelude::*;
use receivables::analytics::formula::NotComputable;
use receivables::whatif::{BreakEven, YearOutcome};

use super::derivation::Figure;
use super::trial::Trial;
use super::wording::{days, effective, is_nothing, percent, reason, setting, signed, whole_days, year_days};
use crate::t;
use crate::ui::kit::{Stat, StatStrip};
use crate::ui::words::money_whole;

/// One card: the figure or nothing, what stands after it, and the line below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Card {
    value: Option<String>,
    unit: Option<String>,
    detail: Option<String>,
}

impl Card {
    fn new(value: String, detail: String) -> Self {
        Self { value: Some(value), unit: None, detail: Some(detail) }
    }

    fn with_unit(self, unit: String) -> Self {
        Self { unit: Some(unit), ..self }
    }

    fn without(why: NotComputable) -> Self {
        Self { detail: Some(reason(why)), ..Self::default() }
    }
}

/// Two strips of four.
#[component]
pub(super) fn Stats(trial: Trial) -> impl IntoView {
    let card = move |figure: Figure| figure_card(trial, figure);
    let [days, brought, cost, price, net, break_even, receivables, saving] = Figure::ALL.map(card);
    view! {
        <StatStrip flat=true>{days} {brought} {cost} {price}</StatStrip>
        <StatStrip flat=true>{net} {break_even} {receivables} {saving}</StatStrip>
    }
}

fn figure_card(trial: Trial, figure: Figure) -> impl IntoView {
    let card = Memo::new(move |_| {
        trial.outcome(|outcome| match &outcome.year {
            Ok(year) => card(figure, year, trial),
            Err(why) => Card::without(*why),
        })
    });
    let part = move |take: fn(&Card) -> Option<String>| card.with(|card| card.as_ref().and_then(take));
    view! {
        <Stat
            label=figure.label()
            value=Signal::derive(move || part(|card| card.value.clone()))
            unit=MaybeProp::derive(move || part(|card| card.unit.clone()))
            detail=MaybeProp::derive(move || part(|card| card.detail.clone()))
            explain_href=MaybeProp::derive(move || {
                Some(trial.address(|route| route.explain = Some(figure.name().to_owned())))
            })
        />
    }
}

fn card(figure: Figure, year: &YearOutcome, trial: Trial) -> Card {
    let settings = trial.settings.get();
    match figure {
        Figure::DaysToPay => {
            let sooner = year.days_to_pay_before - year.days_to_pay_after;
            let detail = t!("what-if-days-to-pay-detail", days = days(sooner));
            let after = t!("what-if-days-after", days = days(year.days_to_pay_after));
            Card::new(days(year.days_to_pay_before), detail).with_unit(after)
        }
        Figure::BroughtForward => {
            let detail = match year.brought_forward.days.map(whole_days) {
                Ok(count) if year.brought_forward.amount.minor > 0 => t!("what-if-by-days", count = count),
                _ => t!("what-if-nothing-moves"),
            };
            Card::new(money_whole(year.brought_forward.amount), detail)
        }
        Figure::Cost if is_nothing(year.waste) => Card::new(money_whole(year.cost), t!("what-if-no-waste")),
        Figure::Cost => Card::new(money_whole(year.cost), t!("what-if-wasted", amount = money_whole(year.waste))),
        Figure::Price => match &year.price {
            Ok(price) => {
                let (effective, yours) = (effective(price.effective_percent), setting(settings.cost_of_money));
                let detail = t!("what-if-price-detail", rate = effective, count = year_days(price.year), yours = yours);
                Card::new(percent(price.simple_percent, 1), detail).with_unit(t!("what-if-a-year"))
            }
            Err(why) => Card::without(*why),
        },
        Figure::Net => {
            let (saving, cost) = (money_whole(year.saving), money_whole(year.cost));
            Card::new(signed(year.net), t!("what-if-net-detail", saving = saving, cost = cost))
        }
        Figure::BreakEven => break_even(year),
        Figure::Receivables => {
            let before = money_whole(year.receivables_before);
            Card::new(money_whole(year.receivables_after), t!("what-if-receivables-detail", amount = before))
        }
        Figure::Saving => {
            let (rate, count) = (setting(settings.cost_of_money), year_days(settings.year));
            Card::new(money_whole(year.saving), t!("what-if-saving-detail", rate = rate, count = count))
        }
    }
}

fn break_even(year: &YearOutcome) -> Card {
    match &year.break_even {
        Ok(BreakEven::At { take_up_percent, .. }) => {
            let now = year.take_up_percent.map_or_else(|_| t!("what-if-none"), |share| percent(share, 1));
            Card::new(percent(*take_up_percent, 1), t!("what-if-break-even-detail", percent = now))
        }
        Ok(BreakEven::OutOfReach { take_up_percent }) => {
            let needed = percent(*take_up_percent, 0);
            Card::new(t!("what-if-out-of-reach"), t!("what-if-out-of-reach-detail", percent = needed))
        }
        Ok(BreakEven::NeverPays) => Card::new(t!("what-if-never-pays"), t!("what-if-never-pays-detail")),
        Err(why) => Card::without(*why),
    }
}
