//! What terms say beyond days and shares, as it is typed in brackets and printed. Pure text.

use std::fmt;

use super::{Adjustment, DiscountTax, PartialPayment, PaymentTerms, TermsError};

const ADJUSTMENTS: [(Adjustment, &str); 4] = [
    (Adjustment::Following, "following"),
    (Adjustment::ModifiedFollowing, "modified following"),
    (Adjustment::Preceding, "preceding"),
    (Adjustment::ModifiedPreceding, "modified preceding"),
];
const PARTIALS: [(PartialPayment, &str); 2] =
    [(PartialPayment::None, "partial none"), (PartialPayment::WhenClosed, "partial when closed")];
const TAXES: [(DiscountTax, &str); 2] =
    [(DiscountTax::AlwaysDiscounted, "tax always"), (DiscountTax::Never, "tax never")];

/// Reads one option into `terms`.
pub(super) fn read(option: &str, terms: &mut PaymentTerms) -> Result<(), TermsError> {
    let words: Vec<&str> = option.split_whitespace().collect();
    let lower = words.join(" ").to_lowercase();
    if let Some(adjustment) = named(&ADJUSTMENTS, &lower) {
        terms.adjustment = adjustment;
    } else if let Some(partial) = named(&PARTIALS, &lower) {
        terms.early.partial = partial;
    } else if let Some(tax) = named(&TAXES, &lower) {
        terms.early.tax = tax;
    } else {
        match words.as_slice() {
            [word, name @ ..] if word.eq_ignore_ascii_case("calendar") && !name.is_empty() => {
                terms.calendar = Some(name.join(" "));
            }
            [word, days] if word.eq_ignore_ascii_case("grace") => {
                terms.early.grace_days = days.parse().map_err(|_| TermsError::NotUnderstood)?;
            }
            _ => return Err(TermsError::NotUnderstood),
        }
    }
    Ok(())
}

/// Prints what is not as usual, in brackets.
pub(super) fn print(terms: &PaymentTerms, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let adjustment = name_in(&ADJUSTMENTS, terms.adjustment);
    let calendar = terms.calendar.as_ref().map(|name| format!("calendar {name}"));
    let (partial, tax) = (name_in(&PARTIALS, terms.early.partial), name_in(&TAXES, terms.early.tax));
    let grace = (terms.early.grace_days > 0).then(|| format!("grace {}", terms.early.grace_days));
    let all: Vec<String> = [adjustment, calendar, partial, tax, grace].into_iter().flatten().collect();
    if all.is_empty() { Ok(()) } else { write!(f, " [{}]", all.join(", ")) }
}

fn named<T: Copy>(names: &[(T, &str)], wanted: &str) -> Option<T> {
    names.iter().find(|(_, name)| *name == wanted).map(|(value, _)| *value)
}

fn name_in<T: PartialEq>(names: &[(T, &str)], wanted: T) -> Option<String> {
    names.iter().find(|(value, _)| *value == wanted).map(|(_, name)| (*name).to_owned())
}
