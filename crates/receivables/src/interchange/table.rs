//! A file as rows of cells, read in steps so that the caller can show progress and stop. Pure; caps from `bounds`.

use std::io::Cursor;

use super::choices::Choices;
use super::decode::{Decoded, Encoding, EncodingEvidence, decode};
use super::delimiter::{DelimiterFinding, csv_reader, find_delimiter, separator_line};
use super::header::{HeaderBasis, find_header};
use super::refusal::FileRefusal;
use crate::bounds::{IMPORT_CELL_BYTES_MAX, IMPORT_COLUMNS_MAX, IMPORT_ROWS_MAX};

/// A row of the file, below its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowSpan {
    first_cell: u32,
    cells: u32,
    /// Line of the file it begins on, from 1, as an editor counts.
    pub line: u32,
}

/// All cells of a file, in one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    text: String,
    cell_ends: Vec<u32>,
    rows: Vec<RowSpan>,
    /// Column names; of a file without any, as many empty names as there are columns.
    pub header: Vec<String>,
    /// Line of the header, 0 where there is none.
    pub header_line: u32,
    /// How the header was found.
    pub header_basis: HeaderBasis,
    /// Lines above the header, as text.
    pub banner: Vec<String>,
    /// Delimiter and evidence.
    pub delimiter: DelimiterFinding,
    /// Encoding of the bytes.
    pub encoding: Encoding,
    /// Why that encoding.
    pub encoding_evidence: EncodingEvidence,
    /// Line of a cell whose quote is never closed: it swallowed the rest of the file.
    pub unclosed_quote: Option<u32>,
}

impl Table {
    /// Number of rows below the header, empty ones left out.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// Line of the file that row `row` begins on; 0 beyond the last row.
    #[must_use]
    pub fn line(&self, row: usize) -> u32 {
        self.rows.get(row).map_or(0, |span| span.line)
    }

    /// Number of cells of row `row`.
    #[must_use]
    pub fn width(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, |span| span.cells as usize)
    }

    /// The cell of `column` in `row`, white space around it cut; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.raw_cell(row, column).trim()
    }

    /// The cell as it stands in the file.
    #[must_use]
    pub fn raw_cell(&self, row: usize, column: usize) -> &str {
        let Some(span) = self.rows.get(row).filter(|span| column < span.cells as usize) else { return "" };
        let at = span.first_cell as usize + column;
        let start = if at == 0 { 0 } else { self.cell_ends.get(at - 1).copied().unwrap_or(0) as usize };
        let end = self.cell_ends.get(at).copied().unwrap_or(0) as usize;
        self.text.get(start..end).unwrap_or("")
    }

    /// The cells of a row.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.width(row)).map(move |column| self.raw_cell(row, column))
    }
}

/// How far reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows read.
    pub rows: usize,
    /// Bytes of text read.
    pub bytes: usize,
    /// Bytes of text in all.
    pub bytes_total: usize,
    /// Whether the end is reached.
    pub finished: bool,
}

/// Reads a file in steps.
pub struct Reader {
    source: csv::Reader<Cursor<Vec<u8>>>,
    record: csv::StringRecord,
    table: Table,
    records_to_skip: usize,
    /// Offset up to which lines were counted, and the line there.
    counted: (usize, u32),
    finished: bool,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("rows", &self.table.rows.len()).field("finished", &self.finished).finish()
    }
}

