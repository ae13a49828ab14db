//! The public sample of 2,466 invoices, where it is present: every row through import, plan and ledger.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "functions beside the tests are tests too")]

use receivables::id::EntryNo;
use receivables::interchange::date_order::OrderBasis;
use receivables::interchange::date_text::DateOrder;
use receivables::interchange::{Choices, Decisions, Field, RowLayout, Verdict, plan, read_file};
use receivables::ledger::command::Command;
use receivables::ledger::{AsOf, Context, Ledger, Stamp, decide};
use receivables::money::Currency;

fn sample() -> Option<Vec<u8>> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/ibm/WA_Fn-UseC_-Accounts-Receivable.csv");
    let read = std::fs::read(root).ok();
    if read.is_none() {
        eprintln!("SKIPPED: {root} is not there");
    }
    read
}

fn date(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_sample_is_read_without_a_question() {
    let Some(bytes) = sample() else { return };
    let read = read_file(&bytes, &Choices::default(), Some(date("2026-01-01"))).unwrap();
    assert!(!read.survey.is_blocked(), "{:?}", read.survey.questions);
    assert_eq!(read.survey.layout.layout, RowLayout::PerInvoice);
    let of = |name: &str| read.survey.columns.iter().find(|column| column.name == name).unwrap().field;
    assert_eq!(of("PaperlessDate"), Field::Ignored);
    assert_eq!(of("InvoiceDate"), Field::IssueDate);
    assert_eq!(of("SettledDate"), Field::SettledDate);
    assert_eq!(of("customerID"), Field::CustomerId);
    assert_eq!(of("InvoiceAmount"), Field::Gross);
    assert_eq!(of("Disputed"), Field::Disputed);
    for dates in &read.survey.dates {
        assert_eq!((dates.order, dates.basis), (DateOrder::MonthDayYear, OrderBasis::Numbers));
    }
    assert!(read.draft.rows.iter().all(|row| row.verdict == Verdict::Ready));
    assert_eq!((read.draft.invoices.len(), read.draft.payments.len()), (2_466, 2_466));
    assert_eq!(read.draft.customers.len(), 100);
    assert_eq!(read.draft.invoices[0].number, "0000611365");
    assert_eq!(read.draft.invoices[0].currency, Currency::UNKNOWN);
    assert_eq!(read.issues, []);
}

#[test]
fn the_sample_in_the_ledger_is_open_as_it_should_be() {
    let Some(bytes) = sample() else { return };
    let today = date("2026-01-01");
    let read = read_file(&bytes, &Choices::default(), Some(today)).unwrap();
    let mut ledger = Ledger::new();
    let open = Command::OpenBook { name: "Sample".to_owned(), currency: Currency::UNKNOWN };
    let first = plan(&ledger, &read.draft, "sample.csv", &Decisions::default());
    for command in [open, Command::Import(first.command)] {
        let events = decide(&ledger, &command, &Context { today }).unwrap();
        let entry = ledger.last_seq() + 1;
        for (seq, event) in (entry..).zip(&events) {
            ledger.apply(&Stamp { seq, entry: EntryNo(entry), recorded_on: today }, event);
        }
    }
    for (day, total, count) in [("2012-03-31", 618_310, 107), ("2012-12-31", 572_506, 99), ("2013-06-30", 511_985, 84)]
    {
        let open = ledger.open_amounts(AsOf::at(date(day)));
        assert_eq!((open.iter().sum::<i64>(), open.iter().filter(|one| **one != 0).count()), (total, count), "{day}");
    }
    let again = plan(&ledger, &read.draft, "sample.csv", &Decisions::default());
    assert!(again.is_empty());
    assert_eq!(again.counts.already_here, 2_466);
}
