//! What the editor holds: the texts as typed, and what follows from them. Kept on the device while it is typed.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::analytics::invoice_warnings::{InvoiceWarning, invoice_warnings};
use receivables::analytics::past_items::{PastItem, past_items};
use receivables::id::{CustomerId, InvoiceId};
use receivables::interchange::amount::DecimalMark;
use receivables::interchange::typed_invoice::{TypedFault, TypedInvoice, TypedLine, TypedTotals};
use receivables::ledger::Ledger;
use receivables::ledger::terms::{CountedFrom, DueTotals};
use serde::{Deserialize, Serialize};

use crate::session::{Refusal, Session, use_session};
use crate::ui::terms::Example;
use crate::ui::words::locale;

/// One line with a key that stays while lines come and go.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyedLine {
    pub key: u32,
    pub line: TypedLine,
}

/// What is kept on the device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptForm {
    typed: TypedInvoice,
    customer_name: String,
    email: String,
    on: Option<NaiveDate>,
}

/// The form. Cheap to copy.
#[derive(Clone, Copy)]
pub struct EditorForm {
    pub session: Session,
    /// The draft that is edited; `None` for a new invoice.
    pub draft: Option<InvoiceId>,
    pub customer_name: RwSignal<String>,
    /// Of the new customer, where the name is nobody's yet.
    pub email: RwSignal<String>,
    pub on: RwSignal<Option<NaiveDate>>,
    pub terms: RwSignal<String>,
    pub tax: RwSignal<String>,
    pub reference: RwSignal<String>,
    pub note: RwSignal<String>,
    pub delivered: RwSignal<Option<NaiveDate>>,
    pub lines: RwSignal<Vec<KeyedLine>>,
    /// The line whose description takes the focus.
    pub focus: RwSignal<Option<u32>>,
    /// Somebody tried to save: every fault is said from then on.
    pub tried: RwSignal<bool>,
    pub busy: RwSignal<bool>,
    pub refusal: RwSignal<Option<Refusal>>,
    /// What was typed last time was brought back.
    pub restored: RwSignal<bool>,
    /// The name under which what is typed is kept.
    kept_as: StoredValue<String>,
    /// The customer that the name names.
    pub customer: Memo<Option<CustomerId>>,
    pub typed: Memo<TypedInvoice>,
    pub totals: Memo<TypedTotals>,
    pub faults: Memo<Vec<TypedFault>>,
    /// What was sold before, the customer's own first.
    pub items: Memo<Vec<PastItem>>,
    /// What to look at twice; nothing while it can't be issued.
    pub warnings: Memo<Vec<InvoiceWarning>>,
}

/// How the person's region writes the decimal point.
pub fn decimal_mark() -> DecimalMark {
    if locale().separators().decimal == ',' { DecimalMark::Comma } else { DecimalMark::Point }
}

/// The customer of that name, in any case of letters.
pub fn customer_named(ledger: &Ledger, name: &str) -> Option<CustomerId> {
    let wanted = name.trim().to_lowercase();
    let mut found = ledger.customers().filter(|customer| customer.details.name.to_lowercase() == wanted);
    found.next().map(|customer| customer.id)
}