impl Reader {
    /// Decodes `bytes`, finds delimiter and header, and stands before the first row.
    ///
    /// # Errors
    /// What [`decode`] refuses, and [`FileRefusal::TooManyColumns`] in the header.
    pub fn open(bytes: &[u8], choices: &Choices) -> Result<Self, FileRefusal> {
        let Decoded { text, encoding, evidence } = decode(bytes, choices.encoding)?;
        let delimiter = find_delimiter(&text, choices.delimiter);
        let skip = separator_line(&text).map_or(0, |(_, bytes)| bytes);
        let body = text.get(skip..).unwrap_or_default();
        let first_line = if skip > 0 { 2 } else { 1 };
        let found = find_header(body, first_line, delimiter.delimiter, choices.header_line);
        if found.names.len() > IMPORT_COLUMNS_MAX {
            return Err(FileRefusal::TooManyColumns { line: found.line, max: IMPORT_COLUMNS_MAX });
        }
        let mut table = Table {
            text: String::with_capacity(body.len()),
            cell_ends: Vec::new(),
            rows: Vec::new(),
            header: found.names,
            header_line: found.line,
            header_basis: found.basis,
            banner: found.banner,
            delimiter,
            encoding,
            encoding_evidence: evidence,
            unclosed_quote: None,
        };
        table.cell_ends.reserve(table.header.len() * 64);
        let mut bytes = text.into_bytes();
        bytes.drain(..skip);
        let source = csv_reader(Cursor::new(bytes), table.delimiter.delimiter);
        let record = csv::StringRecord::new();
        Ok(Self {
            source,
            record,
            table,
            records_to_skip: found.records_above,
            counted: (0, first_line),
            finished: false,
        })
    }

    /// Reads up to `most` rows more.
    ///
    /// # Errors
    /// The caps: [`FileRefusal::TooManyRows`], [`FileRefusal::TooManyColumns`], [`FileRefusal::CellTooLong`].
    pub fn step(&mut self, most: usize) -> Result<Progress, FileRefusal> {
        for _ in 0..most {
            if self.finished {
                break;
            }
            // Reading from memory, valid UTF-8, any width: the only end is the end.
            if !self.source.read_record(&mut self.record).unwrap_or(false) {
                self.finish_reading();
                break;
            }
            if self.records_to_skip > 0 {
                self.records_to_skip -= 1;
                continue;
            }
            self.take_record()?;
        }
        let bytes_total = self.source.get_ref().get_ref().len();
        let bytes = usize::try_from(self.source.position().byte()).unwrap_or(bytes_total).min(bytes_total);
        Ok(Progress { rows: self.table.rows.len(), bytes, bytes_total, finished: self.finished })
    }

    /// The table, once `step` has reached the end; rows not read are missing.
    ///
    /// # Errors
    /// [`FileRefusal::NoRows`] where nothing stands below the header.
    pub fn finish(self) -> Result<Table, FileRefusal> {
        if self.table.rows.is_empty() { Err(FileRefusal::NoRows) } else { Ok(self.table) }
    }

    fn take_record(&mut self) -> Result<(), FileRefusal> {
        if self.record.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        let line = self.line_of_record();
        if self.record.len() > IMPORT_COLUMNS_MAX {
            return Err(FileRefusal::TooManyColumns { line, max: IMPORT_COLUMNS_MAX });
        }
        if self.table.rows.len() >= IMPORT_ROWS_MAX {
            return Err(FileRefusal::TooManyRows { max: IMPORT_ROWS_MAX });
        }
        let first_cell = offset(self.table.cell_ends.len());
        for cell in &self.record {
            if cell.len() > IMPORT_CELL_BYTES_MAX {
                return Err(FileRefusal::CellTooLong { line, max: IMPORT_CELL_BYTES_MAX });
            }
            self.table.text.push_str(without_guard(cell));
            self.table.cell_ends.push(offset(self.table.text.len()));
        }
        self.table.rows.push(RowSpan { first_cell, cells: offset(self.record.len()), line });
        Ok(())
    }

    /// Line the record begins on. Line ends between records belong to neither, so they are counted here.
    fn line_of_record(&mut self) -> u32 {
        let start = self.record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let bytes = self.source.get_ref().get_ref();
        let (mut at, mut line) = self.counted;
        while at < bytes.len() && (at < start || matches!(bytes[at], b'\r' | b'\n')) {
            let old_mac_end = bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            line += u32::from(bytes[at] == b'\n' || old_mac_end);
            at += 1;
        }
        self.counted = (at, line);
        line
    }

