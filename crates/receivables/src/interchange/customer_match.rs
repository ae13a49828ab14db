//! Which customer of the ledger a customer of a file is: by number, by name, or a close name that has to be asked
//! about. Pure.

use std::collections::BTreeMap;

use super::draft::ImportDraft;
use super::fold::{name_core, name_key};
use crate::id::CustomerId;
use crate::ledger::Ledger;

/// The customer a draft customer may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Candidate {
    /// One of the ledger.
    Ledger(CustomerId),
    /// An earlier one of the same file, by position.
    Draft(usize),
}

/// What the user said about a close name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerDecision {
    /// They are the same.
    Same(Candidate),
    /// They are two.
    Apart,
}

/// Who a customer of the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerMatch {
    /// Known by its number in the other system.
    ByExternalId(CustomerId),
    /// Known by its name.
    ByName(CustomerId),
    /// Said by the user to be this one.
    Said(Candidate),
    /// Nobody known has a name like it.
    New,
    /// Close to this one: to be asked. Nothing of this customer is imported before.
    Close(Candidate),
}

/// The customers of a ledger by what they can be known by.
struct Known<'a> {
    by_external_id: BTreeMap<&'a str, CustomerId>,
    by_name: BTreeMap<String, (CustomerId, Option<&'a str>)>,
    by_core: BTreeMap<String, (CustomerId, Option<&'a str>)>,
}

impl<'a> Known<'a> {
    fn of(ledger: &'a Ledger) -> Self {
        let mut known = Self { by_external_id: BTreeMap::new(), by_name: BTreeMap::new(), by_core: BTreeMap::new() };
        for customer in ledger.customers() {
            let external_id = customer.details.external_id.as_deref();
            if let Some(external_id) = external_id {
                known.by_external_id.entry(external_id).or_insert(customer.id);
            }
            let name = &customer.details.name;
            known.by_name.entry(name_key(name)).or_insert((customer.id, external_id));
            known.by_core.entry(name_core(name)).or_insert((customer.id, external_id));
        }
        // What a merged customer was called and numbered is the other one's too: a file does not bring it back.
        for (customer, id) in ledger.absorbed_customers() {
            let external_id = customer.details.external_id.as_deref();
            if let Some(external_id) = external_id {
                known.by_external_id.entry(external_id).or_insert(id);
            }
            let name = &customer.details.name;
            known.by_name.entry(name_key(name)).or_insert((id, external_id));
            known.by_core.entry(name_core(name)).or_insert((id, external_id));
        }
        known
    }
}

/// Matches every customer of `draft`, in order.
#[must_use]
pub fn match_customers(
    ledger: &Ledger,
    draft: &ImportDraft,
    decisions: &BTreeMap<usize, CustomerDecision>,
) -> Vec<CustomerMatch> {
    let known = Known::of(ledger);
    let mut earlier = BTreeMap::<String, (usize, Option<&str>)>::new();
    let mut matches = Vec::with_capacity(draft.customers.len());
    for (index, customer) in draft.customers.iter().enumerate() {
        let external_id = customer.external_id.as_deref();
        let core = name_core(&customer.name);
        let found = match decisions.get(&index) {
            Some(CustomerDecision::Same(candidate)) if is_valid(*candidate, ledger, index) => {
                CustomerMatch::Said(*candidate)
            }
            Some(CustomerDecision::Apart) => CustomerMatch::New,
            _ => find(&known, &earlier, customer.name.as_str(), &core, external_id),
        };
        earlier.entry(core).or_insert((index, external_id));
        matches.push(found);
    }
    matches
}

fn is_valid(candidate: Candidate, ledger: &Ledger, index: usize) -> bool {
    match candidate {
        Candidate::Ledger(id) => ledger.customer(id).is_some(),
        Candidate::Draft(earlier) => earlier < index,
    }
}

fn find(
    known: &Known<'_>,
    earlier: &BTreeMap<String, (usize, Option<&str>)>,
    name: &str,
    core: &str,
    external_id: Option<&str>,
) -> CustomerMatch {
    if let Some(id) = external_id.and_then(|external_id| known.by_external_id.get(external_id)) {
        return CustomerMatch::ByExternalId(*id);
    }
    // Two numbers of another system are two customers there, whatever their names.
    let may_be = |other: Option<&str>| external_id.is_none() || other.is_none();
    if let Some((id, other)) = known.by_name.get(&name_key(name))
        && may_be(*other)
    {
        return CustomerMatch::ByName(*id);
    }
    if let Some((id, other)) = known.by_core.get(core)
        && may_be(*other)
    {
        return CustomerMatch::Close(Candidate::Ledger(*id));
    }
    match earlier.get(core) {
        Some((index, other)) if may_be(*other) => CustomerMatch::Close(Candidate::Draft(*index)),
        _ => CustomerMatch::New,
    }
}

/// Where the chain of a draft customer ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resolved {
    /// A customer of the ledger.
    Known(CustomerId),
    /// A new customer: the draft customer at this position.
    Draft(usize),
}

/// Follows what a draft customer is said or thought to be; candidates always stand further up, so it ends.
#[must_use]
pub fn resolve(matches: &[CustomerMatch], index: usize) -> Resolved {
    let mut at = index;
    loop {
        match matches.get(at) {
            Some(CustomerMatch::ByExternalId(id) | CustomerMatch::ByName(id)) => return Resolved::Known(*id),
            Some(CustomerMatch::Said(candidate) | CustomerMatch::Close(candidate)) => match candidate {
                Candidate::Ledger(id) => return Resolved::Known(*id),
                Candidate::Draft(earlier) if *earlier < at => at = *earlier,
                Candidate::Draft(_) => return Resolved::Draft(at),
            },
            Some(CustomerMatch::New) | None => return Resolved::Draft(at),
        }
    }
}