impl EditorForm {
    /// The form of a draft, or of a new invoice for `customer`; what was typed last time comes first.
    pub fn new(draft: Option<InvoiceId>, customer: Option<CustomerId>, today: NaiveDate) -> Self {
        let session = use_session();
        let saved = session.with_untracked(|ledger| saved_form(ledger, draft, customer, today));
        let kept_as = form_name(draft, customer);
        let kept = session.form_draft::<KeptForm>(&kept_as).filter(|kept| *kept != saved);
        let restored = RwSignal::new(kept.is_some());
        let start = kept.unwrap_or_else(|| saved.clone());
        let (currency, rounding) = (start.typed.currency, start.typed.rounding);
        let lines = keyed(&start.typed.lines);
        let customer_name = RwSignal::new(start.customer_name);
        let customer =
            Memo::new(move |_| customer_name.with(|name| session.with(|ledger| customer_named(ledger, name))));
        let (terms, tax) = (RwSignal::new(start.typed.terms), RwSignal::new(start.typed.tax_percent));
        let (reference, note) = (RwSignal::new(start.typed.reference), RwSignal::new(start.typed.note));
        let lines = RwSignal::new(lines);
        let delivered = RwSignal::new(start.typed.delivered_on);
        let typed = Memo::new(move |_| TypedInvoice {
            customer: customer.get(),
            currency,
            lines: lines.with(|lines| lines.iter().map(|keyed| keyed.line.clone()).collect()),
            tax_percent: tax.get(),
            terms: terms.get(),
            rounding,
            reference: reference.get(),
            note: note.get(),
            delivered_on: delivered.get(),
        });
        let items = Memo::new(move |_| session.with(|ledger| past_items(ledger, customer.get(), currency)));
        let on = RwSignal::new(start.on);
        let warnings = Memo::new(move |_| {
            let (Ok(content), Some(on)) = (typed.with(|typed| typed.content(decimal_mark())), on.get()) else {
                return Vec::new();
            };
            let today = session.today().get();
            items.with(|items| session.with(|ledger| invoice_warnings(ledger, &content, on, today, items)))
        });
        let form = Self {
            session,
            draft,
            customer_name,
            email: RwSignal::new(start.email),
            on,
            terms,
            tax,
            reference,
            note,
            delivered,
            lines,
            focus: RwSignal::new(None),
            tried: RwSignal::new(false),
            busy: RwSignal::new(false),
            refusal: RwSignal::new(None),
            restored,
            kept_as: StoredValue::new(kept_as),
            customer,
            typed,
            totals: Memo::new(move |_| typed.with(|typed| typed.totals(decimal_mark()))),
            faults: Memo::new(move |_| typed.with(|typed| typed.content(decimal_mark()).err().unwrap_or_default())),
            items,
            warnings,
        };
        form.keep_while_typing(saved);
        form
    }

    /// Keeps what is typed, as long as it says more than what is saved.
    fn keep_while_typing(self, saved: KeptForm) {
        self.session.keep_form_draft(self.kept_as.get_value(), move || {
            let now = KeptForm {
                typed: self.typed.get(),
                customer_name: self.customer_name.get(),
                email: self.email.get(),
                on: self.on.get(),
            };
            let says_more = now != saved && !(now.typed.is_untouched() && now.customer_name.trim().is_empty());
            says_more.then_some(now)
        });
        // A refusal is about what was sent: it goes as soon as something else is typed.
        Effect::new(move |before: Option<()>| {
            self.typed.track();
            self.customer_name.track();
            self.on.track();
            if before.is_some() {
                self.refusal.set(None);
            }
        });
    }

    /// Forgets what was kept, when it is recorded or thrown away; the form may be gone by then.
    pub fn forgetting(self) -> impl FnOnce() {
        let kept_as = self.kept_as.get_value();
        move || self.session.forget_form_draft(&kept_as)
    }

    /// Back to what is saved.
    pub fn start_over(self, today: NaiveDate) {
        let saved = self.session.with_untracked(|ledger| saved_form(ledger, self.draft, None, today));
        self.customer_name.set(saved.customer_name);
        self.email.set(saved.email);
        self.on.set(saved.on);
        self.terms.set(saved.typed.terms);
        self.tax.set(saved.typed.tax_percent);
        self.reference.set(saved.typed.reference);
        self.note.set(saved.typed.note);
        self.delivered.set(saved.typed.delivered_on);
        self.lines.set(keyed(&saved.typed.lines));
        self.tried.set(false);
        self.refusal.set(None);
        self.restored.set(false);
    }

    /// The days that the terms count from; `None` without an issue date.
    pub fn counted_from(self) -> Option<CountedFrom> {
        self.on.get().map(|issued| CountedFrom { issued, received: self.delivered.get() })
    }

    /// What the terms are shown for: this invoice, or one of a thousand while nothing is on it.
    pub fn example(self) -> Option<Example> {
        let from = self.counted_from()?;
        let (currency, rounding) = self.typed.with(|typed| (typed.currency, typed.rounding));
        let totals = self.totals.with(|totals| totals.totals).filter(|totals| totals.gross > 0);
        let made_up = 1_000 * currency.minor_per_major();
        let (net, gross) = totals.map_or((made_up, made_up), |totals| (totals.net, totals.gross));
        let is_made_up = totals.is_none();
        Some(Example { from, totals: DueTotals { net, gross, currency, rounding }, is_made_up })
    }

