//! Proposes which invoices a payment settles: those that it names, an exact match, else the oldest first. Pure.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::calendar::add_days;
use crate::id::{CustomerId, InvoiceId};
use crate::ledger::command::AllocationPart;
use crate::ledger::terms::{CountedFrom, Discountable, EarlyDiscount};
use crate::ledger::{Invoice, InvoiceState, Ledger};
use crate::money::Currency;

/// Among more open invoices than this no pair is looked for.
const PAIRS_AMONG_MAX: usize = 300;

/// An invoice that money received on a day can be set against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenInvoice {
    /// The invoice.
    pub invoice: InvoiceId,
    /// Day of issue.
    pub issued: NaiveDate,
    /// Due day.
    pub due: NaiveDate,
    /// What can be set against it, in minor units.
    pub open: i64,
    /// Discount that its terms grant for money of that day, in minor units; 0 for none.
    pub discount: i64,
    /// Last day of the discount, where the terms have one.
    pub discount_until: Option<NaiveDate>,
    /// What payments of that day earn, where they are in time.
    pub early: Option<EarlyDiscount>,
}

/// Why a proposal is as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalBasis {
    /// It goes to the invoices it is said to be for.
    Named,
    /// It is more than those come to: the rest goes to the oldest of the others.
    NamedThenOldest,
    /// The amount is exactly what one invoice or two invoices come to.
    ExactMatch,
    /// The oldest first, as far as it goes.
    OldestFirst,
    /// Nothing is open: all of it stays with the customer.
    NothingOpen,
}

/// What to set against which invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Why.
    pub basis: ProposalBasis,
    /// The parts, in the order in which the money goes to them.
    pub parts: Vec<AllocationPart>,
    /// What stays unallocated, in minor units.
    pub left_over: i64,
}

impl OpenInvoice {
    /// What settles it on that day: its open amount less the discount granted.
    #[must_use]
    pub const fn to_settle(&self) -> i64 {
        self.open - self.discount
    }

    const fn settled(&self) -> AllocationPart {
        AllocationPart { invoice: self.invoice, amount: self.to_settle(), discount: self.discount }
    }

    /// A payment that does not close it, with what the terms grant for it.
    fn paid_in_part(&self, amount: i64) -> AllocationPart {
        let discount = self.early.map_or(0, |early| early.earned_by(amount, self.open));
        AllocationPart { invoice: self.invoice, amount, discount }
    }

    const fn paid_in_full(&self) -> AllocationPart {
        AllocationPart { invoice: self.invoice, amount: self.open, discount: 0 }
    }
}

/// Which open invoices are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenFor {
    /// Whose.
    pub customer: CustomerId,
    /// In which currency.
    pub currency: Currency,
    /// The day something is set against them.
    pub on: NaiveDate,
    /// The day the money came in, which decides about a discount; `None` for a credit note, which earns none.
    pub paid_on: Option<NaiveDate>,
}

/// What a customer has open in a currency, oldest due date first.
#[must_use]
pub fn open_invoices(ledger: &Ledger, wanted: OpenFor) -> Vec<OpenInvoice> {
    let own = ledger.invoices().filter(|one| one.customer == wanted.customer && one.currency == wanted.currency);
    let mut open: Vec<OpenInvoice> = own.filter_map(|invoice| open_invoice(ledger, invoice, wanted)).collect();
    open.sort_by_key(|invoice| (invoice.due, invoice.issued, invoice.invoice));
    open
}

fn open_invoice(ledger: &Ledger, invoice: &Invoice, wanted: OpenFor) -> Option<OpenInvoice> {
    let InvoiceState::Issued { issue_date: issued, due_date: due, totals } = invoice.state else { return None };
    let open = ledger.lowest_open_from(invoice.id, wanted.on.max(issued));
    let window = wanted.paid_on.and_then(|paid_on| window_of(ledger, invoice, issued, paid_on));
    let early = window.filter(|window| window.is_open).map(|window| {
        let amounts = Discountable {
            net: totals.net,
            gross: totals.gross,
            fixed: 0,
            currency: invoice.currency,
            rounding: invoice.rounding,
        };
        EarlyDiscount::new(&amounts, window.percent, invoice.terms.early)
    });
    let discount = early.map_or(0, |early| early.for_closing(open));
    let discount_until = window.map(|window| window.until);
    (open > 0).then_some(OpenInvoice { invoice: invoice.id, issued, due, open, discount, discount_until, early })
}

/// A discount of an invoice's terms, as seen from the day of a payment.
#[derive(Clone, Copy)]
struct Window {
    percent: Decimal,
    until: NaiveDate,
    /// Whether a payment of that day is in time for it.
    is_open: bool,
}

