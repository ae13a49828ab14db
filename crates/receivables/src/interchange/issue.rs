//! What should be known about an import: every refused or doubtful row, and what concerns the whole file. Pure data.

use super::draft::{DueSource, ImportDraft};
use super::table::Table;
use super::verdict::{CheckReason, RefusalReason, Verdict};

/// Something about a file or one of its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Issue {
    /// A row that becomes nothing.
    Refused {
        /// Line of the file.
        line: u32,
        /// Why.
        reason: RefusalReason,
    },
    /// A row to look at.
    Check {
        /// Line of the file.
        line: u32,
        /// Why.
        reason: CheckReason,
    },
    /// A quote is never closed: the rest of the file is one cell.
    UnclosedQuote {
        /// Line of the cell.
        line: u32,
    },
    /// Due dates that stand on net days and not in the file.
    DueDatesByNetDays {
        /// Invoices.
        invoices: usize,
        /// Days from issue to due.
        net_days: u32,
    },
    /// Lines that do not add up to their invoice's total were left out.
    LinesLeftOut {
        /// Invoices.
        invoices: usize,
    },
}

/// The issues of a draft, in order of line within their kind.
#[must_use]
pub fn issues(draft: &ImportDraft, table: &Table, lines_left_out: usize) -> Vec<Issue> {
    let mut found = Vec::new();
    found.extend(table.unclosed_quote.map(|line| Issue::UnclosedQuote { line }));
    let by_net_days: Vec<u32> = draft
        .invoices
        .iter()
        .filter_map(|invoice| if let DueSource::NetDays(days) = invoice.due_source { Some(days) } else { None })
        .collect();
    if let Some(net_days) = by_net_days.first().copied() {
        found.push(Issue::DueDatesByNetDays { invoices: by_net_days.len(), net_days });
    }
    if lines_left_out > 0 {
        found.push(Issue::LinesLeftOut { invoices: lines_left_out });
    }
    for row in &draft.rows {
        match &row.verdict {
            Verdict::Refused(reason) => found.push(Issue::Refused { line: row.line, reason: *reason }),
            Verdict::Check(reasons) => {
                found.extend(reasons.iter().map(|reason| Issue::Check { line: row.line, reason: *reason }));
            }
            Verdict::Ready | Verdict::Skipped(_) => {}
        }
    }
    found
}
