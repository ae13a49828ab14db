//! Random commands, most of them sensible: what they name is taken from what the model has, now and then a little beside.

use chrono::{Days, NaiveDate};
use receivables::id::{AllocationId, CustomerId, EntryNo, InvoiceId, NoteId, PaymentId, WriteOffId};
use receivables::ledger::Ledger;
use receivables::ledger::command::{
    Allocate, AllocationPart, AmendTerms, CloseDispute, Command, Import, ImportCreditNote, ImportInvoice,
    ImportPayment, ImportRef, IssueCreditNote, OpenDispute, RecordPayment, RecoverWriteOff, RefundCredit,
    ReverseAllocation, WriteOffInvoice,
};
use receivables::ledger::event::{
    CreditSource, CustomerDetails, InvoiceContent, InvoiceLine, PaymentMethod, Totals, WriteOffReason,
};
use receivables::ledger::terms::PaymentTerms;
use receivables::money::{Currency, Money, Rounding};
use receivables::testkit::{Dice, ReferenceModel};
use rust_decimal::Decimal;

/// What a random command is made from.
pub struct Chance<'a> {
    pub dice: Dice,
    pub model: &'a ReferenceModel,
    pub ledger: &'a Ledger,
    pub today: NaiveDate,
}

impl Chance<'_> {
    pub fn command(&mut self) -> Command {
        match self.dice.between(0, 55) {
            54 | 55 => self.allocate(),
            50..=52 => Command::AmendTerms(AmendTerms {
                invoice: self.invoice(),
                on: self.day(),
                terms: self.terms(),
                reason: self.text(),
            }),
            53 => self.holidays(),
            44 | 45 => Command::MergeCustomers { kept: self.customer(), absorbed: self.customer() },
            46 | 47 => Command::AddNote { customer: self.customer(), on: self.day(), text: self.text() },
            48 => Command::ReviseNote { note: self.note(), text: self.text() },
            49 => Command::RemoveNote { note: self.note() },
            40..=42 => self.together(),
            43 => self.refund(),
            0 => Command::OpenBook { name: "Again".to_owned(), currency: Currency::EUR },
            1 => Command::RenameBook { name: self.text() },
            2 | 3 => Command::AddCustomer(self.details()),
            4 => Command::ChangeCustomer { customer: self.customer(), details: self.details() },
            5 | 6 => Command::DraftInvoice(self.content()),
            7 => Command::ReviseDraft { invoice: self.draft(), content: self.content() },
            8 => Command::DiscardDraft { invoice: self.draft() },
            9 | 10 => Command::IssueInvoice { invoice: self.draft(), on: self.day() },
            11..=14 => Command::IssueNewInvoice { content: self.content(), on: self.day() },
            15 => Command::VoidInvoice { invoice: self.invoice(), on: self.day(), reason: self.text() },
            16 | 17 => self.credit_note(),
            18..=21 => self.payment(),
            22 | 23 => self.allocate(),
            24 | 25 => self.reverse(),
            26 | 27 => self.write_off(),
            28 => self.recover(),
            29 | 30 => {
                Command::OpenDispute(OpenDispute { invoice: self.invoice(), on: self.day(), reason: self.text() })
            }
            31 => Command::CloseDispute(CloseDispute { invoice: self.invoice(), on: self.day(), outcome: self.text() }),
            32 | 33 => self.import(),
            34..=36 => Command::Withdraw { entry: self.entry() },
            _ => Command::Reinstate { entry: self.withdrawn() },
        }
    }

    fn refund(&mut self) -> Command {
        let left = self.ledger.unallocated_sources(receivables::ledger::AsOf::at(self.today));
        let nothing = (CreditSource::Payment(PaymentId(9_999)), 1);
        let last = i64::try_from(left.len()).unwrap() - 1;
        let place = usize::try_from(self.dice.between(0, last.max(0))).unwrap();
        let (source, amount) = left.get(place).copied().unwrap_or(nothing);
        let amount = if self.dice.chance(60) { amount } else { self.amount() };
        Command::Refund(RefundCredit { source, on: self.day(), amount, reason: self.text() })
    }

    /// Mostly of one kind.
    fn together(&mut self) -> Command {
        let kind = self.dice.between(0, 5);
        let count = self.dice.between(0, 12) / 3;
        let reason = self.text();
        let mut commands = Vec::new();
        for _ in 0..count {
            let kind = if self.dice.chance(4) { self.dice.between(0, 5) } else { kind };
            commands.push(match kind {
                0 => Command::IssueInvoice { invoice: self.draft(), on: self.day() },
                1 => Command::DiscardDraft { invoice: self.draft() },
                2 => Command::VoidInvoice { invoice: self.invoice(), on: self.day(), reason: reason.clone() },
                3 => self.payment(),
                4 => self.write_off(),
                _ => Command::OpenDispute(OpenDispute {
                    invoice: self.invoice(),
                    on: self.day(),
                    reason: reason.clone(),
                }),
            });
        }
        Command::Together(commands)
    }

    fn pick(&mut self, count: u32) -> u32 {
        // One in twenty names a thing that is not there.
        if count == 0 || self.dice.chance(5) {
            return count;
        }
        u32::try_from(self.dice.between(0, i64::from(count) - 1)).unwrap()
    }

    fn customer(&mut self) -> CustomerId {
        let [customers, ..] = self.model.counts();
        CustomerId(self.pick(customers))
    }

    fn note(&mut self) -> NoteId {
        let [.., notes] = self.model.counts();
        NoteId(self.pick(notes))
    }

    fn invoice(&mut self) -> InvoiceId {
        let [_, invoices, ..] = self.model.counts();
        let issued: Vec<InvoiceId> =
            self.ledger.invoices().filter(|one| one.issue_date().is_some()).map(|one| one.id).collect();
        let last = i64::try_from(issued.len()).unwrap() - 1;
        if last >= 0 && self.dice.chance(65) {
            return issued[usize::try_from(self.dice.between(0, last)).unwrap()];
        }
        InvoiceId(self.pick(invoices))
    }

    fn draft(&mut self) -> InvoiceId {
        let drafts: Vec<InvoiceId> =
            self.ledger.invoices().filter(|one| one.issue_date().is_none()).map(|one| one.id).collect();
        let last = i64::try_from(drafts.len()).unwrap() - 1;
        if last < 0 || self.dice.chance(15) {
            return self.invoice();
        }
        drafts[usize::try_from(self.dice.between(0, last)).unwrap()]
    }

    /// Mostly the latest entries: undo is near.
    fn entry(&mut self) -> EntryNo {
        let entries = self.ledger.entries();
        let back = if self.dice.chance(60) { self.dice.between(0, 3) } else { self.dice.between(0, 40) };
        let index = entries.len().saturating_sub(1 + usize::try_from(back).unwrap());
        let number = entries.get(index).map_or(EntryNo(1), |entry| entry.number);
        if self.dice.chance(4) { EntryNo(number.0 + 1) } else { number }
    }

    fn withdrawn(&mut self) -> EntryNo {
        let gone: Vec<_> = self.ledger.entries().iter().filter(|entry| !entry.is_active()).collect();
        let last = i64::try_from(gone.len()).unwrap() - 1;
        if gone.is_empty() || self.dice.chance(10) {
            return self.entry();
        }
        gone[usize::try_from(self.dice.between(0, last)).unwrap()].number
    }

    fn day(&mut self) -> NaiveDate {
        match self.dice.between(0, 39) {
            0 => self.today + Days::new(self.dice.between(1, 40).unsigned_abs()),
            1 if self.dice.chance(20) => "1969-12-31".parse().unwrap(),
            2 if self.dice.chance(20) => "2200-01-01".parse().unwrap(),
            3..=24 => self.today,
            _ => self.today - Days::new(self.dice.between(0, 60).unsigned_abs()),
        }
    }

    fn text(&mut self) -> String {
        ["agreed", "a good reason", " padded ", "  "][usize::try_from(self.dice.between(0, 15) / 5).unwrap()].to_owned()
    }

    fn currency(&mut self) -> Currency {
        match self.dice.between(0, 9) {
            0 => "JPY".parse().unwrap(),
            1 => "KWD".parse().unwrap(),
            2 => Currency::USD,
            _ => Currency::EUR,
        }
    }

    fn details(&mut self) -> CustomerDetails {
        let name = if self.dice.chance(5) { " ".to_owned() } else { format!("Customer {}", self.dice.between(1, 4)) };
        let email = self.dice.chance(30).then(|| format!("{}@example.com", self.dice.between(1, 3)));
        let external_id = self.dice.chance(20).then(|| self.dice.between(1, 9).to_string());
        let tags = if self.dice.chance(30) { vec![format!("tag {}", self.dice.between(1, 3))] } else { Vec::new() };
        CustomerDetails { name, email, external_id, tags, ..CustomerDetails::default() }
    }

    fn amount(&mut self) -> i64 {
        match self.dice.between(0, 29) {
            0 => 0,
            1 => -5,
            2 => 10_000_000_000_000,
            3..=15 => self.dice.between(1, 400),
            _ => self.dice.between(1, 20_000),
        }
    }

    fn content(&mut self) -> InvoiceContent {
        let currency = self.currency();
        let lines = (0..self.dice.between(0, 9).min(2)).map(|_| {
            let quantity = if self.dice.chance(4) { self.dice.between(-2, 0) } else { self.dice.between(1, 3) };
            InvoiceLine {
                description: "Work".to_owned(),
                quantity: Decimal::from(quantity),
                unit_price: Decimal::new(self.dice.between(1, 5_000), currency.exponent()),
            }
        });
        let lines = lines.collect();
        InvoiceContent {
            customer: self.customer(),
            currency,
            lines,
            tax_percent: Decimal::from(if self.dice.chance(3) { 101 } else { self.dice.between(0, 2) * 10 }),
            terms: self.terms(),
            rounding: Rounding::default(),
            delivered_on: None,
            reference: None,
            note: None,
        }
    }

    fn terms(&mut self) -> PaymentTerms {
        PaymentTerms::net(u32::try_from(self.dice.between(0, 60)).unwrap())
    }

    fn holidays(&mut self) -> Command {
        let days = (0..self.dice.between(0, 2)).map(|_| self.day());
        Command::SetHolidays { name: "Bavaria".to_owned(), days: days.collect() }
    }

    /// What is open on an invoice, or about as much, or anything.
    fn amount_for(&mut self, invoice: InvoiceId) -> i64 {
        let open = self.model.open_amounts(self.today, None).get(invoice.index()).copied().unwrap_or(0);
        match self.dice.between(0, 9) {
            0..=3 => open,
            4 => open + 1,
            5..=7 => open / 2,
            _ => self.amount(),
        }
    }

    /// Mostly customer and currency of the invoice.
    fn owner(&mut self, invoice: InvoiceId) -> (CustomerId, Currency) {
        let known = self.ledger.invoice(invoice).map(|one| (one.customer, one.currency));
        match known {
            Some(known) if !self.dice.chance(6) => known,
            _ => (self.customer(), self.currency()),
        }
    }

    fn parts(&mut self, first: InvoiceId) -> Vec<AllocationPart> {
        let mut parts = Vec::new();
        for nth in 0..self.dice.between(0, 5).min(2) {
            let invoice = if nth == 0 { first } else { self.invoice() };
            let discount = if self.dice.chance(20) { self.dice.between(-1, 30) } else { 0 };
            parts.push(AllocationPart { invoice, amount: self.amount_for(invoice), discount });
        }
        parts
    }

    fn credit_note(&mut self) -> Command {
        let invoice = self.invoice();
        let (customer, currency) = self.owner(invoice);
        Command::IssueCreditNote(IssueCreditNote {
            customer,
            invoice: self.dice.chance(75).then_some(invoice),
            on: self.day(),
            gross: Money::new(self.amount_for(invoice), currency),
            reason: self.text(),
        })
    }

    fn payment(&mut self) -> Command {
        let invoice = self.invoice();
        let (customer, currency) = self.owner(invoice);
        let allocations = self.parts(invoice);
        let sum: i64 = allocations.iter().map(|part| part.amount.clamp(0, 1_000_000)).sum();
        let amount = sum + self.dice.between(-1, 50).max(-1);
        Command::RecordPayment(RecordPayment {
            customer,
            received_on: self.day(),
            amount: Money::new(amount, currency),
            method: PaymentMethod::Card,
            reference: None,
            note: Some(self.text()),
            allocations,
        })
    }

    fn allocate(&mut self) -> Command {
        let left = self.model.unallocated_amounts(self.today, None);
        let open: Vec<CreditSource> = left.iter().filter(|(_, left)| **left > 0).map(|(source, _)| *source).collect();
        let source = match i64::try_from(open.len()).unwrap() {
            0 => CreditSource::Payment(PaymentId(self.pick(3))),
            count => open[usize::try_from(self.dice.between(0, count - 1)).unwrap()],
        };
        let owner = self.ledger.credit_amount(source).map(|(customer, _)| customer);
        let owned: Vec<InvoiceId> =
            self.ledger.invoices().filter(|one| Some(one.customer) == owner).map(|one| one.id).collect();
        let invoice = match i64::try_from(owned.len()).unwrap() {
            0 => self.invoice(),
            count => owned[usize::try_from(self.dice.between(0, count - 1)).unwrap()],
        };
        Command::Allocate(Allocate { source, on: self.day(), allocations: self.parts(invoice) })
    }

    fn reverse(&mut self) -> Command {
        let [_, _, allocations, ..] = self.model.counts();
        Command::ReverseAllocation(ReverseAllocation {
            allocation: AllocationId(self.pick(allocations)),
            on: self.day(),
            reason: self.text(),
        })
    }

    fn write_off(&mut self) -> Command {
        let invoice = self.invoice();
        let amount = if self.dice.chance(50) { None } else { Some(self.amount_for(invoice)) };
        Command::WriteOff(WriteOffInvoice { invoice, on: self.day(), amount, reason: WriteOffReason::BadDebt })
    }

    fn recover(&mut self) -> Command {
        let [_, _, _, write_offs, _] = self.model.counts();
        let amount = if self.dice.chance(50) { None } else { Some(self.amount()) };
        Command::RecoverWriteOff(RecoverWriteOff {
            write_off: WriteOffId(self.pick(write_offs)),
            on: self.day(),
            amount,
        })
    }

    fn import(&mut self) -> Command {
        let mut import = Import { file: "rows.csv".to_owned(), ..Import::default() };
        import.customers = (0..self.dice.between(0, 2)).map(|_| self.details()).collect();
        for _ in 0..self.dice.between(0, 3) {
            let issue_date = self.day();
            let gross = self.amount().max(1);
            import.invoices.push(ImportInvoice {
                customer: self.import_customer(import.customers.len()),
                number: self.number(""),
                issue_date,
                due_date: issue_date + Days::new(30),
                currency: self.currency(),
                totals: Totals { net: gross, tax: 0, gross },
                lines: Vec::new(),
                disputed: self.dice.chance(20),
                reference: None,
                note: None,
            });
        }
        for _ in 0..self.dice.between(0, 4) - 3 {
            let gross = self.amount();
            import.credit_notes.push(ImportCreditNote {
                customer: self.import_customer(import.customers.len()),
                number: self.number("CN-"),
                on: self.day(),
                currency: self.currency(),
                totals: Totals { net: gross, tax: 0, gross },
            });
        }
        for _ in 0..self.dice.between(0, 3) {
            let new = i64::try_from(import.invoices.len()).unwrap();
            let invoice = if new > 0 && self.dice.chance(60) {
                ImportRef::New(usize::try_from(self.dice.between(0, new - 1)).unwrap())
            } else {
                ImportRef::Known(self.invoice())
            };
            import.payments.push(ImportPayment { invoice, received_on: self.day(), amount: self.amount() });
        }
        Command::Import(import)
    }

    fn import_customer(&mut self, new: usize) -> ImportRef<CustomerId> {
        if new > 0 && self.dice.chance(60) {
            return ImportRef::New(usize::try_from(self.dice.between(0, i64::try_from(new).unwrap() - 1)).unwrap());
        }
        ImportRef::Known(self.customer())
    }

    /// Some look like our own, some like dates.
    fn number(&mut self, prefix: &str) -> String {
        match self.dice.between(0, 9) {
            0..=2 => format!("{prefix}2026-{:04}", self.dice.between(1, 12)),
            3 => format!("{prefix}2026-{}", self.dice.between(20_250_101, 20_261_231)),
            _ => format!("{prefix}R{}", self.dice.between(1, 60)),
        }
    }
}
