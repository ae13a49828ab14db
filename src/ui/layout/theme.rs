//! Light, dark, or as the system says: `data-theme` on the root element. Keeping the choice is the store's.

use leptos::prelude::*;

use crate::platform::page;
use crate::t;
use crate::ui::kit::{Button, ButtonKind, IconName};

/// What the person chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// The choice itself, for whoever else may change it. Given by the root.
#[derive(Clone, Copy)]
pub struct ThemeChoice(pub RwSignal<Theme>);

impl Theme {
    /// The name it is stored under.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a stored name; the system's for any other text.
    #[must_use]
    pub fn named(name: &str) -> Self {
        [Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }

    const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

/// Keeps the page in the theme chosen.
pub fn follow_theme(theme: Signal<Theme>) {
    Effect::new(move |_| match theme.get() {
        Theme::System => page::set_theme(None),
        chosen => page::set_theme(Some(chosen.name())),
    });
}

/// Goes round system, light, dark.
#[component]
pub fn ThemeSwitch(
    /// What is chosen.
    theme: RwSignal<Theme>,
) -> impl IntoView {
    let name = move || match theme.get() {
        Theme::System => t!("common-theme-system"),
        Theme::Light => t!("common-theme-light"),
        Theme::Dark => t!("common-theme-dark"),
    };
    view! {
        {move || {
            view! {
                <Button
                    kind=ButtonKind::Quiet
                    small=true
                    icon=IconName::Theme
                    icon_label=name()
                    on_click=move |_| theme.update(|t| *t = t.next())
                />
            }
        }}
    }
}