/// The first window that a payment of `paid_on` is in time for, else the last one, which it missed.
fn window_of(ledger: &Ledger, invoice: &Invoice, issued: NaiveDate, paid_on: NaiveDate) -> Option<Window> {
    let from = CountedFrom { issued, received: invoice.delivered_on };
    let grace = i64::from(invoice.terms.early.grace_days);
    let windows = invoice.terms.windows(from, ledger.holidays(&invoice.terms)).into_iter().map(|window| Window {
        percent: window.percent,
        until: window.until,
        is_open: paid_on <= add_days(window.until, grace),
    });
    let windows: Vec<Window> = windows.collect();
    windows.iter().find(|window| window.is_open).or(windows.last()).copied()
}

/// The same invoices with the named ones before all others.
#[must_use]
pub fn named_first(mut open: Vec<OpenInvoice>, named: &[InvoiceId]) -> Vec<OpenInvoice> {
    // Stable: either kind stays in order.
    open.sort_by_key(|invoice| !named.contains(&invoice.invoice));
    open
}

/// What `parts` leave of `amount`, in minor units; negative where they take more than there is.
#[must_use]
pub fn left_over(amount: i64, parts: &[AllocationPart]) -> i64 {
    parts.iter().fold(amount, |left, part| left.saturating_sub(part.amount))
}

/// Proposes what `amount` minor units are for; `named` are the invoices it is said to be for. The parts never exceed the
/// amount or what is open.
#[must_use]
pub fn propose(amount: i64, open: &[OpenInvoice], named: &[InvoiceId]) -> Proposal {
    if open.is_empty() {
        return Proposal { basis: ProposalBasis::NothingOpen, parts: Vec::new(), left_over: amount.max(0) };
    }
    if amount <= 0 {
        return Proposal { basis: ProposalBasis::OldestFirst, parts: Vec::new(), left_over: 0 };
    }
    let (meant, others): (Vec<OpenInvoice>, Vec<OpenInvoice>) =
        open.iter().partition(|invoice| named.contains(&invoice.invoice));
    if !meant.is_empty() {
        return for_the_named(amount, &meant, others);
    }
    match exact_one(amount, open).or_else(|| exact_two(amount, open)) {
        Some(parts) => Proposal { basis: ProposalBasis::ExactMatch, parts, left_over: 0 },
        None => oldest_first(amount, open),
    }
}

/// What is named is settled first, as it comes to the amount where it does; only then the others, the oldest first.
fn for_the_named(amount: i64, named: &[OpenInvoice], others: Vec<OpenInvoice>) -> Proposal {
    let exact = exact_one(amount, named).or_else(|| exact_two(amount, named)).or_else(|| exact_all(amount, named));
    if let Some(parts) = exact {
        return Proposal { basis: ProposalBasis::Named, parts, left_over: 0 };
    }
    let mut order = named.to_vec();
    order.extend(others);
    let proposal = oldest_first(amount, &order);
    let basis = if proposal.parts.len() > named.len() { ProposalBasis::NamedThenOldest } else { ProposalBasis::Named };
    Proposal { basis, ..proposal }
}

/// All of them paid in full, without any discount.
fn exact_all(amount: i64, open: &[OpenInvoice]) -> Option<Vec<AllocationPart>> {
    let all = open.iter().fold(0_i64, |sum, invoice| sum.saturating_add(invoice.open));
    (all == amount).then(|| open.iter().map(OpenInvoice::paid_in_full).collect())
}

/// One invoice paid in full, else one paid less its discount.
fn exact_one(amount: i64, open: &[OpenInvoice]) -> Option<Vec<AllocationPart>> {
    let full = open.iter().find(|invoice| invoice.open == amount).map(OpenInvoice::paid_in_full);
    let discounted = || open.iter().find(|invoice| invoice.to_settle() == amount).map(OpenInvoice::settled);
    full.or_else(discounted).map(|part| vec![part])
}

/// The first two invoices that add up, each as it settles on that day.
fn exact_two(amount: i64, open: &[OpenInvoice]) -> Option<Vec<AllocationPart>> {
    if open.len() > PAIRS_AMONG_MAX {
        return None;
    }
    open.iter().enumerate().find_map(|(at, first)| {
        let rest = amount - first.to_settle();
        let second = open.get(at + 1..)?.iter().find(|second| second.to_settle() == rest)?;
        Some(vec![first.settled(), second.settled()])
    })
}

