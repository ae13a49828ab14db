//! Cases worked out by hand, and the ABC example as a ledger.

use receivables::analytics::formula::{NotComputable, YearBasis};
use receivables::calendar::{add_days, add_months_clamped};
use receivables::id::{CustomerId, InvoiceId};
use receivables::ledger::AsOf;
use receivables::ledger::command::{AllocationPart, Command, IssueCreditNote, RecordPayment, WriteOffInvoice};
use receivables::ledger::event::{PaymentMethod, WriteOffReason};
use receivables::money::{Currency, Money, split_by_largest_remainder};
use receivables::whatif::{
    BasisPoints, BreakEven, CustomerTakeUp, DiscountSettings, Outcome, Scratch, SettingsError, TakeUp, TakeUpSource,
    Verdict, evaluate, prepare,
};
use rust_decimal::Decimal;

use crate::book::{Book, Sale, date, today};

/// 2/10, taken by 40 %, money at 12 % of 365 days.
fn two_ten() -> DiscountSettings {
    DiscountSettings::default()
}

fn shared(points: u32) -> TakeUp {
    TakeUp::OneShare(BasisPoints(points))
}

fn paid_on(customer: u32, day: i64, count: i64) -> Vec<Sale> {
    (0..count).map(|index| Sale::paid(customer, 100 + 10 * index, 30, 100_000, day)).collect()
}

fn rounded(value: Decimal, digits: u32) -> String {
    value.round_dp(digits).to_string()
}

/// 50 million a year, one invoice a day, each paid on day 57; the discount is 1 % within 7 days, taken by 20 %.
fn abc() -> (Book, DiscountSettings) {
    let amounts = split_by_largest_remainder(5_000_000_000, &[1; 365]);
    let sales = amounts.into_iter().zip(0_i64..).map(|(amount, ago)| {
        let customer = u32::try_from(ago % 10).unwrap();
        if ago >= 57 { Sale::paid(customer, ago, 30, amount, 57) } else { Sale::open(customer, ago, 30, amount) }
    });
    let settings = DiscountSettings {
        discount: BasisPoints(100),
        window_days: 7,
        take_up: shared(2_000),
        cost_of_money: BasisPoints(600),
        year: YearBasis::Days365,
    };
    (Book::with(&sales.collect::<Vec<_>>()), settings)
}

#[test]
fn a_ledger_like_the_abc_company_comes_out_as_its_example() {
    let (book, settings) = abc();
    let year = book.what_if(&settings).year.unwrap();
    assert_eq!((year.days_to_pay_before, year.days_to_pay_after), (57.into(), 47.into()));
    assert_eq!(year.receivables_before, Money::new(780_821_918, Currency::EUR));
    assert_eq!(year.receivables_after, Money::new(643_835_616, Currency::EUR));
    assert!(!year.inputs.history_is_short);
    assert_eq!(year.inputs.sales, Money::new(5_000_000_000, Currency::EUR));
    // Ten customers, each rounded to the cent once: five cents at most from the example's amounts.
    for (name, got, cents) in
        [("saving", year.saving, 8_219_178), ("cost", year.cost, 10_000_000), ("net", year.net, -1_780_822)]
    {
        assert!((got.minor - cents).abs() <= 5, "{name}: {got}");
    }
    assert_eq!(year.waste.minor, 0);
    assert_eq!(year.break_even, Ok(BreakEven::NeverPays));
    assert_eq!((year.verdicts.offer, year.verdicts.do_not_offer), (0, 10));
    // The formula on the inputs that the outcome carries says the same.
    let formula = year.inputs.policy.unwrap().evaluate().unwrap();
    assert_eq!(rounded(formula.receivables_before, 0), "7808219");
    assert_eq!(rounded(formula.receivables_after, 0), "6438356");
    assert_eq!(rounded(formula.saving, 0), "82192");
    assert_eq!(rounded(formula.net, 0), "-17808");
    // And the ledger's own open amounts are what sales and days to pay say, but for the spread of the cents.
    let open: i64 = book.ledger.open_amounts(AsOf::at(today())).iter().sum();
    assert!((open - year.receivables_before.minor).abs() <= 100, "{open}");
}

