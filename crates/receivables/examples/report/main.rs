//! Prints aging and KPIs of an invoice file as JSON, through the import and the reports that the page uses.
//!
//! Exit status: 0 printed, 1 not readable or not an invoice file, 2 a question only the user can answer (it is on
//! standard error, with the option that answers it).

mod arguments;
mod output;
mod questions;
mod reading;

use std::io::Write as _;
use std::process::ExitCode;

/// Why nothing was printed.
pub enum Failure {
    /// The file or the command line can't be used.
    Unusable(String),
    /// Something only the user knows.
    Question(String),
}

fn run() -> Result<String, Failure> {
    let arguments = arguments::parse(std::env::args().skip(1)).map_err(Failure::Unusable)?;
    let book = reading::read(&arguments)?;
    let report = output::report(&book, &arguments);
    serde_json::to_string_pretty(&report).map_err(|error| Failure::Unusable(error.to_string()))
}

/// To standard error; who reads may stop reading early.
fn say(words: &str) {
    writeln!(std::io::stderr(), "{words}").unwrap_or_default();
}

fn main() -> ExitCode {
    match run() {
        // Who reads may stop reading early; that is no failure of ours.
        Ok(report) => writeln!(std::io::stdout(), "{report}").map_or(ExitCode::SUCCESS, |()| ExitCode::SUCCESS),
        Err(Failure::Unusable(reason)) => {
            say(&reason);
            ExitCode::from(1)
        }
        Err(Failure::Question(question)) => {
            say(&question);
            ExitCode::from(2)
        }
    }
}
