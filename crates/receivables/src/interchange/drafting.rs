//! A surveyed table into drafts, in steps: one document per group of rows, one verdict per row. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::choices::{Choices, DEFAULT_NET_DAYS, RowLayout};
use super::draft::{DraftCreditNote, DraftCustomer, DraftInvoice, DraftPayment, DueSource, ImportDraft};
use super::field::Field;
use super::fold::name_key;
use super::issue::{Issue, issues};
use super::refusal::{FileRefusal, Needed};
use super::row::Row;
use super::settlement::{Owed, credit_left, settlement};
use super::survey::{Question, Survey};
use super::table::Table;
use super::totals::{Amounts, amounts};
use super::verdict::{CheckReason, DraftRef, RefusalReason, RowVerdict, SkipReason, Verdict};
use super::words::{
    DocumentStatus, begins_totals, is_credit_note, is_no_invoice, is_payment, read_net_days, read_status, read_yes_no,
};
use crate::bounds::{NAME_CHARS_MAX, NET_DAYS_MAX, NOTE_CHARS_MAX};
use crate::calendar::add_days;
use crate::ledger::event::Totals;
use crate::money::Currency;

/// How far drafting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftProgress {
    /// Rows that have a verdict.
    pub rows: usize,
    /// Rows in all.
    pub rows_total: usize,
    /// Whether all have one.
    pub finished: bool,
}

/// Makes drafts of a table in steps.
#[derive(Debug)]
pub struct Drafting<'a> {
    table: &'a Table,
    survey: &'a Survey,
    choices: &'a Choices,
    draft: ImportDraft,
    customers: BTreeMap<String, usize>,
    next_group: usize,
    rows_done: usize,
    lines_left_out: usize,
}

/// Why a group of rows becomes no document.
enum Stop {
    Refused(RefusalReason),
    Skipped(SkipReason),
}

impl From<RefusalReason> for Stop {
    fn from(reason: RefusalReason) -> Self {
        Self::Refused(reason)
    }
}

/// What the first row of a document says.
struct Head<'a> {
    number: &'a str,
    customer: usize,
    issue_date: NaiveDate,
    currency: Currency,
    is_credit_note: bool,
}

impl<'a> Drafting<'a> {
    /// Stands before the first row.
    ///
    /// # Errors
    /// [`FileRefusal::ColumnsMissing`] where the mapping makes no invoice.
    pub fn new(table: &'a Table, survey: &'a Survey, choices: &'a Choices) -> Result<Self, FileRefusal> {
        let missing: Vec<Needed> = survey
            .questions
            .iter()
            .filter_map(|question| if let Question::ColumnMissing(needed) = question { Some(*needed) } else { None })
            .collect();
        if !missing.is_empty() {
            return Err(FileRefusal::ColumnsMissing(missing));
        }
        let pending = |row: usize| RowVerdict { line: table.line(row), verdict: Verdict::Ready, draft: None };
        let draft = ImportDraft { rows: (0..table.row_count()).map(pending).collect(), ..ImportDraft::default() };
        let customers = BTreeMap::new();
        Ok(Self { table, survey, choices, draft, customers, next_group: 0, rows_done: 0, lines_left_out: 0 })
    }

    /// Drafts until at least `most` rows more have their verdict.
    pub fn step(&mut self, most: usize) -> DraftProgress {
        let until = self.rows_done.saturating_add(most);
        let groups = self.survey.groups.len();
        while self.next_group < groups && self.rows_done < until {
            self.take_group(self.next_group);
            self.next_group += 1;
        }
        let finished = self.next_group == groups;
        DraftProgress { rows: self.rows_done, rows_total: self.table.row_count(), finished }
    }

