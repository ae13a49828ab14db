//! Applying what changes due days: instalments, amended terms, holidays.

use chrono::NaiveDate;

use super::columns::{ScheduleFact, ScheduleOrigin};
use super::entry::Change;
use super::event::{HolidaysSet, TermsAmended};
use super::terms::{DuePart, Holidays};
use super::{InvoiceState, Ledger, Stamp};
use crate::id::InvoiceId;

impl Ledger {
    /// The due days of an invoice are others from a day on.
    pub(super) fn note_schedule(
        &mut self,
        invoice: InvoiceId,
        on: NaiveDate,
        due_before: NaiveDate,
        parts: Vec<DuePart>,
        origin: ScheduleOrigin,
    ) {
        let (day, due_before, entry) = (on.into(), due_before.into(), self.entry_index());
        self.schedules.push(ScheduleFact { invoice, day, due_before, parts, origin, entry, withdrawn: false });
    }

    pub(super) fn apply_amended(&mut self, stamp: &Stamp, fact: &TermsAmended) {
        let Some(invoice) = self.invoices.get_mut(fact.invoice.index()) else { return };
        let before = std::mem::replace(&mut invoice.terms, fact.terms.clone());
        let state = invoice.state.clone();
        self.note_change(Change::Terms {
            invoice: fact.invoice,
            before: Box::new(before),
            after: Box::new(fact.terms.clone()),
        });
        if let (InvoiceState::Issued { issue_date, due_date: due_before, totals }, Some(last)) =
            (state, fact.parts.last())
        {
            let due_date = last.due;
            self.set_state(stamp, fact.invoice, InvoiceState::Issued { issue_date, due_date, totals });
            self.note_schedule(fact.invoice, fact.on, due_before, fact.parts.clone(), ScheduleOrigin::Amendment);
        }
    }

    pub(super) fn apply_holidays(&mut self, fact: &HolidaysSet) {
        let after = Holidays::listed(fact.days.clone());
        let before = self.put_holidays(&fact.name, &after);
        self.note_change(Change::Holidays { name: fact.name.clone(), before, after });
    }

    /// Gives a calendar its days and returns those it had; a calendar without days is none.
    pub(super) fn put_holidays(&mut self, name: &str, holidays: &Holidays) -> Holidays {
        let place = self.calendars.binary_search_by(|(known, _)| known.as_str().cmp(name));
        match place {
            Ok(at) if holidays == Holidays::NONE => self.calendars.remove(at).1,
            Ok(at) => std::mem::replace(&mut self.calendars[at].1, holidays.clone()),
            Err(_) if holidays == Holidays::NONE => Holidays::default(),
            Err(at) => {
                self.calendars.insert(at, (name.to_owned(), holidays.clone()));
                Holidays::default()
            }
        }
    }
}
