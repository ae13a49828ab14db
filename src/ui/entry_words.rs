//! What an entry is called where it is taken back or made to hold again: `payment of €120.00 from Acme`. Reads the ledger
//! as it was recorded, so that what was taken back has its name still.

use receivables::id::{AllocationId, CustomerId, EntryNo, InvoiceId, NoteId, WriteOffId};
use receivables::ledger::event::CreditSource;
use receivables::ledger::{EntryKind, Ledger};

use super::words::money;
use crate::t;

/// The entry as a noun, to stand after a colon.
#[must_use]
pub fn entry_words(ledger: &Ledger, entry: EntryNo) -> String {
    let kind = ledger.entry(entry).map(|known| &known.kind);
    let Some(kind) = kind else { return t!("entry-other") };
    match kind {
        EntryKind::CustomerAdded(id) | EntryKind::CustomerChanged(id) => {
            t!("entry-customer", name = name_of(ledger, *id))
        }
        EntryKind::CustomersMerged { kept, absorbed } => {
            t!("entry-merger", name = name_of(ledger, *absorbed), kept = name_of(ledger, *kept))
        }
        EntryKind::NoteAdded(id) | EntryKind::NoteRevised(id) | EntryKind::NoteRemoved(id) => note_words(ledger, *id),
        EntryKind::InvoiceDrafted(id) | EntryKind::DraftRevised(id) | EntryKind::DraftDiscarded(id) => {
            draft_words(ledger, *id)
        }
        EntryKind::InvoiceIssued(id) => t!("entry-invoice", number = number_of(ledger, *id)),
        EntryKind::InvoiceVoided(id) => t!("entry-void", number = number_of(ledger, *id)),
        EntryKind::CreditNoteIssued(id) => {
            let number = ledger.recorded_credit_note(*id).map(|note| note.number.clone());
            t!("entry-credit-note", number = number.unwrap_or_default())
        }
        EntryKind::PaymentRecorded(id) => ledger.recorded_payment(*id).map_or_else(
            || t!("entry-other"),
            |payment| {
                let name = name_of(ledger, payment.customer);
                t!("entry-payment", amount = money(payment.amount), name = name)
            },
        ),
        EntryKind::Allocated(id) => t!("entry-allocation", number = number_of(ledger, *id)),
        EntryKind::Refunded(source) => refund_words(ledger, *source),
        EntryKind::AllocationReversed(id) => allocation_words(ledger, *id),
        EntryKind::WrittenOff(id) | EntryKind::WriteOffRecovered(id) => write_off_words(ledger, *id),
        EntryKind::TermsAmended(id) => t!("entry-terms", number = number_of(ledger, *id)),
        EntryKind::HolidaysSet { name } => t!("entry-holidays", name = name.clone()),
        EntryKind::DisputeOpened(id) | EntryKind::DisputeClosed(id) => {
            t!("entry-dispute", number = number_of(ledger, *id))
        }
        EntryKind::Several { first, count } => several_words(first, *count),
        EntryKind::Imported { file } => t!("entry-import", file = file.clone()),
        EntryKind::BookRenamed => t!("entry-renamed"),
        EntryKind::BookOpened | EntryKind::Withdrawal(_) | EntryKind::Reinstatement(_) => t!("entry-other"),
    }
}

fn name_of(ledger: &Ledger, id: CustomerId) -> String {
    ledger.recorded_customer(id).map(|customer| customer.details.name.clone()).unwrap_or_default()
}

fn number_of(ledger: &Ledger, id: InvoiceId) -> String {
    let number = ledger.recorded_invoice(id).and_then(|invoice| invoice.number.clone());
    // Where the issue was taken back, the number it had had then.
    let given = || ledger.entries().iter().rev().find_map(|entry| entry.number_given_to(id)).map(str::to_owned);
    number.or_else(given).unwrap_or_default()
}

/// A draft has no number yet; its customer names it.
fn draft_words(ledger: &Ledger, id: InvoiceId) -> String {
    let name = ledger.recorded_invoice(id).map(|invoice| name_of(ledger, invoice.customer));
    t!("entry-draft", name = name.unwrap_or_default())
}

fn note_words(ledger: &Ledger, id: NoteId) -> String {
    let name = ledger.recorded_note(id).map(|note| name_of(ledger, note.customer));
    t!("entry-note", name = name.unwrap_or_default())
}

fn allocation_words(ledger: &Ledger, id: AllocationId) -> String {
    let number = ledger.recorded_allocation(id).map(|allocation| number_of(ledger, allocation.invoice));
    t!("entry-reversal", number = number.unwrap_or_default())
}

fn write_off_words(ledger: &Ledger, id: WriteOffId) -> String {
    let number = ledger.recorded_write_off(id).map(|write_off| number_of(ledger, write_off.invoice));
    t!("entry-write-off", number = number.unwrap_or_default())
}

/// So many of one kind.
fn several_words(first: &EntryKind, count: u32) -> String {
    match first {
        EntryKind::InvoiceIssued(_) => t!("entry-several-invoices", count = count),
        EntryKind::DraftDiscarded(_) => t!("entry-several-drafts", count = count),
        EntryKind::InvoiceVoided(_) => t!("entry-several-voids", count = count),
        EntryKind::PaymentRecorded(_) => t!("entry-several-payments", count = count),
        EntryKind::WrittenOff(_) => t!("entry-several-write-offs", count = count),
        EntryKind::DisputeOpened(_) | EntryKind::DisputeClosed(_) => t!("entry-several-disputes", count = count),
        _ => t!("entry-several-entries", count = count),
    }
}

/// Who was given something back.
fn refund_words(ledger: &Ledger, source: CreditSource) -> String {
    let customer = match source {
        CreditSource::Payment(id) => ledger.recorded_payment(id).map(|payment| payment.customer),
        CreditSource::CreditNote(id) => ledger.recorded_credit_note(id).map(|note| note.customer),
    };
    t!("entry-refund", name = customer.map(|id| name_of(ledger, id)).unwrap_or_default())
}
