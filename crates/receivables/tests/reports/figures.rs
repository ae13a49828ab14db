//! Figures of small books, worked out by hand.

use super::book::{Book, day};
use receivables::analytics::figure::{Figure, FigureFlag, FigureId};
use receivables::analytics::formula::{Computed, NotComputable};
use receivables::analytics::kpis::{KpiOptions, Window, kpis};
use receivables::analytics::snapshot::Snapshot;
use receivables::ledger::command::{Command, RecoverWriteOff};
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::Currency;
use rust_decimal::Decimal;

fn figure(ledger: &Ledger, on: &str, id: FigureId) -> Figure {
    let options = KpiOptions { window: Window::Days30, rolling_months: 3 };
    let all = kpis(&Snapshot::new(ledger, AsOf::at(day(on)), Currency::EUR), &options);
    all.into_iter().find(|figure| figure.id == id).unwrap()
}

fn value(ledger: &Ledger, on: &str, id: FigureId) -> Computed<Decimal> {
    figure(ledger, on, id).value.map(|value| value.round_dp(4))
}

fn number(text: &str) -> Computed<Decimal> {
    Ok(text.parse().unwrap())
}

/// Sales of 300.00 in each of January, February and March 2026, on the 10th, due in 30 days. January is paid on
/// 15 March; of February 100.00 were credited on 20 February, on an invoice of its own.
fn three_months() -> Book {
    let mut book = Book::new();
    let customer = book.customer("A");
    let january = book.invoice(customer, "2026-01-10", 30, 30_000);
    let february = book.invoice(customer, "2026-02-10", 30, 30_000);
    book.invoice(customer, "2026-03-10", 30, 30_000);
    book.pay(customer, "2026-03-15", 30_000, &[(january, 30_000)]);
    book.credit_note(customer, Some(february), "2026-02-20", 10_000);
    book
}

#[test]
fn three_months_by_hand() {
    let ledger = three_months().ledger;
    let on = "2026-03-31";
    // Open: February 200.00 (due 12 March, past due), March 300.00 (due 9 April).
    for (id, wanted) in [
        (FigureId::OpenTotal, number("500")),
        (FigureId::PastDueTotal, number("200")),
        // Sales from 2 to 31 March: 300.00.
        (FigureId::DsoSimple30, number("50")),
        // From 1 January: 300 + 200 + 300.
        (FigureId::DsoSimple90, number("56.25")),
        (FigureId::DsoSimple365, number("228.125")),
        // Opening on 1 March: January 300.00 and February 200.00.
        (FigureId::DsoAverage, number("50")),
        // 90 days of three months.
        (FigureId::DsoRolling, number("56.25")),
        // March whole: 31 days, 200.00 left, February's 200.00: 28 days.
        (FigureId::DsoCountBack, number("59")),
        (FigureId::DsoBestPossible, number("30")),
        (FigureId::AverageDaysDelinquent, number("20")),
        // (500 + 300 − 500) / (500 + 300 − 300).
        (FigureId::Cei, number("60")),
        (FigureId::CeiCash, number("60")),
        // 300 / 500 in 30 days; 365/30 times a year.
        (FigureId::Turnover, number("7.3")),
        (FigureId::CollectionPeriod, number("50")),
        (FigureId::PercentPastDue, number("40")),
        // 10 January to 15 March; due on 9 February.
        (FigureId::DaysToPayWeighted, number("64")),
        (FigureId::DaysToPay, number("64")),
        (FigureId::AverageDaysLate, number("34")),
        (FigureId::MeanLateness, number("34")),
        (FigureId::BadDebtToSales, number("0")),
        // 300.00 came in, 300.00 was sold.
        (FigureId::CashToSales, number("100")),
        // February fell due in the period, less its credit note; nothing of it came.
        (FigureId::CollectionRate, number("0")),
        // Of the 500.00 owed on 1 March 300.00 came.
        (FigureId::RecoveryRate, number("60")),
        (FigureId::DisputeRate, number("0")),
        (FigureId::ConcentrationReceivables, number("10000")),
        (FigureId::ConcentrationSales, number("10000")),
        (FigureId::TopThreeShare, number("100")),
    ] {
        assert_eq!(value(&ledger, on, id), wanted, "{}", id.code());
    }
}

