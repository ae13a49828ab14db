//! The public sample of 2,466 invoices, with open totals, buckets and DSO worked out elsewhere, to the cent.

use receivables::analytics::aging::{AgingOptions, aging};
use receivables::analytics::customer_behaviour::customer_behaviours;
use receivables::analytics::figure::FigureId;
use receivables::analytics::kpis::{KpiOptions, kpis};
use receivables::analytics::snapshot::Snapshot;
use receivables::interchange::{Choices, Decisions, plan, read_file};
use receivables::ledger::command::Command;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::{Currency, Money, Rounding};
use serde_json::Value;

use super::book::{Book, day};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/ibm");

pub fn sample() -> Option<(Vec<u8>, Value)> {
    let file = std::fs::read(format!("{FOLDER}/WA_Fn-UseC_-Accounts-Receivable.csv"));
    let expected = std::fs::read(format!("{FOLDER}/expected_asof.json"));
    let (Ok(file), Ok(expected)) = (file, expected) else {
        eprintln!("SKIPPED: the sample is not in {FOLDER}");
        return None;
    };
    Some((file, serde_json::from_slice(&expected).unwrap()))
}

fn imported(file: &[u8]) -> Ledger {
    let read = read_file(file, &Choices::default(), None).unwrap();
    let mut book = Book::new();
    let import = plan(&book.ledger, &read.draft, "sample.csv", &Decisions::default()).command;
    book.run(Command::Import(import));
    book.ledger
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[test]
fn open_totals_buckets_and_dso_to_the_cent() {
    let Some((file, expected)) = sample() else { return };
    let ledger = imported(&file);
    let days = expected["asof"].as_object().unwrap();
    assert_eq!(days.len(), 3);
    for (on, wanted) in days {
        let snapshot = Snapshot::new(&ledger, AsOf::at(day(on)), Currency::UNKNOWN);
        let report = aging(&snapshot, &AgingOptions::default());
        let money = |value: &Value| Money::parse_plain(&text(value), Currency::UNKNOWN).unwrap().minor;
        assert_eq!(report.total, money(&wanted["open_total"]), "{on}");
        assert_eq!(u64::from(report.count), wanted["open_count"].as_u64().unwrap(), "{on}");
        assert_eq!(report.customers.len() as u64, wanted["open_customers"].as_u64().unwrap(), "{on}");
        for (at, bucket) in report.buckets.iter().enumerate() {
            let label = report.options.edges.label(at);
            let cell = &wanted["buckets"][&label];
            assert_eq!(bucket.amount, money(&cell["amount"]), "{on} {label}");
            assert_eq!(u64::from(bucket.count), cell["n"].as_u64().unwrap(), "{on} {label}");
        }
        let mut largest: Vec<i64> = report.customers.iter().map(|row| row.total).collect();
        largest.sort_unstable_by(|left, right| right.cmp(left));
        let top: Vec<i64> = wanted["top3"].as_array().unwrap().iter().map(|pair| money(&pair[1])).collect();
        assert_eq!(largest[..3], top, "{on}");
        let figures = kpis(&snapshot, &KpiOptions::default());
        for (window, id) in
            [("30", FigureId::DsoSimple30), ("90", FigureId::DsoSimple90), ("365", FigureId::DsoSimple365)]
        {
            let figure = figures.iter().find(|figure| figure.id == id).unwrap();
            let shown = Rounding::HalfAwayFromZero.round(figure.value.unwrap(), 2);
            assert_eq!(format!("{shown:.2}"), text(&wanted["dso"][window]), "{on} over {window} days");
        }
    }
}

#[test]
fn every_customers_days_to_pay() {
    let Some((file, expected)) = sample() else { return };
    let ledger = imported(&file);
    let snapshot = Snapshot::new(&ledger, AsOf::at(day("2015-01-01")), Currency::UNKNOWN);
    assert_eq!(snapshot.open_total(), 0);
    let rows = customer_behaviours(&snapshot);
    let mut compared = 0;
    for (key, wanted) in expected["customers"].as_object().unwrap() {
        let customer = ledger.customers().find(|one| one.details.external_id.as_deref() == Some(key)).unwrap();
        let row = &rows[customer.id.index()];
        assert_eq!(u64::from(row.paid.invoices), wanted["n"].as_u64().unwrap(), "{key}");
        assert_eq!(
            Money::new(row.paid.paid, Currency::UNKNOWN).to_decimal().to_string(),
            text(&wanted["total"]),
            "{key}"
        );
        // Printed with four decimals or fewer.
        let close = |value: rust_decimal::Decimal, wanted: &Value| {
            let wanted: f64 = text(wanted).parse().unwrap();
            let value: f64 = value.to_string().parse().unwrap();
            (value - wanted).abs() < 0.000_06
        };
        let late_share =
            (rust_decimal::Decimal::ONE_HUNDRED - row.on_time_percent().unwrap()) / rust_decimal::Decimal::ONE_HUNDRED;
        assert!(close(row.paid.days_to_pay().unwrap(), &wanted["mean_days_to_pay"]), "{key}");
        assert!(close(late_share, &wanted["late_share"]), "{key}");
        compared += 1;
    }
    assert_eq!(compared, 100);
}
