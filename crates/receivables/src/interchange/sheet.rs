//! A table as it leaves the program: headings and cells that know whether they are text, a day, an amount or a number.
//! Here it becomes delimited text; `crates/workbook` makes a spreadsheet of it. Pure.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::csv_writer::{CsvCell, CsvWriter};
use super::delimiter::Delimiter;
use crate::money::Money;

/// A table to hand over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is a table of.
    pub title: String,
    /// The headings.
    pub columns: Vec<String>,
    /// The rows, each with as many cells as there are headings.
    pub rows: Vec<Vec<SheetCell>>,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SheetCell {
    /// Nothing, as where a figure can't be computed.
    #[default]
    Empty,
    /// Text; never run as a formula.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// An amount. Its currency stands in a column of its own or in the heading.
    Amount(Money),
    /// A number of another kind: days, a percentage.
    Number(Decimal),
}

impl SheetCell {
    /// Text, or nothing where there is none.
    #[must_use]
    pub fn text(text: Option<&str>) -> Self {
        text.filter(|text| !text.is_empty()).map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: impl Into<i64>) -> Self {
        Self::Number(Decimal::from(number.into()))
    }
}

impl From<&str> for SheetCell {
    fn from(text: &str) -> Self {
        Self::text(Some(text))
    }
}

impl From<String> for SheetCell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<Money> for SheetCell {
    fn from(amount: Money) -> Self {
        Self::Amount(amount)
    }
}

impl From<NaiveDate> for SheetCell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl Sheet {
    /// The table as delimited text: ISO days, amounts in major units with a point, comma between cells, the mark at the
    /// start that tells spreadsheets that it is UTF-8. No cell runs as a formula.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut table = CsvWriter::new(Delimiter::Comma);
        table.row(self.columns.iter().map(|title| CsvCell::Text(title)));
        for row in &self.rows {
            let texts: Vec<(bool, String)> = row.iter().map(written).collect();
            table.row(texts.iter().map(
                |(is_number, text)| {
                    if *is_number { CsvCell::Number(text) } else { CsvCell::Text(text) }
                },
            ));
        }
        format!("\u{feff}{}", table.finish())
    }
}

/// Whether a cell is a number, and its text.
fn written(cell: &SheetCell) -> (bool, String) {
    match cell {
        SheetCell::Empty => (false, String::new()),
        SheetCell::Text(text) => (false, text.clone()),
        SheetCell::Day(day) => (false, day.to_string()),
        SheetCell::Amount(amount) => (true, amount.to_decimal().to_string()),
        SheetCell::Number(number) => (true, number.normalize().to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn cells_are_written_by_their_kind_and_no_text_runs() {
        let sheet = Sheet {
            title: "Invoices".into(),
            columns: vec!["Number".into(), "=Customer".into(), "Due".into(), "Open".into(), "Days".into()],
            rows: vec![
                vec![
                    "=1+1".into(),
                    "Tarn, Fell".into(),
                    SheetCell::Day("2026-11-19".parse().unwrap()),
                    Money::new(-123_456, Currency::EUR).into(),
                    SheetCell::whole(-3),
                ],
                vec![
                    SheetCell::text(None),
                    "".into(),
                    SheetCell::Empty,
                    Money::new(5, "JPY".parse().unwrap()).into(),
                    SheetCell::Number("12.50".parse().unwrap()),
                ],
            ],
        };
        let expected = "\u{feff}Number,'=Customer,Due,Open,Days\r\n\
                        '=1+1,\"Tarn, Fell\",2026-11-19,-1234.56,-3\r\n\
                        ,,,5,12.5\r\n";
        assert_eq!(sheet.csv(), expected);
    }
}
