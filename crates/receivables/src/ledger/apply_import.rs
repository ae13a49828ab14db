//! Applying one part of an import.

use rust_decimal::Decimal;

use super::columns::MovementKind;
use super::event::{Allocated, CreditSource, ImportedCreditNote, ImportedInvoice, ImportedPayment, InvoicesImported};
use super::terms::PaymentTerms;
use super::{CreditNote, Invoice, InvoiceState, Ledger, Origin, Payment, Stamp};
use crate::calendar::days_between;
use crate::money::{Money, Rounding};

pub(super) fn apply(ledger: &mut Ledger, stamp: &Stamp, fact: &InvoicesImported) {
    for customer in &fact.customers {
        ledger.apply_customer_added(stamp, customer);
    }
    for invoice in &fact.invoices {
        add_invoice(ledger, stamp, invoice);
    }
    for note in &fact.credit_notes {
        add_credit_note(ledger, stamp, note);
    }
    for payment in &fact.payments {
        add_payment(ledger, stamp, payment);
    }
}

fn add_invoice(ledger: &mut Ledger, stamp: &Stamp, row: &ImportedInvoice) {
    let net_days = days_between(row.issue_date, row.due_date);
    ledger.push_invoice(Invoice {
        id: row.invoice,
        customer: row.customer,
        currency: row.currency,
        lines: row.lines.clone(),
        tax_percent: Decimal::ZERO,
        delivered_on: None,
        terms: PaymentTerms::net(u32::try_from(net_days).unwrap_or(0)),
        rounding: Rounding::default(),
        reference: row.reference.clone(),
        note: row.note.clone(),
        number: Some(row.number.clone()),
        state: InvoiceState::Issued { issue_date: row.issue_date, due_date: row.due_date, totals: row.totals },
        origin: Origin::Imported,
        withdrawn: false,
        last_seq: stamp.seq,
    });
    ledger.move_invoice(stamp, row.invoice, row.issue_date, MovementKind::Issued, row.totals.gross);
    if row.disputed {
        ledger.note_dispute(stamp, row.invoice, row.issue_date, true);
    }
}

fn add_credit_note(ledger: &mut Ledger, stamp: &Stamp, row: &ImportedCreditNote) {
    ledger.credit_notes.push(CreditNote {
        id: row.credit_note,
        number: row.number.clone(),
        customer: row.customer,
        invoice: None,
        on: row.on,
        currency: row.currency,
        totals: row.totals,
        reason: String::new(),
        imported: true,
        withdrawn: false,
        last_seq: stamp.seq,
    });
    let source = CreditSource::CreditNote(row.credit_note);
    ledger.receive_credit(stamp, source, row.on, Money::new(row.totals.gross, row.currency));
}

fn add_payment(ledger: &mut Ledger, stamp: &Stamp, row: &ImportedPayment) {
    let amount = Money::new(row.amount, row.currency);
    ledger.payments.push(Payment {
        id: row.payment,
        customer: row.customer,
        received_on: row.received_on,
        amount,
        method: super::event::PaymentMethod::Other,
        reference: None,
        note: None,
        imported: true,
        withdrawn: false,
        last_seq: stamp.seq,
    });
    let source = CreditSource::Payment(row.payment);
    ledger.receive_credit(stamp, source, row.received_on, amount);
    if let Some(part) = &row.allocation {
        ledger.apply_allocated(
            stamp,
            &Allocated {
                allocation: part.allocation,
                source,
                invoice: part.invoice,
                on: part.on,
                amount: part.amount,
                discount: 0,
            },
        );
    }
}
