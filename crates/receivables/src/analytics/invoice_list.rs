//! The list of invoices: what each shows on a day, filtered and sorted. Pure; a screen only draws it.
//!
//! Two steps, because they change at different times: [`InvoiceIndex::new`] reads the ledger once an entry or a day,
//! [`InvoiceIndex::list`] filters and sorts it with every key that is typed.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::amount_search::AmountSearch;
use super::dated_moves::Scheduled;
use crate::calendar::DayNumber;
use crate::id::{CustomerId, InvoiceId};
use crate::ledger::columns::MovementKind;
use crate::ledger::{AsOf, Invoice, InvoiceState, InvoiceStatus, Ledger};
use crate::money::{Currency, Money};

/// Which part of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListTab {
    /// Something is open.
    #[default]
    Open,
    /// Something is open after the due date.
    PastDue,
    /// Issued, and settled by money or credit. What was written off or voided was not paid: it is in the whole list alone.
    Paid,
    /// Not issued.
    Drafts,
    /// Everything.
    All,
}

/// A column to sort by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ListColumn {
    Number,
    Customer,
    Issued,
    Due,
    Lateness,
    Gross,
    Open,
    Status,
}

/// What to show of the list, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListQuery {
    /// Which part.
    pub tab: ListTab,
    /// Days past due, both ends included; `None` is no bound. Only open invoices are late.
    pub lateness: Option<(Option<i32>, Option<i32>)>,
    /// Of this customer alone.
    pub customer: Option<CustomerId>,
    /// Words that number, customer, reference, note or lines have, or an amount in any notation.
    pub search: String,
    /// Column, and whether the largest comes first; the part's own order where `None`.
    pub order: Option<(ListColumn, bool)>,
}

/// One invoice as the list shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvoiceRow {
    /// The invoice.
    pub invoice: InvoiceId,
    /// Whose it is.
    pub customer: CustomerId,
    /// Its currency.
    pub currency: Currency,
    /// What it is called on the day.
    pub status: InvoiceStatus,
    /// Whether it is contested on the day.
    pub disputed: bool,
    /// Whether it is issued, but only after the day.
    pub upcoming: bool,
    /// Day of issue; `None` for a draft.
    pub issued: Option<DayNumber>,
    /// Due day; `None` for a draft.
    pub due: Option<DayNumber>,
    /// Days past due, negative before the due date; 0 for a draft.
    pub days_past_due: i32,
    /// Gross amount in minor units.
    pub gross: i64,
    /// Open amount in minor units.
    pub open: i64,
    /// Sequence number of the last event that touched the invoice or its customer's name.
    pub last_seq: u64,
}

/// Number of invoices per part of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ListCounts {
    pub open: usize,
    pub past_due: usize,
    pub paid: usize,
    pub drafts: usize,
    pub all: usize,
}

/// The list, filtered and sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvoiceList {
    /// The rows of the part asked for.
    pub rows: Vec<InvoiceRow>,
    /// How many there are in each part, under the same filters.
    pub counts: ListCounts,
    /// How many the part asked for has without any filter.
    pub unfiltered: usize,
    /// Open amount of the rows, one total per currency.
    pub open_totals: Vec<Money>,
}

/// Every invoice as of a day, with what can be searched and sorted by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvoiceIndex {
    rows: Vec<InvoiceRow>,
    texts: Vec<String>,
    numbers: Vec<String>,
    /// Place of each customer among the names, by customer id.
    name_ranks: Vec<u32>,
}

impl InvoiceRow {
    /// One invoice as of a day; `None` where there is none, or it was not known then.
    #[must_use]
    pub fn of(ledger: &Ledger, invoice: InvoiceId, as_of: AsOf) -> Option<Self> {
        let ledger = ledger.as_known(as_of);
        Reading::new(&ledger, as_of).row(ledger.invoice(invoice)?)
    }

    /// Whether the row belongs to a part of the list.
    #[must_use]
    pub fn is_in(&self, tab: ListTab) -> bool {
        let is_draft = self.issued.is_none();
        match tab {
            ListTab::Open => self.open != 0,
            ListTab::PastDue => self.open != 0 && self.days_past_due > 0,
            ListTab::Paid => self.status == InvoiceStatus::Paid,
            ListTab::Drafts => is_draft,
            ListTab::All => true,
        }
    }

    fn sort_key(&self, column: ListColumn) -> i64 {
        let day = |day: Option<DayNumber>| day.map_or(i64::MAX, |day| i64::from(day.0));
        match column {
            ListColumn::Issued => day(self.issued),
            ListColumn::Due => day(self.due),
            // What is not open is not late: it comes after everything that is.
            ListColumn::Lateness if self.open == 0 => i64::MIN,
            ListColumn::Lateness => i64::from(self.days_past_due),
            ListColumn::Gross => self.gross,
            ListColumn::Open => self.open,
            ListColumn::Status => self.status as i64 * 2 + i64::from(self.disputed),
            ListColumn::Number | ListColumn::Customer => 0,
        }
    }
}

