//! Finding a customer, an invoice or a payment by a few letters or an amount. Pure: reads the ledger, knows no screen.

pub mod quick_index;
pub mod text_match;
