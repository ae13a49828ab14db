//! Every figure carries what it was made of, the dashboard agrees with the reports it is made of, and an invoice tells
//! its history.

use super::book::{Book, day};
use receivables::analytics::cash_curve::cash_weeks;
use receivables::analytics::customer_behaviour::customer_behaviour;
use receivables::analytics::dashboard::{DashboardOptions, dashboard};
use receivables::analytics::expectation::{LatenessSource, expected_pay_dates};
use receivables::analytics::explanation::listing;
use receivables::analytics::figure::{FigureId, InputId, InputValue, InvoiceQuery};
use receivables::analytics::invariants::{Invariant, checked_invariants};
use receivables::analytics::kpis::{KpiOptions, invoices_behind, kpis};
use receivables::analytics::ranking::RankReason;
use receivables::analytics::snapshot::Snapshot;
use receivables::analytics::timeline::{TimelineFact, invoice_timeline};
use receivables::calendar::DayNumber;
use receivables::id::CustomerId;
use receivables::ledger::AsOf;
use receivables::ledger::command::Command;
use receivables::money::{Currency, Money};
use receivables::testkit::{generated_ledger, generated_today};
use rust_decimal::Decimal;

/// Four invoices of 100.00 by one customer, three of them paid ten days late; another customer paid one, 40 days late,
/// and owes 500.00.
fn late_payers() -> (Book, CustomerId, CustomerId) {
    let mut book = Book::new();
    let (steady, slow) = (book.customer("Steady"), book.customer("Slow"));
    for (issued, paid) in [("2026-01-01", "2026-02-10"), ("2026-02-01", "2026-03-13"), ("2026-03-01", "2026-04-10")] {
        let invoice = book.invoice(steady, issued, 30, 10_000);
        book.pay(steady, paid, 10_000, &[(invoice, 10_000)]);
    }
    book.invoice(steady, "2026-05-01", 30, 10_000);
    let one = book.invoice(slow, "2026-01-01", 30, 10_000);
    book.pay(slow, "2026-03-12", 10_000, &[(one, 10_000)]);
    book.invoice(slow, "2026-03-01", 30, 50_000);
    (book, steady, slow)
}

#[test]
fn three_paid_invoices_make_a_lateness_of_ones_own() {
    let (book, steady, slow) = late_payers();
    let at = |on: &str| expected_pay_dates(&book.ledger, AsOf::at(day(on)), Currency::EUR);
    let expected = at("2026-05-20");
    let rows: Vec<(CustomerId, String, i32, LatenessSource)> = expected
        .invoices
        .iter()
        .map(|row| (row.customer, row.expected.date().to_string(), row.lateness.days, row.lateness.source))
        .collect();
    // The book: (3 · 10 + 40) / 4 = 17.5, half away from zero.
    assert_eq!(expected.book.days, 18);
    assert_eq!(
        rows,
        [
            (steady, "2026-06-10".to_owned(), 10, LatenessSource::Customer),
            // 31 March and 18 days is past: never before the day itself.
            (slow, "2026-05-20".to_owned(), 18, LatenessSource::Book),
        ]
    );
    assert_eq!(expected.expected_by(day("2026-05-20")), 50_000);
    assert_eq!(expected.expected_by(day("2026-06-10")), 60_000);
    // Only two were paid by then.
    assert_eq!(at("2026-03-20").customers[steady.index()].source, LatenessSource::Book);
    let before = at("2026-01-15");
    assert!(
        before.invoices.iter().all(|row| row.lateness.source == LatenessSource::DueDate && row.expected == row.due)
    );
    let weeks = cash_weeks(&expected, 13);
    assert_eq!((weeks[0].expected, weeks[0].count, weeks[3].expected), (50_000, 1, 10_000));
    assert_eq!((weeks[2].cumulated, weeks[12].cumulated), (50_000, 60_000));
    assert_eq!((weeks[3].period.first, weeks[3].period.last), (day("2026-06-10"), day("2026-06-16")));
}

#[test]
fn a_customer_says_net_30_and_pays_on_day_40() {
    let (book, steady, slow) = late_payers();
    let snapshot = Snapshot::new(&book.ledger, AsOf::at(day("2026-06-30")), Currency::EUR);
    let row = customer_behaviour(&snapshot, steady).unwrap();
    assert_eq!(row.agreed_days(), Some(Decimal::from(30)));
    assert_eq!(row.days_to_pay(), Ok(Decimal::from(40)));
    assert_eq!(row.lateness(), Ok(Decimal::TEN));
    assert_eq!(row.on_time_percent(), Ok(Decimal::ZERO));
    assert_eq!((row.invoices, row.open_count, row.oldest_days_past_due), (4, 1, Some(30)));
    assert_eq!(row.last_payment, Some(DayNumber::from(day("2026-04-10"))));
    assert_eq!(customer_behaviour(&snapshot, CustomerId(9)), None);
    let board = dashboard(&book.ledger, snapshot.as_of, Currency::EUR, &DashboardOptions::default());
    let first = &board.ranking[0];
    // 500.00 for 91 days before 100.00 for 30.
    assert_eq!((first.customer, first.money_days), (slow, 50_000 * 91));
    assert_eq!(first.reasons[0], RankReason::PastDue { amount: 50_000, count: 1, oldest_days: 91 });
    assert!(board.ranking[1].reasons.contains(&RankReason::LaterThanUsual { usual_days: 10 }));
}

