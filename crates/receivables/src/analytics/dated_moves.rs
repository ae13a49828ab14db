//! Movements with the due day of what they move. An invoice with one due day has it throughout; one paid in instalments, or
//! whose terms were amended, has its movements split over its parts, and moves of the due day itself besides. Pure.

use std::collections::BTreeMap;

use super::snapshot::Snapshot;
use crate::calendar::DayNumber;
use crate::id::InvoiceId;
use crate::ledger::Ledger;
use crate::ledger::columns::{Movement, MovementKind, ScheduleFact};
use crate::ledger::schedule::{parts_on, split_open};

/// A change of what is open, with the day on which that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DatedMove {
    pub invoice: InvoiceId,
    /// Business date.
    pub day: DayNumber,
    /// Day it was recorded.
    pub recorded: DayNumber,
    /// Due day of what is moved.
    pub due: DayNumber,
    /// Minor units.
    pub amount: i64,
    /// Whether it is the first part of what one movement moves: counting these counts movements.
    pub is_first: bool,
    /// `None` where only the due day moves: such moves of one day add up to nothing.
    pub kind: Option<MovementKind>,
}

/// The invoices that have more than one due day over time, with their movements by part.
#[derive(Clone, Debug, Default)]
pub(super) struct Scheduled {
    facts: BTreeMap<InvoiceId, Vec<ScheduleFact>>,
    moves: Vec<DatedMove>,
}

impl Scheduled {
    pub(super) fn new(ledger: &Ledger) -> Self {
        let mut facts: BTreeMap<InvoiceId, Vec<ScheduleFact>> = BTreeMap::new();
        for fact in ledger.schedule_facts().iter().filter(|fact| !fact.withdrawn) {
            facts.entry(fact.invoice).or_default().push(fact.clone());
        }
        if facts.is_empty() {
            return Self::default();
        }
        let mut rows: BTreeMap<InvoiceId, Vec<Movement>> = BTreeMap::new();
        for moved in ledger.movements().iter().filter(|moved| facts.contains_key(&moved.invoice)) {
            rows.entry(moved.invoice).or_default().push(moved);
        }
        let due_of = |id: InvoiceId| ledger.columns().due_day.get(id.index()).copied().unwrap_or(DayNumber::FAR_FUTURE);
        let split = rows.into_iter().flat_map(|(id, rows)| {
            let own = facts.get(&id).map(Vec::as_slice).unwrap_or_default();
            by_part(own, rows, due_of(id))
        });
        let moves = split.collect();
        Self { facts, moves }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    pub(super) fn has(&self, invoice: InvoiceId) -> bool {
        !self.facts.is_empty() && self.facts.contains_key(&invoice)
    }

    /// The parts of what is open on an invoice on a day, the earliest due first.
    pub(super) fn open_parts(
        &self,
        invoice: InvoiceId,
        day: DayNumber,
        due: DayNumber,
        open: i64,
    ) -> Vec<(DayNumber, i64)> {
        let facts: Vec<&ScheduleFact> = self.facts.get(&invoice).into_iter().flatten().collect();
        split_open(&parts_on(&facts, day, due), open)
    }
}

/// An invoice's movements by part. Of one day the due days move first.
fn by_part(facts: &[ScheduleFact], mut rows: Vec<Movement>, due: DayNumber) -> Vec<DatedMove> {
    rows.sort_by_key(|moved| moved.day);
    let facts: Vec<&ScheduleFact> = facts.iter().collect();
    let mut days: Vec<DayNumber> =
        rows.iter().map(|moved| moved.day).chain(facts.iter().map(|fact| fact.day)).collect();
    days.sort_unstable();
    days.dedup();
    let (mut open, mut parts, mut moves) = (0_i64, Vec::new(), Vec::new());
    let mut rows = rows.into_iter().peekable();
    for day in days {
        let schedule = parts_on(&facts, day, due);
        let turned = split_open(&schedule, open);
        let (recorded, is_first) = (DayNumber(i32::MIN), false);
        let nothing = DatedMove { invoice: InvoiceId(0), day, recorded, due, amount: 0, is_first, kind: None };
        if let Some(invoice) = facts.first().map(|fact| fact.invoice) {
            moves.extend(differences(&parts, &turned, DatedMove { invoice, ..nothing }));
        }
        parts = turned;
        while let Some(moved) = rows.next_if(|moved| moved.day == day) {
            open += moved.amount;
            let after = split_open(&schedule, open);
            let (invoice, recorded, kind) = (moved.invoice, moved.recorded, Some(moved.kind));
            moves.extend(differences(&parts, &after, DatedMove { invoice, recorded, kind, ..nothing }));
            parts = after;
        }
    }
    moves
}

/// What each part gained or lost, like `one` otherwise.
fn differences(before: &[(DayNumber, i64)], after: &[(DayNumber, i64)], one: DatedMove) -> Vec<DatedMove> {
    let mut sums: BTreeMap<DayNumber, i64> = BTreeMap::new();
    for (due, amount) in before {
        *sums.entry(*due).or_default() -= amount;
    }
    for (due, amount) in after {
        *sums.entry(*due).or_default() += amount;
    }
    let changed = sums.into_iter().filter(|(_, amount)| *amount != 0).enumerate();
    changed.map(|(place, (due, amount))| DatedMove { due, amount, is_first: place == 0, ..one }).collect()
}

impl Snapshot<'_> {
    /// Gives every movement of the currency that the snapshot covers to `each`, in no particular order of days. An invoice's
    /// own follow each other by day.
    pub(super) fn each_move(&self, mut each: impl FnMut(DatedMove)) {
        let (last, known) = (self.as_of.day_number(), self.as_of.known_number());
        let (movements, due_days) = (self.ledger.movements(), &self.ledger.columns().due_day);
        let rows = movements.invoice.iter().zip(&movements.day).zip(&movements.recorded);
        let mut plain = rows.zip(movements.amount.iter().zip(&movements.kind)).filter_map(|(row, (amount, kind))| {
            let ((invoice, day), recorded) = row;
            let due = due_days.get(invoice.index()).copied().unwrap_or(*day);
            let (invoice, day, recorded, amount) = (*invoice, *day, *recorded, *amount);
            (!self.scheduled.has(invoice)).then_some(DatedMove {
                invoice,
                day,
                recorded,
                due,
                amount,
                is_first: true,
                kind: Some(*kind),
            })
        });
        let mut by_part = self.scheduled.moves.iter().copied();
        // One call of `each`: its body is in the program once.
        while let Some(moved) = plain.next().or_else(|| by_part.next()) {
            if moved.day <= last && moved.recorded <= known && self.holds(moved.invoice.index()) {
                each(moved);
            }
        }
    }
}
