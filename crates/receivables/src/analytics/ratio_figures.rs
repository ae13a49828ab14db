//! Ratios over a period that ends on a day: bad debt, collection, disputes, concentration, and the payment score. Pure.
//!
//! One pass over the movements gathers what they read; the formulas are those of `formula`.

use rust_decimal::Decimal;

use super::daily_totals::DailyTotals;
use super::dated_moves::DatedMove;
use super::figure::{Figure, FigureId, InputId, InputValue, InvoiceQuery, Unit};
use super::formula::payment_score::ScoreSums;
use super::formula::{Computed, bad_debt, collection, concentration, dispute};
use super::settlement::{Settlement, Settlements};
use super::snapshot::Snapshot;
use crate::calendar::{DayNumber, Days, Period};
use crate::id::InvoiceId;
use crate::ledger::columns::MovementKind;
use crate::ledger::event::{CreditSource, WriteOffReason};

/// Days of sales that the concentration of sales is over.
const YEAR: Days = 365;
/// Customers that the second share is of.
const FEW: usize = 3;

/// What the ratios read; amounts in minor units.
#[derive(Clone, Debug)]
pub(super) struct RatioFacts {
    period: Period,
    /// Written off as bad debt in the period, less what was recovered.
    bad_debt: i64,
    /// Invoiced with a due date in the period, less void, credited and discounted.
    fell_due: i64,
    /// What was paid of it by the day.
    collected: i64,
    /// Paid in the period on invoices issued before it.
    recovered: i64,
    issued: Counted,
    disputed: Counted,
    open_by_customer: Vec<i64>,
    sales_by_customer: Vec<i64>,
}

/// A number of invoices and what they are over.
#[derive(Clone, Copy, Debug, Default)]
struct Counted {
    count: i64,
    amount: i64,
}

impl RatioFacts {
    /// Of the period that ends on `period.last`, no later than the snapshot's day.
    pub(super) fn new(snapshot: &Snapshot<'_>, period: Period) -> Self {
        let customers = snapshot.ledger.customer_slots();
        let mut facts = Self {
            period,
            bad_debt: 0,
            fell_due: 0,
            collected: 0,
            recovered: 0,
            issued: Counted::default(),
            disputed: Counted::default(),
            open_by_customer: vec![0; customers],
            sales_by_customer: vec![0; customers],
        };
        let last = DayNumber::from(period.last);
        let days = RowDays { first: period.first.into(), last, year: Period::ending(period.last, YEAR).first.into() };
        snapshot.each_move(|moved| {
            if moved.day <= last {
                facts.take(snapshot, &days, &moved);
            }
        });
        facts.take_credit_notes(snapshot, &days);
        facts.take_disputes(snapshot, &days);
        facts
    }

    fn take(&mut self, snapshot: &Snapshot<'_>, days: &RowDays, moved: &DatedMove) {
        let columns = snapshot.ledger.columns();
        let index = moved.invoice.index();
        let (Some(issued), Some(customer)) = (columns.issue_day.get(index), columns.customer.get(index)) else {
            return;
        };
        if let Some(open) = self.open_by_customer.get_mut(customer.index()) {
            *open += moved.amount;
        }
        let is_due = days.holds(moved.due);
        let Some(kind) = moved.kind else {
            // What is due in the period by another schedule than before was, or is now, to be collected in it.
            self.fell_due += if is_due { moved.amount } else { 0 };
            return;
        };
        match kind {
            MovementKind::Issued | MovementKind::Voided => {
                if days.holds(*issued) {
                    self.issued.count += if moved.is_first { moved.amount.signum() } else { 0 };
                    self.issued.amount += moved.amount;
                }
                if is_due {
                    self.fell_due += moved.amount;
                }
                if let Some(sales) = self.sales_by_customer.get_mut(customer.index()).filter(|_| moved.day >= days.year)
                {
                    *sales += moved.amount;
                }
            }
            MovementKind::Credited(_) | MovementKind::DiscountTaken(_) if is_due => self.fell_due += moved.amount,
            MovementKind::Paid(_) => {
                if is_due {
                    self.collected -= moved.amount;
                }
                if moved.day >= days.first && *issued < days.first {
                    self.recovered -= moved.amount;
                }
            }
            MovementKind::WrittenOff(id) if moved.day >= days.first => {
                let reason = snapshot.ledger.recorded_write_off(id).map(|write_off| write_off.reason);
                if reason == Some(WriteOffReason::BadDebt) {
                    self.bad_debt -= moved.amount;
                }
            }
            MovementKind::Credited(_) | MovementKind::DiscountTaken(_) | MovementKind::WrittenOff(_) => {}
        }
    }

