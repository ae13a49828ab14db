//! Which record holds the column names: the first lines of an export may be a banner. Pure.

use super::amount::{NumberShape, number_shape};
use super::date_text::{DateText, read_date};
use super::delimiter::{Delimiter, first_records};
use super::fold::squeezed;
use super::synonyms::is_known;

/// What the header was found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderBasis {
    /// Said by the user.
    Chosen,
    /// This many of its names are known.
    KnownNames {
        /// How many.
        known: usize,
    },
    /// The first record of full width, all of it words.
    FirstWords,
    /// The first record of full width holds numbers or dates: the file has no column names.
    NoHeader,
}

/// The column names of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderFinding {
    /// The names, white space cut.
    pub names: Vec<String>,
    /// Line of the header, 0 where there is none.
    pub line: u32,
    /// How it was found.
    pub basis: HeaderBasis,
    /// The lines above it.
    pub banner: Vec<String>,
    /// Records of the text up to and with the header.
    pub records_above: usize,
}

/// Records among which a header is looked for.
const HEADER_WITHIN: usize = 30;
/// Records from which the usual width is taken.
const WIDTH_SAMPLE: usize = 200;

/// Finds the header of `text`, whose first line is line `first_line` of the file.
#[must_use]
pub fn find_header(text: &str, first_line: u32, delimiter: Delimiter, chosen_line: Option<u32>) -> HeaderFinding {
    let records = first_records(text, delimiter, WIDTH_SAMPLE);
    let lines = lines_of(text, first_line, &records);
    let width = usual_width(&records);
    if let Some(0) = chosen_line {
        return without_header(width, 0, &records);
    }
    if let Some(at) = chosen_line.and_then(|line| lines.iter().position(|one| *one == line)) {
        return at_record(at, HeaderBasis::Chosen, &records, &lines);
    }
    let known = |record: &csv::StringRecord| record.iter().filter(|cell| is_known(cell)).count();
    let candidates = || records.iter().enumerate().take(HEADER_WITHIN);
    let best = candidates().map(|(at, record)| (known(record), std::cmp::Reverse(at))).max();
    if let Some((count, std::cmp::Reverse(at))) = best
        && count >= 2.min(width)
    {
        return at_record(at, HeaderBasis::KnownNames { known: count }, &records, &lines);
    }
    match candidates().find(|(_, record)| record.len() >= width && width > 0) {
        Some((at, record)) if record.iter().all(is_word) => at_record(at, HeaderBasis::FirstWords, &records, &lines),
        Some((at, _)) => without_header(width, at, &records),
        None => without_header(width, 0, &records),
    }
}

fn at_record(at: usize, basis: HeaderBasis, records: &[csv::StringRecord], lines: &[u32]) -> HeaderFinding {
    let names = records.get(at).map(|record| record.iter().map(|name| name.trim().to_owned()).collect());
    HeaderFinding {
        names: names.unwrap_or_default(),
        line: lines.get(at).copied().unwrap_or(0),
        basis,
        banner: banner_of(records, at),
        records_above: at + 1,
    }
}

fn without_header(width: usize, at: usize, records: &[csv::StringRecord]) -> HeaderFinding {
    let names = vec![String::new(); width];
    HeaderFinding { names, line: 0, basis: HeaderBasis::NoHeader, banner: banner_of(records, at), records_above: at }
}

fn banner_of(records: &[csv::StringRecord], above: usize) -> Vec<String> {
    let text = |record: &csv::StringRecord| {
        record.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
    };
    records.iter().take(above).map(text).collect()
}

fn is_word(cell: &str) -> bool {
    let plain = matches!(number_shape(cell), NumberShape::NotANumber) && matches!(read_date(cell), DateText::NotADate);
    plain && !squeezed(cell).is_empty()
}

fn usual_width(records: &[csv::StringRecord]) -> usize {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for record in records {
        *counts.entry(record.len()).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(width, count)| (*count, *width)).map_or(0, |(width, _)| width)
}

/// Line of each record, empty lines between records counted.
fn lines_of(text: &str, first_line: u32, records: &[csv::StringRecord]) -> Vec<u32> {
    let bytes = text.as_bytes();
    let (mut at, mut line) = (0, first_line);
    let mut lines = Vec::with_capacity(records.len());
    for record in records {
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        while at < bytes.len() && (at < start || matches!(bytes[at], b'\r' | b'\n')) {
            let old_mac_end = bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            line += u32::from(bytes[at] == b'\n' || old_mac_end);
            at += 1;
        }
        lines.push(line);
    }
    lines
}

/// A text that stays the same for files with the same column names, whatever their case and punctuation.
#[must_use]
pub fn header_signature(names: &[String]) -> String {
    // FNV-1a, 64 bits: a name for a settings entry, not a proof of anything.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for name in names {
        for byte in squeezed(name).bytes().chain([0x1f]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{}-{hash:016x}", names.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_below_a_banner_is_found() {
        let text = "Ninja export\n\nDate range: all\nClient,Invoice Number,Amount\nA,1,2\nB,2,3\n";
        let found = find_header(text, 1, Delimiter::Comma, None);
        assert_eq!(found.names, ["Client", "Invoice Number", "Amount"]);
        assert_eq!((found.line, found.records_above), (4, 3));
        assert_eq!(found.basis, HeaderBasis::KnownNames { known: 3 });
        assert_eq!(found.banner, ["Ninja export", "Date range: all"]);
    }

    #[test]
    fn unknown_words_and_no_words() {
        let words = find_header("foo,bar\n1,2\n", 1, Delimiter::Comma, None);
        assert_eq!((words.basis, words.records_above), (HeaderBasis::FirstWords, 1));
        let none = find_header("0031,Veldt,2026-01-02\n0032,Aster,2026-01-03\n", 1, Delimiter::Comma, None);
        assert_eq!((none.basis, none.records_above, none.names.len()), (HeaderBasis::NoHeader, 0, 3));
        let chosen = find_header("x,y\na,b\n1,2\n", 1, Delimiter::Comma, Some(2));
        assert_eq!(chosen.names, ["a", "b"]);
    }

    #[test]
    fn signatures_ignore_case_and_marks() {
        let of = |names: &[&str]| header_signature(&names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&["*InvoiceNumber", "Due Date"]), of(&["Invoice Number", "due date"]));
        assert_ne!(of(&["Invoice", "Number"]), of(&["InvoiceNumber"]));
    }
}
