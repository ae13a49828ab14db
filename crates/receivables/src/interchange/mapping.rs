//! Which column stands for what: guessed from names and cells, overruled by the user. Pure.

use super::amount::{NumberShape, number_shape};
use super::choices::Choices;
use super::date_text::{DateText, read_date};
use super::field::{CellKind, Confidence, Field};
use super::name_parts::{field_by_words, names_a_date};
use super::refusal::Needed;
use super::synonyms::{fields_for, is_false_friend, is_known, preference};
use super::table::Table;
use super::words::read_yes_no;

/// A column of the file with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Position, from 0.
    pub index: usize,
    /// Name in the file; empty where it has none.
    pub name: String,
    /// Which of the columns of that name it is, from 1.
    pub nth: u32,
    /// What it stands for.
    pub field: Field,
    /// How sure that is.
    pub confidence: Confidence,
    /// Up to three different cells of it.
    pub samples: Vec<String>,
}

/// Columns by field, for quick look-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    of_field: Vec<(Field, usize)>,
}

impl Places {
    /// The places of `fields`, one per column.
    #[must_use]
    pub fn new(fields: &[Field]) -> Self {
        let used = fields.iter().enumerate().filter(|(_, field)| **field != Field::Ignored);
        let mut of_field: Vec<(Field, usize)> = used.map(|(column, field)| (*field, column)).collect();
        of_field.sort_unstable();
        Self { of_field }
    }

    /// The first column that stands for `field`.
    #[must_use]
    pub fn of(&self, field: Field) -> Option<usize> {
        let at = self.of_field.partition_point(|(one, _)| *one < field);
        self.of_field.get(at).filter(|(one, _)| *one == field).map(|(_, column)| *column)
    }

    /// All columns that stand for `field`.
    pub fn all_of(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        self.of_field.iter().filter(move |(one, _)| *one == field).map(|(_, column)| *column)
    }

    /// Whether the amount of a line can be told.
    #[must_use]
    pub fn has_line_amount(&self) -> bool {
        let has = |field| self.of(field).is_some();
        has(Field::LineAmount) || has(Field::LineGross) || (has(Field::Quantity) && has(Field::UnitPrice))
    }

    /// What is missing to make an invoice.
    #[must_use]
    pub fn missing(&self) -> Vec<Needed> {
        let has = |field| self.of(field).is_some();
        let customer = has(Field::Customer) || has(Field::CustomerId) || has(Field::CustomerEmail);
        let amount = has(Field::Gross) || has(Field::Net) || has(Field::OpenAmount) || self.has_line_amount();
        [
            (Needed::Number, has(Field::Number)),
            (Needed::Customer, customer),
            (Needed::IssueDate, has(Field::IssueDate)),
            (Needed::Amount, amount),
        ]
        .into_iter()
        .filter(|(_, there)| !there)
        .map(|(needed, _)| needed)
        .collect()
    }
}

const PROFILE_ROWS: usize = 300;
const SAMPLES: usize = 3;

/// How many cells at the head of a column are what.
#[derive(Clone, Copy, Default)]
struct Profile {
    filled: usize,
    dates: usize,
    counted_dates: usize,
    numbers: usize,
    money: usize,
    yes_no: usize,
    net_days: usize,
}

/// Days that terms are usually of.
const USUAL_NET_DAYS: [&str; 12] = ["0", "7", "8", "10", "14", "15", "20", "21", "30", "45", "60", "90"];

