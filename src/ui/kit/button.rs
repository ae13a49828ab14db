//! Buttons and links that look like buttons. One filled button a view.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::{Icon, IconName};

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one action of a view.
    Filled,
    /// Any other action.
    #[default]
    Outline,
    /// An action beside more important ones.
    Quiet,
    /// What cannot be taken back.
    Danger,
    /// A link-like action inside a sentence.
    Text,
}

impl ButtonKind {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Filled => "btn primary",
            Self::Outline => "btn",
            Self::Quiet => "btn quiet",
            Self::Danger => "btn danger",
            Self::Text => "textbtn",
        }
    }
}

/// A button. Children are its words: a verb with an object. With `busy` it keeps its width and does nothing.
///
/// `disabled` keeps it focusable (`aria-disabled`), so that the reason beside it, `described_by`, can be read.
#[component]
pub fn Button(
    /// How it looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// 26 px high, for rows and panels' heads.
    #[prop(optional)]
    small: bool,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Only the icon is shown; the label is read out and is the tooltip.
    #[prop(optional, into)]
    icon_label: Option<String>,
    /// The key that does the same, shown after the words.
    #[prop(optional, into)]
    keys: Option<String>,
    /// Cannot be used now. Say why beside it.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Works on it: shows a turning mark, ignores clicks.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Id of the sentence that says why it is disabled.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// Whether the thing it opens is open.
    #[prop(optional, into)]
    expanded: MaybeProp<bool>,
    /// Whether it is switched on.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// Sends the form it is in.
    #[prop(optional)]
    submit: bool,
    /// What it does.
    #[prop(optional, into)]
    on_click: Option<Callback<MouseEvent>>,
    /// The words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let small_class = if small { " sm" } else { "" };
    let icon_class = if icon_label.is_some() { " icon" } else { "" };
    let off = move || disabled.get() || busy.get();
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=format!("{}{small_class}{icon_class}", kind.class())
            class:busy=busy
            title=icon_label.clone()
            aria-label=icon_label
            aria-disabled=move || off().then_some("true")
            aria-busy=move || busy.get().then_some("true")
            aria-describedby=described_by
            aria-expanded=move || expanded.get().map(|open| open.to_string())
            aria-pressed=move || pressed.get().map(|on| on.to_string())
            on:click=move |event| {
                if disabled.get_untracked() || busy.get_untracked() {
                    event.prevent_default();
                } else if let Some(action) = on_click {
                    action.run(event);
                }
            }
        >
            {icon.map(|name| view! { <Icon name=name size=if small { 14 } else { 16 } /> })}
            {children.map(|words| words())}
            {keys.map(|keys| view! { <kbd class="only-wide" aria-hidden="true">{keys}</kbd> })}
        </button>
    }
}

/// A link that looks like a button: for going somewhere, never for doing something.
#[component]
pub fn LinkButton(
    /// Where to, usually `route.href()`.
    #[prop(into)]
    href: Signal<String>,
    /// How it looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// 26 px high.
    #[prop(optional)]
    small: bool,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// The key that does the same.
    #[prop(optional, into)]
    keys: Option<String>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let small_class = if small { " sm" } else { "" };
    view! {
        <a class=format!("{}{small_class}", kind.class()) href=move || href.get()>
            {icon.map(|name| view! { <Icon name=name size=if small { 14 } else { 16 } /> })}
            {children()}
            {keys.map(|keys| view! { <kbd class="only-wide" aria-hidden="true">{keys}</kbd> })}
        </a>
    }
}

/// Has Enter in any field of a form send it: with several fields a browser wants a button for that, and the one that is
/// seen stands in the dialog's foot, outside the form.
#[component]
pub fn SendsOnEnter() -> impl IntoView {
    view! { <button type="submit" class="vh" tabindex="-1" aria-hidden="true"></button> }
}