fn oldest_first(amount: i64, open: &[OpenInvoice]) -> Proposal {
    let mut left = amount;
    let mut parts = Vec::new();
    for invoice in open {
        if left <= 0 {
            break;
        }
        let part = if left >= invoice.to_settle() { invoice.settled() } else { invoice.paid_in_part(left) };
        left -= part.amount;
        parts.push(part);
    }
    Proposal { basis: ProposalBasis::OldestFirst, parts, left_over: left }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invoice(id: u32, open: i64, discount: i64) -> OpenInvoice {
        let day = NaiveDate::from_ymd_opt(2026, 1, 1 + id).unwrap();
        OpenInvoice { invoice: InvoiceId(id), issued: day, due: day, open, discount, discount_until: None, early: None }
    }

    fn parts(proposal: &Proposal) -> Vec<(u32, i64, i64)> {
        proposal.parts.iter().map(|part| (part.invoice.0, part.amount, part.discount)).collect()
    }

    #[test]
    fn an_exact_match_is_preferred_to_the_oldest() {
        let open = [invoice(0, 10_000, 0), invoice(1, 5_000, 100), invoice(2, 7_500, 0)];
        for (amount, expected) in [
            (7_500, vec![(2, 7_500, 0)]),
            (5_000, vec![(1, 5_000, 0)]),
            (4_900, vec![(1, 4_900, 100)]),
            (12_400, vec![(1, 4_900, 100), (2, 7_500, 0)]),
            (17_500, vec![(0, 10_000, 0), (2, 7_500, 0)]),
        ] {
            let proposal = propose(amount, &open, &[]);
            assert_eq!(parts(&proposal), expected, "{amount}");
            assert_eq!((proposal.basis, proposal.left_over), (ProposalBasis::ExactMatch, 0), "{amount}");
        }
    }

    #[test]
    fn otherwise_the_oldest_come_first_and_the_rest_stays() {
        let open = [invoice(0, 10_000, 0), invoice(1, 5_000, 100), invoice(2, 7_500, 0)];
        let part_payment = propose(12_000, &open, &[]);
        assert_eq!(parts(&part_payment), [(0, 10_000, 0), (1, 2_000, 0)]);
        let too_much = propose(30_000, &open, &[]);
        assert_eq!(parts(&too_much), [(0, 10_000, 0), (1, 4_900, 100), (2, 7_500, 0)]);
        assert_eq!((too_much.basis, too_much.left_over), (ProposalBasis::OldestFirst, 7_600));
    }

    #[test]
    fn what_is_named_comes_before_an_older_one_of_the_same_amount() {
        let open = [invoice(0, 5_000, 0), invoice(1, 5_000, 100), invoice(2, 3_000, 60), invoice(3, 1_000, 0)];
        for (amount, named, expected, basis) in [
            (5_000, vec![1], vec![(1, 5_000, 0)], ProposalBasis::Named),
            (4_900, vec![1], vec![(1, 4_900, 100)], ProposalBasis::Named),
            (2_000, vec![1], vec![(1, 2_000, 0)], ProposalBasis::Named),
            (5_900, vec![1], vec![(1, 4_900, 100), (0, 1_000, 0)], ProposalBasis::NamedThenOldest),
            (7_840, vec![1, 2], vec![(1, 4_900, 100), (2, 2_940, 60)], ProposalBasis::Named),
            (8_000, vec![1, 2], vec![(1, 5_000, 0), (2, 3_000, 0)], ProposalBasis::Named),
            (8_840, vec![1, 2, 3], vec![(1, 4_900, 100), (2, 2_940, 60), (3, 1_000, 0)], ProposalBasis::Named),
            (3_000, vec![1, 2], vec![(2, 3_000, 0)], ProposalBasis::Named),
            (5_000, vec![9], vec![(0, 5_000, 0)], ProposalBasis::ExactMatch),
        ] {
            let named: Vec<InvoiceId> = named.into_iter().map(InvoiceId).collect();
            let proposal = propose(amount, &open, &named);
            assert_eq!((parts(&proposal), proposal.basis), (expected, basis), "{amount} for {named:?}");
        }
    }

    #[test]
    fn what_is_named_is_listed_first() {
        let open = named_first((0..4).map(|id| invoice(id, 100, 0)).collect(), &[InvoiceId(3), InvoiceId(1)]);
        assert_eq!(open.iter().map(|one| one.invoice.0).collect::<Vec<_>>(), [1, 3, 0, 2]);
        assert_eq!(left_over(600, &propose(500, &open, &[]).parts), 200);
    }

    #[test]
    fn nothing_open_leaves_all_with_the_customer() {
        let proposal = propose(500, &[], &[]);
        assert_eq!((proposal.basis, proposal.left_over, proposal.parts.len()), (ProposalBasis::NothingOpen, 500, 0));
        assert_eq!(propose(-5, &[invoice(0, 10, 0)], &[]).parts, []);
    }

    #[test]
    fn the_parts_and_the_rest_always_add_up() {
        let open: Vec<OpenInvoice> =
            (0..9).map(|id| invoice(id, 700 + i64::from(id) * 13, i64::from(id % 3) * 7)).collect();
        for amount in 1..9_000 {
            let named: Vec<InvoiceId> =
                (0..u32::try_from(amount % 4).unwrap()).map(|at| InvoiceId(at * 2 + 1)).collect();
            let proposal = propose(amount, &open, &named);
            let set: i64 = proposal.parts.iter().map(|part| part.amount).sum();
            assert_eq!(set + proposal.left_over, amount);
            for part in &proposal.parts {
                let invoice = open.iter().find(|open| open.invoice == part.invoice).unwrap();
                assert!(part.amount > 0 && part.amount + part.discount <= invoice.open, "{amount}");
            }
        }
    }
}
