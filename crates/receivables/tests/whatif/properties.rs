//! What holds for every ledger and every setting, on small random books.

use proptest::prelude::*;
use receivables::analytics::formula::{NotComputable, YearBasis};
use receivables::ledger::AsOf;
use receivables::money::Currency;
use receivables::whatif::{
    BasisPoints, CashOutcome, Curve, CustomerOutcome, DiscountSettings, Outcome, Scratch, Step, TakeUp, evaluate,
    prepare,
};
use rust_decimal::Decimal;

use crate::book::{Book, Sale, today};
use crate::reference::{Reference, reference};

fn sale() -> impl Strategy<Value = Sale> {
    let payment = (0_i64..120, 1_i64..=100);
    (
        0_u32..4,
        0_i64..500,
        prop::sample::select(vec![0_i64, 14, 30, 60]),
        1_i64..500_000,
        prop::collection::vec(payment, 0..3),
    )
        .prop_map(|(customer, issued_days_ago, net_days, amount, payments)| {
            let mut left = amount;
            let payments = payments.into_iter().filter_map(|(day, percent)| {
                let part = (amount * percent / 60).min(left);
                left -= part;
                (part > 0).then_some((day, part))
            });
            let payments = payments.collect();
            Sale { customer, issued_days_ago, net_days, amount, payments }
        })
}

fn sales() -> impl Strategy<Value = Vec<Sale>> {
    prop::collection::vec(sale(), 0..40)
}

fn take_up() -> impl Strategy<Value = TakeUp> {
    prop_oneof![
        (0_u32..=10_000).prop_map(|share| TakeUp::OneShare(BasisPoints(share))),
        (0_u32..4_000).prop_map(|money| TakeUp::PerCustomer { customers_money: BasisPoints(money) }),
    ]
}

fn settings() -> impl Strategy<Value = DiscountSettings> {
    let year = prop::sample::select(vec![YearBasis::Days360, YearBasis::Days365]);
    (0_u32..1_000, 0_u32..90, take_up(), 0_u32..3_000, year).prop_map(
        |(discount, window_days, take_up, cost_of_money, year)| DiscountSettings {
            discount: BasisPoints(discount),
            window_days,
            take_up,
            cost_of_money: BasisPoints(cost_of_money),
            year,
        },
    )
}

fn end(curve: &Curve) -> (i64, i64) {
    let last = curve.points.last().unwrap();
    (last.without + curve.after.without, last.with + curve.after.with)
}

fn assert_cash_as_reference(cash: &CashOutcome, expected: &Reference) {
    assert_eq!(cash.discount.minor, expected.discount);
    assert_eq!(cash.waste.minor, expected.waste);
    assert_eq!(cash.brought_forward.amount.minor, expected.moved);
    for point in cash.days.iter().chain(&cash.weeks.points).chain(&cash.months.points) {
        let until = expected.cash.range(..=point.day).map(|(_, amounts)| amounts);
        let sum = until.fold((0, 0), |sum, day| (sum.0 + day.0, sum.1 + day.1));
        assert_eq!((point.without, point.with), sum, "on {}", point.day);
    }
}

fn assert_rows_as_reference(rows: &[CustomerOutcome], expected: &Reference) {
    assert_eq!(rows.len(), expected.customers.len());
    for row in rows {
        let wanted = &expected.customers[&row.customer];
        let got =
            (row.sales.minor, row.early.minor, row.moved.minor, row.cost.minor, row.waste.minor, row.saving.minor);
        let numbers = (wanted.sales, wanted.early, wanted.moved, wanted.cost, wanted.waste, wanted.saving);
        assert_eq!(got, numbers, "{:?}", row.customer);
        assert_eq!(row.take_up.share.fraction(), wanted.share);
    }
}

