//! What to look at twice before an invoice is issued. Nothing here refuses it. Pure.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::past_items::PastItem;
use crate::calendar::add_days;
use crate::id::InvoiceId;
use crate::ledger::event::{InvoiceContent, Totals};
use crate::ledger::terms::CountedFrom;
use crate::ledger::{AsOf, InvoiceState, Ledger, totals_of};
use crate::money::Money;

/// An invoice of the same amount within so many days looks like the same one.
const ALIKE_DAYS: i64 = 45;

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvoiceWarning {
    /// The customer had an invoice of the same total a little before or after.
    LooksLike(InvoiceId),
    /// It is due before it is even written.
    DuePast(NaiveDate),
    /// The customer has invoices past due.
    CustomerLate(Money),
    /// An item costs otherwise than the last time; by its place among the lines.
    OtherPrice {
        /// The line, from zero.
        line: usize,
        /// The price of the last time.
        last: Decimal,
    },
}

/// What to look at in an invoice that would be issued `on` a day; `items` are what was sold before.
#[must_use]
pub fn invoice_warnings(
    ledger: &Ledger,
    content: &InvoiceContent,
    on: NaiveDate,
    today: NaiveDate,
    items: &[PastItem],
) -> Vec<InvoiceWarning> {
    let mut warnings = Vec::new();
    let totals = totals_of(&content.lines, content.tax_percent, content.currency, content.rounding);
    warnings
        .extend(totals.ok().and_then(|totals| looks_like(ledger, content, on, totals)).map(InvoiceWarning::LooksLike));
    let from = CountedFrom { issued: on, received: content.delivered_on };
    let due = content.terms.due_date(from, ledger.holidays(&content.terms));
    warnings.extend((due < today).then_some(InvoiceWarning::DuePast(due)));
    warnings.extend(past_due(ledger, content, today).map(InvoiceWarning::CustomerLate));
    for (line, typed) in content.lines.iter().enumerate() {
        let known = items.iter().find(|item| item.description == typed.description && item.is_own);
        if let Some(last) = known.map(|item| item.unit_price).filter(|last| *last != typed.unit_price) {
            warnings.push(InvoiceWarning::OtherPrice { line, last });
        }
    }
    warnings
}

fn looks_like(ledger: &Ledger, content: &InvoiceContent, on: NaiveDate, totals: Totals) -> Option<InvoiceId> {
    let (first, last) = (add_days(on, -ALIKE_DAYS), add_days(on, ALIKE_DAYS));
    let alike = ledger.invoices().filter(|one| one.customer == content.customer && one.currency == content.currency);
    let alike = alike.filter(|one| {
        matches!(one.state, InvoiceState::Issued { issue_date, totals: known, .. }
            if issue_date >= first && issue_date <= last && known.gross == totals.gross && totals.gross != 0)
    });
    alike.last().map(|invoice| invoice.id)
}

fn past_due(ledger: &Ledger, content: &InvoiceContent, today: NaiveDate) -> Option<Money> {
    let open = ledger.open_amounts(AsOf::at(today));
    let late = ledger.invoices().filter(|one| {
        one.customer == content.customer
            && one.currency == content.currency
            && one.due_date().is_some_and(|due| due < today)
    });
    let sum: i64 = late.map(|one| open.get(one.id.index()).copied().unwrap_or(0)).sum();
    (sum > 0).then(|| Money::new(sum, content.currency))
}
