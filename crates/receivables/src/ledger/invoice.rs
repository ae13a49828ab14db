//! Invoices: state, totals, numbers, status, and the rules for drafting, issuing and voiding.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::columns::MovementKind;
use super::decide::{Context, checked_date, checked_past_date, required_text, tidy_optional};
use super::event::{
    DraftDiscarded, DraftRevised, Event, InvoiceContent, InvoiceDrafted, InvoiceIssued, InvoiceLine, InvoiceVoided,
    OwnNumber, Totals,
};
use super::rejection::{DateField, Rejection, TextField};
use super::schedule::scheduled;
use super::terms::PaymentTerms;
use super::{AsOf, Checked, Decision, Ledger};
use crate::bounds::{INVOICE_LINES_MAX, NAME_CHARS_MAX, NOTE_CHARS_MAX, TAX_RATE_BASIS_POINTS_MAX};
use crate::calendar::DayNumber;
use crate::id::{CustomerId, InvoiceId};
use crate::money::{Currency, Money, Rounding};

/// A draft, or a document by which a customer owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// Its id.
    pub id: InvoiceId,
    /// Who owes it.
    pub customer: CustomerId,
    /// Currency of its amounts.
    pub currency: Currency,
    /// Its lines; an imported invoice may have none.
    pub lines: Vec<InvoiceLine>,
    /// Tax in percent; 0 where an imported file said none.
    pub tax_percent: Decimal,
    /// Terms it was made with; an imported invoice has net days only.
    pub terms: PaymentTerms,
    /// How its amounts were rounded.
    pub rounding: Rounding,
    /// Day on which the goods or the work were handed over, where it is known.
    pub delivered_on: Option<NaiveDate>,
    /// The customer's reference.
    pub reference: Option<String>,
    /// A note printed on it.
    pub note: Option<String>,
    /// Its number, once issued.
    pub number: Option<String>,
    /// Where it stands.
    pub state: InvoiceState,
    /// Where it was made.
    pub origin: Origin,
    /// Whether the entry that made it was taken back.
    pub withdrawn: bool,
    /// Sequence number of the last event that touched it.
    pub last_seq: u64,
}

/// Where an invoice stands, apart from what was paid.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum InvoiceState {
    /// Not owed yet.
    Draft,
    /// Thrown away before it was issued.
    Discarded,
    /// Owed, or was.
    Issued { issue_date: NaiveDate, due_date: NaiveDate, totals: Totals },
    /// No longer owed; the number stays.
    Voided { issue_date: NaiveDate, due_date: NaiveDate, totals: Totals, on: NaiveDate },
}

/// Where an invoice was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Here.
    Own,
    /// Elsewhere; it came with a file.
    Imported,
}

/// What an invoice is called on a day. Derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InvoiceStatus {
    /// Not issued on that day.
    Draft,
    /// All of it is open.
    Open,
    /// Part of it was settled.
    PartPaid,
    /// Nothing is open and nothing was given up.
    Paid,
    /// Nothing is open, and some of it was written off.
    WrittenOff,
    /// Void.
    Void,
}

impl Invoice {
    /// Neither withdrawn nor discarded.
    #[must_use]
    pub fn is_present(&self) -> bool {
        !self.withdrawn && self.state != InvoiceState::Discarded
    }

    /// Day of issue, once issued.
    #[must_use]
    pub const fn issue_date(&self) -> Option<NaiveDate> {
        match self.state {
            InvoiceState::Issued { issue_date, .. } | InvoiceState::Voided { issue_date, .. } => Some(issue_date),
            InvoiceState::Draft | InvoiceState::Discarded => None,
        }
    }

    /// Due day, once issued.
    #[must_use]
    pub const fn due_date(&self) -> Option<NaiveDate> {
        match self.state {
            InvoiceState::Issued { due_date, .. } | InvoiceState::Voided { due_date, .. } => Some(due_date),
            InvoiceState::Draft | InvoiceState::Discarded => None,
        }
    }

