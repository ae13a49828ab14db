//! An invoice's figures: what is open, what it is over, how late it is, when it is expected.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::customer::paid_invoices;
use super::moved::{Moved, source_of};
use super::{Derivation, Derived, Source, Subject};
use crate::analytics::expectation::{LatenessSource, expectation};
use crate::analytics::figure::{InputId, InputValue};
use crate::analytics::invariants::Invariant;
use crate::analytics::settlement::Settlements;
use crate::analytics::snapshot::Snapshot;
use crate::analytics::timeline::{InvoiceTimeline, TimelineFact, book_timeline, customer_timeline, invoice_timeline};
use crate::calendar::DayNumber;
use crate::id::InvoiceId;
use crate::ledger::terms::CountedFrom;
use crate::ledger::{Invoice, Origin, line_net};

/// What is open.
pub(super) fn open(snapshot: &Snapshot<'_>, id: InvoiceId) -> Option<Derivation> {
    let invoice = snapshot.ledger.invoice(id)?;
    let timeline = invoice_timeline(snapshot, id)?;
    let open = snapshot.open_amount(id);
    let moved = Moved::of(&snapshot.ledger, timeline.rows.iter());
    let figure = Derivation::of_money(snapshot, Subject::InvoiceOpen(id), open, moves(&timeline));
    let figure = gross_is_issued(snapshot, invoice, &moved, moved.inputs(figure))
        .checked(Invariant::OpenIsInvoicedLessSettled, moved.open() == open)
        .checked(Invariant::CreditsAgree, credits_against(snapshot, id) == moved.paid + moved.credited)
        .checked(Invariant::NothingBelowZero, open >= 0);
    Some(figure.of_a_sound_book(snapshot))
}

/// Net, tax and gross.
pub(super) fn total(snapshot: &Snapshot<'_>, id: InvoiceId) -> Option<Derivation> {
    let invoice = snapshot.ledger.invoice(id)?;
    let timeline = invoice_timeline(snapshot, id)?;
    let totals = invoice.totals();
    let moved = Moved::of(&snapshot.ledger, timeline.rows.iter());
    let value = Ok(Derived::Money(snapshot.money(totals.gross)));
    let figure = Derivation::new(snapshot, Subject::InvoiceTotal(id), value, issue(&timeline))
        .count(InputId::Lines, invoice.lines.len())
        .money(InputId::Net, totals.net)
        .with(InputId::TaxRate, InputValue::Percent(invoice.tax_percent.normalize()))
        .money(InputId::Tax, totals.tax);
    let figure = if !invoice.lines.is_empty() && invoice.origin == Origin::Own {
        let nets = invoice.lines.iter().map(|line| line_net(line, invoice.currency, invoice.rounding));
        let sum: Option<i64> = nets.map(|net| net.ok().map(|net| net.minor)).sum();
        figure.checked(Invariant::LinesAddUp, sum == Some(totals.net))
    } else {
        figure
    };
    let figure = figure.checked(Invariant::NetAndTaxAddUp, totals.net + totals.tax == totals.gross);
    Some(gross_is_issued(snapshot, invoice, &moved, figure).of_a_sound_book(snapshot))
}

/// Days past the due day; `None` where nothing is open.
pub(super) fn lateness(snapshot: &Snapshot<'_>, id: InvoiceId) -> Option<Derivation> {
    let invoice = snapshot.ledger.invoice(id)?;
    let (issued, due) = (DayNumber::from(invoice.issue_date()?), DayNumber::from(invoice.due_date()?));
    let timeline = invoice_timeline(snapshot, id)?;
    let today = snapshot.as_of.day_number();
    let days = today.0.saturating_sub(due.0);
    let figure = Derivation::new(snapshot, Subject::InvoiceLateness(id), Ok(Derived::Days(days)), issue(&timeline))
        .date(InputId::IssuedOn, issued)
        .with(InputId::AgreedDays, InputValue::Days(Decimal::from(due.0.saturating_sub(issued.0))))
        .date(InputId::DueOn, due)
        .date(InputId::CountedTo, today);
    let figure = if invoice.origin == Origin::Own {
        let agreed = DayNumber::from(agreed_due(snapshot, invoice)?);
        figure.checked(Invariant::DueFollowsTerms, agreed == due)
    } else {
        figure
    };
    (snapshot.open_amount(id) != 0).then(|| figure.of_a_sound_book(snapshot))
}

