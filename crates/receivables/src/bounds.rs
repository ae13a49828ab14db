//! Every limit once, with the words used where it is refused.

use chrono::NaiveDate;

/// Largest absolute amount on one document, in minor units. A hundred thousand documents of this size still add up in `i64`.
pub const AMOUNT_MINOR_MAX: i64 = 9_999_999_999_999;
/// Lines on one invoice.
pub const INVOICE_LINES_MAX: usize = 500;
/// Length of a name, number or reference, in characters.
pub const NAME_CHARS_MAX: usize = 200;
/// Length of a note or description, in characters.
pub const NOTE_CHARS_MAX: usize = 4_000;
/// People at one customer.
pub const CONTACTS_MAX: usize = 50;
/// Tags of one customer.
pub const TAGS_MAX: usize = 20;
/// Length of a tag, in characters.
pub const TAG_CHARS_MAX: usize = 40;
/// Largest tax rate, in basis points (100 %).
pub const TAX_RATE_BASIS_POINTS_MAX: u32 = 10_000;
/// Largest net days of payment terms.
pub const NET_DAYS_MAX: u32 = 730;
/// Days of one holiday calendar.
pub const HOLIDAYS_MAX: usize = 2_000;
/// Discounts of one invoice's terms.
pub const DISCOUNT_TIERS_MAX: usize = 4;
/// Instalments of one invoice.
pub const INSTALMENTS_MAX: usize = 36;
/// Commands that are recorded as one entry.
pub const TOGETHER_MAX: usize = 1_000;
/// Events of an import carry at most this many rows.
pub const IMPORT_ROWS_PER_EVENT: usize = 1_000;
/// Largest file taken for import, in bytes.
pub const IMPORT_BYTES_MAX: usize = 20 * 1024 * 1024;
/// Most rows taken from a file.
pub const IMPORT_ROWS_MAX: usize = 200_000;
/// Most columns taken from a file.
pub const IMPORT_COLUMNS_MAX: usize = 1_000;
/// Longest cell taken from a file, in bytes.
pub const IMPORT_CELL_BYTES_MAX: usize = 64 * 1024;

/// Earliest and latest date on any document.
#[must_use]
pub fn date_in_bounds(date: NaiveDate) -> bool {
    use chrono::Datelike;
    (1970..=2199).contains(&date.year())
}
