//! One figure over months: a line with gaps where it cannot be computed, a dashed comparison, a reference line.

use crate::frame::{Drawing, Drawn, Frame, PlotArea, PlottedPoint, bind, px};
use crate::layout::{ValueAxis, ValueScale, crisp};
use crate::mark::Annotate;
use crate::plane::{EndLabel, Plan, Plane, Screen, plot_height, runs};
use crate::role::Role;
use crate::ticks::finite;

/// Smallest picture that holds axis, line and labels, CSS pixels.
const FLOOR: (u32, u32) = (200, 100);
/// Each point gets a dot where they are at least this far apart, CSS pixels; closer, dots would break up the line,
/// and only single points and the last have one.
const DOT_SPACING: f64 = 24.0;

/// One month.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPoint {
    /// Finished text under the axis, such as `Jan`; left out where it would touch its neighbour.
    pub label: String,
    /// The figure; `None` where it is not computable: the line has a gap there.
    pub value: Option<f64>,
    /// The comparison in the same month, if any.
    pub compare: Option<f64>,
}

/// A dashed line across the chart at one value, such as the agreed term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReferenceLine<'a> {
    /// Where.
    pub value: f64,
    /// Finished text beside it, such as `due, day 30`.
    pub label: &'a str,
}

/// The data of a trend.
#[derive(Clone, Copy, Debug)]
pub struct KpiTrend<'a> {
    /// Months in order.
    pub points: &'a [TrendPoint],
    /// Finished text at the line's end, such as `53 days`; may be empty.
    pub end_label: &'a str,
    /// The same for the comparison; may be empty.
    pub compare_label: &'a str,
    /// A line to compare with.
    pub reference: Option<ReferenceLine<'a>>,
    /// Labels of the value axis.
    pub axis: ValueAxis<'a>,
}

/// Draws a trend as SVG.
pub fn kpi_trend(data: &KpiTrend<'_>, frame: &Frame<'_>) -> Drawing {
    bind(frame, FLOOR, |screen| draw_kpi_trend(data, screen))
}

/// Draws a trend on any backend that counts in tenths of a pixel.
pub fn draw_kpi_trend<DB: Annotate>(
    data: &KpiTrend<'_>,
    screen: &Screen<DB>,
) -> Drawn<DB, (Vec<PlottedPoint>, PlotArea)> {
    let values: Vec<Option<f64>> = data.points.iter().map(|point| point.value.and_then(finite)).collect();
    let compare: Vec<Option<f64>> = data.points.iter().map(|point| point.compare.and_then(finite)).collect();
    let reference = data.reference.filter(|line| finite(line.value).is_some());
    let all = values.iter().chain(&compare).filter_map(|value| *value).chain(reference.map(|line| line.value));
    let scale = ValueScale::new(all, plot_height(screen.dim_in_pixel().1), &data.axis);
    let ends = ends(data, &values, &compare, reference);
    let plan = Plan { positions: values.len(), inset: 120, ends: ends.iter().map(|end| end.text).collect(), below: 0 };
    let plane = Plane::new(screen, &scale, &plan);
    plane.draw_grid()?;
    plane.draw_time_labels(data.points.iter().map(|point| point.label.as_str()).enumerate(), false)?;
    if let Some(line) = reference {
        let y = crisp(plane.spot(0.0, line.value).1);
        plane.segment((plane.edges.left, y), (plane.edges.right, y), Role::Reference)?;
    }
    plane.draw_line(&runs(&compare), Role::Compare)?;
    plane.draw_line(&runs(&values), Role::Accent)?;
    draw_dots(&plane, &compare, Role::Compare, false)?;
    draw_dots(&plane, &values, Role::Accent, true)?;
    plane.draw_value_labels()?;
    plane.draw_end_labels(&ends)?;
    let height = |values: &[Option<f64>], index: usize| values[index].map(|v| px(plane.spot(index as f64, v).1));
    let points = (0..values.len())
        .map(|index| PlottedPoint {
            index,
            x_px: px(plane.spot(index as f64, 0.0).0),
            y_px: height(&values, index),
            compare_y_px: height(&compare, index),
        })
        .collect();
    Ok((points, plane.plot_area()))
}

/// A value between two gaps has no line: its dot is all there is to see of it.
fn draw_dots<DB: Annotate>(plane: &Plane<'_, DB>, values: &[Option<f64>], role: Role, subject: bool) -> Drawn<DB, ()> {
    let last = values.iter().rposition(Option::is_some);
    let spacing = px(plane.spot(1.0, 0.0).0 - plane.spot(0.0, 0.0).0);
    for run in runs(values) {
        let single = run.len() == 1;
        for (index, value) in run {
            if single || (subject && (spacing >= DOT_SPACING || Some(index) == last)) {
                plane.draw_dot(index, plane.spot(index as f64, value), role)?;
            }
        }
    }
    Ok(())
}

fn ends<'a>(
    data: &KpiTrend<'a>,
    values: &[Option<f64>],
    compare: &[Option<f64>],
    reference: Option<ReferenceLine<'a>>,
) -> Vec<EndLabel<'a>> {
    let last = |values: &[Option<f64>]| values.iter().rev().find_map(|value| *value);
    [
        (data.end_label, last(values), Role::Strong),
        (data.compare_label, last(compare), Role::Muted),
        (reference.map_or("", |line| line.label), reference.map(|line| line.value), Role::Muted),
    ]
    .into_iter()
    .filter(|(text, ..)| !text.is_empty())
    .filter_map(|(text, value, role)| value.map(|value| EndLabel { text, role, value }))
    .collect()
}
