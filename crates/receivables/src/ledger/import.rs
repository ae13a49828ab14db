//! Imports: what a file held becomes events of at most [`IMPORT_ROWS_PER_EVENT`] rows, one command, one undo.

use std::collections::{BTreeMap, BTreeSet};

use super::command::{Import, ImportCreditNote, ImportInvoice, ImportPayment, ImportRef};
use super::customer;
use super::decide::{Context, checked_amount, checked_date, checked_past_date, required_text, tidy_optional};
use super::event::{
    CustomerAdded, Event, ImportedAllocation, ImportedCreditNote, ImportedInvoice, ImportedPayment, InvoicesImported,
};
use super::invoice::InvoiceState;
use super::rejection::{DateField, Rejection, TextField};
use super::{Checked, Decision, Ledger};
use crate::bounds::{IMPORT_ROWS_PER_EVENT, INVOICE_LINES_MAX, NAME_CHARS_MAX, NOTE_CHARS_MAX};
use crate::id::{AllocationId, CreditNoteId, CustomerId, InvoiceId, PaymentId};
use crate::money::Money;

pub(super) fn import(ledger: &Ledger, import: &Import, context: &Context) -> Decision {
    if import.invoices.is_empty() && import.payments.is_empty() && import.credit_notes.is_empty() {
        return Err(Rejection::ImportEmpty);
    }
    let file = required_text(TextField::FileName, &import.file, NAME_CHARS_MAX)?;
    let customers = new_customers(ledger, import)?;
    let invoices = new_invoices(ledger, import)?;
    let credit_notes = new_credit_notes(ledger, import)?;
    let payments = new_payments(ledger, import, &invoices, context)?;
    Ok(in_parts(&file, customers, invoices, credit_notes, payments))
}

fn new_customers(ledger: &Ledger, import: &Import) -> Checked<Vec<CustomerAdded>> {
    let first = ledger.customers.len();
    let rows = import.customers.iter().enumerate();
    rows.map(|(index, details)| {
        let details = customer::checked(details)?;
        Ok(CustomerAdded { customer: CustomerId::from_index(first + index), details })
    })
    .collect()
}

fn resolve_customer(ledger: &Ledger, import: &Import, wanted: ImportRef<CustomerId>) -> Checked<CustomerId> {
    match wanted {
        ImportRef::Known(id) => {
            ledger.customer(id).map(|known| known.id).ok_or(Rejection::UnknownCustomer { customer: id })
        }
        ImportRef::New(index) => {
            let id = CustomerId::from_index(ledger.customers.len() + index);
            if index < import.customers.len() { Ok(id) } else { Err(Rejection::UnknownCustomer { customer: id }) }
        }
    }
}

/// Numbers that each customer's imported or own invoices have already.
fn known_numbers(ledger: &Ledger) -> BTreeSet<(CustomerId, &str)> {
    ledger.invoices().filter_map(|invoice| Some((invoice.customer, invoice.number.as_deref()?))).collect()
}

fn new_invoices(ledger: &Ledger, import: &Import) -> Checked<Vec<ImportedInvoice>> {
    let known = known_numbers(ledger);
    let mut seen = BTreeSet::new();
    let mut rows = Vec::with_capacity(import.invoices.len());
    for (position, wanted) in import.invoices.iter().enumerate() {
        let row = new_invoice(ledger, import, wanted, position)
            .and_then(|row| {
                let key = (row.customer, wanted.number.trim());
                if known.contains(&key) || !seen.insert(key) {
                    return Err(Rejection::DuplicateNumber { number: row.number });
                }
                Ok(row)
            })
            .map_err(|cause| Rejection::ImportInvoice { position, cause: Box::new(cause) })?;
        rows.push(row);
    }
    Ok(rows)
}