    /// Adds an empty line at the end and puts the focus on it.
    pub fn add_line(self) {
        let key = self.lines.with_untracked(|lines| lines.iter().map(|line| line.key).max().unwrap_or(0)) + 1;
        self.lines.update(|lines| lines.push(KeyedLine { key, line: TypedLine::default() }));
        self.focus.set(Some(key));
    }

    /// Puts lines in place of the blank line of `key`, or below it; at the end where there is none.
    pub fn insert_lines(self, key: Option<u32>, new: Vec<TypedLine>) {
        self.lines.update(|lines| {
            let next = lines.iter().map(|line| line.key).max().unwrap_or(0) + 1;
            let place = lines.iter().position(|line| Some(line.key) == key).unwrap_or(lines.len().saturating_sub(1));
            let is_blank = lines.get(place).is_some_and(|line| line.line.is_blank());
            let at = if is_blank { place } else { place + 1 };
            let new = (next..).zip(new).map(|(key, line)| KeyedLine { key, line });
            lines.splice(at..at + usize::from(is_blank), new);
        });
    }

    /// A description that was sold before brings its price, where none is typed.
    pub fn price_past_item(self, key: u32) {
        self.lines.update(|lines| {
            let Some(found) = lines.iter_mut().find(|line| line.key == key) else { return };
            if !found.line.unit_price.trim().is_empty() {
                return;
            }
            let price = self.items.with_untracked(|items| {
                let item = items.iter().find(|item| item.description == found.line.description)?;
                Some(self.written_price(item))
            });
            if let Some(price) = price {
                found.line.unit_price = price;
            }
        });
    }

    /// The price of an item as it would be typed.
    pub fn written_price(self, item: &PastItem) -> String {
        item.unit_price.normalize().to_string().replace('.', &decimal_mark().char().to_string())
    }

    /// Takes a line out; the last one is emptied instead.
    pub fn remove_line(self, key: u32) {
        self.lines.update(|lines| match lines.as_mut_slice() {
            [only] => *only = KeyedLine { key: only.key + 1, line: TypedLine::default() },
            _ => lines.retain(|line| line.key != key),
        });
    }

    /// To the line below, or to a new one.
    pub fn next_line(self, key: u32) {
        let below = self.lines.with_untracked(|lines| {
            let at = lines.iter().position(|line| line.key == key)?;
            lines.get(at + 1).map(|line| line.key)
        });
        match below {
            Some(key) => self.focus.set(Some(key)),
            None => self.add_line(),
        }
    }
}

/// A link that names a customer means a new invoice for them: what was begun for somebody else is kept apart.
fn form_name(draft: Option<InvoiceId>, customer: Option<CustomerId>) -> String {
    match (draft, customer) {
        (Some(id), _) => format!("invoice{}", id.0),
        (None, Some(customer)) => format!("invoice-to{}", customer.0),
        (None, None) => "invoice".to_owned(),
    }
}

/// Begins at key 1 anew with each start, higher keys for lines added later.
fn keyed(lines: &[TypedLine]) -> Vec<KeyedLine> {
    let mut keyed: Vec<KeyedLine> = (1..).zip(lines).map(|(key, line)| KeyedLine { key, line: line.clone() }).collect();
    if keyed.is_empty() {
        keyed.push(KeyedLine { key: 1, line: TypedLine::default() });
    }
    keyed
}

/// The form as it is before anything is typed: the draft, or an empty one with the tax rate used last.
fn saved_form(ledger: &Ledger, draft: Option<InvoiceId>, customer: Option<CustomerId>, today: NaiveDate) -> KeptForm {
    let name = |id: Option<CustomerId>| {
        id.and_then(|id| ledger.customer(id)).map(|customer| customer.details.name.clone()).unwrap_or_default()
    };
    let typed = match draft.and_then(|id| ledger.invoice(id)) {
        Some(invoice) => TypedInvoice::of(invoice, decimal_mark()),
        None => {
            let last = ledger.invoices().filter(|invoice| !invoice.lines.is_empty()).last();
            let tax_percent = last.map(|last| TypedInvoice::of(last, decimal_mark()).tax_percent).unwrap_or_default();
            let own_terms = customer.and_then(|id| ledger.customer(id)?.details.terms.clone());
            let empty = TypedInvoice::new(ledger.currency());
            TypedInvoice { customer, tax_percent, terms: own_terms.map_or(empty.terms, |t| t.to_string()), ..empty }
        }
    };
    KeptForm { customer_name: name(typed.customer), typed, email: String::new(), on: Some(today) }
}
