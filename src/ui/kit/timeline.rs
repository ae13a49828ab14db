//! A list of what happened, one line each, with its day. A line that no longer counts is struck through, and says so.

use leptos::prelude::*;

use super::{Button, ButtonKind, Icon, IconName};

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineLine {
    /// What kind of thing it was.
    pub icon: IconName,
    /// What happened.
    pub text: String,
    /// Where the text leads.
    pub href: Option<String>,
    /// Smaller lines under it.
    pub details: Vec<String>,
    /// The words for a line that no longer counts.
    pub taken_back: Option<String>,
    /// The day: as written, in full, and for machines.
    pub day: [String; 3],
    /// The words of the button that does something about it.
    pub button: Option<String>,
}

/// The list, in the order given.
#[component]
pub fn Timeline(
    /// The lines.
    #[prop(into)]
    lines: Signal<Vec<TimelineLine>>,
    /// What is said where there are none.
    #[prop(into)]
    empty: String,
    /// Why no button works just now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The button of the line at this place was pressed.
    #[prop(optional, into)]
    on_button: Option<Callback<usize>>,
) -> impl IntoView {
    let one = move |(at, line): (usize, TimelineLine)| {
        let press = move |_| {
            if let Some(press) = on_button {
                press.run(at);
            }
        };
        let [day, full_day, machine_day] = line.day;
        let is_off = line.taken_back.is_some();
        view! {
            <li class:off=is_off>
                <span class="ic"><Icon name=line.icon size=12 /></span>
                <p>
                    {text(line.text, line.href, is_off)}
                    {line.taken_back.map(|words| view! { <small class="why">{words}</small> })}
                    {line.details.into_iter().map(|detail| view! { <small>{detail}</small> }).collect_view()}
                    {line.button.map(|words| view! {
                        <Button kind=ButtonKind::Text disabled=disabled on_click=press>{words}</Button>
                    })}
                </p>
                <time datetime=machine_day title=full_day>{day}</time>
            </li>
        }
    };
    move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p class="muted">{empty.clone()}</p> }.into_any();
        }
        view! { <ol class="timeline">{lines.into_iter().enumerate().map(one).collect_view()}</ol> }.into_any()
    }
}

/// Struck through where it no longer counts; `s` says so to who can't see the line.
fn text(text: String, href: Option<String>, struck: bool) -> AnyView {
    match (href, struck) {
        (_, true) => view! { <s>{text}</s> }.into_any(),
        (Some(href), false) => view! { <a href=href>{text}</a> }.into_any(),
        (None, false) => text.into_any(),
    }
}
