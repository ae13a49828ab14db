//! Making the files, and saying what became of them.

use chrono::NaiveDate;
use leptos::task::spawn_local;
use receivables::interchange::sheet::Sheet;

use crate::parts::workbook_bytes;
use crate::platform::files::FileError;
use crate::platform::picture::{png_file, svg_file};
use crate::platform::saving::download;
use crate::session::{LongWork, Stopped};
use crate::t;
use crate::ui::kit::Toasts;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Which kind of picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picture {
    Svg,
    Png,
}

/// Hands out a table as text.
pub(super) fn save_csv(sheet: &Sheet, today: NaiveDate, toasts: Toasts) {
    let name = file_name(&sheet.title, today, "csv");
    tell(toasts, &name, download(&name, "text/csv", sheet.csv().as_bytes()));
}

/// Hands out a table as a spreadsheet; the part of the program that makes one is fetched first.
pub(super) fn save_workbook(sheet: Sheet, today: NaiveDate, toasts: Toasts, work: LongWork) {
    let run = work.begin();
    spawn_local(async move {
        let name = file_name(&sheet.title, today, "xlsx");
        match workbook_bytes(sheet, today, run).await {
            Some(Ok(Ok(bytes))) => tell(toasts, &name, download(&name, XLSX, &bytes)),
            Some(Ok(Err(_))) => toasts.say(t!("handout-too-large")),
            // Asked for again, the table is on its way.
            Some(Err(Stopped)) if work.is_busy_untracked() => {}
            // Stopped, or left with its screen.
            Some(Err(Stopped)) => toasts.say(t!("handout-stopped")),
            None => toasts.say(t!("common-part-missing-title")),
        }
        run.end();
    });
}

/// Hands out a chart.
pub(super) fn save_picture(
    kind: Picture,
    id: String,
    title: String,
    finding: String,
    today: NaiveDate,
    toasts: Toasts,
) {
    spawn_local(async move {
        let (name, made) = match kind {
            Picture::Svg => {
                let name = file_name(&title, today, "svg");
                let saved = svg_file(&id, &finding).and_then(|text| download(&name, "image/svg+xml", text.as_bytes()));
                (name, saved)
            }
            Picture::Png => {
                let name = file_name(&title, today, "png");
                let saved = match png_file(&id, &finding).await {
                    Ok(bytes) => download(&name, "image/png", &bytes),
                    Err(error) => Err(error),
                };
                (name, saved)
            }
        };
        tell(toasts, &name, made);
    });
}

fn tell(toasts: Toasts, name: &str, made: Result<(), FileError>) {
    match made {
        Ok(()) => toasts.say(t!("handout-in-downloads", name = name.to_owned())),
        Err(_) => toasts.say(t!("handout-not-written")),
    }
}

/// `duebook-open-invoices-2026-11-26.csv`: letters and digits of any script stay, all else becomes a hyphen.
fn file_name(title: &str, today: NaiveDate, ending: &str) -> String {
    let plain: String = title
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join("-");
    format!("duebook-{words}-{today}.{ending}")
}
