//! Questions of a file, in words, with the option that answers each.

use receivables::interchange::date_order::DateReading;
use receivables::interchange::date_text::DateOrder;
use receivables::interchange::{Column, Container, Field, FileRefusal, ForeignTable, Needed, Question, Survey};

/// What is no table has strange columns: so many of them are shown, cut to so many characters.
const COLUMNS_SHOWN: usize = 80;
const NAME_SHOWN: usize = 60;

/// A column by its name, cut where it is long; one without a name by its position, which `--column` takes too.
pub fn shown(index: usize, name: &str) -> String {
    if name.trim().is_empty() { (index + 1).to_string() } else { name.chars().take(NAME_SHOWN).collect() }
}

/// Why a file is not read, and what to do.
pub fn refusal(refusal: &FileRefusal) -> String {
    match refusal {
        FileRefusal::NotInvoices(table) => {
            let what = match table {
                ForeignTable::CustomerList => "a list of customers: export the invoices instead",
                ForeignTable::RecurringInvoices => {
                    "a list of invoices that repeat, none of them written yet: export the invoices instead"
                }
                ForeignTable::PaymentList => {
                    "a list of payments, which tells neither dates nor totals of the invoices: export the invoices with \
                     their paid amounts and days of payment instead"
                }
                ForeignTable::ProcessorStatement => {
                    "the account statement of a card processor: export the invoices instead"
                }
            };
            format!("no invoice file but {what}. Where that is wrong, say what the columns are: --column NAME=FIELD")
        }
        FileRefusal::NotText(container) => {
            let what = match container {
                Container::Zip | Container::OldSpreadsheet => "a spreadsheet: save it as CSV",
                Container::Pdf => "a PDF: export a CSV file",
            };
            format!("no table of text but {what}")
        }
        FileRefusal::NoRows => "0 rows: there is no invoice below the column names".to_owned(),
        other => other.to_string(),
    }
}

/// Every question that has to be answered first.
pub fn blocking(survey: &Survey) -> String {
    let asked = survey.questions.iter().filter(|question| question.blocks());
    let about_dates = survey.questions.iter().filter(|one| matches!(one, Question::DateOrder { .. })).count();
    asked.map(|question| in_words(question, &survey.columns, about_dates > 1)).collect::<Vec<_>>().join("\n")
}

/// `by_column`: columns are written in different ways, and each is answered for itself.
fn date_order(asked: &[&str], sample: &str, contradictory: bool, readings: &[DateReading], by_column: bool) -> String {
    let orders = readings.iter().map(|reading| {
        let option = |column: &str| match by_column {
            true => format!("--date-order \"{column}={}\"", reading.order.code()),
            false => format!("--date-order {}", reading.order.code()),
        };
        let options: Vec<String> =
            asked.iter().take(if by_column { asked.len() } else { 1 }).map(|one| option(one)).collect();
        let day = reading.sample_date.map_or("no date".to_owned(), |day| day.to_string());
        format!("{} ({day})", options.join(" "))
    });
    let why = if contradictory { "no order makes dates of all of them" } else { "several orders are possible" };
    let first = match readings.iter().any(|reading| reading.order == DateOrder::YearMonthDay) {
        true => "the day, the month or the year",
        false => "the day or the month",
    };
    format!(
        "Is {first} first in {}, such as {sample}? ({why})\nAnswer with {}",
        asked.join(", "),
        orders.collect::<Vec<_>>().join(" or ")
    )
}

fn in_words(question: &Question, columns: &[Column], by_column: bool) -> String {
    match question {
        Question::DateOrder { columns: asked, sample, contradictory, readings } => {
            let about = columns.iter().filter(|column| asked.contains(&column.index));
            let names: Vec<String> = about.map(|column| shown(column.index, &column.name)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            date_order(&names, sample, *contradictory, readings, by_column)
        }
        Question::DecimalMark { sample, readings, .. } => {
            let read = |at: usize| {
                readings.get(at).and_then(|(_, value)| *value).map_or("no number".to_owned(), |v| v.to_string())
            };
            format!(
                "Does {sample} have a decimal point or a decimal comma?\nAnswer with --decimal point ({}) or --decimal comma ({})",
                read(0),
                read(1)
            )
        }
        Question::ColumnMissing(needed) => {
            let (what, field) = match needed {
                Needed::Number => ("the invoice number", Field::Number),
                Needed::Customer => ("the customer", Field::Customer),
                Needed::IssueDate => ("the invoice date", Field::IssueDate),
                Needed::Amount => ("the amount", Field::Gross),
            };
            let names: Vec<String> =
                columns.iter().map(|column| shown(column.index, &column.name)).take(COLUMNS_SHOWN).collect();
            format!(
                "Which column is {what}? There are: {}\nAnswer with --column NAME={}",
                names.join(", "),
                field.code()
            )
        }
        Question::Currency { .. } => "Which currency is it? Answer with --currency CODE".to_owned(),
    }
}
