//! Why the import can't be committed yet, and how many questions are left.

use leptos::prelude::*;
use receivables::interchange::{Choices, ImportPlan, Question};
use receivables::money::Currency;

use super::desk::{Desk, Found};
use crate::session::{Phase, RoleNow};
use crate::t;

/// What stands in the way, the first thing to do first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// The file is being read.
    Reading,
    /// This tab may not write.
    ReadOnly,
    /// The file can't be read as it was said.
    Problem,
    /// A column is missing.
    Columns,
    /// Day or month first?
    Dates,
    /// Point or comma?
    Decimals,
    /// Payments without a day.
    Payments,
    /// Is it the same customer?
    Customers,
    /// The new book has no name.
    BookName,
    /// The new book has no currency.
    BookCurrency,
    /// Everything in the file is in the book.
    AlreadyHere,
    /// No row is good.
    NothingGood,
    /// No row at all is left.
    NothingNew,
}

/// What stands in the way now.
#[must_use]
pub fn blocked(desk: Desk) -> Option<Blocked> {
    if desk.progress.with(Option::is_some) {
        return Some(Blocked::Reading);
    }
    let reads_only = matches!(desk.session.role().get(), RoleNow::Reader(_)) && !desk.makes_book();
    if reads_only && desk.session.phase().get() == Phase::Open {
        return Some(Blocked::ReadOnly);
    }
    if is_stuck(desk) {
        return Some(Blocked::Problem);
    }
    let found = desk.found.get()?;
    let plan = desk.plan.get();
    let open = desk.choices.with(|choices| open_in_file(&found, choices)).into_iter().next();
    open.or_else(|| plan.as_ref().and_then(|plan| (!plan.questions.is_empty()).then_some(Blocked::Customers)))
        .or_else(|| plan.as_ref().and_then(|plan| nothing(plan)))
        .or_else(|| book_lacks(desk))
}

/// The last choice made of this file can't be carried out.
fn is_stuck(desk: Desk) -> bool {
    let found = desk.found.get();
    desk.problem.with(|problem| {
        let file = problem.as_ref().and_then(|problem| problem.file.as_ref());
        file.zip(found.as_ref()).is_some_and(|(file, found)| std::sync::Arc::ptr_eq(file, &found.file))
    })
}

fn open_in_file(found: &Found, choices: &Choices) -> Vec<Blocked> {
    let missing = found.survey.questions.iter().filter(|one| matches!(one, Question::ColumnMissing(_)));
    let mut open: Vec<Blocked> = missing.map(|_| Blocked::Columns).collect();
    let asks = |is_kind: fn(&Question) -> bool| found.asked.iter().any(is_kind);
    open.extend(found.asked.iter().filter_map(|one| match one {
        Question::DateOrder { columns, .. } if !choices.tells_order_of(columns) => Some(Blocked::Dates),
        _ => None,
    }));
    if choices.decimal_mark.is_none() && asks(|one| matches!(one, Question::DecimalMark { .. })) {
        open.push(Blocked::Decimals);
    }
    if choices.undated_payments.is_none() && found.undated > 0 {
        open.push(Blocked::Payments);
    }
    open
}

fn nothing(plan: &ImportPlan) -> Option<Blocked> {
    let counts = plan.counts;
    match (plan.is_empty(), counts.already_here, counts.refused) {
        (false, ..) => None,
        (true, 1.., 0) if counts.to_check == 0 => Some(Blocked::AlreadyHere),
        (true, 0, 1..) if counts.to_check + counts.skipped == 0 => Some(Blocked::NothingGood),
        (true, ..) => Some(Blocked::NothingNew),
    }
}

fn book_lacks(desk: Desk) -> Option<Blocked> {
    if !desk.makes_book() {
        return None;
    }
    if desk.book_name.with(|name| name.trim().is_empty()) {
        return Some(Blocked::BookName);
    }
    desk.book_currency.with(|code| code.parse::<Currency>()).is_err().then_some(Blocked::BookCurrency)
}

/// What to do first, beside the button.
#[must_use]
pub fn reason(blocked: Blocked) -> String {
    match blocked {
        Blocked::Reading => t!("import-blocked-reading"),
        Blocked::ReadOnly => t!("errors-read-only"),
        Blocked::Problem => t!("import-blocked-problem"),
        Blocked::Columns => t!("import-blocked-columns"),
        Blocked::Dates => t!("import-blocked-dates"),
        Blocked::Decimals => t!("import-blocked-decimals"),
        Blocked::Payments => t!("import-blocked-payments"),
        Blocked::Customers => t!("import-blocked-customers"),
        Blocked::BookName => t!("import-blocked-book-name"),
        Blocked::BookCurrency => t!("import-blocked-book-currency"),
        Blocked::AlreadyHere => t!("import-blocked-already-here"),
        Blocked::NothingGood => t!("import-blocked-nothing-good"),
        Blocked::NothingNew => t!("import-blocked-nothing-new"),
    }
}