#[test]
fn the_cash_of_the_abc_ledger_moves_by_fifty_days() {
    let (book, settings) = abc();
    let cash = book.what_if(&settings).cash.unwrap();
    // Invoices of the last eight days, day 0 to 7, are still in the window.
    assert_eq!((cash.invoices, cash.reachable_invoices), (57, 8));
    assert_eq!(cash.brought_forward.days, Ok(Decimal::from(50)));
    assert_eq!(cash.waste.minor, 0);
    let lead = cash.weeks.greatest_lead().unwrap();
    assert_eq!(lead.day, add_days(today(), 7));
    assert_eq!(lead.lead(), cash.brought_forward.amount.minor - cash.discount.minor);
    let last = cash.weeks.points.last().unwrap();
    assert_eq!(last.lead(), -cash.discount.minor);
}

#[test]
fn the_last_day_of_the_window_counts() {
    let mut sales = paid_on(0, 45, 3);
    sales.push(Sale::open(0, 10, 30, 100_000));
    sales.push(Sale::open(0, 11, 30, 70_000));
    let cash = Book::with(&sales).what_if(&two_ten()).cash.unwrap();
    assert_eq!((cash.reachable.minor, cash.reachable_invoices, cash.invoices), (100_000, 1, 2));
    // 40 % of 1,000 less 2 % comes today instead of in 35 days.
    assert_eq!((cash.days[0].without, cash.days[0].with), (0, 39_200));
    assert_eq!(cash.discount.minor, 800);
    assert_eq!(cash.brought_forward.days, Ok(Decimal::from(35)));
    assert_eq!(cash.brought_forward.amount_days, Decimal::from(14_000));
    assert_eq!(cash.days[34].without, 70_000);
    assert_eq!((cash.days[35].without, cash.days[35].with), (170_000, 169_200));
}

#[test]
fn overdue_cash_is_expected_today_and_not_discounted() {
    let sales = [Sale::open(0, 90, 30, 5_000)];
    let cash = Book::with(&sales).what_if(&two_ten()).cash.unwrap();
    assert_eq!((cash.weeks.points[0].without, cash.weeks.points[0].with), (5_000, 5_000));
    assert_eq!((cash.discount.minor, cash.reachable_invoices), (0, 0));
    assert_eq!(cash.weeks.greatest_lead(), None);
}

#[test]
fn who_pays_early_anyway_is_waste() {
    let mut sales = paid_on(0, 8, 4);
    sales.push(Sale::open(0, 2, 30, 50_000));
    let outcome = Book::with(&sales).what_if(&two_ten());
    let year = outcome.year.unwrap();
    assert_eq!((year.cost, year.waste, year.saving.minor), (Money::new(9_000, Currency::EUR), year.cost, 0));
    assert_eq!((year.days_to_pay_before, year.days_to_pay_after), (8.into(), 8.into()));
    assert_eq!(year.taken_percent, Decimal::ONE_HUNDRED);
    assert_eq!(year.price, Err(NotComputable::NoDaysGained));
    assert_eq!(year.break_even, Err(NotComputable::NoDaysGained));
    assert_eq!(year.take_up_percent, Err(NotComputable::NoDaysGained));
    let cash = outcome.cash.unwrap();
    assert_eq!((cash.discount.minor, cash.waste.minor), (1_000, 1_000));
    assert_eq!(cash.brought_forward.days, Err(NotComputable::NoDaysGained));
    // It still comes on day 8 after the issue, six days from now, not on the window's last day.
    assert_eq!((cash.days[5].with, cash.days[6].with, cash.days[6].without), (0, 49_000, 50_000));
}

#[test]
fn the_price_of_the_money_names_its_year() {
    let book = Book::with(&paid_on(0, 30, 4));
    for (year, simple, effective) in [(YearBasis::Days360, "36.73", 43.86), (YearBasis::Days365, "37.24", 44.59)] {
        let price = book.what_if(&DiscountSettings { year, ..two_ten() }).year.unwrap().price.unwrap();
        assert_eq!((price.days, price.year), (20.into(), year));
        assert_eq!(rounded(price.simple_percent, 2), simple);
        assert!((price.effective_percent.unwrap() - effective).abs() < 0.005);
    }
    let price = Book::with(&paid_on(0, 54, 4)).what_if(&two_ten()).year.unwrap().price.unwrap();
    assert_eq!(rounded(price.simple_percent, 1), "16.9");
}

