//! Cases read in other systems' own tests, by their ids, as scenarios of ours. Due days, instalments and what ages are in
//! `terms.rs`; here is what is paid, taken off, allocated, given up and rounded. Amounts in minor units.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)] // the words of other scenarios
mod scenario;

use receivables::analytics::aging::{AgingOptions, aging};
use receivables::analytics::customer_credit::customer_credits;
use receivables::analytics::snapshot::Snapshot;
use receivables::id::{CustomerId, InvoiceId, PaymentId};
use receivables::ledger::command::Command;
use receivables::ledger::event::{CreditSource, InvoiceContent, InvoiceLine};
use receivables::ledger::terms::{DiscountTax, Discountable, EarlyDiscount, EarlyPayment, PaymentTerms};
use receivables::ledger::{AsOf, InvoiceStatus, Ledger, totals_of};
use receivables::matching::proposal::{OpenFor, open_invoices, propose};
use receivables::money::{Currency, Money, Rounding};
use rust_decimal::Decimal;
use scenario::{accept, credit, customer, date, eur, issue, open_book, part, pay, withdraw, work, write_off};

fn line(quantity: &str, price: &str) -> InvoiceLine {
    InvoiceLine { description: "Work".into(), quantity: quantity.parse().unwrap(), unit_price: price.parse().unwrap() }
}

fn invoice(lines: Vec<InvoiceLine>, tax_percent: u32, terms: &str) -> InvoiceContent {
    let terms: PaymentTerms = terms.parse().unwrap();
    InvoiceContent { lines, tax_percent: tax_percent.into(), terms, ..work(0, 1) }
}

fn book(commands: &[Command]) -> Ledger {
    let mut ledger = Ledger::new();
    for command in [open_book(), customer("Arden")].iter().chain(commands) {
        accept(&mut ledger, command);
    }
    ledger
}

/// Amount and discount of each part that is proposed for money that came on a day.
fn proposed(ledger: &Ledger, on: &str, amount: i64) -> Vec<(i64, i64)> {
    let wanted = OpenFor { customer: CustomerId(0), currency: Currency::EUR, on: date(on), paid_on: Some(date(on)) };
    propose(amount, &open_invoices(ledger, wanted), &[]).parts.iter().map(|part| (part.amount, part.discount)).collect()
}

fn open(ledger: &Ledger, invoice: u32) -> i64 {
    ledger.open_amount(InvoiceId(invoice), AsOf::at(date("2026-05-31")))
}

#[test]
fn a_discount_with_the_tax_is_paid_as_they_pay_it() {
    // P003, P007, P016, P046: reduced when it is taken.
    for (id, contents, on, paid, parts) in [
        (
            "P003",
            vec![invoice(vec![line("1", "1500")], 15, "10/10 net 10")],
            "2026-01-05",
            155_250,
            vec![(155_250, 17_250)],
        ),
        (
            "P007",
            vec![
                invoice(vec![line("1", "1000")], 0, "10/10 net 10"),
                invoice(vec![line("1", "2000")], 0, "10/10 net 10"),
            ],
            "2026-01-01",
            270_000,
            vec![(90_000, 10_000), (180_000, 20_000)],
        ),
        (
            "P016",
            vec![invoice(vec![line("1", "1000")], 0, "net 30"), invoice(vec![line("1", "2000")], 0, "10/10 net 10")],
            "2026-01-01",
            280_000,
            vec![(180_000, 20_000), (100_000, 0)],
        ),
        (
            "P046",
            vec![invoice(vec![line("1", "1000")], 15, "10/1 net 2")],
            "2026-01-02",
            103_500,
            vec![(103_500, 11_500)],
        ),
    ] {
        let commands: Vec<Command> = contents.into_iter().map(|content| issue(content, "2026-01-01")).collect();
        assert_eq!(proposed(&book(&commands), on, paid), parts, "{id}");
    }
    // P046 is due two days later.
    let ledger = book(&[issue(invoice(vec![line("1", "1000")], 15, "10/1 net 2"), "2026-01-01")]);
    assert_eq!(ledger.invoice(InvoiceId(0)).unwrap().due_date(), Some(date("2026-01-03")));
}

