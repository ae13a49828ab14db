//! What a column can stand for, and how sure the guess is, in words.

use receivables::interchange::{Confidence, Field, Needed};

use crate::t;
use crate::ui::kit::Tone;

pub fn field(field: Field) -> String {
    match field {
        Field::Number => t!("import-field-number"),
        Field::Customer => t!("import-field-customer"),
        Field::CustomerId => t!("import-field-customer-id"),
        Field::CustomerEmail => t!("import-field-customer-email"),
        Field::IssueDate => t!("import-field-issue-date"),
        Field::DueDate => t!("import-field-due-date"),
        Field::Gross => t!("import-field-gross"),
        Field::Net => t!("import-field-net"),
        Field::Tax => t!("import-field-tax"),
        Field::TaxRate => t!("import-field-tax-rate"),
        Field::Currency => t!("import-field-currency"),
        Field::SettledDate => t!("import-field-settled-date"),
        Field::PaidAmount => t!("import-field-paid-amount"),
        Field::OpenAmount => t!("import-field-open-amount"),
        Field::WrittenOffAmount => t!("import-field-written-off"),
        Field::Disputed => t!("import-field-disputed"),
        Field::Status => t!("import-field-status"),
        Field::DocumentType => t!("import-field-document-type"),
        Field::LineDescription => t!("import-field-line-description"),
        Field::Quantity => t!("import-field-quantity"),
        Field::UnitPrice => t!("import-field-unit-price"),
        Field::LineDiscount => t!("import-field-line-discount"),
        Field::LineAmount => t!("import-field-line-amount"),
        Field::LineTax => t!("import-field-line-tax"),
        Field::LineGross => t!("import-field-line-gross"),
        Field::Terms => t!("import-field-terms"),
        Field::Note => t!("import-field-note"),
        Field::Reference => t!("import-field-reference"),
        Field::Ignored => t!("import-field-ignored"),
    }
}

/// How sure a guess is; none for a column that is left out.
pub fn confidence(confidence: Confidence, field: Field) -> Option<(Tone, String)> {
    match (confidence, field) {
        (Confidence::Chosen, Field::Ignored) | (Confidence::Unknown, _) => None,
        (Confidence::Likely, _) => Some((Tone::Info, t!("import-guess-likely"))),
        (Confidence::OrderUnknown, _) => Some((Tone::Warn, t!("import-guess-order-unknown"))),
        (Confidence::Certain, _) => Some((Tone::Good, t!("import-guess-certain"))),
        (Confidence::Chosen, _) => Some((Tone::Good, t!("import-guess-chosen"))),
    }
}

/// The question for a column that is missing.
pub fn which_column(needed: Needed) -> String {
    match needed {
        Needed::Number => t!("import-which-number"),
        Needed::Customer => t!("import-which-customer"),
        Needed::IssueDate => t!("import-which-issue-date"),
        Needed::Amount => t!("import-which-amount"),
    }
}

/// What the column chosen for it then stands for.
pub const fn field_of(needed: Needed) -> Field {
    match needed {
        Needed::Number => Field::Number,
        Needed::Customer => Field::Customer,
        Needed::IssueDate => Field::IssueDate,
        Needed::Amount => Field::Gross,
    }
}
