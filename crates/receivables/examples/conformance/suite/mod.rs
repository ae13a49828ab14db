//! Cases in, verdicts out. Knows the shape of a case file; the topics know the formulas.

mod answer;
mod compare;
mod inputs;
mod topics;

use std::fmt;

use serde_json::Value;

use answer::Problem;
use inputs::Inputs;

/// What became of one case.
pub enum Verdict {
    /// The answer is the expected one.
    Pass {
        /// The case.
        id: String,
    },
    /// It is not, or the case cannot be read.
    Fail {
        /// The case.
        id: String,
        /// What came out.
        computed: String,
        /// What should have.
        expected: String,
    },
    /// No formula for the topic.
    NotCovered {
        /// The case.
        id: String,
        /// Its topic.
        topic: String,
    },
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pass { id } => write!(f, "pass {id}"),
            Self::Fail { id, computed, expected } => write!(f, "FAIL {id} computed {computed} expected {expected}"),
            Self::NotCovered { id, topic } => write!(f, "not covered {id} ({topic})"),
        }
    }
}

/// How many cases passed, failed and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Passed.
    pub passed: usize,
    /// Failed.
    pub failed: usize,
    /// Not covered.
    pub skipped: usize,
}

impl Count {
    /// Counts one verdict in.
    pub fn add(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::Pass { .. } => self.passed += 1,
            Verdict::Fail { .. } => self.failed += 1,
            Verdict::NotCovered { .. } => self.skipped += 1,
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

/// Runs the cases of one file: a list of them, or an object with a list named `cases`.
///
/// # Errors
/// Where the text is no JSON or holds no list of cases.
pub fn run(text: &str) -> Result<Vec<Verdict>, String> {
    let file: Value = serde_json::from_str(text).map_err(|error| format!("not JSON: {error}"))?;
    let cases = file.get("cases").unwrap_or(&file).as_array().ok_or("not a list of cases")?;
    if cases.is_empty() {
        return Err("no cases in the file".to_owned());
    }
    Ok(cases.iter().enumerate().map(|(index, case)| judge(index, case)).collect())
}

fn judge(index: usize, case: &Value) -> Verdict {
    let id = match case.get("id") {
        Some(Value::String(id)) => id.clone(),
        _ => format!("case {}", index + 1),
    };
    let malformed = |id: String, what: &str| Verdict::Fail {
        id,
        computed: format!("nothing: {what}"),
        expected: "a readable case".to_owned(),
    };
    let Some(topic) = case.get("topic").and_then(Value::as_str) else {
        return malformed(id, "the case has no topic");
    };
    let Some(formula) = topics::find(topic) else {
        return Verdict::NotCovered { id, topic: topic.to_owned() };
    };
    let Some(expected) = case.get("expected") else {
        return malformed(id, "the case has no expected result");
    };
    let Some(inputs) = case.get("inputs").and_then(Value::as_object) else {
        return malformed(id, "the case has no inputs");
    };
    let answer = match formula(&Inputs::new(inputs)) {
        Err(Problem::Malformed(what)) => return malformed(id, &what),
        Err(Problem::NotComputable(reason)) => Err(reason),
        Ok(answer) => Ok(answer),
    };
    match compare::matches(&answer, expected, case.get("tolerance").unwrap_or(&Value::Null)) {
        Ok(()) => Verdict::Pass { id },
        Err(computed) => Verdict::Fail { id, computed, expected: expected.to_string() },
    }
}
