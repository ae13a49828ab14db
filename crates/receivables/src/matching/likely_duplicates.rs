//! Customers that may be one and the same: told by name, address or telephone number, for the user to decide. Pure.

use crate::id::CustomerId;
use crate::interchange::fold::name_core;
use crate::ledger::event::CustomerDetails;
use crate::ledger::{Customer, Ledger};

/// By what two customers look like one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same e-mail address.
    Email,
    /// The same telephone number, however it is written.
    Phone,
    /// The same name but for its legal form, accents and punctuation.
    Name,
}

/// The customers that may be `customer` once more, in order of id. One with another number of another system than this one
/// is left out: there they are two.
#[must_use]
pub fn likely_duplicates(ledger: &Ledger, customer: CustomerId) -> Vec<(CustomerId, Likeness)> {
    let Some(own) = ledger.customer(customer) else { return Vec::new() };
    let core = name_core(&own.details.name);
    let others = ledger.customers().filter(|other| other.id != customer && !are_numbered_apart(own, other));
    let alike = |other: &Customer| {
        let found = likeness(&own.details, &core, &other.details)?;
        Some((other.id, found))
    };
    others.filter_map(alike).collect()
}

fn are_numbered_apart(one: &Customer, two: &Customer) -> bool {
    match (&one.details.external_id, &two.details.external_id) {
        (Some(one), Some(two)) => one != two,
        _ => false,
    }
}

fn likeness(own: &CustomerDetails, core: &str, other: &CustomerDetails) -> Option<Likeness> {
    let folded = |text: &Option<String>| text.as_ref().map(|text| text.to_lowercase());
    let digits = |text: &Option<String>| {
        let digits: String = text.as_deref().unwrap_or("").chars().filter(char::is_ascii_digit).collect();
        // Fewer are an extension, or half a number.
        (digits.len() >= 6).then_some(digits)
    };
    if own.email.is_some() && folded(&own.email) == folded(&other.email) {
        return Some(Likeness::Email);
    }
    if digits(&own.phone).is_some_and(|number| Some(number) == digits(&other.phone)) {
        return Some(Likeness::Phone);
    }
    (!core.is_empty() && core == name_core(&other.name)).then_some(Likeness::Name)
}
