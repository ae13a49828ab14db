//! Ledgers of any size from a seed, through the import command: about √n customers, each with its own lateness.

use chrono::NaiveDate;

use super::dice::Dice;
use crate::calendar::{add_days, days_between};
use crate::id::EntryNo;
use crate::ledger::command::{Command, Import, ImportInvoice, ImportPayment, ImportRef};
use crate::ledger::event::{CustomerDetails, Totals};
use crate::ledger::rejection::Rejection;
use crate::ledger::{Context, Ledger, Stamp, decide};
use crate::money::Currency;

/// Days of history of a generated ledger, up to its last day.
const HISTORY_DAYS: i64 = 730;

struct Payer {
    net_days: i64,
    late: i64,
    spread: i64,
}

/// The last day of every generated ledger: what a bench takes as today.
#[must_use]
pub fn generated_today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 30).unwrap_or_default()
}

/// An import of `invoices` invoices over two years: most paid, some in part, some open, one in fifty disputed.
#[must_use]
pub fn generated_import(seed: u64, invoices: usize) -> Import {
    let mut dice = Dice::new(seed);
    let today = generated_today();
    let count = invoices.isqrt().max(1);
    let payers: Vec<Payer> = (0..count).map(|_| payer(&mut dice)).collect();
    let mut import = Import { file: format!("generated-{seed}.csv"), ..Import::default() };
    import.customers = (1..=count).map(customer).collect();
    for index in 0..invoices {
        // A few customers have most of the invoices: the lesser of two rolls.
        let last = i64::try_from(count - 1).unwrap_or(i64::MAX);
        let owner = usize::try_from(dice.between(0, last).min(dice.between(0, last))).unwrap_or(0);
        let Some(payer) = payers.get(owner) else { continue };
        let issue_date = add_days(today, -dice.between(0, HISTORY_DAYS));
        let gross = dice.between(50, 9_000) * 100 + dice.between(0, 99);
        import.payments.extend(payment(&mut dice, payer, index, issue_date, gross));
        import.invoices.push(ImportInvoice {
            customer: ImportRef::New(owner),
            number: format!("G{:06}", index + 1),
            issue_date,
            due_date: add_days(issue_date, payer.net_days),
            currency: Currency::EUR,
            totals: Totals { net: gross, tax: 0, gross },
            lines: Vec::new(),
            disputed: dice.chance(2),
            reference: None,
            note: None,
        });
    }
    import
}

/// A ledger of one generated import. The same seed and size give the same ledger.
///
/// # Errors
/// [`Rejection`] where the import is refused: with no invoice at all.
pub fn generated_ledger(seed: u64, invoices: usize) -> Result<Ledger, Rejection> {
    let today = generated_today();
    let context = Context { today };
    let mut ledger = Ledger::new();
    let open = Command::OpenBook { name: "Generated".to_owned(), currency: Currency::EUR };
    let mut seq = 0;
    for command in [open, Command::Import(generated_import(seed, invoices))] {
        let entry = EntryNo(seq + 1);
        for event in decide(&ledger, &command, &context)? {
            seq += 1;
            ledger.apply(&Stamp { seq, entry, recorded_on: today }, &event);
        }
    }
    Ok(ledger)
}

fn payer(dice: &mut Dice) -> Payer {
    let net_days = [14, 30, 30, 30, 45, 60].get(dice.between(0, 5).unsigned_abs() as usize).copied().unwrap_or(30);
    let late = match dice.between(0, 9) {
        0 | 1 => dice.between(-12, -3),
        2..=5 => dice.between(-2, 6),
        6..=8 => dice.between(7, 30),
        _ => dice.between(31, 80),
    };
    Payer { net_days, late, spread: dice.between(1, 12) }
}

fn customer(number: usize) -> CustomerDetails {
    CustomerDetails {
        name: format!("Customer {number:04}"),
        external_id: Some(format!("D{number:05}")),
        ..CustomerDetails::default()
    }
}

/// What was paid by the ledger's last day, if anything; now and then a part, rarely nothing for ever.
fn payment(dice: &mut Dice, payer: &Payer, index: usize, issued: NaiveDate, gross: i64) -> Option<ImportPayment> {
    let after = (payer.net_days + payer.late + dice.between(-payer.spread, payer.spread)).max(1);
    let received_on = add_days(issued, after);
    let (never, in_part) = (dice.chance(2), dice.chance(4));
    let amount = if in_part { gross / 2 } else { gross };
    let arrived = days_between(received_on, generated_today()) >= 0;
    (arrived && !never).then_some(ImportPayment { invoice: ImportRef::New(index), received_on, amount })
}
