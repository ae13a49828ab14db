//! Reading a file to its drafts in steps, giving the browser its turn between them. A newer reading voids an older one.

use std::collections::BTreeMap;
use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use receivables::bounds::IMPORT_BYTES_MAX;
use receivables::interchange::{
    CheckReason, Choices, Drafting, FileRefusal, ImportDraft, Issue, Question, Reader, Survey, Table, Verdict, survey,
};
use receivables::money::Currency;

use super::desk::{Cause, Desk, Found, Problem, Reached, SourceFile};
use crate::platform::file_list::PickedFile;
use crate::platform::files::FileError;
use crate::ui::first_run::likely_currency;

/// Rows between two turns of the browser: a few milliseconds of work.
const ROWS_A_STEP: usize = 2_000;

/// Why a reading ended early.
enum Stop {
    /// Another one has begun, or the person cancelled.
    Void,
    /// Nothing can be taken from the file.
    Refused(FileRefusal),
}

impl From<FileRefusal> for Stop {
    fn from(refusal: FileRefusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Reads a file that was chosen or dropped.
pub fn open(desk: Desk, picked: PickedFile) {
    let run = desk.next_run();
    desk.progress.set(Some(Reached { rows: 0, of: None, done: None }));
    spawn_local(async move {
        let read = picked.read(IMPORT_BYTES_MAX as u64).await;
        if !desk.is_current(run) {
            return;
        }
        let name = picked.name();
        let cause = match read {
            Ok(bytes) => return desk.take(SourceFile { name, bytes }),
            Err(FileError::TooLarge { size, .. }) => Cause::Refused(FileRefusal::TooLarge {
                bytes: usize::try_from(size).unwrap_or(usize::MAX),
                max: IMPORT_BYTES_MAX,
            }),
            Err(FileError::Unreadable(_) | FileError::NotWritten(_)) => Cause::Unreadable,
        };
        desk.progress.set(None);
        desk.problem.set(Some(Problem { name, file: None, choices: Choices::default(), cause }));
    });
}

/// Reads `file` under `choices`; the desk takes in what comes of it.
pub fn start(desk: Desk, file: Arc<SourceFile>, choices: Choices) {
    let run = desk.next_run();
    desk.problem.set(None);
    desk.progress.set(Some(Reached { rows: 0, of: None, done: None }));
    spawn_local(async move {
        match read(desk, run, &file, choices.clone()).await {
            Ok(found) => desk.settle(found),
            Err(Stop::Void) => {}
            Err(Stop::Refused(refusal)) => {
                desk.progress.set(None);
                let (name, cause) = (file.name.clone(), Cause::Refused(refusal));
                desk.problem.set(Some(Problem { name, file: Some(file), choices, cause }));
            }
        }
    });
}

async fn read(desk: Desk, run: u64, file: &Arc<SourceFile>, mut choices: Choices) -> Result<Found, Stop> {
    turn(desk, run).await?;
    let before = desk.found.get_untracked().filter(|found| Arc::ptr_eq(&found.file, file));
    let table = match &before {
        Some(before) if is_cut_alike(&before.choices, &choices) => Arc::clone(&before.table),
        _ => Arc::new(table_of(desk, run, &file.bytes, &choices).await?),
    };
    let today = Some(desk.session.today().get_untracked());
    let mut recalled = before.as_ref().is_some_and(|before| before.recalled);
    if before.is_none() {
        recalled = recall(desk, &survey(&table, &choices, today)?.signature, &mut choices);
    }
    turn(desk, run).await?;
    let asked = survey(&table, &without_answers(&choices), today)?.questions;
    propose_currency(desk, &asked, &mut choices);
    let survey = survey(&table, &choices, today)?;
    let drafted = drafts_of(desk, run, &table, &survey, &choices).await?;
    let undated = match (&choices.undated_payments, &before) {
        (None, _) => drafted.as_ref().map_or(0, |(draft, _)| undated_in(draft)),
        (Some(_), Some(before)) if differ_in_answers_only(&before.choices, &choices) => before.undated,
        (Some(_), _) => {
            let open = Choices { undated_payments: None, ..choices.clone() };
            drafts_of(desk, run, &table, &survey, &open).await?.as_ref().map_or(0, |(draft, _)| undated_in(draft))
        }
    };
    let (draft, issues) = drafted.map_or((None, Vec::new()), |(draft, issues)| (Some(draft), issues));
    propose_book_currency(desk, &asked, draft.as_ref());
    Ok(Found { file: Arc::clone(file), choices, table, survey, asked, undated, draft, issues, recalled })
}

/// Lets the browser draw and take clicks. Ends a reading that nobody waits for.
async fn turn(desk: Desk, run: u64) -> Result<(), Stop> {
    TimeoutFuture::new(0).await;
    if desk.is_current(run) { Ok(()) } else { Err(Stop::Void) }
}

async fn table_of(desk: Desk, run: u64, bytes: &[u8], choices: &Choices) -> Result<Table, Stop> {
    let mut reader = Reader::open(bytes, choices)?;
    loop {
        let progress = reader.step(ROWS_A_STEP)?;
        if progress.finished {
            return Ok(reader.finish()?);
        }
        let done = thousandths(progress.bytes, progress.bytes_total);
        desk.progress.set(Some(Reached { rows: progress.rows, of: None, done }));
        turn(desk, run).await?;
    }
}

async fn drafts_of(
    desk: Desk,
    run: u64,
    table: &Table,
    survey: &Survey,
    choices: &Choices,
) -> Result<Option<(ImportDraft, Vec<Issue>)>, Stop> {
    if survey.questions.iter().any(|question| matches!(question, Question::ColumnMissing(_))) {
        return Ok(None);
    }
    let mut drafting = Drafting::new(table, survey, choices)?;
    loop {
        let progress = drafting.step(ROWS_A_STEP);
        if progress.finished {
            return Ok(Some(drafting.finish()?));
        }
        let done = thousandths(progress.rows, progress.rows_total);
        desk.progress.set(Some(Reached { rows: progress.rows, of: Some(progress.rows_total), done }));
        turn(desk, run).await?;
    }
}

fn thousandths(done: usize, of: usize) -> Option<u32> {
    u32::try_from((done * 1_000).checked_div(of)?).ok()
}

/// Whether rows and cells come out the same under both.
fn is_cut_alike(one: &Choices, other: &Choices) -> bool {
    (one.encoding, one.delimiter, one.header_line) == (other.encoding, other.delimiter, other.header_line)
}

fn differ_in_answers_only(one: &Choices, other: &Choices) -> bool {
    let undated_payments = other.undated_payments;
    Choices { undated_payments, ..one.clone() } == *other
}

/// Takes over what was said about the last file with these column names.
fn recall(desk: Desk, signature: &str, choices: &mut Choices) -> bool {
    let Some(kept) = desk.session.import_choices(signature) else { return false };
    if kept == Choices::default() {
        return false;
    }
    *choices = Choices {
        encoding: choices.encoding,
        delimiter: choices.delimiter,
        header_line: choices.header_line,
        undated_payments: choices.undated_payments,
        as_invoices: choices.as_invoices || kept.as_invoices,
        ..kept
    };
    true
}

/// The choices as they were before any question was answered.
fn without_answers(choices: &Choices) -> Choices {
    let date_orders = BTreeMap::new();
    Choices { date_order: None, date_orders, decimal_mark: None, currency: None, ..choices.clone() }
}

/// Where the file names no currency, its amounts are taken to be in the book's, or in the one its sign suggests; the
/// question stays in sight.
fn propose_currency(desk: Desk, asked: &[Question], choices: &mut Choices) {
    let Some(suggestion) = suggested(asked) else { return };
    if choices.currency.is_none() {
        let typed = || desk.book_currency.get_untracked().parse().ok();
        let of_book = || desk.session.with_untracked(|ledger| ledger.currency());
        let into_new = untrack(|| desk.makes_book());
        choices.currency = Some(match (suggestion, into_new) {
            (_, true) => typed().or(suggestion).unwrap_or_else(region_currency),
            (Some(suggestion), false) => suggestion,
            (None, false) => of_book(),
        });
    }
}

/// A new book is proposed in the currency that most of the file's invoices are in.
fn propose_book_currency(desk: Desk, asked: &[Question], draft: Option<&ImportDraft>) {
    if !desk.book_currency.with_untracked(String::is_empty) {
        return;
    }
    let totals = draft.map(ImportDraft::totals).unwrap_or_default();
    let most = totals.into_iter().filter(|(currency, _)| *currency != Currency::UNKNOWN);
    let most = most.max_by_key(|(_, sums)| sums.invoices).map(|(currency, _)| currency);
    let proposed = suggested(asked).flatten().or(most).unwrap_or_else(region_currency);
    desk.book_currency.set(proposed.to_string());
}

fn suggested(asked: &[Question]) -> Option<Option<Currency>> {
    asked.iter().find_map(|question| match question {
        Question::Currency { suggestion } => Some(*suggestion),
        _ => None,
    })
}

fn region_currency() -> Currency {
    likely_currency().parse().unwrap_or(Currency::EUR)
}

fn undated_in(draft: &ImportDraft) -> usize {
    let is_undated = |row: &u32| {
        let row = draft.rows.get(*row as usize);
        row.is_some_and(|row| match &row.verdict {
            Verdict::Check(reasons) => reasons.contains(&CheckReason::PaidWithoutDate),
            Verdict::Ready | Verdict::Refused(_) | Verdict::Skipped(_) => false,
        })
    };
    draft.invoices.iter().filter(|invoice| invoice.rows.first().is_some_and(is_undated)).count()
}
