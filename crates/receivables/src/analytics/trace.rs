//! What the entries behind a line of a history say: recorded when, why, and whether they hold. Pure.

use std::collections::BTreeMap;

use crate::calendar::DayNumber;
use crate::id::EntryNo;
use crate::ledger::{EntryKind, Ledger};

/// An entry was taken back, or made to hold again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Day it was recorded.
    pub on: DayNumber,
    /// Whether the entry holds from then on.
    pub holds: bool,
}

/// What is known of the entry behind a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The entry.
    pub entry: EntryNo,
    /// Day it was recorded.
    pub recorded: DayNumber,
    /// The words given with it.
    pub reason: Option<String>,
    /// Whether it holds.
    pub stands: bool,
    /// How it was taken back and made to hold again, the first turn first.
    pub turns: Vec<Turn>,
}

/// The traces of a ledger's entries.
pub(super) struct Traces<'a> {
    ledger: &'a Ledger,
    turns: BTreeMap<EntryNo, Vec<Turn>>,
}

impl<'a> Traces<'a> {
    pub(super) fn of(ledger: &'a Ledger) -> Self {
        let mut turns: BTreeMap<EntryNo, Vec<Turn>> = BTreeMap::new();
        for entry in ledger.entries() {
            let (turned, holds) = match entry.kind {
                EntryKind::Withdrawal(number) => (number, false),
                EntryKind::Reinstatement(number) => (number, true),
                _ => continue,
            };
            turns.entry(turned).or_default().push(Turn { on: entry.recorded_on.into(), holds });
        }
        Self { ledger, turns }
    }

    /// The trace of the entry at `index`; `None` where that takes another back or makes it hold again.
    pub(super) fn get(&self, index: u32) -> Option<Trace> {
        let entry = self.ledger.entries().get(index as usize)?;
        if matches!(entry.kind, EntryKind::Withdrawal(_) | EntryKind::Reinstatement(_)) {
            return None;
        }
        Some(Trace {
            entry: entry.number,
            recorded: entry.recorded_on.into(),
            reason: entry.reason.clone(),
            stands: entry.is_active(),
            turns: self.turns.get(&entry.number).cloned().unwrap_or_default(),
        })
    }
}
