//! The ledger as a stream of bytes, so that two ledgers can be told apart by a hash: equal ledgers give equal streams, and
//! every stored fact is in it but for the words given with an entry, which hashes of earlier versions do not have. The
//! hash itself is the caller's.

use super::columns::{DisputeFact, MovementKind};
use super::event::CreditSource;
use super::{EntryState, InvoiceState, Ledger};
use crate::calendar::DayNumber;
use crate::money::Currency;

/// Takes the stream piece by piece.
pub trait Sink {
    /// The next bytes.
    fn take(&mut self, bytes: &[u8]);
}

impl<F: FnMut(&[u8])> Sink for F {
    fn take(&mut self, bytes: &[u8]) {
        self(bytes);
    }
}

struct Stream<'a>(&'a mut dyn Sink);

impl Stream<'_> {
    fn number(&mut self, value: i64) {
        self.0.take(&value.to_le_bytes());
    }

    fn count(&mut self, value: usize) {
        self.number(i64::try_from(value).unwrap_or(i64::MAX));
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.take(text.as_bytes());
    }

    fn optional(&mut self, text: Option<&str>) {
        self.number(i64::from(text.is_some()));
        self.text(text.unwrap_or_default());
    }

    fn day(&mut self, day: impl Into<DayNumber>) {
        self.number(i64::from(day.into().0));
    }

    fn currency(&mut self, currency: Currency) {
        self.text(currency.code());
    }

    fn source(&mut self, source: CreditSource) {
        let (tag, id) = match source {
            CreditSource::Payment(id) => (0, id.0),
            CreditSource::CreditNote(id) => (1, id.0),
        };
        self.number(tag);
        self.number(i64::from(id));
    }
}

impl Ledger {
    /// Gives every fact of the ledger to `sink`, in a fixed order.
    pub fn stream_to(&self, sink: &mut dyn Sink) {
        let mut stream = Stream(sink);
        stream.text(&self.name);
        stream.currency(self.currency());
        self.stream_customers(&mut stream);
        self.stream_invoices(&mut stream);
        self.stream_credits(&mut stream);
        self.stream_movements(&mut stream);
        self.stream_additions(&mut stream);
        for (series, last) in &self.series {
            stream.text(series);
            stream.number(i64::from(*last));
        }
        stream.count(self.entries.len());
        for entry in &self.entries {
            stream.number(i64::try_from(entry.number.0).unwrap_or(i64::MAX));
            stream.day(entry.stamped_on);
            let taken_back_by = match entry.state {
                EntryState::Active => 0,
                EntryState::Withdrawn(number) => i64::try_from(number.0).unwrap_or(i64::MAX),
            };
            stream.number(taken_back_by);
        }
    }

    /// Open amounts by currency code in minor units, as of the end of time: the control totals of a backup.
    #[must_use]
    pub fn control_totals(&self) -> std::collections::BTreeMap<String, i64> {
        let mut totals = std::collections::BTreeMap::new();
        for (invoice, amount) in self.movements.invoice.iter().zip(&self.movements.amount) {
            let currency = self.columns.currency.get(invoice.index()).map(|index| self.currency_at(*index));
            *totals.entry(currency.unwrap_or(Currency::UNKNOWN).to_string()).or_insert(0) += amount;
        }
        totals
    }

    fn stream_customers(&self, stream: &mut Stream<'_>) {
        stream.count(self.customers.len());
        for customer in &self.customers {
            let details = &customer.details;
            stream.text(&details.name);
            for text in [&details.external_id, &details.email, &details.phone, &details.note] {
                stream.optional(text.as_deref());
            }
            stream.optional(details.terms.as_ref().map(ToString::to_string).as_deref());
            stream.number(i64::from(customer.withdrawn));
        }
    }

    /// What customers did not have in earlier versions; nothing where none has it, so that their hashes stay.
    fn stream_additions(&self, stream: &mut Stream<'_>) {
        for customer in &self.customers {
            let details = &customer.details;
            if details.contacts.is_empty() && details.tags.is_empty() && customer.merged_into.is_none() {
                continue;
            }
            stream.number(i64::from(customer.id.0));
            stream.count(details.contacts.len());
            for contact in &details.contacts {
                stream.text(&contact.name);
                for text in [&contact.role, &contact.email, &contact.phone] {
                    stream.optional(text.as_deref());
                }
            }
            stream.count(details.tags.len());
            for tag in &details.tags {
                stream.text(tag);
            }
            stream.number(customer.merged_into.map_or(-1, |id| i64::from(id.0)));
        }
        for (invoice, day) in self.invoices.iter().filter_map(|invoice| Some((invoice.id, invoice.delivered_on?))) {
            stream.number(i64::from(invoice.0));
            stream.day(day);
        }
        for fact in &self.schedules {
            stream.number(i64::from(fact.invoice.0));
            stream.day(fact.day);
            stream.day(fact.due_before);
            stream.count(fact.parts.len());
            for part in &fact.parts {
                stream.day(part.due);
                stream.number(part.amount);
            }
            stream.number(i64::from(fact.withdrawn));
        }
        for (name, holidays) in &self.calendars {
            stream.text(name);
            holidays.days().for_each(|day| stream.day(day));
        }
        for note in &self.notes {
            stream.number(i64::from(note.customer.0));
            stream.day(note.on);
            stream.optional(note.text.as_deref());
            stream.number(i64::from(note.withdrawn));
        }
    }

