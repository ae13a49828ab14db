//! The aging of open amounts: one stacked bar, or a column for each bucket.

use plotters::element::Rectangle;
use plotters_backend::text_anchor::HPos;

use crate::frame::{Drawing, Drawn, Frame, PlotArea, PlottedPoint, UNITS_PER_PX, bind, px};
use crate::layout::{ValueAxis, ValueScale, units};
use crate::mark::{Annotate, Marked};
use crate::plane::{NAME_LINE, Plan, Plane, Screen, as_units, plot_height, write};
use crate::role::Role;
use crate::text::{LABEL_PX, fit, width_px};
use crate::ticks::finite;

/// Ground between neighbouring bars.
const GAP_PX: i32 = 2;
/// A share of any size is at least this wide.
const LEAST_PX: i32 = 6;
/// Height of an amount above its column, with air, units.
const AMOUNT_ROOM: i32 = 170;
/// Columns get no wider than this, units.
const WIDEST: i32 = 560;

/// One bucket, from the not yet due to the latest. Its place in the slice decides its colour.
#[derive(Clone, Debug, PartialEq)]
pub struct AgingShare {
    /// Name under its column, such as `1–30 days`; the stacked bar has no labels of its own.
    pub label: String,
    /// Finished amount above its column, such as `€13,495`; may be empty.
    pub amount_label: String,
    /// Open amount, major units.
    pub amount: f64,
}

/// Draws the stacked bar as SVG, as high as the frame. Buckets of nothing are left out, and so are negative ones
/// (credits in excess), which a share of a whole cannot show. Points: the middle of each bar, `index` in `shares`.
pub fn aging_bar(shares: &[AgingShare], frame: &Frame<'_>) -> Drawing {
    bind(frame, (120, 8), |screen| draw_aging_bar(shares, screen))
}

/// Draws the stacked bar on any backend that counts in tenths of a pixel.
pub fn draw_aging_bar<DB: Annotate>(
    shares: &[AgingShare],
    screen: &Screen<DB>,
) -> Drawn<DB, (Vec<PlottedPoint>, PlotArea)> {
    let (width, height) = screen.dim_in_pixel();
    let (width, height) = (as_units(width), as_units(height));
    let shown: Vec<(usize, f64)> = shares
        .iter()
        .enumerate()
        .filter_map(|(index, share)| finite(share.amount).filter(|amount| *amount > 0.0).map(|amount| (index, amount)))
        .collect();
    let plot = PlotArea { left: 0.0, top: 0.0, right: px(width), bottom: px(height) };
    if shown.is_empty() {
        // An empty track: there is a bar, and nothing in it.
        screen.draw(&Rectangle::new([(5, 5), (width - 5, height - 5)], Role::Grid.stroke(10)))?;
        return Ok((Vec::new(), plot));
    }
    let amounts: Vec<f64> = shown.iter().map(|(_, amount)| *amount).collect();
    let mut left = 0;
    let mut points = Vec::with_capacity(shown.len());
    for (&(index, _), wide) in shown.iter().zip(bar_widths(&amounts, width / UNITS_PER_PX)) {
        let right = left + wide * UNITS_PER_PX;
        let element = Rectangle::new([(left, 0), (right, height)], Role::bucket(index).fill());
        screen.draw(&Marked { index, element })?;
        points.push(PlottedPoint {
            index,
            x_px: px((left + right) / 2),
            y_px: Some(px(height / 2)),
            compare_y_px: None,
        });
        left = right + GAP_PX * UNITS_PER_PX;
    }
    Ok((points, plot))
}

/// Whole pixels for each positive amount: in proportion, none below the least width, together with the gaps exactly
/// `width`.
fn bar_widths(amounts: &[f64], width: i32) -> Vec<i32> {
    let count = i32::try_from(amounts.len()).unwrap_or(i32::MAX);
    let room = (width - GAP_PX * (count - 1)).max(count);
    let least = LEAST_PX.min(room / count);
    let mut widths = vec![0; amounts.len()];
    let mut open: Vec<usize> = (0..amounts.len()).collect();
    let mut left = room;
    // Fixing one bar at the least width leaves less for the others, so look again until nobody falls below.
    loop {
        let total: f64 = open.iter().map(|&at| amounts[at]).sum();
        let (small, large): (Vec<usize>, Vec<usize>) =
            open.iter().partition(|&&at| amounts[at] / total * f64::from(left) < f64::from(least));
        if small.is_empty() || large.is_empty() {
            break;
        }
        left -= least * i32::try_from(small.len()).unwrap_or_default();
        small.iter().for_each(|&at| widths[at] = least);
        open = large;
    }
    // Cutting at rounded running sums shares out the pixels without a remainder.
    let total: f64 = open.iter().map(|&at| amounts[at]).sum();
    let (mut sum, mut before) = (0.0, 0);
    for &at in &open {
        sum += amounts[at];
        let edge = (sum / total * f64::from(left)).round() as i32;
        widths[at] = edge - before;
        before = edge;
    }
    widths
}

