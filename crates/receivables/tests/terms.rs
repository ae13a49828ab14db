//! Terms in the ledger: due days of other systems' tests (peers.json, by their ids), instalments in every report against a
//! naive count, amendments on both sides of their day, discounts by the day the money came.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code)] // the words of other scenarios
mod scenario;

use chrono::NaiveDate;
use receivables::analytics::aging::{AgingOptions, aging};
use receivables::analytics::daily_totals::DailyTotals;
use receivables::analytics::explanation::{bucket_listing, listing};
use receivables::analytics::figure::InvoiceQuery;
use receivables::analytics::invariants::checked_bucket;
use receivables::analytics::invoice_list::InvoiceIndex;
use receivables::analytics::snapshot::Snapshot;
use receivables::calendar::{add_days, days_between};
use receivables::id::{CustomerId, EntryNo, InvoiceId};
use receivables::ledger::command::{AmendTerms, Command};
use receivables::ledger::event::InvoiceContent;
use receivables::ledger::rejection::Rejection;
use receivables::ledger::terms::{Adjustment, CountedFrom, DuePart, DueTotals, Holidays, PaymentTerms, TermsError};
use receivables::ledger::{AsOf, Context, Ledger, decide};
use receivables::matching::proposal::{OpenFor, open_invoices, propose};
use receivables::money::{Currency, Rounding};
use receivables::testkit::Dice;
use scenario::{TODAY, accept, credit, customer, date, eur, issue, open_book, part, pay, withdraw, work};

