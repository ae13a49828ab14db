//! The list as a table to hand out: what is shown, in the order shown, with every column.

use chrono::NaiveDate;
use receivables::analytics::invoice_list::{InvoiceList, InvoiceRow};
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::Ledger;

use crate::t;
use crate::ui::invoice::{gross_of, open_of, status_label};

/// The rows of a list of invoices.
#[must_use]
pub fn invoice_sheet(ledger: &Ledger, list: &InvoiceList, title: String, today: NaiveDate) -> Sheet {
    let columns = vec![
        t!("invoices-col-number"),
        t!("invoices-col-customer"),
        t!("invoices-col-issued"),
        t!("invoices-col-due"),
        t!("invoices-sheet-days-late"),
        t!("invoices-col-status"),
        t!("invoices-sheet-currency"),
        t!("invoices-col-total"),
        t!("invoices-col-open"),
        t!("invoices-sheet-reference"),
    ];
    Sheet { title, columns, rows: list.rows.iter().map(|row| cells(ledger, row, today)).collect() }
}

fn cells(ledger: &Ledger, row: &InvoiceRow, today: NaiveDate) -> Vec<SheetCell> {
    let invoice = ledger.invoice(row.invoice);
    let customer = ledger.customer(row.customer).map(|customer| customer.details.name.as_str());
    let day = |day: Option<receivables::calendar::DayNumber>| day.map_or(SheetCell::Empty, |day| day.date().into());
    let late = if row.open == 0 { SheetCell::Empty } else { SheetCell::whole(row.days_past_due) };
    vec![
        SheetCell::text(invoice.and_then(|invoice| invoice.number.as_deref())),
        SheetCell::text(customer),
        day(row.issued),
        day(row.due),
        late,
        status_label(row, today).into(),
        row.currency.code().into(),
        gross_of(row).into(),
        open_of(row).into(),
        SheetCell::text(invoice.and_then(|invoice| invoice.reference.as_deref())),
    ]
}
