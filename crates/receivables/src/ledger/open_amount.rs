//! Open and unallocated amounts as of any day, on either clock. Derived from the columns, never stored.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Ledger;
use super::columns::CreditMovement;
use super::event::CreditSource;
use crate::calendar::DayNumber;
use crate::id::InvoiceId;

/// A view in time: what was true on a day, as far as it was known on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AsOf {
    /// The business date: facts dated later do not count.
    pub day: NaiveDate,
    /// The day of knowledge: facts recorded later do not count. `None` is all that is known now.
    pub known_on: Option<NaiveDate>,
}

impl AsOf {
    /// What was true on `day`, by all that is known now.
    #[must_use]
    pub const fn at(day: NaiveDate) -> Self {
        Self { day, known_on: None }
    }

    /// The same day of knowledge, another business date.
    #[must_use]
    pub const fn on(self, day: NaiveDate) -> Self {
        Self { day, ..self }
    }

    /// The business date as a number.
    #[must_use]
    pub fn day_number(&self) -> DayNumber {
        self.day.into()
    }

    /// The day of knowledge as a number.
    #[must_use]
    pub fn known_number(&self) -> DayNumber {
        self.known_on.map_or(DayNumber::FAR_FUTURE, Into::into)
    }

    /// Whether a fact of these days counts.
    #[must_use]
    pub fn covers(&self, day: DayNumber, recorded: DayNumber) -> bool {
        day <= self.day_number() && recorded <= self.known_number()
    }
}

impl Ledger {
    /// Open amount of every invoice in minor units of its currency, indexed by id.
    #[must_use]
    pub fn open_amounts(&self, as_of: AsOf) -> Vec<i64> {
        self.open_amounts_seen(as_of).into_owned()
    }

    /// As [`Self::open_amounts`], without a copy where the ledger has them at hand: nearly every view is of today, and
    /// nothing is dated later.
    pub(crate) fn open_amounts_seen(&self, as_of: AsOf) -> Cow<'_, [i64]> {
        let (day, known) = (as_of.day_number(), as_of.known_number());
        if let Some(sums) = self.movements.whole_sums(day, known) {
            return Cow::Borrowed(sums);
        }
        let mut open = vec![0_i64; self.invoices.len()];
        let rows = self.movements.invoice.iter().zip(&self.movements.day).zip(&self.movements.recorded);
        for (((invoice, moved), recorded), amount) in rows.zip(&self.movements.amount) {
            if *moved <= day
                && *recorded <= known
                && let Some(place) = open.get_mut(invoice.index())
            {
                // What is set against an invoice is never more than its gross amount, which is bounded: no book that
                // passes its check comes near an overflow, and this loop is in every report.
                *place = place.wrapping_add(*amount);
            }
        }
        Cow::Owned(open)
    }

    /// Open amount of one invoice in minor units.
    #[must_use]
    pub fn open_amount(&self, invoice: InvoiceId, as_of: AsOf) -> i64 {
        let moved = self.movements.iter().filter(|m| m.invoice == invoice && as_of.covers(m.day, m.recorded));
        moved.fold(0, |open, m| open.saturating_add(m.amount))
    }

    /// What is left on a payment or credit note, in minor units.
    #[must_use]
    pub fn unallocated_amount(&self, source: CreditSource, as_of: AsOf) -> i64 {
        let moved = self.credits.iter().filter(|m| m.source == source && as_of.covers(m.day, m.recorded));
        moved.fold(0, |open, m| open.saturating_add(m.amount))
    }

    /// Every payment and credit note with something left on it, and how much, in minor units; in order of source.
    #[must_use]
    pub fn unallocated_sources(&self, as_of: AsOf) -> Vec<(CreditSource, i64)> {
        let mut left: BTreeMap<CreditSource, i64> = BTreeMap::new();
        for moved in self.credits.iter().filter(|moved| as_of.covers(moved.day, moved.recorded)) {
            *left.entry(moved.source).or_default() += moved.amount;
        }
        left.into_iter().filter(|(_, amount)| *amount != 0).collect()
    }

    /// The least that is open on `from` or any later day: what can be taken off on `from` without ever going below zero.
    pub(crate) fn lowest_open_from(&self, invoice: InvoiceId, from: NaiveDate) -> i64 {
        let moved = self.movements.iter().filter(|m| m.invoice == invoice);
        lowest_from(moved.map(|m| (m.day, m.amount)).collect(), from.into())
    }

    /// For each invoice, the least that was open on any day since it was issued, 0 for a draft; indexed by id.
    pub(super) fn lowest_open_since_issue(&self) -> Vec<i64> {
        let rows = self.movements_by_invoice().into_iter().zip(&self.columns.issue_day);
        rows.map(|(rows, issued)| lowest_from(rows, *issued)).collect()
    }

    /// For each invoice, the least that was open on any day since anything moved; indexed by id.
    pub(super) fn lowest_open_amounts(&self) -> Vec<i64> {
        self.movements_by_invoice().into_iter().map(lowest_since_first).collect()
    }

    fn movements_by_invoice(&self) -> Vec<Vec<(DayNumber, i64)>> {
        let mut by_invoice: Vec<Vec<(DayNumber, i64)>> = vec![Vec::new(); self.invoices.len()];
        for moved in self.movements.iter() {
            if let Some(rows) = by_invoice.get_mut(moved.invoice.index()) {
                rows.push((moved.day, moved.amount));
            }
        }
        by_invoice
    }

    /// The least that is left on a source on `from` or any later day.
    pub(super) fn lowest_unallocated_from(&self, source: CreditSource, from: NaiveDate) -> i64 {
        let moved = self.credits.iter().filter(|m| m.source == source);
        lowest_from(moved.map(|m: &CreditMovement| (m.day, m.amount)).collect(), from.into())
    }

    /// The day a source came.
    pub(super) fn credit_source_date(&self, source: CreditSource) -> Option<NaiveDate> {
        match source {
            CreditSource::Payment(id) => self.payment(id).map(|payment| payment.received_on),
            CreditSource::CreditNote(id) => self.credit_note(id).map(|note| note.on),
        }
    }
}

/// Lowest running total on or after `from`; days are taken whole.
pub(super) fn lowest_from(mut moved: Vec<(DayNumber, i64)>, from: DayNumber) -> i64 {
    moved.sort_by_key(|(day, _)| *day);
    let sum = |rows: &[(DayNumber, i64)]| rows.iter().fold(0_i64, |sum, (_, amount)| sum.saturating_add(*amount));
    let split = moved.partition_point(|(day, _)| *day <= from);
    let mut total = sum(&moved[..split]);
    let mut lowest = total;
    for group in moved[split..].chunk_by(|left, right| left.0 == right.0) {
        total = total.saturating_add(sum(group));
        lowest = lowest.min(total);
    }
    lowest
}

/// Lowest running total since the first day on which anything moved; 0 where nothing did.
pub(super) fn lowest_since_first(moved: Vec<(DayNumber, i64)>) -> i64 {
    let first = moved.iter().map(|(day, _)| *day).min();
    first.map_or(0, |first| lowest_from(moved, first))
}
