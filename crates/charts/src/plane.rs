//! The ground of a line or column chart: margins, hairlines, labels, and the mapping from values to the picture.
//! Draws through plotters on any backend that counts in tenths of a pixel.

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, PathElement, Polygon};
use plotters::prelude::Cartesian2d;
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};

use crate::frame::{Drawn, PlotArea, UNITS_PER_PX, px};
use crate::layout::{Hold, ValueScale, crisp, spread, time_labels, units};
use crate::mark::{Annotate, Marked};
use crate::role::Role;
use crate::text::{LABEL_PX, fit, width_px};

/// A screen area whose unit is a tenth of a pixel.
pub(crate) type Screen<DB> = DrawingArea<DB, Shift>;
/// A place in the picture, units.
pub(crate) type Spot = (i32, i32);

const TOP: i32 = 100;
const BOTTOM: i32 = 240;
/// Between an axis label and the plot, and between a line's end and its label.
const LABEL_GAP: i32 = 80;
const END_GAP: i32 = 60;
/// From one line of a name to the next.
pub(crate) const NAME_LINE: i32 = 130;
const LINE: u32 = 20;
const HAIR: u32 = 10;

/// The label at the end of a line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EndLabel<'a> {
    pub text: &'a str,
    pub role: Role,
    /// The line's last value, major units.
    pub value: f64,
}

/// What a chart asks of its ground.
pub(crate) struct Plan<'a> {
    /// Positions on the time axis: 0 to `positions - 1`.
    pub positions: usize,
    /// Distance of the first and last position from the plot's edges, units.
    pub inset: i32,
    /// Room wanted at the right for these texts.
    pub ends: Vec<&'a str>,
    /// Room wanted below, more than for one line of labels; units.
    pub below: i32,
}

/// Edges of the plot, units.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edges {
    pub left: i32,
    pub right: i32,
    pub top: i32,
    pub bottom: i32,
}

/// Height of plot that a picture `height` units high leaves.
pub(crate) fn plot_height(height: u32) -> i32 {
    as_units(height) - TOP - BOTTOM
}

/// The ground of one chart.
pub(crate) struct Plane<'p, DB: Annotate> {
    screen: &'p Screen<DB>,
    area: DrawingArea<DB, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    pub edges: Edges,
    scale: &'p ValueScale,
    end_room: i32,
    /// Wide amounts on a narrow picture stand inside the plot, on their hairline.
    pub labels_inside: bool,
}

impl<'p, DB: Annotate> Plane<'p, DB> {
    /// Divides the screen into gutter, plot and end labels.
    pub fn new(screen: &'p Screen<DB>, scale: &'p ValueScale, plan: &Plan<'_>) -> Self {
        let (width, height) = screen.dim_in_pixel();
        let (width, height) = (as_units(width), as_units(height));
        let gutter = scale.label_width() + LABEL_GAP + UNITS_PER_PX;
        let labels_inside = gutter > width * 3 / 10;
        let left = crisp(if labels_inside { 0 } else { gutter });
        let end_room = end_room(&plan.ends, width);
        let right = crisp(width - if end_room > 0 { end_room + END_GAP } else { UNITS_PER_PX }) - UNITS_PER_PX;
        let edges = Edges { left, right, top: crisp(TOP), bottom: crisp(height - BOTTOM - plan.below) };
        // A single position stands in the middle.
        let last = plan.positions.saturating_sub(1) as f64;
        let span = if last > 0.0 { 0.0..last } else { -1.0..1.0 };
        let place = (edges.left + plan.inset..edges.right - plan.inset, edges.bottom..edges.top);
        let area = screen.apply_coord_spec(Cartesian2d::new(span, scale.low..scale.high, place));
        Self { screen, area, edges, scale, end_room, labels_inside }
    }

    /// The plot's edges in CSS pixels.
    pub fn plot_area(&self) -> PlotArea {
        let Edges { left, right, top, bottom } = self.edges;
        PlotArea { left: px(left), top: px(top), right: px(right), bottom: px(bottom) }
    }

