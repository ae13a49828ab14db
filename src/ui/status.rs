//! What the frame says of the book: its name, whether everything is saved, and banners for what a person has to know.

use leptos::prelude::*;

use super::data::missing_words;
use super::kit::{Banner, Button, LinkButton, Tone};
use super::layout::{Book, Saved};
use super::router::use_router;
use crate::platform::clock;
use crate::route::Page;
use crate::session::{MissingBook, Phase, RoleNow, SaveState, Session, use_session};
use crate::session::{BookKind, ConnectionNotice, Durability, ReaderCause};
use crate::t;

const DAY_MS: i64 = 86_400_000;

/// Name and kind of the open book.
pub fn book(session: Session) -> Book {
    session.current().with(|current| match current {
        None => Book { name: t!("common-no-book"), detail: String::new() },
        Some(meta) => Book {
            name: session.with(|ledger| ledger.name().to_owned()),
            detail: match meta.kind {
                BookKind::Sample => t!("common-book-sample"),
                BookKind::Real => t!("common-book-in", currency = meta.currency.to_string()),
            },
        },
    })
}

/// What a person may rely on.
pub fn saved(session: Session) -> Saved {
    match session.phase().get() {
        Phase::Open => {}
        Phase::Opening { .. } | Phase::FirstRun => {
            return Saved { tone: Tone::Plain, title: t!("common-nothing-saved"), detail: String::new() };
        }
        // There is a book, and nothing can be entered into it.
        Phase::Recovery(_) | Phase::StorageFailed(_) => {
            return Saved { tone: Tone::Bad, title: t!("common-not-saved"), detail: t!("common-closed-detail") };
        }
    }
    let detail = backup_words(session);
    match session.save_state().get() {
        SaveState::Saving => Saved { tone: Tone::Plain, title: t!("common-saving"), detail },
        SaveState::Saved { seq, durability } => stored(seq, durability, detail),
        SaveState::NotSaved(_) => {
            Saved { tone: Tone::Bad, title: t!("common-not-saved"), detail: t!("common-not-saved-detail") }
        }
    }
}

/// Plain only where the browser said that entries are flushed before they count, or where this tab has not asked it yet.
fn stored(seq: u64, durability: Option<Durability>, backup: String) -> Saved {
    let detail = match durability {
        None | Some(Durability::Strict) => {
            return Saved { tone: Tone::Good, title: t!("common-saved", count = seq), detail: backup };
        }
        Some(Durability::Relaxed) => t!("common-saved-relaxed", backup = backup),
        Some(Durability::Unstated) => t!("common-saved-unstated", backup = backup),
    };
    Saved { tone: Tone::Warn, title: t!("common-saved-unsure", count = seq), detail }
}

fn backup_words(session: Session) -> String {
    let count = session.unbacked();
    match session.last_backup().get() {
        None => t!("common-backup-never", count = count),
        Some(backup) => {
            let days = ((clock::wall_ms() - backup.wall_ms) / DAY_MS).max(0);
            t!("common-backup-age", days = days, count = count)
        }
    }
}

/// One for each book that is not all there.
fn missing_banners(session: Session) -> impl IntoView {
    // Where no book is open, the page of the recovery tells of it.
    let is_open = move || session.current().with(Option::is_some);
    let missing = Memo::new(move |_| if is_open() { session.missing_books() } else { Vec::new() });
    let link = use_router().link(Page::Data);
    let one = move |book: MissingBook| {
        view! {
            <Banner tone=Tone::Bad>
                <span>{missing_words(&book)}</span>
                <LinkButton small=true href=link>{t!("missing-see")}</LinkButton>
            </Banner>
        }
    };
    move || missing.get().into_iter().map(one).collect_view()
}

/// The notes across every page.
pub fn banners() -> impl IntoView {
    let session = use_session();
    let read_only = move || {
        let RoleNow::Reader(cause) = session.role().get() else { return None };
        if session.phase().get() != Phase::Open || cause == ReaderCause::Asking {
            return None;
        }
        let why = match cause {
            ReaderCause::NoLocks => t!("common-read-only-no-locks"),
            ReaderCause::TakenOver => t!("common-read-only-taken-over"),
            _ => t!("common-read-only-other-tab"),
        };
        let may_take = matches!(cause, ReaderCause::OtherTab | ReaderCause::TakenOver);
        Some(view! {
            <Banner tone=Tone::Warn>
                <span>{why}</span>
                {may_take.then(|| view! {
                    <Button small=true on_click=move |_| session.take_over()>{t!("common-take-over")}</Button>
                })}
            </Banner>
        })
    };
    let not_saved = move || {
        matches!(session.save_state().get(), SaveState::NotSaved(_)).then(|| {
            view! { <Banner tone=Tone::Bad><span>{t!("common-not-saved-banner")}</span></Banner> }
        })
    };
    let notice = move || {
        session.notice().get().map(|notice| {
            let words = match notice {
                ConnectionNotice::UpgradeBlocked | ConnectionNotice::OpenStalled => t!("common-notice-blocked"),
                ConnectionNotice::Lost => t!("common-notice-lost"),
                ConnectionNotice::Superseded => t!("common-notice-superseded"),
            };
            view! { <Banner tone=Tone::Warn><span>{words}</span></Banner> }
        })
    };
    let sample = move || {
        let is_sample = session.current().with(|meta| meta.as_ref().is_some_and(|meta| meta.kind == BookKind::Sample));
        is_sample.then(|| view! { <Banner tone=Tone::Info><span>{t!("common-sample-banner")}</span></Banner> })
    };
    view! { {not_saved} {missing_banners(session)} {read_only} {notice} {sample} }
}
