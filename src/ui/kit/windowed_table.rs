//! A long list as an ARIA grid: only the rows in sight are drawn, one tab stop, arrow keys, selection, sorting.
//!
//! Rows have a fixed height (34 px, more on phones, measured). Events are delegated: one listener for the body.

use std::collections::BTreeSet;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;

use super::grid_dom::{self, Cell};
use super::row_window::row_after_key;
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
    /// A row was clicked, or Enter or F2 pressed on it.
    #[prop(optional, into)]
    on_open: Option<Callback<u32>>,
    /// Classes of the table: `grid-table` has the cards of the invoice list on phones, `cards` labelled values.
    #[prop(default = "grid-table")]
    class: &'static str,
    /// Cells of a foot row with totals.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
) -> impl IntoView {
    let body = NodeRef::<html::Tbody>::new();
    let count = Memo::new(move |_| rows.with(Vec::len));
    let (drawn, row_height) = grid_dom::follow_scroll(body, count);
    let grid = Grid {
        body,
        rows,
        selected,
        on_open,
        row_height,
        focus: StoredValue::new(Cell::default()),
        anchor: StoredValue::new(None),
    };
    let column_count = columns.len() + usize::from(selected.is_some());

    let window = move || {
        let range = drawn.get();
        rows.with(|rows| {
            let start = range.start.min(rows.len());
            rows[start..range.end.min(rows.len())]
                .iter()
                .enumerate()
                .map(|(at, key)| (start + at, *key))
                .collect::<Vec<_>>()
        })
    };
    let one_row = move |(index, key): (usize, RowKey)| body_row(index, key, selected, active, cells);
    let above = move || format!("{}px", drawn.with(|range| range.start) as f64 * row_height.get());
    let below =
        move || format!("{}px", count.get().saturating_sub(drawn.with(|range| range.end)) as f64 * row_height.get());
    view! {
        <table
            class=format!("table windowed {class}")
            role="grid"
            aria-label=move || label.get()
            aria-rowcount=move || count.get() + 1
            aria-colcount=column_count
            aria-multiselectable=selected.map(|_| "true")
            tabindex="0"
            on:focus=move |_| grid.focus_cell(grid.focus.get_value())
            on:focusin=move |event| grid.focus_moved(&event.into(), true)
            on:focusout=move |event| grid.focus_moved(&event.into(), false)
        >
            <TableHead columns rows selected sort on_sort />
            <tbody
                node_ref=body
                role="rowgroup"
                on:click=move |event| grid.clicked(&event)
                on:keydown=move |event| grid.key_pressed(&event)
            >
                <tr class="spacer" aria-hidden="true" style:height=above></tr>
                <For each=window key=|(index, key)| (*index, *key) children=one_row />
                <tr class="spacer" aria-hidden="true" style:height=below></tr>
            </tbody>
            {foot.map(|foot| view! { <tfoot role="rowgroup"><tr role="row">{foot.run()}</tr></tfoot> })}
        </table>
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

/// What the listeners of one table share.
#[derive(Clone, Copy)]
struct Grid {
    body: NodeRef<html::Tbody>,
    rows: Signal<Vec<RowKey>>,
    selected: Option<RwSignal<BTreeSet<u32>>>,
    on_open: Option<Callback<u32>>,
    row_height: RwSignal<f64>,
    /// The cell of the roving focus.
    focus: StoredValue<Cell>,
    /// Where a range of ticks begins.
    anchor: StoredValue<Option<usize>>,
}

impl Grid {
    fn id_at(self, index: usize) -> Option<u32> {
        self.rows.with_untracked(|rows| rows.get(index).map(|key| key.id))
    }

    /// The table itself is a tab stop only while the focus is outside: else Shift+Tab could not leave.
    fn focus_moved(self, event: &web_sys::Event, inside: bool) {
        // The focus also leaves when the table itself leaves the page: then its signals are gone already.
        let body = self.body.try_get_untracked().flatten();
        let Some(table) = body.and_then(|body| body.parent_element()) else { return };
        let _ = table.set_attribute("tabindex", if inside { "-1" } else { "0" });
        if let Some(cell) = grid_dom::cell_of(event).filter(|_| inside) {
            self.focus.set_value(cell);
        }
    }

    fn focus_cell(self, cell: Cell) {
        let count = self.rows.with_untracked(Vec::len);
        let row = cell.row.min(count.saturating_sub(1));
        self.focus.set_value(Cell { row, ..cell });
        grid_dom::focus_cell(self.body, Cell { row, ..cell }, self.row_height);
    }

    fn clicked(self, event: &MouseEvent) {
        let Some(cell) = grid_dom::cell_of(event) else { return };
        let Some(id) = self.id_at(cell.row) else { return };
        if grid_dom::is_tick(event) {
            self.tick(cell.row, event.shift_key());
        } else if !grid_dom::is_control(event)
            && let Some(open) = self.on_open
        {
            open.run(id);
        }
    }

    /// Changes the tick of a row; with `extend`, ticks all from the last one to it.
    fn tick(self, row: usize, extend: bool) {
        let Some(selected) = self.selected else { return };
        let from = self.anchor.get_value().filter(|_| extend).unwrap_or(row);
        let (first, last) = (from.min(row), from.max(row));
        let ids: Vec<u32> = (first..=last).filter_map(|index| self.id_at(index)).collect();
        selected.update(|set| match ids.as_slice() {
            [one] if !extend && set.contains(one) => drop(set.remove(one)),
            all => set.extend(all),
        });
        if !extend {
            self.anchor.set_value(Some(row));
        }
    }

    fn key_pressed(self, event: &KeyboardEvent) {
        let Some(cell) = grid_dom::cell_of(event) else { return };
        let (count, key) = (self.rows.with_untracked(Vec::len), event.key());
        let page = grid_dom::rows_in_sight(self.row_height.get_untracked());
        let command = event.ctrl_key() || event.meta_key();
        if event.alt_key() || (grid_dom::is_field(event) && key != "Escape") {
            return;
        }
        if let Some(row) = row_after_key(&key, cell.row, count, page).filter(|_| !command) {
            event.prevent_default();
            if event.shift_key() && self.selected.is_some() {
                if self.anchor.get_value().is_none() {
                    self.tick(cell.row, false);
                }
                self.tick(row, true);
            }
            return self.focus_cell(Cell { row, ..cell });
        }
        let target = match key.as_str() {
            "ArrowRight" => Cell { column: cell.column + 1, ..cell },
            "ArrowLeft" => Cell { column: cell.column.saturating_sub(1), ..cell },
            "Home" if command => Cell { row: 0, column: 0 },
            "End" if command => Cell { row: count.saturating_sub(1), column: usize::MAX },
            "Home" => Cell { column: 0, ..cell },
            "End" => Cell { column: usize::MAX, ..cell },
            " " if self.selected.is_some() => {
                event.prevent_default();
                return self.tick(cell.row, event.shift_key());
            }
            "Enter" | "F2" => return self.open(event, cell),
            _ => return,
        };
        event.prevent_default();
        self.focus_cell(target);
    }

    /// Enter follows the cell's own link or button; without one it opens the row.
    fn open(self, event: &KeyboardEvent, cell: Cell) {
        if grid_dom::is_control(event) {
            return;
        }
        event.prevent_default();
        if event.key() == "Enter" && grid_dom::click_inside(event) {
            return;
        }
        if let (Some(open), Some(id)) = (self.on_open, self.id_at(cell.row)) {
            open.run(id);
        }
    }
}
