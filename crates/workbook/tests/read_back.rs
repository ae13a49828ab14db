//! What was written is read back by another library, and looked at in the file's own XML.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::money::{Currency, Money};
use workbook::{Filling, WorkbookError};

fn sheet(rows: Vec<Vec<SheetCell>>) -> Sheet {
    let columns = ["Number", "Due", "Open", "Share"].map(String::from).to_vec();
    Sheet { title: "Open invoices: all/2026".into(), columns, rows }
}

/// The file in one go.
fn xlsx(sheet: Sheet, made_on: chrono::NaiveDate) -> Result<Vec<u8>, WorkbookError> {
    let mut filling = Filling::begin(sheet, made_on)?;
    filling.step(usize::MAX)?;
    filling.finish()
}

fn read(bytes: Vec<u8>) -> (String, calamine::Range<Data>) {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names().first().unwrap().clone();
    let range = book.worksheet_range(&name).unwrap();
    (name, range)
}

fn made_on() -> chrono::NaiveDate {
    "2026-11-26".parse().unwrap()
}

#[test]
fn every_kind_of_cell_comes_back_as_what_it_was() {
    let row = vec![
        "2026-0001".into(),
        SheetCell::Day("2026-11-19".parse().unwrap()),
        Money::new(-123_456, Currency::EUR).into(),
        SheetCell::Number("12.5".parse().unwrap()),
    ];
    let (name, range) = read(xlsx(sheet(vec![row, vec![SheetCell::Empty; 4]]), made_on()).unwrap());
    assert_eq!(name, "Open invoices  all 2026");
    assert_eq!(range.get_value((0, 2)), Some(&Data::String("Open".into())));
    assert_eq!(range.get_value((1, 0)), Some(&Data::String("2026-0001".into())));
    let Some(Data::DateTime(day)) = range.get_value((1, 1)) else { panic!("{:?}", range.get_value((1, 1))) };
    assert_eq!(day.as_f64(), 46_345.0, "days since 1899-12-30");
    assert_eq!(range.get_value((1, 2)), Some(&Data::Float(-1234.56)));
    assert_eq!(range.get_value((1, 3)), Some(&Data::Float(12.5)));
}

#[test]
fn no_text_is_a_formula() {
    let texts = ["=1+1", "@SUM(A1)", "+49 30", "-5", "=HYPERLINK(\"http://x\")", "{=A1}", "http://elsewhere.invalid"];
    let rows = texts.map(|text| vec![text.into(), SheetCell::Empty, SheetCell::Empty, SheetCell::Empty]).to_vec();
    let bytes = xlsx(sheet(rows), made_on()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names().first().unwrap().clone();
    let formulas = book.worksheet_formula(&name).unwrap();
    assert!(formulas.is_empty() || formulas.used_cells().next().is_none(), "{formulas:?}");
    let range = book.worksheet_range(&name).unwrap();
    for (row, text) in (1..).zip(texts) {
        assert_eq!(range.get_value((row, 0)), Some(&Data::String(text.into())));
    }
}

#[test]
fn amounts_that_floating_point_would_round_are_text() {
    for minor in [999_999_999_999_999, -999_999_999_999_999, 1, 0] {
        let row = vec![SheetCell::Empty, SheetCell::Empty, Money::new(minor, Currency::EUR).into(), SheetCell::Empty];
        let (_, range) = read(xlsx(sheet(vec![row]), made_on()).unwrap());
        let Some(Data::Float(number)) = range.get_value((1, 2)) else { panic!("{minor}") };
        assert_eq!((number * 100.0).round() as i64, minor);
    }
    let row = vec![SheetCell::Empty, SheetCell::Empty, Money::new(i64::MAX, Currency::EUR).into(), SheetCell::Empty];
    let (_, range) = read(xlsx(sheet(vec![row]), made_on()).unwrap());
    assert_eq!(range.get_value((1, 2)), Some(&Data::String("92233720368547758.07".into())));
}

#[test]
fn any_title_names_a_sheet_and_an_empty_table_is_a_file() {
    for title in ["", "'quoted'", "history", "a*b?c[d]e:f\\g/h", &"ä".repeat(80), "\u{7}bell", "''''"] {
        let sheet = Sheet { title: title.to_owned(), ..Sheet::default() };
        let bytes = xlsx(sheet, made_on()).unwrap();
        assert!(bytes.starts_with(b"PK"), "{title}");
    }
}

#[test]
fn a_text_that_no_cell_holds_is_refused_and_not_cut() {
    let row = vec!["x".repeat(40_000).into(), SheetCell::Empty, SheetCell::Empty, SheetCell::Empty];
    assert!(xlsx(sheet(vec![row]), made_on()).is_err());
}

#[test]
fn in_steps_it_is_the_same_table() {
    let row = |number: usize| {
        vec![format!("2026-{number:04}").as_str().into(), SheetCell::Empty, SheetCell::Empty, SheetCell::Empty]
    };
    let table = sheet((1..=7).map(row).collect());
    let mut filling = Filling::begin(table.clone(), made_on()).unwrap();
    let mut reached = Vec::new();
    while filling.rows().0 < filling.rows().1 {
        filling.step(3).unwrap();
        reached.push(filling.rows());
    }
    assert_eq!(reached, [(3, 7), (6, 7), (7, 7)]);
    let (name, range) = read(filling.finish().unwrap());
    assert_eq!((name, range), read(xlsx(table, made_on()).unwrap()));
}
