//! An invoice as it is typed into a form: texts to content, with every fault at its place, and totals while it is still
//! being typed. Pure: how the person's region writes numbers is an argument.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::amount::{DecimalMark, NumberShape, number_shape, read_amount};
use super::currency_sign::CurrencyMark;
use crate::bounds::TAX_RATE_BASIS_POINTS_MAX;
use crate::id::CustomerId;
use crate::ledger::event::{InvoiceContent, InvoiceLine, Totals};
use crate::ledger::terms::{PaymentTerms, TermsError};
use crate::ledger::{Invoice, line_net, totals_of};
use crate::money::{Currency, Money, Rounding};

/// A line as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedLine {
    /// What was delivered.
    pub description: String,
    /// How much; empty is one.
    pub quantity: String,
    /// Price of one, net.
    pub unit_price: String,
}

/// An invoice as typed. Can be kept as it is, finished or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedInvoice {
    /// Who is to owe it, once chosen.
    pub customer: Option<CustomerId>,
    /// Currency of its amounts.
    pub currency: Currency,
    /// Its lines; empty ones count for nothing.
    pub lines: Vec<TypedLine>,
    /// Tax in percent; empty is none.
    pub tax_percent: String,
    /// Payment terms.
    pub terms: String,
    /// How amounts are rounded.
    pub rounding: Rounding,
    /// The customer's reference.
    pub reference: String,
    /// A note.
    pub note: String,
    /// Day on which the work or the goods were handed over.
    #[serde(default)]
    pub delivered_on: Option<NaiveDate>,
}

/// Why a typed invoice can't be kept yet. Lines count from zero, as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedFault {
    /// No customer is chosen.
    CustomerMissing,
    /// The terms can't be read.
    Terms(TermsError),
    /// The tax rate is no number from 0 to 100.
    TaxPercent,
    /// A line says a price and not what for.
    DescriptionMissing {
        /// The line.
        line: usize,
    },
    /// The quantity is no number, or zero.
    Quantity {
        /// The line.
        line: usize,
    },
    /// The price is no number in the invoice's currency.
    UnitPrice {
        /// The line.
        line: usize,
    },
}

/// What the typed lines come to so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedTotals {
    /// Net amount of each line; `None` where it can't be read yet.
    pub lines: Vec<Option<Money>>,
    /// Totals of the lines that can be read; `None` where the tax rate can't, or beyond the bounds.
    pub totals: Option<Totals>,
}

impl TypedLine {
    /// Whether nothing worth keeping was typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.description.trim().is_empty() && self.unit_price.trim().is_empty()
    }

    fn read(&self, line: usize, currency: Currency, mark: DecimalMark) -> Result<InvoiceLine, TypedFault> {
        let quantity = match self.quantity.trim() {
            "" => Some(Decimal::ONE),
            text => read_number(text, mark, None),
        };
        let quantity = quantity.filter(|quantity| !quantity.is_zero()).ok_or(TypedFault::Quantity { line })?;
        let unit_price = read_number(&self.unit_price, mark, Some(currency)).ok_or(TypedFault::UnitPrice { line })?;
        Ok(InvoiceLine { description: self.description.trim().to_owned(), quantity, unit_price })
    }
}

impl TypedInvoice {
    /// An empty form with one empty line.
    #[must_use]
    pub fn new(currency: Currency) -> Self {
        Self {
            customer: None,
            currency,
            lines: vec![TypedLine::default()],
            tax_percent: String::new(),
            terms: PaymentTerms::net(30).to_string(),
            rounding: Rounding::default(),
            reference: String::new(),
            note: String::new(),
            delivered_on: None,
        }
    }

    /// A draft's content, as it would be typed.
    #[must_use]
    pub fn of(invoice: &Invoice, mark: DecimalMark) -> Self {
        let written = |number: Decimal| number.normalize().to_string().replace('.', &mark.char().to_string());
        let lines = invoice.lines.iter().map(|line| TypedLine {
            description: line.description.clone(),
            quantity: written(line.quantity),
            unit_price: written(line.unit_price),
        });
        Self {
            customer: Some(invoice.customer),
            currency: invoice.currency,
            lines: lines.collect(),
            tax_percent: written(invoice.tax_percent),
            terms: invoice.terms.to_string(),
            rounding: invoice.rounding,
            reference: invoice.reference.clone().unwrap_or_default(),
            note: invoice.note.clone().unwrap_or_default(),
            delivered_on: invoice.delivered_on,
        }
    }

