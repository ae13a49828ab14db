//! What the book holds that answers: customers with what they owe, invoices with how late they are, payments.

use chrono::NaiveDate;
use receivables::analytics::invoice_list::InvoiceRow;
use receivables::id::{CustomerId, InvoiceId, PaymentId};
use receivables::ledger::{AsOf, Ledger};
use receivables::search::quick_index::{Hit, QuickIndex, Subject};
use receivables::search::text_match::Typed;

use super::choice::{Choice, Group, Suggestion};
use crate::route::{ListState, Page, Route};
use crate::t;
use crate::ui::deeds::deed_keys;
use crate::ui::invoice::{lateness_words, open_of, status_label};
use crate::ui::keymap::Deed;
use crate::ui::kit::{Answer, IconName};
use crate::ui::words::{day, full_day, money};

/// Answers of each kind that are shown.
const OF_EACH: usize = 5;
/// Customers for whom something is offered to be done.
const TO_DO: usize = 2;
/// What a day typed is worth: as much as a beginning.
const DAY_SCORE: u32 = 80;

/// What of the book answers what was typed.
pub(super) fn answering(
    ledger: &Ledger,
    index: &QuickIndex,
    text: &str,
    as_of: AsOf,
    today: NaiveDate,
) -> Vec<Suggestion> {
    let typed = Typed::new(text);
    let mut suggestions = Vec::new();
    let mut customers = 0;
    for hit in index.find(text, OF_EACH) {
        let suggestion = match hit.subject {
            Subject::Customer(id) => {
                customers += 1;
                if customers <= TO_DO {
                    suggestions.extend(to_do(ledger, index, id, hit, &typed));
                }
                customer(ledger, index, id)
            }
            Subject::Invoice(id) => invoice(ledger, id, as_of, today),
            Subject::Payment(id) => payment(ledger, id, today),
        };
        suggestions.extend(suggestion.map(|found| answered(found, hit, &typed)));
    }
    suggestions
}

/// Every figure as of the day that was typed.
pub(super) fn as_of(day: NaiveDate) -> Suggestion {
    let label = t!("palette-as-of", day = full_day(day));
    let answer = Answer { icon: IconName::Calendar, label, marks: Vec::new(), detail: String::new(), keys: Vec::new() };
    Suggestion { group: Group::Do, score: DAY_SCORE, answer, choice: Choice::AsOf(Some(day)) }
}

fn answered(mut suggestion: Suggestion, hit: Hit, typed: &Typed) -> Suggestion {
    suggestion.score = hit.score;
    suggestion.answer.marks = typed.marks(&suggestion.answer.label);
    suggestion
}

fn suggestion(group: Group, icon: IconName, label: String, detail: String, to: Route) -> Suggestion {
    let answer = Answer { icon, label, marks: Vec::new(), detail, keys: Vec::new() };
    Suggestion { group, score: 0, answer, choice: Choice::Go(Box::new(to)) }
}

/// What is offered for a customer: a payment from who owes, an invoice for everybody.
fn to_do(ledger: &Ledger, index: &QuickIndex, id: CustomerId, hit: Hit, typed: &Typed) -> Vec<Suggestion> {
    let name = name_of(ledger, id);
    let to = |page: Page| Route {
        list: ListState { customer: Some(id), ..ListState::default() },
        ..Route::from(page)
    };
    let pay = (!index.owed(id).is_empty()).then(|| {
        let label = t!("palette-pay-from", name = name.clone());
        (IconName::Payment, label, Page::NewPayment, Deed::RecordPayment)
    });
    let bill = (IconName::Plus, t!("palette-invoice-for", name = name.clone()), Page::NewInvoice, Deed::NewInvoice);
    let offered = pay.into_iter().chain([bill]);
    let made = offered.map(|(icon, label, page, deed)| {
        let mut made = answered(suggestion(Group::Do, icon, label, String::new(), to(page)), hit, typed);
        made.answer.keys = deed_keys(deed);
        made
    });
    made.collect()
}

fn customer(ledger: &Ledger, index: &QuickIndex, id: CustomerId) -> Option<Suggestion> {
    let name = ledger.customer(id)?.details.name.clone();
    let owed: Vec<String> = index.owed(id).into_iter().map(money).collect();
    let detail = match owed.is_empty() {
        true => t!("palette-customer-clear"),
        false => t!("palette-customer-open", amount = owed.join(" · ")),
    };
    Some(suggestion(Group::Go, IconName::Customer, name, detail, Page::Customer(id).into()))
}

fn invoice(ledger: &Ledger, id: InvoiceId, as_of: AsOf, today: NaiveDate) -> Option<Suggestion> {
    let row = InvoiceRow::of(ledger, id, as_of)?;
    let number = ledger.invoice(id)?.number.clone().unwrap_or_else(|| t!("invoices-status-draft"));
    let label = format!("{number}, {}", name_of(ledger, row.customer));
    let is_owed = row.open != 0;
    let state = if is_owed { lateness_words(row.days_past_due) } else { status_label(&row, today) };
    let amount = if is_owed { open_of(&row) } else { crate::ui::invoice::gross_of(&row) };
    let detail = t!("palette-invoice-detail", amount = money(amount), state = state);
    Some(suggestion(Group::Go, IconName::Invoice, label, detail, Page::Invoice(id).into()))
}

fn payment(ledger: &Ledger, id: PaymentId, today: NaiveDate) -> Option<Suggestion> {
    let payment = ledger.payment(id)?;
    let label = t!("palette-payment", name = name_of(ledger, payment.customer));
    let (amount, received) = (money(payment.amount), day(payment.received_on, today));
    let detail = t!("palette-payment-detail", amount = amount, day = received);
    Some(suggestion(Group::Go, IconName::Payment, label, detail, Page::Payment(id).into()))
}

fn name_of(ledger: &Ledger, id: CustomerId) -> String {
    ledger.customer(id).map(|customer| customer.details.name.clone()).unwrap_or_default()
}
