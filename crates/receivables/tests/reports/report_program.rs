//! The example program `report`: what it prints, and its exit status. `cargo test` builds it beside the tests.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

fn program() -> Option<PathBuf> {
    let folder = std::env::current_exe().unwrap().parent()?.parent()?.join("examples");
    let path = folder.join(format!("report{}", std::env::consts::EXE_SUFFIX));
    if !path.exists() {
        eprintln!("SKIPPED: {} is not built (cargo test --test alone does not build examples)", path.display());
        return None;
    }
    Some(path)
}

fn run(name: &str, text: &str, arguments: &[&str]) -> Option<Output> {
    let file = std::env::temp_dir().join(format!("report-{}-{name}.csv", std::process::id()));
    std::fs::write(&file, text).unwrap();
    let output = Command::new(program()?).arg(&file).args(arguments).output().unwrap();
    std::fs::remove_file(&file).unwrap();
    Some(output)
}

const AMBIGUOUS: &str =
    "Invoice,Customer,Date,Due,Amount\n1,A,01/02/2026,05/02/2026,10.00\n2,B,03/04/2026,04/04/2026,12.50\n";

#[test]
fn an_ambiguous_date_is_a_question_and_its_option_the_answer() {
    let Some(asked) = run("dates", AMBIGUOUS, &["--as-of", "2026-06-01"]) else { return };
    assert_eq!(asked.status.code(), Some(2));
    assert!(asked.stdout.is_empty());
    let question = String::from_utf8(asked.stderr).unwrap();
    assert!(question.contains("--date-order dmy") && question.contains("01/02/2026"), "{question}");
    let answered =
        run("answered", AMBIGUOUS, &["--as-of", "2026-06-01", "--date-order", "dmy", "--currency=EUR"]).unwrap();
    assert_eq!(answered.status.code(), Some(0));
    let report: Value = serde_json::from_slice(&answered.stdout).unwrap();
    assert_eq!(report["as_of"], "2026-06-01");
    assert_eq!(report["currency"], "EUR");
    assert_eq!(report["open_total"], "22.50");
    assert_eq!(report["open_count"], 2);
    assert_eq!(report["customer_credits"], "0.00");
    let buckets: Vec<(&str, &str)> = report["buckets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|bucket| (bucket["label"].as_str().unwrap(), bucket["amount"].as_str().unwrap()))
        .collect();
    let wanted = [("current", "0.00"), ("1-30", "0.00"), ("31-60", "12.50"), ("61-90", "0.00"), ("91+", "10.00")];
    assert_eq!(buckets, wanted);
    assert_eq!(report["kpis"]["percent_past_due"]["value"], 100.0);
    assert_eq!(report["kpis"]["percent_past_due"]["unit"], "percent");
    assert_eq!(report["kpis"]["dso_simple_30"]["not_computable"], "no credit sales in the period");
}

#[test]
fn an_ambiguous_number_is_a_question_too() {
    let text = "Invoice,Customer,Date,Amount\n1,A,2026-02-01,1.234\n";
    let Some(asked) = run("numbers", text, &["--as-of", "2026-06-01"]) else { return };
    assert_eq!(asked.status.code(), Some(2));
    assert!(String::from_utf8(asked.stderr).unwrap().contains("--decimal comma"));
    let answered = run("comma", text, &["--as-of", "2026-06-01", "--decimal", "comma"]).unwrap();
    let report: Value = serde_json::from_slice(&answered.stdout).unwrap();
    assert_eq!((&report["open_total"], &report["currency"]), (&"1234.00".into(), &"XXX".into()));
}

#[test]
fn columns_are_named_by_hand() {
    let text = "No,Wer,Wann,Wieviel\n1,A,2026-02-01,10.00\n";
    let columns = ["--column", "No=number", "--column", "Wer=customer", "--column", "Wann=issue_date"];
    let arguments = [&["--as-of", "2026-06-01"], &columns[..], &["--column", "Wieviel=gross"]].concat();
    let Some(output) = run("columns", text, &arguments) else { return };
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["open_total"], "10.00");
    let unknown = run("unknown", text, &["--as-of", "2026-06-01", "--column", "Nope=gross"]).unwrap();
    assert_eq!(unknown.status.code(), Some(1));
}