#[test]
fn the_break_even_is_a_take_up_that_can_be_set() {
    // d = 1 %, e = 20 %, 73 days gained at 10 %: worth 2 %, so u* = 0.01 × 0.2 / 0.01 = 20 % of sales, 25 % of the late.
    let settings = DiscountSettings {
        discount: BasisPoints(100),
        cost_of_money: BasisPoints(1_000),
        take_up: shared(2_500),
        ..two_ten()
    };
    let mut sales = paid_on(0, 83, 4);
    sales.push(Sale::paid(0, 200, 30, 100_000, 5));
    let year = Book::with(&sales).what_if(&settings).year.unwrap();
    let Ok(BreakEven::At { take_up_percent, share_of_sales_percent }) = year.break_even else {
        panic!("{:?}", year.break_even)
    };
    assert_eq!((take_up_percent.round_dp(6), share_of_sales_percent.round_dp(6)), (25.into(), 20.into()));
    assert_eq!(year.net.minor, 0);
    let early: Vec<Sale> = paid_on(0, 5, 9).into_iter().chain(paid_on(1, 83, 4)).collect();
    let year = Book::with(&early).what_if(&settings).year.unwrap();
    assert!(matches!(year.break_even, Ok(BreakEven::OutOfReach { take_up_percent }) if take_up_percent > 100.into()));
}

#[test]
fn verdicts_need_three_paid_invoices() {
    let settings = DiscountSettings { cost_of_money: BasisPoints(1_200), ..two_ten() };
    let sales = [paid_on(0, 101, 3), paid_on(1, 40, 3), paid_on(2, 101, 2)].concat();
    let sales: Vec<Sale> =
        sales.into_iter().map(|sale| Sale { issued_days_ago: sale.issued_days_ago + 20, ..sale }).collect();
    let outcome = Book::with(&sales).what_if(&settings);
    let row = |customer| outcome.customers.iter().find(|row| row.customer == CustomerId(customer)).unwrap();
    assert_eq!(row(0).verdict, Verdict::Offer);
    assert_eq!(row(1).verdict, Verdict::DoNotOffer);
    assert_eq!(row(2).verdict, Verdict::TooLittleData);
    assert_eq!((row(0).days_before, rounded(row(0).days_after, 1)), (101.into(), "64.6".into()));
    // 3,000 × 40 % × 91 days × 12 % / 365 = 35.90 saved, 24.00 given.
    assert_eq!((row(0).saving.minor, row(0).cost.minor, row(0).net.minor), (3_590, 2_400, 1_190));
    assert_eq!(outcome.customers[0].customer, CustomerId(0));
    let verdicts = outcome.year.unwrap().verdicts;
    assert_eq!((verdicts.offer, verdicts.do_not_offer, verdicts.too_little_data, verdicts.total()), (1, 1, 1, 3));
}

fn own_shares(sales: &[Sale], customers_money: u32) -> Vec<(u32, u32, TakeUpSource)> {
    let take_up = TakeUp::PerCustomer { customers_money: BasisPoints(customers_money) };
    let outcome = Book::with(sales).what_if(&DiscountSettings { take_up, ..two_ten() });
    let mut shares: Vec<_> = outcome
        .customers
        .iter()
        .map(|row| {
            let CustomerTakeUp { share, source } = row.take_up;
            (row.customer.0, share.0, source)
        })
        .collect();
    shares.sort_by_key(|(customer, ..)| *customer);
    shares
}

#[test]
fn shares_come_from_behaviour() {
    // Customer 0: three of four on time; customer 1: one invoice only; customer 2: never on time, day 101.
    let mut sales = paid_on(0, 30, 3);
    sales.extend(paid_on(0, 45, 1));
    sales.extend(paid_on(1, 20, 1));
    sales
        .extend(paid_on(2, 101, 3).into_iter().map(|sale| Sale { issued_days_ago: sale.issued_days_ago + 50, ..sale }));
    let book_share = 5_000;
    assert_eq!(
        own_shares(&sales, 800),
        [(0, 7_500, TakeUpSource::Customer), (1, book_share, TakeUpSource::Book), (2, 0, TakeUpSource::Customer)]
    );
    // Waiting 91 days earns 8.19 % a year: not enough for a customer whose money costs 9 %.
    assert_eq!(own_shares(&sales, 900)[2], (2, 0, TakeUpSource::NotWorthIt));
    assert_eq!(own_shares(&sales, 900)[0], (0, 7_500, TakeUpSource::Customer));
    assert_eq!(own_shares(&[Sale::open(0, 5, 30, 1_000)], 800), [(0, 0, TakeUpSource::NoHistory)]);
}

