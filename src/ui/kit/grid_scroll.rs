//! A windowed table and the scrolled page: which rows are in sight, and bringing a cell into sight.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;

use super::row_window::{Viewport, rows_to_draw};
use crate::platform::grid::{self, Cell, Toward};
use crate::platform::page;

const ROW_HEIGHT_PX: f64 = 34.0;

/// The rows to draw, kept right while the page is scrolled or resized, and the height of a row.
pub(super) fn follow_scroll(body: NodeRef<html::Tbody>, count: Memo<usize>) -> (RwSignal<Range<usize>>, RwSignal<f64>) {
    let row_height = RwSignal::new(ROW_HEIGHT_PX);
    let drawn = RwSignal::new(rows_to_draw(
        Viewport { scrolled: 0.0, height: 800.0, row_height: ROW_HEIGHT_PX },
        count.get_untracked(),
    ));
    let measure = move || {
        let Some(body) = body.try_get_untracked().flatten() else { return };
        if let Some(height) = grid::row_height(&body)
            && height > 1.0
            && (height - row_height.get_untracked()).abs() > 0.5
        {
            row_height.set(height);
        }
        let viewport =
            Viewport { scrolled: -grid::top_of(&body), height: page::height(), row_height: row_height.get_untracked() };
        let rows = rows_to_draw(viewport, count.get_untracked());
        if drawn.with_untracked(|before| *before != rows) {
            drawn.set(rows);
        }
    };
    // Once a frame is enough, however many scroll events it brings.
    let asked = StoredValue::new(false);
    let ask = move || {
        if asked.try_get_value() == Some(false) {
            asked.set_value(true);
            request_animation_frame(move || {
                if asked.try_set_value(false).is_none() {
                    measure();
                }
            });
        }
    };
    Effect::new(move |_| {
        count.track();
        body.track();
        measure();
        ask();
    });
    let scroll = window_event_listener(leptos::ev::scroll, move |_| ask());
    let resize = window_event_listener(leptos::ev::resize, move |_| ask());
    // On paper there is nothing to scroll: every row is there.
    let before_print = window_event_listener_untyped("beforeprint", move |_| drawn.set(0..count.get_untracked()));
    let after_print = window_event_listener_untyped("afterprint", move |_| measure());
    on_cleanup(move || {
        scroll.remove();
        resize.remove();
        before_print.remove();
        after_print.remove();
    });
    (drawn, row_height)
}

/// Rows that a page-up or page-down moves by.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn rows_in_sight(row_height: f64) -> usize {
    ((page::height() / row_height.max(1.0)) as usize).saturating_sub(4).max(1)
}

/// Brings a cell into sight, draws its row where it is not drawn yet, and gives it the focus.
pub(super) fn focus_cell(body: NodeRef<html::Tbody>, cell: Cell, toward: Toward, row_height: RwSignal<f64>) {
    let Some(element) = body.get_untracked() else { return };
    if grid::focus_cell(&element, cell, toward) {
        return;
    }
    let top = grid::top_of(&element) + cell.row as f64 * row_height.get_untracked();
    page::scroll_by(top - page::height() / 2.0);
    // One frame for the scroll to be measured, one for the rows to be there.
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let Some(element) = body.try_get_untracked().flatten() {
                grid::focus_cell(&element, cell, toward);
            }
        });
    });
}
