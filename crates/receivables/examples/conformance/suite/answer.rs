//! What a topic computes: one main value and named fields, of which a case asks for some.

use chrono::NaiveDate;
use receivables::analytics::formula::NotComputable;
use receivables::money::Money;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value};

/// Why there is no answer.
pub enum Problem {
    /// The case's inputs cannot be read.
    Malformed(String),
    /// The figure has no value, with the reason.
    NotComputable(NotComputable),
}

impl From<NotComputable> for Problem {
    fn from(reason: NotComputable) -> Self {
        Self::NotComputable(reason)
    }
}

/// Outcome of a topic.
pub type Outcome = Result<Answer, Problem>;

/// A computed answer.
#[derive(Default)]
pub struct Answer {
    /// What a case with a plain expected value asks for; none where no single figure stands for the topic.
    pub main: Option<Value>,
    /// What a case with an object of expected values picks from.
    pub fields: Map<String, Value>,
}

impl Answer {
    /// An answer with a main value of several names.
    pub fn new(names: &[&str], value: impl Figure) -> Self {
        let value = value.into_value();
        Self { main: Some(value.clone()), fields: Map::new() }.with(names, value)
    }

    /// Adds a field of several names.
    #[must_use]
    pub fn with(mut self, names: &[&str], value: impl Figure) -> Self {
        let value = value.into_value();
        for name in names {
            self.fields.insert((*name).to_owned(), value.clone());
        }
        self
    }

    /// Adds a field whose name comes from the case.
    #[must_use]
    pub fn with_field(mut self, name: String, value: impl Figure) -> Self {
        self.fields.insert(name, value.into_value());
        self
    }
}

/// Anything an answer can hold.
pub trait Figure {
    /// As JSON; what has no value is null.
    fn into_value(self) -> Value;
}

impl Figure for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl Figure for f64 {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl Figure for bool {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl Figure for i64 {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl Figure for &str {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl Figure for Decimal {
    fn into_value(self) -> Value {
        self.to_f64().map_or(Value::Null, Value::from)
    }
}

impl Figure for Money {
    fn into_value(self) -> Value {
        self.to_decimal().into_value()
    }
}

impl Figure for NaiveDate {
    fn into_value(self) -> Value {
        Value::from(self.to_string())
    }
}

impl<T: Figure> Figure for Vec<T> {
    fn into_value(self) -> Value {
        Value::Array(self.into_iter().map(Figure::into_value).collect())
    }
}

impl<T: Figure> Figure for Result<T, NotComputable> {
    fn into_value(self) -> Value {
        self.map_or(Value::Null, Figure::into_value)
    }
}
