//! Drafts against a ledger: what is new, what is there already, what is asked; through the ledger's own decide and apply.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "functions beside the tests are tests too")]

use receivables::id::EntryNo;
use receivables::interchange::customer_match::{Candidate, CustomerDecision};
use receivables::interchange::{
    CheckReason, Choices, Decisions, ImportPlan, PlanVerdict, RefusalReason, UndatedPayment, plan, read_file,
};
use receivables::ledger::command::{Command, ReverseAllocation};
use receivables::ledger::{AsOf, Context, Ledger, Stamp, decide};
use receivables::money::Currency;

fn date(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn today() -> chrono::NaiveDate {
    date("2026-05-02")
}

fn run(ledger: &mut Ledger, command: &Command) {
    let events = decide(ledger, command, &Context { today: today() }).unwrap();
    let first = ledger.last_seq() + 1;
    for (seq, event) in (first..).zip(&events) {
        ledger.apply(&Stamp { seq, entry: EntryNo(first), recorded_on: today() }, event);
    }
    assert_eq!(ledger.check(), []);
}

fn book() -> Ledger {
    let mut ledger = Ledger::new();
    run(&mut ledger, &Command::OpenBook { name: "Test".to_owned(), currency: Currency::EUR });
    ledger
}

fn planned(ledger: &Ledger, text: &str, decisions: &Decisions) -> ImportPlan {
    let choices = Choices { currency: Some(Currency::EUR), ..Choices::default() };
    let read = read_file(text.as_bytes(), &choices, Some(today())).unwrap();
    assert!(!read.survey.is_blocked());
    plan(ledger, &read.draft, "bills.csv", decisions)
}

fn import(ledger: &mut Ledger, text: &str) -> ImportPlan {
    let plan = planned(ledger, text, &Decisions::default());
    run(ledger, &Command::Import(plan.command.clone()));
    plan
}

const FILE: &str = "Invoice,Customer,Issue Date,Due Date,Total,Paid On,Paid\n\
    0031,Veldt Solar BV,2026-01-31,2026-03-02,100.00,2026-02-20,100.00\n\
    0032,Quillhaven Press,2026-02-01,2026-03-03,80.00,2026-02-20,30.00\n\
    0033,Quillhaven Press,2026-02-02,2026-03-04,-15.00,,\n";

fn open_total(ledger: &Ledger) -> i64 {
    ledger.open_amounts(AsOf::at(today())).iter().sum()
}

#[test]
fn the_same_file_again_adds_nothing() {
    let mut ledger = book();
    let first = import(&mut ledger, FILE);
    assert_eq!(first.rows, [PlanVerdict::New, PlanVerdict::New, PlanVerdict::NewCreditNote]);
    assert_eq!((first.totals[&Currency::EUR].invoiced, first.totals[&Currency::EUR].paid), (18_000, 13_000));
    assert_eq!(ledger.customers().count(), 2);
    assert_eq!(open_total(&ledger), 5_000);
    let again = planned(&ledger, FILE, &Decisions::default());
    assert!(again.is_empty() && again.command.customers.is_empty());
    assert_eq!(again.counts.already_here, 3);
    let entry = ledger.entries().last().unwrap().number;
    run(&mut ledger, &Command::Withdraw { entry });
    assert_eq!(planned(&ledger, FILE, &Decisions::default()).counts.new, 3);
}

#[test]
fn a_later_file_brings_only_the_payment_that_is_missing() {
    let mut ledger = book();
    import(&mut ledger, FILE);
    let later = FILE.replace("80.00,2026-02-20,30.00", "80.00,2026-04-20,80.00");
    let plan = import(&mut ledger, &later);
    let amount = 5_000;
    assert!(matches!(plan.rows[1], PlanVerdict::PaymentAdded { amount: 5_000, .. }), "{:?}", plan.rows[1]);
    assert_eq!(plan.totals[&Currency::EUR].paid, amount);
    assert_eq!(open_total(&ledger), 0);
    assert!(planned(&ledger, &later, &Decisions::default()).is_empty());
}

#[test]
fn a_reversed_allocation_does_not_come_back() {
    let mut ledger = book();
    import(&mut ledger, FILE);
    let allocation = ledger.allocations().next().unwrap().id;
    let reverse = ReverseAllocation { allocation, on: today(), reason: "bounced".to_owned() };
    run(&mut ledger, &Command::ReverseAllocation(reverse));
    assert_eq!(open_total(&ledger), 15_000);
    assert!(planned(&ledger, FILE, &Decisions::default()).is_empty());
}

#[test]
fn another_amount_under_a_known_number_is_not_imported() {
    let mut ledger = book();
    import(&mut ledger, FILE);
    let other = planned(
        &ledger,
        &FILE.replace("0031,Veldt Solar BV,2026-01-31", "0031,VELDT  solar bv,2026-01-30"),
        &Decisions::default(),
    );
    assert!(matches!(other.rows[0], PlanVerdict::Differs(_)));
    assert!(other.is_empty());
    let note = planned(&ledger, &FILE.replace("-15.00", "-16.00"), &Decisions::default());
    assert!(matches!(note.rows[2], PlanVerdict::CreditNoteDiffers(_)));
    assert_eq!(note.counts.to_check, 1);
}

const CLOSE: &str = "Invoice,Customer,Issue Date,Due Date,Total\n\
    1,Tarn & Fell Outdoor Ltd,2026-01-31,2026-03-02,10.00\n\
    2,Tarn & Fell Outdoor,2026-02-01,2026-03-03,20.00\n\
    1,Tarn & Fell Outdoor,2026-02-02,2026-03-04,30.00\n";

#[test]
fn close_names_are_asked_about_and_wait() {
    let mut ledger = book();
    let asked = planned(&ledger, CLOSE, &Decisions::default());
    assert_eq!(asked.questions.len(), 1);
    assert_eq!((asked.questions[0].customer, asked.questions[0].documents), (1, 2));
    assert_eq!(asked.rows[1], PlanVerdict::SameCustomer(Candidate::Draft(0)));
    assert_eq!(asked.command.invoices.len(), 1);

    let apart = Decisions { customers: [(1, CustomerDecision::Apart)].into(), ..Decisions::default() };
    let two = planned(&ledger, CLOSE, &apart);
    assert_eq!((two.command.customers.len(), two.command.invoices.len()), (2, 3));
    assert_eq!(two.rows[2], PlanVerdict::NewToCheck(vec![CheckReason::NumberAtOtherCustomer]));

    let same = CustomerDecision::Same(Candidate::Draft(0));
    let same = Decisions { customers: [(1, same)].into(), ..Decisions::default() };
    let one = planned(&ledger, CLOSE, &same);
    assert_eq!((one.command.customers.len(), one.command.invoices.len()), (1, 2));
    assert_eq!(one.rows[2], PlanVerdict::Refused(RefusalReason::NumberTwice { first_line: 2 }));
    run(&mut ledger, &Command::Import(one.command));
    let again = planned(&ledger, CLOSE, &Decisions::default());
    assert!(again.is_empty());
    assert!(matches!(again.rows[1], PlanVerdict::AlreadyHere(_)), "known under the close name");
}

#[test]
fn rows_can_be_left_out_and_held() {
    let ledger = book();
    let text = FILE.replace("2026-02-20,30.00", ",30.00");
    let held = planned(&ledger, &text, &Decisions::default());
    assert_eq!(held.rows[1], PlanVerdict::Held(vec![CheckReason::PaidWithoutDate]));
    assert_eq!(held.command.invoices.len(), 1);
    let left = planned(&ledger, FILE, &Decisions { left_out: [0].into(), ..Decisions::default() });
    assert_eq!(left.rows[0], PlanVerdict::LeftOut);
    assert_eq!(left.command.invoices.len(), 1);
    assert_eq!(left.command.customers.len(), 1);
    let choices = Choices {
        currency: Some(Currency::EUR),
        undated_payments: Some(UndatedPayment::LeaveOpen),
        ..Choices::default()
    };
    let open = read_file(text.as_bytes(), &choices, Some(today())).unwrap();
    let open = plan(&ledger, &open.draft, "bills.csv", &Decisions::default());
    assert_eq!((open.command.invoices.len(), open.command.payments.len()), (2, 1));
}

#[test]
fn numbers_of_the_other_system_tell_customers_apart() {
    let mut ledger = book();
    let text =
        "Invoice,Customer ID,Customer,Issue Date,Total\n1,A1,Smith Ltd,2026-01-31,10\n2,A2,Smith Ltd,2026-01-31,20\n";
    let plan = import(&mut ledger, text);
    assert_eq!((plan.command.customers.len(), plan.questions.len()), (2, 0));
    let renamed = text.replace("A1,Smith Ltd", "A1,Smith & Sons");
    assert!(planned(&ledger, &renamed, &Decisions::default()).is_empty());
}
