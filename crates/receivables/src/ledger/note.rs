//! Notes: a customer's log of what was said and agreed; the state, and the rules for writing, changing and removing one.

use chrono::NaiveDate;

use super::decide::{Context, checked_past_date, required_text};
use super::entry::{Change, Row};
use super::event::{NoteAdded, NoteRemoved, NoteRevised};
use super::rejection::{DateField, Rejection, TextField};
use super::{Decision, Ledger, Stamp};
use crate::bounds::NOTE_CHARS_MAX;
use crate::id::{CustomerId, NoteId};

/// Something written down about a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// Whom it is about.
    pub customer: CustomerId,
    /// The day it is about.
    pub on: NaiveDate,
    /// What it says; `None` once it was removed.
    pub text: Option<String>,
    /// Whether the entry that added it was taken back.
    pub withdrawn: bool,
}

pub(super) fn add(ledger: &Ledger, customer: CustomerId, on: NaiveDate, text: &str, context: &Context) -> Decision {
    ledger.customer(customer).ok_or(Rejection::UnknownCustomer { customer })?;
    checked_past_date(DateField::NotedOn, on, context.today)?;
    let text = required_text(TextField::Note, text, NOTE_CHARS_MAX)?;
    Ok(vec![NoteAdded { note: NoteId::from_index(ledger.notes.len()), customer, on, text }.into()])
}

pub(super) fn revise(ledger: &Ledger, id: NoteId, text: &str) -> Decision {
    let note = ledger.note(id).ok_or(Rejection::UnknownNote { note: id })?;
    let text = required_text(TextField::Note, text, NOTE_CHARS_MAX)?;
    if note.text.as_ref() == Some(&text) {
        return Err(Rejection::NothingToDo);
    }
    Ok(vec![NoteRevised { note: id, text }.into()])
}

pub(super) fn remove(ledger: &Ledger, id: NoteId) -> Decision {
    ledger.note(id).ok_or(Rejection::UnknownNote { note: id })?;
    Ok(vec![NoteRemoved { note: id }.into()])
}

impl Ledger {
    pub(super) fn apply_note(&mut self, stamp: &Stamp, fact: &NoteAdded) {
        let text = Some(fact.text.clone());
        self.notes.push(Note { id: fact.note, customer: fact.customer, on: fact.on, text, withdrawn: false });
        self.touch(Row::Customer(fact.customer.index()), stamp.seq);
    }

    pub(super) fn set_note(&mut self, stamp: &Stamp, id: NoteId, after: Option<String>) {
        let Some(note) = self.notes.get_mut(id.index()) else { return };
        let before = std::mem::replace(&mut note.text, after.clone());
        let customer = note.customer;
        self.touch(Row::Customer(customer.index()), stamp.seq);
        self.note_change(Change::Note { note: id, before, after });
    }
}