#[test]
fn an_empty_book_computes_nothing_and_says_why() {
    let ledger = Book::new().ledger;
    for (id, reason) in [
        (FigureId::DsoSimple30, NotComputable::NoSales),
        (FigureId::DsoAverage, NotComputable::NoHistory),
        (FigureId::DsoRolling, NotComputable::NoHistory),
        (FigureId::DsoCountBack, NotComputable::NoHistory),
        (FigureId::Cei, NotComputable::NothingFellDue),
        (FigureId::Turnover, NotComputable::NoHistory),
        (FigureId::PercentPastDue, NotComputable::NoReceivables),
        (FigureId::DaysToPayWeighted, NotComputable::NoPaidInvoices),
        (FigureId::DaysToPay, NotComputable::NoPaidInvoices),
        (FigureId::BadDebtToSales, NotComputable::NoSales),
        (FigureId::CollectionRate, NotComputable::NothingFellDue),
        (FigureId::RecoveryRate, NotComputable::NoReceivables),
        (FigureId::DisputeRate, NotComputable::NoInvoices),
        (FigureId::ConcentrationReceivables, NotComputable::NoReceivables),
        (FigureId::PaymentScore, NotComputable::TooFewExperiences),
    ] {
        assert_eq!(value(&ledger, "2026-03-31", id), Err(reason), "{}", id.code());
    }
    assert_eq!(value(&ledger, "2026-03-31", FigureId::OpenTotal), number("0"));
}

#[test]
fn a_window_keeps_its_length_and_says_that_history_is_short() {
    let ledger = three_months().ledger;
    let long = figure(&ledger, "2026-03-31", FigureId::DsoSimple365);
    assert!(long.flags.contains(&FigureFlag::ShortHistory { first_sale: day("2026-01-10") }));
    let short = figure(&ledger, "2026-03-31", FigureId::DsoSimple30);
    assert!(!short.flags.iter().any(|flag| matches!(flag, FigureFlag::ShortHistory { .. })));
}

#[test]
fn the_count_back_takes_part_of_the_running_month() {
    let mut book = Book::new();
    let customer = book.customer("A");
    book.invoice(customer, "2026-02-10", 30, 28_000);
    book.invoice(customer, "2026-03-05", 30, 10_000);
    // On 10 March, ten days of March hold 100.00; February's 280.00 are 28 days.
    assert_eq!(value(&book.ledger, "2026-03-10", FigureId::DsoCountBack), number("38"));
    // On 4 March nothing is sold in March yet: its days count with February's.
    let joined = figure(&book.ledger, "2026-03-04", FigureId::DsoCountBack);
    assert_eq!(joined.value, number("32"));
    assert!(joined.flags.contains(&FigureFlag::RunningMonthJoined));
}

#[test]
fn the_count_back_says_at_least_where_sales_explain_too_little() {
    let mut book = Book::new();
    let customer = book.customer("A");
    let first = book.invoice(customer, "2026-01-10", 30, 10_000);
    book.invoice(customer, "2026-02-10", 30, 10_000);
    // The credit note takes February's sales, but waits: both invoices stay open.
    book.credit_note(customer, None, "2026-02-20", 4_000);
    let counted = figure(&book.ledger, "2026-02-28", FigureId::DsoCountBack);
    assert_eq!(counted.value, number("59"));
    assert!(counted.flags.iter().any(|flag| flag.code() == "at_least"));
    book.pay(customer, "2026-02-25", 10_000, &[(first, 10_000)]);
    // 100.00 open: 60.00 of February (28 days), 40 of January's 100.00 (of 31 days).
    assert_eq!(value(&book.ledger, "2026-02-28", FigureId::DsoCountBack), number("40.4"));
}

#[test]
fn only_payments_count_as_days_to_pay() {
    let mut book = Book::new();
    let customer = book.customer("A");
    // Paid 60.00 after 10 days and 30.00 after 40; the last 10.00 were written off.
    let mixed = book.invoice(customer, "2026-01-01", 30, 10_000);
    book.pay(customer, "2026-01-11", 6_000, &[(mixed, 6_000)]);
    book.pay(customer, "2026-02-10", 3_000, &[(mixed, 3_000)]);
    book.write_off(mixed, "2026-03-01", None);
    // Closed by a credit note, and by a write-off: no payment at all.
    let credited = book.invoice(customer, "2026-01-01", 30, 5_000);
    book.credit_note(customer, Some(credited), "2026-01-05", 5_000);
    let lost = book.invoice(customer, "2026-01-01", 30, 5_000);
    book.write_off(lost, "2026-02-05", None);
    // Part paid and still open: not yet known.
    let open = book.invoice(customer, "2026-01-01", 30, 5_000);
    book.pay(customer, "2026-01-02", 1_000, &[(open, 1_000)]);
    // 30 days, on time, with a discount.
    let discounted = book.invoice(customer, "2026-02-01", 30, 1_000);
    book.pay(customer, "2026-03-03", 980, &[]);
    let payment = book.ledger.payments().last().unwrap().id;
    book.allocate(CreditSource::Payment(payment), "2026-03-03", discounted, 980, 20);
    let on = "2026-03-31";
    // (6000·10 + 3000·40 + 980·30) / 9980, and the mean of 20 and 30.
    assert_eq!(value(&book.ledger, on, FigureId::DaysToPayWeighted), number("20.982"));
    assert_eq!(value(&book.ledger, on, FigureId::DaysToPay), number("25"));
    // Late: 3000 by 10 days.
    assert_eq!(value(&book.ledger, on, FigureId::AverageDaysLate), number("3.006"));
    // Early: 6000 by 20 days.
    assert_eq!(value(&book.ledger, on, FigureId::MeanLateness), number("-9.018"));
}

