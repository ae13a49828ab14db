//! Cumulative cash over time: the subject alone with its range, or with and without a change.

use plotters_backend::text_anchor::HPos;

use crate::frame::{Drawing, Drawn, Frame, PlotArea, PlottedPoint, bind, px};
use crate::layout::{ValueAxis, ValueScale, crisp};
use crate::mark::Annotate;
use crate::plane::{EndLabel, Plan, Plane, Screen, plot_height, ring, runs, write};
use crate::role::Role;
use crate::text::{LABEL_PX, width_px};
use crate::ticks::finite;

/// Smallest picture that holds axis, line and labels, CSS pixels.
const FLOOR: (u32, u32) = (200, 100);

/// One line: major units at equal steps of time. NaN is a gap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CashSeries<'a> {
    /// Short name at the line's end, such as `with`.
    pub label: &'a str,
    /// Cumulative amounts, major units.
    pub values: &'a [f64],
}

/// The range of an estimate, for instance nine cases in ten.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range<'a> {
    /// Lower edge, such as `bad case`.
    pub low: CashSeries<'a>,
    /// Upper edge, such as `good case`.
    pub high: CashSeries<'a>,
}

/// A label of the time axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateTick {
    /// Position in the series.
    pub index: usize,
    /// Finished text, such as `19 Dec`.
    pub label: String,
}

/// One day of interest: a dashed line down from the top, a ring on the subject, and a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waypoint {
    /// Position in the series.
    pub index: usize,
    /// Finished text, such as `€29,978`.
    pub label: String,
}

/// The data of a cash curve.
#[derive(Clone, Copy, Debug)]
pub struct CashCurve<'a> {
    /// The subject: solid, in the accent colour.
    pub with: CashSeries<'a>,
    /// The comparison: dashed; the area between the two is filled.
    pub without: Option<CashSeries<'a>>,
    /// The range around the subject: filled, with dashed edges.
    pub range: Option<Range<'a>>,
    /// Labels of the time axis, ascending; those that would touch are left out.
    pub ticks: &'a [DateTick],
    /// A day to point out.
    pub waypoint: Option<&'a Waypoint>,
    /// Labels of the value axis.
    pub axis: ValueAxis<'a>,
}

/// Values with gaps where there is nothing to draw.
struct Lines<'a> {
    with: Vec<Option<f64>>,
    without: Vec<Option<f64>>,
    low: Vec<Option<f64>>,
    high: Vec<Option<f64>>,
    data: &'a CashCurve<'a>,
}

/// Draws a cash curve as SVG.
pub fn cash_curve(data: &CashCurve<'_>, frame: &Frame<'_>) -> Drawing {
    bind(frame, FLOOR, |screen| draw_cash_curve(data, screen))
}

/// Draws a cash curve on any backend that counts in tenths of a pixel.
pub fn draw_cash_curve<DB: Annotate>(
    data: &CashCurve<'_>,
    screen: &Screen<DB>,
) -> Drawn<DB, (Vec<PlottedPoint>, PlotArea)> {
    let lines = Lines::new(data);
    let scale = ValueScale::new(lines.all(), plot_height(screen.dim_in_pixel().1), &data.axis);
    let ends = lines.ends();
    let plan = Plan { positions: lines.len(), inset: 0, ends: ends.iter().map(|end| end.text).collect(), below: 0 };
    let plane = Plane::new(screen, &scale, &plan);
    plane.draw_grid()?;
    let ticks = data.ticks.iter().filter(|tick| tick.index < lines.len());
    plane.draw_time_labels(ticks.map(|tick| (tick.index, tick.label.as_str())), true)?;
    plane.draw_between(&lines.high, &lines.low, Role::Band)?;
    plane.draw_between(&lines.with, &lines.without, Role::Gain)?;
    for edge in [&lines.low, &lines.high] {
        plane.draw_line(&runs(edge), Role::BandEdge)?;
    }
    plane.draw_line(&runs(&lines.without), Role::Compare)?;
    plane.draw_line(&runs(&lines.with), Role::Accent)?;
    for (values, role) in [(&lines.without, Role::Compare), (&lines.with, Role::Accent)] {
        for run in runs(values).iter().filter(|run| run.len() == 1) {
            plane.draw_dot(run[0].0, plane.spot(run[0].0 as f64, run[0].1), role)?;
        }
    }
    plane.draw_value_labels()?;
    plane.draw_end_labels(&ends)?;
    draw_waypoint(data, &lines, screen, &plane)?;
    Ok((lines.points(&plane), plane.plot_area()))
}

