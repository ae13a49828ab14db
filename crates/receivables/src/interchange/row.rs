//! The cells of one row read as their fields, in the styles found for the file. Pure.

use chrono::NaiveDate;

use super::amount::{Amount, Minor, read_amount};
use super::currency_sign::{CurrencyMark, read_mark};
use super::date_text::{DateOrder, DateText, read_date};
use super::field::Field;
use super::survey::{AMOUNTS_OF_CURRENCY, Survey};
use super::table::Table;
use super::verdict::RefusalReason;
use crate::bounds::date_in_bounds;
use crate::money::Currency;

/// A row and what is known about its columns.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The table.
    pub table: &'a Table,
    /// The findings.
    pub survey: &'a Survey,
    /// Position of the row.
    pub row: usize,
}

impl<'a> Row<'a> {
    /// The cell of `field`, empty where there is no column or no cell.
    #[must_use]
    pub fn text(self, field: Field) -> &'a str {
        self.survey.places.of(field).map_or("", |column| self.table.cell(self.row, column))
    }

    /// The cell of `field`, none where it is empty.
    #[must_use]
    pub fn filled(self, field: Field) -> Option<&'a str> {
        Some(self.text(field)).filter(|text| !text.is_empty())
    }

    /// The cell of `field` where it is not longer than `most` characters.
    ///
    /// # Errors
    /// [`RefusalReason::TextTooLong`].
    pub fn short(self, field: Field, most: usize) -> Result<Option<&'a str>, RefusalReason> {
        let text = self.filled(field);
        if text.is_some_and(|text| text.len() > most && text.chars().count() > most) {
            return Err(RefusalReason::TextTooLong(field));
        }
        Ok(text)
    }

    /// The date of `field`; none where nothing is written.
    ///
    /// # Errors
    /// [`RefusalReason::DateUnreadable`] or [`RefusalReason::DateOutOfBounds`].
    pub fn date(self, field: Field) -> Result<Option<NaiveDate>, RefusalReason> {
        let (text, order) = self.date_text(field);
        if text == DateText::Empty {
            return Ok(None);
        }
        let date = text.in_order(order).ok_or(RefusalReason::DateUnreadable(field))?;
        if date_in_bounds(date) { Ok(Some(date)) } else { Err(RefusalReason::DateOutOfBounds(field)) }
    }

    /// The date of `field` in the order not taken, where the order is still a question and makes a difference.
    #[must_use]
    pub fn date_otherwise(self, field: Field) -> Option<NaiveDate> {
        let column = self.survey.places.of(field)?;
        let dates = self.survey.dates.iter().find(|dates| dates.column == column && dates.asks())?;
        let text = read_date(self.table.cell(self.row, column));
        let taken = text.in_order(dates.order);
        let others = DateOrder::ALL
            .into_iter()
            .filter(|order| *order != dates.order && (*order != DateOrder::YearMonthDay || dates.may_be_year_first()));
        others.filter_map(|order| text.in_order(order)).find(|date| taken != Some(*date))
    }

    fn date_text(self, field: Field) -> (DateText, DateOrder) {
        let Some(column) = self.survey.places.of(field) else { return (DateText::Empty, DateOrder::DayMonthYear) };
        let found = self.survey.dates.iter().find(|dates| dates.column == column);
        let order = found.map_or(DateOrder::DayMonthYear, |dates| dates.order);
        (read_date(self.table.cell(self.row, column)), order)
    }

    /// The number of `field`; none where nothing but a dash is written.
    ///
    /// # Errors
    /// [`RefusalReason::AmountUnreadable`].
    pub fn amount(self, field: Field) -> Result<Option<Amount>, RefusalReason> {
        self.survey.places.of(field).map_or(Ok(None), |column| self.amount_at(column, field))
    }

    fn amount_at(self, column: usize, field: Field) -> Result<Option<Amount>, RefusalReason> {
        let text = self.table.cell(self.row, column);
        if text.is_empty() || text == "-" || text == "–" {
            return Ok(None);
        }
        read_amount(text, self.survey.numbers.mark).map(Some).ok_or(RefusalReason::AmountUnreadable(field))
    }

    /// The amount of `field` in minor units of `currency`.
    ///
    /// # Errors
    /// [`RefusalReason::AmountUnreadable`] or [`RefusalReason::AmountTooLarge`].
    pub fn minor(self, field: Field, currency: Currency) -> Result<Option<Minor>, RefusalReason> {
        let amount = self.amount(field)?;
        amount.map(|amount| amount.to_minor(currency).ok_or(RefusalReason::AmountTooLarge)).transpose()
    }

    /// The sum of all columns that stand for `field`; none where none is filled.
    ///
    /// # Errors
    /// As [`Row::minor`].
    pub fn minor_sum(self, field: Field, currency: Currency) -> Result<Option<Minor>, RefusalReason> {
        let mut sum: Option<Minor> = None;
        for column in self.survey.places.all_of(field) {
            let Some(amount) = self.amount_at(column, field)? else { continue };
            let part = amount.to_minor(currency).ok_or(RefusalReason::AmountTooLarge)?;
            let so_far = sum.unwrap_or(Minor { minor: 0, rounded: false });
            sum = Some(Minor { minor: so_far.minor + part.minor, rounded: so_far.rounded || part.rounded });
        }
        Ok(sum)
    }

    /// The currency of the row: its own column, a sign beside its amount, or the one chosen for the import.
    ///
    /// # Errors
    /// [`RefusalReason::CurrencyUnknown`] where the column holds no currency.
    pub fn currency(self) -> Result<Currency, RefusalReason> {
        if let Some(text) = self.filled(Field::Currency) {
            return match read_mark(text) {
                Some(CurrencyMark::Certain(currency)) => Ok(currency),
                Some(CurrencyMark::Shared(_)) => Ok(self.survey.currency),
                None => Err(RefusalReason::CurrencyUnknown),
            };
        }
        let beside = AMOUNTS_OF_CURRENCY
            .into_iter()
            .find_map(|field| self.amount(field).ok().flatten())
            .and_then(|one| one.mark);
        match beside {
            Some(CurrencyMark::Certain(currency)) => Ok(currency),
            _ => Ok(self.survey.currency),
        }
    }
}
