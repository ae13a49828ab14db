//! What an accepted command adds to the model's facts.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::ReferenceModel;
use super::fact::Fact;
use super::world::World;
use crate::id::{CreditNoteId, PaymentId};
use crate::ledger::command::{AllocationPart, AmendTerms, Command, Import, ImportRef, IssueCreditNote};
use crate::ledger::event::{Contact, CreditSource, CustomerDetails, InvoiceContent};

/// Gross in minor units: every line exact, tax on the sum, half a unit away from zero. Knows whole minor units as prices.
pub(super) fn gross_of(content: &InvoiceContent) -> i64 {
    let per_major = Decimal::from(10_i64.pow(content.currency.exponent()));
    let lines = content.lines.iter().map(|line| line.quantity * line.unit_price * per_major);
    let net = lines.filter_map(|line| line.to_i64()).sum::<i64>();
    let hundredfold = net * content.tax_percent.to_i64().unwrap_or(0);
    net + (hundredfold.abs() + 50) / 100 * hundredfold.signum()
}

pub(super) fn facts_of(model: &ReferenceModel, command: &Command) -> Vec<Fact> {
    let world = model.world(None);
    let invoices = model.count(Fact::invoice_added);
    match command {
        Command::OpenBook { name, .. } | Command::RenameBook { name } => {
            vec![Fact::Book { name: name.trim().to_owned() }]
        }
        Command::AddCustomer(_)
        | Command::ChangeCustomer { .. }
        | Command::MergeCustomers { .. }
        | Command::AddNote { .. }
        | Command::ReviseNote { .. }
        | Command::RemoveNote { .. } => customer_facts(model, &world, command),
        Command::DraftInvoice(content) => vec![Fact::Draft { id: invoices, content: content.clone() }],
        Command::ReviseDraft { invoice, content } => vec![Fact::Revised { id: invoice.0, content: content.clone() }],
        Command::DiscardDraft { invoice } => vec![Fact::Discarded { id: invoice.0 }],
        Command::IssueInvoice { invoice, on } => {
            let content = world.invoices.get(&invoice.0).and_then(|one| one.content.as_ref());
            content.map(|content| issued(&world, invoice.0, content, *on)).into_iter().collect()
        }
        Command::IssueNewInvoice { content, on } => {
            vec![Fact::Draft { id: invoices, content: content.clone() }, issued(&world, invoices, content, *on)]
        }
        Command::VoidInvoice { invoice, on, reason } => {
            let gross = world.invoices.get(&invoice.0).and_then(|one| one.issued).map_or(0, |(_, gross)| gross);
            vec![Fact::Voided { id: invoice.0, on: *on, gross, reason: reason.trim().to_owned() }]
        }
        Command::IssueCreditNote(note) => credit_note(model, &world, note),
        Command::RecordPayment(payment) => {
            let source = CreditSource::Payment(PaymentId(next_source(model, true)));
            let (currency, amount) = (payment.amount.currency, payment.amount.minor);
            let (customer, on) = (payment.customer.0, payment.received_on);
            let came = Fact::Credit { source, customer, currency, on, amount };
            std::iter::once(came).chain(allocated(model, &world, source, on, on, &payment.allocations)).collect()
        }
        Command::Allocate(wanted) => {
            let from = world.sources.get(&wanted.source).map_or(wanted.on, |(_, _, on, _)| *on);
            allocated(model, &world, wanted.source, wanted.on, from, &wanted.allocations)
        }
        Command::ReverseAllocation(wanted) => {
            let reason = wanted.reason.trim().to_owned();
            vec![Fact::Reverse { id: wanted.allocation.0, on: wanted.on, reason }]
        }
        Command::Refund(wanted) => {
            vec![Fact::Refund { source: wanted.source, on: wanted.on, amount: wanted.amount }]
        }
        Command::WriteOff(wanted) => {
            let amount = wanted.amount.unwrap_or_else(|| world.least_open(wanted.invoice.0, wanted.on));
            let id = model.count(|fact| matches!(fact, Fact::WriteOff { .. }));
            vec![Fact::WriteOff { id, invoice: wanted.invoice.0, on: wanted.on, amount }]
        }
        Command::RecoverWriteOff(wanted) => {
            let left = world.write_offs.get(&wanted.write_off.0).map_or(0, |row| row.left);
            vec![Fact::Recover { id: wanted.write_off.0, on: wanted.on, amount: wanted.amount.unwrap_or(left) }]
        }
        Command::AmendTerms(one) => vec![amended(&world, one)],
        Command::SetHolidays { name, days } => {
            vec![Fact::Holidays { name: name.trim().to_owned(), days: days.iter().copied().collect() }]
        }
        Command::OpenDispute(one) => vec![dispute(one.invoice.0, one.on, true, &one.reason)],
        Command::CloseDispute(one) => vec![dispute(one.invoice.0, one.on, false, &one.outcome)],
        Command::Import(import) => imported(model, &world, import),
        Command::Together(commands) => together(model, commands),
        Command::Withdraw { .. } | Command::Reinstate { .. } => Vec::new(),
    }
}

