//! Cells copied from a spreadsheet into the lines of an invoice. Pure.
//!
//! A row's first cell with letters is the description. Of the numbers after it one is the price, two are quantity and
//! price, three are quantity, price and their product, which is left out. A first row without a number, above rows with
//! some, is their heading.

use csv::ReaderBuilder;

use super::amount::{NumberShape, number_shape};
use super::typed_invoice::TypedLine;
use crate::bounds::INVOICE_LINES_MAX;

/// The lines in pasted text, each number as it was written; `None` where it is a plain text for one field.
#[must_use]
pub fn pasted_lines(text: &str) -> Option<Vec<TypedLine>> {
    let text = text.trim_end_matches(['\r', '\n']);
    if !text.contains(['\t', '\n']) {
        return None;
    }
    let mut reader =
        ReaderBuilder::new().delimiter(b'\t').has_headers(false).flexible(true).from_reader(text.as_bytes());
    let rows: Vec<Vec<String>> = reader
        .records()
        .filter_map(Result::ok)
        .map(|record| record.iter().map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect())
        .filter(|cells: &Vec<String>| !cells.is_empty())
        .take(INVOICE_LINES_MAX + 1)
        .collect();
    let has_number = |cells: &Vec<String>| cells.iter().any(|cell| is_number(cell));
    let has_heading = rows.first().is_some_and(|first| !has_number(first)) && rows.iter().skip(1).any(has_number);
    let lines: Vec<TypedLine> = rows.iter().skip(usize::from(has_heading)).map(|cells| line(cells)).collect();
    (!lines.is_empty()).then_some(lines)
}

fn is_number(cell: &str) -> bool {
    !matches!(number_shape(cell), NumberShape::Empty | NumberShape::NotANumber)
}

fn line(cells: &[String]) -> TypedLine {
    let at = cells.iter().position(|cell| !is_number(cell));
    let description = at.and_then(|at| cells.get(at)).cloned().unwrap_or_default();
    let after = at.map_or(0, |at| at + 1);
    let numbers: Vec<&String> = cells.iter().skip(after).filter(|cell| is_number(cell)).collect();
    let (quantity, unit_price) = match numbers.as_slice() {
        [] => (String::new(), String::new()),
        [price] => (String::new(), (*price).clone()),
        [quantity, price, ..] => ((*quantity).clone(), (*price).clone()),
    };
    TypedLine { description, quantity, unit_price }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<[String; 3]> {
        let lines = pasted_lines(text).unwrap_or_default();
        lines.into_iter().map(|line| [line.description, line.quantity, line.unit_price]).collect()
    }

    #[test]
    fn rows_become_lines_whatever_columns_there_are() {
        for (text, expected) in [
            ("Design\t10\t85.00\nArtwork\t2,5\t99,90\n", vec![["Design", "10", "85.00"], ["Artwork", "2,5", "99,90"]]),
            ("Item\tQty\tPrice\tAmount\r\nDesign\t10\t85\t850\r\n", vec![["Design", "10", "85"]]),
            ("1\tDesign\t85.00\n2\tArtwork\t20\n", vec![["Design", "", "85.00"], ["Artwork", "", "20"]]),
            ("Design\nArtwork", vec![["Design", "", ""], ["Artwork", "", ""]]),
            ("\"two\nlines\"\t3\t€ 1.200,00", vec![["two\nlines", "3", "€ 1.200,00"]]),
            ("\t\nDesign\t5\n\n", vec![["Design", "", "5"]]),
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_text_for_one_field_is_left_to_it() {
        for text in ["Design", "", "  ", "85.00\n", "\n\n", "a, b; c"] {
            assert_eq!(pasted_lines(text), None, "{text:?}");
        }
    }

    #[test]
    fn nothing_pasted_is_too_much() {
        let many = "x\t1\n".repeat(5_000);
        assert_eq!(pasted_lines(&many).map(|lines| lines.len()), Some(INVOICE_LINES_MAX + 1));
        assert!(pasted_lines("\"open\t\t\n\n\"\"\t").is_some_and(|lines| lines.len() == 1));
    }
}