/// The due day by the invoice's terms.
fn agreed_due(snapshot: &Snapshot<'_>, invoice: &Invoice) -> Option<NaiveDate> {
    let from = CountedFrom { issued: invoice.issue_date()?, received: invoice.delivered_on };
    Some(invoice.terms.due_date(from, snapshot.ledger.holidays(&invoice.terms)))
}

/// The day the payment is expected; `None` where nothing is open.
pub(super) fn expected(snapshot: &Snapshot<'_>, id: InvoiceId) -> Option<Derivation> {
    let settlements = Settlements::new(snapshot);
    let expected = expectation(snapshot, &settlements);
    let row = expected.invoices.iter().find(|row| row.invoice == id)?;
    let customers = &snapshot.ledger.columns().customer;
    let is_own = |invoice: InvoiceId| customers.get(invoice.index()) == Some(&row.customer);
    let is_counted = |invoice: InvoiceId| match row.lateness.source {
        LatenessSource::Customer => is_own(invoice),
        LatenessSource::Book => true,
        LatenessSource::DueDate => false,
    };
    let history = match row.lateness.source {
        LatenessSource::Book => book_timeline(&snapshot.ledger, snapshot.as_of),
        _ => customer_timeline(&snapshot.ledger, snapshot.as_of, row.customer),
    };
    let sources = paid_invoices(snapshot, &history, is_counted, |row| row.amount_late_signed.div_euclid(row.paid));
    let days = Decimal::from(row.lateness.days);
    let lateness = match row.lateness.source {
        LatenessSource::Customer => InputId::CustomerLateness,
        LatenessSource::Book | LatenessSource::DueDate => InputId::BookLateness,
    };
    let mean = settlements.summed(|invoice, _| is_counted(invoice)).lateness_rounded().unwrap_or(0);
    let today = snapshot.as_of.day_number();
    let by_rule = DayNumber(row.due.0.saturating_add(row.lateness.days)).max(today);
    let value = Ok(Derived::Day(row.expected.date()));
    let count = sources.len();
    let figure = Derivation::new(snapshot, Subject::InvoiceExpected(id), value, sources)
        .date(InputId::DueOn, row.due)
        .with(lateness, InputValue::Days(days))
        .count(InputId::PaidInvoices, count)
        .date(InputId::CountedTo, today)
        .checked(Invariant::MeanIsOfSources, mean == row.lateness.days)
        .checked(Invariant::ExpectedFollowsLateness, by_rule == row.expected);
    Some(figure.of_a_sound_book(snapshot))
}

/// What moved the open amount.
fn moves(timeline: &InvoiceTimeline) -> Vec<Source> {
    timeline.rows.iter().filter_map(source_of).collect()
}

/// The issue, which made it owed.
fn issue(timeline: &InvoiceTimeline) -> Vec<Source> {
    let issued = timeline.rows.iter().filter(|row| matches!(row.fact, TimelineFact::Issued { .. }));
    issued.filter_map(source_of).collect()
}

/// Checked from the day it is issued on.
fn gross_is_issued(snapshot: &Snapshot<'_>, invoice: &Invoice, moved: &Moved, figure: Derivation) -> Derivation {
    match invoice.issue_date() {
        Some(issued) if issued <= snapshot.as_of.day => {
            figure.checked(Invariant::GrossIsIssued, moved.issued == invoice.totals().gross)
        }
        _ => figure,
    }
}

/// What payments and credit notes themselves say was set against the invoice, in minor units.
fn credits_against(snapshot: &Snapshot<'_>, id: InvoiceId) -> i64 {
    let moved = snapshot.ledger.credits().iter().filter(|moved| moved.invoice == Some(id));
    let covered = moved.filter(|moved| snapshot.as_of.covers(moved.day, moved.recorded));
    covered.fold(0, |sum, moved| sum - moved.amount)
}
