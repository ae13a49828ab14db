//! Identifiers. Each is dense: the n-th thing of its kind ever recorded has number n, counted from zero, so that
//! columns can be indexed by it. `decide` gives them out from the ledger's own counters; nothing random is needed.

use serde::{Deserialize, Serialize};

macro_rules! dense_id {
    ($(#[$doc:meta] $name:ident),+ $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// Position of this thing in the ledger's columns.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The id of the thing at `index` of the ledger's columns.
            #[must_use]
            #[allow(clippy::cast_possible_truncation)]
            pub const fn from_index(index: usize) -> Self {
                Self(index as u32)
            }
        }
    )+};
}

dense_id! {
    /// A customer.
    CustomerId,
    /// An invoice, draft or issued.
    InvoiceId,
    /// A credit note.
    CreditNoteId,
    /// A payment received.
    PaymentId,
    /// A part of a payment or credit note set against an invoice.
    AllocationId,
    /// A write-off of an invoice's open amount.
    WriteOffId,
    /// A note in a customer's log.
    NoteId,
}

/// One accepted command, named by the sequence number of its first event. What one undo takes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryNo(pub u64);
