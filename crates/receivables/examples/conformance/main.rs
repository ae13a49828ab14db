//! Runs files of cases with expected results against the public API of the core:
//! `cargo run -p receivables --example conformance -- FILE...`
//!
//! Prints a line per case and a closing count. Exit code 1 on a failed case, else 2 where a file cannot be used.
#![allow(clippy::print_stderr)] // a command-line program speaks through its output

mod suite;

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: conformance FILE...");
        return ExitCode::from(2);
    }
    // Who reads may stop reading early; that is no failure of ours.
    let say = |line: &dyn std::fmt::Display| writeln!(std::io::stdout(), "{line}").is_ok();
    let (mut count, mut unusable) = (suite::Count::default(), false);
    for file in &files {
        match std::fs::read_to_string(file).map_err(|e| e.to_string()).and_then(|text| suite::run(&text)) {
            Ok(verdicts) => {
                for verdict in verdicts {
                    count.add(&verdict);
                    say(&verdict);
                }
            }
            Err(reason) => {
                eprintln!("{file}: {reason}");
                unusable = true;
            }
        }
    }
    say(&count);
    match (count.failed, unusable) {
        (0, false) => ExitCode::SUCCESS,
        (0, true) => ExitCode::from(2),
        _ => ExitCode::FAILURE,
    }
}