fn customer_facts(model: &ReferenceModel, world: &World, command: &Command) -> Vec<Fact> {
    match command {
        Command::AddCustomer(details) => {
            vec![Fact::Customer { id: model.count(Fact::customer_added), details: details.clone() }]
        }
        Command::ChangeCustomer { customer, details } => {
            vec![Fact::CustomerChanged { id: customer.0, details: details.clone() }]
        }
        Command::MergeCustomers { kept, absorbed } => merged(world, kept.0, absorbed.0),
        Command::AddNote { customer, text, .. } => {
            let id = model.count(|fact| matches!(fact, Fact::Remark { .. }));
            vec![Fact::Remark { id, customer: customer.0, text: text.trim().to_owned() }]
        }
        Command::ReviseNote { note, text } => {
            vec![Fact::RemarkChanged { id: note.0, text: Some(text.trim().to_owned()) }]
        }
        Command::RemoveNote { note } => vec![Fact::RemarkChanged { id: note.0, text: None }],
        _ => Vec::new(),
    }
}

/// Everything of one customer to another, and the details that only the one had.
fn merged(world: &World, kept: u32, absorbed: u32) -> Vec<Fact> {
    let invoices = world.invoices.iter().filter(|(_, row)| row.customer == absorbed).map(|(id, _)| *id).collect();
    let sources = world.sources.iter().filter(|(_, row)| row.0 == absorbed).map(|(source, _)| *source).collect();
    let remarks = world.remarks.iter().filter(|(_, row)| row.0 == absorbed).map(|(id, _)| *id).collect();
    let mut facts = vec![Fact::Merged { kept, absorbed, invoices, sources, remarks }];
    if let (Some(keeps), Some(gives)) = (world.customers.get(&kept), world.customers.get(&absorbed)) {
        let details = both(keeps, gives);
        if details != *keeps {
            facts.push(Fact::CustomerChanged { id: kept, details });
        }
    }
    facts
}

/// As far as random customers go: a number, an address, tags.
pub(super) fn both(one: &CustomerDetails, two: &CustomerDetails) -> CustomerDetails {
    let mut details = one.clone();
    if details.external_id.is_none() {
        details.external_id.clone_from(&two.external_id);
    }
    match (&one.email, &two.email) {
        (None, _) => details.email.clone_from(&two.email),
        (Some(kept), Some(other)) if kept != other => {
            let (name, email) = (two.name.clone(), Some(other.clone()));
            details.contacts.push(Contact { name, email, ..Contact::default() });
        }
        _ => {}
    }
    for contact in &two.contacts {
        if !one.contacts.contains(contact) {
            details.contacts.push(contact.clone());
        }
    }
    for tag in &two.tags {
        if !details.tags.contains(tag) {
            details.tags.push(tag.clone());
        }
    }
    details
}

/// The facts of each, in the book that those before it leave.
fn together(model: &ReferenceModel, commands: &[Command]) -> Vec<Fact> {
    let mut ahead = model.clone();
    let mut facts = Vec::new();
    let first = model.entries.last().map_or(0, |entry| entry.number) + 1;
    for (number, command) in (first..).zip(commands) {
        facts.extend(facts_of(&ahead, command));
        let recorded = model.entries.last().map_or(NaiveDate::MIN, |entry| entry.recorded);
        ahead.record(number, command, recorded);
    }
    facts
}

fn dispute(invoice: u32, on: NaiveDate, disputed: bool, words: &str) -> Fact {
    Fact::Dispute { invoice, on, disputed, reason: Some(words.trim().to_owned()) }
}

fn amended(world: &World, one: &AmendTerms) -> Fact {
    let from = world.invoices.get(&one.invoice.0).and_then(|invoice| invoice.issued).map_or(one.on, |(on, _)| on);
    let due = from + chrono::Days::new(u64::from(one.terms.net_days().unwrap_or(0)));
    let (terms, reason) = (one.terms.clone(), one.reason.trim().to_owned());
    Fact::Amended { id: one.invoice.0, on: one.on, due, terms, reason }
}

fn issued(world: &World, id: u32, content: &InvoiceContent, on: NaiveDate) -> Fact {
    let series = on.year().to_string();
    let (sequence, starts_series) = world.next_number(&series);
    let due = on + chrono::Days::new(u64::from(content.terms.net_days().unwrap_or(0)));
    Fact::Issued { id, on, due, gross: gross_of(content), series, sequence, starts_series }
}

fn next_source(model: &ReferenceModel, payment: bool) -> u32 {
    model.count(
        |fact| matches!(fact, Fact::Credit { source, .. } if matches!(source, CreditSource::Payment(_)) == payment),
    )
}

