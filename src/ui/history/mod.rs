//! Everything that was recorded: what, when, whether it holds, the way back, and the book as it was then.

mod row;
mod times;

use std::collections::BTreeMap;

use leptos::prelude::*;
use receivables::id::EntryNo;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::command::Command;
use receivables::ledger::{Entry, EntryState, Ledger};

use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::handout::SheetMenu;
use crate::ui::invoice::{do_and_say, read_only};
use crate::ui::keys::take_back;
use crate::ui::kit::{Column, RowKey, WindowedTable, use_toasts};
use crate::ui::layout::PageHead;
use crate::ui::router::use_router;
use row::{Deeds, cells, words_of};
use times::Times;

/// Every entry, newest first.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let (session, toasts, router) = (use_session(), use_toasts(), use_router());
    let today = use_selectors().today;
    // Entries have numbers of 64 bits; a row of the table is the entry's place.
    let rows = Memo::new(move |_| {
        session.with(|ledger| {
            let places = ledger.entries().iter().enumerate().rev();
            places.filter_map(|(place, entry)| Some(key(u32::try_from(place).ok()?, entry))).collect::<Vec<_>>()
        })
    });
    // Where an address names an entry, by its number, the list begins there.
    let named = Memo::new(move |_| {
        let number = router.route().with(|route| route.list.selected)?;
        session.with_untracked(|ledger| {
            let place = ledger.entries().binary_search_by_key(&u64::from(number), |entry| entry.number.0).ok()?;
            u32::try_from(place).ok()
        })
    });
    let deeds = Deeds {
        times: Times::new(session),
        off: read_only(session),
        take_back: Callback::new(move |entry: EntryNo| take_back(session, toasts, entry)),
        do_again: Callback::new(move |entry: EntryNo| {
            let what = session.with_untracked(|ledger| ledger.entry(entry).map(|entry| words_of(ledger, entry)));
            let done = t!("common-redone", what = what.unwrap_or_default());
            do_and_say(session, toasts, Command::Reinstate { entry }, done);
        }),
    };
    let cells_of = move |place: u32| {
        let shown = session.with_untracked(|ledger| {
            let entry = ledger.entries().get(place as usize)?;
            Some(cells(ledger, entry, today.get_untracked(), router, deeds).into_any())
        });
        shown.unwrap_or_else(|| ().into_any())
    };
    let foot = move || {
        view! {
            <td role="gridcell" class="c-name" colspan="2">{move || t!("history-foot", count = rows.with(Vec::len))}</td>
            <td role="gridcell"></td>
            <td role="gridcell"></td>
            <td role="gridcell"></td>
            <td role="gridcell"></td>
        }
    };
    let sheet = move |()| session.with_untracked(history_sheet);
    view! {
        <PageHead
            title=t!("history-title")
            crumb=(t!("data-title"), router.link(Page::Data))
            actions=move || view! { <SheetMenu sheet /> }
        />
        <p class="t2 lead">{t!("history-text")}</p>
        <section class="panel list" aria-label=t!("history-title")>
            <WindowedTable
                label=t!("history-title")
                columns=columns()
                rows
                cells=cells_of
                active=named
                begin_at=named
                class="cards c2 history-table"
                foot=ViewFn::from(move || foot)
            />
        </section>
    }
}

fn columns() -> Vec<Column> {
    let column = |key, title, class| Column { key, title, class, sortable: false };
    vec![
        column("number", t!("history-number"), "num c-no"),
        column("what", t!("history-what"), "c-name"),
        column("recorded", t!("history-recorded"), "c-day"),
        column("state", t!("history-state"), "c-st"),
        column("do", t!("history-do"), "c-do"),
        column("then", t!("history-then"), "c-then"),
    ]
}

/// The entry's state is what may change of it.
fn key(place: u32, entry: &Entry) -> RowKey {
    let version = match entry.state {
        EntryState::Active => 0,
        EntryState::Withdrawn(by) => by.0,
    };
    RowKey { id: place, version }
}

/// The whole of it to hand out, oldest first.
fn history_sheet(ledger: &Ledger) -> Sheet {
    let columns =
        [t!("history-number"), t!("history-what"), t!("history-recorded"), t!("history-state"), t!("history-reason")];
    let numbers: BTreeMap<bool, String> = [(true, t!("history-holds")), (false, t!("history-gone"))].into();
    let row = |entry: &Entry| {
        vec![
            i64::try_from(entry.number.0).map_or(SheetCell::Empty, SheetCell::whole),
            words_of(ledger, entry).into(),
            entry.recorded_on.into(),
            SheetCell::text(numbers.get(&entry.is_active()).map(String::as_str)),
            SheetCell::text(entry.reason.as_deref()),
        ]
    };
    Sheet { title: t!("history-title"), columns: columns.to_vec(), rows: ledger.entries().iter().map(row).collect() }
}
