//! Whether a row is an invoice or a line of one: the rows grouped by invoice number, and what the groups say. Pure.

use std::collections::BTreeMap;

use super::choices::RowLayout;
use super::field::Field;
use super::mapping::Places;
use super::table::Table;
use super::words::begins_totals;

/// The rows of a table grouped by number and customer. Rows without a number are groups of their own; rows without a
/// customer go with the rows of their number above them; lines without all of it go with the row above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    order: Vec<u32>,
    starts: Vec<u32>,
    shares_number: Vec<bool>,
}

impl Groups {
    /// Groups the rows of `table`; groups in order of their first row.
    #[must_use]
    pub fn of(table: &Table, places: &Places) -> Self {
        let number = places.of(Field::Number);
        let customer =
            [Field::CustomerId, Field::Customer, Field::CustomerEmail].into_iter().find_map(|field| places.of(field));
        let cell = |row: usize, column: Option<usize>| column.map_or("", |column| table.cell(row, column));
        let mut of_pair = BTreeMap::<(&str, &str), u32>::new();
        let lines = [Field::LineDescription, Field::UnitPrice].map(|field| places.of(field));
        let issue_date = places.of(Field::IssueDate);
        // A line below the first of its invoice may leave out all that belongs to the whole.
        let continues = |row: usize| {
            let is_line = places.has_line_amount() && lines.iter().any(|column| !cell(row, *column).is_empty());
            let first = table.cells(row).map(str::trim).find(|cell| !cell.is_empty()).unwrap_or("");
            is_line && cell(row, customer).is_empty() && cell(row, issue_date).is_empty() && !begins_totals(first)
        };
        let mut last_of_number = BTreeMap::<&str, u32>::new();
        let mut group_of_row = Vec::with_capacity(table.row_count());
        let mut shares_number = Vec::new();
        for row in 0..table.row_count() {
            let (number, customer) = (cell(row, number), cell(row, customer));
            let next = u32::try_from(shares_number.len()).unwrap_or(u32::MAX);
            let above = last_of_number.get(number).copied().filter(|_| !number.is_empty());
            let group = match above {
                Some(above) if customer.is_empty() => above,
                _ if number.is_empty() => group_of_row.last().copied().filter(|_| continues(row)).unwrap_or(next),
                _ => *of_pair.entry((number, customer)).or_insert(next),
            };
            if group == next {
                shares_number.push(above.is_some());
            }
            if !number.is_empty() {
                last_of_number.insert(number, group);
            }
            group_of_row.push(group);
        }
        let (order, starts) = sorted_by_group(&group_of_row, shares_number.len());
        Self { order, starts, shares_number }
    }

    /// Whether an earlier group of another customer has the same number.
    #[must_use]
    pub fn shares_number(&self, group: usize) -> bool {
        self.shares_number.get(group).copied().unwrap_or(false)
    }

    /// Number of groups.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there is no group.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows of group `group`, in the order of the file.
    #[must_use]
    pub fn rows(&self, group: usize) -> &[u32] {
        let start = self.starts.get(group).map_or(0, |at| *at as usize);
        let end = self.starts.get(group + 1).map_or(start, |at| *at as usize);
        self.order.get(start..end).unwrap_or_default()
    }
}

/// Rows in order of their group, and where each group starts.
fn sorted_by_group(group_of_row: &[u32], groups: usize) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; groups + 1];
    for group in group_of_row {
        starts[*group as usize + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut next = starts.clone();
    let mut order = vec![0_u32; group_of_row.len()];
    for (row, group) in group_of_row.iter().enumerate() {
        let slot = &mut next[*group as usize];
        order[*slot as usize] = u32::try_from(row).unwrap_or(u32::MAX);
        *slot += 1;
    }
    (order, starts)
}

/// What the layout was found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayoutBasis {
    /// Said by the user.
    Chosen,
    /// What the numbers and columns say.
    Found,
}

/// Whether rows are invoices or lines, with the counts that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayoutFinding {
    /// The layout used.
    pub layout: RowLayout,
    /// Why.
    pub basis: LayoutBasis,
    /// Different invoice numbers.
    pub numbers: usize,
    /// Numbers that occur on several rows.
    pub repeated: usize,
    /// Of these, numbers whose rows follow each other with the same customer and date.
    pub adjacent_alike: usize,
    /// Of these, numbers whose rows carry one and the same invoice total.
    pub same_total: usize,
    /// Whether there are columns that belong to lines.
    pub line_columns: bool,
}

impl LayoutFinding {
    /// Whether the rows of most invoices with several carry totals of their own.
    #[must_use]
    pub const fn totals_are_of_lines(&self) -> bool {
        self.same_total * 10 < self.repeated * 8
    }
}

/// Finds the layout of `table`.
#[must_use]
pub fn find_layout(table: &Table, places: &Places, groups: &Groups, chosen: Option<RowLayout>) -> LayoutFinding {
    let mut found = LayoutFinding {
        layout: RowLayout::PerInvoice,
        basis: LayoutBasis::Found,
        numbers: groups.len(),
        repeated: 0,
        adjacent_alike: 0,
        same_total: 0,
        line_columns: places.has_line_amount() || places.of(Field::LineDescription).is_some(),
    };
    for group in 0..groups.len() {
        let rows = groups.rows(group);
        if rows.len() < 2 {
            continue;
        }
        found.repeated += 1;
        let same = |field: Field| same_in_all(table, rows, places.of(field));
        let adjacent = rows.windows(2).all(|pair| pair[1] == pair[0] + 1);
        found.adjacent_alike += usize::from(adjacent && same(Field::IssueDate));
        found.same_total += usize::from(same(Field::Gross));
    }
    if let Some(layout) = chosen {
        return LayoutFinding { layout, basis: LayoutBasis::Chosen, ..found };
    }
    found.layout = layout_of(&found, places);
    found
}

fn layout_of(found: &LayoutFinding, places: &Places) -> RowLayout {
    let has_total = places.of(Field::Gross).is_some() || places.of(Field::Net).is_some();
    if !has_total && places.has_line_amount() {
        return RowLayout::PerLineSummed;
    }
    if found.repeated == 0 {
        return RowLayout::PerInvoice;
    }
    let mostly = |count: usize| count * 10 >= found.repeated * 8;
    if found.line_columns {
        let summed = !mostly(found.same_total) && mostly(found.adjacent_alike);
        return if summed { RowLayout::PerLineSummed } else { RowLayout::PerLineTotalsRepeated };
    }
    // Without columns for lines, few repeated numbers are mistakes and many are lines.
    let many = found.repeated * 5 >= found.numbers;
    if many && mostly(found.adjacent_alike) && !mostly(found.same_total) {
        RowLayout::PerLineSummed
    } else {
        RowLayout::PerInvoice
    }
}

/// Whether all rows carry the same cell in `column`; empty cells below the first are left out.
fn same_in_all(table: &Table, rows: &[u32], column: Option<usize>) -> bool {
    let (Some(column), Some((first, rest))) = (column, rows.split_first()) else { return true };
    let wanted = table.cell(*first as usize, column);
    rest.iter().map(|row| table.cell(*row as usize, column)).all(|cell| cell.is_empty() || cell == wanted)
}
