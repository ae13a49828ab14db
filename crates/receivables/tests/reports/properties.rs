//! Reports of random books against naive recomputation from the documents.

use std::collections::BTreeMap;

use proptest::prelude::*;
use receivables::analytics::aging::{AgingBasis, AgingFilter, AgingOptions, aged_invoices, aging};
use receivables::analytics::bucket_edges::BucketEdges;
use receivables::analytics::customer_behaviour::customer_behaviours;
use receivables::analytics::customer_credit::customer_credits;
use receivables::analytics::daily_totals::DailyTotals;
use receivables::analytics::figure::FigureId;
use receivables::analytics::kpis::{KpiOptions, kpis};
use receivables::analytics::snapshot::Snapshot;
use receivables::analytics::trend::{TrendOptions, trend};
use receivables::calendar::{Period, add_days, days_between};
use receivables::id::{AllocationId, CustomerId, EntryNo, InvoiceId, PaymentId, WriteOffId};
use receivables::ledger::command::{
    Allocate, AllocationPart, Command, IssueCreditNote, OpenDispute, RecordPayment, RecoverWriteOff, ReverseAllocation,
    WriteOffInvoice,
};
use receivables::ledger::event::{CreditSource, PaymentMethod, WriteOffReason};
use receivables::ledger::{AsOf, InvoiceState, Ledger};
use receivables::money::{Currency, Money};

use super::book::{Book, day};

/// What to try on a book; refusals are passed over.
#[derive(Clone, Copy, Debug)]
struct Wish {
    kind: u8,
    which: u32,
    offset: i64,
    amount: i64,
}

const CUSTOMERS: u32 = 4;

fn wish() -> impl Strategy<Value = Wish> {
    (0_u8..12, 0_u32..24, 0_i64..500, 1_i64..100_000).prop_map(|(kind, which, offset, amount)| Wish {
        kind,
        which,
        offset,
        amount,
    })
}

fn currency(which: u32) -> Currency {
    if which % 5 == 4 { Currency::USD } else { Currency::EUR }
}

fn command(book: &Book, wish: Wish) -> Option<Command> {
    let on = add_days(day("2025-01-01"), wish.offset);
    let customer = CustomerId(wish.which % CUSTOMERS);
    let invoice = InvoiceId(wish.which);
    let reason = "why".to_owned();
    let owner = book.ledger.invoice(invoice).map(|found| (found.customer, found.currency));
    Some(match wish.kind {
        3..=5 => {
            let (customer, currency) = owner?;
            let allocations = vec![AllocationPart { invoice, amount: wish.amount, discount: wish.amount % 7 }];
            Command::RecordPayment(RecordPayment {
                customer,
                received_on: on,
                amount: Money::new(wish.amount + wish.amount % 3, currency),
                method: PaymentMethod::default(),
                reference: None,
                note: None,
                allocations,
            })
        }
        6 => Command::Allocate(Allocate {
            source: CreditSource::Payment(PaymentId(wish.which % 5)),
            on,
            allocations: vec![AllocationPart { invoice, amount: wish.amount % 50 + 1, discount: 0 }],
        }),
        7 => {
            let id = AllocationId(wish.which % 6);
            Command::ReverseAllocation(ReverseAllocation { allocation: id, on, reason })
        }
        8 => Command::IssueCreditNote(IssueCreditNote {
            customer: owner.map_or(customer, |(owner, _)| owner),
            invoice: owner.map(|_| invoice).filter(|_| wish.amount % 2 == 0),
            on,
            gross: Money::new(wish.amount % 5_000 + 1, owner.map_or(Currency::EUR, |(_, currency)| currency)),
            reason,
        }),
        9 if wish.amount % 2 == 0 => {
            Command::WriteOff(WriteOffInvoice { invoice, on, amount: None, reason: WriteOffReason::BadDebt })
        }
        9 => Command::RecoverWriteOff(RecoverWriteOff { write_off: WriteOffId(wish.which % 4), on, amount: None }),
        10 if wish.amount % 2 == 0 => Command::OpenDispute(OpenDispute { invoice, on, reason }),
        10 => Command::VoidInvoice { invoice, on, reason },
        11 => Command::Withdraw { entry: EntryNo(u64::from(wish.which) + 6) },
        _ => return None,
    })
}

fn book_of(wishes: &[Wish]) -> Book {
    let mut book = Book::new();
    for name in 0..CUSTOMERS {
        book.customer(&name.to_string());
    }
    for wish in wishes {
        if wish.kind < 3 {
            let on = add_days(day("2025-01-01"), wish.offset).to_string();
            let customer = CustomerId(wish.which % CUSTOMERS);
            if book.ledger.customer(customer).is_some() {
                book.invoice_in(currency(wish.which), customer, &on, wish.which * 4, wish.amount);
            }
        } else if let Some(command) = command(&book, *wish) {
            let _ = book.try_run(&command);
        }
    }
    book
}