    /// A last record that spans lines and holds an odd number of quotes was never closed.
    fn finish_reading(&mut self) {
        self.finished = true;
        let bytes = self.source.get_ref().get_ref();
        let (start, line) = self.counted;
        let rest = bytes.get(start..).unwrap_or_default();
        let quotes = rest.iter().filter(|byte| **byte == b'"').count();
        let spans_lines = rest.trim_ascii_end().contains(&b'\n');
        if quotes % 2 == 1 && spans_lines && !self.table.rows.is_empty() {
            self.table.unclosed_quote = Some(line);
        }
    }
}

/// Files are capped far below 4 GB.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A cell without the apostrophe that a careful export puts before a formula sign.
fn without_guard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if super::csv_writer::begins_like_a_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// Reads all of `bytes` at once.
///
/// # Errors
/// As [`Reader::open`], [`Reader::step`] and [`Reader::finish`].
pub fn read_table(bytes: &[u8], choices: &Choices) -> Result<Table, FileRefusal> {
    let mut reader = Reader::open(bytes, choices)?;
    while !reader.step(IMPORT_ROWS_MAX)?.finished {}
    reader.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        read_table(text.as_bytes(), &Choices::default()).unwrap()
    }

    #[test]
    fn rows_keep_their_lines_and_cells() {
        let read = table("Invoice,Customer,Note\r\n\r\n1,A,\"two\r\nlines\"\r\n,,\r\n2,B,\"say \"\"x\"\"\"\r\n");
        assert_eq!(read.row_count(), 2);
        assert_eq!((read.line(0), read.line(1)), (3, 6));
        assert_eq!(read.cell(0, 2), "two\r\nlines");
        assert_eq!(read.cell(1, 2), "say \"x\"");
        assert_eq!(read.cell(1, 9), "");
    }

    #[test]
    fn steps_add_up_to_the_whole() {
        let text = format!("Invoice;Customer\n{}", "1;A\n2;B\n".repeat(50));
        let mut reader = Reader::open(text.as_bytes(), &Choices::default()).unwrap();
        let mut last = 0;
        loop {
            let progress = reader.step(7).unwrap();
            assert!(progress.bytes >= last && progress.bytes <= progress.bytes_total);
            last = progress.bytes;
            if progress.finished {
                break;
            }
        }
        assert_eq!(reader.finish().unwrap(), table(&text));
    }

    #[test]
    fn caps_are_refused() {
        let wide = format!("a,b\n{}\n", vec!["x"; IMPORT_COLUMNS_MAX + 1].join(","));
        let long = format!("a,b\n1,{}\n", "x".repeat(IMPORT_CELL_BYTES_MAX + 1));
        let read = |text: &str| read_table(text.as_bytes(), &Choices::default());
        assert_eq!(read(&wide), Err(FileRefusal::TooManyColumns { line: 2, max: IMPORT_COLUMNS_MAX }));
        assert_eq!(read(&long), Err(FileRefusal::CellTooLong { line: 2, max: IMPORT_CELL_BYTES_MAX }));
        assert_eq!(read("Invoice,Customer\n"), Err(FileRefusal::NoRows));
        let tall = format!("a,b\n{}", "1,2\n".repeat(IMPORT_ROWS_MAX + 1));
        assert_eq!(read(&tall), Err(FileRefusal::TooManyRows { max: IMPORT_ROWS_MAX }));
    }

    #[test]
    fn a_quote_that_is_never_closed_is_noticed() {
        let read = table("Invoice,Customer\n1,A\n2,\"B\n3,C\n4,D\n");
        assert_eq!(read.unclosed_quote, Some(3));
        assert_eq!(table("Invoice,Customer\n1,A\n2,\"B\nC\"\n").unclosed_quote, None);
    }
}