fn draw_waypoint<DB: Annotate>(
    data: &CashCurve<'_>,
    lines: &Lines<'_>,
    screen: &Screen<DB>,
    plane: &Plane<'_, DB>,
) -> Drawn<DB, ()> {
    let Some(waypoint) = data.waypoint else { return Ok(()) };
    let Some(value) = lines.with.get(waypoint.index).copied().flatten() else { return Ok(()) };
    let (x, y) = plane.spot(waypoint.index as f64, value);
    plane.segment((crisp(x), plane.edges.top), (crisp(x), plane.edges.bottom), Role::Reference)?;
    ring(screen, (x, y), Role::Accent)?;
    // A cumulative line rises: above it on the left there is room, unless the day is near the axis.
    let width = (width_px(&waypoint.label, LABEL_PX, true) * 10.0) as i32;
    let above = (y - 125).max(plane.edges.top + 70);
    if x - 80 - width >= plane.edges.left {
        write(screen, &waypoint.label, Role::Strong, (x - 80, above), HPos::Right)
    } else {
        let left = (x + 80).min(plane.edges.right - width);
        write(screen, &waypoint.label, Role::Strong, (left, above), HPos::Left)
    }
}

impl<'a> Lines<'a> {
    fn new(data: &'a CashCurve<'a>) -> Self {
        let known = |series: Option<&CashSeries<'_>>| -> Vec<Option<f64>> {
            series.map(|series| series.values.iter().map(|&value| finite(value)).collect()).unwrap_or_default()
        };
        Self {
            with: known(Some(&data.with)),
            without: known(data.without.as_ref()),
            low: known(data.range.as_ref().map(|range| &range.low)),
            high: known(data.range.as_ref().map(|range| &range.high)),
            data,
        }
    }

    fn all(&self) -> impl Iterator<Item = f64> + '_ {
        [&self.with, &self.without, &self.low, &self.high].into_iter().flatten().filter_map(|value| *value)
    }

    fn len(&self) -> usize {
        [&self.with, &self.without, &self.low, &self.high].into_iter().map(Vec::len).max().unwrap_or_default()
    }

    /// Labels of the lines that reach an end, from the top down when they end at the same value.
    fn ends(&self) -> Vec<EndLabel<'a>> {
        let range = self.data.range.as_ref();
        let candidates = [
            (range.map(|range| range.high.label), &self.high, Role::Text),
            (Some(self.data.with.label), &self.with, Role::Strong),
            (self.data.without.map(|series| series.label), &self.without, Role::Muted),
            (range.map(|range| range.low.label), &self.low, Role::Text),
        ];
        let end = |(text, values, role): (Option<&'a str>, &Vec<Option<f64>>, Role)| {
            let value = values.iter().rev().find_map(|value| *value)?;
            text.filter(|text| !text.is_empty()).map(|text| EndLabel { text, role, value })
        };
        candidates.into_iter().filter_map(end).collect()
    }

    fn points<DB: Annotate>(&self, plane: &Plane<'_, DB>) -> Vec<PlottedPoint> {
        let height = |values: &[Option<f64>], index: usize| {
            values.get(index).copied().flatten().map(|value| px(plane.spot(index as f64, value).1))
        };
        (0..self.len())
            .map(|index| PlottedPoint {
                index,
                x_px: px(plane.spot(index as f64, 0.0).0),
                y_px: height(&self.with, index),
                compare_y_px: height(&self.without, index),
            })
            .collect()
    }
}