#[test]
fn a_reversed_payment_was_never_one() {
    let mut book = Book::new();
    let customer = book.customer("A");
    let invoice = book.invoice(customer, "2026-01-01", 30, 10_000);
    book.pay(customer, "2026-01-11", 10_000, &[(invoice, 10_000)]);
    assert_eq!(value(&book.ledger, "2026-01-15", FigureId::DaysToPayWeighted), number("10"));
    book.reverse_last("2026-01-20");
    assert_eq!(value(&book.ledger, "2026-01-25", FigureId::DaysToPayWeighted), Err(NotComputable::NoPaidInvoices));
    book.pay(customer, "2026-02-10", 10_000, &[(invoice, 10_000)]);
    assert_eq!(value(&book.ledger, "2026-02-10", FigureId::DaysToPayWeighted), number("40"));
}

#[test]
fn a_voided_invoice_is_no_sale_and_write_offs_are_no_cash() {
    let mut book = Book::new();
    let customer = book.customer("A");
    book.invoice(customer, "2026-02-01", 10, 20_000);
    let mistake = book.invoice(customer, "2026-03-05", 30, 50_000);
    let sold = book.invoice(customer, "2026-03-05", 30, 10_000);
    book.run(Command::VoidInvoice { invoice: mistake, on: day("2026-03-06"), reason: "twice".into() });
    book.write_off(sold, "2026-03-20", None);
    // Open 200.00 of February, sales of March 100.00.
    assert_eq!(value(&book.ledger, "2026-03-31", FigureId::DsoSimple30), number("60"));
    // (200 + 100 − 200) / (200 + 100 − 0), and nothing of it in cash.
    assert_eq!(value(&book.ledger, "2026-03-31", FigureId::Cei), number("33.3333"));
    assert_eq!(value(&book.ledger, "2026-03-31", FigureId::CeiCash), number("0"));
}

#[test]
fn ratios_by_hand() {
    let mut book = Book::new();
    let [a, b, c] = ["A", "B", "C"].map(|name| book.customer(name));
    // Before the period: owed 400.00 on 1 March, of which 100.00 comes in it and 50.00 is lost, 20.00 of that not for good.
    let old = book.invoice(a, "2026-01-10", 10, 40_000);
    book.pay(a, "2026-03-10", 10_000, &[(old, 10_000)]);
    book.write_off(old, "2026-03-12", Some(5_000));
    let lost = book.ledger.write_offs().last().unwrap().id;
    book.run(Command::RecoverWriteOff(RecoverWriteOff { write_off: lost, on: day("2026-03-20"), amount: Some(2_000) }));
    // In the period: 600.00 invoiced, two of three disputed (one twice), 300.00 of it due by the 31st.
    let first = book.invoice(b, "2026-03-05", 10, 20_000);
    let second = book.invoice(b, "2026-03-06", 20, 10_000);
    let third = book.invoice(c, "2026-03-07", 60, 30_000);
    book.dispute(first, "2026-03-08");
    book.settle_dispute(first, "2026-03-09");
    book.dispute(first, "2026-03-11");
    book.dispute(third, "2026-03-12");
    book.pay(b, "2026-03-15", 20_000, &[(first, 20_000)]);
    book.pay(b, "2026-03-28", 10_000, &[(second, 10_000)]);
    let on = "2026-03-31";
    for (id, wanted) in [
        // 30.00 of 600.00.
        (FigureId::BadDebtToSales, number("5")),
        // 100 + 200 + 100 of 600.
        (FigureId::CashToSales, number("66.6667")),
        (FigureId::CollectionRate, number("100")),
        // 100.00 of 400.00.
        (FigureId::RecoveryRate, number("25")),
        (FigureId::DisputeRate, number("66.6667")),
        // 200 + 300 of 600.
        (FigureId::DisputeRateAmount, number("83.3333")),
        // A owes 270.00, C 300.00: (47.37² + 52.63²).
        (FigureId::ConcentrationReceivables, number("5013.8504")),
        (FigureId::LargestShare, number("52.6316")),
        (FigureId::TopThreeShare, number("100")),
        // Sales of a year: 400, 300, 300 of 1000.
        (FigureId::ConcentrationSales, number("3400")),
        // 200.00 on the day (80), 100.00 two days late (80 − 2·10/15), 270.00 at 70 days (40 − 10·10/30).
        (FigureId::PaymentScore, number("59.2398")),
    ] {
        assert_eq!(value(&book.ledger, on, id), wanted, "{}", id.code());
    }
    // Before anything of March happened.
    assert_eq!(value(&book.ledger, "2026-02-28", FigureId::DisputeRate), Err(NotComputable::NoInvoices));
    // What is disputed later, or void, does not count.
    assert_eq!(value(&book.ledger, "2026-03-10", FigureId::DisputeRate), number("33.3333"));
}
