//! A ledger as of a day, in one currency: the open amounts, computed once and shared by the reports. Never stored.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::dated_moves::Scheduled;
use crate::calendar::DayNumber;
use crate::id::InvoiceId;
use crate::ledger::columns::{CurrencyIndex, InvoiceColumns};
use crate::ledger::{AsOf, Ledger};
use crate::money::{Currency, Money};

/// The ledger as of a day, seen in one currency. Invoices of other currencies are passed over by every report.
#[derive(Clone, Debug)]
pub struct Snapshot<'a> {
    /// The ledger, as it was known then.
    pub ledger: Cow<'a, Ledger>,
    /// When.
    pub as_of: AsOf,
    /// The currency.
    pub currency: Currency,
    index: Option<CurrencyIndex>,
    open: Cow<'a, [i64]>,
    pub(super) scheduled: Scheduled,
}

impl<'a> Snapshot<'a> {
    /// Computes the open amounts of `ledger` as of `as_of`. A view of an earlier knowledge costs a copy of the ledger; where
    /// many are made, make them of one [`Ledger::as_known`].
    #[must_use]
    pub fn new(ledger: &'a Ledger, as_of: AsOf, currency: Currency) -> Self {
        let ledger = ledger.as_known(as_of);
        let index = ledger.currency_index(currency);
        let open = match &ledger {
            Cow::Borrowed(ledger) => ledger.open_amounts_seen(as_of),
            Cow::Owned(then) => Cow::Owned(then.open_amounts(as_of)),
        };
        let scheduled = Scheduled::new(&ledger);
        Self { ledger, as_of, currency, index, open, scheduled }
    }

    /// The open amount of every invoice of any currency, in minor units, by id.
    #[must_use]
    pub fn all_open_amounts(&self) -> &[i64] {
        &self.open
    }

    /// The open amount of an invoice in minor units; 0 for one of another currency.
    #[must_use]
    pub fn open_amount(&self, invoice: InvoiceId) -> i64 {
        let open = self.open.get(invoice.index()).copied().unwrap_or(0);
        if self.holds(invoice.index()) { open } else { 0 }
    }

    /// Index of the currency among the ledger's; `None` where no document has it.
    #[must_use]
    pub const fn currency_index(&self) -> Option<CurrencyIndex> {
        self.index
    }

    /// An amount of the snapshot's currency.
    #[must_use]
    pub const fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.currency)
    }

    /// Whether the invoice at `index` is of the snapshot's currency.
    pub(super) fn holds(&self, index: usize) -> bool {
        self.index.is_some() && self.ledger.columns().currency.get(index).copied() == self.index
    }

    /// Every invoice of the currency with an open amount, by the parts that are due on different days.
    pub(super) fn open_rows(&self) -> OpenRows<'_> {
        OpenRows { invoices: self.open_invoices(), parts: Vec::new().into_iter() }
    }

    /// Every invoice of the currency with an open amount, whole.
    fn open_invoices(&self) -> OpenInvoices<'_> {
        OpenInvoices {
            open: &self.open,
            columns: self.ledger.columns(),
            currency: self.index,
            scheduled: &self.scheduled,
            day: self.as_of.day_number(),
            next: 0,
            mask: 0,
        }
    }

    /// Number of invoices of the currency with an open amount.
    pub(super) fn open_invoice_count(&self) -> usize {
        self.open_invoices().count()
    }

    /// Open total in minor units, credits not netted.
    #[must_use]
    pub fn open_total(&self) -> i64 {
        self.open_invoices().map(|row| row.open).sum()
    }
}

/// Places of a block in a mask.
const BLOCK: usize = 64;

/// The invoices with an open amount, in order of id. Most invoices of a long book are paid: a block of them is passed with
/// one comparison, without a branch for each. Types of their own, since every report loops over them.
struct OpenInvoices<'s> {
    open: &'s [i64],
    columns: &'s InvoiceColumns,
    currency: Option<CurrencyIndex>,
    scheduled: &'s Scheduled,
    day: DayNumber,
    /// Where the block after the one in `mask` begins.
    next: usize,
    /// The places of the block before it that are still to come.
    mask: u64,
}

