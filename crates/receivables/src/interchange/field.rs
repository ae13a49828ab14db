//! What a column of a file can stand for. Pure.

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// The meaning of a column.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $($(#[$doc])* $name),+ }

        impl Field {
            /// Every field, in the order a choice list shows them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name used on the command line and in remembered choices.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

fields! {
    /// Number of the invoice.
    Number = "number",
    /// Name of the customer.
    Customer = "customer",
    /// Number of the customer in the other system.
    CustomerId = "customer_id",
    /// Mail address of the customer.
    CustomerEmail = "customer_email",
    /// Day of issue.
    IssueDate = "issue_date",
    /// Day the invoice is due.
    DueDate = "due_date",
    /// Total of the invoice with tax.
    Gross = "gross",
    /// Total before tax.
    Net = "net",
    /// Tax on the invoice.
    Tax = "tax",
    /// Tax rate in percent.
    TaxRate = "tax_rate",
    /// Currency code or sign.
    Currency = "currency",
    /// Day the invoice was paid, or last paid.
    SettledDate = "settled_date",
    /// What was paid so far.
    PaidAmount = "paid_amount",
    /// What is still open.
    OpenAmount = "open_amount",
    /// What was written off.
    WrittenOffAmount = "written_off_amount",
    /// Whether the customer contests it.
    Disputed = "disputed",
    /// Draft, sent, paid, void.
    Status = "status",
    /// Invoice or credit note.
    DocumentType = "document_type",
    /// What a line is for.
    LineDescription = "line_description",
    /// Quantity of a line.
    Quantity = "quantity",
    /// Price of one unit of a line.
    UnitPrice = "unit_price",
    /// Discount on a line, in percent.
    LineDiscount = "line_discount",
    /// Amount of a line before tax.
    LineAmount = "line_amount",
    /// Tax on a line; several columns may carry a part each.
    LineTax = "line_tax",
    /// Amount of a line with tax.
    LineGross = "line_gross",
    /// Payment terms or net days.
    Terms = "terms",
    /// Note.
    Note = "note",
    /// The customer's own reference, such as an order number.
    Reference = "reference",
    /// Not used.
    Ignored = "ignored",
}

/// How a cell of a field is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// As it stands.
    Text,
    /// A date.
    Date,
    /// A number.
    Number,
}

impl Field {
    /// The field with that code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }

    /// How its cells are read.
    #[must_use]
    pub const fn kind(self) -> CellKind {
        match self {
            Self::IssueDate | Self::DueDate | Self::SettledDate => CellKind::Date,
            Self::Quantity => CellKind::Number,
            _ if self.is_money() => CellKind::Number,
            _ => CellKind::Text,
        }
    }

    /// Whether its cells are amounts of money.
    #[must_use]
    pub const fn is_money(self) -> bool {
        matches!(
            self,
            Self::Gross
                | Self::Net
                | Self::Tax
                | Self::PaidAmount
                | Self::OpenAmount
                | Self::WrittenOffAmount
                | Self::UnitPrice
                | Self::LineAmount
                | Self::LineTax
                | Self::LineGross
        )
    }

    /// Whether the field belongs to a line and not to the invoice.
    #[must_use]
    pub const fn is_of_line(self) -> bool {
        matches!(
            self,
            Self::LineDescription
                | Self::Quantity
                | Self::UnitPrice
                | Self::LineDiscount
                | Self::LineAmount
                | Self::LineTax
                | Self::LineGross
        )
    }

    /// Whether several columns may stand for it at once.
    #[must_use]
    pub const fn may_repeat(self) -> bool {
        matches!(self, Self::LineTax | Self::Ignored)
    }
}

/// How sure a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Nothing speaks for it: the column is left out unless the user says otherwise.
    Unknown,
    /// The name or the cells speak for it, but another reading is possible.
    Likely,
    /// A date column whose order of day and month is not known yet.
    OrderUnknown,
    /// The name says so and the cells agree.
    Certain,
    /// The user said so.
    Chosen,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_name_one_field_each() {
        for field in Field::ALL {
            assert_eq!(Field::from_code(field.code()), Some(*field));
        }
    }
}