fn terms(text: &str) -> PaymentTerms {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn with_terms(customer: u32, euros: i64, text: &str) -> InvoiceContent {
    InvoiceContent { terms: terms(text), ..work(customer, euros) }
}

#[test]
fn due_days_are_those_of_other_systems() {
    for (id, typed, issued, due) in [
        ("P018", "due on receipt", "2019-01-01", "2019-01-01"),
        ("P019", "due on receipt", "2019-01-15", "2019-01-15"),
        ("P025", "31d>15", "2019-01-15", "2019-02-15"),
        ("P026", "31d>15", "2019-01-31", "2019-03-15"),
        ("P027", "EOM", "2019-01-01", "2019-01-31"),
        ("P029", "EOM", "2019-01-31", "2019-01-31"),
        ("P030", "1 MFI", "2019-01-01", "2019-02-01"),
        ("P031", "1 MFI", "2019-01-15", "2019-02-01"),
        ("P034", "net 30 days", "2022-01-15", "2022-02-14"),
        ("P040", "30d>31 MFI", "2023-12-12", "2024-02-29"),
        ("P041", "29 MFI", "2024-05-23", "2024-06-29"),
        ("P043", "15d>30 MFI", "2024-05-24", "2024-07-30"),
        ("P044", "15d>31 MFI", "2024-05-23", "2024-07-31"),
        ("P045", "30d>EOM", "2024-04-22", "2024-05-31"),
        ("P175", "EOM", "2020-02-15", "2020-02-29"),
        ("P180", "1 MFI", "2020-02-01", "2020-03-01"),
        ("P182", "31 MFI", "2020-02-29", "2020-03-31"),
    ] {
        let day = terms(typed).due_date(date(issued).into(), Holidays::NONE);
        assert_eq!(day, date(due), "{id}: {typed} of {issued}");
    }
}

#[test]
fn instalments_are_those_of_other_systems() {
    let split = |typed: &str, total: i64, issued: &str| -> Vec<(String, i64)> {
        let totals = DueTotals { net: total, gross: total, currency: Currency::EUR, rounding: Rounding::default() };
        let parts = terms(typed).schedule(date(issued).into(), Holidays::NONE, &totals).unwrap();
        parts.into_iter().map(|part| (part.due.to_string(), part.amount)).collect()
    };
    let rows = |rows: &[(&str, i64)]| rows.iter().map(|(day, amount)| ((*day).to_owned(), *amount)).collect::<Vec<_>>();
    // P036, P038, P049.
    assert_eq!(split("30%@15, 70%@45", 10_000, "2022-01-01"), rows(&[("2022-01-16", 3_000), ("2022-02-15", 7_000)]));
    assert_eq!(split("30%@15, 70%@45", 10_000, "2022-01-31"), rows(&[("2022-02-15", 3_000), ("2022-03-17", 7_000)]));
    assert_eq!(split("50%@2, 50%@4", 115_000, "2016-01-01"), rows(&[("2016-01-03", 57_500), ("2016-01-05", 57_500)]));
    // The odd cent goes to the first; the parts add up.
    assert_eq!(split("50%@2, 50%@4", 101, "2016-01-01"), rows(&[("2016-01-03", 51), ("2016-01-05", 50)]));
    // P055, and what we do not take: P053 and P054 end in a negative instalment.
    assert_eq!("50%@0".parse::<PaymentTerms>(), Err(TermsError::SharesDoNotAddUp));
    assert_eq!("70%@0, 500@10, 30%@20".parse::<PaymentTerms>(), Err(TermsError::SharesDoNotAddUp));
    let totals = DueTotals { net: 100, gross: 100, currency: Currency::EUR, rounding: Rounding::default() };
    let too_much = terms("5@0, balance@10").schedule(date("2026-01-01").into(), Holidays::NONE, &totals);
    assert_eq!(too_much, Err(TermsError::InstalmentsExceedTotal));
}

fn three_parts() -> Ledger {
    let mut ledger = Ledger::new();
    for command in [
        open_book(),
        customer("Arden"),
        issue(with_terms(0, 200, "30%@30, 50%@60, 20%@90"), "2026-01-01"),
        pay(0, "2026-01-15", eur(4_000), vec![part(0, 4_000)]),
    ] {
        accept(&mut ledger, &command);
    }
    ledger
}

fn parts(ledger: &Ledger, invoice: u32, day: &str) -> Vec<(String, i64)> {
    let (row, as_of) = (ledger.invoice(InvoiceId(invoice)).unwrap(), AsOf::at(date(day)));
    let open = ledger.open_amount(row.id, as_of);
    let parts = ledger.open_parts(row, open, as_of);
    parts.into_iter().map(|DuePart { due, amount }| (due.to_string(), amount)).collect()
}

fn text(rows: &[(&str, i64)]) -> Vec<(String, i64)> {
    rows.iter().map(|(day, amount)| ((*day).to_owned(), *amount)).collect()
}

#[test]
fn what_is_paid_settles_the_first_instalment_first() {
    // P060 and P061: 40 of 200 over 30/50/20 %, then a credit note of 100.
    let mut ledger = three_parts();
    let first = text(&[("2026-01-31", 2_000), ("2026-03-02", 10_000), ("2026-04-01", 4_000)]);
    assert_eq!(parts(&ledger, 0, "2026-01-20"), first);
    accept(&mut ledger, &credit(0, 0, "2026-01-25", eur(10_000)));
    assert_eq!(parts(&ledger, 0, "2026-01-25"), text(&[("2026-03-02", 2_000), ("2026-04-01", 4_000)]));
    assert_eq!(parts(&ledger, 0, "2026-01-24"), first, "on the day before nothing of that");
    let issued = ledger.invoice(InvoiceId(0)).unwrap();
    assert_eq!(issued.due_date(), Some(date("2026-04-01")), "the last part's day");
}

#[test]
fn instalments_age_by_their_own_days_and_are_one_invoice() {
    let ledger = three_parts();
    for (day, amounts, counts) in [
        ("2026-01-31", [16_000, 0, 0, 0, 0], [1, 0, 0, 0, 0]),
        ("2026-02-01", [14_000, 2_000, 0, 0, 0], [1, 1, 0, 0, 0]),
        ("2026-03-10", [4_000, 10_000, 2_000, 0, 0], [1, 1, 1, 0, 0]),
        ("2026-04-01", [4_000, 10_000, 2_000, 0, 0], [1, 1, 1, 0, 0]),
        ("2026-04-02", [0, 4_000, 10_000, 2_000, 0], [0, 1, 1, 1, 0]),
        ("2026-08-01", [0, 0, 0, 0, 16_000], [0, 0, 0, 0, 1]),
    ] {
        let snapshot = Snapshot::new(&ledger, AsOf::at(date(day)), Currency::EUR);
        let report = aging(&snapshot, &AgingOptions::default());
        assert_eq!(report.buckets.iter().map(|one| one.amount).collect::<Vec<_>>(), amounts, "{day}");
        assert_eq!(report.buckets.iter().map(|one| one.count).collect::<Vec<_>>(), counts, "{day}");
        assert_eq!((report.count, report.total), (1, 16_000), "{day}: one invoice");
        for bucket in (0..5).map(Some).chain([None]) {
            assert!(
                checked_bucket(&snapshot, &AgingOptions::default(), bucket).iter().all(|check| check.holds),
                "{day}"
            );
        }
        let past_due = listing(&snapshot, InvoiceQuery::PastDue).total;
        assert_eq!(past_due, report.past_due, "{day}: the explanation lists the parts that are past due");
        let totals = DailyTotals::new(&snapshot);
        assert_eq!(totals.past_due(date(day)).minor, report.past_due, "{day}: so does the day's total");
    }
    let rows = InvoiceIndex::new(&ledger, AsOf::at(date("2026-02-10")), false);
    let row = rows.row(InvoiceId(0)).unwrap();
    assert_eq!((row.due.map(|due| due.date()), row.days_past_due), (Some(date("2026-01-31")), 10), "the next part due");
}

#[test]
fn amended_terms_hold_from_their_day_on() {
    let mut ledger = three_parts();
    let amend = |on: &str, text: &str| scenario::amend(0, on, text);
    accept(&mut ledger, &amend("2026-02-10", "net 120"));
    let before = text(&[("2026-01-31", 2_000), ("2026-03-02", 10_000), ("2026-04-01", 4_000)]);
    assert_eq!(parts(&ledger, 0, "2026-02-09"), before);
    assert_eq!(parts(&ledger, 0, "2026-02-10"), text(&[("2026-05-01", 16_000)]));
    let past_due = |ledger: &Ledger, day: &str| {
        let snapshot = Snapshot::new(ledger, AsOf::at(date(day)), Currency::EUR);
        let late = DailyTotals::new(&snapshot).past_due(date(day)).minor;
        assert_eq!(late, aging(&snapshot, &AgingOptions::default()).past_due, "{day}");
        late
    };
    assert_eq!((past_due(&ledger, "2026-02-09"), past_due(&ledger, "2026-02-10")), (2_000, 0));
    assert_eq!(past_due(&ledger, "2026-05-02"), 16_000);
    // Once more on the same day; never before what is amended already.
    accept(&mut ledger, &amend("2026-02-10", "net 60"));
    assert_eq!(parts(&ledger, 0, "2026-02-10"), text(&[("2026-03-02", 16_000)]));
    let context = Context { today: date(TODAY) };
    let refused = decide(&ledger, &amend("2026-02-09", "net 45"), &context);
    assert_eq!(refused, Err(Rejection::AmendedLater { invoice: InvoiceId(0) }));
    assert_eq!(decide(&ledger, &amend("2026-02-11", "net 60"), &context), Err(Rejection::NothingToDo));
    // One undo after the other leads back.
    let entries: Vec<u64> = ledger.entries().iter().rev().take(2).map(|entry| entry.number.0).collect();
    for entry in entries {
        accept(&mut ledger, &withdraw(entry));
    }
    assert_eq!(parts(&ledger, 0, "2026-02-10"), before);
    assert_eq!(ledger.invoice(InvoiceId(0)).unwrap().terms, terms("30%@30, 50%@60, 20%@90"));
}

#[test]
fn a_calendar_moves_due_days_off_its_holidays() {
    let mut ledger = Ledger::new();
    let days = vec![date("2026-04-03"), date("2026-04-06")];
    for command in [
        open_book(),
        customer("Arden"),
        Command::SetHolidays { name: " Bavaria ".into(), days: days.clone() },
        Command::SetHolidays { name: "Nowhere".into(), days: vec![date("2026-04-07")] },
    ] {
        accept(&mut ledger, &command);
    }
    for (calendar, rule, due) in [
        (Some("Bavaria"), Adjustment::Following, "2026-04-07"),
        (Some("Bavaria"), Adjustment::Preceding, "2026-04-02"),
        (None, Adjustment::Following, "2026-04-06"),
        (Some("no such one"), Adjustment::Following, "2026-04-06"),
        (Some("Bavaria"), Adjustment::None, "2026-04-04"),
    ] {
        let terms = PaymentTerms { adjustment: rule, calendar: calendar.map(Into::into), ..PaymentTerms::net(30) };
        let content = InvoiceContent { terms, ..work(0, 10) };
        accept(&mut ledger, &issue(content, "2026-03-05"));
        let last = ledger.invoices().last().unwrap();
        assert_eq!(last.due_date(), Some(date(due)), "{calendar:?} {rule:?}");
    }
    // Other days leave what was issued as it is, and one undo brings the old ones back.
    accept(&mut ledger, &Command::SetHolidays { name: "Bavaria".into(), days: vec![] });
    assert_eq!(ledger.invoices().next().unwrap().due_date(), Some(date("2026-04-07")));
    assert_eq!(ledger.calendars().count(), 1);
    let EntryNo(last) = ledger.entries().last().unwrap().number;
    accept(&mut ledger, &withdraw(last));
    assert_eq!(
        ledger.calendars().next().map(|(name, kept)| (name, kept.days().collect::<Vec<_>>())),
        Some(("Bavaria", days))
    );
    let many = Command::SetHolidays { name: "All".into(), days: vec![date("2026-01-01"); 2_001] };
    let refused = decide(&ledger, &many, &Context { today: date(TODAY) });
    assert_eq!(refused, Err(Rejection::TooManyHolidays { max: 2_000 }));
}

#[test]
fn a_receipt_of_goods_moves_what_counts_from_it() {
    let mut ledger = Ledger::new();
    accept(&mut ledger, &open_book());
    accept(&mut ledger, &customer("Arden"));
    let content = InvoiceContent { delivered_on: Some(date("2023-11-14")), ..with_terms(0, 3_240, "3/10, n/30 ROG") };
    accept(&mut ledger, &issue(content, "2023-07-10"));
    let invoice = ledger.invoice(InvoiceId(0)).unwrap();
    assert_eq!(invoice.due_date(), Some(date("2023-12-14")));
    let from = CountedFrom { issued: date("2023-07-10"), received: invoice.delivered_on };
    assert_eq!(invoice.terms.discount_until(from, Holidays::NONE), Some(date("2023-11-24")));
}

/// What is proposed for a payment of `amount` that came on `on`: amount and discount of each part.
fn proposed(ledger: &Ledger, on: &str, amount: i64) -> Vec<(i64, i64)> {
    let wanted = OpenFor { customer: CustomerId(0), currency: Currency::EUR, on: date(on), paid_on: Some(date(on)) };
    let open = open_invoices(ledger, wanted);
    propose(amount, &open, &[]).parts.iter().map(|part| (part.amount, part.discount)).collect()
}

#[test]
fn a_payment_is_proposed_with_the_discount_of_its_day() {
    let book = |content: InvoiceContent| {
        let mut ledger = Ledger::new();
        for command in [open_book(), customer("Arden"), issue(content, "2023-01-26")] {
            accept(&mut ledger, &command);
        }
        ledger
    };
    // 2/10, 1/20, n/60 on 750: 735.00 until 5 February, 742.50 until 15 February.
    let tiers = book(with_terms(0, 750, "2/10, 1/20, n/60"));
    for (on, amount, parts) in [
        ("2023-02-03", 73_500, vec![(73_500, 1_500)]),
        ("2023-02-05", 73_500, vec![(73_500, 1_500)]),
        ("2023-02-06", 74_250, vec![(74_250, 750)]),
        ("2023-02-14", 74_250, vec![(74_250, 750)]),
        ("2023-02-16", 74_250, vec![(74_250, 0)]),
        ("2023-02-03", 40_000, vec![(40_000, 816)]),
        ("2023-02-03", 75_000, vec![(75_000, 0)]),
    ] {
        assert_eq!(proposed(&tiers, on, amount), parts, "{amount} on {on}");
    }
    let mut strict = with_terms(0, 750, "2/10, 1/20, n/60");
    strict.terms.early.partial = receivables::ledger::terms::PartialPayment::None;
    strict.terms.early.grace_days = 1;
    let strict = book(strict);
    assert_eq!(proposed(&strict, "2023-02-03", 40_000), [(40_000, 0)]);
    assert_eq!(proposed(&strict, "2023-02-06", 73_500), [(73_500, 1_500)], "a day of grace");
}

/// Instalments, amendments, payments, credit notes and write-offs on random days: every day's past-due amount of the reports
/// is that of a naive count by parts.
#[test]
fn past_due_by_parts_is_what_a_naive_count_finds() {
    for seed in 0..40 {
        let mut dice = Dice::new(seed);
        let book = random_book(&mut dice);
        let ledger = &book.ledger;
        for offset in (0..220).step_by(7) {
            let day = add_days(date("2026-01-01"), offset);
            let snapshot = Snapshot::new(ledger, AsOf::at(day), Currency::EUR);
            let naive = naive_past_due(&book, day);
            let report = aging(&snapshot, &AgingOptions::default());
            assert_eq!(report.past_due, naive, "aging, seed {seed}, {day}");
            assert_eq!(DailyTotals::new(&snapshot).past_due(day).minor, naive, "daily totals, seed {seed}, {day}");
            assert_eq!(report.total, snapshot.open_total(), "seed {seed}, {day}");
            for bucket in 0..report.buckets.len() {
                let listed = bucket_listing(&snapshot, &AgingOptions::default(), Some(bucket)).total;
                assert_eq!(listed, report.buckets[bucket].amount, "seed {seed}, {day}");
            }
        }
        // Seen from the end, the totals of each day are the same.
        let last = date("2026-08-01");
        let snapshot = Snapshot::new(ledger, AsOf::at(last), Currency::EUR);
        let totals = DailyTotals::new(&snapshot);
        for offset in (0..days_between(date("2026-01-01"), last)).step_by(11) {
            let day = add_days(date("2026-01-01"), offset);
            assert_eq!(totals.past_due(day).minor, naive_past_due(&book, day), "history, seed {seed}, {day}");
        }
    }
}

const TERMS: [&str; 6] =
    ["net 14", "30%@10, 70%@40", "50%@EOM then 50%@30", "25@0, balance@20", "45d>EOM", "20%@5, 80%@5"];

/// A book, and what its terms were: as issued by invoice, and each amendment in the order recorded.
struct RandomBook {
    ledger: Ledger,
    issued: Vec<PaymentTerms>,
    amended: Vec<(InvoiceId, NaiveDate, PaymentTerms)>,
}

fn random_book(dice: &mut Dice) -> RandomBook {
    let mut book = RandomBook { ledger: Ledger::new(), issued: Vec::new(), amended: Vec::new() };
    accept(&mut book.ledger, &open_book());
    accept(&mut book.ledger, &customer("Arden"));
    let any_terms = |dice: &mut Dice| TERMS[usize::try_from(dice.between(0, 5)).unwrap()];
    for id in 0..4 {
        let issued = add_days(date("2026-01-01"), dice.between(0, 60));
        let content = with_terms(0, 100 + id, any_terms(dice));
        book.issued.push(content.terms.clone());
        accept(&mut book.ledger, &issue(content, &issued.to_string()));
    }
    for _ in 0..12 {
        let invoice = u32::try_from(dice.between(0, 3)).unwrap();
        let on = add_days(date("2026-01-20"), dice.between(0, 120));
        let amount = dice.between(1, 6_000);
        let command = match dice.between(0, 3) {
            0 => Command::AmendTerms(AmendTerms {
                invoice: InvoiceId(invoice),
                on,
                terms: terms(any_terms(dice)),
                reason: "Agreed".into(),
            }),
            1 => credit(0, invoice, &on.to_string(), eur(amount)),
            _ => pay(0, &on.to_string(), eur(amount), vec![part(invoice, amount)]),
        };
        if decide(&book.ledger, &command, &Context { today: date("2026-08-01") }).is_ok() {
            accept_late(&mut book.ledger, &command);
            if let Command::AmendTerms(one) = command {
                book.amended.push((one.invoice, one.on, one.terms));
            }
        }
    }
    book
}

fn accept_late(ledger: &mut Ledger, command: &Command) {
    let today = date("2026-08-01");
    let events = decide(ledger, command, &Context { today }).unwrap();
    let first = ledger.last_seq() + 1;
    for (event, seq) in events.iter().zip(first..) {
        let stamp = receivables::ledger::Stamp { seq, entry: EntryNo(first), recorded_on: today };
        ledger.apply(&stamp, event);
    }
}

/// By the terms that held on the day: what was settled by then is taken from the parts, the earliest due first.
fn naive_past_due(book: &RandomBook, day: NaiveDate) -> i64 {
    let (mut late, ledger) = (0, &book.ledger);
    for invoice in ledger.invoices() {
        let Some(issued) = invoice.issue_date().filter(|issued| *issued <= day) else { continue };
        // Of one day what was agreed last; a later day is never recorded before an earlier one.
        let mut amended = book.amended.iter().rev().filter(|(id, on, _)| *id == invoice.id && *on <= day);
        let terms = amended.next().map_or(&book.issued[invoice.id.index()], |(_, _, terms)| terms);
        let gross = invoice.totals().gross;
        let totals = DueTotals { net: gross, gross, currency: Currency::EUR, rounding: invoice.rounding };
        let mut settled = gross - ledger.open_amount(invoice.id, AsOf::at(day));
        for part in terms.schedule(issued.into(), Holidays::NONE, &totals).unwrap() {
            let open = (part.amount - settled).max(0);
            settled = (settled - part.amount).max(0);
            late += if part.due < day { open } else { 0 };
        }
    }
    late
}
