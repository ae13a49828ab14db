//! Which mark stands before decimals, found over all amounts of a file. Pure.

use super::amount::{DecimalMark, NumberShape, number_shape, read_amount};
use super::currency_sign::{CurrencyMark, read_mark};
use super::field::{CellKind, Field};
use super::table::Table;
use crate::money::Currency;

/// What the decimal mark was found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberBasis {
    /// Said by the user.
    Chosen,
    /// Only this mark makes sense of the amounts that say anything.
    Decided,
    /// No amount has a point or a comma: it makes no difference.
    NoMarks,
    /// Every amount that has a mark can be read both ways. A question.
    Ambiguous,
    /// Some amounts need a point and others a comma. A question.
    Contradictory,
}

/// The amounts of a file counted by what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberStyle {
    /// The mark used; where the basis asks, the likelier one for the meantime.
    pub mark: DecimalMark,
    /// Why.
    pub basis: NumberBasis,
    /// Amounts that need a point before decimals.
    pub points: usize,
    /// Amounts that need a comma.
    pub commas: usize,
    /// Amounts that can be read both ways.
    pub ambiguous: usize,
    /// An amount of the file that shows the style, as written.
    pub sample: Option<String>,
}

impl NumberStyle {
    /// Whether the user has to say which mark it is.
    #[must_use]
    pub const fn asks(&self) -> bool {
        matches!(self.basis, NumberBasis::Ambiguous | NumberBasis::Contradictory)
    }

    /// Amounts that are not numbers when `mark` stands before decimals.
    #[must_use]
    pub const fn impossible_with(&self, mark: DecimalMark) -> usize {
        match mark {
            DecimalMark::Point => self.commas,
            DecimalMark::Comma => self.points,
        }
    }
}

/// The number style of `table` by the columns that hold numbers. `currency` is that of amounts that name none: where it
/// has no decimals, a mark can only stand between groups.
#[must_use]
pub fn number_style(
    table: &Table,
    fields: &[Field],
    chosen: Option<DecimalMark>,
    currency: Option<Currency>,
) -> NumberStyle {
    let mut style = NumberStyle {
        mark: DecimalMark::Point,
        basis: NumberBasis::NoMarks,
        points: 0,
        commas: 0,
        ambiguous: 0,
        sample: None,
    };
    let mut telling = None;
    for column in (0..fields.len()).filter(|column| fields[*column].kind() == CellKind::Number) {
        for row in 0..table.row_count() {
            let cell = table.cell(row, column);
            let shape = match number_shape(cell) {
                NumberShape::Ambiguous
                    if fields[column].is_money() && has_no_decimals(table, fields, row, currency) =>
                {
                    NumberShape::Decided(if cell.contains(',') { DecimalMark::Point } else { DecimalMark::Comma })
                }
                shape => shape,
            };
            match shape {
                NumberShape::Decided(mark) => {
                    match mark {
                        DecimalMark::Point => style.points += 1,
                        DecimalMark::Comma => style.commas += 1,
                    }
                    if fields[column].is_money() {
                        keep_telling(&mut telling, cell);
                    }
                }
                // A quantity of three decimals says nothing about money.
                NumberShape::Ambiguous if fields[column].is_money() => {
                    style.ambiguous += 1;
                    if style.sample.is_none() {
                        style.sample = Some(cell.to_owned());
                    }
                }
                _ => {}
            }
        }
    }
    (style.mark, style.basis) = match (chosen, style.points, style.commas) {
        (Some(mark), ..) => (mark, NumberBasis::Chosen),
        (None, 0, 0) if style.ambiguous > 0 => (provisional(style.sample.as_deref()), NumberBasis::Ambiguous),
        (None, 0, 0) => (DecimalMark::Point, NumberBasis::NoMarks),
        (None, _, 0) => (DecimalMark::Point, NumberBasis::Decided),
        (None, 0, _) => (DecimalMark::Comma, NumberBasis::Decided),
        (None, points, commas) => {
            (if points >= commas { DecimalMark::Point } else { DecimalMark::Comma }, NumberBasis::Contradictory)
        }
    };
    if style.basis != NumberBasis::Ambiguous {
        style.sample = telling.or(style.sample.take());
    }
    style
}

/// Whether the currency of a row is one without decimals, such as the yen.
fn has_no_decimals(table: &Table, fields: &[Field], row: usize, currency: Option<Currency>) -> bool {
    let column = fields.iter().position(|field| *field == Field::Currency);
    let own = column.map(|column| table.cell(row, column)).filter(|text| !text.is_empty());
    let currency = match own.map(read_mark) {
        Some(Some(CurrencyMark::Certain(own))) => Some(own),
        Some(_) => None,
        None => currency,
    };
    currency.is_some_and(|currency| currency.exponent() == 0)
}

/// Keeps the first amount that shows groups and decimals both, or else the first at all.
fn keep_telling(telling: &mut Option<String>, cell: &str) {
    let shows_both = |text: &str| text.contains(',') && text.contains('.');
    let better = telling.as_deref().is_none_or(|kept| !shows_both(kept) && shows_both(cell));
    if better {
        *telling = Some(cell.to_owned());
    }
}

/// Three digits behind the mark are more often a group than decimals.
fn provisional(sample: Option<&str>) -> DecimalMark {
    if sample.is_some_and(|text| text.contains('.')) { DecimalMark::Comma } else { DecimalMark::Point }
}

/// Both readings of an ambiguous amount: with a point and with a comma before decimals, as plain decimals.
#[must_use]
pub fn both_readings(sample: &str) -> [Option<rust_decimal::Decimal>; 2] {
    [DecimalMark::Point, DecimalMark::Comma]
        .map(|mark| read_amount(sample, mark).and_then(|amount| amount.to_decimal()))
}
