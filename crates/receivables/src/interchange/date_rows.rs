//! What the rows say about the order of dates: an invoice is issued first, due soon after, and paid later still. Pure.

use super::date_order::{ColumnDates, is_possible};
use super::date_text::{DateOrder, read_date};
use super::field::Field;
use super::table::Table;

/// Invoices are seldom due or paid later than this after their issue.
const USUAL_LAG_DAYS: i64 = 200;

/// Whether years of two digits stand in front, by the days from issue to the later date: read the wrong way, they come
/// to years or lie before the issue. None where the rows do not say.
pub(super) fn year_first_by_lags(table: &Table, issued: usize, later: usize) -> Option<bool> {
    let usual = |order: DateOrder| {
        let lag = |row: usize| {
            let date = |column: usize| read_date(table.cell(row, column)).in_order(order);
            Some((date(later)? - date(issued)?).num_days())
        };
        let lags = (0..table.row_count()).filter_map(lag);
        lags.filter(|days| (0..=USUAL_LAG_DAYS).contains(days)).count()
    };
    let in_front = usual(DateOrder::YearMonthDay);
    let behind = usual(DateOrder::DayMonthYear).max(usual(DateOrder::MonthDayYear));
    match (in_front, behind) {
        _ if in_front > behind * 2 => Some(true),
        _ if behind > in_front * 2 => Some(false),
        _ => None,
    }
}

/// Whether rows speak against reading a column like its neighbour: days out of order that another order would put right.
pub(super) fn contradicts(table: &Table, fields: &[Field], found: &[ColumnDates], at: usize, order: DateOrder) -> bool {
    let column = &found[at];
    let broken = |order: DateOrder| -> usize {
        let settled = found.iter().filter(|other| !other.asks());
        let pairs = settled.filter_map(|other| {
            let later = matches!(fields[column.column], Field::DueDate | Field::SettledDate);
            let is_pair = if later {
                fields[other.column] == Field::IssueDate
            } else {
                matches!(fields[other.column], Field::DueDate | Field::SettledDate)
            };
            is_pair.then_some((other, later))
        });
        pairs.map(|(other, later)| out_of_order(table, (column, order), (other, other.order), later)).sum()
    };
    let as_neighbour = broken(order);
    let possible = DateOrder::ALL.into_iter().filter(|one| *one != order && is_possible(column, *one));
    as_neighbour > 0 && possible.map(broken).any(|count| count < as_neighbour)
}

/// Rows on which the earlier of two days is the later one.
fn out_of_order(
    table: &Table,
    (column, order): (&ColumnDates, DateOrder),
    (other, other_order): (&ColumnDates, DateOrder),
    column_is_later: bool,
) -> usize {
    let date = |row: usize, column: usize, order: DateOrder| read_date(table.cell(row, column)).in_order(order);
    let rows = (0..table.row_count()).filter_map(|row| {
        let one = date(row, column.column, order)?;
        let two = date(row, other.column, other_order)?;
        Some(if column_is_later { one < two } else { two < one })
    });
    rows.filter(|wrong| *wrong).count()
}
