//! The list as a table to hand out: what is shown, in the order shown, with a column for every bucket.

use receivables::analytics::customer_list::{CustomerList, CustomerRow};
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::Ledger;
use receivables::money::{Currency, Money};

use super::bucket_name;
use crate::t;

/// The rows of the list.
pub(super) fn customer_sheet(ledger: &Ledger, list: &CustomerList, currency: Currency) -> Sheet {
    let mut columns = vec![
        t!("customers-name"),
        t!("customers-email"),
        t!("invoices-sheet-currency"),
        t!("customers-open"),
        t!("customers-overdue"),
        t!("customers-sheet-oldest"),
        t!("customers-sheet-agreed"),
        t!("customers-sheet-pays"),
    ];
    let buckets = list.rows.first().map_or(0, |row| row.buckets.len());
    columns.extend((0..buckets).map(bucket_name));
    let rows = list.rows.iter().map(|row| cells(ledger, row, currency)).collect();
    Sheet { title: t!("customers-title"), columns, rows }
}

fn cells(ledger: &Ledger, row: &CustomerRow, currency: Currency) -> Vec<SheetCell> {
    let details = ledger.customer(row.customer).map(|customer| &customer.details);
    let amount = |minor: i64| SheetCell::from(Money::new(minor, currency));
    let days = |days: Option<i64>| days.map_or(SheetCell::Empty, SheetCell::whole);
    let mut cells = vec![
        SheetCell::text(details.map(|details| details.name.as_str())),
        SheetCell::text(details.and_then(|details| details.email.as_deref())),
        currency.code().into(),
        amount(row.open),
        amount(row.past_due),
        days(row.oldest_days_past_due.map(i64::from)),
        days(row.agreed_days.map(i64::from)),
        days(row.pays_on_day.map(i64::from)),
    ];
    cells.extend(row.buckets.iter().map(|minor| amount(*minor)));
    cells
}
