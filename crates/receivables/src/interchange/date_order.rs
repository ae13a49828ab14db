//! The order of day and month per date column: what decides it, and the evidence where nothing does. Pure; today is an
//! argument.

use chrono::NaiveDate;

use super::choices::Choices;
use super::date_rows::{contradicts, year_first_by_lags};
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
    /// Years of two digits: the first numbers differ too little, and the last too much, for the year to be the last.
    Years,
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
    /// Of these, cells that are a count of days or seconds.
    pub counted: usize,
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
    /// Cells that are a date with the year of two digits in front.
    year_first: usize,
    /// What the rows say where the spans of its numbers do not: whether the year stands in front.
    rows_say_year_first: Option<bool>,
    /// Smallest and largest of the first numbers, and of the last.
    first_range: Option<(u32, u32)>,
    third_range: Option<(u32, u32)>,
}

/// Where the year stands in a column of dates with years of two digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum YearPlace {
    First(OrderBasis),
    Last,
    Unknown,
}

impl ColumnDates {
    /// Whether the user has to say which order it is.
    #[must_use]
    pub const fn asks(&self) -> bool {
        matches!(self.basis, OrderBasis::Ambiguous | OrderBasis::Contradictory)
    }

    /// Whether the year may stand in front though it has two digits only.
    #[must_use]
    pub fn may_be_year_first(&self) -> bool {
        matches!(self.year_place(), YearPlace::First(_) | YearPlace::Unknown)
    }

    /// Whether `other` is written alike, so that one answer is good for both.
    #[must_use]
    pub fn is_alike(&self, other: &Self) -> bool {
        self.separator == other.separator
            && self.basis == other.basis
            && self.may_be_year_first() == other.may_be_year_first()
    }

    /// The years of a file lie together and its days do not: the numbers that differ less are the years.
    fn year_place(&self) -> YearPlace {
        if self.numeric == 0 || self.year_first < self.numeric {
            return YearPlace::Last;
        }
        let span = |range: Option<(u32, u32)>| range.map_or(0, |(least, most)| most - least);
        let (first, third) = (span(self.first_range), span(self.third_range));
        let clearly_less = |less: u32, more: u32| less <= YEARS_TOGETHER && more >= less + DAYS_APART;
        match () {
            () if clearly_less(third, first) => YearPlace::Last,
            () if self.first_above_31 > 0 => YearPlace::First(OrderBasis::Numbers),
            () if clearly_less(first, third) => YearPlace::First(OrderBasis::Years),
            () if self.rows_say_year_first == Some(true) => YearPlace::First(OrderBasis::Years),
            () if self.rows_say_year_first == Some(false) => YearPlace::Last,
            // Years in front are usually followed by a dash; other separators need the evidence above.
            () if self.separator == Some('-') => YearPlace::Unknown,
            () => YearPlace::Last,
        }
    }
}

/// Years of one file seldom span more than this.
const YEARS_TOGETHER: u32 = 4;
/// The days of some dates differ by this much more than their years, or nothing can be said.
const DAYS_APART: u32 = 5;

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
    tell_years_by_rows(table, fields, &mut found);
    for dates in &mut found {
        (dates.order, dates.basis) = decide(dates, choices);
    }
    let settled: Vec<ColumnDates> = found
        .iter()
        .filter(|dates| dates.numeric > 0)
        .filter(|dates| matches!(dates.basis, OrderBasis::Numbers | OrderBasis::Chosen | OrderBasis::Years))
        .cloned()
        .collect();
    for at in 0..found.len() {
        if found[at].basis != OrderBasis::Ambiguous {
            continue;
        }
        let column = &found[at];
        let mut alike =
            settled.iter().filter(|one| one.separator == column.separator && is_possible(column, one.order));
        if let Some(one) = alike.next()
            && alike.all(|other| other.order == one.order)
            && !contradicts(table, fields, &found, at, one.order)
        {
            found[at].order = one.order;
            found[at].basis = OrderBasis::OtherColumn { column: one.column };
        }
    }
    found
}

/// Asks the rows about the columns whose year may stand in front or behind: the later dates are compared with the day of
/// issue, and what is found of one of them holds for the days of issue written alike.
fn tell_years_by_rows(table: &Table, fields: &[Field], found: &mut [ColumnDates]) {
    let Some(issued) = found.iter().position(|dates| fields[dates.column] == Field::IssueDate) else { return };
    let (issue_column, separator) = (found[issued].column, found[issued].separator);
    for field in [Field::SettledDate, Field::DueDate] {
        let Some(at) = found.iter().position(|dates| fields[dates.column] == field) else { continue };
        if found[at].numeric == 0 || found[at].year_first < found[at].numeric {
            continue;
        }
        let said = year_first_by_lags(table, issue_column, found[at].column);
        found[at].rows_say_year_first = said;
        if found[at].separator == separator && said.is_some() {
            found[issued].rows_say_year_first = said;
        }
    }
}

