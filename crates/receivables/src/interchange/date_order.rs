//! The order of day and month per date column: what decides it, and the evidence where nothing does. Pure; today is an
//! argument.

use chrono::NaiveDate;

use super::choices::Choices;
use super::date_text::{DateOrder, DateText, read_date};
use super::field::{CellKind, Field};
use super::table::Table;

/// What the order of a date column was found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderBasis {
    /// Said by the user.
    Chosen,
    /// The column holds no date that needs an order.
    NotNeeded,
    /// Some numbers are above 12 (or above 31) and only this order makes dates of all.
    Numbers,
    /// Dots between the numbers: month-first dates are not written so.
    Dots,
    /// Another column of the file, written alike, is decided.
    OtherColumn {
        /// Its position.
        column: usize,
    },
    /// Both orders make dates of all. A question.
    Ambiguous,
    /// No order makes dates of all. A question.
    Contradictory,
}

/// A date column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnDates {
    /// Its position.
    pub column: usize,
    /// The order used; where the basis asks, the likelier one for the meantime.
    pub order: DateOrder,
    /// Why.
    pub basis: OrderBasis,
    /// Cells that are dates whatever the order.
    pub fixed: usize,
    /// Cells of three numbers.
    pub numeric: usize,
    /// Of these, cells whose first number is above 12.
    pub first_above_12: usize,
    /// Of these, cells whose second number is above 12.
    pub second_above_12: usize,
    /// Cells that are no date.
    pub unreadable: usize,
    /// The first cell that needs an order, as written.
    pub sample: Option<String>,
    separator: Option<char>,
    first_above_31: usize,
    dotted: usize,
    differing: usize,
}

impl ColumnDates {
    /// Whether the user has to say which order it is.
    #[must_use]
    pub const fn asks(&self) -> bool {
        matches!(self.basis, OrderBasis::Ambiguous | OrderBasis::Contradictory)
    }
}

/// One order of day and month, and what would follow from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateReading {
    /// The order.
    pub order: DateOrder,
    /// The sample in this order.
    pub sample_date: Option<NaiveDate>,
    /// Steps from row to row in the column.
    pub steps: usize,
    /// Steps at which the date does not fall.
    pub rising: usize,
    /// Steps at which the date does not rise.
    pub falling: usize,
    /// Dates later than today.
    pub in_future: usize,
    /// Cells that would be no date.
    pub impossible: usize,
    /// Rows whose due date would lie before their issue date.
    pub due_before_issue: usize,
}

/// Every date column of `table` with its order.
#[must_use]
pub fn date_columns(table: &Table, fields: &[Field], choices: &Choices) -> Vec<ColumnDates> {
    let columns = (0..fields.len()).filter(|column| fields[*column].kind() == CellKind::Date);
    let mut found: Vec<ColumnDates> = columns.map(|column| count(table, column)).collect();
    for dates in &mut found {
        (dates.order, dates.basis) = decide(dates, choices);
    }
    let settled: Vec<(usize, DateOrder, Option<char>)> = found
        .iter()
        .filter(|dates| matches!(dates.basis, OrderBasis::Numbers | OrderBasis::Chosen) && dates.numeric > 0)
        .map(|dates| (dates.column, dates.order, dates.separator))
        .collect();
    for dates in found.iter_mut().filter(|dates| dates.basis == OrderBasis::Ambiguous) {
        let mut alike = settled.iter().filter(|(_, _, separator)| *separator == dates.separator);
        if let Some((column, order, _)) = alike.next()
            && alike.all(|(_, other, _)| other == order)
        {
            dates.order = *order;
            dates.basis = OrderBasis::OtherColumn { column: *column };
        }
    }
    found
}

