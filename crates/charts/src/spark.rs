//! A line the size of a word, beside the figure it belongs to: no axis, no labels.

use plotters::coord::types::RangedCoordf64;
use plotters::element::{Circle, PathElement};
use plotters::prelude::Cartesian2d;

use crate::frame::{Drawing, Drawn, Frame, PlotArea, PlottedPoint, bind, px};
use crate::mark::Annotate;
use crate::plane::{Screen, as_units, runs};
use crate::role::Role;
use crate::ticks::finite;

/// Room for the dot at the end, units.
const MARGIN: i32 = 30;

/// Draws a sparkline as SVG; `None` is a gap. Its range is that of the values, since the figure stands beside it.
pub fn sparkline(values: &[Option<f64>], frame: &Frame<'_>) -> Drawing {
    bind(frame, (24, 12), |screen| draw_sparkline(values, screen))
}

/// Draws a sparkline on any backend that counts in tenths of a pixel.
pub fn draw_sparkline<DB: Annotate>(
    values: &[Option<f64>],
    screen: &Screen<DB>,
) -> Drawn<DB, (Vec<PlottedPoint>, PlotArea)> {
    let (width, height) = screen.dim_in_pixel();
    let (width, height) = (as_units(width), as_units(height));
    let plot = PlotArea { left: px(MARGIN), top: px(MARGIN), right: px(width - MARGIN), bottom: px(height - MARGIN) };
    let known: Vec<Option<f64>> = values.iter().map(|value| value.and_then(finite)).collect();
    let low = known.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let high = known.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
    if low > high {
        return Ok((Vec::new(), plot));
    }
    // A flat line runs through the middle.
    let (low, high) = if high > low { (low, high) } else { (low - 1.0 - low.abs(), high + 1.0 + high.abs()) };
    let last = (known.len() - 1).max(1) as f64;
    let place = (MARGIN..width - MARGIN, height - MARGIN..MARGIN);
    let spec: Cartesian2d<RangedCoordf64, RangedCoordf64> = Cartesian2d::new(0.0..last, low..high, place);
    let area = screen.apply_coord_spec(spec);
    for run in runs(&known) {
        let points: Vec<(f64, f64)> = run.iter().map(|&(position, value)| (position as f64, value)).collect();
        match points[..] {
            [single] => area.draw(&Circle::new(single, 15, Role::Accent.fill()))?,
            _ => area.draw(&PathElement::new(points, Role::Accent.stroke(15)))?,
        }
    }
    let spot = |index: usize, value: f64| area.map_coordinate(&(index as f64, value));
    if let Some((index, value)) = known.iter().enumerate().rev().find_map(|(index, value)| value.map(|v| (index, v))) {
        screen.draw(&Circle::new(spot(index, value), 25, Role::Accent.fill()))?;
    }
    let point = |(index, value): (usize, &Option<f64>)| PlottedPoint {
        index,
        x_px: px(spot(index, low).0),
        y_px: value.map(|value| px(spot(index, value).1)),
        compare_y_px: None,
    };
    Ok((known.iter().enumerate().map(point).collect(), plot))
}
