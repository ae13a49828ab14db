//! How closed invoices were paid: what payments brought, and how many days they took, by invoice. Discounts, credit
//! notes and write-offs close an invoice but pay nothing; a reversed allocation never was a payment.

use rust_decimal::Decimal;

use super::formula::{Computed, NotComputable};
use super::snapshot::Snapshot;
use crate::calendar::DayNumber;
use crate::id::{AllocationId, CustomerId, InvoiceId};
use crate::ledger::columns::MovementKind;

/// How one invoice was paid. Products are minor units times days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// What was issued, in minor units: 0 where the invoice was not issued by the day, or its entry was taken back.
    pub issued: i64,
    /// Paid so far, in minor units.
    pub paid: i64,
    /// Σ amount × days from the issue date.
    pub amount_days: i64,
    /// Σ amount × days after the due date; early is negative.
    pub amount_late_signed: i64,
    /// Σ amount × days after the due date; early is zero.
    pub amount_late: i64,
    /// Day of the last payment.
    pub last_paid: DayNumber,
    /// Day of the last change of the open amount.
    pub last_moved: DayNumber,
}

const UNPAID: Settlement = Settlement {
    issued: 0,
    paid: 0,
    amount_days: 0,
    amount_late_signed: 0,
    amount_late: 0,
    last_paid: DayNumber(i32::MIN),
    last_moved: DayNumber(i32::MIN),
};

/// The settlements of every invoice of a snapshot, by id.
#[derive(Clone, Debug)]
pub struct Settlements<'a> {
    snapshot: &'a Snapshot<'a>,
    rows: Vec<Settlement>,
}

impl<'a> Settlements<'a> {
    /// One pass over the movements.
    #[must_use]
    pub fn new(snapshot: &'a Snapshot<'a>) -> Self {
        let issue_days = &snapshot.ledger.columns().issue_day;
        let mut rows = vec![UNPAID; snapshot.all_open_amounts().len()];
        let mut first_days = FirstDays::default();
        snapshot.each_move(|moved| {
            let index = moved.invoice.index();
            let (Some(row), Some(issued)) = (rows.get_mut(index), issue_days.get(index)) else { return };
            row.last_moved = row.last_moved.max(moved.day);
            if moved.kind == Some(MovementKind::Issued) {
                row.issued += moved.amount;
            }
            let Some(MovementKind::Paid(allocation)) = moved.kind else { return };
            // A reversal takes the payment out on the day it was counted, not on the day of the reversal.
            let paid_on = first_days.of(allocation, moved.day);
            let (paid, late) = (-moved.amount, i64::from(paid_on.0.saturating_sub(moved.due.0)));
            row.paid += paid;
            row.amount_days += paid * i64::from(paid_on.0.saturating_sub(issued.0));
            row.amount_late_signed += paid * late;
            row.amount_late += paid * late.max(0);
            if paid > 0 {
                row.last_paid = row.last_paid.max(paid_on);
            }
        });
        Self { snapshot, rows }
    }

    /// Every invoice of the currency that is closed and on which a payment was made.
    pub fn paid_invoices(&self) -> impl Iterator<Item = (InvoiceId, &Settlement)> {
        self.rows
            .iter()
            .zip(self.snapshot.all_open_amounts())
            .enumerate()
            .filter(|(index, (row, open))| row.paid > 0 && **open == 0 && self.snapshot.holds(*index))
            .map(|(index, (row, _))| (InvoiceId::from_index(index), row))
    }

    /// Every invoice of the currency on which a payment was made, closed or not.
    pub fn with_payment(&self) -> impl Iterator<Item = (InvoiceId, &Settlement)> {
        let rows = self.rows.iter().enumerate();
        rows.filter(|(index, row)| row.paid > 0 && self.snapshot.holds(*index))
            .map(|(index, row)| (InvoiceId::from_index(index), row))
    }

    /// Every invoice of the currency that was issued by the day, void ones included.
    pub fn issued(&self) -> impl Iterator<Item = InvoiceId> {
        let rows = self.rows.iter().enumerate();
        rows.filter(|(index, row)| row.issued != 0 && self.snapshot.holds(*index))
            .map(|(index, _)| InvoiceId::from_index(index))
    }

    /// Sums over the closed invoices that `wanted` picks.
    #[must_use]
    pub fn summed(&self, wanted: impl Fn(InvoiceId, &Settlement) -> bool) -> PaidSums {
        let mut sums = PaidSums::default();
        for (_, row) in self.paid_invoices().filter(|(id, row)| wanted(*id, row)) {
            sums.add(row);
        }
        sums
    }

    /// Sums over the closed invoices, by customer id.
    #[must_use]
    pub fn by_customer(&self) -> Vec<PaidSums> {
        let mut sums = vec![PaidSums::default(); self.snapshot.ledger.customer_slots()];
        for (id, row) in self.paid_invoices() {
            let customer = self.snapshot.ledger.columns().customer.get(id.index()).copied().unwrap_or(CustomerId(0));
            if let Some(sum) = sums.get_mut(customer.index()) {
                sum.add(row);
            }
        }
        sums
    }
}

