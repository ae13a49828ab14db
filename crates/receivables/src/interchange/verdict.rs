//! What becomes of each row, with typed reasons. Pure data; the words belong to the shell.

use super::field::Field;

/// Why a row cannot become anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalReason {
    /// No invoice number.
    NumberMissing,
    /// No customer.
    CustomerMissing,
    /// No date of issue.
    IssueDateMissing,
    /// A cell that is no date, or none in the chosen order.
    DateUnreadable(Field),
    /// A date before 1970 or after 2199.
    DateOutOfBounds(Field),
    /// No total and no lines that make one.
    AmountMissing,
    /// A cell that is no number in the chosen style.
    AmountUnreadable(Field),
    /// Beyond [`crate::bounds::AMOUNT_MINOR_MAX`].
    AmountTooLarge,
    /// No currency of that name.
    CurrencyUnknown,
    /// The same invoice stands further up.
    NumberTwice {
        /// Line of the first.
        first_line: u32,
    },
    /// A name, number or note longer than the bounds.
    TextTooLong(Field),
    /// A quote in this row is never closed.
    UnclosedQuote,
}

/// Why a row should be looked at before it is imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckReason {
    /// Paid, but no day of payment: a question.
    PaidWithoutDate,
    /// Paid on a day later than today.
    SettledInFuture,
    /// Issued on a day later than today.
    IssuedInFuture,
    /// Due before it was issued.
    DueBeforeIssue,
    /// Paid before it was issued.
    SettledBeforeIssue,
    /// The due date is no date; the terms or the default were used.
    DueDateUnreadable,
    /// Paid and open amounts do not add up to the total.
    PaidAndOpenDisagree,
    /// More paid than the total.
    PaidMoreThanTotal,
    /// The paid amount is below zero; nothing was taken for paid.
    PaidBelowZero,
    /// Net and tax do not add up to the total.
    NetAndTaxDisagree,
    /// Rows of one invoice tell different dates or totals; the first row was used.
    LinesDisagree,
    /// An amount had more decimals than its currency.
    AmountRounded,
    /// The row has more or fewer cells than the header.
    RaggedRow,
    /// Neither yes nor no; taken as not disputed.
    DisputedUnclear,
    /// The file has lines before tax and no tax: the total may lack it.
    TaxNotInFile,
    /// Part was written off elsewhere; the import leaves it open.
    WriteOffLeftOut,
    /// The state says paid, wholly or in part, and the amounts do not; the amounts were used.
    StateDisagrees,
    /// Another customer has an invoice of this number.
    NumberAtOtherCustomer,
}

impl CheckReason {
    /// Whether an answer is needed before the row can be imported.
    #[must_use]
    pub const fn blocks(self) -> bool {
        matches!(self, Self::PaidWithoutDate | Self::SettledInFuture)
    }
}

/// Why a row is passed over on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// A line of totals.
    TotalsRow,
    /// A line of text above or below the table.
    TextRow,
    /// The column names once more.
    HeaderAgain,
    /// A draft: not issued yet.
    Draft,
    /// Void, cancelled or deleted.
    Void,
    /// A total of zero: nothing is owed.
    ZeroTotal,
    /// An offer, an order, a payment: no document by which something is owed.
    NotAnInvoice,
    /// A credit note of which nothing is left.
    CreditUsed,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is imported.
    Ready,
    /// It can be imported; these should be looked at. Never empty, sorted.
    Check(Vec<CheckReason>),
    /// It cannot be imported.
    Refused(RefusalReason),
    /// It is passed over.
    Skipped(SkipReason),
}

impl Verdict {
    /// Whether the day of its payment is missing.
    #[must_use]
    pub fn is_paid_without_date(&self) -> bool {
        matches!(self, Self::Check(reasons) if reasons.contains(&CheckReason::PaidWithoutDate))
    }

    /// Whether the row is held back until a question is answered.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        matches!(self, Self::Check(reasons) if reasons.iter().any(|reason| reason.blocks()))
    }
}

/// The document that a row belongs to, by its position among the drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftRef {
    /// An invoice.
    Invoice(usize),
    /// A credit note.
    CreditNote(usize),
}

/// A row with its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowVerdict {
    /// Line of the file.
    pub line: u32,
    /// What becomes of it.
    pub verdict: Verdict,
    /// The document it belongs to.
    pub draft: Option<DraftRef>,
}

/// How many rows have which verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VerdictCounts {
    /// Ready.
    pub ready: usize,
    /// To check.
    pub check: usize,
    /// Refused.
    pub refused: usize,
    /// Passed over.
    pub skipped: usize,
}

impl VerdictCounts {
    /// Counts `rows`.
    #[must_use]
    pub fn of(rows: &[RowVerdict]) -> Self {
        let mut counts = Self::default();
        for row in rows {
            match row.verdict {
                Verdict::Ready => counts.ready += 1,
                Verdict::Check(_) => counts.check += 1,
                Verdict::Refused(_) => counts.refused += 1,
                Verdict::Skipped(_) => counts.skipped += 1,
            }
        }
        counts
    }
}
