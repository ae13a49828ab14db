//! Customers: the state, and the rules for adding and changing one.

use super::decide::{required_text, tidy_optional};
use super::event::{CustomerAdded, CustomerDetails, CustomerDetailsChanged};
use super::rejection::{Rejection, TextField};
use super::{Checked, Decision, Ledger};
use crate::bounds::{NAME_CHARS_MAX, NOTE_CHARS_MAX};
use crate::id::CustomerId;

/// Someone who owes, or may owe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Its id.
    pub id: CustomerId,
    /// Who it is.
    pub details: CustomerDetails,
    /// Whether the entry that added it was taken back.
    pub withdrawn: bool,
    /// Sequence number of the last event that touched it.
    pub last_seq: u64,
}

pub(super) fn add(ledger: &Ledger, details: &CustomerDetails) -> Decision {
    let details = checked(details)?;
    Ok(vec![CustomerAdded { customer: CustomerId::from_index(ledger.customers.len()), details }.into()])
}

pub(super) fn change(ledger: &Ledger, id: CustomerId, details: &CustomerDetails) -> Decision {
    let customer = ledger.customer(id).ok_or(Rejection::UnknownCustomer { customer: id })?;
    let details = checked(details)?;
    if details == customer.details {
        return Err(Rejection::NothingToDo);
    }
    Ok(vec![CustomerDetailsChanged { customer: id, details }.into()])
}

pub(super) fn checked(details: &CustomerDetails) -> Checked<CustomerDetails> {
    let terms = match details.terms {
        Some(terms) => Some(terms.checked().map_err(Rejection::Terms)?),
        None => None,
    };
    Ok(CustomerDetails {
        name: required_text(TextField::CustomerName, &details.name, NAME_CHARS_MAX)?,
        external_id: tidy_optional(TextField::ExternalId, details.external_id.as_deref(), NAME_CHARS_MAX)?,
        email: tidy_optional(TextField::Email, details.email.as_deref(), NAME_CHARS_MAX)?,
        phone: tidy_optional(TextField::Phone, details.phone.as_deref(), NAME_CHARS_MAX)?,
        note: tidy_optional(TextField::Note, details.note.as_deref(), NOTE_CHARS_MAX)?,
        terms,
    })
}
