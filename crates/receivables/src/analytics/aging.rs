//! Aging: the open amounts by how late they are, in total and by customer, down to the invoices. A total partition of
//! the open total of one currency. Pure; loops over columns without an allocation per invoice.

use super::bucket_edges::BucketEdges;
use super::snapshot::{OpenRow, Snapshot};
use crate::calendar::DayNumber;
use crate::id::{CustomerId, InvoiceId};
use crate::ledger::AsOf;
use crate::money::Currency;

/// The day that lateness counts from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AgingBasis {
    /// Days past due. The first bucket is not past due.
    #[default]
    DueDate,
    /// Days since the invoice date. The first bucket was issued on the day itself.
    InvoiceDate,
}

/// How to age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgingOptions {
    /// What days count from.
    pub basis: AgingBasis,
    /// Where buckets end.
    pub edges: BucketEdges,
    /// Whether disputed amounts are in the buckets. How much they are is stated either way.
    pub include_disputed: bool,
}

impl Default for AgingOptions {
    fn default() -> Self {
        Self { basis: AgingBasis::default(), edges: BucketEdges::default(), include_disputed: true }
    }
}

/// One bucket. Amounts in minor units. [`BucketEdges::label`] names it, [`BucketEdges::bounds`] has its days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AgingBucket {
    /// What is open, with or without disputed amounts as the options say.
    pub amount: i64,
    /// Invoices behind `amount`.
    pub count: u32,
    /// What is open and disputed, in `amount` or not.
    pub disputed_amount: i64,
    /// Invoices behind `disputed_amount`.
    pub disputed_count: u32,
}

/// One customer's row. Amounts in minor units; [`Aging::customer_buckets`] has the buckets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomerAging {
    /// Who.
    pub customer: CustomerId,
    /// Sum of the buckets.
    pub total: i64,
    /// The part that is past its due date, whatever the basis.
    pub past_due: i64,
    /// Invoices behind `total`.
    pub count: u32,
    /// What is disputed, in `total` or not.
    pub disputed: i64,
    /// Days past due of the oldest one; negative where none is due yet.
    pub oldest_days_past_due: i32,
}

/// The report. Amounts in minor units of `currency`; customers' credits are not netted (see `customer_credits`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aging {
    /// When.
    pub as_of: AsOf,
    /// The currency of every amount.
    pub currency: Currency,
    /// How it was aged.
    pub options: AgingOptions,
    /// The buckets, the earliest first.
    pub buckets: Vec<AgingBucket>,
    /// Sum of the buckets.
    pub total: i64,
    /// Invoices behind `total`.
    pub count: u32,
    /// The part of `total` that is past its due date, whatever the basis.
    pub past_due: i64,
    /// What is disputed, in `total` or not.
    pub disputed_total: i64,
    /// Invoices behind `disputed_total`.
    pub disputed_count: u32,
    /// Customers with an open amount, disputed or not, in order of id.
    pub customers: Vec<CustomerAging>,
    /// Bucket amounts by customer: as many per row as there are buckets.
    cells: Vec<i64>,
}

impl Aging {
    /// The bucket amounts of the customer at `row` of `customers`, in minor units.
    #[must_use]
    pub fn customer_buckets(&self, row: usize) -> &[i64] {
        let width = self.options.edges.bucket_count();
        self.cells.get(row * width..(row + 1) * width).unwrap_or_default()
    }

    /// The open total with disputed amounts, whatever the options say.
    #[must_use]
    pub const fn total_with_disputed(&self) -> i64 {
        if self.options.include_disputed { self.total } else { self.total + self.disputed_total }
    }

    /// The open total without disputed amounts, whatever the options say.
    #[must_use]
    pub const fn total_without_disputed(&self) -> i64 {
        self.total_with_disputed() - self.disputed_total
    }
}

/// Running sums of one customer, apart from those that follow from its cells.
#[derive(Clone, Copy)]
struct Sums {
    past_due: i64,
    disputed: i64,
    oldest_due: i32,
    count: u32,
    disputed_count: u32,
    seen: bool,
}

const NOTHING: Sums = Sums { past_due: 0, disputed: 0, oldest_due: i32::MAX, count: 0, disputed_count: 0, seen: false };

impl AgingOptions {
    fn days(&self, row: &OpenRow, issue_days: &[DayNumber], day: DayNumber) -> i32 {
        let from = match self.basis {
            AgingBasis::DueDate => row.due,
            AgingBasis::InvoiceDate => issue_days.get(row.index).copied().unwrap_or(row.due),
        };
        day.0.saturating_sub(from.0)
    }
}

/// Which invoices are disputed; empty where no dispute was ever opened, so that most books pay nothing for it.
pub(super) fn disputed_flags(snapshot: &Snapshot<'_>) -> Vec<bool> {
    if snapshot.ledger.disputes().is_empty() { Vec::new() } else { snapshot.ledger.disputed_invoices(snapshot.as_of) }
}

