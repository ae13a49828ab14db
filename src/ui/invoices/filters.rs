//! The filters of the list: the search, a chip for each bucket, and a chip for the customer while one is chosen.

use leptos::html;
use leptos::prelude::*;

use super::list_query::{AGES, age_words};
use crate::route::{AgeFilter, Route};
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Chip, ChipButton, TextInput, TextKind, focus_on_slash};
use crate::ui::router::use_router;

/// Search and chips; all of it is in the address.
#[component]
pub fn InvoiceFilters() -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let customer = Memo::new(move |_| router.route().with(|route| route.list.customer));
    let customer_name = Memo::new(move |_| {
        let id = customer.get()?;
        session.with(|ledger| ledger.customer(id).map(|customer| customer.details.name.clone()))
    });
    let bucket = Memo::new(move |_| router.route().with(|route| route.list.bucket));
    let unusual = Memo::new(move |_| bucket.get().filter(|age| !AGES.contains(age)));
    let switch = move |age: AgeFilter| {
        router.change(|route: &mut Route| route.list.bucket = Some(age).filter(|age| route.list.bucket != Some(*age)));
    };
    view! {
        <div class="chips" role="group" aria-label=t!("invoices-filters")>
            <Search />
            {AGES
                .into_iter()
                .map(|age| {
                    view! {
                        <ChipButton
                            label=age_words(age)
                            pressed=MaybeProp::derive(move || Some(bucket.get() == Some(age)))
                            on_click=move |()| switch(age)
                        />
                    }
                })
                .collect_view()}
            {move || {
                unusual
                    .get()
                    .map(|age| view! { <Chip label=age_words(age) on_remove=move |()| switch(age) /> })
            }}
            {move || {
                customer_name
                    .get()
                    .map(|name| {
                        view! {
                            <Chip
                                label=name
                                on_remove=move |()| router.change(|route: &mut Route| route.list.customer = None)
                            />
                        }
                    })
            }}
        </div>
    }
}

/// The search field, also reached with `/`.
#[component]
fn Search() -> impl IntoView {
    let router = use_router();
    let node = NodeRef::<html::Input>::new();
    let wanted = Memo::new(move |_| router.route().with(|route| route.list.search.clone()));
    let typed = RwSignal::new(wanted.get_untracked());
    Effect::new(move |_| {
        let outside = wanted.get();
        if typed.with_untracked(|typed| *typed != outside) {
            typed.set(outside);
        }
    });
    Effect::new(move |_| {
        let typed = typed.get();
        if wanted.with_untracked(|wanted| *wanted != typed) {
            router.change(|route: &mut Route| route.list.search = typed);
        }
    });
    focus_on_slash(node);
    view! {
        <TextInput
            label=t!("invoices-search")
            hide_label=true
            kind=TextKind::Search
            placeholder=t!("invoices-search-hint")
            value=typed
            node_ref=node
        />
    }
}
