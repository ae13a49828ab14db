//! A long list as an ARIA grid: only the rows in sight are drawn, one tab stop, arrow keys, selection, sorting.
//!
//! Rows have a fixed height (34 px, more on phones, measured). Events are delegated: one listener for the body.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::grid::Grid;
use super::table_head::TableHead;
use crate::route::Sort;

/// One column. The cells themselves are the screen's, in the same order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the URL's `sort`.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// Class of its cells and heading, `c-amt`; add `num` for right-aligned numbers.
    pub class: &'static str,
    /// Whether a click on the heading sorts. The first click gives numbers largest first.
    pub sortable: bool,
}

/// One row: what it shows and the version of that. A row is rebuilt when its version changes, and only then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowKey {
    /// Id of the thing shown.
    pub id: u32,
    /// Its last change, usually the sequence number of its last event.
    pub version: u64,
}

/// A list of up to hundreds of thousands of rows.
///
/// `cells` gives the `<td role="gridcell">` elements of one row; give links in them `tabindex="-1"` (the grid is one
/// tab stop; Enter on a cell with a link follows it). With `selected` each row begins with a tick box.
#[component]
pub fn WindowedTable(
    /// Names the table.
    #[prop(into)]
    label: Signal<String>,
    /// Its columns, without the tick boxes.
    columns: Vec<Column>,
    /// The rows, filtered and sorted.
    #[prop(into)]
    rows: Signal<Vec<RowKey>>,
    /// The cells of the row of an id.
    #[prop(into)]
    cells: Callback<u32, AnyView>,
    /// The order now.
    #[prop(optional, into)]
    sort: MaybeProp<Sort>,
    /// Another order is wanted.
    #[prop(optional, into)]
    on_sort: Option<Callback<Sort>>,
    /// The ids ticked.
    #[prop(optional)]
    selected: Option<RwSignal<BTreeSet<u32>>>,
    /// The row whose detail is shown beside.
    #[prop(optional, into)]
    active: MaybeProp<u32>,
    /// The row that an address leads to: the focus begins there.
    #[prop(optional, into)]
    begin_at: MaybeProp<u32>,
    /// A row was clicked, or Enter or F2 pressed on it.
    #[prop(optional, into)]
    on_open: Option<Callback<u32>>,
    /// Classes of the table: `grid-table` has the cards of the invoice list on phones, `cards` labelled values.
    #[prop(default = "grid-table")]
    class: &'static str,
    /// More classes, such as those that leave columns out.
    #[prop(optional, into)]
    more_classes: Signal<String>,
    /// Cells of a foot row with totals.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
) -> impl IntoView {
    let grid = Grid::new(rows, selected, on_open);
    Effect::new(move |_| {
        if let Some(id) = begin_at.get() {
            // After the frames in which a page that was gone to is drawn, scrolled, and its heading given the focus.
            after_frames(3, move || grid.begin_at(id));
        }
    });
    let column_count = columns.len() + usize::from(selected.is_some());
    view! {
        <table
            class=move || format!("table windowed {class} {}", more_classes.get())
            role="grid"
            aria-label=move || label.get()
            aria-rowcount=move || grid.count.get() + 1
            aria-colcount=column_count
            aria-multiselectable=selected.map(|_| "true")
            tabindex="-1"
            on:focus=move |_| grid.entered()
        >
            <TableHead columns rows selected sort on_sort />
            {table_body(grid, active, cells)}
            {foot.map(|foot| view! { <tfoot role="rowgroup"><tr role="row">{foot.run()}</tr></tfoot> })}
        </table>
    }
}

fn after_frames(count: u32, work: impl FnOnce() + 'static) {
    match count.checked_sub(1) {
        None => work(),
        Some(left) => request_animation_frame(move || after_frames(left, work)),
    }
}

/// The rows drawn, between two empty ones as high as all the others.
fn table_body(grid: Grid, active: MaybeProp<u32>, cells: Callback<u32, AnyView>) -> impl IntoView {
    let Grid { body, selected, count, drawn, row_height, .. } = grid;
    let one_row = move |(index, key): (usize, RowKey)| body_row(index, key, selected, active, cells);
    let pixels = move |rows: usize| format!("{}px", rows as f64 * row_height.get());
    let above = move || pixels(drawn.with(|range| range.start));
    let below = move || pixels(count.get().saturating_sub(drawn.with(|range| range.end)));
    view! {
        <tbody
            node_ref=body
            role="rowgroup"
            tabindex="0"
            on:focus=move |_| grid.entered()
            on:focusin=move |event| grid.focus_moved(&event, true)
            on:focusout=move |event| grid.focus_moved(&event, false)
            on:click=move |event| grid.clicked(&event)
            on:keydown=move |event| grid.key_pressed(&event)
        >
            <tr class="spacer" aria-hidden="true" style:height=above></tr>
            <For each=move || grid.rows_drawn() key=|(index, key)| (*index, *key) children=one_row />
            <tr class="spacer" aria-hidden="true" style:height=below></tr>
        </tbody>
    }
}

fn body_row(
    index: usize,
    key: RowKey,
    selected: Option<RwSignal<BTreeSet<u32>>>,
    active: MaybeProp<u32>,
    cells: Callback<u32, AnyView>,
) -> impl IntoView {
    let ticked = move || selected.is_some_and(|set| set.with(|ids| ids.contains(&key.id)));
    let tick_box = move || {
        view! {
            <td role="gridcell" class="c-sel">
                <input class="check" type="checkbox" tabindex="-1" aria-label=crate::t!("kit-table-select") prop:checked=ticked />
            </td>
        }
    };
    view! {
        <tr
            role="row"
            data-id=key.id
            data-index=index
            aria-rowindex=index + 2
            aria-selected=selected.map(|_| move || ticked().to_string())
            aria-current=move || (active.get() == Some(key.id)).then_some("true")
        >
            {selected.map(|_| tick_box())}
            {cells.run(key.id)}
        </tr>
    }
}
