//! The conformance program's own judgement, on cases that must pass, cases that must fail, and the shared oracles.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)] // a test may

#[path = "../examples/conformance/suite/mod.rs"]
mod suite;

use std::path::PathBuf;

use suite::{Count, Verdict, run};

fn count(verdicts: &[Verdict]) -> Count {
    let mut count = Count::default();
    verdicts.iter().for_each(|verdict| count.add(verdict));
    count
}

fn failures(verdicts: &[Verdict]) -> String {
    let failed = verdicts.iter().filter(|verdict| matches!(verdict, Verdict::Fail { .. }));
    failed.map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn shared(name: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/oracles").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("SKIPPED: {} is not there", path.display());
    }
    text
}

#[test]
fn our_own_cases_pass() {
    let verdicts = run(include_str!("conformance/cases.json")).unwrap();
    let count = count(&verdicts);
    assert_eq!(failures(&verdicts), "");
    assert_eq!(count, Count { passed: verdicts.len(), failed: 0, skipped: 0 });
}

#[test]
fn wrong_and_malformed_cases_fail() {
    let verdicts = run(include_str!("conformance/failing.json")).unwrap();
    for verdict in &verdicts {
        assert!(matches!(verdict, Verdict::Fail { .. }), "{verdict}");
    }
    assert_eq!(count(&verdicts).to_string(), format!("0 passed, {} failed, 0 skipped", verdicts.len()));
    assert_eq!(verdicts[0].to_string(), "FAIL wrong-number computed 30.0 expected 31");
}

#[test]
fn an_unknown_topic_is_not_covered() {
    let verdicts =
        run(r#"{"cases": [{"id": "a", "topic": "phase of the moon", "inputs": {}, "expected": 1}]}"#).unwrap();
    assert_eq!(verdicts[0].to_string(), "not covered a (phase of the moon)");
    assert!(run("[]").is_err() && run("no json").is_err() && run("{}").is_err());
}

#[test]
fn the_shared_oracles_pass() {
    let Some(text) = shared("formulas.json") else { return };
    let verdicts = run(&text).unwrap();
    assert_eq!(failures(&verdicts), "");
    assert!(count(&verdicts).passed >= 77, "{}", count(&verdicts));
}

#[test]
fn every_topic_of_reports_and_discounts_is_covered() {
    let Some(text) = shared("topics.json") else { return };
    let topics: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
    let wanted = ["dso", "ar_turnover", "cei", "aging", "bad_debt", "days_to_pay", "discount", "dispute", "promise"];
    for topic in topics.keys().filter(|topic| wanted.iter().any(|prefix| topic.starts_with(prefix))) {
        let case = serde_json::json!([{"id": topic, "topic": topic, "inputs": {}, "expected": 0}]);
        let verdicts = run(&case.to_string()).unwrap();
        assert!(!matches!(verdicts[0], Verdict::NotCovered { .. }), "{topic}");
    }
}