impl Profile {
    fn of(table: &Table, column: usize) -> Self {
        let mut profile = Self::default();
        for row in 0..table.row_count().min(PROFILE_ROWS) {
            let cell = table.cell(row, column);
            if cell.is_empty() {
                continue;
            }
            let date = read_date(cell);
            if date == DateText::Empty {
                continue;
            }
            profile.filled += 1;
            match date {
                DateText::Empty | DateText::NotADate => {}
                // Any number of the right length could be one: only the name of the column tells.
                DateText::Counted(_) => profile.counted_dates += 1,
                DateText::Fixed(_) | DateText::Numbers { .. } => profile.dates += 1,
            }
            let shape = number_shape(cell);
            profile.numbers += usize::from(shape != NumberShape::NotANumber);
            profile.money += usize::from(matches!(shape, NumberShape::Decided(_)));
            profile.net_days += usize::from(USUAL_NET_DAYS.contains(&cell));
            profile.yes_no += usize::from(read_yes_no(cell).is_some());
        }
        profile
    }

    /// Whether nine in ten cells are dates when counts of days or seconds are taken for such.
    const fn may_be_counted_dates(self) -> bool {
        self.counted_dates > 0 && (self.dates + self.counted_dates) * 10 >= self.filled * 9
    }

    /// What nine in ten cells are; none for an empty column.
    const fn kind(self) -> Option<CellKind> {
        match self {
            _ if self.filled == 0 => None,
            _ if self.dates * 10 >= self.filled * 9 => Some(CellKind::Date),
            _ if self.numbers * 10 >= self.filled * 9 => Some(CellKind::Number),
            _ => Some(CellKind::Text),
        }
    }

    /// Whether the cells can be of that kind at all. An empty column can be anything.
    const fn fits(self, kind: CellKind) -> bool {
        match kind {
            CellKind::Text => true,
            CellKind::Date => self.dates * 2 >= self.filled || self.may_be_counted_dates(),
            CellKind::Number => self.numbers * 2 >= self.filled,
        }
    }
}

/// A column that could stand for a field.
struct Candidate {
    column: usize,
    field: Field,
    confidence: Confidence,
    preference: usize,
}

/// The columns of `table` with their meanings.
#[must_use]
pub fn map_columns(table: &Table, choices: &Choices) -> Vec<Column> {
    let count = table.header.len();
    let profiles: Vec<Profile> = (0..count).map(|column| Profile::of(table, column)).collect();
    let mut given: Vec<(Field, Confidence)> = vec![(Field::Ignored, Confidence::Unknown); count];
    for (column, field) in &choices.fields {
        if let Some(slot) = given.get_mut(*column) {
            *slot = (*field, Confidence::Chosen);
        }
    }
    let mut candidates = Vec::new();
    for (column, name) in table.header.iter().enumerate() {
        for (field, confidence) in fields_for(name) {
            let profile = profiles[column];
            if profile.fits(field.kind()) {
                candidates.push(Candidate { column, field, confidence, preference: preference(field, name) });
            } else if field == Field::PaidAmount && profile.yes_no == profile.filled {
                // `Paid: yes` is a state, not an amount.
                let (field, confidence) = (Field::Status, Confidence::Likely);
                candidates.push(Candidate { column, field, confidence, preference: usize::MAX });
            }
        }
    }
    candidates.sort_by_key(|one| (std::cmp::Reverse(one.confidence), one.preference, one.column));
    for one in candidates {
        let free = given[one.column].1 == Confidence::Unknown;
        let taken = !one.field.may_repeat() && given.iter().any(|(field, _)| *field == one.field);
        if free && !taken {
            given[one.column] = (one.field, one.confidence);
        }
    }
    guess_by_words(table, &profiles, &mut given);
    guess_by_cells(table, &profiles, &mut given);
    take_reference_for_number(table, &mut given);
    let columns = given.iter().enumerate().map(|(index, (field, confidence))| Column {
        index,
        name: table.header[index].clone(),
        nth: nth_of_its_name(&table.header, index),
        field: *field,
        confidence: *confidence,
        samples: samples(table, index),
    });
    columns.collect()
}

