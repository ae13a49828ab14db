//! A file as it comes in, what was found in it, and what went wrong with it. Plain data.

use std::sync::Arc;

use receivables::interchange::number_style::NumberBasis;
use receivables::interchange::{Choices, FileRefusal, ImportDraft, Issue, Question, Survey, Table};

/// A file, or rows that were pasted, as bytes.
#[derive(Debug)]
pub struct SourceFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file read to its drafts under some choices.
#[derive(Debug)]
pub struct Found {
    /// The file.
    pub file: Arc<SourceFile>,
    /// What was said about it.
    pub choices: Choices,
    /// Its cells.
    pub table: Arc<Table>,
    /// What was found.
    pub survey: Survey,
    /// All questions it raises, answered or not.
    pub asked: Vec<Question>,
    /// Paid invoices without a day of payment, as the file stands.
    pub undated: usize,
    /// Its drafts; none while a column is missing.
    pub draft: Option<ImportDraft>,
    /// What should be known about it.
    pub issues: Vec<Issue>,
    /// Whether choices of an earlier file were taken over.
    pub recalled: bool,
}

impl Found {
    /// Whether it is still open what an amount like `1.000` means: nothing may be said of amounts then.
    #[must_use]
    pub fn asks_decimals(&self) -> bool {
        self.survey.numbers.basis != NumberBasis::Chosen
            && self.asked.iter().any(|question| matches!(question, Question::DecimalMark { .. }))
    }
}

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Nothing can be taken from it.
    Refused(FileRefusal),
    /// The browser could not read it.
    Unreadable,
}

/// A file that was not read.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Its name.
    pub name: String,
    /// The file, where its bytes were read at all.
    pub file: Option<Arc<SourceFile>>,
    /// What was said about it.
    pub choices: Choices,
    /// Why.
    pub cause: Cause,
}

/// How far the reading of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Rows done.
    pub rows: usize,
    /// Rows in all, once they are known.
    pub of: Option<usize>,
    /// Thousandths of this part of the work.
    pub done: Option<u32>,
}
