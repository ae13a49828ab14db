//! The rows of the ranking, in words: who, which invoices, how late, what is known of them. Pure.

use receivables::analytics::aging::AgedInvoice;
use receivables::analytics::bucket_edges::BucketEdges;
use receivables::analytics::dashboard::Dashboard;
use receivables::analytics::expectation::PAID_INVOICES_MIN;
use receivables::analytics::ranking::{RankReason, RankedCustomer};
use receivables::id::{CustomerId, InvoiceId};
use receivables::ledger::Ledger;
use receivables::money::Money;

use crate::t;
use crate::ui::words::{locale, money};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct RankRow {
    /// Who.
    pub(super) customer: CustomerId,
    /// Their name.
    pub(super) name: String,
    /// `2026-0117`, or how many invoices.
    pub(super) invoices: String,
    /// How they pay.
    pub(super) habit: String,
    /// What else is known.
    pub(super) known: String,
    /// Past due, or open where nothing is past due.
    pub(super) amount: String,
    /// Rungs of the ladder.
    pub(super) bucket: u8,
    /// `98 days late`, `due in 2 days`.
    pub(super) lateness: String,
    /// The one invoice, where it is one and not yet due.
    pub(super) opens: Option<InvoiceId>,
    /// Whether something is past due.
    pub(super) is_late: bool,
}

/// The rows, in the order of the ranking. `aged` begins with the longest past due.
pub(super) fn rank_rows(ledger: &Ledger, dashboard: &Dashboard, aged: &[AgedInvoice]) -> Vec<RankRow> {
    dashboard.ranking.iter().map(|ranked| rank_row(ledger, dashboard, aged, ranked)).collect()
}

fn rank_row(ledger: &Ledger, dashboard: &Dashboard, aged: &[AgedInvoice], ranked: &RankedCustomer) -> RankRow {
    let is_late = ranked.past_due > 0;
    let theirs: Vec<&AgedInvoice> = aged.iter().filter(|row| row.customer == ranked.customer).collect();
    let shown = theirs.iter().filter(|row| !is_late || row.days_past_due > 0).count();
    let first = theirs.first();
    let number = first.and_then(|row| ledger.invoice(row.invoice)).and_then(|invoice| invoice.number.clone());
    let days = first.map_or(0, |row| row.days_past_due);
    RankRow {
        customer: ranked.customer,
        name: ledger.customer(ranked.customer).map(|one| one.details.name.clone()).unwrap_or_default(),
        invoices: match number.filter(|_| shown == 1) {
            Some(number) => number,
            None => t!("today-rank-invoices", count = shown),
        },
        habit: habit(ranked, dashboard),
        known: known(dashboard, ranked, &theirs),
        amount: money(Money::new(if is_late { ranked.past_due } else { ranked.open }, dashboard.currency)),
        bucket: u8::try_from(BucketEdges::default().bucket_of(days)).unwrap_or(u8::MAX),
        lateness: lateness(days),
        opens: first.filter(|_| shown == 1 && !is_late).map(|row| row.invoice),
        is_late,
    }
}

fn lateness(days: i32) -> String {
    match days {
        1.. => t!("today-days-past-due", days = days),
        0 => t!("today-due-today"),
        _ => t!("today-due-in", days = days.saturating_neg()),
    }
}

/// How the customer usually pays: from the reasons, or from what they paid where no reason says it.
fn habit(ranked: &RankedCustomer, dashboard: &Dashboard) -> String {
    let said = ranked.reasons.iter().find_map(|reason| match reason {
        RankReason::LaterThanUsual { usual_days: days @ 1.. } => Some(t!("today-rank-later-than-usual", days = *days)),
        RankReason::LaterThanUsual { .. } => Some(t!("today-rank-usually-on-time")),
        RankReason::UsuallyLate { usual_days } => Some(t!("today-rank-usually-late", days = *usual_days)),
        RankReason::NeverPaid => Some(t!("today-rank-never-paid")),
        RankReason::PastDue { .. } | RankReason::LargeShare { .. } => None,
    });
    let paid = dashboard.behaviours.get(ranked.customer.index()).map_or(0, |behaviour| behaviour.paid.invoices);
    said.unwrap_or_else(|| {
        if paid >= PAID_INVOICES_MIN { t!("today-rank-pays-on-time") } else { t!("today-rank-too-little-known") }
    })
}

/// Share, dispute, credit, what else is open: facts that decide what to do.
fn known(dashboard: &Dashboard, ranked: &RankedCustomer, theirs: &[&AgedInvoice]) -> String {
    let amount = |minor: i64| money(Money::new(minor, dashboard.currency));
    let mut facts = Vec::new();
    let disputed: i64 = theirs.iter().filter(|row| row.disputed).map(|row| row.open).sum();
    if disputed != 0 {
        facts.push(t!("today-rank-disputed", amount = amount(disputed)));
    }
    let credit = dashboard.credits.of_customer(ranked.customer);
    if credit != 0 {
        facts.push(t!("today-rank-credit", amount = amount(credit)));
    }
    if ranked.past_due > 0 && ranked.open > ranked.past_due {
        facts.push(t!("today-rank-open", amount = amount(ranked.open)));
    }
    facts.extend(ranked.reasons.iter().find_map(|reason| match reason {
        RankReason::LargeShare { percent } => Some(t!("today-rank-share", percent = locale().decimal(*percent, 0))),
        _ => None,
    }));
    facts.join(" · ")
}
