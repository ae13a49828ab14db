//! The cursor of a windowed table: which cell has the focus, what clicks and keys do, which rows are ticked.

use std::collections::BTreeSet;
use std::ops::Range;

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;

use super::row_window::row_after_key;
use super::{RowKey, grid_scroll};
use crate::platform::element::{click_inside, is_inside};
use crate::platform::grid::{Cell, Toward, cell_of, set_tab_stop};

/// A row's tick box, or the cell around it.
const TICK: &str = ".c-sel";
/// What has an action of its own.
const CONTROL: &str = "a, button, select, input, textarea, label";
/// What takes keys as text.
const FIELD: &str = "select, textarea, input:not([type=checkbox])";
/// What Enter follows in a cell.
const LINK: &str = "a[href], button";

/// What the listeners of one table share.
#[derive(Clone, Copy)]
pub(super) struct Grid {
    pub(super) body: NodeRef<html::Tbody>,
    rows: Signal<Vec<RowKey>>,
    pub(super) count: Memo<usize>,
    pub(super) selected: Option<RwSignal<BTreeSet<u32>>>,
    on_open: Option<Callback<u32>>,
    /// Places of the rows that are drawn.
    pub(super) drawn: RwSignal<Range<usize>>,
    /// CSS pixels.
    pub(super) row_height: RwSignal<f64>,
    /// The cell of the roving focus.
    focus: StoredValue<Cell>,
    /// Where a range of ticks begins.
    anchor: StoredValue<Option<usize>>,
}

impl Grid {
    pub(super) fn new(
        rows: Signal<Vec<RowKey>>,
        selected: Option<RwSignal<BTreeSet<u32>>>,
        on_open: Option<Callback<u32>>,
    ) -> Self {
        let body = NodeRef::new();
        let count = Memo::new(move |_| rows.with(Vec::len));
        let (drawn, row_height) = grid_scroll::follow_scroll(body, count);
        let (focus, anchor) = (StoredValue::new(Cell::default()), StoredValue::new(None));
        Self { body, rows, count, selected, on_open, drawn, row_height, focus, anchor }
    }

    /// The rows to draw, with their places in the whole list.
    pub(super) fn rows_drawn(self) -> Vec<(usize, RowKey)> {
        let range = self.drawn.get();
        self.rows.with(|rows| rows.iter().copied().enumerate().take(range.end).skip(range.start).collect())
    }

    fn id_at(self, index: usize) -> Option<u32> {
        self.rows.with_untracked(|rows| rows.get(index).map(|key| key.id))
    }

    /// The rows are one tab stop, after the head's buttons, and only while the focus is outside: else Shift+Tab could not leave.
    pub(super) fn focus_moved(self, event: &FocusEvent, inside: bool) {
        // The focus also leaves when the table itself leaves the page: then its signals are gone already.
        let Some(body) = self.body.try_get_untracked().flatten() else { return };
        set_tab_stop(&body, !inside);
        if let Some(cell) = cell_of(event).filter(|_| inside) {
            self.focus.set_value(cell);
        }
    }

    /// The rows as a whole, or the table, got the focus: it goes on to the cell that had it last.
    pub(super) fn entered(self) {
        self.focus_cell(self.focus.get_value(), Toward::End);
    }

    /// The row of `id` is where the focus begins: brought into sight, with the focus on its first cell.
    pub(super) fn begin_at(self, id: u32) {
        let row = self.rows.try_with_untracked(|rows| rows.iter().position(|key| key.id == id)).flatten();
        if let Some(row) = row {
            self.focus_cell(Cell { row, column: 0 }, Toward::Start);
        }
    }

    fn focus_cell(self, cell: Cell, toward: Toward) {
        let count = self.rows.with_untracked(Vec::len);
        let row = cell.row.min(count.saturating_sub(1));
        self.focus.set_value(Cell { row, ..cell });
        grid_scroll::focus_cell(self.body, Cell { row, ..cell }, toward, self.row_height);
    }

    pub(super) fn clicked(self, event: &MouseEvent) {
        let Some(cell) = cell_of(event) else { return };
        let Some(id) = self.id_at(cell.row) else { return };
        if is_inside(event, TICK) {
            self.tick(cell.row, event.shift_key());
        } else if !is_inside(event, CONTROL)
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

    pub(super) fn key_pressed(self, event: &KeyboardEvent) {
        let Some(cell) = cell_of(event) else { return };
        let (count, key) = (self.rows.with_untracked(Vec::len), event.key());
        let page = grid_scroll::rows_in_sight(self.row_height.get_untracked());
        let command = event.ctrl_key() || event.meta_key();
        if event.alt_key() || (is_inside(event, FIELD) && key != "Escape") {
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
            return self.focus_cell(Cell { row, ..cell }, Toward::End);
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
        let toward = if matches!(key.as_str(), "ArrowLeft" | "End") { Toward::Start } else { Toward::End };
        self.focus_cell(target, toward);
    }

    /// Enter follows the cell's own link or button; without one it opens the row.
    fn open(self, event: &KeyboardEvent, cell: Cell) {
        if is_inside(event, CONTROL) {
            return;
        }
        event.prevent_default();
        if event.key() == "Enter" && click_inside(event, LINK) {
            return;
        }
        if let (Some(open), Some(id)) = (self.on_open, self.id_at(cell.row)) {
            open.run(id);
        }
    }
}