impl ListCounts {
    /// The count of one part.
    #[must_use]
    pub const fn of(&self, tab: ListTab) -> usize {
        match tab {
            ListTab::Open => self.open,
            ListTab::PastDue => self.past_due,
            ListTab::Paid => self.paid,
            ListTab::Drafts => self.drafts,
            ListTab::All => self.all,
        }
    }

    fn add(&mut self, row: &InvoiceRow) {
        self.open += usize::from(row.is_in(ListTab::Open));
        self.past_due += usize::from(row.is_in(ListTab::PastDue));
        self.paid += usize::from(row.is_in(ListTab::Paid));
        self.drafts += usize::from(row.is_in(ListTab::Drafts));
        self.all += 1;
    }
}

impl InvoiceIndex {
    /// Reads every invoice as of a day. An invoice issued later is in it only `with_upcoming`: a look at the past does
    /// not show what came after.
    #[must_use]
    pub fn new(ledger: &Ledger, as_of: AsOf, with_upcoming: bool) -> Self {
        let known = ledger.as_known(as_of);
        let ledger = known.as_ref();
        let reading = Reading::new(ledger, as_of);
        let mut index = Self { name_ranks: name_ranks(ledger), ..Self::default() };
        for invoice in ledger.invoices() {
            let Some(row) = reading.row(invoice) else { continue };
            if row.upcoming && !with_upcoming {
                continue;
            }
            index.rows.push(row);
            index.texts.push(searched_text(ledger, invoice));
            index.numbers.push(invoice.number.clone().unwrap_or_default());
        }
        index
    }

    /// The row of one invoice.
    #[must_use]
    pub fn row(&self, invoice: InvoiceId) -> Option<&InvoiceRow> {
        // Rows are in order of id.
        self.rows.get(self.rows.binary_search_by_key(&invoice, |row| row.invoice).ok()?)
    }

    /// Filters and sorts.
    #[must_use]
    pub fn list(&self, query: &ListQuery) -> InvoiceList {
        let wanted = query.search.to_lowercase();
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let amount = AmountSearch::parse(&wanted);
        let mut list = InvoiceList::default();
        let mut shown: Vec<usize> = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            let in_tab = row.is_in(query.tab);
            list.unfiltered += usize::from(in_tab);
            let kept = query.customer.is_none_or(|customer| row.customer == customer)
                && query.lateness.is_none_or(|range| is_late_within(row, range))
                && (words.is_empty() || self.is_found(at, row, &words, &amount));
            if kept {
                list.counts.add(row);
                if in_tab {
                    shown.push(at);
                }
            }
        }
        let (column, descending) = query.order.unwrap_or(own_order(query.tab));
        shown.sort_by(|left, right| self.compare(*left, *right, column, descending));
        list.rows = shown.into_iter().filter_map(|at| self.rows.get(at).copied()).collect();
        list.open_totals = open_totals(&list.rows);
        list
    }

    fn is_found(&self, at: usize, row: &InvoiceRow, words: &[&str], amount: &AmountSearch) -> bool {
        let text = self.texts.get(at).map_or("", String::as_str);
        words.iter().all(|word| text.contains(word))
            || amount.finds(row.gross, row.currency)
            || (row.open != 0 && amount.finds(row.open, row.currency))
    }

    fn compare(&self, left: usize, right: usize, column: ListColumn, descending: bool) -> Ordering {
        let (Some(a), Some(b)) = (self.rows.get(left), self.rows.get(right)) else { return Ordering::Equal };
        let order = match column {
            ListColumn::Number => self.numbers.get(left).cmp(&self.numbers.get(right)),
            ListColumn::Customer => self.rank(a.customer).cmp(&self.rank(b.customer)),
            other => a.sort_key(other).cmp(&b.sort_key(other)),
        };
        let order = if descending { order.reverse() } else { order };
        order.then(b.days_past_due.cmp(&a.days_past_due)).then(b.invoice.cmp(&a.invoice))
    }

    fn rank(&self, customer: CustomerId) -> u32 {
        self.name_ranks.get(customer.index()).copied().unwrap_or(u32::MAX)
    }
}

/// What is read from the ledger once for all rows.
struct Reading<'a> {
    ledger: &'a Ledger,
    as_of: AsOf,
    open: Vec<i64>,
    disputed: Vec<bool>,
    known: Vec<bool>,
    written_off: Vec<bool>,
    scheduled: Scheduled,
}