    /// The content.
    ///
    /// # Errors
    /// Every fault there is, in the order of the form.
    pub fn content(&self, mark: DecimalMark) -> Result<InvoiceContent, Vec<TypedFault>> {
        let mut faults = Vec::new();
        if self.customer.is_none() {
            faults.push(TypedFault::CustomerMissing);
        }
        let terms = self.terms.parse::<PaymentTerms>();
        faults.extend(terms.as_ref().err().copied().map(TypedFault::Terms));
        let tax_percent = read_percent(&self.tax_percent, mark);
        if tax_percent.is_none() {
            faults.push(TypedFault::TaxPercent);
        }
        let mut lines = Vec::new();
        for (at, typed) in self.lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
            if typed.description.trim().is_empty() {
                faults.push(TypedFault::DescriptionMissing { line: at });
            }
            match typed.read(at, self.currency, mark) {
                Ok(line) => lines.push(line),
                Err(fault) => faults.push(fault),
            }
        }
        let some_text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        match (self.customer, terms, tax_percent) {
            (Some(customer), Ok(terms), Some(tax_percent)) if faults.is_empty() => Ok(InvoiceContent {
                customer,
                currency: self.currency,
                lines,
                tax_percent,
                terms,
                rounding: self.rounding,
                delivered_on: self.delivered_on,
                reference: some_text(&self.reference),
                note: some_text(&self.note),
            }),
            _ => Err(faults),
        }
    }

    /// Position among the typed lines of the line that the ledger counts as `number`, from one: it never sees blank ones.
    #[must_use]
    pub fn typed_line(&self, number: usize) -> Option<usize> {
        let kept = self.lines.iter().enumerate().filter(|(_, line)| !line.is_blank());
        kept.map(|(at, _)| at).nth(number.checked_sub(1)?)
    }

    /// What it comes to so far.
    #[must_use]
    pub fn totals(&self, mark: DecimalMark) -> TypedTotals {
        let read = self.lines.iter().map(|line| (!line.is_blank()).then(|| line.read(0, self.currency, mark).ok())?);
        let read: Vec<Option<InvoiceLine>> = read.collect();
        let nets = read.iter().map(|line| line_net(line.as_ref()?, self.currency, self.rounding).ok()).collect();
        let lines: Vec<InvoiceLine> = read.into_iter().flatten().collect();
        let totals = read_percent(&self.tax_percent, mark)
            .and_then(|tax| totals_of(&lines, tax, self.currency, self.rounding).ok());
        TypedTotals { lines: nets, totals }
    }

    /// Whether nothing was typed that would be missed.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.customer.is_none()
            && self.reference.trim().is_empty()
            && self.note.trim().is_empty()
            && self.lines.iter().all(TypedLine::is_blank)
    }
}

/// A number; what only one decimal mark makes sense of is read so, whatever the region says. A currency beside it must
/// be the one expected.
fn read_number(text: &str, mark: DecimalMark, currency: Option<Currency>) -> Option<Decimal> {
    let mark = match number_shape(text) {
        NumberShape::Decided(decided) => decided,
        NumberShape::Plain | NumberShape::Ambiguous => mark,
        NumberShape::Empty | NumberShape::NotANumber => return None,
    };
    let amount = read_amount(text, mark)?;
    let fits = amount.mark.is_none_or(|sign| currency.is_some_and(|currency| may_stand_for(sign, currency)));
    amount.to_decimal().filter(|_| fits)
}

