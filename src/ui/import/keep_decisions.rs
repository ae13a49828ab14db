//! Decisions about a file carried over to another reading of it: customers and rows may have moved.

use receivables::interchange::customer_match::{Candidate, CustomerDecision};
use receivables::interchange::{Decisions, ImportDraft};

use super::desk::Found;

/// What still holds of `decisions` after the file was read anew.
#[must_use]
pub fn carried_over(before: &Found, now: &Found, decisions: &Decisions) -> Decisions {
    let customers = match (&before.draft, &now.draft) {
        (Some(old), Some(new)) => decisions
            .customers
            .iter()
            .filter_map(|(customer, decision)| {
                Some((moved(old, new, *customer)?, moved_decision(old, new, *decision)?))
            })
            .collect(),
        _ => decisions.customers.clone(),
    };
    // Other cells are other rows.
    let same_rows = std::sync::Arc::ptr_eq(&before.table, &now.table);
    let left_out = if same_rows { decisions.left_out.clone() } else { std::collections::BTreeSet::new() };
    Decisions { customers, left_out, leave_out_checks: decisions.leave_out_checks }
}

fn moved(old: &ImportDraft, new: &ImportDraft, customer: usize) -> Option<usize> {
    let key = &old.customers.get(customer)?.key;
    new.customers.iter().position(|other| other.key == *key)
}

fn moved_decision(old: &ImportDraft, new: &ImportDraft, decision: CustomerDecision) -> Option<CustomerDecision> {
    match decision {
        CustomerDecision::Same(Candidate::Draft(earlier)) => {
            Some(CustomerDecision::Same(Candidate::Draft(moved(old, new, earlier)?)))
        }
        CustomerDecision::Same(Candidate::Ledger(_)) | CustomerDecision::Apart => Some(decision),
    }
}
