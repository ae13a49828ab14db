//! Something is missing or damaged, or storage does not work: what, what is safe, and the ways on. Writes nothing.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::{page, saving};
use crate::route::Page;
use crate::session::{OutsidePlace, Phase, RecoveryReason, StoreError, use_session};
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Note, Panel, Tone, use_toasts};
use crate::ui::layout::PageHead;
use crate::ui::router::use_router;

/// What happened, and three ways on.
#[component]
pub fn RecoveryPage() -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let phase = session.phase();
    let save_rows = move |_| {
        spawn_local(async move {
            let toasts = use_toasts();
            let saved = match session.raw_rows().await {
                Ok(rows) => {
                    let mut bytes = Vec::new();
                    for row in rows {
                        bytes.extend_from_slice(&row.bytes);
                        bytes.push(b'\n');
                    }
                    saving::download("duebook-entries.jsonl", "application/x-ndjson", &bytes).is_ok()
                }
                Err(_) => false,
            };
            toasts.say(if saved { t!("recovery-handed-over") } else { t!("recovery-nothing-readable") });
        });
    };
    let others = move || {
        session.books().with(|books| {
            let current = session.current().get().map(|meta| meta.id);
            books.iter().filter(|meta| Some(meta.id) != current).cloned().collect::<Vec<_>>()
        })
    };
    view! {
        <PageHead title=t!("recovery-title") no_search=true />
        <Note tone=Tone::Bad>{move || words(&phase.get())}</Note>
        <Panel title=t!("recovery-ways")>
            <p>{t!("recovery-nothing-written")}</p>
            <div class="row">
                <Button kind=ButtonKind::Filled on_click=move |_| page::reload()>{t!("recovery-reload")}</Button>
                <Button on_click=save_rows>{t!("recovery-save")}</Button>
                <Button on_click=move |_| router.go(&Page::Data.into())>{t!("recovery-restore")}</Button>
            </div>
            {move || {
                others()
                    .into_iter()
                    .map(|meta| {
                        let open = move |_| spawn_local(async move {
                            // What opening meets is told by the session's phase.
                            let _told = session.switch_book(meta.id).await;
                        });
                        view! { <p><Button on_click=open>{t!("recovery-open-other", name = meta.name.clone())}</Button></p> }
                    })
                    .collect_view()
            }}
        </Panel>
    }
}

fn words(phase: &Phase) -> String {
    match phase {
        Phase::Recovery(reason) => reason_words(reason),
        Phase::StorageFailed(error) => match error {
            StoreError::Unavailable(_) => t!("recovery-unavailable"),
            StoreError::NewerVersion => t!("recovery-newer"),
            StoreError::Superseded => t!("recovery-superseded"),
            StoreError::DataLost(_) => t!("recovery-data-lost"),
            other => t!("recovery-store-error", detail = other.to_string()),
        },
        Phase::Opening { .. } | Phase::FirstRun | Phase::Open => String::new(),
    }
}

fn place_words(place: OutsidePlace) -> String {
    match place {
        OutsidePlace::Witness => t!("recovery-place-witness"),
        OutsidePlace::Mirror => t!("recovery-place-mirror"),
    }
}

fn reason_words(reason: &RecoveryReason) -> String {
    match reason {
        RecoveryReason::OpenFailed => t!("recovery-open-failed"),
        RecoveryReason::OpenBlocked => t!("recovery-blocked"),
        RecoveryReason::DataLossReported => t!("recovery-data-lost"),
        RecoveryReason::ChainBroken(stop) => t!("recovery-chain", detail = stop.to_string()),
        RecoveryReason::Vanished { place, known_seq } => {
            t!("recovery-vanished", place = place_words(*place), count = known_seq.unwrap_or(0))
        }
        RecoveryReason::NoCurrentLedger => t!("recovery-no-current"),
        RecoveryReason::Behind { place, journal_seq, known_seq } => {
            t!("recovery-behind", place = place_words(*place), ends = *journal_seq, known = *known_seq)
        }
        RecoveryReason::BehindCheckpoint => t!("recovery-behind-checkpoint"),
        RecoveryReason::OtherHistory { place, seq } => {
            t!("recovery-other-history", place = place_words(*place), seq = *seq)
        }
        RecoveryReason::OtherLedger { place, .. } => t!("recovery-other-ledger", place = place_words(*place)),
    }
}
