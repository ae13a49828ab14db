//! The sample book: an invented studio with eighteen months of invoices, told from any day backwards. Pure: the same
//! day gives the same book, through the same commands that a person would have given.

mod plan;
mod story;

use chrono::NaiveDate;

use crate::id::EntryNo;
use crate::ledger::command::Command;
use crate::ledger::event::Event;
use crate::ledger::rejection::Rejection;
use crate::ledger::{Context, Ledger, Stamp, decide};

/// The days that the story reaches back from today. Today must be at least this far from the earliest date there is.
pub const HISTORY_DAYS: i64 = story::FIRST_DAY_AGO;

/// One command of the story, with the events it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleEntry {
    /// Day it was recorded.
    pub recorded_on: NaiveDate,
    /// What it came to; at least one.
    pub events: Vec<Event>,
}

/// The commands of the sample book in order, each with the day it is given on. The first opens the book.
#[must_use]
pub fn commands(today: NaiveDate) -> Vec<(NaiveDate, Command)> {
    plan::commands(today)
}

/// The sample book, decided and applied: the ledger, and what is to be stored for it.
///
/// # Errors
/// [`Rejection`] where `today` is too near the earliest or latest date that the ledger takes.
pub fn book(today: NaiveDate) -> Result<(Ledger, Vec<SampleEntry>), Rejection> {
    let mut ledger = Ledger::new();
    let mut entries = Vec::new();
    let mut seq = 0;
    for (recorded_on, command) in commands(today) {
        let events = decide(&ledger, &command, &Context { today: recorded_on })?;
        let entry = EntryNo(seq + 1);
        for event in &events {
            seq += 1;
            ledger.apply(&Stamp { seq, entry, recorded_on }, event);
        }
        entries.push(SampleEntry { recorded_on, events });
    }
    Ok((ledger, entries))
}
