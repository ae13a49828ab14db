//! The cells of a table on the page: which one an event happened in, where they stand, which one gets the focus. Each row
//! that is drawn carries `data-index`, its place in the whole list.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::element::closest;

/// A cell by its place: row in the whole list, column in the row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// From 0.
    pub row: usize,
    /// From 0.
    pub column: usize,
}

/// The body cell an event happened in.
#[must_use]
pub fn cell_of(event: &Event) -> Option<Cell> {
    let cell = closest(event, "[role=gridcell],[role=rowheader]")?;
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

/// From the window's top to the body's, in CSS pixels; negative once it is scrolled beyond.
#[must_use]
pub fn top_of(body: &Element) -> f64 {
    body.get_bounding_client_rect().top()
}

/// The height of a row in CSS pixels; `None` while none is drawn.
#[must_use]
pub fn row_height(body: &Element) -> Option<f64> {
    let row = body.query_selector("tr[data-id]").ok().flatten()?;
    Some(row.get_bounding_client_rect().height())
}

/// Which way to look for another cell where one is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// To the first column.
    Start,
    /// To the last column.
    End,
}

/// Gives the focus to a cell, the last one of its row where there is no such column, the nearest where its column is not
/// shown; whether its row is drawn.
pub fn focus_cell(body: &Element, cell: Cell, toward: Toward) -> bool {
    let row = body.query_selector(&format!("tr[data-index='{}']", cell.row)).ok().flatten();
    let Some(cells) = row.map(|row| row.children()) else { return false };
    let last = cells.length().saturating_sub(1);
    let wanted = u32::try_from(cell.column).map_or(last, |column| column.min(last));
    let (before, after) = ((0..wanted).rev(), wanted.saturating_add(1)..=last);
    let others: Vec<u32> = match toward {
        Toward::Start => before.chain(after).collect(),
        Toward::End => after.chain(before).collect(),
    };
    let shown = |at: u32| {
        let element = cells.item(at)?.dyn_into::<HtmlElement>().ok()?;
        (element.offset_width() > 0).then_some(element)
    };
    let Some(element) = std::iter::once(wanted).chain(others).find_map(shown) else { return false };
    if !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    // Focusing scrolls the least that brings the cell into sight; scroll-padding keeps it clear of the sticky head.
    element.focus().is_ok()
}

/// Makes a body as a whole a tab stop, or no longer one.
pub fn set_tab_stop(body: &Element, is_stop: bool) {
    let _ = body.set_attribute("tabindex", if is_stop { "0" } else { "-1" });
}
