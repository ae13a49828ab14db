//! All findings about a table and the questions left open: what a caller shows before anything is drafted. Pure.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::amount::{DecimalMark, NumberShape, number_shape, read_amount};
use super::choices::Choices;
use super::currency_sign::{CurrencyMark, mark_in_heading};
use super::date_order::{ColumnDates, DateReading, OrderBasis, date_columns, likelier, readings};
use super::field::{Confidence, Field};
use super::foreign::foreign_table;
use super::header::header_signature;
use super::layout::{Groups, LayoutFinding, find_layout};
use super::mapping::{Column, Places, map_columns};
use super::number_style::{NumberStyle, both_readings, number_style};
use super::refusal::{FileRefusal, ForeignTable, Needed};
use super::table::Table;
use crate::money::Currency;

/// What only the user can tell. `Choices` has a field for each answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Day, month or year first? Answer: `Choices::date_order`, or `date_orders` per column. Columns written in different
    /// ways are asked about one by one.
    DateOrder {
        /// The columns it is about.
        columns: Vec<usize>,
        /// A date as written.
        sample: String,
        /// Whether some date is impossible in either order.
        contradictory: bool,
        /// The orders that come into question, with what follows from each.
        readings: Vec<DateReading>,
    },
    /// Point or comma before decimals? Answer: `Choices::decimal_mark`.
    DecimalMark {
        /// An amount as written.
        sample: String,
        /// It with a point before its decimals, and with a comma.
        readings: [(DecimalMark, Option<Decimal>); 2],
        /// The counts.
        style: NumberStyle,
    },
    /// Which column is it? Answer: `Choices::fields`.
    ColumnMissing(Needed),
    /// The file names no currency; amounts are kept as `XXX` until one is chosen. Answer: `Choices::currency`.
    Currency {
        /// What a sign shared by several currencies suggests.
        suggestion: Option<Currency>,
    },
}

impl Question {
    /// Whether nothing can be imported before it is answered.
    #[must_use]
    pub const fn blocks(&self) -> bool {
        !matches!(self, Self::Currency { .. })
    }
}

/// What was found about a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// The columns with their meanings.
    pub columns: Vec<Column>,
    /// How numbers are written.
    pub numbers: NumberStyle,
    /// The date columns with their orders.
    pub dates: Vec<ColumnDates>,
    /// Whether rows are invoices or lines.
    pub layout: LayoutFinding,
    /// Currency of amounts that name none.
    pub currency: Currency,
    /// What is left to ask.
    pub questions: Vec<Question>,
    /// Name under which choices for files with these column names are remembered.
    pub signature: String,
    pub(super) places: Places,
    pub(super) groups: Groups,
    pub(super) today: Option<NaiveDate>,
}

impl Survey {
    /// Whether a question has to be answered before anything can be imported.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        self.questions.iter().any(Question::blocks)
    }

    /// The column that stands for `field`.
    #[must_use]
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.places.of(field)
    }
}

/// Surveys `table`. `today` is used for evidence only; none where it is not known.
///
/// # Errors
/// [`FileRefusal::NotInvoices`] where the columns are those of something else.
pub fn survey(table: &Table, choices: &Choices, today: Option<NaiveDate>) -> Result<Survey, FileRefusal> {
    if !choices.as_invoices
        && let Some(foreign) = foreign_table(&table.header, &table.banner)
    {
        return Err(FileRefusal::NotInvoices(foreign));
    }
    let mut columns = map_columns(table, choices);
    let fields: Vec<Field> = columns.iter().map(|column| column.field).collect();
    let places = Places::new(&fields);
    if !choices.as_invoices && choices.fields.is_empty() && holds_payments_only(&places) {
        return Err(FileRefusal::NotInvoices(ForeignTable::PaymentList));
    }
    let heading = amounts_heading(table, &places).and_then(mark_in_heading);
    let named = match heading {
        Some(CurrencyMark::Certain(currency)) => Some(currency),
        _ => None,
    };
    let known = choices.currency.or(named);
    let numbers = number_style(table, &fields, choices.decimal_mark, known);
    let mut dates = date_columns(table, &fields, choices);
    let groups = Groups::of(table, &places);
    let layout = find_layout(table, &places, &groups, choices.layout);
    let mut questions: Vec<Question> = places.missing().into_iter().map(Question::ColumnMissing).collect();
    questions.extend(date_questions(table, &mut dates, &places, today));
    questions.extend(decimal_question(&numbers));
    let currency = known.unwrap_or(Currency::UNKNOWN);
    if known.is_none() {
        questions.extend(currency_question(table, &places, &numbers, heading));
    }
    for one in dates.iter().filter(|one| one.asks()) {
        if let Some(column) = columns.get_mut(one.column) {
            column.confidence = Confidence::OrderUnknown;
        }
    }
    let signature = header_signature(&table.header);
    Ok(Survey { columns, numbers, dates, layout, currency, questions, signature, places, groups, today })
}

