//! A book made for the what-if tests: customers, invoices and payments by import, so that any dates can be had.

use chrono::NaiveDate;
use receivables::calendar::add_days;
use receivables::id::{CustomerId, EntryNo, InvoiceId};
use receivables::ledger::command::{Command, Import, ImportInvoice, ImportPayment, ImportRef};
use receivables::ledger::event::{CustomerDetails, Totals};
use receivables::ledger::{AsOf, Context, Ledger, Stamp, decide};
use receivables::money::Currency;
use receivables::whatif::{DiscountSettings, Outcome, Scratch, evaluate, prepare};

/// The day of every test, unless it says otherwise.
pub const TODAY: &str = "2026-06-30";

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn today() -> NaiveDate {
    date(TODAY)
}

/// One invoice to be: days are counted from [`TODAY`] back to the issue, and on from the issue.
#[derive(Clone, Debug)]
pub struct Sale {
    pub customer: u32,
    pub issued_days_ago: i64,
    pub net_days: i64,
    pub amount: i64,
    /// Day after the issue, and amount, of each payment.
    pub payments: Vec<(i64, i64)>,
}

impl Sale {
    pub fn open(customer: u32, issued_days_ago: i64, net_days: i64, amount: i64) -> Self {
        Self { customer, issued_days_ago, net_days, amount, payments: Vec::new() }
    }

    /// Paid whole, so many days after its issue.
    pub fn paid(customer: u32, issued_days_ago: i64, net_days: i64, amount: i64, on_day: i64) -> Self {
        Self { payments: vec![(on_day, amount)], ..Self::open(customer, issued_days_ago, net_days, amount) }
    }

    pub fn issued(&self) -> NaiveDate {
        add_days(today(), -self.issued_days_ago)
    }
}

pub struct Book {
    pub ledger: Ledger,
    seq: u64,
}

impl Book {
    /// A book with the customers that the sales name; payments after [`TODAY`] are left out.
    pub fn with(sales: &[Sale]) -> Self {
        let mut book = Self { ledger: Ledger::new(), seq: 0 };
        book.run(Command::OpenBook { name: "Halden Studio".into(), currency: Currency::EUR });
        for customer in 0..sales.iter().map(|sale| sale.customer + 1).max().unwrap_or(1) {
            let details = CustomerDetails { name: format!("Customer {customer}"), ..CustomerDetails::default() };
            book.run(Command::AddCustomer(details));
        }
        let invoices: Vec<ImportInvoice> = sales.iter().enumerate().map(|(index, sale)| invoice(index, sale)).collect();
        let payments: Vec<ImportPayment> = sales
            .iter()
            .enumerate()
            .flat_map(|(index, sale)| {
                let issued = sale.issued();
                sale.payments.iter().map(move |(day, amount)| ImportPayment {
                    invoice: ImportRef::New(index),
                    received_on: add_days(issued, *day),
                    amount: *amount,
                })
            })
            .filter(|payment| payment.received_on <= today())
            .collect();
        if !invoices.is_empty() {
            book.run(Command::Import(Import { file: "book.csv".into(), invoices, payments, ..Import::default() }));
        }
        book
    }

    pub fn run(&mut self, command: Command) {
        let context = Context { today: today() };
        let events = decide(&self.ledger, &command, &context).unwrap();
        let entry = EntryNo(self.seq + 1);
        for event in events {
            self.seq += 1;
            self.ledger.apply(&Stamp { seq: self.seq, entry, recorded_on: today() }, &event);
        }
    }

    pub fn what_if(&self, settings: &DiscountSettings) -> Outcome {
        let prepared = prepare(&self.ledger, AsOf::at(today()), Currency::EUR);
        evaluate(&prepared, settings, &mut Scratch::default()).unwrap()
    }

    /// Every stored fact as bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.ledger.stream_to(&mut |piece: &[u8]| bytes.extend_from_slice(piece));
        bytes
    }
}

fn invoice(index: usize, sale: &Sale) -> ImportInvoice {
    ImportInvoice {
        customer: ImportRef::Known(CustomerId(sale.customer)),
        number: format!("{}", InvoiceId::from_index(index).0 + 1),
        issue_date: sale.issued(),
        due_date: add_days(sale.issued(), sale.net_days),
        currency: Currency::EUR,
        totals: Totals { net: sale.amount, tax: 0, gross: sale.amount },
        lines: Vec::new(),
        disputed: false,
        reference: None,
        note: None,
    }
}
