//! A ledger and the naive model side by side, fed with the same commands.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use receivables::id::{EntryNo, InvoiceId};
use receivables::ledger::command::Command;
use receivables::ledger::event::{CreditSource, CustomerDetails, Event};
use receivables::ledger::rejection::Rejection;
use receivables::ledger::{AsOf, Context, Ledger, Stamp, decide};
use receivables::money::Currency;
use receivables::testkit::{Dice, ReferenceModel};

use crate::random::Chance;

/// Ledger and model side by side, and the log that the ledger was made from.
pub struct Pair {
    pub ledger: Ledger,
    pub model: ReferenceModel,
    pub log: Vec<(Stamp, Event)>,
    pub today: NaiveDate,
}

impl Pair {
    pub fn new() -> Self {
        let today = "2026-03-01".parse().unwrap();
        let mut pair = Self { ledger: Ledger::new(), model: ReferenceModel::new(), log: Vec::new(), today };
        pair.run(&Command::OpenBook { name: "Halden Studio".to_owned(), currency: Currency::EUR }).unwrap();
        for name in ["Kestrel Freight GmbH", "Harbour Nine Hotels"] {
            pair.run(&Command::AddCustomer(CustomerDetails { name: name.to_owned(), ..CustomerDetails::default() }))
                .unwrap();
        }
        pair
    }

    /// Decides on both sides, compares the verdicts, and applies.
    pub fn run(&mut self, command: &Command) -> Result<EntryNo, Rejection> {
        let context = Context { today: self.today };
        let decision = decide(&self.ledger, command, &context);
        assert_eq!(decision, decide(&self.ledger, command, &context), "decide is pure");
        let broken = self.model.broken_rules(command, self.today);
        let events = match decision {
            Err(refused) => {
                let name = variant(&refused);
                assert!(
                    broken.contains(name.as_str()),
                    "ledger: {refused:?}, model: {broken:?}, {command:?}{}",
                    self.story()
                );
                return Err(refused);
            }
            Ok(events) => events,
        };
        assert!(broken.is_empty(), "accepted, but the model says {broken:?}: {command:?}{}", self.story());
        let entry = EntryNo(self.ledger.last_seq() + 1);
        self.model.record(entry.0, command, self.today);
        for event in events {
            let stored = event.payload().unwrap().to_string();
            assert_eq!(Event::parse(event.kind(), &stored).unwrap(), event);
            let stamp = Stamp { seq: self.ledger.last_seq() + 1, entry, recorded_on: self.today };
            self.ledger.apply(&stamp, &event);
            self.log.push((stamp, event));
        }
        assert_eq!(self.ledger.check(), vec![], "after {command:?}");
        Ok(entry)
    }

    /// The log so far, for a failing case.
    pub fn story(&self) -> String {
        self.log.iter().map(|(stamp, event)| format!("\n{} {} {event:?}", stamp.seq, stamp.recorded_on)).collect()
    }

    pub fn step(&mut self, seed: u64) -> (Command, Result<EntryNo, Rejection>) {
        let mut dice = Dice::new(seed);
        self.today = self.today + Days::new(dice.between(-2, 3).max(0).unsigned_abs());
        let command = Chance { dice, model: &self.model, ledger: &self.ledger, today: self.today }.command();
        let outcome = self.run(&command);
        (command, outcome)
    }

    /// The days worth asking about.
    pub fn days(&self, dice: &mut Dice) -> NaiveDate {
        self.today + Days::new(40) - Days::new(dice.between(0, 160).unsigned_abs())
    }

    pub fn compare(&self, dice: &mut Dice) {
        let day = self.days(dice);
        for known_on in [None, Some(self.days(dice))] {
            let as_of = AsOf { day, known_on };
            let expected = self.model.open_amounts(day, known_on);
            assert_eq!(self.ledger.open_amounts(as_of), expected, "{as_of:?}");
            for (source, left) in self.model.unallocated_amounts(day, known_on) {
                assert_eq!(self.ledger.unallocated_amount(source, as_of), left, "{source:?} {as_of:?}");
                assert!(left >= 0);
            }
            assert!(expected.iter().all(|open| *open >= 0), "{as_of:?}: {expected:?}");
        }
        for known_on in [None, Some(self.days(dice))] {
            let as_of = AsOf { day, known_on };
            for (index, disputed) in self.ledger.disputed_invoices(as_of).into_iter().enumerate() {
                let id = u32::try_from(index).unwrap();
                assert_eq!(disputed, self.model.is_disputed(id, day, known_on), "invoice {id}, {as_of:?}");
                assert_eq!(disputed, self.ledger.is_disputed(InvoiceId(id), as_of));
            }
        }
        for known_on in [None, Some(self.days(dice))] {
            let known = self.ledger.as_known(AsOf { day, known_on });
            let owners = known.invoices().map(|one| (one.id.0, one.customer.0)).collect();
            assert_eq!(self.model.owners(known_on), owners, "{known_on:?}");
            let columns = known.invoices().map(|one| (one.id.0, known.columns().customer[one.id.index()].0)).collect();
            assert_eq!(self.model.owners(known_on), columns, "{known_on:?}");
            let customers = known.customers().map(|one| (one.id.0, one.details.clone())).collect();
            assert_eq!(self.model.customers(known_on), customers, "{known_on:?}");
            let notes = known.customers().flat_map(|one| known.notes_of(one.id));
            let remarks = notes.filter_map(|one| Some((one.id.0, (one.customer.0, one.text.clone()?)))).collect();
            assert_eq!(self.model.remarks(known_on), remarks, "{known_on:?}");
        }
        let numbers = self.ledger.invoices().filter_map(|one| Some((one.id.0, one.number.clone()?))).collect();
        assert_eq!(self.model.numbers(None), numbers);
    }

    /// Every open amount and remainder over a span of days.
    pub fn picture(&self) -> Vec<(Vec<i64>, Vec<i64>)> {
        let days = (0..40).map(|nth| self.today + Days::new(50) - Days::new(nth * 5));
        let sources: BTreeSet<CreditSource> = self.ledger.credits().iter().map(|one| one.source).collect();
        days.map(|day| {
            let as_of = AsOf::at(day);
            let left =
                sources.iter().map(|source| self.ledger.unallocated_amount(*source, as_of)).filter(|one| *one != 0);
            let mut open = self.ledger.open_amounts(as_of);
            while open.last() == Some(&0) {
                open.pop();
            }
            (open, left.collect())
        })
        .collect()
    }
}

/// The name of a rejection: its debug text up to the first thing that is no letter.
pub fn variant(rejection: &Rejection) -> String {
    format!("{rejection:?}").chars().take_while(char::is_ascii_alphanumeric).collect()
}

pub fn bytes_of(ledger: &Ledger) -> Vec<u8> {
    let mut bytes = Vec::new();
    ledger.stream_to(&mut |piece: &[u8]| bytes.extend_from_slice(piece));
    bytes
}
