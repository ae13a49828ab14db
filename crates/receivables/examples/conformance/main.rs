//! Runs files of cases with expected results against the public API of the core:
//! `cargo run -p receivables --example conformance -- FILE...`
//!
//! Prints a line per case and a closing count. Exit code 1 on a failed case, 2 where a file cannot be used.
#![allow(clippy::print_stdout, clippy::print_stderr)] // a command-line program speaks through its output

mod suite;

use std::process::ExitCode;

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: conformance FILE...");
        return ExitCode::from(2);
    }
    let mut count = suite::Count::default();
    for file in &files {
        let verdicts = match std::fs::read_to_string(file).map_err(|e| e.to_string()).and_then(|t| suite::run(&t)) {
            Ok(verdicts) => verdicts,
            Err(reason) => {
                eprintln!("{file}: {reason}");
                return ExitCode::from(2);
            }
        };
        for verdict in verdicts {
            count.add(&verdict);
            println!("{verdict}");
        }
    }
    println!("{count}");
    if count.failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
