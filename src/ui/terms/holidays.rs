//! The holiday calendars of the book, by which terms move due days off days on which nobody pays.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::bounds::NAME_CHARS_MAX;
use receivables::ledger::command::Command;

use crate::session::use_session;
use crate::t;
use crate::ui::invoice::{read_only, say_done};
use crate::ui::kit::{Button, ButtonKind, Dialog, IconName, InputLocale, Panel, TextArea, TextInput, read_day, use_input_locale, use_toasts};
use crate::ui::refusal::refusal_text;

/// The calendars, and the way to a new one.
#[component]
pub fn HolidayPanel() -> impl IntoView {
    let session = use_session();
    let edited = RwSignal::new(None::<String>);
    let open = RwSignal::new(false);
    let edit = move |name: Option<String>| {
        edited.set(name);
        open.set(true);
    };
    let calendars = Memo::new(move |_| {
        session.with(|ledger| {
            ledger.calendars().map(|(name, days)| (name.to_owned(), days.days().count())).collect::<Vec<_>>()
        })
    });
    let rows = move || {
        let row = |(name, count): (String, usize)| {
            let shown = name.clone();
            view! {
                <li>
                    <span><b>{shown}</b>" "<small class="t2">{t!("terms-calendar-days", count = count)}</small></span>
                    <Button small=true on_click=move |_| edit(Some(name.clone()))>{t!("terms-calendar-edit")}</Button>
                </li>
            }
        };
        calendars.get().into_iter().map(row).collect_view()
    };
    let actions = move || {
        view! {
            <Button small=true icon=IconName::Plus disabled=read_only(session) on_click=move |_| edit(None)>
                {t!("terms-calendar-new")}
            </Button>
        }
    };
    view! {
        <Panel title=t!("terms-calendars") actions>
            <p class="t2">{t!("terms-calendars-text")}</p>
            <ul class="books">{rows}</ul>
        </Panel>
        <CalendarDialog open edited />
    }
}

/// The days typed, one a line; the line at fault otherwise.
fn read_days(text: &str, locale: InputLocale) -> Result<Vec<NaiveDate>, (usize, String)> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(number, line)| read_day(line, locale).map_err(|why| (number, why))).collect()
}

/// Name and days of one calendar.
#[component]
fn CalendarDialog(open: RwSignal<bool>, edited: RwSignal<Option<String>>) -> impl IntoView {
    let (session, toasts, locale) = (use_session(), use_toasts(), use_input_locale());
    let (name, days) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (fault, busy) = (RwSignal::new(None::<String>), RwSignal::new(false));
    Effect::new(move |_| {
        if open.get() {
            let known = edited.get_untracked().unwrap_or_default();
            let listed = session.with_untracked(|ledger| {
                let found = ledger.calendars().find(|(name, _)| *name == known).map(|(_, days)| days.days().collect::<Vec<_>>());
                found.unwrap_or_default()
            });
            days.set(listed.into_iter().map(locale.format_day).collect::<Vec<_>>().join("\n"));
            name.set(known);
            fault.set(None);
        }
    });
    let save = move || {
        if busy.get_untracked() {
            return;
        }
        let listed = match days.with_untracked(|text| read_days(text, locale)) {
            Ok(listed) => listed,
            Err((line, why)) => return fault.set(Some(t!("terms-calendar-line", line = line, why = why))),
        };
        busy.set(true);
        let typed = name.with_untracked(|name| name.trim().to_owned());
        session.dispatch(Command::SetHolidays { name: typed.clone(), days: listed }, move |outcome| {
            busy.set(false);
            match outcome {
                Ok(accepted) => {
                    open.set(false);
                    say_done(session, toasts, t!("terms-calendar-saved", name = typed), &accepted);
                }
                Err(refusal) => fault.set(Some(refusal_text(&refusal))),
            }
        });
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| open.set(false)>{t!("common-cancel")}</Button>
            <Button kind=ButtonKind::Filled busy disabled=read_only(session) on_click=move |_| save()>{t!("terms-calendar-save")}</Button>
        }
    };
    let max_length = u32::try_from(NAME_CHARS_MAX).unwrap_or(u32::MAX);
    let is_known = move || edited.with(Option::is_some);
    view! {
        <Dialog open title=t!("terms-calendar-title") footer>
            <div class="fields">
                <TextInput label=t!("terms-calendar-called") value=name required=true max_length disabled=Signal::derive(is_known) />
                <TextArea label=t!("terms-calendar-list") value=days rows=8 hint=t!("terms-calendar-list-hint") error=fault />
            </div>
        </Dialog>
    }
}
