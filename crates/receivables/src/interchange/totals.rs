//! The amounts of one invoice from its row or rows: totals as given, or lines summed. Exact. Pure.

use rust_decimal::Decimal;

use super::amount::Minor;
use super::choices::RowLayout;
use super::field::Field;
use super::row::Row;
use super::verdict::{CheckReason, RefusalReason};
use super::words::read_rate_basis_points;
use crate::bounds::{AMOUNT_MINOR_MAX, INVOICE_LINES_MAX, NOTE_CHARS_MAX};
use crate::ledger::event::{InvoiceLine, Totals};
use crate::ledger::line_net;
use crate::money::{Currency, Money, Rounding};

/// The amounts of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// Signed totals.
    pub totals: Totals,
    /// Whether the file tells net or tax.
    pub tax_known: bool,
    /// Its lines; empty where the file has none or they do not add up.
    pub lines: Vec<InvoiceLine>,
    /// Whether lines were left out because they do not add up.
    pub lines_left_out: bool,
    /// What should be looked at.
    pub checks: Vec<CheckReason>,
}

/// Sums while the rows of a document are read.
#[derive(Clone, Copy, Default)]
struct Sums {
    net: i64,
    tax: i64,
    tax_known: bool,
    rounded: bool,
    /// Lines before tax, and no column that could tell the tax.
    tax_missing: bool,
    disagree: bool,
}

