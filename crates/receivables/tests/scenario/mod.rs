//! The words of the scenarios: commands with all but what matters filled in.

use chrono::NaiveDate;
use receivables::id::{AllocationId, CustomerId, EntryNo, InvoiceId, PaymentId, WriteOffId};
use receivables::ledger::command::{
    Allocate, AllocationPart, CloseDispute, Command, Import, ImportCreditNote, ImportInvoice, ImportPayment, ImportRef,
    IssueCreditNote, OpenDispute, RecordPayment, RecoverWriteOff, ReverseAllocation, WriteOffInvoice,
};
use receivables::ledger::event::{
    CreditSource, CustomerDetails, InvoiceContent, InvoiceLine, PaymentMethod, Totals, WriteOffReason,
};
use receivables::ledger::terms::PaymentTerms;
use receivables::money::{Currency, Money, Rounding};
use rust_decimal::Decimal;

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

pub fn open_book() -> Command {
    Command::OpenBook { name: "Halden Studio".into(), currency: Currency::EUR }
}

pub fn customer(name: &str) -> Command {
    Command::AddCustomer(CustomerDetails { name: name.into(), ..CustomerDetails::default() })
}

/// One line of that many euros for a customer, net 30, no tax.
pub fn work(customer: u32, euros: i64) -> InvoiceContent {
    InvoiceContent {
        customer: CustomerId(customer),
        currency: Currency::EUR,
        lines: vec![line(1, euros)],
        tax_percent: Decimal::ZERO,
        terms: PaymentTerms::net(30),
        rounding: Rounding::default(),
        reference: None,
        note: None,
    }
}

pub fn line(quantity: i64, euros: i64) -> InvoiceLine {
    InvoiceLine { description: "Work".into(), quantity: quantity.into(), unit_price: euros.into() }
}

pub fn issue(content: InvoiceContent, on: &str) -> Command {
    Command::IssueNewInvoice { content, on: date(on) }
}

pub fn part(invoice: u32, amount: i64) -> AllocationPart {
    AllocationPart { invoice: InvoiceId(invoice), amount, discount: 0 }
}

pub fn pay(customer: u32, on: &str, amount: Money, allocations: Vec<AllocationPart>) -> Command {
    Command::RecordPayment(RecordPayment {
        customer: CustomerId(customer),
        received_on: date(on),
        amount,
        method: PaymentMethod::BankTransfer,
        reference: None,
        note: None,
        allocations,
    })
}

pub fn allocate(payment: u32, on: &str, allocations: Vec<AllocationPart>) -> Command {
    let source = CreditSource::Payment(PaymentId(payment));
    Command::Allocate(Allocate { source, on: date(on), allocations })
}

pub fn reverse(allocation: u32, on: &str) -> Command {
    let reason = "bounced".into();
    Command::ReverseAllocation(ReverseAllocation { allocation: AllocationId(allocation), on: date(on), reason })
}

pub fn write_off(invoice: u32, on: &str, amount: Option<i64>) -> Command {
    let reason = WriteOffReason::SmallBalance;
    Command::WriteOff(WriteOffInvoice { invoice: InvoiceId(invoice), on: date(on), amount, reason })
}

pub fn recover(write_off: u32, on: &str, amount: Option<i64>) -> Command {
    Command::RecoverWriteOff(RecoverWriteOff { write_off: WriteOffId(write_off), on: date(on), amount })
}

pub fn dispute(invoice: u32, on: &str) -> Command {
    Command::OpenDispute(OpenDispute { invoice: InvoiceId(invoice), on: date(on), reason: "late".into() })
}

pub fn close_dispute(invoice: u32, on: &str) -> Command {
    Command::CloseDispute(CloseDispute { invoice: InvoiceId(invoice), on: date(on), outcome: "settled".into() })
}

pub fn credit(customer: u32, invoice: u32, on: &str, gross: Money) -> Command {
    let (customer, invoice) = (CustomerId(customer), Some(InvoiceId(invoice)));
    Command::IssueCreditNote(IssueCreditNote { customer, invoice, on: date(on), gross, reason: "returned".into() })
}

pub fn void(invoice: u32, on: &str) -> Command {
    Command::VoidInvoice { invoice: InvoiceId(invoice), on: date(on), reason: "wrong".into() }
}

pub fn row(customer: ImportRef<CustomerId>, number: &str, gross: i64) -> ImportInvoice {
    ImportInvoice {
        customer,
        number: number.into(),
        issue_date: date("2026-01-01"),
        due_date: date("2026-01-31"),
        currency: Currency::EUR,
        totals: Totals { net: gross, tax: 0, gross },
        lines: Vec::new(),
        disputed: false,
        reference: None,
        note: None,
    }
}

pub fn import(
    invoices: Vec<ImportInvoice>,
    credit_notes: Vec<ImportCreditNote>,
    payments: Vec<ImportPayment>,
) -> Command {
    Command::Import(Import { file: "rows.csv".into(), customers: Vec::new(), invoices, credit_notes, payments })
}

pub fn known(customer: u32) -> ImportRef<CustomerId> {
    ImportRef::Known(CustomerId(customer))
}

pub fn note_row(gross: i64) -> ImportCreditNote {
    ImportCreditNote {
        customer: known(0),
        number: "K-1".into(),
        on: date("2026-01-02"),
        currency: Currency::EUR,
        totals: Totals { net: gross, tax: 0, gross },
    }
}

pub fn withdraw(entry: u64) -> Command {
    Command::Withdraw { entry: EntryNo(entry) }
}