fn count(table: &Table, column: usize) -> ColumnDates {
    let mut dates = ColumnDates {
        column,
        order: DateOrder::DayMonthYear,
        basis: OrderBasis::NotNeeded,
        fixed: 0,
        numeric: 0,
        first_above_12: 0,
        second_above_12: 0,
        unreadable: 0,
        sample: None,
        separator: None,
        first_above_31: 0,
        dotted: 0,
        differing: 0,
    };
    for row in 0..table.row_count() {
        match read_date(table.cell(row, column)) {
            DateText::Empty => {}
            DateText::Fixed(_) => dates.fixed += 1,
            DateText::NotADate => dates.unreadable += 1,
            DateText::Numbers { first, second, separator, .. } => {
                dates.numeric += 1;
                dates.first_above_12 += usize::from(first > 12);
                dates.first_above_31 += usize::from(first > 31);
                dates.second_above_12 += usize::from(second > 12);
                dates.dotted += usize::from(separator == '.');
                if first != second {
                    dates.differing += 1;
                    if dates.differing == 1 {
                        dates.sample = Some(table.cell(row, column).to_owned());
                    }
                }
                dates.separator.get_or_insert(separator);
            }
        }
    }
    dates
}

fn decide(dates: &ColumnDates, choices: &Choices) -> (DateOrder, OrderBasis) {
    if let Some(order) = choices.date_orders.get(&dates.column).copied().or(choices.date_order) {
        return (order, OrderBasis::Chosen);
    }
    match (dates.first_above_12, dates.second_above_12) {
        _ if dates.differing == 0 => (DateOrder::DayMonthYear, OrderBasis::NotNeeded),
        _ if dates.first_above_31 > 0 => (DateOrder::YearMonthDay, OrderBasis::Numbers),
        (0, 0) if dates.dotted == dates.numeric => (DateOrder::DayMonthYear, OrderBasis::Dots),
        (0, 0) => (DateOrder::DayMonthYear, OrderBasis::Ambiguous),
        (_, 0) => (DateOrder::DayMonthYear, OrderBasis::Numbers),
        (0, _) => (DateOrder::MonthDayYear, OrderBasis::Numbers),
        (day_first, month_first) if day_first >= month_first => (DateOrder::DayMonthYear, OrderBasis::Contradictory),
        _ => (DateOrder::MonthDayYear, OrderBasis::Contradictory),
    }
}

/// What follows from reading `column` in each order that makes a date of its sample. `due` is a column of due dates to
/// be compared with, read in the same order.
#[must_use]
pub fn readings(table: &Table, column: &ColumnDates, due: Option<usize>, today: Option<NaiveDate>) -> Vec<DateReading> {
    let orders = [DateOrder::DayMonthYear, DateOrder::MonthDayYear];
    orders.into_iter().map(|order| reading(table, column, due, today, order)).collect()
}

fn reading(
    table: &Table,
    column: &ColumnDates,
    due: Option<usize>,
    today: Option<NaiveDate>,
    order: DateOrder,
) -> DateReading {
    let sample_date = column.sample.as_deref().and_then(|sample| read_date(sample).in_order(order));
    let mut found = DateReading {
        order,
        sample_date,
        steps: 0,
        rising: 0,
        falling: 0,
        in_future: 0,
        impossible: 0,
        due_before_issue: 0,
    };
    let mut previous: Option<NaiveDate> = None;
    for row in 0..table.row_count() {
        let text = read_date(table.cell(row, column.column));
        let Some(date) = text.in_order(order) else {
            found.impossible += usize::from(matches!(text, DateText::Numbers { .. }));
            continue;
        };
        if let Some(before) = previous {
            found.steps += 1;
            found.rising += usize::from(date >= before);
            found.falling += usize::from(date <= before);
        }
        previous = Some(date);
        found.in_future += usize::from(today.is_some_and(|today| date > today));
        let due_date = due.and_then(|due| read_date(table.cell(row, due)).in_order(order));
        found.due_before_issue += usize::from(due_date.is_some_and(|due| due < date));
    }
    found
}

/// The order that the evidence speaks for, where it speaks: fewer impossible, then fewer breaks, then fewer to come.
#[must_use]
pub fn likelier(readings: &[DateReading]) -> Option<DateOrder> {
    let breaks = |one: &DateReading| one.steps - one.rising.max(one.falling);
    let rank = |one: &DateReading| (one.impossible, one.due_before_issue + breaks(one), one.in_future);
    readings.iter().min_by_key(|one| rank(one)).map(|one| one.order)
}
