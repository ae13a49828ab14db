//! Applying events. Total and deterministic: what an event names and the ledger does not have is passed over, which
//! [`super::check`] would find; everything else is in the payload and the stamp.

use chrono::NaiveDate;

use super::columns::{CreditMovement, CurrencyIndex, DisputeFact, Movement, MovementKind, ScheduleOrigin};
use super::entry::{Change, Row};
use super::event::{
    Allocated, AllocationReversed, CreditNoteIssued, CreditRefunded, CreditSource, CustomerAdded,
    CustomerDetailsChanged, Event, InvoiceContent, InvoiceDrafted, InvoiceIssued, InvoiceVoided, OwnNumber,
    PaymentRecorded, WriteOffRecovered, WrittenOff,
};
use super::invoice::from_content;
use super::{Allocation, CreditNote, Customer, Invoice, InvoiceState, Ledger, Payment, WriteOff, apply_import};
use crate::calendar::DayNumber;
use crate::id::{EntryNo, InvoiceId};
use crate::money::{Currency, Money};

/// What the journal knows of an event beyond its payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Its sequence number.
    pub seq: u64,
    /// The command it belongs to: the sequence number of that command's first event.
    pub entry: EntryNo,
    /// The user's local date when it was recorded. A clock may be set back; the ledger then counts the entry as recorded
    /// on the day of the one before it, so that what was known on a day is always a beginning of the journal.
    pub recorded_on: NaiveDate,
}

/// Why what is left on a payment or credit note changes.
#[derive(Clone, Copy)]
enum CreditMove {
    Received,
    SetAgainst(InvoiceId),
    Refunded,
}

impl Ledger {
    /// Applies a stored event.
    pub fn apply(&mut self, stamp: &Stamp, event: &Event) {
        let recorded_on = self.last_recorded.map_or(stamp.recorded_on, |last| last.max(stamp.recorded_on));
        let (stamp, stamped_on) = (&Stamp { recorded_on, ..*stamp }, stamp.recorded_on);
        self.enter(stamp, stamped_on, event);
        self.last_seq = stamp.seq;
        self.last_recorded = Some(recorded_on);
        self.apply_fact(stamp, event);
        self.close_ranges();
    }

