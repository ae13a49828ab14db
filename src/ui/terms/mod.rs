//! Payment terms wherever they are entered: the field that reads them as typed, what they mean, and the dialog that builds
//! them.

mod builder;
mod field;
mod holidays;
mod schedule;
mod words;

pub use field::TermsField;
pub use holidays::HolidayPanel;
pub use schedule::{DueSchedule, Example};
pub use words::{terms_fault, terms_meaning, terms_said};