/// The day each allocation was made, by its dense id.
#[derive(Default)]
struct FirstDays(Vec<DayNumber>);

impl FirstDays {
    const NONE: DayNumber = DayNumber::FAR_FUTURE;

    /// The day of the allocation's first movement; `day` where this is it.
    fn of(&mut self, allocation: AllocationId, day: DayNumber) -> DayNumber {
        let index = allocation.index();
        if self.0.len() <= index {
            self.0.resize(index + 1, Self::NONE);
        }
        match self.0.get_mut(index) {
            Some(place) => {
                if *place == Self::NONE {
                    *place = day;
                }
                *place
            }
            None => day,
        }
    }
}

/// Sums over closed invoices. Products are minor units times days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaidSums {
    /// Closed invoices with a payment.
    pub invoices: u32,
    /// Those whose last payment came by the due date.
    pub on_time: u32,
    /// What was paid on them, in minor units.
    pub paid: i64,
    amount_days: i128,
    amount_late_signed: i128,
    amount_late: i128,
    /// Σ of each invoice's mean days to pay, in millionths.
    mean_days_millionths: i128,
}

impl PaidSums {
    /// Sums over no invoice.
    pub const NOTHING: Self = Self {
        invoices: 0,
        on_time: 0,
        paid: 0,
        amount_days: 0,
        amount_late_signed: 0,
        amount_late: 0,
        mean_days_millionths: 0,
    };

    pub(super) fn add(&mut self, row: &Settlement) {
        self.invoices += 1;
        self.on_time += u32::from(row.amount_late == 0);
        self.paid += row.paid;
        self.amount_days += i128::from(row.amount_days);
        self.amount_late_signed += i128::from(row.amount_late_signed);
        self.amount_late += i128::from(row.amount_late);
        self.mean_days_millionths += i128::from(row.amount_days) * MILLION / i128::from(row.paid);
    }

    /// These and `other` together.
    #[must_use]
    pub const fn plus(mut self, other: &Self) -> Self {
        self.invoices += other.invoices;
        self.on_time += other.on_time;
        self.paid += other.paid;
        self.amount_days += other.amount_days;
        self.amount_late_signed += other.amount_late_signed;
        self.amount_late += other.amount_late;
        self.mean_days_millionths += other.mean_days_millionths;
        self
    }

    /// Mean days from invoice to payment, weighted by amount.
    ///
    /// # Errors
    /// [`NotComputable::NoPaidInvoices`], as all the means here.
    pub fn days_to_pay_weighted(&self) -> Computed<Decimal> {
        ratio(self.amount_days, i128::from(self.paid))
    }

    /// Mean days from invoice to payment, each invoice counting the same.
    ///
    /// # Errors
    /// [`NotComputable::NoPaidInvoices`].
    pub fn days_to_pay(&self) -> Computed<Decimal> {
        ratio(self.mean_days_millionths, i128::from(self.invoices) * MILLION)
    }

    /// Mean days late weighted by amount; early payments count as zero days.
    ///
    /// # Errors
    /// [`NotComputable::NoPaidInvoices`].
    pub fn days_late(&self) -> Computed<Decimal> {
        ratio(self.amount_late, i128::from(self.paid))
    }

    /// Mean days late weighted by amount; early payments count as negative.
    ///
    /// # Errors
    /// [`NotComputable::NoPaidInvoices`].
    pub fn lateness(&self) -> Computed<Decimal> {
        ratio(self.amount_late_signed, i128::from(self.paid))
    }

    /// Signed mean lateness in whole days, half away from zero; `None` without a paid invoice.
    #[must_use]
    pub fn lateness_rounded(&self) -> Option<i32> {
        let paid = i128::from(self.paid);
        if paid <= 0 {
            return None;
        }
        let doubled = 2 * self.amount_late_signed.abs() + paid;
        let days = doubled / (2 * paid) * self.amount_late_signed.signum();
        i32::try_from(days).ok()
    }

    /// Share of invoices paid by their due date, in percent.
    ///
    /// # Errors
    /// [`NotComputable::NoPaidInvoices`].
    pub fn on_time_percent(&self) -> Computed<Decimal> {
        ratio(i128::from(self.on_time) * 100, i128::from(self.invoices))
    }
}

const MILLION: i128 = 1_000_000;

fn ratio(numerator: i128, denominator: i128) -> Computed<Decimal> {
    if denominator == 0 {
        return Err(NotComputable::NoPaidInvoices);
    }
    let whole = |value: i128| Decimal::try_from_i128_with_scale(value, 0).map_err(|_| NotComputable::TooLarge);
    whole(numerator)?.checked_div(whole(denominator)?).ok_or(NotComputable::TooLarge)
}