/// The year's amounts beside those of the aggregate formula on the same inputs, half a cent per rounding apart at most.
fn assert_policy_agrees(outcome: &Outcome) {
    let Ok(year) = &outcome.year else { return };
    let tolerance = Decimal::new(i64::try_from(outcome.customers.len()).unwrap() + 1, 2);
    match &year.inputs.policy {
        Err(reason) => {
            assert_eq!(*reason, NotComputable::NoDaysGained);
            assert_eq!(year.inputs.late.minor, 0);
        }
        Ok(policy) => {
            let formula = policy.evaluate().unwrap();
            for (name, got, wanted) in [
                ("saving", year.saving, formula.saving),
                ("cost", year.cost, formula.cost),
                ("waste", year.waste, formula.waste),
                ("net", year.net, formula.net),
            ] {
                assert!((got.to_decimal() - wanted).abs() <= tolerance, "{name}: {got} and {wanted}");
            }
            let released = (year.receivables_before.to_decimal() - year.receivables_after.to_decimal())
                - (formula.receivables_before - formula.receivables_after);
            assert!(released.abs() <= tolerance, "released: {released}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn it_is_as_the_reference_says(sales in sales(), settings in settings()) {
        let book = Book::with(&sales);
        let outcome = book.what_if(&settings);
        let expected = reference(&book.ledger, AsOf::at(today()), &settings);
        assert_rows_as_reference(&outcome.customers, &expected);
        match &outcome.cash {
            Ok(cash) => assert_cash_as_reference(cash, &expected),
            Err(reason) => {
                prop_assert_eq!(*reason, NotComputable::NoReceivables);
                prop_assert!(expected.cash.is_empty());
            }
        }
        assert_policy_agrees(&outcome);
    }

    #[test]
    fn curves_end_apart_by_the_discount_alone(sales in sales(), settings in settings()) {
        let Ok(cash) = Book::with(&sales).what_if(&settings).cash else { return Ok(()) };
        for curve in [cash.curve(Step::Weeks), cash.curve(Step::Months)] {
            prop_assert_eq!(end(curve), (cash.open.minor, cash.open.minor - cash.discount.minor));
            // Nothing comes later than without the offer: only the discount itself can be missing.
            for point in &curve.points {
                prop_assert!(point.with + cash.discount.minor >= point.without, "{:?}", point);
            }
            prop_assert!(curve.points.windows(2).all(|two| two[0].with <= two[1].with && two[0].without <= two[1].without));
        }
        prop_assert_eq!(cash.weeks.points.len(), 14);
        prop_assert_eq!(cash.months.points.len(), 13);
    }

    #[test]
    fn without_take_up_only_waste_is_left(sales in sales(), settings in settings()) {
        let outcome = Book::with(&sales).what_if(&DiscountSettings { take_up: TakeUp::OneShare(BasisPoints(0)), ..settings });
        if let Ok(year) = &outcome.year {
            prop_assert_eq!(year.cost, year.waste);
            prop_assert_eq!(year.saving.minor, 0);
            prop_assert_eq!(year.days_to_pay_after, year.days_to_pay_before);
        }
        if let Ok(cash) = &outcome.cash {
            prop_assert_eq!(cash.discount, cash.waste);
            if cash.waste.minor == 0 {
                prop_assert!(cash.days.iter().all(|point| point.lead() == 0));
            }
        }
    }

    #[test]
    fn without_discount_nothing_costs(sales in sales(), settings in settings()) {
        let outcome = Book::with(&sales).what_if(&DiscountSettings { discount: BasisPoints(0), ..settings });
        if let Ok(year) = &outcome.year {
            prop_assert_eq!((year.cost.minor, year.waste.minor), (0, 0));
        }
        if let Ok(cash) = &outcome.cash {
            prop_assert_eq!((cash.discount.minor, cash.waste.minor), (0, 0));
            prop_assert!(cash.days.iter().all(|point| point.lead() >= 0));
        }
    }

    #[test]
    fn more_take_up_moves_more(sales in sales(), settings in settings(), low in 0_u32..=10_000, high in 0_u32..=10_000) {
        let book = Book::with(&sales);
        let at = |share: u32| book.what_if(&DiscountSettings { take_up: TakeUp::OneShare(BasisPoints(share)), ..settings });
        let (less, more) = (at(low.min(high)), at(low.max(high)));
        if let (Ok(less), Ok(more)) = (&less.year, &more.year) {
            prop_assert!(less.brought_forward.amount.minor <= more.brought_forward.amount.minor);
            prop_assert!(less.cost.minor <= more.cost.minor);
            prop_assert!(less.saving.minor <= more.saving.minor);
            prop_assert_eq!(less.waste, more.waste);
            prop_assert!(more.days_to_pay_after <= less.days_to_pay_after);
            prop_assert!(less.days_to_pay_after <= less.days_to_pay_before);
        }
        if let (Ok(less), Ok(more)) = (&less.cash, &more.cash) {
            prop_assert!(less.discount.minor <= more.discount.minor);
        }
    }

    #[test]
    fn customers_add_up(sales in sales(), settings in settings()) {
        let outcome = Book::with(&sales).what_if(&settings);
        let sum = |of: fn(&CustomerOutcome) -> i64| outcome.customers.iter().map(of).sum::<i64>();
        if let Ok(year) = &outcome.year {
            prop_assert_eq!(sum(|row| row.sales.minor), year.inputs.sales.minor);
            prop_assert_eq!(sum(|row| row.early.minor), year.inputs.early.minor);
            prop_assert_eq!(sum(|row| row.moved.minor), year.inputs.moved.minor);
            prop_assert_eq!(sum(|row| row.cost.minor), year.cost.minor);
            prop_assert_eq!(sum(|row| row.waste.minor), year.waste.minor);
            prop_assert_eq!(sum(|row| row.saving.minor), year.saving.minor);
            prop_assert_eq!(sum(|row| row.net.minor), year.net.minor);
            prop_assert_eq!(year.verdicts.total() as usize, outcome.customers.len());
        } else {
            prop_assert!(outcome.customers.is_empty());
        }
        if let Ok(cash) = &outcome.cash {
            prop_assert_eq!(sum(|row| row.open_discount.minor), cash.discount.minor);
        }
        prop_assert!(outcome.customers.windows(2).all(|two| two[0].net.minor >= two[1].net.minor));
    }

    #[test]
    fn the_ledger_is_only_read(sales in sales(), first in settings(), second in settings()) {
        let book = Book::with(&sales);
        let before = book.bytes();
        let prepared = prepare(&book.ledger, AsOf::at(today()), Currency::EUR);
        let mut scratch = Scratch::default();
        evaluate(&prepared, &first, &mut scratch).unwrap();
        // What an evaluation leaves behind in the scratch memory has no say in the next one.
        prop_assert_eq!(evaluate(&prepared, &second, &mut scratch).unwrap(), book.what_if(&second));
        prop_assert_eq!(&prepared, &prepare(&book.ledger, AsOf::at(today()), Currency::EUR));
        prop_assert_eq!(book.bytes(), before);
    }
}