    /// Its amounts: as issued, or what a draft comes to.
    #[must_use]
    pub fn totals(&self) -> Totals {
        match self.state {
            InvoiceState::Issued { totals, .. } | InvoiceState::Voided { totals, .. } => totals,
            InvoiceState::Draft | InvoiceState::Discarded => {
                totals_of(&self.lines, self.tax_percent, self.currency, self.rounding).unwrap_or_default()
            }
        }
    }

    /// Its gross amount.
    #[must_use]
    pub fn gross(&self) -> Money {
        Money::new(self.totals().gross, self.currency)
    }

    /// What the document says, as it would be edited.
    #[must_use]
    pub fn content(&self) -> InvoiceContent {
        InvoiceContent {
            customer: self.customer,
            currency: self.currency,
            lines: self.lines.clone(),
            tax_percent: self.tax_percent,
            terms: self.terms.clone(),
            rounding: self.rounding,
            delivered_on: self.delivered_on,
            reference: self.reference.clone(),
            note: self.note.clone(),
        }
    }
}

impl Ledger {
    /// What the invoice is called on that day, given what is open on it then.
    #[must_use]
    pub fn status_given(&self, invoice: &Invoice, open: i64, as_of: AsOf) -> InvoiceStatus {
        match self.as_known(as_of) {
            Cow::Borrowed(_) => self.status_now(invoice, open, as_of.day),
            Cow::Owned(known) => {
                known.invoice(invoice.id).map_or(InvoiceStatus::Draft, |then| known.status_now(then, open, as_of.day))
            }
        }
    }

    fn status_now(&self, invoice: &Invoice, open: i64, day: NaiveDate) -> InvoiceStatus {
        match invoice.state {
            InvoiceState::Voided { on, .. } if on <= day && open == 0 => InvoiceStatus::Void,
            InvoiceState::Issued { issue_date, totals, .. } | InvoiceState::Voided { issue_date, totals, .. }
                if issue_date <= day =>
            {
                match open {
                    0 if self.given_up(invoice.id, day.into()) > 0 => InvoiceStatus::WrittenOff,
                    0 => InvoiceStatus::Paid,
                    open if open == totals.gross => InvoiceStatus::Open,
                    _ => InvoiceStatus::PartPaid,
                }
            }
            _ => InvoiceStatus::Draft,
        }
    }

    /// Minor units written off and not recovered on that day.
    fn given_up(&self, invoice: InvoiceId, day: DayNumber) -> i64 {
        // Few invoices have a write-off; only theirs are looked up among the movements.
        if !self.write_offs.iter().any(|write_off| write_off.invoice == invoice) {
            return 0;
        }
        let covered = self.movements.iter().filter(|m| m.invoice == invoice && m.day <= day);
        let written_off = covered.filter(|m| matches!(m.kind, MovementKind::WrittenOff(_)));
        written_off.fold(0, |sum, m| sum.saturating_sub(m.amount))
    }
}

/// Net, tax and gross of lines: each line rounded before tax, tax once on the net total.
///
/// # Errors
/// [`Rejection::Amount`] beyond the bounds.
pub fn totals_of(
    lines: &[InvoiceLine],
    tax_percent: Decimal,
    currency: Currency,
    rounding: Rounding,
) -> Checked<Totals> {
    let mut net = Money::zero(currency);
    for line in lines {
        net = net.checked_add(line_net(line, currency, rounding)?).map_err(Rejection::Amount)?;
    }
    let tax = net.times_rounded(tax_percent / Decimal::ONE_HUNDRED, rounding).map_err(Rejection::Amount)?;
    let gross = net.checked_add(tax).map_err(Rejection::Amount)?;
    Ok(Totals { net: net.minor, tax: tax.minor, gross: gross.minor })
}

