//! Which rules an import breaks.

use std::collections::BTreeSet;

use super::record::small;
use super::rules::{Judge, in_bounds, is_amount};
use super::world::World;
use crate::id::CustomerId;
use crate::ledger::command::{Import, ImportRef};

impl Judge<'_> {
    pub(super) fn import(&mut self, import: &Import) {
        let nothing = import.invoices.is_empty() && import.credit_notes.is_empty() && import.payments.is_empty();
        self.when(nothing, "ImportEmpty");
        for details in &import.customers {
            self.text(&details.name);
        }
        let customer_there = |world: &World, wanted: ImportRef<CustomerId>| match wanted {
            ImportRef::Known(id) => world.customers.contains_key(&id.0),
            ImportRef::New(position) => position < import.customers.len(),
        };
        let mut seen = BTreeSet::new();
        for invoice in self.world.invoices.values() {
            seen.extend(invoice.number.clone().map(|number| (format!("{}", invoice.customer), number)));
        }
        for row in &import.invoices {
            let owner = match row.customer {
                ImportRef::Known(id) => format!("{}", id.0),
                ImportRef::New(position) => format!("new {position}"),
            };
            let number = row.number.trim().to_owned();
            let dates_fit = in_bounds(row.issue_date) && in_bounds(row.due_date);
            let is_good = customer_there(self.world, row.customer) && dates_fit && !number.is_empty();
            let is_new = seen.insert((owner, number));
            self.when(!is_good || !is_new || !is_amount(row.totals.gross), "ImportInvoice");
        }
        let mut notes = self.world.note_numbers.clone();
        for row in &import.credit_notes {
            let owner = match row.customer {
                ImportRef::Known(id) => id.0,
                ImportRef::New(position) => u32::MAX - small(position),
            };
            let is_new = notes.insert((owner, row.number.trim().to_owned()));
            let is_good =
                customer_there(self.world, row.customer) && in_bounds(row.on) && !row.number.trim().is_empty();
            self.when(!is_good || !is_new || !is_amount(row.totals.gross), "ImportCreditNote");
        }
        for row in &import.payments {
            let target_there = match row.invoice {
                ImportRef::Known(id) => {
                    self.world.invoices.get(&id.0).is_some_and(|one| one.issued.is_some() && !one.is_void)
                }
                ImportRef::New(position) => position < import.invoices.len(),
            };
            let is_past = in_bounds(row.received_on) && row.received_on <= self.today;
            self.when(!target_there || !is_past || !is_amount(row.amount), "ImportPayment");
        }
    }
}
