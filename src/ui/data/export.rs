//! Plain files that open elsewhere: the invoices as a table, the journal as lines of JSON.

use leptos::prelude::*;
use leptos::task::spawn_local;
use receivables::interchange::invoice_csv::invoices_csv;
use receivables::ledger::AsOf;

use super::file_words::{backup_words, device_words};
use crate::platform::files::FileError;
use crate::platform::saving::{self, Saved};
use crate::select::use_selectors;
use crate::session::{Session, use_session};
use crate::t;
use crate::ui::kit::{Button, Panel, Toasts, use_toasts};

/// The two files.
#[component]
pub(super) fn ExportPanel() -> impl IntoView {
    let (session, selectors, toasts) = (use_session(), use_selectors(), use_toasts());
    let table = move |_| {
        let today = selectors.today.get_untracked();
        // The mark at the start tells spreadsheets that the text is UTF-8.
        let text = format!("\u{feff}{}", session.with_untracked(|ledger| invoices_csv(ledger, AsOf::at(today))));
        let name = format!("duebook-invoices-{today}.csv");
        spawn_local(async move { told(toasts, saving::save(&name, "text/csv", text.as_bytes()).await) });
    };
    let entries = move |_| {
        let name = format!("duebook-entries-{}.jsonl", selectors.today.get_untracked());
        spawn_local(async move {
            match stored_lines(session).await {
                Ok(bytes) => told(toasts, saving::save(&name, "application/x-ndjson", &bytes).await),
                Err(words) => toasts.say(words),
            }
        });
    };
    view! {
        <Panel title=t!("data-export")>
            <div class="stack">
                <p class="t2">{t!("data-export-text")}</p>
                <div class="acts">
                    <Button small=true on_click=table>{t!("data-export-csv")}</Button>
                    <Button small=true on_click=entries>{t!("data-export-entries")}</Button>
                </div>
            </div>
        </Panel>
    }
}

/// Every record as it is stored, one a line.
async fn stored_lines(session: Session) -> Result<Vec<u8>, String> {
    let rows = session.raw_rows().await.map_err(|refusal| backup_words(&refusal))?;
    let mut bytes = Vec::new();
    for row in rows {
        bytes.extend_from_slice(&row.bytes);
        bytes.push(b'\n');
    }
    Ok(bytes)
}

fn told(toasts: Toasts, saved: Result<Saved, FileError>) {
    match saved {
        Ok(Saved::ReadBack { name, .. }) => toasts.say(t!("data-saved-as", name = name)),
        Ok(Saved::HandedOver) => toasts.say(t!("data-in-downloads")),
        Ok(Saved::Cancelled) => toasts.say(t!("data-cancelled")),
        Err(error) => toasts.say(device_words(&error)),
    }
}