    fn take_credit_notes(&mut self, snapshot: &Snapshot<'_>, days: &RowDays) {
        let (known, index) = (snapshot.as_of.known_number(), snapshot.currency_index());
        for moved in snapshot.ledger.credits() {
            let is_note = moved.is_receipt() && matches!(moved.source, CreditSource::CreditNote(_));
            let counts = is_note && Some(moved.currency) == index && moved.recorded <= known;
            let is_within = counts && moved.day >= days.year && moved.day <= days.last;
            let owner = snapshot.ledger.credit_owner(moved.source).filter(|_| is_within);
            if let Some(sales) = owner.and_then(|id| self.sales_by_customer.get_mut(id.index())) {
                *sales -= moved.amount;
            }
        }
    }

    fn take_disputes(&mut self, snapshot: &Snapshot<'_>, days: &RowDays) {
        for invoice in disputed_of(snapshot, days) {
            self.disputed.count += 1;
            self.disputed.amount += snapshot.ledger.columns().gross.get(invoice.index()).copied().unwrap_or(0);
        }
    }

    /// The ratios, in the order of [`FigureId::ALL`].
    pub(super) fn figures(&self, totals: &DailyTotals<'_>) -> [Figure; 10] {
        [
            self.bad_debt_to_sales(totals),
            self.cash_to_sales(totals),
            self.collection_rate(totals.snapshot()),
            self.recovery_rate(totals),
            self.dispute_rate(totals.snapshot()),
            self.dispute_rate_amount(totals.snapshot()),
            self.concentration(totals.snapshot()),
            self.concentration_of_sales(totals.snapshot()),
            self.share_of_largest(totals.snapshot(), FigureId::LargestShare, 1),
            self.share_of_largest(totals.snapshot(), FigureId::TopThreeShare, FEW),
        ]
    }

    fn over_period(&self, id: FigureId, unit: Unit, value: Computed<Decimal>) -> Figure {
        Figure::new(id, unit, value)
            .with(InputId::Period, InputValue::Period(self.period))
            .with(InputId::PeriodDays, InputValue::Days(Decimal::from(self.period.len_days())))
    }

    fn bad_debt_to_sales(&self, totals: &DailyTotals<'_>) -> Figure {
        let (written_off, sales) = (totals.snapshot().money(self.bad_debt), totals.sales(self.period));
        let value = bad_debt::percent_of_sales(written_off.to_decimal(), sales.to_decimal());
        self.over_period(FigureId::BadDebtToSales, Unit::Percent, value)
            .money(InputId::BadDebt, written_off)
            .money(InputId::CreditSales, sales)
            .behind(InvoiceQuery::BadDebtIn(self.period))
            .behind(InvoiceQuery::IssuedIn(self.period))
    }

    fn cash_to_sales(&self, totals: &DailyTotals<'_>) -> Figure {
        let (cash, sales) = (totals.cash(self.period), totals.sales(self.period));
        let value = collection::cash_to_sales_percent(cash.to_decimal(), sales.to_decimal());
        self.over_period(FigureId::CashToSales, Unit::Percent, value)
            .money(InputId::CashCollected, cash)
            .money(InputId::CreditSales, sales)
            .behind(InvoiceQuery::IssuedIn(self.period))
    }

    fn collection_rate(&self, snapshot: &Snapshot<'_>) -> Figure {
        let (fell_due, collected) = (snapshot.money(self.fell_due), snapshot.money(self.collected));
        let value = collection::collection_rate_percent(collected.to_decimal(), fell_due.to_decimal());
        self.over_period(FigureId::CollectionRate, Unit::Percent, value)
            .money(InputId::FellDue, fell_due)
            .money(InputId::CollectedOfIt, collected)
            .behind(InvoiceQuery::DueIn(self.period))
    }

