//! Customers: the state, and the rules for adding and changing one.

use super::decide::{required_text, tidy_optional};
use super::event::{Contact, CustomerAdded, CustomerDetails, CustomerDetailsChanged};
use super::rejection::{Rejection, TextField};
use super::{Checked, Decision, Ledger};
use crate::bounds::{CONTACTS_MAX, NAME_CHARS_MAX, NOTE_CHARS_MAX, TAG_CHARS_MAX, TAGS_MAX};
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
    /// The customer that has everything of this one since they were merged.
    pub merged_into: Option<CustomerId>,
    /// Sequence number of the last event that touched it.
    pub last_seq: u64,
}

impl CustomerDetails {
    /// Everything written of the customer but the name: what a search looks through.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let own = [&self.external_id, &self.email, &self.phone, &self.note].into_iter().filter_map(Option::as_deref);
        let people = self.contacts.iter().flat_map(|contact| {
            let more = [&contact.role, &contact.email, &contact.phone].into_iter().filter_map(Option::as_deref);
            std::iter::once(contact.name.as_str()).chain(more)
        });
        own.chain(people).chain(self.tags.iter().map(String::as_str))
    }
}

impl Customer {
    /// Whether it is there: neither taken back nor merged into another.
    #[must_use]
    pub const fn is_present(&self) -> bool {
        !self.withdrawn && self.merged_into.is_none()
    }
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
    let terms = match details.terms.clone() {
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
        contacts: checked_contacts(&details.contacts)?,
        tags: checked_tags(&details.tags)?,
    })
}

/// The contacts in which anything stands. A person without a name is refused.
fn checked_contacts(contacts: &[Contact]) -> Checked<Vec<Contact>> {
    if contacts.len() > CONTACTS_MAX {
        return Err(Rejection::TooMany { field: TextField::ContactName, max: CONTACTS_MAX });
    }
    let checked = |contact: &Contact| {
        Ok(Contact {
            name: required_text(TextField::ContactName, &contact.name, NAME_CHARS_MAX)?,
            role: tidy_optional(TextField::ContactRole, contact.role.as_deref(), NAME_CHARS_MAX)?,
            email: tidy_optional(TextField::Email, contact.email.as_deref(), NAME_CHARS_MAX)?,
            phone: tidy_optional(TextField::Phone, contact.phone.as_deref(), NAME_CHARS_MAX)?,
        })
    };
    contacts.iter().map(checked).collect()
}

/// Every tag once, however it is capitalised, in the order given.
fn checked_tags(tags: &[String]) -> Checked<Vec<String>> {
    let mut kept: Vec<String> = Vec::new();
    for tag in tags {
        let Some(tag) = tidy_optional(TextField::Tag, Some(tag), TAG_CHARS_MAX)? else { continue };
        if !kept.iter().any(|known| known.to_lowercase() == tag.to_lowercase()) {
            kept.push(tag);
        }
    }
    if kept.len() > TAGS_MAX { Err(Rejection::TooMany { field: TextField::Tag, max: TAGS_MAX }) } else { Ok(kept) }
}
