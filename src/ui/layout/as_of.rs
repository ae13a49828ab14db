//! The day the figures are of: shown on every page that has one, kept in the address.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::t;
use crate::ui::kit::{Button, ButtonKind, DateInput, Dialog, Icon, IconName, SendsOnEnter, use_input_locale};
use crate::ui::router::use_router;

/// The control as a page's head takes it: the page brings it, for the frame's own part of the program is the first to load.
pub fn as_of(today: Signal<NaiveDate>) -> ViewFn {
    ViewFn::from(move || view! { <AsOfControl today /> })
}

/// A button with the day, and the dialog behind it. A day other than today, or what was known on a day, is marked.
#[component]
fn AsOfControl(
    /// Today, by the person's clock.
    today: Signal<NaiveDate>,
) -> impl IntoView {
    let router = use_router();
    let open = RwSignal::new(false);
    let (chosen, known) = (RwSignal::new(None::<NaiveDate>), RwSignal::new(None::<NaiveDate>));
    let past = Memo::new(move |_| router.route().with(|route| (route.as_of, route.known_on)));
    let day = Memo::new(move |_| past.get().0.unwrap_or(today.get()));
    let choose = move || {
        chosen.set(Some(day.get_untracked()));
        known.set(past.get_untracked().1);
        open.set(true);
    };
    let apply = move |day: Option<NaiveDate>, known_on: Option<NaiveDate>| {
        router.change(|route| {
            route.as_of = day.filter(|day| *day != today.get_untracked());
            route.known_on = known_on;
        });
        open.set(false);
    };
    let fault = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        chosen.track();
        fault.set(None);
    });
    // Enter says at once what the field itself says only when it is left.
    let send = move || match chosen.get_untracked() {
        None => fault.set(Some(t!("kit-date-not-a-date"))),
        day => apply(day, known.get_untracked()),
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| apply(None, None)>{t!("common-as-of-today")}</Button>
            <Button
                kind=ButtonKind::Filled
                disabled=Signal::derive(move || chosen.get().is_none())
                on_click=move |_| send()
            >
                {t!("common-as-of-apply")}
            </Button>
        }
    };
    view! {
        {button(past, day, Callback::new(move |()| choose()))}
        <Dialog open title=t!("common-as-of-title") footer>
            <form class="fields" on:submit=move |event| {
                event.prevent_default();
                send();
            }>
                <DateInput label=t!("common-as-of-day") value=chosen hint=t!("common-as-of-hint") error=fault />
                <DateInput label=t!("common-as-of-known") value=known hint=t!("common-as-of-known-hint") />
                <SendsOnEnter />
            </form>
        </Dialog>
    }
}

/// The button: the day, and where it is not all that is known, when it was known.
fn button(
    past: Memo<(Option<NaiveDate>, Option<NaiveDate>)>,
    day: Memo<NaiveDate>,
    choose: Callback<()>,
) -> impl IntoView {
    let format = use_input_locale().format_day;
    let known_words = move || past.get().1.map(|known| t!("common-as-of-known-short", day = format(known)));
    view! {
        <button
            type="button"
            class="btn asof"
            class:past=move || past.get() != (None, None)
            aria-haspopup="dialog"
            title=move || day.get().to_string()
            on:click=move |_| choose.run(())
        >
            <Icon name=IconName::Calendar />
            <span>
                <span class="vh-narrow">{t!("common-as-of")}" "</span>
                {move || format(day.get())}
                <span class="vh-narrow">{known_words}</span>
            </span>
        </button>
    }
}
