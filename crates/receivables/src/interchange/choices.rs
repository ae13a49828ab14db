//! What the user said about a file, over what was found in it. Pure; also as plain text, for the shell to remember
//! per header (the signature of a survey).

use std::collections::BTreeMap;

use super::amount::DecimalMark;
use super::date_text::DateOrder;
use super::decode::Encoding;
use super::delimiter::Delimiter;
use super::field::Field;
use crate::money::Currency;
use chrono::NaiveDate;

/// Whether a row is an invoice or a line of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowLayout {
    /// One row per invoice.
    PerInvoice,
    /// One row per line; the invoice's totals stand on every row.
    PerLineTotalsRepeated,
    /// One row per line; the invoice's total is the sum of its rows.
    PerLineSummed,
}

impl RowLayout {
    /// All layouts.
    pub const ALL: [Self; 3] = [Self::PerInvoice, Self::PerLineTotalsRepeated, Self::PerLineSummed];

    /// The name in remembered choices.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PerInvoice => "per_invoice",
            Self::PerLineTotalsRepeated => "per_line_totals_repeated",
            Self::PerLineSummed => "per_line_summed",
        }
    }
}

/// What to do with payments whose day the file does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndatedPayment {
    /// As if paid on the due date.
    OnDueDate,
    /// As if paid on the due date, or on this day where that comes first: what the file says is paid by then.
    OnDueDateBy(NaiveDate),
    /// As if paid on the day of issue.
    OnIssueDate,
    /// As if paid on this day.
    On(NaiveDate),
    /// Leave the payment out: the invoice stays open.
    LeaveOpen,
}

/// Days from issue to due where neither a due date nor terms are given.
pub const DEFAULT_NET_DAYS: u32 = 30;

/// The user's answers. An empty set takes everything as found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Encoding of the bytes.
    pub encoding: Option<Encoding>,
    /// Character between cells.
    pub delimiter: Option<Delimiter>,
    /// Line of the file that holds the column names, from 1; 0 for a file without column names.
    pub header_line: Option<u32>,
    /// Character before decimals.
    pub decimal_mark: Option<DecimalMark>,
    /// Order of day and month in every column whose numbers do not allow one order only.
    pub date_order: Option<DateOrder>,
    /// Order of day and month in single columns, by position; wins over `date_order`.
    pub date_orders: BTreeMap<usize, DateOrder>,
    /// Meaning of columns, by position.
    pub fields: BTreeMap<usize, Field>,
    /// Whether a row is an invoice or a line.
    pub layout: Option<RowLayout>,
    /// Currency of amounts that name none; wins over a sign shared by several currencies.
    pub currency: Option<Currency>,
    /// Days from issue to due where the file tells neither due date nor terms; [`DEFAULT_NET_DAYS`] otherwise.
    pub net_days: Option<u32>,
    /// What to do with payments without a day.
    pub undated_payments: Option<UndatedPayment>,
    /// Read a file as invoices though its columns look like something else.
    pub as_invoices: bool,
}

impl Choices {
    /// What was said about the order of dates in a column: for it, or else for the file.
    #[must_use]
    pub fn order_of(&self, column: usize) -> Option<DateOrder> {
        self.date_orders.get(&column).copied().or(self.date_order)
    }

    /// Whether the order of dates in all of `columns` was said.
    #[must_use]
    pub fn tells_order_of(&self, columns: &[usize]) -> bool {
        columns.iter().all(|column| self.order_of(*column).is_some())
    }

    /// What is worth remembering for the next file with the same column names: meanings, orders, marks, layout.
    #[must_use]
    pub fn to_remembered(&self) -> String {
        let mut lines = Vec::new();
        lines.extend(self.fields.iter().map(|(column, field)| format!("field {column} {}", field.code())));
        lines.extend(self.date_orders.iter().map(|(column, order)| format!("order {column} {}", order.code())));
        lines.extend(self.date_order.map(|order| format!("date_order {}", order.code())));
        lines.extend(self.decimal_mark.map(|mark| format!("decimal {}", mark.char())));
        lines.extend(self.layout.map(|layout| format!("layout {}", layout.code())));
        lines.extend(self.currency.map(|currency| format!("currency {currency}")));
        lines.extend(self.net_days.map(|days| format!("net_days {days}")));
        if self.as_invoices {
            lines.push("as_invoices".to_owned());
        }
        lines.join("\n")
    }

    /// Choices from [`Choices::to_remembered`]; lines that are not understood are passed over.
    #[must_use]
    pub fn from_remembered(text: &str) -> Self {
        let mut choices = Self::default();
        for line in text.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            choices.take_remembered(&words);
        }
        choices
    }

    fn take_remembered(&mut self, words: &[&str]) {
        match words {
            ["field", column, code] => {
                if let (Ok(column), Some(field)) = (column.parse(), Field::from_code(code)) {
                    self.fields.insert(column, field);
                }
            }
            ["order", column, code] => {
                if let (Ok(column), Some(order)) = (column.parse(), DateOrder::from_code(code)) {
                    self.date_orders.insert(column, order);
                }
            }
            ["date_order", code] => self.date_order = DateOrder::from_code(code),
            ["decimal", "."] => self.decimal_mark = Some(DecimalMark::Point),
            ["decimal", ","] => self.decimal_mark = Some(DecimalMark::Comma),
            ["layout", code] => self.layout = RowLayout::ALL.into_iter().find(|layout| layout.code() == *code),
            ["currency", code] => self.currency = code.parse().ok(),
            ["net_days", days] => self.net_days = days.parse().ok(),
            ["as_invoices"] => self.as_invoices = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_remembered() {
        let choices = Choices {
            decimal_mark: Some(DecimalMark::Comma),
            date_order: Some(DateOrder::DayMonthYear),
            date_orders: BTreeMap::from([(3, DateOrder::MonthDayYear)]),
            fields: BTreeMap::from([(0, Field::Number), (7, Field::Ignored)]),
            layout: Some(RowLayout::PerLineSummed),
            currency: Some(Currency::EUR),
            net_days: Some(14),
            as_invoices: true,
            ..Choices::default()
        };
        assert_eq!(Choices::from_remembered(&choices.to_remembered()), choices);
        assert_eq!(Choices::from_remembered("nonsense\nfield x y\n"), Choices::default());
    }
}