/// Quantity times unit price, rounded to the currency.
///
/// # Errors
/// [`Rejection::Amount`] beyond the bounds.
pub fn line_net(line: &InvoiceLine, currency: Currency, rounding: Rounding) -> Checked<Money> {
    let product = line.quantity.checked_mul(line.unit_price);
    let product = product.ok_or(Rejection::Amount(crate::money::MoneyError::OutOfBounds))?;
    Money::try_from_decimal_rounded(product, currency, rounding).map_err(Rejection::Amount)
}

/// A draft of that content.
pub(super) fn from_content(seq: u64, id: InvoiceId, content: InvoiceContent) -> Invoice {
    Invoice {
        id,
        customer: content.customer,
        currency: content.currency,
        lines: content.lines,
        tax_percent: content.tax_percent,
        terms: content.terms,
        rounding: content.rounding,
        delivered_on: content.delivered_on,
        reference: content.reference,
        note: content.note,
        number: None,
        state: InvoiceState::Draft,
        origin: Origin::Own,
        withdrawn: false,
        last_seq: seq,
    }
}

pub(super) fn draft(ledger: &Ledger, content: &InvoiceContent) -> Decision {
    let content = checked_content(ledger, content)?;
    Ok(vec![InvoiceDrafted { invoice: InvoiceId::from_index(ledger.invoices.len()), content }.into()])
}

pub(super) fn revise(ledger: &Ledger, id: InvoiceId, content: &InvoiceContent) -> Decision {
    let invoice = expect_draft(ledger, id)?;
    let content = checked_content(ledger, content)?;
    if content == invoice.content() {
        return Err(Rejection::NothingToDo);
    }
    Ok(vec![DraftRevised { invoice: id, content }.into()])
}

pub(super) fn discard(ledger: &Ledger, id: InvoiceId) -> Decision {
    expect_draft(ledger, id)?;
    Ok(vec![DraftDiscarded { invoice: id }.into()])
}

pub(super) fn issue(ledger: &Ledger, id: InvoiceId, on: NaiveDate) -> Decision {
    let invoice = expect_draft(ledger, id)?;
    Ok(vec![issued(ledger, id, &invoice.content(), on)?])
}

pub(super) fn issue_new(ledger: &Ledger, content: &InvoiceContent, on: NaiveDate) -> Decision {
    let mut events = draft(ledger, content)?;
    let id = InvoiceId::from_index(ledger.invoices.len());
    events.push(issued(ledger, id, content, on)?);
    Ok(events)
}

fn issued(ledger: &Ledger, id: InvoiceId, content: &InvoiceContent, on: NaiveDate) -> Checked<Event> {
    checked_date(DateField::IssueDate, on)?;
    if content.lines.is_empty() {
        return Err(Rejection::NoLines);
    }
    let totals = totals_of(&content.lines, content.tax_percent, content.currency, content.rounding)?;
    if totals.gross <= 0 {
        return Err(Rejection::TotalNotPositive);
    }
    let mut parts = scheduled(ledger, content, on, &totals)?;
    let due_date = parts.last().map_or(on, |part| part.due);
    if parts.len() == 1 {
        parts.clear();
    }
    let number = next_number(ledger, "", on);
    Ok(InvoiceIssued { invoice: id, number, issue_date: on, due_date, totals, parts }.into())
}

/// The next number of the year's series: `2026-0127`, with a prefix `CN-2026-0003`. Where imported invoices carry
/// numbers of the same form, our series goes on after them.
pub(super) fn next_number(ledger: &Ledger, prefix: &str, on: NaiveDate) -> OwnNumber {
    let series = if prefix.is_empty() { on.year().to_string() } else { format!("{prefix}-{}", on.year()) };
    let last = ledger.series.get(&series).copied().unwrap_or_else(|| highest_imported(ledger, &series));
    let sequence = last.saturating_add(1);
    OwnNumber { text: number_text(&series, sequence), series, sequence }
}

fn highest_imported(ledger: &Ledger, series: &str) -> u32 {
    let invoices = ledger.invoices().filter(|invoice| invoice.origin == Origin::Imported);
    let notes = ledger.credit_notes().filter(|note| note.imported).map(|note| note.number.as_str());
    let numbers = invoices.filter_map(|invoice| invoice.number.as_deref()).chain(notes);
    numbers
        .filter_map(|number| sequence_in(series, number))
        .filter(|one| *one < FOREIGN_SEQUENCE_MAX)
        .max()
        .unwrap_or(0)
}