    fn apply_fact(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::BookOpened(fact) => {
                self.name.clone_from(&fact.name);
                self.currency = Some(fact.currency);
            }
            Event::BookRenamed(fact) => {
                let before = std::mem::replace(&mut self.name, fact.name.clone());
                self.note_change(Change::BookName { before, after: fact.name.clone() });
            }
            Event::CustomerAdded(fact) => self.apply_customer_added(stamp, fact),
            Event::CustomerDetailsChanged(fact) => self.apply_customer_changed(stamp, fact),
            Event::CustomersMerged(fact) => self.apply_merged(stamp, fact),
            Event::NoteAdded(fact) => self.apply_note(stamp, fact),
            Event::NoteRevised(fact) => self.set_note(stamp, fact.note, Some(fact.text.clone())),
            Event::NoteRemoved(fact) => self.set_note(stamp, fact.note, None),
            Event::InvoiceDrafted(fact) => self.apply_drafted(stamp, fact),
            Event::DraftRevised(fact) => self.revise_draft(stamp, fact.invoice, &fact.content),
            Event::DraftDiscarded(fact) => self.set_state(stamp, fact.invoice, InvoiceState::Discarded),
            Event::InvoiceIssued(fact) => self.apply_issued(stamp, fact),
            Event::InvoiceVoided(fact) => self.apply_voided(stamp, fact),
            Event::CreditNoteIssued(fact) => self.apply_credit_note(stamp, fact),
            Event::PaymentRecorded(fact) => self.apply_payment(stamp, fact),
            Event::Allocated(fact) => self.apply_allocated(stamp, fact),
            Event::AllocationReversed(fact) => self.apply_reversed(stamp, fact),
            Event::CreditRefunded(fact) => self.apply_refunded(stamp, fact),
            Event::WrittenOff(fact) => self.apply_written_off(stamp, fact),
            Event::WriteOffRecovered(fact) => self.apply_recovered(stamp, fact),
            Event::TermsAmended(fact) => self.apply_amended(stamp, fact),
            Event::HolidaysSet(fact) => self.apply_holidays(fact),
            Event::DisputeOpened(fact) => self.note_dispute(stamp, fact.invoice, fact.on, true),
            Event::DisputeClosed(fact) => self.note_dispute(stamp, fact.invoice, fact.on, false),
            Event::InvoicesImported(fact) => apply_import::apply(self, stamp, fact),
            Event::EntryWithdrawn(fact) => self.take_back(stamp, fact.entry),
            Event::EntryReinstated(fact) => self.make_hold_again(stamp, fact.entry),
        }
    }

    pub(super) fn note_change(&mut self, change: Change) {
        if let Some(entry) = self.entries.last_mut() {
            entry.changes.push(change);
        }
    }

    pub(super) fn intern(&mut self, currency: Currency) -> CurrencyIndex {
        self.currency_index(currency).unwrap_or_else(|| {
            self.currencies.push(currency);
            // There are fewer codes of three letters than places.
            CurrencyIndex(u16::try_from(self.currencies.len() - 1).unwrap_or(u16::MAX))
        })
    }

    pub(super) fn move_invoice(
        &mut self,
        stamp: &Stamp,
        invoice: InvoiceId,
        on: NaiveDate,
        kind: MovementKind,
        amount: i64,
    ) {
        let entry = self.entry_index();
        let recorded = stamp.recorded_on.into();
        self.movements.push(Movement { invoice, day: on.into(), recorded, amount, kind, entry });
    }

    /// A payment or credit note came.
    pub(super) fn receive_credit(&mut self, stamp: &Stamp, source: CreditSource, on: NaiveDate, amount: Money) {
        self.move_credit(stamp, source, on, amount, CreditMove::Received);
    }

    fn move_credit(&mut self, stamp: &Stamp, source: CreditSource, on: NaiveDate, amount: Money, moved: CreditMove) {
        let currency = self.intern(amount.currency);
        let (invoice, is_refund) = match moved {
            CreditMove::Received => (None, false),
            CreditMove::SetAgainst(invoice) => (Some(invoice), false),
            CreditMove::Refunded => (None, true),
        };
        self.credits.push(CreditMovement {
            source,
            currency,
            day: on.into(),
            recorded: stamp.recorded_on.into(),
            amount: amount.minor,
            invoice,
            is_refund,
            entry: self.entry_index(),
        });
    }

    pub(super) fn apply_customer_added(&mut self, stamp: &Stamp, fact: &CustomerAdded) {
        let details = fact.details.clone();
        self.customers.push(Customer {
            id: fact.customer,
            details,
            withdrawn: false,
            merged_into: None,
            last_seq: stamp.seq,
        });
    }

    fn apply_customer_changed(&mut self, stamp: &Stamp, fact: &CustomerDetailsChanged) {
        let Some(customer) = self.customers.get_mut(fact.customer.index()) else { return };
        let before = std::mem::replace(&mut customer.details, fact.details.clone());
        self.touch(Row::Customer(fact.customer.index()), stamp.seq);
        self.note_change(Change::Customer {
            customer: fact.customer,
            before: Box::new(before),
            after: Box::new(fact.details.clone()),
        });
    }

    fn apply_drafted(&mut self, stamp: &Stamp, fact: &InvoiceDrafted) {
        let invoice = from_content(stamp.seq, fact.invoice, fact.content.clone());
        self.push_invoice(invoice);
    }

    /// Adds an invoice and its place in the columns.
    pub(super) fn push_invoice(&mut self, invoice: Invoice) {
        let currency = self.intern(invoice.currency);
        self.movements.sums.push(0);
        self.columns.customer.push(invoice.customer);
        self.columns.currency.push(currency);
        self.columns.issue_day.push(invoice.issue_date().map_or(DayNumber::FAR_FUTURE, Into::into));
        self.columns.due_day.push(invoice.due_date().map_or(DayNumber::FAR_FUTURE, Into::into));
        self.columns.gross.push(if invoice.state == InvoiceState::Draft { 0 } else { invoice.totals().gross });
        self.invoices.push(invoice);
    }

    fn revise_draft(&mut self, stamp: &Stamp, id: InvoiceId, content: &InvoiceContent) {
        let Some(before) = self.set_content(id, content.clone()) else { return };
        self.touch(Row::Invoice(id.index()), stamp.seq);
        self.note_change(Change::Draft { invoice: id, before: Box::new(before), after: Box::new(content.clone()) });
    }

    /// Gives a draft another content, and returns the one it had.
    pub(super) fn set_content(&mut self, id: InvoiceId, content: InvoiceContent) -> Option<InvoiceContent> {
        let currency = self.intern(content.currency);
        let invoice = self.invoices.get_mut(id.index())?;
        let before = invoice.content();
        if let (Some(customer), Some(place)) =
            (self.columns.customer.get_mut(id.index()), self.columns.currency.get_mut(id.index()))
        {
            *customer = content.customer;
            *place = currency;
        }
        invoice.customer = content.customer;
        invoice.currency = content.currency;
        invoice.lines = content.lines;
        invoice.delivered_on = content.delivered_on;
        invoice.tax_percent = content.tax_percent;
        invoice.terms = content.terms;
        invoice.rounding = content.rounding;
        invoice.reference = content.reference;
        invoice.note = content.note;
        Some(before)
    }

    pub(super) fn set_state(&mut self, stamp: &Stamp, id: InvoiceId, after: InvoiceState) {
        let Some(before) = self.put_state(id, after.clone()) else { return };
        self.touch(Row::Invoice(id.index()), stamp.seq);
        self.note_change(Change::InvoiceState { invoice: id, before: Box::new(before), after: Box::new(after) });
    }

    /// Gives an invoice another state, in the columns too, and returns the one it had.
    pub(super) fn put_state(&mut self, id: InvoiceId, after: InvoiceState) -> Option<InvoiceState> {
        let invoice = self.invoices.get_mut(id.index())?;
        let before = std::mem::replace(&mut invoice.state, after);
        let (issued, due) = (invoice.issue_date(), invoice.due_date());
        let gross = if issued.is_some() { invoice.totals().gross } else { 0 };
        if let Some(day) = self.columns.issue_day.get_mut(id.index()) {
            *day = issued.map_or(DayNumber::FAR_FUTURE, Into::into);
        }
        if let Some(day) = self.columns.due_day.get_mut(id.index()) {
            *day = due.map_or(DayNumber::FAR_FUTURE, Into::into);
        }
        if let Some(amount) = self.columns.gross.get_mut(id.index()) {
            *amount = gross;
        }
        Some(before)
    }

    fn apply_issued(&mut self, stamp: &Stamp, fact: &InvoiceIssued) {
        let (issue_date, due_date, totals) = (fact.issue_date, fact.due_date, fact.totals);
        self.set_state(stamp, fact.invoice, InvoiceState::Issued { issue_date, due_date, totals });
        self.count_number(&fact.number);
        let after = Some(fact.number.text.clone());
        if let Some(invoice) = self.invoices.get_mut(fact.invoice.index()) {
            let before = std::mem::replace(&mut invoice.number, after.clone());
            self.note_change(Change::InvoiceNumber { invoice: fact.invoice, before, after });
        }
        if !fact.parts.is_empty() {
            self.note_schedule(fact.invoice, issue_date, due_date, fact.parts.clone(), ScheduleOrigin::Issue);
        }
        self.move_invoice(stamp, fact.invoice, issue_date, MovementKind::Issued, totals.gross);
    }

    fn count_number(&mut self, number: &OwnNumber) {
        let before = self.series.insert(number.series.clone(), number.sequence);
        self.note_change(Change::Series { series: number.series.clone(), before, after: Some(number.sequence) });
    }

    fn apply_voided(&mut self, stamp: &Stamp, fact: &InvoiceVoided) {
        let Some(invoice) = self.invoices.get(fact.invoice.index()) else { return };
        if let InvoiceState::Issued { issue_date, due_date, totals } = invoice.state {
            let after = InvoiceState::Voided { issue_date, due_date, totals, on: fact.on };
            self.set_state(stamp, fact.invoice, after);
        }
        self.move_invoice(stamp, fact.invoice, fact.on, MovementKind::Voided, fact.amount.saturating_neg());
    }

    fn apply_credit_note(&mut self, stamp: &Stamp, fact: &CreditNoteIssued) {
        self.credit_notes.push(CreditNote {
            id: fact.credit_note,
            number: fact.number.text.clone(),
            customer: fact.customer,
            invoice: fact.invoice,
            on: fact.on,
            currency: fact.currency,
            totals: fact.totals,
            reason: fact.reason.clone(),
            imported: false,
            withdrawn: false,
            last_seq: stamp.seq,
        });
        self.count_number(&fact.number);
        let source = CreditSource::CreditNote(fact.credit_note);
        self.receive_credit(stamp, source, fact.on, Money::new(fact.totals.gross, fact.currency));
    }

    fn apply_payment(&mut self, stamp: &Stamp, fact: &PaymentRecorded) {
        let amount = Money::new(fact.amount, fact.currency);
        self.payments.push(Payment {
            id: fact.payment,
            customer: fact.customer,
            received_on: fact.received_on,
            amount,
            method: fact.method,
            reference: fact.reference.clone(),
            note: fact.note.clone(),
            imported: false,
            withdrawn: false,
            last_seq: stamp.seq,
        });
        self.receive_credit(stamp, CreditSource::Payment(fact.payment), fact.received_on, amount);
    }

    pub(super) fn apply_allocated(&mut self, stamp: &Stamp, fact: &Allocated) {
        let Some(currency) = self.invoices.get(fact.invoice.index()).map(|invoice| invoice.currency) else { return };
        self.allocations.push(Allocation {
            id: fact.allocation,
            source: fact.source,
            invoice: fact.invoice,
            on: fact.on,
            amount: Money::new(fact.amount, currency),
            discount: Money::new(fact.discount, currency),
            reversed_on: None,
            withdrawn: false,
        });
        self.move_allocation(stamp, self.allocations.len() - 1, fact.on, 1);
    }

    /// Moves an allocation's amounts: `sign` 1 sets them against the invoice, -1 takes them back.
    fn move_allocation(&mut self, stamp: &Stamp, index: usize, on: NaiveDate, sign: i64) {
        let Some(allocation) = self.allocations.get(index).cloned() else { return };
        let kind = match allocation.source {
            CreditSource::Payment(_) => MovementKind::Paid(allocation.id),
            CreditSource::CreditNote(_) => MovementKind::Credited(allocation.id),
        };
        self.move_invoice(stamp, allocation.invoice, on, kind, allocation.amount.minor.saturating_mul(-sign));
        if allocation.discount.minor != 0 {
            let kind = MovementKind::DiscountTaken(allocation.id);
            self.move_invoice(stamp, allocation.invoice, on, kind, allocation.discount.minor.saturating_mul(-sign));
        }
        let amount = Money::new(allocation.amount.minor.saturating_mul(-sign), allocation.amount.currency);
        self.move_credit(stamp, allocation.source, on, amount, CreditMove::SetAgainst(allocation.invoice));
    }

    fn apply_reversed(&mut self, stamp: &Stamp, fact: &AllocationReversed) {
        let index = fact.allocation.index();
        let Some(allocation) = self.allocations.get_mut(index) else { return };
        let after = Some(fact.on);
        let before = std::mem::replace(&mut allocation.reversed_on, after);
        self.note_change(Change::Reversed { allocation: fact.allocation, before, after });
        self.move_allocation(stamp, index, fact.on, -1);
    }

    fn apply_refunded(&mut self, stamp: &Stamp, fact: &CreditRefunded) {
        let Some((_, came)) = self.credit_amount(fact.source) else { return };
        let amount = Money::new(fact.amount.saturating_neg(), came.currency);
        self.move_credit(stamp, fact.source, fact.on, amount, CreditMove::Refunded);
        match fact.source {
            CreditSource::Payment(id) => self.touch(Row::Payment(id.index()), stamp.seq),
            CreditSource::CreditNote(id) => self.touch(Row::CreditNote(id.index()), stamp.seq),
        }
    }

    fn apply_written_off(&mut self, stamp: &Stamp, fact: &WrittenOff) {
        let Some(currency) = self.invoices.get(fact.invoice.index()).map(|invoice| invoice.currency) else { return };
        self.write_offs.push(WriteOff {
            id: fact.write_off,
            invoice: fact.invoice,
            on: fact.on,
            amount: Money::new(fact.amount, currency),
            recovered: Money::zero(currency),
            reason: fact.reason,
            withdrawn: false,
        });
        let kind = MovementKind::WrittenOff(fact.write_off);
        self.move_invoice(stamp, fact.invoice, fact.on, kind, fact.amount.saturating_neg());
    }

    fn apply_recovered(&mut self, stamp: &Stamp, fact: &WriteOffRecovered) {
        let Some(write_off) = self.write_offs.get_mut(fact.write_off.index()) else { return };
        let before = write_off.recovered.minor;
        let after = before.saturating_add(fact.amount);
        write_off.recovered.minor = after;
        let invoice = write_off.invoice;
        self.note_change(Change::Recovered { write_off: fact.write_off, before, after });
        self.move_invoice(stamp, invoice, fact.on, MovementKind::WrittenOff(fact.write_off), fact.amount);
    }

    pub(super) fn note_dispute(&mut self, stamp: &Stamp, invoice: InvoiceId, on: NaiveDate, disputed: bool) {
        self.disputes.push(DisputeFact {
            invoice,
            day: on.into(),
            recorded: stamp.recorded_on.into(),
            disputed,
            withdrawn: false,
            entry: self.entry_index(),
        });
        self.touch(Row::Invoice(invoice.index()), stamp.seq);
    }
}