fn books() -> impl Strategy<Value = Book> {
    prop::collection::vec(wish(), 1..60).prop_map(|wishes| book_of(&wishes))
}

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.ledger.entries().iter().map(|entry| &entry.kind)).finish()
    }
}

/// Open amount from the documents alone: the invoice, its allocations, its write-offs.
fn naive_open(ledger: &Ledger, id: InvoiceId, on: chrono::NaiveDate) -> i64 {
    let Some(invoice) = ledger.invoice(id) else { return 0 };
    let gross = match invoice.state {
        InvoiceState::Issued { issue_date, totals, .. } if issue_date <= on => totals.gross,
        InvoiceState::Voided { issue_date, totals, on: voided, .. } if issue_date <= on && on < voided => totals.gross,
        _ => 0,
    };
    let holds =
        |from: chrono::NaiveDate, until: Option<chrono::NaiveDate>| from <= on && until.is_none_or(|day| on < day);
    let allocated = ledger.allocations().filter(|row| row.invoice == id && holds(row.on, row.reversed_on));
    gross - allocated.map(|row| row.amount.minor + row.discount.minor).sum::<i64>()
}

/// A book in which nothing was written off: recoveries have no day of their own in the documents.
fn without_write_offs(wishes: Vec<Wish>) -> Book {
    book_of(&wishes.into_iter().filter(|wish| wish.kind != 9).collect::<Vec<_>>())
}

fn edge_sets() -> impl Strategy<Value = BucketEdges> {
    prop::collection::btree_set(1_i32..400, 0..=11)
        .prop_map(|days| BucketEdges::try_new(&days.into_iter().collect::<Vec<_>>()).unwrap())
}

