//! Merging two records of one and the same customer: the rules, and what moves. Taken back like anything else.
//!
//! The absorbed customer's documents and notes get another owner; nothing of them changes otherwise. What the kept one
//! lacks of its details it gets from the absorbed one, and an address that differs stays as a contact.

use super::customer::{self, Customer};
use super::entry::{Change, Document, Row};
use super::event::{Contact, CustomerDetails, CustomerDetailsChanged, CustomersMerged, Event};
use super::rejection::Rejection;
use super::{Decision, Ledger, Stamp};
use crate::id::CustomerId;

pub(super) fn merge(ledger: &Ledger, kept: CustomerId, absorbed: CustomerId) -> Decision {
    let known = |id| ledger.customer(id).ok_or(Rejection::UnknownCustomer { customer: id });
    let (keeps, gives) = (known(kept)?, known(absorbed)?);
    if kept == absorbed {
        return Err(Rejection::SameCustomer { customer: kept });
    }
    let details = customer::checked(&filled(&keeps.details, &gives.details))?;
    // The merger is named first: it is what the entry is about.
    let mut events = vec![Event::from(CustomersMerged { kept, absorbed })];
    if details != keeps.details {
        events.push(CustomerDetailsChanged { customer: kept, details }.into());
    }
    Ok(events)
}

/// The kept details, with what only the other ones have.
fn filled(kept: &CustomerDetails, other: &CustomerDetails) -> CustomerDetails {
    let mut details = kept.clone();
    details.contacts.extend(other_address(kept, other));
    let is_new = |one: &&Contact| !kept.contacts.iter().any(|known| known == *one);
    details.contacts.extend(other.contacts.iter().filter(is_new).cloned());
    details.tags.extend(other.tags.iter().cloned());
    details.external_id = details.external_id.or_else(|| other.external_id.clone());
    details.email = details.email.or_else(|| other.email.clone());
    details.phone = details.phone.or_else(|| other.phone.clone());
    details.terms = details.terms.take().or_else(|| other.terms.clone());
    details.note = match (details.note, &other.note) {
        (Some(one), Some(two)) if one != *two => Some(format!("{one}\n{two}")),
        (one, two) => one.or_else(|| two.clone()),
    };
    details
}

/// The other customer's address as a contact under its name, where the kept one has another.
fn other_address(kept: &CustomerDetails, other: &CustomerDetails) -> Option<Contact> {
    let differing = |own: &Option<String>, others: &Option<String>| match (own, others) {
        (Some(own), Some(others)) if own != others => Some(others.clone()),
        _ => None,
    };
    let (email, phone) = (differing(&kept.email, &other.email), differing(&kept.phone, &other.phone));
    (email.is_some() || phone.is_some()).then(|| Contact { name: other.name.clone(), role: None, email, phone })
}

impl Ledger {
    pub(super) fn apply_merged(&mut self, stamp: &Stamp, fact: &CustomersMerged) {
        let (kept, absorbed) = (fact.kept, fact.absorbed);
        if self.customers.get(kept.index()).is_none() {
            return;
        }
        let Some(row) = self.customers.get_mut(absorbed.index()) else { return };
        let before = row.merged_into.replace(kept);
        self.note_change(Change::Merged { absorbed, before, after: Some(kept) });
        for customer in [kept, absorbed] {
            self.touch(Row::Customer(customer.index()), stamp.seq);
        }
        for document in self.documents_of(absorbed) {
            self.set_owner(document, kept);
            self.touch(document.row(absorbed), stamp.seq);
            self.note_change(Change::Owner { document, before: absorbed, after: kept });
        }
    }

    /// Everything that is there of a customer: invoices and drafts, payments, credit notes, notes.
    #[must_use]
    pub fn documents_of(&self, owner: CustomerId) -> Vec<Document> {
        let invoices = self.invoices().filter(|row| row.customer == owner).map(|row| Document::Invoice(row.id));
        let payments = self.payments().filter(|row| row.customer == owner).map(|row| Document::Payment(row.id));
        let credits = self.credit_notes().filter(|row| row.customer == owner).map(|row| Document::CreditNote(row.id));
        let notes = self.notes.iter().filter(|row| row.customer == owner && !row.withdrawn);
        invoices.chain(payments).chain(credits).chain(notes.map(|row| Document::Note(row.id))).collect()
    }

    /// Whose a document is, even where it was withdrawn.
    pub(super) fn owner(&self, document: Document) -> Option<CustomerId> {
        match document {
            Document::Invoice(id) => self.invoices.get(id.index()).map(|row| row.customer),
            Document::Payment(id) => self.payments.get(id.index()).map(|row| row.customer),
            Document::CreditNote(id) => self.credit_notes.get(id.index()).map(|row| row.customer),
            Document::Note(id) => self.notes.get(id.index()).map(|row| row.customer),
        }
    }

    pub(super) fn set_owner(&mut self, document: Document, owner: CustomerId) {
        let place = match document {
            Document::Invoice(id) => {
                if let Some(place) = self.columns.customer.get_mut(id.index()) {
                    *place = owner;
                }
                self.invoices.get_mut(id.index()).map(|row| &mut row.customer)
            }
            Document::Payment(id) => self.payments.get_mut(id.index()).map(|row| &mut row.customer),
            Document::CreditNote(id) => self.credit_notes.get_mut(id.index()).map(|row| &mut row.customer),
            Document::Note(id) => self.notes.get_mut(id.index()).map(|row| &mut row.customer),
        };
        if let Some(place) = place {
            *place = owner;
        }
    }

    /// The customer that a merged one's things belong to now, however often it was merged on; itself where it was not.
    #[must_use]
    pub fn merged_customer(&self, id: CustomerId) -> CustomerId {
        let mut found = id;
        // Each step leads to another customer: none is merged into one that is merged into it.
        for _ in 0..self.customers.len() {
            match self.customers.get(found.index()).and_then(|row| row.merged_into) {
                Some(next) => found = next,
                None => break,
            }
        }
        found
    }

    /// Customers that are another one's now, each with that one.
    pub fn absorbed_customers(&self) -> impl Iterator<Item = (&Customer, CustomerId)> {
        let absorbed = self.customers.iter().filter(|row| !row.withdrawn && row.merged_into.is_some());
        absorbed.map(|row| (row, self.merged_customer(row.id)))
    }

    /// Whether no allocation and no credit note stands between what `moved` names and what it does not: taking the
    /// merger back would set one customer's money against another's invoice.
    pub(super) fn are_apart(&self, moved: &[Document]) -> bool {
        use super::event::CreditSource;
        let moved: std::collections::BTreeSet<Document> = moved.iter().copied().collect();
        let of_source = |source| match source {
            CreditSource::Payment(id) => Document::Payment(id),
            CreditSource::CreditNote(id) => Document::CreditNote(id),
        };
        let is_moved = |document| moved.contains(&document);
        let allocated =
            self.allocations().all(|row| is_moved(of_source(row.source)) == is_moved(Document::Invoice(row.invoice)));
        let credited = self.credit_notes().all(|row| {
            row.invoice.is_none_or(|id| is_moved(Document::CreditNote(row.id)) == is_moved(Document::Invoice(id)))
        });
        allocated && credited
    }
}
