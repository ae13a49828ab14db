//! Money that came in: who paid, how much, when and how, and which invoices it is for.

mod form;
mod hint;

use leptos::prelude::*;
use receivables::bounds::NAME_CHARS_MAX;
use receivables::ledger::rejection::{Rejection, TextField};

use crate::route::Page;
use crate::session::Refusal;
use crate::t;
use crate::ui::invoice::{FOR_INVOICE, read_only, said_at};
use crate::ui::kit::{Button, ButtonKind, DateInput, MoneyInput, Note, Panel, Select, TextInput, Tone};
use crate::ui::keys::on_ctrl_enter;
use crate::ui::layout::PageHead;
use crate::ui::payment::{AllocationTable, method_choices};
use crate::ui::router::use_router;
use crate::ui::refusal::{Place, refusal_place, refusal_text};
use form::Form;
use hint::CreditHint;

/// The form for a payment received; the address may name the customer and the invoice that is meant.
#[component]
pub fn PaymentForm() -> impl IntoView {
    let route = use_router().route();
    // Another invoice or customer in the address is another form.
    let meant = Memo::new(move |_| route.with(|r| (r.options.get(FOR_INVOICE).cloned(), r.list.customer)));
    view! { <For each=move || [meant.get()] key=Clone::clone children=|_| view! { <OnePayment /> } /> }
}

#[component]
fn OnePayment() -> impl IntoView {
    let form = Form::new();
    let list = form.router.link(Page::Payments);
    on_ctrl_enter(move || form.send());
    view! {
        <PageHead
            title=t!("payments-form-title")
            crumb=(t!("payments-title"), list)
            no_search=true
            subtitle=MaybeProp::derive(move || form.restored.get().then(|| t!("editor-restored")))
        />
        <div class="ed pay">
            <div class="stack">
                <Panel title=t!("payments-form-received") class="sheet-form">
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
                <Show when=move || form.restored.get()>
                    <Button on_click=move |_| form.start_over()>{t!("editor-start-over")}</Button>
                </Show>
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
