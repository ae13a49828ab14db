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
    let lower = option.to_ascii_lowercase();
    if let Some(adjustment) = named(&ADJUSTMENTS, &lower) {
        terms.adjustment = adjustment;
    } else if let Some(partial) = named(&PARTIALS, &lower) {
        terms.early.partial = partial;
    } else if let Some(tax) = named(&TAXES, &lower) {
        terms.early.tax = tax;
    } else {
        // A name keeps its letters.
        match (option.split_once(' '), lower.split_once(' ')) {
            (Some((_, name)), Some(("calendar", _))) => terms.calendar = Some(name.trim().to_owned()),
            (_, Some(("grace", days))) => {
                terms.early.grace_days = days.trim().parse().map_err(|_| TermsError::NotUnderstood)?;
            }
            _ => return Err(TermsError::NotUnderstood),
        }
    }
    Ok(())
}

/// Prints what is not as usual, in brackets.
pub(super) fn print(terms: &PaymentTerms, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut between = " [";
    let mut say = |f: &mut fmt::Formatter<'_>, words: fmt::Arguments<'_>| {
        write!(f, "{between}{words}")?;
        between = ", ";
        Ok(())
    };
    if let Some(name) = name_in(&ADJUSTMENTS, terms.adjustment) {
        say(f, format_args!("{name}"))?;
    }
    if let Some(name) = &terms.calendar {
        say(f, format_args!("calendar {name}"))?;
    }
    if let Some(name) = name_in(&PARTIALS, terms.early.partial) {
        say(f, format_args!("{name}"))?;
    }
    if let Some(name) = name_in(&TAXES, terms.early.tax) {
        say(f, format_args!("{name}"))?;
    }
    if terms.early.grace_days > 0 {
        say(f, format_args!("grace {}", terms.early.grace_days))?;
    }
    if between == ", " { f.write_str("]") } else { Ok(()) }
}

fn named<T: Copy>(names: &[(T, &str)], wanted: &str) -> Option<T> {
    names.iter().find(|(_, name)| *name == wanted).map(|(value, _)| *value)
}

fn name_in<T: PartialEq>(names: &[(T, &'static str)], wanted: T) -> Option<&'static str> {
    names.iter().find(|(value, _)| *value == wanted).map(|(_, name)| *name)
}