/// The last issue date any book here can have.
fn middle() -> chrono::NaiveDate {
    day("2025-09-01")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn buckets_partition_the_open_total_on_every_day(
        book in books(), edges in edge_sets(), by_issue: bool, include_disputed: bool,
    ) {
        let basis = if by_issue { AgingBasis::InvoiceDate } else { AgingBasis::DueDate };
        let options = AgingOptions { basis, edges, include_disputed };
        for offset in -400..=400 {
            let as_of = AsOf::at(add_days(middle(), offset));
            let snapshot = Snapshot::new(&book.ledger, as_of, Currency::EUR);
            let report = aging(&snapshot, &options);
            let sum: i64 = report.buckets.iter().map(|bucket| bucket.amount).sum();
            prop_assert_eq!(sum, report.total);
            prop_assert_eq!(report.total_with_disputed(), snapshot.open_total(), "day {}", offset);
            let customers: i64 = report.customers.iter().map(|row| row.total).sum();
            prop_assert_eq!(customers, report.total);
            for row in 0..report.customers.len() {
                let cells: i64 = report.customer_buckets(row).iter().sum();
                prop_assert_eq!(cells, report.customers[row].total);
            }
        }
    }

    #[test]
    fn every_cell_is_what_its_invoices_add_up_to(
        wishes in prop::collection::vec(wish(), 1..60), edges in edge_sets(), offset in -400_i64..400,
    ) {
        let book = without_write_offs(wishes);
        let on = add_days(middle(), offset);
        let snapshot = Snapshot::new(&book.ledger, AsOf::at(on), Currency::EUR);
        let options = AgingOptions { edges, ..AgingOptions::default() };
        let report = aging(&snapshot, &options);
        let mut naive: BTreeMap<(CustomerId, usize), i64> = BTreeMap::new();
        for invoice in book.ledger.invoices().filter(|invoice| invoice.currency == Currency::EUR) {
            let open = naive_open(&book.ledger, invoice.id, on);
            if open != 0 {
                let late = days_between(invoice.due_date().unwrap(), on);
                let passed = edges.edges().iter().filter(|edge| late > i64::from(**edge)).count();
                let bucket = if late <= 0 { 0 } else { 1 + passed };
                *naive.entry((invoice.customer, bucket)).or_default() += open;
            }
        }
        for (row, line) in report.customers.iter().enumerate() {
            for (bucket, amount) in report.customer_buckets(row).iter().enumerate() {
                let wanted = naive.get(&(line.customer, bucket)).copied().unwrap_or(0);
                prop_assert_eq!(*amount, wanted);
                let filter = AgingFilter { bucket: Some(bucket), customer: Some(line.customer) };
                let listed = aged_invoices(&snapshot, &options, filter);
                prop_assert_eq!(listed.iter().map(|row| row.open).sum::<i64>(), wanted);
            }
        }
        prop_assert_eq!(report.total, naive.values().sum::<i64>());
    }

    #[test]
    fn what_a_day_held_is_what_a_snapshot_of_that_day_holds(book in books(), offset in -300_i64..300) {
        let last = AsOf::at(day("2027-06-30"));
        let whole = Snapshot::new(&book.ledger, last, Currency::EUR);
        let totals = DailyTotals::new(&whole);
        let on = add_days(middle(), offset);
        let then = Snapshot::new(&book.ledger, AsOf::at(on), Currency::EUR);
        let report = aging(&then, &AgingOptions::default());
        prop_assert_eq!(totals.open(on).minor, report.total);
        prop_assert_eq!(totals.past_due(on).minor, report.past_due);
        prop_assert_eq!(totals.not_yet_due(on).minor, report.buckets[0].amount);
        // All that was ever sold, less what is open, was settled in some way: cash is never more than that.
        let ever = Period { first: day("2000-01-01"), last: on };
        prop_assert!(totals.cash(ever).minor >= 0);
        prop_assert_eq!(DailyTotals::new(&then).sales(ever), totals.sales(ever));
        prop_assert_eq!(DailyTotals::new(&then).cash(ever), totals.cash(ever));
    }

    #[test]
    fn sales_of_a_period_are_its_documents(book in books(), from in -300_i64..300, length in 0_i64..200) {
        let as_of = AsOf::at(day("2027-06-30"));
        let snapshot = Snapshot::new(&book.ledger, as_of, Currency::EUR);
        let first = add_days(middle(), from);
        let period = Period { first, last: add_days(first, length) };
        let mut wanted = 0;
        for invoice in book.ledger.invoices().filter(|invoice| invoice.currency == Currency::EUR) {
            let issued = invoice.issue_date().is_some_and(|date| period.contains(date));
            wanted += if issued { invoice.totals().gross } else { 0 };
            if let InvoiceState::Voided { on, totals, .. } = invoice.state && period.contains(on) {
                wanted -= totals.gross;
            }
        }
        let notes = book.ledger.credit_notes().filter(|note| note.currency == Currency::EUR && period.contains(note.on));
        wanted -= notes.map(|note| note.totals.gross).sum::<i64>();
        prop_assert_eq!(DailyTotals::new(&snapshot).sales(period).minor, wanted);
    }

    #[test]
    fn credits_are_what_payments_and_credit_notes_have_left(book in books(), offset in -300_i64..300) {
        let as_of = AsOf::at(add_days(middle(), offset));
        let credits = customer_credits(&book.ledger, as_of, Currency::EUR);
        let payments = book.ledger.payments().filter(|payment| payment.amount.currency == Currency::EUR);
        let notes = book.ledger.credit_notes().filter(|note| note.currency == Currency::EUR);
        let sources = payments.map(|payment| CreditSource::Payment(payment.id));
        let sources = sources.chain(notes.map(|note| CreditSource::CreditNote(note.id)));
        let left: BTreeMap<CreditSource, i64> = sources
            .map(|source| (source, book.ledger.unallocated_amount(source, as_of)))
            .filter(|(_, amount)| *amount != 0)
            .collect();
        let listed: BTreeMap<CreditSource, i64> =
            credits.items.iter().map(|item| (item.source, item.amount)).collect();
        prop_assert_eq!(&listed, &left);
        prop_assert_eq!(credits.total, left.values().sum::<i64>());
        prop_assert!(credits.items.iter().all(|item| item.age_days >= 0));
    }

    #[test]
    fn a_month_of_the_trend_is_that_months_end(book in books()) {
        let snapshot = Snapshot::new(&book.ledger, AsOf::at(day("2026-06-15")), Currency::EUR);
        for point in trend(&snapshot, &TrendOptions { months: 24, ..TrendOptions::default() }).points {
            let then = Snapshot::new(&book.ledger, AsOf::at(point.day), Currency::EUR);
            let figures = kpis(&then, &KpiOptions::default());
            prop_assert_eq!(point.open.minor, then.open_total());
            for id in [FigureId::DsoSimple90, FigureId::DsoCountBack, FigureId::Cei, FigureId::PercentPastDue,
                FigureId::AverageDaysDelinquent] {
                let wanted = figures.iter().find(|figure| figure.id == id).unwrap();
                prop_assert_eq!(&point.figure(id).unwrap().value, &wanted.value, "{} on {}", id.code(), point.day);
            }
        }
    }

    #[test]
    fn customers_add_up_to_the_book(book in books(), offset in -300_i64..300) {
        let snapshot = Snapshot::new(&book.ledger, AsOf::at(add_days(middle(), offset)), Currency::EUR);
        let report = aging(&snapshot, &AgingOptions::default());
        let rows = customer_behaviours(&snapshot);
        prop_assert_eq!(rows.iter().map(|row| row.open).sum::<i64>(), report.total);
        prop_assert_eq!(rows.iter().map(|row| row.past_due).sum::<i64>(), report.past_due);
        prop_assert_eq!(rows.iter().map(|row| row.open_count).sum::<u32>(), report.count);
        for row in &report.customers {
            let behaviour = rows[row.customer.index()];
            prop_assert_eq!((behaviour.open, behaviour.past_due), (row.total, row.past_due));
        }
    }
}
