//! What concerns the whole file: due dates that stand on a rule, lines left out, a quote never closed.

use leptos::prelude::*;
use receivables::interchange::Issue;

use super::desk::Desk;
use crate::t;
use crate::ui::kit::{Note, Tone};

/// The notes, above the preview.
#[component]
pub fn FileNotes(desk: Desk) -> impl IntoView {
    let notes = Memo::new(move |_| {
        desk.found.with(|found| {
            let issues = found.as_ref().map(|found| found.issues.as_slice()).unwrap_or_default();
            issues.iter().filter_map(words).collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=move || notes.with(|notes| !notes.is_empty())>
            <div class="wide stack">
                {move || {
                    notes.get().into_iter().map(|(bad, text)| {
                        view! { <Note tone=if bad { Tone::Bad } else { Tone::Info }>{text}</Note> }
                    }).collect_view()
                }}
            </div>
        </Show>
    }
}

/// The sentence, and whether something is wrong. Issues of single rows stand in the preview.
fn words(issue: &Issue) -> Option<(bool, String)> {
    match *issue {
        Issue::UnclosedQuote { line } => Some((true, t!("import-note-quote", line = line))),
        Issue::DueDatesByNetDays { invoices, net_days } => {
            Some((false, t!("import-note-net-days", count = invoices, days = net_days)))
        }
        Issue::LinesLeftOut { invoices } => Some((false, t!("import-note-lines", count = invoices))),
        Issue::Refused { .. } | Issue::Check { .. } => None,
    }
}
