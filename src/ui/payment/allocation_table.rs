//! The open invoices of a customer with what is set against each, to be changed, and what is left over.

use std::collections::BTreeSet;

use leptos::prelude::*;
use receivables::id::InvoiceId;
use receivables::ledger::rejection::Rejection;
use receivables::matching::proposal::ProposalBasis;
use receivables::money::Money;

use super::allocation_state::{AllocationLine, AllocationState};
use crate::route::Page;
use crate::select::use_selectors;
use crate::session::{Refusal, use_session};
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Icon, IconName, MoneyInput};
use crate::ui::refusal::refusal_text;
use crate::ui::router::use_router;
use crate::ui::words::{day, money};

/// The table and the sentence below it.
#[component]
pub fn AllocationTable(
    /// What is set against which invoice.
    state: AllocationState,
    /// The refusal of the command, shown at the invoice it names.
    refusal: RwSignal<Option<Refusal>>,
) -> impl IntoView {
    let ids =
        Memo::new(move |_| state.lines.with(|lines| lines.iter().map(|line| line.open.invoice).collect::<Vec<_>>()));
    let has_customer = Memo::new(move |_| state.given.with(|given| given.customer.is_some()));
    let basis = move || basis_words(state);
    let again = move || {
        state.changed.get().then(|| {
            view! {
                <Button small=true icon=IconName::Undo on_click=move |_| state.propose_again()>{t!("payments-propose-again")}</Button>
            }
        })
    };
    let table = move || {
        view! {
            <div class="scroll-x alloc-table">
                <table class="table cards alloc">
                    <caption class="vh">{t!("payments-alloc-caption")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!("invoices-col-number")}</th>
                            <th scope="col">{t!("invoices-col-due")}</th>
                            <th scope="col" class="num">{t!("invoices-col-open")}</th>
                            <th scope="col" class="num">{t!("payments-alloc-amount")}</th>
                            <th scope="col" class="num">{t!("payments-alloc-discount")}</th>
                            <th scope="col" class="num">{t!("payments-alloc-after")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || ids.get() key=|id| *id children=move |id| view! { <AllocationRow state id refusal /> } />
                    </tbody>
                    <AllocationSums state />
                </table>
            </div>
        }
    };
    view! {
        {move || {
            if !has_customer.get() {
                view! { <p class="muted">{t!("payments-alloc-no-customer")}</p> }.into_any()
            } else if ids.with(Vec::is_empty) {
                view! { <p class="muted">{t!("payments-basis-nothing")}</p> }.into_any()
            } else {
                view! {
                    <p class="alloc-basis"><span class="t2">{basis}</span> {again}</p>
                    {table}
                }
                    .into_any()
            }
        }}
        <LeftOver state />
    }
}

/// Why the proposal is as it is.
fn basis_words(state: AllocationState) -> Option<String> {
    if state.changed.get() {
        return Some(t!("payments-basis-changed"));
    }
    let numbers = || {
        let session = use_session();
        let number = |id: &InvoiceId| session.with(|ledger| ledger.invoice(*id).and_then(|one| one.number.clone()));
        state.named.with(|named| named.iter().filter_map(number).collect::<Vec<_>>().join(", "))
    };
    // The one that the form was opened for, or that a credit note was made from.
    let is_meant = || {
        let meant = state.given.with(|given| given.said.invoice);
        meant.is_some_and(|meant| state.named.with(|named| *named == [meant]))
    };
    Some(match state.basis.get()? {
        ProposalBasis::Named if is_meant() => t!("payments-basis-meant", number = numbers()),
        ProposalBasis::Named => t!("payments-basis-named", numbers = numbers()),
        ProposalBasis::NamedThenOldest => t!("payments-basis-named-first", numbers = numbers()),
        ProposalBasis::ExactMatch => t!("payments-basis-exact"),
        ProposalBasis::OldestFirst => t!("payments-basis-oldest"),
        ProposalBasis::NothingOpen => t!("payments-basis-nothing"),
    })
}

/// What is open, set and left of it, over all invoices listed.
#[component]
fn AllocationSums(state: AllocationState) -> impl IntoView {
    let currency = state.given.with_untracked(|given| given.currency);
    let sum = move |get: fn(&AllocationLine) -> i64| {
        let sum = move || state.lines.with(|lines| lines.iter().map(get).fold(0, i64::saturating_add));
        move || money(Money::new(sum(), currency))
    };
    view! {
        <tfoot>
            <tr>
                <th scope="row" colspan="2">{t!("payments-alloc-sum")}</th>
                <td class="num" data-l=t!("invoices-col-open")>{sum(|line| line.open.open)}</td>
                <td class="num" data-l=t!("payments-alloc-amount")>{sum(|line| line.amount)}</td>
                <td class="num" data-l=t!("payments-alloc-discount")>{sum(|line| line.discount)}</td>
                <td class="num" data-l=t!("payments-alloc-after")>{sum(AllocationLine::open_after)}</td>
            </tr>
        </tfoot>
    }
}

/// What stays with the customer, or how much too much is set.
#[component]
fn LeftOver(state: AllocationState) -> impl IntoView {
    move || {
        if state.stopped.get() && !state.unread.with(BTreeSet::is_empty) {
            return view! {
                <p class="left-over err" role="alert">
                    <Icon name=IconName::Warning size=14 />
                    <span>{t!("payments-alloc-unread")}</span>
                </p>
            }
                .into_any();
        }
        let left = state.left();
        let nothing_received = state.given.with(|given| given.amount <= 0);
        match left.minor {
            _ if nothing_received => ().into_any(),
            0 => view! { <p class="left-over"><Icon name=IconName::Check size=14 /><span>{t!("payments-left-none")}</span></p> }.into_any(),
            minor if minor > 0 => {
                view! { <p class="left-over"><Icon name=IconName::Info size=14 /><span>{t!("payments-left-some", amount = money(left))}</span></p> }
                    .into_any()
            }
            _ => {
                view! {
                    <p class="left-over err" role="alert">
                        <Icon name=IconName::Warning size=14 />
                        <span>{t!("payments-left-too-much", amount = money(left.abs()))}</span>
                    </p>
                }
                    .into_any()
            }
        }
    }
}

#[component]
fn AllocationRow(state: AllocationState, id: InvoiceId, refusal: RwSignal<Option<Refusal>>) -> impl IntoView {
    let (session, today) = (use_session(), use_selectors().today);
    let currency = state.given.with_untracked(|given| given.currency);
    let line = Memo::new(move |_| state.lines.with(|lines| lines.iter().find(|line| line.open.invoice == id).copied()));
    let number = session.with_untracked(|ledger| ledger.invoice(id).and_then(|i| i.number.clone())).unwrap_or_default();
    let page = use_router().link(Page::Invoice(id));
    let amount = bound(state, id, line, |line| line.amount, |line, minor| line.amount = minor);
    let discount = bound(state, id, line, |line| line.discount, |line, minor| line.discount = minor);
    let (amount_unread, discount_unread) = followed_unread(state, id);
    let said = Signal::derive(move || {
        refusal.with(|refusal| match refusal {
            Some(Refusal::Rejected(Rejection::AllocationExceedsOpenAmount { invoice, .. })) if *invoice == id => {
                refusal.as_ref().map(refusal_text)
            }
            _ => None,
        })
    });
    let open = move || line.get().map(|line| money(Money::new(line.open.open, currency)));
    let after = Memo::new(move |_| line.get().map_or(0, |line| line.open_after()));
    let due = move || line.get().map(|line| day(line.open.due, today.get()));
    let window = move || {
        let until = line.get()?.open.discount_until?;
        let words = if line.get()?.open.discount > 0 {
            t!("payments-discount-until", day = day(until, today.get()))
        } else {
            t!("payments-discount-over", day = day(until, today.get()))
        };
        Some(view! { <small class="cell-2">{words}</small> })
    };
    let all = move |_| {
        state.change(id, |line| {
            line.discount = line.open.discount;
            line.amount = line.open.to_settle();
        });
    };
    view! {
        <tr>
            <th scope="row"><a href=page>{number.clone()}</a> {window}</th>
            <td data-l=t!("invoices-col-due")>{due}</td>
            <td class="num" data-l=t!("invoices-col-open")>
                {open} " " <Button kind=ButtonKind::Text on_click=all>{t!("payments-alloc-all")}</Button>
            </td>
            <td class="num" data-l=t!("payments-alloc-amount")>
                <MoneyInput
                    label=t!("payments-alloc-amount-of", number = number.clone())
                    hide_label=true
                    value=amount
                    unread=amount_unread
                    currency=Signal::stored(currency)
                    error=said
                />
            </td>
            <td class="num" data-l=t!("payments-alloc-discount")>
                <MoneyInput
                    label=t!("payments-alloc-discount-of", number = number)
                    hide_label=true
                    value=discount
                    unread=discount_unread
                    currency=Signal::stored(currency)
                />
            </td>
            <td class="num" class:err=move || { after.get() < 0 } data-l=t!("payments-alloc-after")>
                {move || money(Money::new(after.get(), currency))}
            </td>
        </tr>
    }
}

/// For the two fields of an invoice: whether either holds what is no amount is kept in the state, while they are there.
fn followed_unread(state: AllocationState, id: InvoiceId) -> (RwSignal<bool>, RwSignal<bool>) {
    let (amount_unread, discount_unread) = (RwSignal::new(false), RwSignal::new(false));
    Effect::new(move |_| {
        let is_unread = amount_unread.get() || discount_unread.get();
        if is_unread != state.unread.with_untracked(|unread| unread.contains(&id)) {
            state.unread.update(|unread| {
                if is_unread { unread.insert(id) } else { unread.remove(&id) };
            });
        }
    });
    on_cleanup(move || {
        // The whole form may have gone.
        let _gone = state.unread.try_update(|unread| unread.remove(&id));
    });
    (amount_unread, discount_unread)
}

/// A field's own value, kept in step with the line both ways. An empty field is nothing set; it stays empty.
fn bound(
    state: AllocationState,
    id: InvoiceId,
    line: Memo<Option<AllocationLine>>,
    get: fn(&AllocationLine) -> i64,
    set: fn(&mut AllocationLine, i64),
) -> RwSignal<Option<Money>> {
    let currency = state.given.with_untracked(|given| given.currency);
    let shown = move |minor: i64| (minor != 0).then(|| Money::new(minor, currency));
    let current = Memo::new(move |_| line.get().map_or(0, |line| get(&line)));
    let value = RwSignal::new(shown(current.get_untracked()));
    Effect::new(move |_| {
        let minor = current.get();
        if value.with_untracked(|value| value.map_or(0, |money| money.minor)) != minor {
            value.set(shown(minor));
        }
    });
    Effect::new(move |before: Option<i64>| {
        let minor = value.get().map_or(0, |money| money.minor);
        if before.is_some() && current.get_untracked() != minor {
            state.change(id, |line| set(line, minor));
        }
        minor
    });
    value
}
