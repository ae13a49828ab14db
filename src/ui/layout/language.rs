//! Which language the program speaks. Another one is another start: nothing typed is lost, forms keep it.

use leptos::prelude::*;

use crate::messages::{self, Language};
use crate::platform::page;
use crate::t;
use crate::ui::kit::{Choice, Segmented};

/// Keeps a language and starts in it. Given by the root.
#[derive(Clone, Copy)]
pub struct KeepLanguage(pub Callback<Language>);

/// Speaks another language from now on.
pub fn change_language(keep: KeepLanguage, language: Language) {
    if messages::current().language() != language {
        keep.0.run(language);
        page::reload();
    }
}

/// The languages side by side, each by its own name.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let keep = expect_context::<KeepLanguage>();
    let value = RwSignal::new(messages::current().language().tag().to_owned());
    Effect::new(move |_| {
        if let Some(language) = Language::of_tag(&value.get()) {
            change_language(keep, language);
        }
    });
    let choices = Language::ALL.map(|language| Choice::new(language.tag(), language.own_name())).to_vec();
    view! { <Segmented label=t!("common-language") value choices /> }
}
