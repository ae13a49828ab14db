//! From a file to a ledger: read, planned and imported into a new book.

use super::Failure;
use super::arguments::Arguments;
use super::questions;
use receivables::analytics::snapshot::currencies_in_use;
use receivables::id::EntryNo;
use receivables::interchange::customer_match::CustomerDecision;
use receivables::interchange::field::CellKind;
use receivables::interchange::synonyms::{fields_for, is_known};
use receivables::interchange::{
    Choices, Confidence, Decisions, Drafting, Field, FileRefusal, Issue, PlanVerdict, Reading, Table, UndatedPayment,
    plan, read_table, survey,
};
use receivables::ledger::command::{Command, Import};
use receivables::ledger::{AsOf, Context, Ledger, Stamp, decide};
use receivables::money::Currency;

/// A book made of one file.
pub struct Book {
    pub ledger: Ledger,
    pub currency: Currency,
    /// What to know about the file: line where there is one, kind, and words.
    pub issues: Vec<(Option<u32>, &'static str, String)>,
}

/// Reads and imports the file.
pub fn read(arguments: &Arguments) -> Result<Book, Failure> {
    let bytes =
        std::fs::read(&arguments.file).map_err(|error| Failure::Unusable(format!("{}: {error}", arguments.file)))?;
    let (reading, undated) = draft(&bytes, arguments)?;
    let decisions = Decisions {
        customers: (0..reading.draft.customers.len()).map(|at| (at, CustomerDecision::Apart)).collect(),
        ..Decisions::default()
    };
    let planned = plan(&Ledger::new(), &reading.draft, &arguments.file, &decisions);
    if planned.is_empty() {
        return Err(Failure::Unusable(format!("{}: 0 rows imported\n{}", arguments.file, words_of(&reading.issues))));
    }
    let mut issues: Vec<_> = reading.issues.iter().map(issue).collect();
    if let Some(rows) = undated {
        let words = format!(
            "rows without a day of payment: {rows}; taken as paid when due, by {} at the latest: --undated-payments",
            arguments.as_of
        );
        issues.push((None, "paid_without_date", words));
    }
    issues.extend(unused_columns(&reading));
    for (row, verdict) in reading.draft.rows.iter().zip(&planned.rows) {
        if let PlanVerdict::Held(reasons) = verdict {
            issues.push((Some(row.line), "held_back", in_words(reasons)));
        }
    }
    let ledger = imported(planned.command, arguments)?;
    let used = currencies_in_use(&ledger, AsOf::at(arguments.as_of));
    let currency = arguments.currency.or(used.first().copied()).unwrap_or(Currency::UNKNOWN);
    for other in used.iter().filter(|other| **other != currency) {
        issues.push((None, "other_currency", format!("amounts in {other} are not in this report: --currency {other}")));
    }
    Ok(Book { ledger, currency, issues })
}

/// The draft. Payments whose day the file does not tell count as made on the due date, or on the as-of day where that
/// comes first, unless the command line says otherwise: what the file says is paid is not owed. This is noted.
fn draft(bytes: &[u8], arguments: &Arguments) -> Result<(Reading, Option<usize>), Failure> {
    let reading = draft_with(bytes, arguments, arguments.undated)?;
    let undated = reading.draft.rows.iter().filter(|row| row.verdict.is_paid_without_date()).count();
    if undated == 0 {
        return Ok((reading, None));
    }
    let by = UndatedPayment::OnDueDateBy(arguments.as_of);
    Ok((draft_with(bytes, arguments, Some(by))?, Some(undated)))
}

fn draft_with(bytes: &[u8], arguments: &Arguments, undated: Option<UndatedPayment>) -> Result<Reading, Failure> {
    let refused =
        |refusal: FileRefusal| Failure::Unusable(format!("{}: {}", arguments.file, questions::refusal(&refusal)));
    let mut choices = Choices {
        delimiter: arguments.delimiter,
        decimal_mark: arguments.decimal,
        date_order: arguments.date_order,
        currency: arguments.currency,
        net_days: arguments.net_days,
        undated_payments: undated,
        // Who says what the columns stand for says that they are an invoice's.
        as_invoices: !arguments.columns.is_empty(),
        ..Choices::default()
    };
    let table = read_table(bytes, &choices).map_err(refused)?;
    for (name, field) in &arguments.columns {
        choices.fields.insert(column(&table, name)?, *field);
    }
    for (name, order) in &arguments.date_orders {
        choices.date_orders.insert(column(&table, name)?, *order);
    }
    let survey = survey(&table, &choices, None).map_err(refused)?;
    if survey.is_blocked() {
        return Err(Failure::Question(questions::blocking(&survey)));
    }
    let mut drafting = Drafting::new(&table, &survey, &choices).map_err(refused)?;
    while !drafting.step(usize::MAX).finished {}
    let (draft, issues) = drafting.finish().map_err(refused)?;
    Ok(Reading { table, survey, draft, issues })
}

/// Columns that hold something and stand for nothing, where the name does not say why; and those whose name promises
/// a date or an amount that their cells are not, or that no other column gives.
fn unused_columns(reading: &Reading) -> Option<(Option<u32>, &'static str, String)> {
    let unused = reading.survey.columns.iter().filter(|column| {
        column.field == Field::Ignored && column.confidence == Confidence::Unknown && !column.samples.is_empty()
    });
    let promises = |name: &str| {
        fields_for(name)
            .first()
            .is_some_and(|(field, _)| field.kind() != CellKind::Text && reading.survey.column_of(*field).is_none())
    };
    let telling = unused.map(|column| column.name.as_str()).filter(|name| !is_known(name) || promises(name));
    let names: Vec<&str> = telling.collect();
    (!names.is_empty()).then(|| (None, "columns_not_used", format!("{}: --column NAME=FIELD", names.join(", "))))
}

fn column(table: &Table, name: &str) -> Result<usize, Failure> {
    let same = |header: &String| header.trim().eq_ignore_ascii_case(name.trim());
    let by_position = || name.trim().parse::<usize>().ok().filter(|at| (1..=table.header.len()).contains(at));
    let found = table.header.iter().position(same).or_else(|| by_position().map(|at| at - 1));
    let names: Vec<String> = table.header.iter().enumerate().map(|(at, name)| questions::shown(at, name)).collect();
    found.ok_or_else(|| Failure::Unusable(format!("no column {name}; there are: {}", names.join(", "))))
}

/// The import in a new book. Whatever day the file tells counts as past: the as-of date decides what is seen.
fn imported(import: Import, arguments: &Arguments) -> Result<Ledger, Failure> {
    let paid = import.payments.iter().map(|payment| payment.received_on);
    let issued = import.invoices.iter().map(|invoice| invoice.issue_date);
    let noted = import.credit_notes.iter().map(|note| note.on);
    let today = paid.chain(issued).chain(noted).fold(arguments.as_of, Ord::max);
    let mut ledger = Ledger::new();
    let currency = arguments.currency.unwrap_or(Currency::UNKNOWN);
    let open = Command::OpenBook { name: "report".to_owned(), currency };
    for command in [open, Command::Import(import)] {
        let events = decide(&ledger, &command, &Context { today })
            .map_err(|rejection| Failure::Unusable(format!("{}: {rejection:?}", arguments.file)))?;
        let entry = EntryNo(ledger.last_seq() + 1);
        for event in &events {
            ledger.apply(&Stamp { seq: ledger.last_seq() + 1, entry, recorded_on: today }, event);
        }
    }
    Ok(ledger)
}

fn words_of(issues: &[Issue]) -> String {
    let lines = issues.iter().take(20).map(issue);
    lines
        .map(|(line, kind, words)| format!("line {}: {kind}: {words}", line.unwrap_or(0)))
        .collect::<Vec<_>>()
        .join("\n")
}

fn issue(issue: &Issue) -> (Option<u32>, &'static str, String) {
    match issue {
        Issue::Refused { line, reason } => (Some(*line), "refused", in_words(reason)),
        Issue::Check { line, reason } => (Some(*line), "check", in_words(reason)),
        Issue::UnclosedQuote { line } => (Some(*line), "unclosed_quote", "a quote is never closed".to_owned()),
        Issue::DueDatesByNetDays { invoices, net_days } => (
            None,
            "due_dates_by_net_days",
            format!("{invoices} invoices are due {net_days} days after their date: --net-days"),
        ),
        Issue::LinesLeftOut { invoices } => {
            (None, "lines_left_out", format!("lines of {invoices} invoices do not add up to their totals"))
        }
    }
}

/// The name of a reason in words: `DueBeforeIssue` is `due before issue`.
fn in_words(reason: &impl std::fmt::Debug) -> String {
    let mut words = String::new();
    for letter in format!("{reason:?}").chars() {
        if letter.is_ascii_uppercase() && words.ends_with(|before: char| before.is_ascii_lowercase()) {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}