    fn recovery_rate(&self, totals: &DailyTotals<'_>) -> Figure {
        let snapshot = totals.snapshot();
        let before = self.period.first.pred_opt().map_or(snapshot.money(0), |day| totals.open(day));
        let recovered = snapshot.money(self.recovered);
        let value = collection::recovery_rate_percent(recovered.to_decimal(), before.to_decimal());
        self.over_period(FigureId::RecoveryRate, Unit::Percent, value)
            .money(InputId::OpeningReceivables, before)
            .money(InputId::CollectedOfIt, recovered)
            .behind(InvoiceQuery::OpenOn(self.period.first.pred_opt().unwrap_or(self.period.first)))
    }

    fn dispute_rate(&self, snapshot: &Snapshot<'_>) -> Figure {
        let value = dispute::rate_percent(self.disputed.count.into(), self.issued.count.into());
        self.of_disputes(snapshot, FigureId::DisputeRate, value)
    }

    fn dispute_rate_amount(&self, snapshot: &Snapshot<'_>) -> Figure {
        let (disputed, issued) = (snapshot.money(self.disputed.amount), snapshot.money(self.issued.amount));
        let value = dispute::rate_percent(disputed.to_decimal(), issued.to_decimal());
        self.of_disputes(snapshot, FigureId::DisputeRateAmount, value)
    }

    fn of_disputes(&self, snapshot: &Snapshot<'_>, id: FigureId, value: Computed<Decimal>) -> Figure {
        let count = |counted: Counted| usize::try_from(counted.count).unwrap_or(0);
        self.over_period(id, Unit::Percent, value)
            .count(InputId::IssuedInvoices, count(self.issued))
            .money(InputId::Invoiced, snapshot.money(self.issued.amount))
            .count(InputId::DisputedInvoices, count(self.disputed))
            .money(InputId::DisputedAmount, snapshot.money(self.disputed.amount))
            .behind(InvoiceQuery::DisputedOf(self.period))
            .behind(InvoiceQuery::IssuedIn(self.period))
    }

    fn concentration(&self, snapshot: &Snapshot<'_>) -> Figure {
        let value = concentration::hhi(&decimals(snapshot, &self.open_by_customer));
        self.of_balances(snapshot, FigureId::ConcentrationReceivables, Unit::Points, value)
    }

    fn concentration_of_sales(&self, snapshot: &Snapshot<'_>) -> Figure {
        let value = concentration::hhi(&decimals(snapshot, &self.sales_by_customer));
        let year = Period::ending(self.period.last, YEAR);
        Figure::new(FigureId::ConcentrationSales, Unit::Points, value)
            .with(InputId::Period, InputValue::Period(year))
            .money(InputId::CreditSales, snapshot.money(positive(&self.sales_by_customer).sum()))
            .count(InputId::Customers, positive(&self.sales_by_customer).count())
            .behind(InvoiceQuery::IssuedIn(year))
    }

    fn share_of_largest(&self, snapshot: &Snapshot<'_>, id: FigureId, largest: usize) -> Figure {
        let value = concentration::top_percent(&decimals(snapshot, &self.open_by_customer), largest);
        let mut balances: Vec<i64> = positive(&self.open_by_customer).collect();
        balances.sort_unstable_by(|left, right| right.cmp(left));
        let top = balances.into_iter().take(largest).sum();
        self.of_balances(snapshot, id, Unit::Percent, value).money(InputId::LargestBalances, snapshot.money(top))
    }

    fn of_balances(&self, snapshot: &Snapshot<'_>, id: FigureId, unit: Unit, value: Computed<Decimal>) -> Figure {
        Figure::new(id, unit, value)
            .money(InputId::Receivables, snapshot.money(positive(&self.open_by_customer).sum()))
            .count(InputId::Customers, positive(&self.open_by_customer).count())
            .behind(InvoiceQuery::Open)
    }
}

/// The days that decide where a movement counts.
pub(super) struct RowDays {
    first: DayNumber,
    last: DayNumber,
    year: DayNumber,
}

impl RowDays {
    pub(super) fn of(period: Period) -> Self {
        Self { first: period.first.into(), last: period.last.into(), year: period.first.into() }
    }

    fn holds(&self, day: DayNumber) -> bool {
        day >= self.first && day <= self.last
    }
}

