//! A small book for tests: commands in, panics on refusal.

use chrono::NaiveDate;
use receivables::id::{CustomerId, EntryNo, InvoiceId, PaymentId};
use receivables::ledger::command::{
    Allocate, AllocationPart, CloseDispute, Command, IssueCreditNote, OpenDispute, RecordPayment, ReverseAllocation,
    WriteOffInvoice,
};
use receivables::ledger::event::{
    CreditSource, CustomerDetails, InvoiceContent, InvoiceLine, PaymentMethod, WriteOffReason,
};
use receivables::ledger::rejection::Rejection;
use receivables::ledger::terms::PaymentTerms;
use receivables::ledger::{Context, Ledger, Stamp, decide};
use receivables::money::{Currency, Money, Rounding};
use rust_decimal::Decimal;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub struct Book {
    pub ledger: Ledger,
    /// The day on which commands are recorded.
    pub today: NaiveDate,
}

impl Book {
    pub fn new() -> Self {
        // Recorded before everything else: what is known on a day is a beginning of the journal.
        let mut book = Self { ledger: Ledger::new(), today: day("2020-01-01") };
        book.run(Command::OpenBook { name: "test".into(), currency: Currency::EUR });
        book.today = day("2026-12-31");
        book
    }

    pub fn run(&mut self, command: Command) -> EntryNo {
        self.try_run(&command).unwrap()
    }

    pub fn try_run(&mut self, command: &Command) -> Result<EntryNo, Rejection> {
        let events = decide(&self.ledger, command, &Context { today: self.today })?;
        let entry = EntryNo(self.ledger.last_seq() + 1);
        for event in &events {
            self.ledger.apply(&Stamp { seq: self.ledger.last_seq() + 1, entry, recorded_on: self.today }, event);
        }
        Ok(entry)
    }

    pub fn customer(&mut self, name: &str) -> CustomerId {
        let id = CustomerId::from_index(self.ledger.customer_slots());
        self.run(Command::AddCustomer(CustomerDetails { name: name.into(), ..CustomerDetails::default() }));
        id
    }

    /// Issues an invoice of `cents`, due `net_days` after `on`.
    pub fn invoice(&mut self, customer: CustomerId, on: &str, net_days: u32, cents: i64) -> InvoiceId {
        self.invoice_in(Currency::EUR, customer, on, net_days, cents)
    }

    pub fn invoice_in(
        &mut self,
        currency: Currency,
        customer: CustomerId,
        on: &str,
        net_days: u32,
        minor: i64,
    ) -> InvoiceId {
        let id = InvoiceId::from_index(self.ledger.invoice_slots());
        let line = InvoiceLine {
            description: "work".into(),
            quantity: Decimal::ONE,
            unit_price: Money::new(minor, currency).to_decimal(),
        };
        let content = InvoiceContent {
            customer,
            currency,
            lines: vec![line],
            tax_percent: Decimal::ZERO,
            terms: PaymentTerms::net(net_days),
            rounding: Rounding::default(),
            delivered_on: None,
            reference: None,
            note: None,
        };
        self.run(Command::IssueNewInvoice { content, on: day(on) });
        id
    }

    /// A payment of `cents`, of which `parts` are set against invoices at once.
    pub fn pay(&mut self, customer: CustomerId, on: &str, cents: i64, parts: &[(InvoiceId, i64)]) -> PaymentId {
        let id = PaymentId(u32::try_from(self.ledger.payments().count()).unwrap());
        let allocations =
            parts.iter().map(|(invoice, amount)| AllocationPart { invoice: *invoice, amount: *amount, discount: 0 });
        self.run(Command::RecordPayment(RecordPayment {
            customer,
            received_on: day(on),
            amount: Money::new(cents, Currency::EUR),
            method: PaymentMethod::default(),
            reference: None,
            note: None,
            allocations: allocations.collect(),
        }));
        id
    }

    pub fn allocate(&mut self, source: CreditSource, on: &str, invoice: InvoiceId, amount: i64, discount: i64) {
        let allocations = vec![AllocationPart { invoice, amount, discount }];
        self.run(Command::Allocate(Allocate { source, on: day(on), allocations }));
    }

    /// Takes the ledger's last allocation back.
    pub fn reverse_last(&mut self, on: &str) {
        let allocation = self.ledger.allocations().last().unwrap().id;
        self.run(Command::ReverseAllocation(ReverseAllocation { allocation, on: day(on), reason: "bounced".into() }));
    }

    pub fn credit_note(&mut self, customer: CustomerId, invoice: Option<InvoiceId>, on: &str, cents: i64) {
        let gross = Money::new(cents, Currency::EUR);
        let reason = "returned".to_owned();
        self.run(Command::IssueCreditNote(IssueCreditNote { customer, invoice, on: day(on), gross, reason }));
    }

    pub fn write_off(&mut self, invoice: InvoiceId, on: &str, amount: Option<i64>) {
        let reason = WriteOffReason::BadDebt;
        self.run(Command::WriteOff(WriteOffInvoice { invoice, on: day(on), amount, reason }));
    }

    pub fn dispute(&mut self, invoice: InvoiceId, on: &str) {
        self.run(Command::OpenDispute(OpenDispute { invoice, on: day(on), reason: "short".into() }));
    }

    pub fn settle_dispute(&mut self, invoice: InvoiceId, on: &str) {
        self.run(Command::CloseDispute(CloseDispute { invoice, on: day(on), outcome: "agreed".into() }));
    }
}
