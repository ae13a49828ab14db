//! The header rows of other programs, where the collection is present: each is mapped, or refused by name.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "functions beside the tests are tests too")]

use receivables::interchange::{Choices, Field, FileRefusal, Survey, read_table, survey};

/// `None` where the file is refused as no invoice file; else the fields that must be found with their columns.
fn expected(tool: &str, kind: &str) -> Option<&'static [(Field, &'static str)]> {
    match (tool, kind) {
        ("FreshBooks", "invoice line export") => Some(&[
            (Field::Number, "Invoice #"),
            (Field::Customer, "Client Name"),
            (Field::IssueDate, "Date Issued"),
            (Field::SettledDate, "Date Paid"),
            (Field::LineGross, "Line Total"),
            (Field::LineAmount, "Line Subtotal"),
            (Field::Status, "Invoice Status"),
            (Field::Currency, "Currency"),
        ]),
        ("Zoho Invoice", "invoice export") => Some(&[
            (Field::Number, "Invoice Number"),
            (Field::Customer, "Customer Name"),
            (Field::CustomerId, "Customer ID"),
            (Field::IssueDate, "Invoice Date"),
            (Field::DueDate, "Due Date"),
            (Field::Gross, "Total"),
            (Field::Net, "SubTotal"),
            (Field::OpenAmount, "Balance"),
            (Field::SettledDate, "Last Payment Date"),
            (Field::LineAmount, "Item Total"),
            (Field::WrittenOffAmount, "WriteOff Amount"),
            (Field::Terms, "Payment Terms"),
        ]),
        ("Invoice Ninja v4", "invoice export") => Some(&[
            (Field::Number, "Invoice Number"),
            (Field::Customer, "Client"),
            (Field::Gross, "Amount"),
            (Field::PaidAmount, "Paid"),
            (Field::IssueDate, "Invoice Date"),
            (Field::DueDate, "Due Date"),
            (Field::Reference, "PO Number"),
        ]),
        ("Xero", "Sales invoice IMPORT template") => Some(&[
            (Field::Number, "*InvoiceNumber"),
            (Field::Customer, "*ContactName"),
            (Field::IssueDate, "*InvoiceDate"),
            (Field::DueDate, "*DueDate"),
            (Field::Quantity, "*Quantity"),
            (Field::UnitPrice, "*UnitAmount"),
        ]),
        ("Xero", "Sales invoice EXPORT") => Some(&[
            (Field::Number, "InvoiceNumber"),
            (Field::Gross, "Total"),
            (Field::Tax, "TaxTotal"),
            (Field::PaidAmount, "InvoiceAmountPaid"),
            (Field::OpenAmount, "InvoiceAmountDue"),
            (Field::LineTax, "TaxAmount"),
            (Field::DocumentType, "Type"),
            (Field::Status, "Status"),
        ]),
        _ => None,
    }
}

fn column_of(survey: &Survey, field: Field) -> Option<&str> {
    survey.column_of(field).map(|column| survey.columns[column].name.as_str())
}

#[test]
fn headers_of_other_programs_are_mapped_or_refused() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/formats/headers.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("SKIPPED: {path} is not there");
        return;
    };
    let entries: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    assert!(entries.len() >= 12);
    for entry in &entries {
        let (tool, kind) = (entry["tool"].as_str().unwrap(), entry["kind"].as_str().unwrap());
        let names: Vec<&str> = entry["header"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
        let file = format!("{}\nx{}\n", names.join(","), ",".repeat(names.len() - 1));
        let choices = Choices::default();
        let table = read_table(file.as_bytes(), &choices).unwrap();
        let found = survey(&table, &choices, None);
        match expected(tool, kind) {
            None => assert!(matches!(found, Err(FileRefusal::NotInvoices(_))), "{tool} {kind}: {found:?}"),
            Some(fields) => {
                let found = found.unwrap_or_else(|refusal| panic!("{tool} {kind}: {refusal}"));
                for (field, name) in fields {
                    // The one filled cell, text, keeps its column from being a date or a number.
                    if names.first() != Some(name) {
                        assert_eq!(column_of(&found, *field), Some(*name), "{tool} {kind}: {field:?}");
                    }
                }
            }
        }
    }
}