#[test]
fn the_dashboard_agrees_with_its_reports() {
    let ledger = generated_ledger(7, 2_000).unwrap();
    let as_of = AsOf::at(generated_today());
    let board = dashboard(&ledger, as_of, Currency::EUR, &DashboardOptions::default());
    let snapshot = Snapshot::new(&ledger, as_of, Currency::EUR);
    assert!(board.aging.total > 0 && board.aging.past_due > 0);
    assert_eq!(board.kpis, kpis(&snapshot, &KpiOptions::default()));
    let major = |minor: i64| Ok(Money::new(minor, Currency::EUR).to_decimal());
    assert_eq!(board.kpi(FigureId::OpenTotal).unwrap().value, major(board.aging.total));
    assert_eq!(board.cards.past_due.value, major(board.aging.past_due));
    assert_eq!(board.cards.outstanding.value, major(board.aging.total - board.credits.total));
    let late = board.kpi(FigureId::AverageDaysLate).unwrap();
    assert_eq!((&board.cards.days_late.value, late.value.is_ok()), (&late.value, true));
    assert_eq!(board.trend.points.len(), 12);
    assert_eq!(board.trend.points[11].open.minor, board.aging.total);
    assert_eq!(board.expectation.invoices.iter().map(|row| row.open).sum::<i64>(), board.aging.total);
    assert!(board.ranking.windows(2).all(|pair| pair[0].money_days >= pair[1].money_days));
}

#[test]
fn the_invoices_behind_a_figure_add_up_to_its_inputs() {
    let ledger = generated_ledger(11, 1_500).unwrap();
    let snapshot = Snapshot::new(&ledger, AsOf::at(day("2026-03-31")), Currency::EUR);
    let open = |query| invoices_behind(&snapshot, query).into_iter().map(|id| snapshot.open_amount(id)).sum::<i64>();
    let mut compared = 0;
    for figure in kpis(&snapshot, &KpiOptions::default()) {
        assert!(!figure.inputs.is_empty() && !figure.behind.is_empty(), "{}", figure.id.code());
        for query in &figure.behind {
            let (id, sum) = match query {
                InvoiceQuery::Open => (InputId::Receivables, open(*query)),
                InvoiceQuery::PastDue => (InputId::PastDue, open(*query)),
                InvoiceQuery::NotYetDue => (InputId::NotYetDue, open(*query)),
                // A year of the sales of all customers, whatever the period.
                InvoiceQuery::IssuedIn(_) if figure.id == FigureId::ConcentrationSales => continue,
                InvoiceQuery::IssuedIn(_) => {
                    let issued = invoices_behind(&snapshot, *query);
                    (InputId::CreditSales, issued.iter().map(|id| ledger.columns().gross[id.index()]).sum())
                }
                InvoiceQuery::DisputedOf(_) => {
                    let disputed = invoices_behind(&snapshot, *query);
                    (InputId::DisputedAmount, disputed.iter().map(|id| ledger.columns().gross[id.index()]).sum())
                }
                InvoiceQuery::OpenOn(_) => (InputId::OpeningReceivables, listing(&snapshot, *query).total),
                InvoiceQuery::BadDebtIn(_) => (InputId::BadDebt, listing(&snapshot, *query).total),
                // What fell due is less what was credited; the rate has a test of its own.
                InvoiceQuery::DueIn(_) => continue,
                InvoiceQuery::Paid if figure.id == FigureId::PaymentScore => continue,
                InvoiceQuery::Paid => {
                    let count = invoices_behind(&snapshot, *query).len();
                    assert_eq!(figure.input(InputId::PaidInvoices), Some(InputValue::Count(count)));
                    continue;
                }
                InvoiceQuery::ExpectedBy(_) => continue,
            };
            if let Some(InputValue::Money(money)) = figure.input(id) {
                assert_eq!(money.minor, sum, "{} of {}", id.code(), figure.id.code());
                compared += 1;
            }
        }
    }
    assert!(compared > 15, "only {compared} inputs were compared");
}

