//! A status: a word, a shape, and only then a colour.

use leptos::prelude::*;

use super::{Icon, IconName};

/// What a status or note means to the person. Tint is for exceptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tone {
    /// As usual.
    #[default]
    Plain,
    /// Done, or going well.
    Good,
    /// Needs a look.
    Warn,
    /// Needs to be acted on.
    Bad,
    /// Worth knowing.
    Info,
}

impl Tone {
    /// The class that tints.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
            Self::Info => "info",
        }
    }

    /// The shape that says the same without colour.
    #[must_use]
    pub const fn icon(self) -> IconName {
        match self {
            Self::Plain | Self::Info => IconName::Info,
            Self::Good => IconName::Check,
            Self::Warn => IconName::Warning,
            Self::Bad => IconName::Stop,
        }
    }
}

/// A status of a row or page. Static: rows are rebuilt when they change.
#[component]
pub fn Tag(
    /// Its meaning.
    #[prop(optional)]
    tone: Tone,
    /// Its shape; the tone's own where left out.
    #[prop(optional)]
    icon: Option<IconName>,
    /// The word.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <span class=format!("tag {}", tone.class())>
            <Icon name=icon.unwrap_or(tone.icon()) size=12 />
            {label}
        </span>
    }
}
