//! What the palette offers: an answer to show, and what choosing it does.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::messages::Language;
use crate::route::Route;
use crate::session::{LedgerId, Session};
use crate::t;
use crate::ui::data::store_words;
use crate::ui::keymap::Deed;
use crate::ui::keys::{Openers, act};
use crate::ui::kit::{Answer, Toasts};
use crate::ui::layout::{KeepLanguage, Theme, ThemeChoice, change_language};
use crate::ui::router::Router;

/// What choosing does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// What a key does too.
    Deed(Deed),
    /// Opens an address; the as-of day of where one is stays.
    Go(Box<Route>),
    /// Shows every figure as of a day; of today where `None`.
    AsOf(Option<chrono::NaiveDate>),
    /// Opens another book.
    OpenBook(LedgerId),
    /// Changes the theme.
    Theme(Theme),
    /// Speaks another language.
    Language(Language),
}

/// The heading an answer stands under, in the order of equal answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Do,
    Go,
    Books,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suggestion {
    pub(super) group: Group,
    pub(super) score: u32,
    pub(super) answer: Answer,
    pub(super) choice: Choice,
}

impl Group {
    pub(super) fn words(self) -> String {
        match self {
            Self::Do => t!("palette-do"),
            Self::Go => t!("palette-go"),
            Self::Books => t!("palette-books"),
        }
    }
}

/// Sorts suggestions by their groups, the group with the best answer first, and each group by how well it answers.
pub(super) fn in_groups(mut suggestions: Vec<Suggestion>) -> Vec<Suggestion> {
    let best = |group: Group| {
        suggestions.iter().filter(|one| one.group == group).map(|one| one.score).max().unwrap_or_default()
    };
    let mut order = [Group::Do, Group::Go, Group::Books].map(|group| (std::cmp::Reverse(best(group)), group));
    order.sort_unstable();
    let place = |group: Group| order.iter().position(|(_, other)| *other == group);
    // Stable: equal answers keep the order they were found in.
    suggestions.sort_by_key(|one| (place(one.group), std::cmp::Reverse(one.score)));
    suggestions
}

/// Does what was chosen.
pub(super) fn run(
    choice: Choice,
    session: Session,
    router: Router,
    toasts: Toasts,
    openers: Openers,
    (theme, keep): (ThemeChoice, KeepLanguage),
) {
    match choice {
        Choice::Deed(deed) => act(deed, openers, session, router, toasts),
        Choice::Go(route) => {
            let to = router.route().with_untracked(|here| route.at_the_time_of(here));
            router.go(&to);
        }
        Choice::AsOf(day) => router.change(|route| route.as_of = day),
        Choice::Theme(wanted) => theme.0.set(wanted),
        Choice::Language(language) => change_language(keep, language),
        Choice::OpenBook(id) => spawn_local(async move {
            if let Err(error) = session.switch_book(id).await {
                toasts.say(store_words(&error));
            }
        }),
    }
}
