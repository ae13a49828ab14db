//! What surrounds a chart: its size, its name for assistive technology, and what a drawing hands back.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters_backend::DrawingBackend;

use crate::svg::{Sheet, SvgBackend};

/// Backend units in one CSS pixel. Backends count in whole units, so a tenth of a pixel is the finest step.
pub const UNITS_PER_PX: i32 = 10;

/// What drawing returns on backend `DB`: the points, or the backend's refusal.
pub type Drawn<DB, T = Vec<PlottedPoint>> = Result<T, DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// How the picture is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name<'a> {
    /// Ids of elements of the page that name it, usually the finding sentence (`aria-labelledby`).
    LabelledBy(&'a str),
    /// Its own `<title>`, with the id `{frame.id}-title`.
    Titled(&'a str),
    /// Hidden from assistive technology: the same is said in words right beside it.
    Decorative,
}

/// Where a chart is drawn: redraw at the width of the container, never scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// Unique in the page; prefix of the ids inside the picture (title, patterns).
    pub id: &'a str,
    /// How it is announced.
    pub name: Name<'a>,
    /// CSS pixels; held within 120 and 4096.
    pub width: u32,
    /// CSS pixels; held within 8 and 2048, and never below what the chart needs.
    pub height: u32,
}

impl<'a> Frame<'a> {
    /// A frame of `width` by `height` CSS pixels.
    pub const fn new(id: &'a str, name: Name<'a>, width: u32, height: u32) -> Self {
        Self { id, name, width, height }
    }

    /// The size in use, in pixels, when the chart needs at least `floor` (width, height).
    fn size(&self, floor: (u32, u32)) -> (u32, u32) {
        (self.width.clamp(floor.0, 4096), self.height.clamp(floor.1, 2048))
    }
}

/// Where the data lie inside the picture, in CSS pixels from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PlotArea {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

/// One stop of the keyboard cursor, in CSS pixels from the top left corner of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlottedPoint {
    /// Position of the datum in the caller's slice.
    pub index: usize,
    /// Centre of the mark.
    pub x_px: f64,
    /// Height of the subject's mark; `None` where the value is missing or not computable.
    pub y_px: Option<f64>,
    /// Height of the comparison's mark, where there is one.
    pub compare_y_px: Option<f64>,
}

/// A finished picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The whole `<svg>` element; put it in with `inner_html`.
    pub svg: String,
    /// Stops of the cursor, in order of `index`.
    pub points: Vec<PlottedPoint>,
    /// Where the data lie.
    pub plot: PlotArea,
    /// Width drawn, CSS pixels.
    pub width: u32,
    /// Height drawn, CSS pixels.
    pub height: u32,
}

impl Drawing {
    /// Position in `points` of the stop nearest to `x_px` (a pointer's place inside the picture), if there is any.
    pub fn nearest(&self, x_px: f64) -> Option<usize> {
        let distance = |point: &PlottedPoint| (point.x_px - x_px).abs();
        (0..self.points.len())
            .min_by(|&a, &b| distance(&self.points[a]).total_cmp(&distance(&self.points[b])).then(a.cmp(&b)))
    }
}

/// Units to CSS pixels.
pub(crate) fn px(units: i32) -> f64 {
    f64::from(units) / f64::from(UNITS_PER_PX)
}

/// The root area of an SVG drawing, in tenths of a pixel.
pub(crate) type SvgArea<'s> = DrawingArea<SvgBackend<'s>, Shift>;

/// Runs `paint` on a fresh sheet of the frame's size and binds the result.
pub(crate) fn bind<F>(frame: &Frame<'_>, floor: (u32, u32), paint: F) -> Drawing
where
    F: FnOnce(&SvgArea<'_>) -> Drawn<SvgBackend<'static>, (Vec<PlottedPoint>, PlotArea)>,
{
    let (width, height) = frame.size(floor);
    let mut sheet = Sheet::new(width, height);
    let outcome = paint(&SvgBackend::new(&mut sheet).into_drawing_area());
    // Writing to a text cannot fail; what is left of the error type is plotters' own guard against two live borrows
    // of one backend, which nothing here takes. A picture without points is still a labelled picture.
    let (points, plot) = outcome.unwrap_or_default();
    Drawing { svg: sheet.finish(frame), points, plot, width, height }
}
