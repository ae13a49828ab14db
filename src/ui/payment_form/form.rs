//! What the payment form holds, how it begins, and how it is recorded.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::id::{CustomerId, InvoiceId, PaymentId};
use receivables::ledger::command::{Command, RecordPayment};
use receivables::ledger::event::Event;
use receivables::matching::proposal::{OpenFor, open_invoices};
use receivables::matching::unallocated::SaidToBeFor;
use receivables::money::{Currency, Money};
use serde::{Deserialize, Serialize};

use crate::route::Page;
use crate::select::use_selectors;
use crate::session::{Accepted, Refusal, Session};
use crate::t;
use crate::ui::invoice::{FOR_INVOICE, say_done, use_entry};
use crate::ui::invoice_editor::customer_named;
use crate::ui::kit::Toasts;
use crate::ui::payment::{AllocationState, Given, method_named};
use crate::ui::router::{Router, use_router};

/// What is kept on the device while it is typed. Which invoices it is for is proposed anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    name: String,
    amount: Option<Money>,
    on: Option<NaiveDate>,
    method: String,
    reference: String,
}

/// What is typed.
#[derive(Clone, Copy)]
pub struct Form {
    pub session: Session,
    pub toasts: Toasts,
    pub router: Router,
    pub name: RwSignal<String>,
    pub customer: Memo<Option<CustomerId>>,
    pub amount: RwSignal<Option<Money>>,
    pub on: RwSignal<Option<NaiveDate>>,
    pub method: RwSignal<String>,
    pub reference: RwSignal<String>,
    pub allocation: AllocationState,
    pub tried: RwSignal<bool>,
    pub busy: RwSignal<bool>,
    pub refusal: RwSignal<Option<Refusal>>,
    /// What was typed last time was brought back.
    pub restored: RwSignal<bool>,
    /// As it begins.
    empty: StoredValue<Kept>,
    /// The name under which what is typed is kept.
    kept_as: StoredValue<String>,
}

/// What the address asks for: the customer, the invoice that is meant, its currency, and what settles it today.
fn asked(
    session: Session,
    router: Router,
    today: NaiveDate,
) -> (Option<CustomerId>, Option<InvoiceId>, Currency, Option<Money>) {
    let (customer, meant) = router.route().with_untracked(|route| {
        let meant = route.options.get(FOR_INVOICE).and_then(|text| text.parse().ok()).map(InvoiceId);
        (route.list.customer, meant)
    });
    session.with_untracked(|ledger| {
        let invoice = meant.and_then(|id| ledger.invoice(id));
        let customer = invoice.map(|invoice| invoice.customer).or(customer);
        let currency = invoice.map_or_else(|| ledger.currency(), |invoice| invoice.currency);
        let wanted = |customer| OpenFor { customer, currency, on: today, paid_on: Some(today) };
        let open = customer.map(|customer| open_invoices(ledger, wanted(customer))).unwrap_or_default();
        let settles =
            open.iter().find(|open| Some(open.invoice) == meant).map(|open| Money::new(open.to_settle(), currency));
        (customer, meant, currency, settles)
    })
}

/// What is typed for one invoice or customer is kept apart from what is typed for another.
fn kept_as(customer: Option<CustomerId>, meant: Option<InvoiceId>) -> String {
    match (meant, customer) {
        (Some(invoice), _) => format!("payment-for{}", invoice.0),
        (None, Some(customer)) => format!("payment-of{}", customer.0),
        (None, None) => "payment".to_owned(),
    }
}