impl<'a> Reading<'a> {
    fn new(ledger: &'a Ledger, as_of: AsOf) -> Self {
        let mut known = vec![false; ledger.invoice_slots()];
        let mut written_off = known.clone();
        let mark = |marks: &mut Vec<bool>, invoice: InvoiceId| {
            if let Some(mark) = marks.get_mut(invoice.index()) {
                *mark = true;
            }
        };
        for moved in ledger.movements().iter().filter(|moved| moved.recorded <= as_of.known_number()) {
            match moved.kind {
                MovementKind::Issued => mark(&mut known, moved.invoice),
                MovementKind::WrittenOff(_) => mark(&mut written_off, moved.invoice),
                _ => {}
            }
        }
        Self {
            ledger,
            as_of,
            open: ledger.open_amounts(as_of),
            disputed: ledger.disputed_invoices(as_of),
            known,
            written_off,
            scheduled: Scheduled::new(ledger),
        }
    }

    fn row(&self, invoice: &Invoice) -> Option<InvoiceRow> {
        let index = invoice.id.index();
        let at = |marks: &[bool]| marks.get(index).copied().unwrap_or(false);
        let is_draft = invoice.state == InvoiceState::Draft;
        if !is_draft && !at(&self.known) {
            return None;
        }
        let open = self.open.get(index).copied().unwrap_or(0);
        let day = self.as_of.day_number();
        let issued = invoice.issue_date().map(DayNumber::from);
        let due = self.next_due(invoice, open);
        let customer_seq = self.ledger.customer(invoice.customer).map_or(0, |customer| customer.last_seq);
        Some(InvoiceRow {
            invoice: invoice.id,
            customer: invoice.customer,
            currency: invoice.currency,
            status: self.status(invoice, open, at(&self.written_off)),
            disputed: at(&self.disputed) && open != 0,
            upcoming: issued.is_some_and(|issued| issued > day),
            issued,
            due,
            days_past_due: due.map_or(0, |due| day.0.saturating_sub(due.0)),
            gross: invoice.totals().gross,
            open,
            last_seq: invoice.last_seq.max(customer_seq),
        })
    }

    /// The earliest due day of what is open; the last one where nothing is.
    fn next_due(&self, invoice: &Invoice, open: i64) -> Option<DayNumber> {
        let due = invoice.due_date().map(DayNumber::from)?;
        if open == 0 || !self.scheduled.has(invoice.id) {
            return Some(due);
        }
        let parts = self.scheduled.open_parts(invoice.id, self.as_of.day_number(), due, open);
        Some(parts.first().map_or(due, |(due, _)| *due))
    }

    /// As the ledger says; the search for write-offs is left out where there are none.
    fn status(&self, invoice: &Invoice, open: i64, written_off: bool) -> InvoiceStatus {
        match invoice.state {
            InvoiceState::Issued { issue_date, .. } if issue_date <= self.as_of.day && open == 0 && !written_off => {
                InvoiceStatus::Paid
            }
            _ => self.ledger.status_given(invoice, open, self.as_of),
        }
    }
}

fn is_late_within(row: &InvoiceRow, (first, last): (Option<i32>, Option<i32>)) -> bool {
    row.open != 0
        && first.is_none_or(|first| row.days_past_due >= first)
        && last.is_none_or(|last| row.days_past_due <= last)
}

/// The most pressing first; what is settled, by date.
const fn own_order(tab: ListTab) -> (ListColumn, bool) {
    match tab {
        ListTab::Open | ListTab::PastDue => (ListColumn::Lateness, true),
        ListTab::Paid | ListTab::Drafts | ListTab::All => (ListColumn::Issued, true),
    }
}

fn name_ranks(ledger: &Ledger) -> Vec<u32> {
    let mut names: Vec<(String, CustomerId)> =
        ledger.customers().map(|customer| (customer.details.name.to_lowercase(), customer.id)).collect();
    names.sort();
    let mut ranks = vec![u32::MAX; ledger.customer_slots()];
    for (rank, (_, customer)) in (0_u32..).zip(names) {
        if let Some(place) = ranks.get_mut(customer.index()) {
            *place = rank;
        }
    }
    ranks
}

fn searched_text(ledger: &Ledger, invoice: &Invoice) -> String {
    let customer = ledger.customer(invoice.customer).map(|customer| customer.details.name.as_str());
    let lines = invoice.lines.iter().map(|line| line.description.as_str());
    let parts = [invoice.number.as_deref(), customer, invoice.reference.as_deref(), invoice.note.as_deref()];
    parts.into_iter().flatten().chain(lines).collect::<Vec<_>>().join("\n").to_lowercase()
}

/// Open amount of some rows, one total per currency.
#[must_use]
pub fn open_totals(rows: &[InvoiceRow]) -> Vec<Money> {
    let mut totals: BTreeMap<Currency, i64> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.open != 0) {
        *totals.entry(row.currency).or_default() += row.open;
    }
    totals.into_iter().map(|(currency, minor)| Money::new(minor, currency)).collect()
}