    /// Where `value` at `position` lies.
    pub fn spot(&self, position: f64, value: f64) -> Spot {
        self.area.map_coordinate(&(position, value.clamp(self.scale.low, self.scale.high)))
    }

    /// Hairlines at the values; zero is the axis, drawn last so that it covers nothing half.
    pub fn draw_grid(&self) -> Drawn<DB, ()> {
        let (zero, others): (Vec<_>, Vec<_>) = self.scale.ticks.iter().partition(|tick| tick.value == 0.0);
        let others = others.into_iter().map(|tick| (tick, Role::Grid));
        for (tick, role) in others.chain(zero.into_iter().map(|tick| (tick, Role::Axis))) {
            let y = self.hairline(tick.value);
            self.segment((self.edges.left, y), (self.edges.right, y), role)?;
        }
        Ok(())
    }

    /// Labels of the values, to be drawn after the data: on a narrow picture they stand inside the plot.
    pub fn draw_value_labels(&self) -> Drawn<DB, ()> {
        for tick in &self.scale.ticks {
            let y = self.hairline(tick.value);
            if self.labels_inside {
                // Above its line, except at the very top, where there is no room.
                let y = if y <= self.edges.top { y + 80 } else { y - 70 };
                write(self.screen, &tick.label, Role::Text, (self.edges.left, y), HPos::Left)?;
            } else {
                write(self.screen, &tick.label, Role::Text, (self.edges.left - LABEL_GAP, y), HPos::Right)?;
            }
        }
        Ok(())
    }

    fn hairline(&self, value: f64) -> i32 {
        crisp(self.spot(0.0, value).1)
    }

    /// Names of categories, one under each position on one or two lines; none is left out.
    pub fn draw_names(&self, names: &[Vec<String>]) -> Drawn<DB, ()> {
        for (position, lines) in names.iter().enumerate() {
            let x = self.spot(position as f64, 0.0).0;
            for (line, y) in lines.iter().zip([135, 135 + NAME_LINE]) {
                write(self.screen, line, Role::Text, (x, self.edges.bottom + y), HPos::Center)?;
            }
        }
        Ok(())
    }

