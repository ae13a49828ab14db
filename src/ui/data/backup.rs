//! Saving a backup file, and counting it only once it was read back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_words::{backup_words, device_words};
use crate::platform::file_list::PickedFile;
use crate::platform::saving::{self, Saved};
use crate::session::{BACKUP_BYTES_MAX, Session, use_session};
use crate::t;
use crate::ui::kit::{Banner, Button, ButtonKind, FileDrop, Note, Panel, Toasts, Tone, use_toasts};
use crate::ui::words::locale;

const MEDIA_TYPE: &str = "application/x-ndjson";
/// Bytes read of a file at most.
pub(super) const LIMIT: u64 = BACKUP_BYTES_MAX as u64;

/// What became of the last saving on this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Handed {
    /// To the downloads, under this name: nobody knows whether it arrived.
    Over(String),
    /// Checked, or refused.
    Said {
        /// Whether it counts.
        good: bool,
        /// The sentence.
        text: String,
    },
}

/// Where that is shown.
pub(super) type HandedOver = RwSignal<Option<Handed>>;

/// The button in the page's head.
pub(super) fn save_button(session: Session, handed_over: HandedOver) -> impl IntoView {
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let save = move |_| {
        busy.set(true);
        spawn_local(async move {
            save(session, handed_over, toasts).await;
            busy.set(false);
        });
    };
    view! { <Button kind=ButtonKind::Filled busy on_click=save>{t!("data-save-backup")}</Button> }
}

async fn save(session: Session, handed_over: HandedOver, toasts: Toasts) {
    let refused = |text: String| handed_over.set(Some(Handed::Said { good: false, text }));
    let file = match session.write_backup().await {
        Ok(file) => file,
        Err(refusal) => return refused(backup_words(&refusal)),
    };
    match saving::save(&file.name, MEDIA_TYPE, &file.bytes).await {
        Ok(Saved::ReadBack { name, bytes }) => count(session, handed_over, &name, &bytes).await,
        Ok(Saved::HandedOver) => handed_over.set(Some(Handed::Over(file.name))),
        // Nothing was written, so nothing is claimed.
        Ok(Saved::Cancelled) => toasts.say(t!("data-cancelled")),
        Err(error) => refused(device_words(&error)),
    }
}

async fn count(session: Session, handed_over: HandedOver, name: &str, bytes: &[u8]) {
    let said = match session.count_backup(bytes).await {
        Ok(backup) => Handed::Said {
            good: true,
            text: t!("data-counted", name = name, seq = locale().count(backup.seq.cast_signed())),
        },
        Err(refusal) => Handed::Said { good: false, text: backup_words(&refusal) },
    };
    handed_over.set(Some(said));
}

/// Entries that are in no backup file.
#[component]
pub(super) fn UnbackedBanner() -> impl IntoView {
    let session = use_session();
    move || {
        let count = session.unbacked();
        (count > 0).then(|| {
            view! {
                <Banner tone=Tone::Warn>
                    <span><b>{t!("data-unbacked", count = count)}</b>" "{t!("data-unbacked-detail")}</span>
                </Banner>
            }
        })
    }
}

/// The last backup that counts, what became of the last saving, and the check of a file.
#[component]
pub(super) fn BackupPanel(handed_over: HandedOver) -> impl IntoView {
    let session = use_session();
    let check = move |file: PickedFile| {
        spawn_local(async move {
            match file.read(LIMIT).await {
                Ok(bytes) => count(session, handed_over, &file.name(), &bytes).await,
                Err(error) => handed_over.set(Some(Handed::Said { good: false, text: device_words(&error) })),
            }
        });
    };
    let last = move || match session.last_backup().get() {
        None => t!("data-no-backup"),
        Some(backup) => t!(
            "data-last-backup",
            when = locale().moment(backup.wall_ms),
            seq = locale().count(backup.seq.cast_signed())
        ),
    };
    let said = move || {
        handed_over.get().map(|handed| match handed {
            Handed::Over(name) => view! {
                <Note tone=Tone::Warn><p role="status">{t!("data-handed-over", name = name)}</p></Note>
            }
            .into_any(),
            Handed::Said { good: true, text } => {
                view! { <Note tone=Tone::Good><p role="status">{text}</p></Note> }.into_any()
            }
            Handed::Said { good: false, text } => {
                view! { <Note tone=Tone::Bad><p role="alert">{text}</p></Note> }.into_any()
            }
        })
    };
    view! {
        <Panel title=t!("data-backups")>
            <div class="stack">
                <p>{last}</p>
                {said}
                <FileDrop label=t!("data-check-file") hint=t!("data-check-hint") accept=".jsonl" on_files=Callback::new(move |files: Vec<_>| files.into_iter().take(1).for_each(check)) />
            </div>
        </Panel>
    }
}