fn may_stand_for(sign: CurrencyMark, currency: Currency) -> bool {
    match sign {
        CurrencyMark::Certain(named) => named == currency,
        CurrencyMark::Shared(first) => match first.code() {
            "USD" => matches!(currency.code(), "USD" | "CAD" | "AUD" | "NZD" | "HKD" | "SGD" | "MXN"),
            "JPY" => matches!(currency.code(), "JPY" | "CNY"),
            "SEK" => matches!(currency.code(), "SEK" | "NOK" | "DKK" | "ISK"),
            _ => first == currency,
        },
    }
}

/// A rate from 0 to 100 %; nothing typed is none.
fn read_percent(text: &str, mark: DecimalMark) -> Option<Decimal> {
    let text = text.trim().trim_end_matches('%').trim_end();
    if text.is_empty() {
        return Some(Decimal::ZERO);
    }
    let highest = Decimal::from(TAX_RATE_BASIS_POINTS_MAX) / Decimal::ONE_HUNDRED;
    read_number(text, mark, None).filter(|rate| *rate >= Decimal::ZERO && *rate <= highest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(description: &str, quantity: &str, unit_price: &str) -> TypedLine {
        TypedLine { description: description.into(), quantity: quantity.into(), unit_price: unit_price.into() }
    }

    fn invoice(lines: Vec<TypedLine>) -> TypedInvoice {
        TypedInvoice {
            customer: Some(CustomerId(0)),
            lines,
            tax_percent: "19 %".into(),
            ..TypedInvoice::new(Currency::EUR)
        }
    }

    #[test]
    fn numbers_are_read_in_any_notation() {
        for (quantity, price, net) in [
            ("6", "480", 288_000),
            ("", "1.250,50 €", 125_050),
            ("1,5", "100.00", 15_000),
            ("12", "14.5", 17_400),
            ("-1", "10", -1_000),
        ] {
            let totals = invoice(vec![line("Work", quantity, price)]).totals(DecimalMark::Point);
            assert_eq!(totals.lines, [Some(Money::new(net, Currency::EUR))], "{quantity} x {price}");
        }
        let ambiguous = invoice(vec![line("Work", "1", "1.250")]);
        assert_eq!(ambiguous.totals(DecimalMark::Comma).lines, [Some(Money::new(125_000, Currency::EUR))]);
        assert_eq!(ambiguous.totals(DecimalMark::Point).lines, [Some(Money::new(125, Currency::EUR))]);
    }

    #[test]
    fn totals_are_those_of_the_ledger_and_leave_out_what_cannot_be_read() {
        let typed =
            invoice(vec![line("A", "6", "480"), line("B", "x", "5"), line("C", "12", "14.50"), line("", "", "")]);
        let totals = typed.totals(DecimalMark::Point);
        assert_eq!(totals.totals, Some(Totals { net: 305_400, tax: 58_026, gross: 363_426 }));
        assert_eq!(totals.lines.iter().filter(|line| line.is_some()).count(), 2);
    }

    #[test]
    fn every_fault_is_named_at_its_place() {
        let mut typed = invoice(vec![
            line("", "1", "5"),
            line("", "", ""),
            line("B", "0", "5"),
            line("C", "1", "five"),
            line("D", "1", "$5"),
        ]);
        typed.customer = None;
        typed.terms = "soon".into();
        typed.tax_percent = "101".into();
        let expected = vec![
            TypedFault::CustomerMissing,
            TypedFault::Terms(TermsError::NotUnderstood),
            TypedFault::TaxPercent,
            TypedFault::DescriptionMissing { line: 0 },
            TypedFault::Quantity { line: 2 },
            TypedFault::UnitPrice { line: 3 },
            TypedFault::UnitPrice { line: 4 },
        ];
        assert_eq!(typed.content(DecimalMark::Point), Err(expected));
        assert_eq!(typed.typed_line(2), Some(2));
    }

    #[test]
    fn content_reads_back_as_it_was_typed() {
        let typed = invoice(vec![line("Work", "1.5", "480.125")]);
        let content = typed.content(DecimalMark::Point).unwrap();
        assert_eq!(content.lines[0].unit_price.to_string(), "480.125");
        assert_eq!(content.terms, PaymentTerms::net(30));
        assert_eq!(content.reference, None);
    }
}
