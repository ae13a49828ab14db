//! The naive model of a ledger: a list of facts, from which everything is worked out afresh for every question. Slow and
//! plain on purpose. It takes the commands and shares no rule with the ledger; only the command types are the same.

mod fact;
mod history;
mod import_rules;
mod record;
mod rules;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::ledger::command::Command;
use crate::ledger::event::{CreditSource, CustomerDetails};
use fact::Fact;
use world::World;

/// What one accepted command did.
#[derive(Clone, Debug)]
struct Recorded {
    number: u64,
    /// What the clock said when it was recorded.
    recorded: NaiveDate,
    facts: Vec<Fact>,
    /// By which entries it began and ceased to hold, in the order recorded.
    turns: Vec<(u64, bool)>,
    /// Whether it is an undo or redo itself, or opened the book.
    is_final: bool,
}

impl Recorded {
    fn holds(&self) -> bool {
        self.turns.last().is_some_and(|(_, holds)| *holds)
    }

    /// Whether it held when the entry `number` was recorded.
    fn held_then(&self, number: u64) -> bool {
        self.turns.iter().rfind(|(by, _)| *by < number).is_some_and(|(_, holds)| *holds)
    }
}

/// The naive model.
#[derive(Clone, Debug, Default)]
pub struct ReferenceModel {
    entries: Vec<Recorded>,
}

pub use history::ModelLine;

/// Names of the broken rules; none where a command is to be accepted.
pub type BrokenRules = BTreeSet<&'static str>;

impl ReferenceModel {
    /// A book in which nothing was recorded.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Every rule that the command breaks, by the name of its rejection.
    #[must_use]
    pub fn broken_rules(&self, command: &Command, today: NaiveDate) -> BrokenRules {
        rules::broken(self, command, today)
    }

    /// Takes an accepted command as entry `number`, recorded when the clock said `recorded`.
    pub fn record(&mut self, number: u64, command: &Command, recorded: NaiveDate) {
        let (facts, is_final) = match command {
            Command::Withdraw { entry } => (self.turn(entry.0, number, false), true),
            Command::Reinstate { entry } => (self.turn(entry.0, number, true), true),
            Command::OpenBook { .. } => (record::facts_of(self, command), true),
            _ => (record::facts_of(self, command), false),
        };
        self.entries.push(Recorded { number, recorded, facts, turns: vec![(number, true)], is_final });
    }

    fn turn(&mut self, turned: u64, by: u64, holds: bool) -> Vec<Fact> {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.number == turned) {
            entry.turns.push((by, holds));
        }
        Vec::new()
    }

    /// Open amount of every invoice ever drafted, as of a day, as far as known on another.
    #[must_use]
    pub fn open_amounts(&self, day: NaiveDate, known_on: Option<NaiveDate>) -> Vec<i64> {
        let world = self.world(known_on);
        (0..self.count(|fact| fact.invoice_added())).map(|id| world.open(id, day)).collect()
    }

    /// What is left on every payment and credit note ever recorded.
    #[must_use]
    pub fn unallocated_amounts(&self, day: NaiveDate, known_on: Option<NaiveDate>) -> BTreeMap<CreditSource, i64> {
        let world = self.world(known_on);
        let sources = self.entries.iter().flat_map(|entry| &entry.facts).filter_map(|fact| match fact {
            Fact::Credit { source, .. } => Some(*source),
            _ => None,
        });
        sources.map(|source| (source, world.left(source, day))).collect()
    }

    /// Whether an invoice is disputed on a day, as far as known on another.
    #[must_use]
    pub fn is_disputed(&self, invoice: u32, day: NaiveDate, known_on: Option<NaiveDate>) -> bool {
        self.world(known_on).is_disputed(invoice, day)
    }

    /// The invoices with an open amount on a day, as far as known on another: id, owner, open amount, days past due and
    /// whether it is disputed.
    #[must_use]
    pub fn aged(&self, day: NaiveDate, known_on: Option<NaiveDate>) -> Vec<(u32, u32, i64, i64, bool)> {
        let world = self.world(known_on);
        let owed =
            world.invoices.iter().filter_map(|(id, invoice)| Some((*id, invoice.customer, invoice.due_on(day)?)));
        owed.map(|(id, customer, due)| {
            let late = day.signed_duration_since(due).num_days();
            (id, customer, world.open(id, day), late, world.is_disputed(id, day))
        })
        .filter(|(_, _, open, ..)| *open != 0)
        .collect()
    }

    /// What the invoices are called on a day, as far as known on another, by id.
    #[must_use]
    pub fn statuses(&self, day: NaiveDate, known_on: Option<NaiveDate>) -> BTreeMap<u32, &'static str> {
        let world = self.world(known_on);
        world.invoices.keys().map(|id| (*id, world.status(*id, day))).collect()
    }

    /// The numbers that the invoices have, by id, as far as known on a day.
    #[must_use]
    pub fn numbers(&self, known_on: Option<NaiveDate>) -> BTreeMap<u32, String> {
        let world = self.world(known_on);
        world.invoices.iter().filter_map(|(id, invoice)| Some((*id, invoice.number.clone()?))).collect()
    }

    /// Ids that a random command may name: how many customers, invoices, allocations and write-offs there were.
    #[must_use]
    pub fn counts(&self) -> [u32; 5] {
        [
            self.count(Fact::customer_added),
            self.count(Fact::invoice_added),
            self.count(|fact| matches!(fact, Fact::Allocate { .. })),
            self.count(|fact| matches!(fact, Fact::WriteOff { .. })),
            self.count(|fact| matches!(fact, Fact::Remark { .. })),
        ]
    }

    /// Whose every invoice and draft is that is there.
    #[must_use]
    pub fn owners(&self, known_on: Option<NaiveDate>) -> BTreeMap<u32, u32> {
        self.world(known_on).invoices.iter().map(|(id, invoice)| (*id, invoice.customer)).collect()
    }

    /// The customers that are there, with their details.
    #[must_use]
    pub fn customers(&self, known_on: Option<NaiveDate>) -> BTreeMap<u32, CustomerDetails> {
        self.world(known_on).customers
    }

    /// The notes in customers' logs that are there: whose, and what they say.
    #[must_use]
    pub fn remarks(&self, known_on: Option<NaiveDate>) -> BTreeMap<u32, (u32, String)> {
        let remarks = self.world(known_on).remarks.into_iter();
        remarks.filter_map(|(id, (customer, text))| Some((id, (customer, text?)))).collect()
    }

    fn count(&self, wanted: impl Fn(&Fact) -> bool) -> u32 {
        let count = self.entries.iter().flat_map(|entry| &entry.facts).filter(|fact| wanted(fact)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    fn world(&self, known_on: Option<NaiveDate>) -> World {
        let next = self.after_known(known_on);
        World::of(self.entries.iter().filter(|entry| entry.held_then(next)).flat_map(|entry| &entry.facts))
    }

    /// The number after the last entry known on a day: known are the entries up to the first that was recorded later, even
    /// where a clock was set back after it.
    fn after_known(&self, known_on: Option<NaiveDate>) -> u64 {
        let known = self.entries.iter().take_while(|entry| known_on.is_none_or(|known| entry.recorded <= known));
        known.last().map_or(0, |entry| entry.number + 1)
    }

    /// The world with one entry turned.
    fn world_if(&self, number: u64, holds: bool) -> World {
        let would_hold = |entry: &&Recorded| if entry.number == number { holds } else { entry.holds() };
        World::of(self.entries.iter().filter(would_hold).flat_map(|entry| &entry.facts))
    }
}
