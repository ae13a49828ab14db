//! A table as a spreadsheet file (XLSX), by `rust_xlsxwriter`. Pure: the day the file says it was made on is an argument.
//! A crate of its own, because the library is large: only the part of the program that exports loads it.

use chrono::{Datelike, NaiveDate};
use receivables::interchange::sheet::{Sheet, SheetCell};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// Why no file was made.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// The table is larger than a spreadsheet can be, or has a text that is longer than a cell holds.
    #[error("the table does not fit into a spreadsheet: {0}")]
    DoesNotFit(#[from] XlsxError),
}

/// Amounts with more minor units than this are text: a spreadsheet counts in floating point, and would round them.
const EXACT_MINOR_MAX: u64 = 999_999_999_999_999;
/// What a spreadsheet takes as the name of a sheet.
const NAME_CHARS_MAX: usize = 31;
/// A column is at least and at most so wide, in characters.
const WIDTHS: (f64, f64) = (8.0, 60.0);

/// An XLSX file in the making, with the table on its one sheet: bold headings that stay in sight, a filter, days and amounts
/// as such. Text is text, whatever it begins with. The rows are put in by steps, so that a page answers, and can stop it,
/// between two of them.
pub struct Filling {
    workbook: Workbook,
    page: Worksheet,
    sheet: Sheet,
    done: usize,
    /// The longest text of each column so far, in characters.
    widest: Vec<usize>,
}

impl Filling {
    /// A file with the headings, and no row yet.
    ///
    /// # Errors
    /// [`WorkbookError::DoesNotFit`].
    pub fn begin(sheet: Sheet, made_on: NaiveDate) -> Result<Self, WorkbookError> {
        let mut workbook = Workbook::new();
        let created = excel_day(made_on)?;
        workbook.set_properties(&DocProperties::new().set_title(&sheet.title).set_creation_datetime(&created));
        let mut page = Worksheet::new();
        page.set_name(page_name(&sheet.title))?;
        let bold = Format::new().set_bold();
        for (column, title) in (0..).zip(&sheet.columns) {
            page.write_string_with_format(0, column, title, &bold)?;
        }
        page.set_freeze_panes(1, 0)?;
        let widest = sheet.columns.iter().map(|title| title.chars().count() + 2).collect();
        Ok(Self { workbook, page, sheet, done: 0, widest })
    }

    /// Rows that are in, and rows that there are.
    #[must_use]
    pub const fn rows(&self) -> (usize, usize) {
        (self.done, self.sheet.rows.len())
    }

    /// Puts the next `rows` rows in, or those that are left.
    ///
    /// # Errors
    /// [`WorkbookError::DoesNotFit`].
    pub fn step(&mut self, rows: usize) -> Result<(), WorkbookError> {
        let end = self.sheet.rows.len().min(self.done.saturating_add(rows));
        for cells in self.sheet.rows.get(self.done..end).unwrap_or_default() {
            self.done += 1;
            let row = u32::try_from(self.done).unwrap_or(u32::MAX);
            for (column, cell) in (0..).zip(cells) {
                write(&mut self.page, row, column, cell)?;
            }
            for (widest, cell) in self.widest.iter_mut().zip(cells) {
                *widest = letters(cell).max(*widest);
            }
        }
        Ok(())
    }

    /// The bytes of the file with the rows that are in.
    ///
    /// # Errors
    /// [`WorkbookError::DoesNotFit`].
    pub fn finish(mut self) -> Result<Vec<u8>, WorkbookError> {
        for (column, widest) in (0..).zip(&self.widest) {
            self.page.set_column_width(column, width(*widest))?;
        }
        let last_row = u32::try_from(self.done).unwrap_or(u32::MAX);
        if let Some(last_column) = self.widest.len().checked_sub(1).and_then(|last| u16::try_from(last).ok()) {
            self.page.autofilter(0, 0, last_row, last_column)?;
        }
        self.workbook.push_worksheet(self.page);
        Ok(self.workbook.save_to_buffer()?)
    }
}

fn write(page: &mut Worksheet, row: u32, column: u16, cell: &SheetCell) -> Result<(), XlsxError> {
    match cell {
        SheetCell::Empty => {}
        SheetCell::Text(text) => drop(page.write_string(row, column, text)?),
        SheetCell::Day(day) => {
            let format = Format::new().set_num_format("yyyy-mm-dd");
            page.write_date_with_format(row, column, excel_day(*day)?, &format)?;
        }
        SheetCell::Amount(amount) => {
            let decimal = amount.to_decimal();
            match decimal.to_f64().filter(|_| amount.minor.unsigned_abs() <= EXACT_MINOR_MAX) {
                Some(number) => {
                    let format = Format::new().set_num_format(amount_format(amount.currency.exponent() as usize));
                    page.write_number_with_format(row, column, number, &format)?;
                }
                None => drop(page.write_string(row, column, decimal.to_string())?),
            }
        }
        SheetCell::Number(number) => match number.to_f64() {
            Some(value) => drop(page.write_number(row, column, value)?),
            None => drop(page.write_string(row, column, number.to_string())?),
        },
    }
    Ok(())
}

/// Days before 1900 are none of a spreadsheet's.
fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(0), small(day.month()), small(day.day()))
}

/// `#,##0.00` with as many digits as the currency has.
fn amount_format(digits: usize) -> String {
    if digits == 0 { "#,##0".to_owned() } else { format!("#,##0.{}", "0".repeat(digits)) }
}

/// The title without what a sheet's name may not have, and not longer than it may be.
fn page_name(title: &str) -> String {
    let allowed: String = title
        .chars()
        .map(|letter| if "[]:*?/\\".contains(letter) || letter.is_control() { ' ' } else { letter })
        .collect();
    // Shortened before it is trimmed: a name may not begin or end with an apostrophe.
    let short: String = allowed.chars().take(NAME_CHARS_MAX).collect();
    let trimmed = short.trim_matches(|letter: char| letter == '\'' || letter.is_whitespace());
    if trimmed.is_empty() || trimmed.eq_ignore_ascii_case("history") { "Sheet1".to_owned() } else { trimmed.to_owned() }
}

/// How wide a cell is, in characters.
fn letters(cell: &SheetCell) -> usize {
    match cell {
        SheetCell::Empty => 0,
        SheetCell::Text(text) => text.chars().count(),
        SheetCell::Day(_) => 10,
        // Grouping takes a third more.
        SheetCell::Amount(amount) => amount.to_decimal().to_string().len() * 4 / 3,
        SheetCell::Number(number) => number.to_string().len(),
    }
}

/// Wide enough for the widest of a column, in characters.
fn width(widest: usize) -> f64 {
    u32::try_from(widest).map_or(WIDTHS.1, f64::from).clamp(WIDTHS.0, WIDTHS.1) + 1.0
}
