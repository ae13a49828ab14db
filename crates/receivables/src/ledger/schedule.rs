//! The due days of invoices that have more than one, or whose terms were amended: what is due when, as of any day.

use chrono::NaiveDate;

use super::columns::ScheduleFact;
use super::command::AmendTerms;
use super::decide::{Context, checked_date, checked_past_date, required_text};
use super::event::{InvoiceContent, TermsAmended, Totals};
use super::invoice::InvoiceState;
use super::rejection::{DateField, Rejection, TextField};
use super::terms::{CountedFrom, DuePart, DueTotals, Holidays, PaymentTerms};
use super::{AsOf, Checked, Decision, Invoice, Ledger};
use crate::bounds::NOTE_CHARS_MAX;
use crate::calendar::DayNumber;

impl Ledger {
    /// The business days that terms are adjusted by: of the calendar they name, or Monday to Friday.
    #[must_use]
    pub fn holidays(&self, terms: &PaymentTerms) -> &Holidays {
        terms.calendar.as_ref().map_or(Holidays::NONE, |name| self.calendar(name))
    }

    /// The days of a calendar; none where there is no such one.
    pub(super) fn calendar(&self, name: &str) -> &Holidays {
        let mut found = self.calendars.iter().filter(|(known, _)| known == name);
        found.next().map_or(Holidays::NONE, |(_, days)| days)
    }

    /// The holiday calendars of the book by name, ascending.
    pub fn calendars(&self) -> impl Iterator<Item = (&str, &Holidays)> {
        self.calendars.iter().map(|(name, days)| (name.as_str(), days))
    }

    /// What is open on an invoice by due day, the earliest first: `open` minor units as of the view's day. What was paid
    /// has settled the parts that were due first.
    #[must_use]
    pub fn open_parts(&self, invoice: &Invoice, open: i64, as_of: AsOf) -> Vec<DuePart> {
        let known = self.as_known(as_of);
        let facts: Vec<&ScheduleFact> = known.schedules.iter().filter(|fact| fact.invoice == invoice.id).collect();
        let due = invoice.due_date().unwrap_or(NaiveDate::MAX);
        split_open(&parts_on(&facts, as_of.day.into(), due.into()), open)
            .into_iter()
            .map(|(due, amount)| DuePart { due: due.date(), amount })
            .collect()
    }

    /// Every fact about a schedule, in the order recorded.
    #[must_use]
    pub(crate) fn schedule_facts(&self) -> &[ScheduleFact] {
        &self.schedules
    }
}

/// The parts that hold on a day. `due` is the invoice's own due day, which holds where no fact says another.
pub(crate) fn parts_on(facts: &[&ScheduleFact], day: DayNumber, due: DayNumber) -> Vec<(DayNumber, i64)> {
    let standing = || facts.iter().filter(|fact| !fact.withdrawn);
    // Of one day the fact recorded last.
    let latest = standing().filter(|fact| fact.day <= day).max_by_key(|fact| fact.day);
    match (latest, standing().min_by_key(|fact| fact.day)) {
        (Some(fact), _) => fact.parts.iter().map(|part| (part.due.into(), part.amount)).collect(),
        (None, Some(first)) => vec![(first.due_before, i64::MAX)],
        (None, None) => vec![(due, i64::MAX)],
    }
}

/// What is open of each part when `open` is in all: the parts due last are settled last. What is open beyond all parts is
/// due with the first.
pub(crate) fn split_open(parts: &[(DayNumber, i64)], open: i64) -> Vec<(DayNumber, i64)> {
    let mut left = open;
    let mut split: Vec<(DayNumber, i64)> = Vec::with_capacity(parts.len());
    for (place, (due, amount)) in parts.iter().enumerate().rev() {
        let part = if place == 0 { left } else { left.min(*amount) };
        left -= part;
        if part != 0 {
            split.push((*due, part));
        }
    }
    split.reverse();
    split
}

/// The parts of an invoice of that content, issued on `on`.
pub(super) fn scheduled(
    ledger: &Ledger,
    content: &InvoiceContent,
    on: NaiveDate,
    totals: &Totals,
) -> Checked<Vec<DuePart>> {
    let from = CountedFrom { issued: on, received: content.delivered_on };
    let of = DueTotals { net: totals.net, gross: totals.gross, currency: content.currency, rounding: content.rounding };
    let parts = content.terms.schedule(from, ledger.holidays(&content.terms), &of).map_err(Rejection::Terms)?;
    for part in &parts {
        checked_date(DateField::DueDate, part.due)?;
    }
    Ok(parts)
}

pub(super) fn amend(ledger: &Ledger, command: &AmendTerms, context: &Context) -> Decision {
    let id = command.invoice;
    let invoice = ledger.invoice(id).ok_or(Rejection::UnknownInvoice { invoice: id })?;
    let InvoiceState::Issued { issue_date, totals, .. } = invoice.state else {
        return Err(Rejection::InvoiceNotIssued { invoice: id });
    };
    checked_past_date(DateField::AmendedOn, command.on, context.today)?;
    if command.on < issue_date {
        return Err(Rejection::BeforeIssueDate { invoice: id, issue_date });
    }
    let later = ledger.schedules.iter().filter(|fact| fact.invoice == id && !fact.withdrawn);
    if later.into_iter().any(|fact| fact.day > command.on.into()) {
        return Err(Rejection::AmendedLater { invoice: id });
    }
    let reason = required_text(TextField::Reason, &command.reason, NOTE_CHARS_MAX)?;
    let terms = command.terms.clone().checked().map_err(Rejection::Terms)?;
    if terms == invoice.terms {
        return Err(Rejection::NothingToDo);
    }
    let content = InvoiceContent { terms: terms.clone(), ..invoice.content() };
    let parts = scheduled(ledger, &content, issue_date, &totals)?;
    Ok(vec![TermsAmended { invoice: id, on: command.on, terms, parts, reason }.into()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i32) -> DayNumber {
        DayNumber(number)
    }

    #[test]
    fn what_was_paid_settles_what_was_due_first() {
        let parts = [(day(30), 60), (day(60), 100), (day(90), 40)];
        for (open, left) in [
            (200, vec![(day(30), 60), (day(60), 100), (day(90), 40)]),
            (160, vec![(day(30), 20), (day(60), 100), (day(90), 40)]),
            (60, vec![(day(60), 20), (day(90), 40)]),
            (40, vec![(day(90), 40)]),
            (0, vec![]),
            (230, vec![(day(30), 90), (day(60), 100), (day(90), 40)]),
        ] {
            assert_eq!(split_open(&parts, open), left, "{open} open");
        }
    }
}