#[test]
fn a_fixed_tax_is_never_discounted_and_a_discounted_base_leaves_the_net() {
    let whole = |net: i64, gross: i64, fixed: i64, percent: u32, tax: DiscountTax| {
        let rounding = Rounding::default();
        let amounts = Discountable { net, gross, fixed, currency: Currency::EUR, rounding };
        let early = EarlyPayment { tax, ..EarlyPayment::default() };
        let discount = EarlyDiscount::new(&amounts, percent.into(), early);
        (discount.whole(), discount.pays())
    };
    // P004: 1,500 with 15 % and 0.05 fixed; P011 and P012: the tax is on the discounted base from the beginning.
    assert_eq!(whole(150_000, 172_505, 5, 10, DiscountTax::WhenTaken), (17_250, 155_255));
    assert_eq!(whole(100_000, 109_000, 0, 10, DiscountTax::AlwaysDiscounted), (10_000, 99_000));
    assert_eq!(whole(10_000, 12_058, 0, 2, DiscountTax::AlwaysDiscounted), (200, 11_858));
}

#[test]
fn money_is_set_against_invoices_as_they_do() {
    let of =
        |cents: i64| issue(invoice(vec![line("1", &Decimal::new(cents, 2).to_string())], 0, "net 30"), "2026-01-01");
    for (id, gross, paid, left, over) in [
        ("P066", 10_000, 4_000, 6_000, 0),
        ("P067", 10_000, 10_000, 0, 0),
        ("P077", 10_000, 9_999, 1, 0),
        ("P113", 11_900, 13_500, 0, 1_600),
        ("P115", 11_900, 10_000, 1_900, 0),
    ] {
        let set = vec![part(0, paid.min(gross))];
        let ledger = book(&[of(gross), pay(0, "2026-02-01", eur(paid), set)]);
        let unallocated = ledger.unallocated_amount(CreditSource::Payment(PaymentId(0)), AsOf::at(date("2026-05-31")));
        assert_eq!((open(&ledger, 0), unallocated), (left, over), "{id}");
    }
    // P103: two part payments, the rest given up.
    let parts = [
        of(696),
        pay(0, "2026-02-01", eur(232), vec![part(0, 232)]),
        pay(0, "2026-02-02", eur(381), vec![part(0, 381)]),
    ];
    let mut ledger = book(&parts);
    assert_eq!(open(&ledger, 0), 83);
    accept(&mut ledger, &write_off(0, "2026-03-01", None));
    assert_eq!(open(&ledger, 0), 0);
    // P069: what one customer owes.
    let ledger = book(&[of(10_000), of(8_500)]);
    let snapshot = Snapshot::new(&ledger, AsOf::at(date("2026-05-31")), Currency::EUR);
    assert_eq!(aging(&snapshot, &AgingOptions::default()).total, 18_500);
}

#[test]
fn what_no_invoice_has_is_a_credit_of_its_own() {
    let as_of = AsOf::at(date("2026-05-31"));
    // P059: a credit note over all of it leaves nothing. P063 and P068: money without an invoice.
    let issued = issue(invoice(vec![line("1", "100")], 0, "net 30"), "2026-01-01");
    let mut ledger = book(&[issued, credit(0, 0, "2026-02-01", eur(10_000))]);
    assert_eq!(open(&ledger, 0), 0);
    // P086: taken back, the invoice is open again. P087: one that was not made from it leaves it open.
    let noted = ledger.entries().last().unwrap().number.0;
    accept(&mut ledger, &withdraw(noted));
    assert_eq!(open(&ledger, 0), 10_000);
    let status = ledger.status_given(ledger.invoice(InvoiceId(0)).unwrap(), 10_000, as_of);
    assert_eq!(status, InvoiceStatus::Open);
    accept(&mut ledger, &pay(0, "2026-02-01", eur(100_000), vec![]));
    let snapshot = Snapshot::new(&ledger, as_of, Currency::EUR);
    assert_eq!(customer_credits(&ledger, as_of, Currency::EUR).total, 100_000);
    assert_eq!(aging(&snapshot, &AgingOptions::default()).total, 10_000, "never netted");
}

#[test]
fn lines_are_rounded_before_tax_and_totals_as_they_are() {
    for (id, lines, tax, net, gross) in [
        ("P159", vec![("1", "10")], "8.75", 1_000, 1_088),
        ("P116", vec![("3", "70"), ("10", "50")], "19", 71_000, 84_490),
    ] {
        let lines: Vec<InvoiceLine> = lines.into_iter().map(|(quantity, price)| line(quantity, price)).collect();
        let totals = totals_of(&lines, tax.parse().unwrap(), Currency::EUR, Rounding::default()).unwrap();
        assert_eq!((totals.net, totals.gross), (net, gross), "{id}");
    }
    // P184: half away from zero.
    let rounded = Money::try_from_decimal_rounded("2.145".parse().unwrap(), Currency::EUR, Rounding::default());
    assert_eq!(rounded.unwrap().minor, 215);
}
