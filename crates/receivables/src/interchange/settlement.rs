//! What of an invoice is paid, and when: from paid and open amounts, a settlement date and a state. Pure.

use chrono::NaiveDate;

use super::choices::{Choices, UndatedPayment};
use super::field::Field;
use super::row::Row;
use super::verdict::{CheckReason, RefusalReason};
use super::words::{DocumentStatus, read_status};
use crate::money::Currency;

/// The invoice that a settlement is about.
#[derive(Clone, Copy, Debug)]
pub struct Owed {
    /// Its total, minor units, above zero.
    pub gross: i64,
    /// Its currency.
    pub currency: Currency,
    /// Its day of issue.
    pub issue_date: NaiveDate,
    /// Its due date.
    pub due_date: NaiveDate,
}

/// A payment found, and what should be looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settlement {
    /// Day and minor units.
    pub payment: Option<(NaiveDate, i64)>,
    /// What should be looked at.
    pub checks: Vec<CheckReason>,
}

/// The settlement of the invoice on `row`.
///
/// # Errors
/// A date or an amount that cannot be read.
pub fn settlement(row: Row<'_>, owed: Owed, choices: &Choices) -> Result<Settlement, RefusalReason> {
    let mut checks = Vec::new();
    let settled_on = row.date(Field::SettledDate)?;
    let amount = paid_amount(row, owed, settled_on.is_some(), &mut checks)?;
    if amount > owed.gross {
        checks.push(CheckReason::PaidMoreThanTotal);
    }
    if amount <= 0 {
        return Ok(Settlement { payment: None, checks });
    }
    let today = row.survey.today;
    let on = match settled_on {
        Some(date) => {
            if date < owed.issue_date {
                checks.push(CheckReason::SettledBeforeIssue);
            }
            Some(date)
        }
        None => match choices.undated_payments {
            None => {
                checks.push(CheckReason::PaidWithoutDate);
                None
            }
            Some(UndatedPayment::LeaveOpen) => None,
            Some(UndatedPayment::On(date)) => Some(date),
            // Money that is there cannot come in later than today.
            Some(UndatedPayment::OnDueDate) => Some(today.map_or(owed.due_date, |today| owed.due_date.min(today))),
            Some(UndatedPayment::OnDueDateBy(day)) => Some(owed.due_date.min(day).max(owed.issue_date)),
            Some(UndatedPayment::OnIssueDate) => Some(owed.issue_date),
        },
    };
    if on.is_some_and(|on| today.is_some_and(|today| on > today)) {
        checks.push(CheckReason::SettledInFuture);
    }
    Ok(Settlement { payment: on.map(|on| (on, amount)), checks })
}

/// What is left of a credit note of `gross` minor units. What was set against invoices elsewhere is in their paid
/// amounts; only the rest is credit.
///
/// # Errors
/// A date or an amount that cannot be read.
pub fn credit_left(row: Row<'_>, gross: i64, currency: Currency) -> Result<i64, RefusalReason> {
    let minor = |field| row.minor(field, currency).map(|found| found.map(|found| found.minor.abs()));
    if let Some(open) = minor(Field::OpenAmount)? {
        return Ok(open.min(gross));
    }
    if let Some(paid) = minor(Field::PaidAmount)?.filter(|paid| *paid != 0) {
        return Ok((gross - paid).max(0));
    }
    let used = row.date(Field::SettledDate)?.is_some() || read_status(row.text(Field::Status)) == DocumentStatus::Paid;
    Ok(if used { 0 } else { gross })
}

fn paid_amount(row: Row<'_>, owed: Owed, settled: bool, checks: &mut Vec<CheckReason>) -> Result<i64, RefusalReason> {
    let minor = |field| row.minor(field, owed.currency).map(|found| found.map(|found| found.minor));
    let written_off = minor(Field::WrittenOffAmount)?.unwrap_or(0);
    if written_off != 0 {
        checks.push(CheckReason::WriteOffLeftOut);
    }
    let paid = minor(Field::PaidAmount)?;
    let open = minor(Field::OpenAmount)?;
    let state = read_status(row.text(Field::Status));
    let amount = match (paid, open) {
        (Some(paid), Some(open)) => {
            if paid + open + written_off != owed.gross {
                checks.push(CheckReason::PaidAndOpenDisagree);
            }
            paid
        }
        (Some(paid), None) => paid,
        (None, Some(open)) => {
            let paid = owed.gross - open - written_off;
            if paid < 0 {
                checks.push(CheckReason::PaidAndOpenDisagree);
            }
            paid
        }
        (None, None) if settled || state == DocumentStatus::Paid => owed.gross,
        (None, None) => 0,
    };
    let disagrees = match state {
        DocumentStatus::Paid => amount + written_off < owed.gross,
        DocumentStatus::PartlyPaid => amount <= 0,
        _ => false,
    };
    if paid.is_some_and(|paid| paid < 0) {
        checks.push(CheckReason::PaidBelowZero);
    }
    if disagrees {
        checks.push(CheckReason::StateDisagrees);
    }
    Ok(amount)
}
