//! Why a whole file cannot be read as invoices. Pure data; the words belong to the shell.

/// A file that is not a table of text, by the bytes it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// A zip archive: what spreadsheet programs save as `.xlsx` or `.ods`.
    Zip,
    /// A portable document.
    Pdf,
    /// The older binary format of spreadsheets (`.xls`).
    OldSpreadsheet,
}

/// What a table holds instead of invoices, by its column names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignTable {
    /// A list of customers or contacts.
    CustomerList,
    /// Templates of invoices that repeat; no invoice was written yet.
    RecurringInvoices,
    /// Payments without the invoices' own dates and totals.
    PaymentList,
    /// The account statement of a card processor: charges, fees and payouts.
    ProcessorStatement,
}

/// What an invoice cannot be read without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needed {
    /// The invoice's number.
    Number,
    /// The customer's name, id or mail address.
    Customer,
    /// The date of issue.
    IssueDate,
    /// A total, or lines that make one.
    Amount,
}

/// Why nothing can be taken from the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileRefusal {
    /// No byte but a byte order mark and white space.
    #[error("the file is empty")]
    Empty,
    /// More than [`crate::bounds::IMPORT_BYTES_MAX`].
    #[error("the file has {bytes} bytes, at most {max} are taken")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The bound.
        max: usize,
    },
    /// More than [`crate::bounds::IMPORT_ROWS_MAX`].
    #[error("more than {max} rows")]
    TooManyRows {
        /// The bound.
        max: usize,
    },
    /// More than [`crate::bounds::IMPORT_COLUMNS_MAX`].
    #[error("line {line} has more than {max} columns")]
    TooManyColumns {
        /// Where.
        line: u32,
        /// The bound.
        max: usize,
    },
    /// More than [`crate::bounds::IMPORT_CELL_BYTES_MAX`]; often a quote that is never closed.
    #[error("a cell of line {line} has more than {max} bytes")]
    CellTooLong {
        /// Where.
        line: u32,
        /// The bound in bytes.
        max: usize,
    },
    /// Not text.
    #[error("not a table of text: {0:?}")]
    NotText(Container),
    /// A table of something else. `Choices::as_invoices` reads it all the same.
    #[error("not an invoice file: {0:?}")]
    NotInvoices(ForeignTable),
    /// No column stands for these; a mapping by hand answers it.
    #[error("no column for {0:?}")]
    ColumnsMissing(Vec<Needed>),
    /// A header and nothing below it, or nothing that could become an invoice.
    #[error("no rows")]
    NoRows,
}
