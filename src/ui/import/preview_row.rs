//! One row of the preview: what it would become, and why.

use chrono::NaiveDate;
use receivables::interchange::customer_match::{Candidate, CustomerMatch};
use receivables::interchange::{DraftRef, Field, ImportPlan, PlanVerdict};
use receivables::ledger::Ledger;
use receivables::money::Money;

use super::desk::Found;
use super::verdict_words;
use crate::t;
use crate::ui::words::{self, full_day, money};

/// What the cells show.
pub struct PreviewRow {
    /// Line of the file.
    pub line: u32,
    /// Number, as far as there is one.
    pub number: String,
    /// Customer.
    pub customer: String,
    /// Day of issue, in both readings while that is open.
    pub issued: String,
    /// Total with its currency; the cell as it stands where it can't be read, or not for certain yet.
    pub total: String,
    /// What becomes of it.
    pub verdict: PlanVerdict,
    /// Why, in words.
    pub why: String,
}

/// The row at `at`.
pub fn preview_row(found: &Found, plan: &ImportPlan, ledger: &Ledger, at: usize) -> Option<PreviewRow> {
    let verdict = plan.rows.get(at)?.clone();
    let draft = found.draft.as_ref()?;
    let row = draft.rows.get(at)?;
    let cell =
        |field: Field| found.survey.column_of(field).map_or("", |column| found.table.cell(at, column)).to_owned();
    let customer_of = |customer: usize| draft.customers.get(customer).map(|one| one.name.clone()).unwrap_or_default();
    let first = |mut cells: Box<dyn Iterator<Item = String> + '_>| cells.find(|cell| !cell.is_empty()).unwrap_or_default();
    let total_as_written = || {
        let cells = [Field::Gross, Field::Net, Field::LineGross, Field::LineAmount].into_iter().map(cell);
        first(Box::new(cells))
    };
    let amount = |read: Money| if found.asks_decimals() { total_as_written() } else { money(read) };
    let (number, customer, issued, total, matched) = match row.draft {
        Some(DraftRef::Invoice(at)) => {
            let invoice = draft.invoices.get(at)?;
            let total = amount(Money::new(invoice.totals.gross, invoice.currency));
            let issued = either(invoice.issue_date, invoice.issue_date_otherwise);
            (invoice.number.clone(), customer_of(invoice.customer), issued, total, Some(invoice.customer))
        }
        Some(DraftRef::CreditNote(at)) => {
            let note = draft.credit_notes.get(at)?;
            let total = amount(Money::new(-note.totals.gross, note.currency));
            let issued = either(note.on, note.on_otherwise);
            (note.number.clone(), customer_of(note.customer), issued, total, Some(note.customer))
        }
        None => {
            let customer = [Field::Customer, Field::CustomerId, Field::CustomerEmail].into_iter().map(cell);
            let customer = first(Box::new(customer));
            (cell(Field::Number), customer, cell(Field::IssueDate), total_as_written(), None)
        }
    };
    let known = matched.and_then(|customer| plan.customers.get(customer).copied());
    let why = why(&verdict, known, &|candidate| candidate_name(found, ledger, candidate), ledger);
    Some(PreviewRow { line: row.line, number, customer, issued, total, verdict, why })
}

fn either(day: NaiveDate, otherwise: Option<NaiveDate>) -> String {
    match otherwise.filter(|other| *other != day) {
        Some(other) => t!("import-either-day", day = words::day(day, other), other = full_day(other)),
        None => full_day(day),
    }
}

fn candidate_name(found: &Found, ledger: &Ledger, candidate: Candidate) -> String {
    match candidate {
        Candidate::Ledger(id) => ledger.customer(id).map(|one| one.details.name.clone()).unwrap_or_default(),
        Candidate::Draft(at) => {
            let customers = found.draft.as_ref().map(|draft| draft.customers.as_slice()).unwrap_or_default();
            customers.get(at).map(|one| one.name.clone()).unwrap_or_default()
        }
    }
}

fn why(
    verdict: &PlanVerdict,
    known: Option<CustomerMatch>,
    name: &impl Fn(Candidate) -> String,
    ledger: &Ledger,
) -> String {
    match verdict {
        PlanVerdict::New => customer_why(known, name),
        PlanVerdict::NewCreditNote => t!("import-why-credit-note"),
        PlanVerdict::NewToCheck(reasons) => verdict_words::checked(reasons),
        PlanVerdict::Held(reasons) => t!("import-why-held", why = verdict_words::checked(reasons)),
        PlanVerdict::SameCustomer(candidate) => t!("import-why-same-customer", name = name(*candidate)),
        PlanVerdict::LeftOut => t!("import-why-left-out"),
        PlanVerdict::AlreadyHere(_) | PlanVerdict::CreditNoteAlreadyHere(_) => t!("import-why-already-here"),
        PlanVerdict::PaymentAdded { invoice, amount } => {
            let currency = ledger.invoice(*invoice).map_or(ledger.currency(), |invoice| invoice.currency);
            t!("import-why-payment", amount = money(Money::new(*amount, currency)))
        }
        PlanVerdict::Differs(_) | PlanVerdict::CreditNoteDiffers(_) => t!("import-why-differs"),
        PlanVerdict::Refused(reason) => verdict_words::refused(*reason),
        PlanVerdict::Skipped(reason) => verdict_words::skipped(*reason),
    }
}

fn customer_why(known: Option<CustomerMatch>, name: &impl Fn(Candidate) -> String) -> String {
    match known {
        Some(CustomerMatch::ByExternalId(_)) => t!("import-why-by-id"),
        Some(CustomerMatch::ByName(_)) => t!("import-why-by-name"),
        Some(CustomerMatch::Said(candidate) | CustomerMatch::Close(candidate)) => {
            t!("import-why-said", name = name(candidate))
        }
        Some(CustomerMatch::New) | None => t!("import-why-new-customer"),
    }
}
