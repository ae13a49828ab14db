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

/// A button with the day, and the dialog behind it. A day other than today is marked.
#[component]
fn AsOfControl(
    /// Today, by the person's clock.
    today: Signal<NaiveDate>,
) -> impl IntoView {
    let router = use_router();
    let format = use_input_locale().format_day;
    let open = RwSignal::new(false);
    let chosen = RwSignal::new(None::<NaiveDate>);
    let past = Memo::new(move |_| router.route().with(|route| route.as_of));
    let day = Memo::new(move |_| past.get().unwrap_or(today.get()));
    let choose = move |_| {
        chosen.set(Some(day.get_untracked()));
        open.set(true);
    };
    let apply = move |day: Option<NaiveDate>| {
        router.change(|route| route.as_of = day.filter(|day| *day != today.get_untracked()));
        open.set(false);
    };
    let fault = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        chosen.track();
        fault.set(None);
    });
    // Enter says at once what the field itself says only when it is left.
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match chosen.get_untracked() {
            None => fault.set(Some(t!("kit-date-not-a-date"))),
            day => apply(day),
        }
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| apply(None)>{t!("common-as-of-today")}</Button>
            <Button
                kind=ButtonKind::Filled
                disabled=Signal::derive(move || chosen.get().is_none())
                on_click=move |_| apply(chosen.get_untracked())
            >
                {t!("common-as-of-apply")}
            </Button>
        }
    };
    view! {
        <button
            type="button"
            class="btn asof"
            class:past=move || past.get().is_some()
            aria-haspopup="dialog"
            title=move || day.get().to_string()
            on:click=choose
        >
            <Icon name=IconName::Calendar />
            <span><span class="vh-narrow">{t!("common-as-of")}" "</span>{move || format(day.get())}</span>
        </button>
        <Dialog open title=t!("common-as-of-title") footer>
            <form on:submit=send>
                <DateInput label=t!("common-as-of-day") value=chosen hint=t!("common-as-of-hint") error=fault />
                <SendsOnEnter />
            </form>
        </Dialog>
    }
}
