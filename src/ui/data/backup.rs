//! Saving a backup file, and counting it only once it was read back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_words::{backup_words, device_words};
use crate::platform::file_list::PickedFile;
use crate::platform::saving::{self, Saved};
use crate::session::{BACKUP_BYTES_MAX, BackupRefusal, LongWork, Run, Session, use_session};
use crate::t;
use crate::ui::kit::{Banner, Button, ButtonKind, FileDrop, Note, Panel, Toasts, Tone, use_toasts};
use crate::ui::words::locale;
use crate::ui::working::Working;

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

/// The saving of this page: how far it is, and where it is shown what became of it.
#[derive(Clone, Copy)]
pub(super) struct Saving {
    handed_over: RwSignal<Option<Handed>>,
    writing: LongWork,
    reading: LongWork,
}

impl Saving {
    pub(super) fn new() -> Self {
        Self { handed_over: RwSignal::new(None), writing: LongWork::new(), reading: LongWork::new() }
    }

    /// Of another book nothing was said yet.
    pub(super) fn forget(self) {
        self.handed_over.set(None);
    }
}

/// The button in the page's head.
pub(super) fn save_button(session: Session, saving: Saving) -> impl IntoView {
    let toasts = use_toasts();
    let busy = Signal::derive(move || saving.writing.is_busy());
    let save = move |_| {
        let run = saving.writing.begin();
        spawn_local(async move {
            save(session, saving, run, toasts).await;
            run.end();
        });
    };
    view! { <Button kind=ButtonKind::Filled busy on_click=save>{t!("data-save-backup")}</Button> }
}

async fn save(session: Session, saving: Saving, run: Run, toasts: Toasts) {
    let refused = |text: String| saving.handed_over.set(Some(Handed::Said { good: false, text }));
    let file = match session.write_backup(run).await {
        Ok(file) => file,
        Err(BackupRefusal::Stopped) => return toasts.say(t!("data-cancelled")),
        Err(refusal) => return refused(backup_words(&refusal)),
    };
    match saving::save(&file.name, MEDIA_TYPE, &file.bytes).await {
        Ok(Saved::ReadBack { name, bytes }) => count(session, saving, run, &name, &bytes).await,
        Ok(Saved::HandedOver) => saving.handed_over.set(Some(Handed::Over(file.name))),
        // Nothing was written, so nothing is claimed.
        Ok(Saved::Cancelled) => toasts.say(t!("data-cancelled")),
        Err(error) => refused(device_words(&error)),
    }
}

async fn count(session: Session, saving: Saving, run: Run, name: &str, bytes: &[u8]) {
    let said = match session.count_backup(bytes, run).await {
        Err(BackupRefusal::Stopped) => return,
        Ok(backup) => Handed::Said {
            good: true,
            text: t!("data-counted", name = name, seq = locale().count(backup.seq.cast_signed())),
        },
        Err(refusal) => Handed::Said { good: false, text: backup_words(&refusal) },
    };
    saving.handed_over.set(Some(said));
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
pub(super) fn BackupPanel(saving: Saving) -> impl IntoView {
    let session = use_session();
    let check = move |file: PickedFile| {
        let run = saving.reading.begin();
        spawn_local(async move {
            match file.read(LIMIT).await {
                Ok(bytes) => count(session, saving, run, &file.name(), &bytes).await,
                Err(error) => saving.handed_over.set(Some(Handed::Said { good: false, text: device_words(&error) })),
            }
            run.end();
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
        saving.handed_over.get().map(|handed| match handed {
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
                <Working work=saving.writing label=t!("data-writing") />
                <Working work=saving.reading label=t!("data-restore-reading") />
                {said}
                <FileDrop label=t!("data-check-file") hint=t!("data-check-hint") accept=".jsonl" on_files=Callback::new(move |files: Vec<_>| files.into_iter().take(1).for_each(check)) />
            </div>
        </Panel>
    }
}
