//! The head of a windowed table: headings that sort, and the box that ticks every row.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Column, Icon, IconName, RowKey};
use crate::route::Sort;
use crate::t;

#[component]
pub(super) fn TableHead(
    columns: Vec<Column>,
    rows: Signal<Vec<RowKey>>,
    selected: Option<RwSignal<BTreeSet<u32>>>,
    sort: MaybeProp<Sort>,
    on_sort: Option<Callback<Sort>>,
) -> impl IntoView {
    let headings = columns.into_iter().map(|column| heading(column, sort, on_sort)).collect_view();
    let tick_all = selected.map(|selected| {
        let ticked = Memo::new(move |_| selected.with(BTreeSet::len));
        let all = Memo::new(move |_| ticked.get() > 0 && ticked.get() >= rows.with(Vec::len));
        let some = move || ticked.get() > 0 && !all.get();
        let change = move |_| {
            let every = if all.get_untracked() {
                BTreeSet::new()
            } else {
                rows.with_untracked(|r| r.iter().map(|k| k.id).collect())
            };
            selected.set(every);
        };
        view! {
            <th role="columnheader" class="c-sel">
                <input
                    class="check"
                    type="checkbox"
                    aria-label=t!("kit-table-select-all")
                    prop:checked=move || all.get()
                    prop:indeterminate=some
                    on:change=change
                />
            </th>
        }
    });
    view! {
        <thead role="rowgroup">
            <tr role="row" aria-rowindex="1">{tick_all} {headings}</tr>
        </thead>
    }
}

/// One heading; a button where it sorts.
fn heading(column: Column, sort: MaybeProp<Sort>, on_sort: Option<Callback<Sort>>) -> impl IntoView {
    let Column { key, title, class, sortable } = column;
    let order = move || sort.get().filter(|sort| sort.column == key).map(|sort| sort.descending);
    let aria = move || order().map(|descending| if descending { "descending" } else { "ascending" });
    let numeric = class.split(' ').any(|part| part == "num");
    let words = match on_sort.filter(|_| sortable) {
        Some(change) => {
            let ask = move |_| {
                let descending = order().map_or(numeric, |descending| !descending);
                change.run(Sort { column: key.to_owned(), descending });
            };
            let arrow = move || {
                order().map(|descending| {
                    view! { <Icon name=if descending { IconName::ChevronDown } else { IconName::ChevronUp } size=12 /> }
                })
            };
            view! { <button type="button" class="sort" class:on=move || order().is_some() on:click=ask>{title} {arrow}</button> }.into_any()
        }
        None => title.into_any(),
    };
    view! { <th role="columnheader" scope="col" class=class aria-sort=aria>{words}</th> }
}