fn new_invoice(ledger: &Ledger, import: &Import, wanted: &ImportInvoice, position: usize) -> Checked<ImportedInvoice> {
    let customer = resolve_customer(ledger, import, wanted.customer)?;
    checked_date(DateField::IssueDate, wanted.issue_date)?;
    checked_date(DateField::DueDate, wanted.due_date)?;
    let number = required_text(TextField::InvoiceNumber, &wanted.number, NAME_CHARS_MAX)?;
    checked_amount(Money::new(wanted.totals.gross, wanted.currency))?;
    if wanted.lines.len() > INVOICE_LINES_MAX {
        return Err(Rejection::TooManyLines { max: INVOICE_LINES_MAX });
    }
    Ok(ImportedInvoice {
        invoice: InvoiceId::from_index(ledger.invoices.len() + position),
        customer,
        number,
        issue_date: wanted.issue_date,
        due_date: wanted.due_date,
        currency: wanted.currency,
        totals: wanted.totals,
        lines: wanted.lines.clone(),
        disputed: wanted.disputed,
        reference: tidy_optional(TextField::Reference, wanted.reference.as_deref(), NAME_CHARS_MAX)?,
        note: tidy_optional(TextField::Note, wanted.note.as_deref(), NOTE_CHARS_MAX)?,
    })
}

fn new_credit_notes(ledger: &Ledger, import: &Import) -> Checked<Vec<ImportedCreditNote>> {
    let known: BTreeSet<(CustomerId, &str)> =
        ledger.credit_notes().map(|note| (note.customer, note.number.as_str())).collect();
    let mut seen = BTreeSet::new();
    let mut rows = Vec::with_capacity(import.credit_notes.len());
    for (position, wanted) in import.credit_notes.iter().enumerate() {
        let row = new_credit_note(ledger, import, wanted, position)
            .and_then(|row| {
                let key = (row.customer, wanted.number.trim());
                if known.contains(&key) || !seen.insert(key) {
                    return Err(Rejection::DuplicateNumber { number: row.number });
                }
                Ok(row)
            })
            .map_err(|cause| Rejection::ImportCreditNote { position, cause: Box::new(cause) })?;
        rows.push(row);
    }
    Ok(rows)
}

fn new_credit_note(
    ledger: &Ledger,
    import: &Import,
    wanted: &ImportCreditNote,
    position: usize,
) -> Checked<ImportedCreditNote> {
    let customer = resolve_customer(ledger, import, wanted.customer)?;
    checked_date(DateField::CreditNoteDate, wanted.on)?;
    let number = required_text(TextField::InvoiceNumber, &wanted.number, NAME_CHARS_MAX)?;
    checked_amount(Money::new(wanted.totals.gross, wanted.currency))?;
    Ok(ImportedCreditNote {
        credit_note: CreditNoteId::from_index(ledger.credit_notes.len() + position),
        customer,
        number,
        on: wanted.on,
        currency: wanted.currency,
        totals: wanted.totals,
    })
}

/// What the payments of an import can be set against. `open` is the least that was ever open, less what earlier rows
/// took: an allocation of that much never makes the open amount of any day negative.
struct Target {
    customer: CustomerId,
    currency: crate::money::Currency,
    issue_date: chrono::NaiveDate,
    open: i64,
}

fn new_payments(
    ledger: &Ledger,
    import: &Import,
    invoices: &[ImportedInvoice],
    context: &Context,
) -> Checked<Vec<ImportedPayment>> {
    let known_open = if import.payments.iter().any(|payment| matches!(payment.invoice, ImportRef::Known(_))) {
        ledger.lowest_open_since_issue()
    } else {
        Vec::new()
    };
    // Told apart by kind too: an id that is only about to be given is not known yet.
    let mut targets: BTreeMap<(bool, InvoiceId), Target> = BTreeMap::new();
    let mut allocations = 0;
    let mut rows = Vec::with_capacity(import.payments.len());
    for (position, wanted) in import.payments.iter().enumerate() {
        let id = match wanted.invoice {
            ImportRef::Known(id) => id,
            ImportRef::New(index) => InvoiceId::from_index(ledger.invoices.len() + index),
        };
        let target = match targets.entry((matches!(wanted.invoice, ImportRef::Known(_)), id)) {
            std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::btree_map::Entry::Vacant(entry) => {
                let target = find_target(ledger, invoices, &known_open, wanted.invoice)
                    .map_err(|cause| Rejection::ImportPayment { position, cause: Box::new(cause) })?;
                entry.insert(target)
            }
        };
        let ids = (
            PaymentId::from_index(ledger.payments.len() + position),
            AllocationId::from_index(ledger.allocations.len() + allocations),
        );
        let row = new_payment(wanted, id, target, ids, context)
            .map_err(|cause| Rejection::ImportPayment { position, cause: Box::new(cause) })?;
        allocations += usize::from(row.allocation.is_some());
        rows.push(row);
    }
    Ok(rows)
}

