//! The line above the list: search, and the currency of the amounts where the book has several.

use leptos::prelude::*;
use receivables::analytics::customer_list::CustomerList;
use receivables::analytics::snapshot::currencies_in_use;

use crate::select::{CURRENCY, use_selectors};
use crate::session::use_session;
use crate::t;
use super::row::choosable;
use super::sheet::customer_sheet;
use crate::ui::list_tools::{ColumnMenu, ViewMenu};
use crate::ui::handout::SheetMenu;
use crate::ui::kit::{Choice, Select, TextInput, TextKind};
use crate::ui::router::use_router;

/// Search and currency; both live in the address.
#[component]
pub(super) fn CustomerFilters(list: Memo<CustomerList>) -> impl IntoView {
    let (session, selectors, router) = (use_session(), use_selectors(), use_router());
    let in_address = Memo::new(move |_| router.route().with(|route| route.list.search.clone()));
    let search = RwSignal::new(in_address.get_untracked());
    Effect::new(move |_| {
        let typed = search.get();
        if in_address.with_untracked(|known| *known != typed) {
            router.change(|route| route.list.search = typed);
        }
    });
    Effect::new(move |_| {
        let known = in_address.get();
        if search.with_untracked(|typed| *typed != known) {
            search.set(known);
        }
    });
    let currencies = Memo::new(move |_| {
        let as_of = selectors.as_of.get();
        session.with(|ledger| currencies_in_use(ledger, as_of))
    });
    let currency = RwSignal::new(selectors.currency.get_untracked().to_string());
    Effect::new(move |_| {
        let chosen = currency.get();
        if selectors.currency.get_untracked().to_string() != chosen {
            router.change(|route| {
                route.options.insert(CURRENCY.to_owned(), chosen);
            });
        }
    });
    let choices = Signal::derive(move || {
        currencies.with(|all| all.iter().map(|one| Choice::new(one.to_string(), one.to_string())).collect::<Vec<_>>())
    });
    let sheet = move |()| {
        let currency = selectors.currency.get_untracked();
        session.with_untracked(|ledger| list.with_untracked(|list| customer_sheet(ledger, list, currency)))
    };
    let shown = move || {
        let (shown, all) = list.with(|list| (list.rows.len(), list.unfiltered));
        (shown != all).then(|| t!("customers-shown", shown = shown, count = all))
    };
    view! {
        <div class="list-tools">
            <TextInput
                label=t!("customers-search")
                hide_label=true
                kind=TextKind::Search
                placeholder=t!("customers-search")
                value=search
            />
            <Show when=move || { currencies.with(|all| all.len() > 1) }>
                <Select label=t!("customers-currency") hide_label=true value=currency choices=choices />
            </Show>
            <span class="meta" role="status">{shown}</span>
            <div class="list-do">
                <ColumnMenu columns=choosable() />
                <ViewMenu list="customers" />
                <SheetMenu sheet />
            </div>
        </div>
    }
}