/// Imported numbers beyond this are dates or customer numbers, not a place in a series: ours does not go on after them.
const FOREIGN_SEQUENCE_MAX: u32 = 1_000_000;

/// The place in `series` that a number of exactly our form has.
pub(super) fn sequence_in(series: &str, number: &str) -> Option<u32> {
    let sequence = number.strip_prefix(series)?.strip_prefix('-')?.parse().ok()?;
    (number_text(series, sequence) == number).then_some(sequence)
}

fn number_text(series: &str, sequence: u32) -> String {
    format!("{series}-{sequence:04}")
}

pub(super) fn void(ledger: &Ledger, id: InvoiceId, on: NaiveDate, reason: &str, context: &Context) -> Decision {
    let invoice = ledger.invoice(id).ok_or(Rejection::UnknownInvoice { invoice: id })?;
    let InvoiceState::Issued { issue_date, totals, .. } = invoice.state else {
        return Err(Rejection::InvoiceNotIssued { invoice: id });
    };
    let all_open = ledger.lowest_open_from(id, issue_date) == totals.gross;
    if !all_open {
        return Err(Rejection::InvoiceHasAllocations { invoice: id });
    }
    checked_past_date(DateField::VoidedOn, on, context.today)?;
    if on < issue_date {
        return Err(Rejection::BeforeIssueDate { invoice: id, issue_date });
    }
    let reason = required_text(TextField::Reason, reason, NOTE_CHARS_MAX)?;
    Ok(vec![InvoiceVoided { invoice: id, on, amount: totals.gross, reason }.into()])
}

fn expect_draft(ledger: &Ledger, id: InvoiceId) -> Checked<&Invoice> {
    let invoice = ledger.invoice(id).ok_or(Rejection::UnknownInvoice { invoice: id })?;
    if invoice.state == InvoiceState::Draft { Ok(invoice) } else { Err(Rejection::NotADraft { invoice: id }) }
}

fn checked_content(ledger: &Ledger, content: &InvoiceContent) -> Checked<InvoiceContent> {
    ledger.customer(content.customer).ok_or(Rejection::UnknownCustomer { customer: content.customer })?;
    if content.lines.len() > INVOICE_LINES_MAX {
        return Err(Rejection::TooManyLines { max: INVOICE_LINES_MAX });
    }
    let tax_max = Decimal::from(TAX_RATE_BASIS_POINTS_MAX) / Decimal::ONE_HUNDRED;
    if content.tax_percent < Decimal::ZERO || content.tax_percent > tax_max {
        return Err(Rejection::TaxRateOutOfBounds);
    }
    if let Some(day) = content.delivered_on {
        checked_date(DateField::DeliveredOn, day)?;
    }
    let lines = content.lines.iter().enumerate().map(|(index, line)| checked_line(index + 1, line));
    let checked = InvoiceContent {
        lines: lines.collect::<Checked<Vec<_>>>()?,
        terms: content.terms.clone().checked().map_err(Rejection::Terms)?,
        reference: tidy_optional(TextField::Reference, content.reference.as_deref(), NAME_CHARS_MAX)?,
        note: tidy_optional(TextField::Note, content.note.as_deref(), NOTE_CHARS_MAX)?,
        ..content.clone()
    };
    totals_of(&checked.lines, checked.tax_percent, checked.currency, checked.rounding)?;
    Ok(checked)
}

fn checked_line(line: usize, content: &InvoiceLine) -> Checked<InvoiceLine> {
    if content.quantity.is_zero() {
        return Err(Rejection::QuantityZero { line });
    }
    let description = required_text(TextField::LineDescription, &content.description, NOTE_CHARS_MAX)?;
    Ok(InvoiceLine { description, ..content.clone() })
}
