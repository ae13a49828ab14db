//! The words of the scenarios: commands with all but what matters filled in.

use chrono::NaiveDate;
use receivables::id::{AllocationId, CustomerId, EntryNo, InvoiceId, PaymentId, WriteOffId};
use receivables::ledger::command::{
    Allocate, AllocationPart, AmendTerms, CloseDispute, Command, Import, ImportCreditNote, ImportInvoice,
    ImportPayment, ImportRef, IssueCreditNote, OpenDispute, RecordPayment, RecoverWriteOff, RefundCredit,
    ReverseAllocation, WriteOffInvoice,
};
use receivables::ledger::event::{
    CreditSource, CustomerDetails, InvoiceContent, InvoiceLine, PaymentMethod, Totals, WriteOffReason,
};
use receivables::ledger::terms::PaymentTerms;
use receivables::ledger::{Context, Ledger, Stamp, decide};
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
        delivered_on: None,
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

pub fn amend(invoice: u32, on: &str, text: &str) -> Command {
    let (terms, reason) = (text.parse().unwrap(), "Agreed".to_owned());
    Command::AmendTerms(AmendTerms { invoice: InvoiceId(invoice), on: date(on), terms, reason })
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

/// The day on which everything is recorded.
pub const TODAY: &str = "2026-06-01";

pub fn give_back(payment: u32, on: &str, amount: i64) -> Command {
    let source = CreditSource::Payment(PaymentId(payment));
    Command::Refund(RefundCredit { source, on: date(on), amount, reason: "paid twice".into() })
}

/// Customers 0 and 1. Invoices: 0 (customer 0, 119 open), 1 (a draft), 2 (customer 0, 100 dollars, disputed from March),
/// 3 (customer 1, 200, of it 50 paid and 20 written off), 4 (customer 0, paid). Payment 0 with allocation 0, payment 1
/// with 30 left, payment 2 whose allocation 1 was reversed, payment 3 of invoice 4.
pub fn book() -> Ledger {
    let mut ledger = Ledger::new();
    let dollars = InvoiceContent { currency: Currency::USD, ..work(0, 100) };
    let commands = [
        open_book(),
        customer("Kestrel Freight GmbH"),
        customer("Harbour Nine Hotels"),
        issue(work(0, 119), "2026-01-10"),
        Command::DraftInvoice(work(0, 10)),
        issue(dollars, "2026-01-10"),
        issue(work(1, 200), "2026-01-10"),
        issue(work(0, 80), "2026-01-10"),
        pay(1, "2026-02-01", eur(5_000), vec![part(3, 5_000)]),
        pay(0, "2026-02-01", eur(3_000), vec![]),
        pay(1, "2026-02-02", eur(1_000), vec![part(3, 1_000)]),
        reverse(1, "2026-02-03"),
        pay(0, "2026-02-05", eur(8_000), vec![part(4, 8_000)]),
        write_off(3, "2026-03-01", Some(2_000)),
        dispute(2, "2026-03-05"),
        amend(0, "2026-05-01", "net 60"),
        Command::RenameBook { name: "Another name".into() },
    ];
    for command in commands {
        accept(&mut ledger, &command);
    }
    let renamed = ledger.entries().last().unwrap().number;
    accept(&mut ledger, &Command::Withdraw { entry: renamed });
    ledger
}

pub fn accept(ledger: &mut Ledger, command: &Command) {
    let today = date(TODAY);
    let events = decide(ledger, command, &Context { today }).unwrap_or_else(|why| panic!("{command:?}: {why}"));
    let entry = EntryNo(ledger.last_seq() + 1);
    for event in events {
        ledger.apply(&Stamp { seq: ledger.last_seq() + 1, entry, recorded_on: today }, &event);
    }
    assert_eq!(ledger.check(), vec![]);
}
