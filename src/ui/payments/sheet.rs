//! The list as a table to hand out: what is shown, in the order shown.

use receivables::analytics::payment_list::{PaymentList, PaymentRow};
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::Ledger;
use receivables::money::Money;

use crate::t;
use crate::ui::payment::method_words;

/// The rows of the list.
pub(super) fn payment_sheet(ledger: &Ledger, list: &PaymentList) -> Sheet {
    let columns = vec![
        t!("payments-received"),
        t!("invoices-col-customer"),
        t!("payments-reference"),
        t!("payments-method"),
        t!("invoices-sheet-currency"),
        t!("payments-amount"),
        t!("payments-sheet-left"),
    ];
    Sheet { title: t!("payments-title"), columns, rows: list.rows.iter().map(|row| cells(ledger, row)).collect() }
}

fn cells(ledger: &Ledger, row: &PaymentRow) -> Vec<SheetCell> {
    let customer = ledger.customer(row.customer).map(|customer| customer.details.name.as_str());
    let payment = ledger.payment(row.payment);
    vec![
        row.received.date().into(),
        SheetCell::text(customer),
        SheetCell::text(payment.and_then(|payment| payment.reference.as_deref())),
        payment.map_or(SheetCell::Empty, |payment| method_words(payment.method).into()),
        row.amount.currency.code().into(),
        row.amount.into(),
        Money::new(row.left, row.amount.currency).into(),
    ]
}