    fn stream_invoices(&self, stream: &mut Stream<'_>) {
        stream.count(self.invoices.len());
        for invoice in &self.invoices {
            stream.number(i64::from(invoice.customer.0));
            stream.currency(invoice.currency);
            stream.count(invoice.lines.len());
            for line in &invoice.lines {
                stream.text(&line.description);
                stream.text(&line.quantity.to_string());
                stream.text(&line.unit_price.to_string());
            }
            stream.text(&invoice.tax_percent.to_string());
            stream.text(&invoice.terms.to_string());
            for text in [&invoice.reference, &invoice.note, &invoice.number] {
                stream.optional(text.as_deref());
            }
            stream_state(stream, &invoice.state);
            stream.number(i64::from(invoice.withdrawn));
        }
    }

    fn stream_credits(&self, stream: &mut Stream<'_>) {
        stream.count(self.payments.len());
        for payment in &self.payments {
            stream.number(i64::from(payment.customer.0));
            stream.day(payment.received_on);
            stream.number(payment.amount.minor);
            stream.currency(payment.amount.currency);
            stream.optional(payment.reference.as_deref());
            stream.optional(payment.note.as_deref());
            stream.number(i64::from(payment.withdrawn));
        }
        stream.count(self.credit_notes.len());
        for note in &self.credit_notes {
            stream.text(&note.number);
            stream.number(i64::from(note.customer.0));
            stream.day(note.on);
            stream.number(note.totals.net);
            stream.number(note.totals.gross);
            stream.text(&note.reason);
            stream.number(i64::from(note.withdrawn));
        }
        stream.count(self.credits.len());
        for moved in &self.credits {
            stream.source(moved.source);
            stream.day(moved.day);
            stream.day(self.stamped(moved.entry, moved.recorded));
            stream.number(moved.amount);
        }
    }

    /// What the clock said when the entry at `index` was recorded. Hashes of earlier versions hold that, not the day from
    /// which the entry counts as known.
    fn stamped(&self, index: u32, recorded: DayNumber) -> DayNumber {
        self.entries.get(index as usize).map_or(recorded, |entry| entry.stamped_on.into())
    }

    /// The day on which a dispute was taken back, as hashes of earlier versions hold it.
    fn ended(&self, fact: &DisputeFact) -> DayNumber {
        let by = self.entries.get(fact.entry as usize).and_then(|entry| match entry.state {
            EntryState::Withdrawn(by) if fact.withdrawn => self.entry(by),
            EntryState::Withdrawn(_) | EntryState::Active => None,
        });
        by.map_or(DayNumber::FAR_FUTURE, |entry| entry.stamped_on.into())
    }

    fn stream_movements(&self, stream: &mut Stream<'_>) {
        stream.count(self.movements.len());
        for moved in self.movements.iter() {
            stream.number(i64::from(moved.invoice.0));
            stream.day(moved.day);
            stream.day(self.stamped(moved.entry, moved.recorded));
            stream.number(moved.amount);
            let (tag, id) = match moved.kind {
                MovementKind::Issued => (0, 0),
                MovementKind::Voided => (1, 0),
                MovementKind::Paid(id) => (2, id.0),
                MovementKind::Credited(id) => (3, id.0),
                MovementKind::DiscountTaken(id) => (4, id.0),
                MovementKind::WrittenOff(id) => (5, id.0),
            };
            stream.number(tag);
            stream.number(i64::from(id));
        }
        for allocation in &self.allocations {
            stream.source(allocation.source);
            stream.number(i64::from(allocation.invoice.0));
            stream.number(allocation.amount.minor);
            stream.number(allocation.discount.minor);
            stream.number(i64::from(allocation.reversed_on.is_some()));
            stream.number(i64::from(allocation.withdrawn));
        }
        for write_off in &self.write_offs {
            stream.number(write_off.amount.minor);
            stream.number(write_off.recovered.minor);
            stream.number(write_off.reason as i64);
            stream.number(i64::from(write_off.withdrawn));
        }
        for fact in &self.disputes {
            stream.number(i64::from(fact.invoice.0));
            stream.day(fact.day);
            stream.number(i64::from(fact.disputed));
            stream.day(self.ended(fact));
        }
    }
}

fn stream_state(stream: &mut Stream<'_>, state: &InvoiceState) {
    match state {
        InvoiceState::Draft => stream.number(0),
        InvoiceState::Discarded => stream.number(1),
        InvoiceState::Issued { issue_date, due_date, totals } => {
            stream.number(2);
            stream.day(*issue_date);
            stream.day(*due_date);
            stream.number(totals.net);
            stream.number(totals.tax);
            stream.number(totals.gross);
        }
        InvoiceState::Voided { on, totals, .. } => {
            stream.number(3);
            stream.day(*on);
            stream.number(totals.gross);
        }
    }
}
