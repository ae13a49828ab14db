//! What the customer has left from earlier payments and credit notes: to be used before new money is.

use leptos::prelude::*;
use receivables::id::CustomerId;
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::Money;

use crate::route::desk::desk_route;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Note, Tone};
use crate::ui::router::use_router;
use crate::ui::words::money;

/// One credit: its words, and what goes on the payment desk for it.
#[derive(Clone, PartialEq)]
struct Credit {
    words: String,
    source: CreditSource,
}

/// The hint, or nothing.
#[component]
pub fn CreditHint(customer: Memo<Option<CustomerId>>) -> impl IntoView {
    let (session, today, router) = (use_session(), use_selectors().today, use_router());
    let credits = Memo::new(move |_| {
        let Some(customer) = customer.get() else { return Vec::new() };
        session.with(|ledger| credits_of(ledger, customer, AsOf::at(today.get())))
    });
    move || {
        let credits = credits.get();
        (!credits.is_empty()).then(|| {
            let rows = credits
                .into_iter()
                .map(|credit| {
                    let desk = move || router.route().with(|route| desk_route(route, Some(credit.source)).href());
                    view! { <li><a href=desk>{credit.words}</a></li> }
                })
                .collect_view();
            view! {
                <Note tone=Tone::Info>
                    <p>{t!("payments-hint-credit")}</p>
                    <ul>{rows}</ul>
                </Note>
            }
        })
    }
}

fn credits_of(ledger: &Ledger, customer: CustomerId, as_of: AsOf) -> Vec<Credit> {
    let left = ledger.unallocated_sources(as_of).into_iter();
    left.filter_map(|(source, minor)| {
        let (owner, amount) = ledger.credit_amount(source)?;
        let left = money(Money::new(minor, amount.currency));
        let words = match source {
            CreditSource::Payment(_) => t!("payments-hint-payment", amount = left),
            CreditSource::CreditNote(id) => {
                let number = ledger.credit_note(id)?.number.clone();
                t!("payments-hint-note", amount = left, number = number)
            }
        };
        (owner == customer).then_some(Credit { words, source })
    })
    .collect()
}