fn find_target(
    ledger: &Ledger,
    invoices: &[ImportedInvoice],
    known_open: &[i64],
    wanted: ImportRef<InvoiceId>,
) -> Checked<Target> {
    match wanted {
        ImportRef::New(index) => {
            let id = InvoiceId::from_index(ledger.invoices.len() + index);
            let invoice = invoices.get(index).ok_or(Rejection::UnknownInvoice { invoice: id })?;
            Ok(Target {
                customer: invoice.customer,
                currency: invoice.currency,
                issue_date: invoice.issue_date,
                open: invoice.totals.gross,
            })
        }
        ImportRef::Known(id) => {
            let invoice = ledger.invoice(id).ok_or(Rejection::UnknownInvoice { invoice: id })?;
            let InvoiceState::Issued { issue_date, .. } = invoice.state else {
                return Err(Rejection::InvoiceNotIssued { invoice: id });
            };
            let open = known_open.get(id.index()).copied().unwrap_or(0);
            Ok(Target { customer: invoice.customer, currency: invoice.currency, issue_date, open })
        }
    }
}

fn new_payment(
    wanted: &ImportPayment,
    invoice: InvoiceId,
    target: &mut Target,
    (payment, allocation): (PaymentId, AllocationId),
    context: &Context,
) -> Checked<ImportedPayment> {
    checked_past_date(DateField::ReceivedOn, wanted.received_on, context.today)?;
    checked_amount(Money::new(wanted.amount, target.currency))?;
    let on = wanted.received_on.max(target.issue_date);
    let amount = wanted.amount.min(target.open.max(0));
    target.open -= amount;
    Ok(ImportedPayment {
        payment,
        customer: target.customer,
        received_on: wanted.received_on,
        amount: wanted.amount,
        currency: target.currency,
        allocation: (amount > 0).then_some(ImportedAllocation { allocation, invoice, on, amount }),
    })
}

/// Cuts the rows into events: customers, then invoices, credit notes and payments, each after what it refers to.
fn in_parts(
    file: &str,
    customers: Vec<CustomerAdded>,
    invoices: Vec<ImportedInvoice>,
    credit_notes: Vec<ImportedCreditNote>,
    payments: Vec<ImportedPayment>,
) -> Vec<Event> {
    let empty = || InvoicesImported {
        file: file.to_owned(),
        part: 0,
        parts: 0,
        customers: Vec::new(),
        invoices: Vec::new(),
        credit_notes: Vec::new(),
        payments: Vec::new(),
    };
    let mut parts: Vec<InvoicesImported> = vec![empty()];
    let mut rows_in_part = 0;
    let mut place = |put: &mut dyn FnMut(&mut InvoicesImported)| {
        if rows_in_part == IMPORT_ROWS_PER_EVENT {
            parts.push(empty());
            rows_in_part = 0;
        }
        rows_in_part += 1;
        if let Some(part) = parts.last_mut() {
            put(part);
        }
    };
    for row in customers {
        place(&mut |part| part.customers.push(row.clone()));
    }
    for row in invoices {
        place(&mut |part| part.invoices.push(row.clone()));
    }
    for row in credit_notes {
        place(&mut |part| part.credit_notes.push(row.clone()));
    }
    for row in payments {
        place(&mut |part| part.payments.push(row.clone()));
    }
    let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
    let numbered = (1_u32..).zip(parts);
    numbered.map(|(part, rows)| Event::from(InvoicesImported { part, parts: count, ..rows })).collect()
}
