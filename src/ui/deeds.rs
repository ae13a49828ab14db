//! What the keys do, in words.

use super::keymap::Deed;
use crate::platform::page;
use crate::t;

/// What a deed is called in the palette and on the sheet of shortcuts.
#[must_use]
pub fn deed_words(deed: Deed) -> String {
    match deed {
        Deed::Palette => t!("shortcuts-palette"),
        Deed::GoToday => t!("shortcuts-today"),
        Deed::GoInvoices => t!("shortcuts-invoices"),
        Deed::GoCustomers => t!("shortcuts-customers"),
        Deed::GoPayments => t!("shortcuts-payments"),
        Deed::GoDesk => t!("shortcuts-desk"),
        Deed::GoWhatIf => t!("shortcuts-what-if"),
        Deed::GoReports => t!("shortcuts-reports"),
        Deed::NewInvoice => t!("shortcuts-new-invoice"),
        Deed::RecordPayment => t!("shortcuts-record-payment"),
        Deed::Undo => t!("shortcuts-undo"),
        Deed::Redo => t!("shortcuts-redo"),
        Deed::Sheet => t!("shortcuts-sheet"),
    }
}

/// The keys of a deed as this keyboard has them.
#[must_use]
pub fn deed_keys(deed: Deed) -> Vec<String> {
    deed.keys(page::command_key())
}
