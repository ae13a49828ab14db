//! The command line.

use chrono::NaiveDate;
use receivables::analytics::kpis::Window;
use receivables::interchange::amount::DecimalMark;
use receivables::interchange::date_text::DateOrder;
use receivables::interchange::delimiter::Delimiter;
use receivables::interchange::synonyms::fields_for;
use receivables::interchange::{Field, UndatedPayment};
use receivables::money::Currency;

const USAGE: &str = "usage: report FILE.csv --as-of YYYY-MM-DD [--currency CODE] [--column NAME=FIELD ...]
  [--date-order dmy|mdy|ymd] [--date-order NAME=ORDER ...] [--decimal comma|point] [--delimiter comma|semicolon|tab|pipe]
  [--undated-payments due|issue|open] [--net-days N] [--window 30|90|365]";

/// What was asked for.
pub struct Arguments {
    pub file: String,
    pub as_of: NaiveDate,
    pub currency: Option<Currency>,
    pub columns: Vec<(String, Field)>,
    pub date_order: Option<DateOrder>,
    /// Orders of single columns, by name.
    pub date_orders: Vec<(String, DateOrder)>,
    pub decimal: Option<DecimalMark>,
    pub delimiter: Option<Delimiter>,
    pub undated: Option<UndatedPayment>,
    pub net_days: Option<u32>,
    pub window: Window,
}

/// Reads the command line, without the program's name.
pub fn parse(words: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut words = words.flat_map(|word| match word.split_once('=') {
        Some((option, value)) if word.starts_with("--") => vec![option.to_owned(), value.to_owned()],
        _ => vec![word],
    });
    let (mut file, mut as_of) = (None, None);
    let mut read = Arguments {
        file: String::new(),
        as_of: NaiveDate::MIN,
        currency: None,
        columns: Vec::new(),
        date_order: None,
        date_orders: Vec::new(),
        decimal: None,
        delimiter: None,
        undated: None,
        net_days: None,
        window: Window::default(),
    };
    while let Some(word) = words.next() {
        if !word.starts_with("--") {
            file = Some(word);
            continue;
        }
        let value = words.next().ok_or_else(|| format!("{word} needs a value\n{USAGE}"))?;
        if word == "--as-of" {
            as_of = Some(value.parse().map_err(|_| format!("--as-of {value}: a day is written 2026-01-31"))?);
        } else {
            take(&mut read, &word, &value)
                .ok_or_else(|| format!("{word} {value} is not understood\n{USAGE}\n  FIELD is one of {}", fields()))?;
        }
    }
    read.file = file.ok_or(USAGE)?;
    read.as_of = as_of.ok_or(USAGE)?;
    Ok(read)
}

fn fields() -> String {
    Field::ALL.iter().map(|field| field.code()).collect::<Vec<_>>().join(", ")
}

/// A field by its code, or by a name that a column of it could have.
fn field_named(name: &str) -> Option<Field> {
    let code = name.trim().to_lowercase().replace(['-', ' '], "_");
    Field::from_code(&code)
        .or_else(|| matches!(code.as_str(), "ignore" | "none" | "skip").then_some(Field::Ignored))
        .or_else(|| fields_for(name).first().map(|(field, _)| *field))
}

fn take(read: &mut Arguments, option: &str, value: &str) -> Option<()> {
    match option {
        "--currency" => read.currency = Some(value.parse().ok()?),
        "--column" => {
            let (name, field) = value.rsplit_once('=')?;
            read.columns.push((name.to_owned(), field_named(field)?));
        }
        "--date-order" => match value.rsplit_once('=') {
            Some((name, order)) => read.date_orders.push((name.to_owned(), DateOrder::from_code(order)?)),
            None => read.date_order = Some(DateOrder::from_code(value)?),
        },
        "--decimal" => {
            read.decimal = Some(match value {
                "comma" | "," => DecimalMark::Comma,
                "point" | "." => DecimalMark::Point,
                _ => return None,
            });
        }
        "--delimiter" => {
            read.delimiter = Some(match value {
                "comma" | "," => Delimiter::Comma,
                "semicolon" | ";" => Delimiter::Semicolon,
                "tab" | "\t" => Delimiter::Tab,
                "pipe" | "|" => Delimiter::Pipe,
                _ => return None,
            });
        }
        "--undated-payments" => {
            read.undated = Some(match value {
                "due" => UndatedPayment::OnDueDate,
                "issue" => UndatedPayment::OnIssueDate,
                "open" => UndatedPayment::LeaveOpen,
                _ => return None,
            });
        }
        "--net-days" => read.net_days = Some(value.parse().ok()?),
        "--window" => read.window = Window::ALL.into_iter().find(|window| window.days().to_string() == value)?,
        _ => return None,
    }
    Some(())
}
