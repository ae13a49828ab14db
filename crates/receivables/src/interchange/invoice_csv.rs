//! Every invoice of a ledger as one delimited table that a spreadsheet opens and our own import reads. Pure.

use super::csv_writer::{CsvCell, CsvWriter};
use super::delimiter::Delimiter;
use crate::ledger::{AsOf, Invoice, InvoiceState, Ledger};
use crate::money::Money;

const HEADER: [&str; 11] = [
    "Invoice number",
    "Customer",
    "Customer number",
    "Email",
    "Invoice date",
    "Due date",
    "Currency",
    "Amount",
    "Amount due",
    "Reference",
    "Days late",
];

/// The issued invoices as of a day, in order of id: ISO dates, amounts in major units with a point, comma between cells.
/// Void invoices and drafts are left out.
#[must_use]
pub fn invoices_csv(ledger: &Ledger, as_of: AsOf) -> String {
    let known = ledger.as_known(as_of);
    let ledger = known.as_ref();
    let open = ledger.open_amounts(as_of);
    let mut table = CsvWriter::new(Delimiter::Comma);
    table.row(HEADER.map(CsvCell::Text));
    for invoice in ledger.invoices() {
        write_row(&mut table, ledger, invoice, as_of, open.get(invoice.id.index()).copied().unwrap_or(0));
    }
    table.finish()
}

fn write_row(table: &mut CsvWriter, ledger: &Ledger, invoice: &Invoice, as_of: AsOf, open: i64) {
    let (Some(issued), Some(due)) = (invoice.issue_date(), invoice.due_date()) else { return };
    if issued > as_of.day || !matches!(invoice.state, InvoiceState::Issued { .. }) {
        return;
    }
    let details = ledger.customer(invoice.customer).map(|customer| &customer.details);
    let name = details.map_or("", |details| details.name.as_str());
    let optional = |text: Option<&String>| text.cloned().unwrap_or_default();
    let external_id = optional(details.and_then(|details| details.external_id.as_ref()));
    let email = optional(details.and_then(|details| details.email.as_ref()));
    let decimal = |minor: i64| Money::new(minor, invoice.currency).to_decimal().to_string();
    let (gross, left) = (decimal(invoice.totals().gross), decimal(open));
    let (issued, due_text) = (issued.to_string(), due.to_string());
    let late = if open == 0 { 0 } else { as_of.day.signed_duration_since(due).num_days().max(0) }.to_string();
    table.row([
        CsvCell::Text(invoice.number.as_deref().unwrap_or_default()),
        CsvCell::Text(name),
        CsvCell::Text(&external_id),
        CsvCell::Text(&email),
        CsvCell::Text(&issued),
        CsvCell::Text(&due_text),
        CsvCell::Text(invoice.currency.code()),
        CsvCell::Number(&gross),
        CsvCell::Number(&left),
        CsvCell::Text(invoice.reference.as_deref().unwrap_or_default()),
        CsvCell::Number(&late),
    ]);
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::interchange::{Choices, read_file};
    use crate::ledger::command::Command;
    use crate::ledger::event::CustomerDetails;
    use crate::ledger::{Context, Stamp, decide};
    use crate::sample;

    #[test]
    fn our_own_import_reads_back_the_same_amounts() {
        let today = "2026-11-19".parse().unwrap();
        let (ledger, _) = sample::book(today).unwrap();
        let text = invoices_csv(&ledger, AsOf::at(today));
        let reading = read_file(text.as_bytes(), &Choices::default(), Some(today)).unwrap();
        assert!(!reading.survey.is_blocked(), "{:?}", reading.survey.questions);
        let gross: i64 = reading.draft.invoices.iter().map(|invoice| invoice.totals.gross).sum();
        let issued = |invoice: &&Invoice| matches!(invoice.state, InvoiceState::Issued { .. });
        let of_ledger: Vec<i64> = ledger.invoices().filter(issued).map(|invoice| invoice.totals().gross).collect();
        assert_eq!((reading.draft.invoices.len(), gross), (of_ledger.len(), of_ledger.iter().sum()));
    }

    #[test]
    fn a_name_that_looks_like_a_formula_is_guarded() {
        let today = "2026-11-19".parse().unwrap();
        let (mut ledger, _) = sample::book(today).unwrap();
        let customer = ledger.invoices().next().unwrap().customer;
        let details = CustomerDetails { name: "=HYPERLINK(\"x\")".into(), ..CustomerDetails::default() };
        let events = decide(&ledger, &Command::ChangeCustomer { customer, details }, &Context { today }).unwrap();
        let seq = ledger.last_seq() + 1;
        let stamp = Stamp { seq, entry: crate::id::EntryNo(seq), recorded_on: today };
        ledger.apply(&stamp, &events[0]);
        let text = invoices_csv(&ledger, AsOf::at(today));
        assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
    }
}
