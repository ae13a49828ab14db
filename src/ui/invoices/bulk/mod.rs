//! Doing one thing with many invoices: the bar over the list, and the dialog that tries it first.

mod bar;
mod bulk_action;
mod dialog;

pub(super) use bar::BulkBar;
