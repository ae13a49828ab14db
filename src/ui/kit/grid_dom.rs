//! What a windowed table asks of the page: where it is scrolled to, which cell an event belongs to, where the focus goes.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::row_window::{Viewport, rows_to_draw};

/// A cell by its place: row in the whole list, column in the row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) row: usize,
    pub(super) column: usize,
}

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
        if let Some(height) =
            body.query_selector("tr[data-id]").ok().flatten().map(|row| row.get_bounding_client_rect().height())
            && height > 1.0
            && (height - row_height.get_untracked()).abs() > 0.5
        {
            row_height.set(height);
        }
        let viewport = Viewport {
            scrolled: -body.get_bounding_client_rect().top(),
            height: window_height(),
            row_height: row_height.get_untracked(),
        };
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
    on_cleanup(move || {
        scroll.remove();
        resize.remove();
    });
    (drawn, row_height)
}

fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0)
}

/// Rows that a page-up or page-down moves by.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn rows_in_sight(row_height: f64) -> usize {
    ((window_height() / row_height.max(1.0)) as usize).saturating_sub(4).max(1)
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The body cell an event happened in.
pub(super) fn cell_of(event: &Event) -> Option<Cell> {
    let cell = target(event)?.closest("[role=gridcell],[role=rowheader]").ok().flatten()?;
    let row = cell.closest("tr[data-index]").ok().flatten()?;
    let index = row.get_attribute("data-index")?.parse().ok()?;
    let mut column = 0;
    let mut before = cell.previous_element_sibling();
    while let Some(sibling) = before {
        column += 1;
        before = sibling.previous_element_sibling();
    }
    Some(Cell { row: index, column })
}

fn is_inside(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Whether an event happened on a row's tick box, or in the cell around it.
pub(super) fn is_tick(event: &Event) -> bool {
    is_inside(event, ".c-sel")
}

/// Whether an event happened on something that has an action of its own.
pub(super) fn is_control(event: &Event) -> bool {
    is_inside(event, "a, button, select, input, textarea, label")
}

/// Whether an event happened where keys are text.
pub(super) fn is_field(event: &Event) -> bool {
    is_inside(event, "select, textarea, input:not([type=checkbox])")
}

/// Clicks the link or button of the cell an event happened in; whether there was one.
pub(super) fn click_inside(event: &Event) -> bool {
    let control = target(event).and_then(|cell| cell.query_selector("a[href], button").ok().flatten());
    control.and_then(|element| element.dyn_into::<HtmlElement>().ok()).is_some_and(|element| {
        element.click();
        true
    })
}

/// Brings a cell into sight, draws its row where it is not drawn yet, and gives it the focus.
pub(super) fn focus_cell(body: NodeRef<html::Tbody>, cell: Cell, row_height: RwSignal<f64>) {
    if put_focus(body, cell) {
        return;
    }
    let Some(element) = body.get_untracked() else { return };
    let top = element.get_bounding_client_rect().top() + cell.row as f64 * row_height.get_untracked();
    window().scroll_by_with_x_and_y(0.0, top - window_height() / 2.0);
    // One frame for the scroll to be measured, one for the rows to be there.
    request_animation_frame(move || {
        request_animation_frame(move || {
            put_focus(body, cell);
        });
    });
}

fn put_focus(body: NodeRef<html::Tbody>, cell: Cell) -> bool {
    let row = body
        .try_get_untracked()
        .flatten()
        .and_then(|body| body.query_selector(&format!("tr[data-index='{}']", cell.row)).ok().flatten());
    let Some(row) = row else { return false };
    let cells = row.children();
    let last = cells.length().saturating_sub(1);
    let wanted = u32::try_from(cell.column).map_or(last, |column| column.min(last));
    let Some(element) = cells.item(wanted).and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) else { return false };
    if !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    // Focusing scrolls the least that brings the cell into sight; scroll-padding keeps it clear of the sticky head.
    element.focus().is_ok()
}