fn credit_note(model: &ReferenceModel, world: &World, note: &IssueCreditNote) -> Vec<Fact> {
    let id = next_source(model, false);
    let source = CreditSource::CreditNote(CreditNoteId(id));
    let series = format!("CN-{}", note.on.year());
    let (sequence, starts) = world.next_number(&series);
    let (customer, amount) = (note.customer.0, note.gross.minor);
    let mut facts = vec![
        Fact::Credit { source, customer, currency: note.gross.currency, on: note.on, amount },
        Fact::Note {
            source,
            invoice: note.invoice.map(|invoice| invoice.0),
            number: format!("{series}-{sequence:04}"),
            own: Some((series, sequence, starts)),
            customer,
        },
    ];
    if let Some(invoice) = note.invoice {
        let part = world.least_open(invoice.0, note.on).min(amount);
        if part > 0 {
            let parts = [AllocationPart { invoice, amount: part, discount: 0 }];
            facts.extend(allocated(model, world, source, note.on, note.on, &parts));
        }
    }
    facts
}

/// Each allocation on the latest of the wanted day, the source's and the invoice's.
fn allocated(
    model: &ReferenceModel,
    world: &World,
    source: CreditSource,
    on: NaiveDate,
    from: NaiveDate,
    parts: &[AllocationPart],
) -> Vec<Fact> {
    let first = model.count(|fact| matches!(fact, Fact::Allocate { .. }));
    let numbered = (first..).zip(parts);
    let one = |(id, part): (u32, &AllocationPart)| {
        let issued = world.invoices.get(&part.invoice.0).and_then(|invoice| invoice.issued).map_or(on, |(day, _)| day);
        let day = [on, from, issued].into_iter().max().unwrap_or(on);
        Fact::Allocate { id, source, invoice: part.invoice.0, on: day, amount: part.amount, discount: part.discount }
    };
    numbered.map(one).collect()
}

fn imported(model: &ReferenceModel, world: &World, import: &Import) -> Vec<Fact> {
    let (customers, invoices) = (model.count(Fact::customer_added), model.count(Fact::invoice_added));
    let customer_of = |wanted| match wanted {
        ImportRef::Known(crate::id::CustomerId(id)) => id,
        ImportRef::New(position) => customers + small(position),
    };
    let mut facts: Vec<Fact> = (customers..)
        .zip(&import.customers)
        .map(|(id, details)| Fact::Customer { id, details: details.clone() })
        .collect();
    facts.extend((invoices..).zip(&import.invoices).map(|(id, row)| Fact::Imported {
        id,
        customer: customer_of(row.customer),
        currency: row.currency,
        number: row.number.trim().to_owned(),
        on: row.issue_date,
        due: row.due_date,
        gross: row.totals.gross,
    }));
    facts.extend(
        import.invoices.iter().zip(invoices..).filter(|(row, _)| row.disputed).map(|(row, id)| Fact::Dispute {
            invoice: id,
            on: row.issue_date,
            disputed: true,
            reason: None,
        }),
    );
    for (id, row) in (next_source(model, false)..).zip(&import.credit_notes) {
        let (source, customer) = (CreditSource::CreditNote(CreditNoteId(id)), customer_of(row.customer));
        let (currency, amount) = (row.currency, row.totals.gross);
        facts.push(Fact::Credit { source, customer, currency, on: row.on, amount });
        let number = row.number.trim().to_owned();
        facts.push(Fact::Note { source, invoice: None, number, own: None, customer });
    }
    imported_payments(model, world, import, &mut facts);
    facts
}

fn imported_payments(model: &ReferenceModel, world: &World, import: &Import, facts: &mut Vec<Fact>) {
    let invoices = model.count(Fact::invoice_added);
    let first = model.count(|fact| matches!(fact, Fact::Allocate { .. }));
    let mut taken = std::collections::BTreeMap::<u32, i64>::new();
    let mut allocations = 0;
    for (number, row) in (next_source(model, true)..).zip(&import.payments) {
        let source = CreditSource::Payment(PaymentId(number));
        let (id, customer, currency, issued, least) = match row.invoice {
            ImportRef::Known(known) => {
                let Some(invoice) = world.invoices.get(&known.0) else { continue };
                let Some((issued, _)) = invoice.issued else { continue };
                (known.0, invoice.customer, invoice.currency, issued, world.least_open(known.0, issued))
            }
            ImportRef::New(position) => {
                let added = facts.iter().find_map(|fact| match fact {
                    Fact::Imported { id, customer, currency, on, gross, .. } if *id == invoices + small(position) => {
                        Some((*id, *customer, *currency, *on, *gross))
                    }
                    _ => None,
                });
                let Some(added) = added else { continue };
                added
            }
        };
        facts.push(Fact::Credit { source, customer, currency, on: row.received_on, amount: row.amount });
        let before = taken.entry(id).or_default();
        let amount = row.amount.min(least - *before);
        if amount > 0 {
            *before += amount;
            let on = row.received_on.max(issued);
            facts.push(Fact::Allocate { id: first + allocations, source, invoice: id, on, amount, discount: 0 });
            allocations += 1;
        }
    }
}

pub(super) fn small(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