/// Fields that no known name stands for, or none with fitting cells, go to the first column whose words speak for them and whose cells agree.
fn guess_by_words(table: &Table, profiles: &[Profile], given: &mut [(Field, Confidence)]) {
    for (column, profile) in profiles.iter().enumerate() {
        let name = &table.header[column];
        if given[column].1 != Confidence::Unknown || is_false_friend(name) {
            continue;
        }
        // A number of an invoice may be all digits.
        let speaks_for = |kind| match kind {
            // `Due: 30` is no amount.
            CellKind::Number if profile.net_days == profile.filled && is_due(name) => Some(Field::Terms),
            CellKind::Number if profile.may_be_counted_dates() && names_a_date(name) => {
                field_by_words(name, CellKind::Date)
            }
            CellKind::Number => field_by_words(name, kind).or_else(|| field_by_words(name, CellKind::Text)),
            kind => field_by_words(name, kind),
        };
        if let Some(field) = profile.kind().and_then(speaks_for)
            && !given.iter().any(|(taken, _)| *taken == field)
        {
            given[column] = (field, Confidence::Likely);
        }
    }
}

/// Whether the words of a name speak of a due date, were its cells dates.
fn is_due(name: &str) -> bool {
    field_by_words(name, CellKind::Date) == Some(Field::DueDate)
}

/// Where the names leave an invoice incomplete, a column that alone has the right cells is taken.
fn guess_by_cells(table: &Table, profiles: &[Profile], given: &mut [(Field, Confidence)]) {
    let has = |given: &[(Field, Confidence)], field: Field| given.iter().any(|(one, _)| *one == field);
    let total = [Field::Gross, Field::Net, Field::LineAmount, Field::LineGross, Field::UnitPrice];
    let needs_total = !total.into_iter().any(|field| has(given, field));
    let needs_date = !has(given, Field::IssueDate);
    let mut take_only = |field: Field, fits: &dyn Fn(&Profile) -> bool| {
        let free = |column: &usize| given[*column].1 == Confidence::Unknown && !is_known(&table.header[*column]);
        let fitting: Vec<usize> = (0..given.len())
            .filter(|column| free(column) && profiles[*column].filled > 0 && fits(&profiles[*column]))
            .collect();
        if let [column] = fitting[..] {
            given[column] = (field, Confidence::Likely);
        }
    };
    if needs_date {
        take_only(Field::IssueDate, &|profile| profile.dates * 10 >= profile.filled * 9);
    }
    if needs_total {
        take_only(Field::Gross, &|profile| {
            profile.numbers * 10 >= profile.filled * 9 && profile.money > 0 && profile.dates == 0
        });
    }
}

/// Lists of documents of several kinds call the number of each its reference: where no column is the number, one that is
/// filled and different on every row is taken for it.
fn take_reference_for_number(table: &Table, given: &mut [(Field, Confidence)]) {
    let has =
        |field: Field| given.iter().position(|(one, confidence)| *one == field && *confidence != Confidence::Chosen);
    let is_given = |field: Field| given.iter().any(|(one, _)| *one == field);
    if is_given(Field::Number) || !is_given(Field::DocumentType) {
        return;
    }
    let Some(column) = has(Field::Reference) else { return };
    let rows = 0..table.row_count().min(PROFILE_ROWS);
    let cells: Vec<&str> = rows.map(|row| table.cell(row, column)).collect();
    let different: std::collections::BTreeSet<&str> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
    if different.len() == cells.len() {
        given[column] = (Field::Number, Confidence::Likely);
    }
}

fn nth_of_its_name(header: &[String], index: usize) -> u32 {
    let earlier = header.iter().take(index).filter(|name| **name == header[index]).count();
    u32::try_from(earlier + 1).unwrap_or(u32::MAX)
}

fn samples(table: &Table, column: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for row in 0..table.row_count().min(PROFILE_ROWS) {
        let cell = table.cell(row, column);
        if !cell.is_empty() && !found.iter().any(|one| one == cell) {
            found.push(cell.chars().take(80).collect());
        }
        if found.len() == SAMPLES {
            break;
        }
    }
    found
}
