//! Why a file cannot be read as invoices, and the way out, in words.

use receivables::interchange::{Container, FileRefusal, ForeignTable};

use super::desk::Cause;
use crate::t;

/// A short name of what is wrong.
pub fn heading(cause: &Cause) -> String {
    match cause {
        Cause::Unreadable => t!("import-problem-unreadable"),
        Cause::Refused(refusal) => match refusal {
            FileRefusal::Empty => t!("import-problem-empty"),
            FileRefusal::TooLarge { .. } => t!("import-problem-large"),
            FileRefusal::TooManyRows { .. } => t!("import-problem-rows"),
            FileRefusal::TooManyColumns { .. } => t!("import-problem-columns"),
            FileRefusal::CellTooLong { .. } => t!("import-problem-cell"),
            FileRefusal::NotText(Container::Zip | Container::OldSpreadsheet) => t!("import-problem-spreadsheet"),
            FileRefusal::NotText(Container::Pdf) => t!("import-problem-pdf"),
            FileRefusal::NotInvoices(_) => t!("import-problem-foreign"),
            FileRefusal::ColumnsMissing(_) => t!("import-problem-missing"),
            FileRefusal::NoRows => t!("import-problem-no-rows"),
        },
    }
}

/// What can be done about it.
pub fn way_out(cause: &Cause) -> String {
    match cause {
        Cause::Unreadable => t!("import-way-unreadable"),
        Cause::Refused(refusal) => match refusal {
            FileRefusal::Empty => t!("import-way-empty"),
            FileRefusal::TooLarge { bytes, max } => {
                t!("import-way-large", size = megabytes(*bytes), max = megabytes(*max))
            }
            FileRefusal::TooManyRows { max } => t!("import-way-rows", count = *max),
            FileRefusal::TooManyColumns { line, max } => t!("import-way-columns", line = *line, max = *max),
            FileRefusal::CellTooLong { line, .. } => t!("import-way-cell", line = *line),
            FileRefusal::NotText(Container::Zip) => t!("import-way-zip"),
            FileRefusal::NotText(Container::OldSpreadsheet) => t!("import-way-old-spreadsheet"),
            FileRefusal::NotText(Container::Pdf) => t!("import-way-pdf"),
            FileRefusal::NotInvoices(table) => foreign(*table),
            FileRefusal::ColumnsMissing(_) => t!("import-way-missing"),
            FileRefusal::NoRows => t!("import-way-no-rows"),
        },
    }
}

fn foreign(table: ForeignTable) -> String {
    match table {
        ForeignTable::CustomerList => t!("import-way-customers"),
        ForeignTable::RecurringInvoices => t!("import-way-recurring"),
        ForeignTable::PaymentList => t!("import-way-payments"),
        ForeignTable::ProcessorStatement => t!("import-way-processor"),
    }
}

/// Megabytes, rounded up, as files are weighed in folders.
fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1024 * 1024)
}
