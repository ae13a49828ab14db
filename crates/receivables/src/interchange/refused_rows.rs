//! The refused rows as a file to mend and import again: their own cells, and the reason. Pure.

use super::csv_writer::{CsvCell, CsvWriter};
use super::draft::ImportDraft;
use super::table::Table;
use super::verdict::{RefusalReason, Verdict};

/// The refused rows of `draft` as delimited text like the file they came from, with a last column `reason_name` whose
/// words `reason_words` gives. None where no row was refused.
#[must_use]
pub fn refused_rows_csv(
    table: &Table,
    draft: &ImportDraft,
    reason_name: &str,
    reason_words: impl Fn(RefusalReason) -> String,
) -> Option<String> {
    let mut writer = CsvWriter::new(table.delimiter.delimiter);
    let names = table.header.iter().map(String::as_str).chain([reason_name]);
    writer.row(names.map(CsvCell::Text));
    let mut any = false;
    for (row, verdict) in draft.rows.iter().enumerate() {
        let Verdict::Refused(reason) = verdict.verdict else { continue };
        any = true;
        let words = reason_words(reason);
        let width = table.header.len().max(table.width(row));
        let cells = (0..width).map(|column| CsvCell::from_foreign(table.raw_cell(row, column)));
        writer.row(cells.chain([CsvCell::Text(&words)]));
    }
    any.then(|| writer.finish())
}
