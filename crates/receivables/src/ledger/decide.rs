//! From a command to events, or a refusal. Only routes; the rules stand in one file per aggregate.

use chrono::NaiveDate;

use super::command::Command;
use super::event::{BookOpened, BookRenamed, Event, HolidaysSet};
use super::rejection::{DateField, Rejection, TextField};
use super::terms::{Holidays, TermsError};
use super::{
    Checked, Decision, Ledger, allocation, credit_note, customer, dispute, import, invoice, merge, note, payment,
    refund, schedule, together, undo, write_off,
};
use crate::bounds::{AMOUNT_MINOR_MAX, HOLIDAYS_MAX, NAME_CHARS_MAX, date_in_bounds};
use crate::money::{Money, MoneyError};

/// What a decision may know beyond the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The user's local date.
    pub today: NaiveDate,
}

/// The events that a command comes to. They are facts only once they are stored and applied.
///
/// # Errors
/// The first broken rule, in the order that [`super::rejection`] documents.
pub fn decide(ledger: &Ledger, command: &Command, context: &Context) -> Decision {
    if let Command::OpenBook { name, currency } = command {
        if ledger.is_open() {
            return Err(Rejection::BookAlreadyOpen);
        }
        let name = required_text(TextField::BookName, name, NAME_CHARS_MAX)?;
        return Ok(vec![BookOpened { name, currency: *currency }.into()]);
    }
    if !ledger.is_open() {
        return Err(Rejection::NoBook);
    }
    match command {
        Command::OpenBook { .. } => Err(Rejection::BookAlreadyOpen),
        Command::RenameBook { name } => rename(ledger, name),
        Command::AddCustomer(details) => customer::add(ledger, details),
        Command::ChangeCustomer { customer, details } => customer::change(ledger, *customer, details),
        Command::MergeCustomers { kept, absorbed } => merge::merge(ledger, *kept, *absorbed),
        Command::AddNote { customer, on, text } => note::add(ledger, *customer, *on, text, context),
        Command::ReviseNote { note, text } => note::revise(ledger, *note, text),
        Command::RemoveNote { note } => note::remove(ledger, *note),
        Command::DraftInvoice(content) => invoice::draft(ledger, content),
        Command::ReviseDraft { invoice, content } => invoice::revise(ledger, *invoice, content),
        Command::DiscardDraft { invoice } => invoice::discard(ledger, *invoice),
        Command::IssueInvoice { invoice, on } => invoice::issue(ledger, *invoice, *on),
        Command::IssueNewInvoice { content, on } => invoice::issue_new(ledger, content, *on),
        Command::VoidInvoice { invoice, on, reason } => invoice::void(ledger, *invoice, *on, reason, context),
        Command::IssueCreditNote(command) => credit_note::issue(ledger, command, context),
        Command::RecordPayment(command) => payment::record(ledger, command, context),
        Command::Allocate(command) => allocation::allocate(ledger, command, context),
        Command::ReverseAllocation(command) => allocation::reverse(ledger, command, context),
        Command::Refund(command) => refund::refund(ledger, command, context),
        Command::WriteOff(command) => write_off::write_off(ledger, command, context),
        Command::RecoverWriteOff(command) => write_off::recover(ledger, command, context),
        Command::AmendTerms(command) => schedule::amend(ledger, command, context),
        Command::SetHolidays { name, days } => set_holidays(ledger, name, days),
        Command::OpenDispute(command) => dispute::open(ledger, command, context),
        Command::CloseDispute(command) => dispute::close(ledger, command, context),
        Command::Import(import) => import::import(ledger, import, context),
        Command::Together(commands) => together::together(ledger, commands, context),
        Command::Withdraw { entry } => undo::withdraw(ledger, *entry),
        Command::Reinstate { entry } => undo::reinstate(ledger, *entry),
    }
}

fn rename(ledger: &Ledger, name: &str) -> Decision {
    let name = required_text(TextField::BookName, name, NAME_CHARS_MAX)?;
    if name == ledger.name() { Err(Rejection::NothingToDo) } else { Ok(vec![Event::from(BookRenamed { name })]) }
}

fn set_holidays(ledger: &Ledger, name: &str, days: &[NaiveDate]) -> Decision {
    let name = required_text(TextField::CalendarName, name, NAME_CHARS_MAX)?;
    // Terms are written with the calendar's name in brackets, between commas.
    if name.contains(['[', ']', ',']) {
        return Err(Rejection::Terms(TermsError::CalendarName));
    }
    if days.len() > HOLIDAYS_MAX {
        return Err(Rejection::TooManyHolidays { max: HOLIDAYS_MAX });
    }
    for day in days {
        checked_date(DateField::Holiday, *day)?;
    }
    let wanted: Holidays = days.iter().copied().collect();
    if wanted == *ledger.calendar(&name) {
        return Err(Rejection::NothingToDo);
    }
    Ok(vec![Event::from(HolidaysSet { name, days: wanted.days().collect() })])
}

/// The text without surrounding space; refused when empty or too long.
pub(super) fn required_text(field: TextField, text: &str, max: usize) -> Checked<String> {
    tidy_optional(field, Some(text), max)?.ok_or(Rejection::TextMissing { field })
}

/// The text without surrounding space, `None` when nothing is left; refused when too long.
pub(super) fn tidy_optional(field: TextField, text: Option<&str>, max: usize) -> Checked<Option<String>> {
    let text = text.unwrap_or("").trim();
    if text.chars().count() > max {
        return Err(Rejection::TextTooLong { field, max });
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

pub(super) fn checked_date(field: DateField, date: NaiveDate) -> Checked<()> {
    if date_in_bounds(date) { Ok(()) } else { Err(Rejection::DateOutOfBounds { field }) }
}

/// A date of something that has happened: in bounds and not after today.
pub(super) fn checked_past_date(field: DateField, date: NaiveDate, today: NaiveDate) -> Checked<()> {
    checked_date(field, date)?;
    if date > today { Err(Rejection::DateInFuture { field, today }) } else { Ok(()) }
}

/// More than zero and within bounds.
pub(super) fn checked_amount(amount: Money) -> Checked<()> {
    if amount.minor <= 0 {
        return Err(Rejection::AmountNotPositive);
    }
    if amount.minor > AMOUNT_MINOR_MAX { Err(Rejection::Amount(MoneyError::OutOfBounds)) } else { Ok(()) }
}