/// The invoices issued in a period that were contested by its end, in order of id; void ones are left out.
pub(super) fn disputed_of(snapshot: &Snapshot<'_>, days: &RowDays) -> Vec<InvoiceId> {
    let columns = snapshot.ledger.columns();
    let counts = |invoice: InvoiceId| {
        let issued = columns.issue_day.get(invoice.index()).copied().unwrap_or(DayNumber::FAR_FUTURE);
        let stands = snapshot
            .ledger
            .invoice(invoice)
            .is_some_and(|one| matches!(one.state, crate::ledger::InvoiceState::Issued { .. }));
        stands && days.holds(issued) && snapshot.holds(invoice.index())
    };
    let facts = snapshot.ledger.disputes().iter();
    let begun = facts.filter(|fact| fact.disputed && !fact.withdrawn && fact.day <= days.last);
    let mut invoices: Vec<InvoiceId> = begun.map(|fact| fact.invoice).filter(|id| counts(*id)).collect();
    invoices.sort_unstable();
    invoices.dedup();
    invoices
}

/// What was written off as bad debt in a period less what was recovered, by invoice, in order of id; in minor units.
pub(super) fn bad_debt_of(snapshot: &Snapshot<'_>, period: Period) -> Vec<(InvoiceId, i64)> {
    let days = RowDays::of(period);
    let known = snapshot.as_of.known_number();
    let mut sums = std::collections::BTreeMap::<InvoiceId, i64>::new();
    for moved in snapshot.ledger.movements().iter() {
        let MovementKind::WrittenOff(id) = moved.kind else { continue };
        let reason = snapshot.ledger.recorded_write_off(id).map(|write_off| write_off.reason);
        let counts = days.holds(moved.day) && moved.recorded <= known && snapshot.holds(moved.invoice.index());
        if counts && reason == Some(WriteOffReason::BadDebt) {
            *sums.entry(moved.invoice).or_default() -= moved.amount;
        }
    }
    sums.into_iter().filter(|(_, amount)| *amount != 0).collect()
}

/// What was open at the end of a day, by invoice, in order of id; in minor units.
pub(super) fn open_on(snapshot: &Snapshot<'_>, day: chrono::NaiveDate) -> Vec<(InvoiceId, i64)> {
    let (last, known) = (DayNumber::from(day), snapshot.as_of.known_number());
    let mut sums = std::collections::BTreeMap::<InvoiceId, i64>::new();
    for moved in snapshot.ledger.movements().iter() {
        if moved.day <= last && moved.recorded <= known && snapshot.holds(moved.invoice.index()) {
            *sums.entry(moved.invoice).or_default() += moved.amount;
        }
    }
    sums.into_iter().filter(|(_, open)| *open != 0).collect()
}

/// The payment score of closed invoices, and of open ones that are past due, at the age they have.
pub(super) fn payment_score(snapshot: &Snapshot<'_>, settlements: &Settlements<'_>) -> Figure {
    let today = snapshot.as_of.day_number();
    let mut sums = ScoreSums::default();
    settlements.paid_invoices().for_each(|(_, row)| add_paid(&mut sums, row));
    for row in snapshot.open_rows().filter(|row| row.due < today && row.open > 0) {
        sums.add(row.open, i128::from(row.open) * i128::from(today.0 - row.due.0));
    }
    score_figure(snapshot, &sums).behind(InvoiceQuery::PastDue)
}

/// Adds a closed invoice at its mean lateness.
pub(super) fn add_paid(sums: &mut ScoreSums, row: &Settlement) {
    sums.add(row.paid, i128::from(row.amount_late_signed));
}

/// The figure of sums already made.
pub(super) fn score_figure(snapshot: &Snapshot<'_>, sums: &ScoreSums) -> Figure {
    Figure::new(FigureId::PaymentScore, Unit::Points, sums.mean())
        .count(InputId::Experiences, sums.count())
        .money(InputId::PaidAmount, snapshot.money(i64::try_from(sums.amount()).unwrap_or(i64::MAX)))
        .behind(InvoiceQuery::Paid)
}

fn positive(balances: &[i64]) -> impl Iterator<Item = i64> + '_ {
    balances.iter().copied().filter(|balance| *balance > 0)
}

fn decimals(snapshot: &Snapshot<'_>, balances: &[i64]) -> Vec<Decimal> {
    positive(balances).map(|minor| snapshot.money(minor).to_decimal()).collect()
}
