//! Data and backup: what is known of the book's safety, backup files, other books, and taking everything along.
//! Works before there is a book too: then a backup can be restored.

mod backup;
mod books;
mod export;
mod file_words;
mod health;
mod health_rows;
mod missing;
mod remove;
mod rename;
mod restore;

use leptos::prelude::*;

use self::backup::{BackupPanel, Saving, UnbackedBanner, save_button};
use self::books::BooksPanel;
use self::export::ExportPanel;
use self::health::HealthPanel;
use self::missing::MissingPanel;
pub use self::file_words::store_words;
pub use self::missing::missing_words;
use self::remove::RemovePanel;
use self::restore::{RestoreDialog, RestorePanel};
use crate::route::Page;
use crate::session::{Phase, use_session};
use crate::t;
use crate::ui::kit::{Button, LinkButton, Panel};
use crate::ui::layout::{LanguageChoice, PageHead};
use crate::ui::router::use_router;
use crate::ui::terms::HolidayPanel;

/// Books, backups, and what the browser promises.
#[component]
pub fn DataPage() -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let is_open = Memo::new(move |_| session.phase().get() == Phase::Open);
    let restoring = RwSignal::new(false);
    let saving = Saving::new();
    let actions = move || {
        view! {
            <Show when=move || is_open.get()>
                <LinkButton href=router.link(Page::History)>{t!("history-open")}</LinkButton>
                <Button on_click=move |_| restoring.set(true)>{t!("data-restore")}</Button>
                {save_button(session, saving)}
            </Show>
        }
    };
    let id = Memo::new(move |_| session.current().with(|current| current.as_ref().map(|meta| meta.id)));
    // What was measured or handed over is of one book: another book, another panel.
    let of_book = move || {
        id.track();
        saving.forget();
        view! {
            <UnbackedBanner />
            <div class="two">
                <HealthPanel />
                <div class="stack">
                    <BackupPanel saving />
                    <BooksPanel />
                    <HolidayPanel />
                    <ExportPanel />
                    <LanguagePanel />
                    <RemovePanel />
                </div>
            </div>
        }
    };
    view! {
        <PageHead title=t!("data-title") actions=actions />
        <MissingPanel restoring />
        {move || match is_open.get() {
            true => of_book().into_any(),
            false => view! { <div class="two"><RestorePanel /><BooksPanel /></div> }.into_any(),
        }}
        <RestoreDialog open=restoring />
    }
}

/// Which language the program speaks.
#[component]
fn LanguagePanel() -> impl IntoView {
    view! {
        <Panel title=t!("data-language")>
            <div class="stack">
                <p class="t2">{t!("data-language-text")}</p>
                <LanguageChoice />
            </div>
        </Panel>
    }
}