/// The aging of a snapshot.
#[must_use]
pub fn aging(snapshot: &Snapshot<'_>, options: &AgingOptions) -> Aging {
    let width = options.edges.bucket_count();
    let day = snapshot.as_of.day_number();
    let (disputed, issue_days) = (disputed_flags(snapshot), &snapshot.ledger.columns().issue_day);
    let slots = snapshot.ledger.customer_slots();
    let mut cells = vec![0_i64; slots * width];
    let mut sums = vec![NOTHING; slots];
    let mut buckets = vec![AgingBucket::default(); width];
    let mut counted = None;
    snapshot.open_rows().for_each(|row| {
        let bucket = options.edges.bucket_of(options.days(&row, issue_days, day));
        let is_disputed = disputed.get(row.index).copied().unwrap_or(false);
        let (Some(sum), Some(cell), Some(total)) =
            (sums.get_mut(row.customer), cells.get_mut(row.customer * width + bucket), buckets.get_mut(bucket))
        else {
            return;
        };
        // Two parts of one invoice in one bucket are one invoice there. A first part is always new, which leaves nothing
        // to remember where every row is one.
        let is_new = counted.replace((row.index, bucket)) != Some((row.index, bucket)) || row.is_first;
        sum.seen = true;
        sum.oldest_due = sum.oldest_due.min(row.due.0);
        if is_disputed {
            sum.disputed += row.open;
            sum.disputed_count += u32::from(row.is_first);
            total.disputed_amount += row.open;
            total.disputed_count += u32::from(is_new);
            if !options.include_disputed {
                return;
            }
        }
        *cell += row.open;
        total.count += u32::from(is_new);
        sum.past_due += if row.due < day { row.open } else { 0 };
        sum.count += u32::from(row.is_first);
    });
    finished(snapshot, *options, buckets, &sums, cells)
}

/// Totals, and the rows of the customers who owe something.
fn finished(
    snapshot: &Snapshot<'_>,
    options: AgingOptions,
    mut buckets: Vec<AgingBucket>,
    sums: &[Sums],
    mut cells: Vec<i64>,
) -> Aging {
    let width = options.edges.bucket_count();
    for row in cells.chunks_exact(width) {
        buckets.iter_mut().zip(row).for_each(|(bucket, cell)| bucket.amount += cell);
    }
    let mut customers = Vec::with_capacity(sums.iter().filter(|sum| sum.seen).count());
    for (index, sum) in sums.iter().enumerate().filter(|(_, sum)| sum.seen) {
        let row = customers.len();
        cells.copy_within(index * width..(index + 1) * width, row * width);
        customers.push(CustomerAging {
            customer: CustomerId::from_index(index),
            total: cells[row * width..(row + 1) * width].iter().sum(),
            past_due: sum.past_due,
            count: sum.count,
            disputed: sum.disputed,
            oldest_days_past_due: snapshot.as_of.day_number().0.saturating_sub(sum.oldest_due),
        });
    }
    cells.truncate(customers.len() * width);
    Aging {
        as_of: snapshot.as_of,
        currency: snapshot.currency,
        options,
        total: buckets.iter().map(|bucket| bucket.amount).sum(),
        count: customers.iter().map(|row| row.count).sum(),
        past_due: customers.iter().map(|row| row.past_due).sum(),
        disputed_total: buckets.iter().map(|bucket| bucket.disputed_amount).sum(),
        disputed_count: sums.iter().map(|sum| sum.disputed_count).sum(),
        buckets,
        customers,
        cells,
    }
}

/// Which invoices of an aging to list; `None` is all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AgingFilter {
    /// Position of the bucket.
    pub bucket: Option<usize>,
    /// The customer.
    pub customer: Option<CustomerId>,
}

/// An open invoice with its place in the aging.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgedInvoice {
    /// The invoice.
    pub invoice: InvoiceId,
    /// Who owes it.
    pub customer: CustomerId,
    /// Position of its bucket.
    pub bucket: usize,
    /// Days past due; negative before.
    pub days_past_due: i32,
    /// What is open, in minor units.
    pub open: i64,
    /// Whether it is disputed.
    pub disputed: bool,
}

/// The invoices behind a bucket, a customer's row or a cell of the aging, the longest past due first. Disputed ones
/// are listed as the options say, so that the list adds up to the figure.
#[must_use]
pub fn aged_invoices(snapshot: &Snapshot<'_>, options: &AgingOptions, filter: AgingFilter) -> Vec<AgedInvoice> {
    let day = snapshot.as_of.day_number();
    let (disputed, issue_days) = (disputed_flags(snapshot), &snapshot.ledger.columns().issue_day);
    let rows = snapshot.open_rows().map(|row| AgedInvoice {
        invoice: row.id(),
        customer: CustomerId::from_index(row.customer),
        bucket: options.edges.bucket_of(options.days(&row, issue_days, day)),
        days_past_due: day.0.saturating_sub(row.due.0),
        open: row.open,
        disputed: disputed.get(row.index).copied().unwrap_or(false),
    });
    let mut rows: Vec<AgedInvoice> = rows
        .filter(|row| options.include_disputed || !row.disputed)
        .filter(|row| filter.bucket.is_none_or(|bucket| bucket == row.bucket))
        .filter(|row| filter.customer.is_none_or(|customer| customer == row.customer))
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.days_past_due));
    rows
}
