//! The head of a page: heading, title of the window, search, as-of day, the page's own actions.

use leptos::prelude::*;

use crate::platform::page;
use crate::t;
use crate::ui::kit::{Icon, IconName};

/// What the frame's own buttons do. Given once by `app.rs`.
#[derive(Clone, Copy)]
pub struct FrameActions {
    /// Opens the palette.
    pub on_search: Callback<()>,
    /// Opens the sheet of shortcuts.
    pub on_shortcuts: Callback<()>,
}

/// Gives the actions to everything below.
pub fn provide_frame_actions(actions: FrameActions) {
    provide_context(actions);
}

pub(super) fn use_frame_actions() -> FrameActions {
    use_context()
        .unwrap_or_else(|| FrameActions { on_search: Callback::new(|()| ()), on_shortcuts: Callback::new(|()| ()) })
}

/// First thing of every page. The heading takes the focus after a navigation.
#[component]
pub fn PageHead(
    /// The heading, an `h1`, and the window's title.
    #[prop(into)]
    title: Signal<String>,
    /// The page above: its name and address.
    #[prop(optional, into)]
    crumb: Option<(String, Signal<String>)>,
    /// Beside the heading: a day, a file's name.
    #[prop(optional, into)]
    subtitle: MaybeProp<String>,
    /// Beside the heading: tags.
    #[prop(optional, into)]
    status: ViewFn,
    /// The as-of control, `as_of(today)`. Left out where the page has no day.
    #[prop(optional, into)]
    as_of: ViewFn,
    /// No search button, as in the editor.
    #[prop(optional)]
    no_search: bool,
    /// The page's buttons, the filled one last.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    let frame = use_frame_actions();
    Effect::new(move |_| page::set_title(&t!("common-window-title", page = title.get())));
    view! {
        <header class="page-head">
            <div class="t">
                {crumb.map(|(name, to)| view! { <a class="crumb" href=to>{name}</a> })}
                <h1 tabindex="-1">{move || title.get()}</h1>
                {status.run()}
                {move || subtitle.get().map(|text| view! { <span class="sub">{text}</span> })}
            </div>
            {(!no_search)
                .then(|| {
                    view! {
                        <button type="button" class="search" aria-haspopup="dialog" on:click=move |_| frame.on_search.run(())>
                            <Icon name=IconName::Search />
                            <span class="vh-narrow">{t!("common-search-or-run")}</span>
                            <kbd class="only-wide" aria-hidden="true">{page::command_key()} " K"</kbd>
                        </button>
                    }
                })}
            {as_of.run()}
            {actions.run()}
        </header>
    }
}