impl Form {
    /// The form as the address asks for it.
    pub fn new() -> Self {
        let (session, toasts) = use_entry();
        let (router, today) = (use_router(), use_selectors().today.get_untracked());
        let (customer, meant, currency, settles) = asked(session, router, today);
        let start = session.with_untracked(|ledger| {
            customer.and_then(|id| ledger.customer(id)).map(|customer| customer.details.name.clone())
        });
        let empty = Kept {
            name: start.unwrap_or_default(),
            amount: settles,
            on: Some(today),
            method: String::new(),
            reference: String::new(),
        };
        let kept_as = StoredValue::new(kept_as(customer, meant));
        let kept = session.form_draft::<Kept>(&kept_as.get_value()).filter(|kept| *kept != empty);
        let restored = RwSignal::new(kept.is_some());
        let begin = kept.unwrap_or_else(|| empty.clone());
        let name = RwSignal::new(begin.name);
        // The id of the address holds while its name stands: another customer may have the same name.
        let customer = Memo::new(move |_| {
            name.with(|name| {
                session.with(|ledger| {
                    let same =
                        customer.filter(|id| ledger.customer(*id).is_some_and(|known| known.details.name == *name));
                    same.or_else(|| customer_named(ledger, name))
                })
            })
        });
        let (amount, on) = (RwSignal::new(begin.amount), RwSignal::new(begin.on));
        let reference = RwSignal::new(begin.reference);
        let given = Signal::derive(move || Given {
            customer: customer.get(),
            currency,
            on: on.get(),
            amount: amount.get().map_or(0, |amount| amount.minor),
            said: SaidToBeFor { text: reference.get(), invoice: meant, paid_on: on.get() },
        });
        let form = Self {
            session,
            toasts,
            router,
            name,
            customer,
            amount,
            on,
            method: RwSignal::new(begin.method),
            reference,
            allocation: AllocationState::new(given, Vec::new()),
            tried: RwSignal::new(false),
            busy: RwSignal::new(false),
            refusal: RwSignal::new(None),
            restored,
            empty: StoredValue::new(empty),
            kept_as,
        };
        form.keep_while_typing();
        form
    }

    fn keep_while_typing(self) {
        let empty = self.empty.get_value();
        let kept = Memo::new(move |_| Kept {
            name: self.name.get(),
            amount: self.amount.get(),
            on: self.on.get(),
            method: self.method.get(),
            reference: self.reference.get(),
        });
        self.session.keep_form_draft(self.kept_as.get_value(), move || Some(kept.get()).filter(|kept| *kept != empty));
        // A refusal is about what was sent: it goes as soon as something else is typed.
        Effect::new(move |before: Option<()>| {
            kept.track();
            self.allocation.lines.track();
            if before.is_some() {
                self.refusal.set(None);
            }
        });
    }

    /// Back to what the address asks for.
    pub fn start_over(self) {
        let empty = self.empty.get_value();
        self.name.set(empty.name);
        self.amount.set(empty.amount);
        self.on.set(empty.on);
        self.method.set(empty.method);
        self.reference.set(empty.reference);
        self.tried.set(false);
        self.restored.set(false);
    }

    /// Records the payment; what is refused stays.
    pub fn send(self) {
        self.tried.set(true);
        self.refusal.set(None);
        let fields = (self.customer.get_untracked(), self.amount.get_untracked(), self.on.get_untracked());
        let (Some(customer), Some(amount), Some(received_on)) = fields else { return };
        if self.busy.get_untracked() || !self.allocation.may_be_recorded() {
            return;
        }
        let reference = self.reference.get_untracked();
        let payment = RecordPayment {
            customer,
            received_on,
            amount,
            method: method_named(&self.method.get_untracked()),
            reference: Some(reference).filter(|text| !text.trim().is_empty()),
            note: None,
            allocations: untrack(move || self.allocation.parts()),
        };
        self.busy.set(true);
        self.session.dispatch(Command::RecordPayment(payment), move |outcome| {
            self.busy.set(false);
            match outcome {
                Ok(accepted) => self.leave(&accepted),
                Err(refusal) => self.refusal.set(Some(refusal)),
            }
        });
    }

    fn leave(self, accepted: &Accepted) {
        self.session.forget_form_draft(&self.kept_as.get_value());
        say_done(self.session, self.toasts, t!("payments-done-recorded"), accepted);
        let page = recorded(accepted).map_or(Page::Payments, Page::Payment);
        self.router.go(&self.router.route().with_untracked(|route| route.to_page(page)));
    }
}

fn recorded(accepted: &Accepted) -> Option<PaymentId> {
    accepted.events.iter().find_map(|event| match event {
        Event::PaymentRecorded(fact) => Some(fact.payment),
        _ => None,
    })
}
