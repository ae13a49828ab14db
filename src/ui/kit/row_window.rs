//! Which rows of a long list are drawn: those in sight and a few more. Pure.

use std::ops::Range;

/// What is known about the list on the page, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// From the top of the first row to the top of what is in sight; negative while the list begins further down.
    pub scrolled: f64,
    /// Height of what is in sight.
    pub height: f64,
    /// Height of one row.
    pub row_height: f64,
}

/// Rows drawn beyond both edges, so that a fast scroll shows no gap.
const MARGIN: usize = 8;
/// The window moves by so many rows. Small, so that the work of a scroll is spread over its frames.
const STEP: usize = 4;

/// The rows to draw out of `count`. Never empty where there are rows.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped to 0 and count before
pub fn rows_to_draw(viewport: Viewport, count: usize) -> Range<usize> {
    let row = viewport.row_height.max(1.0);
    let first = (viewport.scrolled / row).max(0.0) as usize;
    let shown = (viewport.height / row).max(0.0) as usize + 2;
    let stepped = first.min(count.saturating_sub(1)) / STEP * STEP;
    stepped.saturating_sub(MARGIN)..(stepped + shown + STEP + MARGIN).min(count)
}

/// Where a key moves the focus, for `count` rows of which `page` are in sight. `None` where the key moves none.
#[must_use]
pub fn row_after_key(key: &str, row: usize, count: usize, page: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" => Some((row + 1).min(last)),
        "ArrowUp" => Some(row.saturating_sub(1)),
        "PageDown" => Some((row + page).min(last)),
        "PageUp" => Some(row.saturating_sub(page)),
        _ => None,
    }
}

#[cfg(test)]
mod test {
    use super::*;

    fn draw(scrolled: f64, count: usize) -> Range<usize> {
        rows_to_draw(Viewport { scrolled, height: 800.0, row_height: 34.0 }, count)
    }

    #[test]
    fn all_rows_in_sight_are_drawn_and_not_many_more() {
        for count in [0, 1, 30, 10_000] {
            for pixel in (-500..360_000).step_by(97) {
                let drawn = draw(f64::from(pixel), count);
                assert!(
                    drawn.end <= count && drawn.len() <= 26 + STEP + 2 * MARGIN,
                    "{count} rows at {pixel}: {drawn:?}"
                );
                let seen =
                    (f64::from(pixel.max(0)) / 34.0) as usize..((f64::from(pixel) + 800.0).max(0.0) / 34.0) as usize;
                for row in seen.filter(|row| *row < count) {
                    assert!(drawn.contains(&row), "row {row} of {count} at {pixel}: {drawn:?}");
                }
            }
        }
    }

    #[test]
    fn a_list_scrolled_past_its_end_keeps_its_last_rows() {
        assert!(draw(1e9, 40).contains(&39));
        assert_eq!(draw(0.0, 0), 0..0);
        assert_eq!(rows_to_draw(Viewport { scrolled: f64::NAN, height: f64::NAN, row_height: 0.0 }, 5), 0..5);
    }

    #[test]
    fn keys_stay_inside_the_list() {
        assert_eq!(row_after_key("ArrowDown", 9, 10, 20), Some(9));
        assert_eq!(row_after_key("PageUp", 3, 10, 20), Some(0));
        assert_eq!(row_after_key("PageDown", 3, 100, 20), Some(23));
        assert_eq!(row_after_key("ArrowUp", 0, 0, 20), None);
        assert_eq!(row_after_key("x", 0, 10, 20), None);
    }
}
