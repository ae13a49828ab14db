//! Which character stands between cells: every candidate is tried on the head of the text and judged by how many
//! records come out with the same number of cells. Pure.

/// A character between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab, as spreadsheets put on the clipboard.
    Tab,
    /// `|`
    Pipe,
}

impl Delimiter {
    /// Every candidate, in the order that breaks ties.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The character itself, which is ASCII.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// What one candidate makes of the head of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DelimiterTrial {
    /// The candidate.
    pub delimiter: Delimiter,
    /// Most frequent number of cells of a record.
    pub columns: usize,
    /// Records with that number of cells.
    pub consistent: usize,
    /// Records looked at.
    pub records: usize,
}

/// What the delimiter was found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DelimiterBasis {
    /// Said by the user.
    Chosen,
    /// A first line `sep=;`, as a spreadsheet writes it.
    SeparatorLine,
    /// The candidate whose records agree best.
    Consistency,
    /// One column only: no candidate cuts anything.
    SingleColumn,
}

/// The delimiter of a text, with what every candidate made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelimiterFinding {
    /// The one used.
    pub delimiter: Delimiter,
    /// Why.
    pub basis: DelimiterBasis,
    /// All candidates.
    pub trials: Vec<DelimiterTrial>,
}

const SAMPLE_BYTES: usize = 64 * 1024;
const SAMPLE_RECORDS: usize = 200;

/// The head of `text` that evidence is taken from, cut after a whole line where there is one.
#[must_use]
pub fn head(text: &str) -> &str {
    if text.len() <= SAMPLE_BYTES {
        return text;
    }
    let mut end = SAMPLE_BYTES;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let cut = text.get(..end).unwrap_or(text);
    cut.rfind('\n').and_then(|at| cut.get(..=at)).unwrap_or(cut)
}

/// The first records of `text` cut at `delimiter`.
#[must_use]
pub fn first_records(text: &str, delimiter: Delimiter, most: usize) -> Vec<csv::StringRecord> {
    let mut reader = csv_reader(head(text).as_bytes(), delimiter);
    reader.records().filter_map(Result::ok).take(most).collect()
}

/// A reader that takes rows of any width and keeps quotes that stand inside a cell.
pub fn csv_reader<R: std::io::Read>(source: R, delimiter: Delimiter) -> csv::Reader<R> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter.byte()).from_reader(source)
}

/// The delimiter said by a first line `sep=;`, and the bytes of that line.
#[must_use]
pub fn separator_line(text: &str) -> Option<(Delimiter, usize)> {
    let line = text.split_inclusive('\n').next()?;
    let said = line.trim_end_matches(['\r', '\n']).strip_prefix("sep=")?;
    let delimiter = Delimiter::ALL.into_iter().find(|one| said.as_bytes() == [one.byte()])?;
    Some((delimiter, line.len()))
}

/// The delimiter of `text`.
#[must_use]
pub fn find_delimiter(text: &str, chosen: Option<Delimiter>) -> DelimiterFinding {
    let trials: Vec<_> = Delimiter::ALL.into_iter().map(|delimiter| trial(text, delimiter)).collect();
    if let Some(delimiter) = chosen {
        return DelimiterFinding { delimiter, basis: DelimiterBasis::Chosen, trials };
    }
    if let Some((delimiter, _)) = separator_line(text) {
        return DelimiterFinding { delimiter, basis: DelimiterBasis::SeparatorLine, trials };
    }
    let best = trials.iter().rev().max_by_key(|trial| score(trial)).filter(|trial| trial.columns > 1);
    match best {
        Some(trial) => {
            DelimiterFinding { delimiter: trial.delimiter, basis: DelimiterBasis::Consistency, trials: trials.clone() }
        }
        None => DelimiterFinding { delimiter: Delimiter::Comma, basis: DelimiterBasis::SingleColumn, trials },
    }
}

/// Agreement counts more than width: decimal commas cut many rows alike, but not the header.
fn score(trial: &DelimiterTrial) -> u64 {
    if trial.columns < 2 || trial.records == 0 {
        return 0;
    }
    let percent = (trial.consistent * 100 / trial.records) as u64;
    percent.pow(3) * (trial.columns.min(12) as u64)
}

fn trial(text: &str, delimiter: Delimiter) -> DelimiterTrial {
    let body = separator_line(text).and_then(|(_, bytes)| text.get(bytes..)).unwrap_or(text);
    let widths: Vec<usize> =
        first_records(body, delimiter, SAMPLE_RECORDS).iter().map(csv::StringRecord::len).collect();
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for width in &widths {
        *counts.entry(*width).or_default() += 1;
    }
    let (columns, consistent) = counts.into_iter().max_by_key(|(width, count)| (*count, *width)).unwrap_or((0, 0));
    DelimiterTrial { delimiter, columns, consistent, records: widths.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_are_found() {
        for (text, delimiter, basis) in [
            ("a,b,c\n1,2,3\n", Delimiter::Comma, DelimiterBasis::Consistency),
            ("Nr;Brutto\n1;1,50\n2;2,50\n3;3,50\n", Delimiter::Semicolon, DelimiterBasis::Consistency),
            ("a\tb\n1,2\t3,4\n", Delimiter::Tab, DelimiterBasis::Consistency),
            ("a|b|c\n1|2|3\n", Delimiter::Pipe, DelimiterBasis::Consistency),
            ("sep=;\na;b\n", Delimiter::Semicolon, DelimiterBasis::SeparatorLine),
            ("only\none\n", Delimiter::Comma, DelimiterBasis::SingleColumn),
            ("A;B\n\"x, y, z\";1\n\"x, y, z\";2\n", Delimiter::Semicolon, DelimiterBasis::Consistency),
        ] {
            let found = find_delimiter(text, None);
            assert_eq!((found.delimiter, found.basis), (delimiter, basis), "{text:?}");
        }
    }
}