/// Draws a column for each bucket as SVG, on an axis at zero; negative ones hang below it. Points: the end of each
/// column.
pub fn aging_columns(shares: &[AgingShare], axis: &ValueAxis<'_>, frame: &Frame<'_>) -> Drawing {
    bind(frame, (200, 100), |screen| draw_aging_columns(shares, axis, screen))
}

/// Draws the columns on any backend that counts in tenths of a pixel.
pub fn draw_aging_columns<DB: Annotate>(
    shares: &[AgingShare],
    axis: &ValueAxis<'_>,
    screen: &Screen<DB>,
) -> Drawn<DB, (Vec<PlottedPoint>, PlotArea)> {
    let amounts: Vec<f64> = shares.iter().map(|share| finite(share.amount).unwrap_or_default()).collect();
    let width = as_units(screen.dim_in_pixel().0);
    // Names decide the height of the plot, the plot the ticks, and the ticks the width left for names: a slot
    // estimated from the whole width, less a usual gutter, settles it.
    let count = i32::try_from(shares.len().max(1)).unwrap_or(i32::MAX);
    let names: Vec<Vec<String>> = shares.iter().map(|share| wrap(&share.label, (width * 8 / 10) / count)).collect();
    let below = if names.iter().any(|lines| lines.len() > 1) { NAME_LINE } else { 0 };
    let height = plot_height(screen.dim_in_pixel().1) - below;
    // Room above the highest column for its amount.
    let headroom = 1.0 + f64::from(AMOUNT_ROOM) / f64::from(height.max(1));
    let scale = ValueScale::new(amounts.iter().map(|amount| amount * headroom), height, axis);
    let whole = Plane::new(screen, &scale, &Plan { positions: 1, inset: 0, ends: Vec::new(), below });
    let slot = (whole.edges.right - whole.edges.left) / count;
    let plan = Plan { positions: shares.len(), inset: slot / 2, ends: Vec::new(), below };
    let plane = Plane::new(screen, &scale, &plan);
    plane.draw_grid()?;
    plane.draw_value_labels()?;
    plane.draw_names(&names)?;
    let half = (slot - GAP_PX * UNITS_PER_PX).min(slot * 7 / 10).clamp(10, WIDEST) / 2;
    let mut points = Vec::with_capacity(shares.len());
    for (index, (share, &amount)) in shares.iter().zip(&amounts).enumerate() {
        let ((x, end), (_, zero)) = (plane.spot(index as f64, amount), plane.spot(index as f64, 0.0));
        if amount != 0.0 {
            // However small, something stays to be seen.
            let end = if amount > 0.0 { end.min(zero - 20) } else { end.max(zero + 20) };
            let element = Rectangle::new([(x - half, end), (x + half, zero)], Role::bucket(index).fill());
            screen.draw(&Marked { index, element })?;
        }
        // Amounts as wide as their slot would touch; axis labels inside the plot stand where the amounts would.
        let fits = units(width_px(&share.amount_label, LABEL_PX, false)) <= slot - 4 * UNITS_PER_PX;
        if fits && !plane.labels_inside {
            // Below a hanging column, unless it is too short to leave the axis.
            let hangs = amount < 0.0 && end + AMOUNT_ROOM <= plane.edges.bottom;
            let y = if hangs { end + 85 } else { end.min(zero) - 80 };
            write(screen, &share.amount_label, Role::Muted, (x, y), HPos::Center)?;
        }
        points.push(PlottedPoint { index, x_px: px(x), y_px: Some(px(end)), compare_y_px: None });
    }
    Ok((points, plane.plot_area()))
}

/// `name` on one line, or on two lines broken at the space that makes the wider one narrowest; cut where even that is
/// too wide for `room` units.
fn wrap(name: &str, room: i32) -> Vec<String> {
    let wide = |text: &str| units(width_px(text, LABEL_PX, false));
    if wide(name) + 40 <= room {
        return vec![name.to_owned()];
    }
    let halves = name.match_indices(' ').map(|(at, _)| (&name[..at], &name[at + 1..]));
    let lines = match halves.min_by_key(|(first, second)| wide(first).max(wide(second))) {
        Some((first, second)) => vec![first, second],
        None => vec![name],
    };
    lines.into_iter().filter_map(|line| fit(line, px(room - 40), LABEL_PX, false)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_fill_the_width_and_small_ones_stay_visible() {
        let cases: [&[f64]; 5] = [
            &[29_902.2, 13_495.5, 4_680.0, 2_150.0, 3_480.0],
            &[1e12, 0.01, 0.01],
            &[1.0],
            &[1.0, 1.0, 1.0],
            &[0.01, 0.01, 5.0, 0.3, 1e9],
        ];
        for amounts in cases {
            for width in [120, 280, 385, 1600] {
                let widths = bar_widths(amounts, width);
                let gaps = GAP_PX * (amounts.len() as i32 - 1);
                assert_eq!(widths.iter().sum::<i32>() + gaps, width, "{widths:?}");
                assert!(widths.iter().all(|wide| *wide >= LEAST_PX), "{widths:?}");
            }
        }
    }

    #[test]
    fn equal_amounts_get_equal_bars() {
        assert_eq!(bar_widths(&[5.0, 5.0], 202), [100, 100]);
    }
}