#[test]
fn what_figures_rest_on_holds_and_a_wrong_input_is_found() {
    let ledger = generated_ledger(11, 1_500).unwrap();
    let snapshot = Snapshot::new(&ledger, AsOf::at(day("2026-03-31")), Currency::EUR);
    let mut listed = 0;
    for figure in kpis(&snapshot, &KpiOptions::default()) {
        for check in checked_invariants(&snapshot, &figure) {
            assert!(check.holds, "{}: {:?}", figure.id.code(), check.invariant);
            listed += usize::from(matches!(check.invariant, Invariant::ListedAddUp(_)));
        }
    }
    assert!(listed > 8, "only {listed} sums were checked");
    // The control: one cent off, and the check says so.
    let mut wrong =
        kpis(&snapshot, &KpiOptions::default()).into_iter().find(|one| one.id == FigureId::PercentPastDue).unwrap();
    for input in &mut wrong.inputs {
        if let InputValue::Money(amount) = &mut input.value {
            amount.minor += 1;
        }
    }
    let failed: Vec<Invariant> = checked_invariants(&snapshot, &wrong)
        .into_iter()
        .filter(|check| !check.holds)
        .map(|check| check.invariant)
        .collect();
    assert_eq!(failed, [Invariant::ListedAddUp(InputId::PastDue), Invariant::ListedAddUp(InputId::Receivables)]);
}

#[test]
fn an_invoice_tells_its_history() {
    let mut book = Book::new();
    let customer = book.customer("A");
    let invoice = book.invoice(customer, "2026-01-01", 30, 10_000);
    book.dispute(invoice, "2026-01-15");
    book.pay(customer, "2026-02-01", 4_000, &[(invoice, 4_000)]);
    let bounced = book.ledger.allocations().last().unwrap().id;
    book.reverse_last("2026-02-05");
    book.settle_dispute(invoice, "2026-02-20");
    let mistake = book.pay(customer, "2026-02-25", 1_000, &[(invoice, 1_000)]);
    let entry = book.ledger.entries().last().unwrap().number;
    book.run(Command::Withdraw { entry });
    assert!(book.ledger.payment(mistake).is_none());
    book.write_off(invoice, "2026-03-01", None);
    let at = |on: &str| {
        let snapshot = Snapshot::new(&book.ledger, AsOf::at(day(on)), Currency::EUR);
        invoice_timeline(&snapshot, invoice).unwrap()
    };
    let whole = at("2026-12-31");
    let told: Vec<(String, i64, i64)> =
        whole.rows.iter().map(|row| (row.day.date().to_string(), row.amount, row.open_after)).collect();
    // The payment that was taken back is told too, and counts for nothing.
    let wanted = [
        ("2026-01-01", 10_000, 10_000),
        ("2026-01-15", 0, 10_000),
        ("2026-02-01", -4_000, 6_000),
        ("2026-02-05", 4_000, 10_000),
        ("2026-02-20", 0, 10_000),
        ("2026-02-25", -1_000, 10_000),
        ("2026-03-01", -10_000, 0),
    ];
    let stands: Vec<bool> = whole.rows.iter().map(|row| row.trace.stands).collect();
    assert_eq!(stands, [true, true, true, true, true, false, true]);
    assert_eq!(told, wanted.map(|(on, amount, open)| (on.to_owned(), amount, open)));
    assert_eq!(whole.rows[1].fact, TimelineFact::DisputeOpened);
    assert_eq!(whole.rows[3].fact, TimelineFact::AllocationReversed { allocation: bounced });
    assert_eq!(whole.rows[4].fact, TimelineFact::DisputeClosed);
    assert_eq!((whole.open, at("2026-02-03").open, at("2026-02-03").rows.len()), (0, 6_000, 3));
}

#[test]
fn a_withdrawn_invoice_counts_nowhere() {
    let mut book = Book::new();
    let customer = book.customer("A");
    book.invoice(customer, "2026-01-01", 30, 10_000);
    book.invoice(customer, "2026-01-01", 60, 20_000);
    let entry = book.ledger.entries().last().unwrap().number;
    let row = |book: &Book| {
        let snapshot = Snapshot::new(&book.ledger, AsOf::at(day("2026-06-30")), Currency::EUR);
        let issued = InvoiceQuery::IssuedIn(receivables::calendar::Period::month_of(day("2026-01-15")));
        let listed = invoices_behind(&snapshot, issued).len();
        let row = customer_behaviour(&snapshot, customer).unwrap();
        (row.invoices, row.open, row.agreed_days(), listed)
    };
    assert_eq!(row(&book), (2, 30_000, Some(Decimal::from(45)), 2));
    book.run(Command::Withdraw { entry });
    assert_eq!(row(&book), (1, 10_000, Some(Decimal::from(30)), 1));
}
