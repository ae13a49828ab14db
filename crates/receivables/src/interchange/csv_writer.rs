//! Tables as delimited text (RFC 4180) that no spreadsheet takes for a formula: text cells that begin with a formula
//! sign get an apostrophe, numbers stay numbers. Reading such a file back takes the apostrophe off again. Pure.

use super::delimiter::Delimiter;

/// A cell to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvCell<'a> {
    /// Guarded where it begins like a formula.
    Text(&'a str),
    /// A plain number, which may begin with a minus; written as it stands.
    Number(&'a str),
}

impl<'a> CsvCell<'a> {
    /// A cell of another program's file: a number where it is written as one, otherwise text.
    #[must_use]
    pub fn from_foreign(cell: &'a str) -> Self {
        if is_plain_number(cell) { Self::Number(cell) } else { Self::Text(cell) }
    }
}

/// Whether a spreadsheet could run a cell with this text.
#[must_use]
pub fn begins_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0'])
}

/// Digits with points, commas and apostrophes, with at most a minus in front.
fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '\''))
}

/// Writes rows into one text.
#[derive(Clone, Debug)]
pub struct CsvWriter {
    text: String,
    delimiter: Delimiter,
}

impl CsvWriter {
    /// An empty table with `delimiter` between cells and CR LF after rows.
    #[must_use]
    pub const fn new(delimiter: Delimiter) -> Self {
        Self { text: String::new(), delimiter }
    }

    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = CsvCell<'a>>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.text.push(char::from(self.delimiter.byte()));
            }
            self.cell(cell);
        }
        self.text.push_str("\r\n");
    }

    /// The table.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }

    fn cell(&mut self, cell: CsvCell<'_>) {
        let (text, guard) = match cell {
            CsvCell::Number(text) if is_plain_number(text) => (text, false),
            // What already begins with apostrophes and a formula sign gets one more, so that reading takes off only ours.
            CsvCell::Number(text) | CsvCell::Text(text) => {
                (text, begins_like_a_formula(text.trim_start_matches('\'')) && !text.is_empty())
            }
        };
        let delimiter = char::from(self.delimiter.byte());
        let quote = text.contains([delimiter, '"', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ');
        if quote {
            self.text.push('"');
        }
        if guard {
            self.text.push('\'');
        }
        if quote {
            self.text.push_str(&text.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::choices::Choices;
    use super::super::table::read_table;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        let mut writer = CsvWriter::new(Delimiter::Comma);
        let cells = ["=1+1", "-12.50", "-1+2", "+49 30 1", "@x", "\tx", "plain", "a,b", "say \"x\"", "'=x", "'t Hooft"];
        writer.row(cells.iter().map(|cell| CsvCell::from_foreign(cell)));
        assert_eq!(
            writer.finish(),
            "'=1+1,-12.50,'-1+2,'+49 30 1,'@x,'\tx,plain,\"a,b\",\"say \"\"x\"\"\",''=x,'t Hooft\r\n"
        );
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(cells in prop::collection::vec("[-=+@'\t\"a-z0-9,;.\n\r ]{0,8}", 2..5)) {
            for delimiter in Delimiter::ALL {
                let mut writer = CsvWriter::new(delimiter);
                writer.row(vec![CsvCell::Text("h"); cells.len() + 1]);
                writer.row([CsvCell::Text("key")].into_iter().chain(cells.iter().map(|cell| CsvCell::from_foreign(cell))));
                let choices = Choices { delimiter: Some(delimiter), header_line: Some(1), ..Choices::default() };
                let read = read_table(writer.finish().as_bytes(), &choices).unwrap();
                let back: Vec<&str> = read.cells(0).skip(1).collect();
                prop_assert_eq!(back, cells.iter().map(String::as_str).collect::<Vec<_>>());
            }
        }
    }
}
