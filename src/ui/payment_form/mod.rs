//! Money that came in: who paid, how much, when and how, and which invoices it is for.

mod hint;

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::bounds::NAME_CHARS_MAX;
use receivables::id::{CustomerId, InvoiceId, PaymentId};
use receivables::ledger::command::{Command, RecordPayment};
use receivables::ledger::event::Event;
use receivables::ledger::rejection::{Rejection, TextField};
use receivables::matching::proposal::open_invoices;
use receivables::money::{Currency, Money};

use crate::route::Page;
use crate::select::use_selectors;
use crate::session::{Accepted, Refusal, Session};
use crate::t;
use crate::ui::invoice::{FOR_INVOICE, read_only, said_at, say_done, use_entry};
use crate::ui::invoice_editor::customer_named;
use crate::ui::kit::{Button, ButtonKind, DateInput, MoneyInput, Note, Panel, Select, TextInput, Toasts, Tone};
use crate::ui::layout::PageHead;
use crate::ui::payment::{AllocationState, AllocationTable, Given, method_choices, method_named};
use crate::ui::refusal::{Place, refusal_place, refusal_text};
use crate::ui::router::{Router, use_router};
use hint::CreditHint;

/// What is typed.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    toasts: Toasts,
    router: Router,
    name: RwSignal<String>,
    customer: Memo<Option<CustomerId>>,
    amount: RwSignal<Option<Money>>,
    on: RwSignal<Option<NaiveDate>>,
    method: RwSignal<String>,
    reference: RwSignal<String>,
    allocation: AllocationState,
    tried: RwSignal<bool>,
    busy: RwSignal<bool>,
    refusal: RwSignal<Option<Refusal>>,
}

/// The form for a payment received; the address may name the customer and the invoice that is meant.
#[component]
pub fn PaymentForm() -> impl IntoView {
    let form = Form::new();
    let list = form.router.link(Page::Payments);
    let send = move || form.send();
    view! {
        <PageHead title=t!("payments-form-title") crumb=(t!("payments-title"), list) no_search=true />
        <div
            class="ed pay"
            on:keydown=move |event| {
                if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                    event.prevent_default();
                    send();
                }
            }
        >
            <div class="stack">
                <Panel title=t!("payments-form-received")>
                    <Received form />
                </Panel>
                <Panel title=t!("payments-form-for")>
                    <div class="fields">
                        <AllocationTable state=form.allocation refusal=form.refusal />
                    </div>
                </Panel>
            </div>
            <div class="stack">
                <Finish form />
                <CreditHint customer=form.customer />
            </div>
        </div>
    }
}

#[component]
fn Received(form: Form) -> impl IntoView {
    let names = Memo::new(move |_| {
        form.session.with(|ledger| {
            let mut names: Vec<String> = ledger.customers().map(|customer| customer.details.name.clone()).collect();
            names.sort_by_key(|name| name.to_lowercase());
            names
        })
    });
    let unknown = move || {
        let nobody = form.customer.get().is_none();
        let typed = form.name.with(|name| !name.trim().is_empty());
        match (nobody && form.tried.get(), typed) {
            (true, true) => Some(t!("payments-unknown-customer")),
            (true, false) => Some(t!("errors-unknown-customer")),
            _ => None,
        }
    };
    let amount_said = said_at(form.refusal, |place| place == Place::Amount);
    let is_of_a_row =
        move || matches!(form.refusal.get(), Some(Refusal::Rejected(Rejection::AllocationExceedsOpenAmount { .. })));
    let missing_amount = move || (form.tried.get() && form.amount.get().is_none()).then(|| t!("kit-money-empty"));
    let missing_day = move || (form.tried.get() && form.on.get().is_none()).then(|| t!("kit-date-empty"));
    let day_said = said_at(form.refusal, |place| matches!(place, Place::Date(_)));
    let reference_said = said_at(form.refusal, |place| place == Place::Text(TextField::Reference));
    let max_length = u32::try_from(NAME_CHARS_MAX).unwrap_or(u32::MAX);
    let currency = form.allocation.given.with_untracked(|given| given.currency);
    view! {
        <div class="form">
            <div class="w2">
                <TextInput
                    label=t!("payments-customer")
                    value=form.name
                    suggestions=Signal::derive(move || names.get())
                    required=true
                    error=Signal::derive(unknown)
                />
            </div>
            <MoneyInput
                label=t!("payments-amount")
                value=form.amount
                currency=Signal::stored(currency)
                required=true
                error=Signal::derive(move || missing_amount().or_else(|| amount_said.get().filter(|_| !is_of_a_row())))
            />
            <DateInput
                label=t!("payments-received")
                value=form.on
                required=true
                error=Signal::derive(move || missing_day().or_else(|| day_said.get()))
            />
            <div class="w2">
                <Select label=t!("payments-method") value=form.method choices=method_choices() />
            </div>
            <div class="w2">
                <TextInput label=t!("payments-reference") value=form.reference error=reference_said max_length />
            </div>
        </div>
    }
}

#[component]
fn Finish(form: Form) -> impl IntoView {
    let elsewhere = move || {
        let refusal = form.refusal.get()?;
        matches!(refusal_place(&refusal), Place::Form | Place::Customer).then(|| refusal_text(&refusal))
    };
    view! {
        <section class="panel" aria-label=t!("payments-finish")>
            <div class="body gate">
                {move || elsewhere().map(|text| view! { <Note tone=Tone::Bad><p role="alert">{text}</p></Note> })}
                <p class="t2">{t!("payments-finish-text")}</p>
                <Button
                    kind=ButtonKind::Filled
                    keys="Ctrl Enter"
                    busy=form.busy
                    disabled=read_only(form.session)
                    on_click=move |_| form.send()
                >
                    {t!("invoices-record-payment")}
                </Button>
            </div>
        </section>
    }
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
    fn new() -> Self {
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

    fn send(self) {
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