    /// The drafts, and what should be known about them beyond the verdicts.
    ///
    /// # Errors
    /// [`FileRefusal::NoRows`] where no row was read as anything but text.
    pub fn finish(self) -> Result<(ImportDraft, Vec<Issue>), FileRefusal> {
        let text_only = |row: &RowVerdict| {
            matches!(
                row.verdict,
                Verdict::Skipped(SkipReason::TextRow | SkipReason::TotalsRow | SkipReason::HeaderAgain)
            )
        };
        if self.draft.rows.iter().all(text_only) {
            return Err(FileRefusal::NoRows);
        }
        let issues = issues(&self.draft, self.table, self.lines_left_out);
        Ok((self.draft, issues))
    }

    fn row(&self, row: u32) -> Row<'a> {
        Row { table: self.table, survey: self.survey, row: row as usize }
    }

    fn take_group(&mut self, group: usize) {
        let survey = self.survey;
        let all = survey.groups.rows(group);
        self.rows_done += all.len();
        let mut rows = Vec::with_capacity(all.len());
        for row in all {
            match self.passed_over(*row) {
                Some(reason) => self.settle(&[*row], Verdict::Skipped(reason), None),
                None => rows.push(*row),
            }
        }
        let shares_number = survey.groups.shares_number(group);
        if survey.layout.layout == RowLayout::PerInvoice {
            self.take_single_rows(&rows, shares_number);
        } else if !rows.is_empty() {
            self.take_document(&rows, shares_number);
        }
    }

    /// Every row is a document; below the first that is one, the same number is refused.
    fn take_single_rows(&mut self, rows: &[u32], shares_number: bool) {
        let mut first = None;
        for row in rows {
            match first {
                Some(line) => {
                    let reason = RefusalReason::NumberTwice { first_line: line };
                    self.settle(&[*row], Verdict::Refused(reason), None);
                }
                None if self.take_document(&[*row], shares_number) => first = Some(self.table.line(*row as usize)),
                None => {}
            }
        }
    }

    /// Whether a document came of `rows`.
    fn take_document(&mut self, rows: &[u32], shares_number: bool) -> bool {
        let mut checks = Vec::new();
        if shares_number {
            checks.push(CheckReason::NumberAtOtherCustomer);
        }
        if rows.iter().any(|row| self.table.width(*row as usize) != self.table.header.len()) && self.is_ragged(rows) {
            checks.push(CheckReason::RaggedRow);
        }
        match self.document(rows, &mut checks) {
            Ok(made) => {
                checks.sort_unstable();
                checks.dedup();
                let verdict = if checks.is_empty() { Verdict::Ready } else { Verdict::Check(checks) };
                self.settle(rows, verdict, Some(made));
                true
            }
            Err(Stop::Refused(reason)) => {
                self.settle(rows, Verdict::Refused(reason), None);
                false
            }
            Err(Stop::Skipped(reason)) => {
                self.settle(rows, Verdict::Skipped(reason), None);
                false
            }
        }
    }

    fn settle(&mut self, rows: &[u32], verdict: Verdict, draft: Option<DraftRef>) {
        for row in rows {
            if let Some(slot) = self.draft.rows.get_mut(*row as usize) {
                slot.verdict = verdict.clone();
                slot.draft = draft;
            }
        }
    }

    /// Longer than the header with something in it, or too short to reach the last column that is used.
    fn is_ragged(&self, rows: &[u32]) -> bool {
        let header = self.table.header.len();
        let last_used = self.survey.columns.iter().rposition(|column| column.field != Field::Ignored).unwrap_or(0);
        rows.iter().map(|row| *row as usize).any(|row| {
            let width = self.table.width(row);
            width <= last_used || (header..width).any(|column| !self.table.cell(row, column).is_empty())
        })
    }

    /// Rows that are no data: totals, text, the header once more.
    fn passed_over(&self, row: u32) -> Option<SkipReason> {
        let cells = self.row(row);
        let row = row as usize;
        if self.table.unclosed_quote == Some(self.table.line(row)) {
            return None;
        }
        let number = cells.text(Field::Number);
        let width = self.table.width(row);
        let dated = cells.filled(Field::IssueDate).is_some();
        if dated && !number.is_empty() && width > 1 {
            let names = &self.table.header;
            let repeats = (0..names.len()).all(|column| self.table.cell(row, column) == names[column]);
            return repeats.then_some(SkipReason::HeaderAgain);
        }
        let mut filled = (0..width).map(|column| self.table.cell(row, column)).filter(|cell| !cell.is_empty());
        let first = filled.next().unwrap_or("");
        if !dated && begins_totals(first) {
            return Some(SkipReason::TotalsRow);
        }
        let alone = filled.next().is_none();
        (alone && (width == 1 || number.is_empty()) && self.table.header.len() > 1).then_some(SkipReason::TextRow)
    }

    fn document(&mut self, rows: &[u32], checks: &mut Vec<CheckReason>) -> Result<DraftRef, Stop> {
        let cells: Vec<Row<'a>> = rows.iter().map(|row| self.row(*row)).collect();
        let first = *cells.first().ok_or(RefusalReason::NumberMissing)?;
        if self.table.unclosed_quote.is_some_and(|line| cells.iter().any(|row| self.table.line(row.row) == line)) {
            return Err(RefusalReason::UnclosedQuote.into());
        }
        match read_status(first.text(Field::Status)) {
            DocumentStatus::Draft => return Err(Stop::Skipped(SkipReason::Draft)),
            DocumentStatus::Void => return Err(Stop::Skipped(SkipReason::Void)),
            DocumentStatus::WrittenOff => checks.push(CheckReason::WriteOffLeftOut),
            DocumentStatus::Paid | DocumentStatus::PartlyPaid | DocumentStatus::Issued => {}
        }
        let kind = first.text(Field::DocumentType);
        if is_no_invoice(kind) {
            return Err(Stop::Skipped(SkipReason::NotAnInvoice));
        }
        let mut head = self.head(first)?;
        let found = amounts(&cells, self.survey.layout.layout, head.currency)?;
        self.lines_left_out += usize::from(found.lines_left_out);
        checks.extend(&found.checks);
        if found.totals.gross == 0 {
            return Err(Stop::Skipped(SkipReason::ZeroTotal));
        }
        // A payment below zero is what its customer has to the good.
        if found.totals.gross > 0 && is_payment(kind) {
            return Err(Stop::Skipped(SkipReason::NotAnInvoice));
        }
        if self.survey.today.is_some_and(|today| head.issue_date > today) {
            checks.push(CheckReason::IssuedInFuture);
        }
        if found.totals.gross < 0 || head.is_credit_note {
            return self.credit_note(rows, first, &mut head, found.totals);
        }
        self.invoice(rows, first, &mut head, found, checks)
    }

    fn head(&mut self, row: Row<'a>) -> Result<Head<'a>, Stop> {
        let number = row.short(Field::Number, NAME_CHARS_MAX)?.ok_or(RefusalReason::NumberMissing)?;
        let issue_date = row.date(Field::IssueDate)?.ok_or(RefusalReason::IssueDateMissing)?;
        let currency = row.currency()?;
        let is_credit_note = is_credit_note(row.text(Field::DocumentType));
        // The customer is looked up last: a refused row leaves none behind.
        row.short(Field::Customer, NAME_CHARS_MAX)?;
        row.short(Field::CustomerId, NAME_CHARS_MAX)?;
        Ok(Head { number, customer: usize::MAX, issue_date, currency, is_credit_note })
    }

    fn customer(&mut self, row: Row<'a>) -> Result<usize, Stop> {
        let id = row.filled(Field::CustomerId);
        let email = row.filled(Field::CustomerEmail).filter(|email| email.chars().count() <= NAME_CHARS_MAX);
        let name = row.filled(Field::Customer);
        let key = match (id, name, email) {
            (Some(id), ..) => format!("id {id}"),
            (None, Some(name), _) => format!("name {}", name_key(name)),
            (None, None, Some(email)) => format!("email {}", email.to_lowercase()),
            (None, None, None) => return Err(RefusalReason::CustomerMissing.into()),
        };
        if let Some(known) = self.customers.get(&key).copied() {
            if let Some(customer) = self.draft.customers.get_mut(known) {
                customer.documents += 1;
                if customer.email.is_none() {
                    customer.email = email.map(str::to_owned);
                }
            }
            return Ok(known);
        }
        let index = self.draft.customers.len();
        self.draft.customers.push(DraftCustomer {
            key: key.clone(),
            name: name.or(id).or(email).unwrap_or_default().to_owned(),
            external_id: id.map(str::to_owned),
            email: email.map(str::to_owned),
            documents: 1,
        });
        self.customers.insert(key, index);
        Ok(index)
    }

    fn credit_note(
        &mut self,
        rows: &[u32],
        row: Row<'a>,
        head: &mut Head<'a>,
        totals: Totals,
    ) -> Result<DraftRef, Stop> {
        let mut totals = Totals { net: totals.net.abs(), tax: totals.tax.abs(), gross: totals.gross.abs() };
        match credit_left(row, totals.gross, head.currency)? {
            0 => return Err(Stop::Skipped(SkipReason::CreditUsed)),
            left if left < totals.gross => totals = Totals { net: left, tax: 0, gross: left },
            _ => {}
        }
        head.customer = self.customer(row)?;
        self.draft.credit_notes.push(DraftCreditNote {
            rows: rows.to_vec(),
            customer: head.customer,
            number: head.number.to_owned(),
            on: head.issue_date,
            on_otherwise: row.date_otherwise(Field::IssueDate),
            currency: head.currency,
            totals,
        });
        Ok(DraftRef::CreditNote(self.draft.credit_notes.len() - 1))
    }

    fn invoice(
        &mut self,
        rows: &[u32],
        row: Row<'a>,
        head: &mut Head<'a>,
        found: Amounts,
        checks: &mut Vec<CheckReason>,
    ) -> Result<DraftRef, Stop> {
        let (due_date, due_source) = self.due_date(row, head.issue_date, checks);
        if due_date < head.issue_date {
            checks.push(CheckReason::DueBeforeIssue);
        }
        let disputed = read_yes_no(row.text(Field::Disputed)).unwrap_or_else(|| {
            checks.push(CheckReason::DisputedUnclear);
            false
        });
        let reference = row.short(Field::Reference, NAME_CHARS_MAX)?;
        let note = row.short(Field::Note, NOTE_CHARS_MAX)?;
        let owed = Owed { gross: found.totals.gross, currency: head.currency, issue_date: head.issue_date, due_date };
        let settled = settlement(row, owed, self.choices)?;
        checks.extend(settled.checks);
        head.customer = self.customer(row)?;
        let index = self.draft.invoices.len();
        if let Some((on, amount)) = settled.payment {
            self.draft.payments.push(DraftPayment { invoice: index, on, amount });
        }
        self.draft.invoices.push(DraftInvoice {
            rows: rows.to_vec(),
            customer: head.customer,
            number: head.number.to_owned(),
            issue_date: head.issue_date,
            issue_date_otherwise: row.date_otherwise(Field::IssueDate),
            due_date,
            due_source,
            currency: head.currency,
            totals: found.totals,
            tax_known: found.tax_known,
            lines: found.lines,
            disputed,
            reference: reference.map(str::to_owned),
            note: note.map(str::to_owned),
        });
        Ok(DraftRef::Invoice(index))
    }

    fn due_date(&self, row: Row<'a>, issued: NaiveDate, checks: &mut Vec<CheckReason>) -> (NaiveDate, DueSource) {
        match row.date(Field::DueDate) {
            Ok(Some(date)) => return (date, DueSource::File),
            Ok(None) => {}
            Err(_) => checks.push(CheckReason::DueDateUnreadable),
        }
        let after = |days: u32| add_days(issued, i64::from(days));
        if let Some(days) = row.filled(Field::Terms).and_then(read_net_days) {
            return (after(days), DueSource::Terms(days));
        }
        let days = self.choices.net_days.unwrap_or(DEFAULT_NET_DAYS).min(NET_DAYS_MAX);
        (after(days), DueSource::NetDays(days))
    }
}