/// Whether an order comes into question for a column that is not decided.
pub(super) fn is_possible(column: &ColumnDates, order: DateOrder) -> bool {
    match order {
        DateOrder::DayMonthYear => column.second_above_12 == 0,
        DateOrder::MonthDayYear => column.first_above_12 == 0,
        DateOrder::YearMonthDay => column.may_be_year_first(),
    }
}

fn count(table: &Table, column: usize) -> ColumnDates {
    let mut dates = ColumnDates {
        column,
        order: DateOrder::DayMonthYear,
        basis: OrderBasis::NotNeeded,
        fixed: 0,
        counted: 0,
        numeric: 0,
        first_above_12: 0,
        second_above_12: 0,
        unreadable: 0,
        sample: None,
        separator: None,
        first_above_31: 0,
        dotted: 0,
        differing: 0,
        year_first: 0,
        rows_say_year_first: None,
        first_range: None,
        third_range: None,
    };
    for row in 0..table.row_count() {
        match read_date(table.cell(row, column)) {
            DateText::Empty => {}
            DateText::Fixed(_) => dates.fixed += 1,
            DateText::Counted(_) => {
                dates.fixed += 1;
                dates.counted += 1;
            }
            DateText::NotADate => dates.unreadable += 1,
            text @ DateText::Numbers { first, second, third, separator, .. } => {
                dates.numeric += 1;
                dates.year_first += usize::from(text.in_order(DateOrder::YearMonthDay).is_some());
                dates.first_range = Some(widened(dates.first_range, first));
                dates.third_range = Some(widened(dates.third_range, third));
                dates.first_above_12 += usize::from(first > 12);
                dates.first_above_31 += usize::from(first > 31);
                dates.second_above_12 += usize::from(second > 12);
                dates.dotted += usize::from(separator == '.');
                dates.differing += usize::from(first != second);
                if dates.sample.is_none() || (first != second && dates.differing == 1) {
                    dates.sample = Some(table.cell(row, column).to_owned());
                }
                dates.separator.get_or_insert(separator);
            }
        }
    }
    dates
}

fn widened(range: Option<(u32, u32)>, number: u32) -> (u32, u32) {
    range.map_or((number, number), |(least, most)| (least.min(number), most.max(number)))
}

/// What was said about the column wins; what was said about the file is for columns that do not tell themselves.
fn decide(dates: &ColumnDates, choices: &Choices) -> (DateOrder, OrderBasis) {
    if let Some(order) = choices.date_orders.get(&dates.column) {
        return (*order, OrderBasis::Chosen);
    }
    let found = evident(dates);
    match choices.date_order {
        Some(order) if found.1 != OrderBasis::Numbers || found.0 == order => (order, OrderBasis::Chosen),
        _ => found,
    }
}

fn evident(dates: &ColumnDates) -> (DateOrder, OrderBasis) {
    match dates.year_place() {
        YearPlace::First(basis) => return (DateOrder::YearMonthDay, basis),
        YearPlace::Unknown => return (DateOrder::YearMonthDay, OrderBasis::Ambiguous),
        YearPlace::Last => {}
    }
    match (dates.first_above_12, dates.second_above_12) {
        _ if dates.first_above_31 > 0 => (DateOrder::DayMonthYear, OrderBasis::Contradictory),
        _ if dates.differing == 0 => (DateOrder::DayMonthYear, OrderBasis::NotNeeded),
        (0, 0) if dates.dotted == dates.numeric => (DateOrder::DayMonthYear, OrderBasis::Dots),
        (0, 0) => (DateOrder::DayMonthYear, OrderBasis::Ambiguous),
        (_, 0) => (DateOrder::DayMonthYear, OrderBasis::Numbers),
        (0, _) => (DateOrder::MonthDayYear, OrderBasis::Numbers),
        (day_first, month_first) if day_first >= month_first => (DateOrder::DayMonthYear, OrderBasis::Contradictory),
        _ => (DateOrder::MonthDayYear, OrderBasis::Contradictory),
    }
}

/// What follows from reading `column` in each order that comes into question. `due` is a column of due dates to be
/// compared with, read in the same order.
#[must_use]
pub fn readings(table: &Table, column: &ColumnDates, due: Option<usize>, today: Option<NaiveDate>) -> Vec<DateReading> {
    let orders = DateOrder::ALL.into_iter().filter(|order| comes_into_question(column, *order));
    orders.map(|order| reading(table, column, due, today, order)).collect()
}

/// Of a column that no order fits, the orders that fit some of its cells.
fn comes_into_question(column: &ColumnDates, order: DateOrder) -> bool {
    match (column.basis, order) {
        (OrderBasis::Contradictory, DateOrder::YearMonthDay) => column.first_above_31 > 0 && column.year_first > 0,
        (OrderBasis::Contradictory, _) => true,
        _ => is_possible(column, order),
    }
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
