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

/// The report of `text`, and its issues by kind.
fn report_of(name: &str, text: &str, arguments: &[&str]) -> Option<(Value, Vec<String>)> {
    let output = run(name, text, &[&["--as-of", "2026-03-31"], arguments].concat())?;
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let issues = report["issues"].as_array().unwrap().iter();
    let kinds = issues.map(|issue| issue["kind"].as_str().unwrap().to_owned()).collect();
    Some((report, kinds))
}

#[test]
fn what_is_paid_on_no_known_day_is_not_owed_and_is_noted() {
    let text = "Invoice,Customer,Date,Due,Amount,Paid\n1,A,2026-01-10,2026-02-09,100.00,40.00\n\
                2,B,2026-03-15,2026-04-14,250.00,250.00\n3,C,2026-03-01,2026-03-31,80.00,0\n\
                4,C,2026-04-01,2026-05-01,10.00,10.00\n";
    let Some((report, issues)) = report_of("undated", text, &[]) else { return };
    assert_eq!((&report["open_total"], &report["open_count"]), (&"140.00".into(), &2.into()));
    // What is issued later is no credit today.
    assert_eq!(report["customer_credits"], "0.00");
    assert_eq!(issues, ["paid_without_date"]);
    let (report, issues) = report_of("undated-open", text, &["--undated-payments", "open"]).unwrap();
    assert_eq!(report["open_total"], "430.00");
    assert!(issues.is_empty());
}

#[test]
fn paid_may_be_a_state() {
    let text = "Invoice,Customer,Date,Due,Amount,Paid\n1,A,2026-01-10,2026-02-09,100.00,Yes\n\
                2,B,2026-01-15,2026-02-14,250.00,No\n";
    let Some((report, _)) = report_of("state", text, &[]) else { return };
    assert_eq!(report["open_total"], "250.00");
}

#[test]
fn a_currency_without_decimals_has_marks_between_groups_only() {
    let text = "Invoice,Customer,Date,Due,Amount\n1,A,2026-01-10,2026-02-09,\"120,000\"\n";
    let Some((report, _)) = report_of("yen", text, &["--currency", "JPY"]) else { return };
    assert_eq!(report["open_total"], "120000");
    let dinar = run("dinar", text, &["--as-of", "2026-03-31", "--currency", "KWD"]).unwrap();
    assert_eq!(dinar.status.code(), Some(2));
}

#[test]
fn unlisted_names_are_told_by_their_words_and_unused_columns_are_named() {
    let text = "RE-Nr.;Firma;Re.-Datum;Fällig zum;Betrag in EUR;Datum des Ausgleichs;Farbe\n\
                7;A;Mo, 12.01.2026;Mi, 11.02.2026;1.100,50;;rot\n8;B;13.01.2026;12.02.2026;20,00;n/a;blau\n\
                9;B;14.01.2026;13.02.2026;30,00;20.02.2026;blau\n";
    let Some((report, issues)) = report_of("words", text, &[]) else { return };
    assert_eq!(report["open_total"], "1120.50");
    assert_eq!(report["kpis"]["days_to_pay"]["value"], 37.0);
    assert_eq!(report["buckets"][2]["amount"], "1120.50");
    assert_eq!(issues, ["columns_not_used"]);
}

#[test]
fn fields_are_known_by_the_names_of_their_columns() {
    let text = "A,B,C,D,E\n1,X,2026-02-01,2026-03-03,10.00\n";
    let columns = ["A=invoice_number", "B=customer name", "C=invoice-date", "D=due", "E=amount"];
    let arguments: Vec<&str> = columns.iter().flat_map(|column| ["--column", column]).collect();
    let Some((report, _)) = report_of("aliases", text, &arguments) else { return };
    assert_eq!(report["open_total"], "10.00");
    let unknown = run("wombat", text, &["--as-of", "2026-06-01", "--column", "A=wombat"]).unwrap();
    assert_eq!(unknown.status.code(), Some(1));
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("settled_date"));
}