#[test]
fn what_cannot_be_computed_says_why() {
    let nothing: Outcome = Book::with(&[]).what_if(&two_ten());
    assert_eq!(nothing.year, Err(NotComputable::NoSales));
    assert_eq!(nothing.cash, Err(NotComputable::NoReceivables));
    assert!(nothing.customers.is_empty());
    let old = Book::with(&[Sale::open(0, 400, 30, 1_000)]).what_if(&two_ten());
    assert_eq!(old.year, Err(NotComputable::NoSales));
    assert_eq!(old.cash.unwrap().open.minor, 1_000);
    let settled = Book::with(&paid_on(0, 40, 1)).what_if(&two_ten());
    assert_eq!(settled.cash, Err(NotComputable::NoReceivables));
    assert!(settled.year.unwrap().inputs.history_is_short);
}

#[test]
fn only_what_is_or_will_be_paid_is_sales() {
    let mut book = Book::with(&[
        Sale { payments: vec![(20, 30_000)], ..Sale::open(0, 100, 30, 100_000) },
        Sale::open(0, 100, 30, 50_000),
        Sale::open(0, 100, 30, 40_000),
    ]);
    book.run(Command::WriteOff(WriteOffInvoice {
        invoice: InvoiceId(0),
        on: today(),
        amount: None,
        reason: WriteOffReason::BadDebt,
    }));
    book.run(Command::IssueCreditNote(IssueCreditNote {
        customer: CustomerId(0),
        invoice: Some(InvoiceId(1)),
        on: today(),
        gross: Money::new(50_000, Currency::EUR),
        reason: "returned".into(),
    }));
    let payment = RecordPayment {
        customer: CustomerId(0),
        received_on: today(),
        amount: Money::new(10_000, Currency::EUR),
        method: PaymentMethod::BankTransfer,
        reference: None,
        note: None,
        allocations: vec![AllocationPart { invoice: InvoiceId(2), amount: 10_000, discount: 0 }],
    };
    book.run(Command::RecordPayment(payment));
    let year = book.what_if(&two_ten()).year.unwrap();
    // 300 paid of the first on day 20; 100 of the third today, on day 100, and 300 of it expected: the book pays ten
    // days early by the one closed invoice, and not before today.
    assert_eq!((year.inputs.sales.minor, year.inputs.invoices), (70_000, 2));
    assert_eq!(rounded(year.days_to_pay_before, 4), "65.7143");
    let closed = book.ledger.last_reversible().unwrap().number;
    book.run(Command::Withdraw { entry: closed });
    assert_eq!(book.what_if(&two_ten()).year.unwrap().inputs.sales.minor, 70_000);
}

#[test]
fn another_currency_is_another_what_if() {
    let book = Book::with(&paid_on(0, 40, 3));
    let prepared = prepare(&book.ledger, AsOf::at(today()), Currency::USD);
    let outcome = evaluate(&prepared, &two_ten(), &mut Scratch::default()).unwrap();
    assert_eq!(outcome.year, Err(NotComputable::NoSales));
    let wrong = DiscountSettings { discount: BasisPoints::WHOLE, ..two_ten() };
    assert_eq!(evaluate(&prepared, &wrong, &mut Scratch::default()), Err(SettingsError::DiscountOutOfRange));
}

#[test]
fn curves_are_cut_at_weeks_and_months() {
    let sales = [Sale::open(0, 0, 91, 100), Sale::open(0, 0, 92, 10), Sale::open(0, 0, 500, 1)];
    let cash = Book::with(&sales).what_if(&DiscountSettings { take_up: shared(0), ..two_ten() }).cash.unwrap();
    let days: Vec<_> = cash.weeks.points.iter().map(|point| point.day).collect();
    assert_eq!((days[0], days[1], days[13]), (today(), date("2026-07-07"), date("2026-09-29")));
    assert_eq!((cash.weeks.points[13].without, cash.weeks.after.without), (100, 11));
    let months: Vec<_> = cash.months.points.iter().map(|point| point.day).collect();
    assert_eq!(
        (months[2], months[8], months[12]),
        (date("2026-08-30"), date("2027-02-28"), add_months_clamped(today(), 12))
    );
    assert_eq!((cash.months.points[12].without, cash.months.after.without), (110, 1));
    assert_eq!(cash.days.len(), 366);
}