/// Paid amounts with their days, and nothing that an invoice has of its own.
fn holds_payments_only(places: &Places) -> bool {
    let has = |field: Field| places.of(field).is_some();
    let of_invoices = [Field::IssueDate, Field::DueDate, Field::Gross, Field::Net, Field::OpenAmount];
    has(Field::SettledDate) && has(Field::PaidAmount) && !of_invoices.into_iter().any(has) && !places.has_line_amount()
}

/// One question for all columns that are written alike and whose order is open; they take the likelier order for the
/// meantime. The question about the issue date comes first.
fn date_questions(
    table: &Table,
    dates: &mut [ColumnDates],
    places: &Places,
    today: Option<NaiveDate>,
) -> Vec<Question> {
    let issue = places.of(Field::IssueDate);
    let mut asking: Vec<usize> = (0..dates.len()).filter(|at| dates[*at].asks()).collect();
    asking.sort_by_key(|at| Some(dates[*at].column) != issue);
    let mut questions = Vec::new();
    while let Some(main) = asking.first().copied() {
        let (asked, others): (Vec<usize>, Vec<usize>) =
            asking.iter().partition(|at| dates[**at].is_alike(&dates[main]));
        let mut columns: Vec<usize> = asked.iter().map(|at| dates[*at].column).collect();
        columns.sort_unstable();
        let due = places.of(Field::DueDate).filter(|due| Some(dates[main].column) == issue && columns.contains(due));
        let readings = readings(table, &dates[main], due, today);
        let contradictory = dates[main].basis == OrderBasis::Contradictory;
        let sample = dates[main].sample.clone().unwrap_or_default();
        if let Some(order) = likelier(&readings) {
            for at in asked {
                dates[at].order = order;
            }
        }
        questions.push(Question::DateOrder { columns, sample, contradictory, readings });
        asking = others;
    }
    questions
}

fn decimal_question(numbers: &NumberStyle) -> Option<Question> {
    if !numbers.asks() {
        return None;
    }
    let sample = numbers.sample.clone().unwrap_or_default();
    let [point, comma] = both_readings(&sample);
    let readings = [(DecimalMark::Point, point), (DecimalMark::Comma, comma)];
    Some(Question::DecimalMark { sample, readings, style: numbers.clone() })
}

/// Fields whose amounts tell the currency of a row, the first that is there.
pub(super) const AMOUNTS_OF_CURRENCY: [Field; 6] =
    [Field::Gross, Field::Net, Field::LineGross, Field::LineAmount, Field::UnitPrice, Field::OpenAmount];

/// The name of the column whose amounts tell the currency of a row.
fn amounts_heading<'a>(table: &'a Table, places: &Places) -> Option<&'a str> {
    let column = AMOUNTS_OF_CURRENCY.into_iter().find_map(|field| places.of(field))?;
    table.header.get(column).map(String::as_str)
}

/// Asked where some row names no currency of its own, and the column's name does not for all of them.
fn currency_question(
    table: &Table,
    places: &Places,
    numbers: &NumberStyle,
    heading: Option<CurrencyMark>,
) -> Option<Question> {
    let column = AMOUNTS_OF_CURRENCY.into_iter().find_map(|field| places.of(field))?;
    let currency = places.of(Field::Currency);
    let mut suggestion = match heading {
        Some(CurrencyMark::Shared(likely)) => Some(likely),
        _ => None,
    };
    let mut nameless = false;
    for row in 0..table.row_count() {
        if currency.is_some_and(|column| !table.cell(row, column).is_empty()) {
            continue;
        }
        let cell = table.cell(row, column);
        if matches!(number_shape(cell), NumberShape::Empty | NumberShape::NotANumber) {
            continue;
        }
        match read_amount(cell, numbers.mark).and_then(|amount| amount.mark) {
            Some(CurrencyMark::Certain(_)) => {}
            Some(CurrencyMark::Shared(likely)) => {
                suggestion.get_or_insert(likely);
                nameless = true;
            }
            None => nameless = true,
        }
    }
    nameless.then_some(Question::Currency { suggestion })
}
