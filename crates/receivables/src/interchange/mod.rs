//! Files of other programs into drafts, in stages a caller can show and overrule one by one. No IO, no clock, no panic.
//!
//! 1. [`Reader`] decodes bytes, finds delimiter and header, and cuts rows, in steps.
//! 2. [`survey`] finds what columns mean, how numbers and dates are written, and what has to be asked.
//! 3. [`Drafting`] makes drafts and one verdict per row, in steps; [`read_file`] does all of it at once.
//! 4. [`plan()`] compares drafts with a ledger and makes the command.
//!
//! [`Choices`] carries the user's answers through all stages.

pub mod amount;
pub mod choices;
pub mod csv_writer;
pub mod currency_sign;
pub mod customer_match;
pub mod date_order;
mod date_rows;
pub mod date_text;
pub mod decode;
pub mod delimiter;
pub mod field;
pub mod fold;
pub mod header;
pub mod invoice_csv;
pub mod layout;
pub mod mapping;
mod name_parts;
pub mod number_style;
pub mod pasted_lines;
pub mod plan;
pub mod refusal;
pub mod refused_rows;
pub mod sheet;
pub mod synonyms;
pub mod table;
pub mod typed_invoice;
pub mod verdict;
pub mod words;

mod draft;
mod drafting;
mod foreign;
mod issue;
mod known_documents;
mod row;
mod settlement;
mod survey;
mod totals;

pub use choices::{Choices, DEFAULT_NET_DAYS, RowLayout, UndatedPayment};
pub use draft::{CurrencyTotals, DraftCreditNote, DraftCustomer, DraftInvoice, DraftPayment, DueSource, ImportDraft};
pub use drafting::{DraftProgress, Drafting};
pub use field::{Confidence, Field};
pub use issue::Issue;
pub use mapping::Column;
pub use plan::{Decisions, ImportPlan, PlanVerdict, plan};
pub use refusal::{Container, FileRefusal, ForeignTable, Needed};
pub use refused_rows::refused_rows_csv;
pub use survey::{Question, Survey, survey};
pub use table::{Progress, Reader, Table, read_table};
pub use verdict::{CheckReason, DraftRef, RefusalReason, RowVerdict, SkipReason, Verdict, VerdictCounts};

use chrono::NaiveDate;

/// A file read to the end.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its rows and cells.
    pub table: Table,
    /// What was found, and the questions left.
    pub survey: Survey,
    /// What it says. Provisional while a question is open.
    pub draft: ImportDraft,
    /// What should be known about it.
    pub issues: Vec<Issue>,
}

/// Reads `bytes` through all stages at once. Questions do not stop it: see [`Survey::is_blocked`].
///
/// # Errors
/// [`FileRefusal`] where nothing can be taken from the file.
pub fn read_file(bytes: &[u8], choices: &Choices, today: Option<NaiveDate>) -> Result<Reading, FileRefusal> {
    let table = read_table(bytes, choices)?;
    let survey = survey(&table, choices, today)?;
    let mut drafting = Drafting::new(&table, &survey, choices)?;
    while !drafting.step(usize::MAX).finished {}
    let (draft, issues) = drafting.finish()?;
    Ok(Reading { table, survey, draft, issues })
}