    /// Labels under the plot at positions, as many as fit; with `marks` a short line at each.
    pub fn draw_time_labels<'t>(&self, labels: impl Iterator<Item = (usize, &'t str)>, marks: bool) -> Drawn<DB, ()> {
        let at: Vec<(i32, &str)> = labels.map(|(position, text)| (self.spot(position as f64, 0.0).0, text)).collect();
        let hi = as_units(self.screen.dim_in_pixel().0);
        // At a flush edge the text hangs inwards, as the first and last line of a column do.
        let (lo, hi) = if marks { (self.edges.left, self.edges.right) } else { (0, hi) };
        for label in time_labels(&at, lo, hi) {
            if marks {
                let x = crisp(label.tick);
                self.segment((x, self.edges.bottom), (x, self.edges.bottom + 40), Role::Axis)?;
            }
            let side = match label.hold {
                Hold::Left => HPos::Left,
                Hold::Middle => HPos::Center,
                Hold::Right => HPos::Right,
            };
            write(self.screen, &label.text, Role::Text, (label.at, self.edges.bottom + 135), side)?;
        }
        Ok(())
    }

    /// Labels beside the ends of the lines, apart from each other, beside what they name.
    pub fn draw_end_labels(&self, labels: &[EndLabel<'_>]) -> Drawn<DB, ()> {
        let wanted: Vec<i32> = labels.iter().map(|label| self.spot(0.0, label.value).1).collect();
        let room = px(self.end_room);
        for (label, y) in labels.iter().zip(spread(&wanted, self.edges.top, self.edges.bottom)) {
            let strong = label.role == Role::Strong;
            if let Some(text) = fit(label.text, room, LABEL_PX, strong) {
                write(self.screen, &text, label.role, (self.edges.right + END_GAP, y), HPos::Left)?;
            }
        }
        Ok(())
    }

    /// A line through the runs of values without a gap. Positions with no neighbour get no line.
    pub fn draw_line(&self, runs: &[Vec<(usize, f64)>], role: Role) -> Drawn<DB, ()> {
        let width = if matches!(role, Role::BandEdge | Role::Reference) { HAIR } else { LINE };
        for run in runs.iter().filter(|run| run.len() > 1) {
            let points: Vec<(f64, f64)> = run.iter().map(|&(position, value)| (position as f64, value)).collect();
            self.area.draw(&PathElement::new(points, role.stroke(width)))?;
        }
        Ok(())
    }

    /// The area between two lines, where both are known at neighbouring positions.
    pub fn draw_between(&self, upper: &[Option<f64>], lower: &[Option<f64>], role: Role) -> Drawn<DB, ()> {
        let both: Vec<Option<(f64, f64)>> = upper.iter().zip(lower).map(|(up, low)| (*up).zip(*low)).collect();
        for run in runs(&both).iter().filter(|run| run.len() > 1) {
            let there = run.iter().map(|&(position, (up, _))| (position as f64, up));
            let back = run.iter().rev().map(|&(position, (_, low))| (position as f64, low));
            self.area.draw(&Polygon::new(there.chain(back).collect::<Vec<_>>(), role.fill()))?;
        }
        Ok(())
    }

    /// A point that stands for datum `index`, cut out of the line behind it.
    pub fn draw_dot(&self, index: usize, spot: Spot, role: Role) -> Drawn<DB, ()> {
        self.screen.draw(&Circle::new(spot, 50, Role::Surface.fill()))?;
        self.screen.draw(&Marked { index, element: Circle::new(spot, 35, role.fill()) })
    }

    /// A 1 px line.
    pub fn segment(&self, from: Spot, to: Spot, role: Role) -> Drawn<DB, ()> {
        self.screen.draw(&PathElement::new(vec![from, to], role.stroke(HAIR)))
    }
}

/// Writes one line of text, its middle at the height of `spot`.
pub(crate) fn write<DB: Annotate>(
    screen: &Screen<DB>,
    text: &str,
    role: Role,
    spot: Spot,
    side: HPos,
) -> Drawn<DB, ()> {
    let weight = if role == Role::Strong { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::SansSerif, LABEL_PX * f64::from(UNITS_PER_PX), weight);
    let ink = role.sentinel();
    let style = TextStyle::from(font).color(&ink).pos(Pos::new(side, VPos::Center));
    screen.draw_text(text, &style, spot)
}

/// A ring that marks one value of interest, open in the middle.
pub(crate) fn ring<DB: Annotate>(screen: &Screen<DB>, spot: Spot, role: Role) -> Drawn<DB, ()> {
    screen.draw(&Circle::new(spot, 40, Role::Surface.fill()))?;
    screen.draw(&Circle::new(spot, 40, role.stroke(LINE)))
}

/// Neighbouring known values, with their positions; a gap starts a new run.
pub(crate) fn runs<T: Copy>(values: &[Option<T>]) -> Vec<Vec<(usize, T)>> {
    let mut runs: Vec<Vec<(usize, T)>> = Vec::new();
    let mut open = false;
    for (position, value) in values.iter().enumerate() {
        match (value, runs.last_mut()) {
            (Some(value), Some(run)) if open => run.push((position, *value)),
            (Some(value), _) => runs.push(vec![(position, *value)]),
            (None, _) => {}
        }
        open = value.is_some();
    }
    runs
}

/// A size of plotters in units.
pub(crate) fn as_units(size: u32) -> i32 {
    i32::try_from(size).unwrap_or(i32::MAX)
}

/// Room for end labels: the widest, at most three tenths of the picture.
fn end_room(texts: &[&str], width: i32) -> i32 {
    let widest = texts.iter().map(|text| units(width_px(text, LABEL_PX, true))).max().unwrap_or_default();
    widest.min(width * 3 / 10)
}
