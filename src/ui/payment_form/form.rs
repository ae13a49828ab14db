//! What the payment form holds, how it begins, and how it is recorded.

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::id::{CustomerId, InvoiceId, PaymentId};
use receivables::ledger::command::{Command, RecordPayment};
use receivables::ledger::event::Event;
use receivables::matching::proposal::open_invoices;
use receivables::money::{Currency, Money};

use crate::route::Page;
use crate::select::use_selectors;
use crate::session::{Accepted, Refusal, Session};
use crate::t;
use crate::ui::invoice::{FOR_INVOICE, say_done, use_entry};
use crate::ui::invoice_editor::customer_named;
use crate::ui::kit::Toasts;
use crate::ui::payment::{AllocationState, Given, method_named};
use crate::ui::router::{Router, use_router};

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
        let open = customer.map(|customer| open_invoices(ledger, customer, currency, today)).unwrap_or_default();
        let settles =
            open.iter().find(|open| Some(open.invoice) == meant).map(|open| Money::new(open.to_settle(), currency));
        (customer, meant, currency, settles)
    })
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
        let name = RwSignal::new(start.unwrap_or_default());
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
        let (amount, on) = (RwSignal::new(settles), RwSignal::new(Some(today)));
        let given = Signal::derive(move || Given {
            customer: customer.get(),
            currency,
            on: on.get(),
            amount: amount.get().map_or(0, |amount| amount.minor),
            meant,
        });
        Self {
            session,
            toasts,
            router,
            name,
            customer,
            amount,
            on,
            method: RwSignal::new(String::new()),
            reference: RwSignal::new(String::new()),
            allocation: AllocationState::new(given),
            tried: RwSignal::new(false),
            busy: RwSignal::new(false),
            refusal: RwSignal::new(None),
        }
    }

    /// Records the payment; what is refused stays.
    pub fn send(self) {
        self.tried.set(true);
        self.refusal.set(None);
        let fields = (self.customer.get_untracked(), self.amount.get_untracked(), self.on.get_untracked());
        let (Some(customer), Some(amount), Some(received_on)) = fields else { return };
        if self.busy.get_untracked() {
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