/// The amounts of the document on `rows`, the first of which carries what belongs to the whole.
///
/// # Errors
/// [`RefusalReason::AmountMissing`], [`RefusalReason::AmountUnreadable`] or [`RefusalReason::AmountTooLarge`].
pub fn amounts(rows: &[Row<'_>], layout: RowLayout, currency: Currency) -> Result<Amounts, RefusalReason> {
    let first = *rows.first().ok_or(RefusalReason::AmountMissing)?;
    let mut checks = Vec::new();
    let given = if layout == RowLayout::PerLineSummed { None } else { given_totals(first, currency)? };
    let sums = match given {
        Some(sums) => {
            if layout == RowLayout::PerLineTotalsRepeated && totals_differ(rows) {
                checks.push(CheckReason::LinesDisagree);
            }
            sums
        }
        None => match summed(rows, currency)? {
            Some(sums) => sums,
            None => from_paid_and_open(first, currency)?.ok_or(RefusalReason::AmountMissing)?,
        },
    };
    let gross = sums.net.saturating_add(sums.tax);
    if gross.abs() > AMOUNT_MINOR_MAX {
        return Err(RefusalReason::AmountTooLarge);
    }
    for (found, reason) in [
        (sums.rounded, CheckReason::AmountRounded),
        (sums.tax_missing, CheckReason::TaxNotInFile),
        (sums.disagree, CheckReason::NetAndTaxDisagree),
    ] {
        if found {
            checks.push(reason);
        }
    }
    let totals = Totals { net: sums.net, tax: sums.tax, gross };
    let (lines, lines_left_out) = match lines(rows, currency) {
        Some(lines) if adds_up(&lines, totals, currency) => (lines, false),
        Some(lines) => (Vec::new(), !lines.is_empty()),
        None => (Vec::new(), true),
    };
    Ok(Amounts { totals, tax_known: sums.tax_known, lines, lines_left_out, checks })
}

/// A list of open items may tell no total but what is open and what is paid of it.
fn from_paid_and_open(row: Row<'_>, currency: Currency) -> Result<Option<Sums>, RefusalReason> {
    let Some(open) = row.minor(Field::OpenAmount, currency)? else { return Ok(None) };
    let mut sums = Sums { net: open.minor, rounded: open.rounded, ..Sums::default() };
    for field in [Field::PaidAmount, Field::WrittenOffAmount] {
        let part = row.minor(field, currency)?.map_or(0, |part| part.minor);
        sums.net = sums.net.checked_add(part).ok_or(RefusalReason::AmountTooLarge)?;
    }
    Ok(Some(sums))
}

/// Totals that stand on the row itself; none where there is neither gross nor net.
fn given_totals(row: Row<'_>, currency: Currency) -> Result<Option<Sums>, RefusalReason> {
    let gross = row.minor(Field::Gross, currency)?;
    let net = row.minor(Field::Net, currency)?;
    let tax = row.minor(Field::Tax, currency)?;
    let rounded = [gross, net, tax].into_iter().flatten().any(|one| one.rounded);
    let value = |one: Option<Minor>| one.map(|one| one.minor);
    let rate = rate_of(row);
    let (net, tax, tax_known, disagree) = match (value(gross), value(net), value(tax)) {
        (None, None, _) => return Ok(None),
        (Some(gross), Some(net), Some(tax)) => (gross - tax, tax, true, (gross - net - tax).abs() > 1),
        (Some(gross), None, Some(tax)) => (gross - tax, tax, true, false),
        // A discount or freight may lie between net and gross; what cannot be tax is not taken for it.
        (Some(gross), Some(net), None) if net.abs() <= gross.abs() && net.signum() * gross.signum() >= 0 => {
            (net, gross - net, true, false)
        }
        (Some(gross), _, None) => match rate {
            Some(rate) => {
                let net = without_tax(gross, rate);
                (net, gross - net, true, false)
            }
            None => (gross, 0, false, false),
        },
        (None, Some(net), Some(tax)) => (net, tax, true, false),
        (None, Some(net), None) => {
            let tax = rate.map(|rate| share(net, rate));
            return Ok(Some(Sums {
                net,
                tax: tax.unwrap_or(0),
                tax_known: tax.is_some(),
                rounded,
                tax_missing: tax.is_none(),
                disagree: false,
            }));
        }
    };
    Ok(Some(Sums { net, tax, tax_known, rounded, tax_missing: false, disagree }))
}

fn rate_of(row: Row<'_>) -> Option<Decimal> {
    row.filled(Field::TaxRate).and_then(read_rate_basis_points).map(|points| Decimal::new(i64::from(points), 4))
}

fn share(net: i64, rate: Decimal) -> i64 {
    let exact = Decimal::from(net).checked_mul(rate).unwrap_or_default();
    i64::try_from(Rounding::HalfAwayFromZero.round(exact, 0)).unwrap_or(0)
}

fn without_tax(gross: i64, rate: Decimal) -> i64 {
    let exact = Decimal::from(gross).checked_div(Decimal::ONE + rate).unwrap_or_default();
    i64::try_from(Rounding::HalfAwayFromZero.round(exact, 0)).unwrap_or(gross)
}

fn totals_differ(rows: &[Row<'_>]) -> bool {
    [Field::Gross, Field::IssueDate, Field::DueDate].into_iter().any(|field| {
        let mut filled = rows.iter().filter_map(|row| row.filled(field));
        filled.next().is_some_and(|first| filled.any(|other| other != first))
    })
}

/// The rows as lines, summed; none where no row carries an amount.
fn summed(rows: &[Row<'_>], currency: Currency) -> Result<Option<Sums>, RefusalReason> {
    let mut sums = Sums { tax_known: true, ..Sums::default() };
    let mut any = false;
    for row in rows {
        let Some(line) = line_amounts(*row, currency)? else { continue };
        any = true;
        sums.net = sums.net.checked_add(line.net).ok_or(RefusalReason::AmountTooLarge)?;
        sums.tax = sums.tax.checked_add(line.tax).ok_or(RefusalReason::AmountTooLarge)?;
        sums.tax_known &= line.tax_known;
        sums.rounded |= line.rounded;
        sums.tax_missing |= line.tax_missing;
    }
    Ok(any.then_some(sums))
}

/// Amounts of one line, by the best columns it has: with tax, before tax, quantity times price, or the row's own total.
fn line_amounts(row: Row<'_>, currency: Currency) -> Result<Option<Sums>, RefusalReason> {
    if row.filled(Field::Gross).is_some() && row.survey.layout.totals_are_of_lines() {
        return given_totals(row, currency);
    }
    let tax = row.minor_sum(Field::LineTax, currency)?;
    let gross = row.minor(Field::LineGross, currency)?;
    if let Some(gross) = gross {
        let net = row.minor(Field::LineAmount, currency)?;
        let tax_minor = match (net, tax) {
            (Some(net), _) => Some(gross.minor - net.minor),
            (None, tax) => tax.map(|tax| tax.minor),
        };
        let tax_known = tax_minor.is_some();
        let tax = tax_minor.unwrap_or(0);
        return Ok(Some(Sums { net: gross.minor - tax, tax, tax_known, rounded: gross.rounded, ..Sums::default() }));
    }
    let Some(net) = line_net_amount(row, currency)? else { return given_totals(row, currency) };
    let tax = match tax {
        Some(tax) => Some(tax.minor),
        None => rate_of(row).map(|rate| share(net.minor, rate)),
    };
    Ok(Some(Sums {
        net: net.minor,
        tax: tax.unwrap_or(0),
        tax_known: tax.is_some(),
        rounded: net.rounded,
        tax_missing: tax.is_none(),
        disagree: false,
    }))
}

fn line_net_amount(row: Row<'_>, currency: Currency) -> Result<Option<Minor>, RefusalReason> {
    if let Some(net) = row.minor(Field::LineAmount, currency)? {
        return Ok(Some(net));
    }
    let Some(price) = unit_price(row)? else { return Ok(None) };
    let quantity = quantity(row)?.unwrap_or(Decimal::ONE);
    let value = quantity.checked_mul(price).ok_or(RefusalReason::AmountTooLarge)?;
    let money = Money::try_from_decimal_rounded(value, currency, Rounding::HalfAwayFromZero);
    money.map(|money| Some(Minor { minor: money.minor, rounded: false })).map_err(|_| RefusalReason::AmountTooLarge)
}

fn quantity(row: Row<'_>) -> Result<Option<Decimal>, RefusalReason> {
    Ok(row.amount(Field::Quantity)?.and_then(super::amount::Amount::to_decimal))
}

/// Price of one after the line's discount.
fn unit_price(row: Row<'_>) -> Result<Option<Decimal>, RefusalReason> {
    let Some(price) = row.amount(Field::UnitPrice)?.and_then(super::amount::Amount::to_decimal) else {
        return Ok(None);
    };
    let discount = row.filled(Field::LineDiscount).and_then(|cell| {
        let plain = cell.trim_end_matches('%').trim();
        super::amount::read_amount(plain, row.survey.numbers.mark)?.to_decimal()
    });
    let kept = Decimal::ONE_HUNDRED - discount.unwrap_or_default();
    Ok(price.checked_mul(kept).and_then(|value| value.checked_div(Decimal::ONE_HUNDRED)))
}

/// The lines of a document; none where one of them cannot be kept.
fn lines(rows: &[Row<'_>], currency: Currency) -> Option<Vec<InvoiceLine>> {
    let has_lines =
        |row: &Row<'_>| row.filled(Field::LineDescription).is_some() || row.filled(Field::UnitPrice).is_some();
    if rows.len() > INVOICE_LINES_MAX {
        return None;
    }
    let mut lines = Vec::new();
    for row in rows.iter().filter(|row| has_lines(row)) {
        let description = row.text(Field::LineDescription);
        let (quantity, unit_price) = match (quantity(*row).ok()?, unit_price(*row).ok()?) {
            (quantity, Some(price)) => (quantity.unwrap_or(Decimal::ONE), price),
            (_, None) => (Decimal::ONE, Money::new(line_amounts(*row, currency).ok()??.net, currency).to_decimal()),
        };
        if description.chars().count() > NOTE_CHARS_MAX {
            return None;
        }
        lines.push(InvoiceLine { description: description.to_owned(), quantity, unit_price: unit_price.normalize() });
    }
    Some(lines)
}

fn adds_up(lines: &[InvoiceLine], totals: Totals, currency: Currency) -> bool {
    let mut sum = 0_i64;
    for line in lines {
        let Ok(net) = line_net(line, currency, Rounding::HalfAwayFromZero) else { return false };
        sum = sum.saturating_add(net.minor);
    }
    !lines.is_empty() && sum == totals.net
}