impl OpenInvoices<'_> {
    /// The next place where something is open.
    fn place(&mut self) -> Option<usize> {
        while self.mask == 0 {
            let block =
                self.open.get(self.next..self.open.len().min(self.next + BLOCK)).filter(|block| !block.is_empty())?;
            self.mask = block.iter().rev().fold(0, |mask, amount| mask << 1 | u64::from(*amount != 0));
            self.next += BLOCK;
        }
        let place = self.mask.trailing_zeros() as usize;
        self.mask &= self.mask - 1;
        Some(self.next - BLOCK + place)
    }

    /// The row at a place; `None` for one of another currency.
    fn row(&self, index: usize) -> Option<OpenRow> {
        if self.columns.currency.get(index).copied() != self.currency {
            return None;
        }
        Some(OpenRow {
            index,
            customer: self.columns.customer.get(index)?.index(),
            open: self.open.get(index).copied()?,
            due: self.columns.due_day.get(index).copied()?,
            is_first: true,
        })
    }

    /// What is open of `row` by its due days.
    #[cold]
    fn parts(&self, row: OpenRow) -> std::vec::IntoIter<OpenRow> {
        let parts = self.scheduled.open_parts(row.id(), self.day, row.due, row.open);
        let rows =
            parts.into_iter().enumerate().map(|(at, (due, open))| OpenRow { due, open, is_first: at == 0, ..row });
        rows.collect::<Vec<_>>().into_iter()
    }
}

impl Iterator for OpenInvoices<'_> {
    type Item = OpenRow;

    fn next(&mut self) -> Option<OpenRow> {
        loop {
            let index = self.place()?;
            if let Some(row) = self.row(index) {
                return Some(row);
            }
        }
    }
}

/// The same by their parts.
pub(super) struct OpenRows<'s> {
    invoices: OpenInvoices<'s>,
    /// What is left of an invoice that has several.
    parts: std::vec::IntoIter<OpenRow>,
}

impl Iterator for OpenRows<'_> {
    type Item = OpenRow;

    fn next(&mut self) -> Option<OpenRow> {
        if let Some(part) = self.parts.next() {
            return Some(part);
        }
        let row = self.invoices.next()?;
        if !self.invoices.scheduled.has(row.id()) {
            return Some(row);
        }
        self.parts = self.invoices.parts(row);
        self.parts.next()
    }

    /// Where no invoice has parts, the loop knows nothing of them.
    fn fold<B, F: FnMut(B, OpenRow) -> B>(self, begin: B, mut step: F) -> B {
        if self.invoices.scheduled.is_empty() {
            return self.invoices.fold(begin, step);
        }
        let mut reached = begin;
        for row in self {
            reached = step(reached, row);
        }
        reached
    }
}

/// An open invoice, or a part of one with a due day of its own, in a loop: the columns that nearly every loop reads, since reading memory is what a loop costs.
#[derive(Clone, Copy)]
pub(super) struct OpenRow {
    pub index: usize,
    pub customer: usize,
    pub open: i64,
    pub due: DayNumber,
    /// Whether it is the invoice's first part: counting these counts invoices.
    pub is_first: bool,
}

impl OpenRow {
    pub(super) fn id(&self) -> InvoiceId {
        InvoiceId::from_index(self.index)
    }
}

/// The currencies that invoices issued by `as_of` or credits received by then have; the book's own first, then by
/// number of documents.
#[must_use]
pub fn currencies_in_use(ledger: &Ledger, as_of: AsOf) -> Vec<Currency> {
    let known = ledger.as_known(as_of);
    let ledger = known.as_ref();
    let mut counts: BTreeMap<CurrencyIndex, usize> = BTreeMap::new();
    let columns = ledger.columns();
    let day = as_of.day_number();
    for (index, currency) in columns.currency.iter().enumerate() {
        let issued = columns.issue_day.get(index).is_some_and(|issued| *issued <= day);
        if issued && ledger.invoice(InvoiceId::from_index(index)).is_some() {
            *counts.entry(*currency).or_default() += 1;
        }
    }
    for moved in ledger.credits().iter().filter(|moved| moved.is_receipt() && as_of.covers(moved.day, moved.recorded)) {
        *counts.entry(moved.currency).or_default() += 1;
    }
    let mut used: Vec<(Currency, usize)> =
        counts.into_iter().map(|(index, count)| (ledger.currency_at(index), count)).collect();
    used.sort_by_key(|(currency, count)| (*currency != ledger.currency(), std::cmp::Reverse(*count)));
    used.into_iter().map(|(currency, _)| currency).collect()
}
